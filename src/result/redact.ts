import type { Origin } from "../create/origin.js";
import type { Evaluation, EvaluationRequest, EvaluationResults, EvaluationStatus } from "../nugen/types.js";
import type { Redactor } from "../util/redactor.js";
import { OUTCOMES } from "./outcome.js";
import { type RunResult, createEmptyResult } from "./result.js";

type FieldName = keyof (Evaluation & EvaluationRequest & EvaluationResults & EvaluationStatus);

/** Words of our own: no secret, even where a key is one of them. Any other string and name is redacted. */
const OWN_WORDS: ReadonlySet<string> = new Set<string>([
  ...OUTCOMES,
  ...["evaluations", "evaluations/create", "POST"],
  ...(["created", "recovered", "given", "reused"] as const satisfies Origin["kind"][]),
  ...["kind", "endpoint", "isProven"],
  ...Object.keys(createEmptyResult(0)),
  ...([
    ...["id", "status", "modelId", "modelId2", "benchmarkId", "createdAt", "message", "customMetricsJson"],
    ...["evaluation", "metrics", "baseModel", "evalModel", "comparison", "name", "startTime", "endTime"],
  ] as const satisfies FieldName[]),
]);

/**
 * Takes secrets out of what has become known of a run, before any of it is cut, escaped or encoded: after that, a
 * secret could no longer be recognised.
 */
export function redactResult<Known extends Partial<RunResult>>(known: Known, redactor: Redactor): Known {
  return redactor.redactJson(known, OWN_WORDS);
}
