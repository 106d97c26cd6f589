import type { Scope } from "../cel/scope.js";
import { maskStrings } from "../cel/source-text.js";
import { similarName } from "../util/similar.js";
import { type GateMetrics, type MetricPath, pathText, SIDES, valueAt } from "./gate-metrics.js";

/** What there is to read, found out once for all rules. */
export interface Available {
  paths: readonly MetricPath[];
  /** Names such as `bleu-4`, which CEL would read as an operation. */
  oddNames: readonly string[];
}

/** Returns everything for which a rule cannot be computed at all. */
export function doubtsAbout(
  expression: string,
  { mentions }: Scope,
  metrics: GateMetrics,
  available: Available,
): string[] {
  const roots = Array.from(new Set(mentions.map(({ path }) => String(path[0]))));
  const distrusted = Object.entries(metrics.unavailable).filter(([root]) => roots.includes(root));
  if (distrusted.length > 0) return distrusted.map(([root, reason]) => `${root} cannot be used: ${reason}`);
  if (available.paths.every(([root]) => isExtra(root) || root === "comparison"))
    return ["the evaluation has no metrics"];
  const masked = maskStrings(expression);
  const misread = available.oddNames.flatMap((name) => misreadName(name, masked, expression));
  if (misread.length > 0) return misread;
  const doubts = roots.flatMap((root) => doubtsAboutRoot(root, expression, metrics));
  if (doubts.length > 0) return doubts;
  return mentions.flatMap(({ path, isRead, isNeeded }) => {
    const value = valueAt(path, metrics) ?? null;
    if (isNeeded && value === null) return [absenceOf(pathText(path), path, metrics, available, expression)];
    const isInfinite = isRead && typeof value === "number" && !isFinite(value);
    return isInfinite ? [`${pathText(path)} is ${value}, not a finite number`] : [];
  });
}

const isExtra = (root: unknown): boolean => root === "baseline" || root === "raw_answers_count";

function doubtsAboutRoot(root: string, expression: string, { mode, variables }: GateMetrics): string[] {
  const found =
    mode === "single" ? "one model was evaluated" : "two models were compared: write model_1 or model_2";
  if (!Object.hasOwn(variables, root)) return [`there is no ${root}, ${found}`];
  // Either form of a metric's path may be meant.
  if (
    SIDES.has(root) &&
    valueAt([root, "metrics"], { variables }) !== undefined &&
    expression.includes("metrics")
  )
    return [`a metric of ${root} is named metrics itself: write ${root}.x for ${root}.metrics.x`];
  return isExtra(root) || Object.keys(variables[root] ?? {}).length > 0 ? [] : [`${root} has no metrics`];
}

/** Finds a metric such as `bleu-4` that a rule spells bare, where CEL reads a subtraction. */
function misreadName(name: string, masked: string, expression: string): string[] {
  // Stryker disable next-line ConditionalExpression: only saves the pattern
  if (!masked.includes(name)) return [];
  const spelt = `(?<!\\w)(?:\\w+(?:\\[[^\\]]*\\])*\\.)*${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`;
  const found = new RegExp(spelt).exec(masked);
  if (!found) return [];
  const text = expression.slice(found.index, found.index + found[0].length);
  const owner = text.slice(0, -name.length - 1) || "metrics";
  return [`write ${owner}[${JSON.stringify(name)}] for the metric ${text}`];
}

/** Says why there is no value, and what may have been meant. */
export function absenceOf(
  name: string,
  path: MetricPath,
  metrics: GateMetrics,
  available: Available,
  expression: string,
): string {
  if (path[0] === "baseline" && metrics.noBaseline !== undefined)
    return `there is no baseline: ${metrics.noBaseline}`;
  if (valueAt(path, metrics) === null) return `${name} is null, which counts as absent`;
  const key = path.slice(1).join(".");
  const others = available.paths.filter(([root]) => root === path[0]);
  // Stryker disable next-line StringLiteral: what is similar does not depend on points
  const known = new Map(others.map((one) => [one.slice(1).join("."), one]));
  known.delete(key);
  const names = new Set([key, String(path.at(-1))]);
  const [meant = null] = Array.from(names).flatMap((one) => similarName(one, known.keys()) ?? []);
  const word = key.replace(/\W/g, "\\$&");
  const couldBeText = new RegExp(`[[,]\\s*${word}\\b|[!=]=\\s*${word}$|\\b${word}\\s*[!=]=\\s*[^\\d\\s]`);
  const text = couldBeText.test(expression) ? `; write "${key}" in quotes for text` : "";
  // Stryker disable next-line ArrayDeclaration: what is meant is one of them
  const hint = meant === null ? text : `; did you mean ${pathText(known.get(meant) ?? [])}?`;
  return `there is no metric named ${name}${hint}`;
}
