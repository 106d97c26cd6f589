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
    ["accuracy =!= 0.9", 10, "write != for =!="],
    ["accuracy <== 0.9", 10, "write <= for <=="],
    ["max_latency: 250", 12, "write latency <= 250"],
    ["nested.hit@10 > 1", 11, 'write nested["hit@10"] for nested.hit@10'],
    ["total > 1,000 && f1 > 1", 10, "write 1000 for 1,000"],
    ["f1 > 1 and(accuracy > 1)", 8, "write && for and"],
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

/** A space stands for one or more, and `~` for any number of them. */
const SPACED: readonly (readonly [rule: string, message: string])[] = [
  ["accuracy between 0.85 and 0.95", "write accuracy >= 0.85 && accuracy <= 0.95"],
  ["accuracy between 0.85 to 0.95", "write accuracy >= 0.85 && accuracy <= 0.95"],
  ["accuracy between 0.85, 0.95", "write accuracy >= 0.85 && accuracy <= 0.95"],
  ["accuracy in 0.85..0.95", "write accuracy >= 0.85 && accuracy <= 0.95"],
  ["accuracy in [0.85:0.95]", "write accuracy >= 0.85 && accuracy <= 0.95"],
  ["verdict in~('a', 'b')", "write in ['a', 'b']"],
  ["verdict not in ['a', 'b']", "write !(verdict in ['a', 'b'])"],
  ["verdict not in names", "write !(verdict in names)"],
  ["accuracy >= 0.9 if f1 > 1", "write !(f1 > 1) || accuracy >= 0.9"],
  ["accuracy exists", "write has(metrics.accuracy)"],
  ["accuracy is set", "write has(metrics.accuracy)"],
  ["accuracy is >= 0.9", "remove is"],
  ["accuracy must be >= 0.9", "remove must be"],
  ["accuracy should be >= 0.9", "remove should be"],
  ["accuracy is at least 0.9", "write >= for is at least"],
  ["accuracy at most 0.9", "write <= for at most"],
  ["accuracy no more than 0.9", "write <= for no more than"],
  ["accuracy no less than 0.9", "write >= for no less than"],
  ["accuracy is above 0.9", "write > for is above"],
  ["accuracy greater than 0.9", "write > for greater than"],
  ["accuracy -gt 0.9", "write > for -gt"],
  ["accuracy is below 0.9", "write < for is below"],
  ["accuracy less than 0.9", "write < for less than"],
  ["accuracy lt 0.9", "write < for lt"],
  ["accuracy is not 0.9", "write != for is not"],
  ["accuracy ne 0.9", "write != for ne"],
  ["accuracy -ne 0.9", "write != for -ne"],
  ["accuracy equal 0.9", "write == for equal"],
  ["accuracy > 1 and not reliable", "write && for and"],
  ["accuracy > = 0.9", "write >= for > ="],
  ["min_accuracy~:~0.95", "write accuracy >= 0.95"],
  ["max_latency~:~250", "write latency <= 250"],
  ["gate~:~accuracy > 0.9", "write accuracy > 0.9"],
  ["accuracy~:~'__'", "write accuracy __"],
  ["accuracy~:~!= 0.95", "write accuracy != 0.95"],
  ["accuracy~:~0.95", "write accuracy >= 0.95"],
  ["model_1.hit@10@20 > 0.5", 'write model_1["hit@10@20"] for model_1.hit@10@20'],
  ["hit@10@20 > 0.5", 'write metrics["hit@10@20"] for hit@10@20'],
  ["f1 macro score~> 0.5", 'write metrics["f1 macro score"] for a name with spaces'],
  ["a b~> 0.5", 'write metrics["a b"] for a name with spaces'],
  ["`accuracy`~> 0.5", "write accuracy for `accuracy`"],
  ["accuracy > “~0.95~”", "write 0.95 without quotes"],
  ["accuracy >= 99.95~%", "write 0.9995 for 99.95 %"],
  ["error_rate <= 12.25% - 0.1", "write 0.1225 for 12.25 %"],
  ["total > 12,345", "write 12345 for 12,345"],
  ["total > 123.456.789", "write 123456789 for 123.456.789"],
  ["accuracy >= 10,95", "write 10.95 for 10,95"],
  ["accuracy >= 10. 95", "write 10.95 for 10. 95"],
  ["accuracy >= 10 .95", "write 10.95 for 10 .95"],
  ["accuracy >= 0.95x", "write 0.95 for 0.95x"],
  ["accuracy >= 1e10x", "write 1e10 for 1e10x"],
  ["accuracy >= 1e-10x", "write 1e-10 for 1e-10x"],
  ["max(accuracy, 0,95) > 1", "write 0.95 for 0,95"],
  ["scores[] > 1", "write list.all(x, x > 0.5) for every element"],
  ["for score in scores", "write list.all(x, x > 0.5) for every element"],
  ["accuracy > 1..25", "write one number for 1..25"],
  ["accuracy > 10.20.33.44", "write one number for 10.20.33.44"],
  ["accuracy > 10e-50.25", "write one number for 10e-50.25"],
  ["accuracy > 1e5.2", "write one number for 1e5.2"],
  ["a xor b > 1", "write != for xor"],
  ["accuracy !> 0.9", "write <= for !>"],
  ["accuracy !< 0.9", "write >= for !<"],
  ["a ∨ b", "write || for ∨"],
  ["a ‑ 1 > 0", "write - for ‑"],
  ["verdict == »pass»", 'write " for »'],
  ["verdict == ’pass’", "write ' for ’"],
];
const spacings = SPACED.flatMap(([rule, message]) => [
  [rule.replaceAll("~", ""), message],
  [rule.replaceAll("~", " "), message],
  [rule.replaceAll(/[ ~]/g, "  "), message],
]);
test.each(spacings)("%s has one meaning, however it is spaced: %s", async (rule, message) => {
  const [issue] = (await errorOf(rule)).issues;
  expect(issue?.message.replaceAll(/ +/g, " ")).toBe(message);
});

test("a rule with too many brackets is nested too deeply", async () => {
  const [issue] = (await errorOf(`${"(".repeat(300)}accuracy > 1${")".repeat(300)}`)).issues;
  expect(issue?.message).toBe("the rule is too long or nested too deeply");
});

test("a text that is not in quotes may have points", async () => {
  const verdict = await judgeRule("version == beta.two", { version: "beta.two" });
  expect(verdict.reason).toBe('there is no metric named beta.two; write "beta.two" in quotes for text');
});

test("a rule that takes too long to try out is left to its evaluation", async () => {
  const always = `text.contains("y") || !text.contains("y")`;
  const rule = `scores.all(a, scores.all(b, scores.all(c, ${always})))`;
  await expect(compileGate(rule, SINGLE)).resolves.toBeDefined();
});

test("all metrics together have the name of their variable", () => {
  expect(pathText(["metrics"])).toBe("metrics");
});

test("without a baseline, another metric that is missing is still named", async () => {
  const gate = await compileGate("nope > 1", { ...SINGLE, baseline: true });
  const [rule] = gate.evaluate({
    ...{ mode: "single", unavailable: {}, noBaseline: "the list is empty" },
    variables: { metrics: { accuracy: 1 }, baseline: null },
  }).rules;
  expect(rule?.error).toBe("there is no metric named nope");
});
