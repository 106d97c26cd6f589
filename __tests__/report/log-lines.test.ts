import { expect, test } from "@jest/globals";
import { createGateGroup, createMetricGroup, formatErrorLines } from "../../src/report/log-lines.js";
import { createEmptyResult } from "../../src/result/result.js";
import { EVALUATION, baselineOf, compared, completed, ruleOf, verdictOf } from "./helpers.js";

const PASSED = ruleOf("accuracy", 0.92, ">=", 0.9, true, {
  computed: [{ name: "wilson_lower(accuracy, 10)", value: 0.59 }],
});
const FAILED = ruleOf("f1", 0.8, ">=", 0.9, false, { line: 2 });

test("each rule is logged with its values, below the verdict", () => {
  const warned = { ...FAILED, source: "warn" };
  const result = completed({}, { verdict: verdictOf(PASSED, FAILED), warnVerdict: verdictOf(warned) });
  expect(createGateGroup(result)).toEqual({
    title: "Gate: failed, 1 of 2 rules, 1 warning",
    lines: [
      "passed: gate, line 1: accuracy >= 0.9 (accuracy is 0.92, wilson_lower(accuracy, 10) is 0.59)",
      "FAILED: gate, line 2: f1 >= 0.9: f1 is 0.8, needs >= 0.9",
      "WARNING: warn, line 2: f1 >= 0.9: f1 is 0.8, needs >= 0.9",
    ],
  });
  expect(createGateGroup(completed({}, { verdict: verdictOf(PASSED) }))?.title).toBe("Gate: passed, 1 rule");
  expect(createGateGroup(completed({}))).toBeNull();
  expect(createGateGroup(completed({}, { verdict: verdictOf(PASSED) }))?.lines).toHaveLength(1);
  expect(createGateGroup(completed({}, { warnVerdict: verdictOf(FAILED) }))).toEqual({
    title: "Gate: 1 warning",
    lines: ["WARNING: gate, line 2: f1 >= 0.9: f1 is 0.8, needs >= 0.9"],
  });
});

test("without a gate the metrics are logged", () => {
  expect(createMetricGroup(completed({ accuracy: 0.87, count: 12 }))).toEqual({
    title: "Metrics: 2",
    lines: ["accuracy: 0.870", "count: 12"],
  });
  expect(createMetricGroup(compared({ accuracy: 0.84 }, { accuracy: 0.86 }))?.lines).toEqual([
    "accuracy: model_1 0.840, model_2 0.860, model_2 − model_1 +0.020 (+2.4 %)",
  ]);
  const baseline = baselineOf({ accuracy: 0.9 });
  expect(createMetricGroup(completed({ accuracy: 0.87 }, { baseline }))?.lines).toEqual([
    "accuracy: 0.870, baseline 0.900, difference -0.030 (-3.3 %)",
  ]);
  expect(createMetricGroup(completed({ accuracy: 0.87 }, { verdict: verdictOf(PASSED) }))).toBeNull();
  expect(createMetricGroup(completed({}, { warnVerdict: verdictOf(PASSED) }))).toBeNull();
  expect(createMetricGroup(createEmptyResult(0))).toBeNull();
  expect(createMetricGroup(completed({}))).toEqual({ title: "Metrics: none", lines: [] });
});

test("many metrics are cut, and it says so", () => {
  const metrics = Array.from({ length: 60 }, (_, index): [string, number] => [`m${index}`, index]);
  const linesOf = (count: number): string[] | undefined =>
    createMetricGroup(completed(Object.fromEntries(metrics.slice(0, count))))?.lines;
  expect(linesOf(60)?.slice(49)).toEqual(["m49: 49", "and 10 more; the report file has them all"]);
  expect(linesOf(50)?.slice(49)).toEqual(["m49: 49"]);
});

test("the annotation names the evaluation and how to resume before anything long", () => {
  const error = { message: "Gate failed.", hints: ["x".repeat(5_000)], excerpt: ["a", "^"] };
  expect(formatErrorLines(completed({}, { error }), "To gate it again")).toEqual([
    "Gate failed.",
    "Evaluation eval-1, status READY.",
    "To gate it again, set evaluation_id: eval-1",
    "x".repeat(5_000),
    "a",
    "^",
  ]);
  expect(formatErrorLines({ ...createEmptyResult(0), error }, null)[1]).toBe("x".repeat(5_000));
  expect(formatErrorLines(completed({}), null)).toEqual([]);
  const evaluation = { ...EVALUATION, status: "" };
  const bare = { message: "Too late.", hints: [] };
  expect(formatErrorLines(completed({}, { error: bare, evaluation }), null)).toEqual([
    "Too late.",
    "Evaluation eval-1.",
  ]);
});
