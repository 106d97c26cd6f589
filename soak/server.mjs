import { addEvaluation, nugenReply, nugenRoute } from "../sandbox/nugen.mjs";

/**
 * @typedef {import('../src/nugen/transport.js').HttpRequest} HttpRequest
 * @typedef {import('../sandbox/options.mjs').Reply} Reply
 */

/** The sandbox's own Nugen, without sockets, on a virtual clock. */
export class Server {
  /** @type {import('../sandbox/evaluations.mjs').Evaluation[]} */
  evaluations = [];
  /** Ids of what our requests created. @type {Set<string>} */
  ours = new Set();
  /** @type {{atMs: number, run: () => void}[]} */
  #later = [];
  #plan;
  #clock;

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {import('./clock.mjs').VirtualClock} clock
   */
  constructor(plan, clock) {
    this.#plan = plan;
    this.#clock = clock;
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

  /**
   * Goes on with a request whose client has hung up.
   * @param {HttpRequest} request
   * @param {number} atMs
   */
  serveLater(request, atMs) {
    this.#later.push({ atMs, run: () => this.#handle(request) });
  }

  /** @param {HttpRequest} request */
  serve(request) {
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
