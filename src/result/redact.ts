import type { Evaluation, EvaluationRequest, EvaluationStatus } from "../nugen/types.js";
import type { Redactor } from "../util/redactor.js";
import type { RunResult } from "./result.js";

/**
 * Takes secrets out of all that is known of a run, before any of it is cut, escaped or encoded: after that, a
 * secret could no longer be recognised.
 */
export function redactResult(result: RunResult, redactor: Redactor): RunResult {
  const text = <Text extends string | null>(value: Text): Text | string =>
    value === null ? value : redactor.redact(value);
  const { error, dryRun } = result;
  return {
    ...result,
    name: text(result.name),
    resumeOptions: redactor.redactJson(result.resumeOptions),
    apiUrl: text(result.apiUrl),
    request: result.request && redactRequest(result.request, text),
    evaluation: result.evaluation && redactEvaluation(result.evaluation, text),
    lastStatus: result.lastStatus && redactStatus(result.lastStatus, text),
    results: redactor.redactJson(result.results),
    baseline: redactor.redactJson(result.baseline),
    verdict: redactor.redactJson(result.verdict),
    warnVerdict: redactor.redactJson(result.warnVerdict),
    plannedRules: redactor.redactJson(result.plannedRules),
    dryRun: dryRun && {
      method: dryRun.method,
      url: redactor.redact(dryRun.url),
      body: redactor.redact(dryRun.body),
    },
    error: error && {
      message: redactor.redact(error.message),
      hints: error.hints.map((line) => redactor.redact(line)),
      excerpt: (error.excerpt ?? []).map((line) => redactor.redact(line)),
    },
  };
}

type RedactText = <Text extends string | null>(value: Text) => Text | string;

function redactRequest(request: EvaluationRequest, text: RedactText): EvaluationRequest {
  return {
    modelId: text(request.modelId),
    modelId2: text(request.modelId2),
    benchmarkId: text(request.benchmarkId),
    customMetricsJson: text(request.customMetricsJson),
  };
}

function redactEvaluation(evaluation: Evaluation, text: RedactText): Evaluation {
  return {
    id: text(evaluation.id),
    status: text(evaluation.status),
    modelId: text(evaluation.modelId),
    modelId2: text(evaluation.modelId2),
    benchmarkId: text(evaluation.benchmarkId),
    createdAt: text(evaluation.createdAt),
    message: text(evaluation.message),
  };
}

function redactStatus(status: EvaluationStatus, text: RedactText): EvaluationStatus {
  return {
    ...status,
    evaluation: redactEvaluation(status.evaluation, text),
    progress: text(status.progress),
    startTime: text(status.startTime),
    endTime: text(status.endTime),
  };
}
