import type { ResultMetrics } from "../gate/metrics.js";
import { asFields } from "../nugen/parse.js";
import type { EvaluationResults } from "../nugen/types.js";

/** @returns the metrics as the gate's rules name them */
export function metricsOf(results: EvaluationResults, comparison: boolean): ResultMetrics {
  const compared =
    results.baseModel !== null || results.evalModel !== null || results.method === "eval-compare";
  if (comparison || compared) {
    const { baseModel, evalModel } = results;
    return {
      mode: "comparison",
      base_model: baseModel,
      eval_model: evalModel,
      comparison: results.comparison,
    };
  }
  return { mode: "single", metrics: asFields(results.metrics) };
}
