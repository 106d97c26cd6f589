"use strict";
exports.id = 20;
exports.ids = [20,174];
exports.modules = {
 3174:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  E: () => (  describeBaselineSource),
  R: () => (  describeMissingBaseline)
 });
function describeBaselineSource(source) {
  return "evaluationId" in source
    ? `evaluation ${source.evaluationId}`
    : `the newest finished evaluation of ${source.modelId} on the same benchmark`;
}
function describeMissingBaseline({ kind, reason }) {
  return kind === "absent" ? `there is no baseline: ${reason}` : `the baseline cannot be used: ${reason}`;
}
 }),
 5020:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  reportDryRun: () => (  reportDryRun)
 });
 var _nugen_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6208);
 var _result_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3174);
 var _runner_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1017);
function reportDryRun(inputs, state) {
  const { host, context, log } = state;
  const sources = [...inputs.gates, ...(inputs.warn === null ? [] : [inputs.warn])];
  state.update({
    plannedRules: sources.flatMap(({ source, compiled }) => compiled.rules.map(({ line, expression }) => ({ source, line, expression }))),
  });
  if (inputs.evaluationId !== null) {
    const url = (0,_nugen_request_js__WEBPACK_IMPORTED_MODULE_0__  .Y5)(inputs.apiUrl, `evaluations/${inputs.evaluationId}/status`).href;
    log.info(`Dry run: the inputs are valid. Nothing would be created; GET ${url} would be requested.`);
    listRules(state);
    state.update({ outcome: "dry_run" });
    return;
  }
  const endpoint = inputs.createEndpoint === "auto" ? "evaluations" : inputs.createEndpoint;
  const body = (0,_nugen_request_js__WEBPACK_IMPORTED_MODULE_0__  .AO)(inputs.request, endpoint, (0,_runner_context_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(context, host.randomId().slice(0, 8)));
  const url = (0,_nugen_request_js__WEBPACK_IMPORTED_MODULE_0__  .Y5)(inputs.apiUrl, endpoint).href;
  log.info("Dry run: the inputs are valid. This would be sent, and nothing was:");
  for (const line of [`POST ${url}`, "Authorization: Bearer ***", "Content-Type: application/json", body]) {
    log.info(`  ${line}`);
  }
  listRules(state);
  state.update({ outcome: "dry_run", dryRun: { method: "POST", url, body } });
}
function listRules({ result, log }) {
  const { plannedRules, resumeOptions } = result;
  const baseline = resumeOptions?.baseline ?? null;
  if (baseline !== null)
    log.info(`The baseline would be ${(0,_result_baseline_js__WEBPACK_IMPORTED_MODULE_2__  .E)(baseline)}.`);
  log.info(plannedRules.length === 0 ? "No rules would be applied." : "These rules would be applied:");
  for (const { source, line, expression } of plannedRules)
    log.info(`  ${source}, line ${line}: ${expression}`);
}
 })
};
;