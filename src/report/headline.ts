import type { PartialAnswers } from "../result/baseline.js";
import { filterFailedRules } from "../result/judge.js";
import type { OutcomeKind } from "../result/outcome.js";
import { type RunResult, hasNoEvaluation, partialAnswers } from "../result/result.js";
import { toEscapedLine, toCode, formatDuration } from "../util/text.js";
import { paragraphCode } from "./markup.js";
import { toSubject } from "./subject.js";
import { formatElapsed } from "./times.js";

/** The commit that was evaluated, and its page where that is known. */
export interface ShownCommit {
  sha: string;
  url: string | null;
}

const TITLES: Record<OutcomeKind, string> = {
  created: "✅ Evaluation created",
  running: "⏳ Evaluation is running",
  completed: "✅ Evaluation completed",
  passed: "✅ Gate passed",
  gate_failed: "❌ Gate failed",
  evaluation_failed: "❌ Evaluation failed",
  timed_out: "⏰ No verdict: timed out",
  cancelled: "🚫 No verdict: cancelled",
  dry_run: "🧪 Dry run: nothing was sent",
  skipped: "⏭️ Skipped: no API key",
  invalid_input: "❌ Invalid inputs: nothing was sent",
  api_error: "❌ No verdict: the API refused or could not be used",
  create_unknown: "❓ An evaluation may have been created",
  internal_error: "💥 An error of the action itself",
};

/** Returns the decisive fact and what it is about: one line of Markdown without its `##`. */
export function formatHeading(result: RunResult): string {
  const plain = hasNoEvaluation(result)
    ? "❌ No evaluation: the API refused or could not be used"
    : `${TITLES[result.outcome]}${formatDecisiveFact(result)}`;
  const title = result.tolerated ? `⚠️ ${plain.slice(plain.indexOf(" ") + 1)} (tolerated)` : plain;
  const about = formatHeadingSubject(result);
  return about === "" ? title : `${title} · ${about}`;
}

function formatDecisiveFact(result: RunResult): string {
  const { outcome, verdict, warnVerdict } = result;
  if (outcome === "timed_out") return ` after ${formatDuration(result.endedAt - result.startedAt)}`;
  const warnings = warnVerdict === null ? 0 : filterFailedRules(warnVerdict).length;
  const warned = warnings === 0 ? "" : `, ${formatCount(warnings, "warning")}`;
  if (verdict === null) return outcome === "completed" ? warned : "";
  const rules = formatCount(verdict.rules.length, "rule");
  const failed = filterFailedRules(verdict).length;
  return `: ${failed === 0 ? "" : `${failed} of `}${rules}${warned}`;
}

/** Returns `1 rule`, `3 rules`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Returns that not all questions were answered, as part of a sentence. */
export function formatPartial({ answered, questions }: PartialAnswers): string {
  return `⚠️ only ${answered} of ${questions} answers`;
}

/** Returns what distinguishes matrix jobs: the step's name, or its models and benchmark, or else its evaluation. */
function formatHeadingSubject(result: RunResult): string {
  if (result.name !== null) return toCode(result.name, 200);
  const { modelId, modelId2, benchmarkId } = toSubject(result);
  const evaluationId = result.evaluation?.id ?? result.givenId;
  const given = modelId === null && evaluationId !== null ? [`evaluation ${toCode(evaluationId, 100)}`] : [];
  const models = [modelId, modelId2].flatMap((id) => (id === null ? [] : [toCode(id, 100)]));
  const benchmark = benchmarkId === null ? [] : [`on ${toCode(benchmarkId, 100)}`];
  return [...given, models.join(" and "), ...benchmark].filter((part) => part !== "").join(" ");
}

/**
 * Returns the line below the heading, in HTML: models, benchmark, questions, duration, commit; empty where nothing is known.
 * @param questions how many the benchmark has; null where that is not known
 */
export function formatOverview(
  result: RunResult,
  questions: number | null,
  commit: ShownCommit | null,
): string {
  const { modelId, modelId2, benchmarkId } = toSubject(result);
  const partial = partialAnswers(result);
  const parts = [
    ...(modelId === null ? [] : [formatModels(modelId, modelId2)]),
    ...(benchmarkId === null ? [] : [`benchmark ${paragraphCode(benchmarkId)}`]),
    ...(questions === null ? [] : [unbroken(formatCount(questions, "question"))]),
    ...(partial === null ? [] : [formatPartial(partial)]),
    ...(!result.evaluation?.status || result.outcome === "created" ? [] : [unbroken(formatElapsed(result))]),
    ...(commit === null ? [] : [formatCommit(commit)]),
  ];
  return parts.length === 0 ? "" : `<p>${parts.join(" · ")}</p>`;
}

function unbroken(text: string): string {
  return text.replaceAll(" ", "&#160;");
}

function formatModels(modelId: string, modelId2: string | null): string {
  if (modelId2 === null) return `model ${paragraphCode(modelId)}`;
  return `model_1 ${paragraphCode(modelId)}, model_2 ${paragraphCode(modelId2)}`;
}

function formatCommit({ sha, url }: ShownCommit): string {
  const short = toCode(sha.slice(0, 7));
  return `commit ${url === null ? short : `<a href="${toEscapedLine(url)}">${short}</a>`}`;
}
