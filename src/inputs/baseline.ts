import type { BaselineSource } from "../result/baseline.js";
import { parseEvaluationId, parseId } from "./parse.js";
import type { InputReader } from "./reader.js";

/**
 * Reads `baseline_evaluation_id` and `baseline_model`; issues go to the reader.
 * @param judgedId the evaluation to attach to; null where there is none
 */
export function readBaseline(reader: InputReader, judgedId: string | null): BaselineSource | null {
  const evaluationId = reader.read<string | null>("baseline_evaluation_id", parseEvaluationId, null);
  const modelId = reader.read<string | null>("baseline_model", parseId, null);
  if (evaluationId !== null && evaluationId === judgedId) {
    reader.add(
      "baseline_evaluation_id",
      "it is the same as evaluation_id. Comparing an evaluation with itself proves nothing: set it to an earlier evaluation.",
    );
  }
  if (evaluationId !== null && modelId !== null)
    reader.add(
      "baseline_model",
      "it can't be used together with baseline_evaluation_id. Leave one of the two out.",
    );
  if (evaluationId !== null) return { evaluationId };
  return modelId === null ? null : { modelId };
}
