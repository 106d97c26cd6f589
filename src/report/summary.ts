import type { RuleVerdict } from "../gate/verdict.js";
import {
  type OutcomeKind,
  type RunResult,
  canBePickedUp,
  endedWithout,
  partialAnswers,
  requestedModels,
} from "../result/result.js";
import { formatValue } from "../util/format-value.js";
import { block, code, duration, html } from "../util/text.js";
import { factRows, factTable } from "./facts.js";
import { type MetricView, comparisonTable, metricTable, metricView } from "./metric-tables.js";
import { resumeYaml } from "./resume-yaml.js";

const HEADINGS: Record<OutcomeKind, string> = {
  created: "✅ Evaluation created",
  running: "⏳ Evaluation is running",
  completed: "✅ Evaluation completed",
  passed: "✅ Gate passed",
  gate_failed: "❌ Gate failed",
  evaluation_failed: "❌ Evaluation failed",
  timed_out: "⏰ No verdict: the wait limit was reached",
  cancelled: "🚫 No verdict: cancelled",
  dry_run: "🧪 Dry run: nothing was sent",
  skipped: "⏭️ Skipped: no API key",
  invalid_input: "❌ Wrong inputs: nothing was sent",
  api_error: "❌ No verdict: the API could not be used",
  create_unknown: "❓ An evaluation may have been created",
  internal_error: "💥 A fault of the action itself",
};

/** How much of the metrics is shown: the first that fits the budget is taken. */
const DETAILS = [
  { metrics: 1_000, chart: true },
  { metrics: 200, chart: true },
  { metrics: 50, chart: true },
  { metrics: 50, chart: false },
  { metrics: 0, chart: false },
] as const;
type Detail = (typeof DETAILS)[number];

/** Bytes a summary may take: GitHub drops one of more than 1 MiB whole. */
export const SUMMARY_BYTES = 900_000;

/**
 * The result for people: verdict first. Foreign text all stands in HTML, where GitHub reads no Markdown.
 * @param maxBytes degrades to fewer metrics, then no chart, until it fits
 */
export function summary(result: RunResult, maxBytes = SUMMARY_BYTES): string {
  const { results } = result;
  const metrics = results === null ? null : metricView(results, requestedModels(result));
  for (const detail of DETAILS) {
    const text = render(result, metrics, detail);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  const facts = factTable(factRows(result));
  return `## ${heading(result)}\n\n${facts}\n\n<p>The rest was left out, as it is too large to be shown here. The report file has it.</p>\n`;
}

/** @returns the outcome in a few words, and the step's name: one line of Markdown without its `##` */
export function heading(result: RunResult): string {
  const { outcome, tolerated, name } = result;
  const plain = endedWithout(result)
    ? "❌ No evaluation: the API refused or could not be used"
    : HEADINGS[outcome];
  const words = tolerated ? `⚠️ ${plain.replace(/^\S+ /u, "")} (tolerated)` : plain;
  return name === null ? words : `${words}: ${code(name, 200)}`;
}

function render(result: RunResult, metrics: MetricView | null, detail: Detail): string {
  const parts = [
    `## ${heading(result)}`,
    ...problemPart(result),
    ...partialPart(result),
    ...rulePart(result),
    ...metricPart(metrics, detail),
    factTable(factRows(result)),
    ...nextPart(result),
  ];
  return `${parts.join("\n\n")}\n`;
}

function problemPart({ problem, verdict }: RunResult): string[] {
  // A gate's rules have a table of their own.
  if (problem === null || verdict !== null) return [];
  const next = problem.next.map((line) => `<li>${html(line)}</li>`);
  const columns = (problem.shown ?? []).length === 0 ? [] : [lines(problem.shown ?? [])];
  return [block(problem.what), ...columns, ...(next.length === 0 ? [] : [`<ul>\n${next.join("\n")}\n</ul>`])];
}

function partialPart(result: RunResult): string[] {
  const partial = partialAnswers(result);
  return partial === null
    ? []
    : [`<p>⚠️ Only ${partial.answered} of ${partial.questions} questions were answered.</p>`];
}

function rulePart({ verdict }: RunResult): string[] {
  if (verdict === null) return [];
  const head = "<tr><th>Rule</th><th>Values seen</th><th>Verdict</th></tr>";
  return [`<table>\n${[head, ...verdict.rules.map(ruleRow)].join("\n")}\n</table>`];
}

function ruleRow(rule: RuleVerdict): string {
  const values = rule.values
    .slice(0, 20)
    .map(({ name, value }) => `${code(name, 200)} = ${code(formatValue(value), 200)}`);
  const verdict = rule.passed ? "✅ passed" : `❌ failed: ${code(rule.reason ?? "it is false", 500)}`;
  return `<tr><td>${code(rule.expression, 500)}</td><td>${values.join("<br>")}</td><td>${verdict}</td></tr>`;
}

function metricPart(metrics: MetricView | null, detail: Detail): string[] {
  if (metrics === null) return [];
  const count = metrics.rows.length;
  const table = metricTable(metrics, detail.metrics);
  const compared = comparisonTable(metrics, detail.metrics);
  const chart = detail.chart ? metrics.chart : null;
  const dropped = [
    ...(count > detail.metrics ? [`${count - detail.metrics} of ${count} metrics`] : []),
    ...(!detail.chart && metrics.chart !== null ? ["the chart"] : []),
  ];
  const note =
    dropped.length === 0
      ? []
      : [`<p>Left out here: ${dropped.join(" and ")}. The report file has everything.</p>`];
  return [
    ...(table === null ? ["<p>The evaluation has no metrics.</p>"] : [table]),
    ...(chart === null ? [] : [chart]),
    ...(compared === null ? [] : [compared]),
    ...note,
  ];
}

function nextPart(result: RunResult): string[] {
  const { evaluation, dryRun } = result;
  if (dryRun !== null) {
    return [
      "<p>This would have been sent:</p>",
      block(`${dryRun.method} ${dryRun.url}`),
      block(dryRun.body, 20_000),
    ];
  }
  if (result.outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  if (evaluation === null) return [];
  if (result.outcome === "created")
    return ["<p>Next: wait for it and gate on it in a later step or job:</p>", pickUpBlock(result)];
  if (!canBePickedUp(result)) return [];
  const waited = duration(result.endedAt - result.startedAt);
  const none = `${result.outcome === "running" ? "There" : `After ${waited} there`} is no verdict yet.`;
  return [`<p>${none} To pick it up again without paying for another evaluation:</p>`, pickUpBlock(result)];
}

function pickUpBlock(result: RunResult): string {
  return lines(resumeYaml(result));
}

/** A block of code of several lines: each is made harmless by itself, so that the line breaks stay. */
function lines(texts: readonly string[]): string {
  const safe = texts.map((text) => block(text).replace(/^<pre><code>|<\/code><\/pre>$/g, ""));
  return `<pre><code>${safe.join("\n")}</code></pre>`;
}
