/** The runner cancelled the job or the step's time was up. */
export class CancelledError extends Error {
  override name = "CancelledError";
  /**
   * Creates the error.
   * @param evaluation whether there is an evaluation; `possible` where a create request may have taken effect
   */
  constructor(readonly evaluation: "none" | "possible" | "known") {
    super("the run was cancelled");
  }
}
