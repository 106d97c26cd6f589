import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
 var __webpack_modules__ = ({
 770:
 ((module, __unused_webpack_exports, __nccwpck_require__) => {
module.exports = __nccwpck_require__(218);
 }),
 218:
 ((__unused_webpack_module, exports, __nccwpck_require__) => {
var __webpack_unused_export__;
var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);
exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;
function httpOverHttp(options) {
 var agent = new TunnelingAgent(options);
 agent.request = http.request;
 return agent;
}
function httpsOverHttp(options) {
 var agent = new TunnelingAgent(options);
 agent.request = http.request;
 agent.createSocket = createSecureSocket;
 agent.defaultPort = 443;
 return agent;
}
function httpOverHttps(options) {
 var agent = new TunnelingAgent(options);
 agent.request = https.request;
 return agent;
}
function httpsOverHttps(options) {
 var agent = new TunnelingAgent(options);
 agent.request = https.request;
 agent.createSocket = createSecureSocket;
 agent.defaultPort = 443;
 return agent;
}
function TunnelingAgent(options) {
 var self = this;
 self.options = options || {};
 self.proxyOptions = self.options.proxy || {};
 self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
 self.requests = [];
 self.sockets = [];
 self.on('free', function onFree(socket, host, port, localAddress) {
  var options = toOptions(host, port, localAddress);
  for (var i = 0, len = self.requests.length; i < len; ++i) {
   var pending = self.requests[i];
   if (pending.host === options.host && pending.port === options.port) {
    self.requests.splice(i, 1);
    pending.request.onSocket(socket);
    return;
   }
  }
  socket.destroy();
  self.removeSocket(socket);
 });
}
util.inherits(TunnelingAgent, events.EventEmitter);
TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
 var self = this;
 var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));
 if (self.sockets.length >= this.maxSockets) {
  self.requests.push(options);
  return;
 }
 self.createSocket(options, function(socket) {
  socket.on('free', onFree);
  socket.on('close', onCloseOrRemove);
  socket.on('agentRemove', onCloseOrRemove);
  req.onSocket(socket);
  function onFree() {
   self.emit('free', socket, options);
  }
  function onCloseOrRemove(err) {
   self.removeSocket(socket);
   socket.removeListener('free', onFree);
   socket.removeListener('close', onCloseOrRemove);
   socket.removeListener('agentRemove', onCloseOrRemove);
  }
 });
};
TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
 var self = this;
 var placeholder = {};
 self.sockets.push(placeholder);
 var connectOptions = mergeOptions({}, self.proxyOptions, {
  method: 'CONNECT',
  path: options.host + ':' + options.port,
  agent: false,
  headers: {
   host: options.host + ':' + options.port
  }
 });
 if (options.localAddress) {
  connectOptions.localAddress = options.localAddress;
 }
 if (connectOptions.proxyAuth) {
  connectOptions.headers = connectOptions.headers || {};
  connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
    new Buffer(connectOptions.proxyAuth).toString('base64');
 }
 debug('making CONNECT request');
 var connectReq = self.request(connectOptions);
 connectReq.useChunkedEncodingByDefault = false;  
 connectReq.once('response', onResponse);  
 connectReq.once('upgrade', onUpgrade);    
 connectReq.once('connect', onConnect);    
 connectReq.once('error', onError);
 connectReq.end();
 function onResponse(res) {
  res.upgrade = true;
 }
 function onUpgrade(res, socket, head) {
  process.nextTick(function() {
   onConnect(res, socket, head);
  });
 }
 function onConnect(res, socket, head) {
  connectReq.removeAllListeners();
  socket.removeAllListeners();
  if (res.statusCode !== 200) {
   debug('tunneling socket could not be established, statusCode=%d',
    res.statusCode);
   socket.destroy();
   var error = new Error('tunneling socket could not be established, ' +
    'statusCode=' + res.statusCode);
   error.code = 'ECONNRESET';
   options.request.emit('error', error);
   self.removeSocket(placeholder);
   return;
  }
  if (head.length > 0) {
   debug('got illegal response body from proxy');
   socket.destroy();
   var error = new Error('got illegal response body from proxy');
   error.code = 'ECONNRESET';
   options.request.emit('error', error);
   self.removeSocket(placeholder);
   return;
  }
  debug('tunneling connection has established');
  self.sockets[self.sockets.indexOf(placeholder)] = socket;
  return cb(socket);
 }
 function onError(cause) {
  connectReq.removeAllListeners();
  debug('tunneling socket could not be established, cause=%s\n',
     cause.message, cause.stack);
  var error = new Error('tunneling socket could not be established, ' +
             'cause=' + cause.message);
  error.code = 'ECONNRESET';
  options.request.emit('error', error);
  self.removeSocket(placeholder);
 }
};
TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
 var pos = this.sockets.indexOf(socket)
 if (pos === -1) {
  return;
 }
 this.sockets.splice(pos, 1);
 var pending = this.requests.shift();
 if (pending) {
  this.createSocket(pending, function(socket) {
   pending.request.onSocket(socket);
  });
 }
};
function createSecureSocket(options, cb) {
 var self = this;
 TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
  var hostHeader = options.request.getHeader('host');
  var tlsOptions = mergeOptions({}, self.options, {
   socket: socket,
   servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
  });
  var secureSocket = tls.connect(0, tlsOptions);
  self.sockets[self.sockets.indexOf(socket)] = secureSocket;
  cb(secureSocket);
 });
}
function toOptions(host, port, localAddress) {
 if (typeof host === 'string') {  
  return {
   host: host,
   port: port,
   localAddress: localAddress
  };
 }
 return host;  
}
function mergeOptions(target) {
 for (var i = 1, len = arguments.length; i < len; ++i) {
  var overrides = arguments[i];
  if (typeof overrides === 'object') {
   var keys = Object.keys(overrides);
   for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
    var k = keys[j];
    if (overrides[k] !== undefined) {
     target[k] = overrides[k];
    }
   }
  }
 }
 return target;
}
var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
 debug = function() {
  var args = Array.prototype.slice.call(arguments);
  if (typeof args[0] === 'string') {
   args[0] = 'TUNNEL: ' + args[0];
  } else {
   args.unshift('TUNNEL:');
  }
  console.error.apply(console, args);
 }
} else {
 debug = function() {};
}
__webpack_unused_export__ = debug;  
 }),
 2576:
 ((__unused_webpack_module, exports) => {
exports.k = class {
 dispatch() {
  throw new Error("undici is not part of this bundle: requests go through the action's own transport");
 }
};
 }),
 2613:
 ((module) => {
module.exports = nodeRequire("assert");
 }),
 4434:
 ((module) => {
module.exports = nodeRequire("events");
 }),
 8611:
 ((module) => {
module.exports = nodeRequire("http");
 }),
 5692:
 ((module) => {
module.exports = nodeRequire("https");
 }),
 9278:
 ((module) => {
module.exports = nodeRequire("net");
 }),
 7598:
 ((module) => {
module.exports = nodeRequire("node:crypto");
 }),
 7030:
 ((module) => {
module.exports = nodeRequire("node:net");
 }),
 6760:
 ((module) => {
module.exports = nodeRequire("node:path");
 }),
 4756:
 ((module) => {
module.exports = nodeRequire("tls");
 }),
 9023:
 ((module) => {
module.exports = nodeRequire("util");
 }),
 3989:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  GG: () => (  isForeignResponse),
  Pr: () => (  CreateUnknownError),
  Ve: () => (  UselessListError),
  _p: () => (  CreateFailedError),
  cZ: () => (  isUsableId),
  vk: () => (  UnusableIdError)
 });
 var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8282);
 var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8805);
class CreateFailedError extends Error {
  reason;
  endpoint;
  lastError;
  name = "CreateFailedError";
  constructor(reason, endpoint, lastError, note) {
    super(note === null ? lastError.message : `${lastError.message} (${note})`, { cause: lastError });
    this.reason = reason;
    this.endpoint = endpoint;
    this.lastError = lastError;
  }
}
class CreateUnknownError extends Error {
  lastError;
  why;
  candidateIds;
  sinceMs;
  name = "CreateUnknownError";
  constructor(lastError, why, candidateIds, sinceMs) {
    const message = lastError.message.replace(/[\s.]+$/, "");
    super(`${message}. An evaluation may have been created: ${why}.`, { cause: lastError });
    this.lastError = lastError;
    this.why = why;
    this.candidateIds = candidateIds;
    this.sinceMs = sinceMs;
  }
}
class UnusableIdError extends Error {
  id;
  name = "UnusableIdError";
  constructor(id) {
    super(`The API answered the create call with an unusable evaluation_id, ${JSON.stringify(id)}`);
    this.id = id;
  }
}
class UselessListError extends Error {
  isRetryable;
  name = "UselessListError";
  constructor(message, isRetryable) {
    super(message);
    this.isRetryable = isRetryable;
  }
}
function isForeignResponse(error) {
  if (error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Lx)
    return true;
  if (!(error instanceof _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .F9) || error.isOwnVoice)
    return false;
  return error.status < 500 && error.status !== 429;
}
function isUsableId(id) {
  return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__  .xk)(id) === id;
}
 }),
 4976:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  BV: () => (  SIDES),
  GG: () => (  childOf),
  GH: () => (  ROOTS),
  LF: () => (  pathText),
  S: () => (  availablePaths),
  fK: () => (  valueAt),
  wX: () => (  namesIn)
 });
const SIDES = new Set([
  "model_1",
  "model_2",
  "base_model",
  "eval_model",
  "baseline",
]);
const ROOTS = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
const MAX_DEPTH = 8;
const RESERVED = /^(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$/;
const isPlainName = (key) => /^[A-Za-z_]\w*$/.test(String(key)) && !RESERVED.test(String(key));
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function pathText(path) {
  const isBare = path[0] === "metrics" && isPlainName(path[1] ?? "-") && !ROOTS.has(path[1]);
  const [root, ...keys] = isBare ? path.slice(1) : path;
  return `${root ?? ""}${keys.map((key) => (isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}
function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}
function valueAt(path, { variables }) {
  return path.reduce(childOf, variables);
}
function availablePaths({ variables, unavailable }, limit = 1_000) {
  const found = [];
  const collect = (value, path) => {
    if (found.length >= limit)
      return;
    if (isRecord(value) && path.length < MAX_DEPTH)
      for (const [key, inner] of Object.entries(value))
        collect(inner, [...path, key]);
    else if (value !== undefined && !(value === null && path.length < 2))
      found.push(path);
  };
  for (const [root, value] of Object.entries(variables))
    if (!Object.hasOwn(unavailable, root))
      collect(value, [root]);
  return found;
}
function namesIn(value) {
  const names = new Set();
  const found = [value];
  for (const inner of found) {
    if (isRecord(inner))
      for (const name of Object.keys(inner))
        names.add(name);
    if (typeof inner === "object" && inner !== null)
      for (const part of Object.values(inner))
        found.push(part);
  }
  return Array.from(names);
}
 }),
 9607:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  $e: () => (  readSubject),
  HH: () => (  isSha),
  N5: () => (  readEventPayload),
  ZZ: () => (  field)
 });
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
      pullRequest: toNumber(field(pull, "number")),
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
  const pullRequest = field(issue, "pull_request") == null ? null : toNumber(field(issue, "number"));
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
  return own.length === 1 ? toNumber(field(own[0], "number")) : null;
}
function toCommit(sha, eventName) {
  return isSha(sha)
    ? { kind: "known", sha }
    : { kind: "uncertain", reason: `the event ${eventName} does not include a commit` };
}
function isSha(value) {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function toNumber(value) {
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
 }),
 5691:
 ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
 var _run_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5901);
 var _runner_node_host_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6206);
process.exitCode = 1;
Object.assign(process, { noDeprecation: true });
const code = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_0__  .e)((0,_runner_node_host_js__WEBPACK_IMPORTED_MODULE_1__  .x)());
process.stdout.write("", () => process.exit(code));
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);
 }),
 3291:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  i: () => (  readApiKey),
  q: () => (  readSecrets)
 });
 var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4170);
 var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(178);
function readSecrets(env) {
  const given = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__  .b)(env, "api_key") ?? "";
  const raw = given.trim() === "" ? (env["NUGEN_API_KEY"] ?? "") : given;
  const token = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__  .b)(env, "github_token") ?? "";
  const secrets = new Set([raw, raw.trim(), (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__  .DE)(raw), token.trim()]);
  return [...secrets].filter((secret) => secret !== "");
}
const NO_KEY = "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set. " +
  "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
  "Pull requests from forks and Dependabot get no secrets: if_no_api_key: skip lets them pass.";
function readApiKey(reader, env, mayBeMissing) {
  const given = reader.text("api_key") || (env["NUGEN_API_KEY"] ?? "").trim();
  if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__  .DE)(given) === "") {
    if (!mayBeMissing)
      reader.add("api_key", NO_KEY);
    return null;
  }
  const parsed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__  .Xu)(given);
  if ("value" in parsed)
    return parsed.value;
  reader.add("api_key", parsed.issue);
  return null;
}
 }),
 3717:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 oC: () => (  InvalidInputError),
 vn: () => (  NoApiKeyError),
 Ko: () => (  readInputs)
});
var api_key = __nccwpck_require__(3291);
var parse = __nccwpck_require__(4170);
; 
function readBaseline(reader, judgedId) {
  const evaluationId = reader.read("baseline_evaluation_id", parse .hF, null);
  const modelId = reader.read("baseline_model", parse .Fg, null);
  if (evaluationId !== null && evaluationId === judgedId) {
    reader.add("baseline_evaluation_id", "it is the same as evaluation_id. Comparing an evaluation with itself proves nothing: set it to an earlier evaluation.");
  }
  if (evaluationId !== null && modelId !== null)
    reader.add("baseline_model", "it can't be used together with baseline_evaluation_id. Leave one of the two out.");
  if (evaluationId !== null)
    return { evaluationId };
  return modelId === null ? null : { modelId };
}
var error_message = __nccwpck_require__(6228);
; 
const NONE = "none";
async function readGates(reader, options) {
  const gate = await readRules(reader, "gate", options);
  const file = await readGateFile(reader, options);
  const warn = reader.text("warn") === "" ? null : await readRules(reader, "warn", options);
  return { gates: [gate, file].filter((one) => one !== null), warn };
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
    reader.add("gate_file", `${path} can't be read: ${(0,error_message .g)(error)}. Check the path, and that actions/checkout runs before this step.`);
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
  const { GateSyntaxError, compileGate } = await __nccwpck_require__.e(  765).then(__nccwpck_require__.bind(__nccwpck_require__, 9765));
  try {
    return { source, text, compiled: await compileGate(redact(text), { mode, baseline, source }) };
  }
  catch (error) {
    if (!(error instanceof GateSyntaxError))
      throw error;
    for (const { excerpt } of error.issues)
      reader.addExcerpt(input, excerpt);
    return null;
  }
}
var result = __nccwpck_require__(8648);
; 
const MINUTE_MS = 60_000;
const TWO_WEEKS_MS = 14 * 24 * 60 * MINUTE_MS;
const PLAIN_INPUTS = {
  ifNoApiKey: input("if_no_api_key", (0,parse .tS)(["fail", "skip"]), "fail"),
  evaluationId: input("evaluation_id", parse .hF, null),
  wait: input("wait", parse .yG, false),
  timeoutMs: input("timeout_minutes", (0,parse .eV)("minutes", MINUTE_MS, TWO_WEEKS_MS, "60"), 60 * MINUTE_MS),
  tolerate: input("tolerate", (0,parse .Oh)(result .DU), new Set()),
  downloadResults: input("download_results", parse .yG, false),
  name: input("name", parse .$q, null),
  comment: input("comment", parse .yG, false),
  commitStatus: input("commit_status", parse .yG, false),
  apiUrl: input("api_url", parse .nV, new URL(parse .rK)),
  requestTimeoutMs: input("request_timeout_seconds", (0,parse .eV)("seconds", 1_000, 60 * MINUTE_MS, "30"), 30_000),
  createEndpoint: input("create_endpoint", (0,parse .tS)(["auto", "evaluations", "evaluations/create"]), "auto"),
  dryRun: input("dry_run", parse .yG, false),
};
function input(name, parse, fallback) {
  return { name, parse, fallback };
}
var inputs_reader = __nccwpck_require__(178);
; 
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
; 
const HOUR_MS = 3_600_000;
const parseHours = (0,parse .eV)("hours", HOUR_MS, 365 * 24 * HOUR_MS, "12");
function readRequest(reader, creating) {
  const id = (name, required) => {
    if (reader.text(name) !== "")
      return reader.read(name, parse .Fg, null);
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
; 
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
  const reader = new inputs_reader .i(env, redact);
  const { ifNoApiKey, ...plain } = reader.readAll(PLAIN_INPUTS);
  const apiKey = (0,api_key .i)(reader, env, ifNoApiKey === "skip");
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
 }),
 4170:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  $e: () => (  trimInput),
  $q: () => (  parseName),
  DE: () => (  toBareKey),
  Fg: () => (  parseId),
  Oh: () => (  createListParser),
  Xu: () => (  parseApiKey),
  eV: () => (  createDurationParser),
  hF: () => (  parseEvaluationId),
  nV: () => (  parseApiUrl),
  rK: () => (  DEFAULT_API_URL),
  tS: () => (  createChoiceParser),
  yG: () => (  parseBoolean)
 });
 var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8805);
