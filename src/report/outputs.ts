import { filterFailedRules } from "../result/judge.js";
import { reportedMetrics } from "../result/metrics.js";
import { type RunResult, requestedModels } from "../result/result.js";
import { toLogLine, toPrintableJson, toSafeWord } from "../util/text.js";
import { createEvaluationOutputs } from "./evaluation-outputs.js";
import { toSubject } from "./subject.js";

/**
 * A job's outputs may take 1 MB together, counted as UTF-16: GitHub's documented limit (Workflow syntax for GitHub
 * Actions, jobs.<job_id>.outputs). Metrics larger than this, in bytes of UTF-8, are left to the report file.
 */
export const MAX_METRICS_BYTES = 500_000;

/** Returns the metrics as JSON: the metrics object, or `{base_model, eval_model, comparison}`; empty where there are none. */
export function toMetricsJson(result: RunResult): string {
  const { results } = result;
  const metrics = reportedMetrics(results, requestedModels(result));
  return metrics === null ? "" : toPrintableJson(JSON.stringify(metrics));
}

/** Returns the rules of `warn` that did not pass, as JSON: `[{line, rule, reason}]`; empty where there are no such rules. */
function toWarningsJson({ warnVerdict }: RunResult): string {
  if (warnVerdict === null) return "";
  const failed = filterFailedRules(warnVerdict).map(({ line, expression: rule, reason }) => ({
    line,
    rule,
    reason,
  }));
  return toPrintableJson(JSON.stringify(failed));
}

/** Creates every output of a run by its name; one that is not known is empty. */
export function createOutputs(result: RunResult): Record<string, string> {
  const { evaluation } = result;
  const ids = toSubject(result);
  const metrics = toMetricsJson(result);
  return {
    outcome: result.outcome,
    ...(evaluation === null ? { evaluation_id: "", status: "" } : createEvaluationOutputs(evaluation)),
    model_id: toLogLine(ids.modelId ?? ""),
    model_id_2: toLogLine(ids.modelId2 ?? ""),
    benchmark_id: toLogLine(ids.benchmarkId ?? ""),
    created_at: toSafeWord(evaluation?.createdAt ?? ""),
    message: toLogLine(evaluation?.message ?? ""),
    warnings: toWarningsJson(result),
    metrics: Buffer.byteLength(metrics) > MAX_METRICS_BYTES ? "" : metrics,
    report_file: result.reportFile ?? "",
    results_file: result.resultsFile ?? "",
  };
}
