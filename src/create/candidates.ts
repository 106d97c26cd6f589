import type { Span } from "../nugen/server-clock.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { Evaluation, EvaluationRequest, ListEntry } from "../nugen/types.js";
import { isUsableId } from "./errors.js";

/** What an evaluation of this step has in the list. */
export interface Wanted {
  request: EvaluationRequest;
  /** The `evaluation_name` that was sent; null where none was, and names prove nothing. */
  name: string | null;
  /** When it can have been created at the earliest, by our monotonic clock. */
  sinceMs: number;
}

/**
 * How an entry's `created_at` lies to that moment, by the server's clock. `close`: older, but by less than
 * {@link MARGIN_MS}; `near`: either, within what is known of the clock; `unreadable`: it can't be true.
 */
export type Age = "older" | "close" | "near" | "since" | "unreadable";

/** The clocks of a server's parts agree only so far: an entry that is older by less may still be ours. */
export const MARGIN_MS = 10_000;
/** However well clocks agree, a time this far ahead of now is not of this server's clock. */
const AHEAD_MS = 60_000;

/**
 * Compares an entry's time with a moment.
 * @param since the moment, by the server's clock
 * @param now the present, by the server's clock
 */
export function classifyAge(createdAt: string | null, since: Span, now?: Span): Age {
  const created = parseTimestamp(createdAt);
  if (created === null || (now !== undefined && created.ms > now.high + AHEAD_MS)) return "unreadable";
  if (created.ms >= since.high) return "since";
  const latestMs = created.ms + created.resolutionMs;
  if (latestMs > since.low) return "near";
  return latestMs + MARGIN_MS > since.low ? "close" : "older";
}

/** `named`: it has the name we sent; `same`: everything is as requested; `possible`: it can't be ruled out. */
export type Match = "named" | "same" | "possible" | "different";

/** The spellings of ours that the list shows: a server that keeps them elsewhere doesn't resolve aliases. */
export interface Spellings {
  modelId: boolean;
  modelId2: boolean;
  benchmarkId: boolean;
}

/** Returns which of our spellings any entry of the list has, of whatever age. */
export function toSpellings(entries: readonly ListEntry[], request: EvaluationRequest): Spellings {
  return {
    modelId: entries.some(({ modelId }) => modelId === request.modelId),
    modelId2: entries.some(({ modelId2 }) => modelId2 === request.modelId2),
    benchmarkId: entries.some(({ benchmarkId }) => benchmarkId === request.benchmarkId),
  };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** An alias and its full name mostly share a part; without the server's filter, only this says that they are one. */
function isAlike(one: string, other: string): boolean {
  return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}

/** A server may cut a name, or write it in other characters: what remains must be the start of ours. */
function isAltered(name: string, ours: string): boolean {
  const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, "");
  return plain(name).length >= 8 && plain(ours).startsWith(plain(name));
}

function matchName(actual: ListEntry["name"], wanted: string | null): Match {
  if (wanted === null || typeof actual !== "string") return "same";
  return actual.trim() === wanted ? "named" : isAltered(actual, wanted) ? "possible" : "different";
}

function matchField(
  actual: string | null | undefined,
  wanted: string | null,
  isKept: boolean,
  isOtherSpelling: (actual: string, wanted: string) => boolean,
): Match {
  if (actual === undefined) return "possible";
  if (actual === wanted) return "same";
  if (actual === null || wanted === null || isKept) return "different";
  return isOtherSpelling(actual, wanted) ? "possible" : "different";
}

/** Compares an entry that the server returned for our filter with what was requested. */
export function matchEntry(entry: ListEntry, { request, name }: Wanted, kept: Spellings): Match {
  const nameMatch = matchName(entry.name, name);
  if (nameMatch === "named") return "named";
  const matches = [
    nameMatch,
    // The server itself says by its filter that this model is the one requested.
    matchField(entry.modelId ?? undefined, request.modelId, kept.modelId, () => true),
    // The field is optional: an evaluation of one model may omit it.
    matchField(
      request.modelId2 === null ? (entry.modelId2 ?? null) : entry.modelId2,
      request.modelId2,
      kept.modelId2,
      isAlike,
    ),
    matchField(
      entry.benchmarkId ?? undefined,
      request.benchmarkId,
      kept.benchmarkId,
      (actual, wanted) => fold(actual) === fold(wanted),
    ),
  ];
  const isDifferent = matches.includes("different");
  return isDifferent ? "different" : (matches.find((match) => match !== "same") ?? "same");
}

