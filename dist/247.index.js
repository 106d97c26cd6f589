export const id = 247;
export const ids = [247];
export const modules = {

/***/ 8438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ phaseOf),
/* harmony export */   u: () => (/* binding */ isUnfinished)
/* harmony export */ });
// `READY`, `PROCESSING` and `FAILED` are the words of https://docs.nugen.in today; `completed`, `evaluated`, `created`
// and `pending` were seen on its earlier pages or in the live service's replies; the rest is taken to be safe.
const DONE = new Set(["ready", "completed", "evaluated"]);
const FAILED = new Set(["failed", "error", "cancelled", "canceled"]);
const UNFINISHED = new Set([
    "processing",
    "running",
    "pending",
    "queued",
    "created",
    "submitted",
]);
/** @returns whether a word says for certain that an evaluation goes on: its results would be half of them */
function isUnfinished(status) {
    return UNFINISHED.has(status.trim().toLowerCase());
}
/** The service's words differ by page and age; case doesn't matter, and an unknown word means still running. */
function phaseOf(status) {
    const lower = status.trim().toLowerCase();
    if (DONE.has(lower))
        return "done";
    return FAILED.has(lower) ? "failed" : "running";
}


/***/ }),

/***/ 8247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReusable: () => (/* binding */ findReusable)
/* harmony export */ });
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3968);
/* harmony import */ var _follow_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8438);
/* harmony import */ var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);
/* harmony import */ var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5265);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8804);





/** @returns the newest candidate that has not failed and whose age is certain. Pure. */
function newestReusable(candidates) {
    const time = ({ entry }) => (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTimestamp */ .E)(entry.createdAt)?.ms ?? 0;
    const usable = candidates.filter(({ age, entry, sure }) => sure && age === "after" && (0,_follow_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .h)(entry.status) !== "failed" && (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .word */ .Vm)(entry.id) === entry.id);
    return usable.sort((a, b) => time(b) - time(a))[0] ?? null;
}
/**
 * Looks for an evaluation of the same model(s) and benchmark that is younger than `maxAgeMs`.
 * Throws nothing of the API's: a list that can't be read is a warning.
 * @param maxAgeMs in milliseconds
 * @returns null where there is none, or where the list can't be read: then a new one is created
 */
async function findReusable(api, request, maxAgeMs, { clock, log }) {
    const startMs = clock.now() - maxAgeMs;
    try {
        const candidates = await (0,_find_js__WEBPACK_IMPORTED_MODULE_0__/* .findCandidates */ .eE)(api, request, () => api.serverClock.at(startMs), () => api.serverClock.at(clock.now()));
        const found = newestReusable(candidates);
        if (found === null)
            return null;
        return { ...found.entry, modelId2: found.entry.modelId2 ?? null, message: null };
    }
    catch (error) {
        if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NugenError */ .S2 || error instanceof _find_js__WEBPACK_IMPORTED_MODULE_0__/* .EndlessListError */ .ln))
            throw error;
        log.warning(`No evaluation to reuse could be looked for, so a new one is created: ${error.message}`);
        return null;
    }
}


/***/ })

};
