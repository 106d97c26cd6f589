import { type ResumeOptions, type RunResult, canResume } from "../result/result.js";

/** The default of `timeout_minutes`. */
const DEFAULT_TIMEOUT_MINUTES = 60;
/** The most that `timeout_minutes` takes: two weeks. */
const MAX_TIMEOUT_MINUTES = 20_160;

/** Returns what the YAML is for, without its colon; null where there is nothing to resume. */
export function formatResumeIntro(result: RunResult): string | null {
  if (result.evaluation === null) return null;
  if (result.outcome === "gate_failed")
    return "To gate the same evaluation again with other rules, at no cost";
  if (result.outcome === "created") return "Wait for it and gate on it in a later step or job";
  return canResume(result) ? "To resume this evaluation without paying for another one" : null;
}

/** Returns the YAML with which a later run resumes the same evaluation, or gates it again, line by line. */
export function formatResumeYaml(result: RunResult): string[] {
  const { evaluation, name, apiUrl, resumeOptions } = result;
  return [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    ...(apiUrl === null
      ? []
      : [`  api_url: ${/^[\w:/.[\]-]*[\w/]$/.test(apiUrl) ? apiUrl : JSON.stringify(apiUrl)}`]),
    // Stryker disable next-line OptionalChaining,StringLiteral: only an evaluation is resumed
    `  evaluation_id: ${toYamlString(evaluation?.id ?? "")}`,
    ...(name === null ? [] : [`  name: ${literal(JSON.stringify(name))}`]),
    ...(resumeOptions === null
      ? ["  wait: true"]
      : [
          ...optionLines(resumeOptions, toTimeoutMinutes(result, resumeOptions)),
          ...ruleLines(resumeOptions),
        ]),
  ];
}

function ruleLines({ gate, gateFile, warn, baseline }: ResumeOptions): string[] {
  const rules = [
    ...(gateFile === null ? [] : [`  gate_file: ${toYamlString(gateFile)}`]),
    ...(gate === null ? [] : ["  gate: |", ...indented(gate)]),
    ...(warn === null ? [] : ["  warn: |", ...indented(warn)]),
  ];
  const compared =
    baseline === null
      ? []
      : "modelId" in baseline
        ? [`  baseline_model: ${literal(toYamlString(baseline.modelId))}`]
        : [`  baseline_evaluation_id: ${toYamlString(baseline.evaluationId)}`];
  return [...compared, ...(rules.length === 0 ? ["  wait: true"] : rules)];
}

function indented(rules: string): string[] {
  const lines = rules.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => `    ${literal(line)}`);
}

/** A timeout that was too short is not repeated: it becomes twice what the service says is left, or the default. */
function toTimeoutMinutes({ outcome, lastStatus }: RunResult, { timeoutMinutes }: ResumeOptions): number {
  if (outcome !== "timed_out") return timeoutMinutes;
  const leftMinutes = (lastStatus?.etaSeconds ?? 0) / 60;
  const minutes = Math.max(timeoutMinutes, DEFAULT_TIMEOUT_MINUTES, Math.ceil(2 * leftMinutes));
  return Math.min(minutes, MAX_TIMEOUT_MINUTES);
}

/** Lines of the inputs that differ from their defaults. */
function optionLines(options: ResumeOptions, timeoutMinutes: number): string[] {
  const { tolerate, comment, commitStatus, downloadResults } = options;
  return [
    ...(timeoutMinutes === DEFAULT_TIMEOUT_MINUTES ? [] : [`  timeout_minutes: ${timeoutMinutes}`]),
    ...(tolerate.length === 0 ? [] : [`  tolerate: ${tolerate.join(", ")}`]),
    ...(downloadResults ? ["  download_results: true"] : []),
    ...(comment ? ["  comment: true"] : []),
    ...(commitStatus ? ["  commit_status: true"] : []),
  ];
}

/** An expression that came as text stays text where it is pasted. */
function literal(text: string): string {
  return text.replaceAll("${{", "${{ '${{' }}");
}

/** An id like 1e5 would be a number, one like null no text. */
function toYamlString(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) && /[-_\d]/.test(text) ? text : JSON.stringify(text);
}
