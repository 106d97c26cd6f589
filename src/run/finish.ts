import { join } from "node:path";
import { MAX_METRICS_BYTES, metricsJson, outputs } from "../report/outputs.js";
import { report } from "../report/report-file.js";
import { resumeYaml } from "../report/resume-yaml.js";
import { summary } from "../report/summary.js";
import { failedRuleLine, failedRules } from "../result/judge.js";
import { type RunResult, canBePickedUp, isGreen } from "../result/result.js";
import type { Log } from "../runner/log.js";
import { publishOutputs, publishSummary } from "../runner/publish.js";
import { messageOf } from "../util/error-message.js";
import { formatValue } from "../util/format-value.js";
import { printableJson } from "../util/text.js";
import { explain } from "./explain.js";
import type { Run } from "./run.js";

/** Tells how the run ended, everywhere it is told. @returns the exit code: a step whose outputs can't be written is red */
export function finish(step: Run): number {
  const { host, log, redactor } = step;
  try {
    step.learn({ reportFile: writeReport(step) });
    announce(step);
    publishSummary(summary(step.result), host, redactor, log);
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

function announce({ result, log }: Run): void {
  const { outcome, problem } = result;
  if (outcome === "skipped") log.info("No API key, and if_no_api_key is skip: no evaluation was created.");
  if (Buffer.byteLength(metricsJson(result)) > MAX_METRICS_BYTES) {
    log.warning("The metrics are too large for an output and were left out of it; the report file has them.");
  }
  reportRules(result, log);
  if (problem === null) log.info(doneLine(result));
  else if (result.tolerated) log.warning(`${outcome}, tolerated: ${problem.what}`, problem.next);
  else log.error(`Nugen evaluation: ${outcome}`, [problem.what, ...problem.next, ...(problem.shown ?? [])]);
  if (!canBePickedUp(result) || outcome === "running") return;
  log.info("To pick it up again without paying for another evaluation:");
  for (const line of resumeYaml(result)) log.info(`  ${line}`);
}

/** Each rule with its values; what only warns is an annotation of its own. */
function reportRules({ verdict, warnVerdict }: RunResult, log: Log): void {
  for (const rule of verdict?.rules ?? []) {
    const values = rule.values.map(({ name, value }) => `${name} is ${formatValue(value)}`).join(", ");
    const result = rule.passed ? `passed: ${rule.expression}` : `FAILED: ${rule.expression}`;
    log.info(rule.passed ? `${result} (${values})` : `${result}: ${rule.reason ?? values}`);
    for (const notice of rule.notices) log.notice(`${rule.source}, line ${rule.line}: ${notice}`);
  }
  if (warnVerdict === null) return;
  for (const rule of failedRules(warnVerdict)) log.warning(failedRuleLine(rule));
}

function doneLine({ outcome, evaluation }: RunResult): string {
  return evaluation === null
    ? `Outcome: ${outcome}.`
    : `Outcome: ${outcome}. Evaluation ${evaluation.id}, status ${evaluation.status}.`;
}
