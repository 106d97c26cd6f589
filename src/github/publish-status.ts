import { createCommitStatus } from "./commit-status.js";
import { BadGitHubResponseError } from "./error.js";
import { field, isSha } from "./event.js";
import { type Publication, attempt } from "./publication.js";
import { retryCall } from "./retry.js";

/** Sets the commit status. */
export async function publishStatus(publication: Publication, sha: string): Promise<void> {
  const { client, owner, repo, callOptions, options } = publication;
  const { context, log, result, redactor } = options;
  const status = createCommitStatus(result, context, redactor);
  const { state, context: name, description, targetUrl } = status;
  const subject = `The commit status ${name}`;
  const missing = `commit ${sha} in ${context.repository}`;
  await attempt(publication, "status", { subject, permission: "statuses: write", missing }, async () => {
    const target = targetUrl === null ? {} : { target_url: targetUrl };
    const parameters = { owner, repo, sha, state, context: name, description, ...target };
    await retryCall(
      () => client.request("POST /repos/{owner}/{repo}/statuses/{sha}", parameters),
      callOptions,
    );
    log.info(`${subject} is ${state} on commit ${sha.slice(0, 7)}.`);
  });
}

/**
 * Returns the commit that was evaluated, asking for a pull request's head where the event does not include it.
 * Where it is not certain it logs a warning, as no commit status is set then, and returns null.
 */
export async function resolveCommit(publication: Publication): Promise<string | null> {
  const { subject, options } = publication;
  const { inputs, log, memory } = options;
  const { commit } = subject;
  if (commit.kind === "known") return commit.sha;
  if (commit.kind === "pull_request_head") {
    if (memory.headSha === null) await readHead(publication, commit.pullRequest);
    return memory.headSha;
  }
  if (inputs.commitStatus && !memory.closed.has("status")) {
    memory.closed.add("status");
    log.warning(
      `No commit status is set, because the evaluated commit is not certain: ${commit.reason}. Run the workflow on an event of that commit, such as push or pull_request.`,
    );
  }
  return null;
}

async function readHead(publication: Publication, pullRequest: number): Promise<void> {
  const { client, owner, repo, callOptions, options } = publication;
  const subject = `The head commit of pull request #${pullRequest}`;
  const missing = `pull request #${pullRequest} in ${options.context.repository}`;
  const operation = { subject, permission: "pull-requests: read", missing } as const;
  await attempt(publication, "status", operation, async () => {
    const parameters = { owner, repo, pull_number: pullRequest };
    options.memory.headSha = await retryCall(async () => {
      const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", parameters);
      const sha = field(field(data, "head"), "sha");
      if (!isSha(sha)) throw new BadGitHubResponseError("the response does not include head.sha", true);
      return sha;
    }, callOptions);
  });
}
