import { pathText } from "../gate/gate-metrics.js";
import type { EvaluationResults } from "../nugen/types.js";
import { parseComparison } from "../result/metrics.js";
import { formatValue } from "../util/text.js";
import { HEADING_RUN, METRIC_RUN, createHtmlTable, wrappingCode } from "./markup.js";
import { formatPercent, formatRow } from "./number-text.js";

/** Returns the service's own comparison as a table of at most `limit` rows; null where the service sent none. */
export function createComparisonTable(results: EvaluationResults, limit: number): string | null {
  const { comparison, baseModel, evalModel } = results;
  if (comparison === null || limit === 0) return null;
  const table = parseComparison(comparison);
  if (table === null) {
    const rows = leaves(comparison, []).slice(0, limit);
    const cells = rows.map(([name, value]) => [
      wrappingCode(name),
      wrappingCode(typeof value === "string" ? value : formatValue(value), 500),
    ]);
    return cells.length === 0 ? null : createHtmlTable(["Comparison", "Value"], cells);
  }
  const titles = [baseModel?.modelId ?? "base_model", evalModel?.modelId ?? "eval_model"];
  const rows = table.rows.map(({ metric, base, evaluated, changePercent }) => [
    wrappingCode(metric, 200, METRIC_RUN),
    ...formatRow([base, evaluated]).map((value) => wrappingCode(value)),
    changePercent === null ? "—" : formatPercent(changePercent),
  ]);
  const summary = Object.entries(table.summary).map(([name, value]) => [
    wrappingCode(name, 200, METRIC_RUN),
    "",
    "",
    typeof value === "number" ? formatPercent(value) : wrappingCode(formatValue(value)),
  ]);
  const head = ["Metric", ...titles.map((title) => wrappingCode(title, 200, HEADING_RUN)), "Change"];
  return createHtmlTable(head, [...rows, ...summary].slice(0, limit));
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
