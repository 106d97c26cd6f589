import { differences } from "../result/mismatch.js";
import { evaluationName } from "../runner/context.js";
import { type Created, createOnce } from "../create/create.js";
import type { FollowOptions } from "../wait/follow.js";
import { phaseOf } from "../nugen/phase.js";
import { randomId } from "../runner/host.js";
import type { Inputs } from "../inputs/inputs.js";
import { type NugenApi, NugenClient, apiUrl, createBody } from "../nugen/client.js";
import { proxyComplaint } from "../nugen/proxy.js";
import type { Evaluation } from "../nugen/types.js";
import type { RunResult } from "../result/result.js";
import type { Run } from "./run.js";
import type { Tools } from "../create/reconcile.js";

/**
 * From checked inputs to an evaluation, and from there to its verdict where one is asked for.
 * @throws what `createOnce` and `follow` throw, or an error of `step.learn`, which writes outputs
 */
export async function evaluate(inputs: Inputs, step: Run): Promise<void> {
  if (inputs.dryRun) {
    dryRun(inputs, step);
    return;
  }
  const { host, log } = step;
  const complaint = proxyComplaint(inputs.apiUrl.url, host.env);
  if (complaint !== null) log.warning(complaint);
  const tools: Tools = { clock: host.clock, random: host.random, log };
  const api = new NugenClient(host.transport, {
    baseUrl: inputs.apiUrl.url,
    apiKey: inputs.apiKey ?? "",
    timeoutMs: inputs.requestTimeoutMs,
  });
  const attached = await attach(api, inputs, step, tools);
  const evaluation = attached ?? (await create(api, inputs, step, tools));
  if (attached === null && !inputs.wait) {
    if (inputs.downloadResults)
      log.warning("download_results does nothing here: without wait or gate there are no results yet.");
    return;
  }
  await followUp(api, evaluation, inputs, step, tools);
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
  if (inputs.wait) step.telling?.running();
  const { follow } = await import("../wait/follow.js");
  // A name proves it ours, even where the server spells models in another way.
  const found = (created?.adopted === true && !created.isProven) || attached === "reused";
  let warned = found;
  const learn = (known: Partial<RunResult>): void => {
    step.learn(known);
    if (inputs.wait) step.telling?.running();
    const other = warned || !known.evaluation ? null : differences(inputs.request, known.evaluation);
    if (other === null) return;
    warned = true;
    step.log.warning(`The evaluation ${evaluation.id} has ${other}: the verdict is the evaluation's.`);
  };
  const options: FollowOptions = {
    evaluation,
    wait: inputs.wait,
    timeoutMs: inputs.timeoutMs,
    createdMs: created === null ? null : tools.clock.now(),
    found: found ? { request: inputs.request, adopted: created !== null } : null,
    gate: inputs.gate?.compiled ?? null,
    download: inputs.downloadResults
      ? { dir: step.context.tempDir, unique: randomId(), cancelled: step.host.cancelled }
      : null,
    learn,
  };
  await follow(api, options, tools);
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

async function create(api: NugenApi, inputs: Inputs, step: Run, tools: Tools): Promise<Evaluation> {
  const options = {
    request: inputs.request,
    endpoint: inputs.createEndpoint,
    evaluationName: evaluationName(step.context, randomId().slice(0, 8)),
    requestTimeoutMs: inputs.requestTimeoutMs,
    cancelled: step.over,
  };
  step.creating = true;
  const created = await createOnce(api, options, tools);
  step.creating = false;
  // First to the log: an output file that can't be written must not take the id with it.
  tellCreated(created, inputs, step);
  step.learn({ outcome: "created", evaluation: created.evaluation, created });
  return created.evaluation;
}

function tellCreated({ evaluation, endpoint }: Created, { request }: Inputs, { log }: Run): void {
  log.info(`Evaluation ${evaluation.id} created, status ${evaluation.status}.`);
  if (phaseOf(evaluation.status) === "failed")
    log.warning(`The evaluation has failed already, with status ${evaluation.status}.`);
  if (endpoint !== "evaluations/create") return;
  if (request.modelId2 !== null) log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
  if (request.customMetricsJson !== null) {
    log.warning(
      "custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.",
    );
  }
}

function dryRun(inputs: Inputs, { context, log, learn }: Run): void {
  if (inputs.evaluationId !== null) {
    const url = apiUrl(inputs.apiUrl.url, `evaluations/${inputs.evaluationId}/status`).href;
    log.info(`Dry run: the inputs are good. Nothing would be created; GET ${url} would be asked.`);
    learn({ outcome: "dry_run" });
    return;
  }
  const endpoint = inputs.createEndpoint === "auto" ? "evaluations" : inputs.createEndpoint;
  const body = createBody(inputs.request, endpoint, evaluationName(context, randomId().slice(0, 8)));
  const url = apiUrl(inputs.apiUrl.url, endpoint).href;
  log.info("Dry run: the inputs are good. This would be sent, and nothing was:");
  for (const line of [`POST ${url}`, "Authorization: Bearer ***", "Content-Type: application/json", body]) {
    log.info(`  ${line}`);
  }
  learn({ outcome: "dry_run", dryRun: { method: "POST", url, body } });
}
