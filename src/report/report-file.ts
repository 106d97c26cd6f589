import { describeMissingBaseline } from "../result/baseline.js";
import type { Verdict } from "../result/judge.js";
import { reportedMetrics } from "../result/metrics.js";
import { type RunResult, requestedModels } from "../result/result.js";
import type { RunContext } from "../runner/context.js";
import { toIsoText } from "../util/iso-time.js";
import { toSubject } from "./subject.js";

/** The version of the report's shape; `schema/report.schema.json` describes it. */
const SCHEMA_VERSION = 1;

/** Creates the report: evidence of the run that can be kept and attested. Its texts are untrusted, and not yet redacted. */
export function createReport(result: RunResult, context: RunContext): Record<string, unknown> {
  const { evaluation, results, lastStatus, verdict, error } = result;
  const ids = toSubject(result);
  return {
    schema_version: SCHEMA_VERSION,
    outcome: result.outcome,
    tolerated: result.tolerated,
    name: result.name,
    evaluation_id: evaluation?.id ?? null,
    status: evaluation?.status ?? null,
    mode: ids.modelId === null ? null : ids.modelId2 === null ? "single" : "comparison",
    model_id: ids.modelId,
    model_id_2: ids.modelId2,
    benchmark_id: ids.benchmarkId,
    times: {
      run_started: toIsoText(result.startedAt),
      run_ended: toIsoText(result.endedAt),
      created_at: evaluation?.createdAt ?? null,
      evaluation_started: lastStatus?.startTime ?? null,
      evaluation_ended: lastStatus?.endTime ?? null,
      completed_at: results?.completedAt ?? null,
    },
    metrics: reportedMetrics(results, requestedModels(result)),
    baseline: result.baseline && {
      evaluation_id: result.baseline.evaluationId,
      model_id: result.baseline.modelId,
      created_at: result.baseline.createdAt,
      metrics: result.baseline.metrics,
    },
    baseline_missing: result.missingBaseline && describeMissingBaseline(result.missingBaseline),
    gate: toGate(verdict),
    warnings: toGate(result.warnVerdict),
    problem: error && { what: error.message, next: [...error.hints, ...(error.excerpt ?? [])] },
    results_file: result.resultsFile,
    run: {
      repository: context.repository || null,
      sha: context.sha || null,
      ref: context.ref || null,
      workflow: context.workflow || null,
      job: context.job || null,
      run_id: context.runId || null,
      run_attempt: context.runAttempt || null,
      url: context.runUrl,
    },
  };
}

function toGate(verdict: Verdict | null): Record<string, unknown> | null {
  if (verdict === null) return null;
  const rules = verdict.rules.map(({ source, line, expression, passed, values, reason, notices }) => ({
    source,
    line,
    rule: expression,
    passed,
    values: values.map(({ name, value }) => ({ name, value: toJsonValue(value) })),
    reason,
    notices,
  }));
  return { passed: verdict.passed, rules };
}

/** JSON has no `undefined` and no infinity: a value that isn't there is null. */
function toJsonValue(value: unknown): unknown {
  return value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value;
}
