import type { Origin } from "../create/origin.js";
import { NugenError } from "../nugen/errors.js";

// Ways in which waiting ends without a verdict.

/** The deadline of the wait has passed. */
export class TimedOutError extends Error {
  override name = "TimedOutError";
}

/** The status can't be polled any longer: a retry is of no use. */
export class PollFailedError extends Error {
  override name = "PollFailedError";
  constructor(readonly lastError: Error) {
    super(lastError.message, { cause: lastError });
  }
}

/** An evaluation that was found by its models and benchmark says later that it is of others. */
export class OtherEvaluationError extends Error {
  override name = "OtherEvaluationError";
  /**
   * Creates the error.
   * @param origin how the run came to it
   */
  constructor(
    id: string,
    mismatch: string,
    readonly origin: Origin["kind"],
  ) {
    super(`The evaluation ${id} was found in the list, but it is another: it has ${mismatch}`);
  }
}

/** The results say that the evaluation still runs, although its status said that it is done. */
export class ResultsNotFinalError extends NugenError {
  override name = "ResultsNotFinalError";
  constructor(status: string) {
    super(`they say that the evaluation is ${status}`);
  }
}
