/** Runs a script as a runner runs the action, and measures time and memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAction } from "../sandbox/runner.mjs";

/** Loaded before a script whose memory is measured: writes the peak when it ends, however that is. */
const PRELOAD = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

/**
 * One run, which must succeed: a failure is fast, and would make a fine figure.
 * @param {import("../sandbox/runner.mjs").RunOptions} options
 * @returns {Promise<number>} milliseconds of the whole process
 */
export async function time(options) {
  const result = await runAction({ timeoutMs: 600_000, ...options });
  await result.dispose();
  if (result.exitCode !== 0)
    throw new Error(`${options.dist ?? "dist"} failed:\n${result.log}${result.stderr}`);
  return result.durationMs;
}

/**
 * The same, watched: the preload makes it a little slower, so its time is not used.
 * @param {import("../sandbox/runner.mjs").RunOptions} options
 * @returns {Promise<number>} peak resident memory, in bytes
 */
export async function peak(options) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "peak");
    const preload = join(folder, "preload.mjs");
    writeFileSync(preload, PRELOAD);
    const nodeArgs = [...(options.nodeArgs ?? []), "--import", pathToFileURL(preload).href];
    await time({ ...options, nodeArgs, env: { ...options.env, BENCH_PEAK_FILE: file } });
    return Number(readFileSync(file, "utf8")) * 1_024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Takes turns, so that a noisy moment of the machine hits all alike.
 * @param {number} rounds
 * @param {(() => Promise<number>)[]} runs
 * @returns {Promise<number[][]>} the values of each run
 */
export async function takeTurns(rounds, runs) {
  for (const run of runs) await run();
  /** @type {number[][]} */
  const values = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    // Another one begins each round: the first after a pause is always a little slower.
    for (let turn = 0; turn < runs.length; turn += 1) {
      const index = (round + turn) % runs.length;
      const run = runs[index];
      if (run !== undefined) values[index]?.push(await run());
    }
  }
  return values;
}
