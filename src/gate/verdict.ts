import type { ASTNode } from "@marcbachmann/cel-js";
import { errorMessage } from "../util/error-message.js";
import { formatNumbersApart, formatValue } from "../util/format-value.js";
import { similarName } from "../util/similar.js";
import { Evaluator } from "./evaluator.js";
import { type GateMetrics, type MetricPath, pathText, ROOTS, valueAt } from "./gate-metrics.js";
import { isComparison } from "./rejections.js";
import { maskStrings } from "./rule-text.js";
import { BOOLEAN, NUMBER, textOf } from "./values.js";
import type { Variables } from "./variables.js";

/** One rule of a gate: its line in the text, from 1, and what it says without comment and margins. */
export interface Rule {
  line: number;
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

/** A rule that was checked. */
export interface CompiledRule extends Rule {
  root: ASTNode;
  names: Variables;
}

/** What there is to read, found out once for all rules. */
export interface Available {
  paths: readonly MetricPath[];
  /** Names such as `bleu-4`, which CEL would read as an operation. */
  oddNames: readonly string[];
}

/** Computes a rule. It passes only where nothing is in doubt: whatever goes wrong is a failed rule. */
export function judgeRule(rule: CompiledRule, metrics: GateMetrics, available: Available): RuleVerdict {
  const { line, expression, root, names } = rule;
  const { tested, reads, options } = names;
  const mentioned = Array.from(new Map([...reads, ...tested]).values()).filter(
    ([variable, key]) => ROOTS.has(variable) && (key !== undefined || variable === "raw_answers_count"),
  );
  const values = mentioned.map((path) => ({ name: pathText(path), value: valueAt(path, metrics) }));
  const evaluator = new Evaluator(options, metrics.variables);
  let passed = false;
  let decider: ReturnType<typeof explain> = null;
  let reason: string | null;
  try {
    const doubts = doubtsAbout(rule, metrics, available);
    if (doubts.length > 0) throw new Error(doubts.join("; "));
    passed = evaluator.evaluate(root, BOOLEAN) === true;
    decider = explain(passed ? root : failingIn(root, evaluator), evaluator);
    const seen = values.map(({ name, value }) => `${name} is ${formatValue(value)}`).join(", ");
    reason = passed ? null : (decider?.reason ?? `it does not hold: ${seen}`);
  } catch (error) {
    reason = errorMessage(error);
  }
  const notices = Array.from(
    evaluator.compared.keys(),
    (node) => explain(node, evaluator)?.notices ?? [],
  ).flat();
  if (passed && evaluator.absent.size > 0 && !holdsOtherwise(rule, metrics))
    for (const [name, path] of evaluator.absent)
      notices.push(`passed: ${absenceOf(name, path, metrics, available, names)}`);
  notices.push(...countNotices([...evaluator.bounds.keys()], metrics));
  const computed = Array.from(evaluator.bounds, ([name, value]) => ({ name, value }));
  return { line, expression, passed, values, computed, decisive: decider?.decisive ?? null, reason, notices };
}

/** Says so where an interval is computed for more questions than were answered; a comparison counts both models. */
function countNotices(bounds: readonly string[], { mode, variables }: GateMetrics): string[] {
  const count = variables["raw_answers_count"];
  const answered = NUMBER.is(count) ? count / (mode === "single" ? 1 : 2) : Infinity;
  const counts = (call: string): string[] =>
    call
      .replace(/^mean_\w+\(\S+ |^\w+\(/, "")
      .split(", ")
      .filter((_, index) => index % 2 === 1);
  const tooMany = bounds.filter((call) => counts(call).some((n) => parseFloat(n) > answered));
  return tooMany.map((call) => `${call} counts more questions than the ${answered} that were answered`);
}

/** Whether a rule would also pass if has() found what it asks for. */
function holdsOtherwise({ root, names: { options } }: CompiledRule, { variables }: GateMetrics): boolean {
  try {
    return new Evaluator(options, variables, true).evaluate(root) === true;
  } catch {
    return false;
  }
}

/** Everything for which a rule cannot be computed at all. */
function doubtsAbout({ expression, names }: CompiledRule, metrics: GateMetrics, available: Available) {
  const { variables, unavailable, mode } = metrics;
  const isExtra = (root: unknown): boolean => root === "baseline" || root === "raw_answers_count";
  const distrusted = Array.from(names.roots).filter((root) => Object.hasOwn(unavailable, root));
  if (distrusted.length > 0)
    return distrusted.map((root) => `${root} cannot be used: ${unavailable[root] ?? ""}`);
  if (available.paths.every(([root]) => isExtra(root) || root === "comparison"))
    return ["the evaluation has no metrics"];
  const found =
    mode === "single" ? "one model was evaluated" : "two models were compared: write model_1 or model_2";
  const doubts = Array.from(names.roots, (root) => {
    if (!Object.hasOwn(variables, root)) return `there is no ${root}, ${found}`;
    return isExtra(root) || Object.keys(variables[root] ?? {}).length > 0 ? [] : `${root} has no metrics`;
  }).flat();
  const misread = misreadName(expression, available.oddNames);
  if (doubts.length > 0 || misread !== null) return misread === null ? doubts : [misread];
  const absent = Array.from(names.needed.values()).filter(
    (path) => (valueAt(path, metrics) ?? null) === null,
  );
  const infinite = Array.from(names.reads.values(), (path) => {
    const value = valueAt(path, metrics);
    return NUMBER.is(value) && !isFinite(value) ? [`${pathText(path)} is ${value}, not a finite number`] : [];
  });
  return [
    ...absent.map((path) => absenceOf(pathText(path), path, metrics, available, names)),
    ...infinite.flat(),
  ];
}

/** Finds a metric such as `bleu-4` that a rule spells bare, where CEL reads a subtraction. */
function misreadName(expression: string, oddNames: readonly string[]): string | null {
  const name = oddNames.find((odd) => expression.includes(odd)) ?? "";
  const rest = oddNames.slice(oddNames.indexOf(name) + 1);
  if (name === "") return null;
  const owners = "((?:\\w+(?:\\[[^\\]]*\\])*\\.)*)";
  const spelt = new RegExp(`(?<!\\w)${owners}${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`);
  const found = spelt.exec(maskStrings(expression));
  if (found) {
    const text = expression.slice(found.index, found.index + found[0].length);
    const owner = text.slice(0, -name.length - 1) || "metrics";
    return `write ${owner}[${JSON.stringify(name)}] for the metric ${text}`;
  }
  return misreadName(expression, rest);
}

function absenceOf(
  name: string,
  path: MetricPath,
  metrics: GateMetrics,
  available: Available,
  { maybeTexts }: Variables,
): string {
  if (valueAt(path, metrics) === null) return `${name} is null, which counts as absent`;
  const key = path.slice(1).join(".");
  const known = new Map(
    available.paths.filter(([root]) => root === path[0]).map((one) => [one.slice(1).join("."), one]),
  );
  known.delete(key);
  const meant = similarName(key, known.keys()) ?? similarName(String(path.at(-1)), known.keys());
  const hint = meant === null ? "" : `; did you mean ${pathText(known.get(meant) ?? [])}?`;
  return `there is no metric named ${name}${hint || (maybeTexts.has(key) ? `; write "${key}" in quotes for text` : "")}`;
}

/** The first comparison that failed, of those one of which decides where a rule is false. */
function failingIn(node: ASTNode, evaluator: Evaluator): ASTNode | undefined {
  if (node.op !== "&&" && node.op !== "||")
    return evaluator.compared.get(node)?.holds === false ? node : undefined;
  return failingIn(node.args[0], evaluator) ?? failingIn(node.args[1], evaluator);
}

const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = (node: ASTNode): boolean => (node.op === "-_" ? node.args : node).op === "value";

/** Puts a comparison that was computed into words, with the limit last; null for any other node. */
function explain(node: ASTNode | undefined, { compared, metricNodes }: Evaluator) {
  const values = node && compared.get(node)?.values;
  if (!values || !isComparison(node)) return null;
  const isFlipped = isLiteral(node.args[0]) && !isLiteral(node.args[1]);
  const [subject, bound] = isFlipped ? [node.args[1], node.args[0]] : node.args;
  const [actual, limit] = isFlipped ? values.toReversed() : values;
  const operator = (isFlipped ? FLIPPED.get(node.op) : null) ?? node.op;
  const isNumbers = NUMBER.is(actual) && NUMBER.is(limit);
  const [shown = "", needed = ""] = isNumbers
    ? formatNumbersApart(actual, limit)
    : [actual, limit].map(formatValue);
  const name = textOf(subject);
  const reason = `${name} is ${shown}, needs ${operator} ${needed}${isLiteral(bound) ? "" : ` (${textOf(bound)})`}`;
  if (!isNumbers) return { reason, decisive: null, notices: [] };
  const isAsked = metricNodes.has(subject) && isLiteral(bound);
  const isPercentage = isAsked && actual > 1 && limit > 0 && limit <= 1;
  const isPercent = isAsked && actual > 0 && actual < 1 && limit > 1 && limit <= 100;
  const question = isPercentage
    ? "is it a percentage?"
    : `is the limit a percentage? write ${limit / 100} for ${limit} %`;
  const notices = isPercentage || isPercent ? [`${name} is ${shown}, limit ${needed}: ${question}`] : [];
  return { reason, decisive: { actual, operator, limit }, notices };
}
