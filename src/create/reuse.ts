import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import { toPhase } from "../nugen/phase.js";
import type { Span } from "../nugen/server-clock.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { Evaluation, EvaluationRequest, ListEntry } from "../nugen/types.js";
import { formatDuration } from "../util/text.js";
import { matchEntry, toEvaluation, toSpellings } from "./candidates.js";
import { isUsableId } from "./errors.js";
import type { RunTools } from "./reconcile.js";
import { ListSearch, type ListSearchResult } from "./search-list.js";

function createdMs({ createdAt }: ListEntry): number {
  return parseTimestamp(createdAt)?.ms ?? 0;
}

function newest(entries: readonly ListEntry[]): ListEntry | null {
  return [...entries].sort((a, b) => createdMs(b) - createdMs(a))[0] ?? null;
}

function formatAge(entry: ListEntry, now: Span): string {
  const ageMs = now.low - createdMs(entry);
  return Number.isFinite(ageMs) && createdMs(entry) > 0
    ? `created ${formatDuration(ageMs)} ago`
    : `created at ${entry.createdAt ?? "an unknown time"}`;
}

/** Returns the newest that has not failed and is certainly of the same model(s) and benchmark, and young enough. */
function newestReusable({ candidates }: ListSearchResult): ListEntry | null {
  const usable = candidates.filter(
    ({ age, match, entry }) =>
      match === "same" &&
      entry.modelId2 !== undefined &&
      age === "since" &&
      toPhase(entry.status) !== "failed" &&
      isUsableId(entry.id),
  );
  return newest(usable.map(({ entry }) => entry));
}

/**
 * Searches for an evaluation of the same model(s) and benchmark that is younger than `maxAgeMs`.
 * Throws nothing of the API's: a list that can't be read is a warning.
 * @returns null where there is none, or where the list can't be read: then a new one is created
 */
export async function findReusable(
  api: NugenApi,
  request: EvaluationRequest,
  maxAgeMs: number,
  { clock, log }: RunTools,
): Promise<Evaluation | null> {
  const wanted = { request, name: null, sinceMs: clock.monotonicMs() - maxAgeMs };
  try {
    const result = await new ListSearch(api, wanted, clock).read("until_older");
    const found = newestReusable(result);
    if (found === null) {
      const kept = toSpellings(result.entries, request);
      const last = newest(result.entries.filter((entry) => matchEntry(entry, wanted, kept) === "same"));
      log.info(
        last === null
          ? "There is no evaluation to reuse: the list shows none of the same model(s) and benchmark."
          : `There is no evaluation to reuse: the newest is ${last.id}, status ${last.status}, ${formatAge(last, result.now)}; reuse_hours allows ${formatDuration(maxAgeMs)} and no failed one.`,
      );
      return null;
    }
    if (toPhase(found.status) === "running") {
      log.info(
        `Evaluation ${found.id} was ${formatAge(found, result.now)} and has not ended. If it is stuck, run once without reuse_hours to create another.`,
      );
    }
    return toEvaluation(found);
  } catch (error) {
    if (!(error instanceof NugenError)) throw error;
    log.warning(`No evaluation to reuse could be searched for, so a new one is created: ${error.message}`);
    return null;
  }
}
