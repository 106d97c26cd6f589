import type { NugenApi } from "../nugen/client.js";
import { HttpStatusError, NugenError } from "../nugen/errors.js";
import { backoffMs, retryAfterMs } from "../nugen/retry.js";
import type { EvaluationResults } from "../nugen/types.js";
import type { Tools } from "../settle.js";
import { duration } from "../text.js";
import { LookFailedError, TimedOutError } from "../ends.js";
import { worthAskingAgain } from "./wait.js";

/** However late the end was seen, its results are asked for during this time at least, in milliseconds. */
const MIN_RESULTS_MS = 30_000;

/**
 * Reads the results of an evaluation that is done; they may be a moment later than its status, and say 400 until then.
 * @param deadlineMs until when to ask, by our clock
 * @throws {TimedOutError} at the limit @throws {LookFailedError} where asking again is of no use
 */
export async function readResults(
  api: NugenApi,
  id: string,
  deadlineMs: number,
  tools: Tools,
): Promise<EvaluationResults> {
  const { clock, random, log } = tools;
  const startMs = clock.now();
  const endMs = Math.max(deadlineMs, startMs + MIN_RESULTS_MS);
  for (let failures = 1; ; failures += 1) {
    try {
      return await api.results(id);
    } catch (error) {
      if (!(error instanceof NugenError)) throw error;
      const status = error instanceof HttpStatusError ? error : null;
      const notReady = status?.status === 400;
      if (!notReady && !worthAskingAgain(error, false)) throw new LookFailedError(error);
      const asked = status === null ? null : retryAfterMs(status.reply.headers, clock.now());
      const waitMs = asked ?? 500 + backoffMs(failures, random);
      if (clock.now() + waitMs > endMs) {
        throw new TimedOutError(
          `The evaluation is done, but its results could not be read within ${duration(endMs - startMs)}: ${error.message}`,
        );
      }
      log.info(
        notReady
          ? "The results are not ready yet; asking again."
          : `The results could not be read, asking again: ${error.message}`,
      );
      await clock.sleep(waitMs);
    }
  }
}
