import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { HttpClient, getProxyUrl } from "@actions/http-client";
import { type Clock, abortReason } from "../util/clock.js";
import { readAtMost } from "./body.js";
import { NoReplyError, NotSentError, NugenError, type Target, TooLargeError } from "./errors.js";
import { notSentReason } from "./connection-error.js";
import { DeadlineError, RequestGuard, type RequestWatch, watched } from "./request-guard.js";
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
}

/** One whole reply, of any status. */
export interface HttpReply {
  status: number;
  /** By their names in lower case. */
  headers: http.IncomingHttpHeaders;
  /** Read as UTF-8, at most {@link MAX_REPLY_BYTES}. */
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

/** A reply of the API is a few kilobytes; one that is larger than this is refused while it streams. */
export const MAX_REPLY_BYTES = 1_048_576;

/** The real network, through the toolkit's HTTP client, which knows the runner's proxies. */
export class HttpTransport implements Transport {
  readonly #clock: Clock;
  readonly #refusesNumericNames: boolean;

  /** @param options `refusesNumericNames`: this Node takes no number as a TLS name */
  constructor(clock: Clock, { refusesNumericNames }: { refusesNumericNames: boolean }) {
    this.#clock = clock;
    this.#refusesNumericNames = refusesNumericNames;
  }

  exchange(request: HttpRequest): Promise<HttpReply> {
    return this.#send(request, false, async (open, guard) => {
      const { bytes, more } = await readAtMost(open.body, MAX_REPLY_BYTES);
      if (more) {
        const detail = `the reply is larger than ${MAX_REPLY_BYTES} bytes`;
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
    const client = new HttpClient("nugen-evaluation-action", [], {
      allowRedirects: false,
      allowRetries: false,
      socketTimeout: 2 ** 31 - 1,
    });
    try {
      const message = await this.#open(client, request, guard.watch);
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
      client.dispose();
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

  async #open(client: HttpClient, request: HttpRequest, watch: RequestWatch): Promise<http.IncomingMessage> {
    const { url } = request;
    const secure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (secure && isIP(host) !== 0 && this.#refusesNumericNames && getProxyUrl(url.href) !== "") {
      const detail = "this Node reaches no host without a name through a proxy";
      throw new NotSentError(request, "protocol", detail);
    }
    const info = {
      parsedUrl: url,
      httpModule: watched(secure ? https : http, (made) => {
        watch.watch(made);
      }),
      options: {
        host,
        port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
        path: url.pathname + url.search,
        method: request.method,
        headers: { ...request.headers },
        agent: client.getAgent(url.href),
      },
    };
    return (await client.requestRaw(info, request.body ?? null)).message;
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
