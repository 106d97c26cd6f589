import type { ASTNode } from "@marcbachmann/cel-js";
import { formatValue } from "../util/format-value.js";
import { type MetricPath, valueAt } from "./gate-metrics.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { balancedSlice } from "./rule-text.js";

/** What an operation needs its operands to be. */
export interface Type<Value = unknown> {
  readonly noun: string;
  readonly is: (value: unknown) => value is Value;
}
export const ANY: Type = { noun: "a value", is: (value): value is unknown => value !== undefined };
export const NUMBER: Type<number> = { noun: "a number", is: (value) => typeof value === "number" };
export const TEXT: Type<string> = { noun: "text", is: (value) => typeof value === "string" };
export const BOOLEAN: Type<boolean> = { noun: "true or false", is: (value) => typeof value === "boolean" };
export const LIST: Type<readonly unknown[]> = { noun: "a list", is: (value) => Array.isArray(value) };
export const OBJECT: Type = { noun: "an object", is: (value): value is object => typeof value === "object" };

/** A part of a rule that is checked and can be computed. */
export interface Expression {
  readonly node: ASTNode;
  /** What it yields, as far as the rule alone shows it. */
  readonly type: Type;
  readonly operands: readonly Expression[];
  /** Whether it stands for a metric. */
  readonly isMetric?: boolean;
  /** @throws {RuleError} where anything is absent, of another type, or not finite */
  run(frame: Frame): unknown;
}

/** Why a rule could not be computed. */
export class RuleError extends Error {}
/** Thrown for a value that is not there, but that the rule guards with has(). */
class GuardedAbsence extends RuleError {}

const MAX_STEPS = 100_000;

/** What one rule sees and does while it is computed. */
export class Frame {
  readonly compared = new Map<Expression, { values: readonly unknown[]; holds: boolean }>();
  /** Metrics with computed names, and the bounds of intervals. */
  readonly seen = new Map<string, unknown>();
  readonly bounds = new Map<string, number>();
  /** What has() did not find. */
  readonly absent = new Set<MetricPath>();
  #steps = 0;

  /** @param hasAbsent what has() says of an absent metric */
  constructor(
    readonly variables: Record<string, unknown>,
    readonly guards: ReadonlyMap<string, MetricPath>,
    readonly hasAbsent = false,
  ) {}

  /** Counts work done, and ends a rule that takes too much of it. */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS) throw new RuleError("the rule takes too many steps");
  }

  read(path: MetricPath, name: string): unknown {
    this.spend();
    return present(valueAt(path, this), name, this.guards.has(JSON.stringify(path)));
  }

  has(path: MetricPath, name: string): boolean {
    this.spend();
    for (let length = 1; length < path.length; length++) {
      const parent = valueAt(path.slice(0, length), this) ?? {};
      if (typeof parent !== "object") throw new RuleError(`${name}: a part of it is ${formatValue(parent)}`);
    }
    const value = valueAt(path, this) ?? null;
    if (value !== null) return present(value, name) !== null;
    this.absent.add(path);
    return this.hasAbsent;
  }

  /** Returns a value, or the guarded absence of it: only `||`, `&&` and `?:` can do without it. */
  attempt(expression: Expression): unknown {
    try {
      return expression.run(this);
    } catch (error) {
      if (error instanceof GuardedAbsence) return error;
      throw error;
    }
  }
}

/** Returns a value that is neither absent nor infinite. @throws {RuleError} otherwise */
export function present(value: unknown, name: string, isGuarded = false): unknown {
  if (value === undefined || value === null)
    throw new (isGuarded ? GuardedAbsence : RuleError)(`there is no ${name}`);
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new RuleError(`${name} is ${value}, not a finite number`);
}

/** Returns what the user wrote for an expression. */
export function textOf({ node: { input, start, end } }: { node: ASTNode }): string {
  return balancedSlice(input, start, end);
}

const isNumeric = (value: unknown): boolean =>
  typeof value === "string" && /\d/.test(value) && isFinite(+value);

/** Returns a value in words; a number in a text is named as such. */
export function describe(value: unknown): string {
  return isNumeric(value) ? `a number in quotes (${JSON.stringify(value)})` : formatValue(value);
}

/** Rejects an expression that can never be of the type it needs. @throws {RuleIssue} */
export function expectType(expression: Expression, needed: Type): void {
  const { node, type } = expression;
  if (needed === ANY || type === ANY || type === needed) return;
  const isQuoted = needed === NUMBER && node.op === "value" && isNumeric(node.args);
  const words = `${textOf(expression)} is ${type.noun}, it has to be ${needed.noun}`;
  throw new RuleIssue(node.start, isQuoted ? `write ${String(node.args)} without quotes` : words);
}

/** Returns a value as the type it has to be of. @throws {RuleError} where it is not */
export function asType<Value>(value: unknown, { is, noun }: Type<Value>, expression: Expression): Value {
  if (is(value)) return value;
  throw new RuleError(`${textOf(expression)} is ${describe(value)}, not ${noun}`);
}

/** Makes an expression of operands of one type. @throws {RuleIssue} where one can never be of that type */
export function operation<Value>(
  node: ASTNode,
  type: Type,
  operands: readonly Expression[],
  needed: Type<Value>,
  compute: (values: Value[], frame: Frame) => unknown,
): Expression {
  for (const operand of operands) expectType(operand, needed);
  const run = (frame: Frame): unknown => {
    frame.spend();
    // All are computed, so that a guarded absence hides no other error.
    const attempts = operands.map((operand) => frame.attempt(operand));
    for (const value of attempts) if (value instanceof GuardedAbsence) throw value;
    const values = operands.map((operand, index) => asType(attempts[index], needed, operand));
    return present(compute(values, frame), textOf({ node }));
  };
  return { node, type, operands, run };
}
