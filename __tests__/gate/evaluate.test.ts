import { describe, expect, test } from "@jest/globals";
import { judgeOne, judgeRule, judgeTwo } from "./gate-helpers.js";

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
  nested: { deep: { value: 4 }, "odd key": 1 },
};

describe("one model", () => {
  test.each([
    "accuracy >= 0.9",
    'metrics["f1-score"] == 0.7',
    "metrics.accuracy == accuracy",
    'metrics["in"] == 3',
    "type == 5",
    "nested.deep.value == 4",
    'nested["odd key"] == 1',
    "accuracy - 1 < 0",
    "1 - accuracy > 0",
    "2 * accuracy > 1",
    "domain_violations - 1 == 1",
    "-domain_violations == -2",
    "-(domain_violations - 1) == -1",
    "10 - domain_violations - 3 == 5",
    "10 - (domain_violations - 3) == 11",
    "perfect == 1 && perfect == 1.0 && perfect == 1u",
    "accuracy > 1 / 2 && 1 / 2 == 0.5",
    "accuracy < 3 / 2",
    "7 % 2 == 1 && total_questions % 7 == 2",
    "12 / domain_violations / 3 == 2",
    "0x10 == 16",
    "uint(3) / 2 == 1.5 && int(accuracy * 100) / 8 == 11.5",
    "scores[0] == 0.5 && scores[1] > 1",
    "size(scores) == 2 && scores.size() * 0.5 == 1 && size(scores) - domain_violations == 0",
    "size(scores) / 4 == 0.5",
    "domain_violations in [1, 2, 3]",
    "scores.all(s, s > 0) && scores.exists(s, s >= domain_violations)",
    "scores.map(s, s * 2)[1] == 4",
    "scores.filter(accuracy, accuracy > 1).size() == 1",
    "cel.bind(x, accuracy + 1, x > 1.9 && x < 2)",
    "reliable && !(accuracy < 0.5)",
    "!reliable ? false : accuracy > 0.5 || false",
    '(reliable ? accuracy : "no") == 0.92',
    'judge == "gpt" && judge.startsWith("g") && judge.substring(1) == "pt" && judge in ["gpt"]',
    "reliable == true && (accuracy > 0.5) == reliable && judge != 'x'",
    "has(metrics.accuracy) && !has(metrics.nope)",
    '"accuracy" in metrics && !("nope" in metrics)',
    "type(accuracy) == double",
    "metrics.exists(name, name.startsWith('acc') && metrics[name] > 0.9)",
    "wilson_lower(accuracy, total_questions) >= 0.85",
    "wilson_upper(accuracy, 100) < 0.96",
    "wilson_lower(1, 10) > 0.7",
    "accuracy == 0.92 && 0.1234567890123456 == 0.1234567890123456 && 0.1234567890123456 != 0.123456789",
    '"a\\n\\"b" == \'a\\n"b\' && b"\\x01" == b"\\001"',
    "{'a': 1}['a'] == 1",
  ])("%s", async (rule) => {
    const verdict = await judgeRule(rule, METRICS);
    expect(verdict.reason).toBeNull();
    expect(verdict.passed).toBe(true);
  });

  test.each([
    "accuracy >= 0.93",
    "accuracy - 1 > 0",
    "domain_violations - 1 == 2",
    "accuracy <= 1 / 2",
    "1 == 1.5",
    "wilson_lower(accuracy, total_questions) >= 0.9",
    "has(metrics.nope)",
    "!reliable",
  ])("%s does not hold", async (rule) => {
    const verdict = await judgeRule(rule, METRICS);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toContain("does not hold");
  });

  test("tells what a Wilson bound came to, as no metric has that value", async () => {
    const verdict = await judgeRule("wilson_lower(accuracy, total_questions) >= 0.9", METRICS);
    expect(verdict.reason).toMatch(
      /^it does not hold: wilson_lower\(0\.92, 100\) is 0\.850019, accuracy is 0\.92, /,
    );
  });

  test("tells each rule with the values it saw", async () => {
    const verdict = await judgeOne(
      'accuracy >= 0.95 # high\n\nmetrics["f1-score"] < nested.deep.value',
      METRICS,
    );
    expect(verdict.passed).toBe(false);
    expect(verdict.rules).toEqual([
      {
        line: 1,
        expression: "accuracy >= 0.95",
        passed: false,
        values: [{ name: "accuracy", value: 0.92 }],
        reason: "it does not hold: accuracy is 0.92",
      },
      {
        line: 3,
        expression: 'metrics["f1-score"] < nested.deep.value',
        passed: true,
        values: [
          { name: 'metrics["f1-score"]', value: 0.7 },
          { name: "nested.deep.value", value: 4 },
        ],
        reason: null,
      },
    ]);
    expect(verdict.available).toEqual(
      expect.arrayContaining(["accuracy", 'metrics["f1-score"]', 'metrics["in"]', 'nested["odd key"]']),
    );
  });
});

describe("two models", () => {
  test("are compared", async () => {
    const gate =
      "eval_model.accuracy >= 0.90\neval_model.accuracy >= base_model.accuracy - 0.01\n" +
      'comparison.delta.mean > 0\neval_model["f1-score"] == 1';
    const evaluated = { accuracy: 0.92, "f1-score": 1 };
    const verdict = await judgeTwo(gate, { accuracy: 0.925 }, evaluated, { delta: { mean: 1 } });
    expect(verdict.rules.map((rule) => rule.reason)).toEqual([null, null, null, null]);
    expect(verdict.passed).toBe(true);
    expect(verdict.available).toEqual([
      "base_model.accuracy",
      "eval_model.accuracy",
      'eval_model["f1-score"]',
      "comparison.delta.mean",
    ]);
    const worse = await judgeTwo(gate, { accuracy: 0.94 }, evaluated, { delta: { mean: 1 } });
    expect(worse.passed).toBe(false);
    expect(worse.rules.map((rule) => rule.passed)).toEqual([true, false, true, true]);
    expect(worse.rules[1]?.reason).toContain("base_model.accuracy is 0.94");
  });

  test("a name of the other mode gets a hint", async () => {
    const [alone] = (await judgeTwo("accuracy > 0", { accuracy: 1 }, { accuracy: 1 })).rules;
    expect(alone?.reason).toContain("accuracy is missing (two models are compared: write eval_model.");
    expect((await judgeRule("eval_model.accuracy > 0", METRICS)).reason).toContain("one model was evaluated");
  });
});
