import { GitHub, getOctokitOptions } from "@actions/github/lib/utils";
import type { Fetch } from "./fetch.js";

/** The toolkit's octokit: REST calls by their names, and pagination. */
export type GitHubClient = InstanceType<typeof GitHub>;

/** Octokit writes to the console unless told not to: its words are foreign text in the job log. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Failures come as errors, and are told as warnings.
}

/** What was answered is no JSON, or a redirect; what was asked for may have happened all the same. */
export class BadGitHubReplyError extends Error {
  override name = "BadGitHubReplyError";
}

/**
 * The toolkit's octokit over our own transport, so that the bundle needs no second HTTP client. Octokit's plugins
 * for retries and throttling are left out: they repeat single calls, also a lost "create comment", which makes
 * two; and they hold a second write back for a second, which is all that a cancelled step has.
 * @param apiUrl empty for github.com
 */
export function connect(token: string, apiUrl: string, fetch: Fetch): GitHubClient {
  const client = new GitHub(
    getOctokitOptions(token, {
      userAgent: "nugen-evaluation-action",
      log: SILENT,
      request: { fetch, log: SILENT },
      ...(apiUrl === "" ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") }),
    }),
  );
  // Octokit gives what is no JSON as text, and pagination reads an empty one as "no comments".
  client.hook.after("request", ({ data, status }) => {
    const found: unknown = data;
    const code: number = status;
    if (code >= 300) throw new BadGitHubReplyError(`it answered ${code}, a redirect, which is not followed`);
    if (typeof found !== "object" || found === null) throw new BadGitHubReplyError("the reply is not JSON");
  });
  return client;
}
