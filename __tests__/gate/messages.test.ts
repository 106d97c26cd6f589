import { describe, expect, test } from "@jest/globals";
import { errorOf } from "./gate-helpers.js";

test("a message shows what was written, a caret and what to write instead, without a preamble", async () => {
  const error = await errorOf("accuracy >= 90%");
  expect(error.message).toBe(
    "gate, line 1: accuracy >= 90%\n" + //
      "                            ^ write 0.9 for 90 %",
  );
  expect(error.issues).toEqual([
    {
      line: 1,
      column: 15,
      expression: "accuracy >= 90%",
      message: "write 0.9 for 90 %",
      excerpt: ["gate, line 1: accuracy >= 90%", `${" ".repeat(28)}^ write 0.9 for 90 %`],
    },
  ]);
});

test("all that is wrong is shown at once, each at its line, in the text it is in", async () => {
  const text = "# rules\naccuracy > 0.9\r\nmodel_1.accuracy >\n\n  nope(accuracy) > 1 # why\r1 < 2";
  const error = await errorOf(text, { source: ".github/rules.txt", mode: "unknown" });
  expect(error.issues.map(({ line, column, expression }) => [line, column, expression])).toEqual([
    [3, 19, "model_1.accuracy >"],
    [5, 1, "nope(accuracy) > 1"],
    [6, 1, "1 < 2"],
  ]);
  expect(error.message.split("\n")[0]).toBe(".github/rules.txt, line 3: model_1.accuracy >");
});

