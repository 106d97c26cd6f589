import type { SourcedRuleVerdict, Verdict } from "../result/judge.js";
import { NEGATED } from "../util/numbers.js";
import { toCode, toHtml } from "../util/text.js";
import { BAR_LEGEND, LIMIT_MARK, formatIntervalBar, toInterval, formatInterval } from "./interval.js";
import { createHtmlTable, wrappingCode } from "./markup.js";
import type { MetricColumn } from "./metric-view.js";
import { formatRow, formatTogether } from "./number-text.js";

/** How many values of one rule are shown. */
const MAX_VALUES = 20;

/**
 * Returns a table of the rules with what they saw; failed ones come first where not all are shown.
 * @param warnings the rules that only warn
 */
export function createRuleTable(
  verdict: Verdict | null,
  warnings: Verdict | null,
  columns: readonly MetricColumn[],
  limit: number,
): string | null {
  const rows = [
    ...(verdict?.rules ?? []).map((rule) => ({ rule, failedMark: "❌" })),
    ...(warnings?.rules ?? []).map((rule) => ({ rule, failedMark: "⚠️" })),
  ];
  const failedFirst = [...rows].sort((a, b) => Number(a.rule.passed) - Number(b.rule.passed));
  const shown = rows.length > limit ? failedFirst.slice(0, limit) : rows;
  if (shown.length === 0) return null;
  const body = shown.map(({ rule, failedMark }) => [
    rule.passed ? "✅" : failedMark,
    wrappingCode(rule.expression, 500, 10),
    [
      ...actualLines(rule),
      ...intervalLines(rule, columns),
      ...rule.notices.map((notice) => toHtml(`ℹ ${notice}`)),
    ].join("<br>"),
  ]);
  const table = createHtmlTable(["", "Rule", "Actual"], body);
  return table.includes(LIMIT_MARK) ? `${table}\n<p><sub>${BAR_LEGEND}</sub></p>` : table;
}

/** Returns the value against the limit as they stand: `0.870 < 0.900`; undecided rules say why. */
export function relation({ decisive, passed }: SourcedRuleVerdict): string | null {
  if (decisive === null) return null;
  const { operator, limit } = decisive;
  const [shown = "", bound = ""] = formatTogether([decisive.actual, limit]);
  return `${shown} ${passed ? operator : (NEGATED.get(operator) ?? operator)} ${bound}`;
}

function actualLines(rule: SourcedRuleVerdict): string[] {
  const { passed, reason } = rule;
  const compared = relation(rule);
  const lines = compared === null ? [] : [`<b>${toHtml(compared)}</b>`];
  if (findPlainMetric(rule) !== null) return lines;
  return passed ? [...lines, ...valueLines(rule)] : [...lines, wrappingCode(reason ?? "it is false", 500)];
}

/** Returns the metric that the rule holds, as it is, to a limit: then the relation says everything; null for none. */
function findPlainMetric({
  decisive,
  values,
}: SourcedRuleVerdict): { name: string; value: number; limit: number } | null {
  const [only, ...others] = values;
  return decisive !== null && others.length === 0 && only?.value === decisive.actual
    ? { name: only.name, value: decisive.actual, limit: decisive.limit }
    : null;
}

function valueLines({ values }: SourcedRuleVerdict): string[] {
  const lines = values
    .slice(0, MAX_VALUES)
    .flatMap(({ name, value }) =>
      formatRow([value]).map((text) => `${wrappingCode(name)} = ${toCode(text, 200)}`),
    );
  return values.length > MAX_VALUES ? [...lines, `and ${values.length - MAX_VALUES} more`] : lines;
}

function intervalLines(rule: SourcedRuleVerdict, columns: readonly MetricColumn[]): string[] {
  const metric = findPlainMetric(rule);
  if (metric === null) return [];
  const [first] = metric.name.split(/\W/);
  const column = columns.find(({ root }) => root === first) ?? columns.find(({ root }) => root === null);
  const found = toInterval(metric.name, metric.value, column?.questions ?? null);
  if (found === null) return [];
  return [
    `95 % interval ${formatInterval(found)} (${found.questions} questions)`,
    `<code>${formatIntervalBar(found, metric.limit).replaceAll(" ", "&#160;")}</code>`,
  ];
}
