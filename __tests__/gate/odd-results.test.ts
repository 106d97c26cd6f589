import { describe, expect, test } from "@jest/globals";
import {
  compileGate,
  evaluateGate,
  judgeOne,
  judgeRule,
  judgeTwo,
  ODD_METRICS,
  SINGLE,
} from "./gate-helpers.js";

describe("has() guards exactly its path", () => {
  test.each([
    ["!has(metrics.missing)", "passed: there is no metric named missing"],
    ["!has(metrics.missing) || missing > 0", "passed: there is no metric named missing"],
    ["missing > 0 || !has(metrics.missing)", "passed: there is no metric named missing"],
    ["!has(metrics.missing) || metrics.missing > 0", "passed: there is no metric named missing"],
    [
      '!has(metrics["odd-name"]) || metrics["odd-name"] > 0',
      'passed: there is no metric named metrics["odd-name"]',
    ],
    ['!has(metrics["c++ ("]) || metrics["c++ ("] > 0', 'passed: there is no metric named metrics["c++ ("]'],
    ["!(has(metrics.missing) && missing > 0)", "passed: there is no metric named missing"],
    ["has(metrics.missing) ? missing > 0 : accuracy > 0.5", "passed: there is no metric named missing"],
    ["!has(metrics.nothing) || nothing > 0", "passed: nothing is null, which counts as absent"],
    ["!has(metrics.nested.child) || nested.child > 0", "passed: there is no metric named nested.child"],
    ["!has(metrics.absent) || !has(metrics.absent.child)", "passed: there is no metric named absent"],
    ["has(metrics.missing) ? missing > 0 && missing < 1 : accuracy > 0.5", "no metric named missing"],
    ["!has(metrics.missing) || numbers.all(n, n > missing)", "no metric named missing"],
    ["!(!(has(metrics.missing) && flag) || missing < 1) || flag", null],
    [
      "!has(metrics.acuracy) || acuracy > 0",
      "passed: there is no metric named acuracy; did you mean accuracy?",
    ],
    ["!has(metrics.f1_score) || f1_score > 1", 'named f1_score; did you mean metrics["f1-score"]?'],
    ["records.all(r, !has(r.value) || r.value > 0)", "passed: there is no metric named r.value"],
    ["max(1, 2) == 2 && (!has(metrics.missing) || missing > 0)", "passed: there is no metric named missing"],
    ["has(metrics.missing) && missing > 0 || accuracy > 0", null],
    ["has(metrics.accuracy)", null],
    ["!has(metrics.accuracy) || accuracy > 0.5", null],
    ["!has(metrics.missing) && accuracy > 0.5 || accuracy > 0.6", null],
  ])("%s passes with the notice %j", async (rule, notice) => {
    const verdict = await judgeRule(rule, ODD_METRICS);
    expect(verdict.reason).toBeNull();
    expect(verdict.notices).toEqual(notice === null ? [] : [expect.stringContaining(notice)]);
  });
});

