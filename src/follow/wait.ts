import { abortReason } from "../clock.js";
import { LookFailedError, TimedOutError } from "../ends.js";
import type { Tools } from "../settle.js";
import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NotSentError, NugenError, RedirectError, TooLargeError } from "../nugen/errors.js";
import { backoffMs, retryAfterMs } from "../nugen/retry.js";
import type { EvaluationStatus } from "../nugen/types.js";
import { duration } from "../text.js";
import { limitAfter } from "./limit.js";
import { etaOf, nextLookMs } from "./pace.js";
import { type Phase, phaseOf } from "./phase.js";

export interface WaitOptions {
  id: string;
  /** How long to wait, in milliseconds. */
  timeoutMs: number;
  /** When this run created the evaluation, by our clock; null where it was there before. */
  createdMs: number | null;
  /** Told each status as it is seen. */
  onStatus: (status: EvaluationStatus) => void;
}

/** An evaluation this young may not be known everywhere yet, in milliseconds. */
const YOUNG_MS = 60_000;
/** The first look at a new evaluation comes within this, in milliseconds. */
const FIRST_LOOK_MS = 2_000;
/** So many failures of `/status` in a row, and the evaluation itself is asked for. */
const FALLBACK_AFTER = 3;

/** @returns whether asking again may help */
export function worthAskingAgain(error: Error, young: boolean): boolean {
  if (error instanceof NotSentError) return error.worthRetrying;
  if (error instanceof RedirectError || error instanceof TooLargeError) return false;
  if (!(error instanceof HttpStatusError)) return error instanceof NugenError;
  if (error.status === 404) return young;
  return error.status >= 500 || error.status === 408 || error.status === 429;
}

/** One look at an evaluation, by `/status` or, where that keeps failing or isn't there, by the evaluation itself. */
export class Looker {
  readonly #api: NugenApi;
  readonly #id: string;
  failures = 0;

  constructor(api: NugenApi, id: string) {
    this.#api = api;
    this.#id = id;
  }

  /** @throws any `NugenError`, or the signal's reason */
  async look(signal?: AbortSignal): Promise<EvaluationStatus> {
    try {
      const status = await this.#api.status(this.#id, signal);
      this.failures = 0;
      return status;
    } catch (error) {
      this.failures += 1;
      const routeMissing = error instanceof HttpStatusError && error.routeMissing;
      const stubborn = this.failures >= FALLBACK_AFTER && !(error instanceof NotSentError);
      if (!(error instanceof NugenError) || !(routeMissing || stubborn)) throw error;
      try {
        return await this.#api.evaluation(this.#id, signal);
      } catch (fallbackError) {
        const refused = fallbackError instanceof HttpStatusError && [401, 403].includes(fallbackError.status);
        if (refused || !(fallbackError instanceof NugenError)) throw fallbackError;
        // The first error is what the user should read; the fallback isn't even documented.
        throw error;
      }
    }
  }
}

/** Words of an evaluation that waits for its turn, where no question is counted. */
const WAITING_WORDS: ReadonlySet<string> = new Set(["created", "pending", "queued", "submitted"]);

