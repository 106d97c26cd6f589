import type { ASTNode } from "@marcbachmann/cel-js";
import { formatValue } from "../util/format-value.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { balancedSlice } from "./rule-text.js";

/** What an operation needs its operands to be. */
export interface Type<Value = unknown> {
  readonly noun: string;
  readonly is: (value: unknown) => value is Value;
  /** The types that it stands for, where they are several. */
  readonly of?: readonly Type[];
}
export const NUMBER: Type<number> = { noun: "a number", is: (value) => typeof value === "number" };
export const TEXT: Type<string> = { noun: "text", is: (value) => typeof value === "string" };
export const BOOLEAN: Type<boolean> = { noun: "true or false", is: (value) => typeof value === "boolean" };
export const LIST: Type<readonly unknown[]> = { noun: "a list", is: (value) => Array.isArray(value) };
export const OBJECT: Type = { noun: "an object", is: (value): value is object => typeof value === "object" };
export const ANY: Type = { noun: "a value", is: (value): value is unknown => value !== undefined };
export const SIZED: Type = { ...ANY, noun: "a list or text", of: [LIST, TEXT] };
export const PLAIN: Type = { ...ANY, noun: "a plain value", of: [NUMBER, TEXT, BOOLEAN, LIST] };

/** What stands for a value while a rule is only checked: at most its type is known. */
export class Unknown {
  constructor(readonly type: Type) {}
}

/** Returns the type of a value, as far as it is known. */
export function typeOf(value: unknown): Type {
  if (value instanceof Unknown) return value.type;
  return [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(value)) ?? OBJECT;
}

/** Returns what the user wrote for a part of a rule. */
export const textOf = ({ input, start, end }: ASTNode): string => balancedSlice(input, start, end);

/** Rejects a value that is not of the type that is needed. @throws {RuleIssue} */
export function requireType(node: ASTNode, value: unknown, needed: Type): void {
  const type = typeOf(value);
  if (needed === ANY || type === ANY || (needed.of ?? [needed]).includes(type)) return;
  const isNumeric = TEXT.is(value) && /\d/.test(value) && isFinite(+value);
  const isLiteral = node.op === "value";
  if (isNumeric && isLiteral && needed === NUMBER) throw new RuleIssue(node, `write ${value} without quotes`);
  const shown = isNumeric ? `a number in quotes (${JSON.stringify(value)})` : formatValue(value);
  const seen = value instanceof Unknown || isLiteral ? type.noun : shown;
  throw new RuleIssue(node, `${textOf(node)} is ${seen}, not ${needed.noun}`);
}

/** Rejects two values of different types. @throws {RuleIssue} */
export function requireSameType(node: ASTNode, value: unknown, otherNode: ASTNode, other: unknown): void {
  const type = typeOf(value);
  if (type === TEXT || type === OBJECT) requireType(node, value, typeOf(other));
  else requireType(otherNode, other, type);
}

/** Returns a value that is neither absent nor infinite. @throws {RuleIssue} otherwise */
export function present(node: ASTNode, value: unknown, nameOf = textOf): unknown {
  if (value === undefined || value === null) throw new RuleIssue(node, `${nameOf(node)} is missing`);
  if (!NUMBER.is(value) || Number.isFinite(value)) return value;
  throw new RuleIssue(node, `${nameOf(node)} is ${value}, not a finite number`);
}

/** Returns the value of a literal; rejects those that a rule may not contain. @throws {RuleIssue} */
export function literalOf(node: ASTNode, value: unknown): unknown {
  const plain = typeof value === "bigint" ? Number(value) : value;
  if (plain === null) throw new RuleIssue(node, "write !has(metrics.accuracy) for a metric that is null");
  if (typeOf(plain) !== OBJECT && plain !== Infinity) return plain;
  throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
}
