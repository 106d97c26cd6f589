/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('./options.mjs').ResponseData} ResponseData
 */

/** A cache before the list call: it answers with a copy, and says how old that is (RFC 9111, 5.1). */
export class ListCache {
  #startMs;
  /** By address. @type {Map<string, {atMs: number, response: ResponseData}>} */
  #copies = new Map();

  /** @param {number} startMs */
  constructor(startMs) {
    this.#startMs = startMs;
  }

  /**
   * @param {string} href
   * @param {{forMs: number, ageMs: number}} cache how long it keeps a copy, and how old one is at the start
   * @param {Machine} machine
   * @param {(machine: Machine) => ResponseData} read makes the response of a moment
   * @returns {ResponseData}
   */
  respond(href, { forMs, ageMs }, machine, read) {
    const nowMs = machine.now();
    const oldMs = this.#startMs - ageMs;
    let copy = this.#copies.get(href);
    if (copy === undefined || nowMs - copy.atMs >= forMs) {
      const atMs = copy === undefined && nowMs - oldMs < forMs ? oldMs : nowMs;
      copy = { atMs, response: read({ ...machine, now: () => atMs }) };
      this.#copies.set(href, copy);
    }
    if (copy.atMs === nowMs) return copy.response;
    const age = String(Math.floor((nowMs - copy.atMs) / 1_000));
    return { ...copy.response, headers: { ...copy.response.headers, age } };
  }
}