const DEFAULT_API_URL = "https://api.nugen.in";
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
function trimInput(text) {
  return text.replace(ODD_SPACES, " ").trim();
}
function quote(text) {
  const line = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__  .OX)(text, 60);
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
  if ((0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__  .xk)(text) === text && !text.startsWith("$"))
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
  if (text.length <= 100 && (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__  .OX)(text) === text)
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
 }),
 178:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  b: () => (  readRawInput),
  i: () => (  InputReader)
 });
 var _util_similar_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6205);
 var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4170);
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
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__  .$e)(readRawInput(this.#env, name) ?? "");
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
      const meant = ALIASES.get(name) ?? (0,_util_similar_js__WEBPACK_IMPORTED_MODULE_1__  .j)(name, known.values());
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
 }),
 709:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  r: () => (  readAtMost)
 });
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
 }),
 8282:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  F9: () => (  HttpStatusError),
  Lx: () => (  RedirectError),
  S2: () => (  NugenError),
  SD: () => (  NotSentError),
  dY: () => (  StaleResponseError),
  dk: () => (  UnexpectedResponseError),
  hg: () => (  NoResponseError),
  qB: () => (  TooLargeError)
 });
 var _util_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9294);
 var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1767);
function formatTarget({ method, url }) {
  return `${method} ${url.origin}${url.pathname}`;
}
class NugenError extends Error {
  get retryable() {
    return true;
  }
  retryAfterMs(nowMs) {
    return (0,_util_retry_js__WEBPACK_IMPORTED_MODULE_0__  .Vs)(this.headers, nowMs);
  }
  get headers() {
    return {};
  }
}
class NotSentError extends NugenError {
  target;
  reason;
  name = "NotSentError";
  constructor(target, reason, detail, cause) {
    super(`${formatTarget(target)}: no connection (${detail})`, { cause });
    this.target = target;
    this.reason = reason;
  }
  get retryable() {
    return this.reason === "connection" || this.reason === "proxy";
  }
}
class NoResponseError extends NugenError {
  target;
  openMs;
  status;
  name = "NoResponseError";
  constructor(target, openMs, detail, cause, status = null) {
    super(`${formatTarget(target)}: ${detail}`, { cause });
    this.target = target;
    this.openMs = openMs;
    this.status = status;
  }
}
class TooLargeError extends NoResponseError {
  name = "TooLargeError";
  get retryable() {
    return false;
  }
}
class HttpStatusError extends NugenError {
  target;
  response;
  detail;
  fields;
  name = "HttpStatusError";
  constructor(target, response, detail, fields) {
    super(`${formatTarget(target)} answered ${response.status}: ${detail}`);
    this.target = target;
    this.response = response;
    this.detail = detail;
    this.fields = fields;
  }
  get status() {
    return this.response.status;
  }
  get retryable() {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }
  get headers() {
    return this.response.headers;
  }
  get inJson() {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Lv)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Bl)(this.response.body)) !== null;
  }
  get isOwnVoice() {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Lv)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Bl)(this.response.body))?.["detail"] ?? null) !== null;
  }
  get routeMissing() {
    if (this.status === 405)
      return this.isOwnVoice;
    return this.status === 404 && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Lv)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__  .Bl)(this.response.body))?.["detail"] === "Not Found";
  }
}
class RedirectError extends NugenError {
  target;
  response;
  location;
  name = "RedirectError";
  constructor(target, response, location) {
    super(`${formatTarget(target)} answered ${response.status}, a redirect to ${location === "" ? "nowhere" : location}, which is not followed`);
    this.target = target;
    this.response = response;
    this.location = location;
  }
  get retryable() {
    return false;
  }
}
class UnexpectedResponseError extends NugenError {
  target;
  response;
  name = "UnexpectedResponseError";
  constructor(target, response, detail) {
    super(`${formatTarget(target)} answered ${response.status}, but ${detail}`);
    this.target = target;
    this.response = response;
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
 }),
 1767:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Bl: () => (  tryParseJson),
  Lv: () => (  toFields),
  Ro: () => (  toNumber),
  fE: () => (  toText),
  uX: () => (  toTimeText)
 });
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
 }),
 5030:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  t: () => (  toPhase)
 });
const DONE = new Set(["ready", "completed", "evaluated"]);
const FAILED = new Set(["failed", "error", "cancelled", "canceled", "stopped"]);
function toPhase(status) {
  const lower = status.trim().toLowerCase();
  if (DONE.has(lower))
    return "done";
  return FAILED.has(lower) ? "failed" : "running";
}
 }),
 6208:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  AO: () => (  createRequestBody),
  WL: () => (  createRequest),
  Y5: () => (  createApiUrl)
 });
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
function createRequest({ baseUrl, apiKey, timeoutMs }, method, path, { body, signal, maxBytes }) {
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
    ...(maxBytes === undefined ? {} : { maxBytes }),
  };
}
 }),
 5265:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  E: () => (  parseTimestamp)
 });
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(?:([+-]\d{2})(?::?(\d{2}))?|([A-Z]+))?$/i;
const EPOCH = /^\d{9,13}(?:\.\d+)?$/;
const EPOCH_MS_FROM = 1e11;
const ZONES = new Map([
  ["", "+00:00"],
  ["Z", "+00:00"],
  ["UTC", "+00:00"],
  ["GMT", "+00:00"],
  ["IST", "+05:30"],
]);
function parseTimestamp(text) {
  const written = text?.trim() ?? "";
  if (EPOCH.test(written))
    return parseEpoch(written);
  const match = ISO.exec(written);
  if (!match)
    return null;
  const [, date = "", minute = "", second, decimals = "", hours, minutes = "00", zone = ""] = match;
  const offset = hours === undefined ? ZONES.get(zone.toUpperCase()) : `${hours}:${minutes}`;
  const ms = Date.parse(`${date}T${minute}:${second ?? "00"}.${decimals.slice(0, 3).padEnd(3, "0")}${offset ?? ""}`);
  if (offset === undefined || Number.isNaN(ms) || !isInCalendar(date))
    return null;
  return { ms, resolutionMs: second === undefined ? 60_000 : 10 ** (3 - Math.min(3, decimals.length)) };
}
function parseEpoch(written) {
  const value = Number(written);
  const fractionDigits = written.split(".")[1]?.length ?? 0;
  if (value >= EPOCH_MS_FROM)
    return { ms: Math.floor(value), resolutionMs: 1 };
  return { ms: Math.floor(value * 1_000), resolutionMs: 10 ** (3 - Math.min(3, fractionDigits)) };
}
function isInCalendar(date) {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
 }),
 5916:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  B4: () => (  formatCount),
  V2: () => (  formatOverview),
  _4: () => (  formatHeading)
 });
 var _result_judge_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8558);
 var _result_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8648);
 var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8805);
 var _markup_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8916);
 var _subject_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2542);
 var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3908);
const TITLES = {
  created: "✅ Evaluation created",
  running: "⏳ Evaluation is running",
  completed: "✅ Evaluation completed",
  passed: "✅ Gate passed",
  gate_failed: "❌ Gate failed",
  evaluation_failed: "❌ Evaluation failed",
  timed_out: "⏰ No verdict: timed out",
  cancelled: "🚫 No verdict: cancelled",
  dry_run: "🧪 Dry run: nothing was sent",
  skipped: "⏭️ Skipped: no API key",
  invalid_input: "❌ Invalid inputs: nothing was sent",
  api_error: "❌ No verdict: the API refused or could not be used",
  create_unknown: "❓ An evaluation may have been created",
  internal_error: "💥 An error of the action itself",
};
function formatHeading(result) {
  const plain = (0,_result_result_js__WEBPACK_IMPORTED_MODULE_0__  .Cl)(result)
    ? "❌ No evaluation: the API refused or could not be used"
    : `${TITLES[result.outcome]}${formatDecisiveFact(result)}`;
  const title = result.tolerated ? `⚠️ ${plain.replace(/^\S+ /u, "")} (tolerated)` : plain;
  const about = formatHeadingSubject(result);
  return about === "" ? title : `${title} · ${about}`;
}
function formatDecisiveFact(result) {
  const { outcome, verdict, warnVerdict } = result;
  if (outcome === "timed_out")
    return ` after ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .a3)(result.endedAt - result.startedAt)}`;
  const warnings = warnVerdict === null ? 0 : (0,_result_judge_js__WEBPACK_IMPORTED_MODULE_3__  .PH)(warnVerdict).length;
  const warned = warnings === 0 ? "" : `, ${formatCount(warnings, "warning")}`;
  if (verdict === null)
    return outcome === "completed" && warned !== "" ? warned : "";
  const rules = formatCount(verdict.rules.length, "rule");
  const failed = (0,_result_judge_js__WEBPACK_IMPORTED_MODULE_3__  .PH)(verdict).length;
  return `: ${failed === 0 ? "" : `${failed} of `}${rules}${warned}`;
}
function formatCount(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function formatHeadingSubject(result) {
  if (result.name !== null)
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .Xt)(result.name, 200);
  const { modelId, modelId2, benchmarkId } = (0,_subject_js__WEBPACK_IMPORTED_MODULE_4__  .O)(result);
  const models = [modelId, modelId2].flatMap((id) => (id === null ? [] : [(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .Xt)(id, 100)]));
  const benchmark = benchmarkId === null ? [] : [`on ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .Xt)(benchmarkId, 100)}`];
  return [models.join(" and "), ...benchmark].filter((part) => part !== "").join(" ");
}
function formatOverview(result, questions, commit) {
  const { modelId, modelId2, benchmarkId } = (0,_subject_js__WEBPACK_IMPORTED_MODULE_4__  .O)(result);
  const partial = (0,_result_result_js__WEBPACK_IMPORTED_MODULE_0__  .T$)(result);
  const parts = [
    ...(modelId === null ? [] : [formatModels(modelId, modelId2)]),
    ...(benchmarkId === null ? [] : [`benchmark ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_5__  .Oe)(benchmarkId)}`]),
    ...(questions === null ? [] : [unbroken(formatCount(questions, "question"))]),
    ...(partial === null ? [] : [`⚠️ only ${partial.answered} of ${partial.questions} answers`]),
    ...(result.evaluation === null || result.outcome === "created" ? [] : [unbroken((0,_times_js__WEBPACK_IMPORTED_MODULE_1__  .C)(result))]),
    ...(commit === null ? [] : [formatCommit(commit)]),
  ];
  return parts.length === 0 ? "" : `<p>${parts.join(" · ")}</p>`;
}
function unbroken(text) {
  return text.replaceAll(" ", "&#160;");
}
function formatModels(modelId, modelId2) {
  if (modelId2 === null)
    return `model ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_5__  .Oe)(modelId)}`;
  return `model_1 ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_5__  .Oe)(modelId)}, model_2 ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_5__  .Oe)(modelId2)}`;
}
function formatCommit({ sha, url }) {
  const short = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .Xt)(sha.slice(0, 7));
  return `commit ${url === null ? short : `<a href="${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .G6)(url)}">${short}</a>`}`;
}
 }),
 7329:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Cf: () => (  BAR_LEGEND),
  YV: () => (  LIMIT_MARK),
  ZQ: () => (  toInterval),
  _o: () => (  formatIntervalBar),
  ak: () => (  isWithinNoise),
  vy: () => (  formatInterval)
 });
 var _util_statistics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4697);
 var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5557);
const NOT_A_SHARE = /(?:^|[^a-z])(?:std|stddev|sd|stderr|var|variance|min|max|median|p\d+|threshold|temperature|latency|time|seconds|ms|cost|price|loss|difference|delta|change|count|questions|answers|samples|tokens)(?:$|[^a-z])/i;
function toInterval(name, value, questions) {
  if (!(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__  .Et)(value) || value < 0 || value > 1 || NOT_A_SHARE.test(name))
    return null;
  if (questions === null || !Number.isSafeInteger(questions) || questions < 1)
    return null;
  const [lower, upper] = (0,_util_statistics_js__WEBPACK_IMPORTED_MODULE_1__  .YV)(value, questions);
  return { value, lower, upper, questions };
}
function isWithinNoise(one, other) {
  return one !== null && other !== null && one.lower <= other.upper && other.lower <= one.upper;
}
function formatInterval({ lower, upper }) {
  return `${lower.toFixed(3)} to ${upper.toFixed(3)}`;
}
const BAR_CELLS = 10;
const LIMIT_MARK = "┃";
const BAR_LEGEND = `█ value, ▒ 95 % interval, ${LIMIT_MARK} limit`;
function formatIntervalBar({ value, lower, upper }, limit) {
  const marks = limit >= 0 && limit <= 1 ? [lower, upper, limit] : [lower, upper];
  const from = Math.floor(Math.min(...marks) * 10) / 10;
  const to = Math.max(from + 0.1, Math.ceil(Math.max(...marks) * 10) / 10);
  const cellOf = (point) => Math.min(BAR_CELLS - 1, Math.floor(((point - from) / (to - from)) * BAR_CELLS));
  const cells = Array.from({ length: BAR_CELLS }, (_, cell) => {
    if (marks.length === 3 && cell === cellOf(limit))
      return LIMIT_MARK;
    if (cell === cellOf(value))
      return "█";
    return cell >= cellOf(lower) && cell <= cellOf(upper) ? "▒" : "░";
  });
  return `${Number(from.toFixed(1))} ${cells.join("")} ${Number(to.toFixed(1))}`;
}
 }),
 8916:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Oe: () => (  paragraphCode),
  Wo: () => (  createHtmlTable),
  i8: () => (  wrappingCode),
  zH: () => (  details),
  zo: () => (  codeLines)
 });
 var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8805);
function wrappingCode(text, limit = 200, run = 12) {
  const content = /^<code>(.*)<\/code>$/s.exec((0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__  .Xt)(text, limit))?.[1];
  if (content === undefined)
    return "—";
  const characters = content.match(/&#\d+;|[^]/gu) ?? [];
  let length = 0;
  const breakable = characters.map((character, index) => {
    const next = characters[index + 1] ?? " ";
    length = character === " " ? 0 : length + 1;
    const isBreak = isSeparator(character, next) || (length >= run && !isSeparator(next, ""));
    if (next === " " || !isBreak)
      return character;
    length = 0;
    return `${character}<wbr>`;
  });
  return `<code>${breakable.join("")}</code>`;
}
function paragraphCode(text, limit = 200) {
  return wrappingCode(text, limit, Infinity);
}
function isSeparator(character, next) {
  return character === "." ? !/\d/.test(next) : /^(?:-|\/|&#95;)$/.test(character);
}
function createHtmlTable(head, rows) {
  const header = `<tr>${head.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table>\n${[header, ...body].join("\n")}\n</table>`;
}
function details(title, content) {
  return `<details>\n<summary>${title}</summary>\n${content.join("\n")}\n</details>`;
}
function codeLines(lines) {
  const safe = lines.map((line) => (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__  .oU)(line).replace(/^<pre><code>|<\/code><\/pre>$/g, "") || "&#32;");
  return `<pre><code>${safe.map((line) => (line.trim() === "" ? "&#32;" : line)).join("\n")}</code></pre>`;
}
 }),
 2561:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  F: () => (  createMetricTable),
  b: () => (  comparedColumns)
 });
 var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8805);
 var _interval_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7329);
 var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8916);
 var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5557);
