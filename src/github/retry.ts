import type { Clock } from "../util/clock.js";
import { classifyFailure, isRetryable } from "./error.js";

const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

/** How long an operation may be retried. */
export interface RetryOptions {
  clock: Clock;
  /** By the monotonic clock, in milliseconds. */
  deadlineMs: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/**
 * Retries an operation while that may help: 5xx, no response, rate limits. It must be safe to repeat as a whole.
 * @throws the last error, at once where no pause fits before the deadline or a retry can't help
 */
export async function retry<Result>(
  operation: () => Promise<Result>,
  { clock, deadlineMs, signal }: RetryOptions,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation();
    } catch (error) {
      const failure = classifyFailure(error, clock.now());
      const pauseMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
      const isLast = attempt >= MAX_ATTEMPTS || clock.monotonicMs() + pauseMs >= deadlineMs;
      if (signal.aborted || isLast || !isRetryable(failure)) throw error;
      await clock.sleep(pauseMs, signal);
    }
  }
}
