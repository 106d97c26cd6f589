import { describe, expect, test } from "@jest/globals";
import { compileGate, evaluateGate, judgeRule } from "./gate-helpers.js";

describe("notices", () => {
  test.each([
    ["pct >= 0.9", "pct is 92, limit 0.9: is it a percentage?"],
    ["0.9 <= pct", "pct is 92, limit 0.9: is it a percentage?"],
    ["pct < 0.9", "pct is 92, limit 0.9: is it a percentage?"],
    ["pct > 1", "pct is 92, limit 1: is it a percentage?"],
    ["rate <= 100", "rate is 0.3, limit 100: is the limit a percentage? write 1 for 100 %"],
    ["rate <= 5", "rate is 0.3, limit 5: is the limit a percentage? write 0.05 for 5 %"],
    ["rate >= 90", "rate is 0.3, limit 90: is the limit a percentage? write 0.9 for 90 %"],
  ])("%s", async (rule, notice) => {
    expect((await judgeRule(rule, { pct: 92, rate: 0.3 })).notices).toEqual([notice]);
  });

  test.each([
    ...["pct >= 90", "rate >= 0.1", "count <= 5", "pct > rate", "zero <= 5", "pct >= 0"],
    ...["count >= 0.9", "rate <= 1", "rate <= 101", 'grade == "B"'],
  ])("none for %s", async (rule) => {
    const metrics = { pct: 92, rate: 0.3, count: 1, zero: 0, grade: "B" };
    expect((await judgeRule(rule, metrics)).notices).toEqual([]);
  });

  test("a rule that passed for want of a metric says so", async () => {
    const { passed, notices } = await judgeRule("!has(metrics.lost)", { pct: 92 });
    expect(passed).toBe(true);
    expect(notices).toEqual(["passed: there is no metric named lost"]);
  });
});

describe("the optimistic end of an interval", () => {
  test.each([
    [
      "wilson_upper(a, 100) >= 0.5",
      "wilson_upper is the optimistic end of the interval here: wilson_lower is the strict one",
    ],
    ["0.55 < wilson_upper(a, 100)", "wilson_upper is the optimistic end"],
    [
      "wilson_lower(a, 100) <= 0.6",
      "wilson_lower is the optimistic end of the interval here: wilson_upper is the strict one",
    ],
    ["mean_lower(a, 0.1, 50) < 0.6", "mean_upper is the strict one"],
    ["a > 0 && diff_upper(a, 100, 0.4, 100) > 0", "diff_lower is the strict one"],
    ["wilson_lower(a, 100) >= 0.3", null],
    ["wilson_upper(a, 100) < 0.9", null],
    ["1 - wilson_upper(a, 100) > 0.1", null],
    ["1 - wilson_lower(a, 100) < 0.9", null],
    ["wilson_lower(a, 100) != a", null],
  ])("%s", async (rule, notice) => {
    const { passed, notices } = await judgeRule(rule, { a: 0.5 });
    expect(passed).toBe(true);
    expect(notices).toEqual(notice === null ? [] : [expect.stringContaining(notice)]);
  });
});

describe("an interval of more questions than were answered", () => {
  const single = {
    mode: "single",
    variables: { metrics: { a: 0.5 }, raw_answers_count: 100 },
    unavailable: {},
  } as const;
  const uncounted = { ...single, variables: { ...single.variables, raw_answers_count: null } };
  const baseline = { a: 0.4, total_questions: 200 };
  const compared = { ...single, variables: { ...single.variables, baseline } };
  const sides = { model_1: { a: 0.5 }, model_2: { a: 0.5 }, raw_answers_count: 100 };
  const both = { mode: "comparison", variables: sides, unavailable: {} } as const;
  test.each([
    [
      "wilson_lower(a, 101) > 0",
      single,
      ["wilson_lower(0.5, 101) counts more questions than the 100 that were answered"],
    ],
    ["wilson_lower(a, 100) > 0", single, []],
    [
      "mean_lower(a, 0.1, 101) > 0",
      single,
      [expect.stringContaining("mean_lower(0.5, 0.1, 101) counts more")],
    ],
    ["mean_lower(a, 0.1, 100) > 0", single, []],
    ["mean_lower(a * 1000, 200, 100) > 0", single, []],
    ["wilson_lower(a, 101) > 0", uncounted, []],
    ["wilson_lower(model_1.a, 51) > 0", both, [expect.stringContaining("than the 50 that were answered")]],
    [
      "diff_lower(model_1.a, 50, model_2.a, 51) > -0.5",
      both,
      [expect.stringContaining("than the 50 that were answered")],
    ],
    ["diff_lower(model_1.a, 50, model_2.a, 50) > -0.5", both, []],
    ["diff_lower(a, 100, baseline.a, baseline.total_questions) > -0.5", compared, []],
    [
      "diff_lower(a, 101, baseline.a, baseline.total_questions) > -0.5",
      compared,
      [expect.stringContaining("diff_lower(0.5, 101, 0.4, 200) counts more")],
    ],
  ])("%s", async (rule, metrics, notices) => {
    const gate = await compileGate(rule, {
      mode: metrics.mode,
      baseline: metrics === compared,
      source: "gate",
    });
    expect(evaluateGate(gate, metrics).rules[0]?.notices).toEqual(notices);
  });
});
