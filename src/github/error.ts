import { retryAfterMs } from "../util/retry.js";
import { duration } from "../util/text.js";
import { field } from "./event.js";
import { messageOf } from "../util/error-message.js";

/** One call to GitHub that failed, as far as a decision needs it. */
export interface Failure {
  /** The HTTP status; null where there was no reply, or none that can be read. */
  status: number | null;
  message: string;
  /** Milliseconds until GitHub takes calls again; null where no rate limit was met. */
  limitedMs: number | null;
}

/** @param nowMs our clock, in milliseconds since the epoch */
export function failureOf(error: unknown, nowMs: number): Failure {
  const message = messageOf(error);
  const response = ownOf(error, "response");
  const status = ownOf(error, "status");
  // Octokit gives 500 to errors of the network too; those have no response.
  if (typeof status !== "number" || response === undefined) {
    return { status: null, message: rootMessage(error), limitedMs: null };
  }
  return { status, message, limitedMs: limitedMs(status, message, headersOf(response), nowMs) };
}

/** A rate limit is a 429, or a 403 that says so by a header or in words. */
function limitedMs(
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

/** @returns whether the same may work in a moment: nothing answered, the server failed, or a limit was met */
export function mayPass({ status, limitedMs: limited }: Failure): boolean {
  return status === null || status >= 500 || limited !== null;
}

/** What was being done, and the permission that it takes. */
export interface Deed {
  /** As the start of a sentence: `The comment on pull request #1`. */
  what: string;
  /** As it is written below `permissions:` in a workflow. */
  permission: "pull-requests: write" | "statuses: write";
  /** What isn't there, on a 404. */
  missing: string;
}

/** @returns one line: what was not done, why, and what to do about it */
export function advice(failure: Failure, { what, permission, missing }: Deed): string {
  const { status, message, limitedMs: limited } = failure;
  const start = `${what} could not be written`;
  const end = "The outcome of this step is not changed by that.";
  if (limited !== null) {
    return `${start}: GitHub's rate limit is used up for another ${duration(limited)} (${status ?? 0}: ${message}). Run the job again later. ${end}`;
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
function ownOf(error: unknown, name: "status" | "response"): unknown {
  if (!(error instanceof Error)) return undefined;
  if (name === "status") return "status" in error ? error.status : undefined;
  return "response" in error ? error.response : undefined;
}

function headersOf(response: unknown): Record<string, string> {
  const headers = field(response, "headers");
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** `fetch failed` says nothing; the error below it does. */
function rootMessage(error: unknown): string {
  let deepest = error;
  for (let depth = 0; deepest instanceof Error && deepest.cause instanceof Error && depth < 10; depth += 1) {
    deepest = deepest.cause;
  }
  if (!(deepest instanceof Error)) return String(deepest);
  // Node tries several addresses of a host, and says so in an error without words.
  const code = "code" in deepest && typeof deepest.code === "string" ? deepest.code : deepest.name;
  return deepest.message === "" ? code : deepest.message;
}
