/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ CreateUnknownError),
/* harmony export */   _p: () => (/* binding */ CreateFailedError),
/* harmony export */   cZ: () => (/* binding */ isUsableId),
/* harmony export */   vk: () => (/* binding */ UnusableIdError)
/* harmony export */ });
/* harmony import */ var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8282);
/* harmony import */ var _nugen_hints_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(383);
/* harmony import */ var _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1267);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8805);




class CreateFailedError extends _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunEndError */ .f {
    reason;
    name = "CreateFailedError";
    outcome = "api_error";
    apiError;
    constructor(reason, lastError, note) {
        const message = note === null ? lastError.message : `${lastError.message} (${note})`;
        super(`No evaluation was created. ${message}`, { cause: lastError });
        this.reason = reason;
        this.apiError = reason === "refused" || reason === "not_created" ? lastError : null;
    }
    hints(known) {
        if (this.apiError !== null)
            return [];
        if (this.reason === "foreign_address")
            return [
                `Check api_url: something that is not the Nugen API answers at ${known?.apiUrl.href ?? "this address"}. By default it is https://api.nugen.in.`,
            ];
        return [
            "The response is not the Nugen API's: something between this runner and the API refuses the request, such as a firewall or a proxy. Ask who runs it to allow POST requests to this address, and check api_url: it is the address before /api/v3, by default https://api.nugen.in.",
            ...(0,_nugen_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .createDashboardHints */ .Z)(known, null),
        ];
    }
}
class CreateUnknownError extends _runner_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunEndError */ .f {
    candidateIds;
    sinceMs;
    name = "CreateUnknownError";
    outcome = "create_unknown";
    apiError;
    constructor(lastError, why, candidateIds, sinceMs) {
        const message = lastError.message.replace(/[\s.]+$/, "");
        const ids = candidateIds.length === 0 ? "" : ` These may be it: ${candidateIds.join(", ")}.`;
        super(`${message}. An evaluation may have been created: ${why}.${ids}`, { cause: lastError });
        this.candidateIds = candidateIds;
        this.sinceMs = sinceMs;
        this.apiError = lastError instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedResponseError */ .dk ? lastError : null;
    }
    hints(known) {
        return (0,_nugen_hints_js__WEBPACK_IMPORTED_MODULE_2__/* .createDashboardHints */ .Z)(known, this.sinceMs);
    }
}
class UnusableIdError extends _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NugenError */ .S2 {
    id;
    name = "UnusableIdError";
    effect = "accepted";
    constructor(id) {
        super(`The API answered the create call with an unusable evaluation_id, ${JSON.stringify(id)}`);
        this.id = id;
    }
}
function isUsableId(id) {
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSafeWord */ .xk)(id) === id;
}


/***/ }),

/***/ 5184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ endpointOf)
/* harmony export */ });
function endpointOf(origin) {
    return origin !== null && "endpoint" in origin ? origin.endpoint : null;
}


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readSubject),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   N5: () => (/* binding */ readEventPayload),
/* harmony export */   ZZ: () => (/* binding */ field)
/* harmony export */ });
const PULL_REQUEST_EVENTS = new Set([
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
]);
const COMMIT_EVENTS = new Set([
    "push",
    "create",
    "merge_group",
    "release",
    "registry_package",
    "schedule",
    "workflow_dispatch",
    "repository_dispatch",
]);
const COMMIT_FIELDS = {
    workflow_run: ["workflow_run", "head_sha"],
    check_suite: ["check_suite", "head_sha"],
    check_run: ["check_run", "head_sha"],
    deployment: ["deployment", "sha"],
    deployment_status: ["deployment", "sha"],
    status: ["sha"],
};
function readSubject({ eventName, sha }, payload) {
    if (PULL_REQUEST_EVENTS.has(eventName)) {
        const pull = field(payload, "pull_request");
        return {
            pullRequest: toPullRequestNumber(field(pull, "number")),
            commit: toCommit(fieldAt(pull, ["head", "sha"]), eventName),
        };
    }
    if (eventName === "issue_comment")
        return readIssueComment(payload);
    if (COMMIT_EVENTS.has(eventName))
        return { pullRequest: null, commit: toCommit(sha, eventName) };
    const path = COMMIT_FIELDS[eventName];
    if (path === undefined) {
        const reason = `the event ${eventName} is not about a commit`;
        return { pullRequest: null, commit: { kind: "uncertain", reason } };
    }
    const [parent = ""] = path;
    return {
        pullRequest: onlyPullRequest(payload, parent),
        commit: toCommit(fieldAt(payload, path), eventName),
    };
}
function readIssueComment(payload) {
    const issue = field(payload, "issue");
    const pullRequest = field(issue, "pull_request") == null ? null : toPullRequestNumber(field(issue, "number"));
    if (pullRequest !== null)
        return { pullRequest, commit: { kind: "pull_request_head", pullRequest } };
    const reason = "the comment is on an issue, not on a pull request";
    return { pullRequest: null, commit: { kind: "uncertain", reason } };
}
function onlyPullRequest(payload, parent) {
    const listed = fieldAt(payload, [parent, "pull_requests"]);
    const repository = fieldAt(payload, ["repository", "id"]);
    const own = (Array.isArray(listed) ? listed : []).filter((pull) => {
        const base = fieldAt(pull, ["base", "repo", "id"]);
        return base === undefined || repository === undefined || base === repository;
    });
    return own.length === 1 ? toPullRequestNumber(field(own[0], "number")) : null;
}
function toCommit(sha, eventName) {
    return isSha(sha)
        ? { kind: "known", sha }
        : { kind: "uncertain", reason: `the event ${eventName} does not include a commit` };
}
function isSha(value) {
    return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function toPullRequestNumber(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function fieldAt(value, path) {
    return path.reduce(field, value);
}
function field(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return new Map(Object.entries(value)).get(name);
}
function readEventPayload(path, files) {
    try {
        return JSON.parse(files.readText(path));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readApiKey),
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4170);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(178);


function readSecrets(env) {
    const given = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readRawInput */ .b)(env, "api_key") ?? "";
    const raw = given.trim() === "" ? (env["NUGEN_API_KEY"] ?? "") : given;
    const token = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readRawInput */ .b)(env, "github_token") ?? "";
    const secrets = new Set([raw, raw.trim(), (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .toBareKey */ .DE)(raw), token.trim()]);
    return [...secrets].filter((secret) => secret !== "");
}
const NO_KEY = "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set. " +
    "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
    "Pull requests from forks and Dependabot get no secrets: if_no_api_key: skip lets them pass.";
function readApiKey(reader, env, mayBeMissing) {
    const given = reader.text("api_key") || (env["NUGEN_API_KEY"] ?? "").trim();
    if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .toBareKey */ .DE)(given) === "") {
        if (!mayBeMissing)
            reader.add("api_key", NO_KEY);
        return null;
    }
    const parsed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseApiKey */ .Xu)(given);
    if ("value" in parsed)
        return parsed.value;
    reader.add("api_key", parsed.issue);
    return null;
}


/***/ }),

/***/ 3717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oC: () => (/* binding */ InvalidInputError),
  vn: () => (/* binding */ NoApiKeyError),
  Ko: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/inputs/api-key.js
var api_key = __nccwpck_require__(3291);
// EXTERNAL MODULE: ./lib/inputs/parse.js
var parse = __nccwpck_require__(4170);
;// CONCATENATED MODULE: ./lib/inputs/baseline.js

