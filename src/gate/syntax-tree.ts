import type { AccessOperator, ASTNode, BinaryOperator, UnaryOperator } from "@marcbachmann/cel-js";
import type { MetricPath } from "./metrics.js";

/** A literal in a rule. */
export type LiteralNode = Extract<ASTNode, { op: "value" }>;

/** Two operands and an operator between them. */
export type BinaryNode = Extract<ASTNode, { args: [ASTNode, ASTNode]; op: BinaryOperator | "||" | "&&" }>;

/** A name, a part of something, or one operand with a sign before it. */
export type AccessNode = Extract<ASTNode, { op: "id" | AccessOperator | UnaryOperator }>;

/** The operators by how tightly they bind; everything else binds tightest. */
const PRECEDENCE = new Map<string, number>([
  ["?:", 1],
  ["||", 2],
  ["&&", 3],
  ...["==", "!="].map((operator): [string, number] => [operator, 4]),
  ...["<", "<=", ">", ">=", "in"].map((operator): [string, number] => [operator, 5]),
  ...["+", "-"].map((operator): [string, number] => [operator, 6]),
  ["*", 7],
  ["!_", 8],
  ["-_", 8],
]);

const BINARY_OPERATORS = new Set([...PRECEDENCE.keys(), "/", "%"]);
for (const operator of ["?:", "!_", "-_"]) BINARY_OPERATORS.delete(operator);

/** Binds tighter than every operator: literals, names, calls, field access. */
export const TIGHTEST = 9;

/** How tightly a node binds as it is written out (`/` and `%` are written as calls). */
export function precedenceOf(node: ASTNode): number {
  return PRECEDENCE.get(node.op) ?? TIGHTEST;
}

/** Macros that name a variable in their first argument, with how many arguments they may have. */
const ITERATING_MACROS = new Map([
  ["all", [2]],
  ["exists", [2]],
  ["exists_one", [2]],
  ["filter", [2]],
  ["map", [2, 3]],
]);

/** The variable that a method call names in its first argument, when it is such a macro. */
export function boundVariable(method: string, receiver: ASTNode, args: ASTNode[]): string | undefined {
  const counts = isBind(method, receiver) ? [3] : ITERATING_MACROS.get(method);
  const [first] = args;
  return counts?.includes(args.length) && first?.op === "id" ? first.args : undefined;
}

/** Whether a method call is `cel.bind`. */
export function isBind(method: string, receiver: ASTNode): boolean {
  return method === "bind" && receiver.op === "id" && receiver.args === "cel";
}

/** The path a node stands for (`a.b["c"][0]`), or undefined when it is not one or not a fixed one. */
export function fixedPath(node: ASTNode): MetricPath | undefined {
  if (node.op === "id") return [node.args];
  if (node.op === ".") return extend(node.args[0], node.args[1]);
  if (node.op !== "[]" || node.args[1].op !== "value") return undefined;
  const key = node.args[1].args;
  if (typeof key === "string") return extend(node.args[0], key);
  return typeof key === "bigint" ? extend(node.args[0], Number(key)) : undefined;
}

function extend(base: ASTNode, key: string | number): MetricPath | undefined {
  const path = fixedPath(base);
  return path && [...path, key];
}

/** Whether a node is two operands with an operator between them. */
export function isBinary(node: ASTNode): node is BinaryNode {
  return BINARY_OPERATORS.has(node.op);
}

/** Whether a function takes and gives proportions. */
export function isWilson(functionName: string): boolean {
  return functionName === "wilson_lower" || functionName === "wilson_upper";
}

/** Which operands of an operator make sense only as numbers; text may stand beside literal text. */
export function sidesNeedNumbers(node: BinaryNode): { left: boolean; right: boolean } {
  const [left, right] = node.args;
  if (node.op === "in") return { left: isListOfNumbers(right), right: false };
  if (node.op === "&&" || node.op === "||") return { left: false, right: false };
  return { left: !isNotNumeric(right), right: !isNotNumeric(left) };
}

/** What gives a list, a yes or no, or something unknown. */
const NOT_NUMERIC = new Set([
  "list",
  "map",
  "rcall",
  "in",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "&&",
  "||",
  "!_",
]);

/** Whether a node stands for text, a list or the like: what is beside it need not be a number. */
function isNotNumeric(node: ASTNode): boolean {
  if (node.op === "value") return !isNumberLiteral(node.args);
  if (node.op === "call") return !isWilson(node.args[0]);
  return NOT_NUMERIC.has(node.op);
}

function isListOfNumbers(node: ASTNode): boolean {
  return node.op === "list" && node.args.some((element) => !isNotNumeric(element));
}

function isNumberLiteral(value: unknown): boolean {
  if (typeof value === "number" || typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && !isBytes(value);
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** Writes a literal; whole numbers become fractions unless they have to stay whole. */
export function literalText(value: LiteralNode["args"], staysWhole: boolean): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isBytes(value)) {
    return `b"${Array.from(value, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"`;
  }
  if (staysWhole && typeof value !== "number") {
    return typeof value === "bigint" ? String(value) : `${value.value}u`;
  }
  const text = String(Number(value));
  return /^\d+$/.test(text) ? `${text}.0` : text;
}
