/** How often the action looks and how late it sees the end, with a clock that costs nothing. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { median } from "./measure.mjs";
import { row } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);
const FIXED_MS = 5_000;
/** By how much an ETA is off, each time anew. */
const NOISE = 0.3;

/** @typedef {typeof import("../src/wait/poll-interval.js")["nextLookMs"]} Pace */
/** @typedef {"good" | "noisy" | "absent"} Eta */

/** @returns {Promise<Pace>} the one of the source, compiled apart from lib/ */
async function pace() {
  const out = mkdtempSync(join(tmpdir(), "bench-lib-"));
  try {
    const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
    execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.json"), "--outDir", out]);
    const file = join(out, "follow", "pace.mjs");
    // A folder without package.json: the name has to say that it is a module.
    renameSync(join(out, "follow", "pace.js"), file);
    const { nextLookMs } = await import(pathToFileURL(file).href);
    return nextLookMs;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * A generator of numbers from 0 to 1 that is the same in each run (mulberry32).
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

/**
 * @param {(waitedMs: number) => number} next until the next look
 * @param {number} endMs
 * @returns {number[]} when was looked; the last is the first after the end
 */
function looks(next, endMs) {
  const times = [0];
  for (let now = 0; now < endMs; times.push(now)) now += next(now);
  return times;
}

/**
 * @param {(random: () => number) => (waitedMs: number) => number} leg
 * @param {number} endMs
 * @param {number} legs started in the same second, as those of a matrix are
 */
function matrix(leg, endMs, legs) {
  const random = randomFrom(1);
  /** @type {Map<number, number>} */
  const seconds = new Map();
  const counts = [];
  const lags = [];
  for (let each = 0; each < legs; each += 1) {
    const offset = random() * 1_000;
    const times = looks(leg(random), endMs);
    counts.push(times.length);
    lags.push(Number(times.at(-1)) - endMs);
    // The looks of the first second can't be spread by any pace.
    for (const time of times.slice(1)) {
      const second = Math.floor((offset + time) / 1_000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
  }
  return { looks: median(counts), lagMs: median(lags), peak: Math.max(...seconds.values()) };
}

/** @returns {Promise<import("./table.mjs").Row[]>} */
export async function polling() {
  const nextLookMs = await pace();
  const rows = [];
  const durations = /** @type {const} */ ([
    ["1 min", 60],
    ["10 min", 600],
    ["1 h", 3_600],
    ["6 h", 21_600],
  ]);
  for (const [name, seconds] of durations) {
    // Not a multiple of the fixed interval, which would see every end at once.
    const endMs = seconds * 1_000 + FIXED_MS / 2;
    for (const eta of /** @type {const} */ (["good", "noisy", "absent"])) {
      for (const legs of [1, 256]) {
        const ours = matrix((random) => paced(nextLookMs, eta, endMs, random), endMs, legs);
        const fixed = matrix(() => () => FIXED_MS, endMs, legs);
        const what = `looks at ${name}, ${eta} ETA, ${legs} ${legs === 1 ? "leg" : "legs"}`;
        rows.push(row(what, tell(ours, endMs), `every 5 s: ${tell(fixed, endMs)}`, ours.looks / fixed.looks));
      }
    }
  }
  return rows;
}

/** @param {Pace} nextLookMs @param {Eta} eta @param {number} endMs @param {() => number} random */
function paced(nextLookMs, eta, endMs, random) {
  return (/** @type {number} */ waitedMs) => {
    const leftMs = endMs - waitedMs;
    const wrong = eta === "noisy" ? 1 + NOISE * (2 * random() - 1) : 1;
    // The service tells whole seconds.
    const etaMs = eta === "absent" ? null : Math.round((leftMs * wrong) / 1_000) * 1_000;
    return nextLookMs({ waitedMs, etaMs, random: random() });
  };
}

/** @param {ReturnType<typeof matrix>} of @param {number} endMs */
function tell({ looks, lagMs, peak }, endMs) {
  const share = ((lagMs / endMs) * 100).toFixed(1);
  return `${looks} looks, lag ${(lagMs / 1_000).toFixed(1)} s (${share} %), peak ${peak}/s`;
}
