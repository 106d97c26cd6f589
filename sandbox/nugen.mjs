/**
 * The routes of the Nugen API. Handlers return responses and never touch a socket, so that the
 * faults can do to any response what a bad network does.
 */
import { listView, newId, newerView, resultsView, stateOf, statusView, timestamp } from "./evaluations.mjs";
import { records } from "./download.mjs";
import { realMachine } from "./machine.mjs";
import { validateCreate, validateLimit } from "./validation.mjs";

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./options.mjs').ResponseData} ResponseData
 * @typedef {import('./options.mjs').NugenRoute} NugenRoute
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 * @typedef {import('./evaluations.mjs').Evaluation} Evaluation
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {{options: Options, evaluations: Evaluation[], origin: string, machine?: Machine}} World
 */

const BASE = "/api/v3/evaluations";
const TAILS = /** @type {const} */ (["status", "results", "download"]);

/**
 * Which call a path means, whether or not this revision has it.
 * @param {string} method
 * @param {string} path
 * @param {string} prefix
 * @returns {{route: NugenRoute, id: string, newer: boolean, slash: boolean}}
 */
export function nugenRoute(method, path, prefix) {
  const none = { route: /** @type {NugenRoute} */ ("other"), id: "", newer: false, slash: false };
  if (!path.startsWith(prefix + BASE)) return none;
  const rest = path.slice(prefix.length + BASE.length);
  const slash = rest.endsWith("/");
  const parts = rest.split("/").filter((part) => part !== "");
  if (rest !== "" && !rest.startsWith("/")) return none;
  const [id = "", tail] = parts.map(decode);
  if (method === "POST") {
    if (parts.length === 0) return { ...none, route: "create", slash };
    return parts.length === 1 && id === "create" ? { ...none, route: "create", newer: true, slash } : none;
  }
  if (method !== "GET" || parts.length > 2) return none;
  if (parts.length === 0) return { ...none, route: "list", slash };
  if (tail === undefined) return { ...none, route: "get", id, slash };
  const known = TAILS.find((name) => name === tail);
  return known === undefined ? none : { ...none, route: known, id, slash };
}

/**
 * @param {RecordedRequest} request
 * @param {World} world
 * @returns {ResponseData}
 */
