import { describe, expect, test } from "@jest/globals";
import { compileGate, judgeOne, judgeRule, judgeTwo } from "./gate-helpers.js";

const METRICS = {
  accuracy: 0.92,
  perfect: 1,
  "f1-score": 0.7,
  in: 3,
  reliable: true,
  judge: "gpt",
  scores: [0.5, 2],
  nested: { deep: { value: 4 }, "odd key": 1 },
};

describe("a verdict", () => {
  test("has the lines, values, bounds and the comparison that decided", async () => {
    const rules =
      'accuracy >= 0.95 # high\n\nmetrics["f1-score"] < nested.deep.value\n0.7 <= wilson_lower(accuracy, 10)';
    const verdict = await judgeOne(rules, METRICS);
    expect(verdict.passed).toBe(false);
    expect(verdict.rules).toEqual([
      {
        line: 1,
        expression: "accuracy >= 0.95",
        passed: false,
        values: [{ name: "accuracy", value: 0.92 }],
        computed: [],
        decisive: { metric: "accuracy", actual: 0.92, operator: ">=", limit: 0.95 },
        reason: "accuracy is 0.92, needs >= 0.95",
        notices: [],
      },
      {
        line: 3,
        expression: 'metrics["f1-score"] < nested.deep.value',
        passed: true,
        values: [
          { name: 'metrics["f1-score"]', value: 0.7 },
          { name: "nested.deep.value", value: 4 },
        ],
        computed: [],
        decisive: { metric: 'metrics["f1-score"]', actual: 0.7, operator: "<", limit: 4 },
        reason: null,
        notices: [],
      },
      {
        line: 4,
        expression: "0.7 <= wilson_lower(accuracy, 10)",
        passed: false,
        values: [{ name: "accuracy", value: 0.92 }],
        computed: [{ name: "wilson_lower(0.92, 10)", value: expect.closeTo(0.619009, 6) }],
        decisive: { metric: null, actual: expect.closeTo(0.619009, 6), operator: ">=", limit: 0.7 },
        reason: "wilson_lower(accuracy, 10) is 0.619009, needs >= 0.7",
        notices: [],
      },
    ]);
    expect(verdict.available).toEqual(
      expect.arrayContaining([
        "accuracy",
        'metrics["f1-score"]',
        'metrics["in"]',
        'nested["odd key"]',
        "scores",
      ]),
    );
  });

  test.each([
    ["accuracy > 0.5 && perfect > 0.5", null],
    ["reliable", null],
    ["accuracy > 0.5", { metric: "accuracy", actual: 0.92, operator: ">", limit: 0.5 }],
    ["0.95 > accuracy", { metric: "accuracy", actual: 0.92, operator: "<", limit: 0.95 }],
    ["0.95 >= accuracy", { metric: "accuracy", actual: 0.92, operator: "<=", limit: 0.95 }],
    [
      "!has(metrics.perfect) || accuracy >= perfect - 0.5",
      { metric: "accuracy", actual: 0.92, operator: ">=", limit: 0.5 },
    ],
    ["accuracy < 0.5 || perfect > 0.5", { metric: "perfect", actual: 1, operator: ">", limit: 0.5 }],
    ["!has(metrics.absent) || absent > 0.5", null],
    ['judge == "gpt"', null],
  ])("of %s that passed has the decisive comparison %j", async (rule, decisive) => {
    expect((await judgeRule(rule, METRICS)).decisive).toEqual(decisive);
  });

  test("passes only if every rule passes", async () => {
    expect((await judgeOne("accuracy > 0.5\naccuracy > 0.95\naccuracy < 1", METRICS)).passed).toBe(false);
    expect((await judgeOne("accuracy > 0.5\naccuracy < 1", METRICS)).passed).toBe(true);
  });
});

