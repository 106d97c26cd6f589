import { MemoryResponse } from "./response.mjs";

/**
 * @typedef {import('../../src/nugen/http.js').HttpRequest} HttpRequest
 * @typedef {import('../../src/nugen/http.js').HttpResponse} HttpResponse
 * @typedef {import('../../src/nugen/http.js').OpenResponse} OpenResponse
 * @typedef {import('../../src/util/clock.js').Clock} Clock
 */

/**
 * The action's own modules, handed in: jest passes the sources, the soak what tsc made of them.
 * @typedef {Pick<typeof import('../../src/nugen/errors.js'), 'NoResponseError' | 'NotSentError' | 'NugenError' | 'TooLargeError'>
 *   & Pick<typeof import('../../src/nugen/body.js'), 'readAtMost'>
 *   & {MAX_RESPONSE_BYTES: number}} Parts
 */

/** @typedef {import('./sandbox.mjs').VirtualSandbox} VirtualSandbox */

/** Handed in, since an abort makes an error of its own otherwise, which is slow. */
const DONE = new Error("The request is done.");

/** The way to a virtual sandbox, without sockets. It keeps the real transport's contract; @see HttpTransport */
export class MemoryTransport {
  #sandbox;
  #clock;
  #parts;

  /**
   * @param {VirtualSandbox} sandbox
   * @param {Clock} clock of the client
   * @param {Parts} parts
   */
  constructor(sandbox, clock, parts) {
    this.#sandbox = sandbox;
    this.#clock = clock;
    this.#parts = parts;
  }

  /**
   * @param {HttpRequest} request
   * @returns {Promise<HttpResponse>}
   */
  send = (request) => {
    const { readAtMost, MAX_RESPONSE_BYTES, TooLargeError } = this.#parts;
    const { maxBytes = MAX_RESPONSE_BYTES } = request;
    return this.#send(request, false, async (open, openMs) => {
      const { bytes, more } = await readAtMost(open.body, maxBytes);
      const detail = `the response is larger than ${maxBytes} bytes`;
      if (more) throw new TooLargeError(request, openMs(), detail, undefined, open.status);
      return { ...open, body: bytes.toString("utf8"), receivedAt: this.#clock.monotonicMs() };
    });
  };

  /**
   * @template Result
   * @param {HttpRequest} request
   * @param {(response: OpenResponse) => Promise<Result>} read
   * @returns {Promise<Result>}
   */
  stream = (request, read) => this.#send(request, true, read);

  /**
   * @template Result
   * @param {HttpRequest} request
   * @param {boolean} idleOnly
   * @param {(response: OpenResponse, openMs: () => number) => Promise<Result>} read
   * @returns {Promise<Result>}
   */
  async #send(request, idleOnly, read) {
    request.unsentSignal?.throwIfAborted();
    request.signal?.throwIfAborted();
    const { NugenError, NotSentError, NoResponseError } = this.#parts;
    const clock = this.#clock;
    const startedAt = clock.monotonicMs();
    const openMs = () => clock.monotonicMs() - startedAt;
    /** @type {number | null} */
    let statusSeen = null;
    const response = new MemoryResponse();
    const guard = this.#guard(request, response);
    /** @type {import('../options.mjs').RecordedRequest | undefined} */
    let recorded;
    try {
      await this.#travel(guard.gone);
      guard.sent();
      if (request.url.origin !== this.#sandbox.url) response.refuse("connection");
      else recorded = this.#sandbox.accept(request, response);
      await response.head();
      await this.#travel(guard.gone);
      if (idleOnly) guard.touch();
      const { status, headers } = response;
      statusSeen = status;
      const body = idleOnly ? touched(response.body(), guard.touch) : response.body();
      const result = await read(
        { status, headers, body, startedAt, receivedAt: clock.monotonicMs() },
        openMs,
      );
      if (guard.gone.aborted) throw guard.gone.reason;
      return result;
    } catch (error) {
      if (guard.ended() !== null) throw guard.ended();
      if (error instanceof NugenError) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      if (response.refused !== null) throw new NotSentError(request, response.refused, detail, error);
      throw new NoResponseError(request, openMs(), detail, error, statusSeen);
    } finally {
      guard.clear();
      response.destroyed = true;
      if (recorded !== undefined) recorded.closedAt = this.#sandbox.clock.trueNow();
    }
  }

  /** @param {AbortSignal} gone */
  #travel(gone) {
    return this.#clock.sleep(this.#sandbox.latencyMs / 2, gone);
  }

  /**
   * Hangs up at the deadline, or when the request's signal is aborted.
   * @param {HttpRequest} request
   * @param {MemoryResponse} response
   */
  #guard({ timeoutMs, signal, unsentSignal }, response) {
    const gone = new AbortController();
    const timer = new AbortController();
    const clock = this.#clock;
    let activeMs = clock.monotonicMs();
    /** @type {Error | null} */
    let ended = null;
    /** @param {Error} error */
    const hangUp = (error) => {
      gone.abort(error);
      response.hangUp(error);
    };
    /** @this {AbortSignal} */
    function abort() {
      ended = this.reason;
      hangUp(this.reason);
    }
    const expire = async () => {
      for (;;) {
        const leftMs = activeMs + timeoutMs - clock.monotonicMs();
        if (leftMs <= 0) break;
        await clock.sleep(leftMs, timer.signal);
      }
      hangUp(new Error(`no whole response within ${timeoutMs / 1_000} s`));
    };
    for (const one of [signal, unsentSignal]) one?.addEventListener("abort", abort, { once: true });
    expire().catch(() => undefined);
    return {
      gone: gone.signal,
      /** Why a signal ended it; null where none did. */
      ended: () => ended,
      sent: () => unsentSignal?.removeEventListener("abort", abort),
      touch: () => {
        activeMs = clock.monotonicMs();
      },
      clear: () => {
        for (const one of [signal, unsentSignal]) one?.removeEventListener("abort", abort);
        timer.abort(DONE);
      },
    };
  }
}

/**
 * @param {AsyncIterable<Buffer>} body
 * @param {() => void} touch
 */
async function* touched(body, touch) {
  for await (const chunk of body) {
    touch();
    yield chunk;
  }
}