function readBaseline(reader, judgedId) {
    const evaluationId = reader.read("baseline_evaluation_id", parse/* parseEvaluationId */.hF, null);
    const modelId = reader.read("baseline_model", parse/* parseId */.Fg, null);
    if (evaluationId !== null && evaluationId === judgedId) {
        reader.add("baseline_evaluation_id", "it is the same as evaluation_id. Comparing an evaluation with itself proves nothing: set it to an earlier evaluation.");
    }
    if (evaluationId !== null && modelId !== null)
        reader.add("baseline_model", "it can't be used together with baseline_evaluation_id. Leave one of the two out.");
    if (evaluationId !== null)
        return { evaluationId };
    return modelId === null ? null : { modelId };
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __nccwpck_require__(6228);
;// CONCATENATED MODULE: ./lib/inputs/gates.js

const NONE = "none";
async function readGates(reader, options) {
    const issuesBefore = reader.issues.length;
    const gate = await readRules(reader, "gate", options);
    const file = await readGateFile(reader, options);
    const gates = [gate, file].filter((one) => one !== null);
    if (reader.issues.length === issuesBefore && gates.length > 0 && !gates.some(readsModel))
        reader.add("gate", "no rule reads a metric of the model. Add one, such as accuracy >= 0.9.");
    const warn = reader.text("warn") === "" ? null : await readRules(reader, "warn", options);
    return { gates, warn };
}
function readsModel({ compiled }) {
    return Array.from(compiled.variables).some((name) => name !== "raw_answers_count" && name !== "baseline");
}
async function readRules(reader, name, options) {
    const text = givenText(reader, name, "for no gate");
    return text === null ? null : compile(reader, name, name, text, options);
}
async function readGateFile(reader, options) {
    const path = givenText(reader, "gate_file", "for no file");
    if (path === null)
        return null;
    let text;
    try {
        text = options.readFile(path);
    }
    catch (error) {
        reader.add("gate_file", `${path} can't be read: ${(0,error_message/* errorMessage */.g)(error)}. Check the path, and that actions/checkout runs before this step.`);
        return null;
    }
    return compile(reader, "gate_file", path, text, options);
}
function givenText(reader, name, meaning) {
    const text = reader.text(name);
    if (text === "" && reader.isGiven(name)) {
        reader.add(name, `it is set but empty. Use ${NONE} ${meaning}; check the expression or variable that it comes from.`);
    }
    return text === "" || text.toLowerCase() === NONE ? null : text;
}
async function compile(reader, input, source, text, { mode, baseline, redact }) {
    const { GateSyntaxError, compileGate } = await Promise.all(/* import() */[__nccwpck_require__.e(947), __nccwpck_require__.e(382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9382));
    try {
        return { source, text, compiled: compileGate(redact(text), { mode, baseline, source }) };
    }
    catch (error) {
        if (!(error instanceof GateSyntaxError))
            throw error;
        for (const { excerpt } of error.issues)
            reader.addExcerpt(input, excerpt);
        return null;
    }
}

// EXTERNAL MODULE: ./lib/result/outcome.js
var outcome = __nccwpck_require__(6609);
;// CONCATENATED MODULE: ./lib/inputs/plain-inputs.js


const MINUTE_MS = 60_000;
const TWO_WEEKS_MS = 14 * 24 * 60 * MINUTE_MS;
const PLAIN_INPUTS = {
    ifNoApiKey: input("if_no_api_key", (0,parse/* createChoiceParser */.tS)(["fail", "skip"]), "fail"),
    evaluationId: input("evaluation_id", parse/* parseEvaluationId */.hF, null),
    wait: input("wait", parse/* parseBoolean */.yG, false),
    timeoutMs: input("timeout_minutes", (0,parse/* createDurationParser */.eV)("minutes", MINUTE_MS, TWO_WEEKS_MS, "60"), 60 * MINUTE_MS),
    tolerate: input("tolerate", (0,parse/* createListParser */.Oh)(outcome/* TOLERABLE */.DU), new Set()),
    downloadResults: input("download_results", parse/* parseBoolean */.yG, false),
    name: input("name", parse/* parseName */.$q, null),
    comment: input("comment", parse/* parseBoolean */.yG, false),
    commitStatus: input("commit_status", parse/* parseBoolean */.yG, false),
    apiUrl: input("api_url", parse/* parseApiUrl */.nV, new URL(parse/* DEFAULT_API_URL */.rK)),
    requestTimeoutMs: input("request_timeout_seconds", (0,parse/* createDurationParser */.eV)("seconds", 1_000, 60 * MINUTE_MS, "30"), 30_000),
    createEndpoint: input("create_endpoint", (0,parse/* createChoiceParser */.tS)(["auto", "evaluations", "evaluations/create"]), "auto"),
    dryRun: input("dry_run", parse/* parseBoolean */.yG, false),
};
function input(name, parse, fallback) {
    return { name, parse, fallback };
}

// EXTERNAL MODULE: ./lib/inputs/reader.js
var inputs_reader = __nccwpck_require__(178);
;// CONCATENATED MODULE: ./lib/inputs/json-issue.js
const FIX = 'Write a JSON object or array, such as {"accuracy": true} or ["accuracy"].';
function findJsonIssue(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === "object" && value !== null)
            return null;
        const kind = value === null ? "null" : `a ${typeof value}`;
        return `line 1, column 1: it is ${kind}, not an object or an array. ${FIX}`;
    }
    catch {
        const before = text.slice(0, findJsonError(text)).split(/\r\n|\r|\n/);
        const place = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
        return `${place}: it is not valid JSON. ${FIX}`;
    }
}
const TOKEN = /[ \t\n\r]*([{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/y;
const EXPECTED = {
    value: /^[{["\-\dtfn]/,
    firstValue: /^[{["\-\dtfn\]]/,
    key: /^"/,
    firstKey: /^["}]/,
    colon: /^:/,
    endOfObject: /^[,}]/,
    endOfArray: /^[,\]]/,
    nothing: /^(?!)/,
};
function findJsonError(text) {
    const open = [];
    let expected = "value";
    for (let offset = 0;; offset = TOKEN.lastIndex) {
        TOKEN.lastIndex = offset;
        const [matched = "", token = ""] = TOKEN.exec(text) ?? [];
        if (!EXPECTED[expected].test(token))
            return offset + matched.length - token.length;
        if (token === "{" || token === "[") {
            open.push(token);
            expected = token === "{" ? "firstKey" : "firstValue";
        }
        else if (token === ",")
            expected = open.at(-1) === "{" ? "key" : "value";
        else if (token === ":")
            expected = "value";
        else if (expected === "key" || (expected === "firstKey" && token !== "}"))
            expected = "colon";
        else {
            if (token === "}" || token === "]")
                open.pop();
            const around = open.at(-1);
            expected = around === undefined ? "nothing" : around === "{" ? "endOfObject" : "endOfArray";
        }
    }
}

;// CONCATENATED MODULE: ./lib/inputs/request.js


const HOUR_MS = 3_600_000;
const parseHours = (0,parse/* createDurationParser */.eV)("hours", HOUR_MS, 365 * 24 * HOUR_MS, "12");
function readRequest(reader, creating) {
    const id = (name, required) => {
        if (reader.text(name) !== "")
            return reader.read(name, parse/* parseId */.Fg, null);
        if (required) {
            const attaching = reader.isGiven("evaluation_id")
                ? " evaluation_id is empty too: to attach to an evaluation, check the job that should set it."
                : "";
            reader.add(name, `it is required. Set it to the id shown in the Nugen dashboard.${attaching}`, true);
        }
        return null;
    };
    const modelId = id("model_id", creating) ?? "";
    const benchmarkId = id("benchmark_id", creating) ?? "";
    const modelId2 = id("model_id_2", false);
    const customMetrics = reader.text("custom_metrics");
    const issue = customMetrics === "" ? null : findJsonIssue(customMetrics);
    if (issue !== null)
        reader.add("custom_metrics", issue);
    return { modelId, benchmarkId, modelId2, customMetricsJson: customMetrics === "" ? null : customMetrics };
}
function readReuseMs(reader, attaching, customMetrics) {
    const reuseMs = reader.read("reuse_hours", parseHours, null);
    if (reuseMs === null)
        return null;
    if (attaching)
        reader.add("reuse_hours", "it can't be used together with evaluation_id. Leave one of the two out.");
    if (customMetrics) {
        reader.add("reuse_hours", "it can't be used together with custom_metrics, as the list of evaluations does not show which metrics were used. Leave one of the two out.");
    }
    return reuseMs;
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js






class InvalidInputError extends Error {
    issues;
    inputs;
    name = "InvalidInputError";
    constructor(issues, inputs) {
        super(issues.map(({ message }) => message).join("\n"));
        this.issues = issues;
        this.inputs = inputs;
    }
}
class NoApiKeyError extends Error {
    inputs;
    name = "NoApiKeyError";
    constructor(inputs) {
        super("There is no API key.");
        this.inputs = inputs;
    }
}
async function readInputs({ env, readFile, redact }) {
    const reader = new inputs_reader/* InputReader */.i(env, redact);
    const { ifNoApiKey, ...plain } = reader.readAll(PLAIN_INPUTS);
    const apiKey = (0,api_key/* readApiKey */.i)(reader, env, ifNoApiKey === "skip");
    const keyRefused = reader.issues.some(({ input }) => input === "api_key");
    const { evaluationId } = plain;
    const request = readRequest(reader, evaluationId === null);
    const baseline = readBaseline(reader, evaluationId);
    const mode = evaluationId !== null ? "unknown" : request.modelId2 === null ? "single" : "comparison";
    const { gates, warn } = await readGates(reader, { mode, baseline: baseline !== null, readFile, redact });
    const inputs = {
        ...plain,
        apiKey,
        request,
        reuseMs: readReuseMs(reader, evaluationId !== null, request.customMetricsJson !== null),
        wait: plain.wait || gates.length > 0 || warn !== null,
        gates,
        warn,
        baseline,
        matrixJobs: Number.parseInt(reader.text("matrix_jobs"), 10) || null,
        githubToken: reader.text("github_token"),
    };
    reader.addUnknown();
    const skip = apiKey === null && ifNoApiKey === "skip" && !keyRefused;
    const issues = skip ? reader.issues.filter(({ missing }) => missing !== true) : reader.issues;
    if (issues.length > 0)
        throw new InvalidInputError(issues, inputs);
    if (skip)
        throw new NoApiKeyError(inputs);
    return inputs;
}


/***/ }),

/***/ 4170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ trimInput),
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   DE: () => (/* binding */ toBareKey),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Oh: () => (/* binding */ createListParser),
/* harmony export */   Xu: () => (/* binding */ parseApiKey),
/* harmony export */   eV: () => (/* binding */ createDurationParser),
/* harmony export */   hF: () => (/* binding */ parseEvaluationId),
/* harmony export */   nV: () => (/* binding */ parseApiUrl),
/* harmony export */   rK: () => (/* binding */ DEFAULT_API_URL),
/* harmony export */   tS: () => (/* binding */ createChoiceParser),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* unused harmony export quote */
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8805);

const DEFAULT_API_URL = "https://api.nugen.in";
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
function trimInput(text) {
    return text.replace(ODD_SPACES, " ").trim();
}
function quote(text) {
    const line = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .OX)(text, 60);
    return `"${line}"`;
}
const STORE_AGAIN = "Store the bare key in a secret again, on one line, and pass it as ${{ secrets.NUGEN_API_KEY }}.";
const SHORTEST_KEY = 8;
function toBareKey(text) {
    return text
        .trim()
        .replace(/^bearer(\s+|$)/i, "")
        .trim();
}
function parseApiKey(text) {
    const key = toBareKey(text);
    const issue = findKeyIssue(key);
    return issue === null ? { value: key } : { issue: `the key ${issue}. ${STORE_AGAIN}` };
}
function findKeyIssue(key) {
    if (/[\u0000-\u001f\u007f-\u009f]/.test(key))
        return "contains a line break or another control character";
    if (/\s/.test(key))
        return "contains white space";
    if (/[^\u0021-\u007e]/.test(key))
        return "contains a character that can't be sent in a header";
    if (/^(["'`]).*\1$/.test(key))
        return "is in quotes, which are sent as a part of it";
    if (/^\$/.test(key))
        return "is an expression or a variable's name that nothing has filled in";
    if (/^(?:secrets|env|vars)\.|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET)$/.test(key))
        return "is a secret's name instead of its value";
    return key.length < SHORTEST_KEY ? `is shorter than ${SHORTEST_KEY} characters` : null;
}
function parseId(text) {
    const issue = findIdIssue(text);
    if (issue === null)
        return { value: text };
    return { issue: `${issue}. Set it to one id, on one line, as the Nugen dashboard shows it.` };
}
function findIdIssue(text) {
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
        return "it contains a line break or another control character";
    if (/\$\{\{|^\$\w|^\$\{/.test(text))
        return `${quote(text)} is an expression that nothing has filled in`;
    return text.length > 512 ? `it is ${text.length} characters long, an id has at most 512` : null;
}
function parseEvaluationId(text) {
    if ((0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeWord */ .xk)(text) === text && !text.startsWith("$"))
        return { value: text };
    return { issue: `${quote(text)} is not an evaluation id. Set it to one id, such as eval-xyz789.` };
}
function createDurationParser(unit, unitMs, maxMs, example) {
    return (text) => {
        const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) * unitMs : 0;
        if (value > 0 && value <= maxMs)
            return { value };
        return {
            issue: `${quote(text)} is not a number of ${unit} above 0 and up to ${maxMs / unitMs}. Write a plain number, such as ${example}.`,
        };
    };
}
function parseBoolean(text) {
    const lower = text.toLowerCase();
    if (lower === "true" || lower === "false")
        return { value: lower === "true" };
    return { issue: `${quote(text)} is not a boolean. Write true or false.` };
}
function createChoiceParser(choices) {
    return (text) => {
        const value = choices.find((choice) => choice === text);
        if (value !== undefined)
            return { value };
        return { issue: `${quote(text)} is not one of its values. Use ${choices.join(", ")}.` };
    };
}
function createListParser(choices) {
    return (text) => {
        const given = text.split(/[\s,;]+/).filter((part) => part !== "");
        const known = new Set(choices);
        const unknown = given.filter((one) => !known.has(one)).map(quote);
        if (unknown.length === 0)
            return { value: new Set(choices.filter((choice) => given.includes(choice))) };
        return { issue: `${unknown.join(", ")} can't be tolerated. Use any of ${choices.join(", ")}.` };
    };
}
function parseName(text) {
    if (text.length <= 100 && (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .OX)(text) === text)
        return { value: text };
    return {
        issue: "it is longer than 100 characters or has more than one line. Write a short name on one line.",
    };
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
function parseApiUrl(text) {
    const issue = findUrlIssue(text);
    if (issue === null)
        return { value: new URL(text) };
    return {
        issue: `${issue}. Set it to the address before /api/v3, such as ${DEFAULT_API_URL}, or leave it out.`,
    };
}
function findUrlIssue(text) {
    if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
        return "it contains white space, a control character or a backslash";
    if (!URL.canParse(text))
        return "it is not an address, which begins with https://";
    const url = new URL(text);
    if (url.username !== "" || url.password !== "" || /^[a-z]+:\/*[^/]*@/i.test(text))
        return "it contains user information before an @, which would be sent or logged";
    if (/[?#]/.test(text))
        return "it contains a query or a fragment (? or #)";
    if (url.protocol === "http:" && !isLoopback(url.hostname))
        return "it is http, which would send the API key unencrypted; only loopback hosts may be http";
    if (url.protocol !== "https:" && url.protocol !== "http:")
        return `it is ${url.protocol} instead of https:`;
    return /\/api\/v\d+(\/|$)/.test(url.pathname) ? "it contains /api/v3 already, which is added to it" : null;
}


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readRawInput),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _util_similar_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6205);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4170);


function readRawInput(env, name) {
    return env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}
class InputReader {
    issues = [];
    #env;
    #redact;
    #names = new Set();
    constructor(env, redact) {
        this.#env = env;
        this.#redact = redact;
    }
    text(name) {
        this.#names.add(name);
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .trimInput */ .$e)(readRawInput(this.#env, name) ?? "");
    }
    isGiven(name) {
        return readRawInput(this.#env, name) !== undefined;
    }
    read(name, parse, fallback) {
        const text = this.text(name);
        if (text === "")
            return fallback;
        const parsed = parse(text);
        if ("value" in parsed)
            return parsed.value;
        const safe = parse(this.#redact(text));
        this.add(name, "issue" in safe ? safe.issue : parsed.issue);
        return fallback;
    }
    readAll(table) {
        return Object.fromEntries(Object.entries(table).map(([key, { name, parse, fallback }]) => [
            key,
            this.read(name, parse, fallback),
        ]));
    }
    add(input, issue, missing = false) {
        const subject = issue.startsWith("it ") ? input : `${input}: `;
        this.issues.push({ input, message: this.#redact(subject + issue.replace(/^it(?= )/, "")), missing });
    }
    addExcerpt(input, excerpt) {
        this.issues.push({
            input,
            message: excerpt.join("\n"),
            excerpt: excerpt.map((line) => this.#redact(line)),
        });
    }
    addUnknown() {
        const known = new Map([...this.#names].map((name) => [name.replaceAll(" ", "_").toUpperCase(), name]));
        for (const variable of Object.keys(this.#env)) {
            const upper = /^INPUT_(.+)$/i.exec(variable)?.[1]?.toUpperCase();
            if (upper === undefined || known.has(upper))
                continue;
            const name = upper.toLowerCase();
            const meant = ALIASES.get(name) ?? (0,_util_similar_js__WEBPACK_IMPORTED_MODULE_1__/* .similarName */ .j)(name, known.values());
            const hint = meant === null ? "Remove it." : `Did you mean "${meant}"?`;
            this.issues.push({ input: name, message: `${name}: there is no such input. ${hint}` });
        }
    }
}
const ALIASES = new Map([
    ["threshold", "gate"],
    ["thresholds", "gate"],
    ["min_score", "gate"],
    ["fail_on", "gate"],
    ["rules", "gate"],
    ["key", "api_key"],
    ["token", "github_token"],
    ["model", "model_id"],
    ["model_id_1", "model_id"],
    ["model_1", "model_id"],
    ["model_2", "model_id_2"],
    ["baseline", "baseline_model"],
    ["baseline_model_id", "baseline_model"],
    ["benchmark", "benchmark_id"],
    ["metrics", "custom_metrics"],
    ["url", "api_url"],
    ["base_url", "api_url"],
    ["timeout", "timeout_minutes"],
    ["continue_on_error", "tolerate"],
]);


/***/ }),

/***/ 709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
async function readAtMost(body, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxBytes)
            break;
    }
    return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), more: size > maxBytes };
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ RedirectError),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   S2: () => (/* binding */ NugenError),
/* harmony export */   SD: () => (/* binding */ NotSentError),
/* harmony export */   Ve: () => (/* binding */ UselessListError),
/* harmony export */   dY: () => (/* binding */ StaleResponseError),
/* harmony export */   dk: () => (/* binding */ UnexpectedResponseError),
/* harmony export */   hg: () => (/* binding */ NoResponseError),
/* harmony export */   qB: () => (/* binding */ TooLargeError)
/* harmony export */ });
/* harmony import */ var _util_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9294);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(383);


function formatTarget({ method, url }) {
    return `${method} ${url.origin}${url.pathname}`;
}
function effectOf(status) {
    return status !== null && status >= 200 && status < 300 ? "accepted" : "possible";
}
class NugenError extends Error {
    retryable = true;
    effect = "possible";
    status = null;
    wasSent = true;
    isBroken = false;
    isOwnVoice = false;
    isForeign = false;
    routeMissing = false;
    retryAfterMs(nowMs) {
        return (0,_util_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(this.headers, nowMs);
    }
    get headers() {
        return {};
    }
}
class NotSentError extends NugenError {
    target;
    reason;
    name = "NotSentError";
    retryable;
    effect = "none";
    wasSent = false;
    constructor(target, reason, detail, cause) {
        super(`${formatTarget(target)}: no connection (${detail})`, { cause });
        this.target = target;
        this.reason = reason;
        this.retryable = reason === "connection" || reason === "proxy";
    }
    hints() {
        return [(0,_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .createConnectionHint */ .s)(this, "api_url")];
    }
}
class NoResponseError extends NugenError {
    target;
    openMs;
    name = "NoResponseError";
    effect;
    isBroken = true;
    constructor(target, openMs, detail, cause, statusLine = null) {
        super(`${formatTarget(target)}: ${detail}`, { cause });
        this.target = target;
        this.openMs = openMs;
        this.effect = effectOf(statusLine);
    }
    hints() {
        return ["Run the job again. If the API needs longer to answer, raise request_timeout_seconds."];
    }
}
class TooLargeError extends NoResponseError {
    name = "TooLargeError";
    retryable = false;
}
class RedirectError extends NugenError {
    target;
    response;
    location;
    name = "RedirectError";
    retryable = false;
    isForeign = true;
    constructor(target, response, location) {
        super(`${formatTarget(target)} answered ${response.status}, a redirect to ${location === "" ? "nowhere" : location}, which is not followed`);
        this.target = target;
        this.response = response;
        this.location = location;
    }
    hints() {
        return [
            "Check api_url: set it to the address of the API itself. The key is not sent to where the redirect points.",
        ];
    }
}
class UnexpectedResponseError extends NugenError {
    target;
    response;
    name = "UnexpectedResponseError";
    effect;
    constructor(target, response, detail) {
        super(`${formatTarget(target)} answered ${response.status}, but ${detail}`);
        this.target = target;
        this.response = response;
        this.effect = effectOf(response.status);
    }
    hints() {
        return ["Check api_url: something that is not the Nugen API seems to answer there."];
    }
}
class StaleResponseError extends NugenError {
    target;
    response;
    name = "StaleResponseError";
    constructor(target, response) {
        super(`${formatTarget(target)}: a cache answered, with a response that is ${String(response.headers.age)} s old`);
        this.target = target;
        this.response = response;
    }
}
class UselessListError extends NugenError {
    retryable;
    name = "UselessListError";
    isOwnVoice = true;
    constructor(message, retryable) {
        super(message);
        this.retryable = retryable;
    }
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createDashboardHints),
/* harmony export */   s: () => (/* binding */ createConnectionHint)
/* harmony export */ });
function createDashboardHints(known, sinceMs) {
    const { modelId = "", modelId2 = null, benchmarkId = "" } = known?.request ?? {};
    const models = modelId2 === null ? modelId : `${modelId} and ${modelId2}`;
    const subject = modelId === "" ? "" : ` of ${models} on ${benchmarkId}`;
    const since = sinceMs === null ? "" : `, created since ${new Date(sinceMs).toISOString()} (UTC)`;
    return [
        `Check the Nugen dashboard for an evaluation${subject}${since}.`,
        "If there is one, give its id as evaluation_id to this action instead of running this step again: that attaches to it and creates nothing.",
        "If there is none, run the job again.",
    ];
}
function createConnectionHint({ reason, target }, addressName) {
    switch (reason) {
        case "certificate":
            return `The certificate of ${target.url.host} is not trusted by this machine. Behind a private CA, set NODE_EXTRA_CA_CERTS to its certificate file in the environment of the runner or the job; otherwise check ${addressName}.`;
        case "proxy_login":
            return "Check the user and password in https_proxy (URL-encoded) and whether the proxy allows this host; no_proxy takes a host past the proxy.";
        case "proxy":
            return "Check https_proxy and no_proxy on this runner.";
        case "protocol":
            return `Check the scheme and the port of ${addressName}.`;
        case "connection":
            return `Check that this runner reaches ${target.url.host} (firewall, DNS, https_proxy) and that ${addressName} is right.`;
    }
}


/***/ }),

/***/ 1767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ tryParseJson),
/* harmony export */   Lv: () => (/* binding */ toFields),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   uX: () => (/* binding */ toTimeText)
/* harmony export */ });
function toFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
function toText(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) ? String(value) : null;
    return typeof value === "string" && value.trim() !== "" ? value : null;
}
function toNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : null;
}
function toTimeText(value) {
    return typeof value === "number" && Number.isFinite(value) ? String(value) : toText(value);
}
const MAX_DEPTH = 100;
function tryParseJson(body) {
    try {
        const value = parseJson(body.replace(/^\ufeff/, ""));
        return isShallow(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const NOT_A_NUMBER = "\u0000NaN";
function isNotANumber(value) {
    return Array.isArray(value) && value.length === 1 && value[0] === NOT_A_NUMBER;
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch (error) {
        if (!/NaN|Infinity/.test(body))
            throw error;
        const json = body.replace(/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\bInfinity\b|\bNaN\b/gs, (token) => {
            if (token.startsWith('"'))
                return token;
            return token === "NaN" ? JSON.stringify([NOT_A_NUMBER]) : token.replace("Infinity", "1e999");
        });
        return JSON.parse(json, (_, value) => (isNotANumber(value) ? Number.NaN : value));
    }
}
function isShallow(root) {
    let level = [root];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > MAX_DEPTH)
            return false;
        level = level.flatMap(children);
    }
    return true;
}
function children(value) {
    if (typeof value !== "object" || value === null)
        return [];
    const values = Object.values(value);
    return values;
}


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ toPhase)
/* harmony export */ });
const DONE = new Set(["ready", "completed", "evaluated"]);
const FAILED = new Set(["failed", "error", "cancelled", "canceled", "stopped"]);
function toPhase(status) {
    const lower = status.trim().toLowerCase();
    if (DONE.has(lower))
        return "done";
    return FAILED.has(lower) ? "failed" : "running";
}


