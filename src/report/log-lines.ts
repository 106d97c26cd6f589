import type { Evaluation } from "../nugen/types.js";
import {
  type SourcedRuleVerdict,
  type Verdict,
  formatFailedRule,
  filterFailedRules,
} from "../result/judge.js";
import { type RunResult, requestedModels } from "../result/result.js";
import { formatValue } from "../util/text.js";
import { formatCount } from "./headline.js";
import { comparedColumns } from "./metric-table.js";
import { createMetricView } from "./metric-view.js";
import { formatDifference, formatRow } from "./number-text.js";

/** How many metrics are listed; the report file has them all. */
const MAX_METRICS = 50;

/** A group of log lines. */
export interface LogGroup {
  title: string;
  lines: string[];
}

/** Returns the rules with the values that they saw; the title has the verdict. */
export function createGateGroup({ verdict, warnVerdict }: RunResult): LogGroup | null {
  if (verdict === null && warnVerdict === null) return null;
  const lines = [
    ...(verdict?.rules ?? []).map((rule) => formatRule(rule, "FAILED")),
    ...(warnVerdict?.rules ?? []).map((rule) => formatRule(rule, "WARNING")),
  ];
  return { title: `Gate: ${formatGateTitle(verdict, warnVerdict)}`, lines };
}

function formatGateTitle(verdict: Verdict | null, warnings: Verdict | null): string {
  const warned = warnings === null ? 0 : filterFailedRules(warnings).length;
  const parts = [
    ...(verdict === null ? [] : [formatVerdict(verdict)]),
    ...(warnings === null ? [] : [formatCount(warned, "warning")]),
  ];
  return parts.join(", ");
}

function formatVerdict({ rules, passed }: Verdict): string {
  const failed = filterFailedRules({ rules }).length;
  return passed
    ? `passed, ${formatCount(rules.length, "rule")}`
    : `failed, ${failed} of ${formatCount(rules.length, "rule")}`;
}

function formatRule(rule: SourcedRuleVerdict, failedWord: string): string {
  if (!rule.passed) return `${failedWord}: ${formatFailedRule(rule)}`;
  const values = [...rule.values, ...rule.computed];
  const seen = values.map(({ name, value }) => `${name} is ${formatValue(value)}`).join(", ");
  return `passed: ${rule.source}, line ${rule.line}: ${rule.expression} (${seen})`;
}

/** Returns the metrics, for a run without rules; null where there are results of none. */
export function createMetricGroup(result: RunResult): LogGroup | null {
  const { results, verdict, warnVerdict } = result;
  if (results === null || verdict !== null || warnVerdict !== null) return null;
  const { columns, rows } = createMetricView(results, requestedModels(result), [], result.baseline);
  const pairs = comparedColumns(columns);
  const lines = rows.slice(0, MAX_METRICS).map(({ name, values }) => {
    const texts = formatRow(values);
    const parts = [
      // Stryker disable next-line OptionalChaining: every value has its column
      ...texts.map((text, index) => `${columns[index]?.root ?? ""} ${text}`.trim()),
      ...pairs.map(({ label, from, to }) => `${label} ${formatDifference(values[from], values[to])}`),
    ];
    return `${name}: ${parts.join(", ")}`;
  });
  const more = rows.length - MAX_METRICS;
  return {
    title: rows.length === 0 ? "Metrics: none" : `Metrics: ${rows.length}`,
    lines: more > 0 ? [...lines, `and ${more} more; the report file has them all`] : lines,
  };
}

/**
 * Returns the annotation that ends a run badly: it is all that many people see, so it names the evaluation and how to
 * resume, and has them before anything long.
 */
export function formatErrorLines(result: RunResult, resumeHint: string | null): string[] {
  const { error, evaluation } = result;
  if (error === null) return [];
  return [
    error.message,
    ...(evaluation === null ? [] : formatEvaluationLines(evaluation, resumeHint)),
    ...error.hints,
    ...(error.excerpt ?? []),
  ];
}

function formatEvaluationLines({ id, status }: Evaluation, resumeHint: string | null): string[] {
  const ended = status === "" ? "" : `, status ${status}`;
  const resumed = resumeHint === null ? [] : [`${resumeHint}, set evaluation_id: ${id}`];
  return [`Evaluation ${id}${ended}.`, ...resumed];
}
