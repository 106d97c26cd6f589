import type { NugenError } from "../nugen/errors.js";
import type { Known } from "../nugen/hints.js";

/** An error that ends a run and says how. Its message is for people. */
export abstract class RunEndError extends Error {
  abstract readonly outcome: "api_error" | "create_unknown" | "timed_out" | "cancelled";
  /** The API's error whose own hints apply; null for none. */
  readonly apiError: NugenError | null = null;

  /** Returns what to do about it, one line each. */
  hints?(known: Known): string[];
}

/** The runner cancelled the job or the step's time was up. */
export class CancelledError extends RunEndError {
  override name = "CancelledError";
  readonly outcome = "cancelled";
  /**
   * Creates the error.
   * @param evaluation whether there is an evaluation; `possible` where a create request may have taken effect
   */
  constructor(readonly evaluation: "none" | "possible" | "known") {
    const cause = "by hand, by a newer run of its concurrency group, or by timeout-minutes";
    const none = evaluation === "none" ? ". No evaluation was created." : "";
    super(`The run was cancelled: ${cause}${none}`);
  }

  override hints(): string[] {
    const hint =
      "A create request may have taken effect: check the Nugen dashboard for an evaluation before you run this step again.";
    return this.evaluation === "possible" ? [hint] : [];
  }
}
