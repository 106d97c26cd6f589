import { type Created, createOnce } from "../create/create.js";
import type { Tools } from "../create/reconcile.js";
import { findTwins } from "../create/twins.js";
import type { Inputs } from "../inputs/inputs.js";
import { type NugenApi, NugenClient } from "../nugen/client.js";
import { toPhase } from "../nugen/phase.js";
import { proxyWarnings } from "../nugen/proxy.js";
import type { Evaluation } from "../nugen/types.js";
import { evaluationFailed } from "../result/evaluation-failed.js";
import { differences } from "../result/mismatch.js";
import { type RunResult, partialAnswers, requestedModels } from "../result/result.js";
import { evaluationName } from "../runner/context.js";
import { CancelledError } from "../util/cancelled-error.js";
import { bindClock } from "../util/clock.js";
import { createDeadlineAfterAbort } from "../util/deadline.js";
import type { FollowOptions } from "../wait/follow.js";
import { logCreated, logRequest } from "./announce.js";
import { reportDryRun } from "./dry-run.js";
import type { Run } from "./run.js";

/**
 * How long a create request in flight may take to end after the runner cancels, in milliseconds: the id of what it
 * created is worth it, and SIGTERM follows after 7.5 s (GitHub's Workflow cancellation reference).
 */
const CREATE_GRACE_MS = 5_000;

/**
 * From checked inputs to an evaluation, and from there to its verdict where one is asked for.
 * @throws what `createOnce` and `follow` throw, or an error of `step.learn`, which writes outputs
 */
export async function evaluate(inputs: Inputs, step: Run): Promise<void> {
  if (inputs.dryRun) {
    reportDryRun(inputs, step);
    return;
  }
  const { host, log } = step;
  for (const warning of proxyWarnings(inputs.apiUrl, host.env)) log.warning(warning);
  const tools: Tools = { clock: bindClock(step.clock, step.signal), random: host.random, log };
  const grace = createDeadlineAfterAbort(
    host.cancelled,
    CREATE_GRACE_MS,
    step.clock,
    () => new CancelledError(true),
  );
  const api = new NugenClient(step.transport, {
    baseUrl: inputs.apiUrl,
    apiKey: inputs.apiKey ?? "",
    timeoutMs: inputs.requestTimeoutMs,
    signal: step.signal,
    createSignal: AbortSignal.any([grace.signal, host.crashed]),
  });
  try {
    await evaluateWith(api, inputs, step, tools);
  } finally {
    grace.clear();
  }
}

async function evaluateWith(api: NugenApi, inputs: Inputs, step: Run, tools: Tools): Promise<void> {
  const { log } = step;
  const attached = await attach(api, inputs, step, tools);
  if (attached !== null) {
    await followUp(api, attached, inputs, step, tools);
    return;
  }
  const created = await create(api, inputs, step, tools);
  if (step.result.outcome === "evaluation_failed") return;
  if (!inputs.wait) {
    if (inputs.downloadResults)
      log.warning("download_results does nothing here: without wait or gate there are no results yet.");
    return;
  }
  try {
    await followUp(api, created.evaluation, inputs, step, tools);
  } finally {
    // A list may show what an earlier attempt created only now.
    if (created.twinSearch !== null && !step.signal.aborted) {
      const twinIds = await findTwins(api, created, tools);
      step.learn({ created: { ...created, twinIds } });
    }
  }
}

