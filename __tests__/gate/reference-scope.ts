import type { Node } from "./reference-tree.js";
import { childrenOf } from "./reference-tree.js";
import { isFields, ownField } from "./reference-values.js";

/** What a rule is judged by; the same shape as the gate's `GateMetrics`. */
export interface ReferenceInput {
  mode: "single" | "comparison";
  variables: Readonly<Record<string, unknown>>;
  unavailable: Readonly<Record<string, string>>;
}

/** What the names of a rule mean at one place in it. */
export interface Scope {
  input: ReferenceInput;
  /** Loop variables by name; the depth keeps two of the same name apart. */
  loops: ReadonlyMap<string, { depth: number; value: unknown }>;
  depth: number;
  /** How many values of the evaluation were read, and how many comparisons the tolerance decided. */
  reads: { count: number; nearTies: number };
}

const SIDES = ["model_1", "model_2", "base_model", "eval_model"];
const ROOTS = {
  single: ["metrics", "raw_answers_count", "baseline"],
  comparison: [...SIDES, "comparison", "raw_answers_count", "baseline"],
};
export const RESERVED = [...ROOTS.single, ...ROOTS.comparison];

/** Returns whether every name stands for something in this mode, reached or not. */
export function namesExist(node: Node, input: ReferenceInput, loops: ReadonlySet<string>): boolean {
  if (node.is === "name" && !loops.has(node.name)) {
    if (RESERVED.includes(node.name)) {
      return ROOTS[input.mode].includes(node.name) && Object.hasOwn(input.variables, node.name);
    }
    return input.mode === "single";
  }
  if (node.is !== "macro") return childrenOf(node).every((child) => namesExist(child, input, loops));
  const inner = new Set([...loops, node.variable]);
  return namesExist(node.of, input, loops) && namesExist(node.body, input, inner);
}

/** `bleu-4` is not a subtraction where a metric of that name exists. */
export function subtractsAMetricName(text: string, input: ReferenceInput): boolean {
  const code = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const names = Object.values(input.variables).flatMap((root) => (isFields(root) ? Object.keys(root) : []));
  return names
    .filter((name) => /^\w+(-\w+)+$/.test(name))
    .some((name) => new RegExp(`(?<!\\w)${name}(?!\\w|\\.\\d)`).test(code));
}

/** Returns the written path of a value, with bare names as members of `metrics`; null where computed. */
export function pathOf(node: Node, scope: Scope): string | null {
  if (node.is === "name") {
    const loop = scope.loops.get(node.name);
    if (loop) return `#${loop.depth}`;
    return RESERVED.includes(node.name) ? node.name : `metrics/${node.name}`;
  }
  const name =
    node.is === "member"
      ? node.name
      : node.is === "index" && node.key.is === "literal"
        ? node.key.value
        : null;
  if ((node.is !== "member" && node.is !== "index") || typeof name !== "string") return null;
  const parent = pathOf(node.of, scope);
  if (parent === null) return null;
  return isAlias(node, scope) ? parent : `${parent}/${name}`;
}

/** `eval_model.metrics` is the same as `eval_model`. */
export function isAlias(node: Node, scope: Scope): boolean {
  if (node.is !== "member" || node.name !== "metrics" || node.of.is !== "name") return false;
  if (!SIDES.includes(node.of.name) || scope.loops.has(node.of.name)) return false;
  const side = ownField(scope.input.variables, node.of.name);
  return isFields(side) && !Object.hasOwn(side, "metrics");
}

/** Returns whether a node is the baseline of a run that found none; its members are absent. */
export function isMissingBaseline(node: Node, scope: Scope): boolean {
  if (node.is !== "name" || node.name !== "baseline" || scope.loops.has("baseline")) return false;
  if (Object.hasOwn(scope.input.unavailable, "baseline")) return false;
  return ownField(scope.input.variables, "baseline") === null;
}

/** Returns the paths that certainly exist where the node has the given value. */
export function guards(node: Node, when: boolean, scope: Scope): (string | null)[] {
  if (node.is === "has") return when ? [pathOf(node.of, scope)] : [];
  if (node.is === "not") return guards(node.of, !when, scope);
  if (node.is !== "binary" || node.operator !== (when ? "&&" : "||")) return [];
  return [...guards(node.left, when, scope), ...guards(node.right, when, scope)];
}

/** Returns whether the evaluation itself has any metrics; a baseline alone cannot pass it. */
export function hasMetrics({ mode, variables, unavailable }: ReferenceInput): boolean {
  const own = mode === "single" ? ["metrics"] : SIDES;
  return own.some((name) => isFields(variables[name]) && !Object.hasOwn(unavailable, name));
}
