import { describe, expect, test } from "@jest/globals";
import { COMPARISON, compileGate, errorOf, judgeOne, judgeRule, judgeTwo, SINGLE } from "./gate-helpers.js";

describe("a comparison of a comparison", () => {
  test.each([
    ["!reliable < (0.9)", 1, "write !(reliable < 0.9)"],
    ["0.1 < accuracy < (1)", 16, "write 0.1 < accuracy && accuracy < 1"],
    ["accuracy >= 0.9 != true", 17, "write accuracy < 0.9 or !(accuracy >= 0.9)"],
    ["accuracy >= 0.9 != false", 17, "write accuracy >= 0.9"],
    ["accuracy > 0.9 == reliable", 16, "write (accuracy > 0.9) == reliable"],
    ["accuracy > 0.9 != reliable", 16, "write (accuracy > 0.9) != reliable"],
    ["accuracy == 0.9 == f1", 17, "write accuracy == 0.9 && 0.9 == f1"],
    ["accuracy > f1 >= recall", 15, "write accuracy > f1 && f1 >= recall"],
    ["accuracy > f1 == 1", 15, "write accuracy > f1 && f1 == 1"],
    ['verdict == label == "pass"', 18, 'write verdict == label && label == "pass"'],
  ])("%s", async (rule, column, message) => {
    expect((await errorOf(rule)).issues).toMatchObject([{ column, message }]);
  });

  test.each(["(accuracy > 0.9 ) == reliable", "(accuracy > 0.9) == reliable"])(
    "may stand in brackets: %s",
    async (rule) => {
      await expect(compileGate(rule, SINGLE)).resolves.toBeDefined();
    },
  );
});

describe("a value of another type is named", () => {
  test.each([
    ["word > 0.5", 'word is text ("word"), not a number'],
    ["nested.word > 0.5", 'nested.word is text ("word"), not a number'],
    ["words[0] > 0.5", 'words[0] is text ("word"), not a number'],
    ["accuracy ? true : f1 > 0.5", "accuracy is 0.9, not true or false"],
    ["number || f1 > 0.5", 'number is a number in quotes ("1"), not true or false'],
    ["accuracy in f1", "f1 is 0.5, not a list"],
    ["missing > 1 && f2 > 1", "there is no metric named missing; there is no metric named f2"],
  ])("%s", async (rule, reason) => {
    const word = "word";
    const metrics = { word, nested: { word }, words: [word], accuracy: 0.9, f1: 0.5, number: "1" };
    expect(await judgeRule(rule, metrics)).toMatchObject({ passed: false, reason });
  });

  test.each([
    ['"9 lives" > accuracy', 1, '"9 lives" is text, not a number'],
    ['"high" > accuracy', 1, '"high" is text, not a number: write high without quotes'],
    ['"1" && accuracy > 1', 1, '"1" is a number in quotes ("1"), not true or false'],
    ["accuracy in 5", 13, "5 is a number, not a list"],
    ["accuracy > 1 && 5", 17, "5 is a number, not true or false: write what to compare with 5"],
    ["scores.has(metrics.accuracy)", 1, "write has(metrics.accuracy) for has(…)"],
    ["scores.all()", 1, "write list.all(x, x > 0.5) for all(…)"],
    ["scores.all(x)", 1, "write list.all(x, x > 0.5) for all(…)"],
    ["scores.all(x, x > 0, x < 1)", 1, "write list.all(x, x > 0.5) for all(…)"],
    ["accuracy >= 0.9 and  f1 > 0.5", 17, "write && for and"],
    ["accuracy >= 0.9 if  f1 > 1", 17, "write !(f1 > 1) || accuracy >= 0.9"],
    ["accuracy ＝ 0.9", 10, "write == for ＝"],
    ["accuracy ！＝ 0.9", 10, "write != for ！＝"],
    ["accuracy ～＝ 0.9", 10, "write != for ～＝"],
    ["accuracy ＞＝ 0.9 ＆＆ f1 > 1", 10, "write >= for ＞＝"],
    ["accuracy > 0.9 ＆ f1 > 1", 16, "write && for ＆"],
    ["accuracy >= 0.9)", 16, "unexpected ): no bracket is open"],
  ])("%s is rejected", async (rule, column, message) => {
    expect((await errorOf(rule)).issues).toMatchObject([{ column, message }]);
  });
});

