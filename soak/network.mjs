import { addEvaluation, nugenReply, nugenRoute } from "../sandbox/nugen.mjs";

export const BASE = "https://api.nugen.test/prefix";
/** As the action settles: twice as long as the request had been open, and two seconds at least. */
const MIN_SETTLE_MS = 2_000;

/**
 * @typedef {import('../src/nugen/http.js').HttpRequest} HttpRequest
 * @typedef {import('../src/nugen/http.js').HttpReply} HttpReply
 * @typedef {import('../sandbox/options.mjs').Reply} Reply
 * @typedef {import('./faults.mjs').Fault} Fault
 */

/** The sandbox's own Nugen, without sockets, on a virtual clock, behind a network that fails as planned. */
export class Network {
  /** @type {import('../sandbox/evaluations.mjs').Evaluation[]} */
  evaluations = [];
  /** Ids of what our requests created. @type {Set<string>} */
  ours = new Set();
  /** @type {string[]} */
  trace = [];
  /** The worst that went wrong on the way. @type {string | null} */
  violation = null;
  posts = 0;
  refused = false;
  getFailed = false;
  longestAskedMs = 0;
  /** @type {{atMs: number, run: () => void}[]} */
  #later = [];
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
   * @param {boolean} verbose
   */
  constructor(plan, clock, parts, verbose) {
    this.#verbose = verbose;
    this.#plan = plan;
    this.#clock = clock;
    this.#parts = parts;
    this.#createFaults = [...plan.createFaults];
    this.#listFaults = [...plan.listFaults];
    for (const { atMs, model, model2, benchmark } of plan.decoys) {
      const run = () => {
        addEvaluation(this.evaluations, { model_id: model, model_id_2: model2, benchmark_id: benchmark });
      };
      this.#later.push({ atMs, run });
    }
    this.workUntil(plan.startMs);
  }

  /**
   * Does what the server has to do until then, each thing at its time.
   * @param {number} untilMs
   */
  workUntil(untilMs) {
    const due = this.#later.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
    this.#later = this.#later.filter(({ atMs }) => atMs > untilMs);
    for (const { atMs, run } of due) at(atMs, run);
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
    const reply = this.#serve(request);
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
    if (fault.commits && fault.lateShare === null) this.#serve(request);
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
      this.#later.push({ atMs, run: () => this.#handle(request) });
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

  /** @param {HttpRequest} request */
  #serve(request) {
    const nowMs = this.#clock.now();
    this.workUntil(nowMs);
    return at(nowMs, () => this.#handle(request));
  }

  /**
   * @param {HttpRequest} request
   * @returns {Reply}
   */
  #handle({ method, url, headers, body = "" }) {
    const { route } = nugenRoute(method, url.pathname, "/prefix");
    const { options, getTells } = this.#plan;
    const omits = options.listOmitsModel2 && !(route === "get" && getTells);
    const before = this.evaluations.length;
    const reply = nugenReply(
      {
        method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers,
        body,
        json: body === "" ? undefined : JSON.parse(body),
        at: Date.now(),
        route,
        sent: 0,
        closedAt: undefined,
      },
      {
        options: { ...options, prefix: "/prefix", listOmitsModel2: omits },
        evaluations: this.evaluations,
        origin: url.origin,
      },
    );
    for (const { evaluation_id } of this.evaluations.slice(before)) this.ours.add(evaluation_id);
    return reply;
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

/**
 * The sandbox reads the time from the machine: while it works, the machine's clock is ours.
 * @template Result
 * @param {number} nowMs
 * @param {() => Result} run
 */
function at(nowMs, run) {
  const real = Date.now;
  Date.now = () => nowMs;
  try {
    return run();
  } finally {
    Date.now = real;
  }
}
