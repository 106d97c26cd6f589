import type { Evaluation, EvaluationResults, EvaluationStatus } from "../nugen/types.js";
import { describeContradiction } from "./mismatch.js";
import { partialAnswers } from "./result.js";

/** What the responses of a run say of one evaluation. */
export interface EvaluationResponses {
  /** As the create call or the list returned it; null where this run did not create it. */
  created: Evaluation | null;
  /** Null where none was seen. */
  lastStatus: EvaluationStatus | null;
  results: EvaluationResults;
}

/**
 * Returns why the results decide no rule: they are of another model or benchmark than the evaluation that this run
 * created, or of no answers. Null where they can be judged.
 */
export function explainUndecidable({ created, lastStatus, results }: EvaluationResponses): string | null {
  const other =
    created === null
      ? null
      : describeForeignResults(created, lastStatus?.evaluation ?? created, results.evaluation);
  if (other !== null) return other;
  const hasNoAnswers = results.rawAnswersCount === 0 && partialAnswers({ lastStatus, results }) !== null;
  return hasNoAnswers ? "the evaluation has no answers: raw_answers_count is 0" : null;
}

function describeForeignResults(created: Evaluation, polled: Evaluation, read: Evaluation): string | null {
  const sources = [
    [created, read, "the results name", "as the evaluation that was created"],
    [polled, read, "the results name", "as its status"],
    [created, polled, "the status names", "as the evaluation that was created"],
  ] as const;
  for (const [earlier, later, subject, as] of sources) {
    const contradiction = describeContradiction(earlier, later);
    if (contradiction !== null) return `${subject} ${contradiction} ${as}`;
  }
  return null;
}
