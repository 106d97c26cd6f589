import { type ResultMetrics, availablePaths, pathText, valueAt } from "../gate/metrics.js";
import { shownValue } from "../gate/shown-value.js";
import { code } from "../util/text.js";

/** One metric, of one model or of two. */
export interface MetricRow {
  /** As a rule would write it; of two models, without the side. */
  name: string;
  /** As the service sent it: the only model's, or the base model's. */
  base: unknown;
  /** Undefined where only one model was evaluated. */
  eval: unknown;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** @returns the metrics of one model, or of both side by side, in the order in which they came */
function metricRows(metrics: ResultMetrics): MetricRow[] {
  const paths = availablePaths(metrics, Number.POSITIVE_INFINITY);
  if (metrics.mode === "single") {
    return paths.map((path) => ({ name: pathText(path), base: valueAt(path, metrics), eval: undefined }));
  }
  const rows = new Map<string, MetricRow>();
  for (const path of paths) {
    const [side, ...rest] = path;
    if (rest.length === 0 || (side !== "base_model" && side !== "eval_model")) continue;
    const name = pathText(rest);
    rows.set(name, {
      name,
      base: valueAt(["base_model", ...rest], metrics),
      eval: valueAt(["eval_model", ...rest], metrics),
    });
  }
  return [...rows.values()];
}

/** @returns a number to at most six significant digits, anything else in plain words */
export function shown(value: unknown): string {
  return isNumber(value) ? String(Number(value.toPrecision(6))) : shownValue(value);
}

/** @returns a difference with its sign, or a dash where there is none to take */
export function difference(row: MetricRow): string {
  if (!isNumber(row.base) || !isNumber(row.eval)) return "—";
  const by = Number((row.eval - row.base).toPrecision(6));
  return by > 0 ? `+${by}` : by < 0 ? `−${Math.abs(by)}` : "±0";
}

/** The metrics of a result, made ready once for every degree of detail that is tried. */
export interface MetricView {
  rows: readonly MetricRow[];
  /** True where the rows are of two models. */
  compared: boolean;
  /** The rows of the comparison table, in HTML. */
  comparisonRows: readonly string[];
  /** Null where there is nothing to draw. */
  chart: string | null;
}

/** @returns the rows, tables and chart to choose from */
export function metricView(metrics: ResultMetrics): MetricView {
  const rows = metricRows(metrics);
  const compared = metrics.mode === "comparison";
  return { rows, compared, comparisonRows: comparisonRows(metrics), chart: compared ? chartOf(rows) : null };
}

/** @returns an HTML table of the first `limit` metrics, or null where there are none */
export function metricTable({ rows, compared }: MetricView, limit: number): string | null {
  if (rows.length === 0 || limit === 0) return null;
  const head = compared
    ? "<tr><th>Metric</th><th>Base model</th><th>Evaluated model</th><th>Difference</th></tr>"
    : "<tr><th>Metric</th><th>Value</th></tr>";
  const body = rows.slice(0, limit).map((row) => {
    const cells = compared
      ? [code(shown(row.base)), code(shown(row.eval)), difference(row)]
      : [code(shown(row.base))];
    return `<tr><td>${code(row.name, 200)}</td>${cells.map((cell) => `<td align="right">${cell}</td>`).join("")}</tr>`;
  });
  return `<table>\n${head}\n${body.join("\n")}\n</table>`;
}

/** What the service itself says of the comparison. Its shape isn't documented: it is shown, and nothing depends on it. */
function comparisonRows(metrics: ResultMetrics): string[] {
  if (metrics.mode === "single" || metrics.comparison == null) return [];
  const paths = availablePaths(metrics, Number.POSITIVE_INFINITY).filter(([side]) => side === "comparison");
  return paths.map((path) => {
    const value = valueAt(path, metrics);
    const words =
      typeof value === "string" ? value : Array.isArray(value) ? JSON.stringify(value) : shown(value);
    return `<tr><td>${code(pathText(path), 200)}</td><td>${code(words, 500)}</td></tr>`;
  });
}

/** @returns an HTML table of the first `limit` rows, or null where the service says nothing */
export function comparisonTable({ comparisonRows: rows }: MetricView, limit: number): string | null {
  if (rows.length === 0 || limit === 0) return null;
  const head = "<tr><th>Comparison</th><th>Value</th></tr>";
  return `<table>\n${head}\n${rows.slice(0, limit).join("\n")}\n</table>`;
}

const BAR_WIDTH = 40;
const CHARTED = 20;

/**
 * Bars in text for the metrics that are proportions in both models. GitHub's charts draw one model's bars over
 * the other's, and counts beside proportions would need a second axis.
 * @returns null where there is nothing to compare on one axis
 */
function chartOf(rows: readonly MetricRow[]): string | null {
  const isProportion = (value: unknown): value is number => isNumber(value) && value >= 0 && value <= 1;
  const lines = rows.flatMap(({ name, base, eval: evaluated }) => {
    if (!isProportion(base) || !isProportion(evaluated)) return [];
    return [`${code(name, 80)}\n${bar("base     ", base)}\n${bar("evaluated", evaluated)}`];
  });
  if (lines.length === 0) return null;
  const rest = lines.length > CHARTED ? `\n(the first ${CHARTED} of ${lines.length})` : "";
  return `<pre>\n${lines.slice(0, CHARTED).join("\n")}${rest}\n</pre>`;
}

function bar(label: string, value: number): string {
  const full = Math.round(value * BAR_WIDTH);
  return `  ${label} ${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} ${shown(value)}`;
}
