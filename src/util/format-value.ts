const MAX_LENGTH = 80;

/**
 * Formats a number with six significant digits, integers in full.
 * @param digits how many digits instead of six
 */
export function formatNumber(value: number, digits = 6): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(digits)));
}

/** Returns two numbers with as many digits as it takes to see that they differ. */
export function formatNumbersApart(one: number, other: number): [string, string] {
  for (let digits = 6; digits < 17; digits++) {
    const pair: [string, string] = [formatNumber(one, digits), formatNumber(other, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [String(one), String(other)];
}

/** Formats a value in brief: `0.9`, `text ("high")`, `an object`. */
export function formatValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    const text = JSON.stringify(value);
    return `text (${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text})`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
