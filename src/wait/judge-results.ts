import type { RunTools } from "../create/reconcile.js";
import type { GateMetrics } from "../gate/gate.js";
import type { NugenApi } from "../nugen/api.js";
import type { Evaluation, EvaluationResults } from "../nugen/types.js";
import { type BaselineSearch, type BaselineSource, describeMissingBaseline } from "../result/baseline.js";
import { type GateSource, toGateError, judge } from "../result/judge.js";
import {
  type RequestedModels,
  withBaseline,
  gateMetrics,
  isComparison,
  resolveSides,
} from "../result/metrics.js";
import type { RunResult } from "../result/result.js";

/** What results are held to. */
export interface JudgeOptions {
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

/**
 * Judges results, with the baseline where one is wanted.
 * @param undecidable why they decide no rule; null where they do
 * @returns what is known then
 */
export async function judgeResults(
  api: NugenApi,
  results: EvaluationResults,
  evaluation: Evaluation,
  undecidable: string | null,
  options: JudgeOptions,
  tools: RunTools,
): Promise<Partial<RunResult>> {
  reportSides(results, options.requested, tools.log);
  const metrics = await readMetrics(api, results, evaluation, options, tools);
  const warnVerdict = options.warn === null ? null : judge([options.warn], metrics, undecidable);
  const verdict = judge(options.gates, metrics, undecidable);
  if (verdict === null) return { outcome: "completed", warnVerdict };
  if (verdict.passed) return { outcome: "passed", verdict, warnVerdict };
  return { outcome: "gate_failed", verdict, warnVerdict, error: toGateError(verdict) };
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
  { requested, baseline: source, update }: JudgeOptions,
  { clock, random, log }: RunTools,
): Promise<GateMetrics> {
  const metrics = gateMetrics(results, requested);
  if (source === null) return metrics;
  const { findBaseline } = await import("../baseline/find-baseline.js");
  const wanted = { source, benchmarkId, judgedModelId: requested.modelId, evaluationId: id };
  const search = await findBaseline(api, wanted, { clock, random });
  update(search.kind === "found" ? { baseline: search.baseline } : { missingBaseline: search });
  reportBaseline(search, log);
  return withBaseline(metrics, search);
}

function reportBaseline(search: BaselineSearch, log: RunTools["log"]): void {
  const title = "Nugen evaluation: baseline";
  if (search.kind !== "found") {
    log.warning(`${toSentence(describeMissingBaseline(search))}.`, { title });
    return;
  }
  const { evaluationId, createdAt, partial } = search.baseline;
  log.info(`The baseline is evaluation ${evaluationId} of ${createdAt ?? "unknown time"}.`);
  if (partial === null) return;
  const { answered, questions } = partial;
  log.warning(`The baseline is partial: only ${answered} of ${questions} questions were answered.`, {
    title,
  });
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
