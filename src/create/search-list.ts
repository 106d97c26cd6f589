import type { NugenApi } from "../nugen/api.js";
import { NugenError, UselessListError } from "../nugen/errors.js";
import { isNewestFirst, readList } from "../nugen/list.js";
import type { Span } from "../nugen/server-clock.js";
import type { EvaluationStatus, ListEntry } from "../nugen/types.js";
import type { Clock } from "../util/clock.js";
import {
  type Candidate,
  type Wanted,
  classifyAge,
  matchEntry,
  toCandidates,
  toSpellings,
} from "./candidates.js";
import { isUsableId } from "./errors.js";

/** At most this many entries are asked for what the list omits; the others stay possible. */
const MAX_ASKED = 50;
/** At most this many pages are read: 20,000 evaluations of one model. */
const MAX_PAGES = 200;
/** A list that takes longer to read than this, in milliseconds, is given up. */
const MAX_READ_MS = 5 * 60_000;

/** How far to read the list: its first page, until entries are too old (where it is newest first), or to its end. */
export type Depth = "first_page" | "until_older" | "whole";

/** What one search of the list saw. */
export interface ListSearchResult {
  /** All that was read. */
  entries: ListEntry[];
  candidates: Candidate[];
  /** `Wanted.sinceMs`, by all that is known of the server's clock in the end. */
  since: Span;
  /** The present, likewise. */
  now: Span;
}

/** Searches the list of evaluations for those that may be of this step, as often as needed. */
export class ListSearch {
  /** What single evaluations answered: it doesn't change. */
  readonly #details = new Map<string, EvaluationStatus | null>();

  constructor(
    readonly api: NugenApi,
    readonly wanted: Wanted,
    readonly clock: Clock,
  ) {}

  /**
   * Reads the list once.
   * @throws any `NugenError` of the list call, or {@link UselessListError}
   */
  async read(depth: Depth): Promise<ListSearchResult> {
    const deadlineMs = this.clock.monotonicMs() + MAX_READ_MS;
    const checkTime = (): void => {
      if (this.clock.monotonicMs() > deadlineMs) {
        throw new UselessListError("the list of evaluations takes too long to read", false);
      }
    };
    const read = await this.#readPages(depth, checkTime);
    const entries = await this.#complete(read, checkTime);
    const since = this.api.serverClock.at(this.wanted.sinceMs);
    const now = this.api.serverClock.at(this.clock.monotonicMs());
    return { entries, candidates: toCandidates(entries, this.wanted, since, now), since, now };
  }

  async #readPages(depth: Depth, checkTime: () => void): Promise<ListEntry[]> {
    const { request, sinceMs } = this.wanted;
    let read: ListEntry[] = [];
    for await (const { entries, isEnd } of readList(this.api, request.modelId, MAX_PAGES, 2)) {
      read = entries;
      if (isEnd || depth === "first_page") break;
      // A total is not believed: it may be that of the page, and ours on the next one.
      const since = this.api.serverClock.at(sinceMs);
      const isOlder = classifyAge(read.at(-1)?.createdAt ?? null, since) === "older";
      if (depth === "until_older" && isOlder && isNewestFirst(read)) break;
      checkTime();
    }
    return read;
  }

  /** Asks single evaluations for what the list omits, where it could decide. */
  async #complete(entries: readonly ListEntry[], checkTime: () => void): Promise<ListEntry[]> {
    const since = this.api.serverClock.at(this.wanted.sinceMs);
    const kept = toSpellings(entries, this.wanted.request);
    const complete: ListEntry[] = [];
    for (const entry of entries) {
      checkTime();
      const isOpen = matchEntry(entry, this.wanted, kept) !== "different" && this.#isIncomplete(entry);
      const isAsked = isOpen && classifyAge(entry.createdAt, since) !== "older";
      complete.push(isAsked ? withDetails(entry, await this.#detailsOf(entry.id)) : entry);
    }
    return complete;
  }

  #isIncomplete({ modelId, modelId2, benchmarkId, name }: ListEntry): boolean {
    const isNameMissing = this.wanted.name !== null && name === undefined;
    return modelId === null || benchmarkId === null || modelId2 === undefined || isNameMissing;
  }

  async #detailsOf(id: string): Promise<EvaluationStatus | null> {
    const known = this.#details.get(id);
    // An unusable id would make an odd address.
    if (known !== undefined || !isUsableId(id) || this.#details.size >= MAX_ASKED) return known ?? null;
    try {
      const details = await this.api.evaluation(id);
      this.#details.set(id, details);
      return details;
    } catch (error) {
      if (error instanceof NugenError) return null;
      throw error;
    }
  }
}

function withDetails(entry: ListEntry, details: EvaluationStatus | null): ListEntry {
  if (details === null) return entry;
  const { evaluation, modelId2, name } = details;
  return {
    ...entry,
    modelId: entry.modelId ?? evaluation.modelId,
    modelId2: entry.modelId2 === undefined ? modelId2 : entry.modelId2,
    benchmarkId: entry.benchmarkId ?? evaluation.benchmarkId,
    name: entry.name === undefined ? name : entry.name,
  };
}
