import type { RunContext } from "../runner/context.js";
import type { RunResult } from "../result/result.js";
import type { Redactor } from "../util/redactor.js";
import { redactResult } from "../result/redact.js";
import { nameOf } from "../report/facts.js";
import { heading, summary } from "../report/summary.js";
import { attribute, code } from "../util/text.js";
import { marker } from "./marker.js";

/** GitHub refuses a longer comment. In characters; the number is that of its refusals. */
export const MAX_COMMENT = 65_536;

/** @returns the comment: marker, the summary as far as there is room, link to the run; redacted */
export function commentBody(
  result: RunResult,
  context: Pick<RunContext, "workflow" | "runUrl" | "runId" | "runAttempt">,
  redactor: Redactor,
): { marker: string; body: string } {
  // Before it is laid out, so that no escape hides a secret and no cut leaves half of one; and after, to be sure.
  const safe = redactResult(result, redactor);
  const hidden = marker(context.workflow, nameOf(safe));
  const link = runLink(context);
  const room = MAX_COMMENT - hidden.length - link.length - 10;
  const candidates = [summary(safe, room), `## ${heading(safe)}\n`];
  for (const text of candidates) {
    const body = `${hidden}\n${redactor.redact(`${text}\n${link}`)}`;
    if (body.length <= MAX_COMMENT) return { marker: hidden, body };
  }
  return { marker: hidden, body: `${hidden}\nNugen evaluation: ${result.outcome}` };
}

function runLink({
  workflow,
  runUrl,
  runId,
  runAttempt,
}: Pick<RunContext, "workflow" | "runUrl" | "runId" | "runAttempt">): string {
  if (runUrl === null) return "";
  const attempt = runAttempt === "" || runAttempt === "1" ? "" : `, attempt ${code(runAttempt, 20)}`;
  const of = workflow === "" ? "" : ` of workflow ${code(workflow, 200)}`;
  return `<p><a href="${attribute(runUrl)}">Run ${code(runId, 40)}</a>${of}${attempt}</p>\n`;
}
