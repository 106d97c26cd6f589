import { nugenRoute } from "../sandbox/nugen.mjs";

export const BASE = "https://api.nugen.test/prefix";

/**
 * @typedef {import('../src/nugen/http.js').HttpRequest} HttpRequest
 * @typedef {import('../src/nugen/http.js').HttpResponse} HttpResponse
 * @typedef {import('../sandbox/options.mjs').ResponseData} ResponseData
 * @typedef {import('./faults.mjs').Fault} Fault
 */

/**
 * One create request, as it really was; times by the clock that never jumps.
 * @typedef {object} Attempt
 * @property {number} startedMs
 * @property {number} endedMs
 * @property {import('./faults.mjs').Proof | 'success' | 'missing'} proof
 * @property {number} settleMs how long it may still take effect, by the rules
 * @property {number} askedMs Retry-After
 * @property {boolean} newer by the newer revision's call
 */

/**
 * How long a failed create may still take effect: at least 10 s, twice the time that the request was open, and the
 * request's deadline where the connection broke before it.
 * @param {number} openMs
 * @param {boolean} broke
 * @param {number} timeoutMs
 */
function settleMs(openMs, broke, timeoutMs) {
  return Math.max(10_000, 2 * openMs, broke && openMs < timeoutMs ? timeoutMs : 0);
}

/** The way to the server, which fails as planned; a transport. */
export class Network {
  /** @type {string[]} */
  trace = [];
  /** The worst that went wrong on the way. @type {string | null} */
  violation = null;
  /** @type {Attempt[]} */
  attempts = [];
  getFailed = false;
  /** The wall clock minus the one that never jumps. */
  wallOffsetMs = 0;
  #server;
  #verbose;
  #plan;
  #clock;
  #parts;
  #createFaults;
  #listFaults;

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {import('../sandbox/virtual/clock.mjs').VirtualClock} clock
   * @param {import('./parts.mjs').Parts} parts
   * @param {import('./server.mjs').Server} server
   * @param {boolean} verbose
   */
  constructor(plan, clock, parts, server, verbose) {
    this.#verbose = verbose;
    this.#plan = plan;
    this.#clock = clock;
    this.#parts = parts;
    this.#createFaults = [...plan.createFaults];
    this.#listFaults = [...plan.listFaults];
    this.#server = server;
  }

  /** @returns {Promise<never>} */
  async stream() {
    throw new Error("nothing is downloaded here");
  }

  /** @param {HttpRequest} request */
  send = async (request) => {
    const startedAt = this.#clock.now();
    const { chance, jumpShare } = this.#plan;
    const { route, newer } = nugenRoute(request.method, request.url.pathname, "/prefix");
    if (request.url.origin !== new URL(BASE).origin) this.violation = `a request to ${request.url.origin}`;
    if (chance.chance(jumpShare)) this.wallOffsetMs += chance.int(-7_200_000, 7_200_000);
    const fault = this.#faultFor(route);
    if (this.#verbose) {
      const line = `+${startedAt - this.#plan.startMs} ms ${request.method} ${request.url.pathname}`;
      this.trace.push(`${line} ${fault === undefined ? "" : JSON.stringify(fault)}`);
    }
    const rttMs = this.#rtt(route);
    await this.#clock.sleep(rttMs * 0.4, request.signal);
    if (fault !== undefined) return this.#fail(fault, request, startedAt, rttMs, route === "create" && newer);
    const response = this.#server.serve(request);
    await this.#clock.sleep(rttMs * 0.2, request.signal);
    const delivered = await this.#deliver(response, startedAt, rttMs * 0.4, request.signal);
    if (route === "create") {
      const proof = response.status === 200 ? "success" : "missing";
      // A slash redirect is part of the same attempt.
      if (response.status !== 307) this.#note(startedAt, proof, 0, 0, newer);
    }
    return delivered;
  };

