import type { RunContext } from "../runner/context.js";
import type { Files } from "../runner/host.js";

/** The commit that a run evaluates, as far as the event says. */
export type EvaluatedCommit =
  | { kind: "known"; sha: string }
  /** The head of this pull request, which the event does not include. */
  | { kind: "pull_request_head"; pullRequest: number }
  | { kind: "uncertain"; reason: string };

/** What a run is about: where its comment and its commit status belong. */
export interface EventSubject {
  /** Its number; null where the event is not about exactly one. */
  pullRequest: number | null;
  commit: EvaluatedCommit;
}

/** Events whose payload has the pull request itself. GITHUB_SHA is a merge commit then, which nobody reviews. */
const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
]);

/** Events whose GITHUB_SHA is the commit that they are about (Events that trigger workflows). */
const COMMIT_EVENTS: ReadonlySet<string> = new Set([
  "push",
  "create",
  "merge_group",
  "release",
  "registry_package",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
]);

/** Events whose GITHUB_SHA is the default branch, and the field of their payload that has the commit. */
const COMMIT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  workflow_run: ["workflow_run", "head_sha"],
  check_suite: ["check_suite", "head_sha"],
  check_run: ["check_run", "head_sha"],
  deployment: ["deployment", "sha"],
  deployment_status: ["deployment", "sha"],
  status: ["sha"],
};

/**
 * Returns what a run is about.
 * @param payload the event's payload; null where it could not be read
 */
export function readSubject(
  { eventName, sha }: Pick<RunContext, "eventName" | "sha">,
  payload: unknown,
): EventSubject {
  if (PULL_REQUEST_EVENTS.has(eventName)) {
    const pull = field(payload, "pull_request");
    return {
      pullRequest: toPullRequestNumber(field(pull, "number")),
      commit: toCommit(fieldAt(pull, ["head", "sha"]), eventName),
    };
  }
  if (eventName === "issue_comment") return readIssueComment(payload);
  if (COMMIT_EVENTS.has(eventName)) return { pullRequest: null, commit: toCommit(sha, eventName) };
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

function readIssueComment(payload: unknown): EventSubject {
  const issue = field(payload, "issue");
  const pullRequest =
    field(issue, "pull_request") == null ? null : toPullRequestNumber(field(issue, "number"));
  if (pullRequest !== null) return { pullRequest, commit: { kind: "pull_request_head", pullRequest } };
  const reason = "the comment is on an issue, not on a pull request";
  return { pullRequest: null, commit: { kind: "uncertain", reason } };
}

/** Returns the one pull request of a workflow run or check; those of other repositories do not count. */
function onlyPullRequest(payload: unknown, parent: string): number | null {
  const listed = fieldAt(payload, [parent, "pull_requests"]);
  const repository = fieldAt(payload, ["repository", "id"]);
  const own = (Array.isArray(listed) ? (listed as unknown[]) : []).filter((pull) => {
    const base = fieldAt(pull, ["base", "repo", "id"]);
    return base === undefined || repository === undefined || base === repository;
  });
  return own.length === 1 ? toPullRequestNumber(field(own[0], "number")) : null;
}

function toCommit(sha: unknown, eventName: string): EvaluatedCommit {
  return isSha(sha)
    ? { kind: "known", sha }
    : { kind: "uncertain", reason: `the event ${eventName} does not include a commit` };
}

/** Returns whether a value is the full name of a commit, SHA-1 or SHA-256. */
export function isSha(value: unknown): value is string {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function toPullRequestNumber(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

function fieldAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(field, value);
}

/** Returns a field of a JSON object, or undefined. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

/** Reads the event's payload; null where it can't be read. */
export function readEventPayload(path: string, files: Pick<Files, "readText">): unknown {
  try {
    return JSON.parse(files.readText(path));
  } catch {
    return null;
  }
}
