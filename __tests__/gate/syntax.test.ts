import { describe, expect, test } from "@jest/globals";
import { compileGate } from "../../src/gate/cel.js";
import { GateSyntaxError } from "../../src/gate/syntax-error.js";

async function errorOf(gate: string): Promise<GateSyntaxError> {
  try {
    await compileGate(gate);
  } catch (error) {
    if (error instanceof GateSyntaxError) return error;
    throw error;
  }
  throw new Error(`no error for ${gate}`);
}

describe("a broken gate", () => {
  test("tells every broken rule with line and caret", async () => {
    const error = await errorOf("accuracy > 0.9\neval_model.accuracy >\n# fine\nnope(accuracy) > 1");
    expect(error.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 22],
      [4, 1],
    ]);
    expect(error.message).toContain(
      "line 2: eval_model.accuracy >\n" + `${" ".repeat(8 + 21)}^ the rule ends where a value should follow`,
    );
    expect(error.message).toContain(`line 4: nope(accuracy) > 1\n${" ".repeat(8)}^ `);
  });

  test.each([
    ["nope(accuracy) > 1", 1, "there is no function nope(any value)"],
    ["accuracy / 2 > 0.1 && nope(1)", 23, "nope"],
    ["1 / 2 / accuracy > 1 || accuracy.nope()", 25, "nope"],
    ["accuracy = 1", 10, "=="],
    ["accuracy => 0.9", 10, "(write >=)"],
    ["accuracy =< 0.9", 10, "(write <=)"],
    ["accuracy ≥ 0.9", 10, "(write >=)"],
    ["accuracy > 0,9", 13, "(write a fraction with a point: 0.9)"],
    ["accuracy >= 90%", 15, "(write 0.9 for 90 %)"],
    ["accuracy >= 90% && relevance > 1", 15, "(write 0.9 for 90 %)"],
    ["a > 1 and b > 1", 7, "&&"],
    ["(accuracy > 1", 14, '")"'],
    ["loop > 1", 1, 'metrics["loop"]'],
    ["__proto__ > 1", 1, 'metrics["__proto__"]'],
    ['accuracy > "0.9', 12, "Unterminated"],
    ["f1–score > 1", 3, "unexpected"],
    ["accuracy > 0.9# no", 15, "unexpected"],
    ['1 + 2 * 3 > "a"', 1, "no such overload"],
    ["wilson_lower(accuracy) > 1", 1, "wilson_lower"],
    ["has(accuracy)", 5, "has()"],
    ['1 == "a"', 1, "no such overload"],
    [`x > 1${"0".repeat(400)}`, 5, "too large"],
  ])("%s", async (rule, column, message) => {
    const [problem] = (await errorOf(`ok > 1\n${rule}`)).problems;
    expect(problem).toMatchObject({ line: 2, column, expression: rule });
    expect(problem?.message).toContain(message);
  });

  test.each(["", "\n \n", "# only\n  # comments"])("%j has no rules", async (gate) => {
    expect((await errorOf(gate)).message).toBe("The gate has no rules");
  });

  test("is bounded in size", async () => {
    expect((await errorOf(`a > 1 # ${"é".repeat(33_000)}`)).message).toContain("64 kB");
    expect((await errorOf("a > 1\n".repeat(201))).message).toContain("at most 200");
    await expect(compileGate("a > 1\n".repeat(200))).resolves.toBeDefined();
    expect((await errorOf("!".repeat(60_000))).problems).toHaveLength(1);
    expect((await errorOf("(".repeat(30_000))).problems).toHaveLength(1);
    expect((await errorOf(`a${" + a".repeat(15_000)} > 1`)).problems).toHaveLength(1);
  });

  test("shows only what is around the caret of a long rule", async () => {
    const [problem] = (await errorOf(`${"a > 1 && ".repeat(50)}a > `)).problems;
    expect(problem?.caretText.length).toBeLessThan(500);
    const [shown = "", caret = ""] = problem?.caretText.split("\n") ?? [];
    expect(caret.indexOf("^")).toBe(shown.length);
  });
});
