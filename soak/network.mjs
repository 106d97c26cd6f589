import { nugenRoute } from "../sandbox/nugen.mjs";

export const BASE = "https://api.nugen.test/prefix";
/** As the action settles: twice as long as the request had been open, and two seconds at least. */
const MIN_SETTLE_MS = 2_000;

/**
 * @typedef {import('../src/nugen/transport.js').HttpRequest} HttpRequest
 * @typedef {import('../src/nugen/transport.js').HttpReply} HttpReply
 * @typedef {import('../sandbox/options.mjs').Reply} Reply
 * @typedef {import('./faults.mjs').Fault} Fault
 */

/** The way to the server, which fails as planned; a transport. */
export class Network {
  /** @type {string[]} */
  trace = [];
  /** The worst that went wrong on the way. @type {string | null} */
  violation = null;
  posts = 0;
  refused = false;
  getFailed = false;
  longestAskedMs = 0;
  #server;
  #verbose;
  #plan;
  #clock;
  #parts;
  #createFaults;
  #listFaults;

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {import('./clock.mjs').VirtualClock} clock
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
  exchange = async (request) => {
    const startedAt = this.#clock.now();
    const { route } = nugenRoute(request.method, request.url.pathname, "/prefix");
    if (request.url.origin !== new URL(BASE).origin) this.violation = `a request to ${request.url.origin}`;
    const fault = this.#faultFor(route);
    if (route === "create") this.posts += 1;
    if (fault?.refuses) this.refused = true;
    if (this.#verbose) {
      const line = `+${startedAt - this.#plan.startMs} ms ${request.method} ${request.url.pathname}`;
      this.trace.push(`${line} ${fault === undefined ? "" : JSON.stringify(fault)}`);
    }
    const rttMs = this.#rtt(route);
    await this.#clock.sleep(rttMs * 0.4, request.signal);
    if (fault !== undefined) return this.#fail(fault, request, startedAt, rttMs);
    const reply = this.#server.serve(request);
    await this.#clock.sleep(rttMs * 0.2, request.signal);
    return this.#deliver(reply, startedAt, rttMs * 0.4, request.signal);
  };

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
   */
  async #fail(fault, request, startedAt, rttMs) {
    const { NotSentError, NoReplyError } = this.#parts;
    const { timeoutMs } = request;
    const { signal } = request;
    if (fault.commits && fault.lateShare === null) this.#server.serve(request);
    if (fault.kind === "notSent") throw new NotSentError(request, "connection", "connect ECONNREFUSED");
    const waits = fault.kind === "hang" || fault.kind === "notConnected";
    const openFor = waits
      ? timeoutMs - rttMs * 0.4
      : fault.kind === "reply"
        ? rttMs * 0.6
        : this.#openFor(timeoutMs);
    await this.#clock.sleep(openFor, signal);
    if (fault.kind === "notConnected") throw new NotSentError(request, "connection", "not connected within");
    const openMs = this.#clock.now() - startedAt;
    if (fault.commits && fault.lateShare !== null) {
      const atMs = this.#clock.now() + fault.lateShare * Math.max(MIN_SETTLE_MS, 2 * openMs);
      this.#server.serveLater(request, atMs);
    }
    if (fault.kind !== "reply") throw new NoReplyError(request, openMs, fault.kind);
    const { status = 200, body = "", headers = {} } = fault;
    const asked = headers["retry-after"] ?? "";
    const seconds = asked.endsWith("GMT") ? this.#secondsTo(asked) : Number(asked);
    if (seconds * 1_000 > this.longestAskedMs) this.longestAskedMs = seconds * 1_000;
    return this.#deliver({ status, body, headers }, startedAt, 0, signal);
  }

  /** @param {string} date by the server's clock, or ours where the reply has no Date */
  #secondsTo(date) {
    const skewMs = this.#plan.options.clockSkewMs;
    const byServer = Date.parse(date) - this.#clock.now() - skewMs;
    return (this.#plan.dateMissing > 0 ? Math.max(byServer, byServer + skewMs) : byServer) / 1_000;
  }

  /** @param {number} timeoutMs */
  #openFor(timeoutMs) {
    return this.#plan.chance.next() * timeoutMs * 0.5;
  }

  /**
   * @param {Reply} reply
   * @param {number} startedAt
   * @param {number} downMs
   * @param {AbortSignal | undefined} signal
   * @returns {Promise<HttpReply>}
   */
  async #deliver(reply, startedAt, downMs, signal) {
    const { chance, dateMissing, options } = this.#plan;
    const date = new Date(this.#clock.now() + options.clockSkewMs).toUTCString();
    const headers = chance.chance(dateMissing) ? { ...reply.headers } : { date, ...reply.headers };
    await this.#clock.sleep(downMs, signal);
    const body = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? null);
    if (this.#verbose) this.trace.push(`  ${reply.status} ${body.slice(0, 300)} ${JSON.stringify(headers)}`);
    return { status: reply.status, headers, body, startedAt, receivedAt: this.#clock.now() };
  }
}
