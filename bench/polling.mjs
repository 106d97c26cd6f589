/** How often the action polls and how late it sees the end, simulated with its own pacing. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { median } from "./table.mjs";

/** @typedef {typeof import("../src/wait/poll-interval.js")["nextPollMs"]} PollInterval */

const FIXED_MS = 5_000;
/** Over this time the action spreads the first polls of a matrix. */
const FIRST_SPREAD_MS = 10_000;
/** Jobs of a matrix, started in the same second. */
const JOBS = 256;
/** @type {[string, number][]} */
const DURATIONS = [
  ["1 min", 60],
  ["10 min", 600],
  ["1 h", 3_600],
  ["6 h", 21_600],
];

/** @returns {Promise<PollInterval>} the one of the source */
async function loadPollInterval() {
  const source = readFileSync(new URL("../src/wait/poll-interval.ts", import.meta.url), "utf8");
  const { ModuleKind, ScriptTarget } = ts;
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)).nextPollMs;
}

/**
 * Makes a generator of numbers from 0 to 1 that is the same in each run (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @returns {Promise<string[][]>} a row for each duration */
export async function polling() {
  const nextMs = await loadPollInterval();
  return DURATIONS.map(([name, seconds]) => {
    // Not a multiple of the fixed interval, which would see every end at once.
    const endMs = seconds * 1_000 + FIXED_MS / 2;
    const known = simulate(nextMs, endMs, (waitedMs) => Math.round((endMs - waitedMs) / 1_000) * 1_000);
    const unknown = simulate(nextMs, endMs, () => null);
    return [name, describe(known, endMs), describe(unknown, endMs), String(Math.ceil(endMs / FIXED_MS) + 1)];
  });
}

/**
 * @param {PollInterval} nextMs
 * @param {number} endMs
 * @param {(waitedMs: number) => number | null} etaMs
 */
function simulate(nextMs, endMs, etaMs) {
  const random = randomFrom(1);
  const jobs = Array.from({ length: JOBS }, () => {
    const phase = random();
    let polls = 1;
    let now = FIRST_SPREAD_MS * phase;
    for (; now < endMs; polls += 1) {
      const eta = etaMs(now);
      // Without an ETA, a run keeps its place in each slot.
      now += nextMs({ waitedMs: now, etaMs: eta, random: eta === null ? phase : random() });
    }
    return { polls, lagMs: now - endMs };
  });
  return { polls: median(jobs.map(({ polls }) => polls)), lagMs: median(jobs.map(({ lagMs }) => lagMs)) };
}

/** @param {ReturnType<typeof simulate>} simulated @param {number} endMs */
function describe({ polls, lagMs }, endMs) {
  return `${polls}, ${((lagMs / endMs) * 100).toFixed(1)} % late`;
}
