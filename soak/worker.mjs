/** Plays the schedules of one thread of `npm run soak` and posts how they ended. */
import { parentPort, workerData } from "node:worker_threads";
import { soakCreate } from "./create-soak.mjs";
import { compiledParts } from "./parts.mjs";
import { soakWait } from "./wait-soak.mjs";

/** @typedef {{ends: Record<string, number>, twice: number, failures: string[]}} Tally */

const { kind, first, last, step } = workerData;
const parts = await compiledParts();
/** @type {Tally} */
const tally = { ends: {}, twice: 0, failures: [] };
for (let seed = first; seed < last && tally.failures.length < 20; seed += step) {
  const played = await (kind === "create" ? soakCreate(parts, seed) : soakWait(parts, seed));
  tally.ends[played.end] = (tally.ends[played.end] ?? 0) + 1;
  if ("ours" in played && played.ours > 1) tally.twice += 1;
  if (played.violations.length > 0)
    tally.failures.push(`${kind} --seed ${seed}: ${played.violations.join("; ")}`);
}
parentPort?.postMessage(tally);
