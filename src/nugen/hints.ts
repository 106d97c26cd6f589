import type { NotSentReason } from "./connection-error.js";
import type { Target } from "./http.js";
import type { CreateEndpoint, EvaluationRequest } from "./types.js";

/** What hints are made of: the inputs as far as they were read. */
export type Known = {
  request: EvaluationRequest;
  apiUrl: URL;
  createEndpoint: CreateEndpoint | "auto";
} | null;

/**
 * Returns how to find out whether an evaluation was created, one line each.
 * @param sinceMs when the create began, in milliseconds since the epoch by our wall clock; null where that is not known
 */
export function createDashboardHints(known: Known, sinceMs: number | null): string[] {
  const { modelId = "", modelId2 = null, benchmarkId = "" } = known?.request ?? {};
  const models = modelId2 === null ? modelId : `${modelId} and ${modelId2}`;
  const subject = modelId === "" ? "" : ` of ${models} on ${benchmarkId}`;
  const since = sinceMs === null ? "" : `, created since ${new Date(sinceMs).toISOString()} (UTC)`;
  return [
    `Check the Nugen dashboard for an evaluation${subject}${since}.`,
    "If there is one, give its id as evaluation_id to this action instead of running this step again: that attaches to it and creates nothing.",
    "If there is none, run the job again.",
  ];
}

/**
 * Returns what to do about a connection that could not be made, whichever server it was for.
 * @param addressName the setting that holds the server's address, such as `api_url`
 */
export function createConnectionHint(
  { reason, target }: { reason: NotSentReason; target: Target },
  addressName: string,
): string {
  switch (reason) {
    case "certificate":
      return `The certificate of ${target.url.host} is not trusted by this machine. Behind a private CA, set NODE_EXTRA_CA_CERTS to its certificate file in the environment of the runner or the job; otherwise check ${addressName}.`;
    case "proxy_login":
      return "Check the user and password in https_proxy (URL-encoded) and whether the proxy allows this host; no_proxy takes a host past the proxy.";
    case "proxy":
      return "Check https_proxy and no_proxy on this runner.";
    case "protocol":
      return `Check the scheme and the port of ${addressName}.`;
    case "connection":
      return `Check that this runner reaches ${target.url.host} (firewall, DNS, https_proxy) and that ${addressName} is right.`;
  }
}
