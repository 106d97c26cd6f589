import { differenceInterval, meanInterval, wilsonInterval } from "../util/statistics.js";
import { childOf } from "./gate-metrics.js";
import { ANY, BOOLEAN, LIST, NUMBER, OBJECT, PLAIN, SIZED, TEXT, type Type, typeOf } from "./values.js";

/** What is computed of operands of one type. */
export interface Operation {
  readonly needed: Type;
  readonly type: Type;
  /** @throws {RangeError} for values that cannot be computed with */
  readonly compute: (values: readonly unknown[]) => unknown;
}

function on<Value>(needed: Type<Value>, type: Type, compute: (...values: Value[]) => unknown): Operation {
  return { needed, type, compute: (values) => compute(...values.filter(needed.is)) };
}
const numeric = (compute: (...numbers: number[]) => number): Operation => on(NUMBER, NUMBER, compute);
const ordering = (compute: (...numbers: number[]) => boolean): Operation => on(NUMBER, BOOLEAN, compute);
const asking = (compute: (...texts: string[]) => boolean): Operation => on(TEXT, BOOLEAN, compute);

const isNear = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** Whether two values of one type are equal. @throws {RangeError} where parts of them are of different types */
function isEqual(left: unknown, right: unknown): boolean {
  const isOdd = [left, right].some(
    (value) => typeOf(value) === OBJECT || (NUMBER.is(value) && !isFinite(value)),
  );
  if (isOdd || typeOf(left) !== typeOf(right))
    throw new RangeError("what is null, NaN, an object or of another type cannot be compared");
  if (NUMBER.is(left) && NUMBER.is(right)) return isNear(left, right);
  if (!LIST.is(left) || !LIST.is(right)) return left === right;
  const equal = left.slice(0, right.length).map((element, index) => isEqual(element, right[index]));
  // What has no counterpart must be comparable, too.
  for (const element of [...left.slice(right.length), ...right.slice(left.length)]) isEqual(element, element);
  return left.length === right.length && !equal.includes(false);
}

function isMember(value: unknown, list: unknown): boolean {
  const equal = LIST.is(list) ? list.map((element) => isEqual(value, element)) : [];
  return equal.includes(true);
}

/** Rounds half away from zero, and takes 1.005 for what it looks like. */
function round(value: number, digits: number): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

const SIZE = on(SIZED, NUMBER, (value) => (TEXT.is(value) ? Array.from(value) : [value].flat()).length);

/** Operators, by how the syntax tree names them. */
export const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ["!_", on(BOOLEAN, BOOLEAN, (value) => !value)],
  ["-_", numeric((value) => -value)],
  ["+", numeric((left, right) => left + right)],
  ["-", numeric((left, right) => left - right)],
  ["*", numeric((left, right) => left * right)],
  ["/", numeric((left, right) => left / right)],
  ["%", numeric((left, right) => left % right)],
  ["<", ordering((left, right) => left < right && !isNear(left, right))],
  ["<=", ordering((left, right) => left < right || isNear(left, right))],
  [">", ordering((left, right) => left > right && !isNear(left, right))],
  [">=", ordering((left, right) => left > right || isNear(left, right))],
  ["==", on(PLAIN, BOOLEAN, isEqual)],
  ["!=", on(PLAIN, BOOLEAN, (left, right) => !isEqual(left, right))],
  ["in", on(ANY, BOOLEAN, isMember)],
  ["[]", on(ANY, ANY, childOf)],
  ["list", on(ANY, LIST, (...elements) => elements)],
]);

/** Reads what stands under a name. */
export const memberOf = (name: string): Operation => on(ANY, ANY, (value) => childOf(value, name));

/** Functions by how they are written, which also shows how many arguments they take. */
export const FUNCTIONS: readonly (readonly [signature: string, Operation])[] = [
  ["min(x, y, …)", numeric(Math.min)],
  ["max(x, y, …)", numeric(Math.max)],
  ["abs(x)", numeric(Math.abs)],
  ["round(x, digits)", numeric(round)],
  ["wilson_lower(p, n)", numeric((p, n) => wilsonInterval(p, n)[0])],
  ["wilson_upper(p, n)", numeric((p, n) => wilsonInterval(p, n)[1])],
  ["diff_lower(p1, n1, p2, n2)", numeric((p1, n1, p2, n2) => differenceInterval(p1, n1, p2, n2)[0])],
  ["diff_upper(p1, n1, p2, n2)", numeric((p1, n1, p2, n2) => differenceInterval(p1, n1, p2, n2)[1])],
  ["mean_lower(mean, std, n)", numeric((mean, std, n) => meanInterval(mean, std, n)[0])],
  ["mean_upper(mean, std, n)", numeric((mean, std, n) => meanInterval(mean, std, n)[1])],
  ["size(list)", SIZE],
  ["list.size()", SIZE],
  ["text.startsWith(part)", asking((text, part) => text.startsWith(part))],
  ["text.endsWith(part)", asking((text, part) => text.endsWith(part))],
  ["text.contains(part)", asking((text, part) => text.includes(part))],
];