function createMetricTable({ columns, rows }) {
  const pairs = comparedColumns(columns);
  const hasIntervals = columns.length === 1 && rows.some((row) => intervalIn(row, columns, 0) !== null);
  const head = [
    "Metric",
    ...columns.map(({ heading }) => heading),
    ...pairs.map(({ label }) => `<sub>${label}</sub>`),
    ...(hasIntervals ? ["95 % interval"] : []),
  ];
  const body = rows.map((row) => [
    (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .i8)(row.name, 200, 6),
    ...valueCells(row.values),
    ...pairs.map(({ from, to }) => differenceCell(row, columns, from, to)),
    ...(hasIntervals ? [intervalCell(row, columns)] : []),
  ]);
  return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__  .Wo)(head, body);
}
function valueCells(values) {
  return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__  .iZ)(values).map((text, index) => ((0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__  .Et)(values[index]) ? text : (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__  .Xt)(text, 200)));
}
function comparedColumns(columns) {
  const baseline = columns.findIndex(({ root }) => root === "baseline");
  const models = columns.flatMap(({ root }, index) => (root === "baseline" ? [] : [{ root, index }]));
  const [first, second] = models;
  const pair = first?.root != null && second?.root != null
    ? [{ label: `${second.root} − ${first.root}`, from: first.index, to: second.index }]
    : [];
  const toBaseline = models.map(({ root, index }) => ({
    label: root === null ? "difference" : `${root} − baseline`,
    from: baseline,
    to: index,
  }));
  return baseline < 0 ? pair : [...pair, ...toBaseline];
}
function differenceCell(row, columns, from, to) {
  const difference = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__  .jR)(row.values[from], row.values[to]).replace(" %", "&#160;%");
  const isNoise = !/^[—±]/.test(difference) && (0,_interval_js__WEBPACK_IMPORTED_MODULE_3__  .ak)(intervalIn(row, columns, from), intervalIn(row, columns, to));
  return isNoise ? `${difference}<br>within noise` : difference;
}
function intervalCell(row, columns) {
  const interval = intervalIn(row, columns, 0);
  return interval === null ? "" : (0,_interval_js__WEBPACK_IMPORTED_MODULE_3__  .vy)(interval);
}
function intervalIn({ name, values }, columns, index) {
  return (0,_interval_js__WEBPACK_IMPORTED_MODULE_3__  .ZQ)(name, values[index], columns[index]?.questions ?? null);
}
 }),
 4872:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  S: () => (  createMetricView)
 });
 var _gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4976);
 var _result_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1527);
 var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8916);
 var _number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5557);
const HEADING_RUN = 5;
function createMetricView(results, requested, verdicts, baseline) {
  const models = (0,_result_metrics_js__WEBPACK_IMPORTED_MODULE_1__  .gP)(results, requested)
    ? comparisonColumns(results, requested)
    : [singleColumn(results)];
  const columns = baseline === null ? models : [...models, baselineColumn(baseline)];
  const read = new Set(verdicts.flatMap(({ rules }) => rules).flatMap(({ values }) => values.map(nameOf)));
  const rows = rowsOf(columns, models.length > 1, read);
  return { columns, rows: [...rows.filter(({ isGated }) => isGated), ...rows.filter((row) => !row.isGated)] };
}
const nameOf = ({ name }) => name;
function rowsOf(columns, isPair, read) {
  const paths = new Map();
  for (const { metrics } of columns) {
    for (const path of (0,_gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__  .S)({ mode: "single", variables: { metrics }, unavailable: {} }, Infinity))
      paths.set((0,_gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__  .LF)(path), path.slice(1));
  }
  return Array.from(paths, ([bareName, path]) => ({
    name: isPair ? (0,_gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__  .LF)(path) : bareName,
    values: columns.map(({ metrics }) => (0,_gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__  .fK)(["metrics", ...path], { variables: { metrics } })),
    isGated: ["metrics", "model_1", "model_2", "base_model", "eval_model", "baseline"].some((root) => read.has((0,_gate_gate_metrics_js__WEBPACK_IMPORTED_MODULE_0__  .LF)([root, ...path]))),
  }));
}
function singleColumn({ metrics, rawAnswersCount }) {
  const counts = [metrics?.["total_questions"], rawAnswersCount].filter(_number_text_js__WEBPACK_IMPORTED_MODULE_2__  .Et);
  return {
    heading: "Value",
    root: null,
    metrics,
    questions: counts.length === 0 ? null : Math.min(...counts),
  };
}
function baselineColumn({ metrics, modelId }) {
  const questions = metrics["total_questions"];
  const model = modelId === null ? "" : `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__  .i8)(modelId, 200, HEADING_RUN)}<br>`;
  return {
    heading: `${model}<sub>baseline</sub>`,
    root: "baseline",
    metrics,
    questions: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__  .Et)(questions) ? questions : null,
  };
}
function comparisonColumns(results, requested) {
  const { model1 } = (0,_result_metrics_js__WEBPACK_IMPORTED_MODULE_1__  .vD)(results, requested);
  const { baseModel, evalModel, evaluation } = results;
  const { variables } = (0,_result_metrics_js__WEBPACK_IMPORTED_MODULE_1__  .PE)(results, requested);
  const [first, second] = model1 === "eval_model" ? [evalModel, baseModel] : [baseModel, evalModel];
  const ids = model1 === null
    ? [first?.modelId, second?.modelId]
    : [
      first?.modelId ?? (requested.modelId || evaluation.modelId),
      second?.modelId ?? requested.modelId2 ?? evaluation.modelId2,
    ];
  const roots = model1 === null ? ["base_model", "eval_model"] : ["model_1", "model_2"];
  return roots.map((root, index) => {
    const metrics = (index === 0 ? first : second)?.metrics ?? null;
    const id = ids[index] ?? null;
    const heading = id === null ? root : `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__  .i8)(id, 200, HEADING_RUN)}<br><sub>${root}</sub>`;
    return { heading, root, metrics, questions: questionsOf(metrics, variables["raw_answers_count"]) };
  });
}
function questionsOf(metrics, rawAnswersCount) {
  const own = metrics?.["total_questions"];
  if ((0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__  .Et)(own))
    return own;
  return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__  .Et)(rawAnswersCount) ? Math.floor(rawAnswersCount / 2) : null;
}
 }),
 5557:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Et: () => (  isNumber),
  _M: () => (  formatTogether),
  iZ: () => (  formatRow),
  jR: () => (  formatDifference),
  l9: () => (  formatPercent)
 });
 var _util_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2209);
const MAX_DECIMALS = 12;
const TOLERANCE = 1e-9;
function formatTogether(values) {
  const largest = Math.max(...values.map(Math.abs));
  if (values.every(Number.isInteger))
    return values.map(String);
  if (!(largest < 1e15) || largest < 1e-6)
    return values.map((value) => (0,_util_format_value_js__WEBPACK_IMPORTED_MODULE_0__  .ZV)(value));
  const magnitude = Math.floor(Math.log10(largest));
  let decimals = magnitude >= 0 ? Math.max(1, 3 - magnitude) : 2 - magnitude;
  while (decimals < MAX_DECIMALS && losesNumbers(values, decimals))
    decimals += 1;
  return values.map((value) => toFixed(value, decimals));
}
function losesNumbers(values, decimals) {
  const shown = new Map();
  return values.some((value) => {
    const text = toFixed(value, decimals);
    const same = shown.get(text) ?? value;
    shown.set(text, value);
    return Math.abs(same - value) > TOLERANCE || (Number(text) === 0 && Math.abs(value) > 1e-6);
  });
}
function toFixed(value, decimals) {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}
function formatRow(values) {
  const numbers = formatTogether(values.filter(isNumber));
  return values.map((value) => (isNumber(value) ? (numbers.shift() ?? "") : (0,_util_format_value_js__WEBPACK_IMPORTED_MODULE_0__  .Fl)(value)));
}
function formatDifference(from, to) {
  if (!isNumber(from) || !isNumber(to))
    return "—";
  const [, , shown = ""] = formatTogether([from, to, Number((to - from).toPrecision(12))]);
  const percent = from === 0 ? "" : ` (${formatPercent((100 * (to - from)) / Math.abs(from))})`;
  return Number(shown) === 0 ? "±0" : `${withSign(shown)}${percent}`;
}
function formatPercent(percent) {
  const text = Math.abs(percent) < 1000 ? percent.toFixed(1) : percent.toFixed(0);
  return Number(text) === 0 ? "±0 %" : `${withSign(text.replace(/\.0$/, ""))} %`;
}
function withSign(text) {
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}
function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}
 }),
 3859:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  P: () => (  formatResumeIntro),
  w: () => (  formatResumeYaml)
 });
 var _result_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8648);
const DEFAULT_TIMEOUT_MINUTES = 60;
function formatResumeIntro(result) {
  if (result.evaluation === null)
    return null;
  if (result.outcome === "gate_failed")
    return "To gate the same evaluation again with other rules, at no cost";
  if (result.outcome === "created")
    return "Wait for it and gate on it in a later step or job";
  return (0,_result_result_js__WEBPACK_IMPORTED_MODULE_0__  .KF)(result) ? "To resume this evaluation without paying for another one" : null;
}
function formatResumeYaml({ evaluation, name, apiUrl, resumeOptions }) {
  return [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    ...(apiUrl === null
      ? []
      : [`  api_url: ${/^[\w:/.[\]-]*[\w/]$/.test(apiUrl) ? apiUrl : JSON.stringify(apiUrl)}`]),
    `  evaluation_id: ${toYamlString(evaluation?.id ?? "")}`,
    ...(name === null ? [] : [`  name: ${literal(JSON.stringify(name))}`]),
    ...(resumeOptions === null
      ? ["  wait: true"]
      : [...optionLines(resumeOptions), ...ruleLines(resumeOptions)]),
  ];
}
function ruleLines({ gate, gateFile, warn, baseline }) {
  const rules = [
    ...(gateFile === null ? [] : [`  gate_file: ${toYamlString(gateFile)}`]),
    ...(gate === null ? [] : ["  gate: |", ...indented(gate)]),
    ...(warn === null ? [] : ["  warn: |", ...indented(warn)]),
  ];
  const compared = baseline === null
    ? []
    : "modelId" in baseline
      ? [`  baseline_model: ${literal(toYamlString(baseline.modelId))}`]
      : [`  baseline_evaluation_id: ${toYamlString(baseline.evaluationId)}`];
  return [...compared, ...(rules.length === 0 ? ["  wait: true"] : rules)];
}
function indented(rules) {
  const lines = rules.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => `    ${literal(line)}`);
}
function optionLines(options) {
  const { timeoutMinutes, tolerate, comment, commitStatus, downloadResults } = options;
  return [
    ...(timeoutMinutes === DEFAULT_TIMEOUT_MINUTES ? [] : [`  timeout_minutes: ${timeoutMinutes}`]),
    ...(tolerate.length === 0 ? [] : [`  tolerate: ${tolerate.join(", ")}`]),
    ...(downloadResults ? ["  download_results: true"] : []),
    ...(comment ? ["  comment: true"] : []),
    ...(commitStatus ? ["  commit_status: true"] : []),
  ];
}
function literal(text) {
  return text.replaceAll("${{", "${{ '${{' }}");
}
function toYamlString(text) {
  return /^[A-Za-z][\w-]*[-_\d][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
 }),
 2542:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  O: () => (  toSubject)
 });
function toSubject({ evaluation, request, attached, }) {
  if (attached === "given" && evaluation?.modelId != null)
    return evaluation;
  return {
    modelId: (request?.modelId || evaluation?.modelId) ?? null,
    modelId2: request?.modelId2 ?? evaluation?.modelId2 ?? null,
    benchmarkId: (request?.benchmarkId || evaluation?.benchmarkId) ?? null,
  };
}
 }),
 3908:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  C: () => (  formatElapsed),
  m: () => (  formatTimes)
 });
 var _nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5265);
 var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8805);
const HAS_NOT_ENDED = new Set(["created", "running", "timed_out", "cancelled"]);
function spanOf({ lastStatus, startedAt, endedAt }) {
  const from = (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_0__  .E)(lastStatus?.startTime ?? null);
  const to = (0,_nugen_timestamp_js__WEBPACK_IMPORTED_MODULE_0__  .E)(lastStatus?.endTime ?? null);
  const isKnown = from !== null && to !== null && to.ms >= from.ms;
  return isKnown ? { fromMs: from.ms, toMs: to.ms } : { fromMs: startedAt, toMs: endedAt };
}
function elapsedMs(result) {
  const { fromMs, toMs } = spanOf(result);
  return toMs - fromMs;
}
function formatElapsed(result) {
  return `${HAS_NOT_ENDED.has(result.outcome) ? "waited" : "took"} ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__  .a3)(elapsedMs(result))}`;
}
function formatTimes(result) {
  const { toMs } = spanOf(result);
  const finished = new Date(toMs).toISOString();
  const ended = new Date(result.endedAt).toISOString();
  const day = finished.slice(0, 10) === ended.slice(0, 10) ? "" : `${finished.slice(0, 10)} `;
  if (result.outcome === "created")
    return `Created ${finished.slice(0, 16).replace("T", " ")} UTC`;
  const verb = HAS_NOT_ENDED.has(result.outcome) ? "Run ended" : "Finished";
  return `${verb} ${day}${finished.slice(11, 16)} UTC, ${formatElapsed(result)}`;
}
 }),
 3637:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Y: () => (  toEvaluationError)
 });
function toEvaluationError({ id, status }, reason, created) {
  const again = created
    ? "Run the job again to create a new one."
    : "To evaluate again, run without evaluation_id (or reuse_hours): that creates a new one.";
  return {
    message: `The evaluation ${id} ended with status ${status}${reason === null ? "" : `: ${reason}`}`,
    hints: [`Check the Nugen dashboard for the cause. ${again}`],
  };
}
 }),
 8558:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  PH: () => (  filterFailedRules),
  S4: () => (  judge),
  Vl: () => (  toGateError),
  hO: () => (  formatFailedRule)
 });
function judge(sources, metrics, undecidable) {
  const verdicts = sources.map(({ source, compiled }) => ({ source, verdict: compiled.evaluate(metrics) }));
  const [first] = verdicts;
  if (first === undefined)
    return null;
  const rules = verdicts.flatMap(({ source, verdict }) => verdict.rules.map((rule) => ({ ...rule, source })));
  const failed = { passed: false, decisive: null, reason: undecidable, notices: [] };
  return {
    passed: undecidable === null && verdicts.every(({ verdict }) => verdict.passed),
    rules: undecidable === null ? rules : rules.map((rule) => ({ ...rule, ...failed })),
    available: first.verdict.available,
  };
}
function filterFailedRules({ rules }) {
  return rules.filter(({ passed }) => !passed);
}
function formatFailedRule({ source, line, expression, reason }) {
  return `${source}, line ${line}: ${expression}: ${reason ?? "it is false"}`;
}
const MAX_LISTED = 50;
function toGateError(verdict) {
  const failed = filterFailedRules(verdict);
  const count = verdict.rules.length;
  const { available } = verdict;
  const more = available.length > MAX_LISTED ? ` and ${available.length - MAX_LISTED} more` : "";
  const listed = available.length === 0 ? "none" : available.slice(0, MAX_LISTED).join(", ") + more;
  return {
    message: `Gate failed: ${failed.length} of ${count} ${count === 1 ? "rule" : "rules"} did not pass.`,
    hints: [...failed.map(formatFailedRule), `The metrics there are: ${listed}.`],
  };
}
 }),
 1527:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  PE: () => (  gateMetrics),
  U_: () => (  withBaseline),
  fl: () => (  parseComparison),
  gP: () => (  isComparison),
  r2: () => (  reportedMetrics),
  vD: () => (  resolveSides)
 });
 var _nugen_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1767);
