// `npm run test:stress [-- --runs 20]` runs the tests again and again in random order beside four busy loops, and
// fails unless every run passes. A run prints its seed: `npm test -- --randomize --seed=N` repeats its order.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const BUSY_LOOPS = 4;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs must be a positive integer, not ${values.runs}.`);
  process.exit(2);
}

/**
 * Runs all tests once.
 *
 * @param {number} seed of their order
 * @returns {Promise<{passed: boolean, output: string}>}
 */
function runTests(seed) {
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  const flags = [
    "--experimental-vm-modules",
    "--no-warnings",
    jest,
    "--silent",
    "--randomize",
    `--seed=${seed}`,
  ];
  const child = spawn(process.execPath, flags, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

const loops = Array.from({ length: BUSY_LOOPS }, () =>
  spawn(process.execPath, ["--eval", "for (;;);"], { stdio: "ignore" }),
);
process.once("exit", () => loops.forEach((loop) => loop.kill()));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

let passes = 0;
for (let run = 1; run <= runs; run += 1) {
  const seed = randomInt(2 ** 31);
  const startedMs = performance.now();
  const { passed, output } = await runTests(seed);
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  console.log(`Run ${run} of ${runs}, seed ${seed}: ${passed ? "passed" : "FAILED"} in ${seconds} s.`);
  if (passed) passes += 1;
  else console.log(output);
}
console.log(`${passes} of ${runs} runs passed.`);
process.exit(passes === runs ? 0 : 1);
