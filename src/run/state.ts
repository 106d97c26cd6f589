import type { Transport } from "../nugen/http.js";
import { createEvaluationOutputs } from "../report/evaluation-outputs.js";
import { redactResult } from "../result/redact.js";
import { type RunResult, createEmptyResult } from "../result/result.js";
import { type RunContext, readContext } from "../runner/context.js";
import { CancelledError } from "../runner/errors.js";
import type { Host } from "../runner/host.js";
import { type JobLog, createLog } from "../runner/log.js";
import { publishOutputs } from "../runner/publish.js";
import { type Clock, createSteadyClock } from "../util/clock.js";
import type { Redactor } from "../util/redactor.js";

/** What a run works with, and what it knows: one immutable result that every update replaces. */
export class RunState {
  readonly context: RunContext;
  readonly log: JobLog;
  /** Not ended by the signal, as GitHub is notified after it. */
  readonly clock: Clock;
  readonly transport: Transport;
  /** Ends the run: aborted with a {@link CancelledError}, or with the error that nothing could catch. */
  readonly signal: AbortSignal;
  #result: RunResult;

  constructor(
    readonly host: Host,
    readonly redactor: Redactor,
  ) {
    const ending = new AbortController();
    this.context = readContext(host.env, host.tempDir);
    this.log = createLog(host.log, redactor);
    this.clock = createSteadyClock(host.clock);
    this.transport = host.createTransport(this.clock, () => void loadReport());
    this.signal = ending.signal;
    this.#result = createEmptyResult(host.clock.now());
    onAbort(host.cancelled, () => {
      ending.abort(new CancelledError("none"));
    });
    onAbort(host.crashed, () => {
      ending.abort(host.crashed.reason);
    });
  }

  /** All that is known, redacted. */
  get result(): RunResult {
    return this.#result;
  }

  /**
   * Adds what has become known; the evaluation's id and status are output at once.
   * @throws where an output can't be written
   */
  update(known: Partial<RunResult>): void {
    const before = this.#result.evaluation;
    this.#result = { ...this.#result, ...redactResult(known, this.redactor) };
    const { evaluation } = this.#result;
    if (evaluation !== null && (before?.id !== evaluation.id || before.status !== evaluation.status)) {
      publishOutputs(createEvaluationOutputs(evaluation), this.host, this.redactor);
    }
  }
}

/** Loads what a run needs at its end. */
async function loadReport(): Promise<void> {
  try {
    await import("../report/report.js");
  } catch {
    // It fails again where it is needed, after the request.
  }
}

function onAbort(signal: AbortSignal, react: () => void): void {
  if (signal.aborted) react();
  else signal.addEventListener("abort", react, { once: true });
}
