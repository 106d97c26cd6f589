import { VirtualClock } from "./clock.mjs";
import { BASE, Network } from "./network.mjs";
import { KEY, leaks, makeLog } from "./parts.mjs";
import { Server } from "./server.mjs";
import { BENCHMARK, MODEL, makePlan } from "./plan.mjs";

/**
 * @typedef {import('./parts.mjs').Parts} Parts
 * @typedef {{kind: 'created' | 'adopted' | 'failed' | 'unknown' | 'broken', id: string | null, error: unknown}} End
 * @typedef {{seed: number, end: End['kind'], violations: string[], trace: string[]}} SoakResult
 */

const LONGEST_MS = 40 * 60_000;
const MOST_STEPS = 20_000;
const MAX_TRIES = 5;
const BUDGET_MS = 300_000;

/**
 * Plays one schedule.
 * @param {Parts} parts
 * @param {number} seed
 * @param {boolean} [verbose] tells each exchange in `trace`
 * @returns {Promise<SoakResult>}
 */
export async function soakCreate(parts, seed, verbose = false) {
  const plan = makePlan(seed);
  const clock = new VirtualClock(plan.startMs);
  const server = new Server(plan, clock);
  const network = new Network(plan, clock, parts, server, verbose);
  const { log, lines } = makeLog(parts);
  const { NugenClient, createOnce } = parts;
  const api = new NugenClient(network, { baseUrl: new URL(BASE), apiKey: KEY, timeoutMs: plan.timeoutMs });
  const request = {
    modelId: MODEL,
    modelId2: plan.modelId2,
    benchmarkId: BENCHMARK,
    customMetricsJson: null,
  };
  const options = { request, endpoint: plan.endpoint, evaluationName: "soak" };
  const work = createOnce(api, options, { clock, random: plan.chance.next, log });
  const drive = await clock.drive(work, {
    untilMs: plan.startMs + LONGEST_MS,
    steps: MOST_STEPS,
    sleepers: 1,
  });
  const elapsedMs = clock.now() - plan.startMs;
  server.workUntil(Number.POSITIVE_INFINITY);
  /** @type {End} */
  const end = drive === "ended" ? await endOf(work, parts) : { kind: "broken", id: null, error: drive };
  const violations = [
    ...(drive === "ended" ? [] : [`hang: ${drive}`]),
    ...(network.violation === null ? [] : [network.violation]),
    ...judge(end, plan, { server, network }, elapsedMs),
    ...leaked(end, lines, parts),
  ];
  if (!verbose) return { seed, end: end.kind, violations, trace: [] };
  const trace = [
    JSON.stringify({ ...plan, chance: undefined, createFaults: undefined, listFaults: undefined }),
    ...network.trace,
    ...lines.map((line) => `log: ${line}`),
    `end: ${end.kind} ${end.id ?? ""} ${end.error instanceof Error ? end.error.message : ""}; ours: ${[...server.ours].join(" ")}`,
  ];
  return { seed, end: end.kind, violations, trace };
}

/**
 * @param {Promise<import('../src/create/create.js').Created>} work
 * @param {Parts} parts
 * @returns {Promise<End>}
 */
async function endOf(work, { CreateFailedError, CreateUnknownError }) {
  try {
    const { evaluation, adopted } = await work;
    return { kind: adopted ? "adopted" : "created", id: evaluation.id, error: null };
  } catch (error) {
    const kind =
      error instanceof CreateFailedError
        ? "failed"
        : error instanceof CreateUnknownError
          ? "unknown"
          : "broken";
    return { kind, id: null, error };
  }
}

/**
 * What must hold, whatever was planned.
 * @param {End} end
 * @param {import('./plan.mjs').Plan} plan
 * @param {{server: Server, network: Network}} world
 * @param {number} elapsedMs
 */
function judge({ kind, id, error }, plan, { server, network }, elapsedMs) {
  const { ours } = server;
  const { posts } = network;
  const decoys = fitting(plan, server, network.getFailed);
  const nameless = plan.options.listOmitsIds && network.getFailed;
  const found = [];
  if (ours.size > 1) found.push(`${ours.size} evaluations were created`);
  if (kind === "broken")
    found.push(`an unexpected end: ${error instanceof Error ? error.stack : String(error)}`);
  if (kind === "created" && (id === null || !ours.has(id)))
    found.push(`success with ${id}, which isn't ours`);
  if (kind === "adopted" && id !== null && !ours.has(id) && !decoys.has(id))
    found.push(`adopted ${id}, a foreign one`);
  if (kind === "failed" && ours.size > 0) found.push("reported as failed, but one exists");
  if (kind === "failed" && !mayGiveUp(plan, network, elapsedMs)) found.push("gave up too early");
  const readable = plan.list === "healthy" || plan.list === "flaky" || plan.list === "slow";
  if (kind === "unknown" && readable && !nameless && !mayBeUnknown(plan, server, decoys))
    found.push("unknown without a reason");
  if (posts > 2 * (MAX_TRIES + 1)) found.push(`${posts} create calls`);
  return found;
}

/**
 * Evaluations of others that nobody could tell from ours.
 * @param {import('./plan.mjs').Plan} plan
 * @param {Server} server
 * @param {boolean} getFailed
 */
function fitting(plan, { evaluations, ours }, getFailed) {
  const slow = plan.list === "slow" ? 12 : 1;
  const sinceMs = plan.startMs - 2_000 - plan.rttMs * slow;
  const { listOmitsModel2, listOmitsIds } = plan.options;
  const blind = (listOmitsModel2 || listOmitsIds) && (!plan.getTells || getFailed);
  const alike = evaluations.filter(
    (one) =>
      !ours.has(one.evaluation_id) &&
      one.createdAt > sinceMs &&
      one.model_id === MODEL &&
      one.benchmark_id === BENCHMARK &&
      (blind || one.model_id_2 === plan.modelId2),
  );
  return new Set(alike.map((one) => one.evaluation_id));
}

/**
 * @param {import('./plan.mjs').Plan} plan
 * @param {Server} server
 * @param {Set<string>} decoys
 */
function mayBeUnknown(plan, { ours }, decoys) {
  // Without a Date the clocks can't be compared; a slow list compares them only roughly.
  if (plan.dateMissing > 0) return true;
  if (plan.list === "slow" && plan.rttMs * 12 > 2_000) return true;
  return ours.size + decoys.size > 1;
}

/**
 * @param {import('./plan.mjs').Plan} plan
 * @param {Network} network
 * @param {number} elapsedMs
 */
function mayGiveUp(plan, { refused, posts, longestAskedMs }, elapsedMs) {
  const { revision } = plan.options;
  const missing =
    revision === "none" ||
    (plan.endpoint === "evaluations" && revision === "newer") ||
    (plan.endpoint === "evaluations/create" && revision === "current");
  const tired = posts >= MAX_TRIES || elapsedMs > BUDGET_MS - 40_000;
  return refused || missing || tired || longestAskedMs > 60_000;
}

/**
 * @param {End} end
 * @param {string[]} lines
 * @param {Parts} parts
 */
function leaked({ error }, lines, parts) {
  const { log, lines: told } = makeLog(parts);
  const known = {
    request: { modelId: MODEL, modelId2: null, benchmarkId: BENCHMARK, customMetricsJson: null },
  };
  if (error instanceof Error) {
    const { problem } = parts.explain(error, {
      ...known,
      apiUrl: new URL(BASE),
      createEndpoint: "auto",
    });
    log.error(problem.what, problem.next);
  }
  return [...lines, ...told].filter(leaks).map((line) => `the key leaks: ${line}`);
}
