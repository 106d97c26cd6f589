import { NugenError, UselessListError } from "../nugen/errors.js";
import type { Log } from "../runner/log.js";
import type { Clock, Random } from "../util/clock.js";
import { backoffMs } from "../util/retry.js";
import { formatDuration } from "../util/text.js";
import { type Finding, judgeCandidates } from "./candidates.js";
import type { ListSearch } from "./search-list.js";

const MIN_SETTLE_MS = 10_000;
const MAX_SEARCH_INTERVAL_MS = 10_000;
const MAX_LIST_FAILURES = 5;
/** A failing list call that asks for a longer wait than this, in milliseconds, is given up. */
const MAX_LIST_WAIT_MS = 60_000;
/** Old copies of the list are outlasted for this long after the settle time, in milliseconds. */
const MAX_STALE_MS = 60_000;

/** What everything that waits or retries works with. */
export interface RunTools {
  clock: Clock;
  /** Spreads waits, so that jobs started together don't call together. */
  random: Random;
  log: Log;
}

/**
 * Returns how long a create may still take effect after it failed, in milliseconds.
 * @param openMs how long the request was open
 * @param broke whether the connection ended without a response: the server may work on until its own deadline
 */
export function settleMs(openMs: number, broke: boolean, requestTimeoutMs: number): number {
  return Math.max(MIN_SETTLE_MS, 2 * openMs, broke && openMs < requestTimeoutMs ? requestTimeoutMs : 0);
}

/** What reconciling came to. `foreign`: the list call got a response that is not the API's. */
export type ReconcileResult = Finding | { kind: "foreign" };

/** How to reconcile. */
export interface ReconcileOptions {
  /** How long to search, in milliseconds; the last search begins after it and reads the list to its end. */
  settleMs: number;
  /** Whether one foreign response of the list call ends the search. */
  endsOnForeign: boolean;
  /** Whether there may be two evaluations of ours: then even a name ends no search early. */
  mayHaveTwin: boolean;
}

/**
 * Searches the list for an evaluation of this step, until its name is found or the settle time has elapsed. Without a
 * name nothing is judged before, as another job's evaluation may come first.
 * Throws nothing of the API's: a list that can't be read makes the result unclear.
 */
export async function reconcile(
  search: ListSearch,
  options: ReconcileOptions,
  { clock, random, log }: RunTools,
): Promise<ReconcileResult> {
  const settledAtMs = clock.monotonicMs() + options.settleMs;
  log.info(`Searching the list of evaluations for it, for ${formatDuration(options.settleMs)}.`);
  let failures = 0;
  for (let searches = 1; ; searches += 1) {
    const isSettled = clock.monotonicMs() >= settledAtMs;
    let waitMs = Math.min(MAX_SEARCH_INTERVAL_MS, 400 * 1.5 ** searches * (0.75 + random() / 2));
    try {
      const { candidates, since } = await search.read(isSettled ? "whole" : "first_page");
      failures = 0;
      const finding = judgeCandidates(candidates, search.wanted, since);
      const isProven = finding.kind === "found" && finding.isProven && !options.mayHaveTwin;
      if (isSettled || isProven) return finding;
      // The last search begins when the settle time has elapsed, not before and not much later.
      waitMs = Math.max(50, Math.min(waitMs, settledAtMs - clock.monotonicMs() + 1));
    } catch (error) {
      if (!(error instanceof NugenError)) throw error;
      if (options.endsOnForeign && error.isForeign) return { kind: "foreign" };
      failures += 1;
      log.info(`The list of evaluations can't be read: ${error.message}`);
      const askedMs = error.retryAfterMs(clock.now()) ?? 0;
      const isRefused = (error.isOwnVoice && !error.retryable) || askedMs > MAX_LIST_WAIT_MS;
      const isEnough =
        error instanceof UselessListError
          ? clock.monotonicMs() > settledAtMs + MAX_STALE_MS
          : isSettled && failures >= MAX_LIST_FAILURES;
      if (isRefused || isEnough) {
        return { kind: "unclear", why: `the list of evaluations can't be read: ${error.message}`, ids: [] };
      }
      waitMs = Math.max(askedMs, 1_000 + backoffMs(failures, random));
    }
    await clock.sleep(waitMs);
  }
}
