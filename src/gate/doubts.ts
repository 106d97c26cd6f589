import { similarName } from "../util/similar.js";
import { type GateMetrics, type MetricPath, pathText, valueAt } from "./gate-metrics.js";
import type { Names } from "./names.js";
import { maskStrings } from "./rule-text.js";
import { NUMBER } from "./types.js";

/** What there is to read, found out once for all rules. */
export interface Available {
  paths: readonly MetricPath[];
  /** Names such as `bleu-4`, which CEL would read as an operation. */
  oddNames: readonly string[];
}

/** Returns everything for which a rule cannot be computed at all. */
export function doubtsAbout(
  expression: string,
  names: Names,
  metrics: GateMetrics,
  available: Available,
): string[] {
  const roots = Array.from(names.roots);
  const { unavailable } = metrics;
  const distrusted = roots.filter((root) => Object.hasOwn(unavailable, root));
  if (distrusted.length > 0)
    return distrusted.map((root) => `${root} cannot be used: ${unavailable[root] ?? ""}`);
  if (available.paths.every(([root]) => isExtra(root) || root === "comparison"))
    return ["the evaluation has no metrics"];
  const misread = misreadNames(maskStrings(expression), expression, available.oddNames);
  const doubts =
    misread.length > 0 ? misread : roots.flatMap((root) => doubtsAboutRoot(root, names, metrics));
  return doubts.length > 0 ? doubts : doubtsAboutValues(names, metrics, available);
}

const isExtra = (root: unknown): boolean => root === "baseline" || root === "raw_answers_count";

function doubtsAboutRoot(root: string, { nested }: Names, { mode, variables }: GateMetrics): string[] {
  const found =
    mode === "single" ? "one model was evaluated" : "two models were compared: write model_1 or model_2";
  if (!Object.hasOwn(variables, root)) return [`there is no ${root}, ${found}`];
  if (nested.has(root) && valueAt([root, "metrics"], { variables }) !== undefined)
    return [`a metric of ${root} is named metrics itself: write ${root}.x for ${root}.metrics.x`];
  return isExtra(root) || Object.keys(variables[root] ?? {}).length > 0 ? [] : [`${root} has no metrics`];
}

function doubtsAboutValues(names: Names, metrics: GateMetrics, available: Available): string[] {
  const needed = Array.from(names.needed.values(), (path) => {
    const isAbsent = (valueAt(path, metrics) ?? null) === null;
    return isAbsent ? [absenceOf(pathText(path), path, metrics, available, names)] : [];
  });
  const infinite = Array.from(names.reads.values(), (path) => {
    const value = valueAt(path, metrics);
    return NUMBER.is(value) && !isFinite(value) ? [`${pathText(path)} is ${value}, not a finite number`] : [];
  });
  return [...needed, ...infinite].flat();
}

/** Finds metrics such as `bleu-4` that a rule spells bare, where CEL reads a subtraction. */
function misreadNames(masked: string, expression: string, oddNames: readonly string[]): string[] {
  const present = oddNames.filter((name) => masked.includes(name));
  return present.flatMap((name) => {
    const spelt = `(?<!\\w)(?:\\w+(?:\\[[^\\]]*\\])*\\.)*${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`;
    const found = new RegExp(spelt).exec(masked);
    if (!found) return [];
    const text = expression.slice(found.index, found.index + found[0].length);
    const owner = text.slice(0, -name.length - 1) || "metrics";
    return [`write ${owner}[${JSON.stringify(name)}] for the metric ${text}`];
  });
}

/** Says why there is no value, and which name may have been meant. */
export function absenceOf(
  name: string,
  path: MetricPath,
  metrics: GateMetrics,
  available: Available,
  { maybeTexts }: Names,
): string {
  if (valueAt(path, metrics) === null) return `${name} is null, which counts as absent`;
  const key = path.slice(1).join(".");
  const others = available.paths.filter(([root]) => root === path[0]);
  const known = new Map(others.map((one) => [one.slice(1).join("."), one]));
  known.delete(key);
  const meant = similarName(key, known.keys()) ?? similarName(String(path.at(-1)), known.keys());
  const text = maybeTexts.has(key) ? `; write "${key}" in quotes for text` : "";
  const hint = meant === null ? text : `; did you mean ${pathText(known.get(meant) ?? [])}?`;
  return `there is no metric named ${name}${hint}`;
}
