/**
 * The sandbox: a local stand-in for the Nugen API (and for the bit of GitHub's API that the
 * action uses). One stand-in for the demo, the tests, the soak and the bench, so that they all
 * agree on what the service does. Only Node's own modules: the demo runs with nothing installed.
 */
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { World } from "./world.mjs";

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./options.mjs').Fault} Fault
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 * @typedef {import('./evaluations.mjs').Evaluation} Evaluation
 */

/**
 * @typedef {object} Sandbox
 * @property {string} url origin, without a trailing slash
 * @property {number} port
 * @property {RecordedRequest[]} requests every request, GitHub's included, in order of arrival
 * @property {Evaluation[]} evaluations live
 * @property {import('./github.mjs').GitHubState} github
 * @property {(patch: Partial<Options>) => void} set new `faults` replace the ones that are left
 * @property {(fault: Fault) => void} addFault
 * @property {(given?: Partial<Evaluation> & {ageMs?: number}) => Evaluation} seed
 * @property {(route: import('./options.mjs').Route, nth?: number) => Promise<void>} arrival of the first
 *   (or nth) request for a route
 * @property {() => Promise<void>} close ends open requests at once
 */

/**
 * @param {Partial<Options>} given
 * @returns {Promise<Sandbox>}
 */
export async function startSandbox(given = {}) {
  const world = new World(given);
  /** @type {Set<NodeJS.Timeout>} */
  const timers = new Set();
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();

  /** @type {import('./faults.mjs').Later} */
  const later = (run, ms) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };

  /** @type {import("node:http").RequestListener} */
  const handle = async (message, response) => {
    const body = await readAll(message).catch(() => undefined);
    if (body === undefined) return;
    // The whole URL arrives from a client that takes this for a plain-http proxy.
    const whole = URL.canParse(message.url ?? "") ? message.url : `http://sandbox.invalid${message.url}`;
    const url = new URL(whole ?? "");
    const { method = "GET", headers } = message;
    response.on("error", () => {});
    response.sendDate = false;
    const request = world.receive(
      { method, url, headers, body, origin: `http://${headers.host}` },
      response,
      later,
    );
    if (response.closed) request.closedAt = Date.now();
    response.on("close", () => {
      request.closedAt = Date.now();
    });
  };
  const { tls } = world.options;
  const server = tls === null ? createServer(handle) : createSecureServer(tls, handle);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(world.options.port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : world.options.port;
  const { requests, evaluations, github, set, addFault, arrival, seed } = world;
  return {
    url: `${tls === null ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    requests,
    evaluations,
    github,
    set,
    addFault,
    arrival,
    seed,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** @param {import('node:http').IncomingMessage} message */
async function readAll(message) {
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
