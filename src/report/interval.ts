import { wilsonInterval } from "../util/statistics.js";
import { isNumber } from "./number-text.js";

/** A proportion with its two-sided 95 % interval. */
export interface ProportionInterval {
  value: number;
  lower: number;
  upper: number;
  /** Of how many questions it is. */
  questions: number;
}

/**
 * How the names of proportions end; `ness` as in correctness. Any other metric between 0 and 1 may be a spread, a time, a
 * count, such as the service's `domain_violations`: no interval beats a wrong one.
 */
const PROPORTION =
  /(?:accuracy|ness|relevance|coherence|score|precision|recall|f1|rate|ratio|share|match|pass@\d+)(?:_(?:mean|avg|average))?(?:"\])?$/i;

/** Returns the interval of a metric; null where it is not known to be a proportion, or of how many questions. */
export function toInterval(
  name: string,
  value: unknown,
  questions: number | null,
): ProportionInterval | null {
  if (!isNumber(value) || value < 0 || value > 1 || !PROPORTION.test(name)) return null;
  // Stryker disable next-line ConditionalExpression: null is no integer, but the compiler does not know
  if (questions === null || !Number.isSafeInteger(questions) || questions < 1) return null;
  const [lower, upper] = wilsonInterval(value, questions);
  return { value, lower, upper, questions };
}

/** Returns whether two intervals overlap: the difference may be noise. */
export function isWithinNoise(one: ProportionInterval | null, other: ProportionInterval | null): boolean {
  return one !== null && other !== null && one.lower <= other.upper && other.lower <= one.upper;
}

/** Returns such as `0.596 to 0.982`. */
export function formatInterval({ lower, upper }: ProportionInterval): string {
  return `${lower.toFixed(3)} to ${upper.toFixed(3)}`;
}

const BAR_CELLS = 10;
/** Stands where the limit is. */
export const LIMIT_MARK = "┃";
/** What the marks of a bar mean. */
export const BAR_LEGEND = `█ value, ▒ 95 % interval, ${LIMIT_MARK} limit`;

/**
 * Returns such as `0.5 ░░▒▒█▒▒┃░░░ 1`: interval and value on an axis whose ends are written beside it, and between its
 * cells the limit, on its side of the value.
 * @param limit from 0 to 1
 */
export function formatIntervalBar({ value, lower, upper }: ProportionInterval, limit: number): string {
  const from = Math.floor(Math.min(lower, limit) * 10) / 10;
  const to = Math.ceil(Math.max(upper, limit) * 10) / 10;
  const scale = (point: number): number => ((point - from) / (to - from)) * BAR_CELLS;
  const cellOf = (point: number): number => Math.min(BAR_CELLS - 1, Math.floor(scale(point)));
  const cells = Array.from({ length: BAR_CELLS }, (_, cell): string => {
    if (cell === cellOf(value)) return "█";
    return cell >= cellOf(lower) && cell <= cellOf(upper) ? "▒" : "░";
  });
  const at = Math.round(scale(limit));
  const side = limit > value ? Math.max(at, cellOf(value) + 1) : Math.min(at, cellOf(value));
  cells.splice(side, 0, LIMIT_MARK);
  return `${Number(from.toFixed(1))} ${cells.join("")} ${Number(to.toFixed(1))}`;
}
