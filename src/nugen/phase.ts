/** What an evaluation's status means for waiting. */
export type Phase = "running" | "done" | "failed";

// `READY`, `PROCESSING` and `FAILED` are the words of https://docs.nugen.in today; `completed`, `evaluated`, `created`
// and `pending` were seen on its earlier pages or in live responses, `stopped` at a related resource; the rest is
// included to be safe.
const DONE: ReadonlySet<string> = new Set(["ready", "completed", "evaluated"]);
const FAILED: ReadonlySet<string> = new Set(["failed", "error", "cancelled", "canceled", "stopped"]);

/** The service's words differ by page and age; case doesn't matter, and an unknown word means still running. */
export function toPhase(status: string): Phase {
  const lower = status.trim().toLowerCase();
  if (DONE.has(lower)) return "done";
  return FAILED.has(lower) ? "failed" : "running";
}
