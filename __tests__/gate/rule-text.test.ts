import { describe, expect, test } from "@jest/globals";
import { maskStrings, textOf } from "../../src/cel/source-text.js";
import { splitRules } from "../../src/gate/rule-text.js";

describe("splitRules", () => {
  test("numbers the lines and sets comments apart", () => {
    const text = "# first\n\naccuracy > 0.9  # good\r\n  relevance > 0.8\rx > 1\u2028y > 1\n\t## last \t\n";
    expect(splitRules(text)).toEqual([
      { line: 1, expression: "", comment: "first" },
      { line: 3, expression: "accuracy > 0.9", comment: "good" },
      { line: 4, expression: "relevance > 0.8", comment: "" },
      { line: 5, expression: "x > 1", comment: "" },
      { line: 6, expression: "y > 1", comment: "" },
      { line: 7, expression: "", comment: "last" },
    ]);
  });

  test.each([
    ['metrics["a # b"] > 1', 'metrics["a # b"] > 1'],
    ['metrics["a # b"] > 1 # c', 'metrics["a # b"] > 1'],
    ["metrics['a # b'] > 1 # it's", "metrics['a # b'] > 1"],
    ['a == "\\" # b" # c', 'a == "\\" # b"'],
    ['a == """x" # y""" # c', 'a == """x" # y"""'],
    ["a > 1# b", "a > 1# b"],
    ['a == "open # b', 'a == "open # b'],
    ["a\u00a0>\u200b1", "a > 1"],
  ])("%s", (source, expression) => {
    expect(splitRules(source)).toMatchObject([{ line: 1, expression }]);
  });
});

test.each([
  [`a == "b'c" && d`, `a == "___" && d`],
  ["a == 'b\\'c' && d", "a == '____' && d"],
  ["'open", "'____"],
  ["'''a'b''' + \"\"", "'''___''' + \"\""],
  ['"end\\', '"____'],
])("maskStrings(%j)", (text, masked) => {
  expect(maskStrings(text)).toBe(masked);
});

test.each([
  ["(a + b) * c", 1, 11, "(a + b) * c"],
  ["((a) + (b)) < (c)", 2, 16, "((a) + (b)) < (c)"],
  ["((a) + (b)) < c", 2, 9, "(a) + (b)"],
  ["f(')') > 1", 0, 6, "f(')')"],
])("textOf(%j, %p, %p)", (input, start, end, slice) => {
  expect(textOf({ input, start, end })).toBe(slice);
});
