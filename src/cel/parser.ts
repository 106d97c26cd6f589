import type { ASTNode } from "@marcbachmann/cel-js";
// The package's main module builds the functions and types of an evaluator, which takes longer than all of the gate.
// The registry comes first: the parser's modules import each other in a circle.
import "../../node_modules/@marcbachmann/cel-js/lib/registry.js";
import { Parser } from "../../node_modules/@marcbachmann/cel-js/lib/parser.js";

export { ParseError } from "../../node_modules/@marcbachmann/cel-js/lib/errors.js";

const LIMITS = {
  maxAstNodes: 1_000,
  maxDepth: 100,
  maxListElements: 1_000,
  maxMapEntries: 1_000,
  maxCallArguments: 32,
};
/** Macros stay calls in the syntax tree: the rule compiler knows them. */
const parser = new Parser(LIMITS, { findMacro: () => undefined });

/**
 * Parses a CEL expression.
 * @throws {ParseError} where it is not one, or is too large
 */
export function parseExpression(expression: string): ASTNode {
  return parser.parse(expression);
}
