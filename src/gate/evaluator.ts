import type { ASTNode } from "@marcbachmann/cel-js";
import { errorMessage } from "../util/error-message.js";
import { formatValue } from "../util/format-value.js";
import { childOf, type MetricPath, ROOTS, SIDES, valueAt } from "./gate-metrics.js";
import { GuardedAbsence, RuleIssue } from "./gate-syntax-error.js";
import { memberOf, type Operation, OPERATORS } from "./operations.js";
import { functionOf, isComparison, ITERATIONS, rejectComparison } from "./rejections.js";
import { ANY, BOOLEAN, LIST, literalOf, NUMBER, OBJECT, present, requireType } from "./values.js";
import { TEXT, textOf, typeOf, Unknown } from "./values.js";
import { nameOf, type VariableOptions, Variables } from "./variables.js";

const MAX_STEPS = 50_000;

/** Goes once over the syntax tree of a rule: with variables it computes the rule, without them it only checks it. */
export class Evaluator {
  readonly names: Variables;
  readonly metricNodes = new Set<ASTNode>();
  /** What each comparison compared last. */
  readonly compared = new Map<ASTNode, { values: readonly unknown[]; holds: boolean }>();
  /** The bounds of intervals, and what has() did not find, by name. */
  readonly bounds = new Map<string, number>();
  readonly absent = new Map<string, MetricPath>();
  /** The paths in JSON that an enclosing `&&`, `||` or `?:` asks has() about: their absence decides it. */
  #guards: ReadonlySet<string> = new Set();
  readonly #isCheck: boolean;
  readonly #variables: Record<string, unknown>;
  #steps = 0;

  /** @param hasAbsent what has() says of an absent metric */
  constructor(
    readonly options: VariableOptions,
    variables: Readonly<Record<string, unknown>> | null,
    readonly hasAbsent = false,
  ) {
    this.names = new Variables(options);
    this.#isCheck = variables === null;
    this.#variables = { ...variables };
  }

  /** @throws {RuleIssue} for what the rule may not contain, and for what keeps it from being computed */
  evaluate(node: ASTNode, needed = ANY): unknown {
    const value = this.#evaluate(node);
    requireType(node, value, needed);
    this.#spend(TEXT.is(value) || LIST.is(value) ? 1 + value.length / 100 : 1);
    return value;
  }

