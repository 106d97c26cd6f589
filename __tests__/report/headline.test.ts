import { expect, test } from "@jest/globals";
import { createFactTable, formatOrigin } from "../../src/report/facts.js";
import { formatHeading, formatOverview } from "../../src/report/headline.js";
import { formatTimes } from "../../src/report/times.js";
import { createEmptyResult } from "../../src/result/result.js";
import { CREATED, EVALUATION, STATUS, compared, completed, readable, ruleOf, verdictOf } from "./helpers.js";

const PASSED = ruleOf("accuracy", 0.92, ">=", 0.9, true);
const FAILED = ruleOf("accuracy", 0.87, ">=", 0.9, false);

test.each([
  ["gate_failed", verdictOf(FAILED, PASSED, PASSED), null, "❌ Gate failed: 1 of 3 rules"],
  ["passed", verdictOf(PASSED, PASSED, PASSED), null, "✅ Gate passed: 3 rules"],
  ["passed", verdictOf(PASSED), verdictOf(PASSED), "✅ Gate passed: 1 rule"],
  ["passed", verdictOf(PASSED), verdictOf(FAILED, FAILED), "✅ Gate passed: 1 rule, 2 warnings"],
  ["completed", null, null, "✅ Evaluation completed"],
  ["completed", null, verdictOf(FAILED), "✅ Evaluation completed, 1 warning"],
] as const)("the title of %s holds the decisive fact", (outcome, verdict, warnVerdict, title) => {
  const result = completed({}, { outcome, verdict, warnVerdict });
  expect(readable(formatHeading(result)).trim()).toBe(`${title} · model-a on task-1`);
});

test("the title names the models and the benchmark, or the step's name", () => {
  expect(readable(formatHeading(compared({}, {}))).trim()).toMatch(/· model-a and model-b on task-1$/);
  expect(readable(formatHeading(completed({}, { name: "nightly, law" }))).trim()).toMatch(/· nightly, law$/);
  expect(formatHeading({ ...createEmptyResult(0), outcome: "invalid_input" })).toBe(
    "❌ Invalid inputs: nothing was sent",
  );
});

test("a tolerated outcome is marked in the title", () => {
  const result = completed({}, { outcome: "gate_failed", verdict: verdictOf(FAILED), tolerated: true });
  expect(formatHeading(result)).toMatch(/^⚠️ Gate failed: 1 of 1 rule \(tolerated\) · /);
});

test("the line below has models, benchmark, questions, duration and commit", () => {
  const commit = { sha: "c0ffee0123456789", url: "https://github.com/octo/repo/commit/c0ffee0123456789" };
  const line = formatOverview(completed({}, { lastStatus: STATUS }), 10, commit);
  expect(readable(line).trim()).toBe(
    "model model-a · benchmark task-1 · 10 questions · took 14 min · commit c0ffee0",
  );
  expect(line).toContain('/commit/c0ffee0123456789"');
  const pair = formatOverview(compared({}, {}), null, null);
  expect(readable(pair)).toMatch(/model_1 model-a , model_2 model-b · benchmark task-1 · took 0 ms/);
  expect(formatOverview(createEmptyResult(0), null, null)).toBe("");
});

test("partial answers are named in the line", () => {
  const lastStatus = { ...STATUS, questionsCompleted: 8 };
  expect(readable(formatOverview(completed({}, { lastStatus }), 10, null))).toContain("only 8 of 10 answers");
});

test("the time is the evaluation's own where the service gives it, else the run's", () => {
  const endedAt = Date.parse("2026-03-10T01:12:00Z");
  const result = completed({}, { lastStatus: STATUS, startedAt: endedAt - 60_000, endedAt });
  expect(formatTimes(result)).toBe("Finished 01:11 UTC, took 14 min");
  expect(formatTimes({ ...result, lastStatus: null })).toBe("Finished 01:12 UTC, took 1 min");
  expect(formatTimes({ ...result, lastStatus: null, outcome: "timed_out" })).toBe(
    "Run ended 01:12 UTC, waited 1 min",
  );
  expect(formatTimes({ ...result, endedAt: endedAt + 86_400_000 })).toBe(
    "Finished 2026-03-10 01:11 UTC, took 14 min",
  );
});

test.each([
  [{ origin: { ...CREATED, kind: "recovered", isProven: false } }, /^Recovered/],
  [{ origin: { kind: "reused" } }, /^Reused.*2026-03-10T01:00:00Z.*Nothing was created/],
  [{ origin: { kind: "given" } }, /^Existing.*Nothing was created/],
] as const)("%j is labelled", (known, label) => {
  expect(readable(formatOrigin(completed({}, known)) ?? "").trim()).toMatch(label);
});

test("an evaluation that this run created has no label", () => {
  expect(formatOrigin(completed({}, { origin: CREATED }))).toBeNull();
});

test("the facts hold ids, status and times, and the newer revision's call", () => {
  const origin = { ...CREATED, endpoint: "evaluations/create" } as const;
  const text = readable(createFactTable({ ...compared({}, {}), origin }));
  for (const part of [
    "Evaluation eval-1",
    "Status READY",
    "model_1 model-a",
    "model_2 model-b",
    "Benchmark task-1",
  ])
    expect(text).toContain(part);
  expect(text).toContain("baseline_model_id");
  const running = completed({}, { outcome: "running", evaluation: { ...EVALUATION, message: "queued" } });
  expect(readable(createFactTable(running))).toContain("Message queued");
  expect(readable(createFactTable({ ...running, outcome: "passed" }))).not.toContain("queued");
});