describe("names", () => {
  test.each(["untrue > 0.5", "truest > 0.5", "isnone > 0.5", "nonempty > 0.5", "is_null > 0.5"])(
    "%s is a metric",
    async (rule) => {
      await expect(compileGate(rule, SINGLE)).resolves.toBeDefined();
    },
  );

  test.each([
    ["model_1 > nested.x", "without model_id_2 there is no model_1: write accuracy"],
    ["model_1[0].x > 1", "without model_id_2 there is no model_1: write accuracy"],
    ["model_1 . f1 > 1", "without model_id_2 there is no model_1: write f1"],
  ])("%s", async (rule, message) => {
    expect((await errorOf(rule)).issues).toMatchObject([{ message }]);
  });

  test.each([
    ["f1 > 0.5", 'two models are compared: write model_1.f1 or model_2.f1; for text, write "f1" in quotes'],
    ["metrics.f1 > 0.5", "two models are compared: write model_1.f1 or model_2.f1"],
  ])("in a comparison: %s", async (rule, message) => {
    expect((await errorOf(rule, COMPARISON)).issues).toMatchObject([{ message }]);
  });

  test("only the metrics of a side may be written without metrics", async () => {
    const sides = { model_1: { a: { metrics: 5 } }, model_2: { b: 1 } };
    const { rules } = await judgeTwo("model_1.a.metrics == 5\nmodel_2.metrics.b == 1", sides);
    expect(rules.map(({ reason }) => reason)).toEqual([null, null]);
  });

  test.each([
    [["model_1", "base_model"], ["model_1.a"]],
    [["model_2", "eval_model"], ["model_2.a"]],
    [
      ["base_model", "eval_model"],
      ["base_model.a", "eval_model.a"],
    ],
    [["model_1", "raw_answers_count"], ["model_1.a"]],
  ])("of %j are available: %j", async (roots, available) => {
    const variables = Object.fromEntries(
      roots.map((root) => [root, root === "raw_answers_count" ? 5 : { a: 1 }]),
    );
    expect((await judgeTwo("model_1.a > 0", variables)).available).toEqual(available);
  });
});

describe("what is shown of the other metrics", () => {
  const sides = { model_1: { x: 1 }, model_2: { accuracy: 1 } };

  test("none of the other side is proposed", async () => {
    const { rules } = await judgeTwo("model_1.acuracy > 0", sides);
    expect(rules.map(({ reason }) => reason)).toEqual(["there is no metric named model_1.acuracy"]);
  });

  test("none that cannot be used is available", async () => {
    const { available } = await judgeTwo("model_1.x > 0", sides, { model_1: "it was not evaluated" });
    expect(available).toEqual(["model_2.accuracy"]);
  });
});

describe("the text of a gate", () => {
  const ofLength = (length: number): string => `verdict != "${"x".repeat(length - 'verdict != ""'.length)}"`;

  test("a rule has less than 2,000 characters", async () => {
    await expect(compileGate(ofLength(1_999), SINGLE)).resolves.toBeDefined();
    const { issues } = await errorOf(ofLength(2_000));
    expect(issues).toMatchObject([{ column: 1, message: "the rule is too long or nested too deeply" }]);
  });

  test("a gate has at most 64 kB", async () => {
    const rule = "accuracy > 0.9 # ";
    const text = rule + "x".repeat(64 * 1024 - rule.length);
    await expect(compileGate(text, SINGLE)).resolves.toBeDefined();
    await expect(errorOf(`${text}x`)).resolves.toMatchObject({
      name: "GateSyntaxError",
      issues: [{ line: 0, column: 1, expression: "", message: "gate is longer than 64 kB" }],
    });
  });

  test.each([
    ["# high relevance > 0.8", ["gate, line 1: # high relevance > 0.8", 7]],
    ["a > 1 # high relevance > 0.8", ["gate, line 1: a > 1 # high relevance > 0.8", 13]],
  ])("the caret stands below the rule in %j", async (text, [shown, column]) => {
    const [first, second] = (await errorOf(text)).message.split("\n");
    expect(first).toBe(shown);
    expect(second?.indexOf("^")).toBe("gate, line 1: ".length + Number(column));
  });

  test("a rule over two lines goes on where the caret stands", async () => {
    const { issues } = await errorOf("accuracy >=\n0.9");
    expect(issues).toMatchObject([
      { line: 1, column: 12, message: "write the rule on one line: accuracy >= 0.9" },
    ]);
  });

  test.each(['# "pass" == verdict\naccuracy > 0.9', "# [1] == scores\naccuracy > 0.9"])(
    "a comment may be a rule: %j",
    async (text) => {
      await expect(compileGate(text, SINGLE)).resolves.toMatchObject({ rules: [{ line: 2 }] });
    },
  );
});

describe("what a verdict does not show", () => {
  const metrics = { accuracy: 0.9, f1: 0.5, percent: 90, scores: [90, 95], list: [1] };

  test("a comparison that did not decide, where the rule could not be computed", async () => {
    const verdict = await judgeRule("f1 > 0.9 && list[-1] > 1", metrics);
    expect(verdict).toMatchObject({ passed: false, decisive: null, reason: "list[-1] is missing" });
  });

  test("what is absent, where the rule failed", async () => {
    const verdict = await judgeRule("!has(metrics.nope) && accuracy > 1", metrics);
    expect(verdict).toMatchObject({ passed: false, notices: [] });
  });

  test("a notice of a percentage, where none is compared with a proportion", async () => {
    const { rules } = await judgeOne(
      "accuracy * 100 >= 0.9\nscores.all(s, s >= 0.9)\npercent >= 0.9",
      metrics,
    );
    expect(rules.map(({ notices }) => notices.length)).toEqual([0, 0, 1]);
  });
});
