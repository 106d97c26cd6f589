import type { Evaluation, EvaluationRequest } from "../nugen/types.js";

/** What an evaluation is of; null where a response omits it. */
type Subject = Pick<Evaluation, "modelId" | "modelId2" | "benchmarkId">;

/**
 * Compares an evaluation with what was asked for; what it omits counts for nothing.
 * @returns such as `model_id model-b, not model-a`; null where nothing differs
 */
export function describeMismatch(
  { modelId, modelId2, benchmarkId }: Pick<EvaluationRequest, "modelId" | "modelId2" | "benchmarkId">,
  evaluation: Subject,
): string | null {
  const pairs = [
    ["model_id", modelId, evaluation.modelId],
    // One model alone is asked for by leaving the second out, unless nothing is asked for at all.
    ["model_id_2", modelId === "" ? "" : (modelId2 ?? "none"), evaluation.modelId2],
    ["benchmark_id", benchmarkId, evaluation.benchmarkId],
  ] as const;
  const different = pairs.flatMap(([name, asked, real]) =>
    asked !== "" && real !== null && asked !== real ? [`${name} ${real}, not ${asked}`] : [],
  );
  return different.length === 0 ? null : different.join(" and ");
}

/**
 * Compares what two responses say of one evaluation. The server may show a full name for an alias of a model, but the
 * same one in all responses. What a response omits counts for nothing, nor does the case of a benchmark.
 * @returns such as `model_id model-b, not model-a`, or null where they agree
 */
export function describeContradiction(earlier: Subject, later: Subject): string | null {
  const isSame = (one: string | null, other: string | null): boolean | null =>
    one === null || other === null ? null : one === other;
  const fields = [
    ["model_id", earlier.modelId, later.modelId, isSame],
    ["model_id_2", earlier.modelId2, later.modelId2, isSame],
    ["benchmark_id", earlier.benchmarkId, later.benchmarkId, isSameBenchmark],
  ] as const;
  const different = fields.flatMap(([name, before, after, compare]) =>
    compare(before, after) === false ? [`${name} ${String(after)}, not ${String(before)}`] : [],
  );
  return different.length === 0 ? null : different.join(" and ");
}

/** Returns whether two ids are of one benchmark, in whatever case; null where either is not known. */
export function isSameBenchmark(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null;
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
