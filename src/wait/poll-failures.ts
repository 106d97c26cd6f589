import type { NugenError } from "../nugen/errors.js";

/** An evaluation this young may not be known everywhere yet, and its results not either, in milliseconds. */
export const YOUNG_MS = 60_000;
/** A firewall, a deployment or an expired session may answer oddly once or twice. */
const MAX_ODD_RESPONSES = 3;

/** Decides which failed poll is the end: one that can't succeed later, unless there was a good one before. */
export class PollFailures {
  #youngUntilMs: number;
  #hadSuccess: boolean;
  #oddAnswers = 0;

  /**
   * @param youngUntilMs until when a 404 may pass, in milliseconds of the monotonic clock
   * @param hadSuccess whether the API was seen to know the evaluation
   */
  constructor(youngUntilMs: number, hadSuccess: boolean) {
    this.#youngUntilMs = youngUntilMs;
    this.#hadSuccess = hadSuccess;
  }

  /** Takes in a good poll. */
  addSuccess(): void {
    this.#hadSuccess = true;
    // It is known by now: a 404 is as odd as any other response.
    this.#youngUntilMs = Number.NEGATIVE_INFINITY;
    this.#oddAnswers = 0;
  }

  /**
   * Takes in a failed poll.
   * @returns whether polling ends with it
   */
  isFinal(error: NugenError, nowMs: number): boolean {
    if (error.retryable || (error.status === 404 && nowMs < this.#youngUntilMs)) return false;
    this.#oddAnswers += 1;
    return !this.#hadSuccess || this.#oddAnswers >= MAX_ODD_RESPONSES;
  }
}
