"use strict";
exports.id = 209;
exports.ids = [209];
exports.modules = {
 2209:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Fl: () => (  formatValue),
  Sh: () => (  formatNumbersApart),
  ZV: () => (  formatNumber)
 });
const MAX_LENGTH = 80;
function formatNumber(value, digits = 6) {
  if (Number.isInteger(value) || !Number.isFinite(value))
    return String(value);
  return String(Number(value.toPrecision(digits)));
}
function formatNumbersApart(one, other) {
  for (let digits = 6; digits < 17; digits++) {
    const pair = [formatNumber(one, digits), formatNumber(other, digits)];
    if (pair[0] !== pair[1])
      return pair;
  }
  return [String(one), String(other)];
}
function formatValue(value) {
  if (value === undefined)
    return "missing";
  if (value === null)
    return "null";
  if (typeof value === "number")
    return formatNumber(value);
  if (typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  if (typeof value === "string") {
    const text = JSON.stringify(value);
    return `text (${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}\u2026` : text})`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
 })
};
;