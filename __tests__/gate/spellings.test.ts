import { describe, expect, test } from "@jest/globals";
import { pathText } from "../../src/gate/gate-metrics.js";
import { compileGate, errorOf, judgeRule, SINGLE } from "./gate-helpers.js";

describe("other spellings of a recognised mistake", () => {
  test.each([
    ["accuracy ≧ 0.9", 10, "write >= for ≧"],
    ["accuracy ≦ 0.9", 10, "write <= for ≦"],
    ["accuracy ⩽ 0.9", 10, "write <= for ⩽"],
    ["accuracy — 1 < 0", 10, "write - for —"],
    ["accuracy ‐ 1 < 0", 10, "write - for ‐"],
    ["accuracy ÷ 2 > 1", 10, "write / for ÷"],
    ["¬reliable", 1, "write ! for ¬"],
    ["verdict == „pass“", 12, 'write " for „'],
    ["verdict == ”pass”", 12, 'write " for ”'],
    ["verdict == «pass»", 12, 'write " for «'],
    ["verdict == ‚pass’", 12, "write ' for ‚"],
    ["(12) accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["[] accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["[x]  accuracy > 0.5", 1, "write the rule without the list marker: accuracy > 0.5"],
    ["-accuracy>0.9", 1, "write accuracy>0.9 without the list marker, or (-accuracy) >0.9 for the negative"],
    ["error_rate <= 12.5% - 0.1", 19, "write 0.125 for 12.5 %"],
    ["verdict not  in ['x']", 9, "write !(verdict in ['x'])"],
    ["scores.all(item => item > 0.5)", 11, "write (item, for (item =>"],
    ["accuracy is  at least 0.9", 10, "write >= for is  at least"],
    ["accuracy at least 0.9", 10, "write >= for at least"],
    ["accuracy is  at most 0.9", 10, "write <= for is  at most"],
    ["accuracy at most 0.9", 10, "write <= for at most"],
    ["if  accuracy > 0.9", 1, "write the condition alone, without if"],
    ["accuracy > != 0.9", 12, "a value is missing before !="],
  ])("%s", async (rule, column, message) => {
    expect((await errorOf(rule)).issues).toMatchObject([{ column, message }]);
  });

  test.each(["# accuracy>0.9", "# reliable==1", "f1 > 0.5 # accuracy>0.9"])(
    "a rule in a comment without spaces: %s",
    async (text) => {
      const { issues } = await errorOf(`f2 > 0.5\n${text} or so`);
      expect(issues[0]?.message).toContain("a rule in a comment");
    },
  );
});

test("a text that is not in quotes may have points", async () => {
  const verdict = await judgeRule("version == beta.two", { version: "beta.two" });
  expect(verdict.reason).toBe('there is no metric named beta.two; write "beta.two" in quotes for text');
});

test("a rule that takes too long to try out is left to its evaluation", async () => {
  const rule = "scores.all(a, scores.all(b, scores.all(c, scores.all(d, max(a, b, c, d) >= d))))";
  await expect(compileGate(rule, SINGLE)).resolves.toBeDefined();
});

test("all metrics together have the name of their variable", () => {
  expect(pathText(["metrics"])).toBe("metrics");
});