// Each recognised mistake, the column of its caret, and the correction.
describe("a recognised mistake", () => {
  test.each([
    ["accuracy >= .9", 13, "write 0.9 for .9"],
    [".9 <= accuracy", 1, "write 0.9 for .9"],
    ["accuracy - .05 > .9", 12, "write 0.05 for .05"],
    ["accuracy >= 0,9", 14, "write 0.9 for 0,9"],
    ["accuracy >= 0,95 && relevance > 1", 14, "write 0.95 for 0,95"],
    ["wilson_lower(accuracy, 10) >= 0,9", 32, "write 0.9 for 0,9"],
    ["max(accuracy, 0,9) > 1", 16, "write 0.9 for 0,9"],
    ["total >= 1,000", 11, "write 1000 for 1,000"],
    ["total >= 1,000,000", 11, "write 1000000 for 1,000,000"],
    ["accuracy >= 90%", 15, "write 0.9 for 90 %"],
    ["accuracy >= 90 %", 16, "write 0.9 for 90 %"],
    ["accuracy >= 99.5%", 17, "write 0.995 for 99.5 %"],
    ["accuracy >= 90% && relevance > 1", 15, "write 0.9 for 90 %"],
    ["(accuracy >= 90%)", 16, "write 0.9 for 90 %"],
    ["error_rate <= 5% - 0.1", 16, "write 0.05 for 5 %"],
    ["accuracy => 0.9", 10, "write >= for =>"],
    ["accuracy =< 0.9", 10, "write <= for =<"],
    ["accuracy = 0.9", 10, "write == for ="],
    ["accuracy === 0.9", 10, "write == for ==="],
    ["accuracy !== 0.9", 10, "write != for !=="],
    ["accuracy <> 0.9", 10, "write != for <>"],
    ["accuracy > = 0.9", 10, "write >= for > ="],
    ["accuracy ≥ 0.9", 10, "write >= for ≥"],
    ["accuracy ≤ 0.9", 10, "write <= for ≤"],
    ["accuracy ≠ 0.9", 10, "write != for ≠"],
    ["accuracy ⩾ 0.9", 10, "write >= for ⩾"],
    ["accuracy ＞＝ 0.9", 10, "write >= for ＞＝"],
    ["accuracy >= ０．９", 13, "write 0.9 for ０．９"],
    ["（accuracy > 0.9)", 1, "write ( for （"],
    ["verdict == “pass”", 12, 'write " for “'],
    ["verdict == ‘pass’", 12, "write ' for ‘"],
    ["accuracy – 1 < 0", 10, "write - for –"],
    ["accuracy − 1 < 0", 10, "write - for −"],
    ["2 × accuracy > 1", 3, "write * for ×"],
    ["accuracy > 0.9 and relevance > 1", 16, "write && for and"],
    ["accuracy > 0.9 AND relevance > 1", 16, "write && for AND"],
    ["accuracy > 0.9 & relevance > 1", 16, "write && for &"],
    ["accuracy > 0.9 or relevance > 1", 16, "write || for or"],
    ["accuracy > 0.9 | relevance > 1", 16, "write || for |"],
    ["not reliable", 1, "write ! for not"],
    ["accuracy > 0.9 && not reliable", 19, "write ! for not"],
    ["accuracy between 0.8 and 0.9", 10, "write accuracy >= 0.8 && accuracy <= 0.9"],
    [
      'metrics["f1-score"] BETWEEN 0.8 AND 0.9',
      21,
      'write metrics["f1-score"] >= 0.8 && metrics["f1-score"] <= 0.9',
    ],
    ["0.8 < accuracy < 0.9", 16, "write 0.8 < accuracy && accuracy < 0.9"],
    ["0.8 <= (accuracy + 1) <= 2", 23, "write 0.8 <= (accuracy + 1) && accuracy + 1 <= 2"],
    ["accuracy == relevance == 1", 23, "write accuracy == relevance && relevance == 1"],
    ["!accuracy < 0.5", 1, "write !(accuracy < 0.5)"],
    ["!accuracy == 0.5", 1, "write !(accuracy == 0.5)"],
    ['!verdict in ["fail"]', 1, 'write !(verdict in ["fail"])'],
    ["reliable == True", 13, "write true for True"],
    ["reliable == FALSE", 13, "write false for FALSE"],
    ["accuracy != None", 13, "write !has(metrics.accuracy)"],
    ["accuracy != null", 13, "write !has(metrics.accuracy)"],
    ["accuracy > 0.9, relevance > 1", 15, "write one rule per line"],
    ["accuracy > 0.9; relevance > 1", 15, "write one rule per line"],
    [
      "accuracy > 0.9 relevance > 1",
      16,
      "unexpected relevance: write && or || between conditions, or one rule per line",
    ],
    ["accuracy > 0.9;", 15, "remove the ; at the end"],
    ["accuracy > 0.9,", 15, "remove the , at the end"],
    ["accuracy: 0.9", 9, "write accuracy >= 0.9"],
    ["accuracy: >= 0.9", 9, "write accuracy >= 0.9"],
    ["error_rate: < 0.1", 11, "write error_rate < 0.1"],
    ["accuracy >= ${{ vars.LIMIT }}", 13, "${{ vars.LIMIT }} was not replaced by its value"],
    ["accuracy >= $LIMIT", 13, "$LIMIT was not replaced by its value"],
    ["accuracy >= ${LIMIT}", 13, "${LIMIT} was not replaced by its value"],
    ["pass@1 > 0.5", 5, 'write metrics["pass@1"] for pass@1'],
    ['accuracy >= "0.9"', 13, "write 0.9 without quotes"],
    ['"accuracy >= 0.9"', 1, "write the rule without quotes: accuracy >= 0.9"],
    ["'accuracy >= 0.9'", 1, "write the rule without quotes: accuracy >= 0.9"],
    ["- error_rate <= 0.05", 1, "write the rule without the list marker: error_rate <= 0.05"],
    ["-\u00a0error_rate <= 0.05", 1, "write the rule without the list marker: error_rate <= 0.05"],
    ["* accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["1. accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["12) accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["accuracy > 0.5 // high", 16, "a comment begins with #"],
    ['"accuracy" in metrics', 1, "write has(metrics.accuracy)"],
    ["has(accuracy)", 5, "write has(metrics.accuracy)"],
    ["has()", 1, "write has(metrics.accuracy)"],
    ["model_1.accuracy > 0.5", 1, "without model_id_2 there is no model_1: write accuracy"],
    ["comparison.x > 0.5", 1, "without model_id_2 there is no comparison: write x"],
    ["baseline.accuracy > 0.5", 1, "baseline needs baseline_model or baseline_evaluation_id"],
  ])("%s", async (rule, column, message) => {
    const [issue, ...others] = (await errorOf(`ok > 1\n${rule}`)).issues;
    expect(others).toEqual([]);
    expect([issue?.line, issue?.column]).toEqual([2, column]);
    expect(issue?.message).toContain(message);
    expect(issue?.excerpt[1]?.indexOf("^")).toBe("gate, line 2: ".length + column - 1);
  });

  test.each([
    ["len(scores) > 1", "write size(list) for len(…)"],
    ["count(scores) > 1", "write size(list)"],
    ["avg(scores) > 1", "write the metric that holds it"],
    ["mean(scores) > 1", "write the metric that holds it"],
    ["float(accuracy) > 1", "nothing is converted"],
    ["double(accuracy) > 1", "nothing is converted"],
    ["int(accuracy) > 1", "nothing is converted"],
    ["string(accuracy) == 'x'", "nothing is converted"],
    ["verdict.matches('x')", "write text.startsWith(part) or text.contains(part)"],
    ["contains(verdict, 'x')", "write text.contains(part) for contains(…)"],
    ["startsWith(verdict, 'x')", "write text.startsWith(part)"],
    ["math.max(accuracy, 1) > 1", "write max(x, y, …) for max(…)"],
    ["accuracy.abs() > 1", "write abs(x) for abs(…)"],
    ["floor(accuracy) > 1", "write round(x, 0)"],
    ["any(scores) > 1", "write list.exists(x, x > 0.5)"],
    ["all(scores, x, x > 1)", "write list.all(x, x > 0.5) for all(…)"],
    ["scores.all(x > 1)", "write list.all(x, x > 0.5)"],
    ["scores.map(x, x > 1, x).size() > 1", "write list.map(x, x > 0.5)"],
    ["not(accuracy > 1)", "write &&, || or !"],
    ["wilson_lowr(accuracy, 10) > 1", "write wilson_lower for wilson_lowr(…)"],
    ["wilson(accuracy, 10) > 1", "there is no function wilson(…)"],
    ["wilson_lower(accuracy) > 1", "write wilson_lower(p, n)"],
    ["wilson_lower(accuracy, 10, 1) > 1", "write wilson_lower(p, n)"],
    ["diff_lower(accuracy, 10) > 1", "write diff_lower(p1, n1, p2, n2)"],
    ["mean_upper(accuracy, 10) > 1", "write mean_upper(mean, std, n)"],
    ["round(accuracy) > 1", "write round(x, digits)"],
    ["min(accuracy) > 1", "write min(x, y, …)"],
    ["min() > 1", "write min(x, y, …)"],
    ["abs(accuracy, 1) > 1", "write abs(x)"],
    ["size() > 1", "write size(list)"],
    ["verdict.contains() || reliable", "write text.contains(part)"],
    ["timestamp(accuracy) > 1", "there is no function timestamp(…)"],
    ["cel.bind(x, accuracy, x > 1)", "there is no function bind(…)"],
    ["type(accuracy) == double", "there is no function type(…)"],
    ["accuracy.nope() > 1", "there is no function nope(…)"],
    ["constructor(accuracy) > 1", "there is no function constructor(…)"],
    ["accuracy.toString() == 'x'", "there is no function toString(…)"],
  ])("of another language: %s", async (rule, message) => {
    expect((await errorOf(rule)).issues[0]?.message).toContain(message);
  });

  test.each([
    ["size(list)", ["len", "length", "count"]],
    ["the metric that holds it, such as accuracy_mean,", ["avg", "average", "mean", "median", "sum"]],
    [
      "the value alone (nothing is converted)",
      ["float", "double", "int", "uint", "bool", "str", "string", "number", "parseFloat"],
    ],
    [
      "text.startsWith(part) or text.contains(part)",
      ["match", "matches", "regex", "test", "starts_with", "includes"],
    ],
    ["round(x, 0)", ["floor", "ceil", "trunc"]],
    ["list.exists(x, x > 0.5) or list.all(x, x > 0.5)", ["any", "some", "every"]],
    ["&&, || or !", ["and", "or", "not", "NOT"]],
    ["x * x (there are no other powers)", ["pow", "sqrt", "exp", "log", "log2", "log10", "ln"]],
    ["the text as it is", ["lower", "upper", "trim", "toLowerCase", "toUpperCase"]],
    [
      "has(metrics.accuracy)",
      ["isnan", "is_nan", "isNull", "is_null", "isDefined", "is_defined", "defined", "isNaN"],
    ],
    ['metrics["accuracy"]', ["metrics"]],
  ])("write %s for %j", async (correction, names) => {
    const rules = names.map((name) => `accuracy.${name}() > 1`).join("\n");
    const messages = (await errorOf(rules)).issues.map(({ message }) => message);
    expect(messages).toEqual(names.map((name) => `write ${correction} for ${name}(…)`));
  });

  test.each([
    "mylen",
    "lengths",
    "eng",
    "summary",
    "tested",
    "latest",
    "anyone",
    "notary",
    "logs",
    "allmetrics",
  ])("%s is not one of them", async (name) => {
    const { issues } = await errorOf(`${name}(accuracy) > 1`);
    expect(issues[0]?.message).toBe(`there is no function ${name}(…)`);
  });
});
