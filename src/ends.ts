// Ways in which waiting ends without a verdict.

/** The wait limit is over. */
export class TimedOutError extends Error {
  override name = "TimedOutError";
}

/** The API says that asking again is of no use. */
export class LookFailedError extends Error {
  override name = "LookFailedError";
  constructor(readonly lastError: Error) {
    super(lastError.message, { cause: lastError });
  }
}

/** The runner cancelled the job or the step's time was over. */
export class CancelledError extends Error {
  override name = "CancelledError";
  /** @param creating true while the create call was under way: an evaluation may exist */
  constructor(readonly creating: boolean) {
    super("the run was cancelled");
  }
}
