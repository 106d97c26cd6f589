/**
 * As much of GitHub's REST API as the action speaks to, under `/github` of the same server:
 * issue comments with pages and Link headers, pull requests, and commit statuses.
 */

/**
 * @typedef {import('./options.mjs').ResponseData} ResponseData
 * @typedef {import('./options.mjs').Route} Route
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 */

/**
 * @typedef {{login: string, type: string, id: number}} Actor
 * @typedef {{id: number, repo: string, issue_number: number, body: string, user: Actor,
 *   created_at: string, updated_at: string, html_url: string,
 *   performed_via_github_app: {id: number, slug: string} | null}} Comment
 * @typedef {{id: number, repo: string, sha: string, state: string, context: string,
 *   description: string | null, target_url: string | null, creator: Actor}} Status
 */

/** @typedef {{number: number, state: string, locked: boolean, head: {sha: string, ref: string}}} PullRequest */

const MAX_BODY = 65_536;
const MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;
const REPO = "/repos/([^/]+/[^/]+)";
/** @type {[Route, string, RegExp][]} */
const ROUTES = [
  ["github.user", "GET", /^\/user$/],
  ["github.comments.list", "GET", new RegExp(`^${REPO}/issues/(\\d+)/comments$`)],
  ["github.comments.create", "POST", new RegExp(`^${REPO}/issues/(\\d+)/comments$`)],
  ["github.comments.get", "GET", new RegExp(`^${REPO}/issues/comments/(\\d+)$`)],
  ["github.comments.update", "PATCH", new RegExp(`^${REPO}/issues/comments/(\\d+)$`)],
  ["github.pulls.get", "GET", new RegExp(`^${REPO}/pulls/(\\d+)$`)],
  ["github.statuses", "POST", new RegExp(`^${REPO}/statuses/([^/]+)$`)],
];

/**
 * @param {string} method
 * @param {string} path
 * @returns {{route: Route, repo: string, key: string}}
 */
export function githubRoute(method, path) {
  for (const [route, verb, pattern] of ROUTES) {
    const match = verb === method ? pattern.exec(path.slice("/github".length)) : null;
    if (match !== null) return { route, repo: match[1] ?? "", key: match[2] ?? "" };
  }
  return { route: "github.other", repo: "", key: "" };
}

/** What tests inspect, and put other people's comments into. */
export class GitHubState {
  /** @type {Comment[]} */
  comments = [];
  /** @type {Status[]} */
  statuses = [];
  /** @type {PullRequest[]} */
  pulls = [];
  /** @type {Actor} the author that the token stands for */
  actor = { login: "github-actions[bot]", type: "Bot", id: 41898282 };
  #nextId = 1000;
  #machine;

  /** @param {import('./machine.mjs').Machine} machine */
  constructor(machine) {
    this.#machine = machine;
  }

