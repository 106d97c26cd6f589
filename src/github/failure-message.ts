import { formatDuration } from "../util/text.js";
import type { Failure } from "./error.js";

/** What was being done, and the permission that it takes. */
export interface GitHubOperation {
  /** As the start of a sentence: `The comment on pull request #1`. */
  subject: string;
  /** As it is written below `permissions:` in a workflow. */
  permission: "pull-requests: write" | "pull-requests: read" | "statuses: write";
  /** What isn't there, on a 404. */
  missing: string;
}

/** Formats one line: what failed, why, and what to do about it. */
export function describeFailure(failure: Failure, { subject, permission, missing }: GitHubOperation): string {
  const { kind, status, message } = failure;
  const response = `${status ?? 0}: ${message}`;
  const start = permission.endsWith("read")
    ? `${subject} could not be read`
    : `${subject} could not be written`;
  const end = "The outcome of this step does not change.";
  const addPermission = `Add \`permissions: ${permission}\` to the job`;
  switch (kind) {
    case "rate_limited":
      return `${start}: GitHub's rate limit is used up for another ${formatDuration(failure.retryAfterMs ?? 0)} (${response}). Run the job again later. ${end}`;
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
