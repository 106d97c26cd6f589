import type { Clock } from "../util/clock.js";
import { type FailedAttempt, retry } from "../util/retry.js";
import { classifyFailure, isRetryable } from "./error.js";

const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

/** How long a call may be retried. */
export interface CallOptions {
  clock: Clock;
  /** By the monotonic clock, in milliseconds. */
  deadlineMs: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/**
 * Retries a call to GitHub while that may help: 5xx, no response, rate limits. It must be safe to repeat as a whole.
 * @throws the last error, at once where no pause fits before the deadline or a retry can't help
 */
export function retryCall<Result>(
  call: () => Promise<Result>,
  { clock, deadlineMs, signal }: CallOptions,
): Promise<Result> {
  const decide = ({ error, failures }: FailedAttempt): number => {
    const failure = classifyFailure(error, clock.now());
    const waitMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (failures - 1);
    const isLast = failures >= MAX_ATTEMPTS || clock.monotonicMs() + waitMs >= deadlineMs;
    if (isLast || !isRetryable(failure)) throw error;
    return waitMs;
  };
  return retry(call, decide, { clock, signal });
}
