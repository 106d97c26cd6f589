import { expect, test } from "@jest/globals";
import type { MetricColumn } from "../../src/report/metric-view.js";
import { relation, createRuleTable } from "../../src/report/rule-table.js";
import type { SourcedRuleVerdict } from "../../src/result/judge.js";
import { readable, readableRows, ruleOf, verdictOf } from "./helpers.js";

const COLUMN = { heading: "Value", root: null, side: null, metrics: null, questions: 200 };

test.each([
  [">=", 0.87, 0.9, false, "0.870 < 0.900"],
  [">=", 0.92, 0.9, true, "0.920 >= 0.900"],
  ["<=", 1240, 1000, false, "1240 > 1000"],
  [">", 0.9, 0.9, false, "0.900 <= 0.900"],
  ["<", 2, 1.5, false, "2.000 >= 1.500"],
  ["==", 3, 4, false, "3 != 4"],
  ["!=", 3, 3, false, "3 == 3"],
])("%s: %s against %s", (operator, actual, limit, passed, text) => {
  expect(relation(ruleOf("accuracy", actual, operator, limit, passed))).toBe(text);
});

test("each rule is a row with its mark; what only warns has a mark of its own", () => {
  const gate = verdictOf(ruleOf("accuracy", 0.87, ">=", 0.9, false), ruleOf("f1", 0.8, ">", 0.1, true));
  const warn = verdictOf(ruleOf("latency_ms", 1240, "<=", 1000, false, { source: "warn" }));
  const rows = (createRuleTable(gate, warn, [COLUMN], 100) ?? "").split("\n").map(readable);
  expect(rows).toEqual([
    " ",
    expect.stringMatching(/^ +Rule +Actual $/),
    expect.stringMatching(
      /^ ❌ accuracy >= 0\.9 0\.870 < 0\.900 95 % interval 0\.816 to 0\.910 \(200 questions\) /,
    ),
    expect.stringMatching(/^ ✅ f1 > 0\.1 0\.800 > 0\.100 /),
    expect.stringMatching(/^ ⚠️ latency_ms <= 1000 1240 > 1000 $/),
    " ",
    expect.stringMatching(/value.*interval.*limit/),
  ]);
});

test("a rule of more than one value shows them, or why it failed", () => {
  const values = [
    { name: "model_1.accuracy", value: 0.84 },
    { name: "raw_answers_count", value: 400 },
  ];
  const passed = ruleOf("x", 0.79, ">=", 0.7, true, { values });
  const failed = ruleOf("x", 0.79, ">=", 0.8, false, { values, reason: "the bound is 0.79, needs >= 0.8" });
  const text = readable(createRuleTable(verdictOf(passed, failed), null, [], 100) ?? "");
  expect(text).toContain("0.790 >= 0.700 model_1.accuracy = 0.840 raw_answers_count = 400");
  expect(text).toContain("0.790 < 0.800 the bound is 0.79, needs >= 0.8");
});

/** What stands in the third column. */
function actualOf(rule: SourcedRuleVerdict, columns: readonly MetricColumn[] = []): string {
  const [, row = ""] = readableRows(createRuleTable(verdictOf(rule), null, columns, 100) ?? "");
  return row.split(" | ")[2] ?? "";
}

test.each([
  ["one value, compared as it is", [0.79], "0.790 >= 0.700"],
  ["one value that is computed with", [0.84], "0.790 >= 0.700 / v0 = 0.840"],
  ["two values, of which the first is compared", [0.79, 200], "0.790 >= 0.700 / v0 = 0.790 / v1 = 200"],
  ["no value", [], "0.790 >= 0.700"],
])("a rule shows the values that its relation does not: %s", (_, numbers, text) => {
  const values = numbers.map((value, index) => ({ name: `v${index}`, value }));
  expect(actualOf(ruleOf("x", 0.79, ">=", 0.7, true, { values }))).toBe(text);
});

test("of many values twenty are shown, and it says so", () => {
  const valuesOf = (count: number): { name: string; value: number }[] =>
    Array.from({ length: count }, (_, index) => ({ name: `v${index}`, value: index }));
  const linesOf = (count: number): string[] =>
    actualOf(ruleOf("x", 0.5, ">", 0, true, { values: valuesOf(count) })).split(" / ");
  expect(linesOf(20).slice(20)).toEqual(["v19 = 19"]);
  expect(linesOf(22).slice(20)).toEqual(["v19 = 19", "and 2 more"]);
});

