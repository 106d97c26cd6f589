/** The operator that holds where another one does not. */
export const NEGATED: ReadonlyMap<string, string> = new Map(
  Object.entries({ "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" }),
);

/** Returns whether two numbers are equal but for the rounding of binary fractions. */
export function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** Rounds half away from zero, and takes 1.005 for what it looks like. @throws {RangeError} for other digits */
export function roundTo(value: number, digits: number): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