/** An entry that may be an evaluation of this step. */
export interface Candidate {
  entry: ListEntry;
  match: Exclude<Match, "different">;
  age: Age;
}

/** Keeps the entries that may be of this step: a name of ours counts at any age. */
export function toCandidates(
  entries: readonly ListEntry[],
  wanted: Wanted,
  since: Span,
  now: Span,
): Candidate[] {
  const kept = toSpellings(entries, wanted.request);
  return entries.flatMap((entry) => {
    const match = matchEntry(entry, wanted, kept);
    const age = classifyAge(entry.createdAt, since, now);
    return match === "different" || (age === "older" && match !== "named") ? [] : [{ entry, match, age }];
  });
}

/** Returns the evaluation that an entry of the list shows. */
export function toEvaluation(entry: ListEntry): Evaluation {
  const { id, status, modelId, benchmarkId, createdAt } = entry;
  return { id, status, modelId, modelId2: entry.modelId2 ?? null, benchmarkId, createdAt, message: null };
}

/** What searching for an evaluation of this step came to. */
export type Finding =
  /** `isProven`: by its name; `twinIds`: others with the same name. */
  | { kind: "found"; entry: ListEntry; isProven: boolean; twinIds: string[] }
  | { kind: "none" }
  /** It can not be decided: `why` is for people. */
  | { kind: "unclear"; why: string; ids: string[] };

/** Within this many milliseconds our moment must be known by the server's clock, for a `near` entry to be ours. */
const CLOSE_ENOUGH_MS = 3_000;

/**
 * Judges what a search saw when a create that took effect must be in the list.
 * @param since when ours can have begun, by the server's clock
 */
export function judgeCandidates(
  candidates: readonly Candidate[],
  { request }: Pick<Wanted, "request">,
  since: Span,
): Finding {
  const ids = candidates.map(({ entry }) => entry.id);
  const named = candidates.filter(({ match, entry }) => match === "named" && isUsableId(entry.id));
  if (named[0] !== undefined) {
    const twinIds = named.slice(1).map(({ entry }) => entry.id);
    return { kind: "found", entry: named[0].entry, isProven: true, twinIds };
  }
  const [only] = candidates;
  if (only === undefined) return { kind: "none" };
  const why = findUnclearCause(candidates, only, request, since);
  return why === null
    ? { kind: "found", entry: only.entry, isProven: false, twinIds: [] }
    : { kind: "unclear", why, ids };
}

/** Returns why the only candidate can't be taken for ours; null where it can. */
function findUnclearCause(
  { length }: readonly Candidate[],
  { entry, match, age }: Candidate,
  { customMetricsJson }: EvaluationRequest,
  since: Span,
): string | null {
  if (length > 1) return `${length} evaluations match`;
  if (match !== "same") {
    return "one evaluation may match, but its name, model or benchmark is missing or spelled differently";
  }
  if (age === "close") {
    return `one evaluation matches, but it was created up to ${MARGIN_MS / 1_000} s before the request`;
  }
  const isTimeKnown = age === "since" || (age === "near" && since.high - since.low <= CLOSE_ENOUGH_MS);
  if (!isTimeKnown) return "one evaluation matches, but its time cannot be compared with ours";
  if (!isUsableId(entry.id)) return "one evaluation matches, but its evaluation_id is unusable";
  // Jobs that differ in nothing else have the same entries: judging the wrong one would be a wrong verdict.
  return customMetricsJson === null
    ? null
    : "one evaluation matches, but the list does not show custom_metrics";
}
