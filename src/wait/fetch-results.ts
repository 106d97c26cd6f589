import type { RunTools } from "../create/reconcile.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import { toPhase } from "../nugen/phase.js";
import type { EvaluationResults } from "../nugen/types.js";
import { createDeadline } from "../util/deadline.js";
import { type FailedAttempt, pauseMs, retry } from "../util/retry.js";
import { PollFailedError, ResultsNotFinalError, TimedOutError } from "./errors.js";
import { PollFailures, YOUNG_MS } from "./poll-failures.js";

/**
 * Reads the results of an evaluation that is done. They may be there a moment later than its status says: until then
 * the API answers 400, or does not find them.
 * @param leftMs how long to ask, in milliseconds
 * @throws {TimedOutError} at the deadline
 * @throws {PollFailedError} where a retry is of no use
 */
export async function readResults(
  api: NugenApi,
  id: string,
  leftMs: number,
  { clock, random, log }: RunTools,
): Promise<EvaluationResults> {
  let last = "no response";
  const deadline = createDeadline(
    leftMs,
    clock,
    () =>
      new TimedOutError(
        `The evaluation is done, but its results could not be read before the deadline: ${last}`,
      ),
  );
  const polls = new PollFailures(clock.monotonicMs() + Math.min(YOUNG_MS, leftMs / 2), true);
  const decide = ({ error, failures }: FailedAttempt): number => {
    if (!(error instanceof NugenError)) throw error;
    last = error.message;
    const isEarly = error.status === 400;
    if (!isEarly && polls.isFinal(error, clock.monotonicMs())) throw new PollFailedError(error);
    log.info(
      isEarly
        ? "The results are not ready yet; asking again."
        : `The results could not be read, asking again: ${last}`,
    );
    return pauseMs(failures, random, error.retryAfterMs(clock.now()) ?? 0);
  };
  try {
    const { signal } = deadline;
    return await retry(() => readFinal(api, id, signal), decide, { clock, signal });
  } finally {
    deadline.clear();
  }
}

async function readFinal(api: NugenApi, id: string, signal: AbortSignal): Promise<EvaluationResults> {
  const results = await api.results(id, signal);
  const { status } = results.evaluation;
  if (status !== "" && toPhase(status) === "running") throw new ResultsNotFinalError(status);
  return results;
}
