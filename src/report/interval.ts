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

/** What may lie between 0 and 1 without being a share of the questions: spreads, extremes, times, prices, counts. */
const NOT_A_SHARE =
  /(?:^|[^a-z])(?:std|stddev|sd|stderr|var|variance|min|max|median|p\d+|threshold|temperature|latency|time|seconds|ms|cost|price|loss|difference|delta|change|count|questions|answers|samples|tokens)(?:$|[^a-z])/i;

/** Returns the interval of a metric; null where it is no proportion, or the number of questions is not known. */
export function toInterval(
  name: string,
  value: unknown,
  questions: number | null,
): ProportionInterval | null {
  if (!isNumber(value) || value < 0 || value > 1 || NOT_A_SHARE.test(name)) return null;
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

/** Returns such as `0.5 ░░▒▒█▒▒┃░░ 1`: interval, value and limit on an axis whose ends are written beside it. */
export function formatIntervalBar({ value, lower, upper }: ProportionInterval, limit: number): string {
  const marks = limit >= 0 && limit <= 1 ? [lower, upper, limit] : [lower, upper];
  const from = Math.floor(Math.min(...marks) * 10) / 10;
  const to = Math.ceil(Math.max(...marks) * 10) / 10;
  const cellOf = (point: number): number =>
    Math.min(BAR_CELLS - 1, Math.floor(((point - from) / (to - from)) * BAR_CELLS));
  const cells = Array.from({ length: BAR_CELLS }, (_, cell) => {
    if (marks.length === 3 && cell === cellOf(limit)) return LIMIT_MARK;
    if (cell === cellOf(value)) return "█";
    return cell >= cellOf(lower) && cell <= cellOf(upper) ? "▒" : "░";
  });
  return `${Number(from.toFixed(1))} ${cells.join("")} ${Number(to.toFixed(1))}`;
}
