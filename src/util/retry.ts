import type { Clock, Random } from "./clock.js";

// The numbers are this action's own: https://docs.nugen.in, Create Evaluation, names no rate limit, no Retry-After
// and no idempotency key.

/** How long attempts of a create and the waits between them may take together, in milliseconds. */
export const RETRY_BUDGET_MS = 5 * 60_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
/** At least this long between two reads, in milliseconds. */
const MIN_PAUSE_MS = 500;

/** One failed attempt of an operation. */
export interface FailedAttempt {
  error: unknown;
  /** How many attempts have failed so far, from 1. */
  failures: number;
  /** How long since the first one began, in milliseconds. */
  elapsedMs: number;
}

/**
 * Repeats an operation until it succeeds.
 * @param decide returns how long to wait before the next attempt, in milliseconds, or throws to end the retries
 * @throws what `decide` throws, or the signal's reason
 */
export async function retry<Result>(
  operation: () => Promise<Result>,
  decide: (failed: FailedAttempt) => number,
  { clock, signal }: { clock: Clock; signal?: AbortSignal | undefined },
): Promise<Result> {
  const startMs = clock.monotonicMs();
  for (let failures = 1; ; failures += 1) {
    signal?.throwIfAborted();
    try {
      return await operation();
    } catch (error) {
      signal?.throwIfAborted();
      const waitMs = decide({ error, failures, elapsedMs: clock.monotonicMs() - startMs });
      if (waitMs > 0) await clock.sleep(waitMs, signal);
    }
  }
}

/**
 * Returns how long to wait before a read is repeated, in milliseconds.
 * @param failures how many attempts have failed so far, from 1
 * @param askedMs what the server asked for
 */
export function pauseMs(failures: number, random: Random, askedMs = 0): number {
  return Math.max(askedMs, MIN_PAUSE_MS + backoffMs(failures, random));
}

/**
 * Returns a full-jitter exponential backoff in milliseconds.
 * @param failures how many attempts have failed so far, from 1
 */
export function backoffMs(failures: number, random: Random): number {
  return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1));
}

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or a date, which counts from the server's `Date`.
 * @param nowMs our clock, for a response without a `Date`
 * @returns milliseconds to wait, or null where there is no readable header
 */
export function retryAfterMs(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  nowMs: number,
): number | null {
  const value = headers["retry-after"];
  if (typeof value !== "string") return null;
  const given = value.trim();
  if (/^\d+(\.\d+)?$/.test(given)) return Number(given) * 1_000;
  // Date.parse reads nearly anything as a date; an HTTP date begins with a day's name.
  if (!/^[A-Za-z]{3,9},? /.test(given)) return null;
  const at = Date.parse(given);
  if (Number.isNaN(at)) return null;
  const date = headers["date"];
  const serverNow = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Math.max(0, at - (Number.isNaN(serverNow) ? nowMs : serverNow));
}
