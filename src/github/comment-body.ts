import type { RunResult } from "../result/result.js";
import { type RunContext, createCommitUrl } from "../runner/context.js";
import type { Redactor } from "../util/redactor.js";
import { toEscapedLine, toCode } from "../util/text.js";
import type { CommentDraft } from "./comment.js";
import { createMarker, formatMarker } from "./marker.js";

/** GitHub refuses a longer comment. In characters; the number is that of its refusals. */
export const MAX_COMMENT = 65_536;

type CommentContext = Pick<RunContext, "workflow" | "job" | "runUrl" | "runId" | "runAttempt">;

/**
 * Creates a comment: marker, the summary as far as there is room, and the run.
 * @param result redacted already, so that no escape hides a secret and no cut leaves half of one
 * @param commitSha the commit that was evaluated; null where it is not certain
 */
export async function createCommentBody(
  result: RunResult,
  context: CommentContext,
  commitSha: string | null,
  redactor: Redactor,
): Promise<Pick<CommentDraft, "marker" | "body">> {
  const { createSummary, formatHeading } = await import("../report/report.js");
  const marker = createMarker(result, context);
  const hidden = formatMarker(marker);
  const source = formatSource({ ...context, workflow: redactor.redact(context.workflow) });
  const commit = commitSha === null ? null : { sha: commitSha, url: createCommitUrl(context, commitSha) };
  const room = MAX_COMMENT - hidden.length - source.length - 10;
  const candidates = [createSummary(result, { maxBytes: room, commit }), `## ${formatHeading(result)}\n`];
  for (const text of candidates) {
    const body = `${hidden}\n${redactor.redact(`${text}\n${source}`)}`;
    if (body.length <= MAX_COMMENT) return { marker, body };
  }
  return { marker, body: `${hidden}\nNugen evaluation: ${result.outcome}` };
}

/** Formats where the comment comes from: run, workflow and attempt. */
function formatSource({ workflow, runUrl, runId, runAttempt }: CommentContext): string {
  if (runUrl === null) return "";
  const attempt = runAttempt === "" || runAttempt === "1" ? "" : `, attempt ${toCode(runAttempt, 20)}`;
  const of = workflow === "" ? "" : ` of workflow ${toCode(workflow, 200)}`;
  return `<p><a href="${toEscapedLine(runUrl)}">Run ${toCode(runId, 40)}</a>${of}${attempt}</p>\n`;
}
