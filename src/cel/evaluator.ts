import type { ASTNode } from "@marcbachmann/cel-js";
import { errorMessage } from "../util/error-message.js";
import { childOf, type JsonPath } from "../util/json-path.js";
import { formatValue } from "../util/text.js";
import { type Compared, isComparison, rejectComparison } from "./comparison.js";
import { functionOf, ITERATIONS } from "./functions.js";
import { GuardedAbsence, RuleIssue, throwIssues, ValueIssue } from "./issues.js";
import { memberOf, type Operation, OPERATORS, partOf } from "./operations.js";
import { Sample } from "./sample.js";
import type { Scope } from "./scope.js";
import { textOf } from "./source-text.js";
import { ANY, BOOLEAN, LIST, NUMBER, TEXT } from "./types.js";
import { literalOf, present, toType } from "./values.js";

const MAX_STEPS = 50_000;

/** Computes a rule by its syntax tree. Every part of it is computed, whatever the others are. */
export class Evaluator {
  /** What each comparison compared last. */
  readonly compared = new Map<ASTNode, Compared>();
  /** The bounds of intervals, and what has() did not find, by name. */
  readonly bounds = new Map<string, number>();
  readonly absent = new Map<string, JsonPath>();
  /** The paths in JSON that an enclosing `&&`, `||` or `?:` asks has() about: their absence decides it. */
  #guards: ReadonlySet<string> = new Set();
  readonly #variables: Record<string, unknown>;
  /** How much work it was. */
  steps = 0;
  #reads = 0;

  /**
   * @param scope takes note of what the rule uses
   * @param hasAbsent what has() says of an absent metric
   */
  constructor(
    readonly scope: Scope,
    variables: Readonly<Record<string, unknown>>,
    readonly hasAbsent = false,
  ) {
    this.#variables = { ...variables };
  }

  /**
   * Returns the value of a part of the rule.
   * @throws {RuleIssue} for what no rule may contain
   * @throws {ValueIssue} for what keeps it from being computed with these variables
   */
  evaluate(node: ASTNode, needed = ANY): unknown {
    const value = toType(node, this.#evaluate(node), needed);
    this.steps += TEXT.is(value) || LIST.is(value) ? 1 + value.length / 100 : 1;
    if (this.steps > MAX_STEPS) throw new Error("the rule takes too many steps");
    return value;
  }

  #evaluate(node: ASTNode): unknown {
    const path = this.scope.pathOf(node);
    if (path !== null) return this.#valueOf(node, path, true);
    if (node.op === "value") return this.scope.noteLiteral(literalOf(node, node.args));
    if (node.op === "call" && node.args[0] === "has") return this.#has(node, node.args[1]);
    if (node.op === "call") return this.#apply(node, node.args[1], functionOf(node, ...node.args));
    if (node.op === "rcall") return this.#method(node, ...node.args);
    if (node.op === "&&" || node.op === "||") return this.#logic(node.args, node.op === "||");
    if (node.op === "?:") return this.#choice(node.args);
    if (node.op === "!_" || node.op === "-_") return this.#apply(node, [node.args], OPERATORS.get(node.op));
    // Stryker disable next-line all: there is no operation for these either, the compiler does not know
    if (node.op === "id" || node.op === "map" || node.op === ".?") return this.#apply(node, [], undefined);
    if (node.op === ".") return this.#apply(node, [node.args[0]], memberOf(node.args[1]));
    return this.#apply(node, node.args, OPERATORS.get(node.op));
  }