const BASE_FIRST = { model1: "base_model", unavailable: null };
const EVAL_FIRST = { model1: "eval_model", unavailable: null };
function resolveSides(results, requested) {
  const first = requested.modelId || results.evaluation.modelId;
  const second = requested.modelId2 ?? (first === results.evaluation.modelId ? results.evaluation.modelId2 : null);
  const base = results.baseModel?.modelId ?? null;
  const evaluated = results.evalModel?.modelId ?? null;
  if (base === null && evaluated === null)
    return unnamedSides(results, requested);
  const fits = (name, wanted) => name === null || wanted === null || name === wanted;
  const named = [base, evaluated].filter((name) => name !== null).join(" and ");
  if (first === null)
    return { model1: null, unavailable: `nothing says which of ${named} is model_id`, isOther: false };
  if (fits(base, first) && fits(evaluated, second))
    return BASE_FIRST;
  if (fits(base, second) && fits(evaluated, first))
    return EVAL_FIRST;
  const wanted = [first, second].filter((name) => name !== null).join(" and ");
  return { model1: null, unavailable: `the results are of ${named}, not of ${wanted}`, isOther: true };
}
function unnamedSides(results, { newerRevision }) {
  if (!newerRevision && results.secondModelField === "model_id_2")
    return BASE_FIRST;
  const unavailable = "the response does not say which side is which model, and this revision of the API does not define it";
  return { model1: null, unavailable, isOther: false };
}
function isComparison(results, requested) {
  const { baseModel, evalModel, method, evaluation } = results;
  const asked = requested.modelId2 !== null || evaluation.modelId2 !== null;
  return asked || baseModel !== null || evalModel !== null || method === "eval-compare";
}
function withBaseline({ mode, variables, unavailable }, baseline, unknown) {
  return {
    mode,
    variables: { ...variables, baseline },
    unavailable: unknown === null ? unavailable : { ...unavailable, baseline: unknown },
  };
}
function gateMetrics(results, requested) {
  const { rawAnswersCount: raw_answers_count, metrics } = results;
  if (!isComparison(results, requested))
    return { mode: "single", variables: { metrics, raw_answers_count }, unavailable: {} };
  const sides = resolveSides(results, requested);
  const { baseModel, evalModel, comparison } = results;
  const [first, second] = sides.model1 === "eval_model" ? [evalModel, baseModel] : [baseModel, evalModel];
  const values = {
    model_1: sideMetrics(first),
    model_2: sideMetrics(second),
    base_model: sideMetrics(baseModel),
    eval_model: sideMetrics(evalModel),
    comparison,
  };
  const variables = { ...values, raw_answers_count };
  const distrusted = sides.model1 === null ? Object.keys(sides.isOther ? variables : values) : [];
  const unavailable = Object.fromEntries(distrusted.map((name) => [name, sides.unavailable ?? ""]));
  return { mode: "comparison", variables, unavailable };
}
function sideMetrics(side) {
  return side?.metrics ?? null;
}
function reportedMetrics(results, requested) {
  if (results === null)
    return null;
  if (!isComparison(results, requested))
    return results.metrics;
  const { baseModel, evalModel, comparison } = results;
  return { base_model: sideMetrics(baseModel), eval_model: sideMetrics(evalModel), comparison };
}
function parseComparison(comparison) {
  const fields = (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(comparison);
  const list = fields?.["metrics"];
  if (!Array.isArray(list))
    return null;
  const rows = list.flatMap((item) => {
    const row = (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(item);
    const metric = row?.["metric"];
    if (row === null || typeof metric !== "string")
      return [];
    const change = row["improvement_%"];
    const changePercent = typeof change === "number" ? change : null;
    return [{ metric, base: row["base"], evaluated: row["evaluated"], changePercent }];
  });
  return rows.length === list.length ? { rows, summary: (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(fields?.["summary"]) ?? {} } : null;
}
 }),
 3785:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  _: () => (  describeMismatch),
  v: () => (  describeContradiction)
 });
