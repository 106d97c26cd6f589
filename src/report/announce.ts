import { formatFailedRule, filterFailedRules } from "../result/judge.js";
import type { RunResult } from "../result/result.js";
import type { JobLog } from "../runner/log.js";
import { type LogGroup, createGateGroup, createMetricGroup, formatErrorLines } from "./log-lines.js";
import { MAX_METRICS_BYTES, toMetricsJson } from "./outputs.js";
import { formatResumeIntro, formatResumeYaml } from "./resume-yaml.js";

/** Logs how a run ended: rules or metrics, the outcome, and how to resume. */
export function announce(result: RunResult, log: JobLog): void {
  const { outcome, error } = result;
  if (outcome === "skipped") log.info("No API key, and if_no_api_key is skip: no evaluation was created.");
  if (Buffer.byteLength(toMetricsJson(result)) > MAX_METRICS_BYTES) {
    log.warning("The metrics are too large for an output and were left out of it; the report file has them.");
  }
  for (const group of [createGateGroup(result), createMetricGroup(result)]) logGroup(group, log);
  reportWarnings(result, log);
  const intro = outcome === "created" || outcome === "running" ? null : formatResumeIntro(result);
  const lines = formatErrorLines(result, intro);
  if (error === null) log.info(formatDone(result));
  else if (result.tolerated)
    // Stryker disable next-line StringLiteral: an error has a line
    log.warning(lines[0] ?? "", { title: `Nugen evaluation: ${outcome}, tolerated`, more: lines.slice(1) });
  else log.error(`Nugen evaluation: ${outcome}`, lines);
  if (intro === null) return;
  log.info(`${intro}:`);
  for (const line of formatResumeYaml(result)) log.info(`  ${line}`);
}

function logGroup(group: LogGroup | null, log: JobLog): void {
  if (group === null) return;
  log.startGroup(group.title);
  for (const line of group.lines) log.info(line);
  log.endGroup();
}

/** What only warns is an annotation of its own. */
function reportWarnings({ verdict, warnVerdict }: RunResult, log: JobLog): void {
  for (const rule of [...(verdict?.rules ?? []), ...(warnVerdict?.rules ?? [])])
    for (const notice of rule.notices) log.notice(`${rule.source}, line ${rule.line}: ${notice}`);
  if (warnVerdict === null) return;
  for (const rule of filterFailedRules(warnVerdict))
    log.warning(formatFailedRule(rule), { title: "Nugen evaluation: warning" });
}

function formatDone({ outcome, evaluation }: RunResult): string {
  if (evaluation === null) return `Outcome: ${outcome}.`;
  const status = evaluation.status === "" ? "" : `, status ${evaluation.status}`;
  return `Outcome: ${outcome}. Evaluation ${evaluation.id}${status}.`;
}