export function createNugenResponse(request, world) {
  const { options, machine = realMachine } = world;
  const { route, id, newer, slash } = nugenRoute(request.method, request.path, options.prefix);
  if (route === "other") return detail(404, "Not Found");
  if (route === "create" && !hasCreate(options.revision, newer)) {
    if (options.missingRoute === 404) return detail(404, "Not Found");
    return { ...detail(405, "Method Not Allowed"), headers: { allow: "GET" } };
  }
  // FastAPI redirects before it checks the token or the body.
  const canonical = options.trailingSlash && (route === "create" || route === "list");
  if (slash !== canonical) return slashRedirect(request, slash, world);
  if (request.headers.authorization !== `Bearer ${options.apiKey}`) {
    return detail(options.authStatus, "Not authenticated");
  }
  if (route === "create") return create(request, newer, world);
  if (route === "list") return list(request, world);
  const evaluation = world.evaluations.find((one) => one.evaluation_id === id);
  if (route === "status" && options.statusFails) return { status: 500, body: "Internal Server Error" };
  if (evaluation === undefined) return detail(404, "Evaluation not found");
  if (route === "status") {
    evaluation.statusAsked += 1;
    // The newer revision was recorded to answer once, and to fail from then on.
    if (evaluation.newer && options.shapes === "recorded" && evaluation.statusAsked > 1) {
      return { status: 500, body: "Internal Server Error" };
    }
    return { status: 200, body: statusView(evaluation, options, machine) };
  }
  if (route === "get" && evaluation.newer)
    return { status: 200, body: newerView(evaluation, options, machine) };
  if (route === "get") {
    return {
      status: 200,
      body: {
        ...statusView(evaluation, options, machine),
        ...listView(evaluation, { ...options, listOmitsIds: false }, machine),
      },
    };
  }
  const notReady = evaluation.newer
    ? { evaluation_id: id, message: "Evaluation is not completed yet" }
    : "Evaluation not completed";
  if (!stateOf(evaluation, options, machine).complete) return detail(400, notReady);
  if (route === "download") return download(evaluation, options, machine);
  if (evaluation.resultsAsked++ < options.resultsNotReady) return detail(400, notReady);
  return { status: 200, body: resultsView(evaluation, options, machine) };
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * @param {Options['revision']} revision
 * @param {boolean} newer
 */
function hasCreate(revision, newer) {
  return revision === "both" || revision === (newer ? "newer" : "current");
}

/**
 * @param {number} status
 * @param {unknown} text
 * @returns {ResponseData}
 */
function detail(status, text) {
  return { status, body: { detail: text } };
}

/**
 * @param {RecordedRequest} request
 * @param {boolean} slash
 * @param {World} world
 * @returns {ResponseData}
 */
function slashRedirect(request, slash, { options, origin }) {
  const path = slash ? request.path.replace(/\/+$/, "") : `${request.path}/`;
  const query = new URLSearchParams(request.query).toString();
  const location = options.redirectLocation ?? `${origin}${path}${query === "" ? "" : `?${query}`}`;
  return { status: 307, body: "", headers: { location } };
}

/**
 * @param {RecordedRequest} request
 * @param {boolean} newer
 * @param {World} world
 * @returns {ResponseData}
 */
function create(request, newer, { options, evaluations, machine = realMachine }) {
  const errors = validateCreate(request, newer, options);
  if (errors.length > 0) return detail(422, errors);
  const body = request.json;
  const second = body[newer ? "baseline_model_id" : "model_id_2"] ?? null;
  for (const model of [body.model_id, second]) {
    if (model !== null && !(options.knownModels?.includes(model) ?? true)) {
      return detail(404, `Model '${model}' not found`);
    }
  }
  if (!(options.knownBenchmarks?.includes(body.benchmark_id) ?? true)) {
    return detail(404, `Benchmark '${body.benchmark_id}' not found`);
  }
  const given = {
    evaluation_id: newId(newer ? "evaluation_" : "eval-", machine),
    model_id: body.model_id,
    model_id_2: second,
    baseline_model_id: newer ? second : null,
    evaluation_name: body.evaluation_name ?? null,
    benchmark_id: body.benchmark_id,
    custom_metrics: body.custom_metrics ?? null,
    newer,
  };
  const evaluation = addEvaluation(evaluations, given, machine);
  const { evaluation_id, model_id, benchmark_id } = evaluation;
  if (newer) return { status: 200, body: { evaluation_id } };
  return {
    status: 200,
    body: {
      evaluation_id,
      model_id,
      status: options.statusWords.first,
      benchmark_id,
      created_at: timestamp(evaluation.createdAt, options),
      message: "Evaluation created successfully and queued for execution",
    },
  };
}

/**
 * @param {Evaluation[]} evaluations
 * @param {Partial<Evaluation> & {ageMs?: number}} given
 * @param {Machine} [machine]
 * @returns {Evaluation}
 */
export function addEvaluation(evaluations, { ageMs = 0, ...given }, machine = realMachine) {
  const evaluation = {
    evaluation_id: newId("eval-", machine),
    model_id: "model-a",
    model_id_2: null,
    baseline_model_id: null,
    evaluation_name: null,
    benchmark_id: "task-abc123",
    custom_metrics: null,
    createdAt: machine.now() - ageMs,
    addedAt: machine.now(),
    newer: false,
    statusAsked: 0,
    resultsAsked: 0,
    overrides: {},
    ...given,
  };
  evaluations.push(evaluation);
  return evaluation;
}

/**
 * @param {RecordedRequest} request
 * @param {World} world
 * @returns {ResponseData}
 */
function list({ query }, { options, evaluations, machine = realMachine }) {
  const limit = Number(query["limit"] ?? 10);
  const offset = options.listIgnoresOffset ? 0 : Number(query["offset"] ?? 0);
  const errors = validateLimit(query, options);
  if (errors.length > 0) return detail(422, errors);
  const direction = options.listOrder === "asc" ? 1 : -1;
  const shownMs = machine.now() - options.listLagMs;
  const matching = evaluations
    .filter(({ createdAt, addedAt }) => Math.min(createdAt, addedAt) <= shownMs)
    .filter((one) => options.listIgnoresModelFilter || (query["model_id"] ?? one.model_id) === one.model_id)
    .filter((one) => {
      const wanted = query["status"]?.toLowerCase();
      return wanted === undefined || stateOf(one, options, machine).word.toLowerCase() === wanted;
    })
    .map((one, index) => ({ one, index }))
    .sort((a, b) => direction * (a.one.createdAt - b.one.createdAt || a.index - b.index))
    .map(({ one }) => one);
  const size = Math.min(limit, options.listMaxLimit);
  const page = matching.slice(offset, offset + size).map((one) => listView(one, options, machine));
  const count = options.listTotalIsPage ? offset + page.length : matching.length;
  const total = options.listOmitsTotal ? {} : { total: count };
  return { status: 200, body: { user_id: "user-1", evaluations: page, ...total, limit: size, offset } };
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} options
 * @param {Machine} machine
 * @returns {ResponseData}
 */
function download(evaluation, options, machine) {
  const kind = evaluation.model_id_2 === null ? "results" : "comparison";
  const name = `evaluation_${kind}_${evaluation.evaluation_id}.json`;
  const headers = {
    "content-type": "application/json",
    "content-disposition": `attachment; filename=${name}`,
  };
  return { status: 200, headers, ...records(stateOf(evaluation, options, machine).options) };
}
