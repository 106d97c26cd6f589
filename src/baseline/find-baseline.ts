import { toEvaluation } from "../create/candidates.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError, UselessListError } from "../nugen/errors.js";
import { toPhase } from "../nugen/phase.js";
import type { EvaluationResults } from "../nugen/types.js";
import type { BaselineSearch, BaselineSource } from "../result/baseline.js";
import { countQuestions } from "../result/metrics.js";
import { describeContradiction, isSameBenchmark } from "../result/mismatch.js";
import { partialAnswers } from "../result/result.js";
import type { Clock, Random } from "../util/clock.js";
import { type FailedAttempt, pauseMs, retry } from "../util/retry.js";
import { type Attempt, findNewestEntry } from "./newest-entry.js";

/** What the baseline is searched for. */
export interface BaselineOptions {
  source: BaselineSource;
  /** The benchmark of the evaluation that is judged; null where it is not known. */
  benchmarkId: string | null;
  /** The model that is judged, as it was requested; empty or null where that is not known. */
  judgedModelId: string | null;
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
  const decide = ({ error, failures }: FailedAttempt): number => {
    if (!(error instanceof NugenError) || !error.retryable || failures >= MAX_ATTEMPTS) throw error;
    return pauseMs(failures, random);
  };
  const attempt: Attempt = (read) => retry(read, decide, { clock });
  try {
    const search =
      "evaluationId" in source
        ? await readById(api, source.evaluationId, options, attempt)
        : await readNewest(api, source.modelId, options, attempt);
    return search.kind === "unknown" ? unknown(`${search.reason}${formatAdvice(source, null)}`) : search;
  } catch (error) {
    if (!(error instanceof NugenError)) throw error;
    return unknown(`${error.message}${formatAdvice(source, error)}`);
  }
}

function unknown(reason: string): BaselineSearch {
  return { kind: "unknown", reason };
}

/** Returns what helps, as the end of a sentence; empty where no input of the baseline does. */
function formatAdvice(source: BaselineSource, error: NugenError | null): string {
  const isList = error === null || error instanceof UselessListError;
  if (!isList && error.retryable) return "; gate the same evaluation again later";
  if (!isList && ![400, 404, 422].includes(error.status ?? 0)) return "";
  if ("modelId" in source) return "; set baseline_evaluation_id to an evaluation of one model";
  return error === null ? "" : "; check baseline_evaluation_id";
}

async function readById(
  api: NugenApi,
  id: string,
  { benchmarkId, evaluationId }: BaselineOptions,
  attempt: Attempt,
): Promise<BaselineSearch> {
  if (id === evaluationId) return unknown(`the baseline ${id} is the evaluation that is judged`);
  const results = await attempt(() => api.results(id));
  const other = results.evaluation.benchmarkId;
  if (isSameBenchmark(other, benchmarkId) === false) {
    return unknown(`the baseline ${id} is of benchmark ${String(other)}, not of ${String(benchmarkId)}`);
  }
  const { baseModel, evalModel } = results;
  if (baseModel !== null || evalModel !== null || results.evaluation.modelId2 !== null) {
    return unknown(`the baseline ${id} compares two models; set baseline_model to the one that counts`);
  }
  return toBaseline(results, results.evaluation.modelId, results.metrics, null);
}

async function readNewest(
  api: NugenApi,
  modelId: string,
  options: BaselineOptions,
  attempt: Attempt,
): Promise<BaselineSearch> {
  const newest = await findNewestEntry(api, { modelId, ...options }, attempt);
  if (newest.kind === "unknown") return newest;
  if (newest.kind === "absent") {
    const reason = `the list shows no finished evaluation of ${modelId} on ${options.benchmarkId ?? "this benchmark"}`;
    const limit = ", and comparisons with it as the second model could not be searched";
    return { kind: "absent", reason: `${reason}${newest.isOwnOnly ? limit : ""}` };
  }
  const { entry } = newest;
  const listed = toEvaluation(entry);
  const results = await attempt(() => api.results(entry.id));
  const contradiction = describeContradiction(listed, results.evaluation);
  if (contradiction !== null) {
    return unknown(`the results of the baseline ${entry.id} name ${contradiction} as the list does`);
  }
  const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
  const isSingle = sides.length === 0 && listed.modelId2 === null && results.evaluation.modelId2 === null;
  if (isSingle) return toBaseline(results, modelId, results.metrics, entry.createdAt);
  const side = sides.find((one) => one.modelId === modelId);
  if (side === undefined) return unknown(`the comparison ${entry.id} does not say which side is ${modelId}`);
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
    return unknown(`the baseline ${id} is not finished: its status is ${status}`);
  if (rawAnswersCount === 0) return unknown(`the baseline ${id} has no answers: its raw_answers_count is 0`);
  if (metrics === null || Object.values(metrics).every((value) => value === null))
    return unknown(`the baseline ${id} has no metrics`);
  const baseline = {
    ...{ evaluationId: id, modelId, metrics },
    createdAt: createdAt ?? evaluation.createdAt ?? completedAt,
    // Of two models' results, `metrics` is null.
    questions: countQuestions(metrics, rawAnswersCount, results.metrics === null ? 2 : 1),
    partial: partialAnswers({ lastStatus: null, results }),
  };
  return { kind: "found", baseline };
}
