import { describeBaselineSource } from "../result/baseline.js";
import { type PlannedRule, type RunResult, canResume, requestedModels } from "../result/result.js";
import { toCode, toHtml } from "../util/text.js";
import { formatBaselineFact } from "./baseline.js";
import { createComparisonTable } from "./comparison-table.js";
import { formatError } from "./error-part.js";
import { createFactTable, formatOrigin } from "./facts.js";
import { type ShownCommit, formatCount, formatHeading, formatOverview } from "./headline.js";
import { codeLines, details, createHtmlTable, wrappingCode } from "./markup.js";
import { createMetricTable } from "./metric-table.js";
import { type MetricView, createMetricView } from "./metric-view.js";
import { formatResumeIntro, formatResumeYaml } from "./resume-yaml.js";
import { createRuleTable } from "./rule-table.js";

/** How many rows are shown: the first that fits the budget is taken. */
const DETAILS = [
  { rules: 1_000, metrics: 1_000, compared: 1_000 },
  { rules: 1_000, metrics: 200, compared: 100 },
  { rules: 200, metrics: 50, compared: 0 },
  { rules: 50, metrics: 20, compared: 0 },
  { rules: 20, metrics: 0, compared: 0 },
] as const;
type Detail = (typeof DETAILS)[number];

/** Metrics that no rule reads are folded beyond this number, where there is no rule at all. */
const OPEN_METRICS = 20;

/** Bytes a summary may take: GitHub drops one of more than 1 MiB whole. */
export const SUMMARY_BYTES = 900_000;

/** What a summary depends on beside the result. */
export interface SummaryOptions {
  /** Degrades to fewer rows until it fits. */
  maxBytes?: number;
  /** The commit that was evaluated; null where that is not certain. */
  commit?: ShownCommit | null;
}

/** Returns the result for people, verdict first. Untrusted text all stands in HTML, where GitHub reads no Markdown. */
export function createSummary(result: RunResult, options: SummaryOptions = {}): string {
  const { maxBytes = SUMMARY_BYTES, commit = null } = options;
  const { results, verdict, warnVerdict, baseline } = result;
  const verdicts = [verdict, warnVerdict].filter((one) => one !== null);
  const metrics =
    results === null ? null : createMetricView(results, requestedModels(result), verdicts, baseline);
  const page = { result, metrics, commit };
  for (const detail of DETAILS) {
    const text = render(page, detail);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  const facts = createFactTable(result);
  const note = "<p>The rest is left out, as it is too large to be shown here. The report file has it.</p>";
  return `## ${formatHeading(result)}\n\n${facts}\n\n${note}\n`;
}

interface Page {
  result: RunResult;
  metrics: MetricView | null;
  commit: ShownCommit | null;
}

function render(page: Page, detail: Detail): string {
  const { result, metrics, commit } = page;
  const label = formatOrigin(result);
  const baseline = formatBaselineFact(result);
  const parts = [
    `## ${formatHeading(result)}`,
    formatOverview(result, questionsOf(result, metrics), commit),
    label === null ? "" : `<p>${label}</p>`,
    baseline === null ? "" : `<p><b>Baseline</b>: ${baseline}.</p>`,
    ...rulePart(result, metrics, detail),
    // A gate's rules have a table of their own.
    ...(result.error === null || result.verdict !== null ? [] : formatError(result.error)),
    ...(metrics === null ? [] : metricPart(result, metrics, detail)),
    ...nextPart(result, detail),
    details("Ids and times", [createFactTable(result)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function questionsOf({ lastStatus, evaluation }: RunResult, metrics: MetricView | null): number | null {
  // Stryker disable next-line OptionalChaining: there is a column
  if (metrics !== null) return metrics.columns[0]?.questions ?? null;
  return evaluation?.modelId2 == null ? (lastStatus?.totalQuestions ?? null) : null;
}

function rulePart(
  { verdict, warnVerdict }: RunResult,
  metrics: MetricView | null,
  { rules: limit }: Detail,
): string[] {
  // Stryker disable next-line ArrayDeclaration: a text is no column of a metric
  const table = createRuleTable(verdict, warnVerdict, metrics?.columns ?? [], limit);
  const count = (verdict?.rules.length ?? 0) + (warnVerdict?.rules.length ?? 0);
  const dropped = count > limit ? [leftOut(`${count - limit} of ${count} rules`)] : [];
  return table === null ? [] : [table, ...dropped];
}

function leftOut(what: string): string {
  return `<p>Left out here: ${what}. The report file has everything.</p>`;
}

function metricPart(
  { results, verdict, warnVerdict }: RunResult,
  view: MetricView,
  detail: Detail,
): string[] {
  const count = view.rows.length;
  if (count === 0) return ["<p>The evaluation has no metrics.</p>"];
  const shown = view.rows.slice(0, detail.metrics);
  const hasRules = verdict !== null || warnVerdict !== null;
  const open = shown.filter(({ isGated }, index) => (hasRules ? isGated : index < OPEN_METRICS));
  const folded = shown.slice(open.length);
  const noun = open.length === 0 ? "metric" : "other metric";
  // Stryker disable next-line ConditionalExpression: a view is made of results
  const compared = results === null ? null : createComparisonTable(results, detail.compared);
  return [
    ...(open.length === 0 ? [] : [createMetricTable({ ...view, rows: open })]),
    ...(folded.length === 0
      ? []
      : [details(formatCount(folded.length, noun), [createMetricTable({ ...view, rows: folded })])]),
    ...(compared === null ? [] : [details("The service's own comparison", [compared])]),
    ...(count > shown.length ? [leftOut(`${count - shown.length} of ${count} metrics`)] : []),
  ];
}

function nextPart(result: RunResult, detail: Detail): string[] {
  const { outcome, dryRun } = result;
  if (outcome === "dry_run") {
    const request =
      dryRun === null
        ? []
        : [
            "<p>This request would create the evaluation:</p>",
            `<p>${wrappingCode(`${dryRun.method} ${dryRun.url}`, 4_000)}<br>${toCode(dryRun.body, 20_000)}</p>`,
          ];
    const source = result.resumeOptions?.baseline ?? null;
    const baseline =
      source === null ? [] : [`<p>The baseline would be ${toHtml(describeBaselineSource(source))}.</p>`];
    return [...request, ...baseline, ...plannedPart(result.plannedRules, detail.rules)];
  }
  if (outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  const intro = formatResumeIntro(result);
  if (intro === null) return [];
  const yaml = codeLines(formatResumeYaml(result));
  // A run that waits for its verdict, or has none, is resumed; after a verdict that is only an offer.
  return canResume(result) || outcome === "created"
    ? [`<p>${toHtml(intro)}:</p>`, yaml]
    : [details(toHtml(intro), [yaml])];
}

function plannedPart(rules: readonly PlannedRule[], limit: number): string[] {
  if (rules.length === 0) return ["<p>No rules are given: there would be no gate.</p>"];
  const rows = rules
    .slice(0, limit)
    .map(({ source, line, expression }) => [
      wrappingCode(`${source}, line ${line}`),
      wrappingCode(expression, 500),
    ]);
  const dropped = rules.length > limit ? [leftOut(`${rules.length - limit} of ${rules.length} rules`)] : [];
  return ["<p>These rules would be applied:</p>", createHtmlTable(["Source", "Rule"], rows), ...dropped];
}
