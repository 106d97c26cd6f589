export const id = 252;
export const ids = [252];
export const modules = {

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReusable: () => (/* binding */ findReusable)
/* harmony export */ });
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7236);
/* harmony import */ var _nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5030);
/* harmony import */ var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);
/* harmony import */ var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5265);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8805);





function newestReusable(candidates) {
    const time = ({ entry }) => (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTimestamp */ .E)(entry.createdAt)?.ms ?? 0;
    const usable = candidates.filter(({ age, entry, sure }) => sure && age === "after" && (0,_nugen_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .h)(entry.status) !== "failed" && (0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .word */ .Vm)(entry.id) === entry.id);
    return usable.sort((a, b) => time(b) - time(a))[0] ?? null;
}
async function findReusable(api, request, maxAgeMs, { clock, log }) {
    try {
        const candidates = await (0,_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .findCandidates */ .eE)(api, request, clock.now() - maxAgeMs, clock);
        const found = newestReusable(candidates);
        if (found === null)
            return null;
        return { ...found.entry, modelId2: found.entry.modelId2 ?? null, message: null };
    }
    catch (error) {
        if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NugenError */ .S2 || error instanceof _candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .EndlessListError */ .ln))
            throw error;
        log.warning(`No evaluation to reuse could be looked for, so a new one is created: ${error.message}`);
        return null;
    }
}


/***/ })

};
