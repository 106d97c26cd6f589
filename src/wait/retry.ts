import type { RunTools } from "../create/reconcile.js";
import { NugenError } from "../nugen/errors.js";
import { abortReason } from "../util/clock.js";
import { backoffMs } from "../util/retry.js";

/** At least this long between two attempts, in milliseconds. */
const MIN_WAIT_MS = 500;

/** One failed attempt. */
export interface FailedAttempt {
  error: NugenError;
  /** How many attempts have failed so far, from 1. */
  failures: number;
  /** How long until the next one, in milliseconds: a backoff, or what the server asked for. */
  waitMs: number;
}

/**
 * Repeats an operation until it succeeds.
 * @param onFailure decides about a failed attempt: it throws to end the retries
 * @throws what `onFailure` throws, anything but a `NugenError` that the operation throws, or the signal's reason
 */
export async function retry<Result>(
  operation: () => Promise<Result>,
  onFailure: (attempt: FailedAttempt) => void,
  { clock, random }: Pick<RunTools, "clock" | "random">,
  signal?: AbortSignal,
): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await operation();
    } catch (error) {
      if (signal?.aborted === true) throw abortReason(signal);
      if (!(error instanceof NugenError)) throw error;
      const askedMs = error.retryAfterMs(clock.now()) ?? 0;
      const waitMs = Math.max(askedMs, MIN_WAIT_MS + backoffMs(failures, random));
      onFailure({ error, failures, waitMs });
      await clock.sleep(waitMs, signal);
    }
  }
}
