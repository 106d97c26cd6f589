import { defaultOptions } from "../sandbox/options.mjs";
import { createFault, lastingFault, passingFault } from "./faults.mjs";
import { Chance } from "./random.mjs";
import { KEY } from "./parts.mjs";

/**
 * Everything that one schedule holds.
 * @typedef {object} Plan
 * @property {number} seed
 * @property {Chance} chance for what is decided while it runs
 * @property {number} startMs by our clock
 * @property {number} timeoutMs
 * @property {string | null} modelId2
 * @property {'auto' | 'evaluations' | 'evaluations/create'} endpoint
 * @property {import('../sandbox/options.mjs').Options} options of the server
 * @property {number} rttMs the longest that a good exchange takes
 * @property {number} dateMissing share of replies without a Date
 * @property {'healthy' | 'flaky' | 'lasting' | 'slow'} list
 * @property {boolean} getTells the evaluation itself tells its second model, where the list doesn't
 * @property {import('./faults.mjs').Fault[]} createFaults in order
 * @property {import('./faults.mjs').Fault[]} listFaults
 * @property {import('./faults.mjs').Fault | null} lastingFault of the list
 * @property {{atMs: number, model: string, model2: string | null, benchmark: string}[]} decoys
 */

export const MODEL = "model-a";
export const BENCHMARK = "task-1";
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
    /** @type {const} */ (["healthy", "healthy", "healthy", "flaky", "lasting", "slow"]),
  );
  const faults = chance.pick([0, 1, 1, 1, 2, 2, 3, 4, 5, 6]);
  const revision = chance.pick(
    /** @type {const} */ (["current", "current", "current", "both", "newer", "none"]),
  );
  /** @type {Plan} */
  const plan = {
    seed,
    chance,
    startMs,
    timeoutMs: chance.pick([500, 1_000, 5_000, 30_000, 30_000, 60_000]),
    modelId2,
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
      listOmitsModel2: chance.chance(0.3),
      listOmitsTotal: chance.chance(0.3),
      listOrder: chance.chance(0.2) ? "asc" : "desc",
      listMaxLimit: chance.pick([2, 3, 5, 100]),
      listIgnoresModelFilter: chance.chance(0.1),
    },
    rttMs: chance.pick([20, 100, 400, 900]),
    dateMissing: chance.pick([0, 0, 0, 0, 0, 0.3, 1]),
    list,
    getTells: chance.chance(0.7),
    createFaults: Array.from({ length: faults }, () => createFault(chance, startMs + clockSkewMs)),
    listFaults: list === "flaky" ? Array.from({ length: chance.int(1, 4) }, () => passingFault(chance)) : [],
    lastingFault: list === "lasting" ? lastingFault(chance) : null,
    decoys: [...oldDecoys(chance, startMs, modelId2), ...youngDecoys(chance, startMs, modelId2)],
  };
  // Drawn last: a seed keeps the rest of its plan.
  plan.options.listTotalIsPage = chance.chance(0.1);
  plan.options.listOmitsIds = plan.getTells && chance.chance(0.1);
  return plan;
}

/**
 * Evaluations from long before, most of them of the same kind.
 * @param {Chance} chance
 * @param {number} startMs
 * @param {string | null} modelId2
 */
function oldDecoys(chance, startMs, modelId2) {
  if (chance.chance(0.4)) return [];
  const togetherMs = chance.chance(0.3) ? chance.int(60_000, 3_600_000) : null;
  return Array.from({ length: chance.int(1, 8) }, () => ({
    atMs: startMs - (togetherMs ?? chance.int(60_000, 86_400_000)),
    model: MODEL,
    model2: chance.chance(0.7) ? modelId2 : "model-c",
    benchmark: chance.chance(0.8) ? BENCHMARK : "task-2",
  }));
}

/**
 * Evaluations of other jobs, at the same time: nearly all of another kind.
 * @param {Chance} chance
 * @param {number} startMs
 * @param {string | null} modelId2
 */
function youngDecoys(chance, startMs, modelId2) {
  if (chance.chance(0.5)) return [];
  return Array.from({ length: chance.int(1, 3) }, () => {
    const atMs = startMs + chance.int(-20_000, 40_000);
    const decoy = { atMs, model: MODEL, model2: modelId2, benchmark: BENCHMARK };
    const differs = chance.pick(["model", "model2", "model2", "benchmark", "benchmark", "nothing"]);
    if (differs === "model") decoy.model = "model-z";
    if (differs === "benchmark") decoy.benchmark = "task-2";
    if (differs === "model2") decoy.model2 = modelId2 === null || chance.chance(0.5) ? "model-c" : null;
    return decoy;
  });
}
