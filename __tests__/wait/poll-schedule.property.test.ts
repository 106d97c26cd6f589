import { describe, expect, test } from "@jest/globals";
import { seeded, simulate } from "./virtual.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);
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
  ])("with an ETA that is %s is seen to end in time, with few polls", async (_name, factor) => {
    for (const seed of SEEDS) {
      const random = seeded(seed);
      const [one] = await simulate(durationMs, (left) => left * factor(random), random);
      expect(one?.lagMs).toBeGreaterThanOrEqual(0);
      // The response's ETA is in whole seconds.
      expect(one?.lagMs).toBeLessThanOrEqual(allowed(durationMs) + 1);
      if (durationMs <= HOUR) expect(one?.polls.length).toBeLessThanOrEqual(40);
    }
  });
});

describe("without an ETA", () => {
  /** Of a poller that polls at once and then every 5 s. */
  const fixedPolls = (durationMs: number): number => Math.ceil(durationMs / 5_000) + 1;
  const blind = (durationMs: number, random: () => number, jobs = 1): ReturnType<typeof simulate> =>
    simulate(durationMs, null, random, jobs);

  test.each([
    ["the earliest phase", () => 0],
    ["a middle phase", () => 0.5],
    ["the latest phase", () => 0.999_999],
    ["any phase", seeded(5)],
  ])("at no duration more polls than a fixed 5 s interval makes: %s", async (_name, random) => {
    const durations = [
      ...Array.from({ length: 150 }, (_, index) => 1 + index * 1_009),
      ...Array.from({ length: 30 }, (_, index) => 200_000 + index * 131_071),
    ];
    for (const durationMs of durations) {
      const [one] = await blind(durationMs, random);
      expect(one?.polls.length).toBeLessThanOrEqual(fixedPolls(durationMs));
    }
  });

  test.each([0, 0.25, 0.5, 0.75, 0.999_999])(
    "at most 60 in an hour, 360 in six, in phase %d",
    async (phase) => {
      const [hour] = await blind(HOUR, () => phase);
      const [six] = await blind(6 * HOUR, () => phase);
      expect(hour?.polls.length).toBeLessThanOrEqual(60);
      expect(six?.polls.length).toBeLessThanOrEqual(360);
      for (let from = 0; from < 5 * HOUR; from += HOUR / 4) {
        const within = six?.polls.filter((at) => at >= from && at < from + HOUR) ?? [];
        expect(within.length).toBeLessThanOrEqual(60);
      }
    },
  );

  test.each([
    [MINUTE, 1],
    [MINUTE, 2],
    [10 * MINUTE, 3],
    [HOUR, 4],
  ])(
    "256 jobs started together peak at a fifth of a fixed 5 s interval in step: %d ms, seed %d",
    async (durationMs, seed) => {
      const jobs = await blind(durationMs, seeded(seed), 256);
      expect(peak(jobs.flatMap(({ polls }) => polls))).toBeLessThanOrEqual(256 / 5);
    },
  );

  test("the end is seen within 20 s, 9 % of the duration, or 5 minutes", async () => {
    const random = seeded(7);
    for (let run = 0; run < 60; run += 1) {
      const durationMs = 6 * HOUR * random() ** 3;
      const [one] = await blind(durationMs, random);
      const allowedMs = Math.min(310_000, Math.max(20_000, 0.09 * durationMs + 10_000));
      expect(one?.lagMs).toBeLessThanOrEqual(allowedMs);
    }
  });
});

/** The most polls within one second of the clock. */
function peak(times: readonly number[]): number {
  const seconds = new Map<number, number>();
  for (const at of times) seconds.set(Math.floor(at / 1_000), (seconds.get(Math.floor(at / 1_000)) ?? 0) + 1);
  return Math.max(...seconds.values());
}

test("an ETA of nothing, or rubbish, neither floods the service nor sleeps through the end", async () => {
  const [zero] = await simulate(HOUR, () => 0, seeded(1));
  // What is about to end at any moment is polled as closely as the lag demands.
  expect(zero?.polls.length).toBeLessThanOrEqual(200);
  expect(zero?.lagMs).toBeLessThanOrEqual(0.055 * HOUR);
  const [endless] = await simulate(HOUR, () => 1e12, seeded(1));
  expect(endless?.polls.length).toBeLessThanOrEqual(120);
  expect(endless?.lagMs).toBeLessThanOrEqual(0.055 * HOUR);
});

test("256 jobs started together don't poll in step with an ETA either", async () => {
  const jobs = await simulate(10 * MINUTE, (left) => left, seeded(3), 256);
  // In step, 256 would come within one second.
  expect(peak(jobs.flatMap(({ polls }) => polls.filter((at) => at > MINUTE)))).toBeLessThan(128);
  expect(new Set(jobs.map(({ polls }) => polls[1])).size).toBeGreaterThan(200);
});
