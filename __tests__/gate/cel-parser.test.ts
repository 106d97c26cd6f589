import { describe, expect, test } from "@jest/globals";
import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { ParseError, parseExpression } from "../../src/cel/parser.js";

const environment = new Environment({ limits: { maxAstNodes: 1_000, maxDepth: 100 } });

/** What a rule is compiled from; a macro of the package's evaluator stays the call that it was written as. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null || !("op" in value)) return value;
  const { op, args, start, end, input } = value as ASTNode;
  return { op, args: shape(args), start, end, input };
}

function issue(parse: () => unknown): unknown {
  try {
    parse();
    return null;
  } catch (error) {
    return error instanceof ParseError ? [error.name, error.code, error.message, error.range] : error;
  }
}

describe("the parser alone, beside the package's environment", () => {
  test.each([
    "accuracy >= 0.9",
    "metrics.accuracy > 0.9 && !(model_1.f1 < -1e-3) || raw_answers_count == 5u",
    'has(metrics.accuracy) ? accuracy > 0.9 : metrics["name of it"] in [1, 2.5, "x", true, null]',
    "scores.all(s, s > 0.5) && scores.map(s, s * 2 + 1).size() % 2 == 0",
    "lower_bound(accuracy, raw_answers_count) > baseline.accuracy - 0.01",
    'name.startsWith("a") && {"a": 1}.a == 1',
  ])("%s makes the same tree", (expression) => {
    expect(shape(parseExpression(expression))).toEqual(shape(environment.parse(expression).ast));
  });

  test.each([
    "accuracy >",
    "accuracy = 1",
    "accuracy > 0.9 accuracy",
    "(accuracy > 1",
    '"text',
    "a.b.?c",
    "1 > \u2265",
    "for > 1",
    "",
  ])("%s is the same error", (expression) => {
    const found = issue(() => parseExpression(expression));
    expect(found).toEqual(issue(() => environment.parse(expression)));
    expect(found).not.toBeNull();
  });

  test.each([
    ["depth", `${"(".repeat(101)}1${")".repeat(101)}`],
    ["size", Array.from({ length: 600 }, () => "1").join(" + ")],
    ["elements", `size([${"1, ".repeat(1_001)}1])`],
    ["arguments", `max(${"1, ".repeat(40)}1)`],
  ])("the limit of the %s is the same", (_, expression) => {
    const found = issue(() => parseExpression(expression));
    expect(found).toEqual(issue(() => environment.parse(expression)));
    expect(found).toContain("limit_exceeded");
  });
});
