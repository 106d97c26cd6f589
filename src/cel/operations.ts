import { childOf } from "../util/json-path.js";
import { isNear } from "../util/numbers.js";
import { Sample } from "./sample.js";
import { ANY, BOOLEAN, LIST, NUMBER, OBJECT, PLAIN, type Type } from "./types.js";
import { isQuotedNumber, typeOf } from "./values.js";

/** What is computed of operands of one type. */
export interface Operation {
  readonly needed: Type;
  /** @throws {RangeError} for values that cannot be computed with */
  readonly compute: (values: readonly unknown[]) => unknown;
}

/** Returns an operation on values of one type. */
export function on<Value>(needed: Type<Value>, compute: (...values: Value[]) => unknown): Operation {
  // Stryker disable next-line MethodExpression: the values are of that type already, the compiler does not know
  return { needed, compute: (values) => compute(...values.filter(needed.is)) };
}

/** Returns what a value or a sample holds under a name or at an index. */
export const partOf = (value: unknown, key: unknown): unknown =>
  value instanceof Sample ? value.child(key) : childOf(value, key);

/** Reads what stands under a name. */
export const memberOf = (name: string): Operation => on(ANY, (value) => partOf(value, name));

/** Returns a negative number where the left one is less, zero where they are equal but for rounding. */
const compareNumbers = (left: number, right: number): number => (isNear(left, right) ? 0 : left - right);

/** Whether two values of one type are equal. @throws {RangeError} where parts of them are of different types */
function isEqual(left: unknown, right: unknown): boolean {
  if (left instanceof Sample)
    return isEqual(left.as(right instanceof Sample ? NUMBER : typeOf(right)), right);
  if (right instanceof Sample) return isEqual(left, right.as(typeOf(left)));
  for (const value of [left, right])
    if (typeOf(value) === OBJECT || isQuotedNumber(value) || (NUMBER.is(value) && !isFinite(value)))
      throw new RangeError("what is null, NaN, an object or a number in quotes cannot be compared");
  if (typeOf(left) !== typeOf(right)) throw new RangeError("values of different types cannot be compared");
  if (NUMBER.is(left)) return compareNumbers(left, Number(right)) === 0;
  // Stryker disable next-line LogicalOperator: both are of one type, the compiler does not know
  if (!LIST.is(left) || !LIST.is(right)) return left === right;
  const equal = left.slice(0, right.length).map((element, index) => isEqual(element, right[index]));
  // What has no counterpart must be comparable, too.
  // Stryker disable next-line MethodExpression: what has one was compared already
  for (const element of [...left.slice(right.length), ...right.slice(left.length)]) isEqual(element, element);
  return left.length === right.length && !equal.includes(false);
}

function isMember(value: unknown, list: unknown): boolean {
  if (list instanceof Sample) return isMember(value, list.as(LIST));
  return LIST.is(list) && list.map((element) => isEqual(value, element)).includes(true);
}

/** Operators, by how the syntax tree names them. */
export const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ["!_", on(BOOLEAN, (value) => !value)],
  ["-_", on(NUMBER, (value) => -value)],
  ["+", on(NUMBER, (left, right) => left + right)],
  ["-", on(NUMBER, (left, right) => left - right)],
  ["*", on(NUMBER, (left, right) => left * right)],
  ["/", on(NUMBER, (left, right) => left / right)],
  ["%", on(NUMBER, (left, right) => left % right)],
  ["<", on(NUMBER, (left, right) => compareNumbers(left, right) < 0)],
  ["<=", on(NUMBER, (left, right) => compareNumbers(left, right) <= 0)],
  [">", on(NUMBER, (left, right) => compareNumbers(left, right) > 0)],
  [">=", on(NUMBER, (left, right) => compareNumbers(left, right) >= 0)],
  ["==", on(PLAIN, isEqual)],
  ["!=", on(PLAIN, (left, right) => !isEqual(left, right))],
  ["in", on(ANY, isMember)],
  ["[]", on(ANY, partOf)],
  ["list", on(ANY, (...elements) => elements)],
]);
