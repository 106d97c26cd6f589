import { createCommentBody } from "./comment-body.js";
import { type CommentDraft, type UpsertResult, upsertComment } from "./comment.js";
import { isOfOtherEvaluation } from "./marker.js";
import { type Publication, type PublishOptions, attempt } from "./publication.js";
import { retryCall } from "./retry.js";

/** Creates or updates the comment on the pull request, where the event has one. */
export async function publishComment(publication: Publication, commitSha: string | null): Promise<void> {
  const { client, owner, repo, subject, callOptions, options } = publication;
  const { context, log, memory, result, redactor } = options;
  const { pullRequest } = subject;
  if (pullRequest === null) {
    memory.closed.add("comment");
    log.info(`No comment is posted: the event ${context.eventName} is not about a pull request.`);
    return;
  }
  const name = `The comment on pull request #${pullRequest}`;
  const missing = `pull request #${pullRequest} in ${context.repository}`;
  const operation = { subject: name, permission: "pull-requests: write", missing } as const;
  await attempt(publication, "comment", operation, async () => {
    const content = await createCommentBody(result, context, commitSha, redactor);
    const draft: CommentDraft = { owner, repo, pullRequest, ...content };
    const upserted = await retryCall(() => upsertComment(client, draft), callOptions);
    logUpsert(upserted, draft, name, options);
  });
}

function logUpsert(upserted: UpsertResult, draft: CommentDraft, name: string, options: PublishOptions): void {
  const { log, memory, result } = options;
  if (upserted.kind === "kept") {
    memory.closed.add("comment");
    const { runId, runAttempt } = upserted.previous;
    log.info(`${name} was left alone: it is of the newer run ${runId ?? 0}, attempt ${runAttempt}.`);
    return;
  }
  log.info(`${name} was ${upserted.kind}.`);
  if (upserted.kind === "created" || result.name !== null || memory.hinted) return;
  if (!isOfOtherEvaluation(upserted.previous, draft.marker)) return;
  memory.hinted = true;
  const other = upserted.previous.evaluationId ?? "";
  log.warning(
    `${name} was already written in this run, for the evaluation ${other}, and is overwritten. Matrix jobs and steps of one job share a comment and a commit status unless name distinguishes them: set name, such as name: \${{ matrix.model }}.`,
  );
}
