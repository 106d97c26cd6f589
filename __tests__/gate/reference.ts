import type { ReferenceInput, Scope } from "./reference-scope.js";
import {
  guards,
  hasMetrics,
  isAlias,
  isMissingBaseline,
  namesExist,
  pathOf,
  RESERVED,
  subtractsAMetricName,
} from "./reference-scope.js";
import type { Node } from "./reference-tree.js";
import type { Problem, Result, Value } from "./reference-values.js";
import * as values from "./reference-values.js";
import { isFields, isList, OpenValue, OTHER, ownField, readRaw } from "./reference-values.js";

export { printRule } from "./reference-tree.js";
export type { ReferenceInput } from "./reference-scope.js";

/** `open` where the issue does not say what the value is. */
export type ReferenceVerdict = "pass" | "fail" | "open";

/** Judges one rule: it passes only where every value it reaches is there and it is true. */
export function judge(
  rule: Node,
  text: string,
  input: ReferenceInput,
): { verdict: ReferenceVerdict; nearTies: number } {
  const reads = { count: 0, nearTies: 0 };
  const of = (verdict: ReferenceVerdict) => ({ verdict, nearTies: reads.nearTies });
  if (!hasMetrics(input)) return of("fail");
  if (!namesExist(rule, input, new Set()) || subtractsAMetricName(text, input)) return of("fail");
  try {
    const { value } = unwrap(evaluate(rule, { input, loops: new Map(), depth: 0, reads }));
    return of(value === true && reads.count > 0 ? "pass" : "fail");
  } catch (error) {
    if (error instanceof OpenValue) return of("open");
    throw error;
  }
}

function unwrap(result: Result): { value: Value | null } {
  return result.problems ? { value: null } : result;
}

function evaluate(node: Node, scope: Scope): Result {
  switch (node.is) {
    case "literal":
      return readRaw(node.value, null);
    case "list":
      return withAll(node.items, scope, (items) => ({ value: items }));
    case "name":
      return readName(node.name, scope);
    case "member":
      return readMember(node, node.of, node.name, scope);
    case "index":
      return readIndex(node, scope);
    case "not":
      return withAll([node.of], scope, ([a]) => (typeof a === "boolean" ? { value: !a } : OTHER));
    case "minus":
      return withAll([node.of], scope, ([a]) => (typeof a === "number" ? { value: -a } : OTHER));
    case "has":
      return has(node.of, scope);
    case "binary":
      return binary(node, scope);
    case "choose":
      return choose(node, scope);
    case "call":
      return withAll(node.args, scope, (args) => values.callFunction(node.name, args));
    case "method":
      return withAll([node.of, node.arg], scope, ([a, b]) => method(node.name, a, b));
    case "macro":
      return macro(node, scope);
  }
}

/** Evaluates all of them, so that no problem hides behind another. */
function withAll(nodes: readonly Node[], scope: Scope, then: (found: Value[]) => Result): Result {
  const found: Value[] = [];
  const problems: Problem[] = [];
  for (const result of nodes.map((node) => evaluate(node, scope))) {
    if (result.problems) problems.push(...result.problems);
    else found.push(result.value);
  }
  return problems.length > 0 ? { problems } : then(found);
}

function readName(name: string, scope: Scope): Result {
  const loop = scope.loops.get(name);
  if (loop) return readRaw(loop.value, `#${loop.depth}`);
  if (!RESERVED.includes(name)) {
    return readMember({ is: "name", name }, { is: "name", name: "metrics" }, name, scope);
  }
  scope.reads.count += 1;
  if (Object.hasOwn(scope.input.unavailable, name)) {
    return { problems: [{ kind: "unusable", path: null }] };
  }
  return readRaw(ownField(scope.input.variables, name), name);
}

function readMember(node: Node, of: Node, name: string, scope: Scope): Result {
  if (isAlias(node, scope)) return evaluate(of, scope);
  if (isMissingBaseline(of, scope)) {
    scope.reads.count += 1;
    return readRaw(undefined, pathOf(node, scope));
  }
  return withAll([of], scope, ([parent]) =>
    isFields(parent) ? readRaw(ownField(parent, name), pathOf(node, scope)) : OTHER,
  );
}

function readIndex(node: Extract<Node, { is: "index" }>, scope: Scope): Result {
  const { of, key } = node;
  if (key.is === "literal" && typeof key.value === "string") return readMember(node, of, key.value, scope);
  return withAll([of, key], scope, ([from, at]) => {
    if (isList(from) && Number.isInteger(at)) return readRaw(from[Number(at)], null);
    return isFields(from) && typeof at === "string" ? readRaw(ownField(from, at), null) : OTHER;
  });
}