describe("names that were meant otherwise", () => {
  test.each([
    ["Accuracy > 0.5", "there is no metric named Accuracy; did you mean accuracy?"],
    ["acuracy > 0.5", "there is no metric named acuracy; did you mean accuracy?"],
    ["f1_score > 0.1", 'there is no metric named f1_score; did you mean metrics["f1-score"]?'],
    ["model.accuracy > 0.5", "there is no metric named model.accuracy; did you mean accuracy?"],
    ["word == high", 'there is no metric named high; write "high" in quotes for text'],
    ["high != word", 'write "high" in quotes for text'],
    ["word in [high, low]", 'write "low" in quotes for text'],
    ["xyz > 1", "there is no metric named xyz"],
    ["xyz == 0", /named xyz$/],
    ["max(1, f1[9]) > 1", /named f1\[9\]$/],
  ])("%s", async (rule, reason) => {
    const pattern =
      typeof reason === "string" ? expect.stringContaining(reason) : expect.stringMatching(reason);
    expect((await judgeRule(rule, ODD_METRICS)).reason).toEqual(pattern);
  });

  test.each([
    ["bleu-4 > 0", { "bleu-4": 0.3 }],
    ["bleu-4 > -9", { "bleu-4": 0.3, bleu: 0.5 }],
    ["bleu-4 > 0", { "bleu-4": { x: 1 }, bleu: 9 }],
    ["bleu-4 > 0", { "bleu-4": {}, bleu: 9 }],
    ["[1].all(x, bleu-4 > x)", { rows: [{ "bleu-4": 0.1 }], bleu: 9 }],
    ["bleu-4 > 0", { "bleu-4": null, bleu: 9 }],
    ["accuracy > 0 && bleu-4 > -9", { "bleu-4": 0.3, bleu: 0.5, accuracy: 1 }],
    ["-bleu-4 < 9", { "bleu-4": 0.3, bleu: 0.5 }],
  ])("%s is no subtraction where there is such a metric", async (rule, metrics) => {
    const { passed, reason } = await judgeRule(rule, metrics);
    expect(passed).toBe(false);
    expect(reason).toBe('write metrics["bleu-4"] for the metric bleu-4');
  });

  test("nor in a list", async () => {
    const metrics = { rows: [{ top: 2, "top-1": 0.1 }] };
    expect((await judgeRule("rows[0].top-1 > 0.5", metrics)).reason).toBe(
      'write rows[0]["top-1"] for the metric rows[0].top-1',
    );
  });

  test("nor where such a name holds an object", async () => {
    const metrics = { "rouge-l": { f: 0.1 }, rouge: 5, l: { f: 1 } };
    expect((await judgeRule("rouge-l.f > 1", metrics)).reason).toBe(
      'write metrics["rouge-l"] for the metric rouge-l',
    );
  });

  test("nor in a comparison", async () => {
    const sides = {
      model_1: { bleu: 1, "bleu-4": 1 },
      model_2: { bleu: 1 },
      base_model: { "rouge-l": 1, rouge: 1, l: 1 },
    };
    const rules = 'model_2.bleu-4 > -9\nmodel_1["bleu-4"] > 0\nmodel_1.metrics.bleu-4 > -9';
    expect((await judgeTwo(rules, sides)).rules.map(({ reason }) => reason)).toEqual([
      'write model_2["bleu-4"] for the metric model_2.bleu-4',
      null,
      'write model_1.metrics["bleu-4"] for the metric model_1.metrics.bleu-4',
    ]);
  });

  test.each([
    "bleu - 4 < 0",
    "bleu -4 < 0",
    "bleu-45 < 0",
    "xbleu-4 < 0",
    "bleu-4.5 < 0",
    '"bleu-4" == name',
  ])("but %s is", async (rule) => {
    const metrics = { "bleu-4": 0.3, bleu: 0.5, xbleu: 1, name: "bleu-4" };
    expect((await judgeRule(rule, metrics)).reason).toBeNull();
  });
});

