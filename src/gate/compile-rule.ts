import type { ASTNode } from "@marcbachmann/cel-js";
import { errorMessage } from "../util/error-message.js";
import { formatNumber } from "../util/format-value.js";
import { similarName } from "../util/similar.js";
import { ANY, asType, BOOLEAN, expectType, type Expression, LIST, NUMBER, OBJECT } from "./expression.js";
import { operation, present, RuleError, TEXT, textOf } from "./expression.js";
import { LIST_METHODS, NUMBER_FUNCTIONS, rejectFunction, TEXT_METHODS } from "./functions.js";
import { childOf, type MetricPath, pathText, ROOTS, SIDES } from "./gate-metrics.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { binary, choice, unary } from "./operators.js";

/** Decides which variables there are. */
export interface VariableOptions {
  /** `unknown` where only the results show whether two models are compared. */
  mode: "single" | "comparison" | "unknown";
  /** Whether the run has a baseline. */
  baseline: boolean;
}

/** Checks the syntax tree of one rule and makes it computable, in one pass. */
export class RuleCompiler {
  /** The metrics that the rule reads, and those that it guards with has(), by their path in JSON. */
  readonly reads = new Map<string, MetricPath>();
  readonly guards = new Map<string, MetricPath>();
  readonly roots = new Set<string>();
  /** Bare names where text could stand: the quotes may have been forgotten. */
  readonly maybeTexts = new Set<string>();
  #locals: ReadonlyMap<string, string> = new Map();
  #macros = 0;

  constructor(readonly options: VariableOptions) {}

  /** @throws {RuleIssue} for the first thing that the rule may not contain */
  compileRule(node: ASTNode): Expression {
    if (node.op === "value" && typeof node.args === "string")
      throw new RuleIssue(node.start, `write the rule without quotes: ${node.args}`);
    const rule = this.#compile(node);
    expectType(rule, BOOLEAN);
    if (this.roots.size === 0) throw new RuleIssue(node.start, "the rule uses no metric");
    return rule;
  }

  #compile(node: ASTNode): Expression {
    const path = this.#pathOf(node);
    if (path !== null) return this.#read(node, path);
    if (node.op === "value") return literal(node, node.args);
    if (node.op === "!_" || node.op === "-_") return unary(node, this.#compile(node.args));
    if (node.op === "call") return this.#call(node, ...node.args);
    if (node.op === "rcall") return this.#method(node, ...node.args);
    if (node.op === ".") return this.#child(node, this.#compile(node.args[0]), literal(node, node.args[1]));
    if (node.op === "id" || node.op === "map" || node.op === ".?" || node.op === "[?]")
      throw new RuleIssue(node.start, `${textOf({ node })} is not supported in a rule`);
    const isTextLikely = node.op === "==" || node.op === "!=" || node.op === "list";
    for (const { op, args } of node.args) if (op === "id" && isTextLikely) this.maybeTexts.add(args);
    if (node.op === "list")
      return operation(
        node,
        LIST,
        node.args.map((element) => this.#compile(element)),
        ANY,
        (values) => values,
      );
    const [first, second, third] = node.args;
    if (third) return choice(node, this.#compile(first), this.#compile(second), this.#compile(third));
    const [left, right] = [this.#compile(first), this.#compile(second)];
    return node.op === "[]" ? this.#child(node, left, right) : binary(node, left, right);
  }

  /** The path that a node stands for; null where any part of it is computed. */
  #pathOf(node: ASTNode): MetricPath | null {
    if (node.op === "id") return this.#rootOf(node, node.args);
    if (node.op !== "." && node.op !== "[]") return null;
    const base = this.#pathOf(node.args[0]);
    const key = node.op === "." ? node.args[1] : literalKey(node.args[1]);
    if (base === null || key === null) return null;
    // The service nests the metrics of a side; rules may write either form.
    return key === "metrics" && base.length === 1 && SIDES.has(base[0]) ? base : [...base, key];
  }

  #rootOf(node: ASTNode, name: string): MetricPath {
    const local = this.#locals.get(name);
    if (local !== undefined) return [local];
    const problem = this.#problemWith(name, node);
    if (problem !== null) throw new RuleIssue(node.start, problem);
    this.roots.add(ROOTS.has(name) ? name : "metrics");
    return ROOTS.has(name) ? [name] : ["metrics", name];
  }

  /** What to write for a name that cannot exist in this mode; null for one that may. */
  #problemWith(name: string, { input, end }: ASTNode): string | null {
    const { mode, baseline } = this.options;
    if (/^(?:true|false)$/i.test(name)) return `write ${name.toLowerCase()} for ${name}`;
    if (/^(?:none|null|nil|undefined)$/i.test(name))
      return "write !has(metrics.accuracy) for a metric that is absent";
    if (name === "baseline" && !baseline) return "baseline needs baseline_model or baseline_evaluation_id";
    if (name === "raw_answers_count" || name === "baseline") return null;
    const member = /^\s*\.\s*(\w+)/.exec(input.slice(end))?.[1] ?? "accuracy";
    const isOfTwo = ROOTS.has(name) && name !== "metrics";
    if (isOfTwo && mode === "single") return `without model_id_2 there is no ${name}: write ${member}`;
    if (isOfTwo || mode !== "comparison") return null;
    if (this.maybeTexts.has(name)) return `write "${name}" in quotes`;
    const metric = name === "metrics" ? member : name;
    const meant = name === "metrics" ? null : similarName(name, ["model_1", "model_2"]);
    return meant
      ? `did you mean ${meant}?`
      : `two models are compared: write model_1.${metric} or model_2.${metric}`;
  }

