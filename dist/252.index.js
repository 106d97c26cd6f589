"use strict";
exports.id = 252;
exports.ids = [252];
exports.modules = {
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
 252:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  findReusable: () => (  findReusable)
 });
 var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
 var _nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5030);
 var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
 var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8805);
 var _candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7236);
 var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3989);
 var _search_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(943);
function createdMs({ createdAt }) {
  return (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__  .E)(createdAt)?.ms ?? 0;
}
function newest(entries) {
  return [...entries].sort((a, b) => createdMs(b) - createdMs(a))[0] ?? null;
}
function formatAge(entry, now) {
  const ageMs = now.low - createdMs(entry);
  return Number.isFinite(ageMs) && createdMs(entry) > 0
    ? `created ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__  .a3)(ageMs)} ago`
    : `created at ${entry.createdAt ?? "an unknown time"}`;
}
function newestReusable({ candidates }) {
  const usable = candidates.filter(({ age, match, entry }) => match === "same" &&
    entry.modelId2 !== undefined &&
    age === "since" &&
    (0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__  .t)(entry.status) !== "failed" &&
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__  .cZ)(entry.id));
  return newest(usable.map(({ entry }) => entry));
}
async function findReusable(api, request, maxAgeMs, { clock, log }) {
  const wanted = { request, name: null, sinceMs: clock.monotonicMs() - maxAgeMs };
  try {
    const result = await new _search_list_js__WEBPACK_IMPORTED_MODULE_5__  .f(api, wanted, clock).read("until_older");
    const found = newestReusable(result);
    if (found === null) {
      const kept = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__  .hB)(result.entries, request);
      const last = newest(result.entries.filter((entry) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__  .Mo)(entry, wanted, kept) === "same"));
      log.info(last === null
        ? "There is no evaluation to reuse: the list shows none of the same model(s) and benchmark."
        : `There is no evaluation to reuse: the newest is ${last.id}, status ${last.status}, ${formatAge(last, result.now)}; reuse_hours allows ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__  .a3)(maxAgeMs)} and no failed one.`);
      return null;
    }
    if ((0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__  .t)(found.status) === "running") {
      log.info(`Evaluation ${found.id} was ${formatAge(found, result.now)} and has not ended. If it is stuck, run once without reuse_hours to create another.`);
    }
    return (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__  .ej)(found);
  }
  catch (error) {
    if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .S2))
      throw error;
    log.warning(`No evaluation to reuse could be searched for, so a new one is created: ${error.message}`);
    return null;
  }
}
 }),
 943:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  f: () => (  ListSearch)
 });
 var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
 var _nugen_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
 var _candidates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7236);
 var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3989);
const MAX_ASKED = 50;
const MAX_PAGES = 200;
const MAX_READ_MS = 5 * 60_000;
class ListSearch {
  api;
  wanted;
  clock;
  #details = new Map();
  constructor(api, wanted, clock) {
    this.api = api;
    this.wanted = wanted;
    this.clock = clock;
  }
  async read(depth) {
    const deadlineMs = this.clock.monotonicMs() + MAX_READ_MS;
    const checkTime = () => {
      if (this.clock.monotonicMs() > deadlineMs) {
        throw new _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ve("the list of evaluations takes too long to read", false);
      }
    };
    const read = await this.#readPages(depth, checkTime);
    const entries = await this.#complete(read, checkTime);
    const since = this.api.serverClock.at(this.wanted.sinceMs);
    const now = this.api.serverClock.at(this.clock.monotonicMs());
    return { entries, candidates: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__  .Gt)(entries, this.wanted, since, now), since, now };
  }
  async #readPages(depth, checkTime) {
    const { request, sinceMs } = this.wanted;
    let read = [];
    for await (const { entries, isEnd } of (0,_nugen_list_js__WEBPACK_IMPORTED_MODULE_1__  .L)(this.api, request.modelId, MAX_PAGES, 2)) {
      read = entries;
      if (isEnd || depth === "first_page")
        break;
      const since = this.api.serverClock.at(sinceMs);
      const isOlder = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__  .gs)(read.at(-1)?.createdAt ?? null, since) === "older";
      if (depth === "until_older" && isOlder && (0,_nugen_list_js__WEBPACK_IMPORTED_MODULE_1__  .j)(read))
        break;
      checkTime();
    }
    return read;
  }
  async #complete(entries, checkTime) {
    const since = this.api.serverClock.at(this.wanted.sinceMs);
    const kept = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__  .hB)(entries, this.wanted.request);
    const complete = [];
    for (const entry of entries) {
      checkTime();
      const isOpen = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__  .Mo)(entry, this.wanted, kept) !== "different" && this.#isIncomplete(entry);
      const isAsked = isOpen && (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__  .gs)(entry.createdAt, since) !== "older";
      complete.push(isAsked ? withDetails(entry, await this.#detailsOf(entry.id)) : entry);
    }
    return complete;
  }
  #isIncomplete({ modelId, modelId2, benchmarkId, name }) {
    const isNameMissing = this.wanted.name !== null && name === undefined;
    return modelId === null || benchmarkId === null || modelId2 === undefined || isNameMissing;
  }
  async #detailsOf(id) {
    const known = this.#details.get(id);
    if (known !== undefined || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .cZ)(id) || this.#details.size >= MAX_ASKED)
      return known ?? null;
    try {
      const details = await this.api.evaluation(id);
      this.#details.set(id, details);
      return details;
    }
    catch (error) {
      if (error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .S2)
        return null;
      throw error;
    }
  }
}
function withDetails(entry, details) {
  if (details === null)
    return entry;
  const { evaluation, modelId2, name } = details;
  return {
    ...entry,
    modelId: entry.modelId ?? evaluation.modelId,
    modelId2: entry.modelId2 === undefined ? modelId2 : entry.modelId2,
    benchmarkId: entry.benchmarkId ?? evaluation.benchmarkId,
    name: entry.name === undefined ? name : entry.name,
  };
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