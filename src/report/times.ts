import { parseTimestamp } from "../nugen/timestamp.js";
import type { RunResult } from "../result/result.js";
import { toIsoText } from "../util/iso-time.js";
import { formatDuration } from "../util/text.js";

type Timed = Pick<RunResult, "lastStatus" | "results" | "startedAt" | "endedAt" | "evaluation" | "outcome">;

/** Outcomes of which the end of the evaluation is not known. */
const HAS_NOT_ENDED: ReadonlySet<string> = new Set(["created", "running", "timed_out", "cancelled"]);

/** The evaluation's own times where the service gave both, else the run's; in milliseconds since the epoch. */
function spanOf({ lastStatus, startedAt, endedAt }: Timed): { fromMs: number; toMs: number } {
  const from = parseTimestamp(lastStatus?.startTime ?? null);
  const to = parseTimestamp(lastStatus?.endTime ?? null);
  const isKnown = from !== null && to !== null && to.ms >= from.ms;
  return isKnown ? { fromMs: from.ms, toMs: to.ms } : { fromMs: startedAt, toMs: endedAt };
}

/** Returns how long the evaluation took, or the run where that is not known. */
function elapsedMs(result: Timed): number {
  const { fromMs, toMs } = spanOf(result);
  return toMs - fromMs;
}

/** Returns `took 14 min`, or `waited 14 min` where the end is not known. */
export function formatElapsed(result: Timed): string {
  return `${HAS_NOT_ENDED.has(result.outcome) ? "waited" : "took"} ${formatDuration(elapsedMs(result))}`;
}

/** Returns such as `Finished 01:11 UTC, took 14 min`; with the date where the run ended on another day. */
export function formatTimes(result: Timed): string {
  const { toMs } = spanOf(result);
  const finished = toIsoText(toMs);
  const ended = toIsoText(result.endedAt);
  const day = finished.slice(0, 10) === ended.slice(0, 10) ? "" : `${finished.slice(0, 10)} `;
  if (result.outcome === "created") return `Created ${finished.slice(0, 16).replace("T", " ")} UTC`;
  const verb = HAS_NOT_ENDED.has(result.outcome) ? "Run ended" : "Finished";
  return `${verb} ${day}${finished.slice(11, 16)} UTC, ${formatElapsed(result)}`;
}
