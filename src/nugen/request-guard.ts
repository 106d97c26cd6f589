import type http from "node:http";
import { TLSSocket } from "node:tls";
import { type Clock, abortReason } from "../util/clock.js";
import type { HttpRequest } from "./http.js";

/** Whether a request's connection ever stood: before that, no byte of the request can have left. */
export class RequestWatch {
  sent = false;
  request: http.ClientRequest | undefined;
  /** Of the response, once its headers are there. */
  status: number | null = null;

  /** Watches a request: the first, or one that takes its place. */
  watch(request: http.ClientRequest): void {
    this.request = request;
    this.sent = false;
    request.once("socket", (socket) => {
      const ready = (): void => {
        this.sent = true;
      };
      if (request.reusedSocket) ready();
      // A proxy's tunnel hands over a connection that may be secure already, and reports no more.
      else if (socket instanceof TLSSocket && socket.getPeerFinished() === undefined)
        socket.once("secureConnect", ready);
      else if (socket.connecting) socket.once("connect", ready);
      else ready();
    });
  }
}

/** A request took longer than its deadline. */
export class DeadlineError extends Error {}

/**
 * Ends one request at its deadline, or when a signal of its own is aborted, by destroying it and its response. Whoever
 * waits for them gets the error, so nothing goes on.
 */
export class RequestGuard {
  readonly startedAt: number;
  readonly watch = new RequestWatch();
  /** Why it was ended early; null where it was not. */
  ended: Error | null = null;
  readonly #request: HttpRequest;
  readonly #clock: Clock;
  readonly #startMs: number;
  readonly #timer = new AbortController();
  #activeMs: number;
  #response: http.IncomingMessage | undefined;

  constructor(request: HttpRequest, clock: Clock) {
    this.#request = request;
    this.#clock = clock;
    this.startedAt = clock.monotonicMs();
    this.#startMs = clock.monotonicMs();
    this.#activeMs = this.#startMs;
    request.signal?.addEventListener("abort", this.#abort, { once: true });
    request.unsentSignal?.addEventListener("abort", this.#abortUnsent, { once: true });
    this.#expire().catch(() => undefined);
  }

  get openMs(): number {
    return this.#clock.monotonicMs() - this.#startMs;
  }

  /**
   * Takes in the response.
   * @param idleOnly whether the deadline is for being idle only
   */
  respond(response: http.IncomingMessage, idleOnly: boolean): void {
    this.#response = response;
    this.watch.status = response.statusCode ?? null;
    if (idleOnly) {
      response.on("data", () => {
        this.#activeMs = this.#clock.monotonicMs();
      });
    }
    // Between two reads nobody listens, and an error that nobody hears ends the process.
    response.on("error", () => undefined);
    response.pause();
    this.#activeMs = idleOnly ? this.#clock.monotonicMs() : this.#startMs;
    if (this.ended !== null) response.destroy(this.ended);
  }

  /** Must be called when it has ended. */
  close(): void {
    this.#request.signal?.removeEventListener("abort", this.#abort);
    this.#request.unsentSignal?.removeEventListener("abort", this.#abortUnsent);
    this.#timer.abort();
    this.watch.request?.destroy();
  }

  readonly #abort = (): void => {
    this.#end(abortReason(this.#request.signal));
  };

  readonly #abortUnsent = (): void => {
    if (!this.watch.sent) this.#end(abortReason(this.#request.unsentSignal));
  };

  async #expire(): Promise<void> {
    const { timeoutMs } = this.#request;
    for (;;) {
      const leftMs = this.#activeMs + timeoutMs - this.#clock.monotonicMs();
      if (leftMs <= 0) break;
      await this.#clock.sleep(leftMs, this.#timer.signal);
    }
    this.#end(new DeadlineError(`no whole response within ${timeoutMs / 1_000} s`));
  }

  #end(error: Error): void {
    this.ended ??= error;
    this.#response?.destroy(error);
    const { request } = this.watch;
    request?.destroy(error);
    // One that still waits for its connection, such as a proxy's tunnel, keeps its error to itself.
    if (request?.socket == null) request?.emit("error", error);
  }
}
