import { createHash } from "node:crypto";
import type { RunResult } from "../result/result.js";
import type { RunContext } from "../runner/context.js";

/** Which step a comment belongs to, and which run wrote it last: the hidden line at its very start. */
export interface CommentMarker {
  /** Hash of the workflow and the step's name or job: nothing in them can close the HTML comment. */
  key: string;
  /** Null outside of GitHub. */
  runId: number | null;
  /** From 1. */
  runAttempt: number;
  /** Null where there was no evaluation, or its id is not plain. */
  evaluationId: string | null;
}

/** Without a name the job's id counts. Model ids do not: the next model must find the same comment and status. */
export function toChannelName({ name }: Pick<RunResult, "name">, { job }: Pick<RunContext, "job">): string {
  return name ?? (job === "" ? "evaluation" : job);
}

/** Creates the marker of this step's comment. */
export function createMarker(
  result: Pick<RunResult, "name" | "evaluation">,
  context: Pick<RunContext, "workflow" | "job" | "runId" | "runAttempt">,
): CommentMarker {
  const { name, evaluation } = result;
  const identity = name === null ? [context.workflow, null, context.job] : [context.workflow, name];
  const id = evaluation?.id ?? "";
  return {
    key: createHash("sha256").update(JSON.stringify(identity)).digest("hex"),
    runId: parseCount(context.runId),
    runAttempt: parseCount(context.runAttempt) ?? 1,
    evaluationId: /^\w[\w.-]{0,99}$/.test(id) && !id.includes("--") ? id : null,
  };
}

/** Formats the hidden line. */
export function formatMarker({ key, runId, runAttempt, evaluationId }: CommentMarker): string {
  const run = runId === null ? "" : ` run=${runId} attempt=${runAttempt}`;
  const evaluation = evaluationId === null ? "" : ` evaluation=${evaluationId}`;
  return `<!-- nugen-evaluation-action ${key}${run}${evaluation} -->`;
}

/** Reads the hidden line at the start of a comment, or returns null where there is none. */
export function parseMarker(body: string): CommentMarker | null {
  const line =
    /^<!-- nugen-evaluation-action ([0-9a-f]{64})(?: run=(\d+) attempt=(\d+))?(?: evaluation=([\w.-]+))? -->/;
  const match = line.exec(body);
  if (match === null) return null;
  const [, key = "", run = "", attempt = "", evaluationId = null] = match;
  return { key, runId: parseCount(run), runAttempt: parseCount(attempt) ?? 1, evaluationId };
}

/** Returns whether a comment was written by a newer run than ours, or by a newer attempt of it. */
export function isNewer(stored: CommentMarker, ours: CommentMarker): boolean {
  if (stored.runId === null || ours.runId === null) return false;
  return stored.runId === ours.runId ? stored.runAttempt > ours.runAttempt : stored.runId > ours.runId;
}

/** Returns whether a comment was written by this attempt of this run, but for another evaluation. */
export function isOfOtherEvaluation(stored: CommentMarker, ours: CommentMarker): boolean {
  return (
    stored.runId !== null &&
    stored.runId === ours.runId &&
    stored.runAttempt === ours.runAttempt &&
    stored.evaluationId !== null &&
    ours.evaluationId !== null &&
    stored.evaluationId !== ours.evaluationId
  );
}

function parseCount(digits: string): number | null {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
