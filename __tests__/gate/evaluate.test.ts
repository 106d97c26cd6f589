import { describe, expect, test } from "@jest/globals";
import { judgeRule } from "./gate-helpers.js";

const METRICS = {
  accuracy: 0.92,
  total_questions: 100,
  domain_violations: 2,
  perfect: 1,
  "f1-score": 0.7,
  in: 3,
  type: 5,
  reliable: true,
  judge: "gpt",
  scores: [0.5, 2],
  labels: ["a", "b"],
  none_found: [],
  nested: { deep: { value: 4 }, "odd key": 1 },
  records: [
    { name: "x", value: 1 },
    { name: "y", value: 2 },
  ],
};

describe("one model: a rule that holds", () => {
  test.each([
    "accuracy >= 0.9",
    "0.9 <= accuracy",
    "accuracy != 0.5",
    'metrics["f1-score"] == 0.7',
    "metrics['f1-score'] < 0.71",
    "metrics.accuracy - 0.5 < accuracy && metrics.accuracy < 0.93",
    'metrics["in"] == 3',
    "type == 5",
    "nested.deep.value == 4",
    'nested["odd key"] == 1',
    "accuracy - 1 < 0",
    "2 * accuracy > 1",
    "domain_violations - 1 == 1",
    "-domain_violations == -2",
    "-(domain_violations - 1) == -1",
    "10 - domain_violations - 3 == 5",
    "10 - (domain_violations - 3) == 11",
    "perfect == 1 && perfect == 1.0",
    "accuracy > 1 / 2 && 1 / 2 == 0.5",
    "accuracy < 3 / 2",
    "total_questions % 7 == 2",
    "total_questions % 7 == 2 && 7.5 % 2 == 1.5",
    "12 / domain_violations / 3 == 2",
    "0x10 == 8 * domain_violations",
    "scores[0] == 0.5 && scores[1] > 1",
    "size(scores) == 2 && scores.size() * 0.5 == 1 && size(scores) - domain_violations == 0",
    "size(judge) == 3",
    "domain_violations in [1, 2, 3]",
    "!(domain_violations in [1, 3])",
    "0.5 in scores",
    "scores.all(s, s > 0) && scores.exists(s, s >= domain_violations)",
    "scores.exists_one(s, s > 1)",
    "scores.map(s, s * 2)[1] == 4",
    "scores.filter(s, s > 1).size() == 1",
    "scores.filter(accuracy, accuracy > 1).size() == 1",
    "scores.all(s, labels.exists(l, l == 'a' && s > 0))",
    'records.filter(r, r.name == "y")[0].value == 2',
    "records.map(r, r.value) == [1, 2]",
    'labels == ["a", "b"] && labels != ["a"]',
    "size(none_found) == 0 && none_found.filter(x, x > 1).size() == 0",
    '!("c" in labels)',
    "reliable && !(accuracy < 0.5)",
    "reliable",
    "reliable == true && (accuracy > 0.5) == reliable && judge != 'x'",
    "!reliable ? false : accuracy > 0.5",
    "(reliable ? accuracy : domain_violations) == 0.92",
    'judge == "gpt" && judge.startsWith("g") && judge.endsWith("pt") && judge.contains("p") && judge in ["gpt"]',
    "has(metrics.accuracy) && !has(metrics.nope)",
    'has(metrics["f1-score"]) && has(metrics.nested.deep.value) && !has(metrics.nested.shallow)',
    "has(metrics.scores[1]) && !has(metrics.scores[2])",
    'metrics[accuracy > 0 ? "accuracy" : judge] > 0.9',
    'metrics["accuracy"] > 0.9',
    '["accuracy", "perfect"].all(name, metrics[name] > 0.9)',
    "wilson_lower(accuracy, total_questions) >= 0.85",
    "wilson_upper(accuracy, 100) < 0.96",
    "wilson_lower(perfect, 10) > 0.7",
    "diff_lower(accuracy, 200, 0.9, 200) > -0.04 && diff_upper(accuracy, 200, 0.9, 200) < 0.08",
    "mean_lower(accuracy, 0.1, 20) > 0.87 && mean_upper(accuracy, 0.1, 20) < 0.97",
    "min(accuracy, perfect) == 0.92 && max(accuracy, perfect, 0.3) == 1",
    "abs(accuracy - 1) < 0.081",
    "round(accuracy, 1) == 0.9 && round(-accuracy, 1) == -0.9 && round(1.005 * perfect, 2) == 1.01",
    "round(accuracy, 0) == 1",
    "accuracy == 0.92 && accuracy * 1e9 != 920000001.9",
    "'it\\'s # no comment' != judge",
    "raw_answers_count >= 100",
  ])("%s", async (rule) => {
    const verdict = await judgeRule(rule, METRICS, { raw_answers_count: 100 });
    expect(verdict.reason).toBeNull();
    expect(verdict.passed).toBe(true);
  });
});

