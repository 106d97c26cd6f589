import { RequestError } from "@octokit/request-error";
import { NotSentError } from "../nugen/errors.js";
import { createConnectionHint } from "../nugen/hints.js";
import { errorMessage } from "../util/error-message.js";
import { retryAfterMs } from "../util/retry.js";
import { field } from "./event.js";

/** A response that GitHub's API does not give: not JSON, a redirect, or another server's page. */
export class BadGitHubResponseError extends Error {
  override name = "BadGitHubResponseError";
  /**
   * Creates the error.
   * @param retryable whether another attempt may bring a better one
   */
  constructor(
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }
}

/** Why a call to GitHub failed. */
export type FailureKind =
  | "rate_limited"
  | "token_rejected"
  | "saml"
  | "locked"
  | "forbidden"
  | "not_found"
  | "rejected"
  | "server_error"
  | "bad_response"
  | "unreachable"
  /** A certificate, a proxy's login or the protocol: stays as it is until someone changes it. */
  | "connection_blocked";

/** Failures that no retry within this run can change. */
const PERMANENT: ReadonlySet<FailureKind> = new Set([
  "token_rejected",
  "saml",
  "locked",
  "forbidden",
  "not_found",
  "connection_blocked",
]);

/** One call to GitHub that failed, as far as a decision needs it. */
export interface Failure {
  kind: FailureKind;
  /** The HTTP status; null where there was no response, or none that can be read. */
  status: number | null;
  message: string;
  /** Until GitHub accepts calls again, in milliseconds; null where no rate limit was met. */
  retryAfterMs: number | null;
  /** What to do about a connection that could not be made; null for other failures. */
  hint: string | null;
}

/**
 * Classifies what octokit or the transport threw.
 * @param nowMs our clock, in milliseconds since the epoch
 */
export function classifyFailure(error: unknown, nowMs: number): Failure {
  // Octokit gives status 500 to errors of the network too; those have no response.
  if (error instanceof RequestError && error.response !== undefined) return classifyStatus(error, nowMs);
  const causes = causesOf(error);
  const none = { status: null, message: rootMessage(causes), retryAfterMs: null, hint: null };
  const notSent = causes.find((cause) => cause instanceof NotSentError);
  if (notSent !== undefined) {
    const hint = createConnectionHint(notSent, "GITHUB_API_URL");
    return { ...none, kind: notSent.retryable ? "unreachable" : "connection_blocked", hint };
  }
  const bad = causes.find((cause) => cause instanceof BadGitHubResponseError);
  if (bad !== undefined) return { ...none, kind: bad.retryable ? "bad_response" : "rejected" };
  return { ...none, kind: "unreachable" };
}

function classifyStatus({ status, message, response }: RequestError, nowMs: number): Failure {
  const headers = toHeaders(response?.headers);
  const limitedMs = rateLimitMs(status, message, headers, nowMs);
  const kind = limitedMs === null ? kindOfStatus(status, message, headers, response?.data) : "rate_limited";
  return { kind, status, message, retryAfterMs: limitedMs, hint: null };
}

function kindOfStatus(
  status: number,
  message: string,
  headers: Record<string, string>,
  data: unknown,
): FailureKind {
  switch (status) {
    case 401:
      return "token_rejected";
    case 403: {
      if (headers["x-github-sso"] !== undefined) return "saml";
      const documentation = String(field(data, "documentation_url"));
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

/** A rate limit is a 429, or a 403 that says so by a header or in its message. */
function rateLimitMs(
  status: number,
  message: string,
  headers: Record<string, string>,
  nowMs: number,
): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = retryAfterMs(headers, nowMs);
  if (after !== null) return after;
  const reset = Number(headers["x-ratelimit-reset"] ?? "x");
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
    const serverNow = Date.parse(headers["date"] ?? "");
    return Math.max(0, reset * 1_000 - (Number.isNaN(serverNow) ? nowMs : serverNow));
  }
  // GitHub's documented advice for a limit without a time is one minute (Rate limits for the REST API).
  return status === 429 || /rate limit/i.test(message) ? 60_000 : null;
}

/** Returns whether the same call may succeed in a moment: no response, a server error, or a rate limit. */
export function isRetryable({ kind }: Pick<Failure, "kind">): boolean {
  return !isPermanent({ kind }) && kind !== "rejected";
}

/** Returns whether no later call of this run can succeed either. */
export function isPermanent({ kind }: Pick<Failure, "kind">): boolean {
  return PERMANENT.has(kind);
}

/** Returns why a token can't be one, as the rest of a sentence, or null where it can; it is never quoted. */
export function findTokenIssue(token: string): string | null {
  if (token === "") return "is empty";
  if (/^["'].*["']$/.test(token)) return "is in quotes";
  if (token.startsWith("$")) return "is the name of a variable, not its value";
  if (/\s/.test(token)) return "contains white space or a line break";
  return /[^\u0021-\u007e]/.test(token) ? "contains a character that can't be sent in a header" : null;
}

function toHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function causesOf(error: unknown): unknown[] {
  const causes = [error];
  for (let cause = error; cause instanceof Error && cause.cause !== undefined && causes.length < 10;) {
    cause = cause.cause;
    causes.push(cause);
  }
  return causes;
}

/** `fetch failed` says nothing; the error below it does. */
function rootMessage(causes: readonly unknown[]): string {
  const root = causes.findLast((cause) => cause instanceof Error);
  if (root === undefined) return errorMessage(causes[0]);
  // Node tries several addresses of a host, and reports that in an error without a message.
  const code = "code" in root && typeof root.code === "string" ? root.code : root.name;
  return root.message === "" ? code : root.message;
}
