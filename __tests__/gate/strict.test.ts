import { describe, expect, test } from "@jest/globals";
import { errorOf, judgeRule, judgeTwo } from "./gate-helpers.js";

const METRICS = {
  accuracy: 0.9,
  f1: 0.5,
  word: "high",
  high: 0.6,
  nested: { gone: null, text: "x", value: 1 },
  records: [
    { name: "a", inner: { value: 3 } },
    { name: "b", inner: {} },
  ],
};

describe("a macro decides as its name says", () => {
  const lists = { low: [0.1, 0.2], one: [0.1, 0.9], two: [0.1, 0.8, 0.9], every: [0.8, 0.9], single: [0.9] };
  test.each([
    ["all", ["every", "single"]],
    ["exists", ["one", "two", "every", "single"]],
    ["exists_one", ["one", "single"]],
  ])("%s is true of %j", async (macro, expected) => {
    const passed: string[] = [];
    for (const name of Object.keys(lists))
      if ((await judgeRule(`${name}.${macro}(x, x > 0.5)`, lists)).passed) passed.push(name);
    expect(passed).toEqual(expected);
  });
});

describe("lists that hold what cannot be compared are not equal", () => {
  const reason = /what is null, NaN, an object or a number in quotes cannot be compared$/;
  test.each([
    ["null", [null], [null]],
    ["an object", [{}], [{}]],
    ["a number in quotes", ["0.9"], ["0.9"]],
    ["NaN", [NaN], [NaN]],
    ["null beyond the other's end", [1], [1, null]],
    ["an object beyond the other's end", [1, {}], [1]],
    ["null in an inner list", [[null]], [[null]]],
  ])("%s", async (_, a, b) => {
    for (const rule of ["a == b", "a != b", "!(a == b)", "!(a != b)", "a in [b]"])
      expect(await judgeRule(rule, { a, b })).toMatchObject({
        passed: false,
        reason: expect.stringMatching(reason),
      });
  });

  test.each([
    ["a number and text", [1], ["x"]],
    ["text and a number", ["x"], [1]],
    ["a list and a number", [[1]], [1]],
    ["a number and a list", [1], [[1]]],
    ["true and a number", [true], [1]],
  ])("%s", async (_, a, b) => {
    const verdict = await judgeRule("a != b", { a, b });
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toMatch(/values of different types cannot be compared$/);
  });

  test.each([
    [[1, "x", true], [1, "x", true], true],
    [[1 + 1e-12], [1], true],
    [[[1], [2]], [[1], [2]], true],
    [[1, 2], [1], false],
    [[1], [1, 2], false],
    [[1, "x"], [1, "y"], false],
    [[true], [false], false],
  ])("%j and %j: %s", async (a, b, isEqual) => {
    expect((await judgeRule("a == b", { a, b })).passed).toBe(isEqual);
    expect((await judgeRule("a != b", { a, b })).passed).toBe(!isEqual);
  });
});

describe("has() finds nothing in what has no parts", () => {
  test.each([
    ["!has(baseline.accuracy.mean) || accuracy > 0.95", "baseline.accuracy.mean is part of a plain value"],
    ["!has(raw_answers_count.x) || accuracy > 0.95", "raw_answers_count.x is part of a plain value"],
    ["!has(metrics.accuracy.x) || accuracy > 0.95", "accuracy.x is part of a plain value"],
    ["!has(metrics.word[0])", "word[0] is part of a plain value"],
    ["!has(metrics.records.name)", "records.name is part of a plain value"],
    ["!has(metrics.nested[0])", "nested[0] is part of a plain value"],
  ])("%s", async (rule, reason) => {
    const more = { baseline: { accuracy: 0.5 }, raw_answers_count: null };
    expect(await judgeRule(rule, METRICS, more)).toMatchObject({ passed: false, reason });
  });

  test.each([
    ["has(model_1.metrics) && model_1.accuracy > 0.5", "write has(model_1.accuracy)"],
    ["has(comparison) && model_1.accuracy > 0.5", "write has(metrics.accuracy)"],
    ["!has(baseline) || model_1.accuracy >= baseline.accuracy", "write has(baseline.accuracy)"],
  ])("%s is rejected", async (rule, message) => {
    const { issues } = await errorOf(rule, { mode: "comparison", baseline: true });
    expect(issues).toMatchObject([{ message }]);
  });

  test("every part of a disjunction guards the last one", async () => {
    const rule = "!has(metrics.a) || !has(metrics.b) || a > b";
    expect(await judgeRule(rule, { a: 1 })).toMatchObject({ passed: true, reason: null });
    expect(await judgeRule(rule, { b: 1 })).toMatchObject({ passed: true, reason: null });
    expect(await judgeRule(rule, { a: 1, b: 2 })).toMatchObject({ passed: false });
  });

  test("also of inner parts that a macro names", async () => {
    const rule = "records.all(r, !has(r.inner.value) || r.inner.value > 2)";
    expect(await judgeRule(rule, METRICS)).toMatchObject({ passed: true, reason: null });
  });
});

describe("a verdict shows", () => {
  test.each([
    ["has(metrics.nested.value)", ["nested.value"]],
    ["!has(metrics.nested.gone) || nested.gone > 2", ["nested.gone"]],
    ["metrics[word] > 0.5", ["word"]],
    ["raw_answers_count > 1", ["raw_answers_count"]],
    ["has(metrics.records[0].name)", ["records[0].name"]],
  ])("of %s the values that it reads, and no whole objects", async (rule, names) => {
    const { passed, values } = await judgeRule(rule, METRICS, { raw_answers_count: 5 });
    expect(passed).toBe(true);
    expect(values.map(({ name }) => name)).toEqual(names);
  });

  test.each(["max(accuracy, f1) > 0.6", "abs(accuracy) > 0.6 && round(f1, 1) > 0.1", "size(word) > 1"])(
    "of %s no bounds of intervals",
    async (rule) => {
      expect(await judgeRule(rule, METRICS)).toMatchObject({ passed: true, computed: [] });
    },
  );

  test("no notice of what is absent where its value would also pass", async () => {
    const rule = "!has(metrics.nope) || accuracy > 0.5";
    expect(await judgeRule(rule, METRICS)).toMatchObject({ passed: true });
  });
});

describe("in a list of types", () => {
  test.each([
    ["word == nested", "nested is an object, not a plain value"],
    ["word in nested", "write has(nested.high)"],
    ["word in accuracy", "accuracy is 0.9, not a list"],
  ])("%s", async (rule, reason) => {
    expect(await judgeRule(rule, METRICS)).toMatchObject({ passed: false, reason });
  });

  test("a comparison of two sides without metrics of that name fails", async () => {
    const { passed } = await judgeTwo("model_1.x == model_2.x", { model_1: { y: 1 }, model_2: { y: 1 } });
    expect(passed).toBe(false);
  });
});
