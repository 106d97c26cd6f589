import type http from "node:http";
import { HttpClient } from "@actions/http-client";

/** A connection that was idle for longer may be dead without a sign: address translation forgets it. In milliseconds. */
const MAX_IDLE_MS = 30_000;

/** The toolkit's agents, which know the runner's proxies, for requests that may share connections: one for each origin. */
export class AgentPool {
  readonly #agents = new Map<string, http.Agent>();

  /** Returns the agent for an address. Its idle connections keep no process alive. */
  get(url: URL): http.Agent {
    const known = this.#agents.get(url.origin);
    if (known !== undefined) return known;
    const agent = toolkitAgent(url, true);
    this.#agents.set(url.origin, agent);
    return agent;
  }
}

/** Returns the toolkit's agent for one request, on a connection of its own that ends with it. */
export function createAgent(url: URL): http.Agent {
  return toolkitAgent(url, false);
}

function toolkitAgent(url: URL, keepAlive: boolean): http.Agent {
  const agent = new HttpClient("nugen-evaluation-action", [], { keepAlive }).getAgent(url.href);
  if (keepAlive) limitIdleTime(agent);
  acceptIpv6Proxy(agent);
  return agent;
}

/** The toolkit passes no such option on. */
function limitIdleTime(agent: object): void {
  if (!("options" in agent)) return;
  const { options } = agent;
  if (typeof options === "object" && options !== null) Object.assign(options, { timeout: MAX_IDLE_MS });
}

/** The toolkit gives `tunnel` the brackets of an IPv6 proxy's address, and `tunnel` resolves them as a name. */
function acceptIpv6Proxy(agent: object): void {
  if (!("proxyOptions" in agent)) return;
  const { proxyOptions } = agent;
  if (typeof proxyOptions !== "object" || proxyOptions === null || !("host" in proxyOptions)) return;
  const { host } = proxyOptions;
  if (typeof host === "string") proxyOptions.host = host.replace(/^\[(.*)\]$/, "$1");
}
