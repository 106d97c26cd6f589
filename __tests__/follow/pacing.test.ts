import { describe, expect, test } from "@jest/globals";
import { etaOf, nextLookMs } from "../../src/wait/poll-interval.js";
import { seeded, simulate } from "./virtual.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const allowed = (durationMs: number): number => Math.max(2_000, 0.03 * durationMs);

describe.each([
  ["1 minute", MINUTE],
  ["10 minutes", 10 * MINUTE],
  ["1 hour", HOUR],
  ["6 hours", 6 * HOUR],
])("an evaluation of %s", (_, durationMs) => {
  test.each([
    ["exact", () => 1],
    ["30 % short", () => 0.7],
    ["30 % long", () => 1.3],
    ["within 30 %, changing", (random: () => number) => 0.7 + 0.6 * random()],
  ])("with an ETA that is %s is seen to end in time, with few looks", async (_name, factor) => {
    for (const seed of SEEDS) {
      const random = seeded(seed);
      const [one] = await simulate(durationMs, (left) => left * factor(random), random);
      expect(one?.lagMs).toBeGreaterThanOrEqual(0);
      // The reply's ETA is in whole seconds.
      expect(one?.lagMs).toBeLessThanOrEqual(allowed(durationMs) + 1);
      if (durationMs <= HOUR) expect(one?.looks.length).toBeLessThanOrEqual(40);
    }
  });

  test("without an ETA takes at most 120 looks in an hour, with a mean lag below 3 %", async () => {
    const runs = await Promise.all(SEEDS.map((seed) => simulate(durationMs, () => null, seeded(seed))));
    const lags = runs.map(([one]) => one?.lagMs ?? Infinity);
    const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
    expect(mean).toBeLessThanOrEqual(allowed(durationMs));
    expect(Math.max(...lags)).toBeLessThanOrEqual(Math.max(2_000, 0.055 * durationMs));
    if (durationMs <= HOUR) for (const [one] of runs) expect(one?.looks.length).toBeLessThanOrEqual(120);
  });
});

test("whatever the end's place between two looks, the mean lag without an ETA is below 3 %", async () => {
  const random = seeded(7);
  const shares: number[] = [];
  for (let run = 0; run < 100; run += 1) {
    const durationMs = HOUR * (0.5 + random());
    const [one] = await simulate(durationMs, () => null, random);
    shares.push((one?.lagMs ?? Infinity) / durationMs);
  }
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.03);
  expect(Math.max(...shares)).toBeLessThan(0.055);
});

test("an ETA of nothing, or rubbish, neither floods the service nor sleeps through the end", async () => {
  const [zero] = await simulate(HOUR, () => 0, seeded(1));
  // What is about to end at any moment is looked at as closely as the lag demands.
  expect(zero?.looks.length).toBeLessThanOrEqual(200);
  expect(zero?.lagMs).toBeLessThanOrEqual(0.055 * HOUR);
  const [endless] = await simulate(HOUR, () => 1e12, seeded(1));
  expect(endless?.looks.length).toBeLessThanOrEqual(120);
  expect(endless?.lagMs).toBeLessThanOrEqual(0.055 * HOUR);
});

test.each([
  ["with an ETA", (left: number) => left],
  ["without one", () => null],
])("256 legs started together don't knock in step, %s", async (_, eta) => {
  const legs = await simulate(10 * MINUTE, eta, seeded(3), 256);
  const seconds = new Map<number, number>();
  for (const { looks } of legs) {
    for (const at of looks.filter((one) => one > MINUTE)) {
      const second = Math.floor(at / 1_000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
  }
  const all = [...seconds.values()];
  // In step, 256 would come within one second.
  expect(Math.max(...all)).toBeLessThan(128);
  expect(new Set(legs.map(({ looks }) => looks[1])).size).toBeGreaterThan(200);
});

test("a look is never sooner than about two seconds", () => {
  for (const waitedMs of [0, 100, MINUTE, HOUR]) {
    for (const etaMs of [null, 0, 1, 1_000, HOUR]) {
      for (const random of [0, 0.5, 0.999]) {
        expect(nextLookMs({ waitedMs, etaMs, random })).toBeGreaterThanOrEqual(1_600);
      }
    }
  }
});

test("without the server's ETA, the questions answered so far make one", () => {
  const status = {
    evaluation: {
      id: "e",
      status: "x",
      modelId: null,
      modelId2: null,
      benchmarkId: null,
      createdAt: null,
      message: null,
    },
    modelId2: undefined,
    name: undefined,
    progress: null,
    questionsCompleted: 10,
    totalQuestions: 40,
    avgTimePerQuestion: null,
    etaSeconds: null,
    startTime: null,
    endTime: null,
  };
  expect(etaOf(status, 60_000)).toBe(180_000);
  expect(etaOf({ ...status, etaSeconds: 7 }, 60_000)).toBe(7_000);
  for (const odd of [0, -1, 40, 41]) expect(etaOf({ ...status, questionsCompleted: odd }, 60_000)).toBeNull();
  expect(etaOf({ ...status, totalQuestions: null }, 60_000)).toBeNull();
  expect(etaOf({ ...status, avgTimePerQuestion: 2 }, 60_000)).toBe(60_000);
  expect(etaOf({ ...status, questionsCompleted: 0, avgTimePerQuestion: 2 }, 60_000)).toBe(80_000);
});
