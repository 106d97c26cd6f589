import { VirtualClock } from "../sandbox/virtual/clock.mjs";
import { judgeCreate } from "./create-oracle.mjs";
import { BASE, Network } from "./network.mjs";
import { KEY, leaks, makeLog } from "./parts.mjs";
import { Server } from "./server.mjs";
import { BENCHMARK, MODEL, NAME, makePlan } from "./plan.mjs";

/**
 * @typedef {import('./parts.mjs').Parts} Parts
 * @typedef {import('./create-oracle.mjs').End} End
 * @typedef {{seed: number, end: End['kind'], violations: string[], trace: string[], ours: number}} SoakResult
 */

const LONGEST_MS = 60 * 60_000;
const MOST_STEPS = 20_000;

/**
 * Plays one schedule.
 * @param {Parts} parts
 * @param {number} seed
 * @param {boolean} [verbose] shows each request in `trace`
 * @returns {Promise<SoakResult>}
 */
export async function soakCreate(parts, seed, verbose = false) {
  const plan = makePlan(seed);
  const clock = new VirtualClock(plan.startMs);
  const server = new Server(plan, clock);
  const network = new Network(plan, clock, parts, server, verbose);
  const { log, lines, warnings } = makeLog(parts);
  const api = new parts.NugenClient(network, {
    baseUrl: new URL(BASE),
    apiKey: KEY,
    timeoutMs: plan.timeoutMs,
  });
  const { endpoint, timeoutMs: requestTimeoutMs, modelId2, customMetricsJson } = plan;
  const request = { modelId: MODEL, modelId2, benchmarkId: BENCHMARK, customMetricsJson };
  const options = { request, endpoint, evaluationName: NAME, requestTimeoutMs };
  const jumping = {
    now: () => clock.now() + network.wallOffsetMs,
    monotonicMs: clock.monotonicMs,
    sleep: clock.sleep,
  };
  const tools = { clock: jumping, random: plan.chance.next, log };
  /** @type {End} */
  const end = { kind: "broken", id: null, error: "no end", endedMs: 0, searchedMs: 0, warnings };
  const work = (async () => {
    try {
      const created = await parts.createOnce(api, options, tools);
      end.kind = created.origin.kind;
      end.id = created.evaluation.id;
      await clock.sleep(plan.waitMs);
      end.searchedMs = clock.now();
      await parts.findTwins(api, created, tools);
    } catch (error) {
      end.kind = kindOf(error, parts);
      end.error = error;
    }
    end.endedMs = clock.now();
  })();
  const bounds = { untilMs: plan.startMs + LONGEST_MS, steps: MOST_STEPS, sleepers: 1 };
  const drive = await clock.drive(work, bounds);
  server.workUntil(Number.POSITIVE_INFINITY);
  const violations = [
    ...(drive === "ended" ? [] : [`hang: ${drive}`]),
    ...(network.violation === null ? [] : [network.violation]),
    ...judgeCreate(end, plan, { server, network }),
    ...leaked(end, lines, parts),
  ];
  const ours = server.ours.length;
  if (!verbose) return { seed, end: end.kind, violations, trace: [], ours };
  const trace = [
    JSON.stringify({ ...plan, chance: undefined, createFaults: undefined, listFaults: undefined }),
    ...network.trace,
    ...lines.map((line) => `log: ${line}`),
    `end: ${end.kind} ${end.id ?? ""} ${end.error instanceof Error ? end.error.message : ""}`,
    ...server.ours.map((one) => `ours: ${one.evaluation_id} +${one.createdAt - plan.startMs} ms`),
  ];
  return { seed, end: end.kind, violations, trace, ours };
}

/**
 * @param {unknown} error
 * @param {Parts} parts
 * @returns {End['kind']}
 */
function kindOf(error, { CreateFailedError, CreateUnknownError }) {
  if (error instanceof CreateFailedError) return "failed";
  return error instanceof CreateUnknownError ? "unknown" : "broken";
}

/**
 * @param {End} end
 * @param {string[]} lines
 * @param {Parts} parts
 */
function leaked({ error }, lines, parts) {
  const { log, lines: shown } = makeLog(parts);
  const request = { modelId: MODEL, modelId2: null, benchmarkId: BENCHMARK, customMetricsJson: null };
  if (error instanceof Error) {
    const known = { request, apiUrl: new URL(BASE), createEndpoint: /** @type {const} */ ("auto") };
    const explained = parts.explain(error, known, { evaluation: null, startedAt: 0 });
    log.error(explained.error.message, explained.error.hints);
  }
  return [...lines, ...shown].filter(leaks).map((line) => `the key leaks: ${line}`);
}
