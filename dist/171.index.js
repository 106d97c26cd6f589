export const id = 171;
export const ids = [171];
export const modules = {
 8171:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 findBaseline: () => (  findBaseline)
});
var errors = __webpack_require__(8282);
var phase = __webpack_require__(5030);
var mismatch = __webpack_require__(3785);
var retry = __webpack_require__(9294);
var timestamp = __webpack_require__(5265);
; 
const MAX_PAGES = 50;
async function findNewestEntry(api, wanted) {
  const seen = new Map();
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { entries, total, stale } = await api.list(wanted.modelId, offset);
    if (stale)
      return unknown("a cache returned an old copy of the list of evaluations");
    const known = seen.size;
    for (const entry of entries)
      seen.set(entry.id, entry);
    offset += entries.length;
    const read = [...seen.values()];
    const isRepeated = seen.size === known;
    const isEnd = entries.length === 0 || (isRepeated && seen.size === total);
    if (isEnd || (isNewestFirst(read) && read.some((entry) => isCandidate(entry, wanted))))
      return newestOf(read, wanted);
    if (isRepeated)
      return unknown("the list of evaluations repeats itself");
  }
  return unknown(`the list of evaluations goes on after ${MAX_PAGES} pages; set baseline_evaluation_id`);
}
function unknown(reason) {
  return { kind: "unknown", reason };
}
function isNewestFirst(entries) {
  const times = entries.map((entry) => timeOf(entry) ?? Number.NaN);
  const isOrdered = times.every((ms, index) => ms <= (times[index - 1] ?? Number.POSITIVE_INFINITY));
  return isOrdered && times.some((ms) => ms < (times[0] ?? ms));
}
function newestOf(entries, wanted) {
  const candidates = entries.filter((entry) => isCandidate(entry, wanted));
  const [first] = candidates;
  if (first === undefined)
    return { kind: "absent" };
  const undated = candidates.find((entry) => timeOf(entry) === null);
  if (undated !== undefined && candidates.length > 1)
    return unknown(`the evaluation ${undated.id} has no readable created_at; set baseline_evaluation_id`);
  const entry = candidates.reduce((a, b) => ((timeOf(b) ?? 0) > (timeOf(a) ?? 0) ? b : a), first);
  return { kind: "found", entry };
}
function isCandidate(entry, { modelId, benchmarkId, evaluationId }) {
  return ((entry.modelId === modelId || entry.modelId2 === modelId) &&
    entry.id !== evaluationId &&
    (0,phase .t)(entry.status) === "done" &&
    benchmarkId !== null &&
    entry.benchmarkId === benchmarkId);
}
function timeOf({ createdAt }) {
  return (0,timestamp .E)(createdAt)?.ms ?? null;
}
; 
const MAX_ATTEMPTS = 4;
async function findBaseline(api, options, time) {
  for (let attempt = 1;; attempt += 1) {
    try {
      const { source } = options;
      return "evaluationId" in source
        ? await readById(api, source.evaluationId, options)
        : await readNewest(api, source.modelId, options);
    }
    catch (error) {
      if (!(error instanceof errors .S2))
        throw error;
      const isPassing = !(error instanceof errors .F9) || error.status >= 500 || error.status === 429;
      if (!isPassing || attempt >= MAX_ATTEMPTS)
        return { kind: "unknown", reason: error.message };
      await time.clock.sleep(500 + (0,retry .jo)(attempt, time.random));
    }
  }
}
async function readById(api, id, { benchmarkId, evaluationId }) {
  if (id === evaluationId)
    return { kind: "unknown", reason: `the baseline ${id} is the evaluation that is judged` };
  const results = await api.results(id);
  const other = results.evaluation.benchmarkId;
  if (other !== null && benchmarkId !== null && other !== benchmarkId)
    return { kind: "unknown", reason: `the baseline ${id} is of benchmark ${other}, not of ${benchmarkId}` };
  const { baseModel, evalModel } = results;
  if (baseModel !== null || evalModel !== null || results.evaluation.modelId2 !== null) {
    const reason = `the baseline ${id} compares two models; set baseline_model to the one that counts`;
    return { kind: "unknown", reason };
  }
  return toBaseline(results, results.evaluation.modelId, results.metrics, null);
}
async function readNewest(api, modelId, { benchmarkId, evaluationId }) {
  const newest = await findNewestEntry(api, { modelId, benchmarkId, evaluationId });
  if (newest.kind === "unknown")
    return newest;
  if (newest.kind === "absent") {
    const reason = `there is no finished evaluation of ${modelId} on ${benchmarkId ?? "this benchmark"}`;
    return { kind: "absent", reason };
  }
  const { entry } = newest;
  const listed = { ...entry, modelId2: entry.modelId2 ?? null };
  const results = await api.results(entry.id);
  const contradiction = (0,mismatch .v)(listed, results.evaluation);
  if (contradiction !== null) {
    const reason = `the results of the baseline ${entry.id} name ${contradiction} as the list does`;
    return { kind: "unknown", reason };
  }
  const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
  const isSingle = sides.length === 0 && listed.modelId2 === null && results.evaluation.modelId2 === null;
  if (isSingle)
    return toBaseline(results, modelId, results.metrics, entry.createdAt);
  const side = sides.find((one) => one.modelId === modelId);
  if (side === undefined)
    return { kind: "unknown", reason: `the comparison ${entry.id} does not say which side is ${modelId}` };
  return toBaseline(results, modelId, side.metrics, entry.createdAt);
}
function toBaseline(results, modelId, metrics, createdAt) {
  const { evaluation, completedAt } = results;
  const { id, status } = evaluation;
  if (status !== "" && (0,phase .t)(status) !== "done")
    return { kind: "unknown", reason: `the baseline ${id} is not finished: its status is ${status}` };
  if (metrics === null)
    return { kind: "unknown", reason: `the baseline ${id} has no metrics` };
  const created = createdAt ?? evaluation.createdAt ?? completedAt;
  return { kind: "found", baseline: { evaluationId: id, modelId, createdAt: created, metrics } };
}
 })
};
