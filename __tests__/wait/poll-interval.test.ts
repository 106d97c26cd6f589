import { describe, expect, test } from "@jest/globals";
import { estimateEtaMs, nextPollMs } from "../../src/wait/poll-interval.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("a poll is never sooner than about two seconds", () => {
  for (const waitedMs of [0, 100, MINUTE, HOUR]) {
    for (const etaMs of [null, 0, 1, 1_000, HOUR]) {
      for (const random of [0, 0.5, 0.999]) {
        expect(nextPollMs({ waitedMs, etaMs, random })).toBeGreaterThanOrEqual(1_600);
      }
    }
  }
});

describe("an ETA", () => {
  const STATUS = {
    evaluation: {
      ...{ id: "e", status: "x", modelId: null, modelId2: null, benchmarkId: null },
      ...{ createdAt: null, message: null },
    },
    ...{ modelId2: undefined, name: undefined, progress: null, startTime: null, endTime: null },
    ...{ questionsCompleted: 10, totalQuestions: 40, avgTimePerQuestion: null, etaSeconds: null },
  };

  test.each([
    ["of the server goes first", { etaSeconds: 7, avgTimePerQuestion: 2 }, 7_000],
    ["of the server is never negative", { etaSeconds: -1 }, 0],
    ["is made of the time per question", { avgTimePerQuestion: 2 }, 60_000],
    ["is made of it before any answer", { questionsCompleted: 0, avgTimePerQuestion: 2 }, 80_000],
    ["is made of the answers so far", {}, 180_000],
    ["is made of them where the time per question is nothing", { avgTimePerQuestion: 0 }, 180_000],
    ["is made of them where it is negative", { avgTimePerQuestion: -2 }, 180_000],
    ["is unknown before any answer", { questionsCompleted: 0 }, null],
    ["is unknown where the number of answers is negative", { questionsCompleted: -1 }, null],
    ["is unknown where all are answered", { questionsCompleted: 40, avgTimePerQuestion: 2 }, null],
    ["is unknown where more are answered", { questionsCompleted: 41 }, null],
    ["is unknown without the answers", { questionsCompleted: null, avgTimePerQuestion: 2 }, null],
    ["is unknown without their number", { totalQuestions: null, avgTimePerQuestion: 2 }, null],
    [
      "is unknown without their number, where that of the answers is negative",
      { questionsCompleted: -1, totalQuestions: null, avgTimePerQuestion: 2 },
      null,
    ],
  ])("%s", (_, known, etaMs) => {
    expect(estimateEtaMs({ ...STATUS, ...known }, MINUTE)).toBe(etaMs);
  });

  test.each([
    ["three quarters of it", 0, 100_000, 0, 75_000],
    ["less by up to a fifth", 0, 100_000, 1, 60_000],
    ["no sooner than two seconds", 0, 0, 0, 2_000],
    ["no sooner than 3 % of the wait", HOUR, 0, 0, 108_000],
    ["no later than two minutes", 0, 1e12, 0, 120_000],
    ["no later than 5 % of a long wait", HOUR, 1e12, 0, 180_000],
    ["never past the end, where it is 30 % too long", 0, 100_000 * 1.3, 0, 97_500],
  ])("is waited for: %s", (_, waitedMs, etaMs, random, nextMs) => {
    expect(nextPollMs({ waitedMs, etaMs, random })).toBe(nextMs);
  });
});

// The slots begin at 0, 10 s, 20 s … 130 s, and then each is 8 % of the time before it, up to 5 minutes.
test.each([
  ["the first poll is in the slot after the start", 0, 0, 10_000],
  ["at the latest at its end", 0, 1, 20_000],
  ["from anywhere in a slot", 4_000, 0.5, 11_000],
  ["at the start of a slot, in the one after it", 20_000, 0, 10_000],
  ["no sooner than two seconds", 9_999, 0, 2_000],
  ["the slots of the first two minutes have ten seconds", 125_000, 0, 5_000],
  ["then they grow", 130_000, 0, 10_400],
  ["and grow", 140_400, 0, 11_232],
  ["up to five minutes", 10 * HOUR, 0, 242_276],
  ["which is the distance of all later ones", 10 * HOUR + 242_277, 0, 299_999],
])("without an ETA %s", (_, waitedMs, random, nextMs) => {
  expect(Math.round(nextPollMs({ waitedMs, etaMs: null, random }))).toBe(nextMs);
});

test("the longest wait is still counted at once", () => {
  const next = nextPollMs({ waitedMs: Number.MAX_SAFE_INTEGER, etaMs: null, random: 0 });
  expect(next).toBeLessThanOrEqual(300_000);
});
