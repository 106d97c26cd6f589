/** What an evaluation's status means for waiting. */
export type Phase = "running" | "done" | "failed";

// `READY`, `PROCESSING` and `FAILED` are the statuses of https://docs.nugen.in today; `completed`, `evaluated`, `created`
// and `pending` were seen on its earlier pages or in live responses, `stopped` at a related resource; the rest is
// included to be safe.
const DONE: ReadonlySet<string> = new Set(["ready", "completed", "evaluated"]);
const FAILED: ReadonlySet<string> = new Set(["failed", "error", "cancelled", "canceled", "stopped"]);

/** Returns the phase of a status. Statuses differ by page and age; case does not matter, and an unknown one means running. */
export function toPhase(status: string): Phase {
  const lower = status.trim().toLowerCase();
  if (DONE.has(lower)) return "done";
  return FAILED.has(lower) ? "failed" : "running";
}