function describeMismatch({ modelId, modelId2, benchmarkId }, evaluation) {
  const pairs = [
    ["model_id", modelId, evaluation.modelId],
    ["model_id_2", modelId === "" ? "" : (modelId2 ?? "none"), evaluation.modelId2],
    ["benchmark_id", benchmarkId, evaluation.benchmarkId],
  ];
  const different = pairs.flatMap(([name, asked, real]) => asked !== "" && real !== null && asked !== real ? [`${name} ${real}, not ${asked}`] : []);
  return different.length === 0 ? null : different.join(" and ");
}
function describeContradiction(earlier, later) {
  const exact = (id) => id;
  const fold = (id) => id.trim().toLowerCase();
  const fields = [
    ["model_id", earlier.modelId, later.modelId, exact],
    ["model_id_2", earlier.modelId2, later.modelId2, exact],
    ["benchmark_id", earlier.benchmarkId, later.benchmarkId, fold],
  ];
  const different = fields.flatMap(([name, before, after, spell]) => before !== null && after !== null && spell(before) !== spell(after)
    ? [`${name} ${after}, not ${before}`]
    : []);
  return different.length === 0 ? null : different.join(" and ");
}
 }),
 8648:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Bd: () => (  createEmptyResult),
  Cl: () => (  hasNoEvaluation),
  DU: () => (  TOLERABLE),
  KF: () => (  canResume),
  T$: () => (  partialAnswers),
  gf: () => (  isGreen),
  im: () => (  OUTCOMES),
  zd: () => (  requestedModels)
 });
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
function createEmptyResult(startedAt) {
  return {
    outcome: "internal_error",
    name: null,
    request: null,
    evaluation: null,
    creating: false,
    created: null,
    attached: null,
    lastStatus: null,
    results: null,
    baseline: null,
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
function requestedModels({ request, created, }) {
  return {
    modelId: request?.modelId ?? null,
    modelId2: request?.modelId2 ?? null,
    newerRevision: created?.endpoint === "evaluations/create",
  };
}
function partialAnswers({ lastStatus, results, }) {
  const own = results?.metrics?.["total_questions"];
  const questions = lastStatus?.totalQuestions ?? (typeof own === "number" ? own : null);
  const counts = [results?.rawAnswersCount, lastStatus?.questionsCompleted].filter((count) => count != null);
  const answered = Math.min(...counts);
  return results !== null && questions !== null && answered < questions ? { answered, questions } : null;
}
function isGreen({ outcome, tolerated }) {
  return GREEN.has(outcome) || tolerated;
}
function hasNoEvaluation({ outcome, evaluation }) {
  return outcome === "api_error" && evaluation === null;
}
function canResume({ outcome, evaluation, attached, lastStatus, }) {
  if (evaluation === null || !["running", "timed_out", "cancelled", "api_error"].includes(outcome))
    return false;
  return !(outcome === "api_error" && attached === "given" && lastStatus === null);
}
 }),
 5901:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 e: () => (  run)
});
var external_node_path_ = __nccwpck_require__(6760);
var errors = __nccwpck_require__(3989);
var deadline = __nccwpck_require__(5586);
var error_message = __nccwpck_require__(6228);
; 
const BUDGET_MS = 30_000;
const CANCELLED_BUDGET_MS = 1_000;
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
    const { result, host } = this.#run;
    this.#ended = true;
    const { clock } = this.#run;
    const deadlineMs = clock.monotonicMs() + (host.cancelled.aborted ? CANCELLED_BUDGET_MS : BUDGET_MS);
    const budget = createCancelDeadline(CANCELLED_BUDGET_MS, this.#run);
    if (this.#interim !== null) {
      const interimMs = (deadlineMs - clock.monotonicMs()) / 3;
      const stop = () => {
        this.#stopInterim.abort(new Error("the run has ended"));
      };
      const deadlines = [
        (0,deadline .d)(interimMs, clock, () => new Error("the run has ended")),
        createCancelDeadline(CANCELLED_BUDGET_MS / 3, this.#run),
      ];
      for (const { signal } of deadlines)
        signal.addEventListener("abort", stop, { once: true });
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
      const { publishToGitHub, readEventPayload } = await Promise.all( [__nccwpck_require__.e(826), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6547));
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
      log.warning(`GitHub could not be notified: ${(0,error_message .g)(error)}`);
    }
  }
}
function createCancelDeadline(graceMs, { host, clock }) {
  return (0,deadline .j)(host.cancelled, graceMs, clock, () => new Error("the run was cancelled"));
}
var api_key = __nccwpck_require__(3291);
var inputs_inputs = __nccwpck_require__(3717);
var parse = __nccwpck_require__(4170);
var cancelled_error = __nccwpck_require__(5724);
var util_clock = __nccwpck_require__(8394);
var util_text = __nccwpck_require__(8805);
; 
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
    JSON.stringify(line).slice(1, -1),
    ...spellings(line),
    ...uriForms(line),
    ...markupForms(line),
  ]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
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
    const visible = (0,util_text .i)(redacted);
    return visible === redacted || this.#replace(visible) === visible ? redacted : this.#replace(visible);
  }
  #replace(text) {
    return this.#forms.reduce((redacted, form) => redacted.split(form).join(MASK), text);
  }
  redactJson(value, words = new Set()) {
    const all = collectStrings(value, []).join("\n");
    return this.redact(all) === all ? value : this.#redactEach(value, words);
  }
  #redactEach(value, words) {
    const redact = (text) => (words.has(text) ? text : this.redact(text));
    if (typeof value === "string")
      return redact(value);
    if (Array.isArray(value))
      return value.map((item) => this.#redactEach(item, words));
    if (typeof value !== "object" || value === null)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [redact(name), this.#redactEach(item, words)]));
  }
}
var body = __nccwpck_require__(709);
var nugen_errors = __nccwpck_require__(8282);
var nugen_json = __nccwpck_require__(1767);
; 
function parseSecondModel(fields) {
  const given = (0,nugen_json .fE)(fields["model_id_2"]) ?? (0,nugen_json .fE)(fields["baseline_model_id"]);
  return given ?? ("model_id_2" in fields || "baseline_model_id" in fields ? null : undefined);
}
function parseEvaluationName(fields) {
  return "evaluation_name" in fields ? (0,nugen_json .fE)(fields["evaluation_name"]) : undefined;
}
function parseEntry(fields, fallbackStatus) {
  const id = (0,nugen_json .fE)(fields["evaluation_id"]);
  if (id === null)
    return null;
  return {
    id,
    status: (0,nugen_json .fE)(fields["status"]) ?? fallbackStatus,
    modelId: (0,nugen_json .fE)(fields["model_id"]),
    modelId2: parseSecondModel(fields),
    benchmarkId: (0,nugen_json .fE)(fields["benchmark_id"]),
    createdAt: (0,nugen_json .uX)(fields["created_at"]),
  };
}
function parseEvaluation(json, fallbackStatus = "CREATED") {
  const fields = (0,nugen_json .Lv)(json);
  const found = fields && parseEntry(fields, fallbackStatus);
  if (!fields || !found)
    return null;
  return { ...found, modelId2: found.modelId2 ?? null, message: (0,nugen_json .fE)(fields["message"]) };
}
function parseList(json) {
  const fields = (0,nugen_json .Lv)(json);
  const list = fields?.["evaluations"];
  if (!fields || !Array.isArray(list))
    return null;
  const entries = list.flatMap((item) => {
    const itemFields = (0,nugen_json .Lv)(item) ?? {};
    const found = parseEntry(itemFields, "");
    return found === null ? [] : { ...found, name: parseEvaluationName(itemFields) };
  });
  return entries.length === list.length ? { entries, total: (0,nugen_json .Ro)(fields["total"]) } : null;
}
function isOf(fields, id) {
  const actual = (0,nugen_json .fE)(fields["evaluation_id"]);
  return actual === null || actual === id;
}
function parseStatus(json, id) {
  const fields = (0,nugen_json .Lv)(json);
  if (!fields || (0,nugen_json .fE)(fields["status"]) === null || !isOf(fields, id))
    return null;
  const evaluation = parseEvaluation({ ...fields, evaluation_id: id });
  if (!evaluation)
    return null;
  return {
    evaluation,
    modelId2: parseSecondModel(fields),
    name: parseEvaluationName(fields),
    progress: (0,nugen_json .fE)(fields["progress"]),
    questionsCompleted: (0,nugen_json .Ro)(fields["questions_completed"]) ?? (0,nugen_json .Ro)(fields["n_samples_completed"]),
    totalQuestions: (0,nugen_json .Ro)(fields["total_questions"]) ?? (0,nugen_json .Ro)(fields["n_samples"]),
    avgTimePerQuestion: (0,nugen_json .Ro)(fields["avg_time_per_question"]) ?? (0,nugen_json .Ro)(fields["avg_time_per_sample"]),
    etaSeconds: (0,nugen_json .Ro)(fields["eta_seconds"]),
    startTime: (0,nugen_json .uX)(fields["start_time"]),
    endTime: (0,nugen_json .uX)(fields["end_time"]),
  };
}
function parseResults(json, id) {
  const fields = (0,nugen_json .Lv)(json);
  if (!fields || !isOf(fields, id))
    return null;
  const evaluation = parseEvaluation({ ...fields, evaluation_id: id }, "");
  if (!evaluation)
    return null;
  const has = (name) => (0,nugen_json .fE)(fields[name]) !== null;
  return {
    evaluation,
    ...parseMeasurements(fields),
    method: (0,nugen_json .fE)(fields["method"]),
    completedAt: (0,nugen_json .uX)(fields["completed_at"]),
    rawAnswersCount: (0,nugen_json .Ro)(fields["raw_answers_count"]),
    secondModelField: has("baseline_model_id")
      ? "baseline_model_id"
      : has("model_id_2")
        ? "model_id_2"
        : null,
    comparison: fields["comparison"] ?? (0,nugen_json .Lv)(fields["metrics"])?.["comparison"] ?? null,
  };
}
function parseMeasurements(fields) {
  const inner = (0,nugen_json .Lv)(fields["metrics"]);
  const baseModel = parseSide(fields["base_model"] ?? inner?.["base_model"]);
  const evalModel = parseSide(fields["eval_model"] ?? inner?.["eval_model"]);
  if (baseModel !== null || evalModel !== null)
    return { metrics: null, baseModel, evalModel };
  return sidesByModelId(fields, inner) ?? { metrics: inner, baseModel, evalModel };
}
function parseSide(value) {
  const fields = (0,nugen_json .Lv)(value);
  if (fields === null)
    return null;
  const { model_id: modelId, metrics, ...flat } = fields;
  const nested = metrics === undefined ? flat : (0,nugen_json .Lv)(metrics);
  return { modelId: (0,nugen_json .fE)(modelId), metrics: nested };
}
function sidesByModelId(fields, inner) {
  const first = (0,nugen_json .fE)(fields["model_id"]);
  const second = parseSecondModel(fields);
  if (inner === null || first === null || second == null)
    return null;
  const keyed = [first, second].map((modelId) => ({
    modelId,
    metrics: Object.hasOwn(inner, modelId) ? (0,nugen_json .Lv)(inner[modelId]) : null,
  }));
  const [baseModel = null, evalModel = null] = keyed;
  return keyed.every(({ metrics }) => metrics === null) ? null : { metrics: null, baseModel, evalModel };
}
var nugen_request = __nccwpck_require__(6208);
; 
function parseErrorBody(body) {
  const json = (0,nugen_json .Bl)(body);
  const detail = (0,nugen_json .Lv)(json)?.["detail"];
  if (typeof detail === "string")
    return { detail, fields: [] };
  const message = (0,nugen_json .fE)((0,nugen_json .Lv)(detail)?.["message"]);
  if (message !== null)
    return { detail: message, fields: [] };
  if (Array.isArray(detail)) {
    const issues = detail.map((item) => parseValidationError((0,nugen_json .Lv)(item)));
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
  return (0,nugen_json .fE)(title.replace(/\s+/g, " ").trim());
}
const RESPONSE_FIELDS = ["evaluation_id", "evaluations", "status", "metrics", "base_model", "eval_model"];
function errorInBody(json) {
  const fields = (0,nugen_json .Lv)(json);
  if (fields === null)
    return null;
  const { evaluations, detail, error } = fields;
  const isEmptyList = Array.isArray(evaluations) && evaluations.length === 0;
  if (!isEmptyList && RESPONSE_FIELDS.some((name) => fields[name] != null))
    return null;
  if (detail != null)
    return parseErrorBody(JSON.stringify(fields)).detail;
  const message = isEmptyList ? null : (0,nugen_json .fE)(fields["message"]);
  return (0,nugen_json .fE)(error) ?? (0,nugen_json .fE)((0,nugen_json .Lv)(error)?.["message"]) ?? message;
}
function parseValidationError(issue) {
  const loc = issue?.["loc"];
  const path = Array.isArray(loc)
    ? loc.flatMap((part) => (0,nugen_json .fE)(part) ?? []).filter((part) => part !== "body")
    : [];
  const message = (0,nugen_json .fE)(issue?.["msg"]) ?? "invalid";
  return { message: path.length === 0 ? message : `${path.join(".")}: ${message}`, field: path[0] ?? null };
}
; 
function readResponse(target, response, parse, mismatch, redactor) {
  if (response.status >= 400)
    throw createStatusError(target, response);
  if (response.status < 200)
    throw new nugen_errors .dk(target, response, "which is an invalid status");
  if (response.status >= 300)
    throw new nugen_errors .Lx(target, response, formatHeader(response, "location"));
  const json = parseJson(response.body, redactor);
  const result = errorInBody(json) === null ? parse(json, response) : null;
  if (result !== null)
    return result;
  const quoted = json === undefined ? pageTitle(response.body) : errorInBody(json);
  const detail = json === undefined ? notJson(response) : mismatch;
  throw new nugen_errors .dk(target, response, quoted === null ? detail : `${detail}: ${quoted}`);
}
function notJson(response) {
  const encoding = formatHeader(response, "content-encoding").toLowerCase();
  if (encoding === "" || encoding === "identity")
    return "not with JSON";
  return `with a body compressed as ${encoding}, which was not asked for: check what is between the runner and the API`;
}
function parseJson(body, redactor) {
  const json = (0,nugen_json .Bl)(body);
  return json !== undefined && body.includes("\\") ? redactor.redactJson(json) : json;
}
function createStatusError(target, response) {
  const { detail, fields } = parseErrorBody(response.body);
  return new nugen_errors .F9(target, response, detail, fields);
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
; 
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
; 
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
    const body = (0,nugen_request .AO)(request, endpoint, evaluationName);
    return this.#call("POST", endpoint, (json) => parseEvaluation(json), "without an evaluation_id", {
      body,
      signal: this.#options.createSignal,
    });
  }
  async list(modelId, offset) {
    for (;;) {
      try {
        return await this.#listPage(modelId, offset);
      }
      catch (error) {
        const smaller = PAGE_SIZES.find((size) => size < this.#pageSize);
        if (!(error instanceof nugen_errors .qB) || smaller === undefined)
          throw error;
        this.#pageSize = smaller;
      }
    }
  }
  async #listPage(modelId, offset) {
    const query = new URLSearchParams({
      model_id: modelId,
      limit: String(this.#pageSize),
      offset: String(offset),
    });
    const parse = (json, response) => {
      const page = parseList(json);
      return page && { ...page, stale: isStale(response) };
    };
    return this.#call("GET", `evaluations?${query.toString()}`, parse, "without a readable list of evaluations", { signal: this.#options.signal, takesStale: true });
  }
  async status(id, signal) {
    const parse = (json) => parseStatus(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}/status`, parse, "without a status", {
      signal: this.#either(signal),
    });
  }
  async evaluation(id, signal) {
    const parse = (json) => parseStatus(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}`, parse, "without a status", {
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
    const request = (0,nugen_request .WL)(this.#options, "GET", path, { signal: this.#either(signal) });
    await this.#transport.stream(request, async (open) => {
      if (open.status === 200)
        return read(open.body);
      throw createStatusError(request, {
        ...open,
        body: this.#redactor.redact((await (0,body .r)(open.body, MAX_ERROR_BYTES)).bytes.toString("utf8")),
      });
    });
  }
  async #call(method, path, parse, mismatch, extra = {}) {
    const request = (0,nugen_request .WL)(this.#options, method, path, extra);
    let response = await this.#send(request);
    const slash = findSlashRedirect(request.url, response);
    if (slash !== null)
      this.#options.signal?.throwIfAborted();
    if (slash !== null)
      response = await this.#send({ ...request, url: slash });
    const target = { method, url: request.url };
    const isUseless = method === "GET" && isStale(response) && !(extra.takesStale === true && response.status === 200);
    if (isUseless)
      throw new nugen_errors .dY(target, response);
    return readResponse(target, response, parse, mismatch, this.#redactor);
  }
  #either(own) {
    const { signal } = this.#options;
    return signal === undefined ? own : (0,util_clock .JG)(signal, own);
  }
  async #send(request) {
    const response = await this.#transport.send(request);
    this.serverClock.observe(response);
    return { ...response, body: this.#redactor.redact(response.body) };
  }
}
var phase = __nccwpck_require__(5030);
var external_node_net_ = __nccwpck_require__(7030);
; 
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
  if ((0,external_node_net_.isIPv6)(entry))
    return `write ${shortest(entry)}`;
  const [, address = "", port = ""] = /^\[([^\]]*)\](:\d+)?$/.exec(entry) ?? [];
  if ((0,external_node_net_.isIPv6)(address)) {
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
var result_mismatch = __nccwpck_require__(3785);
var result_result = __nccwpck_require__(8648);
var retry = __nccwpck_require__(9294);
; 
function isSuccess(status) {
  return status !== null && status >= 200 && status < 300;
}
function classifyCreateFailure(error, nowMs) {
  if (error instanceof errors .vk)
    return { kind: "accepted_unreadable", broke: false };
  if (!(error instanceof nugen_errors .S2))
    throw error;
  if (error instanceof nugen_errors .SD) {
    return error.retryable ? { kind: "not_created", retryAfterMs: null } : { kind: "refused" };
  }
  if (error instanceof nugen_errors .hg) {
    return { kind: isSuccess(error.status) ? "accepted_unreadable" : "indeterminate", broke: true };
  }
  if (error instanceof nugen_errors .dk && isSuccess(error.response.status))
    return { kind: "accepted_unreadable", broke: false };
  if ((0,errors .GG)(error))
    return { kind: "foreign_refusal" };
  if (!(error instanceof nugen_errors .F9))
    return { kind: "indeterminate", broke: false };
  if (error.routeMissing)
    return { kind: "route_missing" };
  if (error.status === 429 || (error.status === 503 && error.isOwnVoice)) {
    return { kind: "not_created", retryAfterMs: (0,retry .Vs)(error.response.headers, nowMs) };
  }
  return error.status < 500 ? { kind: "refused" } : { kind: "indeterminate", broke: false };
}
; 
async function createOnce(api, options, tools) {
  return new Creation(api, options, tools).run();
}
class Creation {
  api;
  options;
  tools;
  #startMs;
  #endpoint;
  #attempts = 0;
  #since = null;
  #settleMs = 0;
  #startedAt = { monotonicMs: 0, wallMs: 0 };
  constructor(api, options, tools) {
    this.api = api;
    this.options = options;
    this.tools = tools;
    this.#startMs = tools.clock.monotonicMs();
    this.#endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
  }
  async run() {
    const { clock } = this.tools;
    for (;;) {
      if (this.options.cancelled?.aborted === true)
        throw new cancelled_error .c(this.#since !== null);
      this.#startedAt = { monotonicMs: clock.monotonicMs(), wallMs: clock.now() };
      this.#attempts += 1;
      const result = await this.#attempt();
      const created = result instanceof Error ? await this.#afterFailure(result) : await this.#accept(result);
      if (created !== null)
        return created;
    }
  }
  async #attempt() {
    const { request, evaluationName } = this.options;
    try {
      const evaluation = await this.api.create(request, this.#endpoint, evaluationName);
      return (0,errors .cZ)(evaluation.id) ? evaluation : new errors .vk(evaluation.id);
    }
    catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
  async #accept(evaluation) {
    const twinSearch = this.#twinSearch();
    const found = { evaluation, twinSearch, twinIds: [] };
    const twinIds = twinSearch === null ? [] : await (await loadRecovery()).findTwins(this.api, found, this.tools);
    return { evaluation, endpoint: this.#endpoint, adopted: false, isProven: true, twinSearch, twinIds };
  }
  async #afterFailure(error) {
    const failure = classifyCreateFailure(error, this.tools.clock.now());
    if (this.#since !== null)
      return this.#reconcile(error, failure);
    switch (failure.kind) {
      case "not_created":
        await this.#waitForRetry(error, failure.retryAfterMs);
        return null;
      case "refused":
        throw this.#failed("refused", error, null);
      case "route_missing":
        this.#switchEndpoint(error);
        return null;
      case "foreign_refusal":
      case "accepted_unreadable":
      case "indeterminate":
        return this.#reconcile(error, failure);
    }
  }
  async #reconcile(error, { kind, ...failure }) {
    const { clock, log } = this.tools;
    const isFirst = this.#since === null;
    this.#since ??= this.#startedAt;
    const broke = "broke" in failure && failure.broke;
    const openMs = clock.monotonicMs() - this.#startedAt.monotonicMs;
    const recovery = await loadRecovery();
    this.#settleMs = Math.max(this.#settleMs, recovery.settleMs(openMs, broke, this.options.requestTimeoutMs));
    log.info(`The create is indeterminate: ${error.message}`);
    const search = new recovery.ListSearch(this.api, this.#wanted(this.#since.monotonicMs), clock);
    const isForeign = isFirst && kind === "foreign_refusal";
    const options = { settleMs: this.#settleMs, endsOnForeign: isForeign, mayHaveTwin: !isFirst };
    const result = await recovery.reconcile(search, options, this.tools);
    switch (result.kind) {
      case "found":
        if (result.twinIds.length > 0)
          log.warning(recovery.formatTwinWarning(result.entry.id, result.twinIds));
        return this.#recover(recovery.toEvaluation(result.entry), result.isProven, result.twinIds);
      case "unclear":
        throw new errors .Pr(error, result.why, result.ids, this.#since.wallMs);
      case "foreign":
        throw this.#failed("foreign_address", error, "the list of evaluations is answered in the same way");
      case "none":
    }
    const searched = `the list of evaluations shows none of this step after ${(0,util_text .a3)(this.#settleMs)}`;
    if (isForeign)
      throw this.#failed("foreign_refusal", error, searched);
    if (isFirst && kind === "indeterminate") {
      log.info("No such evaluation was found. Creating it again, once.");
      return null;
    }
    const count = isFirst ? "the API accepted the request" : "an earlier attempt was indeterminate";
    throw new errors .Pr(error, `${count}, and ${searched}`, [], this.#since.wallMs);
  }
  #recover(evaluation, isProven, twinIds) {
    this.tools.log.info(`Found it: evaluation ${evaluation.id}, created ${evaluation.createdAt ?? "just now"}.`);
    const twinSearch = this.#twinSearch();
    return { evaluation, endpoint: this.#endpoint, adopted: true, isProven, twinSearch, twinIds };
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
  #switchEndpoint(error) {
    if (this.options.endpoint !== "auto" || this.#endpoint === "evaluations/create")
      throw this.#failed("refused", error, null);
    this.#endpoint = "evaluations/create";
    this.tools.log.info("This API has no /api/v3/evaluations to post to; trying the newer /api/v3/evaluations/create.");
  }
  async #waitForRetry(error, retryAfterMs) {
    const { clock, random, log } = this.tools;
    const elapsedMs = clock.monotonicMs() - this.#startMs;
    const leftMs = retry .KM - elapsedMs;
    const waitMs = (retryAfterMs ?? 0) + (0,retry .jo)(this.#attempts, random);
    if (waitMs > leftMs) {
      const asked = `the API asks to come back in ${(0,util_text .a3)(retryAfterMs ?? 0)} (Retry-After), which is more than the ${(0,util_text .a3)(leftMs)} left for attempts`;
      const note = `${this.#attempts} attempts in ${(0,util_text .a3)(elapsedMs)}`;
      throw this.#failed("not_created", error, (retryAfterMs ?? 0) > leftMs ? asked : note);
    }
    log.info(`Attempt ${this.#attempts} failed: ${error.message}`);
    log.info(`Retrying in ${(0,util_text .a3)(waitMs)}.`);
    await clock.sleep(waitMs);
  }
  #failed(reason, error, note) {
    return new errors ._p(reason, this.#endpoint, error, note);
  }
}
function loadRecovery() {
  return __nccwpck_require__.e(  451).then(__nccwpck_require__.bind(__nccwpck_require__, 3451));
}
var evaluation_failed = __nccwpck_require__(3637);
var runner_context = __nccwpck_require__(1017);
var judge = __nccwpck_require__(8558);
var format_value = __nccwpck_require__(2209);
var headline = __nccwpck_require__(5916);
var metric_table = __nccwpck_require__(2561);
var metric_view = __nccwpck_require__(4872);
var number_text = __nccwpck_require__(5557);
; 
const MAX_METRICS = 50;
function createGateGroup({ verdict, warnVerdict }) {
  if (verdict === null && warnVerdict === null)
    return null;
  const lines = [
    ...(verdict?.rules ?? []).map((rule) => formatRule(rule, "FAILED")),
    ...(warnVerdict?.rules ?? []).map((rule) => formatRule(rule, "WARNING")),
  ];
  return { title: `Gate: ${formatGateTitle(verdict, warnVerdict)}`, lines };
}
function formatGateTitle(verdict, warnings) {
  const warned = warnings === null ? 0 : (0,judge .PH)(warnings).length;
  const parts = [
    ...(verdict === null ? [] : [formatVerdict(verdict)]),
    ...(warnings === null ? [] : [(0,headline .B4)(warned, "warning")]),
  ];
  return parts.join(", ");
}
function formatVerdict({ rules, passed }) {
  const failed = (0,judge .PH)({ rules }).length;
  return passed
    ? `passed, ${(0,headline .B4)(rules.length, "rule")}`
    : `failed, ${failed} of ${(0,headline .B4)(rules.length, "rule")}`;
}
function formatRule(rule, failedWord) {
  if (!rule.passed)
    return `${failedWord}: ${(0,judge .hO)(rule)}`;
  const values = [...rule.values, ...rule.computed];
  const seen = values.map(({ name, value }) => `${name} is ${(0,format_value .Fl)(value)}`).join(", ");
  return `passed: ${rule.source}, line ${rule.line}: ${rule.expression} (${seen})`;
}
function createMetricGroup(result) {
  const { results, verdict, warnVerdict } = result;
  if (results === null || verdict !== null || warnVerdict !== null)
    return null;
  const { columns, rows } = (0,metric_view .S)(results, (0,result_result .zd)(result), [], result.baseline);
  const pairs = (0,metric_table .b)(columns);
  const lines = rows.slice(0, MAX_METRICS).map(({ name, values }) => {
    const texts = (0,number_text .iZ)(values);
    const parts = [
      ...texts.map((text, index) => `${columns[index]?.root ?? ""} ${text}`.trim()),
      ...pairs.map(({ label, from, to }) => `${label} ${(0,number_text .jR)(values[from], values[to])}`),
    ];
    return `${name}: ${parts.join(", ")}`;
  });
  const more = rows.length - MAX_METRICS;
  return {
    title: rows.length === 0 ? "Metrics: none" : `Metrics: ${rows.length}`,
    lines: more > 0 ? [...lines, `and ${more} more; the report file has them all`] : lines,
  };
}
function formatErrorLines(result, resumeHint) {
  const { error, evaluation } = result;
  if (error === null)
    return [];
  const id = evaluation === null || evaluation.status === "" ? "" : `, status ${evaluation.status}`;
  return [
    error.message,
    ...(evaluation === null ? [] : [`Evaluation ${evaluation.id}${id}.`]),
    ...(resumeHint === null ? [] : [`${resumeHint}, set evaluation_id: ${evaluation?.id ?? ""}`]),
    ...error.hints,
    ...(error.excerpt ?? []),
  ];
}
var result_metrics = __nccwpck_require__(1527);
var subject = __nccwpck_require__(2542);
; 
const MAX_METRICS_BYTES = 500_000;
function createEvaluationOutputs(evaluation) {
  return { evaluation_id: evaluation.id, status: (0,util_text .xk)(evaluation.status) };
}
function toMetricsJson(result) {
  const { results } = result;
  const metrics = (0,result_metrics .r2)(results, (0,result_result .zd)(result));
  return metrics === null ? "" : (0,util_text .Xr)(JSON.stringify(metrics));
}
function toWarningsJson({ warnVerdict }) {
  if (warnVerdict === null)
    return "";
  const failed = (0,judge .PH)(warnVerdict).map(({ line, expression: rule, reason }) => ({
    line,
    rule,
    reason,
  }));
  return (0,util_text .Xr)(JSON.stringify(failed));
}
function createOutputs(result) {
  const { evaluation } = result;
  const ids = (0,subject .O)(result);
  const metrics = toMetricsJson(result);
  return {
    outcome: result.outcome,
    ...(evaluation === null ? { evaluation_id: "", status: "" } : createEvaluationOutputs(evaluation)),
    model_id: (0,util_text .gD)(ids.modelId ?? ""),
    model_id_2: (0,util_text .gD)(ids.modelId2 ?? ""),
    benchmark_id: (0,util_text .gD)(ids.benchmarkId ?? ""),
    created_at: (0,util_text .xk)(evaluation?.createdAt ?? ""),
    message: (0,util_text .gD)(evaluation?.message ?? ""),
    warnings: toWarningsJson(result),
    metrics: Buffer.byteLength(metrics) > MAX_METRICS_BYTES ? "" : metrics,
    report_file: result.reportFile ?? "",
    results_file: result.resultsFile ?? "",
  };
}
var resume_yaml = __nccwpck_require__(3859);
; 
function announce(result, log) {
  const { outcome, error } = result;
  if (outcome === "skipped")
    log.info("No API key, and if_no_api_key is skip: no evaluation was created.");
  if (Buffer.byteLength(toMetricsJson(result)) > MAX_METRICS_BYTES) {
    log.warning("The metrics are too large for an output and were left out of it; the report file has them.");
  }
  for (const group of [createGateGroup(result), createMetricGroup(result)])
    logGroup(group, log);
  reportWarnings(result, log);
  const intro = outcome === "created" || outcome === "running" ? null : (0,resume_yaml .P)(result);
  const lines = formatErrorLines(result, intro);
  if (error === null)
    log.info(formatDone(result));
  else if (result.tolerated)
    log.warning(lines[0] ?? "", { title: `Nugen evaluation: ${outcome}, tolerated`, more: lines.slice(1) });
  else
    log.error(`Nugen evaluation: ${outcome}`, lines);
  if (intro === null)
    return;
  log.info(`${intro}:`);
  for (const line of (0,resume_yaml .w)(result))
    log.info(`  ${line}`);
}
function logGroup(group, log) {
  if (group === null)
    return;
  log.startGroup(group.title);
  for (const line of group.lines)
    log.info(line);
  log.endGroup();
}
function reportWarnings({ verdict, warnVerdict }, log) {
  for (const rule of [...(verdict?.rules ?? []), ...(warnVerdict?.rules ?? [])])
    for (const notice of rule.notices)
      log.notice(`${rule.source}, line ${rule.line}: ${notice}`);
  if (warnVerdict === null)
    return;
  for (const rule of (0,judge .PH)(warnVerdict))
    log.warning((0,judge .hO)(rule), { title: "Nugen evaluation: warning" });
}
function formatDone({ outcome, evaluation }) {
  return evaluation === null
    ? `Outcome: ${outcome}.`
    : `Outcome: ${outcome}. Evaluation ${evaluation.id}, status ${evaluation.status}.`;
}
function logRequest({ modelId, modelId2, benchmarkId }, log) {
  log.info(`model_id ${modelId}${modelId2 === null ? "" : `, model_id_2 ${modelId2}`}, benchmark_id ${benchmarkId}`);
}
function logCreated({ evaluation, endpoint, adopted }, request, log) {
  const verb = adopted ? "recovered" : "created";
  log.info(`Evaluation ${evaluation.id} ${verb}, status ${evaluation.status}.`);
  if (endpoint !== "evaluations/create")
    return;
  if (request.modelId2 !== null)
    log.info(`model_id_2 was sent as baseline_model_id: ${request.modelId2}`);
  if (request.customMetricsJson !== null) {
    log.warning("custom_metrics was sent along, but this revision of the API (/evaluations/create) may ignore it.");
  }
}
; 
async function attach({ api, inputs, state, tools }) {
  const { evaluationId, reuseMs, request } = inputs;
  if (evaluationId !== null) {
    const unknown = { modelId: null, modelId2: null, benchmarkId: null, createdAt: null, message: null };
    const evaluation = { id: evaluationId, status: "", ...unknown };
    state.log.info(`Attaching to evaluation ${evaluationId}; nothing is created.`);
    state.update({ evaluation, attached: "given" });
    return evaluation;
  }
  if (reuseMs === null)
    return null;
  const { findReusable } = await __nccwpck_require__.e(  252).then(__nccwpck_require__.bind(__nccwpck_require__, 252));
  const found = await findReusable(api, request, reuseMs, tools);
  if (found === null)
    return null;
  state.log.info(`Reusing evaluation ${found.id} of ${found.createdAt ?? "unknown time"}, status ${found.status}; nothing is created.`);
  state.update({ evaluation: found, attached: "reused" });
  return found;
}
async function create({ api, inputs, state, tools }) {
  const { host, context, log, signal } = state;
  const options = {
    request: inputs.request,
    endpoint: inputs.createEndpoint,
    evaluationName: (0,runner_context .aY)(context, host.randomId().slice(0, 8)),
    requestTimeoutMs: inputs.requestTimeoutMs,
    cancelled: signal,
  };
  state.update({ creating: true });
  const created = await log.group("Create the evaluation", () => {
    logRequest(inputs.request, log);
    return createOnce(api, options, tools);
  });
  logCreated(created, inputs.request, log);
  const { evaluation } = created;
  const failed = (0,phase .t)(evaluation.status) === "failed";
  state.update({
    outcome: failed ? "evaluation_failed" : "created",
    error: failed ? (0,evaluation_failed .Y)(evaluation, evaluation.message, true) : null,
    creating: false,
    evaluation,
    created,
  });
  signal.throwIfAborted();
  return created;
}
; 
const CREATE_GRACE_MS = 5_000;
async function evaluate(inputs, state, notifier) {
  if (inputs.dryRun) {
    const { reportDryRun } = await __nccwpck_require__.e(  20).then(__nccwpck_require__.bind(__nccwpck_require__, 5020));
    reportDryRun(inputs, state);
    return null;
  }
  const { host, log, clock, signal } = state;
  for (const warning of findProxyWarnings(inputs.apiUrl, host.env))
    log.warning(warning);
  const grace = (0,deadline .j)(host.cancelled, CREATE_GRACE_MS, clock, () => new cancelled_error .c(true));
  const api = new NugenClient(state.transport, {
    baseUrl: inputs.apiUrl,
    apiKey: inputs.apiKey ?? "",
    timeoutMs: inputs.requestTimeoutMs,
    signal,
    createSignal: AbortSignal.any([grace.signal, host.crashed]),
  });
  const tools = { clock: (0,util_clock .i8)(clock, signal), random: host.random, log };
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
  if (attached !== null)
    return followToVerdict(attached, context);
  const created = await create(context);
  if (state.result.outcome === "evaluation_failed")
    return null;
  if (!inputs.wait) {
    if (inputs.downloadResults)
      state.log.warning("download_results does nothing here: without wait or gate there are no results yet.");
    return null;
  }
  try {
    return await followToVerdict(created.evaluation, context);
  }
  finally {
    await searchTwins(created, context);
  }
}
async function searchTwins(created, { api, state, tools }) {
  if (created.twinSearch === null || state.signal.aborted)
    return;
  const { findTwins } = await __nccwpck_require__.e(  451).then(__nccwpck_require__.bind(__nccwpck_require__, 3451));
  state.update({ created: { ...created, twinIds: await findTwins(api, created, tools) } });
}
async function followToVerdict(evaluation, context) {
  const { api, inputs, state, tools } = context;
  const { created, attached } = state.result;
  const { follow } = await __nccwpck_require__.e(  79).then(__nccwpck_require__.bind(__nccwpck_require__, 79));
  const found = (created?.adopted === true && !created.isProven) || attached === "reused";
  const options = {
    evaluation,
    wait: inputs.wait,
    timeoutMs: inputs.timeoutMs,
    createdMs: created === null ? null : tools.clock.monotonicMs(),
    found: found ? { request: inputs.request, adopted: created !== null } : null,
    requested: (0,result_result .zd)(state.result),
    gates: inputs.gates,
    baseline: inputs.baseline,
    warn: inputs.warn,
    update: createUpdate(evaluation.id, found, context),
  };
  const title = `${inputs.wait ? "Wait for" : "Poll"} evaluation ${evaluation.id}`;
  await state.log.group(title, () => follow(api, options, tools));
  const partial = (0,result_result .T$)(state.result);
  if (partial !== null) {
    state.log.warning(`The results are partial: only ${partial.answered} of ${partial.questions} questions were answered.`);
  }
  return inputs.downloadResults ? planDownload(evaluation.id, context) : null;
}
function createUpdate(id, found, { inputs, state, notifier }) {
  let warned = found;
  return (known) => {
    state.update(known);
    if (inputs.wait && known.lastStatus && (0,phase .t)(known.lastStatus.evaluation.status) === "running")
      notifier?.reportRunning();
    const mismatch = warned || !known.evaluation ? null : (0,result_mismatch ._)(inputs.request, known.evaluation);
    if (mismatch === null)
      return;
    warned = true;
    state.log.warning(`The evaluation ${id} has ${mismatch}: the verdict is the evaluation's.`);
  };
}
function planDownload(id, { api, state, tools }) {
  const { results, outcome } = state.result;
  if (results === null || outcome === "evaluation_failed")
    return null;
  const { host, context, signal } = state;
  return async () => {
    const { saveResults } = await __nccwpck_require__.e(  510).then(__nccwpck_require__.bind(__nccwpck_require__, 4510));
    const target = { files: host.files, dir: context.tempDir, unique: host.randomId() };
    state.update({ resultsFile: await saveResults(api, id, target, signal, tools) });
  };
}
var github_event = __nccwpck_require__(9607);
; 
const SCHEMA_VERSION = 1;
function createReport(result, context) {
  const { evaluation, results, lastStatus, verdict, error } = result;
  const ids = (0,subject .O)(result);
  return {
    schema_version: SCHEMA_VERSION,
    outcome: result.outcome,
    tolerated: result.tolerated,
    name: result.name,
    evaluation_id: evaluation?.id ?? null,
    status: evaluation?.status ?? null,
    mode: ids.modelId === null ? null : ids.modelId2 === null ? "single" : "comparison",
    model_id: ids.modelId,
    model_id_2: ids.modelId2,
    benchmark_id: ids.benchmarkId,
    times: {
      run_started: new Date(result.startedAt).toISOString(),
      run_ended: new Date(result.endedAt).toISOString(),
      created_at: evaluation?.createdAt ?? null,
      evaluation_started: lastStatus?.startTime ?? null,
      evaluation_ended: lastStatus?.endTime ?? null,
      completed_at: results?.completedAt ?? null,
    },
    metrics: (0,result_metrics .r2)(results, (0,result_result .zd)(result)),
    baseline: result.baseline && {
      evaluation_id: result.baseline.evaluationId,
      model_id: result.baseline.modelId,
      created_at: result.baseline.createdAt,
      metrics: result.baseline.metrics,
    },
    gate: toGate(verdict),
    warnings: toGate(result.warnVerdict),
    problem: error && { what: error.message, next: [...error.hints, ...(error.excerpt ?? [])] },
    results_file: result.resultsFile,
    run: {
      repository: context.repository || null,
      sha: context.sha || null,
      ref: context.ref || null,
      workflow: context.workflow || null,
      job: context.job || null,
      run_id: context.runId || null,
      run_attempt: context.runAttempt || null,
      url: context.runUrl,
    },
  };
}
function toGate(verdict) {
  if (verdict === null)
    return null;
  const rules = verdict.rules.map(({ source, line, expression, passed, values, reason, notices }) => ({
    source,
    line,
    rule: expression,
    passed,
    values: values.map(({ name, value }) => ({ name, value: toJsonValue(value) })),
    reason,
    notices,
  }));
  return { passed: verdict.passed, rules };
}
function toJsonValue(value) {
  return value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value;
}
; 
const MAX_SUMMARY_BYTES = 1_048_576;
function publishOutputs(values, host, redactor) {
  for (const [name, value] of Object.entries(values))
    host.setOutput(name, redactor.redact(value));
}
function publishSummary(markdown, host, redactor, log) {
  try {
    const text = redactor.redact(markdown);
    if (Buffer.byteLength(text) > MAX_SUMMARY_BYTES)
      throw new Error("it is larger than GitHub takes");
    host.appendSummary(text);
  }
  catch (error) {
    log.warning(`The job summary could not be written: ${(0,error_message .g)(error)}`);
  }
}
; 
async function finish(state) {
  const { host, log, redactor } = state;
  try {
    state.update({ reportFile: writeReport(state) });
    announce(state.result, log);
    const { createSummary } = await __nccwpck_require__.e(  908).then(__nccwpck_require__.bind(__nccwpck_require__, 2908));
    publishSummary(createSummary(state.result, { commit: shownCommit(state) }), host, redactor, log);
    publishOutputs(createOutputs(state.result), host, redactor);
    return (0,result_result .gf)(state.result) ? 0 : 1;
  }
  catch (error) {
    log.error("Nugen evaluation: the outputs could not be written", [
      `The outputs could not be written: ${(0,error_message .g)(error)}`,
      "Check that the files named by GITHUB_OUTPUT and GITHUB_STEP_SUMMARY can be written, and run the job again.",
    ]);
    return 1;
  }
}
function writeReport({ host, result, context, redactor, log }) {
  const file = (0,external_node_path_.join)(context.tempDir, `nugen-evaluation-report-${host.randomId()}.json`);
  try {
    const json = JSON.stringify(redactor.redactJson(createReport(result, context)), null, 2);
    host.files.writeText(file, `${(0,util_text .Xr)(json)}\n`);
    return file;
  }
  catch (error) {
    log.warning(`The report file could not be written: ${(0,error_message .g)(error)}`);
    return null;
  }
}
function shownCommit({ context, host }) {
  const { commit } = (0,github_event .$e)(context, (0,github_event .N5)(context.eventPath, host.files));
  return commit.kind === "known" ? { sha: commit.sha, url: (0,runner_context .vl)(context, commit.sha) } : null;
}
; 
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
; 
const OWN_WORDS = new Set([
  ...result_result .im,
  ...["evaluations", "evaluations/create", "POST"],
  ...Object.keys((0,result_result .Bd)(0)),
  ...[
    ...["id", "status", "modelId", "modelId2", "benchmarkId", "createdAt", "message", "customMetricsJson"],
    ...["evaluation", "metrics", "baseModel", "evalModel", "comparison", "name", "startTime", "endTime"],
  ],
]);
function redactResult(known, redactor) {
  return redactor.redactJson(known, OWN_WORDS);
}
; 
function createLog(sink, redactor) {
  const safe = (line) => (0,util_text .gD)(redactor.redact(line));
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
; 
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
    this.context = (0,runner_context .yI)(host.env, host.tempDir);
    this.log = createLog(host.log, redactor);
    this.clock = (0,util_clock .DG)(host.clock);
    this.transport = host.createTransport(this.clock);
    this.signal = ending.signal;
    this.#result = (0,result_result .Bd)(host.clock.now());
    onAbort(host.cancelled, () => {
      ending.abort(new cancelled_error .c(false));
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
      publishOutputs(createEvaluationOutputs(evaluation), this.host, this.redactor);
    }
  }
}
function onAbort(signal, react) {
  if (signal.aborted)
    react();
  else
    signal.addEventListener("abort", react, { once: true });
}
; 
const MAX_GATE_FILE_BYTES = 1_048_576;
async function run(host) {
  const secrets = (0,api_key .q)(host.env);
  for (const secret of secrets)
    host.log.mask(secret);
  const redactor = new Redactor(secrets);
  const state = new RunState(host, redactor);
  let inputs = null;
  let notifier = null;
  let download = null;
  try {
    inputs = await (0,inputs_inputs .Ko)({
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
    if (error instanceof inputs_inputs .vn || error instanceof inputs_inputs .oC)
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
  const { explain } = await __nccwpck_require__.e(  544).then(__nccwpck_require__.bind(__nccwpck_require__, 544));
  state.update(error instanceof inputs_inputs .vn ? { outcome: "skipped" } : explain(error, inputs));
  logCauses(error, state);
}
function toKnown(inputs) {
  const { request, name, apiUrl } = inputs;
  const isDefault = apiUrl.href === `${parse .rK}/`;
  return { request, name, resumeOptions: toResumeOptions(inputs), apiUrl: isDefault ? null : apiUrl.href };
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
  const wrong = new Set(error instanceof inputs_inputs .oC ? error.issues.map(({ input }) => input) : []);
  if (["comment", "commit_status", "name"].some((input) => wrong.has(input)))
    return null;
  const idsWrong = ["model_id", "model_id_2", "benchmark_id"].some((input) => wrong.has(input));
  state.update({ name: inputs.name, request: idsWrong ? null : inputs.request });
  return createNotifier(inputs, state);
}
function endOf(thrown, { signal, result }) {
  const reason = (0,util_clock .Js)(signal);
  if (!(reason instanceof cancelled_error .c))
    return reason;
  if (thrown instanceof errors ._p)
    return new cancelled_error .c(false);
  return thrown instanceof cancelled_error .c && thrown !== reason ? thrown : new cancelled_error .c(result.creating);
}
 }),
 1017:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  aY: () => (  createEvaluationName),
  vl: () => (  createCommitUrl),
  yI: () => (  readContext)
 });
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
 }),
 6206:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 x: () => (  createNodeHost)
});
var external_node_crypto_ = __nccwpck_require__(7598);
; 
const external_node_fs_namespaceObject = nodeRequire("node:fs");
; 
const external_node_os_namespaceObject = nodeRequire("node:os");
; 
const promises_namespaceObject = nodeRequire("node:stream/promises");
; 
const external_os_namespaceObject = nodeRequire("os");
; 
function toCommandValue(input) {
  if (input === null || input === undefined) {
    return '';
  }
  else if (typeof input === 'string' || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
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
; 
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
; 
const external_crypto_namespaceObject = nodeRequire("crypto");
; 
const external_fs_namespaceObject = nodeRequire("fs");
; 
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
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
; 
const external_node_http_namespaceObject = nodeRequire("node:http");
; 
const external_node_https_namespaceObject = nodeRequire("node:https");
var external_node_net_ = __nccwpck_require__(7030);
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject =  __nccwpck_require__.t(external_http_, 2);
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject =  __nccwpck_require__.t(external_https_, 2);
; 
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
  const upperReqHosts = [reqUrl.hostname.toUpperCase()];
  if (typeof reqPort === 'number') {
    upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
  }
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
var tunnel = __nccwpck_require__(770);
var undici = __nccwpck_require__(2576);
; 
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
  function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
  return new (P || (P = Promise))(function (resolve, reject) {
    function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
    function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
    function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var HttpCodes;
(function (HttpCodes) {
  HttpCodes[HttpCodes["OK"] = 200] = "OK";
  HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
  HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
  HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
  HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
  HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
  HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
  HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
  HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
  HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
  HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
  Headers["Accept"] = "accept";
  Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
  MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
function lib_getProxyUrl(serverUrl) {
  const proxyUrl = getProxyUrl(new URL(serverUrl));
  return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
  constructor(message, statusCode) {
    super(message);
    this.name = 'HttpClientError';
    this.statusCode = statusCode;
    Object.setPrototypeOf(this, HttpClientError.prototype);
  }
}
class HttpClientResponse {
  constructor(message) {
    this.message = message;
  }
  readBody() {
    return __awaiter(this, void 0, void 0, function* () {
      return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
        let output = Buffer.alloc(0);
        this.message.on('data', (chunk) => {
          output = Buffer.concat([output, chunk]);
        });
        this.message.on('end', () => {
          resolve(output.toString());
        });
      }));
    });
  }
  readBodyBuffer() {
    return __awaiter(this, void 0, void 0, function* () {
      return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
        const chunks = [];
        this.message.on('data', (chunk) => {
          chunks.push(chunk);
        });
        this.message.on('end', () => {
          resolve(Buffer.concat(chunks));
        });
      }));
    });
  }
}
function isHttps(requestUrl) {
  const parsedUrl = new URL(requestUrl);
  return parsedUrl.protocol === 'https:';
}
class HttpClient {
  constructor(userAgent, handlers, requestOptions) {
    this._ignoreSslError = false;
    this._allowRedirects = true;
    this._allowRedirectDowngrade = false;
    this._maxRedirects = 50;
    this._allowRetries = false;
    this._maxRetries = 1;
    this._keepAlive = false;
    this._disposed = false;
    this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
    this.handlers = handlers || [];
    this.requestOptions = requestOptions;
    if (requestOptions) {
      if (requestOptions.ignoreSslError != null) {
        this._ignoreSslError = requestOptions.ignoreSslError;
      }
      this._socketTimeout = requestOptions.socketTimeout;
      if (requestOptions.allowRedirects != null) {
        this._allowRedirects = requestOptions.allowRedirects;
      }
      if (requestOptions.allowRedirectDowngrade != null) {
        this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
      }
      if (requestOptions.maxRedirects != null) {
        this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
      }
      if (requestOptions.keepAlive != null) {
        this._keepAlive = requestOptions.keepAlive;
      }
      if (requestOptions.allowRetries != null) {
        this._allowRetries = requestOptions.allowRetries;
      }
      if (requestOptions.maxRetries != null) {
        this._maxRetries = requestOptions.maxRetries;
      }
    }
  }
  options(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
    });
  }
  get(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('GET', requestUrl, null, additionalHeaders || {});
    });
  }
  del(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('DELETE', requestUrl, null, additionalHeaders || {});
    });
  }
  post(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('POST', requestUrl, data, additionalHeaders || {});
    });
  }
  patch(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('PATCH', requestUrl, data, additionalHeaders || {});
    });
  }
  put(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('PUT', requestUrl, data, additionalHeaders || {});
    });
  }
  head(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request('HEAD', requestUrl, null, additionalHeaders || {});
    });
  }
  sendStream(verb, requestUrl, stream, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function* () {
      return this.request(verb, requestUrl, stream, additionalHeaders);
    });
  }
  getJson(requestUrl_1) {
    return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
      additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
      const res = yield this.get(requestUrl, additionalHeaders);
      return this._processResponse(res, this.requestOptions);
    });
  }
  postJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
      const data = JSON.stringify(obj, null, 2);
      additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
      additionalHeaders[Headers.ContentType] =
        this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
      const res = yield this.post(requestUrl, data, additionalHeaders);
      return this._processResponse(res, this.requestOptions);
    });
  }
  putJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
      const data = JSON.stringify(obj, null, 2);
      additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
      additionalHeaders[Headers.ContentType] =
        this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
      const res = yield this.put(requestUrl, data, additionalHeaders);
      return this._processResponse(res, this.requestOptions);
    });
  }
  patchJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
      const data = JSON.stringify(obj, null, 2);
      additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
      additionalHeaders[Headers.ContentType] =
        this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
      const res = yield this.patch(requestUrl, data, additionalHeaders);
      return this._processResponse(res, this.requestOptions);
    });
  }
  request(verb, requestUrl, data, headers) {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._disposed) {
        throw new Error('Client has already been disposed.');
      }
      const parsedUrl = new URL(requestUrl);
      let info = this._prepareRequest(verb, parsedUrl, headers);
      const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
        ? this._maxRetries + 1
        : 1;
      let numTries = 0;
      let response;
      do {
        response = yield this.requestRaw(info, data);
        if (response &&
          response.message &&
          response.message.statusCode === HttpCodes.Unauthorized) {
          let authenticationHandler;
          for (const handler of this.handlers) {
            if (handler.canHandleAuthentication(response)) {
              authenticationHandler = handler;
              break;
            }
          }
          if (authenticationHandler) {
            return authenticationHandler.handleAuthentication(this, info, data);
          }
          else {
            return response;
          }
        }
        let redirectsRemaining = this._maxRedirects;
        while (response.message.statusCode &&
          HttpRedirectCodes.includes(response.message.statusCode) &&
          this._allowRedirects &&
          redirectsRemaining > 0) {
          const redirectUrl = response.message.headers['location'];
          if (!redirectUrl) {
            break;
          }
          const parsedRedirectUrl = new URL(redirectUrl);
          if (parsedUrl.protocol === 'https:' &&
            parsedUrl.protocol !== parsedRedirectUrl.protocol &&
            !this._allowRedirectDowngrade) {
            throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
          }
          yield response.readBody();
          if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
            for (const header in headers) {
              if (header.toLowerCase() === 'authorization') {
                delete headers[header];
              }
            }
          }
          info = this._prepareRequest(verb, parsedRedirectUrl, headers);
          response = yield this.requestRaw(info, data);
          redirectsRemaining--;
        }
        if (!response.message.statusCode ||
          !HttpResponseRetryCodes.includes(response.message.statusCode)) {
          return response;
        }
        numTries += 1;
        if (numTries < maxTries) {
          yield response.readBody();
          yield this._performExponentialBackoff(numTries);
        }
      } while (numTries < maxTries);
      return response;
    });
  }
  dispose() {
    if (this._agent) {
      this._agent.destroy();
    }
    this._disposed = true;
  }
  requestRaw(info, data) {
    return __awaiter(this, void 0, void 0, function* () {
      return new Promise((resolve, reject) => {
        function callbackForResult(err, res) {
          if (err) {
            reject(err);
          }
          else if (!res) {
            reject(new Error('Unknown error'));
          }
          else {
            resolve(res);
          }
        }
        this.requestRawWithCallback(info, data, callbackForResult);
      });
    });
  }
  requestRawWithCallback(info, data, onResult) {
    if (typeof data === 'string') {
      if (!info.options.headers) {
        info.options.headers = {};
      }
      info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
    }
    let callbackCalled = false;
    function handleResult(err, res) {
      if (!callbackCalled) {
        callbackCalled = true;
        onResult(err, res);
      }
    }
    const req = info.httpModule.request(info.options, (msg) => {
      const res = new HttpClientResponse(msg);
      handleResult(undefined, res);
    });
    let socket;
    req.on('socket', sock => {
      socket = sock;
    });
    req.setTimeout(this._socketTimeout || 3 * 60000, () => {
      if (socket) {
        socket.end();
      }
      handleResult(new Error(`Request timeout: ${info.options.path}`));
    });
    req.on('error', function (err) {
      handleResult(err);
    });
    if (data && typeof data === 'string') {
      req.write(data, 'utf8');
    }
    if (data && typeof data !== 'string') {
      data.on('close', function () {
        req.end();
      });
      data.pipe(req);
    }
    else {
      req.end();
    }
  }
  getAgent(serverUrl) {
    const parsedUrl = new URL(serverUrl);
    return this._getAgent(parsedUrl);
  }
  getAgentDispatcher(serverUrl) {
    const parsedUrl = new URL(serverUrl);
    const proxyUrl = getProxyUrl(parsedUrl);
    const useProxy = proxyUrl && proxyUrl.hostname;
    if (!useProxy) {
      return;
    }
    return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
  }
  _prepareRequest(method, requestUrl, headers) {
    const info = {};
    info.parsedUrl = requestUrl;
    const usingSsl = info.parsedUrl.protocol === 'https:';
    info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
    const defaultPort = usingSsl ? 443 : 80;
    info.options = {};
    info.options.host = info.parsedUrl.hostname;
    info.options.port = info.parsedUrl.port
      ? parseInt(info.parsedUrl.port)
      : defaultPort;
    info.options.path =
      (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
    info.options.method = method;
    info.options.headers = this._mergeHeaders(headers);
    if (this.userAgent != null) {
      info.options.headers['user-agent'] = this.userAgent;
    }
    info.options.agent = this._getAgent(info.parsedUrl);
    if (this.handlers) {
      for (const handler of this.handlers) {
        handler.prepareRequest(info.options);
      }
    }
    return info;
  }
  _mergeHeaders(headers) {
    if (this.requestOptions && this.requestOptions.headers) {
      return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
    }
    return lowercaseKeys(headers || {});
  }
  _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
    let clientHeader;
    if (this.requestOptions && this.requestOptions.headers) {
      const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
      if (headerValue) {
        clientHeader =
          typeof headerValue === 'number' ? headerValue.toString() : headerValue;
      }
    }
    const additionalValue = additionalHeaders[header];
    if (additionalValue !== undefined) {
      return typeof additionalValue === 'number'
        ? additionalValue.toString()
        : additionalValue;
    }
    if (clientHeader !== undefined) {
      return clientHeader;
    }
    return _default;
  }
  _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
    let clientHeader;
    if (this.requestOptions && this.requestOptions.headers) {
      const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
      if (headerValue) {
        if (typeof headerValue === 'number') {
          clientHeader = String(headerValue);
        }
        else if (Array.isArray(headerValue)) {
          clientHeader = headerValue.join(', ');
        }
        else {
          clientHeader = headerValue;
        }
      }
    }
    const additionalValue = additionalHeaders[Headers.ContentType];
    if (additionalValue !== undefined) {
      if (typeof additionalValue === 'number') {
        return String(additionalValue);
      }
      else if (Array.isArray(additionalValue)) {
        return additionalValue.join(', ');
      }
      else {
        return additionalValue;
      }
    }
    if (clientHeader !== undefined) {
      return clientHeader;
    }
    return _default;
  }
  _getAgent(parsedUrl) {
    let agent;
    const proxyUrl = getProxyUrl(parsedUrl);
    const useProxy = proxyUrl && proxyUrl.hostname;
    if (this._keepAlive && useProxy) {
      agent = this._proxyAgent;
    }
    if (!useProxy) {
      agent = this._agent;
    }
    if (agent) {
      return agent;
    }
    const usingSsl = parsedUrl.protocol === 'https:';
    let maxSockets = 100;
    if (this.requestOptions) {
      maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
    }
    if (proxyUrl && proxyUrl.hostname) {
      const agentOptions = {
        maxSockets,
        keepAlive: this._keepAlive,
        proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
          proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
        })), { host: proxyUrl.hostname, port: proxyUrl.port })
      };
      let tunnelAgent;
      const overHttps = proxyUrl.protocol === 'https:';
      if (usingSsl) {
        tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
      }
      else {
        tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
      }
      agent = tunnelAgent(agentOptions);
      this._proxyAgent = agent;
    }
    if (!agent) {
      const options = { keepAlive: this._keepAlive, maxSockets };
      agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
      this._agent = agent;
    }
    if (usingSsl && this._ignoreSslError) {
      agent.options = Object.assign(agent.options || {}, {
        rejectUnauthorized: false
      });
    }
    return agent;
  }
  _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
    let proxyAgent;
    if (this._keepAlive) {
      proxyAgent = this._proxyAgentDispatcher;
    }
    if (proxyAgent) {
      return proxyAgent;
    }
    const usingSsl = parsedUrl.protocol === 'https:';
    proxyAgent = new undici .k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
      token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
    })));
    this._proxyAgentDispatcher = proxyAgent;
    if (usingSsl && this._ignoreSslError) {
      proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
        rejectUnauthorized: false
      });
    }
    return proxyAgent;
  }
  _getUserAgentWithOrchestrationId(userAgent) {
    const baseUserAgent = userAgent || 'actions/http-client';
    const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
    if (orchId) {
      const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
      return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
    }
    return baseUserAgent;
  }
  _performExponentialBackoff(retryNumber) {
    return __awaiter(this, void 0, void 0, function* () {
      retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
      const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
      return new Promise(resolve => setTimeout(() => resolve(), ms));
    });
  }
  _processResponse(res, options) {
    return __awaiter(this, void 0, void 0, function* () {
      return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
        const statusCode = res.message.statusCode || 0;
        const response = {
          statusCode,
          result: null,
          headers: {}
        };
        if (statusCode === HttpCodes.NotFound) {
          resolve(response);
        }
        function dateTimeDeserializer(key, value) {
          if (typeof value === 'string') {
            const a = new Date(value);
            if (!isNaN(a.valueOf())) {
              return a;
            }
          }
          return value;
        }
        let obj;
        let contents;
        try {
          contents = yield res.readBody();
          if (contents && contents.length > 0) {
            if (options && options.deserializeDates) {
              obj = JSON.parse(contents, dateTimeDeserializer);
            }
            else {
              obj = JSON.parse(contents);
            }
            response.result = obj;
          }
          response.headers = res.message.headers;
        }
        catch (err) {
        }
        if (statusCode > 299) {
          let msg;
          if (obj && obj.message) {
            msg = obj.message;
          }
          else if (contents && contents.length > 0) {
            msg = contents;
          }
          else {
            msg = `Failed request: (${statusCode})`;
          }
          const err = new HttpClientError(msg, statusCode);
          err.result = response.result;
          reject(err);
        }
        else {
          resolve(response);
        }
      }));
    });
  }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
