import { abortReason } from "../util/clock.js";
import { LookFailedError, TimedOutError } from "./errors.js";
import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NugenError } from "../nugen/errors.js";
import { backoffMs, retryAfterMs } from "../util/retry.js";
import type { EvaluationStatus } from "../nugen/types.js";
import type { Tools } from "../create/reconcile.js";
import { duration } from "../util/text.js";
import { type Limit, limitAfter } from "../util/deadline.js";
import { StatusPoller, worthAskingAgain } from "./poll-status.js";
import { LookHistory } from "./progress.js";
import { etaOf, nextLookMs } from "./poll-interval.js";
import { type Phase, phaseOf } from "../nugen/phase.js";

/** What to wait for, and how long. */
export interface WaitOptions {
  id: string;
  /** How long to wait, in milliseconds. */
  timeoutMs: number;
  /** When this run created it, in milliseconds of the monotonic clock; null where it was there before. */
  createdMs: number | null;
  /** Told each status as it is seen. */
  onStatus: (status: EvaluationStatus) => void;
}

/** An evaluation this young may not be known everywhere yet, in milliseconds. */
const YOUNG_MS = 60_000;
/** The first look at a new evaluation comes within this, in milliseconds. */
const FIRST_LOOK_MS = 2_000;
/** One look is kept for this long before the limit, in milliseconds. */
const LAST_LOOK_MS = 1_000;

type End = Exclude<Phase, "running">;

/**
 * Looks until the evaluation has ended, paced by the server's ETA.
 * @throws {TimedOutError} at the limit @throws {LookFailedError} where asking again is of no use
 */
export function waitForEnd(api: NugenApi, options: WaitOptions, tools: Tools): Promise<End> {
  return new Wait(api, options, tools).untilEnd();
}

class Wait {
  readonly #options: WaitOptions;
  readonly #tools: Tools;
  readonly #poller: StatusPoller;
  readonly #history = new LookHistory();
  readonly #startMs: number;
  readonly #limit: Limit;
  #warned = false;

  constructor(api: NugenApi, options: WaitOptions, tools: Tools) {
    const { timeoutMs } = options;
    this.#options = options;
    this.#tools = tools;
    this.#poller = new StatusPoller(api, options.id);
    this.#startMs = tools.clock.monotonicMs();
    this.#limit = limitAfter(
      timeoutMs,
      tools.clock,
      () => new TimedOutError(this.#history.limitWords(timeoutMs)),
    );
  }

  async untilEnd(): Promise<End> {
    const { timeoutMs, createdMs } = this.#options;
    const { clock, random } = this.#tools;
    try {
      // Legs of a matrix begin together; their first looks don't.
      if (createdMs !== null)
        await clock.sleep(Math.min(FIRST_LOOK_MS, timeoutMs / 2) * random(), this.#limit.signal);
      for (;;) {
        const waitedMs = clock.monotonicMs() - this.#startMs;
        const look = await this.#look(waitedMs);
        if (typeof look !== "number") return look;
        const leftMs = timeoutMs - (clock.monotonicMs() - this.#startMs);
        const lastLookMs = leftMs - Math.min(LAST_LOOK_MS, timeoutMs / 10);
        await clock.sleep(lastLookMs > 0 ? Math.min(look, lastLookMs) : look, this.#limit.signal);
      }
    } finally {
      this.#limit.clear();
    }
  }

  /** @returns the end, or milliseconds until the next look */
  async #look(waitedMs: number): Promise<End | number> {
    try {
      const status = await this.#poller.poll(this.#limit.signal);
      return this.#afterLook(status, waitedMs);
    } catch (error) {
      if (this.#limit.signal.aborted) throw abortReason(this.#limit.signal);
      if (!(error instanceof NugenError)) throw error;
      return this.#afterFailure(error, waitedMs);
    }
  }

  #afterLook(status: EvaluationStatus, waitedMs: number): End | number {
    const { log, random } = this.#tools;
    const { timeoutMs, onStatus } = this.#options;
    onStatus(status);
    const phase = phaseOf(status.evaluation.status);
    const etaMs = etaOf(status, waitedMs);
    const line = this.#history.add(status, etaMs, phase);
    if (line !== null) log.info(line);
    if (phase !== "running") return phase;
    if (etaMs !== null && waitedMs + etaMs > timeoutMs && !this.#warned) {
      this.#warned = true;
      log.warning(
        `The evaluation will take about ${duration(etaMs)} more, which is past the limit of ${duration(timeoutMs)} (timeout_minutes).`,
      );
    }
    return nextLookMs({ waitedMs, etaMs, random: random() });
  }

  /** @throws {LookFailedError} where asking again is of no use */
  #afterFailure(error: NugenError, waitedMs: number): number {
    const { clock, random, log } = this.#tools;
    const { createdMs } = this.#options;
    const young = createdMs !== null && clock.monotonicMs() - createdMs < YOUNG_MS;
    if (!worthAskingAgain(error, young)) throw new LookFailedError(error);
    const line = this.#history.addFailure(error);
    if (line !== null) log.info(line);
    const askedMs = error instanceof HttpStatusError ? retryAfterMs(error.reply.headers, clock.now()) : null;
    return Math.max(
      askedMs ?? backoffMs(this.#poller.failures, random),
      nextLookMs({ waitedMs, etaMs: null, random: random() }),
    );
  }
}