  #read(node: ASTNode, path: MetricPath): Expression {
    const [root] = path;
    if (ROOTS.has(root)) this.reads.set(JSON.stringify(path), path);
    const name = nameOf(node, path);
    const isObject = path.length === 1 && (SIDES.has(root) || root === "metrics");
    return {
      node,
      type: isObject ? OBJECT : ANY,
      operands: [],
      isMetric: true,
      run: (frame) => frame.read(path, name),
    };
  }

  /** A part of something by a computed name, which no has() guards. */
  #child(node: ASTNode, base: Expression, key: Expression): Expression {
    return operation(node, ANY, [base, key], ANY, ([value, name], frame) => {
      const child = childOf(value, name);
      const text = `${textOf(base)}[${JSON.stringify(name)}]`;
      if (base.isMetric) frame.seen.set(text, child);
      return present(child, text);
    });
  }

  #has(node: ASTNode, [tested, ...others]: readonly ASTNode[]): Expression {
    const path = tested ? this.#pathOf(tested) : null;
    if (!tested || !path || path.length < 2 || tested.op === "id" || others.length > 0)
      throw new RuleIssue((tested ?? node).start, `write has(metrics.${path?.[1] ?? "accuracy"})`);
    this.guards.set(JSON.stringify(path), path);
    return { node, type: BOOLEAN, operands: [], run: (frame) => frame.has(path, nameOf(tested, path)) };
  }

  #call(node: ASTNode, name: string, args: readonly ASTNode[]): Expression {
    const [first, second] = args;
    const definition = NUMBER_FUNCTIONS.get(name);
    if (name === "has") return this.#has(node, args);
    if (name === "size" && first && !second) return size(node, this.#compile(first));
    if (definition === undefined) return rejectFunction(node, name, args);
    const [signature, least, most, compute] = definition;
    if (
      first?.op === "value" &&
      first.args === 0n &&
      second &&
      node.input.slice(first.end, second.start) === ","
    )
      throw new RuleIssue(first.end, `write 0.${textOf({ node: second })} for 0,${textOf({ node: second })}`);
    if (args.length < least || args.length > most)
      throw new RuleIssue(node.start, `write ${signature}: ${args.length} arguments are given`);
    const operands = args.map((argument) => this.#compile(argument));
    return operation(node, NUMBER, operands, NUMBER, (numbers, frame) => {
      try {
        const value = compute(...numbers);
        const shown = numbers.map((number) => formatNumber(number)).join(", ");
        if (name.includes("_")) frame.bounds.set(`${name}(${shown})`, value);
        return value;
      } catch (error) {
        throw new RuleError(`${name}: ${errorMessage(error)}`);
      }
    });
  }

  #method(node: ASTNode, name: string, receiver: ASTNode, args: readonly ASTNode[]): Expression {
    const [first, second, third] = args;
    const method = TEXT_METHODS.find((one) => one === name);
    if (LIST_METHODS.includes(name) && first?.op === "id" && second && !third)
      return this.#macro(node, name, this.#compile(receiver), first.args, second);
    if (name === "size" && !first) return size(node, this.#compile(receiver));
    if (!method || !first || second) return rejectFunction(node, name, args, receiver);
    const operands = [this.#compile(receiver), this.#compile(first)];
    return operation(node, BOOLEAN, operands, TEXT, ([text = "", part = ""], frame) => {
      frame.spend(text.length);
      return method === "contains" ? text.includes(part) : text[method](part);
    });
  }

  #macro(node: ASTNode, name: string, list: Expression, variable: string, bodyNode: ASTNode): Expression {
    if (ROOTS.has(variable) || this.#locals.has(variable))
      throw new RuleIssue(node.start, `${variable} is already a name: choose another one`);
    const [outer, local] = [this.#locals, `%${++this.#macros}`];
    this.#locals = new Map([...outer, [variable, local]]);
    const body = this.#compile(bodyNode);
    this.#locals = outer;
    if (name !== "map") expectType(body, BOOLEAN);
    const type = name === "map" || name === "filter" ? LIST : BOOLEAN;
    return operation(node, type, [list], LIST, ([elements = []], frame) => {
      const results = elements.map((element, index) => {
        frame.variables[local] = present(element, `${textOf(list)}[${index}]`);
        return name === "map" ? body.run(frame) : asType(body.run(frame), BOOLEAN, body);
      });
      const found = elements.filter((_, index) => results[index] === true);
      if (type === LIST) return name === "map" ? results : found;
      if (elements.length === 0) throw new RuleError(`${textOf(list)} is empty: ${name}() decides nothing`);
      return name === "all"
        ? found.length === results.length
        : name === "exists"
          ? found.length > 0
          : found.length === 1;
    });
  }
}

/** What messages call a metric, or a part of what a macro names. */
const nameOf = (node: ASTNode, path: MetricPath): string =>
  ROOTS.has(path[0]) ? pathText(path) : textOf({ node });

function size(node: ASTNode, operand: Expression): Expression {
  if (operand.type !== TEXT) expectType(operand, LIST);
  return operation(node, NUMBER, [operand], ANY, ([value], frame) => {
    if (typeof value !== "string") return asType(value, LIST, operand).length;
    frame.spend(value.length);
    return Array.from(value).length;
  });
}

function literal(node: ASTNode, value: unknown): Expression {
  const plain = typeof value === "bigint" ? Number(value) : value;
  const type = [NUMBER, TEXT, BOOLEAN].find(({ is }) => is(plain));
  if (value === null)
    throw new RuleIssue(node.start, "write !has(metrics.accuracy) for a metric that is null");
  if (!type || plain === Infinity)
    throw new RuleIssue(node.start, `${textOf({ node })} is not supported in a rule`);
  return { node, type, operands: [], run: () => plain };
}

function literalKey(node: ASTNode): string | number | null {
  if (node.op !== "value") return null;
  return typeof node.args === "string" ? node.args : typeof node.args === "bigint" ? Number(node.args) : null;
}
