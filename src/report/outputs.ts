import type { Evaluation } from "../nugen/types.js";
import type { RunResult } from "../outcome.js";
import { singleLine, word } from "../text.js";
import { subject } from "./rows.js";

/** The outputs that are known as soon as there is an evaluation. */
export function evaluationOutputs(evaluation: Evaluation): Record<string, string> {
  return { evaluation_id: evaluation.id, status: word(evaluation.status) };
}

/** @returns every output of a run by its name; one that isn't known is empty */
export function outputs(result: RunResult): Record<string, string> {
  const { evaluation } = result;
  const ids = subject(evaluation, result.request);
  return {
    outcome: result.outcome,
    ...(evaluation === null ? { evaluation_id: "", status: "" } : evaluationOutputs(evaluation)),
    model_id: singleLine(ids.modelId ?? ""),
    model_id_2: singleLine(ids.modelId2 ?? ""),
    benchmark_id: singleLine(ids.benchmarkId ?? ""),
    created_at: word(evaluation?.createdAt ?? ""),
    message: singleLine(evaluation?.message ?? ""),
  };
}
