import {
  UnexpectedResponseError,
  HttpStatusError,
  NoResponseError,
  NotSentError,
  NugenError,
} from "../nugen/errors.js";
import { retryAfterMs } from "../util/retry.js";
import { UnusableIdError, isForeignResponse } from "./errors.js";

/** What a failed create call proves, and so what may follow. */
export type CreateFailure =
  /** It did nothing, and another attempt may succeed. `retryAfterMs`: what the server asked for, if it did. */
  | { kind: "not_created"; retryAfterMs: number | null }
  /** It did nothing, and never will. */
  | { kind: "refused" }
  /** This revision of the service has another create call. */
  | { kind: "route_missing" }
  /** Something that isn't the API refused it: before or after the API saw it. */
  | { kind: "foreign_refusal" }
  /** A 2xx without a usable id: an evaluation was created, and must not be created again. */
  | { kind: "accepted_unreadable"; broke: boolean }
  /** It may have taken effect. `broke`: the connection ended without a whole response: the server may still work on it. */
  | { kind: "indeterminate"; broke: boolean };

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/**
 * Decides by class, status and voice alone.
 * @param nowMs our wall clock, for a Retry-After date without a `Date`
 * @throws the error itself, when it is none that a create call throws
 */
export function classifyCreateFailure(error: unknown, nowMs: number): CreateFailure {
  if (error instanceof UnusableIdError) return { kind: "accepted_unreadable", broke: false };
  if (!(error instanceof NugenError)) throw error;
  if (error instanceof NotSentError) {
    return error.retryable ? { kind: "not_created", retryAfterMs: null } : { kind: "refused" };
  }
  if (error instanceof NoResponseError) {
    return { kind: isSuccess(error.status) ? "accepted_unreadable" : "indeterminate", broke: true };
  }
  if (error instanceof UnexpectedResponseError && isSuccess(error.response.status))
    return { kind: "accepted_unreadable", broke: false };
  if (isForeignResponse(error)) return { kind: "foreign_refusal" };
  if (!(error instanceof HttpStatusError)) return { kind: "indeterminate", broke: false };
  if (error.routeMissing) return { kind: "route_missing" };
  // Retry-After says when, not whether: caches put it on every error page.
  if (error.status === 429 || (error.status === 503 && error.isOwnVoice)) {
    return { kind: "not_created", retryAfterMs: retryAfterMs(error.response.headers, nowMs) };
  }
  return error.status < 500 ? { kind: "refused" } : { kind: "indeterminate", broke: false };
}
