import type { Phase } from "../nugen/phase.js";
import type { EvaluationStatus } from "../nugen/types.js";
import { formatDuration } from "../util/text.js";

/**
 * Words of an evaluation that waits for its turn, where no question is counted. `created` and `pending` were seen
 * in the live service's responses or on earlier pages of the vendor; the others are on none, and taken to be safe.
 */
const WAITING_STATUSES: ReadonlySet<string> = new Set(["created", "pending", "queued", "submitted"]);

/** @returns the 3 of `3/10 questions` */
function parseLeadingNumber(text: string | null): number | null {
  const digits = /^\s*(\d+)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What the looks so far have shown: what is new in each, for the log, and what to say at the limit. */
export class PollHistory {
  #firstWord: string | null = null;
  #started = false;
  #lastLine = "";
  #lastError: Error | null = null;

  /**
   * Takes in a status.
   * @param etaMs how much is left, in milliseconds; null where nothing tells
   * @returns a line for the log, or null where it says nothing new
   */
  add(status: EvaluationStatus, etaMs: number | null, phase: Phase): string | null {
    const word = status.evaluation.status;
    this.#firstWord ??= word;
    this.#lastError = null;
    const answered = status.questionsCompleted ?? parseLeadingNumber(status.progress);
    const working = answered === null ? !WAITING_STATUSES.has(word.toLowerCase()) : answered > 0;
    if (word !== this.#firstWord || working || status.startTime !== null) this.#started = true;

    const { questionsCompleted: done, totalQuestions: total } = status;
    const counts =
      done !== null && total !== null && total > 0 ? `${done}/${total} questions` : status.progress;
    const line = counts === null ? word : `${word}, ${counts}`;
    const seen = line === this.#lastLine;
    this.#lastLine = line;
    if (phase !== "running") return `Status ${line}.`;
    if (seen) return null;
    // The estimate reaches zero before the evaluation ends.
    const left = etaMs === null || etaMs < 1_000 ? "" : `, about ${formatDuration(etaMs)} left`;
    return `Status ${line}${left}.`;
  }

  /** Takes in a look that failed. @returns a line for the log, or null where it failed the same way before */
  addFailure(error: Error): string | null {
    const seen = this.#lastError?.message === error.message;
    this.#lastError = error;
    return seen ? null : `A look failed, and will be repeated: ${error.message}`;
  }

  /** @returns what to say of an evaluation whose end was not seen within `timeoutMs` milliseconds */
  formatTimeout(timeoutMs: number): string {
    const limit = `within ${formatDuration(timeoutMs)}`;
    if (this.#lastError !== null)
      return `No end was seen ${limit}; the last look failed: ${this.#lastError.message}`;
    const line = this.#lastLine === "" ? "" : ` (${this.#lastLine})`;
    if (this.#firstWord === null) return `No status could be read ${limit}`;
    if (!this.#started)
      return `The evaluation never started: its status was still ${this.#firstWord}, with no questions answered, ${limit}`;
    return `The evaluation did not end ${limit}${line}`;
  }
}
