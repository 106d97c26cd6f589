"use strict";
exports.id = 547;
exports.ids = [547,174];
exports.modules = {
 6547:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 publishToGitHub: () => (  publishToGitHub),
 readEventPayload: () => (  github_event .N5)
});
var util_clock = __webpack_require__(8394);
var util_deadline = __webpack_require__(5586);
var error_message = __webpack_require__(6228);
var util_text = __webpack_require__(8805);
var dist_src = __webpack_require__(2012);
var dist_bundle = __webpack_require__(3779);
var request_error_dist_src = __webpack_require__(1015);
var errors = __webpack_require__(8282);
var hints = __webpack_require__(383);
var retry = __webpack_require__(9294);
var github_event = __webpack_require__(9607);
; 
class BadGitHubResponseError extends Error {
  retryable;
  name = "BadGitHubResponseError";
  constructor(message, retryable) {
    super(message);
    this.retryable = retryable;
  }
}
const PERMANENT = new Set([
  "token_rejected",
  "saml",
  "locked",
  "forbidden",
  "not_found",
  "connection_blocked",
]);
function classifyFailure(error, nowMs) {
  if (error instanceof request_error_dist_src .G && error.response !== undefined)
    return classifyStatus(error, nowMs);
  const causes = causesOf(error);
  const none = { status: null, message: rootMessage(causes), retryAfterMs: null, hint: null };
  const notSent = causes.find((cause) => cause instanceof errors .SD);
  if (notSent !== undefined) {
    const hint = (0,hints .s)(notSent, "GITHUB_API_URL");
    return { ...none, kind: notSent.retryable ? "unreachable" : "connection_blocked", hint };
  }
  const bad = causes.find((cause) => cause instanceof BadGitHubResponseError);
  if (bad !== undefined)
    return { ...none, kind: bad.retryable ? "bad_response" : "rejected" };
  return { ...none, kind: "unreachable" };
}
function classifyStatus({ status, message, response }, nowMs) {
  const headers = toHeaders(response?.headers);
  const limitedMs = rateLimitMs(status, message, headers, nowMs);
  const kind = limitedMs === null ? kindOfStatus(status, message, headers, response?.data) : "rate_limited";
  return { kind, status, message, retryAfterMs: limitedMs, hint: null };
}
function kindOfStatus(status, message, headers, data) {
  switch (status) {
    case 401:
      return "token_rejected";
    case 403: {
      if (headers["x-github-sso"] !== undefined)
        return "saml";
      const documentation = String((0,github_event .ZZ)(data, "documentation_url"));
      return documentation.includes("locking-conversations") || /\bis locked\b/i.test(message)
        ? "locked"
        : "forbidden";
    }
    case 404:
      return "not_found";
    default:
      return status >= 500 ? "server_error" : "rejected";
  }
}
function rateLimitMs(status, message, headers, nowMs) {
  if (status !== 403 && status !== 429)
    return null;
  const after = (0,retry .Vs)(headers, nowMs);
  if (after !== null)
    return after;
  const reset = Number(headers["x-ratelimit-reset"] ?? "x");
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
    const serverNow = Date.parse(headers["date"] ?? "");
    return Math.max(0, reset * 1_000 - (Number.isNaN(serverNow) ? nowMs : serverNow));
  }
  return status === 429 || /rate limit/i.test(message) ? 60_000 : null;
}
function isRetryable({ kind }) {
  return !isPermanent({ kind }) && kind !== "rejected";
}
function isPermanent({ kind }) {
  return PERMANENT.has(kind);
}
function findTokenIssue(token) {
  if (token === "")
    return "is empty";
  if (/^["'].*["']$/.test(token))
    return "is in quotes";
  if (token.startsWith("$"))
    return "is the name of a variable, not its value";
  if (/\s/.test(token))
    return "contains white space or a line break";
  return /[^\u0021-\u007e]/.test(token) ? "contains a character that can't be sent in a header" : null;
}
function toHeaders(headers) {
  if (typeof headers !== "object" || headers === null)
    return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function causesOf(error) {
  const causes = [error];
  for (let cause = error; cause instanceof Error && cause.cause !== undefined && causes.length < 10;) {
    cause = cause.cause;
    causes.push(cause);
  }
  return causes;
}
function rootMessage(causes) {
  const root = causes.findLast((cause) => cause instanceof Error);
  if (root === undefined)
    return (0,error_message .g)(causes[0]);
  const code = "code" in root && typeof root.code === "string" ? root.code : root.name;
  return root.message === "" ? code : root.message;
}
; 
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
}
function createGitHubClient(token, apiUrl, fetch) {
  const PaginatingOctokit = dist_src .E.plugin(dist_bundle .ud);
  const client = new PaginatingOctokit({
    auth: token,
    userAgent: "nugen-evaluation-action",
    log: SILENT,
    request: { fetch, log: SILENT },
    ...(apiUrl === "" ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") }),
  });
  client.hook.after("request", ({ data, status }) => {
    const parsed = data;
    const code = status;
    if (code >= 300)
      throw new BadGitHubResponseError(`it answered ${code}, a redirect, which is not followed`, false);
    if (typeof parsed !== "object" || parsed === null || parsed instanceof ArrayBuffer)
      throw new BadGitHubResponseError("the response is not JSON", true);
  });
  return client;
}
var nugen_body = __webpack_require__(709);
; 
const MAX_RESPONSE_BYTES = 48 * 1_048_576;
const SILENCE_MS = 10_000;
function createFetch(transport, origin, signal) {
  return async (address, { method, headers, body }) => {
    signal.throwIfAborted();
    if (method !== "GET" && method !== "POST" && method !== "PATCH")
      throw new TypeError(`unexpected method ${method}`);
    const content = body === undefined ? {} : { body };
    const url = new URL(address);
    if (url.origin !== origin) {
      const message = `${url.origin} is not ${origin}, where the token belongs`;
      throw new BadGitHubResponseError(message, false);
    }
    return transport.stream({ method, url, headers, timeoutMs: SILENCE_MS, signal, ...content }, async (response) => {
      const { bytes, more } = await (0,nugen_body .r)(response.body, MAX_RESPONSE_BYTES);
      if (more)
        throw new Error(`the response is larger than ${MAX_RESPONSE_BYTES} bytes`);
      const known = Object.entries(response.headers).filter(([, value]) => typeof value === "string");
      return {
        status: response.status,
        url: address,
        headers: new Map(known.map(([name, value]) => [name, String(value)])),
        text: () => Promise.resolve(bytes.toString("utf8")),
        arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
      };
    });
  };
}
var external_node_crypto_ = __webpack_require__(7598);
; 
function toChannelName({ name }, { job }) {
  return name ?? (job === "" ? "evaluation" : job);
}
function createMarker(result, context) {
  const { name, evaluation } = result;
  const identity = name === null ? [context.workflow, null, context.job] : [context.workflow, name];
  const id = evaluation?.id ?? "";
  return {
    key: (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(identity)).digest("hex"),
    runId: parseCount(context.runId),
    runAttempt: parseCount(context.runAttempt) ?? 1,
    evaluationId: /^\w[\w.-]{0,99}$/.test(id) && !id.includes("--") ? id : null,
  };
}
function formatMarker({ key, runId, runAttempt, evaluationId }) {
  const run = runId === null ? "" : ` run=${runId} attempt=${runAttempt}`;
  const evaluation = evaluationId === null ? "" : ` evaluation=${evaluationId}`;
  return `<!-- nugen-evaluation-action ${key}${run}${evaluation} -->`;
}
function parseMarker(body) {
  const line = /^<!-- nugen-evaluation-action ([0-9a-f]{64})(?: run=(\d+) attempt=(\d+))?(?: evaluation=([\w.-]+))? -->/;
  const match = line.exec(body);
  if (match === null)
    return null;
  const [, key = "", run = "", attempt = "", evaluationId = null] = match;
  return { key, runId: parseCount(run), runAttempt: parseCount(attempt) ?? 1, evaluationId };
}
function isNewer(stored, ours) {
  if (stored.runId === null || ours.runId === null)
    return false;
  return stored.runId === ours.runId ? stored.runAttempt > ours.runAttempt : stored.runId > ours.runId;
}
function isOfOtherEvaluation(stored, ours) {
  return (stored.runId !== null &&
    stored.runId === ours.runId &&
    stored.runAttempt === ours.runAttempt &&
    stored.evaluationId !== null &&
    ours.evaluationId !== null &&
    stored.evaluationId !== ours.evaluationId);
}
function parseCount(digits) {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
var runner_context = __webpack_require__(1017);
; 
const MAX_COMMENT = 65_536;
async function createCommentBody(result, context, commitSha, redactor) {
  const { createSummary, formatHeading } = await __webpack_require__.e(  84).then(__webpack_require__.bind(__webpack_require__, 6084));
  const marker = createMarker(result, context);
  const hidden = formatMarker(marker);
  const source = formatSource({ ...context, workflow: redactor.redact(context.workflow) });
  const commit = commitSha === null ? null : { sha: commitSha, url: (0,runner_context .vl)(context, commitSha) };
  const room = MAX_COMMENT - hidden.length - source.length - 10;
  const candidates = [createSummary(result, { maxBytes: room, commit }), `## ${formatHeading(result)}\n`];
  for (const text of candidates) {
    const body = `${hidden}\n${redactor.redact(`${text}\n${source}`)}`;
    if (body.length <= MAX_COMMENT)
      return { marker, body };
  }
  return { marker, body: `${hidden}\nNugen evaluation: ${result.outcome}` };
}
function formatSource({ workflow, runUrl, runId, runAttempt }) {
  if (runUrl === null)
    return "";
  const attempt = runAttempt === "" || runAttempt === "1" ? "" : `, attempt ${(0,util_text .Xt)(runAttempt, 20)}`;
  const of = workflow === "" ? "" : ` of workflow ${(0,util_text .Xt)(workflow, 200)}`;
  return `<p><a href="${(0,util_text .nI)(runUrl)}">Run ${(0,util_text .Xt)(runId, 40)}</a>${of}${attempt}</p>\n`;
}
; 
async function upsertComment(client, draft) {
  const { owner, repo, pullRequest, body } = draft;
  const stored = await findOwn(client, draft);
  if (stored !== null) {
    const { marker: previous } = stored;
    if (isNewer(previous, draft.marker))
      return { kind: "kept", previous };
    if (await update(client, draft, stored.id))
      return { kind: "updated", previous };
  }
  await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    owner,
    repo,
    issue_number: pullRequest,
    body,
  });
  return { kind: "created" };
}
async function update(client, draft, id) {
  const { owner, repo, body } = draft;
  try {
    await client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      owner,
      repo,
      comment_id: id,
      body,
    });
    return true;
  }
  catch (error) {
    if (classifyFailure(error, 0).status === 404)
      return false;
    throw error;
  }
}
async function findOwn(client, draft) {
  const { owner, repo, pullRequest, marker: ours } = draft;
  const pages = client.paginate.iterator("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  let isOwn = null;
  for await (const { data } of pages) {
    const comments = data;
    if (!Array.isArray(comments))
      throw new BadGitHubResponseError("the response is not a list", true);
    for (const comment of comments) {
      const [id, body] = [(0,github_event .ZZ)(comment, "id"), (0,github_event .ZZ)(comment, "body")];
      const marker = typeof body === "string" ? parseMarker(body) : null;
      if (typeof id !== "number" || marker?.key !== ours.key)
        continue;
      isOwn ??= await createAuthorCheck(client);
      if (isOwn(comment))
        return { id, marker };
    }
  }
  return null;
}
async function createAuthorCheck(client) {
  try {
    const { data } = await client.request("GET /user");
    return (comment) => (0,github_event .ZZ)((0,github_event .ZZ)(comment, "user"), "id") === data.id;
  }
  catch (error) {
    const { kind } = classifyFailure(error, 0);
    if (kind !== "token_rejected" && kind !== "forbidden" && kind !== "not_found")
      throw error;
    return (comment) => {
      const author = (0,github_event .ZZ)(comment, "user");
      return ((0,github_event .ZZ)(author, "type") === "Bot" &&
        ((0,github_event .ZZ)(author, "login") === "github-actions[bot]" ||
          (0,github_event .ZZ)((0,github_event .ZZ)(comment, "performed_via_github_app"), "id") !== undefined));
    };
  }
}
; 
function describeFailure(failure, { subject, permission, missing }) {
  const { kind, status, message } = failure;
  const response = `${status ?? 0}: ${message}`;
  const start = permission.endsWith("read")
    ? `${subject} could not be read`
    : `${subject} could not be written`;
  const end = "The outcome of this step does not change.";
  const addPermission = `Add \`permissions: ${permission}\` to the job`;
  switch (kind) {
    case "rate_limited":
      return `${start}: GitHub's rate limit is used up for another ${(0,util_text .a3)(failure.retryAfterMs ?? 0)} (${response}). Run the job again later. ${end}`;
    case "token_rejected":
      return `${start}: GitHub refused the token (${response}). It has expired, was revoked or belongs to another server. Check github_token; leave it out to use the job's own. ${end}`;
    case "saml":
      return `${start}: the organization requires SAML single sign-on for this token (${response}). Authorize the token for the organization under Settings, Developer settings, Personal access tokens, Configure SSO; or leave github_token out to use the job's own. ${end}`;
    case "locked":
      return `${start}: the conversation is locked (${response}). Unlock it, or use a token of someone with write access. ${end}`;
    case "forbidden":
      return `${start}: the token may not do that (${response}). ${addPermission}; a pull request from a fork has no such right. ${end}`;
    case "not_found":
      return `${start}: GitHub does not know ${missing}, or hides it from this token (${response}). Check github_token. ${addPermission}. ${end}`;
    case "server_error":
      return `${start}: GitHub failed (${response}). ${end}`;
    case "rejected":
      return `${start}: GitHub refused it (${status === null ? message : response}). ${end}`;
    case "connection_blocked":
    case "unreachable":
    case "bad_response":
      return `${start}: GitHub could not be reached: ${message}. ${failure.hint === null ? "" : `${failure.hint} `}${end}`;
  }
}
; 
async function attempt({ callOptions, options }, channel, operation, call) {
  try {
    await call();
  }
  catch (error) {
    const { signal, clock } = callOptions;
    if (options.interim && signal.aborted)
      return;
    const cause = signal.aborted ? signal.reason : error;
    reportFailure(options, channel, classifyFailure(cause, clock.now()), operation);
  }
}
function reportFailure({ log, interim, memory }, channel, failure, operation) {
  const line = describeFailure(failure, operation);
  if (isPermanent(failure))
    memory.closed.add(channel);
  if (interim && !isPermanent(failure))
    log.info(`${line} It will be attempted again at the end.`);
  else
    log.warning(line);
}
; 
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
function retryCall(call, { clock, deadlineMs, signal }) {
  const decide = ({ error, failures }) => {
    const failure = classifyFailure(error, clock.now());
    const waitMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (failures - 1);
    const isLast = failures >= MAX_ATTEMPTS || clock.monotonicMs() + waitMs >= deadlineMs;
    if (isLast || !isRetryable(failure))
      throw error;
    return waitMs;
  };
  return (0,retry .L5)(call, decide, { clock, signal });
}
; 
async function publishComment(publication, commitSha) {
  const { client, owner, repo, subject, callOptions, options } = publication;
  const { context, log, memory, result, redactor } = options;
  const { pullRequest } = subject;
  if (pullRequest === null) {
    memory.closed.add("comment");
    log.info(`No comment is posted: the event ${context.eventName} is not about a pull request.`);
    return;
  }
  const name = `The comment on pull request #${pullRequest}`;
  const missing = `pull request #${pullRequest} in ${context.repository}`;
  const operation = { subject: name, permission: "pull-requests: write", missing };
  await attempt(publication, "comment", operation, async () => {
    const content = await createCommentBody(result, context, commitSha, redactor);
    const draft = { owner, repo, pullRequest, ...content };
    const upserted = await retryCall(() => upsertComment(client, draft), callOptions);
    logUpsert(upserted, draft, name, options);
  });
}
function logUpsert(upserted, draft, name, options) {
  const { log, memory, result } = options;
  if (upserted.kind === "kept") {
    memory.closed.add("comment");
    const { runId, runAttempt } = upserted.previous;
    log.info(`${name} was left alone: it is of the newer run ${runId ?? 0}, attempt ${runAttempt}.`);
    return;
  }
  log.info(`${name} was ${upserted.kind}.`);
  if (upserted.kind === "created" || result.name !== null || memory.hinted)
    return;
  if (!isOfOtherEvaluation(upserted.previous, draft.marker))
    return;
  memory.hinted = true;
  const other = upserted.previous.evaluationId ?? "";
  log.warning(`${name} was already written in this run, for the evaluation ${other}, and is overwritten. Matrix jobs and steps of one job share a comment and a commit status unless name distinguishes them: set name, such as name: \${{ matrix.model }}.`);
}
var baseline = __webpack_require__(3174);
; 
const MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;
const STATES = {
  created: "pending",
  running: "pending",
  completed: "success",
  passed: "success",
  gate_failed: "failure",
  evaluation_failed: "failure",
  timed_out: "error",
  cancelled: "error",
  dry_run: "error",
  skipped: "error",
  invalid_input: "error",
  api_error: "error",
  create_unknown: "error",
  internal_error: "error",
};
const DESCRIPTIONS = {
  created: "Created; its verdict is still to come",
  running: "Running; its verdict is still to come",
  completed: "Completed",
  passed: "Gate passed",
  gate_failed: "Gate failed",
  evaluation_failed: "Evaluation failed",
  timed_out: "No verdict: timed out",
  cancelled: "No verdict: cancelled",
  dry_run: "Dry run: nothing was sent",
  skipped: "Skipped: no API key",
  invalid_input: "Invalid inputs: nothing was sent",
  api_error: "No verdict: the API could not be used",
  create_unknown: "An evaluation may have been created",
  internal_error: "An error of the action itself",
};
function createCommitStatus(result, context, redactor) {
  const { runUrl } = context;
  return {
    state: STATES[result.outcome],
    context: toField(`nugen/${redactor.redact(toChannelName(result, context))}`, MAX_CONTEXT, redactor),
    description: toField(redactor.redact(formatDescription(result)), MAX_DESCRIPTION, redactor),
    targetUrl: runUrl === null ? null : redactor.redact(runUrl),
  };
}
function formatDescription(result) {
  const { outcome, tolerated, verdict, error, missingBaseline } = result;
  const start = tolerated ? "Tolerated: " : "";
  const isNoted = missingBaseline !== null && (verdict === null || verdict.passed);
  const note = isNoted ? `; ${(0,baseline .R)(missingBaseline)}` : "";
  if (verdict !== null)
    return `${start}${formatShortVerdict(verdict)}${note}`;
  const message = error === null || outcome === "cancelled" ? DESCRIPTIONS[outcome] : error.message;
  if (outcome === "invalid_input" && error !== null)
    return `${start}Invalid inputs: ${error.hints.join("; ")}`;
  return `${start}${message}${note}`;
}
function formatShortVerdict({ rules }) {
  const failed = rules.filter((rule) => !rule.passed);
  if (failed.length > 0) {
    const reasons = failed.map(({ reason, expression }) => shortenReason(reason ?? expression));
    return `${failed.length} of ${rules.length} rules failed: ${reasons.join("; ")}`;
  }
  const seen = rules.flatMap(({ values }) => values.map(({ name, value }) => `${name} ${(0,util_text .Fl)(value)}`));
  const values = seen.length === 0 ? "" : `: ${[...new Set(seen)].join(", ")}`;
  return `${rules.length} of ${rules.length} rules passed${values}`;
}
function shortenReason(reason) {
  return reason.replace(/(\S+) is (?=-?\d)/g, "$1 ");
}
function toField(text, limit, redactor) {
  const whole = redactor
    .redact((0,util_text .OX)(text))
    .replace(/[\u{10000}-\u{10ffff}]/gu, "?")
    .trim();
  return whole.length <= limit ? whole : `${whole.slice(0, limit - 1)}\u2026`;
}
; 
async function publishStatus(publication, sha) {
  const { client, owner, repo, callOptions, options } = publication;
  const { context, log, result, redactor } = options;
  const status = createCommitStatus(result, context, redactor);
  const { state, context: name, description, targetUrl } = status;
  const subject = `The commit status ${name}`;
  const missing = `commit ${sha} in ${context.repository}`;
  await attempt(publication, "status", { subject, permission: "statuses: write", missing }, async () => {
    const target = targetUrl === null ? {} : { target_url: targetUrl };
    const parameters = { owner, repo, sha, state, context: name, description, ...target };
    await retryCall(() => client.request("POST /repos/{owner}/{repo}/statuses/{sha}", parameters), callOptions);
    log.info(`${subject} is ${state} on commit ${sha.slice(0, 7)}.`);
  });
}
async function resolveCommit(publication) {
  const { subject, options } = publication;
  const { inputs, log, memory } = options;
  const { commit } = subject;
  if (commit.kind === "known")
    return commit.sha;
  if (commit.kind === "pull_request_head") {
    if (memory.headSha === null)
      await readHead(publication, commit.pullRequest);
    return memory.headSha;
  }
  if (inputs.commitStatus && !memory.closed.has("status")) {
    memory.closed.add("status");
    log.warning(`No commit status is set, because the evaluated commit is not certain: ${commit.reason}. Run the workflow on an event of that commit, such as push or pull_request.`);
  }
  return null;
}
async function readHead(publication, pullRequest) {
  const { client, owner, repo, callOptions, options } = publication;
  const subject = `The head commit of pull request #${pullRequest}`;
  const missing = `pull request #${pullRequest} in ${options.context.repository}`;
  const operation = { subject, permission: "pull-requests: read", missing };
  await attempt(publication, "status", operation, async () => {
    const parameters = { owner, repo, pull_number: pullRequest };
    options.memory.headSha = await retryCall(async () => {
      const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", parameters);
      const sha = (0,github_event .ZZ)((0,github_event .ZZ)(data, "head"), "sha");
      if (!(0,github_event .HH)(sha))
        throw new BadGitHubResponseError("the response does not include head.sha", true);
      return sha;
    }, callOptions);
  });
}
; 
async function publishToGitHub(options) {
  const { inputs, context, clock, log, budgetMs, memory } = options;
  const deadline = (0,util_deadline .d)(budgetMs, clock, () => new Error(`no response within ${(0,util_text .a3)(budgetMs)}`));
  const signal = (0,util_clock .JG)(deadline.signal, options.signal);
  try {
    const obstacle = findObstacle(options);
    if (obstacle !== null) {
      if (memory.closed.size === 0)
        log.warning(`GitHub was not notified: ${obstacle}`);
      for (const channel of ["comment", "status"])
        memory.closed.add(channel);
      return;
    }
    hintAtMatrix(options);
    const fetch = createFetch(options.transport, apiOrigin(context.apiUrl), signal);
    const [owner = "", repo = ""] = context.repository.split("/");
    await publishChannels({
      client: createGitHubClient(inputs.githubToken, context.apiUrl, fetch),
      callOptions: { clock, deadlineMs: clock.monotonicMs() + budgetMs, signal },
      owner,
      repo,
      subject: (0,github_event .$e)(context, options.event),
      options,
    });
  }
  catch (error) {
    log.warning(`GitHub was not notified: ${(0,error_message .g)(error)}.`);
  }
  finally {
    deadline.clear();
  }
}
function apiOrigin(apiUrl) {
  return new URL(apiUrl === "" ? "https://api.github.com" : apiUrl).origin;
}
function findObstacle({ context, inputs }) {
  if (!/^[^/]+\/[^/]+$/.test(context.repository))
    return "GITHUB_REPOSITORY is not set, so this is not a job of GitHub Actions.";
  const issue = findTokenIssue(inputs.githubToken);
  return issue === null ? null : `github_token ${issue}. Leave the input out to use the job's own token.`;
}
async function publishChannels(publication) {
  const { inputs, memory } = publication.options;
  const comment = inputs.comment && !memory.closed.has("comment");
  const status = inputs.commitStatus && !memory.closed.has("status");
  if (!comment && !status)
    return;
  const commitSha = await resolveCommit(publication);
  await Promise.all([
    comment ? publishComment(publication, commitSha) : null,
    status && commitSha !== null ? publishStatus(publication, commitSha) : null,
  ]);
}
function hintAtMatrix({ inputs, result, context, log, memory }) {
  if (result.name !== null || (inputs.matrixJobs ?? 1) < 2 || memory.hinted)
    return;
  memory.hinted = true;
  log.warning(`This is one of ${inputs.matrixJobs ?? 0} matrix jobs, and all of them report to GitHub as nugen/${toChannelName(result, context)}: the last one overwrites the others. Set name to a value of the matrix, such as name: \${{ matrix.model }}.`);
}
 }),
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