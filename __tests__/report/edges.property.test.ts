import { describe, expect, test } from "@jest/globals";
import { toPhase } from "../../src/nugen/phase.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import { MAX_METRICS_BYTES, createOutputs } from "../../src/report/outputs.js";
import { isGreen, OUTCOMES } from "../../src/result/outcome.js";
import { canResume, createEmptyResult } from "../../src/result/result.js";
import { nextPollMs } from "../../src/wait/poll-interval.js";
import fc from "../support/fast-check.js";

const evaluation = {
  id: "eval-1",
  status: "READY",
  modelId: "model-a",
  modelId2: null,
  benchmarkId: "task-1",
  createdAt: null,
  message: null,
};
const around = fc.constantFrom("", " ", "\n");

test.each([
  ["done", ["ready", "completed", "evaluated"]],
  ["failed", ["failed", "error", "cancelled"]],
] as const)("a word for %s is one in any case and with any margin", (phase, words) => {
  for (const one of words) {
    fc.assert(
      fc.property(fc.mixedCase(fc.constant(one)), around, around, (word, before, after) => {
        expect(toPhase(before + word + after)).toBe(phase);
      }),
      { numRuns: 30 },
    );
  }
});

describe("an outcome", () => {
  const green = new Set(["created", "running", "completed", "passed", "dry_run", "skipped"]);
  const open = new Set(["running", "timed_out", "cancelled", "api_error"]);

  test.each(OUTCOMES)("%s is green by itself or where it is tolerated", (outcome) => {
    expect(isGreen({ outcome, tolerated: false })).toBe(green.has(outcome));
    expect(isGreen({ outcome, tolerated: true })).toBe(true);
  });

  test.each(OUTCOMES)("%s can be resumed only where there is an evaluation without a verdict", (outcome) => {
    const created = { outcome, evaluation, origin: null, lastStatus: null };
    expect(canResume(created)).toBe(open.has(outcome));
    expect(canResume({ ...created, evaluation: null })).toBe(false);
    const neverAnswered = { ...created, origin: { kind: "given" } } as const;
    expect(canResume(neverAnswered)).toBe(open.has(outcome) && outcome !== "api_error");
  });
});

test("metrics are left out by their bytes, not by their letters", () => {
  const metrics = { note: "é".repeat(MAX_METRICS_BYTES / 2) };
  const results = {
    evaluation,
    method: null,
    completedAt: null,
    metrics,
    baseModel: null,
    evalModel: null,
    comparison: null,
    rawAnswersCount: null,
    secondModelField: null,
  };
  expect(JSON.stringify(metrics).length).toBeLessThan(MAX_METRICS_BYTES);
  expect(createOutputs({ ...createEmptyResult(0), evaluation, results })["metrics"]).toBe("");
});

test("an ETA that is 30 % too long isn't slept past", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3_000, max: 150_000 }), (leftMs) => {
      const next = nextPollMs({ waitedMs: 0, etaMs: leftMs * 1.3, random: 0 });
      expect(next).toBeLessThanOrEqual(leftMs);
    }),
  );
});

test("a clock that was set meanwhile is believed at once", () => {
  const clock = new ServerClock();
  const seen = (date: string, startedAt: number) => {
    clock.observe({ headers: { date }, startedAt, receivedAt: startedAt + 100 });
  };
  const nowMs = Date.parse("2026-03-10T10:00:00Z");
  seen("Tue, 10 Mar 2026 10:00:00 GMT", nowMs);
  seen("Tue, 10 Mar 2026 10:05:01 GMT", nowMs + 1_000);
  expect(clock.at(nowMs)).toEqual({ low: nowMs + 299_900, high: nowMs + 301_000 });
  seen("Tue, 10 Mar 2026 09:00:02 GMT", nowMs + 2_000);
  expect(clock.at(nowMs)).toEqual({ low: nowMs - 3_600_100, high: nowMs - 3_599_000 });
});
