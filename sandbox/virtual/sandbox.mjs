import { World } from "../world.mjs";
import { Chance } from "./chance.mjs";
import { VirtualClock } from "./clock.mjs";

/** Where a virtual sandbox seems to be; nothing ever listens there. */
const PORT = 4_010;
export const VIRTUAL_URL = `http://127.0.0.1:${PORT}`;

/** The sandbox without sockets, on a virtual clock and with seeded randomness. */
export class VirtualSandbox extends World {
  clock;
  chance;
  /** How long a request and its response take to travel, both together. */
  latencyMs = 2;
  port = PORT;
  url = VIRTUAL_URL;

  /**
   * @param {Partial<import('../options.mjs').Options>} [options]
   * @param {{clock?: VirtualClock, seed?: number}} [more]
   */
  constructor(options = {}, { clock = new VirtualClock(), seed = 1 } = {}) {
    const chance = new Chance(seed);
    super(options, { now: clock.trueNow, random: chance.next });
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * @param {Pick<import('../../src/nugen/http.js').HttpRequest, 'method' | 'url' | 'headers' | 'body'>} request
   * @param {import('./response.mjs').MemoryResponse} response
   */
  accept({ method, url, headers, body = "" }, response) {
    const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const all = { host: url.host, ...Object.fromEntries(names) };
    return this.receive({ method, url, headers: all, body, origin: this.url }, response, this.clock.later);
  }

  /** As a sandbox with sockets has it; there is nothing to end here. */
  close = () => Promise.resolve();
}
