export const id = 222;
export const ids = [222];
export const modules = {

  5222:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    findBaseline: () => (  findBaseline)
  });
  var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
  var _nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5030);
  var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
  var _util_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9294);





const MAX_PAGES = 2;
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
            if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .S2))
                throw error;
            const isPassing = !(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .F9) || error.status >= 500 || error.status === 429;
            if (!isPassing || attempt >= MAX_ATTEMPTS)
                return { kind: "unknown", reason: error.message };
            await time.clock.sleep(500 + (0,_util_retry_js__WEBPACK_IMPORTED_MODULE_3__  .jo)(attempt, time.random));
        }
    }
}
async function readById(api, id, { benchmarkId }) {
    const results = await api.results(id);
    const other = results.evaluation.benchmarkId;
    if (other !== null && benchmarkId !== null && other !== benchmarkId)
        return { kind: "unknown", reason: `the baseline ${id} is of benchmark ${other}, not of ${benchmarkId}` };
    if (results.baseModel !== null || results.evalModel !== null) {
        const reason = `the baseline ${id} compares two models; set baseline_model to the one that counts`;
        return { kind: "unknown", reason };
    }
    return toBaseline(results, results.evaluation.modelId, results.metrics, null);
}
async function readNewest(api, modelId, { benchmarkId, evaluationId }) {
    const candidates = [];
    for (let page = 0, offset = 0; page < MAX_PAGES; page += 1) {
        const { entries } = await api.list(modelId, offset);
        candidates.push(...entries.filter((entry) => isCandidate(entry, { modelId, benchmarkId, evaluationId })));
        offset += entries.length;
        if (candidates.length > 0 || entries.length === 0)
            break;
    }
    const [newest] = candidates.sort((a, b) => timeOf(b) - timeOf(a));
    if (newest === undefined) {
        const reason = `there is no finished evaluation of ${modelId} on ${benchmarkId ?? "this benchmark"}`;
        return { kind: "absent", reason };
    }
    const results = await api.results(newest.id);
    const sides = [results.baseModel, results.evalModel].filter((side) => side !== null);
    if (sides.length === 0)
        return toBaseline(results, modelId, results.metrics, newest.createdAt);
    const side = sides.find((one) => one.modelId === modelId);
    if (side === undefined)
        return { kind: "unknown", reason: `the comparison ${newest.id} does not say which side is ${modelId}` };
    return toBaseline(results, modelId, side.metrics, newest.createdAt);
}
function isCandidate(entry, { modelId, benchmarkId, evaluationId, }) {
    const ofModel = entry.modelId === modelId || entry.modelId2 === modelId;
    return (ofModel &&
        entry.id !== evaluationId &&
        (0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__  .t)(entry.status) === "done" &&
        benchmarkId !== null &&
        entry.benchmarkId === benchmarkId);
}
function timeOf({ createdAt }) {
    return (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__  .E)(createdAt)?.ms ?? Number.NEGATIVE_INFINITY;
}
function toBaseline(results, modelId, metrics, createdAt) {
    const { evaluation, completedAt } = results;
    if (metrics === null)
        return { kind: "unknown", reason: `the baseline ${evaluation.id} has no metrics` };
    const created = createdAt ?? evaluation.createdAt ?? completedAt;
    return { kind: "found", baseline: { evaluationId: evaluation.id, modelId, createdAt: created, metrics } };
}


  })

};
