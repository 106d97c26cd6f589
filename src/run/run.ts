import { resolve } from "node:path";
import { CreateFailedError } from "../create/errors.js";
import { type Notifier, createNotifier } from "../github/notifier.js";
import { type Inputs, InvalidInputError, NoApiKeyError, readInputs, readSecrets } from "../inputs/inputs.js";
import { DEFAULT_API_URL } from "../inputs/parse.js";
import type { Transport } from "../nugen/http.js";
import { evaluationOutputs } from "../report/outputs.js";
import { redactResult } from "../result/redact.js";
import { type ResumeOptions, type RunResult, emptyResult } from "../result/result.js";
import { type RunContext, readContext } from "../runner/context.js";
import type { Host } from "../runner/host.js";
import { type JobLog, createLog } from "../runner/log.js";
import { publishOutputs } from "../runner/publish.js";
import { CancelledError } from "../util/cancelled-error.js";
import { type Clock, abortReason, createSteadyClock } from "../util/clock.js";
import { Redactor } from "../util/redactor.js";
import { evaluate } from "./evaluate.js";
import { explain } from "./explain.js";
import { finish } from "./finish.js";

/** What a run knows and works with; `result` grows while it goes on. */
export interface Run {
  host: Host;
  context: RunContext;
  log: JobLog;
  redactor: Redactor;
  /** Redacted already; replaced as a whole whenever something is learnt. */
  result: RunResult;
  /** Not ended by the signal, as GitHub is notified after it. */
  clock: Clock;
  transport: Transport;
  /** True from the first create request until it is known what became of it. */
  creating: boolean;
  /** Ends the run: aborted with a {@link CancelledError}, or the error that nobody could catch. */
  signal: AbortSignal;
  /** Saves the full results, once the verdict is out; null where there is nothing to save. */
  download: (() => Promise<void>) | null;
  /** Keeps GitHub up to date, where that is wanted. */
  notifier: Notifier | null;
  /** Takes in what has become known; the id and status go out at once. @throws where an output can't be written */
  learn: (known: Partial<RunResult>) => void;
}

/**
 * One run of the action, from its inputs to its outputs, summary and annotations.
 * @returns the exit code; never throws
 */
export async function run(host: Host): Promise<number> {
  const secrets = readSecrets(host.env);
  for (const secret of secrets) host.log.mask(secret);
  const redactor = new Redactor(secrets);
  const step = newRun(host, redactor);
  let inputs: Inputs | null = null;
  try {
    inputs = await readInputs({
      env: host.env,
      readFile: (path) => host.files.readText(resolve(step.context.workspace, path)),
      redact: (text) => redactor.redact(text),
    });
    takeIn(inputs, step);
    step.signal.throwIfAborted();
    await evaluate(inputs, step);
  } catch (thrown) {
    const error = step.signal.aborted ? endOf(thrown, step) : thrown;
    if (error instanceof NoApiKeyError || error instanceof InvalidInputError) reportInputIssues(error, step);
    if (error instanceof NoApiKeyError) step.learn({ outcome: "skipped" });
    else step.learn(explain(error, inputs));
    debugCauses(error, step);
  }
  step.learn({ endedAt: host.clock.now(), tolerated: inputs?.tolerate.has(step.result.outcome) ?? false });
  await step.notifier?.reportEnd();
  await saveResults(step);
  // What is written last is the outcome: after it nothing is requested, logged or output.
  return finish(step);
}

async function saveResults(step: Run): Promise<void> {
  try {
    await step.download?.();
  } catch (error) {
    step.learn(explain(error, null));
    debugCauses(error, step);
  }
}

function takeIn(inputs: Inputs, step: Run): void {
  step.learn({
    request: inputs.request,
    name: inputs.name,
    resumeOptions: toResumeOptions(inputs),
    apiUrl: inputs.apiUrl.href === `${DEFAULT_API_URL}/` ? null : inputs.apiUrl.href,
  });
  step.notifier = createNotifier(inputs, step);
}

function toResumeOptions(inputs: Inputs): ResumeOptions {
  const { timeoutMs, tolerate, comment, commitStatus, downloadResults, gates, warn, baseline } = inputs;
  return {
    timeoutMinutes: timeoutMs / 60_000,
    tolerate: [...tolerate],
    comment,
    commitStatus,
    downloadResults,
    baseline,
    gate: gates.find(({ source }) => source === "gate")?.text ?? null,
    gateFile: gates.find(({ source }) => source !== "gate")?.source ?? null,
    warn: warn?.text ?? null,
  };
}

/** A run that ends over its inputs must not leave an earlier run's verdict on GitHub; but under a wrong name it would leave a second one. */
function reportInputIssues(error: NoApiKeyError | InvalidInputError, step: Run): void {
  const { inputs } = error;
  const wrong = new Set(error instanceof InvalidInputError ? error.issues.map(({ input }) => input) : []);
  if (["comment", "commit_status", "name"].some((input) => wrong.has(input))) return;
  const idsWrong = ["model_id", "model_id_2", "benchmark_id"].some((input) => wrong.has(input));
  step.learn({ name: inputs.name, request: idsWrong ? null : inputs.request });
  step.notifier = createNotifier(inputs, step);
}

function newRun(host: Host, redactor: Redactor): Run {
  const ending = new AbortController();
  const clock = createSteadyClock(host.clock);
  const step: Run = {
    host,
    redactor,
    context: readContext(host.env, host.tempDir),
    log: createLog(host.log, redactor),
    clock,
    transport: host.createTransport(clock),
    result: emptyResult(host.clock.now()),
    creating: false,
    signal: ending.signal,
    download: null,
    notifier: null,
    learn(known) {
      const before = step.result.evaluation;
      step.result = redactResult({ ...step.result, ...known }, redactor);
      const { evaluation } = step.result;
      if (evaluation !== null && (before?.id !== evaluation.id || before.status !== evaluation.status)) {
        publishOutputs(evaluationOutputs(evaluation), host, redactor);
      }
    },
  };
  onAbort(host.cancelled, () => {
    ending.abort(new CancelledError(false));
  });
  onAbort(host.crashed, () => {
    ending.abort(host.crashed.reason);
  });
  return step;
}

function onAbort(signal: AbortSignal, react: () => void): void {
  if (signal.aborted) react();
  else signal.addEventListener("abort", react, { once: true });
}

/** Returns what ended a run whose signal is aborted: what was thrown may only be a consequence. */
function endOf(thrown: unknown, { signal, creating }: Run): unknown {
  const reason = abortReason(signal);
  if (!(reason instanceof CancelledError)) return reason;
  if (thrown instanceof CreateFailedError) return new CancelledError(false);
  // What creates knows best whether it may have; the signal's own reason was made before.
  return thrown instanceof CancelledError && thrown !== reason ? thrown : new CancelledError(creating);
}

/** The chain of causes, for RUNNER_DEBUG=1 only. */
function debugCauses(error: unknown, { host, log }: Run): void {
  if (!host.log.isDebug()) return;
  let cause: unknown = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0) for (const line of (cause.stack ?? "").split("\n").slice(1)) log.debug(line);
    cause = cause.cause;
  }
}
