import { anySignal } from "../util/clock.js";
import { createDeadline } from "../util/deadline.js";
import { errorMessage } from "../util/error-message.js";
import { formatDuration } from "../util/text.js";
import { createGitHubClient } from "./api.js";
import { findTokenIssue } from "./error.js";
import { readSubject } from "./event.js";
import { createFetch } from "./fetch.js";
import { toChannelName } from "./marker.js";
import type { Publication, PublishOptions } from "./publication.js";
import { publishComment } from "./publish-comment.js";
import { publishStatus, resolveCommit } from "./publish-status.js";

export { readEventPayload } from "./event.js";

/** Brings the pull request's comment and the commit's status up to date. Never throws: it changes no verdict. */
export async function publishToGitHub(options: PublishOptions): Promise<void> {
  const { inputs, context, clock, log, budgetMs, memory } = options;
  const deadline = createDeadline(
    budgetMs,
    clock,
    () => new Error(`no response within ${formatDuration(budgetMs)}`),
  );
  const signal = anySignal(deadline.signal, options.signal);
  try {
    const obstacle = findObstacle(options);
    if (obstacle !== null) {
      if (memory.closed.size === 0) log.warning(`GitHub was not notified: ${obstacle}`);
      for (const channel of ["comment", "status"] as const) memory.closed.add(channel);
      return;
    }
    hintAtMatrix(options);
    const fetch = createFetch(options.transport, apiOrigin(context.apiUrl), signal);
    const [owner = "", repo = ""] = context.repository.split("/");
    await publishChannels({
      client: createGitHubClient(inputs.githubToken, context.apiUrl, fetch),
      callOptions: { clock, deadlineMs: clock.monotonicMs() + budgetMs, signal },
      owner,
      repo,
      subject: readSubject(context, options.event),
      options,
    });
  } catch (error) {
    log.warning(`GitHub was not notified: ${errorMessage(error)}.`);
  } finally {
    deadline.clear();
  }
}

/**
 * Returns the origin of GitHub's API.
 * @param apiUrl empty for github.com
 */
function apiOrigin(apiUrl: string): string {
  return new URL(apiUrl === "" ? "https://api.github.com" : apiUrl).origin;
}

/** Returns why nothing can be published at all, or null. */
function findObstacle({ context, inputs }: PublishOptions): string | null {
  if (!/^[^/]+\/[^/]+$/.test(context.repository))
    return "GITHUB_REPOSITORY is not set, so this is not a job of GitHub Actions.";
  const issue = findTokenIssue(inputs.githubToken);
  return issue === null ? null : `github_token ${issue}. Leave the input out to use the job's own token.`;
}

async function publishChannels(publication: Publication): Promise<void> {
  const { inputs, memory } = publication.options;
  const comment = inputs.comment && !memory.closed.has("comment");
  const status = inputs.commitStatus && !memory.closed.has("status");
  if (!comment && !status) return;
  const commitSha = await resolveCommit(publication);
  await Promise.all([
    comment ? publishComment(publication, commitSha) : null,
    status && commitSha !== null ? publishStatus(publication, commitSha) : null,
  ]);
}

/** Nothing else distinguishes matrix jobs: they have the same id, and the last one would overwrite the others. */
function hintAtMatrix({ inputs, result, context, log, memory }: PublishOptions): void {
  if (result.name !== null || (inputs.matrixJobs ?? 1) < 2 || memory.hinted) return;
  memory.hinted = true;
  log.warning(
    `This is one of ${inputs.matrixJobs ?? 0} matrix jobs, and all of them report to GitHub as nugen/${toChannelName(result, context)}: the last one overwrites the others. Set name to a value of the matrix, such as name: \${{ matrix.model }}.`,
  );
}
