import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { getProxyUrl } from "@actions/http-client";
import { type Clock, abortReason } from "../util/clock.js";
import { readAtMost } from "./body.js";
import { NoReplyError, NotSentError, NugenError, type Target, TooLargeError } from "./errors.js";
import { notSentReason } from "./connection-error.js";
import { AgentPool, createAgent } from "./agents.js";
import { DeadlineError, RequestGuard, type RequestWatch } from "./request-guard.js";
import { messageOf } from "../util/error-message.js";

/** One request to the API. */
export interface HttpRequest extends Target {
  method: "GET" | "POST" | "PATCH";
  headers: Readonly<Record<string, string>>;
  /** Sent as UTF-8. */
  body?: string;
  /** Deadline for the whole exchange, in milliseconds: connecting, a proxy's CONNECT, sending, reading the reply. */
  timeoutMs: number;
  /** Ends the exchange early, with the signal's reason as the error. */
  signal?: AbortSignal;
  /** How large the response may be where it is read as a whole, in bytes; {@link MAX_REPLY_BYTES} where it is absent. */
  maxBytes?: number;
}

/** One whole reply, of any status. */
export interface HttpReply {
  status: number;
  /** By their names in lower case. */
  headers: http.IncomingHttpHeaders;
  /** Read as UTF-8, at most `maxBytes` of the request. */
  body: string;
  /** When the request began and when the reply was complete, in milliseconds of our monotonic clock. */
  startedAt: number;
  receivedAt: number;
}

/** A reply whose body is still to come: `receivedAt` is when its headers were there. */
export interface OpenReply extends Omit<HttpReply, "body"> {
  body: AsyncIterable<Buffer>;
}

/** One exchange with the API, and nothing more: no retry, no redirect. */
export interface Transport {
  /**
   * @throws {NotSentError} nothing was sent @throws {NoReplyError} it may have been, or the reply is no good
   * @throws the signal's reason, once it is aborted
   */
  exchange(request: HttpRequest): Promise<HttpReply>;
  /**
   * As `exchange`, but hands the body to `read` while it streams; the deadline is for being idle. What `read` throws
   * comes as the cause of a `NoReplyError`, unless it is a `NugenError`.
   */
  stream<Result>(request: HttpRequest, read: (reply: OpenReply) => Promise<Result>): Promise<Result>;
}

/** A response of the API is a few kilobytes; one that is larger than this is refused while it streams. */
export const MAX_REPLY_BYTES = 1_048_576;

/**
 * The real network, through the toolkit's agents, which know the runner's proxies. Reads share connections; every other
 * request has one of its own, so that it never fails on a connection that the server was about to close.
 */
export class HttpTransport implements Transport {
  readonly #clock: Clock;
  readonly #agents = new AgentPool();
  readonly #refusesNumericNames: boolean;

  /** @param options `refusesNumericNames`: this Node takes no number as a TLS name */
  constructor(clock: Clock, { refusesNumericNames }: { refusesNumericNames: boolean }) {
    this.#clock = clock;
    this.#refusesNumericNames = refusesNumericNames;
  }

  exchange(request: HttpRequest): Promise<HttpReply> {
    return this.#send(request, false, async (open, guard) => {
      const { maxBytes = MAX_REPLY_BYTES } = request;
      const { bytes, more } = await readAtMost(open.body, maxBytes);
      if (more) {
        const detail = `the response is larger than ${maxBytes} bytes`;
        throw new TooLargeError(request, guard.openMs, detail, undefined, open.status);
      }
      return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
    });
  }

  stream<Result>(request: HttpRequest, read: (reply: OpenReply) => Promise<Result>): Promise<Result> {
    return this.#send(request, true, read);
  }

  async #send<Result>(
    request: HttpRequest,
    idleOnly: boolean,
    read: (reply: OpenReply, guard: RequestGuard) => Promise<Result>,
  ): Promise<Result> {
    request.signal?.throwIfAborted();
    const guard = new RequestGuard(request, this.#clock);
    try {
      this.#refuseNumericName(request);
      const message = await this.#open(request, guard);
      guard.respond(message, idleOnly);
      const result = await read(this.#toReply(message, guard), guard);
      // A destroyed response may look like one that has ended.
      if (guard.ended !== null) throw guard.ended;
      return result;
    } catch (error) {
      if (request.signal?.aborted === true) throw abortReason(request.signal);
      if (error instanceof NugenError) throw error;
      throw this.#explain(guard.ended ?? error, request, guard);
    } finally {
      guard.close();
    }
  }

  #toReply(message: http.IncomingMessage, { startedAt }: RequestGuard): OpenReply {
    return {
      status: message.statusCode ?? 0,
      headers: message.headers,
      body: message,
      startedAt,
      receivedAt: this.#clock.monotonicMs(),
    };
  }

  #refuseNumericName(request: HttpRequest): void {
    const { url } = request;
    if (url.protocol !== "https:" || !this.#refusesNumericNames || isIP(hostOf(url)) === 0) return;
    if (getProxyUrl(url.href) === "") return;
    const detail = "this Node reaches no host without a name through a proxy";
    throw new NotSentError(request, "protocol", detail);
  }

  async #open(request: HttpRequest, guard: RequestGuard): Promise<http.IncomingMessage> {
    const { watch } = guard;
    const isRead = request.method === "GET";
    try {
      return await send(request, isRead ? this.#agents.get(request.url) : createAgent(request.url), watch);
    } catch (error) {
      // The server may close a connection at the moment when the next request goes out on it.
      const wasClosed = isRead && watch.request?.reusedSocket === true && guard.ended === null;
      if (!wasClosed || request.signal?.aborted === true) throw error;
      return send(request, createAgent(request.url), watch);
    }
  }

  #explain(error: unknown, target: Target, { watch, openMs }: RequestGuard): Error {
    const detail = messageOf(error);
    if (watch.sent) return new NoReplyError(target, openMs, detail, error, watch.status);
    if (error instanceof DeadlineError) {
      const stage = `not connected within ${Math.round(openMs / 100) / 10} s`;
      return new NotSentError(target, "connection", stage, error);
    }
    const known = notSentReason(error);
    return new NotSentError(target, known?.reason ?? "connection", known?.detail ?? detail, error);
  }
}

/** The host as a socket takes it: an IPv6 address has brackets in a URL only. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Sends a request. Resolves with the response once its headers are there. */
function send(
  { url, method, headers, body = "" }: HttpRequest,
  agent: http.Agent,
  watch: RequestWatch,
): Promise<http.IncomingMessage> {
  const secure = url.protocol === "https:";
  const options: http.RequestOptions = {
    host: hostOf(url),
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    method,
    headers: { ...headers, ...(body === "" ? {} : { "content-length": Buffer.byteLength(body) }) },
    agent,
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(options, resolve);
    watch.watch(request);
    // One that comes after the response must have a listener, too.
    request.on("error", reject);
    request.end(body);
  });
}
