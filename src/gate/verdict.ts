import { errorMessage } from "../util/error-message.js";
import { formatNumbersApart, formatValue } from "../util/format-value.js";
import { similarName } from "../util/similar.js";
import type { RuleCompiler } from "./compile-rule.js";
import { type Expression, Frame, textOf } from "./expression.js";
import { type GateMetrics, type MetricPath, pathText, ROOTS, valueAt } from "./gate-metrics.js";
import { decidersOf } from "./operators.js";
import { maskStrings } from "./rule-text.js";

/** One rule of a gate. */
export interface Rule {
  /** The line in the gate's text, from 1. */
  line: number;
  /** Without comment and margins. */
  expression: string;
}

/** What became of one rule. */
export interface RuleVerdict extends Rule {
  passed: boolean;
  /** Every metric that the rule mentions with the value it saw; undefined where there is none. */
  values: { name: string; value: unknown }[];
  /** The bounds of intervals, such as `wilson_lower(0.92, 10)`. */
  computed: { name: string; value: number }[];
  /** The comparison of numbers that is the rule, or that failed it; null where there is none. */
  decisive: { actual: number; operator: string; limit: number } | null;
  /** Why it failed; null where it passed. */
  reason: string | null;
  /** What is odd about it; passed rules have notices too. */
  notices: string[];
}

/** A rule that can be computed. */
export interface CompiledRule extends Rule, Pick<RuleCompiler, "reads" | "guards" | "roots" | "maybeTexts"> {
  root: Expression;
}

/** Computes a rule. It passes only where nothing is in doubt: whatever goes wrong is a failed rule. */
export function judgeRule(
  rule: CompiledRule,
  metrics: GateMetrics,
  paths: readonly MetricPath[],
): RuleVerdict {
  const { line, expression, root, reads, guards } = rule;
  const frame = new Frame({ ...metrics.variables }, guards);
  let [reason, passed] = ["", false];
  try {
    reason = doubtsAbout(rule, metrics, paths).join("; ");
    passed = reason === "" && root.run(frame) === true;
  } catch (error) {
    reason = errorMessage(error);
  }
  const failing = decidersOf(root).find((one) => frame.compared.get(one)?.holds === false);
  const decider = reason === "" ? explain(passed ? root : failing, frame) : null;
  const isMetric = ([root, key]: MetricPath): boolean =>
    ROOTS.has(root) && (key !== undefined || root === "raw_answers_count");
  const mentioned = [...reads.values(), ...guards.values()].filter(isMetric);
  const seen = new Map(mentioned.map((path) => [pathText(path), valueAt(path, metrics)]));
  for (const [name, value] of frame.seen) seen.set(name, value);
  const values = Array.from(seen, ([name, value]) => ({ name, value }));
  const listed = values.map(({ name, value }) => `${name} is ${formatValue(value)}`).join(", ");
  if (!passed && reason === "") reason = decider?.reason ?? `it does not hold: ${listed}`;
  const absences = passed ? absenceNotices(rule, metrics, paths, frame) : [];
  return {
    ...{ line, expression, passed, values, reason: passed ? null : reason },
    computed: Array.from(frame.bounds, ([name, value]) => ({ name, value })),
    decisive: decider?.decisive ?? null,
    notices: [
      ...absences,
      ...Array.from(frame.compared.keys(), (one) => explain(one, frame)?.notices ?? []).flat(),
    ],
  };
}

/** Everything for which a rule cannot be computed at all. */
function doubtsAbout(rule: CompiledRule, metrics: GateMetrics, paths: readonly MetricPath[]): string[] {
  const { variables, unavailable, mode } = metrics;
  const isExtra = (root: unknown): boolean => root === "baseline" || root === "raw_answers_count";
  if (paths.every(([root]) => isExtra(root))) return ["the evaluation has no metrics"];
  const missing =
    mode === "single" ? "one model was evaluated: write" : "two models were compared: write model_1.";
  const doubts = Array.from(rule.roots, (root) => {
    if (Object.hasOwn(unavailable, root)) return `${root} cannot be used: ${unavailable[root] ?? ""}`;
    if (!Object.hasOwn(variables, root)) return `there is no ${root}, ${missing}`;
    return isExtra(root) || Object.keys(Object(variables[root])).length > 0 ? [] : `${root} has no metrics`;
  }).flat();
  const odd = oddNameIn(rule.expression, paths);
  if (doubts.length > 0 || odd !== null) return odd === null ? doubts : [odd];
  return Array.from(rule.reads, ([key, path]) => {
    const isAbsent = !rule.guards.has(key) && (valueAt(path, metrics) ?? null) === null;
    return isAbsent ? absenceOf(path, paths, rule.maybeTexts) : [];
  }).flat();
}

