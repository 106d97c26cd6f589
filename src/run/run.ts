import { CancelledError } from "../wait/errors.js";
import { type RunContext, readContext } from "../runner/context.js";
import { evaluate } from "./evaluate.js";
import { finish } from "./finish.js";
import type { Host } from "../runner/host.js";
import { type Inputs, InvalidInputError, NoApiKeyError, readInputs, readSecrets } from "../inputs/inputs.js";
import { DEFAULT_API_URL } from "../inputs/parse.js";
import { ActionLog, type Log } from "../runner/log.js";
import { type ResumeOptions, type RunResult, emptyResult } from "../result/result.js";
import { explain } from "./explain.js";
import { publishOutputs } from "../runner/publish.js";
import { Redactor } from "../util/redactor.js";
import { redactResult } from "../result/redact.js";
import { evaluationOutputs } from "../report/outputs.js";
import { type Notifier, createNotifier } from "../github/notifier.js";

/** What a run knows and works with; `result` grows while it goes on. */
export interface Run {
  host: Host;
  context: RunContext;
  log: Log;
  redactor: Redactor;
  /** Redacted already; replaced as a whole whenever something is learnt. */
  result: RunResult;
  /** True while a create call is under way. */
  creating: boolean;
  /** Aborted when the runner cancels, and when the run is over: from then on nothing is created. */
  over: AbortSignal;
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
  const secrets = readSecrets(host.input, host.env);
  for (const secret of secrets) host.mask(secret);
  const redactor = new Redactor(secrets);
  const ended = new AbortController();
  const step = newRun(host, redactor, ended.signal);
  let inputs: Inputs | null = null;
  try {
    inputs = await readInputs(host.input, host.env, (text) => redactor.redact(text));
    takeIn(inputs, step);
    if (host.cancelled.aborted) throw new CancelledError(false);
    await Promise.race([evaluate(inputs, step), cancellation(step), host.fault]);
  } catch (error) {
    ended.abort();
    if (error instanceof NoApiKeyError || error instanceof InvalidInputError) reportInputIssues(error, step);
    if (error instanceof NoApiKeyError) step.learn({ outcome: "skipped" });
    else step.learn(explain(error, inputs));
    debugCauses(error, step);
  }
  step.learn({ endedAt: host.clock.now(), tolerated: inputs?.tolerate.has(step.result.outcome) ?? false });
  const code = finish(step);
  await step.notifier?.reportEnd();
  return code;
}

function takeIn(inputs: Inputs, step: Run): void {
  step.learn({
    request: inputs.request,
    gate: inputs.gate?.text ?? null,
    name: inputs.name,
    resumeOptions: toResumeOptions(inputs),
    apiUrl: inputs.apiUrl.url.href === `${DEFAULT_API_URL}/` ? null : inputs.apiUrl.url.href,
  });
  step.notifier = createNotifier(inputs, step);
}

function toResumeOptions(inputs: Inputs): ResumeOptions {
  const { timeoutMs, tolerate, comment, commitStatus, downloadResults } = inputs;
  return {
    timeoutMinutes: timeoutMs / 60_000,
    tolerate: [...tolerate],
    comment,
    commitStatus,
    downloadResults,
  };
}

/** A run that ends over its inputs must not leave an earlier run's verdict on GitHub; but under a wrong name it would leave a second one. */
function reportInputIssues(error: NoApiKeyError | InvalidInputError, step: Run): void {
  const { inputs } = error;
  const wrong = new Set(error instanceof InvalidInputError ? error.mistakes.map(({ input }) => input) : []);
  if (["comment", "commit_status", "name"].some((input) => wrong.has(input))) return;
  const idsWrong = ["model_id", "model_id_2", "benchmark_id"].some((input) => wrong.has(input));
  step.learn({ name: inputs.name, request: idsWrong ? null : inputs.request });
  step.notifier = createNotifier(inputs, step);
}

function newRun(host: Host, redactor: Redactor, ended: AbortSignal): Run {
  const step: Run = {
    host,
    redactor,
    context: readContext(host.env, host.tmpdir),
    log: new ActionLog(() => redactor),
    result: emptyResult(host.clock.now()),
    creating: false,
    over: AbortSignal.any([host.cancelled, ended]),
    notifier: null,
    learn(known) {
      const before = step.result.evaluation;
      step.result = redactResult({ ...step.result, ...known }, redactor);
      const { evaluation } = step.result;
      if (evaluation !== null && (before?.id !== evaluation.id || before.status !== evaluation.status)) {
        publishOutputs(evaluationOutputs(evaluation), redactor);
      }
    },
  };
  return step;
}

/** How long a create call under way may still answer after a cancellation, in milliseconds: its id is worth it. */
const CREATE_GRACE_MS = 1_000;

/**
 * Rejects when the runner cancels; SIGTERM follows after 7.5 s, so that there is time to tell: GitHub documents it
 * (Workflow cancellation reference).
 */
function cancellation(step: Run): Promise<never> {
  const { cancelled, clock } = step.host;
  return new Promise((_, reject) => {
    const onCancel = async (): Promise<void> => {
      if (step.creating) await clock.sleep(CREATE_GRACE_MS);
      reject(new CancelledError(step.creating));
    };
    if (cancelled.aborted) void onCancel();
    else cancelled.addEventListener("abort", () => void onCancel(), { once: true });
  });
}

/** The chain of causes, for RUNNER_DEBUG=1 only. */
function debugCauses(error: unknown, { host, log }: Run): void {
  if (!host.isDebug()) return;
  let cause: unknown = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0) for (const line of (cause.stack ?? "").split("\n").slice(1)) log.debug(line);
    cause = cause.cause;
  }
}
