/**
 * `npm run soak`: random faults against the real create and wait logic.
 * --count N schedules in this process (default 100000), --wait-count N status histories (default 20000),
 * --dist-count N schedules against the built dist with real sockets (default 300),
 * --seed N plays one again and shows it, --first N where to begin.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { soakCreate } from "./create-soak.mjs";
import { soakDist } from "./dist-soak.mjs";
import { compiledParts } from "./parts.mjs";
import { soakWait } from "./wait-soak.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    "wait-count": { type: "string", default: "20000" },
    "dist-count": { type: "string", default: "300" },
    first: { type: "string", default: "1" },
    seed: { type: "string" },
    kind: { type: "string", default: "all" },
  },
});

/** @typedef {{seed: number, end: string, violations: string[], trace: string[]}} Played */

/** @type {string[]} */
const failures = [];

/**
 * @param {string} what
 * @param {Record<string, number>} ends
 * @param {number} startedAt
 * @param {string[]} failed
 * @param {string} [note]
 */
function report(what, ends, startedAt, failed, note = "") {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const count = Object.values(ends).reduce((sum, times) => sum + times, 0);
  const tally = Object.entries(ends).map(([end, times]) => `${end} ${times}`);
  console.log(`${what}: ${count} in ${seconds} s, ${failed.length} failed (${tally.join(", ")}${note})`);
  failures.push(...failed);
}

/**
 * Plays schedules in threads, one for each processor.
 * @param {string} kind
 * @param {number} count
 */
async function inThreads(kind, count) {
  const startedAt = performance.now();
  const first = Number(values.first);
  const step = availableParallelism();
  const threads = Array.from({ length: step }, async (_, index) => {
    const workerData = { kind, first: first + index, last: first + count, step };
    const worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData });
    const [tally] = await once(worker, "message");
    return /** @type {import('./worker.mjs').Tally} */ (tally);
  });
  /** @type {Record<string, number>} */
  const ends = {};
  const tallies = await Promise.all(threads);
  for (const tally of tallies)
    for (const [end, times] of Object.entries(tally.ends)) ends[end] = (ends[end] ?? 0) + times;
  const twice = tallies.reduce((sum, tally) => sum + tally.twice, 0);
  const failed = tallies.flatMap((tally) => tally.failures);
  report(kind, ends, startedAt, failed, kind === "create" ? `; two evaluations ${twice} times` : "");
}

/**
 * Plays schedules against the built action, many at once: they mostly wait.
 * @param {number} count
 */
async function inProcesses(count) {
  const startedAt = performance.now();
  /** @type {Record<string, number>} */
  const ends = {};
  /** @type {string[]} */
  const failed = [];
  let next = Number(values.first);
  const last = next + count;
  const lane = async () => {
    while (next < last && failed.length < 20) {
      const { seed, end, violations } = await soakDist(next++);
      ends[end] = (ends[end] ?? 0) + 1;
      if (violations.length > 0) failed.push(`dist --seed ${seed}: ${violations.join("; ")}`);
    }
  };
  await Promise.all(Array.from({ length: 40 }, lane));
  report("dist", ends, startedAt, failed);
}

/** Compiles the sources anew, to lib/. */
function compile() {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const tsc = [join(typescript, "bin", "tsc"), "-p", "tsconfig.json"];
  execFileSync(process.execPath, tsc, { cwd: new URL("..", import.meta.url), stdio: "inherit" });
}
compile();

if (values.seed !== undefined) {
  const parts = await compiledParts();
  const seed = Number(values.seed);
  /** @type {Record<string, () => Promise<Played>>} */
  const kinds = {
    create: () => soakCreate(parts, seed, true),
    wait: () => soakWait(parts, seed),
    dist: () => soakDist(seed),
  };
  for (const [kind, play] of Object.entries(kinds)) {
    if (values.kind !== "all" && values.kind !== kind) continue;
    const { end, violations, trace } = await play();
    console.log([`== ${kind} --seed ${seed}: ${end}`, ...trace].join("\n"));
    for (const violation of violations) failures.push(`${kind} --seed ${seed}: ${violation}`);
  }
} else {
  if (Number(values.count) > 0) await inThreads("create", Number(values.count));
  if (Number(values["wait-count"]) > 0) await inThreads("wait", Number(values["wait-count"]));
  if (Number(values["dist-count"]) > 0) await inProcesses(Number(values["dist-count"]));
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
