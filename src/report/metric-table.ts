import { toCode } from "../util/text.js";
import { toInterval, formatInterval, isWithinNoise } from "./interval.js";
import { createHtmlTable, wrappingCode } from "./markup.js";
import type { MetricColumn, MetricRow, MetricView } from "./metric-view.js";
import { formatDifference, formatRow, isNumber } from "./number-text.js";

/** Returns an HTML table of some rows: values, and the difference of each further column to the first or from the baseline. */
export function createMetricTable({ columns, rows }: MetricView): string {
  const pairs = comparedColumns(columns);
  const hasIntervals = columns.length === 1 && rows.some((row) => intervalIn(row, columns, 0) !== null);
  const head = [
    "Metric",
    ...columns.map(({ heading }) => heading),
    ...pairs.map(({ label }) => `<sub>${label}</sub>`),
    ...(hasIntervals ? ["95 % interval"] : []),
  ];
  const body = rows.map((row) => [
    wrappingCode(row.name, 200, 6),
    ...valueCells(row.values),
    ...pairs.map(({ from, to }) => differenceCell(row, columns, from, to)),
    ...(hasIntervals ? [intervalCell(row, columns)] : []),
  ]);
  return createHtmlTable(head, body);
}

function valueCells(values: readonly unknown[]): string[] {
  return formatRow(values).map((text, index) => (isNumber(values[index]) ? text : toCode(text, 200)));
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
    first?.root != null && second?.root != null
      ? [{ label: `${second.root} − ${first.root}`, from: first.index, to: second.index }]
      : [];
  const toBaseline = models.map(({ root, index }) => ({
    label: root === null ? "difference" : `${root} − baseline`,
    from: baseline,
    to: index,
  }));
  return baseline < 0 ? pair : [...pair, ...toBaseline];
}

function differenceCell(row: MetricRow, columns: readonly MetricColumn[], from: number, to: number): string {
  const difference = formatDifference(row.values[from], row.values[to]).replace(" %", "&#160;%");
  const isNoise =
    !/[—±]/.test(difference) && isWithinNoise(intervalIn(row, columns, from), intervalIn(row, columns, to));
  return isNoise ? `${difference}<br>within noise` : difference;
}

function intervalCell(row: MetricRow, columns: readonly MetricColumn[]): string {
  const interval = intervalIn(row, columns, 0);
  return interval === null ? "" : formatInterval(interval);
}

function intervalIn(
  { name, values }: MetricRow,
  columns: readonly MetricColumn[],
  index: number,
): ReturnType<typeof toInterval> {
  return toInterval(name, values[index], columns[index]?.questions ?? null);
}
