/** How a run can end: the value of the output `outcome`. */
export const OUTCOMES = [
  "created",
  "running",
  "completed",
  "passed",
  "gate_failed",
  "evaluation_failed",
  "timed_out",
  "cancelled",
  "dry_run",
  "skipped",
  "invalid_input",
  "api_error",
  "create_unknown",
  "internal_error",
] as const;
/** One of {@link OUTCOMES}. */
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Outcomes that `tolerate` can turn into a warning and a green step. */
export const TOLERABLE = [
  "gate_failed",
  "evaluation_failed",
  "timed_out",
  "api_error",
  "create_unknown",
] as const satisfies readonly OutcomeKind[];

const GREEN: ReadonlySet<OutcomeKind> = new Set([
  "created",
  "running",
  "completed",
  "passed",
  "dry_run",
  "skipped",
]);

/** Returns whether the step ends green. */
export function isGreen({ outcome, tolerated }: { outcome: OutcomeKind; tolerated: boolean }): boolean {
  return GREEN.has(outcome) || tolerated;
}