/***/ }),

/***/ 6208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ createRequestBody),
/* harmony export */   WL: () => (/* binding */ createRequest),
/* harmony export */   Y5: () => (/* binding */ createApiUrl)
/* harmony export */ });
function createApiUrl(baseUrl, path) {
    return new URL(`${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}/api/v3/${path}`);
}
function createRequestBody(request, endpoint, evaluationName) {
    const newer = endpoint === "evaluations/create";
    const fields = [
        ["model_id", JSON.stringify(request.modelId)],
        ["benchmark_id", JSON.stringify(request.benchmarkId)],
    ];
    if (request.modelId2 !== null) {
        fields.push([newer ? "baseline_model_id" : "model_id_2", JSON.stringify(request.modelId2)]);
    }
    if (newer)
        fields.push(["evaluation_name", JSON.stringify(evaluationName)]);
    if (request.customMetricsJson !== null)
        fields.push(["custom_metrics", request.customMetricsJson]);
    return `{${fields.map(([name, value]) => `"${name}":${value}`).join(",")}}`;
}
function createRequest({ baseUrl, apiKey, timeoutMs }, method, path, { body, signal, unsentSignal, maxBytes }) {
    return {
        method,
        url: createApiUrl(baseUrl, path),
        headers: {
            accept: "application/json",
            "accept-encoding": "identity",
            authorization: `Bearer ${apiKey}`,
            "user-agent": "nugen-evaluation-action",
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...(method === "GET" ? { "cache-control": "no-cache" } : {}),
        },
        timeoutMs,
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
        ...(unsentSignal === undefined ? {} : { unsentSignal }),
        ...(maxBytes === undefined ? {} : { maxBytes }),
    };
}


/***/ }),

/***/ 8501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createEvaluationOutputs)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8805);

function createEvaluationOutputs(evaluation) {
    return { evaluation_id: evaluation.id, status: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeWord */ .xk)(evaluation.status) };
}


/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ TOLERABLE),
/* harmony export */   gf: () => (/* binding */ isGreen),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
const OUTCOMES = [
    "created",
    "running",
    "completed",
    "passed",
    "gate_failed",
    "evaluation_failed",
    "timed_out",
    "cancelled",
    "dry_run",
    "skipped",
    "invalid_input",
    "api_error",
    "create_unknown",
    "internal_error",
];
const TOLERABLE = [
    "gate_failed",
    "evaluation_failed",
    "timed_out",
    "api_error",
    "create_unknown",
];
const GREEN = new Set([
    "created",
    "running",
    "completed",
    "passed",
    "dry_run",
    "skipped",
]);
function isGreen({ outcome, tolerated }) {
    return GREEN.has(outcome) || tolerated;
}


/***/ }),

/***/ 8648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ createEmptyResult),
/* harmony export */   Cl: () => (/* binding */ hasNoEvaluation),
/* harmony export */   KF: () => (/* binding */ canResume),
/* harmony export */   T$: () => (/* binding */ partialAnswers),
/* harmony export */   zd: () => (/* binding */ requestedModels)
/* harmony export */ });
/* harmony import */ var _create_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5184);

function createEmptyResult(startedAt) {
    return {
        outcome: "internal_error",
        name: null,
        request: null,
        givenId: null,
        evaluation: null,
        origin: null,
        lastStatus: null,
        results: null,
        baseline: null,
        missingBaseline: null,
        verdict: null,
        warnVerdict: null,
        resumeOptions: null,
        apiUrl: null,
        dryRun: null,
        plannedRules: [],
        error: null,
        tolerated: false,
        reportFile: null,
        resultsFile: null,
        startedAt,
        endedAt: startedAt,
    };
}
function requestedModels({ request, origin }) {
    return {
        modelId: request?.modelId ?? null,
        modelId2: request?.modelId2 ?? null,
        newerRevision: (0,_create_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X)(origin) === "evaluations/create",
    };
}
function partialAnswers({ lastStatus, results, }) {
    const own = results?.metrics?.["total_questions"];
    const questions = lastStatus?.totalQuestions ?? (typeof own === "number" ? own : null);
    const counts = [results?.rawAnswersCount, lastStatus?.questionsCompleted].filter((count) => count != null);
    const answered = Math.min(...counts);
    return results !== null && questions !== null && answered < questions ? { answered, questions } : null;
}
function hasNoEvaluation({ outcome, evaluation }) {
    return outcome === "api_error" && evaluation === null;
}
const RESUMABLE = new Set([
    "running",
    "timed_out",
    "cancelled",
    "api_error",
    "internal_error",
]);
const REFUSALS_OF_AN_ID = new Set([400, 404, 410, 422]);
function canResume({ outcome, evaluation, origin, lastStatus, error, }) {
    if (evaluation === null || !RESUMABLE.has(outcome))
        return false;
    const isUnknown = REFUSALS_OF_AN_ID.has(error?.httpStatus ?? null);
    return !(origin?.kind === "given" && lastStatus === null && isUnknown);
}


/***/ }),

/***/ 2811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toEvaluationError)
/* harmony export */ });
function toEvaluationError({ id, status }, reason, created) {
    const again = created
        ? "Run the job again to create a new one."
        : "To evaluate again, run without evaluation_id (or reuse_hours): that creates a new one.";
    return {
        message: `The evaluation ${id} ended with status ${status}${reason === null ? "" : `: ${reason}`}`,
        hints: [`Check the Nugen dashboard for the cause. ${again}`],
    };
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ createEvaluationName),
/* harmony export */   vl: () => (/* binding */ createCommitUrl),
/* harmony export */   yI: () => (/* binding */ readContext)
/* harmony export */ });
function readContext(env, fallbackTempDir) {
    const get = (name) => env[name] ?? "";
    const server = get("GITHUB_SERVER_URL");
    const repository = get("GITHUB_REPOSITORY");
    const runId = get("GITHUB_RUN_ID");
    const complete = server !== "" && repository !== "" && runId !== "";
    return {
        repository,
        sha: get("GITHUB_SHA"),
        ref: get("GITHUB_REF"),
        workflow: get("GITHUB_WORKFLOW"),
        job: get("GITHUB_JOB"),
        runId,
        runAttempt: get("GITHUB_RUN_ATTEMPT"),
        eventName: get("GITHUB_EVENT_NAME"),
        eventPath: get("GITHUB_EVENT_PATH"),
        runUrl: complete ? `${server}/${repository}/actions/runs/${runId}` : null,
        apiUrl: get("GITHUB_API_URL"),
        workspace: get("GITHUB_WORKSPACE"),
        tempDir: get("RUNNER_TEMP") || fallbackTempDir,
    };
}
function createCommitUrl({ runUrl }, sha) {
    return runUrl?.replace(/\/actions\/runs\/[^/]*$/, `/commit/${sha}`) ?? null;
}
function createEvaluationName(context, token) {
    const parts = [
        context.repository === "" ? "nugen-evaluation-action" : context.repository,
        context.sha.slice(0, 7),
        context.runId === "" ? "" : `run ${context.runId}`,
        context.runAttempt === "" ? "" : `attempt ${context.runAttempt}`,
        token,
    ];
    return parts.filter((part) => part !== "").join(" ");
}


/***/ }),

/***/ 1267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CancelledError),
/* harmony export */   f: () => (/* binding */ RunEndError)
/* harmony export */ });
/* harmony import */ var _nugen_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(383);

class RunEndError extends Error {
    apiError = null;
    isOther = false;
}
const WHAT_EXISTS = {
    none: ". No evaluation was created.",
    possible: ". A create request may have taken effect.",
    known: "",
};
class CancelledError extends RunEndError {
    evaluation;
    sinceMs;
    name = "CancelledError";
    outcome = "cancelled";
    constructor(evaluation, sinceMs = null) {
        const cause = "by hand, by a newer run of its concurrency group, or by timeout-minutes";
        super(`The run was cancelled: ${cause}${WHAT_EXISTS[evaluation]}`);
        this.evaluation = evaluation;
        this.sinceMs = sinceMs;
    }
    hints(known) {
        return this.evaluation === "possible" ? (0,_nugen_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .createDashboardHints */ .Z)(known, this.sinceMs) : [];
    }
}


/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ createSteadyClock),
/* harmony export */   JG: () => (/* binding */ anySignal),
/* harmony export */   Js: () => (/* binding */ abortReason),
/* harmony export */   i8: () => (/* binding */ bindClock)
/* harmony export */ });
function createSteadyClock(clock) {
    const offsetMs = clock.now() - clock.monotonicMs();
    return {
        now: () => offsetMs + clock.monotonicMs(),
        monotonicMs: () => clock.monotonicMs(),
        sleep: (ms, signal) => clock.sleep(ms, signal),
    };
}
function bindClock(clock, signal) {
    return {
        now: () => clock.now(),
        monotonicMs: () => clock.monotonicMs(),
        sleep: (ms, own) => clock.sleep(ms, anySignal(signal, own)),
    };
}
function anySignal(signal, other) {
    return other === undefined || other === signal ? signal : AbortSignal.any([signal, other]);
}
function abortReason(signal) {
    const reason = signal?.reason;
    return reason instanceof Error ? reason : new Error("aborted");
}


/***/ }),

/***/ 5586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createDeadline),
/* harmony export */   j: () => (/* binding */ createDeadlineAfterAbort)
/* harmony export */ });
function createDeadline(ms, clock, reason) {
    return createDeadlineAfterAbort(AbortSignal.abort(), ms, clock, reason);
}
function createDeadlineAfterAbort(signal, graceMs, clock, reason) {
    const deadline = new AbortController();
    const timer = new AbortController();
    const start = () => {
        clock.sleep(graceMs, timer.signal).then(() => {
            deadline.abort(reason());
        }, () => undefined);
    };
    if (signal.aborted)
        start();
    else
        signal.addEventListener("abort", start, { once: true });
    return {
        signal: deadline.signal,
        clear: () => {
            signal.removeEventListener("abort", start);
            timer.abort();
        },
    };
}


/***/ }),

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
function errorMessage(error) {
    return describe(error, 0);
}
const MAX_DEPTH = 5;
function describe(error, depth) {
    if (!(error instanceof Error))
        return String(error);
    if (error.message !== "" || depth === MAX_DEPTH)
        return error.message;
    const causes = new Set(causesOf(error).map((cause) => describe(cause, depth + 1)));
    causes.delete("");
    if (causes.size > 0)
        return [...causes].join("; ");
    return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
function causesOf(error) {
    if ("errors" in error && Array.isArray(error.errors))
        return error.errors;
    return error.cause === undefined ? [] : [error.cause];
}


/***/ }),

/***/ 9294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ RETRY_BUDGET_MS),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   rV: () => (/* binding */ pauseMs)
/* harmony export */ });
const RETRY_BUDGET_MS = 5 * 60_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
const MIN_PAUSE_MS = 500;
async function retry(operation, decide, { clock, signal }) {
    const startMs = clock.monotonicMs();
    for (let failures = 1;; failures += 1) {
        signal?.throwIfAborted();
        try {
            return await operation();
        }
        catch (error) {
            signal?.throwIfAborted();
            const waitMs = decide({ error, failures, elapsedMs: clock.monotonicMs() - startMs });
            if (waitMs > 0)
                await clock.sleep(waitMs, signal);
        }
    }
}
function pauseMs(failures, random, askedMs = 0) {
    return Math.max(askedMs, MIN_PAUSE_MS + backoffMs(failures, random));
}
function backoffMs(failures, random) {
    return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1));
}
function retryAfterMs(headers, nowMs) {
    const value = headers["retry-after"];
    if (typeof value !== "string")
        return null;
    const given = value.trim();
    if (/^\d+(\.\d+)?$/.test(given))
        return Number(given) * 1_000;
    if (!/^[A-Za-z]{3,9},? /.test(given))
        return null;
    const at = Date.parse(given);
    if (Number.isNaN(at))
        return null;
    const date = headers["date"];
    const serverNow = typeof date === "string" ? Date.parse(date) : Number.NaN;
    return Math.max(0, at - (Number.isNaN(serverNow) ? nowMs : serverNow));
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ similarName)
/* harmony export */ });
const plain = (name) => name.toLowerCase().replace(/[^a-z0-9\u0080-\uffff]/g, "");
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [line, letter] of Array.from(from).entries()) {
        const next = [line + 1];
        for (let at = 0; at < to.length; at++) {
            const replaced = (row[at] ?? 0) + (letter === to.charAt(at) ? 0 : 1);
            next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}
function similarName(name, known) {
    const wanted = plain(name.slice(0, 100));
    if (wanted === "")
        return null;
    let best = null;
    for (const candidate of known) {
        const other = plain(candidate);
        const allowed = Math.floor(Math.min(wanted.length, other.length) / 4);
        if (Math.abs(wanted.length - other.length) > allowed)
            continue;
        const distance = editDistance(wanted, other);
        if (distance <= allowed && distance < (best?.distance ?? Infinity))
            best = { name: candidate, distance };
    }
    return best?.name ?? null;
}


/***/ }),

