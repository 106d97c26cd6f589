import { describe, expect, test } from "@jest/globals";
import { judgeOne, judgeRule, judgeTwo } from "./gate-helpers.js";

const METRICS: Record<string, unknown> = {
  accuracy: 0.9,
  nothing: null,
  note: "0.95",
  flag: true,
  infinite: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
  zero: 0,
  list: [1, null, Number.NaN],
  nested: { gone: null },
};

describe("a gate fails closed", () => {
  test.each([
    ["missing > 0", "missing is missing"],
    ["!(missing > 0)", "missing is missing"],
    ["accuracy > 0.5 || missing > 0", "missing is missing"],
    ["true || missing > 0", "missing is missing"],
    ["accuracy > 0.5 ? true : missing", "missing is missing"],
    ["accuracy.mean > 0", "accuracy.mean is missing"],
    ["list[7] > 0", "list[7] is missing"],
    ["nothing != 1", "nothing is null"],
    ["nested.gone == null", "nested.gone is null"],
    ["list[1] != 1", "list[1] is null"],
    ["nan != 1", "nan is NaN, not a finite number"],
    ["!(list[2] > 1)", "list[2] is NaN"],
    ["infinite > 1", "infinite is Infinity, not a finite number"],
    ["note > 0.9", 'note is not a number but text ("0.95")'],
    ["note > accuracy", "note is not a number"],
    ["note > note", "note is not a number"],
    ["note != 0.5", "note is not a number"],
    ["note + 1 > 0", "note is not a number"],
    ["2 * note > 0", "note is not a number"],
    ["accuracy > 0.5 || note > 0", "note is not a number"],
    ["accuracy > 0.5 || (flag ? note : accuracy) > 0", "note is not a number"],
    ["-note < 0", "note is not a number"],
    ["wilson_lower(note, 10) > 0.1", "note is not a number"],
    ["note != accuracy", "note is not a number"],
    ["!(note in [1, 2])", "note is not a number"],
    ["note == note", "note is not a number"],
    ["[note].all(x, x / 2 > 0)", "/ takes numbers, not string"],
    ["[note].all(x, x != 0.5)", "text cannot be compared with a number"],
    ["[flag].all(x, 0.5 != x)", "a yes or no cannot be compared with a number"],
    ["nested.all(k, nested[k] != 1)", "null cannot be compared with a number"],
    ["flag > 0", "flag is not a number but true"],
    ["nested > 0", "nested is not a number but an object"],
    ["note / 1 > 0", "note is not a number"],
    ["accuracy", "not a yes or no, it gives 0.9"],
    ["accuracy - 1", "not a yes or no"],
    ["note", "not a yes or no"],
    ["'yes'", "not a yes or no"],
    ["metrics", "not a yes or no"],
    ["null", "not a yes or no"],
    ["accuracy / zero > 0.5", "division by zero"],
    ["accuracy % zero < 0.5", "division by zero"],
    ["1 / zero > 0 || accuracy > 0.5", "division by zero"],
    ["[note].exists(x, x / 1 > 0) || accuracy > 0.5", "takes numbers"],
    ["wilson_lower(accuracy * 100, 10) > 0", "the proportion must be between 0 and 1, it is 90"],
    ["wilson_lower(accuracy, zero) > 0", "the number of questions must be above 0, it is 0"],
    ["metrics['miss' + 'ing'] > 0", "No such key: missing"],
    ["list.all(x, !(x > 1))", "no such overload"],
    ["nested.all(k, nested[k] < 1)", "no such overload"],
    ["has(metrics.missing) || metrics.missing > 0", "metrics.missing is missing"],
    ["has(metrics.other) || missing > 0", "missing is missing"],
    ["has(metrics.missing) || nothing > 0", "nothing is null"],
    ["constructor == constructor", "constructor is missing"],
    ["toString != 1", "toString is missing"],
    ["accuracy.constructor != 1", "accuracy.constructor is missing"],
    ['metrics["__proto__"] != 1', 'metrics["__proto__"] is missing'],
    ["list.length > 0", "list.length is missing"],
    ["note.length > 0", "note.length is missing"],
    ['"constructor" in metrics', "does not hold"],
    ["has(metrics.hasOwnProperty)", "does not hold"],
  ])("%s", async (rule, reason) => {
    const verdict = await judgeRule(rule, METRICS);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toContain(reason);
    if (!reason.includes("does not hold")) {
      expect(verdict.reason).toContain("The metrics there are: accuracy, nothing, note, flag");
    }
  });

  test("a missing metric is seen as undefined", async () => {
    const verdict = await judgeRule("accuracy > 0.5 || missing > 0", METRICS);
    expect(verdict.values).toEqual([
      { name: "accuracy", value: 0.9 },
      { name: "missing", value: undefined },
    ]);
  });

  test.each([
    ["accuracy > 0.5 || 1 / zero > 0"],
    ["zero == 0 || 1 / zero > 0"],
    ["has(metrics.missing) ? missing > 0 : accuracy > 0.5"],
    ['!("missing" in metrics) || metrics.missing > 0'],
    ["has(metrics.missing.deep) && metrics.missing.deep > 0 || true"],
  ])("unless the rule asks for the metric itself, or never comes to it: %s", async (rule) => {
    expect((await judgeRule(rule, METRICS)).reason).toBeNull();
  });

  test.each([[null], [{}]])("without metrics (%j) every rule fails", async (metrics) => {
    const verdict = await judgeOne("true\naccuracy > 0", metrics);
    expect(verdict.passed).toBe(false);
    expect(verdict.rules.map((rule) => rule.reason)).toEqual([
      "the evaluation has no metrics",
      "the evaluation has no metrics",
    ]);
    expect(verdict.available).toEqual([]);
  });

  test.each([[null], [undefined], [{}]])("so does a comparison of %j", async (empty) => {
    const verdict = await judgeTwo("1 < 2", empty, empty, empty);
    expect(verdict).toMatchObject({ passed: false, available: [] });
    expect(verdict.rules[0]?.reason).toBe("the evaluation has no metrics");
  });

  test("a model that is not an object has no metrics", async () => {
    const verdict = await judgeTwo("eval_model.accuracy > 0", { accuracy: 1 }, "oops", null);
    expect(verdict.rules[0]?.reason).toContain("eval_model.accuracy is missing");
  });

  test("a name with a hyphen gets a hint", async () => {
    const one = await judgeRule("f1-score > 0.5", { "f1-score": 0.9 });
    expect(one.reason).toContain('f1 is missing (a name like this one is written metrics["f1-score"])');
    const [two] = (await judgeTwo("eval_model.f1-score > 0.5", {}, { "f1-score": 0.9 })).rules;
    expect(two?.reason).toContain('eval_model["f1-score"]');
  });

  test("own metrics with dangerous names are metrics like others", async () => {
    const metrics: Record<string, unknown> = { constructor: 4, hasOwnProperty: 5, a: { constructor: 6 } };
    Object.defineProperty(metrics, "__proto__", { value: 3, enumerable: true });
    const gate =
      'metrics["__proto__"] == 3\nconstructor == 4\nhasOwnProperty == 5\na.constructor == 6\n' +
      "metrics.all(k, k == 'a' || metrics[k] > 2)\nsize(metrics) == 4\n'constructor' in a";
    const verdict = await judgeOne(gate, metrics);
    expect(verdict.rules.map((rule) => rule.reason)).toEqual(Array(7).fill(null));
    expect(verdict.available).toEqual([
      "constructor",
      "hasOwnProperty",
      "a.constructor",
      'metrics["__proto__"]',
    ]);
  });

  test("one failed rule fails the gate", async () => {
    expect((await judgeOne("accuracy > 0.5\naccuracy > 0.95\naccuracy < 1", METRICS)).passed).toBe(false);
    expect((await judgeOne("accuracy > 0.5\naccuracy < 1", METRICS)).passed).toBe(true);
  });

  test("metrics nested without end and by the thousand are survived", async () => {
    let deep: Record<string, unknown> = {};
    for (let i = 0; i < 50_000; i++) deep = { deep };
    expect((await judgeRule("metrics != 1", { deep })).passed).toBe(false);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`metric${i}`, i]));
    const verdict = await judgeRule("missing > 0", many);
    expect(verdict.reason).toContain("and 950 more");
    expect(verdict.reason?.length).toBeLessThan(2000);
  });

  test("a rule can use the name that a slot would have", async () => {
    expect((await judgeRule("[7].all(metric_0, metric_0 == 7 && accuracy < 1)", METRICS)).passed).toBe(true);
    expect((await judgeRule("metric_0 == 7 && accuracy < 1", { ...METRICS, metric_0: 7 })).passed).toBe(true);
  });
});

test("a quotient too large for a number fails the rule, whichever way it compares", async () => {
  const { compileGate } = await import("../../src/gate/cel.js");
  const gate = await compileGate("1 / accuracy > 0\na == 1 % 1 || 1 / accuracy != 0");
  const { rules } = gate.evaluate({
    mode: "single",
    variables: { metrics: { accuracy: 5e-324, a: 7 } },
    unavailable: {},
  });
  expect(rules.map(({ passed }) => passed)).toEqual([false, false]);
});
