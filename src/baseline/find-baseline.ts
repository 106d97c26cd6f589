import { toEvaluation } from "../create/candidates.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import { toPhase } from "../nugen/phase.js";
import type { EvaluationResults } from "../nugen/types.js";
import type { BaselineSearch, BaselineSource, MissingBaseline } from "../result/baseline.js";
import { countQuestions } from "../result/metrics.js";
import { describeContradiction, isSameBenchmark } from "../result/mismatch.js";
import { partialAnswers } from "../result/result.js";
import type { Clock, Random } from "../util/clock.js";
import { type FailedAttempt, pauseMs, retry } from "../util/retry.js";
import { findNewestEntry } from "./newest-entry.js";

/** What the baseline is searched for. */
export interface BaselineOptions {
  source: BaselineSource;
  /** The benchmark of the evaluation that is judged; null where it is not known. */
  benchmarkId: string | null;
  /** The evaluation that is judged: it is never its own baseline. */
  evaluationId: string;
}

const MAX_ATTEMPTS = 4;

/**
 * Finds what rules read as `baseline`: one evaluation by its id, or the newest finished one of a model on the same
 * benchmark. The list does not show `custom_metrics`, so that an evaluation with other ones counts too.
 * @throws the signal's reason
 */
export async function findBaseline(
  api: NugenApi,
  options: BaselineOptions,
  { clock, random }: { clock: Clock; random: Random },
): Promise<BaselineSearch> {
  const { source } = options;
  const read = (): Promise<BaselineSearch> =>
    "evaluationId" in source
      ? readById(api, source.evaluationId, options)
      : readNewest(api, source.modelId, options);
  const decide = ({ error, failures }: FailedAttempt): number => {
    if (!(error instanceof NugenError) || !error.retryable || failures >= MAX_ATTEMPTS) throw error;
    return pauseMs(failures, random);
  };
  try {
    const search = await retry(read, decide, { clock });
    return search.kind === "unknown" ? withAdvice(search.reason, source, null) : search;
  } catch (error) {
    if (!(error instanceof NugenError)) throw error;
    return withAdvice(error.message, source, error.status);
  }
}

/** Adds the input that helps. */
function withAdvice(reason: string, source: BaselineSource, status: number | null): MissingBaseline {
  const isRefused = status !== null && status < 500;
  const advice =
    "modelId" in source ? "; set baseline_evaluation_id" : isRefused ? "; check baseline_evaluation_id" : "";
  return { kind: "unknown", reason: `${reason}${advice}` };
}

async function readById(
  api: NugenApi,
  id: string,
  { benchmarkId, evaluationId }: BaselineOptions,
): Promise<BaselineSearch> {
  if (id === evaluationId)
    return { kind: "unknown", reason: `the baseline ${id} is the evaluation that is judged` };
  const results = await api.results(id);
  const other = results.evaluation.benchmarkId;
  if (isSameBenchmark(other, benchmarkId) === false) {
    const reason = `the baseline ${id} is of benchmark ${String(other)}, not of ${String(benchmarkId)}`;
    return { kind: "unknown", reason };
  }
  const { baseModel, evalModel } = results;
  if (baseModel !== null || evalModel !== null || results.evaluation.modelId2 !== null) {
    const reason = `the baseline ${id} compares two models; set baseline_model to the one that counts`;
    return { kind: "unknown", reason };
  }
  return toBaseline(results, results.evaluation.modelId, results.metrics, null);
}

async function readNewest(
  api: NugenApi,
  modelId: string,
  { benchmarkId, evaluationId }: BaselineOptions,
): Promise<BaselineSearch> {
  const newest = await findNewestEntry(api, { modelId, benchmarkId, evaluationId });
  if (newest.kind === "unknown") return newest;
  if (newest.kind === "absent") {
    const reason = `the list shows no finished evaluation of ${modelId} on ${benchmarkId ?? "this benchmark"}`;
    return { kind: "absent", reason };
  }
  const { entry } = newest;
  const listed = toEvaluation(entry);
  const results = await api.results(entry.id);
  const contradiction = describeContradiction(listed, results.evaluation);
  if (contradiction !== null) {
    const reason = `the results of the baseline ${entry.id} name ${contradiction} as the list does`;
    return { kind: "unknown", reason };
  }
  const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
  const isSingle = sides.length === 0 && listed.modelId2 === null && results.evaluation.modelId2 === null;
  if (isSingle) return toBaseline(results, modelId, results.metrics, entry.createdAt);
  const side = sides.find((one) => one.modelId === modelId);
  if (side === undefined)
    return { kind: "unknown", reason: `the comparison ${entry.id} does not say which side is ${modelId}` };
  return toBaseline(results, modelId, side.metrics, entry.createdAt);
}

function toBaseline(
  results: EvaluationResults,
  modelId: string | null,
  metrics: Readonly<Record<string, unknown>> | null,
  createdAt: string | null,
): BaselineSearch {
  const { evaluation, completedAt, rawAnswersCount } = results;
  const { id, status } = evaluation;
  // Results without a status are taken for final, as those of the judged evaluation are.
  if (status !== "" && toPhase(status) !== "done")
    return { kind: "unknown", reason: `the baseline ${id} is not finished: its status is ${status}` };
  if (rawAnswersCount === 0)
    return { kind: "unknown", reason: `the baseline ${id} has no answers: its raw_answers_count is 0` };
  if (metrics === null || Object.values(metrics).every((value) => value === null))
    return { kind: "unknown", reason: `the baseline ${id} has no metrics` };
  const baseline = {
    ...{ evaluationId: id, modelId, metrics },
    createdAt: createdAt ?? evaluation.createdAt ?? completedAt,
    // Of two models' results, `metrics` is null.
    questions: countQuestions(metrics, rawAnswersCount, results.metrics === null ? 2 : 1),
    partial: partialAnswers({ lastStatus: null, results }),
  };
  return { kind: "found", baseline };
}
