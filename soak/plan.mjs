import { defaultOptions } from "../sandbox/options.mjs";
import { BLOCKED, createFault, lastingFault, passingFault } from "./faults.mjs";
import { Chance } from "../sandbox/virtual/chance.mjs";
import { KEY } from "./parts.mjs";

/**
 * Everything that one schedule holds.
 * @typedef {object} Plan
 * @property {number} seed
 * @property {Chance} chance for what is decided while it runs
 * @property {number} startMs by our clock
 * @property {number} timeoutMs
 * @property {string | null} modelId2
 * @property {string | null} customMetricsJson
 * @property {'auto' | 'evaluations' | 'evaluations/create'} endpoint
 * @property {import('../sandbox/options.mjs').Options} options of the server
 * @property {number} rttMs the longest that a good request takes
 * @property {number} dateMissing share of responses without a Date
 * @property {'healthy' | 'flaky' | 'lasting' | 'slow' | 'blocked'} list `blocked`: a firewall answers
 * @property {boolean} getShowsModel2 the evaluation itself includes its second model, where the list omits it
 * @property {'list' | 'get' | 'none'} names which call returns `evaluation_name`
 * @property {Record<string, string>} aliases what the server makes of a model's name
 * @property {boolean} asBaseline the list has a null `model_id_2` beside a `baseline_model_id`
 * @property {number} lagMs how much later an evaluation is in the list than it exists
 * @property {{forMs: number, ageMs: number} | null} cache of the list: how long it keeps a copy, and how old one is there at first
 * @property {number} jumpShare how often the wall clock jumps at a request
 * @property {number} waitMs how long the run waits for the evaluation's end
 * @property {import('./faults.mjs').Fault[]} createFaults in order
 * @property {import('./faults.mjs').Fault[]} listFaults
 * @property {import('./faults.mjs').Fault | null} lastingFault of the list
 * @property {{atMs: number, model: string, model2: string | null, benchmark: string}[]} decoys
 */

export const MODEL = "model-a";
export const BENCHMARK = "task-1";
export const NAME = "octo/repo 0123456 run 7 attempt 1 1a2b3c4d";
const EPOCH = Date.parse("2026-03-10T10:00:00Z");

/**
 * @param {number} seed
 * @returns {Plan}
 */
export function makePlan(seed) {
  const chance = new Chance(seed);
  const startMs = EPOCH + chance.int(0, 86_400_000);
  const clockSkewMs = chance.chance(0.4) ? 0 : chance.int(-480_000, 480_000);
  const modelId2 = chance.chance(0.4) ? "model-b" : null;
  const list = chance.pick(
    /** @type {const} */ ([
      "healthy",
      "healthy",
      "healthy",
      "healthy",
      "flaky",
      "lasting",
      "slow",
      "blocked",
    ]),
  );
  const faults = chance.pick([0, 1, 1, 1, 2, 2, 2, 3, 4]);
  const revision = chance.pick(
    /** @type {const} */ (["current", "current", "current", "both", "newer", "newer", "none"]),
  );
  const getShowsModel2 = chance.chance(0.7);
  /** @type {Record<string, string>} */
  const aliases = !chance.chance(0.12)
    ? {}
    : chance.pick([
        { [MODEL]: "vendor/full-2026" },
        { [MODEL]: "Model-A" },
        { "model-b": "vendor/model-b-v3" },
      ]);
  const made = Array.from({ length: faults }, () => createFault(chance, startMs + clockSkewMs));
  return {
    seed,
    chance,
    startMs,
    timeoutMs: chance.pick([500, 1_000, 5_000, 30_000, 30_000, 60_000]),
    modelId2,
    customMetricsJson: chance.chance(0.15) ? '["accuracy"]' : null,
    endpoint: chance.pick(
      /** @type {const} */ (["auto", "auto", "auto", "evaluations", "evaluations/create"]),
    ),
    options: {
      ...defaultOptions(),
      apiKey: KEY,
      clockSkewMs,
      revision,
      missingRoute: chance.pick(/** @type {const} */ ([404, 405])),
      trailingSlash: chance.chance(0.15),
      timestamps: chance.pick(/** @type {const} */ (["z", "naive", "seconds"])),
      listOmitsModel2: chance.chance(0.2),
      listOmitsTotal: chance.chance(0.3),
      listOrder: chance.chance(0.2) ? "asc" : "desc",
      listMaxLimit: chance.pick([2, 5, 100, 100]),
      listIgnoresModelFilter: chance.chance(0.1),
      listTotalIsPage: chance.chance(0.1),
      listOmitsIds: getShowsModel2 && chance.chance(0.1),
    },
    rttMs: chance.pick([20, 100, 400, 900]),
    dateMissing: chance.pick([0, 0, 0, 0, 0, 0, 0.3, 1]),
    list,
    getShowsModel2,
    names: chance.pick(/** @type {const} */ (["list", "get", "none"])),
    aliases,
    asBaseline: chance.chance(0.2),
    lagMs: chance.chance(0.6) ? 0 : chance.int(0, 60_000),
    cache: chance.chance(0.85) ? null : { forMs: chance.int(1, 60) * 1_000, ageMs: chance.int(0, 60_000) },
    jumpShare: chance.chance(0.7) ? 0 : 0.2,
    waitMs: chance.pick([0, 1_000, 60_000, 600_000]),
    // A firewall that also answers the list call let nothing through.
    createFaults:
      list !== "blocked"
        ? made
        : made.map((one) => (one.proof === "foreign" ? { ...one, commits: false } : one)),
    listFaults: list === "flaky" ? Array.from({ length: chance.int(1, 4) }, () => passingFault(chance)) : [],
    lastingFault: list === "lasting" ? lastingFault(chance) : list === "blocked" ? BLOCKED : null,
    decoys: [...oldDecoys(chance, startMs, modelId2), ...youngDecoys(chance, startMs, modelId2)],
  };
}

/**
 * Evaluations from long before, most of them of the same kind.
 * @param {Chance} chance
 * @param {number} startMs
 * @param {string | null} modelId2
 */
function oldDecoys(chance, startMs, modelId2) {
  if (chance.chance(0.5)) return [];
  const togetherMs = chance.chance(0.3) ? chance.int(60_000, 3_600_000) : null;
  return Array.from({ length: chance.int(1, 6) }, () => ({
    atMs: startMs - (togetherMs ?? chance.int(120_000, 86_400_000)),
    model: MODEL,
    model2: chance.chance(0.7) ? modelId2 : "model-c",
    benchmark: chance.chance(0.8) ? BENCHMARK : "task-2",
  }));
}

/**
 * Evaluations of other jobs, at about the same time: most of another kind.
 * @param {Chance} chance
 * @param {number} startMs
 * @param {string | null} modelId2
 */
function youngDecoys(chance, startMs, modelId2) {
  if (chance.chance(0.6)) return [];
  return Array.from({ length: chance.int(1, 3) }, () => {
    const atMs = startMs + chance.int(-30_000, 40_000);
    const decoy = { atMs, model: MODEL, model2: modelId2, benchmark: BENCHMARK };
    const differs = chance.pick([
      "model",
      "model2",
      "model2",
      "benchmark",
      "benchmark",
      "case",
      "nothing",
      "nothing",
    ]);
    if (differs === "model") decoy.model = "model-z";
    if (differs === "benchmark") decoy.benchmark = "task-2";
    if (differs === "case") decoy.benchmark = "TASK-1";
    if (differs === "model2") decoy.model2 = modelId2 === null || chance.chance(0.5) ? "model-c" : null;
    return decoy;
  });
}
