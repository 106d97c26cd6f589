import fc from "fast-check";
import { literal, member } from "./reference-paths.js";
import type { referencesIn } from "./reference-paths.js";
import type { Macro, Node, Operator } from "./reference-tree.js";

export const COMPARISONS = [">=", ">=", ">=", "<=", "<", ">", "==", "!="] as const;
export const ARITHMETIC = ["+", "-", "-", "*", "/", "%"] as const;
export const MACROS = ["all", "all", "exists", "exists_one"] as const;
export const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.84, 0.9, 1) },
  { weight: 1, arbitrary: fc.constantFrom(2, 3, 7, 200, 1e-9, 1e300) },
);
export const text = fc.constantFrom("pass", "fail", "", "a b", "pa");

export const binary = (left: Node, operator: Operator, right: Node): Node => ({
  is: "binary",
  left,
  operator,
  right,
});
export const call = (name: string, ...args: Node[]): Node => ({ is: "call", name, args });
export const not = (of: Node): Node => ({ is: "not", of });
export /** CEL's `has()` takes a field of something, never a bare name. */
const has = (of: Node): Node => ({
  is: "has",
  of: of.is === "name" ? member({ is: "name", name: "metrics" }, of.name) : of,
});
export const choose = (test: Node, yes: Node, no: Node): Node => ({ is: "choose", test, yes, no });
export const whole = (value: number): Node => ({ is: "literal", value, integer: true });
export const countOf = fc.constantFrom(1, 10, 200, 5_000).map(literal);
export const share = fc.constantFrom(0, 0.02, 0.5, 0.9, 1).map(literal);

export function infix(
  left: fc.Arbitrary<Node>,
  operators: readonly Operator[],
  right: fc.Arbitrary<Node>,
): fc.Arbitrary<Node> {
  return fc
    .tuple(left, fc.constantFrom(...operators), right)
    .map(([a, operator, b]) => binary(a, operator, b));
}

/** Rules that allow a value to be absent, in each way that somebody may write them, sound or not. */
export function guarded(refs: ReturnType<typeof referencesIn>, bool: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  const parts = fc.tuple(refs.guardable, refs.guardable, fc.constantFrom(...COMPARISONS), number, bool);
  const shape = fc.constantFrom("or", "and", "late", "choose", "not", "two", "other", "deep", "alone");
  return fc.tuple(shape, parts).map(([kind, [a, b, operator, limit, rest]]) => {
    const test = binary(a, operator, literal(limit));
    if (kind === "or") return binary(not(has(a)), "||", test);
    if (kind === "and") return binary(has(a), "&&", test);
    if (kind === "late") return binary(test, "||", not(has(a)));
    if (kind === "choose") return choose(has(a), test, rest);
    if (kind === "not") return not(binary(has(a), "&&", test));
    if (kind === "two") {
      return binary(not(binary(has(a), "&&", has(b))), "||", binary(a, operator, b));
    }
    if (kind === "other") return binary(not(has(b)), "||", test);
    return kind === "deep" ? binary(not(has(a)), "||", binary(rest, "&&", test)) : not(has(a));
  });
}

/** A macro; the loop variable stands for a number, and sometimes has the name of a metric. */
export function loop(
  list: fc.Arbitrary<Node>,
  name: Macro,
  refs: ReturnType<typeof referencesIn>,
  result: "num" | "bool",
): fc.Arbitrary<Node> {
  return fc
    .tuple(list, fc.constantFrom("x", "x", "y", "accuracy"), fc.constantFrom(...COMPARISONS))
    .chain(([of, variable, operator]) => {
      const item = fc.constant<Node>({ is: "name", name: variable });
      const other = fc.oneof(number.map(literal), refs.number);
      const body = result === "num" ? infix(item, ARITHMETIC, other) : infix(item, [operator], other);
      return body.map((inner): Node => ({ is: "macro", name, of, variable, body: inner }));
    });
}

/** A macro over objects, with a field that one of them may lack; a second loop may reuse the name. */
export function loopOverRows(refs: ReturnType<typeof referencesIn>): fc.Arbitrary<Node> {
  const change = member({ is: "name", name: "row" }, "change");
  const parts = fc.tuple(refs.rows, fc.constantFrom(...MACROS), fc.constantFrom(...COMPARISONS), number);
  return fc
    .tuple(parts, fc.constantFrom("plain", "guarded", "shadowed"))
    .map(([[of, name, operator, limit], shape]) => {
      const test = binary(change, operator, literal(limit));
      const over = (body: Node): Node => ({ is: "macro", name, of, variable: "row", body });
      if (shape === "plain") return over(test);
      return over(binary(not(has(change)), "||", shape === "guarded" ? test : over(test)));
    });
}
