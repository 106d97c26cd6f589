import { childOf, type JsonPath, leafPaths } from "../util/json-path.js";

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
  /** Why `baseline` is null; left out where it is not. */
  noBaseline?: string;
}

/** The steps from a root variable, which is the first one, to a value. */
export type MetricPath = JsonPath;

const MODELS = ["model_1", "model_2", "base_model", "eval_model"];
/** The root variables that hold one model's metrics in a comparison, and the baseline's. */
export const SIDES: ReadonlySet<unknown> = new Set([...MODELS, "baseline"]);
/** Every root variable of any mode; in a single run any other name is a metric. */
export const ROOTS: ReadonlySet<unknown> = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
/** A name that needs no quotes: CEL does not take its own words, and some of other languages. */
const PLAIN_NAME =
  /^(?!(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$)[A-Za-z_]\w*$/;

/** Returns how a rule writes a path: `accuracy`, `model_1.accuracy`, `metrics["f1-score"]`. */
export function pathText(path: MetricPath): string {
  // Stryker disable next-line StringLiteral: neither is a plain name
  const isPlain = (key: string | number | undefined): boolean => PLAIN_NAME.test(String(key ?? "-"));
  const isBare = path[0] === "metrics" && isPlain(path[1]) && !ROOTS.has(path[1]);
  // Stryker disable next-line StringLiteral: no path is empty
  const [root = "", ...keys] = isBare ? path.slice(1) : path;
  return `${root}${keys.map((key) => (isPlain(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}

/** Returns the value at a path as the service sent it; undefined when there is none. */
export function valueAt(path: MetricPath, { variables }: Pick<GateMetrics, "variables">): unknown {
  return path.reduce(childOf, variables);
}

/** Returns the paths of the metrics there are. */
export function availablePaths({
  variables,
  unavailable,
}: Pick<GateMetrics, "variables" | "unavailable">): MetricPath[] {
  const roots = Object.keys(variables).filter((root) => !Object.hasOwn(unavailable, root));
  return roots.flatMap((root) => leafPaths(variables[root] ?? undefined, [root]));
}
