import { ListCache } from "../sandbox/list-cache.mjs";
import { addEvaluation, createNugenResponse, nugenRoute } from "../sandbox/nugen.mjs";
import { Chance } from "../sandbox/virtual/chance.mjs";

/**
 * @typedef {import('../src/nugen/http.js').HttpRequest} HttpRequest
 * @typedef {import('../sandbox/options.mjs').ResponseData} ResponseData
 * @typedef {import('../sandbox/evaluations.mjs').Evaluation} Evaluation
 * @typedef {import('../sandbox/machine.mjs').Machine} Machine
 * @typedef {Record<string, unknown>} Fields
 */

/** The sandbox's own Nugen, without sockets, on a virtual clock. */
export class Server {
  /** @type {Evaluation[]} */
  evaluations = [];
  /** What our requests created. @type {Evaluation[]} */
  ours = [];
  /** @type {{atMs: number, run: (machine: Machine) => void}[]} */
  #later = [];
  #plan;
  #clock;
  #chance;
  #cache;

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {import('../sandbox/virtual/clock.mjs').VirtualClock} clock
   */
  constructor(plan, clock) {
    this.#plan = plan;
    this.#clock = clock;
    this.#chance = new Chance(plan.seed);
    this.#cache = new ListCache(plan.startMs);
    for (const { atMs, model, model2, benchmark } of plan.decoys) {
      const decoy = {
        model_id: this.#resolve(model),
        model_id_2: model2 === null ? null : this.#resolve(model2),
        benchmark_id: benchmark,
        evaluation_name: plan.names === "none" ? null : "another run",
      };
      this.#later.push({ atMs, run: (machine) => void addEvaluation(this.evaluations, decoy, machine) });
    }
    this.workUntil(plan.startMs);
  }

  /** @param {string} model */
  #resolve(model) {
    return this.#plan.aliases[model] ?? model;
  }

  /**
   * Does what the server has to do until then, each thing at its time.
   * @param {number} untilMs
   */
  workUntil(untilMs) {
    if (this.#later.every(({ atMs }) => atMs > untilMs)) return;
    const due = this.#later.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
    this.#later = this.#later.filter(({ atMs }) => atMs > untilMs);
    for (const { atMs, run } of due) run(this.#machineAt(atMs));
  }

  /**
   * Goes on with a request whose client has hung up.
   * @param {HttpRequest} request
   * @param {number} atMs
   */
  serveLater(request, atMs) {
    this.#later.push({ atMs, run: (machine) => this.#handle(request, machine) });
  }

  /** @param {HttpRequest} request */
  serve(request) {
    const { cache } = this.#plan;
    const machine = this.#machineAt(this.#clock.now());
    this.workUntil(machine.now());
    const { route } = nugenRoute(request.method, request.url.pathname, "/prefix");
    if (route !== "list" || cache === null) return this.#handle(request, machine);
    return this.#cache.respond(request.url.href, cache, machine, (then) => this.#handle(request, then));
  }

  /**
   * @param {number} atMs
   * @returns {Machine}
   */
  #machineAt(atMs) {
    return { now: () => atMs, random: this.#chance.next };
  }

  /**
   * @param {HttpRequest} request
   * @param {Machine} machine
   * @returns {ResponseData}
   */
  #handle({ method, url, headers, body = "" }, machine) {
    const { route } = nugenRoute(method, url.pathname, "/prefix");
    const { options, getShowsModel2, lagMs: listLagMs } = this.#plan;
    const omits = options.listOmitsModel2 && !(route === "get" && getShowsModel2);
    const known = this.ours.length;
    const query = Object.fromEntries(url.searchParams);
    if (query["model_id"] !== undefined) query["model_id"] = this.#resolve(query["model_id"]);
    const evaluations = [...this.evaluations];
    const before = evaluations.length;
    const response = createNugenResponse(
      {
        method,
        path: url.pathname,
        query,
        headers,
        body,
        json: body === "" ? undefined : this.#resolved(JSON.parse(body)),
        at: machine.now(),
        route,
        sent: 0,
        closedAt: undefined,
      },
      {
        options: { ...options, prefix: "/prefix", listOmitsModel2: omits, listLagMs },
        evaluations,
        origin: url.origin,
        machine,
      },
    );
    const { location } = response.headers ?? {};
    if (location !== undefined && response.headers !== undefined) {
      const asked = url.search.slice(1);
      response.headers["location"] = asked === "" ? location : `${location.split("?")[0]}?${asked}`;
    }
    if (route === "create") {
      const added = evaluations.slice(before);
      this.evaluations.push(...added);
      this.ours.push(...added);
    }
    if (known === this.ours.length) this.#spell(response, route);
    return response;
  }

  /** @param {Fields} json */
  #resolved(json) {
    for (const name of ["model_id", "model_id_2", "baseline_model_id"]) {
      const model = json[name];
      if (typeof model === "string") json[name] = this.#resolve(model);
    }
    return json;
  }

  /**
   * Adds and spells what the plan says.
   * @param {ResponseData} response
   * @param {string} route
   */
  #spell({ body }, route) {
    const { names, asBaseline } = this.#plan;
    /** @type {Fields[]} */
    const views = route === "list" ? (body?.evaluations ?? []) : route === "get" ? [body] : [];
    for (const view of views) {
      const stored = this.evaluations.find((one) => one.evaluation_id === view["evaluation_id"]);
      delete view["evaluation_name"];
      if (names === "list" || (names === "get" && route === "get"))
        view["evaluation_name"] = stored?.evaluation_name ?? null;
      if (!asBaseline || typeof view["model_id_2"] !== "string") continue;
      view["baseline_model_id"] = view["model_id_2"];
      view["model_id_2"] = null;
    }
  }
}
