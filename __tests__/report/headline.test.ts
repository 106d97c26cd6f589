import { expect, test } from "@jest/globals";
import { formatHeading, formatOverview } from "../../src/report/headline.js";
import { createEmptyResult } from "../../src/result/result.js";
import { EVALUATION, STATUS, compared, completed, readable, ruleOf, verdictOf } from "./helpers.js";

const PASSED = ruleOf("accuracy", 0.92, ">=", 0.9, true);
const FAILED = ruleOf("accuracy", 0.87, ">=", 0.9, false);

test.each([
  ["gate_failed", verdictOf(FAILED, PASSED, PASSED), null, "❌ Gate failed: 1 of 3 rules"],
  ["passed", verdictOf(PASSED, PASSED, PASSED), null, "✅ Gate passed: 3 rules"],
  ["passed", verdictOf(PASSED), verdictOf(PASSED), "✅ Gate passed: 1 rule"],
  ["passed", verdictOf(PASSED), verdictOf(FAILED, FAILED), "✅ Gate passed: 1 rule, 2 warnings"],
  ["completed", null, null, "✅ Evaluation completed"],
  ["completed", null, verdictOf(FAILED), "✅ Evaluation completed, 1 warning"],
  ["completed", null, verdictOf(PASSED), "✅ Evaluation completed"],
  ["cancelled", null, verdictOf(FAILED), "🚫 No verdict: cancelled"],
] as const)("the title of %s holds the decisive fact", (outcome, verdict, warnVerdict, title) => {
  const result = completed({}, { outcome, verdict, warnVerdict });
  expect(readable(formatHeading(result)).trim()).toBe(`${title} · model-a on task-1`);
});

test.each([
  ["created", "✅ Evaluation created"],
  ["running", "⏳ Evaluation is running"],
  ["completed", "✅ Evaluation completed"],
  ["passed", "✅ Gate passed"],
  ["gate_failed", "❌ Gate failed"],
  ["evaluation_failed", "❌ Evaluation failed"],
  ["timed_out", "⏰ No verdict: timed out after 0 ms"],
  ["cancelled", "🚫 No verdict: cancelled"],
  ["dry_run", "🧪 Dry run: nothing was sent"],
  ["skipped", "⏭️ Skipped: no API key"],
  ["invalid_input", "❌ Invalid inputs: nothing was sent"],
  ["api_error", "❌ No verdict: the API refused or could not be used"],
  ["create_unknown", "❓ An evaluation may have been created"],
  ["internal_error", "💥 An error of the action itself"],
] as const)("the title of %s", (outcome, title) => {
  const known = { outcome, evaluation: { ...EVALUATION, modelId: null, benchmarkId: null } };
  expect(formatHeading({ ...createEmptyResult(0), ...known })).toBe(
    `${title} · evaluation <code>eval-1</code>`,
  );
});

test("the title names the models and the benchmark, or the step's name", () => {
  expect(readable(formatHeading(compared({}, {}))).trim()).toMatch(/· model-a and model-b on task-1$/);
  expect(readable(formatHeading(completed({}, { name: "nightly, law" }))).trim()).toMatch(/· nightly, law$/);
  expect(formatHeading({ ...createEmptyResult(0), outcome: "invalid_input" })).toBe(
    "❌ Invalid inputs: nothing was sent",
  );
});

test.each([
  [{}, "<code>model-a</code> on <code>task-1</code>"],
  [{ modelId: null }, "evaluation <code>eval-1</code> on <code>task-1</code>"],
  [{ benchmarkId: null }, "<code>model-a</code>"],
])("the title leaves out what is not known: %j", (known, about) => {
  const evaluation = { ...EVALUATION, ...known };
  expect(formatHeading(completed({}, { evaluation }))).toBe(`✅ Evaluation completed · ${about}`);
});

test("after a timeout the title says how long the run waited", () => {
  const known = { outcome: "timed_out", startedAt: 60_000, endedAt: 360_000 } as const;
  expect(formatHeading(completed({}, known))).toMatch(/^⏰ No verdict: timed out after 5 min · /);
});

test("an error of the API before there was an evaluation is no missing verdict", () => {
  const failed = { ...createEmptyResult(0), outcome: "api_error" } as const;
  expect(formatHeading(failed)).toBe("❌ No evaluation: the API refused or could not be used");
  expect(formatHeading({ ...failed, tolerated: true })).toBe(
    "⚠️ No evaluation: the API refused or could not be used (tolerated)",
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
  expect(readable(pair)).toMatch(/model_1 model-a , model_2 model-b · benchmark task-1 · waited 0 ms/);
  expect(formatOverview(createEmptyResult(0), null, null)).toBe("");
  const local = { sha: "c0ffee0123456789", url: null };
  expect(formatOverview(createEmptyResult(0), 1, local)).toBe(
    "<p>1&#160;question · commit <code>c0ffee0</code></p>",
  );
  const evaluation = { ...EVALUATION, status: "" };
  for (const known of [{ outcome: "created" }, { outcome: "dry_run", evaluation }] as const)
    expect(readable(formatOverview(completed({}, known), null, null)).trim()).toBe(
      "model model-a · benchmark task-1",
    );
});

test("partial answers are named in the line", () => {
  const lastStatus = { ...STATUS, questionsCompleted: 8 };
  expect(readable(formatOverview(completed({}, { lastStatus }), 10, null))).toContain("only 8 of 10 answers");
});