/** Waits, or looks once, and judges. Waiting, results and downloads are a chunk of their own: a plain create doesn't load it. */
async function followUp(
  api: NugenApi,
  evaluation: Evaluation,
  inputs: Inputs,
  step: Run,
  tools: Tools,
): Promise<void> {
  const { created, attached } = step.result;
  const { follow } = await import("../wait/follow.js");
  // A name proves it ours, even where the server spells models in another way.
  const found = (created?.adopted === true && !created.isProven) || attached === "reused";
  let warned = found;
  const learn = (known: Partial<RunResult>): void => {
    step.learn(known);
    // Only once a poll says so: most attached evaluations have ended, and their verdict follows at once.
    if (inputs.wait && known.lastStatus && toPhase(known.lastStatus.evaluation.status) === "running")
      step.notifier?.reportRunning();
    const other = warned || !known.evaluation ? null : differences(inputs.request, known.evaluation);
    if (other === null) return;
    warned = true;
    step.log.warning(`The evaluation ${evaluation.id} has ${other}: the verdict is the evaluation's.`);
  };
  const options: FollowOptions = {
    evaluation,
    wait: inputs.wait,
    timeoutMs: inputs.timeoutMs,
    createdMs: created === null ? null : tools.clock.monotonicMs(),
    found: found ? { request: inputs.request, adopted: created !== null } : null,
    requested: requestedModels(step.result),
    gates: inputs.gates,
    baseline: inputs.baseline,
    warn: inputs.warn,
    learn,
  };
  const title = `${inputs.wait ? "Wait for" : "Look at"} evaluation ${evaluation.id}`;
  await step.log.group(title, () => follow(api, options, tools));
  if (inputs.downloadResults) planDownload(api, evaluation.id, step, tools);
  const partial = partialAnswers(step.result);
  if (partial !== null) {
    step.log.warning(
      `The results are partial: only ${partial.answered} of ${partial.questions} questions were answered.`,
    );
  }
}

function planDownload(api: NugenApi, id: string, step: Run, tools: Tools): void {
  const { results, outcome } = step.result;
  if (results === null || outcome === "evaluation_failed") return;
  const { host, context, signal } = step;
  step.download = async () => {
    const { saveResults } = await import("../wait/download-results.js");
    const target = { files: host.files, dir: context.tempDir, unique: host.randomId() };
    step.learn({ resultsFile: await saveResults(api, id, target, signal, tools) });
  };
}

/** @returns the evaluation to attach to: the one given, or a young one of the same kind; null to create one */
async function attach(api: NugenApi, inputs: Inputs, step: Run, tools: Tools): Promise<Evaluation | null> {
  const { evaluationId, reuseMs, request } = inputs;
  if (evaluationId !== null) {
    const evaluation = {
      id: evaluationId,
      status: "",
      modelId: null,
      modelId2: null,
      benchmarkId: null,
      createdAt: null,
      message: null,
    };
    step.log.info(`Attaching to evaluation ${evaluationId}; nothing is created.`);
    step.learn({ evaluation, attached: "given" });
    return evaluation;
  }
  if (reuseMs === null) return null;
  const { findReusable } = await import("../create/reuse.js");
  const found = await findReusable(api, request, reuseMs, tools);
  if (found === null) return null;
  step.log.info(
    `Reusing evaluation ${found.id} of ${found.createdAt ?? "unknown time"}, status ${found.status}; nothing is created.`,
  );
  step.learn({ evaluation: found, attached: "reused" });
  return found;
}

async function create(api: NugenApi, inputs: Inputs, step: Run, tools: Tools): Promise<Created> {
  const options = {
    request: inputs.request,
    endpoint: inputs.createEndpoint,
    evaluationName: evaluationName(step.context, step.host.randomId().slice(0, 8)),
    requestTimeoutMs: inputs.requestTimeoutMs,
    cancelled: step.signal,
  };
  step.creating = true;
  const created = await step.log.group("Create the evaluation", () => {
    logRequest(inputs.request, step.log);
    return createOnce(api, options, tools);
  });
  step.creating = false;
  // First to the log: an output file that can't be written must not take the id with it.
  logCreated(created, inputs.request, step.log);
  const { evaluation } = created;
  const failed = toPhase(evaluation.status) === "failed";
  step.learn({
    outcome: failed ? "evaluation_failed" : "created",
    problem: failed ? evaluationFailed(evaluation, evaluation.message, true) : null,
    evaluation,
    created,
  });
  // The runner may have cancelled while the request was in flight.
  step.signal.throwIfAborted();
  return created;
}
