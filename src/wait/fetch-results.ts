import { abortReason } from "../util/clock.js";
import { LookFailedError, TimedOutError } from "./errors.js";
import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NugenError } from "../nugen/errors.js";
import { backoffMs, retryAfterMs } from "../util/retry.js";
import type { EvaluationResults } from "../nugen/types.js";
import type { Tools } from "../create/reconcile.js";
import { limitAfter } from "../util/deadline.js";
import { phaseOf } from "../nugen/phase.js";
import { worthAskingAgain } from "./poll-status.js";

/**
 * Reads the results of an evaluation that is done; they may be a moment later than its status, and say 400 until then.
 * @param leftMs how long to ask, in milliseconds
 * @throws {TimedOutError} at the limit @throws {LookFailedError} where asking again is of no use
 */
export async function readResults(
  api: NugenApi,
  id: string,
  leftMs: number,
  { clock, random, log }: Tools,
): Promise<EvaluationResults> {
  let last = "no answer";
  const limit = limitAfter(
    leftMs,
    clock,
    () =>
      new TimedOutError(
        `The evaluation is done, but its results could not be read before the limit: ${last}`,
      ),
  );
  try {
    for (let failures = 1; ; failures += 1) {
      try {
        const results = await api.results(id, limit.signal);
        const word = results.evaluation.status;
        if (word === "" || phaseOf(word) !== "running") return results;
        last = `they say that the evaluation is ${results.evaluation.status}`;
        log.info("The results are not final yet; asking again.");
        await clock.sleep(500 + backoffMs(failures, random), limit.signal);
      } catch (error) {
        if (limit.signal.aborted) throw abortReason(limit.signal);
        if (!(error instanceof NugenError)) throw error;
        const status = error instanceof HttpStatusError ? error : null;
        const notReady = status?.status === 400;
        if (!notReady && !worthAskingAgain(error, false)) throw new LookFailedError(error);
        last = error.message;
        const asked = status === null ? null : retryAfterMs(status.reply.headers, clock.now());
        log.info(
          notReady
            ? "The results are not ready yet; asking again."
            : `The results could not be read, asking again: ${last}`,
        );
        await clock.sleep(Math.max(asked ?? 0, 500 + backoffMs(failures, random)), limit.signal);
      }
    }
  } finally {
    limit.clear();
  }
}
