import { join } from "node:path";
import { readEventPayload, readSubject } from "../github/event.js";
import type { ShownCommit } from "../report/headline.js";
import { isGreen } from "../result/outcome.js";
import { redactResult } from "../result/redact.js";
import { createCommitUrl } from "../runner/context.js";
import { publishOutputs, publishSummary } from "../runner/publish.js";
import { errorMessage } from "../util/error-message.js";
import { toPrintableJson } from "../util/text.js";
import type { RunState } from "./state.js";

/**
 * Reports how the run ended: report file, log, summary and outputs.
 * @returns the exit code: a step whose outputs can't be written is red
 */
export async function finish(state: RunState): Promise<number> {
  const { host, log, redactor } = state;
  try {
    const { announce, createOutputs, createReport, createSummary } = await import("../report/report.js");
    if (host.crashed.aborted) (await import("./explain.js")).warnOfLateCrash(state);
    state.update({ reportFile: writeReport(createReport(state.result, state.context), state) });
    announce(state.result, log);
    publishSummary(createSummary(state.result, { commit: shownCommit(state) }), host, redactor, log);
    publishOutputs(createOutputs(state.result), host, redactor);
    return isGreen(state.result) ? 0 : 1;
  } catch (error) {
    const { evaluation } = state.result;
    log.error("Nugen evaluation: the outputs could not be written", [
      `The outputs could not be written: ${errorMessage(error)}`,
      "Check that the files named by GITHUB_OUTPUT and GITHUB_STEP_SUMMARY can be written.",
      evaluation === null
        ? "Then run the job again."
        : `To use this step's evaluation without paying for another one, set evaluation_id: ${evaluation.id}`,
    ]);
    return 1;
  }
}

/** Writes the report; returns its path, or null where it could not be written: that changes no verdict. */
function writeReport(report: object, { host, context, redactor, log }: RunState): string | null {
  const file = join(context.tempDir, `nugen-evaluation-report-${host.randomId()}.json`);
  try {
    const json = JSON.stringify(redactResult(report, redactor), null, 2);
    host.files.writeText(file, `${toPrintableJson(json)}\n`);
    return file;
  } catch (error) {
    log.warning(`The report file could not be written: ${errorMessage(error)}`);
    return null;
  }
}

/** Returns the commit that was evaluated: on a pull request its head, not the merge commit that GITHUB_SHA is. */
function shownCommit({ context, host }: RunState): ShownCommit | null {
  const { commit } = readSubject(context, readEventPayload(context.eventPath, host.files));
  return commit.kind === "known" ? { sha: commit.sha, url: createCommitUrl(context, commit.sha) } : null;
}
