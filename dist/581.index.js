"use strict";
exports.id = 581;
exports.ids = [581];
exports.modules = {
 8581:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  ParseError: () => (  _node_modules_marcbachmann_cel_js_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__.mB),
  parseExpression: () => (  parseExpression)
 });
 var _node_modules_marcbachmann_cel_js_lib_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4634);
 var _node_modules_marcbachmann_cel_js_lib_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1947);
 var _node_modules_marcbachmann_cel_js_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9526);
const LIMITS = {
  maxAstNodes: 1_000,
  maxDepth: 100,
  maxListElements: 1_000,
  maxMapEntries: 1_000,
  maxCallArguments: 32,
};
const parser = new _node_modules_marcbachmann_cel_js_lib_parser_js__WEBPACK_IMPORTED_MODULE_1__  .i(LIMITS, { findMacro: () => undefined });
function parseExpression(expression) {
  return parser.parse(expression);
}
 })
};
;