/** Finds a metric such as `bleu-4` that a rule spells bare, where CEL reads a subtraction. */
function oddNameIn(expression: string, paths: readonly MetricPath[]): string | null {
  for (const name of new Set(paths.map((path) => String(path.at(-1))))) {
    if (!/^[A-Za-z_][\w.]*[-+*/%]/.test(name) || !expression.includes(name)) continue;
    const spelt = new RegExp(`(?<![\\w.])((?:\\w+\\.)*)${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`);
    const [found, owner = ""] = spelt.exec(maskStrings(expression)) ?? [];
    if (found)
      return `write ${owner.slice(0, -1) || "metrics"}[${JSON.stringify(name)}] for the metric ${found}`;
  }
  return null;
}

function absenceOf(path: MetricPath, paths: readonly MetricPath[], maybeTexts: ReadonlySet<string>): string {
  const name = pathText(path);
  const known = paths.filter(([root]) => root === path[0]).map(pathText);
  const meant = similarName(name, known) ?? similarName(String(path.at(-1)), known);
  const isText = path.length === 2 && maybeTexts.has(String(path[1]));
  const hint = meant ? `; did you mean ${meant}?` : isText ? `; write "${name}" in quotes for text` : "";
  return `there is no metric named ${name}${hint}`;
}

/** Says so where a rule passes only because has() found a metric absent. */
function absenceNotices(
  rule: CompiledRule,
  metrics: GateMetrics,
  paths: readonly MetricPath[],
  { absent }: Frame,
) {
  try {
    if (rule.root.run(new Frame({ ...metrics.variables }, rule.guards, true)) === true) return [];
  } catch {
    // With the metric, the rule would not even be computed.
  }
  return Array.from(absent, (path) => `passed: ${absenceOf(path, paths, rule.maybeTexts)}`);
}

const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = ({ node }: Expression): boolean =>
  node.op === "value" || (node.op === "-_" && node.args.op === "value");

/** Puts a comparison that was computed into words, with the limit last; null for any other expression. */
function explain(comparison: Expression | undefined, frame: Frame) {
  const compared = comparison && frame.compared.get(comparison);
  const [left, right] = comparison?.operands ?? [];
  if (!comparison || !compared || !left || !right) return null;
  const { op } = comparison.node;
  const isFlipped = isLiteral(left) && !isLiteral(right);
  const [subject, bound] = isFlipped ? [right, left] : [left, right];
  const [actual, limit] = isFlipped ? compared.values.toReversed() : compared.values;
  const operator = isFlipped ? (FLIPPED.get(op) ?? op) : op;
  const isNumbers = typeof actual === "number" && typeof limit === "number";
  const [shown = "", needed = ""] = isNumbers
    ? formatNumbersApart(actual, limit)
    : [actual, limit].map(formatValue);
  const name = textOf(subject);
  const reason = `${name} is ${shown}, needs ${operator} ${needed}${isLiteral(bound) ? "" : ` (${textOf(bound)})`}`;
  if (!isNumbers) return { reason, decisive: null, notices: [] };
  const isMetric = subject.isMetric && isLiteral(bound);
  const isPercentage = isMetric && actual > 1 && limit > 0 && limit <= 1;
  const isPercent = isMetric && actual > 0 && actual < 1 && limit > 1 && limit <= 100;
  const question = isPercentage ? "is it a percentage?" : `write ${limit / 100} for ${limit} %`;
  const notices = isPercentage || isPercent ? [`${name} is ${shown}, limit ${needed}: ${question}`] : [];
  return { reason, decisive: { actual, operator, limit }, notices };
}