describe("two models", () => {
  const SIDES = {
    model_1: { accuracy: 0.9 },
    model_2: { accuracy: 0.92, "f1-score": 1 },
    base_model: { accuracy: 0.9 },
    eval_model: { accuracy: 0.92, "f1-score": 1 },
    comparison: {
      metrics: [{ metric: "accuracy", base: 0.9, evaluated: 0.92 }],
      summary: { avg_improvement: 2.2 },
    },
    raw_answers_count: 20,
    baseline: null,
  };

  test.each([
    "model_2.accuracy >= 0.90",
    "model_2.accuracy >= model_1.accuracy - 0.01",
    "model_2.metrics.accuracy == eval_model.metrics.accuracy",
    'model_2["f1-score"] == 1 && eval_model.metrics["f1-score"] == 1',
    "base_model.accuracy == model_1.accuracy",
    "comparison.summary.avg_improvement > 0",
    "comparison.metrics.all(m, m.evaluated >= m.base)",
    'comparison.metrics.exists(m, m.metric == "accuracy" && m.base > 0.8)',
    "raw_answers_count / 2 == 10 && model_1.accuracy > 0",
    "diff_lower(model_2.accuracy, 200, model_1.accuracy, 200) >= -0.05",
    "has(model_2.metrics.accuracy) && has(model_2.accuracy)",
    "!has(baseline.accuracy) || model_2.accuracy >= baseline.accuracy",
  ])("%s", async (rule) => {
    expect((await judgeTwo(rule, SIDES)).rules[0]?.reason).toBeNull();
  });

  test("names what there is, each side once", async () => {
    const { available } = await judgeTwo("model_1.accuracy > 0", SIDES);
    expect(available).toEqual([
      "model_1.accuracy",
      "model_2.accuracy",
      'model_2["f1-score"]',
      "comparison.metrics",
      "comparison.summary.avg_improvement",
    ]);
    const { model_1, model_2, ...unnamed } = SIDES;
    expect([model_1, model_2]).toHaveLength(2);
    expect((await judgeTwo("base_model.accuracy > 0", unnamed)).available).toContain("base_model.accuracy");
  });

  test("a side that cannot be trusted fails every rule that uses it, with the reason", async () => {
    const unavailable = { model_1: "the sides have no names" };
    const rules = "model_1.accuracy > 0\n!has(model_1.accuracy)\nmodel_2.accuracy > 0";
    const verdict = await judgeTwo(rules, SIDES, unavailable);
    expect(verdict.rules.map(({ reason }) => reason)).toEqual([
      "model_1 cannot be used: the sides have no names",
      "model_1 cannot be used: the sides have no names",
      null,
    ]);
    expect(verdict.passed).toBe(false);
  });

  test.each(["model_1.metrics.x > 0.5", 'model_1["metrics"].x > 0.5', "!has(model_1.metrics.x)"])(
    "where a metric is named metrics, %s could be read in two ways",
    async (rule) => {
      const sides = { model_1: { metrics: { x: 0.1 }, x: 0.9 }, model_2: { x: 0.9 } };
      const verdict = await judgeTwo(`${rule}\nmodel_1.x > 0.5\nmodel_2.metrics.x > 0.5`, sides);
      expect(verdict.rules.map(({ reason }) => reason)).toEqual([
        "a metric of model_1 is named metrics itself: write model_1.x for model_1.metrics.x",
        null,
        null,
      ]);
    },
  );

  test("a compiled gate knows its variables", async () => {
    const options = { mode: "comparison", baseline: true, source: "gate" } as const;
    const rules = "model_1.accuracy > 0 || has(baseline.accuracy)\ncomparison.x > 1";
    const gate = await compileGate(rules, options);
    expect(gate.variables).toEqual(new Set(["model_1", "baseline", "comparison"]));
    expect(gate.rules).toMatchObject([{ line: 1 }, { line: 2, expression: "comparison.x > 1" }]);
    expect((await compileGate("accuracy > 0", { ...options, mode: "single" })).variables).toEqual(
      new Set(["metrics"]),
    );
  });
});

test.each([
  ["(accuracy >= 0.99 || perfect >= 0.5) && number >= 5", "number is 4, needs >= 5"],
  ["(accuracy >= 0.99 || has(metrics.number)) && number >= 5", "number is 4, needs >= 5"],
  ["accuracy >= 0.99 || has(metrics.nope) && number >= 4", "accuracy is 0.92, needs >= 0.99"],
  ["has(metrics.nope) || accuracy >= 0.99", "accuracy is 0.92, needs >= 0.99"],
])("the reason of %s is what made it false: %s", async (rule, reason) => {
  const verdict = await judgeRule(rule, { accuracy: 0.92, perfect: 1, number: 4 });
  expect(verdict).toMatchObject({ passed: false, reason });
});
