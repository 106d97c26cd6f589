import type { Clock, Random } from "../util/clock.js";
import { type Candidate, EndlessListError, findCandidates } from "./candidates.js";
import type { Log } from "../runner/log.js";
import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NugenError } from "../nugen/errors.js";
import { backoffMs, retryAfterMs } from "../util/retry.js";
import type { EvaluationRequest, ListEntry } from "../nugen/types.js";
import { duration } from "../util/text.js";

/** A server may commit a create after we hung up: looked for at least this long, in milliseconds. */
export const MIN_SETTLE_MS = 2_000;
const LONGEST_LOOK_INTERVAL_MS = 10_000;
const MAX_LIST_FAILURES = 5;
/** Waits that a failing list call may ask for before looking is given up, in milliseconds. */
const LONGEST_LIST_WAIT_MS = 60_000;
/** An entry this close to the start counts as ours; where clocks leave more open than this, nobody can tell. */
const CLOSE_ENOUGH_MS = 3_000;

/** What looking for a create of unknown fate came to. */
export type Finding =
  | { kind: "found"; entry: ListEntry }
  | { kind: "none" }
  /** Nobody can tell: `why` is for people. */
  | { kind: "unclear"; why: string; ids: string[] };

/**
 * How looks judge what they see, once or at the end of the settle time. Pure.
 * @param spanMs within how many milliseconds our start is known by the server's clock
 * @returns null to go on looking
 */
export function judgeCandidates(
  candidates: readonly Candidate[],
  spanMs: number,
  settled: boolean,
): Finding | null {
  const certain = candidates.filter(({ age }) => age === "after");
  const [only] = candidates;
  const ids = candidates.map(({ entry }) => entry.id);
  if (only === undefined) return settled ? { kind: "none" } : null;
  if (certain.length > 1) return { kind: "unclear", why: `${certain.length} evaluations fit`, ids };
  if (candidates.length === 1 && only.age === "after" && only.named)
    return { kind: "found", entry: only.entry };
  if (!settled) return null;
  if (!only.named) return { kind: "unclear", why: "an evaluation fits as far as the API tells", ids };
  if (candidates.length > 1) return { kind: "unclear", why: `${candidates.length} evaluations fit`, ids };
  if (only.age === "unclear" && spanMs <= CLOSE_ENOUGH_MS) return { kind: "found", entry: only.entry };
  return { kind: "unclear", why: "one evaluation may fit, but its time can't be compared with ours", ids };
}

/** What everything that waits or tries again works with. */
export interface Tools {
  clock: Clock;
  /** Spreads waits, so that jobs started together don't call together. */
  random: Random;
  log: Log;
}

/**
 * Looks for an evaluation whose create call has an unknown fate, until it is found or the settle time is over.
 * Throws nothing of the API's: a list that can't be read makes the finding unclear.
 * @param startMs when the first try began, in milliseconds since the epoch, by our clock
 * @param openMs how long the failed request had been open, in milliseconds
 */
export async function settle(
  api: NugenApi,
  request: EvaluationRequest,
  startMs: number,
  openMs: number,
  { clock, random, log }: Tools,
): Promise<Finding> {
  const settledAt = clock.now() + Math.max(MIN_SETTLE_MS, 2 * openMs);
  log.info(
    `Looking for it in the list of evaluations, for ${duration(settledAt - clock.now())}, before anything is created again.`,
  );
  let failures = 0;
  let looks = 0;
  for (;;) {
    const lookedAt = clock.now();
    const look = await lookOnce(api, request, startMs, clock, failures + 1);
    looks += 1;
    let waitMs = Math.min(LONGEST_LOOK_INTERVAL_MS, 400 * 1.5 ** looks * (0.75 + random() / 2));
    if (look.kind === "failed") {
      failures += 1;
      log.info(`The list of evaluations can't be read: ${look.error.message}`);
      if (look.hopeless || failures >= MAX_LIST_FAILURES) {
        return {
          kind: "unclear",
          why: `the list of evaluations can't be read: ${look.error.message}`,
          ids: [],
        };
      }
      waitMs = Math.max(look.waitMs ?? 0, 1_000 + backoffMs(failures, random));
    } else {
      failures = 0;
      const settled = lookedAt >= settledAt;
      const finding = judgeCandidates(look.candidates, look.spanMs, settled);
      if (finding !== null) return finding;
      // The last look begins when the settle time is over, not before and not much later.
      waitMs = Math.max(50, Math.min(waitMs, settledAt - clock.now() + 1));
    }
    await clock.sleep(waitMs);
  }
}

type Look =
  | { kind: "seen"; candidates: Candidate[]; spanMs: number }
  | { kind: "failed"; error: Error; hopeless: boolean; waitMs: number | null };

async function lookOnce(
  api: NugenApi,
  request: EvaluationRequest,
  startMs: number,
  clock: Clock,
  tries: number,
): Promise<Look> {
  try {
    const candidates = await findCandidates(api, request, startMs, clock);
    const { low, high } = api.serverClock.at(startMs);
    return { kind: "seen", candidates, spanMs: high - low };
  } catch (error) {
    if (!(error instanceof NugenError || error instanceof EndlessListError)) throw error;
    const status = error instanceof HttpStatusError ? error.status : 0;
    const waitMs = error instanceof HttpStatusError ? retryAfterMs(error.reply.headers, clock.now()) : null;
    const clientFault = status >= 400 && status < 500 && status !== 408 && status !== 429;
    const tooLong = (waitMs ?? 0) > LONGEST_LIST_WAIT_MS;
    const hopeless = clientFault || tooLong || error instanceof EndlessListError || tries > MAX_LIST_FAILURES;
    return { kind: "failed", error, hopeless, waitMs };
  }
}
