import {
  BadReplyError,
  HttpStatusError,
  NoReplyError,
  NotSentError,
  RedirectError,
} from "../nugen/errors.js";
import { retryAfterMs } from "../util/retry.js";

/** What a failed create leaves behind, and so what to do next. */
export type CreateFailure =
  /** Certainly not created, and another try may go better. `waitMs`: what the server asked for, if it did. */
  | { kind: "not_created"; waitMs: number | null }
  /** Certainly not created, and never will be. */
  | { kind: "refused" }
  /** This revision of the service has another create call. */
  | { kind: "route_missing" }
  /** May have been created. `openMs`: how long the request had been open. */
  | { kind: "unknown"; openMs: number };

/** Statuses of 400 and above after which an evaluation may still exist: something in between gave up. */
function mayHaveBeenCreated(status: number): boolean {
  return status >= 500 || status === 408;
}

/** A server that says it is done may show it in its list only later: it is looked for twice this long, in milliseconds. */
const ACCEPTED_OPEN_MS = 5_000;

/**
 * Decides by class and status alone what is known after a failed create.
 * @param nowMs our clock, in milliseconds since the epoch
 * @throws the error itself, when it is none that a create call throws
 */
export function judgeCreateFailure(error: unknown, nowMs: number): CreateFailure {
  if (error instanceof NotSentError) {
    return error.retryable ? { kind: "not_created", waitMs: null } : { kind: "refused" };
  }
  if (error instanceof NoReplyError) return { kind: "unknown", openMs: error.openMs };
  if (!(error instanceof RedirectError || error instanceof BadReplyError || error instanceof HttpStatusError))
    throw error;
  const { reply } = error;
  const { status } = reply;
  const unknown = { kind: "unknown", openMs: reply.receivedAt - reply.startedAt } as const;
  // 303 means "done, and here is more"; every other redirect, "not here".
  const accepted = { ...unknown, openMs: Math.max(unknown.openMs, ACCEPTED_OPEN_MS) };
  if (error instanceof RedirectError) return status === 303 ? accepted : { kind: "refused" };
  if (error instanceof BadReplyError) return accepted;
  const waitMs = retryAfterMs(reply.headers, nowMs);
  if (error.routeMissing) return { kind: "route_missing" };
  if (status === 429 || (status === 503 && waitMs !== null)) return { kind: "not_created", waitMs };
  if (mayHaveBeenCreated(status)) return unknown;
  return { kind: "refused" };
}
