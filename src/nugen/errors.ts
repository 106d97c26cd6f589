import { retryAfterMs } from "../util/retry.js";
import type { NotSentReason } from "./connection-error.js";
import { type Known, createConnectionHint } from "./hints.js";
import type { HttpResponse, Target } from "./http.js";

/** Returns how messages name a request. */
export function formatTarget({ method, url }: Target): string {
  return `${method} ${url.origin}${url.pathname}`;
}

/** What a request did, where it is one that changes something: nothing, perhaps what it says, or that for certain. */
export type Effect = "none" | "possible" | "accepted";

/** A 2xx was accepted, whatever else is wrong with it. */
function effectOf(status: number | null): Effect {
  return status !== null && status >= 200 && status < 300 ? "accepted" : "possible";
}

/** Anything that went wrong between us and the API, with all that decides about what follows. */
export abstract class NugenError extends Error {
  /** Whether the same request may succeed later. */
  readonly retryable: boolean = true;
  /** What the request may have done all the same. */
  readonly effect: Effect = "possible";
  /** The status of a whole response of 400 or above; null for everything else. */
  readonly status: number | null = null;
  /** Whether the request left this machine. */
  readonly wasSent: boolean = true;
  /** Whether the connection ended without a whole response: the server may still work on the request. */
  readonly isBroken: boolean = false;
  /** Whether the API itself speaks: its errors are JSON objects with `detail`. A firewall's or a proxy's are not. */
  readonly isOwnVoice: boolean = false;
  /** Whether the response is not the API's. 429 says "later" in any voice, and a 5xx may be anyone's. */
  readonly isForeign: boolean = false;
  /** FastAPI's message for "there is no such route", unlike those for an unknown model or benchmark. */
  readonly routeMissing: boolean = false;

  /**
   * Returns how long the server asks to wait before the next attempt, in milliseconds; null where it doesn't ask.
   * @param nowMs our wall clock, for a response without a `Date`
   */
  retryAfterMs(nowMs: number): number | null {
    return retryAfterMs(this.headers, nowMs);
  }

  /** Returns what to do about it, one line each. */
  hints?(known: Known): string[];

  /** Of the response that speaks for the server; empty where there is none. */
  protected get headers(): HttpResponse["headers"] {
    return {};
  }
}

/** No byte of the request reached the API: it certainly did nothing. */
export class NotSentError extends NugenError {
  override name = "NotSentError";
  /** A wrong certificate or a refused proxy login stays wrong. */
  override readonly retryable: boolean;
  override readonly effect: Effect = "none";
  override readonly wasSent: boolean = false;
  constructor(
    readonly target: Target,
    readonly reason: NotSentReason,
    detail: string,
    cause?: unknown,
  ) {
    super(`${formatTarget(target)}: no connection (${detail})`, { cause });
    this.retryable = reason === "connection" || reason === "proxy";
  }

  override hints(): string[] {
    return [createConnectionHint(this, "api_url")];
  }
}

/** The request was sent, or may have been, and no whole response came back: the API may have acted on it. */
export class NoResponseError extends NugenError {
  override name = "NoResponseError";
  override readonly effect: Effect;
  override readonly isBroken: boolean = true;
  constructor(
    readonly target: Target,
    /** How long the request had been open, in milliseconds. */
    readonly openMs: number,
    detail: string,
    cause?: unknown,
    /** The status line, where it arrived before the connection broke. */
    statusLine: number | null = null,
  ) {
    super(`${formatTarget(target)}: ${detail}`, { cause });
    this.effect = effectOf(statusLine);
  }

  override hints(): string[] {
    return ["Run the job again. If the API needs longer to answer, raise request_timeout_seconds."];
  }
}

/** A response that is larger than any of this API: asking again would bring the same. */
export class TooLargeError extends NoResponseError {
  override name = "TooLargeError";
  override readonly retryable: boolean = false;
}

/** A redirect that is not followed. */
export class RedirectError extends NugenError {
  override name = "RedirectError";
  override readonly retryable: boolean = false;
  override readonly isForeign: boolean = true;
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

  override hints(): string[] {
    return [
      "Check api_url: set it to the address of the API itself. The key is not sent to where the redirect points.",
    ];
  }
}

/** A 2xx response that is not what the API documents. */
export class UnexpectedResponseError extends NugenError {
  override name = "UnexpectedResponseError";
  override readonly effect: Effect;
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
    detail: string,
  ) {
    super(`${formatTarget(target)} answered ${response.status}, but ${detail}`);
    this.effect = effectOf(response.status);
  }

  override hints(): string[] {
    return ["Check api_url: something that is not the Nugen API seems to answer there."];
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

/** The list of evaluations was read, and proves nothing. */
export class UselessListError extends NugenError {
  override name = "UselessListError";
  override readonly isOwnVoice: boolean = true;
  /**
   * Creates the error.
   * @param retryable false where reading it again would bring the same
   */
  constructor(
    message: string,
    override readonly retryable: boolean,
  ) {
    super(message);
  }
}
