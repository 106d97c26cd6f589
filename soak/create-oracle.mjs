import { BENCHMARK, MODEL } from "./plan.mjs";

/**
 * @typedef {import('./plan.mjs').Plan} Plan
 * @typedef {import('./network.mjs').Network} Network
 * @typedef {import('./network.mjs').Attempt} Attempt
 * @typedef {import('./server.mjs').Server} Server
 * @typedef {import('../sandbox/evaluations.mjs').Evaluation} Evaluation
 */
/**
 * How a schedule ended.
 * @typedef {object} End
 * @property {'created' | 'recovered' | 'failed' | 'unknown' | 'broken'} kind
 * @property {string | null} id
 * @property {unknown} error
 * @property {number} endedMs
 * @property {number} searchedMs when the last search for a twin began
 * @property {string[]} warnings
 */

const BUDGET_MS = 300_000;
const MAX_BACKOFF_MS = 30_000;
/** By this much, in milliseconds, an entry is older for certain. */
const MARGIN_MS = 10_000;
/** `Date`, `created_at` and `Age` may all be cut to the second. */
const SECOND_MS = 1_000;

/**
 * What must hold, whatever was planned. Written from the rules, not from the client.
 * @param {End} end
 * @param {Plan} plan
 * @param {{server: Server, network: Network}} world
 * @returns {string[]}
 */
export function judgeCreate(end, plan, { server, network }) {
  const { kind, id, error } = end;
  const { ours } = server;
  const { attempts } = network;
  const facts = toFacts(plan, server, network);
  const found = [];
  if (kind === "broken")
    found.push(`an unexpected end: ${error instanceof Error ? error.stack : String(error)}`);
  if (ours.length > 2) found.push(`${ours.length} evaluations were created`);
  if (facts.further > (facts.first?.proof === "indeterminate" ? 1 : 0))
    found.push(`${facts.further} attempts after one that was ${facts.first?.proof}`);
  if (facts.further > 0 && facts.wasShown) found.push("created again although the list could show the first");
  if (kind === "failed" && ours.length > 0 && (facts.first?.proof !== "foreign" || facts.wasShown))
    found.push("reported as not created, but one exists");
  if (kind === "created" && !isOurs(ours, id)) found.push(`success with ${id}, which isn't ours`);
  if (kind === "recovered" && !isOurs(ours, id) && !facts.alike.some((one) => one.evaluation_id === id))
    found.push(`recovered ${id}, a foreign one`);
  // Only its name distinguishes ours from twins with other custom_metrics.
  const isDistinct = facts.first?.newer === true && plan.names !== "none" && isOurs(ours, id);
  if (kind === "recovered" && plan.customMetricsJson !== null && !isDistinct)
    found.push("judged one of several custom_metrics");
  found.push(...silentTwin(end, plan, server));
  if (kind === "failed" && gaveUpEarly(plan, attempts, end.endedMs)) found.push("gave up too early");
  if (kind === "unknown" && !mayBeUnknown(plan, network, facts)) found.push("unknown without a reason");
  return found;
}

/**
 * @param {Evaluation[]} ours
 * @param {string | null} id
 */
function isOurs(ours, id) {
  return ours.some((one) => one.evaluation_id === id);
}

/**
 * @param {Plan} plan
 * @param {Server} server
 * @param {Network} network
 */
function toFacts(plan, { ours, evaluations }, { attempts, getFailed }) {
  const index = attempts.findIndex(({ proof }) => ["indeterminate", "foreign", "accepted"].includes(proof));
  const first = attempts[index];
  const settledMs = first === undefined ? 0 : first.endedMs + first.settleMs;
  const wasShown = ours.some((one) => isShown(plan, one, settledMs));
  const isNamed = first?.newer === true && (plan.names === "list" || (plan.names === "get" && !getFailed));
  const foreign = isNamed ? [] : evaluations.filter((one) => !ours.includes(one));
  const sinceMs = first?.startedMs ?? 0;
  const unsureMs = 2 * SECOND_MS + 2 * slowest(plan);
  return {
    first,
    further: first === undefined ? 0 : attempts.length - index - 1,
    wasShown,
    isNamed,
    /** These could not be distinguished from ours. */
    alike: foreign.filter((one) => isLike(plan, one, getFailed) && one.createdAt > sinceMs - unsureMs),
    /** These can't be ruled out. */
    doubtful: foreign.filter(
      (one) => isLikely(plan, one, getFailed) && one.createdAt > sinceMs - MARGIN_MS - unsureMs,
    ),
  };
}

