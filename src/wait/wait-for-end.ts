import type { RunTools } from "../create/reconcile.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import { type Phase, toPhase } from "../nugen/phase.js";
import type { EvaluationStatus } from "../nugen/types.js";
import { abortReason } from "../util/clock.js";
import { type Deadline, createDeadline } from "../util/deadline.js";
import { backoffMs } from "../util/retry.js";
import { formatDuration } from "../util/text.js";
import { PollFailedError, TimedOutError } from "./errors.js";
import { PollFailures, YOUNG_MS } from "./poll-failures.js";
import { FIRST_SPREAD_MS, estimateEtaMs, nextPollMs } from "./poll-interval.js";
import { StatusPoller } from "./poll-status.js";
import { PollHistory } from "./progress.js";

/** What to wait for, and how long. */
export interface WaitOptions {
  id: string;
  /** How long to wait, in milliseconds. */
  timeoutMs: number;
  /** When this run created it, in milliseconds of the monotonic clock; null where it was there before. */
  createdMs: number | null;
  /** Called with each status as it is read. */
  onStatus: (status: EvaluationStatus) => void;
}

/** The last poll is this long before the deadline, in milliseconds. */
const LAST_POLL_MS = 1_000;

type End = Exclude<Phase, "running">;

/**
 * Polls until the evaluation has ended, paced by the server's ETA.
 * @throws {TimedOutError} at the deadline
 * @throws {PollFailedError} where a retry is of no use
 */
export function waitForEnd(api: NugenApi, options: WaitOptions, tools: RunTools): Promise<End> {
  return new Wait(api, options, tools).untilEnd();
}

class Wait {
  readonly #options: WaitOptions;
  readonly #tools: RunTools;
  readonly #poller: StatusPoller;
  readonly #history = new PollHistory();
  readonly #startMs: number;
  readonly #deadline: Deadline;
  readonly #failures: PollFailures;
  /** Where in each slot of the schedule this run polls: jobs of a matrix that begin together keep apart. */
  readonly #phase: number;
  #warned = false;

  constructor(api: NugenApi, options: WaitOptions, tools: RunTools) {
    const { timeoutMs } = options;
    this.#options = options;
    this.#tools = tools;
    this.#poller = new StatusPoller(api, options.id);
    this.#startMs = tools.clock.monotonicMs();
    this.#failures = new PollFailures((options.createdMs ?? this.#startMs) + YOUNG_MS, false);
    this.#phase = tools.random();
    this.#deadline = createDeadline(
      timeoutMs,
      tools.clock,
      () => new TimedOutError(this.#history.formatTimeout(timeoutMs)),
    );
  }

  async untilEnd(): Promise<End> {
    const { timeoutMs, createdMs } = this.#options;
    const { clock } = this.#tools;
    try {
      // One that was there before may have ended long ago.
      if (createdMs !== null)
        await clock.sleep(Math.min(FIRST_SPREAD_MS, timeoutMs / 2) * this.#phase, this.#deadline.signal);
      for (;;) {
        const waitedMs = clock.monotonicMs() - this.#startMs;
        const result = await this.#poll(waitedMs);
        if (typeof result !== "number") return result;
        const leftMs = timeoutMs - (clock.monotonicMs() - this.#startMs);
        const lastPollMs = leftMs - Math.min(LAST_POLL_MS, timeoutMs / 10);
        await clock.sleep(lastPollMs > 0 ? Math.min(result, lastPollMs) : result, this.#deadline.signal);
      }
    } finally {
      this.#deadline.clear();
    }
  }

  /** Polls once; returns the end, or milliseconds until the next poll. */
  async #poll(waitedMs: number): Promise<End | number> {
    try {
      const status = await this.#poller.poll(this.#deadline.signal);
      this.#failures.addSuccess();
      return this.#afterPoll(status, waitedMs);
    } catch (error) {
      if (this.#deadline.signal.aborted) throw abortReason(this.#deadline.signal);
      if (!(error instanceof NugenError)) throw error;
      return this.#afterFailure(error, waitedMs);
    }
  }

  #afterPoll(status: EvaluationStatus, waitedMs: number): End | number {
    const { log } = this.#tools;
    const { timeoutMs, onStatus } = this.#options;
    onStatus(status);
    const phase = toPhase(status.evaluation.status);
    const etaMs = estimateEtaMs(status, waitedMs);
    const line = this.#history.add(status, etaMs, phase);
    if (line !== null) log.info(line);
    if (phase !== "running") return phase;
    if (etaMs !== null && waitedMs + etaMs > timeoutMs && !this.#warned) {
      this.#warned = true;
      log.warning(
        `The evaluation will take about ${formatDuration(etaMs)} more, which is past the timeout of ${formatDuration(timeoutMs)} (timeout_minutes).`,
      );
    }
    return this.#nextPollMs(waitedMs, etaMs);
  }

  /**
   * Returns milliseconds until the next poll.
   * @throws {PollFailedError} where a retry is of no use
   */
  #afterFailure(error: NugenError, waitedMs: number): number {
    const { clock, random, log } = this.#tools;
    if (this.#failures.isFinal(error, clock.monotonicMs())) throw new PollFailedError(error);
    const line = this.#history.addFailure(error);
    if (line !== null) log.info(line);
    const askedMs = error.retryAfterMs(clock.now()) ?? backoffMs(this.#poller.failures, random);
    return Math.max(askedMs, this.#nextPollMs(waitedMs, null));
  }

  #nextPollMs(waitedMs: number, etaMs: number | null): number {
    return nextPollMs({ waitedMs, etaMs, random: etaMs === null ? this.#phase : this.#tools.random() });
  }
}
