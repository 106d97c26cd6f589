import type { ASTNode } from "@marcbachmann/cel-js";
import { formatValue } from "../util/text.js";
import { RuleIssue, ValueIssue } from "./issues.js";
import { Sample } from "./sample.js";
import { textOf } from "./source-text.js";
import { ANY, BOOLEAN, LIST, NUMBER, OBJECT, PLAIN, TEXT, type Type } from "./types.js";

/** Returns the type of a value; ANY for a sample that was not used yet. */
export function typeOf(value: unknown): Type {
  if (value instanceof Sample) return value.type ?? ANY;
  return [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(value)) ?? OBJECT;
}

/** Whether a text is a number that was written in quotes. */
export const isQuotedNumber = (value: unknown): value is string =>
  TEXT.is(value) && /\d/.test(value) && isFinite(Number(value));

/** Returns a value of the type that is needed, also for a sample. @throws {RuleIssue} for one of another type */
export function toType(node: ASTNode, value: unknown, needed: Type): unknown {
  const type = typeOf(value);
  if (needed === ANY) return value;
  if (type === ANY || (needed.of ?? [needed]).includes(type))
    return value instanceof Sample ? value.as(needed) : value;
  const isQuoted = isQuotedNumber(value);
  const isLiteral = node.op === "value" || (node.op === "list" && textOf(node).includes(String(value)));
  if (isQuoted && isLiteral && needed === NUMBER) throw new RuleIssue(node, `write ${value} without quotes`);
  const shown = isQuoted ? `a number in quotes (${JSON.stringify(value)})` : formatValue(value);
  const isRead = ["id", ".", "[]"].includes(node.op) && !(value instanceof Sample);
  const seen = isRead || isQuoted ? shown : type.noun;
  const unquoted = isLiteral && TEXT.is(value) && /^[A-Za-z_]/.test(value);
  const isBare = isLiteral && needed === BOOLEAN && NUMBER.is(value);
  const correction = unquoted ? `${value} without quotes` : isBare ? `what to compare with ${value}` : null;
  const hint = correction === null ? "" : `: write ${correction}`;
  throw new RuleIssue(node, `${textOf(node)} is ${seen}, not ${needed.noun}${hint}`);
}

/** Rejects two values of different types, and numbers in quotes. @throws {RuleIssue} */
export function requireSameType(node: ASTNode, value: unknown, otherNode: ASTNode, other: unknown): void {
  requireComparable(node, value);
  requireComparable(otherNode, other);
  const type = typeOf(value);
  if (type === TEXT || type === ANY) toType(node, value, typeOf(other));
  else toType(otherNode, other, type);
}

/** Rejects what is compared with nothing: objects, and numbers in quotes. @throws {RuleIssue} */
export function requireComparable(node: ASTNode, value: unknown): void {
  if (isQuotedNumber(value)) toType(node, value, NUMBER);
  // Stryker disable next-line ConditionalExpression: all others are plain, but the trial would make up their elements
  if (typeOf(value) === OBJECT) toType(node, value, PLAIN);
}

/** Returns a value that is neither absent nor infinite. @throws {ValueIssue} otherwise */
export function present(node: ASTNode, value: unknown, nameOf = textOf, Absence = ValueIssue): unknown {
  if (value === undefined || value === null) throw new Absence(node, `${nameOf(node)} is missing`);
  if (!NUMBER.is(value) || Number.isFinite(value)) return value;
  throw new ValueIssue(node, `${nameOf(node)} is ${value}, not a finite number`);
}

/** Returns the value of a literal; rejects those that a rule may not contain. @throws {RuleIssue} */
export function literalOf(node: ASTNode, value: unknown): unknown {
  const plain = typeof value === "bigint" ? Number(value) : value;
  if (plain === null) throw new RuleIssue(node, "write !has(metrics.accuracy) for a metric that is null");
  if (typeOf(plain) !== OBJECT && plain !== Infinity) return plain;
  throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
}
