import { join } from "node:path";
import { readEventPayload, readSubject } from "../github/event.js";
import type { ShownCommit } from "../report/headline.js";
import { outputs } from "../report/outputs.js";
import { report } from "../report/report-file.js";
import { summary } from "../report/summary.js";
import { isGreen } from "../result/result.js";
import { commitUrl } from "../runner/context.js";
import { publishOutputs, publishSummary } from "../runner/publish.js";
import { messageOf } from "../util/error-message.js";
import { printableJson } from "../util/text.js";
import { announce } from "./announce.js";
import { explain } from "./explain.js";
import type { Run } from "./run.js";

/** Tells how the run ended, everywhere it is told. @returns the exit code: a step whose outputs can't be written is red */
export function finish(step: Run): number {
  const { host, log, redactor } = step;
  try {
    step.learn({ reportFile: writeReport(step) });
    announce(step.result, log);
    publishSummary(summary(step.result, { commit: shownCommit(step) }), host, redactor, log);
    publishOutputs(outputs(step.result), host, redactor);
    return isGreen(step.result) ? 0 : 1;
  } catch (error) {
    const { problem } = explain(error, null);
    log.error("Nugen evaluation: the outputs could not be written", [problem.what, ...problem.next]);
    return 1;
  }
}

/** @returns the report's path, or null where it could not be written: that changes no verdict */
function writeReport({ host, result, context, redactor, log }: Run): string | null {
  const file = join(context.tempDir, `nugen-evaluation-report-${host.randomId()}.json`);
  try {
    const json = JSON.stringify(redactor.redactJson(report(result, context)), null, 2);
    host.files.writeText(file, `${printableJson(json)}\n`);
    return file;
  } catch (error) {
    log.warning(`The report file could not be written: ${messageOf(error)}`);
    return null;
  }
}

/** Returns the commit that was evaluated: on a pull request its head, not the merge commit that GITHUB_SHA is. */
function shownCommit({ context, host }: Run): ShownCommit | null {
  const { commit } = readSubject(context, readEventPayload(context.eventPath, host.files));
  return commit.kind === "known" ? { sha: commit.sha, url: commitUrl(context, commit.sha) } : null;
}
