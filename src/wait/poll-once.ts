import type { RunTools } from "../create/reconcile.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import type { EvaluationStatus } from "../nugen/types.js";
import { type FailedAttempt, pauseMs, retry } from "../util/retry.js";
import { PollFailedError } from "./errors.js";
import { PollFailures, YOUNG_MS } from "./poll-failures.js";
import { StatusPoller } from "./poll-status.js";

/** Passing failures, and waits that a server may ask for, before the poll is given up. */
const MAX_FAILURES = 5;
const LONGEST_WAIT_MS = 60_000;

/**
 * Polls the status once, for a step that doesn't wait, and again where that fails for now.
 * @throws {PollFailedError} where a retry is of no use, or takes too long
 */
export async function pollOnce(
  api: NugenApi,
  id: string,
  { clock, random, log }: RunTools,
): Promise<EvaluationStatus> {
  const poller = new StatusPoller(api, id);
  const polls = new PollFailures(clock.monotonicMs() + YOUNG_MS, false);
  const decide = ({ error, failures }: FailedAttempt): number => {
    if (!(error instanceof NugenError)) throw error;
    const waitMs = pauseMs(failures, random, error.retryAfterMs(clock.now()) ?? 0);
    const isTooMuch = (error.retryable && failures >= MAX_FAILURES) || waitMs > LONGEST_WAIT_MS;
    if (isTooMuch || polls.isFinal(error, clock.monotonicMs())) throw new PollFailedError(error);
    log.info(`A status request failed and will be retried: ${error.message}`);
    return waitMs;
  };
  return retry(() => poller.poll(), decide, { clock });
}
