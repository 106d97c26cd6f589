import { formatInterval, isWithinNoise, toInterval } from "./interval.js";
import { METRIC_RUN, createHtmlTable, wrappingCode } from "./markup.js";
import type { MetricColumn, MetricRow, MetricView } from "./metric-view.js";
import { formatDifference, formatRow, isNumber } from "./number-text.js";

/** Returns an HTML table of some rows: values, and the difference of each further column to the first or from the baseline. */
export function createMetricTable({ columns, rows }: MetricView): string {
  const pairs = comparedColumns(columns);
  // More than one column of differences would run off a narrow page: then they stand below the values.
  const [pair = null, ...others] = pairs;
  const ownColumn = others.length === 0 ? pair : null;
  const hasIntervals = rows.some((row) => shownInterval(row, columns, 0) !== null);
  const head = [
    "Metric",
    ...columns.map(({ heading }, index) =>
      hasIntervals && index === 0 ? `${heading} (95 % interval)` : heading,
    ),
    ...(ownColumn === null ? [] : [ownColumn.label]),
  ];
  const body = rows.flatMap((row) => {
    const cells = [wrappingCode(row.name, 200, METRIC_RUN), ...valueCells(row, columns)];
    if (ownColumn !== null) return [[...cells, differenceOf(row, columns, ownColumn).join("<br>") || "—"]];
    const lines = pairs.flatMap((one) => {
      const difference = differenceOf(row, columns, one);
      return difference.length === 0 ? [] : [`${one.label}: ${difference.join(", ")}`];
    });
    return lines.length === 0 ? [cells] : [cells, [lines.join("<br>")]];
  });
  return createHtmlTable(head, body);
}

function valueCells(row: MetricRow, columns: readonly MetricColumn[]): string[] {
  return formatRow(row.values).map((text, index) => {
    if (!isNumber(row.values[index])) return wrappingCode(text);
    const interval = shownInterval(row, columns, index);
    return interval === null ? text : `${text} (${formatInterval(interval)})`;
  });
}

/** Two columns whose difference is shown. */
export interface ColumnPair {
  /** Such as `model_2 − model_1`. */
  label: string;
  from: number;
  to: number;
}

/** Returns which differences are shown: second model to first, and each model to the baseline. */
export function comparedColumns(columns: readonly MetricColumn[]): ColumnPair[] {
  const baseline = columns.findIndex(({ root }) => root === "baseline");
  const models = columns.flatMap(({ root }, index) => (root === "baseline" ? [] : [{ root, index }]));
  const [first, second] = models;
  const pair =
    // Stryker disable next-line ConditionalExpression,LogicalOperator,OptionalChaining: one model has no name, each of two has
    first?.root != null && second?.root != null
      ? [{ label: `${second.root} − ${first.root}`, from: first.index, to: second.index }]
      : [];
  const toBaseline = models.map(({ root, index }) => ({
    label: root === null ? "difference" : `${root} − baseline`,
    from: baseline,
    to: index,
  }));
  // Stryker disable next-line EqualityOperator: the baseline is never the first
  return baseline < 0 ? pair : [...pair, ...toBaseline];
}

/** Returns the difference, and whether it may be noise; empty where there is none to take. */
function differenceOf(row: MetricRow, columns: readonly MetricColumn[], { from, to }: ColumnPair): string[] {
  const difference = formatDifference(row.values[from], row.values[to]).replace(" %", "&#160;%");
  if (difference === "—") return [];
  const isNoise =
    difference !== "±0" && isWithinNoise(intervalIn(row, columns, from), intervalIn(row, columns, to));
  return isNoise ? [difference, "within noise"] : [difference];
}

/** Two models have no room for their intervals: there the differences say what is noise. */
function shownInterval(
  row: MetricRow,
  columns: readonly MetricColumn[],
  index: number,
): ReturnType<typeof toInterval> {
  // Stryker disable next-line OptionalChaining: every value has its column
  return columns[index]?.root === null ? intervalIn(row, columns, index) : null;
}

function intervalIn(
  { name, values }: MetricRow,
  columns: readonly MetricColumn[],
  index: number,
): ReturnType<typeof toInterval> {
  // Stryker disable next-line OptionalChaining: every value has its column
  return toInterval(name, values[index], columns[index]?.questions ?? null);
}
