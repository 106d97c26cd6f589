import http from "node:http";
import https from "node:https";
// Not the package's main module, which only proxies need and which loads modules of Node's that nothing else does.
import { getProxyUrl } from "@actions/http-client/lib/proxy";

/** A connection that was idle for longer may be dead without a sign: address translation forgets it. In milliseconds. */
const MAX_IDLE_MS = 30_000;

/** Agents that know the runner's proxies, for requests that may share connections: one for each origin. */
export class AgentPool {
  readonly #agents = new Map<string, Promise<http.Agent>>();

  /** Returns the agent for an address. Its idle connections keep no process alive. */
  get(url: URL): Promise<http.Agent> {
    const known = this.#agents.get(url.origin);
    if (known !== undefined) return known;
    const agent = createAgentFor(url, { keepAlive: true, timeout: MAX_IDLE_MS });
    this.#agents.set(url.origin, agent);
    return agent;
  }
}

/** Returns an agent for one request, on a connection of its own that ends with it. */
export function createAgent(url: URL): Promise<http.Agent> {
  return createAgentFor(url, { keepAlive: false });
}

/** Whether requests to an address go through a proxy of the runner's, by the toolkit's rules. */
export function usesProxy(url: URL): boolean {
  return (getProxyUrl(url)?.hostname ?? "") !== "";
}

async function createAgentFor(url: URL, options: http.AgentOptions): Promise<http.Agent> {
  if (!usesProxy(url)) return new (url.protocol === "https:" ? https : http).Agent(options);
  const { createProxyAgent } = await import("./proxy-agent.js");
  return createProxyAgent(url, options);
}
