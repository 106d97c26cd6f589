import type { Inputs } from "../inputs/inputs.js";
import type { Transport } from "../nugen/http.js";
import type { RunResult } from "../result/result.js";
import type { RunContext } from "../runner/context.js";
import type { Host } from "../runner/host.js";
import type { Log } from "../runner/log.js";
import type { Clock } from "../util/clock.js";
import { type Deadline, createDeadline, createDeadlineAfterAbort } from "../util/deadline.js";
import { errorMessage } from "../util/error-message.js";
import type { Redactor } from "../util/redactor.js";
import type { PublishMemory } from "./publication.js";

/** How long GitHub may hold up the end of the step, in milliseconds; the runner kills a cancelled one soon. */
const BUDGET_MS = 30_000;
const ENDING_BUDGET_MS = 1_000;

/** Keeps a pull request's comment and a commit's status up to date during a run. */
export interface Notifier {
  /** Reports that the evaluation is running and the step waits. Works beside the wait, and only once. */
  reportRunning(): void;
  /** Reports how the run ended. Never throws. */
  reportEnd(): Promise<void>;
}

/** What a notifier needs of a run; `result` is read whenever something is reported. */
export interface NotifiedRun {
  readonly result: RunResult;
  readonly host: Pick<Host, "clock" | "files">;
  /** Aborted when the run is cancelled or has failed: then GitHub is given little time. */
  readonly signal: AbortSignal;
  /** Not ended by the run's signal, as GitHub is notified after it. */
  readonly clock: Clock;
  readonly transport: Transport;
  readonly context: RunContext;
  readonly redactor: Redactor;
  readonly log: Log;
}

/** What a notifier needs of the inputs. */
export type NotifierInputs = Pick<
  Inputs,
  "dryRun" | "comment" | "commitStatus" | "githubToken" | "matrixJobs"
>;

/** Creates a notifier, or returns null where neither a comment nor a commit status is wanted. */
export function createNotifier(inputs: NotifierInputs, run: NotifiedRun): Notifier | null {
  return inputs.dryRun || !(inputs.comment || inputs.commitStatus) ? null : new GitHubNotifier(inputs, run);
}

class GitHubNotifier implements Notifier {
  readonly #inputs: NotifierInputs;
  readonly #run: NotifiedRun;
  readonly #memory: PublishMemory = { closed: new Set(), headSha: null, hinted: false };
  /** Resolves when "running" is reported, or could not be. */
  #interim: Promise<void> | null = null;
  readonly #stopInterim = new AbortController();
  #ended = false;

  constructor(inputs: NotifierInputs, run: NotifiedRun) {
    this.#inputs = inputs;
    this.#run = run;
  }

  reportRunning(): void {
    const { result, host } = this.#run;
    if (this.#ended || this.#interim !== null) return;
    const now: RunResult = { ...result, outcome: "running", endedAt: host.clock.now() };
    this.#interim = this.#publish(now, BUDGET_MS, this.#stopInterim.signal, true);
  }

  async reportEnd(): Promise<void> {
    const { result, clock, signal } = this.#run;
    this.#ended = true;
    const deadlineMs = clock.monotonicMs() + (signal.aborted ? ENDING_BUDGET_MS : BUDGET_MS);
    const budget = createEndingDeadline(ENDING_BUDGET_MS, this.#run);
    // The verdict comes after "running" and never before; to cut a call short could make a second comment.
    if (this.#interim !== null) {
      const interimMs = (deadlineMs - clock.monotonicMs()) / 3;
      const stop = (): void => {
        this.#stopInterim.abort(new Error("the run has ended"));
      };
      const deadlines = [
        createDeadline(interimMs, clock, () => new Error("the run has ended")),
        createEndingDeadline(ENDING_BUDGET_MS / 3, this.#run),
      ];
      for (const deadline of deadlines) deadline.signal.addEventListener("abort", stop, { once: true });
      await this.#interim;
      for (const deadline of deadlines) deadline.clear();
    }
    await this.#publish(result, deadlineMs - clock.monotonicMs(), budget.signal, false);
    budget.clear();
  }

  async #publish(result: RunResult, budgetMs: number, signal: AbortSignal, interim: boolean): Promise<void> {
    const { host, context, redactor, log } = this.#run;
    try {
      const { publishToGitHub, readEventPayload } = await import("./publish.js");
      const { clock, transport } = this.#run;
      await publishToGitHub({
        result,
        inputs: this.#inputs,
        context,
        event: readEventPayload(context.eventPath, host.files),
        redactor,
        log,
        clock,
        transport,
        budgetMs,
        signal,
        interim,
        memory: this.#memory,
      });
    } catch (error) {
      log.warning(`GitHub could not be notified: ${errorMessage(error)}`);
    }
  }
}

function createEndingDeadline(graceMs: number, { signal, clock }: NotifiedRun): Deadline {
  return createDeadlineAfterAbort(signal, graceMs, clock, () => new Error("the run had to end at once"));
}
