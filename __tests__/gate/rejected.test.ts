import { describe, expect, test } from "@jest/globals";
import { COMPARISON, compileGate, errorOf, SINGLE } from "./gate-helpers.js";

describe("rejected before anything is created", () => {
  test.each([
    ["accuracy >", "a value is missing"],
    ["(accuracy > 1", "a closing bracket is missing"],
    ["accuracy > 1)", "unexpected )"],
    ["loop > 1", 'write metrics["loop"]'],
    ["__proto__ > 1", 'write metrics["__proto__"]'],
    ["0.5 >= diff_upper(0.02, 10, __proto__, 5000)", 'write metrics["__proto__"]'],
    ['verdict == "pass', "the quotes are not closed"],
    ["accuracy > 0.9# no", "write a space before the # of a comment"],
    [`x > 1${"0".repeat(400)}`, "is not supported"],
    ["x > 1e400", "the number is too large"],
    ["{'a': accuracy}['a'] > 1", "is not supported in a rule"],
    ["b'a' == verdict", "is not supported in a rule"],
    ["accuracy > 1u", "1u is not supported in a rule"],
    ["accuracy.?x > 1", "write has(metrics.x)"],
    ["0.9", "0.9 is a number, not true or false"],
    ["accuracy - 1", "accuracy - 1 is a number, not true or false"],
    ["scores.map(s, s)", "is a list, not true or false"],
    ["metrics", "metrics is an object, not true or false"],
    ["accuracy > 1 ? 'a' : 'b'", "is text, not true or false"],
    ["wilson_lower(accuracy, 10)", "is a number, not true or false"],
    ["1 < 2", "the rule uses no metric"],
    ["true", "the rule uses no metric"],
    ["accuracy >= accuracy", "both sides are the same"],
    ["-error_rate <= 0.05", "write error_rate <= 0.05 without the list marker, or (-error_rate) <= 0.05"],
    ["(-error_rate) <= 0.05", ""],
    ["[1].all(accuracy, accuracy > 0)", "the rule uses no metric"],
    ["wilson_lower(0.9, 10) > 0.5", "the rule uses no metric"],
    ["accuracy * 2 == 'a'", "'a' is text, not a number"],
    ["'a' == accuracy * 2", "'a' is text, not a number"],
    ["(accuracy > 1) == 1", "1 is a number, not true or false"],
    ["(accuracy > 1) > 1", "is true or false, not a number"],
    ["accuracy > 'a'", "'a' is text, not a number"],
    ["'a' + verdict == 'ab'", "'a' is text, not a number"],
    ["wilson_lower('0.9', 10) > accuracy", "write 0.9 without quotes"],
    ["accuracy != '0.9'", "write 0.9 without quotes"],
    ["numtext == '0.9'", "write 0.9 without quotes"],
    ["'1e3' == numtext", "write 1e3 without quotes"],
    ["accuracy in ['0.9']", "write 0.9 without quotes"],
    ["!(verdict in ['pass', '5'])", "write 5 without quotes"],
    ["verdict == 'v0.9'", ""],
    ["verdict == ''", ""],
    ["1 in ['a'] && accuracy > 1", "not a number"],
    ["accuracy * 2 in ['a']", "not a number"],
    ["accuracy in 'abc'", "'abc' is text, not a list"],
    ["accuracy && accuracy > 1", "accuracy is true or false, not a number"],
    ["accuracy > 1 && null", "write !has(metrics.accuracy) for a metric that is null"],
    ["accuracy > 'a' && max(model_1.x, 1)", "'a' is text, not a number"],
    ["accuracy > 1 && 1", "1 is a number, not true or false"],
    ["!(accuracy + 1)", "is a number, not true or false"],
    ["-(accuracy > 1) > 1", "is true or false, not a number"],
    ["size(metrics) > 1", "metrics is an object, not a list or text"],
    ["metrics == accuracy", "metrics is an object"],
    ["metrics.all(m, m > 1)", "metrics is an object, not a list"],
    ["[accuracy].exists(x, x + 1)", "is a number, not true or false"],
    ["'ab'.startsWith(accuracy * 2)", "is a number, not text"],
    ["scores.all(metrics, metrics > 1)", "metrics is already a name"],
    ["scores.all(s, scores.all(s, s > 1))", "s is already a name"],
    ["scores.all(1, true)", "write list.all(x, x > 0.5)"],
    ["accuracy > 1 / 0", "1 / 0 is Infinity, not a finite number"],
    ["wilson_lower(90, 10) > accuracy", "the proportion must be between 0 and 1"],
    ["has(metrics['a' + 'b'])", "write has(metrics.accuracy)"],
    ["has(metrics)", "write has(metrics.accuracy)"],
    ["verdict == 'a\\q'", "has no meaning in a rule"],
  ])("%s", async (rule, message) => {
    if (message === "") await expect(compileGate(rule, SINGLE)).resolves.toBeDefined();
    else expect((await errorOf(rule)).issues[0]?.message).toContain(message);
  });

  test.each([
    ["accuracy > 0.5", "two models are compared: write model_1.accuracy or model_2.accuracy"],
    ["metrics.accuracy > 0.5", "two models are compared: write model_1.accuracy or model_2.accuracy"],
    ["!has(metrics.accuracy)", "two models are compared: write model_1.accuracy or model_2.accuracy"],
    ["model.accuracy > 0.5", "did you mean model_1?"],
    ["model2.accuracy > 0.5", "did you mean model_2?"],
    ["model_1.verdict == pass", 'write "pass" in quotes'],
    ["model_1.verdict in [pass]", 'write "pass" in quotes'],
    ["baseline.accuracy > 1", "baseline needs"],
    ['"accuracy" in model_1', "write has(model_1.accuracy)"],
    ["model_1 > 1", "model_1 is an object, not a number"],
  ])("in a comparison: %s", async (rule, message) => {
    expect((await errorOf(rule, COMPARISON)).issues[0]?.message).toContain(message);
  });

  test.each(["accuracy > 1", "model_1.accuracy > 1", "metrics.accuracy > 1", "raw_answers_count > 1"])(
    "%s may be right where only the results show what was evaluated",
    async (rule) => {
      await expect(compileGate(rule, { ...SINGLE, mode: "unknown" })).resolves.toBeDefined();
    },
  );

  test.each([
    ["gate", "", "gate is set but empty; use none for no gate"],
    ["gate", " \n\t\n", "gate is set but empty; use none for no gate"],
    ["gate", "\u00a0\u200b", "gate is set but empty; use none for no gate"],
    ["gate", "# only\n  # comments", "gate has no rules, only comments"],
    ["gate", "# accuracy > 1", "gate has no rules, only comments"],
    ["gate", `a > 1 # ${"é".repeat(33_000)}`, "gate is longer than 64 kB"],
    ["warn", "a > 1\n".repeat(201), "warn has 201 rules, at most 200 are allowed"],
  ])("%s with the text %j", async (source, text, message) => {
    const error = await errorOf(text, { source });
    expect(error.message).toBe(message);
    expect(error.issues).toMatchObject([{ line: 0, excerpt: [message] }]);
  });

  test.each([
    ["accuracy > 0.9 # high relevance > 0.8", 1, 23],
    ["# high relevance > 0.8\naccuracy > 0.9", 1, 8],
    ["accuracy > 0.9 # in x >= 1 relevance >= 0.8", 1, 21],
    ["accuracy > 0.9\nrelevance > 1 # has(metrics.x)", 2, 17],
    ["accuracy > 0.9 # scores.all(s, s > 1)", 1, 25],
    ["# accuracy >= 0.9 relevance >= 0.8\nx > 1", 1, 3],
  ])("a rule in a comment: %j", async (text, line, column) => {
    const [issue] = (await errorOf(text)).issues;
    expect(issue?.message).toContain("a rule in a comment: write it on its own line");
    expect([issue?.line, issue?.column]).toEqual([line, column]);
  });

  test.each([
    "# accuracy > 0.99\naccuracy > 0.9",
    "accuracy > 0.9 # must be high -> good",
    "a > 1 # see #12, 50% = half",
  ])("but a comment is a comment: %j", async (text) => {
    await expect(compileGate(text, SINGLE)).resolves.toMatchObject({ rules: [{}] });
  });

  test.each([
    ["accuracy > 0.9 &&\n  relevance > 0.8", 1, "accuracy > 0.9 && relevance > 0.8"],
    ["accuracy > 0.9\n|| relevance > 0.8", 1, "accuracy > 0.9 || relevance > 0.8"],
    ["(accuracy > 0.9 ||\nrelevance > 0.8\n)\nx > 1", 1, "(accuracy > 0.9 || relevance > 0.8 )"],
    ["accuracy >=\n0.9\nx > 1", 1, "accuracy >= 0.9"],
  ])("a rule over several lines: %j", async (text, line, rule) => {
    const { issues } = await errorOf(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line, message: `write the rule on one line: ${rule}` });
  });

  test("rules too long or nested too deeply", async () => {
    await expect(compileGate("a > 1\n".repeat(200), SINGLE)).resolves.toBeDefined();
    for (const rule of ["!".repeat(60_000), "(".repeat(30_000), `a${" + a".repeat(15_000)} > 1`]) {
      const { issues } = await errorOf(rule);
      expect(issues.map(({ message }) => message)).toEqual(["the rule is too long or nested too deeply"]);
    }
  });

  test("only what is around the caret of a long rule is shown", async () => {
    const [issue] = (await errorOf(`${"a > 1 && ".repeat(50)}a > `)).issues;
    const [shown = "", caret = ""] = issue?.excerpt ?? [];
    expect(shown.length).toBeLessThan(250);
    expect(caret.indexOf("^")).toBe(shown.length);
  });
});

test("no-break and zero-width spaces are spaces", async () => {
  const gate = await compileGate("\ufeffaccuracy\u00a0>=\u200b0.9\u3000# ok", SINGLE);
  expect(gate.rules).toMatchObject([{ line: 1, expression: "accuracy >= 0.9" }]);
});
