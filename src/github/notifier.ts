import type { Inputs } from "../inputs/inputs.js";
import type { RunResult } from "../result/result.js";
import { subject } from "../report/facts.js";
import type { Run } from "../run/run.js";
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
    const { clock, cancelled } = host;
    const untilMs = clock.now() + (cancelled.aborted ? CANCELLED_BUDGET_MS : BUDGET_MS);
    const stop = new AbortController();
    const onCancel = (): void => {
      void clock.sleep(CANCELLED_BUDGET_MS).then(() => {
        stop.abort(new Error("the run was cancelled"));
      });
    };
    cancelled.addEventListener("abort", onCancel, { once: true });
    // The verdict comes after "running" and never before; to cut a call short could make a second comment.
    if (this.#interim !== null) {
      const patience = clock
        .sleep((untilMs - clock.now()) / 3, cancelled)
        .catch(() => clock.sleep(CANCELLED_BUDGET_MS / 3));
      await Promise.race([this.#interim, patience]);
      this.#stopInterim.abort(new Error("the verdict is there"));
    }
    await this.#tell(result, untilMs - clock.now(), stop.signal, false);
    cancelled.removeEventListener("abort", onCancel);
  }

  async #tell(result: RunResult, budgetMs: number, signal: AbortSignal, interim: boolean): Promise<void> {
    const { host, context, redactor, log } = this.step;
    try {
      const { tellGithub } = await import("./publish.js");
      const { clock, transport } = host;
      const { inputs } = this;
      await tellGithub({
        result,
        inputs,
        context,
        redactor,
        log,
        clock,
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

/**
 * @returns whether it is known what to call the run on GitHub: an evaluation that was attached to by its id has no
 * models before its first status, and is named after them
 */
export function hasName(result: RunResult): boolean {
  const { name, attached, evaluation } = result;
  if (name !== null) return true;
  return attached === "given" ? evaluation?.modelId != null : subject(result).modelId !== null;
}
