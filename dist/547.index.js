export const id = 547;
export const ids = [547,908];
export const modules = {
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
    const permanent = notSent.reason !== "connection" && notSent.reason !== "proxy";
    const hint = (0,hints .s)(notSent, "GITHUB_API_URL");
    return { ...none, kind: permanent ? "connection_blocked" : "unreachable", hint };
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
var headline = __webpack_require__(5916);
var summary = __webpack_require__(2908);
var runner_context = __webpack_require__(1017);
; 
const MAX_COMMENT = 65_536;
function createCommentBody(result, context, commitSha, redactor) {
  const marker = createMarker(result, context);
  const hidden = formatMarker(marker);
  const source = formatSource({ ...context, workflow: redactor.redact(context.workflow) });
  const commit = commitSha === null ? null : { sha: commitSha, url: (0,runner_context .vl)(context, commitSha) };
  const room = MAX_COMMENT - hidden.length - source.length - 10;
  const candidates = [(0,summary.createSummary)(result, { maxBytes: room, commit }), `## ${(0,headline ._4)(result)}\n`];
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
  return `<p><a href="${(0,util_text .G6)(runUrl)}">Run ${(0,util_text .Xt)(runId, 40)}</a>${of}${attempt}</p>\n`;
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
async function attempt({ retryOptions, options }, channel, operation, call) {
  try {
    await call();
  }
  catch (error) {
    const { signal, clock } = retryOptions;
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
async function retry_retry(operation, { clock, deadlineMs, signal }) {
  for (let attempt = 1;; attempt += 1) {
    try {
      return await operation();
    }
    catch (error) {
      const failure = classifyFailure(error, clock.now());
      const pauseMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
      const isLast = attempt >= MAX_ATTEMPTS || clock.monotonicMs() + pauseMs >= deadlineMs;
      if (signal.aborted || isLast || !isRetryable(failure))
        throw error;
      await clock.sleep(pauseMs, signal);
    }
  }
}
; 
async function publishComment(publication, commitSha) {
  const { client, owner, repo, subject, retryOptions, options } = publication;
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
    const content = createCommentBody(result, context, commitSha, redactor);
    const draft = { owner, repo, pullRequest, ...content };
    const upserted = await retry_retry(() => upsertComment(client, draft), retryOptions);
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
var format_value = __webpack_require__(2209);
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
  const { outcome, tolerated, verdict, error } = result;
  const start = tolerated ? "Tolerated: " : "";
  if (verdict !== null)
    return `${start}${formatVerdict(verdict)}`;
  const message = error === null || outcome === "cancelled" ? DESCRIPTIONS[outcome] : error.message;
  if (outcome === "invalid_input" && error !== null)
    return `${start}Invalid inputs: ${error.hints.join("; ")}`;
  return `${start}${message}`;
}
function formatVerdict({ rules }) {
  const failed = rules.filter((rule) => !rule.passed);
  if (failed.length > 0) {
    const reasons = failed.map(({ reason, expression }) => shortenReason(reason ?? expression));
    return `${failed.length} of ${rules.length} rules failed: ${reasons.join("; ")}`;
  }
  const seen = rules.flatMap(({ values }) => values.map(({ name, value }) => `${name} ${(0,format_value .Fl)(value)}`));
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
  return whole.length <= limit ? whole : `${whole.slice(0, limit - 1)}…`;
}
; 
async function publishStatus(publication, sha) {
  const { client, owner, repo, retryOptions, options } = publication;
  const { context, log, result, redactor } = options;
  const status = createCommitStatus(result, context, redactor);
  const { state, context: name, description, targetUrl } = status;
  const subject = `The commit status ${name}`;
  const missing = `commit ${sha} in ${context.repository}`;
  await attempt(publication, "status", { subject, permission: "statuses: write", missing }, async () => {
    const target = targetUrl === null ? {} : { target_url: targetUrl };
    const parameters = { owner, repo, sha, state, context: name, description, ...target };
    await retry_retry(() => client.request("POST /repos/{owner}/{repo}/statuses/{sha}", parameters), retryOptions);
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
  const { client, owner, repo, retryOptions, options } = publication;
  const subject = `The head commit of pull request #${pullRequest}`;
  const missing = `pull request #${pullRequest} in ${options.context.repository}`;
  const operation = { subject, permission: "pull-requests: read", missing };
  await attempt(publication, "status", operation, async () => {
    const parameters = { owner, repo, pull_number: pullRequest };
    options.memory.headSha = await retry_retry(async () => {
      const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", parameters);
      const sha = (0,github_event .ZZ)((0,github_event .ZZ)(data, "head"), "sha");
      if (!(0,github_event .HH)(sha))
        throw new BadGitHubResponseError("the response does not include head.sha", true);
      return sha;
    }, retryOptions);
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
      retryOptions: { clock, deadlineMs: clock.monotonicMs() + budgetMs, signal },
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
 383:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  s: () => (  createConnectionHint)
 });
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
 }),
 2908:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 createSummary: () => (  createSummary)
});
var result_result = __webpack_require__(8648);
var util_text = __webpack_require__(8805);
var timestamp = __webpack_require__(5265);
; 
const DAY_MS = 24 * 3_600_000;
function formatBaseline({ evaluationId, modelId, createdAt }, nowMs) {
  const model = modelId === null ? "" : ` of ${(0,util_text .Xt)(modelId, 200)}`;
  const created = (0,timestamp .E)(createdAt);
  const age = created === null ? "of unknown age" : formatAge(nowMs - created.ms);
  return `evaluation ${(0,util_text .Xt)(evaluationId, 200)}${model}, ${age}`;
}
function formatAge(ms) {
  if (ms < 60_000)
    return "just created";
  return ms < 2 * DAY_MS ? `${(0,util_text .a3)(ms)} old` : `${Math.floor(ms / DAY_MS)} days old`;
}
var gate_metrics = __webpack_require__(4976);
var metrics = __webpack_require__(1527);
var format_value = __webpack_require__(2209);
var markup = __webpack_require__(8916);
var number_text = __webpack_require__(5557);
; 
function createComparisonTable(results, limit) {
  const { comparison, baseModel, evalModel } = results;
  if (comparison === null || limit === 0)
    return null;
  const table = (0,metrics .fl)(comparison);
  if (table === null) {
    const rows = leaves(comparison, []).slice(0, limit);
    const cells = rows.map(([name, value]) => [
      (0,markup .i8)(name),
      (0,util_text .Xt)(typeof value === "string" ? value : (0,format_value .Fl)(value), 500),
    ]);
    return cells.length === 0 ? null : (0,markup .Wo)(["Comparison", "Value"], cells);
  }
  const titles = [baseModel?.modelId ?? "base_model", evalModel?.modelId ?? "eval_model"];
  const rows = table.rows.map(({ metric, base, evaluated, changePercent }) => [
    (0,markup .i8)(metric),
    ...(0,number_text .iZ)([base, evaluated]).map((value) => (0,util_text .Xt)(value)),
    changePercent === null ? "—" : (0,number_text .l9)(changePercent),
  ]);
  const summary = Object.entries(table.summary).map(([name, value]) => [
    (0,markup .i8)(name),
    "",
    "",
    typeof value === "number" ? (0,number_text .l9)(value) : (0,util_text .Xt)((0,format_value .Fl)(value)),
  ]);
  const head = ["Metric", ...titles.map((title) => (0,markup .i8)(title)), "Change"];
  return (0,markup .Wo)(head, [...rows, ...summary].slice(0, limit));
}
function leaves(value, path) {
  if (typeof value !== "object" || value === null || path.length > 8)
    return [[(0,gate_metrics .LF)(["comparison", ...path]), value]];
  const inner = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return inner.flatMap(([key, item]) => leaves(item, [...path, key]));
}
; 
function formatError({ message, hints, excerpt = [] }) {
  const items = hints.map((line) => `<li>${(0,util_text .Vw)(line)}</li>`);
  return [
    `<p>${(0,util_text .Vw)(message)}</p>`,
    ...formatExcerpt(excerpt),
    ...(items.length === 0 ? [] : [`<ul>\n${items.join("\n")}\n</ul>`]),
  ];
}
function formatExcerpt(lines) {
  const parts = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const caret = /^( *)\^+ ?(.*)$/.exec(lines[at + 1] ?? "");
    if (caret === null) {
      parts.push(`<p>${(0,markup .Oe)(line)}</p>`);
      continue;
    }
    at += 1;
    const [, margin = "", message = ""] = caret;
    parts.push(`<p>${formatMarkedLine(line, margin.length)}<br>→ ${(0,util_text .Vw)(message)}</p>`);
  }
  return parts;
}
function formatMarkedLine(line, caret) {
  const [place = ""] = /^.*?, line \d+: /.exec(line) ?? [];
  const word = /^\s*\S+/.exec(line.slice(caret))?.[0] ?? "";
  const before = line.slice(Math.min(place.length, caret), caret);
  const texts = [before, word, line.slice(caret + word.length)];
  const [start, marked, end] = texts.map((text) => text.trim() === "" ? "" : (0,markup .Oe)(text.trim(), 500));
  return `${(0,util_text .Vw)(place)}${start ?? ""}${marked === "" ? "" : ` <b>${marked ?? ""}</b> `}${end ?? ""}`;
}
var subject = __webpack_require__(2542);
var times = __webpack_require__(3908);
; 
function formatOrigin({ created, attached, evaluation }) {
  const createdAt = evaluation?.createdAt ?? null;
  const when = createdAt === null ? "" : `, created ${(0,util_text .Xt)(createdAt, 100)}`;
  if (created?.adopted === true)
    return "<b>Recovered</b>: the response to the create was lost, and the evaluation was found in the list. It was created once.";
  if (attached === "reused")
    return `<b>Reused</b>: a recent evaluation of the same model and benchmark${when}. Nothing was created.`;
  if (attached === "given")
    return `<b>Existing</b>: the evaluation that evaluation_id names${when}. Nothing was created.`;
  return null;
}
function createFactTable(result) {
  const { evaluation, created, baseline } = result;
  const ids = (0,subject .O)(result);
  const rows = [];
  if (evaluation !== null) {
    rows.push(["Evaluation", (0,markup .i8)(evaluation.id)], ["Status", (0,util_text .Xt)(evaluation.status)]);
    if (evaluation.createdAt !== null)
      rows.push(["Created", (0,util_text .Xt)(evaluation.createdAt)]);
    if (evaluation.message !== null && (result.outcome === "created" || result.outcome === "running"))
      rows.push(["Message", (0,util_text .Vw)(evaluation.message)]);
  }
  if (ids.modelId !== null) {
    rows.push(["Mode", ids.modelId2 === null ? "single model" : "comparison of two models"]);
    rows.push([ids.modelId2 === null ? "Model" : "model_1", (0,markup .i8)(ids.modelId)]);
  }
  if (ids.modelId2 !== null)
    rows.push(["model_2", (0,markup .i8)(ids.modelId2)]);
  if (ids.benchmarkId !== null)
    rows.push(["Benchmark", (0,markup .i8)(ids.benchmarkId)]);
  if (baseline !== null)
    rows.push(["Baseline", formatBaseline(baseline, result.endedAt)]);
  if (created?.endpoint === "evaluations/create")
    rows.push(["Create call", formatNewerCall(ids.modelId2)]);
  rows.push(["Time", (0,times .m)(result)]);
  return (0,markup .Wo)(["", ""], rows).replace("<tr><th></th><th></th></tr>\n", "");
}
function formatNewerCall(modelId2) {
  const sentAs = modelId2 === null ? "" : ", which takes the second model as <code>baseline_model_id</code>";
  return `<code>/api/v3/evaluations/create</code> of the newer revision${sentAs}`;
}
var headline = __webpack_require__(5916);
var metric_table = __webpack_require__(2561);
var metric_view = __webpack_require__(4872);
var resume_yaml = __webpack_require__(3859);
var interval = __webpack_require__(7329);
; 
const MAX_VALUES = 20;
const NEGATED = new Map([
  ["<", ">="],
  ["<=", ">"],
  [">", "<="],
  [">=", "<"],
  ["==", "!="],
  ["!=", "=="],
]);
function createRuleTable(verdict, warnings, columns, limit) {
  const rows = [
    ...(verdict?.rules ?? []).map((rule) => ({ rule, failedMark: "❌" })),
    ...(warnings?.rules ?? []).map((rule) => ({ rule, failedMark: "⚠️" })),
  ];
  const failedFirst = [...rows].sort((a, b) => Number(a.rule.passed) - Number(b.rule.passed));
  const shown = rows.length > limit ? failedFirst.slice(0, limit) : rows;
  if (shown.length === 0)
    return null;
  const body = shown.map(({ rule, failedMark }) => [
    rule.passed ? "✅" : failedMark,
    (0,markup .i8)(rule.expression, 500, 10),
    [
      ...actualLines(rule),
      ...intervalLines(rule, columns),
      ...rule.notices.map((notice) => (0,util_text .Vw)(`ℹ ${notice}`)),
    ].join("<br>"),
  ]);
  const table = (0,markup .Wo)(["", "Rule", "Actual"], body);
  return table.includes(interval .YV) ? `${table}\n<p><sub>${interval .Cf}</sub></p>` : table;
}
function relation({ decisive, passed }) {
  if (decisive === null)
    return null;
  const { operator, limit } = decisive;
  const [shown = "", bound = ""] = (0,number_text ._M)([decisive.actual, limit]);
  return `${shown} ${passed ? operator : (NEGATED.get(operator) ?? operator)} ${bound}`;
}
function actualLines(rule) {
  const { passed, reason } = rule;
  const compared = relation(rule);
  const lines = compared === null ? [] : [`<b>${(0,util_text .Vw)(compared)}</b>`];
  if (compared !== null && isPlainMetric(rule))
    return lines;
  return passed ? [...lines, ...valueLines(rule)] : [...lines, (0,markup .i8)(reason ?? "it is false", 500)];
}
function isPlainMetric({ decisive, values }) {
  const [only, ...others] = values;
  return decisive !== null && others.length === 0 && only?.value === decisive.actual;
}
function valueLines({ values }) {
  const shown = values.slice(0, MAX_VALUES);
  const lines = shown.map(({ name, value }) => `${(0,markup .i8)(name)} = ${(0,number_text .iZ)([value])
    .map((text) => (0,util_text .Xt)(text, 200))
    .join("")}`);
  return values.length > MAX_VALUES ? [...lines, `and ${values.length - MAX_VALUES} more`] : lines;
}
function intervalLines(rule, columns) {
  const { decisive, values } = rule;
  const [metric] = values;
  if (decisive === null || metric === undefined || !isPlainMetric(rule))
    return [];
  const column = columns.find(({ root }) => root === null
    ? !/^(?:model_[12]|base_model|eval_model|baseline)\b/.test(metric.name)
    : metric.name.startsWith(root));
  const found = (0,interval .ZQ)(metric.name, metric.value, column?.questions ?? null);
  if (found === null)
    return [];
  return [
    `95 % interval ${(0,interval .vy)(found)} (${found.questions} questions)`,
    `<code>${(0,interval ._o)(found, decisive.limit).replaceAll(" ", "&#160;")}</code>`,
  ];
}
; 
const DETAILS = [
  { rules: 1_000, metrics: 1_000, compared: 1_000 },
  { rules: 1_000, metrics: 200, compared: 100 },
  { rules: 200, metrics: 50, compared: 0 },
  { rules: 50, metrics: 20, compared: 0 },
  { rules: 20, metrics: 0, compared: 0 },
];
const OPEN_METRICS = 20;
const SUMMARY_BYTES = 900_000;
function createSummary(result, options = {}) {
  const { maxBytes = SUMMARY_BYTES, commit = null } = options;
  const { results, verdict, warnVerdict, baseline } = result;
  const verdicts = [verdict, warnVerdict].filter((one) => one !== null);
  const metrics = results === null ? null : (0,metric_view .S)(results, (0,result_result .zd)(result), verdicts, baseline);
  const page = { result, metrics, commit };
  for (const detail of DETAILS) {
    const text = render(page, detail);
    if (Buffer.byteLength(text) <= maxBytes)
      return text;
  }
  const facts = createFactTable(result);
  const note = "<p>The rest is left out, as it is too large to be shown here. The report file has it.</p>";
  return `## ${(0,headline ._4)(result)}\n\n${facts}\n\n${note}\n`;
}
function render(page, detail) {
  const { result, metrics, commit } = page;
  const label = formatOrigin(result);
  const parts = [
    `## ${(0,headline ._4)(result)}`,
    (0,headline .V2)(result, questionsOf(result, metrics), commit),
    label === null ? "" : `<p>${label}</p>`,
    result.baseline === null
      ? ""
      : `<p><b>Baseline</b>: ${formatBaseline(result.baseline, result.endedAt)}.</p>`,
    ...rulePart(result, metrics, detail),
    ...(result.error === null || result.verdict !== null ? [] : formatError(result.error)),
    ...(metrics === null ? [] : metricPart(result, metrics, detail)),
    ...nextPart(result, detail),
    (0,markup .zH)("Ids and times", [createFactTable(result)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function questionsOf({ lastStatus, evaluation }, metrics) {
  if (metrics !== null)
    return metrics.columns[0]?.questions ?? null;
  return evaluation?.modelId2 == null ? (lastStatus?.totalQuestions ?? null) : null;
}
function rulePart({ verdict, warnVerdict }, metrics, { rules: limit }) {
  const table = createRuleTable(verdict, warnVerdict, metrics?.columns ?? [], limit);
  const count = (verdict?.rules.length ?? 0) + (warnVerdict?.rules.length ?? 0);
  const dropped = count > limit ? [leftOut(`${count - limit} of ${count} rules`)] : [];
  return table === null ? [] : [table, ...dropped];
}
function leftOut(what) {
  return `<p>Left out here: ${what}. The report file has everything.</p>`;
}
function metricPart({ results, verdict, warnVerdict }, view, detail) {
  const count = view.rows.length;
  if (count === 0)
    return ["<p>The evaluation has no metrics.</p>"];
  const shown = view.rows.slice(0, detail.metrics);
  const hasRules = verdict !== null || warnVerdict !== null;
  const open = shown.filter(({ isGated }, index) => (hasRules ? isGated : index < OPEN_METRICS));
  const folded = shown.slice(open.length);
  const noun = open.length === 0 ? "metric" : "other metric";
  const compared = results === null ? null : createComparisonTable(results, detail.compared);
  return [
    ...(open.length === 0 ? [] : [(0,metric_table .F)({ ...view, rows: open })]),
    ...(folded.length === 0
      ? []
      : [(0,markup .zH)((0,headline .B4)(folded.length, noun), [(0,metric_table .F)({ ...view, rows: folded })])]),
    ...(compared === null ? [] : [(0,markup .zH)("The service's own comparison", [compared])]),
    ...(count > shown.length ? [leftOut(`${count - shown.length} of ${count} metrics`)] : []),
  ];
}
function nextPart(result, detail) {
  const { outcome, dryRun } = result;
  if (outcome === "dry_run") {
    const request = dryRun === null
      ? []
      : [
        "<p>This request would create the evaluation:</p>",
        `<p>${(0,markup .i8)(`${dryRun.method} ${dryRun.url}`, 4_000)}<br>${(0,util_text .Xt)(dryRun.body, 20_000)}</p>`,
      ];
    return [...request, ...plannedPart(result.plannedRules, detail.rules)];
  }
  if (outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  const intro = (0,resume_yaml .P)(result);
  if (intro === null)
    return [];
  const yaml = (0,markup .zo)((0,resume_yaml .w)(result));
  return (0,result_result .KF)(result) || outcome === "created"
    ? [`<p>${(0,util_text .Vw)(intro)}:</p>`, yaml]
    : [(0,markup .zH)((0,util_text .Vw)(intro), [yaml])];
}
function plannedPart(rules, limit) {
  if (rules.length === 0)
    return ["<p>No rules are given: there would be no gate.</p>"];
  const rows = rules
    .slice(0, limit)
    .map(({ source, line, expression }) => [
    (0,markup .i8)(`${source}, line ${line}`),
    (0,markup .i8)(expression, 500),
  ]);
  const dropped = rules.length > limit ? [leftOut(`${rules.length - limit} of ${rules.length} rules`)] : [];
  return ["<p>These rules would be applied:</p>", (0,markup .Wo)(["Source", "Rule"], rows), ...dropped];
}
 })
};
