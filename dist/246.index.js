"use strict";
exports.id = 246;
exports.ids = [246];
exports.modules = {
 9246:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
  explain: () => (  explain),
  logCauses: () => (  logCauses),
  warnOfLateCrash: () => (  warnOfLateCrash)
 });
 var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);
 var _nugen_hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(383);
 var _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1267);
const NO_EVALUATION = { evaluation: null, origin: null, lastStatus: null };
function explain(error, known, result) {
  if (error instanceof _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .oC)
    return { outcome: "invalid_input", error: explainInput(error) };
  if (!(error instanceof _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__  .f))
    return { outcome: "internal_error", error: explainInternal(error, known, result) };
  const { outcome, message, apiError, isOther } = error;
  const hints = [...(error.hints?.(known) ?? []), ...(apiError?.hints?.(known) ?? [])];
  const explained = { message, hints, httpStatus: apiError?.status ?? null };
  return { outcome, error: explained, ...(isOther ? NO_EVALUATION : {}) };
}
function explainInput({ issues }) {
  return {
    message: "Invalid input; nothing was sent to the API.",
    hints: issues.flatMap(({ message, excerpt }) => (excerpt === undefined ? [message] : [])),
    excerpt: issues.flatMap(({ excerpt }) => excerpt ?? []),
  };
}
function explainInternal(error, known, { evaluation, startedAt }) {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message: `Internal error of this action: ${name}`,
    hints: [
      "Please report it to the maintainers of nugen-evaluation-action with this message; debug logging shows more.",
      ...(evaluation === null ? (0,_nugen_hints_js__WEBPACK_IMPORTED_MODULE_2__  .Z)(known, startedAt) : []),
    ],
  };
}
function warnOfLateCrash(state) {
  if (state.result.outcome === "internal_error")
    return;
  const error = state.host.crashed.reason;
  const { message, hints } = explainInternal(error, null, state.result);
  state.log.warning(message, { more: ["It did not change how the run ended.", ...hints.slice(0, 1)] });
  logCauses(error, state);
}
function logCauses(error, { host, log }) {
  if (!host.log.isDebug())
    return;
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0)
      for (const line of (cause.stack ?? "").split("\n").slice(1))
        log.debug(line);
    cause = cause.cause;
  }
}
 })
};
;