  /** The time as GitHub writes it. */
  now() {
    return new Date(this.#machine.now()).toISOString();
  }

  nextId() {
    return this.#nextId++;
  }

  /**
   * @param {number} number
   * @param {string} sha the commit at its head
   * @returns {PullRequest}
   */
  addPull(number, sha) {
    const pull = { number, state: "open", locked: false, head: { sha, ref: "topic" } };
    this.pulls.push(pull);
    return pull;
  }

  /**
   * @param {Partial<Comment>} given
   * @returns {Comment}
   */
  addComment(given = {}) {
    const { repo = "octo/repo", issue_number = 1, user = this.actor } = given;
    const id = given.id ?? this.nextId();
    const now = this.now();
    const comment = {
      id,
      repo,
      issue_number,
      user,
      body: "",
      created_at: now,
      updated_at: now,
      html_url: `https://github.com/${repo}/pull/${issue_number}#issuecomment-${id}`,
      performed_via_github_app: user.type === "Bot" ? { id: 15368, slug: "github-actions" } : null,
      ...given,
    };
    this.comments.push(comment);
    return comment;
  }
}

/**
 * @param {RecordedRequest} request
 * @param {{github: GitHubState, options: import('./options.mjs').Options, origin: string}} world
 * @returns {ResponseData}
 */
export function createGitHubResponse(request, { github, options, origin }) {
  const { route, repo, key } = githubRoute(request.method, request.path);
  const token = /^(?:token|bearer) (.*)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (token !== options.githubToken) return message(401, "Bad credentials");
  const comment = github.comments.find((one) => one.repo === repo && String(one.id) === key);
  switch (route) {
    case "github.user":
      if (options.githubUserAllowed) return { status: 200, body: github.actor };
      return message(403, "Resource not accessible by integration");
    case "github.comments.list":
      return listComments(request, github, repo, Number(key), origin);
    case "github.pulls.get": {
      const pull = github.pulls.find((one) => String(one.number) === key);
      return pull === undefined ? message(404, "Not Found") : { status: 200, body: pull };
    }
    case "github.comments.create": {
      if (github.pulls.some((one) => String(one.number) === key && one.locked)) return locked();
      const refusal = refuseBody(request.json?.body);
      if (refusal !== undefined) return refusal;
      const body = String(request.json.body);
      return { status: 201, body: github.addComment({ repo, issue_number: Number(key), body }) };
    }
    case "github.comments.get":
      return comment === undefined ? message(404, "Not Found") : { status: 200, body: comment };
    case "github.comments.update": {
      if (comment === undefined) return message(404, "Not Found");
      const refusal = refuseBody(request.json?.body);
      if (refusal !== undefined) return refusal;
      comment.body = String(request.json.body);
      comment.updated_at = github.now();
      return { status: 200, body: comment };
    }
    case "github.statuses":
      return addStatus(request.json ?? {}, github, repo, key);
    default:
      return message(404, "Not Found");
  }
}

/**
 * @param {number} status
 * @param {string} text
 * @returns {ResponseData}
 */
function message(status, text) {
  return { status, body: { message: text, documentation_url: "https://docs.github.com/rest" } };
}

/** @returns {ResponseData} */
function locked() {
  const text = "Unable to create comment because issue is locked.";
  const documentation_url = "https://docs.github.com/articles/locking-conversations/";
  return { status: 403, body: { message: text, documentation_url } };
}

/**
 * @param {string} field
 * @param {string} text
 * @returns {ResponseData}
 */
function invalidStatus(field, text) {
  const errors = [{ resource: "Status", code: "custom", field, message: `${field} ${text}` }];
  return { status: 422, body: { message: "Validation Failed", errors } };
}

/** @param {unknown} body */
function refuseBody(body) {
  if (typeof body !== "string" || body === "") return message(422, "Validation Failed: body is missing");
  if (body.length <= MAX_BODY) return undefined;
  return message(422, "Validation Failed: body is too long (maximum is 65536 characters)");
}

/**
 * @param {RecordedRequest} request
 * @param {GitHubState} github
 * @param {string} repo
 * @param {number} issue
 * @param {string} origin
 * @returns {ResponseData}
 */
function listComments({ path, query }, github, repo, issue, origin) {
  const size = Math.min(100, Number(query["per_page"] ?? 30));
  const page = Number(query["page"] ?? 1);
  const all = github.comments.filter((one) => one.repo === repo && one.issue_number === issue);
  const last = Math.max(1, Math.ceil(all.length / size));
  /** @type {(number: number, rel: string) => string} */
  const link = (number, rel) => `<${origin}${path}?per_page=${size}&page=${number}>; rel="${rel}"`;
  const links = [];
  if (page > 1) links.push(link(page - 1, "prev"), link(1, "first"));
  if (page < last) links.push(link(page + 1, "next"), link(last, "last"));
  const headers = links.length === 0 ? {} : { link: links.join(", ") };
  return { status: 200, body: all.slice((page - 1) * size, page * size), headers };
}

/**
 * @param {Record<string, any>} given
 * @param {GitHubState} github
 * @param {string} repo
 * @param {string} sha
 * @returns {ResponseData}
 */
function addStatus(given, github, repo, sha) {
  const { state, context = "default", description = null, target_url = null } = given;
  if (!/^[0-9a-f]{40}$/.test(sha)) return message(422, `No commit found for SHA: ${sha}`);
  if (!["error", "failure", "pending", "success"].includes(state)) {
    return message(422, "Validation Failed: state is not included in the list");
  }
  for (const [field, text, limit] of /** @type {[string, string, number][]} */ ([
    ["description", description ?? "", MAX_DESCRIPTION],
    ["context", context, MAX_CONTEXT],
  ])) {
    if (/[\u{10000}-\u{10ffff}]/u.test(text)) return invalidStatus(field, "doesn't accept 4-byte Unicode");
    if (text.length > limit) return invalidStatus(field, `is too long (maximum is ${limit} characters)`);
  }
  const status = {
    id: github.nextId(),
    repo,
    sha,
    state,
    context,
    description,
    target_url,
    creator: github.actor,
  };
  github.statuses.push(status);
  return { status: 201, body: status };
}
