import type { HttpReply } from "./transport.js";
import { retryAfterMs } from "../util/retry.js";
import { asFields, tryJson } from "./json.js";

/** Where a request went: for messages, never with a query that could hold a secret. */
export interface Target {
  method: string;
  url: URL;
}

function place({ method, url }: Target): string {
  return `${method} ${url.origin}${url.pathname}`;
}

/** Anything that went wrong between us and the API. Its subclasses carry what is known of the request. */
export abstract class NugenError extends Error {
  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return true;
  }

  /**
   * Returns how long the server asks to wait before the next attempt, in milliseconds; null where it doesn't ask.
   * @param nowMs our wall clock, for a response without a `Date`
   */
  retryAfterMs(nowMs: number): number | null {
    return retryAfterMs(this.headers, nowMs);
  }

  /** Of the response that speaks for the server; empty where there is none. */
  protected get headers(): HttpReply["headers"] {
    return {};
  }
}

/** Why a request was never sent: decides whether trying again can help. */
export type NotSentReason = "connection" | "certificate" | "proxy_login" | "proxy" | "protocol";

/** No byte of the request reached the API: it certainly did nothing. */
export class NotSentError extends NugenError {
  override name = "NotSentError";
  constructor(
    readonly target: Target,
    readonly reason: NotSentReason,
    detail: string,
    cause?: unknown,
  ) {
    super(`${place(target)}: no connection (${detail})`, { cause });
  }

  /** A wrong certificate or a refused proxy login stays wrong. */
  override get retryable(): boolean {
    return this.reason === "connection" || this.reason === "proxy";
  }
}

/** The request was sent, or may have been, and no whole reply came back: the API may have acted on it. */
export class NoReplyError extends NugenError {
  override name = "NoReplyError";
  constructor(
    readonly target: Target,
    /** How long the request had been open, in milliseconds. */
    readonly openMs: number,
    detail: string,
    cause?: unknown,
    /** The status line, where it arrived before the connection broke. */
    readonly status: number | null = null,
  ) {
    super(`${place(target)}: ${detail}`, { cause });
  }
}

/** A reply that is larger than any of this API: asking again would bring the same. */
export class TooLargeError extends NoReplyError {
  override name = "TooLargeError";

  override get retryable(): boolean {
    return false;
  }
}

/** A whole reply whose status is 400 or above. */
export class HttpStatusError extends NugenError {
  override name = "HttpStatusError";
  constructor(
    readonly target: Target,
    readonly reply: HttpReply,
    /** The server's own words: foreign text. */
    readonly detail: string,
    /** Fields that a 422 names, such as `custom_metrics`. */
    readonly fields: readonly string[],
  ) {
    super(`${place(target)} answered ${reply.status}: ${detail}`);
  }

  get status(): number {
    return this.reply.status;
  }

  override get retryable(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }

  protected override get headers(): HttpReply["headers"] {
    return this.reply.headers;
  }

  /** Whether the reply is the JSON object that this API's errors are, whatever it says. */
  get inJson(): boolean {
    return asFields(tryJson(this.reply.body)) !== null;
  }

  /** Whether the API itself speaks: its errors are JSON objects with `detail`. A firewall's or a proxy's are not. */
  get isOwnVoice(): boolean {
    return (asFields(tryJson(this.reply.body))?.["detail"] ?? null) !== null;
  }

  /** FastAPI's words for "there is no such route", unlike those for an unknown model or benchmark. */
  get routeMissing(): boolean {
    if (this.status === 405) return this.isOwnVoice;
    return this.status === 404 && asFields(tryJson(this.reply.body))?.["detail"] === "Not Found";
  }
}

/** A redirect that is not followed. */
export class RedirectError extends NugenError {
  override name = "RedirectError";
  constructor(
    readonly target: Target,
    readonly reply: HttpReply,
    /** Where it pointed: foreign text. */
    readonly location: string,
  ) {
    super(
      `${place(target)} answered ${reply.status}, a redirect to ${location === "" ? "nowhere" : location}, which is not followed`,
    );
  }

  override get retryable(): boolean {
    return false;
  }
}

/** A 2xx reply that is not what the API documents. */
export class BadReplyError extends NugenError {
  override name = "BadReplyError";
  constructor(
    readonly target: Target,
    readonly reply: HttpReply,
    detail: string,
  ) {
    super(`${place(target)} answered ${reply.status}, but ${detail}`);
  }
}

/** A response that a cache made before our request: whatever it says, it proves nothing about the present. */
export class StaleResponseError extends NugenError {
  override name = "StaleResponseError";
  constructor(
    readonly target: Target,
    readonly reply: HttpReply,
  ) {
    super(`${place(target)}: a cache answered, with a response that is ${String(reply.headers.age)} s old`);
  }
}
