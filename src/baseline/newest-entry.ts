import type { NugenApi } from "../nugen/client.js";
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
  const seen = new Map<string, ListEntry>();
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { entries, total, stale } = await api.list(wanted.modelId, offset);
    if (stale) return unknown("a cache returned an old copy of the list of evaluations");
    const known = seen.size;
    for (const entry of entries) seen.set(entry.id, entry);
    offset += entries.length;
    const read = [...seen.values()];
    const isRepeated = seen.size === known;
    const isEnd = entries.length === 0 || (isRepeated && seen.size === total);
    if (isEnd || (isNewestFirst(read) && read.some((entry) => isCandidate(entry, wanted))))
      return newestOf(read, wanted);
    if (isRepeated) return unknown("the list of evaluations repeats itself");
  }
  return unknown(`the list of evaluations goes on after ${MAX_PAGES} pages; set baseline_evaluation_id`);
}

function unknown(reason: string): NewestEntry {
  return { kind: "unknown", reason };
}

/** Returns whether entries show that the list is newest first: those of one and the same time show no order. */
function isNewestFirst(entries: readonly ListEntry[]): boolean {
  const times = entries.map((entry) => timeOf(entry) ?? Number.NaN);
  const isOrdered = times.every((ms, index) => ms <= (times[index - 1] ?? Number.POSITIVE_INFINITY));
  return isOrdered && times.some((ms) => ms < (times[0] ?? ms));
}

function newestOf(entries: readonly ListEntry[], wanted: WantedEntry): NewestEntry {
  const candidates = entries.filter((entry) => isCandidate(entry, wanted));
  const [first] = candidates;
  if (first === undefined) return { kind: "absent" };
  const undated = candidates.find((entry) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.id} has no readable created_at; set baseline_evaluation_id`);
  const entry = candidates.reduce((a, b) => ((timeOf(b) ?? 0) > (timeOf(a) ?? 0) ? b : a), first);
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