/** @param {Plan} plan */
function slowest({ list, rttMs }) {
  return list === "slow" ? 12 * rttMs : rttMs;
}

/**
 * Whether the list could show an evaluation at a time.
 * @param {Plan} plan
 * @param {Evaluation} one
 * @param {number} atMs
 */
function isShown(plan, { createdAt }, atMs) {
  // A copy may be as old as the request that it answers took.
  const copyMs = plan.cache === null ? 0 : SECOND_MS + slowest(plan);
  return createdAt + plan.lagMs + copyMs <= atMs;
}

/**
 * @param {Plan} plan
 * @param {Evaluation} one
 * @param {boolean} getFailed
 */
function isLike({ modelId2, aliases, options, getShowsModel2 }, one, getFailed) {
  const isBlind = options.listOmitsModel2 && (!getShowsModel2 || getFailed);
  return (
    one.model_id === (aliases[MODEL] ?? MODEL) &&
    one.benchmark_id === BENCHMARK &&
    (one.model_id_2 === (modelId2 && (aliases[modelId2] ?? modelId2)) || isBlind)
  );
}

/**
 * @param {Plan} plan
 * @param {Evaluation} one
 * @param {boolean} getFailed
 */
function isLikely(plan, one, getFailed) {
  if (plan.options.listOmitsIds && getFailed) return true;
  const { options } = plan;
  const isFiltered = !options.listIgnoresModelFilter && Object.keys(plan.aliases).length === 0;
  const spelled = {
    ...one,
    benchmark_id: one.benchmark_id.toLowerCase(),
    model_id: isFiltered ? one.model_id : (plan.aliases[MODEL] ?? MODEL),
  };
  return isLike(plan, spelled, getFailed || options.listOmitsModel2);
}

/**
 * @param {End} end
 * @param {Plan} plan
 * @param {Server} server
 */
function silentTwin({ kind, id, warnings, searchedMs }, plan, { ours }) {
  if (id === null || (kind !== "created" && kind !== "recovered")) return [];
  const twins = ours.filter((one) => one.evaluation_id !== id && isShown(plan, one, searchedMs));
  const isNamed = (/** @type {Evaluation} */ { evaluation_id: twin }) =>
    warnings.some((line) => line.includes(id) && line.includes(twin));
  // A list that can't be read names no twin, but that is said, too.
  const isSaid = warnings.some((line) => line.includes(id) && line.includes("can't be read"));
  return twins
    .filter((twin) => !isNamed(twin) && !isSaid)
    .map((twin) => `the twin ${twin.evaluation_id} is silent`);
}

/**
 * @param {Plan} plan
 * @param {Attempt[]} attempts
 * @param {number} endedMs
 */
function gaveUpEarly({ startMs, dateMissing }, attempts, endedMs) {
  const last = attempts.at(-1);
  // A Retry-After date without a Date may mean any wait.
  if (last?.proof !== "nothing" || dateMissing > 0) return false;
  return endedMs - startMs + last.askedMs + SECOND_MS + MAX_BACKOFF_MS < BUDGET_MS;
}

/**
 * @param {Plan} plan
 * @param {Network} network
 * @param {ReturnType<typeof toFacts>} facts
 */
function mayBeUnknown(plan, { getFailed }, { first, further, wasShown, isNamed, doubtful }) {
  const isReadable = plan.list === "healthy" || plan.list === "flaky" || plan.list === "slow";
  if (!isReadable || further > 0 || doubtful.length > 0) return true;
  if (first?.proof === "accepted" && !wasShown) return true;
  // A cache that never asks the server again.
  if (isNamed) return plan.cache !== null;
  // Without a Date the clocks can't be compared; a slow list compares them only roughly.
  if (plan.dateMissing > 0 || plan.cache !== null || slowest(plan) > 2_000) return true;
  if (Object.keys(plan.aliases).length > 0 || plan.customMetricsJson !== null) return true;
  const { listOmitsModel2, listOmitsIds } = plan.options;
  // The newer revision's evaluation itself has no second model, as recorded.
  const isHidden = !plan.getShowsModel2 || getFailed || first?.newer === true;
  const isBlind = (listOmitsModel2 || listOmitsIds) && plan.modelId2 !== null && isHidden;
  return isBlind || (plan.options.listOmitsIds && getFailed);
}
