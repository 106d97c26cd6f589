import type { Created } from "../create/create.js";
import type { Obtained } from "../create/origin.js";
import type { Notifier } from "../github/notifier.js";
import type { Inputs } from "../inputs/inputs.js";
import { NugenClient } from "../nugen/client.js";
import { toPhase } from "../nugen/phase.js";
import { findProxyWarnings } from "../nugen/proxy.js";
import { partialAnswers, requestedModels } from "../result/result.js";
import { CancelledError } from "../runner/errors.js";
import { bindClock } from "../util/clock.js";
import { createDeadlineAfterAbort } from "../util/deadline.js";
import type { FollowOptions } from "../wait/follow.js";
import { type EvaluationContext, attach, create } from "./obtain.js";
import type { RunState } from "./state.js";

/**
 * How long a create request in flight may take to end after the runner cancels, in milliseconds: the id of what it
 * created is worth it, and SIGTERM follows after 7.5 s (GitHub's Workflow cancellation reference).
 */
const CREATE_GRACE_MS = 5_000;

/** Saves the full results; it waits until the verdict is out. */
export type Download = () => Promise<void>;

/**
 * Leads from checked inputs to an evaluation, and from there to its verdict where one is asked for.
 * @returns what saves the full results, or null where there is nothing to save
 * @throws what `createOnce` and `follow` throw, or an error of `state.update`, which writes outputs
 */
export async function evaluate(
  inputs: Inputs,
  state: RunState,
  notifier: Notifier | null,
): Promise<Download | null> {
  if (inputs.dryRun) {
    const { reportDryRun } = await import("./dry-run.js");
    reportDryRun(inputs, state);
    return null;
  }
  const { host, log, clock, signal } = state;
  for (const warning of findProxyWarnings(inputs.apiUrl, host.env)) log.warning(warning);
  const grace = createDeadlineAfterAbort(
    host.cancelled,
    CREATE_GRACE_MS,
    clock,
    () => new CancelledError("possible"),
  );
  const api = new NugenClient(state.transport, {
    baseUrl: inputs.apiUrl,
    apiKey: inputs.apiKey ?? "",
    timeoutMs: inputs.requestTimeoutMs,
    signal,
    createSignal: AbortSignal.any([grace.signal, host.crashed]),
  });
  const tools = { clock: bindClock(clock, signal), random: host.random, log };
  try {
    return await obtainAndFollow({ api, inputs, state, notifier, tools });
  } finally {
    grace.clear();
  }
}

async function obtainAndFollow(context: EvaluationContext): Promise<Download | null> {
  const { inputs, state } = context;
  const attached = await attach(context);
  if (attached !== null) {
    state.update(attached);
    return followToVerdict(attached, context);
  }
  const created = await create(context);
  if (state.result.outcome === "evaluation_failed") return null;
  if (!inputs.wait) {
    for (const input of findIdleInputs(inputs))
      state.log.warning(`${input} does nothing here: without wait or gate there are no results yet.`);
    return null;
  }
  try {
    return await followToVerdict(created, context);
  } finally {
    await searchTwins(created, context);
  }
}

/** Returns the inputs that a run without results ignores. */
function findIdleInputs({ downloadResults, baseline }: Inputs): string[] {
  const isById = baseline !== null && "evaluationId" in baseline;
  return [
    ...(downloadResults ? ["download_results"] : []),
    ...(baseline === null ? [] : [isById ? "baseline_evaluation_id" : "baseline_model"]),
  ];
}

/** Warns of a second evaluation: a list may show only now what an earlier attempt created. */
async function searchTwins(created: Created, { api, state, tools }: EvaluationContext): Promise<void> {
  if (created.twinSearch === null || state.signal.aborted) return;
  const { findTwins } = await import("../create/recovery.js");
  await findTwins(api, created, tools);
}

/** Waits, or polls once, and judges. A plain create does not load what this needs. */
async function followToVerdict(obtained: Obtained, context: EvaluationContext): Promise<Download | null> {
  const { api, inputs, state, notifier, tools } = context;
  const { id } = obtained.evaluation;
  const { follow } = await import("../wait/follow.js");
  const options: FollowOptions = {
    ...obtained,
    wait: inputs.wait,
    timeoutMs: inputs.timeoutMs,
    request: inputs.request,
    requested: requestedModels(state.result),
    gates: inputs.gates,
    baseline: inputs.baseline,
    warn: inputs.warn,
    update: (known) => {
      state.update(known);
      // Only once a poll says so: most attached evaluations have ended, and their verdict follows at once.
      if (inputs.wait && known.lastStatus && toPhase(known.lastStatus.evaluation.status) === "running")
        notifier?.reportRunning();
    },
  };
  const title = `${inputs.wait ? "Wait for" : "Poll"} evaluation ${id}`;
  await state.log.group(title, () => follow(api, options, tools));
  const partial = partialAnswers(state.result);
  if (partial !== null) {
    state.log.warning(
      `The results are partial: only ${partial.answered} of ${partial.questions} questions were answered.`,
    );
  }
  return inputs.downloadResults ? planDownload(id, context) : null;
}

function planDownload(id: string, { api, state, tools }: EvaluationContext): Download | null {
  const { results, outcome } = state.result;
  if (results === null || outcome === "evaluation_failed") return null;
  const { host, context, signal } = state;
  return async () => {
    const { saveResults } = await import("../wait/download-results.js");
    const target = { files: host.files, dir: context.tempDir, unique: host.randomId() };
    state.update({ resultsFile: await saveResults(api, id, target, signal, tools) });
  };
}
