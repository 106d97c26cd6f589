import type { RunTools } from "../create/reconcile.js";
import type { GateMetrics } from "../gate/gate.js";
import type { NugenApi } from "../nugen/client.js";
import { toPhase } from "../nugen/phase.js";
import type { Evaluation, EvaluationRequest, EvaluationResults, EvaluationStatus } from "../nugen/types.js";
import { toEvaluationError } from "../result/evaluation-failed.js";
import { type GateSource, toGateError, judge } from "../result/judge.js";
import {
  type RequestedModels,
  withBaseline,
  gateMetrics,
  isComparison,
  resolveSides,
} from "../result/metrics.js";
import { describeMismatch } from "../result/mismatch.js";
import type { BaselineSource, RunResult } from "../result/result.js";
import { explainUndecidable } from "../result/undecidable.js";
import { OtherEvaluationError } from "./errors.js";
import { readResults } from "./fetch-results.js";
import { pollOnce } from "./poll-once.js";
import { waitForEnd } from "./wait-for-end.js";

/** What to follow, how long, and what to do with its results. */
export interface FollowOptions {
  /** As far as it is known: with an id that was given, nothing else is. */
  evaluation: Evaluation;
  /** Whether to wait for the end; false polls once. */
  wait: boolean;
  /** How long status and results together may take, in milliseconds; without `wait` it counts for nothing. */
  timeoutMs: number;
  /** When this run created it, in milliseconds of the monotonic clock; null where it was there before. */
  createdMs: number | null;
  /** What the evaluation has to be of, where it was not named by its id but found in the list. */
  found: { request: EvaluationRequest; adopted: boolean } | null;
  /** Which models the run is about. */
  requested: RequestedModels;
  /** Empty where no verdict is asked for. */
  gates: readonly GateSource[];
  /** What rules read as `baseline`; null where nothing is compared with. */
  baseline: BaselineSource | null;
  /** Rules that only warn; null where there are none. */
  warn: GateSource | null;
  /** Called with what becomes known, when it does: a run may be cancelled at any time. */
  update: (known: Partial<RunResult>) => void;
}

/** How long to wait for results after a single poll, in milliseconds. */
const ONE_POLL_RESULTS_MS = 30_000;

/**
 * Follows an evaluation to its end and its verdict; what it finds goes to `update`.
 * @throws {TimedOutError} at the deadline
 * @throws {PollFailedError} where a retry is of no use
 * @throws {OtherEvaluationError} where one that was found is of another model or benchmark after all
 */
export async function follow(api: NugenApi, options: FollowOptions, tools: RunTools): Promise<void> {
  const { evaluation, update } = options;
  const created = options.createdMs !== null;
  const startMs = tools.clock.monotonicMs();
  let current = evaluation;
  let message: string | null = null;
  let polled: EvaluationStatus | null = null;
  const onStatus = (lastStatus: EvaluationStatus): void => {
    refuseOther(lastStatus.evaluation, options.found);
    polled = lastStatus;
    message = lastStatus.evaluation.message;
    current = merge(current, lastStatus.evaluation);
    update({ lastStatus, evaluation: current });
  };
  const { id } = evaluation;
  let phase;
  if (options.wait) {
    const { timeoutMs, createdMs } = options;
    phase = await waitForEnd(api, { id, timeoutMs, createdMs, onStatus }, tools);
  } else {
    const status = await pollOnce(api, id, tools);
    onStatus(status);
    phase = toPhase(status.evaluation.status);
  }
  if (phase === "running") {
    update({ outcome: "running" });
    return;
  }
  if (phase === "failed") {
    update({ outcome: "evaluation_failed", error: toEvaluationError(current, message, created) });
    return;
  }
  const leftMs = options.wait
    ? Math.max(0, startMs + options.timeoutMs - tools.clock.monotonicMs())
    : ONE_POLL_RESULTS_MS;
  const results = await readResults(api, id, leftMs, tools);
  refuseOther(results.evaluation, options.found);
  current = merge(current, results.evaluation);
  update({ results, evaluation: current });
  if (toPhase(results.evaluation.status) === "failed") {
    const error = toEvaluationError(current, results.evaluation.message ?? message, created);
    update({ outcome: "evaluation_failed", error });
    return;
  }
  reportSides(results, options.requested, tools.log);
  const undecidable = explainUndecidable({
    created: created ? evaluation : null,
    lastStatus: polled,
    results,
  });
  update(decide(await readMetrics(api, results, current, options, tools), undecidable, options));
}

function refuseOther(actual: Evaluation, found: FollowOptions["found"]): void {
  if (found === null) return;
  const other = describeMismatch(found.request, actual);
  if (other !== null) throw new OtherEvaluationError(actual.id, other, found.adopted);
}

/** What a status response lacks stays as it was known. */
function merge(known: Evaluation, seen: Evaluation): Evaluation {
  return {
    id: known.id,
    status: seen.status || known.status,
    modelId: seen.modelId ?? known.modelId,
    modelId2: seen.modelId2 ?? known.modelId2,
    benchmarkId: seen.benchmarkId ?? known.benchmarkId,
    createdAt: seen.createdAt ?? known.createdAt,
    message: seen.message ?? known.message,
  };
}

/** Logs which model each side is: the API's names for the sides mislead. */
function reportSides(results: EvaluationResults, requested: RequestedModels, log: RunTools["log"]): void {
  if (!isComparison(results, requested)) return;
  const { model1, unavailable } = resolveSides(results, requested);
  if (model1 === null) {
    log.info(`The sides of the comparison are not known: ${unavailable}.`);
    return;
  }
  const [base, evaluated] = model1 === "base_model" ? ["model_1", "model_2"] : ["model_2", "model_1"];
  const { baseModel, evalModel } = results;
  log.info(`base_model is ${base}${named(baseModel)}; eval_model is ${evaluated}${named(evalModel)}.`);
}

function named(side: EvaluationResults["baseModel"]): string {
  return side?.modelId == null ? "" : ` (${side.modelId})`;
}

/** What rules can read: the results, and the baseline where one is wanted. */
async function readMetrics(
  api: NugenApi,
  results: EvaluationResults,
  { id, benchmarkId }: Evaluation,
  { requested, baseline: source, update }: FollowOptions,
  { clock, random, log }: RunTools,
): Promise<GateMetrics> {
  const metrics = gateMetrics(results, requested);
  if (source === null) return metrics;
  const { findBaseline } = await import("../baseline/find-baseline.js");
  const search = await findBaseline(api, { source, benchmarkId, evaluationId: id }, { clock, random });
  if (search.kind === "found") {
    const { baseline } = search;
    update({ baseline });
    log.info(
      `The baseline is evaluation ${baseline.evaluationId} of ${baseline.createdAt ?? "unknown time"}.`,
    );
    return withBaseline(metrics, baseline.metrics, null);
  }
  log.warning(`There is no baseline: ${search.reason}.`);
  return withBaseline(metrics, null, search.kind === "unknown" ? search.reason : null);
}

function decide(
  metrics: GateMetrics,
  undecidable: string | null,
  { gates, warn }: FollowOptions,
): Partial<RunResult> {
  const warnVerdict = warn === null ? null : judge([warn], metrics, undecidable);
  const verdict = judge(gates, metrics, undecidable);
  if (verdict === null) return { outcome: "completed", warnVerdict };
  if (verdict.passed) return { outcome: "passed", verdict, warnVerdict };
  return { outcome: "gate_failed", verdict, warnVerdict, error: toGateError(verdict) };
}