var clock = __nccwpck_require__(8394);
var error_message = __nccwpck_require__(6228);
; 
const MAX_IDLE_MS = 30_000;
class AgentPool {
  #agents = new Map();
  get(url) {
    const known = this.#agents.get(url.origin);
    if (known !== undefined)
      return known;
    const agent = toolkitAgent(url, true);
    this.#agents.set(url.origin, agent);
    return agent;
  }
}
function createAgent(url) {
  return toolkitAgent(url, false);
}
function toolkitAgent(url, keepAlive) {
  const agent = new HttpClient("nugen-evaluation-action", [], { keepAlive }).getAgent(url.href);
  if (keepAlive)
    limitIdleTime(agent);
  acceptIpv6Proxy(agent);
  return agent;
}
function limitIdleTime(agent) {
  if (!("options" in agent))
    return;
  const { options } = agent;
  if (typeof options === "object" && options !== null)
    Object.assign(options, { timeout: MAX_IDLE_MS });
}
function acceptIpv6Proxy(agent) {
  if (!("proxyOptions" in agent))
    return;
  const { proxyOptions } = agent;
  if (typeof proxyOptions !== "object" || proxyOptions === null || !("host" in proxyOptions))
    return;
  const { host } = proxyOptions;
  if (typeof host === "string")
    proxyOptions.host = host.replace(/^\[(.*)\]$/, "$1");
}
var body = __nccwpck_require__(709);
; 
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
    return { reason: "connection", detail: (0,error_message .g)(error) };
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
var errors = __nccwpck_require__(8282);
; 
const MAX_RESPONSE_BYTES = 1_048_576;
; 
const external_node_tls_namespaceObject = nodeRequire("node:tls");
; 
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
    this.#timer.abort();
    this.watch.request?.destroy();
  }
  #abort = () => {
    this.#end((0,clock .Js)(this.#request.signal));
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
; 
class HttpTransport {
  #clock;
  #agents = new AgentPool();
  #refusesNumericNames;
  constructor(clock, { refusesNumericNames }) {
    this.#clock = clock;
    this.#refusesNumericNames = refusesNumericNames;
  }
  send(request) {
    return this.#send(request, false, async (open, guard) => {
      const { maxBytes = MAX_RESPONSE_BYTES } = request;
      const { bytes, more } = await (0,body .r)(open.body, maxBytes);
      if (more) {
        const detail = `the response is larger than ${maxBytes} bytes`;
        throw new errors .qB(request, guard.openMs, detail, undefined, open.status);
      }
      return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
    });
  }
  stream(request, read) {
    return this.#send(request, true, read);
  }
  async #send(request, idleOnly, read) {
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
      if (request.signal?.aborted === true)
        throw (0,clock .Js)(request.signal);
      if (error instanceof errors .S2)
        throw error;
      throw this.#explain(guard.ended ?? error, request, guard);
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
    if (url.protocol !== "https:" || !this.#refusesNumericNames || (0,external_node_net_.isIP)(hostOf(url)) === 0)
      return;
    if (lib_getProxyUrl(url.href) === "")
      return;
    const detail = "this Node reaches no host without a name through a proxy";
    throw new errors .SD(request, "protocol", detail);
  }
  async #open(request, guard) {
    const { watch } = guard;
    const isRead = request.method === "GET";
    try {
      return await send(request, isRead ? this.#agents.get(request.url) : createAgent(request.url), watch);
    }
    catch (error) {
      const wasClosed = isRead && watch.request?.reusedSocket === true && guard.ended === null;
      if (!wasClosed || request.signal?.aborted === true)
        throw error;
      return send(request, createAgent(request.url), watch);
    }
  }
  #explain(error, target, { watch, openMs }) {
    const detail = (0,error_message .g)(error);
    if (watch.sent)
      return new errors .hg(target, openMs, detail, error, watch.status);
    if (error instanceof DeadlineError) {
      const stage = `not connected within ${Math.round(openMs / 100) / 10} s`;
      return new errors .SD(target, "connection", stage, error);
    }
    const known = classifyConnectionError(error);
    return new errors .SD(target, known?.reason ?? "connection", known?.detail ?? detail, error);
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
; 
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const node_host_clock = {
  now: () => Date.now(),
  monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject((0,clock .Js)(signal));
      return;
    }
    const fail = () => {
      clearTimeout(timer);
      reject((0,clock .Js)(signal));
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
function setOutput(name, value) {
  if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
    issueCommand("set-output", { name }, value);
  else
    issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
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
    setOutput,
    appendSummary,
    files: nodeFiles,
    tempDir: (0,external_node_os_namespaceObject.tmpdir)(),
    clock: node_host_clock,
    random: Math.random,
    randomId: external_node_crypto_.randomUUID,
    createTransport: (steady) => new HttpTransport(steady, { refusesNumericNames: nodeMajor >= FIRST_NODE_TO_REFUSE_NUMBERS }),
    cancelled: onSignals(),
    crashed: onUncaught(),
  };
}
 }),
 5724:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  c: () => (  CancelledError)
 });
