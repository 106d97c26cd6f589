import { type Created, createOnce } from "../create/create.js";
import type { RunTools } from "../create/reconcile.js";
import type { Notifier } from "../github/notifier.js";
import type { Inputs } from "../inputs/inputs.js";
import type { NugenApi } from "../nugen/client.js";
import { toPhase } from "../nugen/phase.js";
import type { Evaluation } from "../nugen/types.js";
import { toEvaluationError } from "../result/evaluation-failed.js";
import { createEvaluationName } from "../runner/context.js";
import { logCreated, logRequest } from "./log-created.js";
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
export async function attach({ api, inputs, state, tools }: EvaluationContext): Promise<Evaluation | null> {
  const { evaluationId, reuseMs, request } = inputs;
  if (evaluationId !== null) {
    const unknown = { modelId: null, modelId2: null, benchmarkId: null, createdAt: null, message: null };
    const evaluation = { id: evaluationId, status: "", ...unknown };
    state.log.info(`Attaching to evaluation ${evaluationId}; nothing is created.`);
    state.update({ evaluation, attached: "given" });
    return evaluation;
  }
  if (reuseMs === null) return null;
  const { findReusable } = await import("../create/reuse.js");
  const found = await findReusable(api, request, reuseMs, tools);
  if (found === null) return null;
  state.log.info(
    `Reusing evaluation ${found.id} of ${found.createdAt ?? "unknown time"}, status ${found.status}; nothing is created.`,
  );
  state.update({ evaluation: found, attached: "reused" });
  return found;
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
  state.update({ creating: true });
  const created = await log.group("Create the evaluation", () => {
    logRequest(inputs.request, log);
    return createOnce(api, options, tools);
  });
  // First to the log: an output file that can't be written must not take the id with it.
  logCreated(created, inputs.request, log);
  const { evaluation } = created;
  const failed = toPhase(evaluation.status) === "failed";
  state.update({
    outcome: failed ? "evaluation_failed" : "created",
    error: failed ? toEvaluationError(evaluation, evaluation.message, true) : null,
    creating: false,
    evaluation,
    created,
  });
  // The runner may have cancelled while the request was in flight.
  signal.throwIfAborted();
  return created;
}
