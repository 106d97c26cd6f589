import type { Clock } from "../util/clock.js";
import type { NugenApi } from "../nugen/client.js";
import { NugenError } from "../nugen/errors.js";
import type { Span } from "../nugen/server-clock.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { EvaluationRequest, ListEntry } from "../nugen/types.js";
import { word } from "../util/text.js";

/** How an entry's `created_at` lies to a moment of ours: clocks and seconds can leave it open. */
export type Age = "before" | "after" | "unclear" | "unreadable";

/** However well clocks agree, a time this far ahead of now, in milliseconds, is not of this server's clock. */
const AHEAD_MS = 60_000;

/**
 * @param start the moment, by the server's clock
 * @param now the present, by the server's clock
 * @returns whether an entry was created before or after the moment; `unreadable` where its time can't be true
 */
export function ageOf(createdAt: string | null, start: Span, now?: Span): Age {
  const created = parseTimestamp(createdAt);
  if (created === null) return "unreadable";
  if (now !== undefined && created.ms > now.high + AHEAD_MS) return "unreadable";
  if (created.ms >= start.high) return "after";
  return created.ms + created.resolutionMs <= start.low ? "before" : "unclear";
}

/** Which models and which benchmark an evaluation is of; a second model that nothing tells is `undefined`. */
type Ids = Pick<ListEntry, "modelId" | "modelId2" | "benchmarkId">;

/** @returns whether an evaluation is of the same model(s) and benchmark; `undefined` where it doesn't tell */
export function sameEvaluation(ids: Ids, request: EvaluationRequest): boolean | undefined {
  const { modelId, modelId2, benchmarkId } = ids;
  if (modelId !== null && modelId !== request.modelId) return false;
  if (benchmarkId !== null && benchmarkId !== request.benchmarkId) return false;
  if (modelId2 !== undefined && modelId2 !== request.modelId2) return false;
  return isNamed(ids) && modelId2 !== undefined ? true : undefined;
}

function isNamed({ modelId, benchmarkId }: Ids): boolean {
  return modelId !== null && benchmarkId !== null;
}

/** An evaluation of the same model(s) and benchmark that is not older than the moment asked for. */
export interface Candidate {
  entry: ListEntry;
  /** By all that the replies have told of the server's clock in the end. */
  age: Exclude<Age, "before">;
  /** False where nothing tells its first model or its benchmark: then it may be anything. */
  named: boolean;
  /** False where nothing tells its second model, or the others. */
  sure: boolean;
}

/** So many entries are asked for what the list doesn't tell of them at the most; of the rest it stays open. */
const MAX_ASKED = 50;
/** So many pages are read at the most: 20,000 evaluations of one model within the time that matters. */
const MAX_PAGES = 200;
/** What is created meanwhile moves entries on to the next page; more pages than this with nothing new are a list that ignores `offset`. */
const MAX_STALE_PAGES = 2;

/** A list that takes longer to read than this, in milliseconds, is given up. */
const LONGEST_LOOK_MS = 5 * 60_000;

/** The list has no end that this client could reach. */
export class EndlessListError extends Error {
  override name = "EndlessListError";
}

/**
 * Lists the evaluations of a request's model and keeps those that may be its own.
 * @param startMs the moment since when, in milliseconds since the epoch, by our clock
 * @throws any `NugenError` of the list call, or {@link EndlessListError}
 */
export async function findCandidates(
  api: NugenApi,
  request: EvaluationRequest,
  startMs: number,
  clock: Clock,
): Promise<Candidate[]> {
  const untilMs = clock.now() + LONGEST_LOOK_MS;
  const late = (): boolean => clock.now() > untilMs;
  // Asked again for each page: each reply tells more of the server's clock.
  const start = (): Span => api.serverClock.at(startMs);
  const seen = await listSince(api, request.modelId, start, late);
  const fitting: Omit<Candidate, "age">[] = [];
  let asked = 0;
  for (const entry of seen) {
    const same = sameEvaluation(entry, request);
    if (ageOf(entry.createdAt, start()) === "before" || same === false) continue;
    if (same === undefined) asked += 1;
    if (late()) throw new EndlessListError("the list of evaluations takes too long to read");
    const ids = same === true || asked > MAX_ASKED ? entry : await idsOf(api, entry);
    const fits = sameEvaluation(ids, request);
    if (fits !== false) fitting.push({ entry, named: isNamed(ids), sure: fits === true });
  }
  // All ages go by what is known in the end.
  const now = api.serverClock.at(clock.now());
  return fitting.flatMap((candidate) => {
    const age = ageOf(candidate.entry.createdAt, start(), now);
    return age === "before" ? [] : [{ ...candidate, age }];
  });
}

/** Reads pages until their entries are older than the start; a list that isn't newest first is read to its end. */
async function listSince(
  api: NugenApi,
  modelId: string,
  start: () => Span,
  late: () => boolean,
): Promise<ListEntry[]> {
  const seen = new Map<string, ListEntry>();
  let offset = 0;
  let newestFirst = true;
  let newer = false;
  let stale = 0;
  let previousMs = Number.POSITIVE_INFINITY;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    if (late()) throw new EndlessListError("the list of evaluations takes too long to read");
    const known = seen.size;
    const { entries, total } = await api.list(modelId, offset);
    for (const entry of entries) {
      const ms = parseTimestamp(entry.createdAt)?.ms ?? Number.POSITIVE_INFINITY;
      newestFirst &&= ms <= previousMs;
      // A page of one and the same time tells nothing of the order.
      newer ||= Number.isFinite(previousMs) && ms < previousMs;
      previousMs = ms;
      seen.set(entry.id, entry);
    }
    offset += entries.length;
    const last = entries.at(-1);
    if (last === undefined || (seen.size === known && seen.size === total)) return [...seen.values()];
    stale = seen.size === known ? stale + 1 : 0;
    if (stale > MAX_STALE_PAGES) throw new EndlessListError("the list of evaluations repeats itself");
    // A total is not believed: it may be that of the page, and ours on the next one.
    if (newestFirst && newer && ageOf(last.createdAt, start()) === "before") return [...seen.values()];
  }
  throw new EndlessListError(`the list of evaluations goes on after ${MAX_PAGES} pages`);
}

/** What a list entry lacks, the evaluation itself may tell. */
async function idsOf(api: NugenApi, entry: ListEntry): Promise<Ids> {
  // What is no id of the API's kind would make an odd address.
  if (word(entry.id) !== entry.id) return entry;
  try {
    const { evaluation, modelId2 } = await api.evaluation(entry.id);
    return {
      modelId: entry.modelId ?? evaluation.modelId,
      modelId2: entry.modelId2 === undefined ? modelId2 : entry.modelId2,
      benchmarkId: entry.benchmarkId ?? evaluation.benchmarkId,
    };
  } catch (error) {
    if (error instanceof NugenError) return entry;
    throw error;
  }
}
