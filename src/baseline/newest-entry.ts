import { isUsableId } from "../create/errors.js";
import type { NugenApi } from "../nugen/api.js";
import { isNewestFirst, readList } from "../nugen/list.js";
import { toPhase } from "../nugen/phase.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { ListEntry } from "../nugen/types.js";
import { isSameBenchmark } from "../result/mismatch.js";

/** Which evaluation is searched for. */
export interface WantedEntry {
  modelId: string;
  /** Null where it is not known: then any evaluation of the model may be it. */
  benchmarkId: string | null;
  /** The evaluation that is judged: it is never its own baseline. */
  evaluationId: string;
}

/** The newest entry; `absent` where there certainly is none, `unknown` where that could not be found out. */
export type NewestEntry =
  { kind: "found"; entry: ListEntry } | { kind: "absent" } | { kind: "unknown"; reason: string };

/** At most this many pages are read: 5,000 evaluations. */
const MAX_PAGES = 50;
/** How often in a row a page may be one that was read, as what other jobs create moves the entries on. */
const MAX_REPEATS = 2;

/**
 * Searches the list for the newest finished evaluation of a model on a benchmark, first in the list of that model.
 * @throws any `NugenError` of the list call, `UselessListError`, or the signal's reason
 */
export async function findNewestEntry(api: NugenApi, wanted: WantedEntry): Promise<NewestEntry> {
  const newest = await search(api, wanted, wanted.modelId);
  // The list of a model may leave out the comparisons in which it is the second one.
  return newest.kind === "absent" ? search(api, wanted, null) : newest;
}

/** A list that is newest first is read up to that evaluation; in any other order, a newer one may be on the last page. */
async function search(api: NugenApi, wanted: WantedEntry, filter: string | null): Promise<NewestEntry> {
  let candidates: Candidate[] = [];
  for await (const { entries } of readList(api, filter, MAX_PAGES, MAX_REPEATS)) {
    candidates = toCandidates(entries, wanted, filter);
    if (candidates.some(({ doubts }) => doubts.length === 0) && isNewestFirst(entries)) break;
  }
  return newestOf(candidates);
}

/** An entry that is of the model and the benchmark, and finished, as far as it says so. */
interface Candidate {
  entry: ListEntry;
  /** What keeps it from being certain; empty where it is. */
  doubts: string[];
}

function newestOf(candidates: readonly Candidate[]): NewestEntry {
  const [first] = candidates;
  if (first === undefined) return { kind: "absent" };
  const undated = candidates.find(({ entry }) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.entry.id} has no readable created_at`);
  const timeOrZero = ({ entry }: Candidate): number => timeOf(entry) ?? 0;
  const { entry, doubts } = candidates.reduce((a, b) => (timeOrZero(b) > timeOrZero(a) ? b : a), first);
  if (doubts.length > 0) return unknown(`the evaluation ${entry.id} may be it, but ${doubts.join(" and ")}`);
  // It would make an address of something else.
  if (!isUsableId(entry.id)) return unknown("its evaluation_id in the list is unusable");
  return { kind: "found", entry };
}

function unknown(reason: string): NewestEntry {
  return { kind: "unknown", reason };
}

function timeOf({ createdAt }: ListEntry): number | null {
  return parseTimestamp(createdAt)?.ms ?? null;
}

/**
 * Keeps the entries that may be what is wanted.
 * @param filter the model that the server was asked for; null for all
 */
function toCandidates(
  entries: readonly ListEntry[],
  { modelId, benchmarkId, evaluationId }: WantedEntry,
  filter: string | null,
): Candidate[] {
  const isOfModel = (entry: ListEntry): boolean => entry.modelId === modelId || entry.modelId2 === modelId;
  // A server that writes the model as we do lists it by no other name. Its second model an entry may omit.
  const isSpelled = entries.some(isOfModel);
  const isOpen = (entry: ListEntry): boolean =>
    entry.modelId === null || (filter !== null && (entry.modelId2 === undefined || !isSpelled));
  return entries.flatMap((entry) => {
    const { id, status } = entry;
    const facts: [isSo: boolean | null, doubt: string][] = [
      [status === "" ? null : toPhase(status) === "done", "the list omits its status"],
      [
        isSameBenchmark(entry.benchmarkId, benchmarkId),
        benchmarkId === null
          ? "the benchmark of the evaluation that is judged is not known"
          : "the list omits its benchmark_id",
      ],
      [
        isOfModel(entry) || (isOpen(entry) ? null : false),
        `its model_id in the list is ${entry.modelId ?? "missing"}`,
      ],
    ];
    if (id === evaluationId || facts.some(([isSo]) => isSo === false)) return [];
    return [{ entry, doubts: facts.flatMap(([isSo, doubt]) => (isSo === null ? [doubt] : [])) }];
  });
}
