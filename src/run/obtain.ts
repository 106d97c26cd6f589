import { type Created, createOnce } from "../create/create.js";
import type { Obtained } from "../create/origin.js";
import type { RunTools } from "../create/reconcile.js";
import type { Notifier } from "../github/notifier.js";
import type { Inputs } from "../inputs/inputs.js";
import type { NugenApi } from "../nugen/api.js";
import { toPhase } from "../nugen/phase.js";
import type { EvaluationRequest } from "../nugen/types.js";
import { toEvaluationError } from "../result/run-error.js";
import { createEvaluationName } from "../runner/context.js";
import type { Log } from "../runner/log.js";
import type { RunState } from "./state.js";

/** What it takes to get an evaluation and to follow it. */
export interface EvaluationContext {
  api: NugenApi;
  inputs: Inputs;
  state: RunState;
  /** Null where GitHub is not to be notified. */
  notifier: Notifier | null;
  tools: RunTools;
}

/** Returns the evaluation to attach to: the one given, or a young one of the same kind; null to create one. */
export async function attach({ api, inputs, state, tools }: EvaluationContext): Promise<Obtained | null> {
  const { evaluationId, reuseMs, request } = inputs;
  if (evaluationId !== null) {
    state.log.info(`Attaching to evaluation ${evaluationId}; nothing is created.`);
    const unknown = { modelId: null, modelId2: null, benchmarkId: null, createdAt: null, message: null };
    return { evaluation: { id: evaluationId, status: "", ...unknown }, origin: { kind: "given" } };
  }
  if (reuseMs === null) return null;
  const { findReusable } = await import("../create/reuse.js");
  const evaluation = await findReusable(api, request, reuseMs, tools);
  if (evaluation === null) return null;
  const { id, createdAt, status } = evaluation;
  state.log.info(
    `Reusing evaluation ${id} of ${createdAt ?? "unknown time"}, status ${status}; nothing is created.`,
  );
  return { evaluation, origin: { kind: "reused" } };
}

/** Creates the one evaluation of this step. */
export async function create({ api, inputs, state, tools }: EvaluationContext): Promise<Created> {
  const { host, context, log, signal } = state;
  const options = {
    request: inputs.request,
    endpoint: inputs.createEndpoint,
    evaluationName: createEvaluationName(context, host.randomId().slice(0, 8)),
    requestTimeoutMs: inputs.requestTimeoutMs,
    cancelled: signal,
  };
  const created = await log.group("Create the evaluation", () => {
    logRequest(inputs.request, log);
    return createOnce(api, options, tools);
  });
  // First to the log: an output file that can't be written must not take the id with it.
  logCreated(created, inputs.request, log);
  const { evaluation, origin } = created;
  const failed = toPhase(evaluation.status) === "failed";
  state.update({
    outcome: failed ? "evaluation_failed" : "created",
    error: failed ? toEvaluationError(evaluation, evaluation.message, true) : null,
    evaluation,
    origin,
  });
  // The runner may have cancelled while the request was in flight.
  signal.throwIfAborted();
  return created;
}

/** Logs what is about to be created. */
function logRequest({ modelId, modelId2, benchmarkId }: EvaluationRequest, log: Log): void {
  log.info(
    `model_id ${modelId}${modelId2 === null ? "" : `, model_id_2 ${modelId2}`}, benchmark_id ${benchmarkId}`,
  );
}

/** Logs the evaluation that was created, or found after its response was lost. */
function logCreated({ evaluation, origin }: Created, request: EvaluationRequest, log: Log): void {
  log.info(`Evaluation ${evaluation.id} ${origin.kind}, status ${evaluation.status}.`);
  if (origin.endpoint !== "evaluations/create") return;
  if (request.modelId2 !== null) log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
  if (request.customMetricsJson !== null) {
    log.warning(
      "custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.",
    );
  }
}
