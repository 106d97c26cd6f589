import { KEY, leaks, makeLog } from "./parts.mjs";
import { History } from "./wait-history.mjs";

/** @typedef {{kind: 'done' | 'failed' | 'timed_out' | 'poll_failed' | 'broken', error: unknown}} End */

/** What an evaluation may need beyond its limit: the action ends at the limit, and nothing else may be open. */
const GRACE_MS = 5;
const MOST_STEPS = 20_000;

/**
 * Plays one history of an evaluation to a client that waits for its end.
 * @param {import('./parts.mjs').Parts} parts
 * @param {number} seed
 * @returns {Promise<import('./create-soak.mjs').SoakResult | {seed: number, end: End['kind'], violations: string[], trace: string[]}>}
 */
export async function soakWait(parts, seed) {
  const history = new History(seed, parts);
  const { clock, startMs, timeoutMs, createdMs } = history;
  const { log, lines } = makeLog(parts);
  const baseUrl = new URL("https://api.nugen.test");
  const api = new parts.NugenClient(history, { baseUrl, apiKey: KEY, timeoutMs: history.requestMs });
  /** @type {string[]} */
  const seen = [];
  const work = parts.waitForEnd(
    api,
    { id: "eval-1", timeoutMs, createdMs, onStatus: ({ evaluation }) => seen.push(evaluation.status) },
    { clock, random: history.chance.next, log },
  );
  const bounds = { untilMs: startMs + timeoutMs + GRACE_MS, steps: MOST_STEPS, sleepers: 2 };
  const drive = await clock.drive(work, bounds);
  /** @type {End} */
  const end = drive === "ended" ? await endOf(work, parts) : { kind: "broken", error: drive };
  const shown = end.error instanceof Error ? formatError(end.error.message, parts) : [];
  const violations = [
    ...(drive === "ended" ? [] : [`hang: ${drive}`]),
    ...judge(end, history, seen),
    ...(drive === "ended" && clock.sleepers > 0 ? ["a timer is left"] : []),
    ...[...lines, ...shown].filter(leaks).map((line) => `the key leaks: ${line}`),
  ];
  const trace = [
    history.describe(),
    ...history.trace,
    ...lines.map((line) => `log: ${line}`),
    `end: ${end.kind}`,
  ];
  return { seed, end: end.kind, violations, trace: [...trace, ...shown] };
}

/**
 * @param {string} message
 * @param {import('./parts.mjs').Parts} parts
 */
function formatError(message, parts) {
  const { log, lines } = makeLog(parts);
  log.info(message);
  return lines;
}

/**
 * @param {Promise<'done' | 'failed'>} work
 * @param {import('./parts.mjs').Parts} parts
 * @returns {Promise<End>}
 */
async function endOf(work, { TimedOutError, PollFailedError }) {
  try {
    return { kind: await work, error: null };
  } catch (error) {
    const kind =
      error instanceof TimedOutError
        ? "timed_out"
        : error instanceof PollFailedError
          ? "poll_failed"
          : "broken";
    return { kind, error };
  }
}

/**
 * @param {End} end
 * @param {History} history
 * @param {string[]} seen
 */
function judge({ kind, error }, history, seen) {
  const { clock, startMs, timeoutMs, endMs, verdict } = history;
  const found = [];
  const nowMs = clock.now();
  const words = error instanceof Error ? error.message : "";
  if (kind === "broken")
    found.push(`an unexpected end: ${error instanceof Error ? error.stack : String(error)}`);
  if (kind === "done" || kind === "failed") {
    if (kind !== verdict) found.push(`${kind}, but it is ${verdict}`);
    if (nowMs < endMs) found.push(`${kind} before its end`);
    if (seen.at(-1) !== history.endWord) found.push(`the last word seen was ${seen.at(-1)}`);
    // In peace, the end is seen soon: no poll is farther away than 120 s or 8 % and the 10 s of the spread, and no response slower than its deadline.
    const waitedMs = endMs - startMs;
    const lagMs = Math.max(120_000, 0.1 * waitedMs) + 2 * history.requestMs;
    if (history.peaceful && nowMs - Math.max(startMs, endMs) > lagMs)
      found.push(`seen ${nowMs - endMs} ms late`);
  }
  if (kind === "timed_out") {
    if (nowMs < startMs + timeoutMs) found.push("timed out too early");
    const lastLookMs = startMs + timeoutMs - Math.min(1_000, timeoutMs / 10);
    const roomMs = Math.min(1_000, timeoutMs / 10) > history.rttMs;
    if (history.peaceful && roomMs && endMs < lastLookMs - 2 * history.rttMs)
      found.push("timed out after its end");
    if (words.includes("never started") && seen.length === 0)
      found.push("said it never started, and nothing was seen");
    if (words.includes("never started") && history.workSeen) found.push("said it never started, and it had");
  }
  if (kind === "poll_failed" && !history.hopeless) found.push(`gave up on ${words}`);
  if (kind !== "poll_failed" && history.hopeless && nowMs > history.hopelessMs) {
    if (kind !== "timed_out" && kind !== verdict) found.push("went on although it was hopeless");
  }
  return found;
}
