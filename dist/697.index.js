export const id = 697;
export const ids = [697];
export const modules = {

/***/ 7697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellGithub: () => (/* binding */ tellGithub)
});

// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 20 modules
var utils = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/github/client.js

/** Octokit writes to the console unless told not to: its words are foreign text in the job log. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // Failures come as errors, and are told as warnings.
}
/** What was answered is no JSON, or a redirect; what was asked for may have happened all the same. */
class BadGitHubReplyError extends Error {
    name = "BadGitHubReplyError";
}
/**
 * The toolkit's octokit over our own transport, so that the bundle needs no second HTTP client. Octokit's plugins
 * for retries and throttling are left out: they repeat single calls, also a lost "create comment", which makes
 * two; and they hold a second write back for a second, which is all that a cancelled step has.
 * @param apiUrl empty for github.com
 */
function connect(token, apiUrl, fetch) {
    const client = new utils/* GitHub */.gq((0,utils/* getOctokitOptions */.EG)(token, {
        userAgent: "nugen-evaluation-action",
        log: SILENT,
        request: { fetch, log: SILENT },
        ...(apiUrl === "" ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") }),
    }));
    // Octokit gives what is no JSON as text, and pagination reads an empty one as "no comments".
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

// EXTERNAL MODULE: ./lib/redact-result.js
var redact_result = __webpack_require__(2874);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(3098);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/marker.js

/**
 * The hidden line by which a comment is found again, at its very start. Workflow and name are only in it as a
 * hash: nothing in them can close the HTML comment.
 */
function marker(workflow, name) {
    const hash = (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([workflow, name]))
        .digest("hex");
    return `<!-- nugen-evaluation-action ${hash} -->`;
}

;// CONCATENATED MODULE: ./lib/github/comment-body.js





/** GitHub refuses a longer comment. In characters; the number is that of its refusals. */
const MAX_COMMENT = 65_536;
/** @returns the comment: marker, the summary as far as there is room, link to the run; redacted */
function commentBody(result, context, redactor) {
    // Before it is laid out, so that no escape hides a secret and no cut leaves half of one; and after, to be sure.
    const safe = (0,redact_result/* redactResult */.r)(result, redactor);
    const hidden = marker(context.workflow, (0,rows/* nameOf */.Vb)(safe));
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
    const attempt = runAttempt === "" || runAttempt === "1" ? "" : `, attempt ${(0,lib_text/* code */.aY)(runAttempt, 20)}`;
    const of = workflow === "" ? "" : ` of workflow ${(0,lib_text/* code */.aY)(workflow, 200)}`;
    return `<p><a href="${(0,lib_text/* attribute */.lt)(runUrl)}">Run ${(0,lib_text/* code */.aY)(runId, 40)}</a>${of}${attempt}</p>\n`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/github/event.js

/** Events whose payload is about one pull request. */
const EVENTS = new Set([
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
]);
/** @returns the pull request that the event is about, or null where there is none or it can't be read */
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
/** @returns a field of a JSON object, or undefined */
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

// EXTERNAL MODULE: ./lib/nugen/retry.js
var retry = __webpack_require__(2819);
// EXTERNAL MODULE: ./lib/message-of.js
var message_of = __webpack_require__(8236);
;// CONCATENATED MODULE: ./lib/github/failure.js




/** @param nowMs our clock, in milliseconds since the epoch */
function failureOf(error, nowMs) {
    const message = (0,message_of/* messageOf */.b)(error);
    const response = ownOf(error, "response");
    const status = ownOf(error, "status");
    // Octokit gives 500 to errors of the network too; those have no response.
    if (typeof status !== "number" || response === undefined) {
        return { status: null, message: rootMessage(error), limitedMs: null };
    }
    return { status, message, limitedMs: limitedMs(status, message, headersOf(response), nowMs) };
}
/** A rate limit is a 429, or a 403 that says so by a header or in words. */
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
    // GitHub's documented advice for a limit without a time is one minute (Rate limits for the REST API).
    return status === 429 || /rate limit/i.test(message) ? 60_000 : null;
}
/** @returns whether the same may work in a moment: nothing answered, the server failed, or a limit was met */
function mayPass({ status, limitedMs: limited }) {
    return status === null || status >= 500 || limited !== null;
}
/** @returns one line: what was not done, why, and what to do about it */
function advice(failure, { what, permission, missing }) {
    const { status, message, limitedMs: limited } = failure;
    const start = `${what} could not be written`;
    const end = "The outcome of this step is not changed by that.";
    if (limited !== null) {
        return `${start}: GitHub's rate limit is used up for another ${(0,lib_text/* duration */.p0)(limited)} (${status ?? 0}: ${message}). Run the job again later. ${end}`;
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
/** A field of an error, which isn't one of its own enumerable ones. */
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
/** `fetch failed` says nothing; the error below it does. */
function rootMessage(error) {
    let deepest = error;
    for (let depth = 0; deepest instanceof Error && deepest.cause instanceof Error && depth < 10; depth += 1) {
        deepest = deepest.cause;
    }
    if (!(deepest instanceof Error))
        return String(deepest);
    // Node tries several addresses of a host, and says so in an error without words.
    const code = "code" in deepest && typeof deepest.code === "string" ? deepest.code : deepest.name;
    return deepest.message === "" ? code : deepest.message;
}

;// CONCATENATED MODULE: ./lib/github/comment.js


/**
 * Brings the one comment up to date. Safe to repeat: it looks first, so that a lost reply makes no second one.
 * @throws octokit's error of the call that failed, or `BadGitHubReplyError`; `failureOf` reads both
 */
async function keepComment(client, wanted) {
    const { owner, repo, pullRequest, body } = wanted;
    const id = await findOwn(client, wanted);
    if (id !== null && (await update(client, wanted, id)))
        return "updated";
    await client.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
    return "created";
}
/** @returns false where someone deleted it in the meantime */
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
/** Looks through all pages. The marker can be copied by anyone, so the author counts too. */
async function findOwn(client, { owner, repo, pullRequest, marker }) {
    const pages = client.paginate.iterator(client.rest.issues.listComments, {
        owner,
        repo,
        issue_number: pullRequest,
        per_page: 100,
    });
    let isOwn = null;
    for await (const { data } of pages) {
        for (const comment of data) {
            const { id, body, user } = comment;
            if (body?.startsWith(marker) !== true)
                continue;
            // Asked only where it matters: most pull requests have no such comment yet.
            isOwn ??= await authorTest(client);
            if (isOwn(user, comment))
                return id;
        }
    }
    return null;
}
/**
 * A user's token tells who it is. An installation's, such as the job's own, may not ask; its comments are those
 * of an app, which nobody writes by hand.
 */
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

/** One page is at most 100 comments of 65,536 characters; JSON writes a character with up to 6 bytes. */
const MAX_REPLY_BYTES = 48 * 1_048_576;
/** How long GitHub may be silent, in milliseconds; a call that hangs leaves time for another. */
const SILENCE_MS = 10_000;
/**
 * @returns a fetch over this action's own transport: its proxies, its care for replies that are cut off. It throws
 * `NotSentError`, `NoReplyError` (also for a reply that is too large), or the signal's reason
 */
function fetchThrough(transport, signal) {
    return async (address, { method, headers, body }) => {
        signal.throwIfAborted();
        if (method !== "GET" && method !== "POST" && method !== "PATCH")
            throw new TypeError(`no method ${method}`);
        const content = body === undefined ? {} : { body };
        const url = new URL(address);
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

;// CONCATENATED MODULE: ./lib/github/persist.js

const TRIES = 5;
const FIRST_PAUSE_MS = 500;
/**
 * Does it again while that may help: 5xx, no reply, rate limits. `work` must be safe to repeat as a whole.
 * @throws what `work` threw last, at once where no pause is left or it is of no use
 */
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

;// CONCATENATED MODULE: ./lib/github/status.js


/** GitHub refuses a longer description, and a longer context. In characters; the numbers are those of its refusals. */
const MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;
/** What each outcome is for a branch rule. No verdict is an error: it never lets a release through. */
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
/** @returns the commit status that tells a result; a tolerated outcome is told as what it is */
function commitStatus(result, { runUrl }, redactor) {
    return {
        state: STATES[result.outcome],
        context: line(`nugen/${redactor.redact((0,rows/* nameOf */.Vb)(result))}`, MAX_CONTEXT, redactor),
        description: line(redactor.redact(description(result)), MAX_DESCRIPTION, redactor),
        targetUrl: runUrl === null ? null : redactor.redact(runUrl),
    };
}
function description({ outcome, tolerated, verdict, problem, evaluation }) {
    const nothing = outcome === "api_error" && evaluation === null;
    const words = `${nothing ? "No evaluation" : WORDS[outcome]}${tolerated ? " (tolerated)" : ""}`;
    if (verdict !== null) {
        const failed = verdict.rules.filter((rule) => !rule.passed);
        const count = verdict.rules.length;
        return failed.length === 0
            ? `${words}: ${count} of ${count} rules`
            : `${words}: ${failed.length} of ${count} rules: ${failed.map((rule) => rule.expression).join("; ")}`;
    }
    return problem === null || outcome === "cancelled" ? words : `${words}. ${problem.what}`;
}
/** One line, cut only once it is redacted: half a secret would be found by nobody. */
function line(text, limit, redactor) {
    const whole = redactor.redact((0,lib_text/* singleLine */.pF)(text));
    return whole.length <= limit ? whole : `${whole.slice(0, limit - 1).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./lib/github/tell.js










/** Brings the pull request's comment and the commit's status up to date. Never throws: it changes no verdict. */
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
        const client = connect(inputs.githubToken, context.apiUrl, fetchThrough(options.transport, signal));
        const work = { client, effort, owner, repo, options, warn };
        // Octokit and a server that hangs are not trusted to end by themselves.
        const deeds = Promise.all([
            inputs.comment ? comment(work) : null,
            inputs.commitStatus ? setStatus(work) : null,
        ]);
        const late = clock.sleep(budgetMs, signal).then(() => {
            stop.abort(new Error(`no answer within ${(0,lib_text/* duration */.p0)(budgetMs)}`));
        }, () => undefined);
        await Promise.race([deeds, late.then(() => clock.sleep(LAST_WORDS_MS))]);
    }
    catch (error) {
        warn(`Nothing was told to GitHub: ${(0,message_of/* messageOf */.b)(error)}.`);
    }
    finally {
        stop.abort(new Error("it is over"));
    }
}
/** How long a call that was ended may take to say so, in milliseconds. */
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
/** Each of the two fails for itself. */
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
