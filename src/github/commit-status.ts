import type { RunContext } from "../runner/context.js";
import { type OutcomeKind, type RunResult, endedWithout } from "../result/result.js";
import type { Redactor } from "../util/redactor.js";
import { nameOf } from "../report/facts.js";
import { singleLine } from "../util/text.js";

/** GitHub's words for the state of a commit status (REST API endpoints for commit statuses). */
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

const WORDS: Record<OutcomeKind, string> = {
  created: "Created; its verdict is still to come",
  running: "Running; its verdict is still to come",
  completed: "Completed",
  passed: "Gate passed",
  gate_failed: "Gate failed",
  evaluation_failed: "Evaluation failed",
  timed_out: "No verdict: the wait limit was reached",
  cancelled: "No verdict: cancelled",
  dry_run: "Dry run: nothing was sent",
  skipped: "Skipped: no API key",
  invalid_input: "Wrong inputs: nothing was sent",
  api_error: "No verdict: the API could not be used",
  create_unknown: "An evaluation may have been created",
  internal_error: "A fault of the action itself",
};

/** A commit status as GitHub takes it: redacted, and cut to what it takes. */
export interface CommitStatus {
  state: State;
  /** What tells it from other statuses of the commit, and what a branch rule names. */
  context: string;
  /** One line. */
  description: string;
  /** The page of the run, where there is one. */
  targetUrl: string | null;
}

/** @returns the commit status that tells a result; a tolerated outcome is told as what it is */
export function commitStatus(
  result: RunResult,
  { runUrl }: Pick<RunContext, "runUrl">,
  redactor: Redactor,
): CommitStatus {
  return {
    state: STATES[result.outcome],
    context: line(`nugen/${redactor.redact(nameOf(result))}`, MAX_CONTEXT, redactor),
    description: line(redactor.redact(description(result)), MAX_DESCRIPTION, redactor),
    targetUrl: runUrl === null ? null : redactor.redact(runUrl),
  };
}

function description(result: RunResult): string {
  const { outcome, tolerated, verdict, problem } = result;
  const words = `${endedWithout(result) ? "No evaluation" : WORDS[outcome]}${tolerated ? " (tolerated)" : ""}`;
  if (verdict !== null) {
    const failed = verdict.rules.filter((rule) => !rule.passed);
    const count = verdict.rules.length;
    return failed.length === 0
      ? `${words}: ${count} of ${count} rules`
      : `${words}: ${failed.length} of ${count} rules: ${failed.map((rule) => rule.expression).join("; ")}`;
  }
  return problem === null || outcome === "cancelled" ? words : `${words}. ${problem.what}`;
}

/** One line, cut only once it is redacted: half a secret would be found by nobody. */
function line(text: string, limit: number, redactor: Redactor): string {
  const whole = redactor.redact(singleLine(text));
  return whole.length <= limit ? whole : `${whole.slice(0, limit - 1).toWellFormed()}…`;
}
