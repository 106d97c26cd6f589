/** A results file of 500 MB: saved in how long, and in how much memory. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../sandbox/server.mjs";
import { peak, takeTurns, time } from "./measure.mjs";
import { mb, median } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
/** The heap that the child may have, in MB: a body kept in memory would need eight times as much. */
const HEAP_MB = 64;

/**
 * @param {{node: string, rounds: number, bytes: number}} setup
 * @returns {Promise<string>} a sentence
 */
export async function download({ node, rounds, bytes }) {
  const sandbox = await startSandbox({ downloadBytes: bytes, durationMs: 0 });
  try {
    const { evaluation_id: id } = sandbox.seed({ ageMs: 60_000 });
    const inputs = {
      api_url: sandbox.url,
      api_key: "sandbox-key",
      evaluation_id: id,
      wait: "true",
      download_results: "true",
    };
    const env = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
    const scripts = [join(root, "dist", "index.js"), join(root, "bench", "floor-download.cjs")];
    const options = scripts.map((dist) => ({ dist, node, inputs, env }));
    const times = await takeTurns(
      rounds,
      options.map((each) => () => time(each)),
    );
    const [ours = 0, floor = 0] = times.map(median);
    const [ourPeak = 0, floorPeak = 0] = [await peak({ ...options[0] }), await peak({ ...options[1] })];
    const [oursText, floorText] = [
      [ours, ourPeak],
      [floor, floorPeak],
    ].map(([ms = 0, bytes = 0]) => `${(ms / 1_000).toFixed(1)} s and ${mb(bytes)} of memory`);
    return `A results file of ${mb(bytes)}, with a heap of ${HEAP_MB} MB: ${oursText}; node:http into a file: ${floorText}.`;
  } finally {
    await sandbox.close();
  }
}
