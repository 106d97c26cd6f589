import type { Macro } from "./reference-tree.js";

/** A value that a rule may compute with: present, and finite where it is a number. */
export type Value = number | string | boolean | readonly unknown[] | Fields;
export type Fields = Readonly<Record<string, unknown>>;

/** Why a value cannot be had. Only an `absent` one can be guarded by `has()`. */
export interface Problem {
  kind: "absent" | "unusable" | "other";
  /** The written path of the value; null where it is computed. */
  path: string | null;
}

export type Result =
  { readonly value: Value; readonly problems?: never } | { readonly problems: readonly Problem[] };

/** Thrown where the issue leaves the exact value open, such as the rounding of a half. */
export class OpenValue extends Error {}

export const OTHER: Result = { problems: [{ kind: "other", path: null }] };

/** Returns the result of reading a raw value from a place. */
export function readRaw(raw: unknown, path: string | null): Result {
  if (raw === undefined || raw === null) return { problems: [{ kind: "absent", path }] };
  if (typeof raw === "number") {
    return Number.isFinite(raw) ? { value: raw } : { problems: [{ kind: "unusable", path }] };
  }
  if (typeof raw === "string" || typeof raw === "boolean") return { value: raw };
  if (Array.isArray(raw)) return { value: raw };
  if (isFields(raw)) return { value: raw };
  return { problems: [{ kind: "unusable", path }] };
}

/** Returns whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns an own field; what an object inherits is not a metric. */
export function ownField(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Returns whether two numbers are equal within the tolerance. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Returns whether only the tolerance makes two numbers, or a number and one of a list, equal. */
export function isNearTie(a: unknown, b: unknown): boolean {
  if (isList(b)) return b.some((item) => isNearTie(a, item));
  return typeof a === "number" && typeof b === "number" && a !== b && isClose(a, b);
}

/** Returns whether two values are equal; null where their types differ or cannot be compared. */
export function isEqual(a: unknown, b: unknown): boolean | null {
  if (typeof a === "number" && typeof b === "number") {
    return Number.isFinite(a) && Number.isFinite(b) ? isClose(a, b) : null;
  }
  if (typeof a === "string" && typeof b === "string") return a === b;
  if (typeof a === "boolean" && typeof b === "boolean") return a === b;
  if (!isList(a) || !isList(b)) return null;
  if ([...a, ...b].some((item) => isEqual(item, item) === null)) return null;
  const pairs = a.slice(0, b.length).map((item, at) => isEqual(item, b[at]));
  if (pairs.includes(null)) return null;
  return a.length === b.length && !pairs.includes(false);
}

/** Returns the result of an operator other than `&&` and `||`. */
export function operate(operator: string, a: Value, b: Value): Result {
  if (operator === "in") return isIn(a, b);
  if (operator === "==" || operator === "!=") {
    const equal = isEqual(a, b);
    return equal === null ? OTHER : { value: equal === (operator === "==") };
  }
  if (typeof a !== "number" || typeof b !== "number") return OTHER;
  const order = compare(operator, a, b);
  return order === null ? finite(calculate(operator, a, b)) : { value: order };
}

function compare(operator: string, a: number, b: number): boolean | null {
  if (operator === "<") return a < b && !isClose(a, b);
  if (operator === ">") return a > b && !isClose(a, b);
  if (operator === "<=") return a <= b || isClose(a, b);
  if (operator === ">=") return a >= b || isClose(a, b);
  return null;
}

function calculate(operator: string, a: number, b: number): number {
  if (operator === "+") return a + b;
  if (operator === "-") return a - b;
  if (operator === "*") return a * b;
  return operator === "/" ? a / b : a % b;
}

function isIn(needle: Value, hay: Value): Result {
  if (isList(hay)) {
    const found = hay.map((item) => isEqual(needle, item));
    return found.includes(null) ? OTHER : { value: found.includes(true) };
  }
  if (!isFields(hay) || typeof needle !== "string") return OTHER;
  const raw = ownField(hay, needle);
  const read = readRaw(raw, null);
  if (raw === undefined || raw === null) return { value: false };
  return read.problems ? read : { value: true };
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Returns a number as a result; a number that is not finite is an error. */
export function finite(value: number): Result {
  return Number.isFinite(value) ? { value } : OTHER;
}

/** Returns the result of a function of numbers, or of `size`. */
export function callFunction(name: string, args: readonly Value[]): Result {
  if (name === "size") return sizeOf(args);
  const numbers = args.filter((arg) => typeof arg === "number");
  if (numbers.length !== args.length) return OTHER;
  const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers;
  if (name === "min" && numbers.length >= 2) return finite(Math.min(...numbers));
  if (name === "max" && numbers.length >= 2) return finite(Math.max(...numbers));
  if (name === "abs" && numbers.length === 1) return finite(Math.abs(a));
  if (name === "round" && numbers.length === 2) return round(a, b);
  if (name.startsWith("wilson_") && numbers.length === 2) {
    return finite(wilson(a, b)[name === "wilson_lower" ? 0 : 1]);
  }
  if (name.startsWith("diff_") && numbers.length === 4) {
    return finite(newcombe(a, b, c, d)[name === "diff_lower" ? 0 : 1]);
  }
  return OTHER;
}

function sizeOf(args: readonly Value[]): Result {
  const [of] = args;
  if (args.length !== 1 || of === undefined) return OTHER;
  return typeof of === "string" || isList(of) ? { value: of.length } : OTHER;
}

function round(value: number, digits: number): Result {
  if (!Number.isInteger(digits)) return OTHER;
  const shifted = value * 10 ** digits;
  const fraction = shifted - Math.floor(shifted);
  const isHalf = Math.abs(fraction - 0.5) < 1e-6;
  if (isHalf || digits < 0 || digits > 12 || Math.abs(shifted) > 1e12) throw new OpenValue();
  return finite(Math.round(shifted) / 10 ** digits);
}

/** The two-sided 95 % Wilson score interval of a proportion, from the formula as published. */
function wilson(p: number, n: number): [number, number] {
  if (p < 0 || p > 1 || !Number.isInteger(n) || n <= 0) return [NaN, NaN];
  const z = 1.959963984540054;
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Newcombe's hybrid score interval for p1 - p2 (method 10 of Newcombe 1998). */
function newcombe(p1: number, n1: number, p2: number, n2: number): [number, number] {
  const [lower1, upper1] = wilson(p1, n1);
  const [lower2, upper2] = wilson(p2, n2);
  return [p1 - p2 - Math.hypot(p1 - lower1, upper2 - p2), p1 - p2 + Math.hypot(upper1 - p1, p2 - lower2)];
}

/** Returns what a macro makes of the results of its body. */
export function collect(name: Macro, items: readonly unknown[], found: readonly (Value | null)[]): Result {
  if (name === "map") return { value: found };
  if (!found.every((value) => typeof value === "boolean")) return OTHER;
  if (name === "filter") return { value: items.filter((_, at) => found[at]) };
  const count = found.filter(Boolean).length;
  if (name === "all") return { value: count === items.length };
  return { value: name === "exists" ? count > 0 : count === 1 };
}
