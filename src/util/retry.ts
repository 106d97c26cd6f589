import type { Random } from "./clock.js";

// The numbers are this action's own: https://docs.nugen.in, Create Evaluation, names no rate limit, no Retry-After
// and no idempotency key.

/** How long attempts of a create and the waits between them may take together, in milliseconds. */
export const RETRY_BUDGET_MS = 5 * 60_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

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
