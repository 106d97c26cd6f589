import { formatNumber, formatValue } from "../util/text.js";

/** Numbers that rules compare as equal. */
const TOLERANCE = 1e-9;

/** Returns numbers with equal decimals, as many as it takes to see that they differ; integers among themselves in full. */
export function formatTogether(values: readonly number[]): string[] {
  const largest = Math.max(...values.map(Math.abs));
  if (values.every(Number.isInteger)) return values.map((value) => formatNumber(value));
  if (!(largest < 1e15) || largest < 1e-6) return values.map((value) => formatNumber(value));
  const magnitude = Math.floor(Math.log10(largest));
  let decimals = magnitude >= 0 ? Math.max(1, 3 - magnitude) : 2 - magnitude;
  while (losesNumbers(values, decimals)) decimals += 1;
  return values.map((value) => toFixed(value, decimals));
}

function losesNumbers(values: readonly number[], decimals: number): boolean {
  const shown = new Map<string, number>();
  return values.some((value) => {
    const text = toFixed(value, decimals);
    const same = shown.get(text) ?? value;
    shown.set(text, value);
    // Stryker disable next-line EqualityOperator: no difference is exactly as much
    return Math.abs(same - value) > TOLERANCE || (Number(text) === 0 && Math.abs(value) > 1e-6);
  });
}

function toFixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** Returns the values of one row: numbers with equal decimals, anything else as text. */
export function formatRow(values: readonly unknown[]): string[] {
  const numbers = formatTogether(values.filter(isNumber));
  // Stryker disable next-line StringLiteral: every number has its text
  return values.map((value) => (isNumber(value) ? (numbers.shift() ?? "") : formatValue(value)));
}

/** Returns `+0.020 (+2.4 %)`, or a dash where there is no difference to take. */
export function formatDifference(from: unknown, to: unknown): string {
  if (!isNumber(from) || !isNumber(to)) return "—";
  // Stryker disable next-line StringLiteral: three numbers have three texts
  const [, , shown = ""] = formatTogether([from, to, Number((to - from).toPrecision(12))]);
  const percent = from === 0 ? "" : ` (${formatPercent((100 * (to - from)) / Math.abs(from))})`;
  return Number(shown) === 0 ? "±0" : `${withSign(shown)}${percent}`;
}

/** Returns a change in percent with its sign. */
export function formatPercent(percent: number): string {
  // Stryker disable next-line EqualityOperator: 1000 has no decimals either way
  const text = Math.abs(percent) < 1000 ? percent.toFixed(1) : percent.toFixed(0);
  return Number(text) === 0 ? "±0 %" : `${withSign(text.replace(".0", ""))} %`;
}

function withSign(text: string): string {
  return text.startsWith("-") ? text : `+${text}`;
}

/** Returns whether a value is a number that can be computed with. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
