import { describe, expect, test } from "@jest/globals";
import { parseGate } from "../../src/gate/rules.js";

describe("parseGate", () => {
  test("numbers the lines and leaves out comments and blank lines", () => {
    const gate = "# first\n\naccuracy > 0.9  # good\r\n  relevance > 0.8\n\t# last\n";
    expect(parseGate(gate)).toEqual([
      { line: 3, expression: "accuracy > 0.9" },
      { line: 4, expression: "relevance > 0.8" },
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
  ])("%s", (line, expression) => {
    expect(parseGate(line)).toEqual([{ line: 1, expression }]);
  });
});
