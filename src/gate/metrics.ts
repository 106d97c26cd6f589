import type { GateMetrics } from "./gate-metrics.js";

/** The steps from a variable of the rule to a value: names, or places in a list. */
export type MetricPath = readonly (string | number)[];

const MAX_NAMES = 1000;
const MAX_DEPTH = 8;

/** Words that CEL does not take as a name. */
const RESERVED_WORDS = new Set(
  (
    "as break const continue else false for function if import in let loop namespace null package " +
    "prototype return true var void while __proto__"
  ).split(" "),
);

/** Whether CEL takes this as a bare name. */
export function isPlainName(key: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !RESERVED_WORDS.has(key);
}

/** How a rule writes this path: `eval_model.accuracy`, `metrics["f1-score"]`. */
export function pathText(path: MetricPath): string {
  const [root, ...steps] = path;
  const step = (key: string | number) =>
    typeof key === "string" && isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  return String(root) + steps.map(step).join("");
}

/** The path from the top of the metrics: with one model, `metrics.x` and `x` are the same. */
export function canonicalPath(path: MetricPath, results: GateMetrics): MetricPath {
  if (results.mode === "single") return path[0] === "metrics" ? path.slice(1) : path;
  const [side = "", nested] = path;
  return nested === "metrics" && SIDES.has(String(side)) ? [side, ...path.slice(2)] : path;
}

/** A count is no metric, and the API's own words for the sides would list each metric twice. */
const UNLISTED: ReadonlySet<string> = new Set(["raw_answers_count", "base_model", "eval_model"]);

/** Of these, `eval_model.metrics.x` and `eval_model.x` are the same. */
const SIDES: ReadonlySet<string> = new Set(["model_1", "model_2", "base_model", "eval_model"]);

/** The value at a path as the service sent it; undefined when there is none. */
export function valueAt(path: MetricPath, results: GateMetrics): unknown {
  let value: unknown = topLevel(results);
  for (const key of canonicalPath(path, results)) value = child(value, key);
  return value;
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  if (typeof key === "string" && isRecord(value) && Object.hasOwn(value, key)) return value[key];
  return undefined;
}

function topLevel({ mode, variables }: GateMetrics): Record<string, unknown> {
  const { metrics, ...others } = variables;
  return mode === "single" ? { ...others, ...(isRecord(metrics) ? metrics : {}) } : { ...variables };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every metric there is, written as a rule would write it (at most 1000). */
export function availableNames(results: GateMetrics): string[] {
  return availablePaths(results).map(pathText);
}

/** The paths of every metric there is; nested objects are walked, lists are not. */
export function availablePaths(results: GateMetrics, limit = MAX_NAMES): MetricPath[] {
  const found: MetricPath[] = [];
  const shortest = results.mode === "comparison" ? 2 : 1;
  const collect = (value: unknown, path: MetricPath) => {
    if (found.length >= limit) return;
    if (isRecord(value) && path.length < MAX_DEPTH) {
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    } else if (value !== undefined && !(value === null && path.length < shortest)) {
      found.push(path);
    }
  };
  for (const [key, value] of Object.entries(topLevel(results))) {
    if (UNLISTED.has(key)) continue;
    const bare = results.mode === "comparison" || (isPlainName(key) && key !== "metrics");
    collect(value, bare ? [key] : ["metrics", key]);
  }
  return found;
}

/** A value as CEL gets it: every number a fraction, objects as maps, what is not finite as null. */
export function toCelValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(toCelValue);
  if (!isRecord(value)) return null;
  return new Map(Object.entries(value).map(([key, inner]) => [key, toCelValue(inner)]));
}
