/**
 * `npm run soak`: random faults against the real create and wait logic.
 * --count N schedules in this process (default 100000), --wait-count N status histories (default 20000),
 * --dist-count N schedules against the built dist with real sockets (default 300),
 * --seed N plays one again and shows it, --first N where to begin.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
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
 * @param {number} count
 * @param {number} lanes how many run at once
 * @param {(seed: number) => Promise<Played>} play
 */
async function series(what, count, lanes, play) {
  const startedAt = performance.now();
  /** @type {Record<string, number>} */
  const ends = {};
  let next = Number(values.first);
  const last = next + count;
  let failed = 0;
  const lane = async () => {
    while (next < last && failed < 20) {
      const { seed, end, violations } = await play(next++);
      ends[end] = (ends[end] ?? 0) + 1;
      if (violations.length === 0) continue;
      failed += 1;
      failures.push(`${what} --seed ${seed}: ${violations.join("; ")}`);
      console.log(failures.at(-1));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const tally = Object.entries(ends).map(([end, times]) => `${end} ${times}`);
  console.log(`${what}: ${count} in ${seconds} s, ${failed} failed (${tally.join(", ")})`);
}

/** The sources, compiled anew. */
async function compile() {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const tsc = [join(typescript, "bin", "tsc"), "-p", "tsconfig.json"];
  execFileSync(process.execPath, tsc, { cwd: new URL("..", import.meta.url), stdio: "inherit" });
  return compiledParts();
}
const inProcess = values.seed !== undefined || Number(values.count) + Number(values["wait-count"]) > 0;
const parts = inProcess ? await compile() : null;

/** @type {Record<string, (seed: number) => Promise<Played>>} */
const kinds = {
  ...(parts && {
    create: (seed) => soakCreate(parts, seed, values.seed !== undefined),
    wait: (seed) => soakWait(parts, seed),
  }),
  dist: (seed) => soakDist(seed),
};

if (values.seed !== undefined) {
  for (const [kind, play] of Object.entries(kinds)) {
    if (values.kind !== "all" && values.kind !== kind) continue;
    const { end, violations, trace } = await play(Number(values.seed));
    console.log([`== ${kind} --seed ${values.seed}: ${end}`, ...trace].join("\n"));
    for (const violation of violations) failures.push(`${kind} --seed ${values.seed}: ${violation}`);
  }
} else {
  const counts = { create: values.count, wait: values["wait-count"], dist: values["dist-count"] };
  for (const [kind, count] of Object.entries(counts)) {
    const play = kinds[kind];
    if (play !== undefined && Number(count) > 0)
      await series(kind, Number(count), kind === "dist" ? 8 : 1, play);
  }
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
