import { resolve } from "node:path";
import { type Notifier, createNotifier } from "../github/notifier.js";
import { readSecrets } from "../inputs/api-key.js";
import { type Inputs, InvalidInputError, NoApiKeyError, readInputs } from "../inputs/inputs.js";
import { DEFAULT_API_URL } from "../inputs/parse.js";
import type { ResumeOptions, RunResult } from "../result/result.js";
import { CancelledError } from "../runner/errors.js";
import type { Host } from "../runner/host.js";
import { abortReason } from "../util/clock.js";
import { Redactor } from "../util/redactor.js";
import { type Download, evaluate } from "./evaluate.js";
import { finish } from "./finish.js";
import { RunState } from "./state.js";

/** A gate has at most 64 kB; a file that is much larger is none. */
const MAX_GATE_FILE_BYTES = 1_048_576;

/**
 * Runs the action once, from its inputs to its outputs, summary and annotations.
 * @returns the exit code; never throws
 */
export async function run(host: Host): Promise<number> {
  const secrets = readSecrets(host.env);
  for (const secret of secrets) host.log.mask(secret);
  const redactor = new Redactor(secrets);
  const state = new RunState(host, redactor);
  let inputs: Inputs | null = null;
  let notifier: Notifier | null = null;
  let download: Download | null = null;
  try {
    inputs = await readInputs({
      env: host.env,
      readFile: (path) => host.files.readText(resolve(state.context.workspace, path), MAX_GATE_FILE_BYTES),
      redact: (text) => redactor.redact(text),
    });
    state.update(toKnown(inputs));
    notifier = createNotifier(inputs, state);
    state.signal.throwIfAborted();
    download = await evaluate(inputs, state, notifier);
  } catch (thrown) {
    const error = state.signal.aborted ? endOf(thrown, state) : thrown;
    if (error instanceof NoApiKeyError || error instanceof InvalidInputError)
      notifier = createInputNotifier(error, state);
    await explainTo(state, error, inputs);
  }
  state.update({ endedAt: host.clock.now(), tolerated: inputs?.tolerate.has(state.result.outcome) ?? false });
  await notifier?.reportEnd();
  try {
    await download?.();
  } catch (error) {
    await explainTo(state, error, inputs);
  }
  // What is written last is the outcome: after it nothing is requested, logged or output.
  return finish(state);
}

/** The one place in which every error ends. What it means is loaded only then. */
async function explainTo(state: RunState, error: unknown, inputs: Inputs | null): Promise<void> {
  const { explain, logCauses } = await import("./explain.js");
  state.update(
    error instanceof NoApiKeyError ? { outcome: "skipped" } : explain(error, inputs, state.result),
  );
  logCauses(error, state);
}

/** Returns what the inputs determine of the result. */
function toKnown(inputs: Inputs): Partial<RunResult> {
  const { request, name, apiUrl, evaluationId: givenId } = inputs;
  const isDefault = apiUrl.href === `${DEFAULT_API_URL}/`;
  const resumeOptions = toResumeOptions(inputs);
  return { request, name, givenId, resumeOptions, apiUrl: isDefault ? null : apiUrl.href };
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

/**
 * A run that ends over its inputs must not leave an earlier run's verdict on GitHub; but under a wrong name it would
 * leave a second one.
 */
function createInputNotifier(error: NoApiKeyError | InvalidInputError, state: RunState): Notifier | null {
  const { inputs } = error;
  const wrong = new Set(error instanceof InvalidInputError ? error.issues.map(({ input }) => input) : []);
  if (["comment", "commit_status", "name"].some((input) => wrong.has(input))) return null;
  const idsWrong = ["model_id", "model_id_2", "benchmark_id"].some((input) => wrong.has(input));
  const { name, evaluationId } = inputs;
  state.update({ name, request: idsWrong ? null : inputs.request, givenId: evaluationId });
  return createNotifier(inputs, state);
}

/** Returns what ended a run whose signal is aborted: what was thrown may only be a consequence. */
function endOf(thrown: unknown, { signal, result }: RunState): unknown {
  const reason = abortReason(signal);
  if (!(reason instanceof CancelledError)) return reason;
  // A create that was cut short knows what may exist; the signal's own reason was made before.
  if (thrown instanceof CancelledError && thrown !== reason) return thrown;
  return new CancelledError(result.evaluation === null ? "none" : "known");
}
