import type { Origin } from "../create/origin.js";
import { NugenError } from "../nugen/errors.js";
import { type Known, createDashboardHints } from "../nugen/hints.js";
import { RunEndError } from "../runner/errors.js";

// Ways in which waiting ends without a verdict.

/** The deadline of the wait has passed. */
export class TimedOutError extends RunEndError {
  override name = "TimedOutError";
  readonly outcome = "timed_out";
}

/** The status can't be polled any longer: a retry is of no use. */
export class PollFailedError extends RunEndError {
  override name = "PollFailedError";
  readonly outcome = "api_error";
  constructor(override readonly apiError: NugenError) {
    super(apiError.message, { cause: apiError });
  }
}

/** An evaluation that was found by its models and benchmark says later that it is of others. */
export class OtherEvaluationError extends RunEndError {
  override name = "OtherEvaluationError";
  override readonly isOther: boolean = true;
  constructor(
    id: string,
    mismatch: string,
    /** How the run came to it. */
    readonly origin: Origin["kind"],
  ) {
    super(`The evaluation ${id} was found in the list, but it is another: it has ${mismatch}`);
  }

  get outcome(): "api_error" | "create_unknown" {
    return this.origin === "recovered" ? "create_unknown" : "api_error";
  }

  override hints(known: Known): string[] {
    return this.origin === "recovered"
      ? ["The response of the create call was lost.", ...createDashboardHints(known, null)]
      : ["Run without reuse_hours to create an evaluation of your own."];
  }
}

/** The results say that the evaluation still runs, although its status said that it is done. */
export class ResultsNotFinalError extends NugenError {
  override name = "ResultsNotFinalError";
  /** As the API itself answers while there are no results yet. */
  override readonly status: number = 400;
  constructor(status: string) {
    super(`they say that the evaluation is ${status}`);
  }
}
