import { describe, expect, test } from "@jest/globals";
import { COMPARISON, compileGate, errorOf, SINGLE } from "./gate-helpers.js";

const anyOf = (count: number, toCondition: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toCondition(index)).join(" || ");

describe("a rule that very few metrics make false compiles", () => {
  test.each([
    // Only where all metrics are high, all are low, or every second one is.
    anyOf(20, (i) => `m${i} < 0.9`),
    anyOf(20, (i) => `m${i} > 0.1`),
    anyOf(20, (i) => `a${i} >= b${i}`),
    anyOf(20, (i) => `a${i} <= b${i}`),
    anyOf(20, (i) => `m${i} != 1`),
    // Only beside what the rule compares with.
    "accuracy + 1 != 42",
    "accuracy - 1 != 42",
    "accuracy + 42 != 0",
    "accuracy * 100 != 42",
    "accuracy + 0.001 != 42",
    "accuracy - 0.001 != 42",
    "size(scores) + 1 != 42",
    "size(scores) != 5001",
    'accuracy != 0.123 && verdict != "pass"',
    'verdict != "pass" && accuracy != 0.123',
    '!(verdict.startsWith("pa") && verdict.endsWith("ss"))',
    '!(verdict.endsWith("pa") && verdict.startsWith("ss"))',
    '!(verdict.startsWith("pa") && verdict.endsWith("ss") && size(verdict) == 4)',
    '!(verdict.endsWith("pa") && verdict.startsWith("ss") && size(verdict) == 4)',
    "has(metrics.scores[0])",
    "!has(metrics.scores[0])",
    "has(metrics.a) || has(metrics.b) || has(metrics.c) || has(metrics.d) || has(metrics.e)",
    "!has(metrics.a) || !has(metrics.b) || !has(metrics.c) || !has(metrics.d) || !has(metrics.e)",
    "scores == limits",
    "scores != limits",
    "[accuracy] != [f1, 2]",
  ])("%s", async (rule) => {
    await expect(compileGate(rule, SINGLE)).resolves.toMatchObject({ rules: [{ expression: rule }] });
  });

  test.each(['comparison == "better"', "comparison > 0.5", "comparison.all(row, row.change > 0)"])(
    "%s, as the service's comparison may be any JSON",
    async (rule) => {
      await expect(compileGate(rule, COMPARISON)).resolves.toMatchObject({ rules: [{ expression: rule }] });
    },
  );
});

test("a list is not made up as long as a rule asks for", async () => {
  const { issues } = await errorOf("size(scores) < 10000000000000");
  expect(issues[0]?.message).toBe("the rule is true whatever scores is");
});
