import { type GateMetrics, availablePaths, pathText, valueAt } from "../gate/gate-metrics.js";
import type { EvaluationResults } from "../nugen/types.js";
import { type RequestedModels, gateMetrics, parseComparison, resolveSides } from "../result/metrics.js";
import { formatValue } from "../util/format-value.js";
import { code } from "../util/text.js";

/** One metric, of one model or of two. */
export interface MetricRow {
  /** As a rule would write it; of two models, without the side. */
  name: string;
  /** As the service sent it: the only model's, or the first model's. */
  first: unknown;
  /** Undefined where only one model was evaluated. */
  second: unknown;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Returns the metrics of one model, or of both side by side, in the order in which they came. */
function metricRows(metrics: GateMetrics): MetricRow[] {
  const paths = availablePaths(metrics, Number.POSITIVE_INFINITY);
  if (metrics.mode === "single") {
    return paths
      .filter(([root]) => root === "metrics")
      .map((path) => ({ name: pathText(path), first: valueAt(path, metrics), second: undefined }));
  }
  const rows = new Map<string, MetricRow>();
  for (const path of paths) {
    const [side, ...rest] = path;
    if (rest.length === 0 || (side !== "model_1" && side !== "model_2")) continue;
    const name = pathText(rest);
    const [first, second] = [valueAt(["model_1", ...rest], metrics), valueAt(["model_2", ...rest], metrics)];
    rows.set(name, { name, first, second });
  }
  return [...rows.values()];
}

/** @returns a difference with its sign, or a dash where there is none to take */
export function difference(row: MetricRow): string {
  if (!isNumber(row.first) || !isNumber(row.second)) return "—";
  return signed(Number((row.second - row.first).toPrecision(6)));
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : "±0";
}

/** The metrics of a result, prepared once for every degree of detail that is tried. */
export interface MetricView {
  rows: readonly MetricRow[];
  /** The two models' ids, or the API's words where it is not known which is which; null for one model. */
  columns: readonly [string, string] | null;
  /** The service's own comparison in HTML: header and rows; null where it sent none. */
  comparison: { head: string; rows: readonly string[] } | null;
  /** Null where there is nothing to draw. */
  chart: string | null;
}

/** Returns the rows, tables and chart to choose from. */
export function metricView(results: EvaluationResults, requested: RequestedModels): MetricView {
  const metrics = gateMetrics(results, requested);
  const rows = metricRows(metrics);
  if (metrics.mode === "single") return { rows, columns: null, comparison: null, chart: null };
  const columns = modelColumns(results, requested);
  return { rows, columns, comparison: comparisonOf(results), chart: chartOf(rows, columns) };
}

function modelColumns(results: EvaluationResults, requested: RequestedModels): readonly [string, string] {
  const { model1 } = resolveSides(results, requested);
  const base = results.baseModel?.modelId ?? null;
  const evaluated = results.evalModel?.modelId ?? null;
  if (model1 === null) return [sideTitle("base_model", base), sideTitle("eval_model", evaluated)];
  const { evaluation } = results;
  const [named1, named2] = model1 === "base_model" ? [base, evaluated] : [evaluated, base];
  const first = named1 ?? (requested.modelId || evaluation.modelId);
  return [first ?? "model_1", named2 ?? requested.modelId2 ?? evaluation.modelId2 ?? "model_2"];
}

function sideTitle(word: string, modelId: string | null): string {
  return modelId === null ? word : `${modelId} (${word})`;
}

/** Returns an HTML table of the first `limit` metrics, or null where there are none. */
export function metricTable({ rows, columns }: MetricView, limit: number): string | null {
  if (rows.length === 0 || limit === 0) return null;
  const titles = columns === null ? ["Value"] : [...columns.map((id) => code(id, 200)), "Difference"];
  const head = `<tr><th>Metric</th>${titles.map((title) => `<th>${title}</th>`).join("")}</tr>`;
  const body = rows.slice(0, limit).map((row) => {
    const cells =
      columns === null
        ? [code(formatValue(row.first))]
        : [code(formatValue(row.first)), code(formatValue(row.second)), difference(row)];
    return `<tr><td>${code(row.name, 200)}</td>${cells.map(rightCell).join("")}</tr>`;
  });
  return `<table>\n${head}\n${body.join("\n")}\n</table>`;
}

function rightCell(cell: string): string {
  return `<td align="right">${cell}</td>`;
}

function comparisonOf(results: EvaluationResults): MetricView["comparison"] {
  const { comparison } = results;
  if (comparison === null) return null;
  const table = parseComparison(comparison);
  if (table === null) {
    const rows = leaves(comparison, []).map(([name, value]) => factRow(name, value));
    return { head: "<tr><th>Comparison</th><th>Value</th></tr>", rows };
  }
  const base = code(results.baseModel?.modelId ?? "base_model", 200);
  const evaluated = code(results.evalModel?.modelId ?? "eval_model", 200);
  const rows = table.rows.map(
    (row) =>
      `<tr><td>${code(row.metric, 200)}</td>${[code(formatValue(row.base)), code(formatValue(row.evaluated)), percent(row.changePercent)].map(rightCell).join("")}</tr>`,
  );
  const summary = Object.entries(table.summary).map(
    ([name, value]) =>
      `<tr><td colspan="3">${code(name, 200)}</td>${rightCell(typeof value === "number" ? percent(value) : code(formatValue(value)))}</tr>`,
  );
  const head = `<tr><th>Comparison</th><th>${base}</th><th>${evaluated}</th><th>Change</th></tr>`;
  return { head, rows: [...rows, ...summary] };
}

function factRow(name: string, value: unknown): string {
  const words = typeof value === "string" ? value : formatValue(value);
  return `<tr><td>${code(name, 200)}</td><td>${code(words, 500)}</td></tr>`;
}

/** Returns the values inside a JSON value of unknown shape, each with its path. */
function leaves(value: unknown, path: readonly (string | number)[]): [string, unknown][] {
  if (typeof value !== "object" || value === null || path.length > 8)
    return [[pathText(["comparison", ...path]), value]];
  const inner: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index): [number, unknown] => [index, item])
    : Object.entries(value);
  return inner.flatMap(([key, item]) => leaves(item, [...path, key]));
}