  /**
   * @param {number} startedMs
   * @param {Attempt['proof']} proof
   * @param {number} settle
   * @param {number} askedMs
   * @param {boolean} newer
   */
  #note(startedMs, proof, settle, askedMs, newer) {
    const previous = this.attempts.at(-1);
    if (
      previous !== undefined &&
      startedMs < previous.endedMs + previous.askedMs &&
      previous.proof === "nothing"
    )
      this.violation = "a retry before the time that Retry-After asked for";
    this.attempts.push({ startedMs, endedMs: this.#clock.now(), proof, settleMs: settle, askedMs, newer });
  }

  /** @param {string} route */
  #faultFor(route) {
    if (route === "create") return this.#createFaults.shift();
    if (route === "list") return this.#listFaults.shift() ?? this.#plan.lastingFault ?? undefined;
    if (route !== "get" || this.#plan.list !== "flaky" || !this.#plan.chance.chance(0.2)) return undefined;
    this.getFailed = true;
    return this.#plan.lastingFault ?? undefined;
  }

  /** @param {string} route */
  #rtt(route) {
    const { chance, rttMs, list, timeoutMs } = this.#plan;
    const slow = route === "list" && list === "slow" ? 12 : 1;
    return Math.min(timeoutMs * 0.9, Math.max(1, chance.int(1, rttMs) * slow));
  }

  /**
   * @param {Fault} fault
   * @param {HttpRequest} request
   * @param {number} startedAt
   * @param {number} rttMs
   * @param {boolean} newer
   */
  async #fail(fault, request, startedAt, rttMs, newer) {
    const { NotSentError, NoResponseError } = this.#parts;
    const { signal, timeoutMs } = request;
    const { kind, proof, status = 200, body = "", headers = {} } = fault;
    const isCreate = request.method === "POST";
    if (fault.commits && fault.lateShare === null) this.#server.serve(request);
    if (kind === "hang" || kind === "notConnected") await this.#clock.sleep(timeoutMs - rttMs * 0.4, signal);
    else if (kind === "response") await this.#clock.sleep(rttMs * 0.6, signal);
    else if (kind !== "notSent") await this.#clock.sleep(this.#plan.chance.next() * timeoutMs * 0.5, signal);
    const openMs = this.#clock.now() - startedAt;
    const settle = settleMs(openMs, kind === "reset" || kind === "cutOff", timeoutMs);
    if (fault.commits && fault.lateShare !== null)
      this.#server.serveLater(request, this.#clock.now() + fault.lateShare * settle);
    if (isCreate) this.#note(startedAt, proof, settle, this.#askedMs(headers), newer);
    if (kind === "notSent") throw new NotSentError(request, "connection", "connect ECONNREFUSED");
    if (kind === "notConnected") throw new NotSentError(request, "connection", "not connected within");
    if (kind !== "response")
      throw new NoResponseError(request, openMs, kind, undefined, fault.status ?? null);
    return this.#deliver({ status, body, headers }, startedAt, 0, signal);
  }

  /** @param {Record<string, string>} headers */
  #askedMs(headers) {
    const asked = headers["retry-after"] ?? "";
    if (!asked.endsWith("GMT")) return Number(asked) * 1_000 || 0;
    // A date is only as good as the clocks that read it.
    const isKnown = this.#plan.dateMissing === 0;
    const leftMs = Date.parse(asked) - this.#clock.now() - this.#plan.options.clockSkewMs;
    return isKnown ? Math.max(0, leftMs - 1_000) : 0;
  }

  /**
   * @param {ResponseData} response
   * @param {number} startedAt
   * @param {number} downMs
   * @param {AbortSignal | undefined} signal
   * @returns {Promise<HttpResponse>}
   */
  async #deliver(response, startedAt, downMs, signal) {
    const { chance, dateMissing, options } = this.#plan;
    const ageMs = Number(response.headers?.["age"] ?? 0) * 1_000;
    const date = new Date(this.#clock.now() + options.clockSkewMs - ageMs).toUTCString();
    const headers = chance.chance(dateMissing) ? { ...response.headers } : { date, ...response.headers };
    await this.#clock.sleep(downMs, signal);
    const body = typeof response.body === "string" ? response.body : JSON.stringify(response.body ?? null);
    if (this.#verbose)
      this.trace.push(`  ${response.status} ${body.slice(0, 300)} ${JSON.stringify(headers)}`);
    const receivedAt = this.#clock.monotonicMs();
    const tookMs = this.#clock.now() - startedAt;
    return { status: response.status, headers, body, startedAt: receivedAt - tookMs, receivedAt };
  }
}
