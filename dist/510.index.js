"use strict";
exports.id = 510;
exports.ids = [510];
exports.modules = {
 4510:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  saveResults: () => (  saveResults)
 });
 var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
 var _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1267);
 var _util_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5586);
 var _util_error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6228);
 var _util_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8805);
const LONGEST_DOWNLOAD_MS = 30 * 60_000;
async function saveResults(api, id, target, signal, { clock, log }) {
  const deadline = (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_2__  .d)(LONGEST_DOWNLOAD_MS, clock, () => new Error("it took more than 30 minutes"));
  try {
    const file = await downloadResults(api, id, target, deadline.signal);
    log.info(`The full results are in ${file}`);
    return file;
  }
  catch (error) {
    const cause = signal.reason instanceof _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__  .c ? "the run was cancelled" : (0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_3__  .g)(error);
    log.warning(`The full results could not be saved; the verdict stands: ${cause}`);
    return null;
  }
  finally {
    deadline.clear();
  }
}
async function downloadResults(api, id, { files, dir, unique }, signal) {
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, `nugen-results-${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__  .xk)(id).replace(/[:~@+]/g, "_")}-${unique}.json`);
  const part = `${file}.part`;
  try {
    await api.download(id, (body) => files.writeStream(part, body), signal);
    await files.rename(part, file);
    return file;
  }
  catch (error) {
    await files.remove(part);
    throw error;
  }
}
 })
};
;