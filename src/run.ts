import { type RunContext, evaluationName, readContext } from "./context.js";
import { type Created, createOnce } from "./create.js";
import type { Host } from "./host.js";
import { type Inputs, NoApiKeyError, readInputs, readSecrets } from "./inputs.js";
import { ActionLog, type Log } from "./log.js";
import { NugenClient, apiUrl, createBody } from "./nugen/client.js";
import { type RunResult, isGreen } from "./outcome.js";
import { explain } from "./problem.js";
import { publishOutputs, publishSummary } from "./publish.js";
import { Redactor } from "./redact.js";
import { evaluationOutputs, outputs } from "./report/outputs.js";
import { summary } from "./report/summary.js";

/**
 * One run of the action, from its inputs to its outputs, summary and annotations.
 * @returns the exit code; never throws
 */
export async function run(host: Host): Promise<number> {
  const secrets = readSecrets(host.input, host.env);
  for (const secret of secrets) host.mask(secret);
  const redactor = new Redactor(secrets);
  const log = new ActionLog(() => redactor);
  const context = readContext(host.env, host.tmpdir);
  const result = emptyResult(host);
  let inputs: Inputs | null = null;
  try {
    inputs = await readInputs(host.input, host.env);
    result.request = inputs.request;
    Object.assign(result, await act(inputs, context, host, log, redactor));
  } catch (error) {
    if (error instanceof NoApiKeyError) result.outcome = "skipped";
    else Object.assign(result, explain(error, inputs));
    debugCauses(error, host, log);
  }
  result.endedAt = host.clock.now();
  return finish(result, host, redactor, log);
}

/** Tells how the run ended, everywhere it is told. A step whose outputs can't be written is red. */
function finish(result: RunResult, host: Host, redactor: Redactor, log: Log): number {
  announce(result, log);
  try {
    publishOutputs(outputs(result), redactor);
    publishSummary(summary(result), host.env["GITHUB_STEP_SUMMARY"], redactor, log);
    return isGreen(result) ? 0 : 1;
  } catch (error) {
    const { problem } = explain(error, null);
    log.error("Nugen evaluation: the outputs could not be written", [problem.what, ...problem.next]);
    return 1;
  }
}

function emptyResult(host: Host): RunResult {
  const now = host.clock.now();
  return {
    outcome: "internal_error",
    request: null,
    evaluation: null,
    created: null,
    dryRun: null,
    problem: null,
    startedAt: now,
    endedAt: now,
  };
}

async function act(
  inputs: Inputs,
  context: RunContext,
  host: Host,
  log: Log,
  redactor: Redactor,
): Promise<Partial<RunResult>> {
  if (inputs.dryRun) return dryRun(inputs, context, log);
  const api = new NugenClient(host.transport, {
    baseUrl: inputs.apiUrl.url,
    apiKey: inputs.apiKey ?? "",
    timeoutMs: inputs.requestTimeoutMs,
  });
  const options = {
    request: inputs.request,
    endpoint: inputs.createEndpoint,
    evaluationName: evaluationName(context),
  };
  const created = await createOnce(api, options, { clock: host.clock, random: host.random, log });
  publishOutputs(evaluationOutputs(created.evaluation), redactor);
  tellCreated(created, inputs, log);
  return { outcome: "created", evaluation: created.evaluation, created };
}

function dryRun(inputs: Inputs, context: RunContext, log: Log): Partial<RunResult> {
  const endpoint = inputs.createEndpoint === "auto" ? "evaluations" : inputs.createEndpoint;
  const body = createBody(inputs.request, endpoint, evaluationName(context));
  const url = apiUrl(inputs.apiUrl.url, endpoint).href;
  log.info("Dry run: the inputs are good. This would be sent, and nothing was:");
  for (const line of [`POST ${url}`, "Authorization: Bearer ***", "Content-Type: application/json", body])
    log.info(`  ${line}`);
  return { outcome: "dry_run", dryRun: { method: "POST", url, body } };
}

function tellCreated({ evaluation, endpoint }: Created, { request }: Inputs, log: Log): void {
  log.info(`Evaluation ${evaluation.id} created, status ${evaluation.status}.`);
  if (endpoint !== "evaluations/create") return;
  if (request.modelId2 !== null) log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
  if (request.customMetricsJson !== null) {
    log.warning(
      "custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.",
    );
  }
}

function announce({ outcome, problem }: RunResult, log: Log): void {
  if (outcome === "skipped") log.info("No API key, and if_no_api_key is skip: no evaluation was created.");
  if (problem !== null) log.error(`Nugen evaluation: ${outcome}`, [problem.what, ...problem.next]);
}

/** The chain of causes, for RUNNER_DEBUG=1 only. */
function debugCauses(error: unknown, host: Host, log: Log): void {
  if (!host.isDebug()) return;
  let cause: unknown = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0) for (const line of (cause.stack ?? "").split("\n").slice(1)) log.debug(line);
    cause = cause.cause;
  }
}
