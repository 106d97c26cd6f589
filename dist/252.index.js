export const id = 252;
export const ids = [252];
export const modules = {

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReusable: () => (/* binding */ findReusable)
/* harmony export */ });
/* harmony import */ var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
/* harmony import */ var _nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5030);
/* harmony import */ var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8805);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7236);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3989);
/* harmony import */ var _search_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(943);







function createdMs({ createdAt }) {
    return (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTimestamp */ .E)(createdAt)?.ms ?? 0;
}
function newest(entries) {
    return [...entries].sort((a, b) => createdMs(b) - createdMs(a))[0] ?? null;
}
function ageText(entry, now) {
    const ageMs = now.low - createdMs(entry);
    return Number.isFinite(ageMs) && createdMs(entry) > 0
        ? `created ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(ageMs)} ago`
        : `created at ${entry.createdAt ?? "an unknown time"}`;
}
function newestReusable({ candidates }) {
    const usable = candidates.filter(({ age, match, entry }) => match === "same" &&
        entry.modelId2 !== undefined &&
        age === "since" &&
        (0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .h)(entry.status) !== "failed" &&
        (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsableId */ .cZ)(entry.id));
    return newest(usable.map(({ entry }) => entry));
}
async function findReusable(api, request, maxAgeMs, { clock, log }) {
    const wanted = { request, name: null, sinceMs: clock.monotonicMs() - maxAgeMs };
    try {
        const result = await new _search_list_js__WEBPACK_IMPORTED_MODULE_5__/* .ListSearch */ .f(api, wanted, clock).read("until_older");
        const found = newestReusable(result);
        if (found === null) {
            const kept = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .toSpellings */ .hB)(result.entries, request);
            const last = newest(result.entries.filter((entry) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .matchEntry */ .Mo)(entry, wanted, kept) === "same"));
            log.info(last === null
                ? "There is no evaluation to reuse: the list shows none of the same model(s) and benchmark."
                : `There is no evaluation to reuse: the newest is ${last.id}, status ${last.status}, ${ageText(last, result.now)}; reuse_hours allows ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(maxAgeMs)} and no failed one.`);
            return null;
        }
        if ((0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .h)(found.status) === "running") {
            log.info(`Evaluation ${found.id} was ${ageText(found, result.now)} and has not ended. If it is stuck, run once without reuse_hours to create another.`);
        }
        return (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .toEvaluation */ .ej)(found);
    }
    catch (error) {
        if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NugenError */ .S2 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UselessListError */ .Ve))
            throw error;
        log.warning(`No evaluation to reuse could be searched for, so a new one is created: ${error.message}`);
        return null;
    }
}


/***/ })

};
