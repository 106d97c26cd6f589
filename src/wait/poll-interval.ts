import type { EvaluationStatus } from "../nugen/types.js";

// The end shall be seen within 2 s or 3 % of the duration: with an ETA, looks close to the end keep to that.
const SHORTEST_MS = 2_000;
const LAG_SHARE = 0.03;
/** An ETA may be wrong by 30 %: three quarters of it never sleep past the end. */
const ETA_SHARE = 0.75;
/** However far the end seems, look this often: an ETA may be rubbish. */
const LONGEST_MS = 120_000;
const LONGEST_SHARE = 0.05;
/**
 * Without any ETA an hour may take 120 looks, which a growth of 3 % can't keep to (it takes 168): so the
 * interval grows a little faster, and half of it, the mean lag, stays below 3 %.
 */
const BLIND_SHARE = 0.0545;
/** Legs of a matrix started together drift apart by this share of each interval. */
const JITTER_SHARE = 0.2;

/** What the next look depends on. */
export interface PaceInput {
  /** How long the evaluation has been waited for, in milliseconds. */
  waitedMs: number;
  /** What is left by the server's word, or by the progress so far; null where nothing tells. */
  etaMs: number | null;
  /** From 0 to 1. */
  random: number;
}

/** @returns milliseconds until the next look */
export function nextLookMs({ waitedMs, etaMs, random }: PaceInput): number {
  const jitter = 1 - JITTER_SHARE * random;
  const lag = Math.max(SHORTEST_MS, LAG_SHARE * waitedMs);
  if (etaMs === null) return Math.max(SHORTEST_MS, BLIND_SHARE * waitedMs) * jitter;
  const longest = Math.max(LONGEST_MS, LONGEST_SHARE * waitedMs);
  return Math.min(longest, Math.max(lag, ETA_SHARE * etaMs)) * jitter;
}

/** Returns the server's ETA, else one made of its time per question or of the questions answered so far, in milliseconds. */
export function etaOf(status: EvaluationStatus, waitedMs: number): number | null {
  // Whole seconds: nothing left means that the end may come at any moment.
  if (status.etaSeconds !== null) return Math.max(0, status.etaSeconds) * 1_000;
  const { questionsCompleted: done, totalQuestions: total, avgTimePerQuestion: seconds } = status;
  if (done !== null && total !== null && done < total && seconds !== null && seconds > 0)
    return seconds * 1_000 * (total - done);
  if (done === null || total === null || done <= 0 || done >= total) return null;
  return (waitedMs * (total - done)) / done;
}
