import type { ASTNode } from "@marcbachmann/cel-js";
import { NEGATED } from "../util/numbers.js";
import { RuleIssue } from "./issues.js";
import { isLocal, type Scope } from "./scope.js";
import { textOf } from "./source-text.js";
import { ANY, BOOLEAN, LIST, OBJECT, TEXT } from "./types.js";
import { requireComparable, requireSameType, toType, typeOf } from "./values.js";

/** What a comparison compared, with the limit last. */
export interface Comparison {
  /** The two sides as they are written. */
  subject: string;
  bound: string;
  actual: unknown;
  operator: string;
  limit: unknown;
  holds: boolean;
  /** Whether a metric is compared, as it is, and whether the limit is written in the rule. */
  isMetric: boolean;
  isLiteral: boolean;
}

/** A comparison that was computed. */
export interface Compared {
  node: ComparisonNode;
  values: readonly unknown[];
  holds: boolean;
}

type ComparisonNode = Extract<ASTNode, { op: "==" | "!=" | "<" | "<=" | ">" | ">=" }>;
/** Whether a node compares two values. */
export const isComparison = (node: ASTNode): node is ComparisonNode => NEGATED.has(node.op);

const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = (node: ASTNode): boolean => (node.op === "-_" ? node.args : node).op === "value";

/** Returns what a comparison compared, in words. */
export function toComparison({ node, values, holds }: Compared, scope: Scope): Comparison {
  const { op, args } = node;
  const isFlipped = isLiteral(args[0]) && !isLiteral(args[1]);
  const [subject, bound] = isFlipped ? [args[1], args[0]] : args;
  const [actual, limit] = isFlipped ? values.toReversed() : values;
  const operator = (isFlipped ? FLIPPED.get(op) : null) ?? op;
  const path = scope.pathOf(subject);
  const isMetric = path !== null && !isLocal(path);
  const words = { subject: textOf(subject), bound: textOf(bound), isLiteral: isLiteral(bound) };
  return { ...words, actual, operator, limit, holds, isMetric };
}

/** Rejects comparisons that CEL reads otherwise than they are meant, and those of different types. */
export function rejectComparison(node: ASTNode, values: readonly unknown[]): void {
  if (!isComparison(node) && node.op !== "in") return;
  const { op, args } = node;
  const [[left, right], [one, other]] = [args, values];
  if (op !== "in" && textOf(left) === textOf(right)) throw new RuleIssue(right, "both sides are the same");
  const isEquality = op === "==" || op === "!=";
  const isNegated = left.op === "!_" && !(isEquality && [BOOLEAN, ANY].includes(typeOf(other)));
  if (isNegated || isComparison(left)) rejectMisread(node, left, right);
  const isKey = op === "in" && typeOf(other) === OBJECT && TEXT.is(one);
  if (isKey) throw new RuleIssue(node, `write has(${textOf(right)}.${one})`);
  const list = op === "in" ? toType(right, other, LIST) : [other];
  for (const value of LIST.is(list) && (isEquality || op === "in") ? list : [])
    requireSameType(left, one, right, value);
  // An empty list has no element that would show it.
  if (op === "in") requireComparable(left, one);
}

/** Rejects `!a < b`, `a < b < c` and `a < b == false` without brackets. */
function rejectMisread({ input, op }: ASTNode, left: ASTNode, right: ASTNode): void {
  const [whole, rest] = [textOf(left), `${op} ${textOf(right)}`];
  if (/^\s*\)/.test(input.slice(input.lastIndexOf(whole, left.start) + whole.length))) return;
  if (!isComparison(left)) throw new RuleIssue(left, `write !(${whole.slice(1).trim()} ${rest})`);
  const [subject, bound] = left.args.map(textOf);
  const start = input.indexOf(op, left.end);
  // Only the args of a literal are true or false.
  if (right.args === (op === "!="))
    throw new RuleIssue({ start }, `write ${subject} ${NEGATED.get(left.op)} ${bound} or !(${whole})`);
  if (BOOLEAN.is(right.args)) throw new RuleIssue({ start }, `write ${whole}`);
  const isOfTruths = /[<>]/.test(left.op) && /^[=!]/.test(op) && right.op !== "value";
  throw new RuleIssue({ start }, `write ${isOfTruths ? `(${whole})` : `${whole} && ${bound}`} ${rest}`);
}
