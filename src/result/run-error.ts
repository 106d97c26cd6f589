import type { Evaluation } from "../nugen/types.js";

/** Why a run failed, for people. */
export interface RunError {
  /** What happened and where. Ends without a full stop where it quotes untrusted text. */
  message: string;
  /** What to do next, one line each. */
  hints: string[];
  /** The status of the API's response that ended the run; null or absent where none did. */
  httpStatus?: number | null;
  /** Lines in which every column counts, such as a rule with a caret below it. */
  excerpt?: string[];
}

/**
 * Describes an evaluation that ended badly.
 * @param reason what a status or the results gave as the reason; null where they gave none
 * @param created whether this run created it
 */
export function toEvaluationError(
  { id, status }: Evaluation,
  reason: string | null,
  created: boolean,
): RunError {
  const again = created
    ? "Run the job again to create a new one."
    : "To evaluate again, run without evaluation_id (or reuse_hours): that creates a new one.";
  return {
    message: `The evaluation ${id} ended with status ${status}${reason === null ? "" : `: ${reason}`}`,
    hints: [`Check the Nugen dashboard for the cause. ${again}`],
  };
}
