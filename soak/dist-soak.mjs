import { setTimeout as sleep } from "node:timers/promises";
import { runAction } from "../sandbox/runner.mjs";
import { startSandbox } from "../sandbox/server.mjs";
import { leaks, KEY } from "./parts.mjs";
import { Chance } from "../sandbox/virtual/chance.mjs";

/** @typedef {import('../sandbox/options.mjs').Fault} Fault */

const TIMEOUT_SECONDS = 1;
/** The least settle time: what the server commits later may have a twin. */
const SETTLE_MS = 10_000;
const PAGE = "<html><head><title>Access denied</title></head><body>Ray 7</body></html>";

/** @type {Record<string, (chance: Chance) => Omit<Fault, 'on'>>} */
const KINDS = {
  reset: (chance) => ({ kind: "reset", ...fate(chance, 0) }),
  hang: (chance) => ({ kind: "hang", ...fate(chance, TIMEOUT_SECONDS * 1_000) }),
  drip: (chance) => ({ kind: "drip", ...fate(chance, TIMEOUT_SECONDS * 1_000) }),
  cutOff: (chance) => ({ kind: "cutOff", ...fate(chance, 0) }),
  cutOffChunked: (chance) => ({ kind: "cutOffChunked", ...fate(chance, 0) }),
  huge: (chance) => ({ kind: "huge", bytes: 3_000_000, ...fate(chance, 0) }),
  notJson: (chance) => ({ kind: "notJson", ...fate(chance, 0) }),
  noId: (chance) => ({
    kind: "body",
    body: chance.pick([{}, [], { evaluation_id: "" }]),
    ...fate(chance, 0),
  }),
  gone: (chance) => ({
    kind: "status",
    status: chance.pick([500, 502, 503, 504]),
    body: PAGE,
    headers: { "retry-after": chance.pick(["0", "1", "120"]) },
    ...fate(chance, 0),
  }),
  foreign: (chance) => ({
    kind: "notJson",
    status: chance.pick([403, 409, 425, 499]),
    body: PAGE,
    ...fate(chance, 0),
  }),
  busy: (chance) => ({ kind: "status", status: chance.pick([429, 503]), headers: { "retry-after": "1" } }),
  echo: (chance) => ({ kind: "echoKey", status: 500, ...fate(chance, 0) }),
  delay: (chance) => ({ kind: "delay", ms: chance.int(10, 300) }),
  refused: (chance) => ({ kind: "echoKey", status: chance.pick([400, 401, 403, 404, 422]) }),
  redirect: () => ({ kind: "redirect", location: "https://elsewhere.invalid/" }),
};
const NAMES = Object.keys(KINDS);
const REFUSALS = new Set(["refused", "redirect", "foreign"]);

/**
 * @param {Chance} chance
 * @param {number} openMs how long such a request is open
 */
function fate(chance, openMs) {
  if (chance.chance(0.5)) return {};
  const late = chance.chance(0.4) ? { commitDelayMs: openMs + chance.int(100, SETTLE_MS - 2_500) } : {};
  return { commits: true, ...late };
}

/**
 * @param {Chance} chance
 * @returns {Fault}
 */
function createFault(chance) {
  const name = chance.pick(NAMES);
  const make = KINDS[REFUSALS.has(name) && chance.chance(0.7) ? "gone" : name];
  if (make === undefined) throw new Error(`no fault ${name}`);
  return { on: "create", ...make(chance) };
}

