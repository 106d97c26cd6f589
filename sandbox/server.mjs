/**
 * The sandbox: a local stand-in for the Nugen API (and for the bit of GitHub's API that the
 * action uses). One stand-in for the demo, the tests, the soak and the bench, so that they all
 * agree on what the service does. Only Node's own modules: the demo runs with nothing installed.
 */
import { createServer } from "node:http";
import { FaultQueue, misbehave, send } from "./faults.mjs";
import { GitHubState, githubReply, githubRoute } from "./github.mjs";
import { addEvaluation, nugenReply, nugenRoute } from "./nugen.mjs";
import { defaultOptions } from "./options.mjs";

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
 * @property {GitHubState} github
 * @property {(patch: Partial<Options>) => void} set new `faults` replace the ones that are left
 * @property {(fault: Fault) => void} addFault
 * @property {(given?: Partial<Evaluation> & {ageMs?: number}) => Evaluation} seed
 * @property {(route: import('./options.mjs').Route, nth?: number) => Promise<void>} arrival of the first
 *   (or nth) request for a route
 * @property {() => Promise<void>} close ends open exchanges at once
 */

/**
 * @param {Partial<Options>} given
 * @returns {Promise<Sandbox>}
 */
export async function startSandbox(given = {}) {
  const options = { ...defaultOptions(), ...given };
  let faults = new FaultQueue(options.faults);
  /** @type {RecordedRequest[]} */
  const requests = [];
  /** @type {Set<() => void>} */
  const arrivals = new Set();
  /** @type {Evaluation[]} */
  const evaluations = [];
  const github = new GitHubState();
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

  const server = createServer(async (message, response) => {
    const at = Date.now();
    const body = await readAll(message).catch(() => undefined);
    if (body === undefined) return;
    // The whole URL arrives from a client that takes this for a plain-http proxy.
    const whole = URL.canParse(message.url ?? "") ? message.url : `http://sandbox.invalid${message.url}`;
    const url = new URL(whole ?? "");
    const method = message.method ?? "GET";
    const path = url.pathname;
    const isGitHub = path.startsWith("/github/");
    /** @type {RecordedRequest} */
    const request = {
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      headers: message.headers,
      body,
      json: parse(body),
      at,
      route: isGitHub ? githubRoute(method, path).route : nugenRoute(method, path, options.prefix).route,
      sent: 0,
      closedAt: undefined,
    };
    requests.push(request);
    for (const look of arrivals) look();
    response.on("error", () => {});
    response.on("close", () => {
      request.closedAt = Date.now();
    });
    // The Date header is this server's clock, so it has to move with the timestamps.
    response.sendDate = false;
    if (!options.noDate) {
      response.setHeader("date", new Date(Date.now() + options.clockSkewMs).toUTCString());
    }
    const origin = `http://${message.headers.host}`;
    const normal = () =>
      isGitHub
        ? githubReply(request, { github, options, origin })
        : nugenReply(request, { options, evaluations, origin });
    const fault = faults.take(request);
    if (fault === undefined) send(response, normal());
    else misbehave(fault, request, response, normal, later);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    evaluations,
    github,
    set: (patch) => {
      Object.assign(options, patch);
      if (patch.faults !== undefined) faults = new FaultQueue(patch.faults);
    },
    addFault: (fault) => faults.add(fault),
    arrival: (route, nth = 1) =>
      new Promise((resolve) => {
        const look = () => {
          if (requests.filter((request) => request.route === route).length < nth) return;
          arrivals.delete(look);
          resolve();
        };
        arrivals.add(look);
        look();
      }),
    seed: (evaluation = {}) => addEvaluation(evaluations, evaluation),
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

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
