import type { ASTNode } from "@marcbachmann/cel-js";
import { similarName } from "../util/similar.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { FUNCTIONS, type Operation } from "./operations.js";
import { ANY, BOOLEAN, LIST, OBJECT, requireSameType, requireType, TEXT, textOf, typeOf } from "./values.js";

type Comparison = Extract<ASTNode, { op: "==" | "!=" | "<" | "<=" | ">" | ">=" }>;
/** Whether a node compares two values. */
export const isComparison = (node: ASTNode): node is Comparison => /^(?:[=!]=|[<>]=?)$/.test(node.op);
/** What is done with each element of a list. */
export const ITERATIONS: readonly string[] = ["all", "exists", "exists_one", "filter", "map"];

/** What to write for the functions of other languages. */
const FOREIGN: readonly (readonly [names: RegExp, correction: string])[] = [
  [/^(len|length|count)$/, "size(list)"],
  [/^(avg|average|mean|median|sum)$/, "the metric that holds it, such as accuracy_mean,"],
  [/^(float|double|u?int|bool|str|string|number|parsefloat)$/, "the value alone (nothing is converted)"],
  [/^(match(es)?|regex|test|starts_with|includes)$/, "text.startsWith(part) or text.contains(part)"],
  [/^(floor|ceil|trunc)$/, "round(x, 0)"],
  [/^(any|some|every)$/, "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
  [/^(and|or|not)$/, "&&, || or !"],
];

/** Finds a function or method. @throws {RuleIssue} for one that does not exist with that number of arguments */
export function functionOf(node: ASTNode, name: string, { length }: readonly ASTNode[]): Operation {
  for (const [signature, operation] of FUNCTIONS) {
    const [, called, parameters = ""] = /^(.*)\((.*)\)/.exec(signature) ?? [];
    const count = parameters.split(/\w+/).length - 1;
    const isNamed = node.op === "rcall" ? called?.endsWith(`.${name}`) : called === name;
    if (isNamed && (length === count || (length > count && parameters.includes("…")))) return operation;
  }
  const methods = ITERATIONS.map((method) => `list.${method}(x, x > 0.5)`);
  const known = [...FUNCTIONS.map(([signature]) => signature), ...methods, "has(metrics.accuracy)"];
  const names = known.map((signature) => /\w+(?=\()/.exec(signature)?.[0] ?? "");
  const foreign = FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  const correction = known[names.indexOf(name)] ?? foreign ?? similarName(name, names);
  throw new RuleIssue(
    node,
    correction ? `write ${correction} for ${name}(…)` : `there is no function ${name}(…)`,
  );
}

/** Rejects comparisons that CEL reads otherwise than they are meant, and those of different types. */
export function rejectComparison(node: ASTNode, nodes: readonly ASTNode[], values: readonly unknown[]): void {
  const [{ op }, [left, right], [one, other]] = [node, nodes, values];
  if (!left || !right || !(isComparison(node) || op === "in")) return;
  if (op !== "in" && textOf(left) === textOf(right)) throw new RuleIssue(right, "both sides are the same");
  const isEquality = op === "==" || op === "!=";
  if (left.op === "!_" && !(isEquality && [BOOLEAN, ANY].includes(typeOf(other))))
    rejectMisread(node, left, right);
  if (isComparison(left)) rejectMisread(node, left, right);
  const isKey = op === "in" && typeOf(other) === OBJECT && TEXT.is(one);
  if (isKey) throw new RuleIssue(node, `write has(${textOf(right)}.${one})`);
  if (op === "in") requireType(right, other, LIST);
  const others = op === "in" ? (LIST.is(other) ? other : []) : [other];
  for (const value of isEquality || op === "in" ? others : []) requireSameType(left, one, right, value);
}

/** Rejects `!a < b` and `a < b < c` without brackets. */
function rejectMisread({ input, op }: ASTNode, left: ASTNode, right: ASTNode): void {
  const [whole, rest] = [textOf(left), `${op} ${textOf(right)}`];
  if (/^\s*\)/.test(input.slice(input.lastIndexOf(whole, left.start) + whole.length))) return;
  if (!isComparison(left)) throw new RuleIssue(left, `write !(${whole.slice(1).trim()} ${rest})`);
  const start = input.indexOf(op, left.end);
  throw new RuleIssue({ start }, `write ${whole} && ${textOf(left.args[1])} ${rest}`);
}
