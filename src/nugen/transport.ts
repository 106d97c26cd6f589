import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Clock } from "../util/clock.js";
import { errorMessage } from "../util/error-message.js";
import { AgentPool, createAgent, usesProxy } from "./agents.js";
import { readAtMost } from "./body.js";
import { classifyConnectionError } from "./connection-error.js";
import { NoResponseError, NotSentError, NugenError, TooLargeError } from "./errors.js";
import {
  type HttpRequest,
  type HttpResponse,
  MAX_RESPONSE_BYTES,
  type OpenResponse,
  type Target,
  type Transport,
} from "./http.js";
import { DeadlineError, RequestGuard, type RequestWatch } from "./request-guard.js";

interface TransportOptions {
  refusesNumericNames: boolean;
  whileWaiting?: () => void;
}

/**
 * The real network, through agents that know the runner's proxies. Reads share connections; every other
 * request has one of its own, so that it never fails on a connection that the server was about to close.
 */
export class HttpTransport implements Transport {
  readonly #clock: Clock;
  readonly #agents = new AgentPool();
  readonly #refusesNumericNames: boolean;
  #whileWaiting: (() => void) | null;

  /**
   * Creates the transport.
   * @param options `refusesNumericNames`: this Node takes no number as a TLS name; `whileWaiting` is called once, when the
   * first request is on its way
   */
  constructor(clock: Clock, { refusesNumericNames, whileWaiting }: TransportOptions) {
    this.#clock = clock;
    this.#refusesNumericNames = refusesNumericNames;
    this.#whileWaiting = whileWaiting ?? null;
  }

  send(request: HttpRequest): Promise<HttpResponse> {
    return this.#send(request, false, async (open, guard) => {
      const { maxBytes = MAX_RESPONSE_BYTES } = request;
      const { bytes, more } = await readAtMost(open.body, maxBytes);
      if (more) {
        const detail = `the response is larger than ${maxBytes} bytes`;
        throw new TooLargeError(request, guard.openMs, detail, undefined, open.status);
      }
      return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
    });
  }

  stream<Result>(request: HttpRequest, read: (response: OpenResponse) => Promise<Result>): Promise<Result> {
    return this.#send(request, true, read);
  }

  async #send<Result>(
    request: HttpRequest,
    idleOnly: boolean,
    read: (response: OpenResponse, guard: RequestGuard) => Promise<Result>,
  ): Promise<Result> {
    request.unsentSignal?.throwIfAborted();
    request.signal?.throwIfAborted();
    const guard = new RequestGuard(request, this.#clock);
    try {
      this.#refuseNumericName(request);
      const message = await this.#open(request, guard);
      guard.respond(message, idleOnly);
      const result = await read(this.#toReply(message, guard), guard);
      // A destroyed response may seem to have ended.
      if (guard.ended !== null) throw guard.ended;
      return result;
    } catch (error) {
      const { ended } = guard;
      if (ended !== null && !(ended instanceof DeadlineError)) throw ended;
      if (error instanceof NugenError) throw error;
      throw this.#explain(ended ?? error, request, guard);
    } finally {
      guard.close();
    }
  }

  #toReply(message: http.IncomingMessage, { startedAt }: RequestGuard): OpenResponse {
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
    if (!usesProxy(url)) return;
    const detail = "this Node reaches no host without a name through a proxy";
    throw new NotSentError(request, "protocol", detail);
  }

  async #open(request: HttpRequest, guard: RequestGuard): Promise<http.IncomingMessage> {
    const { watch } = guard;
    const isRead = request.method === "GET";
    const sendOn = async (agent: Promise<http.Agent>): Promise<http.IncomingMessage> => {
      const ready = await agent;
      // What has ended while the agent was loaded must not be sent.
      if (guard.ended !== null) throw guard.ended;
      const response = send(request, ready, watch);
      watch.request?.once("finish", () => {
        this.#whileWaiting?.();
        this.#whileWaiting = null;
      });
      return response;
    };
    try {
      return await sendOn(isRead ? this.#agents.get(request.url) : createAgent(request.url));
    } catch (error) {
      // The server may close a connection at the moment when the next request goes out on it.
      const wasClosed = isRead && watch.request?.reusedSocket === true && guard.ended === null;
      if (!wasClosed) throw error;
      return sendOn(createAgent(request.url));
    }
  }

  #explain(error: unknown, target: Target, { watch, openMs }: RequestGuard): Error {
    const detail = errorMessage(error);
    if (watch.sent) return new NoResponseError(target, openMs, detail, error, watch.status);
    if (error instanceof DeadlineError) {
      const stage = `not connected within ${Math.round(openMs / 100) / 10} s`;
      return new NotSentError(target, "connection", stage, error);
    }
    const known = classifyConnectionError(error);
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
    // Nobody asked for another protocol, and without a listener such a response ends in no other event than `close`.
    request.on("upgrade", ({ statusCode }, socket) => {
      socket.destroy();
      reject(new Error(`the server answered ${statusCode}, to switch to another protocol`));
    });
    request.on("close", () => {
      reject(new Error("the connection was closed without a response"));
    });
    request.end(body);
  });
}