test.each([
  ["0.8399999999999999", "x >= 0.84", true],
  ["0.8399999999999999", "x == 0.84", true],
  ["0.8399999999999999", "x < 0.84", false],
  ["0.8399999999999999", "x != 0.84", false],
  ["0.84", "x > 0.8399999999999999", false],
  ["0.89", "x - 0.90 >= -0.01", true],
  ["0.89", "x in [0.8900000000001]", true],
  ["0.839999", "x >= 0.84", false],
  ["1000000000000", "x == 1000000000001", true],
  ["1000", "x == 1000.001", false],
])("%s compares with a tolerance of 1e-9: %s is %s", async (x, rule, holds) => {
  expect((await judgeRule(rule, { x: Number(x) })).passed).toBe(holds);
});

describe("a rule that does not hold shows the value and the limit", () => {
  test.each([
    ["accuracy >= 0.95", "accuracy is 0.92, needs >= 0.95"],
    ["0.95 <= accuracy", "accuracy is 0.92, needs >= 0.95"],
    ["accuracy < -1", "accuracy is 0.92, needs < -1"],
    ["accuracy - 1 > 0", "accuracy - 1 is -0.08, needs > 0"],
    ["(accuracy + 1) * 2 > 4", "(accuracy + 1) * 2 is 3.84, needs > 4"],
    ["( accuracy + 1) * 2 > 4", "( accuracy + 1) * 2 is 3.84, needs > 4"],
    ["2 * (accuracy + 1 ) > 4", "2 * (accuracy + 1 ) is 3.84, needs > 4"],
    ["accuracy > nested.deep.value - 3", "accuracy is 0.92, needs > 1 (nested.deep.value - 3)"],
    ["domain_violations == 3", "domain_violations is 2, needs == 3"],
    ["total_questions >= 12345678", "total_questions is 100, needs >= 12345678"],
    ['judge == "llama"', 'judge is text ("gpt"), needs == text ("llama")'],
    ["reliable && accuracy > 0.95", "accuracy is 0.92, needs > 0.95"],
    ["accuracy > 0.9 && domain_violations < 1", "domain_violations is 2, needs < 1"],
    ["accuracy > 0.95 || domain_violations < 1", "accuracy is 0.92, needs > 0.95"],
    [
      "wilson_lower(accuracy, total_questions) >= 0.9",
      "wilson_lower(accuracy, total_questions) is 0.850019, needs >= 0.9",
    ],
    ["!reliable", "it does not hold: reliable is true"],
    ["reliable ? accuracy > 1 : true", "it does not hold: reliable is true, accuracy is 0.92"],
    ["has(metrics.nope)", "it does not hold: nope is missing"],
  ])("%s", async (rule, reason) => {
    const verdict = await judgeRule(rule, METRICS);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toBe(reason);
  });

  test.each([
    [0.94999999, "x >= 0.95", "x is 0.94999999, needs >= 0.95"],
    [0.9499999, "x >= 0.95", "x is 0.9499999, needs >= 0.95"],
    [1 / 3, "x >= 0.95", "x is 0.333333, needs >= 0.95"],
    [123456789, "x < 1000.5", "x is 123456789, needs < 1000.5"],
  ])("with enough digits to see why: %p", async (x, rule, reason) => {
    expect((await judgeRule(rule, { x })).reason).toBe(reason);
  });
});
