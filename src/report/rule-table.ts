import type { SourcedRuleVerdict, Verdict } from "../result/judge.js";
import { NEGATED } from "../util/numbers.js";
import { toHtml } from "../util/text.js";
import { formatCount } from "./headline.js";
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
  return table.includes(LIMIT_MARK) ? `${table}\n<p>${BAR_LEGEND}</p>` : table;
}

/** Returns the value against the limit as they stand: `0.870 < 0.900`; undecided rules say why. */
export function relation({ decisive, passed }: SourcedRuleVerdict): string | null {
  if (decisive === null) return null;
  const { operator, limit } = decisive;
  // Stryker disable next-line StringLiteral: two numbers have two texts
  const [shown = "", bound = ""] = formatTogether([decisive.actual, limit]);
  return `${shown} ${passed ? operator : (NEGATED.get(operator) ?? operator)} ${bound}`;
}

function actualLines(rule: SourcedRuleVerdict): string[] {
  const { passed, reason } = rule;
  const compared = relation(rule);
  const lines = compared === null ? [] : [`<b>${toHtml(compared)}</b>`];
  if (isPlain(rule)) return lines;
  return passed ? [...lines, ...valueLines(rule)] : [...lines, wrappingCode(reason ?? "it is false", 500)];
}

/** Returns whether the rule reads one metric alone and holds it, as it is, to a limit: then the relation says everything. */
function isPlain({ decisive, values }: SourcedRuleVerdict): boolean {
  const [only, ...others] = values;
  return decisive !== null && others.length === 0 && only?.value === decisive.actual;
}

function valueLines({ values }: SourcedRuleVerdict): string[] {
  const lines = values
    .slice(0, MAX_VALUES)
    .flatMap(({ name, value }) =>
      formatRow([value]).map((text) => `${wrappingCode(name)} = ${wrappingCode(text)}`),
    );
  return values.length > MAX_VALUES ? [...lines, `and ${values.length - MAX_VALUES} more`] : lines;
}

function intervalLines({ decisive }: SourcedRuleVerdict, columns: readonly MetricColumn[]): string[] {
  const { metric = null, actual, limit = 0 } = decisive ?? {};
  // What is held to more than 1 is no proportion.
  if (metric === null || limit < 0 || limit > 1) return [];
  // Stryker disable next-line StringLiteral: every text has a first part
  const [first = ""] = metric.split(/\W/);
  const column =
    columns.find(({ root, side }) => root === first || side === first) ??
    columns.find(({ root }) => root === null);
  const found = toInterval(metric, actual, column?.questions ?? null);
  if (found === null) return [];
  return [
    `95 % interval ${formatInterval(found)} (${formatCount(found.questions, "question")})`,
    `<code>${formatIntervalBar(found, limit).replaceAll(" ", "&#160;")}</code>`,
  ];
}
