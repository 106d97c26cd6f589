import { retryAfterMs } from "../util/retry.js";
import type { NotSentReason } from "./connection-error.js";
import type { HttpResponse, Target } from "./http.js";
import { toFields, tryParseJson } from "./json.js";

function formatTarget({ method, url }: Target): string {
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
  protected get headers(): HttpResponse["headers"] {
    return {};
  }
}

/** No byte of the request reached the API: it certainly did nothing. */
export class NotSentError extends NugenError {
  override name = "NotSentError";
  constructor(
    readonly target: Target,
    readonly reason: NotSentReason,
    detail: string,
    cause?: unknown,
  ) {
    super(`${formatTarget(target)}: no connection (${detail})`, { cause });
  }

  /** A wrong certificate or a refused proxy login stays wrong. */
  override get retryable(): boolean {
    return this.reason === "connection" || this.reason === "proxy";
  }
}

/** The request was sent, or may have been, and no whole response came back: the API may have acted on it. */
export class NoResponseError extends NugenError {
  override name = "NoResponseError";
  constructor(
    readonly target: Target,
    /** How long the request had been open, in milliseconds. */
    readonly openMs: number,
    detail: string,
    cause?: unknown,
    /** The status line, where it arrived before the connection broke. */
    readonly status: number | null = null,
  ) {
    super(`${formatTarget(target)}: ${detail}`, { cause });
  }
}

/** A response that is larger than any of this API: asking again would bring the same. */
export class TooLargeError extends NoResponseError {
  override name = "TooLargeError";

  override get retryable(): boolean {
    return false;
  }
}

/** A whole response whose status is 400 or above. */
export class HttpStatusError extends NugenError {
  override name = "HttpStatusError";
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
    /** The server's own message: untrusted text. */
    readonly detail: string,
    /** Fields that a 422 names, such as `custom_metrics`. */
    readonly fields: readonly string[],
  ) {
    super(`${formatTarget(target)} answered ${response.status}: ${detail}`);
  }

  get status(): number {
    return this.response.status;
  }

  override get retryable(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }

  protected override get headers(): HttpResponse["headers"] {
    return this.response.headers;
  }

  /** Whether the response is the JSON object that this API's errors are, whatever it says. */
  get inJson(): boolean {
    return toFields(tryParseJson(this.response.body)) !== null;
  }

  /** Whether the API itself speaks: its errors are JSON objects with `detail`. A firewall's or a proxy's are not. */
  get isOwnVoice(): boolean {
    return (toFields(tryParseJson(this.response.body))?.["detail"] ?? null) !== null;
  }

  /** FastAPI's message for "there is no such route", unlike those for an unknown model or benchmark. */
  get routeMissing(): boolean {
    if (this.status === 405) return this.isOwnVoice;
    return this.status === 404 && toFields(tryParseJson(this.response.body))?.["detail"] === "Not Found";
  }
}

/** A redirect that is not followed. */
export class RedirectError extends NugenError {
  override name = "RedirectError";
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
    /** Where it pointed: untrusted text. */
    readonly location: string,
  ) {
    super(
      `${formatTarget(target)} answered ${response.status}, a redirect to ${location === "" ? "nowhere" : location}, which is not followed`,
    );
  }

  override get retryable(): boolean {
    return false;
  }
}

/** A 2xx response that is not what the API documents. */
export class UnexpectedResponseError extends NugenError {
  override name = "UnexpectedResponseError";
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
    detail: string,
  ) {
    super(`${formatTarget(target)} answered ${response.status}, but ${detail}`);
  }
}

/** A response that a cache made before our request: whatever it says, it proves nothing about the present. */
export class StaleResponseError extends NugenError {
  override name = "StaleResponseError";
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
  ) {
    super(
      `${formatTarget(target)}: a cache answered, with a response that is ${String(response.headers.age)} s old`,
    );
  }
}
