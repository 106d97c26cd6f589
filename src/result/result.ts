import { type Origin, endpointOf } from "../create/origin.js";
import type { Evaluation, EvaluationRequest, EvaluationResults, EvaluationStatus } from "../nugen/types.js";
import type { Baseline, BaselineSource, MissingBaseline, PartialAnswers } from "./baseline.js";
import type { Verdict } from "./judge.js";
import type { RequestedModels } from "./metrics.js";
import type { OutcomeKind } from "./outcome.js";
import type { RunError } from "./run-error.js";

/** The request that a dry run shows instead of sending it. */
export interface DryRunRequest {
  method: "POST";
  /** In full, without the key. */
  url: string;
  /** JSON text, as it would be sent. */
  body: string;
}

/** A rule that a dry run only checks. */
export interface PlannedRule {
  /** As messages call it: `gate`, `warn`, or the path of the file. */
  source: string;
  /** From 1. */
  line: number;
  expression: string;
}

/** The inputs that a run needs again when it resumes another. */
export interface ResumeOptions {
  /** Rules as they were written; null for none. */
  gate: string | null;
  /** A path; null for none. */
  gateFile: string | null;
  /** Rules as they were written; null for none. */
  warn: string | null;
  baseline: BaselineSource | null;
  timeoutMinutes: number;
  tolerate: readonly OutcomeKind[];
  comment: boolean;
  commitStatus: boolean;
  downloadResults: boolean;
}

/** Everything that is known at the end of a run: what outputs, summary and report are made of. */
export interface RunResult {
  outcome: OutcomeKind;
  /** Distinguishes this step from others, in the summary and on GitHub; null where none was given. */
  name: string | null;
  /** What was asked for; null where the inputs were wrong. */
  request: EvaluationRequest | null;
  /** The input `evaluation_id`, before anything is known of it; null where there is none. */
  givenId: string | null;
  /** As it was last seen; null where there is none, or none that is known. */
  evaluation: Evaluation | null;
  /** How the run came to the evaluation; null where there is none. */
  origin: Origin | null;
  /** The last status that was seen. */
  lastStatus: EvaluationStatus | null;
  /** Null until the evaluation is done and they are read. */
  results: EvaluationResults | null;
  /** What the results are compared with; null where nothing was, or there is none. */
  baseline: Baseline | null;
  /** Why there is none; null where there is one, or nothing was compared with. */
  missingBaseline: MissingBaseline | null;
  /** Null where there is no gate, or there were no results to hold it to. */
  verdict: Verdict | null;
  /** The same of the rules that only warn. */
  warnVerdict: Verdict | null;
  /** Null where the inputs were wrong. */
  resumeOptions: ResumeOptions | null;
  /** Where the API is; null at its usual address. */
  apiUrl: string | null;
  /** What a dry run would have sent to create an evaluation; null otherwise. */
  dryRun: DryRunRequest | null;
  /** The rules that a dry run checked; empty otherwise. */
  plannedRules: readonly PlannedRule[];
  /** Null where nothing went wrong. */
  error: RunError | null;
  /** True where `tolerate` names the outcome. */
  tolerated: boolean;
  /** The report's path; null where it isn't written yet, or could not be. */
  reportFile: string | null;
  /** The path of the full results; null where they weren't asked for, or could not be saved. */
  resultsFile: string | null;
  /** Milliseconds since the epoch, by our clock. */
  startedAt: number;
  /** The same; `startedAt` until the end. */
  endedAt: number;
}

/** Creates a result of which nothing is known yet: an internal error until something else is known. */
export function createEmptyResult(startedAt: number): RunResult {
  return {
    outcome: "internal_error",
    name: null,
    request: null,
    givenId: null,
    evaluation: null,
    origin: null,
    lastStatus: null,
    results: null,
    baseline: null,
    missingBaseline: null,
    verdict: null,
    warnVerdict: null,
    resumeOptions: null,
    apiUrl: null,
    dryRun: null,
    plannedRules: [],
    error: null,
    tolerated: false,
    reportFile: null,
    resultsFile: null,
    startedAt,
    endedAt: startedAt,
  };
}

/** Returns which models a result is about, as far as its results do not say it themselves. */
export function requestedModels({ request, origin }: Pick<RunResult, "request" | "origin">): RequestedModels {
  return {
    modelId: request?.modelId ?? null,
    modelId2: request?.modelId2 ?? null,
    newerRevision: endpointOf(origin) === "evaluations/create",
  };
}

/**
 * Returns how many questions were answered and how many there were, where some were not; null where all were, or
 * where the service omits the numbers. In a comparison both models' are counted.
 */
export function partialAnswers({
  lastStatus,
  results,
}: Pick<RunResult, "lastStatus" | "results">): PartialAnswers | null {
  const own = results?.metrics?.["total_questions"];
  const questions = lastStatus?.totalQuestions ?? (typeof own === "number" ? own : null);
  const counts = [results?.rawAnswersCount, lastStatus?.questionsCompleted].filter((count) => count != null);
  const answered = Math.min(...counts);
  return results !== null && questions !== null && answered < questions ? { answered, questions } : null;
}

/** Returns whether the run failed at the API before there was any evaluation: then no verdict is missing. */
export function hasNoEvaluation({ outcome, evaluation }: Pick<RunResult, "outcome" | "evaluation">): boolean {
  return outcome === "api_error" && evaluation === null;
}

/** How a run ends before its evaluation's verdict. */
const RESUMABLE: ReadonlySet<OutcomeKind> = new Set([
  "running",
  "timed_out",
  "cancelled",
  "api_error",
  "internal_error",
]);

const REFUSALS_OF_AN_ID: ReadonlySet<number | null> = new Set([400, 404, 410, 422]);

/** Returns whether there is an evaluation whose verdict is still to come: a later run can resume it. */
export function canResume({
  outcome,
  evaluation,
  origin,
  lastStatus,
  error,
}: Pick<RunResult, "outcome" | "evaluation" | "origin" | "lastStatus" | "error">): boolean {
  if (evaluation === null || !RESUMABLE.has(outcome)) return false;
  // An id that was given, and that the API does not know or refuses, is of no evaluation.
  const isUnknown = REFUSALS_OF_AN_ID.has(error?.httpStatus ?? null);
  return !(origin?.kind === "given" && lastStatus === null && isUnknown);
}
