/** The runner cancelled the job or the step's time was up. */
export class CancelledError extends Error {
  override name = "CancelledError";
  /**
   * Creates the error.
   * @param indeterminate true where a create request may have taken effect: an evaluation may exist
   */
  constructor(readonly indeterminate: boolean) {
    super("the run was cancelled");
  }
}
