import type { Inputs } from "../inputs/inputs.js";
import type { RunResult } from "../result/result.js";
import { subject } from "../report/facts.js";
import type { Run } from "../run/run.js";
import { type Limit, limitAfter, limitAfterAbort } from "../util/deadline.js";
import { messageOf } from "../util/error-message.js";

/** How long GitHub may hold up the end of the step, in milliseconds; the runner kills a cancelled one soon. */
const BUDGET_MS = 30_000;
const CANCELLED_BUDGET_MS = 1_000;

/** Keeps a pull request's comment and a commit's status up to date while a run goes on. */
export interface Telling {
  /** The evaluation runs, and the step waits. Works beside the wait, and only once it is known what to call it. */
  running(): void;
  /** How it ended. Never throws. */
  end(): Promise<void>;
}

/** @returns null where neither is asked for; then nothing of it is loaded */
export function telling(inputs: Inputs, step: Run): Telling | null {
  return inputs.dryRun || !(inputs.comment || inputs.commitStatus) ? null : new GitHubTelling(inputs, step);
}

class GitHubTelling implements Telling {
  /** Settles when "running" is told, or could not be. */
  #interim: Promise<void> | null = null;
  readonly #stopInterim = new AbortController();
  #ended = false;

  constructor(
    readonly inputs: Inputs,
    readonly step: Run,
  ) {}

  running(): void {
    const { result, host } = this.step;
    if (this.#ended || this.#interim !== null || !hasName(result)) return;
    const now: RunResult = { ...result, outcome: "running", endedAt: host.clock.now() };
    this.#interim = this.#tell(now, BUDGET_MS, this.#stopInterim.signal, true);
  }

  async end(): Promise<void> {
    const { result, host } = this.step;
    this.#ended = true;
    const { clock } = this.step;
    const untilMs = clock.monotonicMs() + (host.cancelled.aborted ? CANCELLED_BUDGET_MS : BUDGET_MS);
    const budget = limitAfterCancel(CANCELLED_BUDGET_MS, this.step);
    // The verdict comes after "running" and never before; to cut a call short could make a second comment.
    if (this.#interim !== null) {
      const interimMs = (untilMs - clock.monotonicMs()) / 3;
      const stop = (): void => {
        this.#stopInterim.abort(new Error("the verdict is there"));
      };
      const limits = [
        limitAfter(interimMs, clock, () => new Error("the verdict is there")),
        limitAfterCancel(CANCELLED_BUDGET_MS / 3, this.step),
      ];
      for (const { signal } of limits) signal.addEventListener("abort", stop, { once: true });
      await this.#interim;
      for (const limit of limits) limit.clear();
    }
    await this.#tell(result, untilMs - clock.monotonicMs(), budget.signal, false);
    budget.clear();
  }

  async #tell(result: RunResult, budgetMs: number, signal: AbortSignal, interim: boolean): Promise<void> {
    const { host, context, redactor, log } = this.step;
    try {
      const { tellGithub } = await import("./publish.js");
      const { clock, transport } = this.step;
      const { inputs } = this;
      await tellGithub({
        result,
        inputs,
        context,
        redactor,
        log,
        clock,
        files: host.files,
        transport,
        budgetMs,
        signal,
        interim,
      });
    } catch (error) {
      log.warning(`GitHub could not be told: ${messageOf(error)}`);
    }
  }
}

function limitAfterCancel(graceMs: number, { host, clock }: Run): Limit {
  return limitAfterAbort(host.cancelled, graceMs, clock, () => new Error("the run was cancelled"));
}

/**
 * @returns whether it is known what to call the run on GitHub: an evaluation that was attached to by its id has no
 * models before its first status, and is named after them
 */
export function hasName(result: RunResult): boolean {
  const { name, attached, evaluation } = result;
  if (name !== null) return true;
  return attached === "given" ? evaluation?.modelId != null : subject(result).modelId !== null;
}