function has(of: Node, scope: Scope): Result {
  const path = pathOf(of, scope);
  if (path === null || (of.is === "name" && scope.loops.has(of.name))) return OTHER;
  const found = evaluate(of, scope);
  if (!found.problems) return { value: true };
  // A parent that is absent is a problem of its own path, which this has() does not guard.
  const isOwn = found.problems.every((problem) => problem.kind === "absent" && problem.path === path);
  return isOwn ? { value: false } : found;
}

function areGuarded(problems: readonly Problem[], paths: readonly (string | null)[]): boolean {
  return problems.every(({ kind, path }) => kind === "absent" && path !== null && paths.includes(path));
}

function binary(node: Extract<Node, { is: "binary" }>, scope: Scope): Result {
  const { operator, left, right } = node;
  if (operator !== "&&" && operator !== "||") {
    return withAll([left, right], scope, ([a, b]) => {
      if (a === undefined || b === undefined) return OTHER;
      if (values.isNearTie(a, b)) scope.reads.nearTies += 1;
      return values.operate(operator, a, b);
    });
  }
  const deciding = operator === "||";
  const sides = [evaluate(left, scope), evaluate(right, scope)] as const;
  for (const [at, side] of sides.entries()) {
    const other = sides[1 - at];
    if (side.problems || side.value !== deciding || !other?.problems) continue;
    if (areGuarded(other.problems, guards(at === 0 ? left : right, !deciding, scope))) return side;
  }
  const found = sides.map((side) => (side.problems || typeof side.value === "boolean" ? side : OTHER));
  const problems = found.flatMap((side) => side.problems ?? []);
  if (problems.length > 0) return { problems };
  const truths = sides.map((side) => unwrap(side).value === true);
  return { value: deciding ? truths.includes(true) : !truths.includes(false) };
}

/** Both branches must have a value: an error in the one not taken would wait for other metrics. */
function choose(node: Extract<Node, { is: "choose" }>, scope: Scope): Result {
  const test = evaluate(node.test, scope);
  if (test.problems) return withAll([node.test, node.yes, node.no], scope, () => OTHER);
  if (typeof test.value !== "boolean") return OTHER;
  const [taken, other] = test.value ? [node.yes, node.no] : [node.no, node.yes];
  const result = evaluate(taken, scope);
  const aside = evaluate(other, { ...scope, reads: { count: 0, nearTies: 0 } }).problems ?? [];
  if (areGuarded(aside, guards(node.test, !test.value, scope))) return result;
  return { problems: [...(result.problems ?? []), ...aside] };
}

function method(name: string, a?: Value, b?: Value): Result {
  if (typeof a !== "string" || typeof b !== "string") return OTHER;
  if (name === "startsWith") return { value: a.startsWith(b) };
  if (name === "endsWith") return { value: a.endsWith(b) };
  return name === "contains" ? { value: a.includes(b) } : OTHER;
}

function macro(node: Extract<Node, { is: "macro" }>, scope: Scope): Result {
  return withAll([node.of], scope, ([of]) => {
    if (!isList(of) && !isFields(of)) return OTHER;
    const items: readonly unknown[] = isList(of) ? of : Object.keys(of);
    if (/^(all|exists)/.test(node.name) && items.length === 0) return OTHER;
    // The body is never evaluated; whether a value that it alone names must exist is left open.
    if (items.length === 0 && !isComplete(node.body, node.variable, scope)) throw new OpenValue();
    const results = items.map((value) => {
      const item = readRaw(value, null);
      const loops = new Map(scope.loops).set(node.variable, { depth: scope.depth, value });
      return item.problems ? item : evaluate(node.body, { ...scope, loops, depth: scope.depth + 1 });
    });
    const problems = results.flatMap((result) => result.problems ?? []);
    if (problems.length > 0) return { problems };
    return values.collect(
      node.name,
      items,
      results.map((result) => unwrap(result).value),
    );
  });
}

/** Returns whether every value that a body names, apart from its loop variable, is there. */
function isComplete(body: Node, variable: string, scope: Scope): boolean {
  const loops = new Map(scope.loops).set(variable, { depth: scope.depth, value: 0 });
  const problems = evaluate(body, { ...scope, loops, depth: scope.depth + 1 }).problems ?? [];
  return problems.every((problem) => problem.kind === "other");
}
