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
/** Over this time the action spreads the first polls of a matrix. */
const FIRST_SPREAD_MS = 10_000;
/** By how much an ETA is off, each time anew. */
const NOISE = 0.3;

/** @typedef {typeof import("../src/wait/poll-interval.js")["nextPollMs"]} Pace */
/** @typedef {"good" | "noisy" | "absent"} Eta */

/** @returns {Promise<Pace>} the one of the source, compiled apart from lib/ */
async function pace() {
  const out = mkdtempSync(join(tmpdir(), "bench-lib-"));
  try {
    const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
    execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.json"), "--outDir", out]);
    const file = join(out, "wait", "poll-interval.mjs");
    // A folder without package.json: the name has to say that it is a module.
    renameSync(join(out, "wait", "poll-interval.js"), file);
    const { nextPollMs } = await import(pathToFileURL(file).href);
    return nextPollMs;
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
 * @param {{firstMs: number, next: (waitedMs: number) => number}} job `next`: until the next poll
 * @param {number} endMs
 * @returns {number[]} when was polled; the last is the first after the end
 */
function polls({ firstMs, next }, endMs) {
  const times = [firstMs];
  for (let now = firstMs; now < endMs; times.push(now)) now += next(now);
  return times;
}

/**
 * @param {(random: () => number) => {firstMs: number, next: (waitedMs: number) => number}} leg
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
    const times = polls(leg(random), endMs);
    counts.push(times.length);
    lags.push(Number(times.at(-1)) - endMs);
    for (const time of times) {
      const second = Math.floor((offset + time) / 1_000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
  }
  return { looks: median(counts), lagMs: median(lags), peak: Math.max(...seconds.values()) };
}

/** @returns {Promise<import("./table.mjs").Row[]>} */
export async function polling() {
  const nextPollMs = await pace();
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
        const ours = matrix((random) => paced(nextPollMs, eta, endMs, random), endMs, legs);
        const fixed = matrix(() => ({ firstMs: 0, next: () => FIXED_MS }), endMs, legs);
        const what = `looks at ${name}, ${eta} ETA, ${legs} ${legs === 1 ? "leg" : "legs"}`;
        rows.push(row(what, tell(ours, endMs), `every 5 s: ${tell(fixed, endMs)}`, ours.looks / fixed.looks));
      }
    }
  }
  return rows;
}

/** @param {Pace} nextPollMs @param {Eta} eta @param {number} endMs @param {() => number} random */
function paced(nextPollMs, eta, endMs, random) {
  const phase = random();
  const next = (/** @type {number} */ waitedMs) => {
    const leftMs = endMs - waitedMs;
    const wrong = eta === "noisy" ? 1 + NOISE * (2 * random() - 1) : 1;
    // The service tells whole seconds.
    const etaMs = eta === "absent" ? null : Math.round((leftMs * wrong) / 1_000) * 1_000;
    return nextPollMs({ waitedMs, etaMs, random: etaMs === null ? phase : random() });
  };
  return { firstMs: FIRST_SPREAD_MS * phase, next };
}

/** @param {ReturnType<typeof matrix>} of @param {number} endMs */
function tell({ looks, lagMs, peak }, endMs) {
  const share = ((lagMs / endMs) * 100).toFixed(1);
  return `${looks} looks, lag ${(lagMs / 1_000).toFixed(1)} s (${share} %), peak ${peak}/s`;
}
