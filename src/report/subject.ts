import type { RunResult } from "../result/result.js";

/** Returns the ids that a run is about: those asked for, or the evaluation's own where it was given by its id. */
export function toSubject({
  evaluation,
  request,
  origin,
}: Pick<RunResult, "evaluation" | "request" | "origin">): {
  modelId: string | null;
  modelId2: string | null;
  benchmarkId: string | null;
} {
  if (origin?.kind === "given" && evaluation?.modelId != null) return evaluation;
  return {
    modelId: (request?.modelId || evaluation?.modelId) ?? null,
    modelId2: request?.modelId2 ?? evaluation?.modelId2 ?? null,
    benchmarkId: (request?.benchmarkId || evaluation?.benchmarkId) ?? null,
  };
}
