import { isUsableId } from "../create/errors.js";
import type { NugenApi } from "../nugen/api.js";
import { NugenError, UselessListError } from "../nugen/errors.js";
import { isNewestFirst, readList } from "../nugen/list.js";
import { toPhase } from "../nugen/phase.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { ListEntry } from "../nugen/types.js";
import { isSameBenchmark } from "../result/mismatch.js";

/** Which evaluation is searched for. */
export interface WantedEntry {
  modelId: string;
  /** Null where it is not known: then any evaluation of the model may be the baseline. */
  benchmarkId: string | null;
  /** The model that is judged, as it was requested; empty or null where that is not known. */
  judgedModelId: string | null;
  /** The evaluation that is judged: it is never its own baseline. */
  evaluationId: string;
}

/** The newest entry; `absent` where the lists show none, `unknown` where that could not be found out. */
export type NewestEntry =
  | { kind: "found"; entry: ListEntry }
  /** `isOwnOnly`: comparisons with the model as the second one could not be searched. */
  | { kind: "absent"; isOwnOnly: boolean }
  | { kind: "unknown"; reason: string };

/** Repeats a read while that may help. */
export type Attempt = <Result>(read: () => Promise<Result>) => Promise<Result>;

/** At most this many pages are read: 5,000 evaluations. */
const MAX_PAGES = 50;
/** How often in a row a page may be one that was read, as what other jobs create moves the entries on. */
const MAX_REPEATS = 2;

/**
 * Searches for the newest finished evaluation of a model on a benchmark: in the list of that model, and in the list of
 * all, as the former may leave out the comparisons in which the model is the second one.
 * @throws any `NugenError` of the list call, `UselessListError`, or the signal's reason
 */
export async function findNewestEntry(
  api: NugenApi,
  wanted: WantedEntry,
  attempt: Attempt,
): Promise<NewestEntry> {
  const own = await attempt(() => search(api, wanted, wanted.modelId));
  const newest = newestOf(own);
  try {
    const all = await attempt(() => search(api, wanted, null));
    return newestOf([...new Map([...own, ...all].map((one) => [one.entry.id, one])).values()]);
  } catch (error) {
    if (!isUnsearchable(error, newest.kind)) throw error;
    return newest.kind === "absent" ? { kind: "absent", isOwnOnly: true } : newest;
  }
}

/** Returns whether the list of all cannot be searched, so that what the model's own list shows stands. */
function isUnsearchable(error: unknown, own: NewestEntry["kind"]): boolean {
  if (!(error instanceof NugenError)) return false;
  const { status, retryable } = error;
  if (error instanceof UselessListError) return own !== "absent" || !retryable;
  if (status === null || retryable) return false;
  return own !== "absent" || status === 400 || status === 422;
}

/** A list that is newest first is read up to that evaluation; in any other order, a newer one may be on the last page. */
async function search(api: NugenApi, wanted: WantedEntry, filter: string | null): Promise<Candidate[]> {
  let candidates: Candidate[] = [];
  for await (const { entries } of readList(api, filter, MAX_PAGES, MAX_REPEATS)) {
    candidates = toCandidates(entries, wanted, filter);
    if (candidates.some(({ doubts }) => doubts.length === 0) && isNewestFirst(entries)) break;
  }
  return candidates;
}

/** An entry that is of the model and the benchmark, and finished, as far as it says so. */
interface Candidate {
  entry: ListEntry;
  /** What keeps it from being certain; empty where it is. */
  doubts: string[];
}

function newestOf(candidates: readonly Candidate[]): NewestEntry {
  const [first] = candidates;
  if (first === undefined) return { kind: "absent", isOwnOnly: false };
  const undated = candidates.find(({ entry }) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.entry.id} has no readable created_at`);
  const timeOrZero = ({ entry }: Candidate): number => timeOf(entry) ?? 0;
  const { entry, doubts } = candidates.reduce((a, b) => (timeOrZero(b) > timeOrZero(a) ? b : a), first);
  if (doubts.length > 0)
    return unknown(`the evaluation ${entry.id} may be the baseline, but ${doubts.join(" and ")}`);
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
  wanted: WantedEntry,
  filter: string | null,
): Candidate[] {
  const { modelId, benchmarkId, evaluationId } = wanted;
  const isAliased = filter !== null && isListedByAlias(entries, wanted);
  const isOfModel = (entry: ListEntry): boolean | null => {
    if (namesOf(entry).includes(modelId)) return true;
    return entry.modelId === null || isAliased ? null : false;
  };
  return entries.flatMap((entry) => {
    const { id, status } = entry;
    const facts: [holds: boolean | null, doubt: string][] = [
      [status === "" ? null : toPhase(status) === "done", "the list omits its status"],
      [
        isSameBenchmark(entry.benchmarkId, benchmarkId),
        benchmarkId === null
          ? "the benchmark of the evaluation that is judged is not known"
          : "the list omits its benchmark_id",
      ],
      [isOfModel(entry), `its model_id in the list is ${entry.modelId ?? "missing"}`],
    ];
    if (id === evaluationId || facts.some(([holds]) => holds === false)) return [];
    return [{ entry, doubts: facts.flatMap(([holds, doubt]) => (holds === null ? [doubt] : [])) }];
  });
}

function namesOf({ modelId, modelId2 }: ListEntry): string[] {
  return [modelId, modelId2].filter((name) => name != null);
}

/**
 * Returns whether the list of a model may show it by another name: one that all entries have. A list of several models,
 * or of the judged one where that is another, is of a server that ignores the filter.
 */
function isListedByAlias(entries: readonly ListEntry[], wanted: WantedEntry): boolean {
  const { modelId, judgedModelId, evaluationId } = wanted;
  const [first = [], ...others] = entries.filter((entry) => entry.modelId !== null).map(namesOf);
  const judged = modelId === judgedModelId ? undefined : entries.find(({ id }) => id === evaluationId);
  const isInAll = (name: string): boolean => others.every((names) => names.includes(name));
  const isSpelled = [first, ...others].some((names) => names.includes(modelId));
  return !isSpelled && first.some((name) => isInAll(name) && name !== judged?.modelId);
}
