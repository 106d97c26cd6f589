export const id = 355;
export const ids = [355];
export const modules = {

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ brokenGate),
/* harmony export */   GateSyntaxError: () => (/* binding */ GateSyntaxError),
/* harmony export */   q: () => (/* binding */ brokenRule)
/* harmony export */ });
const SHOWN_BESIDE_CARET = 100;
function brokenRule(rule, offset, message) {
    const { line, expression } = rule;
    const caret = Math.max(0, Math.min(offset, expression.length));
    const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
    const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replaceAll(/\s/g, " ");
    const prefix = `line ${line}: ${from > 0 ? "…" : ""}`;
    const margin = " ".repeat(prefix.length + caret - from);
    const caretText = `${prefix}${shown}\n${margin}^ ${message}`;
    return { line, column: caret + 1, expression, caretText, message };
}
function brokenGate(message) {
    return { line: 0, column: 1, expression: "", caretText: message, message };
}
class GateSyntaxError extends Error {
    name = "GateSyntaxError";
    problems;
    constructor(problems) {
        const rules = problems.length === 1 ? "a rule that" : `${problems.length} rules that`;
        const broken = problems.some((problem) => problem.line > 0);
        const heading = broken ? `The gate has ${rules} cannot be used:\n` : "";
        super(heading + problems.map((problem) => problem.caretText).join("\n"));
        this.problems = problems;
    }
}


/***/ })

};