test.each([
  ["accuracy", "(200 questions)"],
  ["deep.baseline.accuracy", "(200 questions)"],
  ["baseline_accuracy", "(200 questions)"],
  ["baseline.accuracy", "(50 questions)"],
  ['baseline["f1-score"]', "(50 questions)"],
])("the interval of %s is of the questions of its own column", (name, questions) => {
  const columns = [COLUMN, { ...COLUMN, root: "baseline", questions: 50 }];
  expect(actualOf(ruleOf(name, 0.5, ">", 0, true), columns)).toContain(questions);
});

test("in a comparison each model has its own questions, and other names have no interval", () => {
  const columns = ["model_1", "model_2"].map((root, index) => ({ ...COLUMN, root, questions: 10 + index }));
  expect(actualOf(ruleOf("model_2.accuracy", 0.5, ">", 0, true), columns)).toContain("(11 questions)");
  expect(actualOf(ruleOf("comparison.accuracy", 0.5, ">", 0, true), columns)).toBe("0.500 > 0.000");
  const [, second] = columns;
  if (second === undefined) throw new Error("no column");
  const swapped = [{ ...second, side: "base_model" } as const];
  expect(actualOf(ruleOf("base_model.accuracy", 0.5, ">", 0, true), swapped)).toContain("(11 questions)");
});

test("of one question it says so", () => {
  const columns = [{ ...COLUMN, questions: 1 }];
  expect(actualOf(ruleOf("accuracy", 1, ">", 0, true), columns)).toContain("(1 question)");
});

test.each([-0.1, 1.1])("what is held to %s is no proportion", (limit) => {
  expect(actualOf(ruleOf("score", 1, "!=", limit, true), [COLUMN])).not.toContain("interval");
});

test("a metric that is held to another one has its interval too", () => {
  const values = ["accuracy", "baseline.accuracy"].map((name, index) => ({ name, value: 0.87 + index / 10 }));
  const rule = ruleOf("accuracy", 0.87, ">=", 0.77, true, { values });
  const [shown, first, second, interval, bar] = actualOf(rule, [COLUMN]).split(" / ");
  expect([shown, first, second]).toEqual(["0.870 >= 0.770", "accuracy = 0.870", "baseline.accuracy = 0.970"]);
  expect([interval, bar]).toEqual([expect.stringMatching(/^95 % interval/), expect.stringContaining("┃")]);
});

test("a long value wraps", () => {
  const values = [{ name: "note", value: "N".repeat(30) }];
  const rule = ruleOf("x", 0, ">", 0, true, { decisive: null, values });
  expect(createRuleTable(verdictOf(rule), null, [], 9)).toContain("NNNN<wbr>NNNN");
});

test("the bar does not break", () => {
  const html = createRuleTable(verdictOf(ruleOf("f1", 0.5, ">", 0.4, true)), null, [COLUMN], 100) ?? "";
  expect(html).toMatch(/<code>0\.4&#160;[^ <]+&#160;0\.6<\/code>/);
});

test("a rule that is false by itself says so", () => {
  expect(actualOf(ruleOf("x", 0, ">", 0, false, { decisive: null, reason: null, values: [] }))).toBe(
    "it is false",
  );
});

test("a rule that could not be decided says why, and notices are shown", () => {
  const undecided = ruleOf("f1", 0, ">", 0, false, {
    ...{ decisive: null, values: [], reason: "there is no metric named f1" },
  });
  const noticed = ruleOf("accuracy", 92, ">=", 0.9, true, {
    notices: ["accuracy is 92: is it a percentage?"],
  });
  const text = readable(createRuleTable(verdictOf(undecided, noticed), null, [COLUMN], 100) ?? "");
  expect(text).toContain("there is no metric named f1");
  expect(text).toContain("is it a percentage?");
  expect(actualOf(undecided)).toBe("there is no metric named f1");
});

test("where not all rules are shown, the failed ones are", () => {
  const passed = Array.from({ length: 50 }, () => ruleOf("f1", 0.8, ">", 0.1, true));
  const gate = verdictOf(...passed, ruleOf("accuracy", 0.87, ">=", 0.9, false));
  const table = createRuleTable(gate, null, [], 3) ?? "";
  expect(table.match(/✅/g)).toHaveLength(2);
  expect(table).toContain("❌");
  const marks = readableRows(createRuleTable(gate, null, [], 51) ?? "").map((row) => row.charAt(0));
  expect(marks.indexOf("❌")).toBe(51);
});

test("without rules there is no table", () => {
  expect(createRuleTable(null, null, [], 100)).toBeNull();
});

test.each([
  [0.87, 1],
  [0.87, 0],
])("a proportion of %s that is held to %s has its interval", (actual, limit) => {
  const table = createRuleTable(verdictOf(ruleOf("accuracy", actual, ">=", limit, false)), null, [COLUMN], 9);
  expect(table).toContain("95 % interval 0.816 to 0.910");
});
