import type { Evaluation } from "../nugen/types.js";
import { failedRules } from "../result/judge.js";
import { reportedMetrics } from "../result/metrics.js";
import { type RunResult, requestedModels } from "../result/result.js";
import { logLine, printableJson, toSafeWord } from "../util/text.js";
import { subject } from "./subject.js";

/**
 * A job's outputs may take 1 MB together, counted as UTF-16: GitHub's documented limit (Workflow syntax for GitHub
 * Actions, jobs.<job_id>.outputs). Metrics larger than this, in bytes of UTF-8, are left to the report file.
 */
export const MAX_METRICS_BYTES = 500_000;

/** The outputs that are known as soon as there is an evaluation. */
export function evaluationOutputs(evaluation: Evaluation): Record<string, string> {
  return { evaluation_id: evaluation.id, status: toSafeWord(evaluation.status) };
}

/** @returns the metrics as JSON: the metrics object, or `{base_model, eval_model, comparison}`; empty where there are none */
export function metricsJson(result: RunResult): string {
  const { results } = result;
  const metrics = reportedMetrics(results, requestedModels(result));
  return metrics === null ? "" : printableJson(JSON.stringify(metrics));
}

/** Returns the rules of `warn` that did not pass, as JSON: `[{line, rule, reason}]`; empty where there are no such rules. */
function warningsJson({ warnVerdict }: RunResult): string {
  if (warnVerdict === null) return "";
  const failed = failedRules(warnVerdict).map(({ line, expression: rule, reason }) => ({
    line,
    rule,
    reason,
  }));
  return printableJson(JSON.stringify(failed));
}

/** @returns every output of a run by its name; one that isn't known is empty */
export function outputs(result: RunResult): Record<string, string> {
  const { evaluation } = result;
  const ids = subject(result);
  const metrics = metricsJson(result);
  return {
    outcome: result.outcome,
    ...(evaluation === null ? { evaluation_id: "", status: "" } : evaluationOutputs(evaluation)),
    model_id: logLine(ids.modelId ?? ""),
    model_id_2: logLine(ids.modelId2 ?? ""),
    benchmark_id: logLine(ids.benchmarkId ?? ""),
    created_at: toSafeWord(evaluation?.createdAt ?? ""),
    message: logLine(evaluation?.message ?? ""),
    warnings: warningsJson(result),
    metrics: Buffer.byteLength(metrics) > MAX_METRICS_BYTES ? "" : metrics,
    report_file: result.reportFile ?? "",
    results_file: result.resultsFile ?? "",
  };
}