function percent(value: number | null): string {
  return value === null ? "—" : `${signed(value)} %`;
}

/** Returns an HTML table of the first `limit` rows, or null where the service says nothing. */
export function comparisonTable({ comparison }: MetricView, limit: number): string | null {
  if (comparison === null || comparison.rows.length === 0 || limit === 0) return null;
  return `<table>\n${comparison.head}\n${comparison.rows.slice(0, limit).join("\n")}\n</table>`;
}

const BAR_WIDTH = 40;
const CHARTED = 20;

/**
 * Bars in text for the metrics that are proportions in both models. GitHub's charts draw one model's bars over
 * the other's, and counts beside proportions would need a second axis.
 * @returns null where there is nothing to compare on one axis
 */
function chartOf(rows: readonly MetricRow[], columns: readonly [string, string]): string | null {
  const isProportion = (value: unknown): value is number => isNumber(value) && value >= 0 && value <= 1;
  const width = Math.min(30, Math.max(...columns.map((column) => column.length)));
  const [label1, label2] = columns.map((column) => code(column.slice(0, width).padEnd(width), width));
  const lines = rows.flatMap(({ name, first, second }) => {
    if (!isProportion(first) || !isProportion(second)) return [];
    return [`${code(name, 80)}\n${bar(label1 ?? "", first)}\n${bar(label2 ?? "", second)}`];
  });
  if (lines.length === 0) return null;
  const rest = lines.length > CHARTED ? `\n(the first ${CHARTED} of ${lines.length})` : "";
  return `<pre>\n${lines.slice(0, CHARTED).join("\n")}${rest}\n</pre>`;
}

function bar(label: string, value: number): string {
  const full = Math.round(value * BAR_WIDTH);
  return `  ${label} ${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} ${formatValue(value)}`;
}