/** @param {Chance} chance */
function makePlan(chance) {
  const list = chance.pick(
    /** @type {const} */ (["healthy", "healthy", "healthy", "flaky", "absent", "failing"]),
  );
  const created = Array.from({ length: chance.pick([0, 1, 1, 2, 3]) }, () => createFault(chance));
  /** @type {Record<typeof list, Fault[]>} */
  const listFaults = {
    healthy: [],
    flaky: [{ on: "list", kind: "status", status: 502, times: 1, skip: chance.int(0, 2) }],
    absent: [{ on: "list", kind: "status", status: 404, body: { detail: "Not Found" }, times: 1_000 }],
    failing: [{ on: "list", kind: chance.pick(["reset", "notJson"]), times: 1_000 }],
  };
  const comparison = chance.chance(0.4);
  return {
    list,
    comparison,
    options: {
      apiKey: KEY,
      clockSkewMs: chance.chance(0.4) ? 0 : chance.int(-480_000, 480_000),
      revision: chance.pick(/** @type {const} */ (["current", "current", "newer", "both"])),
      missingRoute: chance.pick(/** @type {const} */ ([404, 405])),
      trailingSlash: chance.chance(0.2),
      timestamps: chance.pick(/** @type {const} */ (["z", "naive", "seconds"])),
      listOmitsModel2: chance.chance(0.2),
      listOmitsTotal: chance.chance(0.3),
      listMaxLimit: chance.pick([2, 100]),
      faults: [...created, ...listFaults[list]],
    },
    decoys: Array.from({ length: chance.int(0, 5) }, (_, index) => ({
      ageMs: chance.int(60_000, 86_400_000),
      evaluation_id: `eval-old-${index}`,
      model_id_2: comparison ? "model-b" : null,
    })),
  };
}

/**
 * Plays one schedule against the built action: a child process, the sandbox, real sockets.
 * @param {number} seed
 */
export async function soakDist(seed) {
  const { list, comparison, options, decoys } = makePlan(new Chance(seed ^ 0xd157));
  const sandbox = await startSandbox(options);
  try {
    for (const decoy of decoys) sandbox.seed(decoy);
    const result = await runAction({
      inputs: {
        api_key: KEY,
        model_id: "model-a",
        benchmark_id: "task-abc123",
        model_id_2: comparison ? "model-b" : "",
        api_url: sandbox.url,
        request_timeout_seconds: String(TIMEOUT_SECONDS),
      },
      timeoutMs: 300_000,
    });
    // What the server does after the run counts too.
    const lastMs = Math.max(0, ...options.faults.map(({ commitDelayMs }) => commitDelayMs ?? 0));
    const lastAt = Math.max(
      0,
      ...sandbox.requests.filter(({ route }) => route === "create").map(({ at }) => at),
    );
    await sleep(Math.max(0, lastAt + lastMs + 50 - Date.now()));
    const ours = sandbox.evaluations
      .map((one) => one.evaluation_id)
      .filter((id) => !id.startsWith("eval-old-"));
    const trace = [
      JSON.stringify({ list, comparison, options, decoys }),
      ...sandbox.requests.map(({ at, method, path }) => `${at} ${method} ${path}`),
      result.log,
      `${JSON.stringify(result.outputs)}; ours: ${ours.join(" ")}`,
    ];
    const isReadable = list === "healthy" || list === "flaky";
    // The second model of ours is nowhere to be seen then.
    const isShown = isReadable && !(comparison && options.listOmitsModel2);
    const violations = judge(result, ours, isShown);
    await result.dispose();
    return { seed, end: result.outputs["outcome"] ?? "nothing", violations, trace };
  } finally {
    await sandbox.close();
  }
}

/**
 * @param {import('../sandbox/runner.mjs').RunResult} result
 * @param {string[]} ours
 * @param {boolean} isShown whether the list shows what was created for what it is
 */
function judge({ outputs, exitCode, stdout, stderr, summary }, ours, isShown) {
  const outcome = outputs["outcome"] ?? "";
  const found = [];
  if (ours.length > 1) found.push(`${ours.length} evaluations were created`);
  if (!["created", "api_error", "create_unknown"].includes(outcome)) found.push(`outcome ${outcome}`);
  if ((outcome === "created") !== (exitCode === 0)) found.push(`outcome ${outcome}, exit code ${exitCode}`);
  if (outcome === "created" && (ours.length !== 1 || outputs["evaluation_id"] !== ours[0])) {
    found.push(`success with ${outputs["evaluation_id"]}, but there is ${ours.join(" ") || "none"}`);
  }
  if (outcome === "api_error" && ours.length > 0) found.push("reported as failed, but one exists");
  if (outcome === "create_unknown" && isShown && ours.length === 1) found.push("unknown without a reason");
  const said = stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  const texts = [...said, stderr, summary, ...Object.values(outputs)];
  return [...found, ...texts.filter(leaks).map((text) => `the key leaks: ${text.slice(0, 300)}`)];
}