class CancelledError extends Error {
  indeterminate;
  name = "CancelledError";
  constructor(indeterminate) {
    super("the run was cancelled");
    this.indeterminate = indeterminate;
  }
}
 }),
 8394:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  DG: () => (  createSteadyClock),
  JG: () => (  anySignal),
  Js: () => (  abortReason),
  i8: () => (  bindClock)
 });
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
 }),
 5586:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  d: () => (  createDeadline),
  j: () => (  createDeadlineAfterAbort)
 });
function createDeadline(ms, clock, reason) {
  const deadline = new AbortController();
  const timer = new AbortController();
  clock.sleep(ms, timer.signal).then(() => {
    deadline.abort(reason());
  }, () => undefined);
  return {
    signal: deadline.signal,
    clear: () => {
      timer.abort();
    },
  };
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
 }),
 6228:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  g: () => (  errorMessage)
 });
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
 }),
 2209:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
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
    return `text (${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text})`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
 }),
 9294:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  KM: () => (  RETRY_BUDGET_MS),
  Vs: () => (  retryAfterMs),
  jo: () => (  backoffMs)
 });
const RETRY_BUDGET_MS = 5 * 60_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
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
 }),
 6205:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  j: () => (  similarName)
 });
const plain = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
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
  let best = null;
  for (const candidate of known) {
    const other = plain(candidate);
    const allowed = Math.floor(Math.min(wanted.length, other.length) / 4);
    if (wanted === "" || Math.abs(wanted.length - other.length) > allowed)
      continue;
    const distance = editDistance(wanted, other);
    if (distance <= allowed && distance < (best?.distance ?? Infinity))
      best = { name: candidate, distance };
  }
  return best?.name ?? null;
}
 }),
 4697:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  Ly: () => (  differenceInterval),
  VO: () => (  meanInterval),
  YV: () => (  wilsonInterval)
 });
