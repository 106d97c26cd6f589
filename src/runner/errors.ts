import type { NugenError } from "../nugen/errors.js";
import { type Known, createDashboardHints } from "../nugen/hints.js";

/** An error that ends a run and says how. Its message is for people. */
export abstract class RunEndError extends Error {
  abstract readonly outcome: "api_error" | "create_unknown" | "timed_out" | "cancelled";
  /** The API's error whose own hints apply; null for none. */
  readonly apiError: NugenError | null = null;
  /** Whether what the run took for its evaluation is another one. */
  readonly isOther: boolean = false;

  /** Returns what to do about it, one line each. */
  hints?(known: Known): string[];
}

/** Ends the message of a cancelled run. */
const WHAT_EXISTS = {
  none: ". No evaluation was created.",
  possible: ". A create request may have taken effect.",
  known: "",
} as const;

/** The runner cancelled the job or the step's time was up. */
export class CancelledError extends RunEndError {
  override name = "CancelledError";
  readonly outcome = "cancelled";
  /**
   * Creates the error.
   * @param evaluation whether there is an evaluation; `possible` where a create request may have taken effect
   * @param sinceMs when the first such request began, in milliseconds since the epoch; null where that is not known
   */
  constructor(
    readonly evaluation: "none" | "possible" | "known",
    readonly sinceMs: number | null = null,
  ) {
    const cause = "by hand, by a newer run of its concurrency group, or by timeout-minutes";
    super(`The run was cancelled: ${cause}${WHAT_EXISTS[evaluation]}`);
  }

  override hints(known: Known): string[] {
    return this.evaluation === "possible" ? createDashboardHints(known, this.sinceMs) : [];
  }
}
