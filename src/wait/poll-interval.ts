import type { EvaluationStatus } from "../nugen/types.js";

// With an ETA, the end shall be seen within 2 s or 3 % of the duration: polls close to the end keep to that.
const SHORTEST_MS = 2_000;
const LAG_SHARE = 0.03;
/** An ETA may be wrong by 30 %: three quarters of it never sleep past the end. */
const ETA_SHARE = 0.75;
/** However far the end seems, poll this often: an ETA may be rubbish. */
const LONGEST_MS = 120_000;
const LONGEST_SHARE = 0.05;
/** Jobs of a matrix that start together drift apart by this share of each interval. */
const JITTER_SHARE = 0.2;

/**
 * Without an ETA, time is divided into slots, and each has one poll. A slot is as long as this at least, as this share of
 * the time before it, and as this at most. So an hour has 57 slots, and every later one 12.
 */
const SHORTEST_SLOT_MS = 10_000;
const SLOT_SHARE = 0.08;
const LONGEST_SLOT_MS = 300_000;

/** Over this time, in milliseconds, the polls of one slot are spread: 256 jobs make 26 a second, not 256. */
export const FIRST_SPREAD_MS = SHORTEST_SLOT_MS;

/** What the next poll depends on. */
export interface PollIntervalInput {
  /** How long the evaluation has been waited for, in milliseconds. */
  waitedMs: number;
  /** What is left by the server's ETA, or by the progress so far; null where neither is known. */
  etaMs: number | null;
  /** From 0 to 1. Without an ETA, the same number for each poll of a run keeps its polls evenly apart. */
  random: number;
}

/** Returns milliseconds until the next poll. */
export function nextPollMs({ waitedMs, etaMs, random }: PollIntervalInput): number {
  if (etaMs === null) {
    return Math.max(SHORTEST_MS, nextSlotMs(waitedMs) + FIRST_SPREAD_MS * random - waitedMs);
  }
  const lag = Math.max(SHORTEST_MS, LAG_SHARE * waitedMs);
  const longest = Math.max(LONGEST_MS, LONGEST_SHARE * waitedMs);
  return Math.min(longest, Math.max(lag, ETA_SHARE * etaMs)) * (1 - JITTER_SHARE * random);
}

/** Returns when the slot after the present one begins, in milliseconds since the wait began. */
function nextSlotMs(waitedMs: number): number {
  let startMs = 0;
  while (startMs <= waitedMs) {
    const slotMs = Math.max(SHORTEST_SLOT_MS, SLOT_SHARE * startMs);
    // Stryker disable next-line EqualityOperator: a slot of just that length is the same either way
    if (slotMs >= LONGEST_SLOT_MS) {
      return startMs + LONGEST_SLOT_MS * (1 + Math.floor((waitedMs - startMs) / LONGEST_SLOT_MS));
    }
    startMs += slotMs;
  }
  return startMs;
}

/** Returns the server's ETA, else one made of its time per question or of the questions answered so far, in milliseconds. */
export function estimateEtaMs(status: EvaluationStatus, waitedMs: number): number | null {
  // Whole seconds: nothing left means that the end may come at any moment.
  if (status.etaSeconds !== null) return Math.max(0, status.etaSeconds) * 1_000;
  const { questionsCompleted: done, totalQuestions: total } = status;
  const seconds = status.avgTimePerQuestion ?? 0;
  if (done === null || total === null || done >= total) return null;
  if (seconds > 0) return seconds * 1_000 * (total - done);
  return done > 0 ? (waitedMs * (total - done)) / done : null;
}
