import type { NugenApi } from "./api.js";
import { UselessListError } from "./errors.js";
import { parseTimestamp } from "./timestamp.js";
import type { ListEntry } from "./types.js";

/** The list of evaluations, as far as it was read. */
export interface ListReading {
  /** Each once, in the order of the list. */
  entries: ListEntry[];
  /** Whether no page follows. */
  isEnd: boolean;
}

/**
 * Reads a list page by page, and yields all that was read so far after each page.
 * @param modelId of whose evaluations; null for all of the key's owner
 * @param maxRepeats how many pages in a row may bring nothing new, as what is created meanwhile moves entries on to the
 * next page; more of them are a list that ignores `offset`
 * @throws any `NugenError` of the list call, or {@link UselessListError}
 */
export async function* readList(
  api: NugenApi,
  modelId: string | null,
  maxPages: number,
  maxRepeats: number,
): AsyncGenerator<ListReading, void> {
  const seen = new Map<string, ListEntry>();
  let offset = 0;
  let repeats = 0;
  for (let page = 0; page < maxPages; page += 1) {
    const { entries, total, stale } = await api.list(modelId, offset);
    if (stale) throw new UselessListError("a cache returned an old copy of the list of evaluations", true);
    const known = seen.size;
    for (const entry of entries) seen.set(entry.id, entry);
    offset += entries.length;
    repeats = seen.size === known ? repeats + 1 : 0;
    const isEnd = entries.length === 0 || (repeats > 0 && seen.size === total);
    if (isEnd && total !== null && total > seen.size)
      throw new UselessListError(`the list of evaluations shows ${seen.size} of ${total}`, true);
    yield { entries: [...seen.values()], isEnd };
    if (isEnd) return;
    if (repeats > maxRepeats) throw new UselessListError("the list of evaluations repeats itself", false);
  }
  throw new UselessListError(`the list of evaluations goes on after ${maxPages} pages`, false);
}

/** Returns whether entries show that the list is newest first: those of one and the same time show no order. */
export function isNewestFirst(entries: readonly ListEntry[]): boolean {
  const times = entries.map(({ createdAt }) => parseTimestamp(createdAt)?.ms ?? Number.NaN);
  const isOrdered = times.every((ms, index) => ms <= (times[index - 1] ?? Number.POSITIVE_INFINITY));
  return isOrdered && times.some((ms) => ms < (times[0] ?? ms));
}
