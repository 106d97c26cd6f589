/** Whole processes, from start to end: a create, a gate and a notified create, each beside the floor of its requests. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../sandbox/server.mjs";
import { takeTurns, time } from "./measure.mjs";

/** @typedef {import("../sandbox/server.mjs").Sandbox} Sandbox */

/**
 * One row: what the action and the floor took, round by round, in milliseconds.
 * @typedef {{name: string, requests: number, oursMs: number[], floorMs: number[], target: number}} StartUp
 */

const root = fileURLToPath(new URL("../", import.meta.url));
const CREATE = { model_id: "model-a", benchmark_id: "task-a" };

/** `inputs` is called once, with the sandbox that all runs of the row share. */
const ROWS = [
  { name: "create", target: 1.25, inputs: () => CREATE },
  {
    name: "attach, results, gate of three rules",
    target: 1.45,
    inputs: (/** @type {Sandbox} */ sandbox) => ({
      evaluation_id: sandbox.seed({ ageMs: 3_600_000 }).evaluation_id,
      gate: "accuracy > 0.1\naccuracy >= 0.2 && accuracy <= 1.0\nraw_answers_count > 1",
    }),
  },
  {
    name: "create, comment, commit status",
    target: 1.5,
    inputs: () => ({ ...CREATE, comment: "true", commit_status: "true" }),
  },
];

/**
 * Measures every row.
 *
 * @param {{node: string, rounds: number, dist?: string}} setup `dist` is the main file
 * @returns {Promise<StartUp[]>}
 */
export async function startUp(setup) {
  const rows = [];
  for (const row of ROWS) rows.push(await measureRow(row, setup));
  return rows;
}

/**
 * @param {typeof ROWS[number]} row
 * @param {Parameters<typeof startUp>[0]} setup
 * @returns {Promise<StartUp>}
 */
async function measureRow({ name, target, inputs }, { node, rounds, dist = join(root, "dist", "index.js") }) {
  const sandbox = await startSandbox({ durationMs: 0 });
  const env = {
    GITHUB_API_URL: `${sandbox.url}/github`,
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_TOKEN_DEFAULT: "sandbox-token",
  };
  const action = {
    dist,
    node,
    env,
    inputs: { api_url: sandbox.url, api_key: "sandbox-key", ...inputs(sandbox) },
    event: { pull_request: { number: 7, head: { sha: "c".repeat(40) } } },
  };
  try {
    await time(action);
    const made = sandbox.requests.map((request) => toFloorRequest(request, sandbox.url));
    const floor = {
      ...action,
      dist: join(root, "bench", "floor.cjs"),
      env: { ...env, BENCH_REQUESTS: JSON.stringify(made) },
    };
    const [oursMs = [], floorMs = []] = await takeTurns(
      rounds,
      [action, floor].map((options) => () => {
        // Each run finds what the first one found: no comment of an earlier one.
        sandbox.github.comments.length = 0;
        return time(options);
      }),
    );
    return { name, requests: made.length, oursMs, floorMs, target };
  } finally {
    await sandbox.close();
  }
}

/**
 * @param {import("../sandbox/options.mjs").RecordedRequest} request
 * @param {string} origin
 */
function toFloorRequest({ method, path, query, headers, body }, origin) {
  const search = new URLSearchParams(query).toString();
  return { url: `${origin}${path}${search === "" ? "" : `?${search}`}`, method, headers, body };
}
