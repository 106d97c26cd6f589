import type { Evaluation } from "../nugen/types.js";
import { toSafeWord } from "../util/text.js";

/** The outputs that are known as soon as there is an evaluation. */
export function createEvaluationOutputs(evaluation: Evaluation): Record<string, string> {
  return { evaluation_id: evaluation.id, status: toSafeWord(evaluation.status) };
}
