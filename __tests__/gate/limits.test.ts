import { describe, expect, test } from "@jest/globals";
import { judgeOne, judgeRule } from "./gate-helpers.js";

describe("a rule takes no more than its steps", () => {
  const scores = Array.from({ length: 2_000 }, (_, index) => index);
  test.each([
    "scores.all(a, scores.all(b, scores.all(c, a + b + c >= 0)))",
    "scores.map(a, scores).map(b, b.map(c, c)).size() > 0",
    `scores.map(s, s)${".map(s, s)".repeat(40)}.size() > 0`,
    `scores.all(a, text.contains("y") || a >= 0)`,
  ])("%s", async (rule) => {
    const verdict = await judgeRule(rule, { scores, text: "x".repeat(100_000) });
    expect(verdict).toMatchObject({ passed: false, reason: "the rule takes too many steps" });
  });

  // 495 for the length of the list, one for each element, and one for each other part.
  test.each([
    ["50,000", "!(flags.all(f, f) == false)", null],
    ["50,001", "!!(flags.all(f, f) == true)", "the rule takes too many steps"],
  ])("which may be %s: %s", async (_, rule, reason) => {
    const flags = Array.from({ length: 49_500 }, () => true);
    expect((await judgeRule(rule, { flags })).reason).toBe(reason);
  });

  test("and one over thousands of elements holds", async () => {
    expect((await judgeRule("scores.all(a, a >= 0 && a < 2000)", { scores })).reason).toBeNull();
  });
});

test("metrics nested without end and by the thousand are survived", async () => {
  let deep: Record<string, unknown> = {};
  for (let i = 0; i < 50_000; i++) deep = { deep };
  expect((await judgeRule("deep != 1", { deep })).passed).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`metric${i}`, i]));
  const verdict = await judgeOne("missing > 0\nmetric4999 > 1\nbleu-4 > 0", {
    ...many,
    "bleu-4": 1,
    bleu: 9,
  });
  expect(verdict.available).toHaveLength(1_000);
  expect(verdict.rules.map(({ passed }) => passed)).toEqual([false, true, false]);
});
