import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NugenError } from "../nugen/errors.js";
import { toPhase } from "../nugen/phase.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { EvaluationResults, ListEntry } from "../nugen/types.js";
import type { Baseline, BaselineSource } from "../result/result.js";
import { type Clock, type Random } from "../util/clock.js";
import { backoffMs } from "../util/retry.js";

/** What the baseline is searched for. */
export interface BaselineOptions {
  source: BaselineSource;
  /** The benchmark of the evaluation that is judged; null where nothing tells it. */
  benchmarkId: string | null;
  /** The evaluation that is judged: it is never its own baseline. */
  evaluationId: string;
}

/** A baseline; `absent` where there certainly is none, `unknown` where that could not be found out. */
export type BaselineSearch =
  | { kind: "found"; baseline: Baseline }
  | { kind: "absent"; reason: string }
  | { kind: "unknown"; reason: string };

/** How many list pages are read: the newest finished evaluation of a model is on the first one. */
const MAX_PAGES = 2;
const MAX_ATTEMPTS = 4;

/**
 * Finds what rules read as `baseline`: one evaluation by its id, or the newest finished one of a model on the same
 * benchmark. The list does not show `custom_metrics`, so that an evaluation with other ones counts too.
 * @throws the signal's reason
 */
export async function findBaseline(
  api: NugenApi,
  options: BaselineOptions,
  time: { clock: Clock; random: Random },
): Promise<BaselineSearch> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { source } = options;
      return "evaluationId" in source
        ? await readById(api, source.evaluationId, options)
        : await readNewest(api, source.modelId, options);
    } catch (error) {
      if (!(error instanceof NugenError)) throw error;
      const isPassing = !(error instanceof HttpStatusError) || error.status >= 500 || error.status === 429;
      if (!isPassing || attempt >= MAX_ATTEMPTS) return { kind: "unknown", reason: error.message };
      await time.clock.sleep(500 + backoffMs(attempt, time.random));
    }
  }
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
  if (other !== null && benchmarkId !== null && other !== benchmarkId)
    return { kind: "unknown", reason: `the baseline ${id} is of benchmark ${other}, not of ${benchmarkId}` };
  if (results.baseModel !== null || results.evalModel !== null) {
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
  const candidates: ListEntry[] = [];
  for (let page = 0, offset = 0; page < MAX_PAGES; page += 1) {
    const { entries } = await api.list(modelId, offset);
    candidates.push(...entries.filter((entry) => isCandidate(entry, { modelId, benchmarkId, evaluationId })));
    offset += entries.length;
    if (candidates.length > 0 || entries.length === 0) break;
  }
  const [newest] = candidates.sort((a, b) => timeOf(b) - timeOf(a));
  if (newest === undefined) {
    const reason = `there is no finished evaluation of ${modelId} on ${benchmarkId ?? "this benchmark"}`;
    return { kind: "absent", reason };
  }
  const results = await api.results(newest.id);
  const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
  if (sides.length === 0) return toBaseline(results, modelId, results.metrics, newest.createdAt);
  const side = sides.find((one) => one.modelId === modelId);
  if (side === undefined)
    return { kind: "unknown", reason: `the comparison ${newest.id} does not say which side is ${modelId}` };
  return toBaseline(results, modelId, side.metrics, newest.createdAt);
}

function isCandidate(
  entry: ListEntry,
  {
    modelId,
    benchmarkId,
    evaluationId,
  }: { modelId: string; benchmarkId: string | null; evaluationId: string },
): boolean {
  const ofModel = entry.modelId === modelId || entry.modelId2 === modelId;
  return (
    ofModel &&
    entry.id !== evaluationId &&
    toPhase(entry.status) === "done" &&
    benchmarkId !== null &&
    entry.benchmarkId === benchmarkId
  );
}

function timeOf({ createdAt }: ListEntry): number {
  return parseTimestamp(createdAt)?.ms ?? Number.NEGATIVE_INFINITY;
}

function toBaseline(
  results: EvaluationResults,
  modelId: string | null,
  metrics: Readonly<Record<string, unknown>> | null,
  createdAt: string | null,
): BaselineSearch {
  const { evaluation, completedAt } = results;
  if (metrics === null) return { kind: "unknown", reason: `the baseline ${evaluation.id} has no metrics` };
  const created = createdAt ?? evaluation.createdAt ?? completedAt;
  return { kind: "found", baseline: { evaluationId: evaluation.id, modelId, createdAt: created, metrics } };
}