/***/ 8805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   OX: () => (/* binding */ toSingleLine),
/* harmony export */   Sh: () => (/* binding */ formatNumbersApart),
/* harmony export */   Vw: () => (/* binding */ toHtml),
/* harmony export */   Xr: () => (/* binding */ toPrintableJson),
/* harmony export */   Xt: () => (/* binding */ toCode),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   i: () => (/* binding */ removeInvisible),
/* harmony export */   nI: () => (/* binding */ toEscapedLine),
/* harmony export */   xk: () => (/* binding */ toSafeWord)
/* harmony export */ });
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/gu;
const ESCAPE_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
function removeInvisible(text) {
    return text.replace(ESCAPE_SEQUENCE, "").replace(UNPRINTABLE, "");
}
function toSingleLine(text, limit = 2_000) {
    const visible = text
        .slice(0, limit * 4)
        .replace(ESCAPE_SEQUENCE, "")
        .replace(/[\r\n\t\u0085\u2028\u2029]+/g, " ")
        .replace(UNPRINTABLE, "")
        .toWellFormed();
    return visible.length > limit ? `${visible.slice(0, limit).toWellFormed()}\u2026` : visible;
}
function toLogLine(text) {
    return toSingleLine(text, 8_000)
        .replace(/##\[/g, "## [")
        .replace(/^(\s*):(?=:)/, "$1: ");
}
function escapeHtml(text) {
    return text.replace(/[^A-Za-z0-9 .,;()%+=\u2026\u2014/-]/gu, (char) => {
        const isLetter = char > "\x7f" && new RegExp("[\\p{L}\\p{N}]", "u").test(char);
        return isLetter ? char : `&#${char.codePointAt(0) ?? 63};`;
    });
}
function toHtml(text, limit = 2_000) {
    const apart = toSingleLine(text, limit).replace(/[@#]|:(?=\/\/)|www(?=\.)|GH(?=-)/gi, "$&\u200b");
    return escapeHtml(apart);
}
function toEscapedLine(text, limit = 2_000) {
    return escapeHtml(toSingleLine(text, limit));
}
function toCode(text, limit = 2_000) {
    const content = toEscapedLine(text, limit);
    return content.trim() === "" ? "\u2014" : `<code>${content}</code>`;
}
function toSafeWord(text, limit = 200) {
    return toSingleLine(text, limit).replace(/[^A-Za-z0-9_.:+@~-]|:(?=:)|^\.+$/g, "_");
}
function toPrintableJson(json) {
    const escaped = (hidden) => hidden
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join("");
    const lines = json.split("\n").map((line) => line.replace(UNPRINTABLE, escaped));
    return lines.join("\n").replace(/##(?=\[)/g, "#\\u0023");
}
const YEAR_MS = 365 * 24 * 3_600_000;
function formatDuration(ms) {
    if (!(ms < YEAR_MS))
        return "more than a year";
    if (ms < 1_000)
        return `${Math.max(0, Math.round(ms))} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1_000).toFixed(1))} s`;
    const minutes = Math.round(ms / 60_000);
    if (minutes < 60)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
const MAX_VALUE_LENGTH = 80;
function formatNumber(value, digits = 6) {
    if (Number.isInteger(value))
        return Number.isSafeInteger(value) ? String(value) : `\u2248${value}`;
    if (!Number.isFinite(value))
        return String(value);
    const { length } = Math.trunc(Math.abs(value)).toFixed();
    return String(Number(value.toPrecision(Math.max(digits, length + 1))));
}
function formatNumbersApart(one, other, digits = 6) {
    const pair = [formatNumber(one, digits), formatNumber(other, digits)];
    return pair[0] !== pair[1] || digits === 17 ? pair : formatNumbersApart(one, other, digits + 1);
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
        return `text (${text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}\u2026` : text})`;
    }
    return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}


/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/util/deadline.js
var deadline = __nccwpck_require__(5586);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __nccwpck_require__(6228);
;// CONCATENATED MODULE: ./lib/github/notifier.js


const BUDGET_MS = 30_000;
const ENDING_BUDGET_MS = 1_000;
function createNotifier(inputs, run) {
    return inputs.dryRun || !(inputs.comment || inputs.commitStatus) ? null : new GitHubNotifier(inputs, run);
}
class GitHubNotifier {
    #inputs;
    #run;
    #memory = { closed: new Set(), headSha: null, hinted: false };
    #interim = null;
    #stopInterim = new AbortController();
    #ended = false;
    constructor(inputs, run) {
        this.#inputs = inputs;
        this.#run = run;
    }
    reportRunning() {
        const { result, host } = this.#run;
        if (this.#ended || this.#interim !== null)
            return;
        const now = { ...result, outcome: "running", endedAt: host.clock.now() };
        this.#interim = this.#publish(now, BUDGET_MS, this.#stopInterim.signal, true);
    }
    async reportEnd() {
        const { result, clock, signal } = this.#run;
        this.#ended = true;
        const deadlineMs = clock.monotonicMs() + (signal.aborted ? ENDING_BUDGET_MS : BUDGET_MS);
        const budget = createEndingDeadline(ENDING_BUDGET_MS, this.#run);
        if (this.#interim !== null) {
            const interimMs = (deadlineMs - clock.monotonicMs()) / 3;
            const stop = () => {
                this.#stopInterim.abort(new Error("the run has ended"));
            };
            const deadlines = [
                (0,deadline/* createDeadline */.d)(interimMs, clock, () => new Error("the run has ended")),
                createEndingDeadline(ENDING_BUDGET_MS / 3, this.#run),
            ];
            for (const deadline of deadlines)
                deadline.signal.addEventListener("abort", stop, { once: true });
            await this.#interim;
            for (const deadline of deadlines)
                deadline.clear();
        }
        await this.#publish(result, deadlineMs - clock.monotonicMs(), budget.signal, false);
        budget.clear();
    }
    async #publish(result, budgetMs, signal, interim) {
        const { host, context, redactor, log } = this.#run;
        try {
            const { publishToGitHub, readEventPayload } = await Promise.all(/* import() */[__nccwpck_require__.e(826), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6547));
            const { clock, transport } = this.#run;
            await publishToGitHub({
                result,
                inputs: this.#inputs,
                context,
                event: readEventPayload(context.eventPath, host.files),
                redactor,
                log,
                clock,
                transport,
                budgetMs,
                signal,
                interim,
                memory: this.#memory,
            });
        }
        catch (error) {
            log.warning(`GitHub could not be notified: ${(0,error_message/* errorMessage */.g)(error)}`);
        }
    }
}
function createEndingDeadline(graceMs, { signal, clock }) {
    return (0,deadline/* createDeadlineAfterAbort */.j)(signal, graceMs, clock, () => new Error("the run had to end at once"));
}

// EXTERNAL MODULE: ./lib/inputs/api-key.js
var api_key = __nccwpck_require__(3291);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 5 modules
var inputs_inputs = __nccwpck_require__(3717);
// EXTERNAL MODULE: ./lib/inputs/parse.js
var parse = __nccwpck_require__(4170);
// EXTERNAL MODULE: ./lib/runner/errors.js
var errors = __nccwpck_require__(1267);
// EXTERNAL MODULE: ./lib/util/clock.js
var util_clock = __nccwpck_require__(8394);
// EXTERNAL MODULE: ./lib/util/text.js
var util_text = __nccwpck_require__(8805);
;// CONCATENATED MODULE: ./lib/util/redactor.js

const MASK = "***";
function base64Forms(secret) {
    return [0, 1, 2].map((shift) => {
        const encoded = Buffer.from("\0".repeat(shift) + secret).toString("base64");
        const start = shift === 0 ? 0 : 4;
        const end = encoded.length - (encoded.endsWith("=") ? 4 : 0);
        return encoded.slice(start, end);
    });
}
function createSecretForms(secret) {
    const lines = [secret, ...secret.split(/\r\n|\r|\n/)]
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const forms = lines.flatMap((line) => [
        line,
        Buffer.from(line).toString("base64"),
        ...base64Forms(line).filter((form) => form.length >= 8),
        Buffer.from(line).toString("base64url"),
        ...base64Forms(line)
            .filter((form) => form.length >= 8)
            .map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
        ...(/^[\w.-]*$/.test(line) ? [] : encodings(line)),
    ]);
    return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
function encodings(line) {
    return [JSON.stringify(line).slice(1, -1), ...spellings(line), ...uriForms(line), ...markupForms(line)];
}
function spellings(line) {
    const each = (pattern, spell) => {
        const text = line.replace(pattern, (char) => spell((char.codePointAt(0) ?? 0).toString(16)));
        return [
            text,
            line.replace(pattern, (char) => spell((char.codePointAt(0) ?? 0).toString(16).toUpperCase())),
        ];
    };
    const decimal = line.replace(/[&<>"'+]/g, (char) => `&#${char.codePointAt(0) ?? 0};`);
    const ascii = /[!-,/:-@[-^`{-~]/g;
    return [
        JSON.stringify(line).slice(1, -1).replaceAll("/", "\\/"),
        ...each(ascii, (code) => `\\u${code.padStart(4, "0")}`),
        ...each(/["&'+<>`\\]/g, (code) => `\\u${code.padStart(4, "0")}`),
        ...each(/[!-,/:-@[-^`{-}]/g, (code) => `%${code.padStart(2, "0")}`),
        ...each(/[!-,:-@[-^`{-}]/g, (code) => `%${code.padStart(2, "0")}`),
        ...uriForms(line).map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
        decimal,
        ...each(/[&<>"'+`]/g, (code) => `&#x${code};`),
    ];
}
const MARKUP = [
    ["&quot;", "&apos;", "+"],
    ["&#34;", "&#39;", "&#43;"],
    ["&quot;", "&#x27;", "+"],
    ["&quot;", "&#39;", "+"],
    ["&quot;", "&#x27;", "&#x2B;"],
];
function markupForms(line) {
    const named = line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return MARKUP.map(([quote, apostrophe, plus]) => named.replace(/"/g, quote).replace(/'/g, apostrophe).replace(/\+/g, plus));
}
function uriForms(text) {
    const wellFormed = Buffer.from(text).toString("utf8");
    return [encodeURIComponent(wellFormed), encodeURI(wellFormed)];
}
function collectStrings(value, texts) {
    if (typeof value === "string")
        texts.push(value);
    else if (Array.isArray(value))
        for (const item of value)
            collectStrings(item, texts);
    else if (typeof value === "object" && value !== null)
        for (const [name, item] of Object.entries(value)) {
            texts.push(name);
            collectStrings(item, texts);
        }
    return texts;
}
class Redactor {
    #forms;
    constructor(secrets) {
        this.#forms = secrets.flatMap(createSecretForms);
    }
    redact(text) {
        const redacted = this.#replace(text);
        const visible = (0,util_text/* removeInvisible */.i)(redacted);
        return visible === redacted || this.#replace(visible) === visible ? redacted : this.#replace(visible);
    }
    #replace(text) {
        return this.#forms.reduce((redacted, form) => redacted.replaceAll(form, MASK), text);
    }
    redactJson(value, own = null) {
        const all = collectStrings(value, []).join("\u0007");
        return this.redact(all) === all ? value : this.#redactEach(value, own);
    }
    #redactEach(value, own) {
        if (typeof value === "string")
            return own?.words.has(value) === true ? value : this.redact(value);
        if (Array.isArray(value))
            return value.map((item) => this.#redactEach(item, own));
        if (typeof value !== "object" || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, item]) => own === null
            ? [this.redact(name), this.#redactEach(item, null)]
            : [name, this.#redactEach(item, own.outside.has(name) ? null : own)]));
    }
}

// EXTERNAL MODULE: ./lib/nugen/body.js
var body = __nccwpck_require__(709);
// EXTERNAL MODULE: ./lib/nugen/errors.js
var nugen_errors = __nccwpck_require__(8282);
// EXTERNAL MODULE: ./lib/nugen/json.js
var nugen_json = __nccwpck_require__(1767);
;// CONCATENATED MODULE: ./lib/nugen/parse.js

function parseSecondModel(fields) {
    const given = (0,nugen_json/* toText */.fE)(fields["model_id_2"]) ?? (0,nugen_json/* toText */.fE)(fields["baseline_model_id"]);
    return given ?? ("model_id_2" in fields || "baseline_model_id" in fields ? null : undefined);
}
function parseEvaluationName(fields) {
    return "evaluation_name" in fields ? (0,nugen_json/* toText */.fE)(fields["evaluation_name"]) : undefined;
}
function parseEntry(fields, id, fallbackStatus = "") {
    return {
        id,
        status: (0,nugen_json/* toText */.fE)(fields["status"]) ?? fallbackStatus,
        modelId: (0,nugen_json/* toText */.fE)(fields["model_id"]),
        modelId2: parseSecondModel(fields),
        benchmarkId: (0,nugen_json/* toText */.fE)(fields["benchmark_id"]),
        createdAt: (0,nugen_json/* toTimeText */.uX)(fields["created_at"]),
    };
}
function toEvaluation(fields, id, fallbackStatus) {
    const entry = parseEntry(fields, id, fallbackStatus);
    return { ...entry, modelId2: entry.modelId2 ?? null, message: (0,nugen_json/* toText */.fE)(fields["message"]) };
}
function parseEvaluation(json) {
    const fields = (0,nugen_json/* toFields */.Lv)(json);
    const id = (0,nugen_json/* toText */.fE)(fields?.["evaluation_id"]);
    return fields && id !== null ? toEvaluation(fields, id, "CREATED") : null;
}
function parseList(json) {
    const fields = (0,nugen_json/* toFields */.Lv)(json);
    const list = fields?.["evaluations"];
    if (!fields || !Array.isArray(list))
        return null;
    const entries = list.flatMap((item) => {
        const itemFields = (0,nugen_json/* toFields */.Lv)(item) ?? {};
        const id = (0,nugen_json/* toText */.fE)(itemFields["evaluation_id"]);
        return id === null ? [] : { ...parseEntry(itemFields, id), name: parseEvaluationName(itemFields) };
    });
    return entries.length === list.length ? { entries, total: (0,nugen_json/* toNumber */.Ro)(fields["total"]) } : null;
}
function isOf(fields, id) {
    const actual = (0,nugen_json/* toText */.fE)(fields["evaluation_id"]);
    return actual === null || actual === id;
}
function parseStatus(json, id) {
    const fields = (0,nugen_json/* toFields */.Lv)(json);
    if (!fields || (0,nugen_json/* toText */.fE)(fields["status"]) === null || !isOf(fields, id))
        return null;
    return {
        evaluation: toEvaluation(fields, id),
        modelId2: parseSecondModel(fields),
        name: parseEvaluationName(fields),
        progress: (0,nugen_json/* toText */.fE)(fields["progress"]),
        questionsCompleted: (0,nugen_json/* toNumber */.Ro)(fields["questions_completed"]) ?? (0,nugen_json/* toNumber */.Ro)(fields["n_samples_completed"]),
        totalQuestions: (0,nugen_json/* toNumber */.Ro)(fields["total_questions"]) ?? (0,nugen_json/* toNumber */.Ro)(fields["n_samples"]),
        avgTimePerQuestion: (0,nugen_json/* toNumber */.Ro)(fields["avg_time_per_question"]) ?? (0,nugen_json/* toNumber */.Ro)(fields["avg_time_per_sample"]),
        etaSeconds: (0,nugen_json/* toNumber */.Ro)(fields["eta_seconds"]),
        startTime: (0,nugen_json/* toTimeText */.uX)(fields["start_time"]),
        endTime: (0,nugen_json/* toTimeText */.uX)(fields["end_time"]),
    };
}
function parseResults(json, id) {
    const fields = (0,nugen_json/* toFields */.Lv)(json);
    if (!fields || !isOf(fields, id))
        return null;
    const has = (name) => (0,nugen_json/* toText */.fE)(fields[name]) !== null;
    return {
        evaluation: toEvaluation(fields, id),
        ...parseMeasurements(fields),
        method: (0,nugen_json/* toText */.fE)(fields["method"]),
        completedAt: (0,nugen_json/* toTimeText */.uX)(fields["completed_at"]),
        rawAnswersCount: (0,nugen_json/* toNumber */.Ro)(fields["raw_answers_count"]),
        secondModelField: has("baseline_model_id")
            ? "baseline_model_id"
            : has("model_id_2")
                ? "model_id_2"
                : null,
        comparison: fields["comparison"] ?? (0,nugen_json/* toFields */.Lv)(fields["metrics"])?.["comparison"] ?? null,
    };
}
function parseMeasurements(fields) {
    const inner = (0,nugen_json/* toFields */.Lv)(fields["metrics"]);
    const baseModel = parseSide(fields["base_model"] ?? inner?.["base_model"]);
    const evalModel = parseSide(fields["eval_model"] ?? inner?.["eval_model"]);
    if (baseModel !== null || evalModel !== null)
        return { metrics: null, baseModel, evalModel };
    return sidesByModelId(fields, inner) ?? { metrics: inner, baseModel, evalModel };
}
function parseSide(value) {
    const fields = (0,nugen_json/* toFields */.Lv)(value);
    if (fields === null)
        return null;
    const { model_id: modelId, metrics, ...flat } = fields;
    const nested = metrics === undefined ? flat : (0,nugen_json/* toFields */.Lv)(metrics);
    return { modelId: (0,nugen_json/* toText */.fE)(modelId), metrics: nested };
}
function sidesByModelId(fields, inner) {
    const first = (0,nugen_json/* toText */.fE)(fields["model_id"]);
    const second = parseSecondModel(fields);
    if (inner === null || first === null || second == null)
        return null;
    const keyed = [first, second].map((modelId) => ({
        modelId,
        metrics: Object.hasOwn(inner, modelId) ? (0,nugen_json/* toFields */.Lv)(inner[modelId]) : null,
    }));
    const [baseModel = null, evalModel = null] = keyed;
    return keyed.every(({ metrics }) => metrics === null) ? null : { metrics: null, baseModel, evalModel };
}

// EXTERNAL MODULE: ./lib/nugen/request.js
var nugen_request = __nccwpck_require__(6208);
;// CONCATENATED MODULE: ./lib/nugen/error-body.js

function parseErrorBody(body) {
    const json = (0,nugen_json/* tryParseJson */.Bl)(body);
    const detail = (0,nugen_json/* toFields */.Lv)(json)?.["detail"];
    if (typeof detail === "string")
        return { detail, fields: [] };
    const message = (0,nugen_json/* toText */.fE)((0,nugen_json/* toFields */.Lv)(detail)?.["message"]);
    if (message !== null)
        return { detail: message, fields: [] };
    if (Array.isArray(detail)) {
        const issues = detail.map((item) => parseValidationError((0,nugen_json/* toFields */.Lv)(item)));
        return {
            detail: issues.map((one) => one.message).join("; "),
            fields: issues.flatMap((one) => one.field ?? []),
        };
    }
    const title = json === undefined ? pageTitle(body) : null;
    if (title !== null)
        return { detail: title, fields: [] };
    const text = (json === undefined ? body : JSON.stringify(json))
        .slice(0, 8_192)
        .replace(/<(script|style)\b[^<>]*>[^<]*/gi, " ")
        .replace(/<[^<>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim();
    return { detail: text === "" ? "(no text)" : text.slice(0, 500), fields: [] };
}
function pageTitle(body) {
    const title = /<title\b[^<>]*>([^<]{1,300})/i.exec(body.slice(0, 65_536))?.[1] ?? "";
    return (0,nugen_json/* toText */.fE)(title.replace(/\s+/g, " ").trim());
}
const RESPONSE_FIELDS = ["evaluation_id", "evaluations", "status", "metrics", "base_model", "eval_model"];
function errorInBody(json) {
    const fields = (0,nugen_json/* toFields */.Lv)(json);
    if (fields === null)
        return null;
    const { evaluations, detail, error } = fields;
    const isEmptyList = Array.isArray(evaluations) && evaluations.length === 0;
    if (!isEmptyList && RESPONSE_FIELDS.some((name) => fields[name] != null))
        return null;
    if (detail != null)
        return parseErrorBody(JSON.stringify(fields)).detail;
    const message = isEmptyList ? null : (0,nugen_json/* toText */.fE)(fields["message"]);
    return (0,nugen_json/* toText */.fE)(error) ?? (0,nugen_json/* toText */.fE)((0,nugen_json/* toFields */.Lv)(error)?.["message"]) ?? message;
}
function parseValidationError(issue) {
    const loc = issue?.["loc"];
    const path = Array.isArray(loc)
        ? loc.flatMap((part) => (0,nugen_json/* toText */.fE)(part) ?? []).filter((part) => part !== "body")
        : [];
    const message = (0,nugen_json/* toText */.fE)(issue?.["msg"]) ?? "invalid";
    return { message: path.length === 0 ? message : `${path.join(".")}: ${message}`, field: path[0] ?? null };
}

;// CONCATENATED MODULE: ./lib/nugen/status-error.js


class HttpStatusError extends nugen_errors/* NugenError */.S2 {
    target;
    response;
    detail;
    fields;
    name = "HttpStatusError";
    status;
    retryable;
    effect;
    isOwnVoice;
    isForeign;
    routeMissing;
    inJson;
    constructor(target, response, detail, fields) {
        super(`${(0,nugen_errors/* formatTarget */.P4)(target)} answered ${response.status}: ${detail}`);
        this.target = target;
        this.response = response;
        this.detail = detail;
        this.fields = fields;
        const { status } = response;
        const json = (0,nugen_json/* toFields */.Lv)((0,nugen_json/* tryParseJson */.Bl)(response.body));
        this.status = status;
        this.retryable = status >= 500 || status === 408 || status === 429;
        this.inJson = json !== null;
        this.isOwnVoice = (json?.["detail"] ?? null) !== null;
        this.isForeign = !this.isOwnVoice && status < 500 && status !== 429;
        this.routeMissing = status === 405 ? this.isOwnVoice : status === 404 && json?.["detail"] === "Not Found";
        const isKnown = this.isOwnVoice && status !== 408;
        const isRefusal = status === 429 || (isKnown && (status < 500 || status === 503));
        this.effect = isRefusal ? "none" : "possible";
    }
    hints(known) {
        return findStatusHints(this, known);
    }
    get headers() {
        return this.response.headers;
    }
}
function findStatusHints(error, known) {
    const { status, fields, detail } = error;
    if (error.routeMissing) {
        const hint = "Or set create_endpoint to auto, which finds the create call that is there.";
        return [...findRouteHints(known), ...(known?.createEndpoint === "auto" ? [] : [hint])];
    }
    switch (status) {
        case 401:
            return [KEY_HINT];
        case 403:
            return [findForbiddenHint(error)];
        case 404:
            if (error.target.method === "GET")
                return [
                    "Check evaluation_id: the API does not know this evaluation, or it belongs to another account.",
                ];
            if (!error.inJson)
                return findRouteHints(known);
            return [
                `Check ${findUnknownId(detail, known)}: the API does not know it, or it belongs to another account.`,
            ];
        case 422:
            return findValidationHints(fields, known);
        case 429:
            return ["Too many requests for this key: run the job again later, or let fewer jobs run at once."];
        default:
            return status >= 500
                ? ["The API, or a proxy before it, is in trouble: run the job again later."]
                : [findOtherHint(status, detail)];
    }
}
function findRouteHints(known) {
    const url = known?.apiUrl.href ?? "the address";
    return [
        `No create call was found at ${url}: check api_url. It is the address before /api/v3, by default https://api.nugen.in.`,
    ];
}
const KEY_HINT = "The API key was not accepted: check the secret that api_key (or NUGEN_API_KEY) is set from, under Settings, Secrets and variables, Actions, and that the key is still valid.";
function findForbiddenHint({ isOwnVoice, detail }) {
    if (!isOwnVoice) {
        return "Something before the API, such as a firewall or a proxy, refused the request: check api_url, and that this runner's network is allowed to reach it.";
    }
    return /authen|authori[sz]|credential|token|api.?key|bearer|permission/i.test(detail)
        ? KEY_HINT
        : "The API does not allow this request: check in the Nugen dashboard what the key's account may use.";
}
function findOtherHint(status, detail) {
    return status === 402 || /\b(credits?|balance|billing|quota|payment)\b/i.test(detail)
        ? "Check the account's credits and plan in the Nugen dashboard."
        : "Check the inputs against the server's message.";
}
function findUnknownId(detail, known) {
    const request = known?.request;
    const ids = [
        ["benchmark_id", request?.benchmarkId ?? null],
        ["model_id_2", request?.modelId2 ?? null],
        ["model_id", request?.modelId ?? null],
    ];
    const quoted = ids.filter(([, id]) => id !== null && id !== "" && detail.includes(id));
    if (quoted.length > 0)
        return quoted.map(([name, id]) => `${name} (${id ?? ""})`).join(" and ");
    if (/benchmark/i.test(detail))
        return `benchmark_id (${request?.benchmarkId ?? ""})`;
    if (/model/i.test(detail))
        return request?.modelId2 ? "model_id and model_id_2" : `model_id (${request?.modelId ?? ""})`;
    return "model_id and benchmark_id";
}
function findValidationHints(fields, known) {
    const metrics = known?.request.customMetricsJson ?? null;
    if (fields.includes("custom_metrics") && metrics?.startsWith("[")) {
        return [
            'custom_metrics was sent as an array, and this server wants an object: write {"accuracy": true} instead of ["accuracy"].',
        ];
    }
    if (fields.length === 0)
        return ["Check the inputs against the server's message."];
    const names = fields.map((field) => (field === "baseline_model_id" ? "model_id_2" : field));
    return [`Check the input${names.length > 1 ? "s" : ""} ${[...new Set(names)].join(", ")}.`];
}

;// CONCATENATED MODULE: ./lib/nugen/response.js




function readResponse(target, response, parse, mismatch, redactor) {
    if (response.status >= 400)
        throw createStatusError(target, response);
    if (response.status < 200)
        throw new nugen_errors/* UnexpectedResponseError */.dk(target, response, "which is an invalid status");
    if (response.status >= 300)
        throw new nugen_errors/* RedirectError */.Lx(target, response, formatHeader(response, "location"));
    const json = parseRedactedJson(response.body, redactor);
    const result = errorInBody(json) === null ? parse(json, response) : null;
    if (result !== null)
        return result;
    const quoted = json === undefined ? pageTitle(response.body) : errorInBody(json);
    const detail = json === undefined ? notJson(response) : mismatch;
    throw new nugen_errors/* UnexpectedResponseError */.dk(target, response, quoted === null ? detail : `${detail}: ${quoted}`);
}
function notJson(response) {
    const encoding = formatHeader(response, "content-encoding").toLowerCase();
    if (encoding === "" || encoding === "identity")
        return "not with JSON";
    return `with a body compressed as ${encoding}, which was not asked for: check what is between the runner and the API`;
}
function parseRedactedJson(body, redactor) {
    const json = (0,nugen_json/* tryParseJson */.Bl)(body);
    return json !== undefined && body.includes("\\") ? redactor.redactJson(json) : json;
}
function createStatusError(target, response) {
    const { detail, fields } = parseErrorBody(response.body);
    return new HttpStatusError(target, response, detail, fields);
}
function isStale({ headers, startedAt, receivedAt }) {
    return Number(headers.age ?? 0) * 1_000 > receivedAt - startedAt;
}
function formatHeader(response, name) {
    const value = response.headers[name];
    return typeof value === "string" ? value : "";
}
function findSlashRedirect(from, response) {
    if (response.status !== 307 && response.status !== 308)
        return null;
    const location = formatHeader(response, "location");
    if (location === "" || !URL.canParse(location, from.href))
        return null;
    const to = new URL(location, from);
    if (from.protocol === "https:" && to.protocol === "http:")
        to.protocol = "https:";
    const withoutSlash = (path) => path.replace(/\/$/, "");
    const sameButSlash = to.pathname !== from.pathname && withoutSlash(to.pathname) === withoutSlash(from.pathname);
    const plain = to.username === "" && to.password === "";
    return to.origin === from.origin && plain && sameButSlash && to.search === from.search ? to : null;
}

;// CONCATENATED MODULE: ./lib/nugen/server-clock.js
class ServerClock {
    #offset = null;
    observe({ headers, startedAt, receivedAt, }) {
        const date = headers.date === undefined ? Number.NaN : Date.parse(headers.date);
        if (Number.isNaN(date) || Number(headers.age ?? 0) > 0)
            return;
        const low = date - receivedAt;
        const high = date + 1_000 - startedAt;
        const narrowed = {
            low: Math.max(low, this.#offset?.low ?? low),
            high: Math.min(high, this.#offset?.high ?? high),
        };
        this.#offset = narrowed.low <= narrowed.high ? narrowed : { low, high };
    }
    at(monotonicMs) {
        const { low, high } = this.#offset ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
        return { low: monotonicMs + low, high: monotonicMs + high };
    }
}

;// CONCATENATED MODULE: ./lib/nugen/client.js








const PAGE_SIZES = [100, 25, 5, 1];
const MAX_RESULTS_BYTES = 16 * 1_048_576;
const MAX_ERROR_BYTES = 64 * 1024;
class NugenClient {
    serverClock = new ServerClock();
    #transport;
    #options;
    #redactor;
    #pageSize = PAGE_SIZES[0];
    constructor(transport, options) {
        this.#transport = transport;
        this.#options = options;
        this.#redactor = new Redactor(options.apiKey.length < 8 ? [] : [options.apiKey]);
    }
    async create(request, endpoint, evaluationName) {
        const body = (0,nugen_request/* createRequestBody */.AO)(request, endpoint, evaluationName);
        return this.#call("POST", endpoint, (json) => parseEvaluation(json), "without an evaluation_id", {
            body,
            signal: this.#options.createSignal,
            unsentSignal: this.#options.signal,
        });
    }
    async list(modelId, offset) {
        for (;;) {
            try {
                return await this.#listPage(modelId, offset);
            }
            catch (error) {
                const smaller = PAGE_SIZES.find((size) => size < this.#pageSize);
                if (!(error instanceof nugen_errors/* TooLargeError */.qB) || smaller === undefined)
                    throw error;
                this.#pageSize = smaller;
            }
        }
    }
    async #listPage(modelId, offset) {
        const query = new URLSearchParams({
            ...(modelId === null ? {} : { model_id: modelId }),
            limit: String(this.#pageSize),
            offset: String(offset),
        });
        const parse = (json, response) => {
            const page = parseList(json);
            return page && { ...page, stale: isStale(response) };
        };
        return this.#call("GET", `evaluations?${query.toString()}`, parse, "without a readable list of evaluations", { signal: this.#options.signal, takesStale: true });
    }
    status(id, signal) {
        return this.#readStatus(id, "/status", signal);
    }
    evaluation(id, signal) {
        return this.#readStatus(id, "", signal);
    }
    #readStatus(id, suffix, signal) {
        const parse = (json) => parseStatus(json, id);
        return this.#call("GET", `evaluations/${encodeURIComponent(id)}${suffix}`, parse, "without a status", {
            signal: this.#either(signal),
        });
    }
    async results(id, signal) {
        const parse = (json) => parseResults(json, id);
        return this.#call("GET", `evaluations/${encodeURIComponent(id)}/results`, parse, "not with results", {
            signal: this.#either(signal),
            maxBytes: MAX_RESULTS_BYTES,
        });
    }
    async download(id, read, signal) {
        const path = `evaluations/${encodeURIComponent(id)}/download`;
        const request = (0,nugen_request/* createRequest */.WL)(this.#options, "GET", path, { signal: this.#either(signal) });
        await this.#transport.stream(request, async (open) => {
            if (open.status === 200)
                return read(open.body);
            throw createStatusError(request, {
                ...open,
                body: this.#redactor.redact((await (0,body/* readAtMost */.r)(open.body, MAX_ERROR_BYTES)).bytes.toString("utf8")),
            });
        });
    }
    async #call(method, path, parse, mismatch, extra = {}) {
        const request = (0,nugen_request/* createRequest */.WL)(this.#options, method, path, extra);
        let response = await this.#send(request);
        const slash = findSlashRedirect(request.url, response);
        if (slash !== null)
            response = await this.#send({ ...request, url: slash });
        const target = { method, url: request.url };
        const isUseless = method === "GET" && isStale(response) && !(extra.takesStale === true && response.status === 200);
        if (isUseless)
            throw new nugen_errors/* StaleResponseError */.dY(target, response);
        return readResponse(target, response, parse, mismatch, this.#redactor);
    }
    #either(own) {
        const { signal } = this.#options;
        return signal === undefined ? own : (0,util_clock/* anySignal */.JG)(signal, own);
    }
    async #send(request) {
        const response = await this.#transport.send(request);
        this.serverClock.observe(response);
        return { ...response, body: this.#redactor.redact(response.body) };
    }
}

// EXTERNAL MODULE: ./lib/nugen/phase.js
var phase = __nccwpck_require__(5030);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./lib/nugen/proxy.js

function isUsable(value) {
    const address = URL.canParse(value) || value.includes("://") ? value : `http://${value}`;
    if (!URL.canParse(address))
        return false;
    const { hostname, username, password } = new URL(address);
    try {
        decodeURIComponent(username + password);
    }
    catch {
        return false;
    }
    return hostname !== "";
}
function findProxyWarnings(url, env) {
    const names = url.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
    const name = names.find((one) => (env[one] ?? "") !== "");
    if (name === undefined)
        return [];
    if (isUsable(env[name] ?? ""))
        return findNoProxyWarnings(env);
    return [
        `${name} is not an address like http://proxy.example.com:3128 (user and password URL-encoded), so no proxy is used.`,
    ];
}
const MAX_ENTRIES = 5;
function findNoProxyWarnings(env) {
    const name = (env["no_proxy"] ?? "") === "" ? "NO_PROXY" : "no_proxy";
    const entries = (env[name] ?? "").split(",").map((entry) => entry.trim());
    const ignored = entries.flatMap((entry) => {
        const hint = noProxyHint(entry);
        return hint === null ? [] : [`${withoutUser(entry)} (${hint})`];
    });
    if (ignored.length === 0)
        return [];
    const more = ignored.length > MAX_ENTRIES ? `, and ${ignored.length - MAX_ENTRIES} more` : "";
    return [
        `${name} has entries that have no effect on this action: ${ignored.slice(0, MAX_ENTRIES).join(", ")}${more}.`,
    ];
}
function noProxyHint(entry) {
    if (entry === "" || entry === "*")
        return null;
    if (/[\s;|]/.test(entry))
        return "separate entries with commas";
    if (entry.includes("://"))
        return "write the host without a scheme";
    if (/\/\d+$/.test(entry))
        return "address ranges are not supported: list the hosts";
    if (entry.includes("/"))
        return "write the host without a path";
    if (entry.startsWith("*.") && !entry.slice(1).includes("*"))
        return `write ${entry.slice(1)}`;
    if (entry.includes("*"))
        return "wildcards are not supported: write the end of the host";
    return addressHint(entry);
}
function addressHint(entry) {
    if ((0,external_node_net_namespaceObject.isIPv6)(entry))
        return `write ${shortest(entry)}`;
    const [, address = "", port = ""] = /^\[([^\]]*)\](:\d+)?$/.exec(entry) ?? [];
    if ((0,external_node_net_namespaceObject.isIPv6)(address)) {
        const written = shortest(address);
        return written === `[${address.toLowerCase()}]` ? null : `write ${written}${port}`;
    }
    if (entry.split(":").length > 2)
        return "write an IPv6 address in brackets";
    return entry.endsWith(".") ? `write ${entry.slice(0, -1)}` : null;
}
function shortest(address) {
    return new URL(`http://[${address.replace(/%.*/, "")}]`).hostname;
}
function withoutUser(entry) {
    return entry.replace(/\/\/.*@/, "//");
}

// EXTERNAL MODULE: ./lib/result/result.js
var result = __nccwpck_require__(8648);
// EXTERNAL MODULE: ./lib/util/retry.js
var retry = __nccwpck_require__(9294);
;// CONCATENATED MODULE: ./lib/create/classify-failure.js
function classifyCreateFailure(error) {
    if (error.effect === "accepted")
        return "accepted_unreadable";
    if (error.effect === "possible")
        return error.isForeign ? "foreign_refusal" : "indeterminate";
    if (error.routeMissing)
        return "route_missing";
    return error.retryable ? "not_created" : "refused";
}

// EXTERNAL MODULE: ./lib/create/errors.js
var create_errors = __nccwpck_require__(3989);
;// CONCATENATED MODULE: ./lib/create/create.js






async function createOnce(api, options, tools) {
    return new Creation(api, options, tools).run();
}
class Creation {
    api;
    options;
    tools;
    #endpoint;
    #since = null;
    #settleMs = 0;
    #absent = null;
    #startedAt = { monotonicMs: 0, wallMs: 0 };
    constructor(api, options, tools) {
        this.api = api;
        this.options = options;
        this.tools = tools;
        this.#endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
    }
    async run() {
        const { cancelled: signal } = this.options;
        const time = { clock: this.tools.clock, signal };
        const decide = (failed) => this.#nextAttemptMs(failed);
        try {
            return await (0,retry/* retry */.L5)(() => this.#attempt(), decide, time);
        }
        catch (error) {
            if (!(signal?.reason instanceof errors/* CancelledError */.c))
                throw error;
            throw this.#since === null
                ? new errors/* CancelledError */.c("none")
                : new errors/* CancelledError */.c("possible", this.#since.wallMs);
        }
    }
    async #attempt() {
        const { clock } = this.tools;
        this.#startedAt = { monotonicMs: clock.monotonicMs(), wallMs: clock.now() };
        try {
            return await this.#create();
        }
        catch (error) {
            const isUnsent = error instanceof errors/* CancelledError */.c && error.evaluation === "none";
            if (!isUnsent && !(error instanceof nugen_errors/* NugenError */.S2))
                this.#since ??= this.#startedAt;
            if (!(error instanceof nugen_errors/* NugenError */.S2) || (this.#since === null && error.effect === "none"))
                throw error;
            const recovered = await this.#reconcile(error);
            if (recovered !== null)
                return recovered;
            this.#absent = error;
            throw error;
        }
    }
    async #create() {
        const { request, evaluationName } = this.options;
        const endpoint = this.#endpoint;
        const evaluation = await this.api.create(request, endpoint, evaluationName);
        if (!(0,create_errors/* isUsableId */.cZ)(evaluation.id))
            throw new create_errors/* UnusableIdError */.vk(evaluation.id);
        const twinSearch = this.#twinSearch();
        const created = { evaluation, origin: { kind: "created", endpoint }, twinSearch, twinIds: [] };
        if (twinSearch === null)
            return created;
        try {
            const { findTwins } = await __nccwpck_require__.e(/* import() */ 451).then(__nccwpck_require__.bind(__nccwpck_require__, 3451));
            return { ...created, twinIds: await findTwins(this.api, created, this.tools) };
        }
        catch (error) {
            if (this.options.cancelled?.aborted === true)
                return created;
            throw error;
        }
    }
    #nextAttemptMs({ error, ...attempts }) {
        if (error === this.#absent)
            return 0;
        if (!(error instanceof nugen_errors/* NugenError */.S2) || this.#since !== null)
            throw error;
        const failure = classifyCreateFailure(error);
        if (failure === "not_created")
            return this.#retryMs(error, attempts);
        if (failure === "route_missing" && this.#switchEndpoint())
            return 0;
        throw new create_errors/* CreateFailedError */._p("refused", error, null);
    }
    async #reconcile(error) {
        const { clock, log } = this.tools;
        const failure = classifyCreateFailure(error);
        const isFirst = this.#since === null;
        this.#since ??= this.#startedAt;
        const openMs = clock.monotonicMs() - this.#startedAt.monotonicMs;
        const recovery = await __nccwpck_require__.e(/* import() */ 451).then(__nccwpck_require__.bind(__nccwpck_require__, 3451));
        const settleMs = recovery.settleMs(openMs, error.isBroken, this.options.requestTimeoutMs);
        this.#settleMs = Math.max(this.#settleMs, settleMs);
        log.info(`The create is indeterminate: ${error.message}`);
        const search = new recovery.ListSearch(this.api, this.#wanted(this.#since.monotonicMs), clock);
        const isForeign = isFirst && failure === "foreign_refusal";
        const options = { settleMs: this.#settleMs, endsOnForeign: isForeign, mayHaveTwin: !isFirst };
        const result = await recovery.reconcile(search, options, this.tools);
        switch (result.kind) {
            case "found": {
                const { entry, isProven, twinIds } = result;
                if (twinIds.length > 0)
                    log.warning(recovery.formatTwinWarning(entry.id, twinIds));
                log.info(`Found it: evaluation ${entry.id}, created ${entry.createdAt ?? "just now"}.`);
                const origin = { kind: "recovered", endpoint: this.#endpoint, isProven };
                return { evaluation: recovery.toEvaluation(entry), origin, twinSearch: this.#twinSearch(), twinIds };
            }
            case "unclear":
                throw new create_errors/* CreateUnknownError */.Pr(error, result.why, result.ids, this.#since.wallMs);
            case "foreign":
                throw new create_errors/* CreateFailedError */._p("foreign_address", error, "the list of evaluations is answered in the same way");
            case "none":
        }
        const searched = `the list of evaluations shows none of this step after ${(0,util_text/* formatDuration */.a3)(this.#settleMs)}`;
        if (isForeign)
            throw new create_errors/* CreateFailedError */._p("foreign_refusal", error, searched);
        if (isFirst && failure === "indeterminate") {
            log.info("No such evaluation was found. Creating it again, once.");
            return null;
        }
        const count = isFirst ? "the API accepted the request" : "an earlier attempt was indeterminate";
        throw new create_errors/* CreateUnknownError */.Pr(error, `${count}, and ${searched}`, [], this.#since.wallMs);
    }
    #wanted(sinceMs) {
        const name = this.#endpoint === "evaluations/create" ? this.options.evaluationName : null;
        return { request: this.options.request, name, sinceMs };
    }
    #twinSearch() {
        if (this.#since === null)
            return null;
        const untilMs = this.tools.clock.monotonicMs() + this.#settleMs;
        return { ...this.#wanted(this.#since.monotonicMs), untilMs };
    }
    #switchEndpoint() {
        if (this.options.endpoint !== "auto" || this.#endpoint === "evaluations/create")
            return false;
        this.#endpoint = "evaluations/create";
        this.tools.log.info("This API has no /api/v3/evaluations to post to; trying the newer /api/v3/evaluations/create.");
        return true;
    }
    #retryMs(error, { failures, elapsedMs }) {
        const { clock, random, log } = this.tools;
        const askedMs = error.retryAfterMs(clock.now()) ?? 0;
        const leftMs = retry/* RETRY_BUDGET_MS */.KM - elapsedMs;
        const waitMs = askedMs + (0,retry/* backoffMs */.jo)(failures, random);
        if (waitMs > leftMs) {
            const asked = `the API asks to come back in ${(0,util_text/* formatDuration */.a3)(askedMs)} (Retry-After), which is more than the ${(0,util_text/* formatDuration */.a3)(leftMs)} left for attempts`;
            const note = `${failures} attempts in ${(0,util_text/* formatDuration */.a3)(elapsedMs)}`;
            throw new create_errors/* CreateFailedError */._p("not_created", error, askedMs > leftMs ? asked : note);
        }
        log.info(`Attempt ${failures} failed: ${error.message}`);
        log.info(`Retrying in ${(0,util_text/* formatDuration */.a3)(waitMs)}.`);
        return waitMs;
    }
}

// EXTERNAL MODULE: ./lib/result/run-error.js
var run_error = __nccwpck_require__(2811);
// EXTERNAL MODULE: ./lib/runner/context.js
var runner_context = __nccwpck_require__(1017);
;// CONCATENATED MODULE: ./lib/run/obtain.js




async function attach({ api, inputs, state, tools }) {
    const { evaluationId, reuseMs, request } = inputs;
    if (evaluationId !== null) {
        state.log.info(`Attaching to evaluation ${evaluationId}; nothing is created.`);
        const unknown = { modelId: null, modelId2: null, benchmarkId: null, createdAt: null, message: null };
        return { evaluation: { id: evaluationId, status: "", ...unknown }, origin: { kind: "given" } };
    }
    if (reuseMs === null)
        return null;
    const { findReusable } = await __nccwpck_require__.e(/* import() */ 252).then(__nccwpck_require__.bind(__nccwpck_require__, 252));
    const evaluation = await findReusable(api, request, reuseMs, tools);
    if (evaluation === null)
        return null;
    const { id, createdAt, status } = evaluation;
    state.log.info(`Reusing evaluation ${id} of ${createdAt ?? "unknown time"}, status ${status}; nothing is created.`);
    return { evaluation, origin: { kind: "reused" } };
}
async function create({ api, inputs, state, tools }) {
    const { host, context, log, signal } = state;
    const options = {
        request: inputs.request,
        endpoint: inputs.createEndpoint,
        evaluationName: (0,runner_context/* createEvaluationName */.aY)(context, host.randomId().slice(0, 8)),
        requestTimeoutMs: inputs.requestTimeoutMs,
        cancelled: signal,
    };
    const created = await log.group("Create the evaluation", () => {
        logRequest(inputs.request, log);
        return createOnce(api, options, tools);
    });
    logCreated(created, inputs.request, log);
    const { evaluation, origin } = created;
    const failed = (0,phase/* toPhase */.t)(evaluation.status) === "failed";
    state.update({
        outcome: failed ? "evaluation_failed" : "created",
        error: failed ? (0,run_error/* toEvaluationError */.Y)(evaluation, evaluation.message, true) : null,
        evaluation,
        origin,
    });
    signal.throwIfAborted();
    return created;
}
function logRequest({ modelId, modelId2, benchmarkId }, log) {
    log.info(`model_id ${modelId}${modelId2 === null ? "" : `, model_id_2 ${modelId2}`}, benchmark_id ${benchmarkId}`);
}
function logCreated({ evaluation, origin }, request, log) {
    log.info(`Evaluation ${evaluation.id} ${origin.kind}, status ${evaluation.status}.`);
    if (origin.endpoint !== "evaluations/create")
        return;
    if (request.modelId2 !== null)
        log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
    if (request.customMetricsJson !== null) {
        log.warning("custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.");
    }
}

;// CONCATENATED MODULE: ./lib/run/evaluate.js








const CREATE_GRACE_MS = 5_000;
async function evaluate(inputs, state, notifier) {
    if (inputs.dryRun) {
        const { reportDryRun } = await __nccwpck_require__.e(/* import() */ 20).then(__nccwpck_require__.bind(__nccwpck_require__, 5020));
        reportDryRun(inputs, state);
        return null;
    }
    const { host, log, clock, signal } = state;
    for (const warning of findProxyWarnings(inputs.apiUrl, host.env))
        log.warning(warning);
    const grace = (0,deadline/* createDeadlineAfterAbort */.j)(host.cancelled, CREATE_GRACE_MS, clock, () => new errors/* CancelledError */.c("possible"));
    const api = new NugenClient(state.transport, {
        baseUrl: inputs.apiUrl,
        apiKey: inputs.apiKey ?? "",
        timeoutMs: inputs.requestTimeoutMs,
        signal,
        createSignal: AbortSignal.any([grace.signal, host.crashed]),
    });
    const tools = { clock: (0,util_clock/* bindClock */.i8)(clock, signal), random: host.random, log };
    try {
        return await obtainAndFollow({ api, inputs, state, notifier, tools });
    }
    finally {
        grace.clear();
    }
}
async function obtainAndFollow(context) {
    const { inputs, state } = context;
    const attached = await attach(context);
    if (attached !== null) {
        state.update(attached);
        return followToVerdict(attached, context);
    }
    const created = await create(context);
    if (state.result.outcome === "evaluation_failed")
        return null;
    if (!inputs.wait) {
        for (const input of findIdleInputs(inputs))
            state.log.warning(`${input} does nothing here: without wait or gate there are no results yet.`);
        return null;
    }
    try {
        return await followToVerdict(created, context);
    }
    finally {
        await searchTwins(created, context);
    }
}
function findIdleInputs({ downloadResults, baseline }) {
    const isById = baseline !== null && "evaluationId" in baseline;
    return [
        ...(downloadResults ? ["download_results"] : []),
        ...(baseline === null ? [] : [isById ? "baseline_evaluation_id" : "baseline_model"]),
    ];
}
async function searchTwins(created, { api, state, tools }) {
    if (created.twinSearch === null || state.signal.aborted)
        return;
    const { findTwins } = await __nccwpck_require__.e(/* import() */ 451).then(__nccwpck_require__.bind(__nccwpck_require__, 3451));
    await findTwins(api, created, tools);
}
async function followToVerdict(obtained, context) {
    const { api, inputs, state, notifier, tools } = context;
    const { id } = obtained.evaluation;
    const { follow } = await __nccwpck_require__.e(/* import() */ 243).then(__nccwpck_require__.bind(__nccwpck_require__, 1243));
    const options = {
        ...obtained,
        wait: inputs.wait,
        timeoutMs: inputs.timeoutMs,
        request: inputs.request,
        requested: (0,result/* requestedModels */.zd)(state.result),
        gates: inputs.gates,
        baseline: inputs.baseline,
        warn: inputs.warn,
        update: (known) => {
            state.update(known);
            if (inputs.wait && known.lastStatus && (0,phase/* toPhase */.t)(known.lastStatus.evaluation.status) === "running")
                notifier?.reportRunning();
        },
    };
    const title = `${inputs.wait ? "Wait for" : "Poll"} evaluation ${id}`;
    await state.log.group(title, () => follow(api, options, tools));
    const partial = (0,result/* partialAnswers */.T$)(state.result);
    if (partial !== null) {
        state.log.warning(`The results are partial: only ${partial.answered} of ${partial.questions} questions were answered.`);
    }
    return inputs.downloadResults ? planDownload(id, context) : null;
}
function planDownload(id, { api, state, tools }) {
    const { results, outcome } = state.result;
    if (results === null || outcome === "evaluation_failed")
        return null;
    const { host, context, signal } = state;
    return async () => {
        const { saveResults } = await __nccwpck_require__.e(/* import() */ 510).then(__nccwpck_require__.bind(__nccwpck_require__, 4510));
        const target = { files: host.files, dir: context.tempDir, unique: host.randomId() };
        state.update({ resultsFile: await saveResults(api, id, target, signal, tools) });
    };
}

// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __nccwpck_require__(9607);
// EXTERNAL MODULE: ./lib/result/outcome.js
var outcome = __nccwpck_require__(6609);
;// CONCATENATED MODULE: ./lib/result/redact.js

const OWN_TEXT = {
    words: new Set([
        ...outcome/* OUTCOMES */.im,
        ...["POST", "gate", "warn", "single", "comparison"],
        ...["evaluations", "evaluations/create"],
        ...["created", "recovered", "given", "reused"],
        ...["absent", "unknown"],
        ...["model_id_2", "baseline_model_id"],
    ]),
    outside: new Set(["metrics", "comparison", "value"]),
};
function redactResult(known, redactor) {
    return redactor.redactJson(known, OWN_TEXT);
}

;// CONCATENATED MODULE: ./lib/runner/publish.js

const MAX_SUMMARY_BYTES = 1_048_576;
function publishOutputs(values, host, redactor) {
    const redacted = Object.entries(values).map(([name, value]) => [name, redactor.redact(value)]);
    host.setOutputs(Object.fromEntries(redacted));
}
function publishSummary(markdown, host, redactor, log) {
    try {
        const text = redactor.redact(markdown);
        if (Buffer.byteLength(text) > MAX_SUMMARY_BYTES)
            throw new Error("it is larger than GitHub takes");
        host.appendSummary(text);
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,error_message/* errorMessage */.g)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/run/finish.js








async function finish(state) {
    const { host, log, redactor } = state;
    try {
        const { announce, createOutputs, createReport, createSummary } = await Promise.all(/* import() */[__nccwpck_require__.e(84), __nccwpck_require__.e(174)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6084));
        if (host.crashed.aborted)
            (await __nccwpck_require__.e(/* import() */ 246).then(__nccwpck_require__.bind(__nccwpck_require__, 9246))).warnOfLateCrash(state);
        state.update({ reportFile: writeReport(createReport(state.result, state.context), state) });
        announce(state.result, log);
        publishSummary(createSummary(state.result, { commit: shownCommit(state) }), host, redactor, log);
        publishOutputs(createOutputs(state.result), host, redactor);
        return (0,outcome/* isGreen */.gf)(state.result) ? 0 : 1;
    }
    catch (error) {
        const { evaluation } = state.result;
        log.error("Nugen evaluation: the outputs could not be written", [
            `The outputs could not be written: ${(0,error_message/* errorMessage */.g)(error)}`,
            "Check that the files named by GITHUB_OUTPUT and GITHUB_STEP_SUMMARY can be written.",
            evaluation === null
                ? "Then run the job again."
                : `To use this step's evaluation without paying for another one, set evaluation_id: ${evaluation.id}`,
        ]);
        return 1;
    }
}
function writeReport(report, { host, context, redactor, log }) {
    const file = (0,external_node_path_.join)(context.tempDir, `nugen-evaluation-report-${host.randomId()}.json`);
    try {
        const json = JSON.stringify(redactResult(report, redactor), null, 2);
        host.files.writeText(file, `${(0,util_text/* toPrintableJson */.Xr)(json)}\n`);
        return file;
    }
    catch (error) {
        log.warning(`The report file could not be written: ${(0,error_message/* errorMessage */.g)(error)}`);
        return null;
    }
}
function shownCommit({ context, host }) {
    const { commit } = (0,github_event/* readSubject */.$e)(context, (0,github_event/* readEventPayload */.N5)(context.eventPath, host.files));
    return commit.kind === "known" ? { sha: commit.sha, url: (0,runner_context/* createCommitUrl */.vl)(context, commit.sha) } : null;
}

// EXTERNAL MODULE: ./lib/report/evaluation-outputs.js
var evaluation_outputs = __nccwpck_require__(8501);
;// CONCATENATED MODULE: ./lib/runner/log.js

function createLog(sink, redactor) {
    const safe = (line) => (0,util_text/* toLogLine */.gD)(redactor.redact(line));
    const joined = (lines) => lines.map(safe).join("\n");
    return {
        info: (line) => {
            sink.info(safe(line));
        },
        warning: (line, { title, more = [] } = {}) => {
            sink.warning(joined([line, ...more]), title === undefined ? undefined : safe(title));
        },
        notice: (line) => {
            sink.notice(safe(line));
        },
        error: (title, lines) => {
            sink.error(joined(lines), safe(title));
        },
        debug: (line) => {
            if (sink.isDebug())
                sink.debug(safe(line));
        },
        startGroup: (title) => {
            sink.startGroup(safe(title));
        },
        endGroup: () => {
            sink.endGroup();
        },
        group: async (title, operation) => {
            sink.startGroup(safe(title));
            try {
                return await operation();
            }
            finally {
                sink.endGroup();
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/run/state.js








class RunState {
    host;
    redactor;
    context;
    log;
    clock;
    transport;
    signal;
    #result;
    constructor(host, redactor) {
        this.host = host;
        this.redactor = redactor;
        const ending = new AbortController();
        this.context = (0,runner_context/* readContext */.yI)(host.env, host.tempDir);
        this.log = createLog(host.log, redactor);
        this.clock = (0,util_clock/* createSteadyClock */.DG)(host.clock);
        this.transport = host.createTransport(this.clock, () => void loadReport());
        this.signal = ending.signal;
        this.#result = (0,result/* createEmptyResult */.Bd)(host.clock.now());
        onAbort(host.cancelled, () => {
            ending.abort(new errors/* CancelledError */.c("none"));
        });
        onAbort(host.crashed, () => {
            ending.abort(host.crashed.reason);
        });
    }
    get result() {
        return this.#result;
    }
    update(known) {
        const before = this.#result.evaluation;
        this.#result = { ...this.#result, ...redactResult(known, this.redactor) };
        const { evaluation } = this.#result;
        if (evaluation !== null && (before?.id !== evaluation.id || before.status !== evaluation.status)) {
            publishOutputs((0,evaluation_outputs/* createEvaluationOutputs */.v)(evaluation), this.host, this.redactor);
        }
    }
}
async function loadReport() {
    try {
        await Promise.all(/* import() */[__nccwpck_require__.e(84), __nccwpck_require__.e(174)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6084));
    }
    catch {
    }
}
function onAbort(signal, react) {
    if (signal.aborted)
        react();
    else
        signal.addEventListener("abort", react, { once: true });
}

;// CONCATENATED MODULE: ./lib/run/run.js











const MAX_GATE_FILE_BYTES = 1_048_576;
async function run(host) {
    const secrets = (0,api_key/* readSecrets */.q)(host.env);
    for (const secret of secrets)
        host.log.mask(secret);
    const redactor = new Redactor(secrets);
    const state = new RunState(host, redactor);
    let inputs = null;
    let notifier = null;
    let download = null;
    try {
        inputs = await (0,inputs_inputs/* readInputs */.Ko)({
            env: host.env,
            readFile: (path) => host.files.readText((0,external_node_path_.resolve)(state.context.workspace, path), MAX_GATE_FILE_BYTES),
            redact: (text) => redactor.redact(text),
        });
        state.update(toKnown(inputs));
        notifier = createNotifier(inputs, state);
        state.signal.throwIfAborted();
        download = await evaluate(inputs, state, notifier);
    }
    catch (thrown) {
        const error = state.signal.aborted ? endOf(thrown, state) : thrown;
        if (error instanceof inputs_inputs/* NoApiKeyError */.vn || error instanceof inputs_inputs/* InvalidInputError */.oC)
            notifier = createInputNotifier(error, state);
        await explainTo(state, error, inputs);
    }
    state.update({ endedAt: host.clock.now(), tolerated: inputs?.tolerate.has(state.result.outcome) ?? false });
    await notifier?.reportEnd();
    try {
        await download?.();
    }
    catch (error) {
        await explainTo(state, error, inputs);
    }
    return finish(state);
}
async function explainTo(state, error, inputs) {
    const { explain, logCauses } = await __nccwpck_require__.e(/* import() */ 246).then(__nccwpck_require__.bind(__nccwpck_require__, 9246));
    state.update(error instanceof inputs_inputs/* NoApiKeyError */.vn ? { outcome: "skipped" } : explain(error, inputs, state.result));
    logCauses(error, state);
}
function toKnown(inputs) {
    const { request, name, apiUrl, evaluationId: givenId } = inputs;
    const isDefault = apiUrl.href === `${parse/* DEFAULT_API_URL */.rK}/`;
    const resumeOptions = toResumeOptions(inputs);
    return { request, name, givenId, resumeOptions, apiUrl: isDefault ? null : apiUrl.href };
}
function toResumeOptions(inputs) {
    const { timeoutMs, tolerate, comment, commitStatus, downloadResults, gates, warn, baseline } = inputs;
    return {
        timeoutMinutes: timeoutMs / 60_000,
        tolerate: [...tolerate],
        comment,
        commitStatus,
        downloadResults,
        baseline,
        gate: gates.find(({ source }) => source === "gate")?.text ?? null,
        gateFile: gates.find(({ source }) => source !== "gate")?.source ?? null,
        warn: warn?.text ?? null,
    };
}
function createInputNotifier(error, state) {
    const { inputs } = error;
    const wrong = new Set(error instanceof inputs_inputs/* InvalidInputError */.oC ? error.issues.map(({ input }) => input) : []);
    if (["comment", "commit_status", "name"].some((input) => wrong.has(input)))
        return null;
    const idsWrong = ["model_id", "model_id_2", "benchmark_id"].some((input) => wrong.has(input));
    const { name, evaluationId } = inputs;
    state.update({ name, request: idsWrong ? null : inputs.request, givenId: evaluationId });
    return createNotifier(inputs, state);
}
function endOf(thrown, { signal, result }) {
    const reason = (0,util_clock/* abortReason */.Js)(signal);
    if (!(reason instanceof errors/* CancelledError */.c))
        return reason;
    if (thrown instanceof errors/* CancelledError */.c && thrown !== reason)
        return thrown;
    return new errors/* CancelledError */.c(result.evaluation === null ? "none" : "known");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = require("node:stream/promises");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./lib/nugen/agents.js



const MAX_IDLE_MS = 30_000;
class AgentPool {
    #agents = new Map();
    get(url) {
        const known = this.#agents.get(url.origin);
        if (known !== undefined)
            return known;
        const agent = createAgentFor(url, { keepAlive: true, timeout: MAX_IDLE_MS });
        this.#agents.set(url.origin, agent);
        return agent;
    }
}
function createAgent(url) {
    return createAgentFor(url, { keepAlive: false });
}
function usesProxy(url) {
    return ((0,proxy/* getProxyUrl */.s)(url)?.hostname ?? "") !== "";
}
async function createAgentFor(url, options) {
    if (!usesProxy(url))
        return new (url.protocol === "https:" ? external_node_https_namespaceObject : external_node_http_namespaceObject).Agent(options);
    const { createProxyAgent } = await __nccwpck_require__.e(/* import() */ 838).then(__nccwpck_require__.bind(__nccwpck_require__, 1838));
    return createProxyAgent(url, options);
}

;// CONCATENATED MODULE: ./lib/nugen/connection-error.js

const CERTIFICATE_CODES = new Set([
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "CERT_REJECTED",
    "CERT_REVOKED",
    "CERT_SIGNATURE_FAILURE",
    "CERT_UNTRUSTED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "HOSTNAME_MISMATCH",
    "INVALID_CA",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
const UNREACHED_CODES = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
function classifyConnectionError(error) {
    if (!(error instanceof Error))
        return null;
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    if (/tunneling socket could not be established/i.test(error.message))
        return classifyProxyError(error.message);
    if (CERTIFICATE_CODES.has(code))
        return { reason: "certificate", detail: `${code}: ${error.message}` };
    if (code === "EPROTO")
        return { reason: "protocol", detail: "the other side does not speak TLS as expected" };
    if (UNREACHED_CODES.has(code))
        return { reason: "connection", detail: (0,error_message/* errorMessage */.g)(error) };
    return null;
}
function classifyProxyError(message) {
    const status = /statusCode=(\d+)/.exec(message)?.[1];
    if (status === "407" || status === "401") {
        return { reason: "proxy_login", detail: `the proxy refused the login, ${status}` };
    }
    if (status === "403")
        return { reason: "proxy_login", detail: "the proxy refused to connect, 403" };
    if (status !== undefined)
        return { reason: "proxy", detail: `the proxy answered ${status} to CONNECT` };
    const cause = /cause=(.+)$/s.exec(message)?.[1];
    return { reason: "proxy", detail: `the proxy can't be reached${cause === undefined ? "" : `: ${cause}`}` };
}

;// CONCATENATED MODULE: ./lib/nugen/http.js
const MAX_RESPONSE_BYTES = 1_048_576;

;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./lib/nugen/request-guard.js


class RequestWatch {
    sent = false;
    request;
    status = null;
    watch(request) {
        this.request = request;
        this.sent = false;
        request.once("socket", (socket) => {
            const ready = () => {
                this.sent = true;
            };
            if (request.reusedSocket)
                ready();
            else if (socket instanceof external_node_tls_namespaceObject.TLSSocket && socket.getPeerFinished() === undefined)
                socket.once("secureConnect", ready);
            else if (socket.connecting)
                socket.once("connect", ready);
            else
                ready();
        });
    }
}
class DeadlineError extends Error {
}
class RequestGuard {
    startedAt;
    watch = new RequestWatch();
    ended = null;
    #request;
    #clock;
    #startMs;
    #timer = new AbortController();
    #activeMs;
    #response;
    constructor(request, clock) {
        this.#request = request;
        this.#clock = clock;
        this.startedAt = clock.monotonicMs();
        this.#startMs = clock.monotonicMs();
        this.#activeMs = this.#startMs;
        request.signal?.addEventListener("abort", this.#abort, { once: true });
        request.unsentSignal?.addEventListener("abort", this.#abortUnsent, { once: true });
        this.#expire().catch(() => undefined);
    }
    get openMs() {
        return this.#clock.monotonicMs() - this.#startMs;
    }
    respond(response, idleOnly) {
        this.#response = response;
        this.watch.status = response.statusCode ?? null;
        if (idleOnly) {
            response.on("data", () => {
                this.#activeMs = this.#clock.monotonicMs();
            });
        }
        response.on("error", () => undefined);
        response.pause();
        this.#activeMs = idleOnly ? this.#clock.monotonicMs() : this.#startMs;
        if (this.ended !== null)
            response.destroy(this.ended);
    }
    close() {
        this.#request.signal?.removeEventListener("abort", this.#abort);
        this.#request.unsentSignal?.removeEventListener("abort", this.#abortUnsent);
        this.#timer.abort();
        this.watch.request?.destroy();
    }
    #abort = () => {
        this.#end((0,util_clock/* abortReason */.Js)(this.#request.signal));
    };
    #abortUnsent = () => {
        if (!this.watch.sent)
            this.#end((0,util_clock/* abortReason */.Js)(this.#request.unsentSignal));
    };
    async #expire() {
        const { timeoutMs } = this.#request;
        for (;;) {
            const leftMs = this.#activeMs + timeoutMs - this.#clock.monotonicMs();
            if (leftMs <= 0)
                break;
            await this.#clock.sleep(leftMs, this.#timer.signal);
        }
        this.#end(new DeadlineError(`no whole response within ${timeoutMs / 1_000} s`));
    }
    #end(error) {
        this.ended ??= error;
        this.#response?.destroy(error);
        const { request } = this.watch;
        request?.destroy(error);
        if (request?.socket == null)
            request?.emit("error", error);
    }
}

;// CONCATENATED MODULE: ./lib/nugen/transport.js










class HttpTransport {
    #clock;
    #agents = new AgentPool();
    #refusesNumericNames;
    #whileWaiting;
    constructor(clock, { refusesNumericNames, whileWaiting }) {
        this.#clock = clock;
        this.#refusesNumericNames = refusesNumericNames;
        this.#whileWaiting = whileWaiting ?? null;
    }
    send(request) {
        return this.#send(request, false, async (open, guard) => {
            const { maxBytes = MAX_RESPONSE_BYTES } = request;
            const { bytes, more } = await (0,body/* readAtMost */.r)(open.body, maxBytes);
            if (more) {
                const detail = `the response is larger than ${maxBytes} bytes`;
                throw new nugen_errors/* TooLargeError */.qB(request, guard.openMs, detail, undefined, open.status);
            }
            return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
        });
    }
    stream(request, read) {
        return this.#send(request, true, read);
    }
    async #send(request, idleOnly, read) {
        request.unsentSignal?.throwIfAborted();
        request.signal?.throwIfAborted();
        const guard = new RequestGuard(request, this.#clock);
        try {
            this.#refuseNumericName(request);
            const message = await this.#open(request, guard);
            guard.respond(message, idleOnly);
            const result = await read(this.#toReply(message, guard), guard);
            if (guard.ended !== null)
                throw guard.ended;
            return result;
        }
        catch (error) {
            const { ended } = guard;
            if (ended !== null && !(ended instanceof DeadlineError))
                throw ended;
            if (error instanceof nugen_errors/* NugenError */.S2)
                throw error;
            throw this.#explain(ended ?? error, request, guard);
        }
        finally {
            guard.close();
        }
    }
    #toReply(message, { startedAt }) {
        return {
            status: message.statusCode ?? 0,
            headers: message.headers,
            body: message,
            startedAt,
            receivedAt: this.#clock.monotonicMs(),
        };
    }
    #refuseNumericName(request) {
        const { url } = request;
        if (url.protocol !== "https:" || !this.#refusesNumericNames || (0,external_node_net_namespaceObject.isIP)(hostOf(url)) === 0)
            return;
        if (!usesProxy(url))
            return;
        const detail = "this Node reaches no host without a name through a proxy";
        throw new nugen_errors/* NotSentError */.SD(request, "protocol", detail);
    }
    async #open(request, guard) {
        const { watch } = guard;
        const isRead = request.method === "GET";
        const sendOn = async (agent) => {
            const ready = await agent;
            if (guard.ended !== null)
                throw guard.ended;
            const response = send(request, ready, watch);
            watch.request?.once("finish", () => {
                this.#whileWaiting?.();
                this.#whileWaiting = null;
            });
            return response;
        };
        try {
            return await sendOn(isRead ? this.#agents.get(request.url) : createAgent(request.url));
        }
        catch (error) {
            const wasClosed = isRead && watch.request?.reusedSocket === true && guard.ended === null;
            if (!wasClosed)
                throw error;
            return sendOn(createAgent(request.url));
        }
    }
    #explain(error, target, { watch, openMs }) {
        const detail = (0,error_message/* errorMessage */.g)(error);
        if (watch.sent)
            return new nugen_errors/* NoResponseError */.hg(target, openMs, detail, error, watch.status);
        if (error instanceof DeadlineError) {
            const stage = `not connected within ${Math.round(openMs / 100) / 10} s`;
            return new nugen_errors/* NotSentError */.SD(target, "connection", stage, error);
        }
        const known = classifyConnectionError(error);
        return new nugen_errors/* NotSentError */.SD(target, known?.reason ?? "connection", known?.detail ?? detail, error);
    }
}
function hostOf(url) {
    return url.hostname.replace(/^\[|\]$/g, "");
}
function send({ url, method, headers, body = "" }, agent, watch) {
    const secure = url.protocol === "https:";
    const options = {
        host: hostOf(url),
        port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
        path: url.pathname + url.search,
        method,
        headers: { ...headers, ...(body === "" ? {} : { "content-length": Buffer.byteLength(body) }) },
        agent,
    };
    return new Promise((resolve, reject) => {
        const request = (secure ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(options, resolve);
        watch.watch(request);
        request.on("error", reject);
        request.on("upgrade", ({ statusCode }, socket) => {
            socket.destroy();
            reject(new Error(`the server answered ${statusCode}, to switch to another protocol`));
        });
        request.on("close", () => {
            reject(new Error("the connection was closed without a response"));
        });
        request.end(body);
    });
}

;// CONCATENATED MODULE: ./lib/runner/node-host.js








const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const clock = {
    now: () => Date.now(),
    monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
            reject((0,util_clock/* abortReason */.Js)(signal));
            return;
        }
        const fail = () => {
            clearTimeout(timer);
            reject((0,util_clock/* abortReason */.Js)(signal));
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", fail);
            resolve();
        }, Math.min(Math.max(0, ms), MAX_TIMEOUT_MS));
        signal?.addEventListener("abort", fail, { once: true });
    }),
};
const log = {
    info: (line) => process.stdout.write(line + external_node_os_namespaceObject.EOL),
    warning: (text, title) => {
        issueCommand("warning", title === undefined ? {} : { title }, text);
    },
    error: (text, title) => {
        issueCommand("error", { title }, text);
    },
    notice: (text) => {
        issue("notice", text);
    },
    debug: (text) => {
        issue("debug", text);
    },
    startGroup: (title) => {
        issue("group", title);
    },
    endGroup: () => {
        issue("endgroup");
    },
    mask: (secret) => {
        issue("add-mask", secret);
    },
    isDebug: () => process.env["RUNNER_DEBUG"] === "1",
};
function setOutputs(values) {
    const outputs = Object.entries(values);
    if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
        for (const [name, value] of outputs)
            issueCommand("set-output", { name }, value);
    else
        issueFileCommand("OUTPUT", outputs.map((output) => prepareKeyValueMessage(...output)).join(external_node_os_namespaceObject.EOL));
}
const nodeFiles = {
    readText: (path, maxBytes = Infinity) => {
        const stats = (0,external_node_fs_namespaceObject.statSync)(path);
        if (!stats.isFile())
            throw new Error("it is not a file");
        if (stats.size > maxBytes)
            throw new Error(`it has ${stats.size} bytes, at most ${maxBytes} are read`);
        return (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8");
    },
    writeText: (path, text) => {
        (0,external_node_fs_namespaceObject.writeFileSync)(path, text);
    },
    writeStream: (path, chunks) => (0,promises_namespaceObject.pipeline)(chunks, (0,external_node_fs_namespaceObject.createWriteStream)(path)),
    rename: (from, to) => external_node_fs_namespaceObject.promises.rename(from, to),
    remove: (path) => external_node_fs_namespaceObject.promises.rm(path, { force: true, maxRetries: 3 }),
};
function appendSummary(markdown) {
    const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
    if (file !== "")
        (0,external_node_fs_namespaceObject.appendFileSync)(file, markdown);
}
function onSignals() {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"]) {
        process.on(signal, () => {
            controller.abort();
        });
    }
    return controller.signal;
}
function onUncaught() {
    const controller = new AbortController();
    const abort = (error) => {
        controller.abort(error);
    };
    process.on("uncaughtException", abort);
    process.on("unhandledRejection", abort);
    return controller.signal;
}
const FIRST_NODE_TO_REFUSE_NUMBERS = 26;
function createNodeHost() {
    const nodeMajor = Number.parseInt(process.versions.node, 10);
    return {
        env: process.env,
        log,
        setOutputs,
        appendSummary,
        files: nodeFiles,
        tempDir: (0,external_node_os_namespaceObject.tmpdir)(),
        clock,
        random: Math.random,
        randomId: external_node_crypto_.randomUUID,
        createTransport: (steady, whileWaiting) => new HttpTransport(steady, {
            refusesNumericNames: nodeMajor >= FIRST_NODE_TO_REFUSE_NUMBERS,
            whileWaiting,
        }),
        cancelled: onSignals(),
        crashed: onUncaught(),
    };
}

;// CONCATENATED MODULE: ./lib/index.js


process.exitCode = 1;
Object.assign(process, { noDeprecation: true });
void run(createNodeHost()).then((code) => {
    process.stdout.write("", () => process.exit(code));
});

module.exports = __webpack_exports__;
/******/ })()
;