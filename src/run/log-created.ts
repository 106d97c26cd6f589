import type { Created } from "../create/create.js";
import type { EvaluationRequest } from "../nugen/types.js";
import type { Log } from "../runner/log.js";

/** Logs what is about to be created. */
export function logRequest({ modelId, modelId2, benchmarkId }: EvaluationRequest, log: Log): void {
  log.info(
    `model_id ${modelId}${modelId2 === null ? "" : `, model_id_2 ${modelId2}`}, benchmark_id ${benchmarkId}`,
  );
}

/** Logs the evaluation that was created, or found after its response was lost. */
export function logCreated({ evaluation, origin }: Created, request: EvaluationRequest, log: Log): void {
  log.info(`Evaluation ${evaluation.id} ${origin.kind}, status ${evaluation.status}.`);
  if (origin.endpoint !== "evaluations/create") return;
  if (request.modelId2 !== null) log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
  if (request.customMetricsJson !== null) {
    log.warning(
      "custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.",
    );
  }
}
