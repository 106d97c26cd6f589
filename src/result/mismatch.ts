import type { Evaluation, EvaluationRequest } from "../nugen/types.js";

/**
 * Compares an evaluation with what was asked for; what it omits counts for nothing.
 * @returns such as `model_id model-b, not model-a`; null where nothing differs
 */
export function describeMismatch(
  { modelId, modelId2, benchmarkId }: Pick<EvaluationRequest, "modelId" | "modelId2" | "benchmarkId">,
  evaluation: Pick<Evaluation, "modelId" | "modelId2" | "benchmarkId">,
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
