/** What rules can read of a finished evaluation. */
export interface GateMetrics {
  mode: "single" | "comparison";
  /**
   * Root variables by name. A single run has `metrics` (name to value as the service sent it, or null). A comparison
   * has `model_1`, `model_2`, `base_model`, `eval_model` (flat objects or null) and `comparison` (any JSON). Both have
   * `raw_answers_count` (number or null), and `baseline` (flat object, null without one) where one was asked for.
   */
  variables: Readonly<Record<string, unknown>>;
  /** Root variables that cannot be trusted, each with the reason. */
  unavailable: Readonly<Record<string, string>>;
}

/** The steps from a root variable to a value: names, or indexes of a list. */
export type MetricPath = readonly (string | number)[];

/** The root variables that hold one model's metrics. */
export const SIDES: ReadonlySet<unknown> = new Set([
  "model_1",
  "model_2",
  "base_model",
  "eval_model",
  "baseline",
]);
/** Every root variable of any mode; in a single run any other name is a metric. */
export const ROOTS: ReadonlySet<unknown> = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
const MAX_DEPTH = 8;
/** Words that CEL does not take as a name. */
const RESERVED =
  /^(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$/;

const isPlainName = (key: unknown): boolean =>
  /^[A-Za-z_]\w*$/.test(String(key)) && !RESERVED.test(String(key));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns how a rule writes a path: `accuracy`, `model_1.accuracy`, `metrics["f1-score"]`. */
export function pathText(path: MetricPath): string {
  const isBare = path[0] === "metrics" && isPlainName(path[1] ?? "-") && !ROOTS.has(path[1]);
  const [root, ...keys] = isBare ? path.slice(1) : path;
  return `${root ?? ""}${keys.map((key) => (isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}

/** Returns what a value holds under a name or at an index; undefined when there is nothing. */
export function childOf(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Returns the value at a path as the service sent it; undefined when there is none. */
export function valueAt(path: MetricPath, { variables }: Pick<GateMetrics, "variables">): unknown {
  return path.reduce(childOf, variables);
}

/** Returns the paths of the metrics there are; objects are walked, lists are not. */
export function availablePaths({ variables, unavailable }: GateMetrics, limit = 1_000): MetricPath[] {
  const found: MetricPath[] = [];
  const collect = (value: unknown, path: MetricPath): void => {
    if (found.length >= limit) return;
    if (isRecord(value) && path.length < MAX_DEPTH)
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    else if (value !== undefined && !(value === null && path.length < 2)) found.push(path);
  };
  for (const [root, value] of Object.entries(variables))
    if (!Object.hasOwn(unavailable, root)) collect(value, [root]);
  return found;
}

/** Returns every name that stands anywhere in a value, in lists, too. */
export function namesIn(value: unknown): string[] {
  const names = new Set<string>();
  const found = [value];
  for (const inner of found) {
    if (isRecord(inner)) for (const name of Object.keys(inner)) names.add(name);
    if (typeof inner === "object" && inner !== null)
      for (const part of Object.values(inner)) found.push(part);
  }
  return Array.from(names);
}