describe("results without metrics", () => {
  test.each([[null], [{}]])("%j fails every rule", async (metrics) => {
    const verdict = await judgeOne("!has(metrics.accuracy)\naccuracy > 0", metrics, { raw_answers_count: 5 });
    expect(verdict.passed).toBe(false);
    expect(verdict.rules.map(({ reason }) => reason)).toEqual(Array(2).fill("the evaluation has no metrics"));
  });

  test.each([[null], [undefined], [{}], ["oops"]])("so does a comparison of %j", async (empty) => {
    const sides = { model_1: empty, model_2: empty, comparison: empty, baseline: { accuracy: 1 } };
    const verdict = await judgeTwo(
      "!has(model_1.accuracy)",
      empty === "oops" ? { ...sides, comparison: {} } : sides,
    );
    expect(verdict.passed).toBe(false);
  });

  test("nor is the service's own comparison enough", async () => {
    const comparison = { metrics: [{ change: 1 }] };
    const rule = "comparison.metrics.all(row, row.change >= 0)";
    const verdict = await judgeTwo(rule, { model_1: null, model_2: null, comparison });
    expect(verdict.rules[0]?.reason).toBe("the evaluation has no metrics");
  });

  test("one side without metrics has nothing absent", async () => {
    const verdict = await judgeTwo("!has(model_1.toxicity)", { model_1: null, model_2: { accuracy: 1 } });
    expect(verdict.rules[0]?.reason).toBe("model_1 has no metrics");
  });

  test("no baseline is only missing", async () => {
    const rule = "!has(baseline.accuracy) || accuracy >= baseline.accuracy";
    const verdict = await judgeRule(rule, ODD_METRICS, { baseline: null });
    expect(verdict).toMatchObject({
      passed: true,
      notices: ["passed: there is no metric named baseline.accuracy"],
    });
    expect((await judgeRule("accuracy >= baseline.accuracy", ODD_METRICS, { baseline: null })).passed).toBe(
      false,
    );
    expect((await judgeRule(rule, ODD_METRICS, { baseline: { accuracy: 0.95 } })).passed).toBe(false);
  });

  test.each([
    ["accuracy >= baseline.accuracy && accuracy >= baseline.f1", false, []],
    ["!has(baseline.accuracy) || !has(baseline.f1)", true, ["passed: there is no baseline: nobody made one"]],
  ])("the reason why there is no baseline is given once: %s", async (rule, passed, notices) => {
    const gate = await compileGate(rule, { ...SINGLE, baseline: true });
    const variables = { metrics: { accuracy: 0.9 }, baseline: null };
    const noBaseline = "nobody made one";
    const [verdict] = evaluateGate(gate, { mode: "single", variables, unavailable: {}, noBaseline }).rules;
    const reason = passed ? null : "there is no baseline: nobody made one";
    expect(verdict).toMatchObject({ passed, reason, notices });
  });

  test.each([
    [
      "accuracy > 0",
      { mode: "comparison", variables: { model_1: { accuracy: 1 } } },
      "two models were compared",
    ],
    [
      "!has(metrics.toxicity)",
      { mode: "comparison", variables: { model_1: { accuracy: 1 } } },
      "two models were compared",
    ],
    [
      "model_1.accuracy > 0",
      { mode: "single", variables: { metrics: { accuracy: 1 } } },
      "one model was evaluated",
    ],
    [
      "!has(model_1.toxicity)",
      { mode: "single", variables: { metrics: { accuracy: 1 } } },
      "one model was evaluated",
    ],
    [
      "raw_answers_count > 0",
      { mode: "single", variables: { metrics: { accuracy: 1 } } },
      "there is no raw_answers_count",
    ],
  ] as const)("a rule of the other mode fails: %s", async (rule, metrics, reason) => {
    const gate = await compileGate(rule, { ...SINGLE, mode: "unknown" });
    const verdict = evaluateGate(gate, { ...metrics, unavailable: {} });
    expect(verdict.passed).toBe(false);
    expect(verdict.rules[0]?.reason).toContain(reason);
  });
});

test("own metrics with dangerous names are metrics like others", async () => {
  const metrics: Record<string, unknown> = { constructor: 4, hasOwnProperty: 5, a: { constructor: 6 } };
  Object.defineProperty(metrics, "__proto__", { value: 3, enumerable: true });
  const rules =
    'metrics["__proto__"] == 3\nconstructor == 4\nhasOwnProperty == 5\na.constructor == 6\nhas(metrics.constructor)';
  const verdict = await judgeOne(rules, metrics);
  expect(verdict.rules.map(({ reason }) => reason)).toEqual(Array(5).fill(null));
  expect(verdict.available).toEqual([
    "constructor",
    "hasOwnProperty",
    "a.constructor",
    'metrics["__proto__"]',
  ]);
});
