import { FaultQueue, misbehave, send } from "./faults.mjs";
import { GitHubState, createGitHubResponse, githubRoute } from "./github.mjs";
import { ListCache } from "./list-cache.mjs";
import { realMachine } from "./machine.mjs";
import { addEvaluation, createNugenResponse, nugenRoute } from "./nugen.mjs";
import { defaultOptions } from "./options.mjs";

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./options.mjs').Fault} Fault
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 * @typedef {import('./evaluations.mjs').Evaluation} Evaluation
 */

/**
 * One request as it arrives.
 * @typedef {object} Message
 * @property {string} method
 * @property {URL} url
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} body
 * @property {string} origin where the client takes this server to be
 */

/** The service behind its sockets, or without any: what it holds, what it was asked, how it answers. */
export class World {
  /** Every request, GitHub's included, in order of arrival. @type {RecordedRequest[]} */
  requests = [];
  /** Live. @type {Evaluation[]} */
  evaluations = [];
  /** @type {Options} */
  options;
  /** @type {GitHubState} */
  github;
  #machine;
  #faults;
  #cache;
  /** @type {Set<() => void>} */
  #arrivals = new Set();

  /**
   * @param {Partial<Options>} [given]
   * @param {import('./machine.mjs').Machine} [machine]
   */
  constructor(given = {}, machine = realMachine) {
    this.options = { ...defaultOptions(), ...given };
    this.github = new GitHubState(machine);
    this.#machine = machine;
    this.#faults = new FaultQueue(this.options.faults);
    this.#cache = new ListCache(machine.now());
  }

  /**
   * Changes options; new `faults` replace the ones that are left.
   * @param {Partial<Options>} patch
   */
  set = (patch) => {
    Object.assign(this.options, patch);
    if (patch.faults !== undefined) this.#faults = new FaultQueue(patch.faults);
  };

  /** @param {Fault} fault */
  addFault = (fault) => this.#faults.add(fault);

  /**
   * @param {Partial<Evaluation> & {ageMs?: number}} [given]
   * @returns {Evaluation}
   */
  seed = (given = {}) => addEvaluation(this.evaluations, given, this.#machine);

  /**
   * Resolves when the nth request for a route has arrived.
   * @param {import('./options.mjs').Route} route
   * @param {number} [nth]
   * @returns {Promise<void>}
   */
  arrival = (route, nth = 1) =>
    new Promise((resolve) => {
      const check = () => {
        if (this.requests.filter((request) => request.route === route).length < nth) return;
        this.#arrivals.delete(check);
        resolve();
      };
      this.#arrivals.add(check);
      check();
    });

  /**
   * Takes a request in and answers it, as well as the faults let it.
   * @param {Message} message
   * @param {import('./faults.mjs').Response} response
   * @param {import('./faults.mjs').Later} later
   * @returns {RecordedRequest}
   */
  receive(message, response, later) {
    const { options, evaluations, github } = this;
    const { method, url, headers, body, origin } = message;
    const path = url.pathname;
    const isGitHub = path.startsWith("/github/");
    const at = this.#machine.now();
    const { route } = isGitHub ? githubRoute(method, path) : nugenRoute(method, path, options.prefix);
    const query = Object.fromEntries(url.searchParams);
    const json = parse(body);
    /** @type {RecordedRequest} */
    const request = { method, path, query, headers, body, json, at, route, sent: 0, closedAt: undefined };
    this.requests.push(request);
    for (const check of this.#arrivals) check();
    // The Date header is this server's clock, so it has to move with the timestamps.
    if (!options.noDate) response.setHeader("date", new Date(at + options.clockSkewMs).toUTCString());
    /** @type {(machine: import('./machine.mjs').Machine) => import('./options.mjs').ResponseData} */
    const nugen = (machine) => createNugenResponse(request, { options, evaluations, origin, machine });
    const normal = () => {
      if (isGitHub) return createGitHubResponse(request, { github, options, origin });
      if (route !== "list" || options.listCache === null) return nugen(this.#machine);
      return this.#cache.respond(url.href, options.listCache, this.#machine, nugen);
    };
    const fault = this.#faults.take(request);
    if (fault === undefined) send(response, normal());
    else misbehave(fault, request, response, normal, later);
    return request;
  }
}

/** @param {string} text */
function parse(text) {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