  #evaluate(node: ASTNode): unknown {
    const path = this.names.pathOf(node);
    if (path !== null) return this.#read(node, path);
    if (node.op === "value") return literalOf(node, node.args);
    if (node.op === "call" && node.args[0] === "has") return this.#has(node, node.args[1]);
    if (node.op === "call") return this.#apply(node, node.args[1], functionOf(node, ...node.args));
    if (node.op === "rcall") return this.#method(node, ...node.args);
    if (node.op === "&&" || node.op === "||") return this.#logic(node.args, node.op === "||");
    if (node.op === "?:") return this.#choice(node.args);
    if (node.op === "!_" || node.op === "-_") return this.#apply(node, [node.args], OPERATORS.get(node.op));
    if (node.op === "id" || node.op === "map" || node.op === ".?") return this.#apply(node, [], undefined);
    if (node.op === ".") return this.#apply(node, [node.args[0]], memberOf(node.args[1]));
    if (node.op === "==" || node.op === "!=" || node.op === "list") this.names.addMaybeTexts(node.args);
    return this.#apply(node, node.args, OPERATORS.get(node.op));
  }

  /** Counts work done, and ends a rule that takes too much of it. */
  #spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS) throw new RuleIssue({ start: 0 }, "the rule takes too many steps");
  }

  /** Returns a value of a type, or the guarded absence of it: only `||`, `&&` and `?:` can do without it. */
  #attempt(node: ASTNode, needed = ANY): unknown {
    try {
      return this.evaluate(node, needed);
    } catch (error) {
      if (error instanceof GuardedAbsence) return error;
      throw error;
    }
  }

  /** Computes all operands, so that a guarded absence hides no other error, and then the operation on them. */
  #apply(node: ASTNode, operands: readonly ASTNode[], operation: Operation | undefined): unknown {
    if (!operation) throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
    const values = operands.map((operand) => this.#attempt(operand));
    throwAbsence(values);
    const { needed, type, compute } = operation;
    rejectComparison(node, operands, values);
    for (const [index, operand] of operands.entries()) requireType(operand, values[index], needed);
    if (values.some((value) => value instanceof Unknown)) return new Unknown(type);
    try {
      const result = compute(values);
      if (isComparison(node)) this.compared.set(node, { values, holds: result === true });
      if (node.op === "call" && NUMBER.is(result) && node.args[0].includes("_"))
        this.bounds.set(`${node.args[0]}(${values.map(formatValue).join(", ")})`, result);
      return present(node, result);
    } catch (error) {
      throw error instanceof RangeError
        ? new RuleIssue(node, `${textOf(node)}: ${errorMessage(error)}`)
        : error;
    }
  }

  /** Computes a part of the rule that is not needed unless another part has a value. */
  #computeIf(other: ASTNode, value: boolean, node: ASTNode, needed = ANY): unknown {
    const outer = this.#guards;
    this.#guards = new Set([...outer, ...this.names.foundWhere(other, value)]);
    try {
      return this.#attempt(node, needed);
    } finally {
      this.#guards = outer;
    }
  }

  #logic([left, right]: readonly [ASTNode, ASTNode], deciding: boolean): unknown {
    const values = [
      this.#computeIf(right, !deciding, left, BOOLEAN),
      this.#computeIf(left, !deciding, right, BOOLEAN),
    ];
    if (values.includes(deciding)) return deciding;
    throwAbsence(values);
    return values.find((value) => value instanceof Unknown) ?? !deciding;
  }

  #choice([condition, ...branches]: readonly [ASTNode, ASTNode, ASTNode]): unknown {
    const decision = this.#attempt(condition, BOOLEAN);
    const values = branches.map((branch, index) => this.#computeIf(condition, index === 0, branch));
    const [yes = ANY, no] = values.map(typeOf);
    if (decision instanceof Unknown) return new Unknown(yes === no ? yes : ANY);
    const value = values[decision === true ? 0 : 1];
    throwAbsence([decision, value]);
    return value;
  }

  #read(node: ASTNode, path: MetricPath): unknown {
    if (ROOTS.has(path[0])) this.metricNodes.add(node);
    if (ROOTS.has(path[0])) this.names.reads.set(JSON.stringify(path), path);
    return this.#valueOf(node, path);
  }

  #valueOf(node: ASTNode, path: MetricPath): unknown {
    const key = JSON.stringify(path);
    const isGuarded = this.#guards.has(key);
    if (ROOTS.has(path[0]) && !isGuarded) this.names.needed.set(key, path);
    const isWhole = path.length === 1 && (SIDES.has(path[0]) || path[0] === "metrics");
    if (this.#isCheck) return new Unknown(isWhole ? OBJECT : ANY);
    const value = valueAt(path, { variables: this.#variables }) ?? null;
    if (value === null && isGuarded) throw new GuardedAbsence(node, `${nameOf(node, path)} is missing`);
    return present(node, value, () => nameOf(node, path));
  }

  #has(node: ASTNode, [tested = node, ...others]: readonly ASTNode[]): unknown {
    const path = this.names.pathOf(tested);
    if (!path || path.length < 2 || tested.op === "id" || others.length > 0)
      throw new RuleIssue(tested, `write has(metrics.${path?.[1] ?? "accuracy"})`);
    this.names.tested.set(JSON.stringify(path), path);
    const [owner, key] = [path.slice(0, -1), path.at(-1)];
    const parent =
      owner.length > 1 ? this.#valueOf(tested, owner) : valueAt(owner, { variables: this.#variables });
    if (this.#isCheck) return new Unknown(BOOLEAN);
    const name = nameOf(tested, path);
    const isNoBaseline = parent === null && path[0] === "baseline";
    const hasParts = typeof parent === "object" && parent !== null && LIST.is(parent) === NUMBER.is(key);
    if (!hasParts && !isNoBaseline) throw new RuleIssue(node, `${name} is part of a plain value`);
    const value = childOf(parent, key) ?? null;
    if (value !== null) return present(tested, value, () => name) !== null;
    this.absent.set(name, path);
    return this.hasAbsent;
  }

  #method(node: ASTNode, name: string, receiver: ASTNode, args: readonly ASTNode[]): unknown {
    const [variable, body] = args;
    if (!ITERATIONS.includes(name) || variable?.op !== "id" || !body || args.length > 2)
      return this.#apply(node, [receiver, ...args], functionOf(node, name, args));
    const list = this.evaluate(receiver, LIST);
    if (ROOTS.has(variable.args) || this.names.locals.has(variable.args))
      throw new RuleIssue(variable, `${variable.args} is already a name: choose another one`);
    const [outer, local] = [this.names.locals, `%${node.end}`];
    this.names.locals = new Map([...outer, [variable.args, local]]);
    try {
      const elements = LIST.is(list) && !this.#isCheck ? list : [new Unknown(ANY)];
      const results = elements.map((element, index) => {
        this.#variables[local] = present(receiver, element, () => `${textOf(receiver)}[${index}]`);
        return this.#attempt(body, name === "map" ? ANY : BOOLEAN);
      });
      throwAbsence(results);
      const found = elements.filter((_, index) => results[index] === true);
      if (this.#isCheck) return new Unknown(name === "map" || name === "filter" ? LIST : BOOLEAN);
      if (name === "map" || name === "filter") return name === "map" ? results : found;
      if (elements.length === 0)
        throw new RuleIssue(node, `${textOf(receiver)} is empty: ${name}() decides nothing`);
      return name === "exists" ? found.length > 0 : found.length === (name === "all" ? elements.length : 1);
    } finally {
      this.names.locals = outer;
    }
  }
}

function throwAbsence(values: readonly unknown[]): void {
  for (const value of values) if (value instanceof GuardedAbsence) throw value;
}
