import type { Phase } from "../nugen/phase.js";
import type { EvaluationStatus } from "../nugen/types.js";
import { formatDuration } from "../util/text.js";

/**
 * Statuses of an evaluation that waits for its turn, where no question is counted. `created` and `pending` were seen
 * in the live service's responses or on earlier pages of the vendor; the others are on none, and taken to be safe.
 */
const WAITING_STATUSES: ReadonlySet<string> = new Set(["created", "pending", "queued", "submitted"]);

/** Returns the 3 of `3/10 questions`; null where the text does not begin with a number. */
function parseLeadingNumber(text: string | null): number | null {
  const digits = /^\s*(\d+)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What the polls so far have shown: what is new in each, for the log, and the message of a timeout. */
export class PollHistory {
  #firstStatus: string | null = null;
  #started = false;
  #lastLine = "";
  #lastError: Error | null = null;

  /**
   * Adds a status.
   * @param etaMs how much is left, in milliseconds; null where it is not known
   * @returns a line for the log, or null where it says nothing new
   */
  add(status: EvaluationStatus, etaMs: number | null, phase: Phase): string | null {
    const name = status.evaluation.status;
    this.#firstStatus ??= name;
    this.#lastError = null;
    const answered = status.questionsCompleted ?? parseLeadingNumber(status.progress);
    const working = answered === null ? !WAITING_STATUSES.has(name.toLowerCase()) : answered > 0;
    if (name !== this.#firstStatus || working || status.startTime !== null) this.#started = true;

    const { questionsCompleted: done, totalQuestions: total } = status;
    const counts =
      done !== null && total !== null && total > 0 ? `${done}/${total} questions` : status.progress;
    const line = counts === null ? name : `${name}, ${counts}`;
    const seen = line === this.#lastLine;
    this.#lastLine = line;
    if (phase !== "running") return `Status ${line}.`;
    if (seen) return null;
    // The estimate reaches zero before the evaluation ends.
    const left = etaMs === null || etaMs < 1_000 ? "" : `, about ${formatDuration(etaMs)} left`;
    return `Status ${line}${left}.`;
  }

  /**
   * Adds a poll that failed.
   * @returns a line for the log, or null where the previous poll failed the same way
   */
  addFailure(error: Error): string | null {
    const seen = this.#lastError?.message === error.message;
    this.#lastError = error;
    return seen ? null : `A status request failed and will be retried: ${error.message}`;
  }

  /** Returns the message about an evaluation whose end was not seen within `timeoutMs` milliseconds. */
  formatTimeout(timeoutMs: number): string {
    const period = `within ${formatDuration(timeoutMs)}`;
    if (this.#lastError !== null)
      return `No end was seen ${period}; the last status request failed: ${this.#lastError.message}`;
    const line = this.#lastLine === "" ? "" : ` (${this.#lastLine})`;
    if (this.#firstStatus === null) return `No status could be read ${period}`;
    if (!this.#started)
      return `The evaluation never started: its status was still ${this.#firstStatus}, with no questions answered, ${period}`;
    return `The evaluation did not end ${period}${line}`;
  }
}
