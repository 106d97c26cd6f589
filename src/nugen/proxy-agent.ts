import type http from "node:http";
import { HttpClient } from "@actions/http-client";

/** Returns the toolkit's agent for an address that is reached through a proxy. */
export function createProxyAgent(url: URL, { keepAlive = false, timeout }: http.AgentOptions): http.Agent {
  const agent = new HttpClient("nugen-evaluation-action", [], { keepAlive }).getAgent(url.href);
  if (timeout !== undefined) limitIdleTime(agent, timeout);
  acceptIpv6Proxy(agent);
  return agent;
}

/** The toolkit passes no such option on. */
function limitIdleTime(agent: object, timeout: number): void {
  if (!("options" in agent)) return;
  const { options } = agent;
  if (typeof options === "object" && options !== null) Object.assign(options, { timeout });
}

/** The toolkit gives `tunnel` the brackets of an IPv6 proxy's address, and `tunnel` resolves them as a name. */
function acceptIpv6Proxy(agent: object): void {
  if (!("proxyOptions" in agent)) return;
  const { proxyOptions } = agent;
  if (typeof proxyOptions !== "object" || proxyOptions === null || !("host" in proxyOptions)) return;
  const { host } = proxyOptions;
  if (typeof host === "string") proxyOptions.host = host.replace(/^\[(.*)\]$/, "$1");
}
