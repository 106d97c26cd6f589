import type { NugenApi } from "./nugen/client.js";
import { NugenError } from "./nugen/errors.js";
import type { Span } from "./nugen/server-clock.js";
import { parseTimestamp } from "./nugen/timestamp.js";
import type { EvaluationRequest, ListEntry } from "./nugen/types.js";

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

/** @returns whether an entry is of the same model(s) and benchmark; `undefined` where only its second model is open */
export function sameEvaluation(entry: ListEntry, request: EvaluationRequest): boolean | undefined {
  if (entry.modelId !== request.modelId || entry.benchmarkId !== request.benchmarkId) return false;
  return entry.modelId2 === undefined ? undefined : entry.modelId2 === request.modelId2;
}

/** An evaluation of the same model(s) and benchmark that is not older than the moment asked for. */
export interface Candidate {
  entry: ListEntry;
  age: Exclude<Age, "before">;
  /** False where nothing tells its second model. */
  sure: boolean;
}

/** So many entries are asked for their second model at the most; of the rest it stays open. */
const MAX_ASKED = 50;
/** So many pages are read at the most: 20,000 evaluations of one model within the time that matters. */
const MAX_PAGES = 200;

/** The list has no end that this client could reach. */
export class EndlessListError extends Error {
  override name = "EndlessListError";
}

/**
 * Lists the evaluations of a request's model and keeps those that may be its own.
 * @param start the moment since when, by the server's clock; asked again for each page, as it narrows
 * @throws any `NugenError` of the list call, or {@link EndlessListError}
 */
export async function findCandidates(
  api: NugenApi,
  request: EvaluationRequest,
  start: () => Span,
  now?: () => Span,
): Promise<Candidate[]> {
  const seen = await listSince(api, request.modelId, start);
  const fitting: Omit<Candidate, "age">[] = [];
  let asked = 0;
  for (const entry of seen) {
    const same = sameEvaluation(entry, request);
    if (ageOf(entry.createdAt, start()) === "before" || same === false) continue;
    if (same === undefined) asked += 1;
    const fits = same ?? (asked > MAX_ASKED ? undefined : await secondModelFits(api, entry, request));
    if (fits !== false) fitting.push({ entry, sure: fits === true });
  }
  // Each reply tells more of the server's clock: all ages go by what is known in the end.
  return fitting.flatMap((candidate) => {
    const age = ageOf(candidate.entry.createdAt, start(), now?.());
    return age === "before" ? [] : [{ ...candidate, age }];
  });
}

/** Reads pages until their entries are older than the start; a list that isn't newest first is read to its end. */
async function listSince(api: NugenApi, modelId: string, start: () => Span): Promise<ListEntry[]> {
  const seen = new Map<string, ListEntry>();
  let offset = 0;
  let newestFirst = true;
  let newer = false;
  let previousMs = Number.POSITIVE_INFINITY;
  for (let page = 0; page < MAX_PAGES; page += 1) {
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
    if (last === undefined || (total !== null && offset >= total)) return [...seen.values()];
    if (newestFirst && newer && ageOf(last.createdAt, start()) === "before") return [...seen.values()];
  }
  throw new EndlessListError(`the list of evaluations goes on after ${MAX_PAGES} pages`);
}

/** A list entry may lack its second model; the evaluation itself may tell. `undefined` where neither does. */
async function secondModelFits(
  api: NugenApi,
  entry: ListEntry,
  request: EvaluationRequest,
): Promise<boolean | undefined> {
  try {
    const { modelId2 } = await api.evaluation(entry.id);
    return modelId2 === undefined ? undefined : modelId2 === request.modelId2;
  } catch (error) {
    if (error instanceof NugenError) return undefined;
    throw error;
  }
}
