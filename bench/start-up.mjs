/** A create, from the start of the process to its end, beside the floor and the plain toolkit. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../sandbox/server.mjs";
import { median, peak, takeTurns, time } from "./measure.mjs";
import { mb, ms, row } from "./table.mjs";
import { install } from "../scripts/tool-cache.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);

/**
 * The plain toolkit's action, bundled with its real undici.
 * @returns {string} path of the bundle
 */
export function plainBundle() {
  // A package of its own: in this project's node_modules, undici is the stand-in.
  const folder = install("@actions/core@3.0.1", "@actions/http-client@4.0.1");
  copyFileSync(join(root, "bench", "plain.mjs"), join(folder, "plain.mjs"));
  const ncc = require.resolve("@vercel/ncc/dist/ncc/cli.js");
  const out = join(folder, "bundle");
  execFileSync(process.execPath, [ncc, "build", join(folder, "plain.mjs"), "--out", out, "--quiet"]);
  const [main = ""] = readdirSync(out).filter((name) => /^index\.m?js$/.test(name));
  writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
  return join(out, main);
}

/**
 * @param {{node: string, rounds: number, plain: string}} setup
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function startUp({ node, rounds, plain }) {
  const sandbox = await startSandbox();
  try {
    const inputs = {
      api_url: sandbox.url,
      api_key: "sandbox-key",
      model_id: "model-a",
      benchmark_id: "task-a",
    };
    const scripts = [join(root, "dist", "index.js"), join(root, "bench", "floor.mjs"), plain];
    const options = scripts.map((dist) => ({ dist, node, inputs }));
    const times = await takeTurns(
      rounds,
      options.map((each) => () => time(each)),
    );
    // Each against the others of its own round: the machine's speed changes, the ratio less so.
    const against = (/** @type {number} */ index) =>
      median((times[0] ?? []).map((value, round) => value / Number(times[index]?.[round])));
    const [ours = 0, floor = 0, toolkit = 0] = times.map(median);
    const peaks = await takeTurns(
      Math.min(rounds, 5),
      options.map((each) => () => peak(each)),
    );
    const [ourPeak = 0, floorPeak = 0, toolkitPeak = 0] = peaks.map(median);
    return [
      row("create, whole process", ms(ours), `bare node:http POST, ${ms(floor)}`, against(1)),
      row("create, whole process", ms(ours), `plain toolkit bundle, ${ms(toolkit)}`, against(2)),
      row("create, peak memory", mb(ourPeak), `bare node:http POST, ${mb(floorPeak)}`, ourPeak / floorPeak),
      row(
        "create, peak memory",
        mb(ourPeak),
        `plain toolkit bundle, ${mb(toolkitPeak)}`,
        ourPeak / toolkitPeak,
      ),
    ];
  } finally {
    await sandbox.close();
  }
}