/** @returns the 3 of `3/10 questions` */
function leadingNumber(text: string | null): number | null {
  const digits = /^\s*(\d+)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What is remembered over all looks, for the log and for the words at the limit. */
class History {
  first: string | null = null;
  started = false;
  lastLine = "";
  lastError: Error | null = null;

  add(status: EvaluationStatus): void {
    const word = status.evaluation.status;
    this.first ??= word;
    this.lastError = null;
    const answered = status.questionsCompleted ?? leadingNumber(status.progress);
    const working = answered === null ? !WAITING_WORDS.has(word.toLowerCase()) : answered > 0;
    if (word !== this.first || working || status.startTime !== null) this.started = true;
  }

  limitWords(timeoutMs: number): string {
    const limit = `within ${duration(timeoutMs)}`;
    if (this.lastError !== null)
      return `No end was seen ${limit}; the last look failed: ${this.lastError.message}`;
    const line = this.lastLine === "" ? "" : ` (${this.lastLine})`;
    if (this.first === null) return `No status could be read ${limit}`;
    if (!this.started)
      return `The evaluation never started: its status was still ${this.first}, with no questions answered, ${limit}`;
    return `The evaluation did not end ${limit}${line}`;
  }
}

/**
 * Looks until the evaluation has ended, paced by the server's ETA.
 * @throws {TimedOutError} at the limit @throws {LookFailedError} where asking again is of no use
 */
export async function waitForEnd(
  api: NugenApi,
  { id, timeoutMs, createdMs, onStatus }: WaitOptions,
  { clock, random, log }: Tools,
): Promise<Exclude<Phase, "running">> {
  const startMs = clock.now();
  const history = new History();
  const looker = new Looker(api, id);
  const limit = limitAfter(timeoutMs, clock, () => new TimedOutError(history.limitWords(timeoutMs)));
  let warned = false;
  try {
    // Legs of a matrix begin together; their first looks don't.
    if (createdMs !== null)
      await clock.sleep(Math.min(FIRST_LOOK_MS, timeoutMs / 2) * random(), limit.signal);
    for (;;) {
      let waitMs: number;
      const waitedMs = clock.now() - startMs;
      try {
        const status = await looker.look(limit.signal);
        onStatus(status);
        history.add(status);
        const phase = phaseOf(status.evaluation.status);
        const etaMs = etaOf(status, waitedMs);
        tellProgress(status, etaMs, phase, history, log);
        if (phase !== "running") return phase;
        if (etaMs !== null && waitedMs + etaMs > timeoutMs && !warned) {
          warned = true;
          log.warning(
            `The evaluation will take about ${duration(etaMs)} more, which is past the limit of ${duration(timeoutMs)} (timeout_minutes).`,
          );
        }
        waitMs = nextLookMs({ waitedMs, etaMs, random: random() });
      } catch (error) {
        if (limit.signal.aborted) throw abortReason(limit.signal);
        const young = createdMs !== null && clock.now() - createdMs < YOUNG_MS;
        if (!(error instanceof NugenError)) throw error;
        if (!worthAskingAgain(error, young)) throw new LookFailedError(error);
        if (history.lastError?.message !== error.message)
          log.info(`A look failed, and will be repeated: ${error.message}`);
        history.lastError = error;
        waitMs = Math.max(
          failureWaitMs(error, clock.now(), looker.failures, random),
          nextLookMs({ waitedMs, etaMs: null, random: random() }),
        );
      }
      // One look is kept for the moment before the limit.
      const leftMs = startMs + timeoutMs - clock.now();
      const lastLookMs = leftMs - Math.min(1_000, timeoutMs / 10);
      await clock.sleep(lastLookMs > 0 ? Math.min(waitMs, lastLookMs) : waitMs, limit.signal);
    }
  } finally {
    limit.clear();
  }
}

function failureWaitMs(error: Error, nowMs: number, failures: number, random: () => number): number {
  const asked = error instanceof HttpStatusError ? retryAfterMs(error.reply.headers, nowMs) : null;
  return asked ?? backoffMs(failures, random);
}

function tellProgress(
  status: EvaluationStatus,
  etaMs: number | null,
  phase: Phase,
  history: History,
  log: Tools["log"],
): void {
  const { questionsCompleted: done, totalQuestions: total } = status;
  const counts = done !== null && total !== null ? `${done}/${total} questions` : status.progress;
  const line = counts ?? status.evaluation.status;
  if (line === history.lastLine && phase === "running") return;
  history.lastLine = line;
  const left = phase === "running" && etaMs !== null ? `, about ${duration(etaMs)} left` : "";
  log.info(
    phase === "running"
      ? `${line}${left}`
      : `Status ${status.evaluation.status}${counts === null ? "" : `, ${counts}`}.`,
  );
}
