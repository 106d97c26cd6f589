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

/** @returns the metrics as outputs and report tell them: the metrics object, or both models' and the comparison */
export function toldMetrics(results: EvaluationResults | null, comparison: boolean): unknown {
  if (results === null) return null;
  const metrics = metricsOf(results, comparison);
  if (metrics.mode === "single") return metrics.metrics;
  const { base_model, eval_model, comparison: compared } = metrics;
  return { base_model, eval_model, comparison: compared };
}
