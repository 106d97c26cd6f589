export const id = 876;
export const ids = [876];
export const modules = {

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellGithub: () => (/* binding */ tellGithub)
});

// EXTERNAL MODULE: ./lib/util/text.js
var util_text = __webpack_require__(8805);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 20 modules
var utils = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/github/api.js

const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
}
class BadGitHubReplyError extends Error {
    name = "BadGitHubReplyError";
}
function connect(token, apiUrl, fetch) {
    const client = new utils/* GitHub */.gq((0,utils/* getOctokitOptions */.EG)(token, {
        userAgent: "nugen-evaluation-action",
        log: SILENT,
        request: { fetch, log: SILENT },
        ...(apiUrl === "" ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") }),
    }));
    client.hook.after("request", ({ data, status }) => {
        const found = data;
        const code = status;
        if (code >= 300)
            throw new BadGitHubReplyError(`it answered ${code}, a redirect, which is not followed`);
        if (typeof found !== "object" || found === null)
            throw new BadGitHubReplyError("the reply is not JSON");
    });
    return client;
}

// EXTERNAL MODULE: ./lib/result/redact.js
var redact = __webpack_require__(6548);
// EXTERNAL MODULE: ./lib/report/facts.js
var facts = __webpack_require__(5697);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(6434);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/marker.js

function marker(workflow, name) {
    const hash = (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([workflow, name]))
        .digest("hex");
    return `<!-- nugen-evaluation-action ${hash} -->`;
}

;// CONCATENATED MODULE: ./lib/github/comment-body.js





const MAX_COMMENT = 65_536;
function commentBody(result, context, redactor) {
    const safe = (0,redact/* redactResult */.r)(result, redactor);
    const hidden = marker(context.workflow, (0,facts/* nameOf */.Vb)(safe));
    const link = runLink(context);
    const room = MAX_COMMENT - hidden.length - link.length - 10;
    const candidates = [(0,summary/* summary */.z)(safe, room), `## ${(0,summary/* heading */.R_)(safe)}\n`];
    for (const text of candidates) {
        const body = `${hidden}\n${redactor.redact(`${text}\n${link}`)}`;
        if (body.length <= MAX_COMMENT)
            return { marker: hidden, body };
    }
    return { marker: hidden, body: `${hidden}\nNugen evaluation: ${result.outcome}` };
}
function runLink({ workflow, runUrl, runId, runAttempt, }) {
    if (runUrl === null)
        return "";
    const attempt = runAttempt === "" || runAttempt === "1" ? "" : `, attempt ${(0,util_text/* code */.aY)(runAttempt, 20)}`;
    const of = workflow === "" ? "" : ` of workflow ${(0,util_text/* code */.aY)(workflow, 200)}`;
    return `<p><a href="${(0,util_text/* attribute */.lt)(runUrl)}">Run ${(0,util_text/* code */.aY)(runId, 40)}</a>${of}${attempt}</p>\n`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/github/event.js

const EVENTS = new Set([
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
]);
function pullRequestOf({ eventName, eventPath, }) {
    if (!EVENTS.has(eventName))
        return null;
    const pull = field(readJson(eventPath), "pull_request");
    const number = field(pull, "number");
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        return null;
    const sha = field(field(pull, "head"), "sha");
    return { number, headSha: typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null };
}
function field(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return new Map(Object.entries(value)).get(name);
}
function readJson(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/util/retry.js
var retry = __webpack_require__(9294);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(6228);
;// CONCATENATED MODULE: ./lib/github/error.js




function failureOf(error, nowMs) {
    const message = (0,error_message/* messageOf */.b)(error);
    const response = ownOf(error, "response");
    const status = ownOf(error, "status");
    if (typeof status !== "number" || response === undefined) {
        return { status: null, message: rootMessage(error), limitedMs: null };
    }
    return { status, message, limitedMs: limitedMs(status, message, headersOf(response), nowMs) };
}
function limitedMs(status, message, headers, nowMs) {
    if (status !== 403 && status !== 429)
        return null;
    const after = (0,retry/* retryAfterMs */.Vs)(headers, nowMs);
    if (after !== null)
        return after;
    const reset = Number(headers["x-ratelimit-reset"] ?? "x");
    if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
        const serverNow = Date.parse(headers["date"] ?? "");
        return Math.max(0, reset * 1_000 - (Number.isNaN(serverNow) ? nowMs : serverNow));
    }
    return status === 429 || /rate limit/i.test(message) ? 60_000 : null;
}
function mayPass({ status, limitedMs: limited }) {
    return status === null || status >= 500 || limited !== null;
}
function advice(failure, { what, permission, missing }) {
    const { status, message, limitedMs: limited } = failure;
    const start = `${what} could not be written`;
    const end = "The outcome of this step is not changed by that.";
    if (limited !== null) {
        return `${start}: GitHub's rate limit is used up for another ${(0,util_text/* duration */.p0)(limited)} (${status ?? 0}: ${message}). Run the job again later. ${end}`;
    }
    switch (status) {
        case null:
            return `${start}: GitHub could not be reached: ${message}. ${end}`;
        case 401:
            return `${start}: GitHub refused the token (401: ${message}). Check github_token; leave it out to use the job's own. ${end}`;
        case 403:
            return `${start}: the token may not do that (403: ${message}). Add \`permissions: ${permission}\` to the job; a pull request from a fork has no such right. ${end}`;
        case 404:
            return `${start}: GitHub knows no ${missing}, or hides it from this token (404: ${message}). Check github_token and add \`permissions: ${permission}\` to the job. ${end}`;
        default:
            return status >= 500
                ? `${start}: GitHub failed (${status}: ${message}). ${end}`
                : `${start}: GitHub refused it (${status}: ${message}). ${end}`;
    }
}
function ownOf(error, name) {
    if (!(error instanceof Error))
        return undefined;
    if (name === "status")
        return "status" in error ? error.status : undefined;
    return "response" in error ? error.response : undefined;
}
function headersOf(response) {
    const headers = field(response, "headers");
    if (typeof headers !== "object" || headers === null)
        return {};
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function rootMessage(error) {
    let deepest = error;
    for (let depth = 0; deepest instanceof Error && deepest.cause instanceof Error && depth < 10; depth += 1) {
        deepest = deepest.cause;
    }
    if (!(deepest instanceof Error))
        return String(deepest);
    const code = "code" in deepest && typeof deepest.code === "string" ? deepest.code : deepest.name;
    return deepest.message === "" ? code : deepest.message;
}

;// CONCATENATED MODULE: ./lib/github/comment.js



async function keepComment(client, wanted) {
    const { owner, repo, pullRequest, body } = wanted;
    const id = await findOwn(client, wanted);
    if (id !== null && (await update(client, wanted, id)))
        return "updated";
    await client.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
    return "created";
}
async function update(client, { owner, repo, body }, id) {
    try {
        await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return true;
    }
    catch (error) {
        if (failureOf(error, 0).status === 404)
            return false;
        throw error;
    }
}
async function findOwn(client, { owner, repo, pullRequest, marker }) {
    const pages = client.paginate.iterator(client.rest.issues.listComments, {
        owner,
        repo,
        issue_number: pullRequest,
        per_page: 100,
    });
    let isOwn = null;
    for await (const { data } of pages) {
        const comments = data;
        if (!Array.isArray(comments))
            throw new BadGitHubReplyError("the reply is no list of comments");
        for (const comment of comments) {
            const [id, body, user] = ["id", "body", "user"].map((name) => field(comment, name));
            if (typeof id !== "number" || typeof body !== "string" || !body.startsWith(marker))
                continue;
            isOwn ??= await authorTest(client);
            if (isOwn(user, comment))
                return id;
        }
    }
    return null;
}
async function authorTest(client) {
    try {
        const { data } = await client.rest.users.getAuthenticated();
        return (author) => field(author, "id") === data.id;
    }
    catch (error) {
        const { status, limitedMs } = failureOf(error, 0);
        if (limitedMs !== null || status === null || ![401, 403, 404].includes(status))
            throw error;
        return (author, comment) => field(author, "type") === "Bot" &&
            (field(author, "login") === "github-actions[bot]" ||
                field(field(comment, "performed_via_github_app"), "id") !== undefined);
    }
}

// EXTERNAL MODULE: ./lib/nugen/body.js
var nugen_body = __webpack_require__(709);
;// CONCATENATED MODULE: ./lib/github/fetch.js

const MAX_REPLY_BYTES = 48 * 1_048_576;
const SILENCE_MS = 10_000;
function fetchThrough(transport, origin, signal) {
    return async (address, { method, headers, body }) => {
        signal.throwIfAborted();
        if (method !== "GET" && method !== "POST" && method !== "PATCH")
            throw new TypeError(`no method ${method}`);
        const content = body === undefined ? {} : { body };
        const url = new URL(address);
        if (url.origin !== origin)
            throw new TypeError(`${url.origin} is not ${origin}, where the token belongs`);
        return transport.stream({ method, url, headers, timeoutMs: SILENCE_MS, signal, ...content }, async (reply) => {
            const { bytes, more } = await (0,nugen_body/* readAtMost */.r)(reply.body, MAX_REPLY_BYTES);
            if (more)
                throw new Error(`the reply is larger than ${MAX_REPLY_BYTES} bytes`);
            const known = Object.entries(reply.headers).filter(([, value]) => typeof value === "string");
            const text = bytes.toString("utf8");
            return new Response(text === "" ? null : text, {
                status: reply.status,
                headers: known.map(([name, value]) => [name, String(value)]),
            });
        });
    };
}

;// CONCATENATED MODULE: ./lib/github/retry.js

const TRIES = 5;
const FIRST_PAUSE_MS = 500;
async function persist(work, { clock, untilMs, signal }) {
    for (let tries = 1;; tries += 1) {
        try {
            return await work();
        }
        catch (error) {
            const failure = failureOf(error, clock.now());
            const pause = failure.limitedMs ?? FIRST_PAUSE_MS * 2 ** (tries - 1);
            const over = signal.aborted || tries >= TRIES || clock.now() + pause >= untilMs;
            if (over || !mayPass(failure))
                throw error;
            await clock.sleep(pause, signal);
        }
    }
}

// EXTERNAL MODULE: ./lib/result/result.js
var result_result = __webpack_require__(8648);
;// CONCATENATED MODULE: ./lib/github/commit-status.js



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
const WORDS = {
    created: "Created; its verdict is still to come",
    running: "Running; its verdict is still to come",
    completed: "Completed",
    passed: "Gate passed",
    gate_failed: "Gate failed",
    evaluation_failed: "Evaluation failed",
    timed_out: "No verdict: the wait limit was reached",
    cancelled: "No verdict: cancelled",
    dry_run: "Dry run: nothing was sent",
    skipped: "Skipped: no API key",
    invalid_input: "Wrong inputs: nothing was sent",
    api_error: "No verdict: the API could not be used",
    create_unknown: "An evaluation may have been created",
    internal_error: "A fault of the action itself",
};
function commitStatus(result, { runUrl }, redactor) {
    return {
        state: STATES[result.outcome],
        context: line(`nugen/${redactor.redact((0,facts/* nameOf */.Vb)(result))}`, MAX_CONTEXT, redactor),
        description: line(redactor.redact(description(result)), MAX_DESCRIPTION, redactor),
        targetUrl: runUrl === null ? null : redactor.redact(runUrl),
    };
}
function description(result) {
    const { outcome, tolerated, verdict, problem } = result;
    const words = `${(0,result_result/* endedWithout */.xC)(result) ? "No evaluation" : WORDS[outcome]}${tolerated ? " (tolerated)" : ""}`;
    if (verdict !== null) {
        const failed = verdict.rules.filter((rule) => !rule.passed);
        const count = verdict.rules.length;
        return failed.length === 0
            ? `${words}: ${count} of ${count} rules`
            : `${words}: ${failed.length} of ${count} rules: ${failed.map((rule) => rule.expression).join("; ")}`;
    }
    return problem === null || outcome === "cancelled" ? words : `${words}. ${problem.what}`;
}
function line(text, limit, redactor) {
    const whole = redactor.redact((0,util_text/* singleLine */.pF)(text));
    return whole.length <= limit ? whole : `${whole.slice(0, limit - 1).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./lib/github/publish.js










async function tellGithub(options) {
    const { inputs, context, log, clock, budgetMs, interim = false } = options;
    const warn = (line) => {
        if (interim)
            log.info(`${line} It will be tried again at the end.`);
        else
            log.warning(line);
    };
    const stop = new AbortController();
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    try {
        const [owner = "", repo = ""] = context.repository.split("/");
        if (owner === "" || repo === "") {
            warn("Nothing was told to GitHub: GITHUB_REPOSITORY is not set, so this is no job of GitHub Actions.");
            return;
        }
        if (inputs.githubToken === "") {
            warn("Nothing was told to GitHub: github_token is empty. Leave the input out to use the job's own token.");
            return;
        }
        const effort = { clock, untilMs: clock.now() + budgetMs, signal };
        const client = connect(inputs.githubToken, context.apiUrl, fetchThrough(options.transport, apiOrigin(context.apiUrl), signal));
        const work = { client, effort, owner, repo, options, warn };
        const deeds = Promise.all([
            inputs.comment ? comment(work) : null,
            inputs.commitStatus ? setStatus(work) : null,
        ]);
        const late = clock.sleep(budgetMs, signal).then(() => {
            stop.abort(new Error(`no answer within ${(0,util_text/* duration */.p0)(budgetMs)}`));
        }, () => undefined);
        await Promise.race([deeds, late.then(() => clock.sleep(LAST_WORDS_MS))]);
    }
    catch (error) {
        warn(`Nothing was told to GitHub: ${(0,error_message/* messageOf */.b)(error)}.`);
    }
    finally {
        stop.abort(new Error("it is over"));
    }
}
function apiOrigin(apiUrl) {
    return new URL(apiUrl === "" ? "https://api.github.com" : apiUrl).origin;
}
const LAST_WORDS_MS = 50;
async function comment(work) {
    const { client, effort, owner, repo, options } = work;
    const { context, log, result, redactor, interim } = options;
    const pull = pullRequestOf(context);
    if (pull === null) {
        if (interim !== true) {
            log.info(`No comment is posted: the event ${context.eventName} is not about a pull request.`);
        }
        return;
    }
    const what = `The comment on pull request #${pull.number}`;
    const missing = `pull request #${pull.number} in ${context.repository}`;
    await attempt(work, { what, permission: "pull-requests: write", missing }, async () => {
        const body = commentBody(result, context, redactor);
        const wanted = { owner, repo, pullRequest: pull.number, ...body };
        const done = await persist(() => keepComment(client, wanted), effort);
        log.info(`${what} was ${done}.`);
    });
}
async function setStatus(work) {
    const { client, effort, owner, repo, options } = work;
    const { context, log, result, redactor } = options;
    const sha = pullRequestOf(context)?.headSha ?? context.sha;
    const { state, context: name, description, targetUrl } = commitStatus(result, context, redactor);
    const what = `The commit status ${name}`;
    const missing = `commit ${sha} in ${context.repository}`;
    await attempt(work, { what, permission: "statuses: write", missing }, async () => {
        const target = targetUrl === null ? {} : { target_url: targetUrl };
        const status = { owner, repo, sha, state, context: name, description, ...target };
        await persist(() => client.rest.repos.createCommitStatus(status), effort);
        log.info(`${what} is ${state} on commit ${sha.slice(0, 7)}.`);
    });
}
async function attempt({ effort, options, warn }, deed, act) {
    try {
        await act();
    }
    catch (error) {
        const { signal, clock } = effort;
        const cause = signal.aborted ? signal.reason : error;
        const failure = failureOf(cause, clock.now());
        if (options.interim === true && signal.aborted)
            return;
        warn(advice(failure, deed));
    }
}


/***/ })

};
