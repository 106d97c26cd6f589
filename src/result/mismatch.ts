import type { Evaluation, EvaluationRequest } from "../nugen/types.js";

/**
 * What an evaluation tells of itself that is not what was asked for; what it leaves out counts for nothing.
 * @returns such as `model_id model-b, not model-a`, or null where nothing differs
 */
export function describeMismatch(
  { modelId, modelId2, benchmarkId }: Pick<EvaluationRequest, "modelId" | "modelId2" | "benchmarkId">,
  told: Pick<Evaluation, "modelId" | "modelId2" | "benchmarkId">,
): string | null {
  const pairs = [
    ["model_id", modelId, told.modelId],
    // One model alone is asked for by leaving the second out, unless nothing is asked for at all.
    ["model_id_2", modelId === "" ? "" : (modelId2 ?? "none"), told.modelId2],
    ["benchmark_id", benchmarkId, told.benchmarkId],
  ] as const;
  const different = pairs.flatMap(([name, asked, real]) =>
    asked !== "" && real !== null && asked !== real ? [`${name} ${real}, not ${asked}`] : [],
  );
  return different.length === 0 ? null : different.join(" and ");
}
