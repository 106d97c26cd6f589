import { toPhase } from "../nugen/phase.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { RunResult } from "../result/result.js";
import { toIsoText } from "../util/iso-time.js";
import { formatDuration } from "../util/text.js";

type Timed = Pick<RunResult, "lastStatus" | "results" | "startedAt" | "endedAt" | "evaluation" | "outcome">;

/** The evaluation's own times, in milliseconds since the epoch; null until it has ended, and where they are not known. */
function spanOf({ evaluation, lastStatus, results }: Timed): { fromMs: number; toMs: number } | null {
  if (evaluation === null || toPhase(evaluation.status) === "running") return null;
  const from = parseTimestamp(lastStatus?.startTime ?? evaluation.createdAt);
  const to = parseTimestamp(lastStatus?.endTime ?? results?.completedAt ?? null);
  return from !== null && to !== null && to.ms >= from.ms ? { fromMs: from.ms, toMs: to.ms } : null;
}

/** Returns `took 14 min` of the evaluation, or `waited 14 min` of the run where that is not known. */
export function formatElapsed(result: Timed): string {
  const span = spanOf(result);
  return span === null
    ? `waited ${formatDuration(result.endedAt - result.startedAt)}`
    : `took ${formatDuration(span.toMs - span.fromMs)}`;
}

/**
 * Returns such as `Finished 01:11 UTC, took 14 min`, with the date where the run ended on another day; where the
 * evaluation's times are not known, the run's, which claim nothing of it.
 */
export function formatTimes(result: Timed): string {
  const span = spanOf(result);
  const ended = toIsoText(result.endedAt);
  if (result.outcome === "created") return `Created ${ended.slice(0, 16).replace("T", " ")} UTC`;
  if (span === null)
    return `Run ended ${ended.slice(11, 16)} UTC after ${formatDuration(result.endedAt - result.startedAt)}`;
  const finished = toIsoText(span.toMs);
  const day = finished.slice(0, 10) === ended.slice(0, 10) ? "" : `${finished.slice(0, 10)} `;
  return `Finished ${day}${finished.slice(11, 16)} UTC, ${formatElapsed(result)}`;
}
