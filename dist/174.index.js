"use strict";
exports.id = 174;
exports.ids = [174];
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
 })
};
;