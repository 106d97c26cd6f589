"use strict";
exports.id = 171;
exports.ids = [171];
exports.modules = {
 8171:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 findBaseline: () => (  findBaseline)
});
var candidates = __webpack_require__(7236);
var errors = __webpack_require__(8282);
var phase = __webpack_require__(5030);
var result_metrics = __webpack_require__(3908);
var mismatch = __webpack_require__(3785);
var result = __webpack_require__(8648);
var retry = __webpack_require__(9294);
var create_errors = __webpack_require__(3989);
var list = __webpack_require__(7085);
var timestamp = __webpack_require__(5265);
; 
const MAX_PAGES = 50;
const MAX_REPEATS = 2;
async function findNewestEntry(api, wanted, attempt) {
  const own = await attempt(() => search(api, wanted, wanted.modelId));
  const newest = newestOf(own);
  try {
    const all = await attempt(() => search(api, wanted, null));
    return newestOf([...new Map([...own, ...all].map((one) => [one.entry.id, one])).values()]);
  }
  catch (error) {
    if (!isUnsearchable(error, newest.kind))
      throw error;
    return newest.kind === "absent" ? { kind: "absent", isOwnOnly: true } : newest;
  }
}
function isUnsearchable(error, own) {
  if (!(error instanceof errors .S2))
    return false;
  const { status, retryable } = error;
  if (error instanceof errors .Ve)
    return own !== "absent" || !retryable;
  if (status === null || retryable)
    return false;
  return own !== "absent" || status === 400 || status === 422;
}
async function search(api, wanted, filter) {
  let candidates = [];
  for await (const { entries } of (0,list .L)(api, filter, MAX_PAGES, MAX_REPEATS)) {
    candidates = toCandidates(entries, wanted, filter);
    if (candidates.some(({ doubts }) => doubts.length === 0) && (0,list .j)(entries))
      break;
  }
  return candidates;
}
function newestOf(candidates) {
  const [first] = candidates;
  if (first === undefined)
    return { kind: "absent", isOwnOnly: false };
  const undated = candidates.find(({ entry }) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.entry.id} has no readable created_at`);
  const timeOrZero = ({ entry }) => timeOf(entry) ?? 0;
  const { entry, doubts } = candidates.reduce((a, b) => (timeOrZero(b) > timeOrZero(a) ? b : a), first);
  if (doubts.length > 0)
    return unknown(`the evaluation ${entry.id} may be the baseline, but ${doubts.join(" and ")}`);
  if (!(0,create_errors .cZ)(entry.id))
    return unknown("its evaluation_id in the list is unusable");
  return { kind: "found", entry };
}
function unknown(reason) {
  return { kind: "unknown", reason };
}
function timeOf({ createdAt }) {
  return (0,timestamp .E)(createdAt)?.ms ?? null;
}
function toCandidates(entries, wanted, filter) {
  const { modelId, benchmarkId, evaluationId } = wanted;
  const isAliased = filter !== null && isListedByAlias(entries, wanted);
  const isOfModel = (entry) => {
    if (namesOf(entry).includes(modelId))
      return true;
    return entry.modelId === null || isAliased ? null : false;
  };
  return entries.flatMap((entry) => {
    const { id, status } = entry;
    const facts = [
      [status === "" ? null : (0,phase .t)(status) === "done", "the list omits its status"],
      [
        (0,mismatch .I6)(entry.benchmarkId, benchmarkId),
        benchmarkId === null
          ? "the benchmark of the evaluation that is judged is not known"
          : "the list omits its benchmark_id",
      ],
      [isOfModel(entry), `its model_id in the list is ${entry.modelId ?? "missing"}`],
    ];
    if (id === evaluationId || facts.some(([holds]) => holds === false))
      return [];
    return [{ entry, doubts: facts.flatMap(([holds, doubt]) => (holds === null ? [doubt] : [])) }];
  });
}
function namesOf({ modelId, modelId2 }) {
  return [modelId, modelId2].filter((name) => name != null);
}
function isListedByAlias(entries, wanted) {
  const { modelId, judgedModelId, evaluationId } = wanted;
  const [first = [], ...others] = entries.filter((entry) => entry.modelId !== null).map(namesOf);
  const judged = modelId === judgedModelId ? undefined : entries.find(({ id }) => id === evaluationId);
  const isInAll = (name) => others.every((names) => names.includes(name));
  const isSpelled = [first, ...others].some((names) => names.includes(modelId));
  return !isSpelled && first.some((name) => isInAll(name) && name !== judged?.modelId);
}
; 
const MAX_ATTEMPTS = 4;
async function findBaseline(api, options, { clock, random }) {
  const { source } = options;
  const decide = ({ error, failures }) => {
    if (!(error instanceof errors .S2) || !error.retryable || failures >= MAX_ATTEMPTS)
      throw error;
    return (0,retry .rV)(failures, random);
  };
  const attempt = (read) => (0,retry .L5)(read, decide, { clock });
  try {
    const search = "evaluationId" in source
      ? await readById(api, source.evaluationId, options, attempt)
      : await readNewest(api, source.modelId, options, attempt);
    return search.kind === "unknown" ? find_baseline_unknown(`${search.reason}${formatAdvice(source, null)}`) : search;
  }
  catch (error) {
    if (!(error instanceof errors .S2))
      throw error;
    return find_baseline_unknown(`${error.message}${formatAdvice(source, error)}`);
  }
}
function find_baseline_unknown(reason) {
  return { kind: "unknown", reason };
}
function formatAdvice(source, error) {
  const isList = error === null || error instanceof errors .Ve;
  if (!isList && error.retryable)
    return "; gate the same evaluation again later";
  if (!isList && ![400, 404, 422].includes(error.status ?? 0))
    return "";
  if ("modelId" in source)
    return "; set baseline_evaluation_id to an evaluation of one model";
  return error === null ? "" : "; check baseline_evaluation_id";
}
async function readById(api, id, { benchmarkId, evaluationId }, attempt) {
  if (id === evaluationId)
    return find_baseline_unknown(`the baseline ${id} is the evaluation that is judged`);
  const results = await attempt(() => api.results(id));
  const other = results.evaluation.benchmarkId;
  if ((0,mismatch .I6)(other, benchmarkId) === false) {
    return find_baseline_unknown(`the baseline ${id} is of benchmark ${String(other)}, not of ${String(benchmarkId)}`);
  }
  const { baseModel, evalModel } = results;
  if (baseModel !== null || evalModel !== null || results.evaluation.modelId2 !== null) {
    return find_baseline_unknown(`the baseline ${id} compares two models; set baseline_model to the one that counts`);
  }
  return toBaseline(results, results.evaluation.modelId, results.metrics, null);
}
async function readNewest(api, modelId, options, attempt) {
  const newest = await findNewestEntry(api, { modelId, ...options }, attempt);
  if (newest.kind === "unknown")
    return newest;
  if (newest.kind === "absent") {
    const reason = `the list shows no finished evaluation of ${modelId} on ${options.benchmarkId ?? "this benchmark"}`;
    const limit = ", and comparisons with it as the second model could not be searched";
    return { kind: "absent", reason: `${reason}${newest.isOwnOnly ? limit : ""}` };
  }
  const { entry } = newest;
  const listed = (0,candidates .ej)(entry);
  const results = await attempt(() => api.results(entry.id));
  const contradiction = (0,mismatch .vD)(listed, results.evaluation);
  if (contradiction !== null) {
    return find_baseline_unknown(`the results of the baseline ${entry.id} name ${contradiction} as the list does`);
  }
  const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
  const isSingle = sides.length === 0 && listed.modelId2 === null && results.evaluation.modelId2 === null;
  if (isSingle)
    return toBaseline(results, modelId, results.metrics, entry.createdAt);
  const side = sides.find((one) => one.modelId === modelId);
  if (side === undefined)
    return find_baseline_unknown(`the comparison ${entry.id} does not say which side is ${modelId}`);
  return toBaseline(results, modelId, side.metrics, entry.createdAt);
}
function toBaseline(results, modelId, metrics, createdAt) {
  const { evaluation, completedAt, rawAnswersCount } = results;
  const { id, status } = evaluation;
  if (status !== "" && (0,phase .t)(status) !== "done")
    return find_baseline_unknown(`the baseline ${id} is not finished: its status is ${status}`);
  if (rawAnswersCount === 0)
    return find_baseline_unknown(`the baseline ${id} has no answers: its raw_answers_count is 0`);
  if (metrics === null || Object.values(metrics).every((value) => value === null))
    return find_baseline_unknown(`the baseline ${id} has no metrics`);
  const baseline = {
    ...{ evaluationId: id, modelId, metrics },
    createdAt: createdAt ?? evaluation.createdAt ?? completedAt,
    questions: (0,result_metrics .jN)(metrics, rawAnswersCount, results.metrics === null ? 2 : 1),
    partial: (0,result .T$)({ lastStatus: null, results }),
  };
  return { kind: "found", baseline };
}
 }),
 7236:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Gt: () => (  toCandidates),
  Mo: () => (  matchEntry),
  WG: () => (  MARGIN_MS),
  ej: () => (  toEvaluation),
  gs: () => (  classifyAge),
  hB: () => (  toSpellings),
  mr: () => (  judgeCandidates)
 });
 var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);
 var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3989);
const MARGIN_MS = 10_000;
const AHEAD_MS = 60_000;
function classifyAge(createdAt, since, now) {
  const created = (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_0__  .E)(createdAt);
  if (created === null || (now !== undefined && created.ms > now.high + AHEAD_MS))
    return "unreadable";
  if (created.ms >= since.high)
    return "since";
  const latestMs = created.ms + created.resolutionMs;
  if (latestMs > since.low)
    return "near";
  return latestMs + MARGIN_MS > since.low ? "close" : "older";
}
function toSpellings(entries, request) {
  return {
    modelId: entries.some(({ modelId }) => modelId === request.modelId),
    modelId2: entries.some(({ modelId2 }) => modelId2 === request.modelId2),
    benchmarkId: entries.some(({ benchmarkId }) => benchmarkId === request.benchmarkId),
  };
}
function fold(text) {
  return text.trim().toLowerCase();
}
function isAlike(one, other) {
  return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}
function isAltered(name, ours) {
  const plain = (text) => fold(text).replace(/[^a-z0-9]/g, "");
  return plain(name).length >= 8 && plain(ours).startsWith(plain(name));
}
function matchName(actual, wanted) {
  if (wanted === null || typeof actual !== "string")
    return "same";
  return actual.trim() === wanted ? "named" : isAltered(actual, wanted) ? "possible" : "different";
}
function matchField(actual, wanted, isKept, isOtherSpelling) {
  if (actual === undefined)
    return "possible";
  if (actual === wanted)
    return "same";
  if (actual === null || wanted === null || isKept)
    return "different";
  return isOtherSpelling(actual, wanted) ? "possible" : "different";
}
function matchEntry(entry, { request, name }, kept) {
  const nameMatch = matchName(entry.name, name);
  if (nameMatch === "named")
    return "named";
  const matches = [
    nameMatch,
    matchField(entry.modelId ?? undefined, request.modelId, kept.modelId, () => true),
    matchField(request.modelId2 === null ? (entry.modelId2 ?? null) : entry.modelId2, request.modelId2, kept.modelId2, isAlike),
    matchField(entry.benchmarkId ?? undefined, request.benchmarkId, kept.benchmarkId, (actual, wanted) => fold(actual) === fold(wanted)),
  ];
  const isDifferent = matches.includes("different");
  return isDifferent ? "different" : (matches.find((match) => match !== "same") ?? "same");
}
function toCandidates(entries, wanted, since, now) {
  const kept = toSpellings(entries, wanted.request);
  return entries.flatMap((entry) => {
    const match = matchEntry(entry, wanted, kept);
    const age = classifyAge(entry.createdAt, since, now);
    return match === "different" || (age === "older" && match !== "named") ? [] : [{ entry, match, age }];
  });
}
function toEvaluation(entry) {
  const { id, status, modelId, benchmarkId, createdAt } = entry;
  return { id, status, modelId, modelId2: entry.modelId2 ?? null, benchmarkId, createdAt, message: null };
}
const CLOSE_ENOUGH_MS = 3_000;
function judgeCandidates(candidates, { request }, since) {
  const ids = candidates.map(({ entry }) => entry.id);
  const named = candidates.filter(({ match, entry }) => match === "named" && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .cZ)(entry.id));
  if (named[0] !== undefined) {
    const twinIds = named.slice(1).map(({ entry }) => entry.id);
    return { kind: "found", entry: named[0].entry, isProven: true, twinIds };
  }
  const [only] = candidates;
  if (only === undefined)
    return { kind: "none" };
  const why = findUnclearCause(candidates, only, request, since);
  return why === null
    ? { kind: "found", entry: only.entry, isProven: false, twinIds: [] }
    : { kind: "unclear", why, ids };
}
function findUnclearCause({ length }, { entry, match, age }, { customMetricsJson }, since) {
  if (length > 1)
    return `${length} evaluations match`;
  if (match !== "same") {
    return "one evaluation may match, but its name, model or benchmark is missing or spelled differently";
  }
  if (age === "close") {
    return `one evaluation matches, but it was created up to ${MARGIN_MS / 1_000} s before the request`;
  }
  const isTimeKnown = age === "since" || (age === "near" && since.high - since.low <= CLOSE_ENOUGH_MS);
  if (!isTimeKnown)
    return "one evaluation matches, but its time cannot be compared with ours";
  if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .cZ)(entry.id))
    return "one evaluation matches, but its evaluation_id is unusable";
  return customMetricsJson === null
    ? null
    : "one evaluation matches, but the list does not show custom_metrics";
}
 }),
 7085:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  L: () => (  readList),
  j: () => (  isNewestFirst)
 });
 var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
 var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
async function* readList(api, modelId, maxPages, maxRepeats) {
  const seen = new Map();
  let offset = 0;
  let repeats = 0;
  for (let page = 0; page < maxPages; page += 1) {
    const { entries, total, stale } = await api.list(modelId, offset);
    if (stale)
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ve("a cache returned an old copy of the list of evaluations", true);
    const known = seen.size;
    for (const entry of entries)
      seen.set(entry.id, entry);
    offset += entries.length;
    repeats = seen.size === known ? repeats + 1 : 0;
    const isEnd = entries.length === 0 || (repeats > 0 && seen.size === total);
    if (isEnd && total !== null && total > seen.size)
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ve(`the list of evaluations shows ${seen.size} of ${total}`, true);
    yield { entries: [...seen.values()], isEnd };
    if (isEnd)
      return;
    if (repeats > maxRepeats)
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ve("the list of evaluations repeats itself", false);
  }
  throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ve(`the list of evaluations goes on after ${maxPages} pages`, false);
}
function isNewestFirst(entries) {
  const times = entries.map(({ createdAt }) => (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__  .E)(createdAt)?.ms ?? Number.NaN);
  const isOrdered = times.every((ms, index) => ms <= (times[index - 1] ?? Number.POSITIVE_INFINITY));
  return isOrdered && times.some((ms) => ms < (times[0] ?? ms));
}
 }),
 5265:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  E: () => (  parseTimestamp)
 });
 var _util_iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::(\d{2})(?:\.(\d+))?)?\s*(?:([+-]\d{2})(?::?(\d{2}))?|([A-Z]+))?$/i;
const EPOCH = /^\d{9,13}(?:\.\d+)?$/;
const EPOCH_MS_FROM = 1e11;
const ZONES = new Map([
  ["", "+00:00"],
  ["Z", "+00:00"],
  ["UTC", "+00:00"],
  ["GMT", "+00:00"],
  ["IST", "+05:30"],
]);
function parseTimestamp(text) {
  if (text === null)
    return null;
  const written = text.trim();
  if (EPOCH.test(written))
    return parseEpoch(written);
  const match = ISO.exec(written);
  if (!match)
    return null;
  const [, second, decimals = "", hours, minutes = "00", zone = ""] = match;
  const offset = hours === undefined ? ZONES.get(zone.toUpperCase()) : `${hours}:${minutes}`;
  if (offset === undefined)
    return null;
  const [date, minute] = [written.slice(0, 10), written.slice(11, 16)];
  const ms = Date.parse(`${date}T${minute}:${second ?? "00"}.${decimals.slice(0, 3).padEnd(3, "0")}${offset}`);
  if (Number.isNaN(ms) || !isInCalendar(date))
    return null;
  return { ms, resolutionMs: second === undefined ? 60_000 : 10 ** (3 - Math.min(3, decimals.length)) };
}
function parseEpoch(written) {
  const value = Number(written);
  const fractionDigits = written.split(".")[1]?.length ?? 0;
  if (value >= EPOCH_MS_FROM)
    return { ms: Math.floor(value), resolutionMs: 1 };
  return { ms: Math.floor(value * 1_000), resolutionMs: 10 ** (3 - Math.min(3, fractionDigits)) };
}
function isInCalendar(date) {
  return (0,_util_iso_time_js__WEBPACK_IMPORTED_MODULE_0__  .U)(Date.parse(`${date}T00:00:00Z`)).startsWith(date);
}
 }),
 5835:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  U: () => (  toIsoText)
 });
function toIsoText(epochMs) {
  const date = new Date(epochMs);
  const pad = (value, length = 2) => String(value).padStart(length, "0");
  const day = [pad(date.getUTCFullYear(), 4), pad(date.getUTCMonth() + 1), pad(date.getUTCDate())].join("-");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    .map((one) => pad(one))
    .join(":");
  return `${day}T${time}.${pad(date.getUTCMilliseconds(), 3)}Z`;
}
 })
};
;