const Z = 1.959963984540054;
function requireCount(n, least) {
  if (Number.isInteger(n) && n >= least)
    return;
  throw new RangeError(`the number of questions must be an integer of at least ${least}, it is ${n}`);
}
function wilsonInterval(p, n) {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`the proportion must be between 0 and 1, it is ${p}`);
  requireCount(n, 1);
  const weight = Z ** 2 / n;
  const centre = (p + weight / 2) / (1 + weight);
  const margin = Math.sqrt(weight * (p * (1 - p) + weight / 4)) / (1 + weight);
  return [p === 0 ? 0 : Math.max(0, centre - margin), p === 1 ? 1 : Math.min(1, centre + margin)];
}
function differenceInterval(p1, n1, p2, n2) {
  const [lower1, upper1] = wilsonInterval(p1, n1);
  const [lower2, upper2] = wilsonInterval(p2, n2);
  return [p1 - p2 - Math.hypot(p1 - lower1, upper2 - p2), p1 - p2 + Math.hypot(upper1 - p1, p2 - lower2)];
}
function meanInterval(mean, deviation, n) {
  if (!(deviation >= 0))
    throw new RangeError(`the standard deviation must be at least 0, it is ${deviation}`);
  requireCount(n, 2);
  const margin = (studentQuantile(n - 1) * deviation) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}
function studentQuantile(degrees) {
  if (degrees > 200) {
    const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
    const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
    return Z + (Z ** 3 + Z) / 4 / degrees + second / degrees ** 2 + third / degrees ** 3;
  }
  let [low, high] = [0, Math.PI / 2];
  for (let halving = 0; halving < 60; halving++) {
    const angle = (low + high) / 2;
    if (studentCoverage(angle, degrees) < 0.95)
      low = angle;
    else
      high = angle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}
function studentCoverage(angle, degrees) {
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
 }),
 8805:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
 __nccwpck_require__.d(__webpack_exports__, {
  G6: () => (  toAttribute),
  OX: () => (  toSingleLine),
  Vw: () => (  toHtml),
  Xr: () => (  toPrintableJson),
  Xt: () => (  toCode),
  a3: () => (  formatDuration),
  gD: () => (  toLogLine),
  i: () => (  removeInvisible),
  oU: () => (  toCodeBlock),
  xk: () => (  toSafeWord)
 });
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
  return visible.length > limit ? `${visible.slice(0, limit).toWellFormed()}…` : visible;
}
function toLogLine(text) {
  return toSingleLine(text, 8_000)
    .replace(/##\[/g, "## [")
    .replace(/^(\s*):(?=:)/, "$1: ");
}
function escapeHtml(text) {
  return text.replace(/[^\p{L}\p{N} .,;()%+=…—/-]/gu, (char) => `&#${char.codePointAt(0) ?? 63};`);
}
function toHtml(text, limit = 2_000) {
  const apart = toSingleLine(text, limit).replace(/[@#]|:(?=\/\/)|www(?=\.)|GH(?=-)/gi, "$&\u200b");
  return escapeHtml(apart).replace(/\u200b/g, "&#8203;");
}
function toAttribute(text, limit = 2_000) {
  return escapeHtml(toSingleLine(text, limit));
}
function toCode(text, limit = 2_000) {
  const content = escapeHtml(toSingleLine(text, limit));
  return content.trim() === "" ? "—" : `<code>${content}</code>`;
}
function toCodeBlock(text, limit = 4_000) {
  return `<pre><code>${escapeHtml(toSingleLine(text, limit))}</code></pre>`;
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
 })
 });
 var __webpack_module_cache__ = {};
 function __nccwpck_require__(moduleId) {
 	var cachedModule = __webpack_module_cache__[moduleId];
 	if (cachedModule !== undefined) {
 		return cachedModule.exports;
 	}
 	var module = __webpack_module_cache__[moduleId] = {
 		exports: {}
 	};
 	var threw = true;
 	try {
 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
 		threw = false;
 	} finally {
 		if(threw) delete __webpack_module_cache__[moduleId];
 	}
 	return module.exports;
 }
 __nccwpck_require__.m = __webpack_modules__;
 if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
 (() => {
 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
 	var resolveQueue = (queue) => {
 		if(queue && queue.d < 1) {
 			queue.d = 1;
 			queue.forEach((fn) => (fn.r--));
 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
 		}
 	}
 	var wrapDeps = (deps) => (deps.map((dep) => {
 		if(dep !== null && typeof dep === "object") {
 			if(dep[webpackQueues]) return dep;
 			if(dep.then) {
 				var queue = [];
 				queue.d = 0;
 				dep.then((r) => {
 					obj[webpackExports] = r;
 					resolveQueue(queue);
 				}, (e) => {
 					obj[webpackError] = e;
 					resolveQueue(queue);
 				});
 				var obj = {};
 				obj[webpackQueues] = (fn) => (fn(queue));
 				return obj;
 			}
 		}
 		var ret = {};
 		ret[webpackQueues] = x => {};
 		ret[webpackExports] = dep;
 		return ret;
 	}));
 	__nccwpck_require__.a = (module, body, hasAwait) => {
 		var queue;
 		hasAwait && ((queue = []).d = -1);
 		var depQueues = new Set();
 		var exports = module.exports;
 		var currentDeps;
 		var outerResolve;
 		var reject;
 		var promise = new Promise((resolve, rej) => {
 			reject = rej;
 			outerResolve = resolve;
 		});
 		promise[webpackExports] = exports;
 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
 		module.exports = promise;
 		body((deps) => {
 			currentDeps = wrapDeps(deps);
 			var fn;
 			var getResult = () => (currentDeps.map((d) => {
 				if(d[webpackError]) throw d[webpackError];
 				return d[webpackExports];
 			}))
 			var promise = new Promise((resolve) => {
 				fn = () => (resolve(getResult));
 				fn.r = 0;
 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
 			});
 			return fn.r ? promise : getResult();
 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
 		queue && queue.d < 0 && (queue.d = 0);
 	};
 })();
 (() => {
 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
 	var leafPrototypes;
 	__nccwpck_require__.t = function(value, mode) {
 		if(mode & 1) value = this(value);
 		if(mode & 8) return value;
 		if(typeof value === 'object' && value) {
 			if((mode & 4) && value.__esModule) return value;
 			if((mode & 16) && typeof value.then === 'function') return value;
 		}
 		var ns = Object.create(null);
 		__nccwpck_require__.r(ns);
 		var def = {};
 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
 		}
 		def['default'] = () => (value);
 		__nccwpck_require__.d(ns, def);
 		return ns;
 	};
 })();
 (() => {
 	__nccwpck_require__.d = (exports, definition) => {
 		for(var key in definition) {
 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
 			}
 		}
 	};
 })();
 (() => {
 	__nccwpck_require__.f = {};
 	__nccwpck_require__.e = (chunkId) => {
 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
 			__nccwpck_require__.f[key](chunkId, promises);
 			return promises;
 		}, []));
 	};
 })();
 (() => {
 	__nccwpck_require__.u = (chunkId) => {
 		return "" + chunkId + ".index.js";
 	};
 })();
 (() => {
 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
 })();
 (() => {
 	__nccwpck_require__.r = (exports) => {
 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
 		}
 		Object.defineProperty(exports, '__esModule', { value: true });
 	};
 })();
 (() => {
 	var installedChunks = {
 		792: 0
 	};
 	var installChunk = (data) => {
 		var {ids, modules, runtime} = data;
 		var moduleId, chunkId, i = 0;
 		for(moduleId in modules) {
 			if(__nccwpck_require__.o(modules, moduleId)) {
 				__nccwpck_require__.m[moduleId] = modules[moduleId];
 			}
 		}
 		if(runtime) runtime(__nccwpck_require__);
 		for(;i < ids.length; i++) {
 			chunkId = ids[i];
 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
 				installedChunks[chunkId][0]();
 			}
 			installedChunks[ids[i]] = 0;
 		}
 	}
 	__nccwpck_require__.f.j = (chunkId, promises) => {
 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
 			if(installedChunkData !== 0) {  
 				if(installedChunkData) {
 					promises.push(installedChunkData[1]);
 				} else {
 					if(true) {  
 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
 							throw e;
 						});
 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
 						promises.push(installedChunkData[1] = promise);
 					}
 				}
 			}
 	};
 })();
 var __webpack_exports__ = __nccwpck_require__(5691);
 __webpack_exports__ = await __webpack_exports__;
