import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { BadGitHubResponseError } from "./error.js";
import type { Fetch } from "./fetch.js";

/** GitHub's octokit: REST calls by their documented routes, and pagination. */
export type GitHubClient = ReturnType<typeof createGitHubClient>;

/** Octokit writes to the console unless configured not to: what it writes is untrusted text in the job log. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Failures come as errors, and are reported as warnings.
}

/**
 * Creates octokit on our own transport, so that the bundle needs no second HTTP client. Octokit's plugins
 * for retries and throttling are left out: they repeat single calls, also a lost "create comment", which makes
 * two; and they hold a second write back for a second, which is all that a cancelled step has. The plugin with a
 * method for each of GitHub's routes is left out because it takes as long to load as the rest of octokit.
 * @param apiUrl empty for github.com
 */
export function createGitHubClient(token: string, apiUrl: string, fetch: Fetch) {
  const PaginatingOctokit = Octokit.plugin(paginateRest);
  const client = new PaginatingOctokit({
    auth: token,
    userAgent: "nugen-evaluation-action",
    log: SILENT,
    request: { fetch, log: SILENT },
    ...(apiUrl === "" ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") }),
  });
  // Octokit gives what is not JSON as text, and pagination reads an empty one as "no comments".
  client.hook.after("request", ({ data, status }) => {
    const parsed: unknown = data;
    const code: number = status;
    if (code >= 300)
      throw new BadGitHubResponseError(`it answered ${code}, a redirect, which is not followed`, false);
    if (typeof parsed !== "object" || parsed === null || parsed instanceof ArrayBuffer)
      throw new BadGitHubResponseError("the response is not JSON", true);
  });
  return client;
}
