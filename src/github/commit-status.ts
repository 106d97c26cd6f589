import { describeMissingBaseline } from "../result/baseline.js";
import type { Verdict } from "../result/judge.js";
import type { OutcomeKind } from "../result/outcome.js";
import type { RunResult } from "../result/result.js";
import type { RunContext } from "../runner/context.js";
import type { Redactor } from "../util/redactor.js";
import { formatValue, toSingleLine } from "../util/text.js";
import { toChannelName } from "./marker.js";

/** GitHub's names for the state of a commit status (REST API endpoints for commit statuses). */
export type State = "pending" | "success" | "failure" | "error";

/** GitHub refuses a longer description, and a longer context. In characters; the numbers are those of its refusals. */
const MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;

/** What each outcome is for a branch rule. No verdict is an error: it never lets a release through. */
const STATES: Record<OutcomeKind, State> = {
  created: "pending",
  running: "pending",
  completed: "success",
  passed: "success",
  gate_failed: "failure",
  evaluation_failed: "failure",
  timed_out: "error",
  cancelled: "error",
  dry_run: "error",
  skipped: "error",
  invalid_input: "error",
  api_error: "error",
  create_unknown: "error",
  internal_error: "error",
};

const DESCRIPTIONS: Record<OutcomeKind, string> = {
  created: "Created; its verdict is still to come",
  running: "Running; its verdict is still to come",
  completed: "Completed",
  passed: "Gate passed",
  gate_failed: "Gate failed",
  evaluation_failed: "Evaluation failed",
  timed_out: "No verdict: timed out",
  cancelled: "No verdict: cancelled",
  dry_run: "Dry run: nothing was sent",
  skipped: "Skipped: no API key",
  invalid_input: "Invalid inputs: nothing was sent",
  api_error: "No verdict: the API could not be used",
  create_unknown: "An evaluation may have been created",
  internal_error: "An error of the action itself",
};

/** A commit status as GitHub accepts it: redacted, and cut to its limits. */
export interface CommitStatus {
  state: State;
  /** Distinguishes it from other statuses of the commit; branch rules name it. */
  context: string;
  /** One line. */
  description: string;
  /** The page of the run, where there is one. */
  targetUrl: string | null;
}

/** Creates the commit status of a result; a tolerated outcome is reported as what it is. */
export function createCommitStatus(
  result: RunResult,
  context: Pick<RunContext, "job" | "runUrl">,
  redactor: Redactor,
): CommitStatus {
  const { runUrl } = context;
  return {
    state: STATES[result.outcome],
    context: toField(`nugen/${redactor.redact(toChannelName(result, context))}`, MAX_CONTEXT, redactor),
    description: toField(redactor.redact(formatDescription(result)), MAX_DESCRIPTION, redactor),
    targetUrl: runUrl === null ? null : redactor.redact(runUrl),
  };
}

function formatDescription(result: RunResult): string {
  const { outcome, tolerated, verdict, error, missingBaseline } = result;
  const start = tolerated ? "Tolerated: " : "";
  // A rule that failed says it already.
  const isNoted = missingBaseline !== null && (verdict === null || verdict.passed);
  const note = isNoted ? `; ${describeMissingBaseline(missingBaseline)}` : "";
  if (verdict !== null) return `${start}${formatShortVerdict(verdict)}${note}`;
  // A message says already that there is no verdict, and why.
  const message = error === null || outcome === "cancelled" ? DESCRIPTIONS[outcome] : error.message;
  if (outcome === "invalid_input" && error !== null)
    return `${start}Invalid inputs: ${error.hints.join("; ")}`;
  return `${start}${message}${note}`;
}

/** Formats the decisive values: `1 of 3 rules failed: accuracy 0.92, needs >= 0.95`. */
function formatShortVerdict({ rules }: Verdict): string {
  const failed = rules.filter((rule) => !rule.passed);
  if (failed.length > 0) {
    const reasons = failed.map(({ reason, expression }) => shortenReason(reason ?? expression));
    return `${failed.length} of ${rules.length} rules failed: ${reasons.join("; ")}`;
  }
  const seen = rules.flatMap(({ values }) =>
    values.map(({ name, value }) => `${name} ${formatValue(value)}`),
  );
  const values = seen.length === 0 ? "" : `: ${[...new Set(seen)].join(", ")}`;
  return `${rules.length} of ${rules.length} rules passed${values}`;
}

function shortenReason(reason: string): string {
  return reason.replace(/(\S+) is (?=-?\d)/g, "$1 ");
}

/**
 * Formats one line, cut only once it is redacted: half a secret would not be found. GitHub refuses characters of 4
 * bytes, such as emoji: "description doesn't accept 4-byte Unicode".
 */
function toField(text: string, limit: number, redactor: Redactor): string {
  const whole = redactor
    .redact(toSingleLine(text))
    .replace(/[\u{10000}-\u{10ffff}]/gu, "?")
    .trim();
  return whole.length <= limit ? whole : `${whole.slice(0, limit - 1)}…`;
}
