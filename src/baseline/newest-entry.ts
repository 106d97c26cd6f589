import { isUsableId } from "../create/errors.js";
import type { NugenApi } from "../nugen/api.js";
import { UselessListError } from "../nugen/errors.js";
import { isNewestFirst, readList } from "../nugen/list.js";
import { toPhase } from "../nugen/phase.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { ListEntry } from "../nugen/types.js";

/** Which evaluation is searched for. */
export interface WantedEntry {
  modelId: string;
  /** Null where it is not known: then nothing is of the same benchmark. */
  benchmarkId: string | null;
  /** The evaluation that is judged: it is never its own baseline. */
  evaluationId: string;
}

/** The newest entry; `absent` where there certainly is none, `unknown` where that could not be found out. */
export type NewestEntry =
  { kind: "found"; entry: ListEntry } | { kind: "absent" } | { kind: "unknown"; reason: string };

/** At most this many pages are read: 5,000 evaluations of one model. */
const MAX_PAGES = 50;

/**
 * Searches the list for the newest finished evaluation of a model on a benchmark. A list that is newest first is read
 * up to that evaluation; in any other order, a newer one may be on the last page.
 * @throws any `NugenError` of the list call, or the signal's reason
 */
export async function findNewestEntry(api: NugenApi, wanted: WantedEntry): Promise<NewestEntry> {
  try {
    let read: ListEntry[] = [];
    for await (const { entries } of readList(api, wanted.modelId, MAX_PAGES, 0)) {
      read = entries;
      if (read.some((entry) => isCandidate(entry, wanted)) && isNewestFirst(read)) break;
    }
    return newestOf(read, wanted);
  } catch (error) {
    if (error instanceof UselessListError) return unknown(`${error.message}; set baseline_evaluation_id`);
    throw error;
  }
}

function unknown(reason: string): NewestEntry {
  return { kind: "unknown", reason };
}

function newestOf(entries: readonly ListEntry[], wanted: WantedEntry): NewestEntry {
  const candidates = entries.filter((entry) => isCandidate(entry, wanted));
  const [first] = candidates;
  if (first === undefined) return { kind: "absent" };
  const undated = candidates.find((entry) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.id} has no readable created_at; set baseline_evaluation_id`);
  const entry = candidates.reduce((a, b) => ((timeOf(b) ?? 0) > (timeOf(a) ?? 0) ? b : a), first);
  // It would make an address of something else.
  if (!isUsableId(entry.id)) return unknown("its evaluation_id in the list is unusable");
  return { kind: "found", entry };
}

function isCandidate(entry: ListEntry, { modelId, benchmarkId, evaluationId }: WantedEntry): boolean {
  return (
    (entry.modelId === modelId || entry.modelId2 === modelId) &&
    entry.id !== evaluationId &&
    toPhase(entry.status) === "done" &&
    benchmarkId !== null &&
    entry.benchmarkId === benchmarkId
  );
}

function timeOf({ createdAt }: ListEntry): number | null {
  return parseTimestamp(createdAt)?.ms ?? null;
}