  /** Returns the value of a part of the rule, or the issue with it: what else there is to compute is computed, too. */
  #attempt(node: ASTNode, needed = ANY): unknown {
    try {
      return this.evaluate(node, needed);
    } catch (error) {
      if (error instanceof ValueIssue) return error;
      throw error;
    }
  }

  #apply(node: ASTNode, operands: readonly ASTNode[], operation: Operation | undefined): unknown {
    if (!operation) throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
    const readsBefore = this.#reads;
    const attempts = operands.map((operand) => this.#attempt(operand));
    throwIssues(attempts);
    rejectComparison(node, attempts);
    const values = operands.map((operand, index) => toType(operand, attempts[index], operation.needed));
    try {
      const result = present(node, operation.compute(values));
      if (isComparison(node)) this.compared.set(node, { node, values, holds: result === true });
      if (node.op === "call" && NUMBER.is(result) && node.args[0].includes("_"))
        this.bounds.set(`${node.args[0]}(${values.map(formatValue).join(", ")})`, result);
      return result;
    } catch (error) {
      const message = error instanceof RangeError ? `${textOf(node)}: ${error.message}` : errorMessage(error);
      // Without a metric in it, no evaluation can have another result.
      throw new (this.#reads === readsBefore ? RuleIssue : ValueIssue)(node, message);
    }
  }

  /** Computes a part of the rule that is not needed unless another part has a value. */
  #computeIf(other: ASTNode, value: boolean, node: ASTNode, needed = ANY): unknown {
    const outer = this.#guards;
    this.#guards = new Set([...outer, ...this.scope.foundWhere(other, value)]);
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
    throwIssues(values.filter((value) => !(value instanceof GuardedAbsence)));
    if (values.includes(deciding)) return deciding;
    throwIssues(values);
    return !deciding;
  }

  #choice([condition, ...branches]: readonly [ASTNode, ASTNode, ASTNode]): unknown {
    const decision = this.#attempt(condition, BOOLEAN);
    const values = branches.map((branch, index) => this.#computeIf(condition, index === 0, branch));
    const value = values[decision === true ? 0 : 1];
    throwIssues([decision, value, ...values.filter((other) => !(other instanceof GuardedAbsence))]);
    return value;
  }

  #valueOf(node: ASTNode, path: JsonPath, isRead: boolean): unknown {
    const isGuarded = this.#guards.has(JSON.stringify(path));
    // Stryker disable next-line UpdateOperator: it only matters whether the number is another one
    this.#reads++;
    if (isRead) this.scope.note(path, "isRead");
    if (!isGuarded) this.scope.note(path, "isNeeded");
    const value = path.reduce(partOf, this.#variables) ?? null;
    return present(node, value, () => this.scope.nameOf(node, path), isGuarded ? GuardedAbsence : ValueIssue);
  }

  #has(node: ASTNode, [tested = node, ...others]: readonly ASTNode[]): unknown {
    const path = this.scope.pathOf(tested);
    if (!path || path.length < 2 || tested.op === "id" || others.length > 0) {
      const [root, key = "accuracy"] = path ?? [];
      // A root that may be followed by `metrics` holds metrics of its own.
      const owner = path && this.scope.variables.isAlias(path, "metrics") ? root : "metrics";
      throw new RuleIssue(tested, `write has(${owner}.${key})`);
    }
    this.scope.note(path, "isTested");
    const [owner, key] = [path.slice(0, -1), path.at(-1)];
    const parent =
      owner.length > 1 ? this.#valueOf(tested, owner, false) : owner.reduce(childOf, this.#variables);
    const name = this.scope.nameOf(tested, path);
    const isNoBaseline = parent === null && path[0] === "baseline";
    const hasParts = typeof parent === "object" && parent !== null && LIST.is(parent) === NUMBER.is(key);
    if (!hasParts && !isNoBaseline && !(parent instanceof Sample))
      throw new ValueIssue(node, `${name} is part of a plain value`);
    const value = partOf(parent, key) ?? null;
    if (value !== null) return present(tested, value, () => name) !== null;
    this.absent.set(name, path);
    return this.hasAbsent;
  }

  #method(node: ASTNode, name: string, receiver: ASTNode, args: readonly ASTNode[]): unknown {
    const [variable, body] = args;
    if (!ITERATIONS.includes(name) || variable?.op !== "id" || !body || args.length > 2)
      return this.#apply(node, [receiver, ...args], functionOf(node, name, args));
    const elements = [this.evaluate(receiver, LIST)].flat();
    if (Object.hasOwn(this.#variables, variable.args) || this.scope.locals.has(variable.args))
      throw new RuleIssue(variable, `${variable.args} is already a name: choose another one`);
    const results = this.#iterate(receiver, elements, variable.args, body, name === "map" ? ANY : BOOLEAN);
    const found = elements.filter((_, index) => results[index] === true);
    if (name === "map" || name === "filter") return name === "map" ? results : found;
    if (elements.length === 0)
      throw new ValueIssue(node, `${textOf(receiver)} is empty: ${name}() decides nothing`);
    return name === "exists" ? found.length > 0 : found.length === (name === "all" ? elements.length : 1);
  }

  /** Computes the body of a macro for each element. */
  #iterate(
    owner: ASTNode,
    elements: readonly unknown[],
    variable: string,
    body: ASTNode,
    needed: typeof ANY,
  ) {
    const [outer, local] = [this.scope.locals, `%${body.start}`];
    this.scope.locals = new Map([...outer, [variable, local]]);
    try {
      const results = elements.map((element, index) => {
        this.#variables[local] = present(owner, element, () => `${textOf(owner)}[${index}]`);
        return this.#attempt(body, needed);
      });
      throwIssues(results);
      return results;
    } finally {
      this.scope.locals = outer;
    }
  }
}
