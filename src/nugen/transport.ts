import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { TLSSocket } from "node:tls";
import { HttpClient, getProxyUrl } from "@actions/http-client";
import { type Clock, abortReason } from "../util/clock.js";
import { readAtMost } from "./body.js";
import { NoReplyError, NotSentError, NugenError, type Target, TooLargeError } from "./errors.js";
import { notSentReason } from "./connection-error.js";
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

/** Sees each request that is made: the toolkit's client hides it, and with it whether anything was sent. */
function watched<Module extends typeof http | typeof https>(
  module: Module,
  onRequest: (request: http.ClientRequest) => void,
): Module {
  const request = (options: http.RequestOptions, onReply: (reply: http.IncomingMessage) => void) => {
    const made = module.request(options, onReply);
    onRequest(made);
    return made;
  };
  return new Proxy(module, {
    get: (target, name): unknown => (name === "request" ? request : Reflect.get(target, name)),
  });
}

/** Whether a request's connection ever stood: before that, no byte of the request can have left. */
class SentWatch {
  sent = false;
  request: http.ClientRequest | undefined;
  /** Of the response, once its headers are there. */
  status: number | null = null;

  watch(request: http.ClientRequest): void {
    this.request = request;
    request.once("socket", (socket) => {
      const ready = (): void => {
        this.sent = true;
      };
      if (request.reusedSocket) ready();
      // A proxy's tunnel hands over a connection that may be secure already, and tells no more.
      else if (socket instanceof TLSSocket && socket.getPeerFinished() === undefined)
        socket.once("secureConnect", ready);
      else if (socket.connecting) socket.once("connect", ready);
      else ready();
    });
  }
}

/** Since Node 26 a TLS name may be no number, and the toolkit's tunnel gives one nevertheless. */
const REFUSES_NUMBERS = Number.parseInt(process.versions.node, 10) >= 26;

class DeadlineError extends Error {}

/** The real network, through the toolkit's HTTP client, which knows the runner's proxies. */
export class HttpTransport implements Transport {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  exchange(request: HttpRequest): Promise<HttpReply> {
    return this.#send(request, async (open) => {
      const { bytes, more } = await readAtMost(open.body, MAX_REPLY_BYTES);
      if (more) {
        const openMs = this.#clock.monotonicMs() - open.startedAt;
        const detail = `the reply is larger than ${MAX_REPLY_BYTES} bytes`;
        throw new TooLargeError(request, openMs, detail, undefined, open.status);
      }
      return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
    });
  }

  stream<Result>(request: HttpRequest, read: (reply: OpenReply) => Promise<Result>): Promise<Result> {
    return this.#send(request, read, true);
  }

  async #send<Result>(
    request: HttpRequest,
    read: (reply: OpenReply) => Promise<Result>,
    idleOnly = false,
  ): Promise<Result> {
    const startedAt = this.#clock.monotonicMs();
    const watch = new SentWatch();
    const client = new HttpClient("nugen-evaluation-action", [], {
      allowRedirects: false,
      allowRetries: false,
      socketTimeout: 2 ** 31 - 1,
    });
    const guard = this.#guard(request, watch, idleOnly);
    try {
      const work = this.#open(client, request, watch, startedAt, guard.touch).then((open) => {
        watch.status = open.status;
        return read(open);
      });
      return await Promise.race([work, guard.expired]);
    } catch (error) {
      if (request.signal?.aborted === true) throw abortReason(request.signal);
      if (error instanceof NugenError) throw error;
      throw this.#explain(error, request, watch, startedAt);
    } finally {
      guard.clear();
      watch.request?.destroy();
      client.dispose();
    }
  }

  /** Rejects at the deadline (or when idle for as long) and on abort, whatever the socket does. */
  #guard(request: HttpRequest, watch: SentWatch, idleOnly: boolean) {
    let fail: (error: Error) => void = () => undefined;
    const expired = new Promise<never>((_, reject) => {
      fail = (error) => {
        reject(error);
        watch.request?.destroy(error);
      };
    });
    // Nobody may be listening any more when it rejects.
    expired.catch(() => undefined);
    const expire = (): void => {
      fail(new DeadlineError(`no whole reply within ${request.timeoutMs / 1_000} s`));
    };
    const abort = (): void => {
      fail(abortReason(request.signal));
    };
    let timer = setTimeout(expire, request.timeoutMs);
    if (request.signal?.aborted === true) abort();
    request.signal?.addEventListener("abort", abort, { once: true });
    return {
      expired,
      touch: (): void => {
        if (!idleOnly) return;
        clearTimeout(timer);
        timer = setTimeout(expire, request.timeoutMs);
      },
      clear: (): void => {
        clearTimeout(timer);
        request.signal?.removeEventListener("abort", abort);
      },
    };
  }

  async #open(
    client: HttpClient,
    request: HttpRequest,
    watch: SentWatch,
    startedAt: number,
    touch: () => void,
  ): Promise<OpenReply> {
    const { url } = request;
    const secure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (secure && isIP(host) !== 0 && REFUSES_NUMBERS && getProxyUrl(url.href) !== "") {
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
    const { message } = await client.requestRaw(info, request.body ?? null);
    message.on("data", touch);
    message.pause();
    return {
      status: message.statusCode ?? 0,
      headers: message.headers,
      body: message,
      startedAt,
      receivedAt: this.#clock.monotonicMs(),
    };
  }

  #explain(error: unknown, target: Target, watch: SentWatch, startedAt: number): Error {
    const openMs = this.#clock.monotonicMs() - startedAt;
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
