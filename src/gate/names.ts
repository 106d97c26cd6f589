import type { ASTNode } from "@marcbachmann/cel-js";
import { similarName } from "../util/similar.js";
import { type MetricPath, pathText, ROOTS, SIDES } from "./gate-metrics.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { textOf } from "./values.js";

/** Decides which variables there are. */
export interface VariableOptions {
  /** `unknown` where only the results show whether two models are compared. */
  mode: "single" | "comparison" | "unknown";
  /** Whether the run has a baseline. */
  baseline: boolean;
}

/** The names that a rule uses. */
export class Names {
  /** The metrics that the rule reads, those that it asks has() about, and what must be there, by the path in JSON. */
  readonly reads = new Map<string, MetricPath>();
  readonly tested = new Map<string, MetricPath>();
  readonly needed = new Map<string, MetricPath>();
  readonly roots = new Set<string>();
  /** The sides whose metrics are written `model_1.metrics.x`. */
  readonly nested = new Set<string>();
  /** Bare names where text could stand: the quotes may have been forgotten. */
  readonly maybeTexts = new Set<string>();
  /** The last parts of what has() asks about, and what the rule compares with: the rule is tried out with them. */
  readonly optional = new Set<unknown>();
  readonly literals = new Set<unknown>();
  /** What macros name, with where its value is. */
  locals: ReadonlyMap<string, string> = new Map();

  constructor(readonly options: VariableOptions) {}

  /** The metrics that the rule mentions, without whole objects. */
  get mentioned(): MetricPath[] {
    const all = Array.from(new Map([...this.reads, ...this.tested]).values());
    return all.filter(
      ([root, key]) => ROOTS.has(root) && (key !== undefined || root === "raw_answers_count"),
    );
  }

  /** Returns the path that a node stands for; null where any part of it is computed. */
  pathOf(node: ASTNode): MetricPath | null {
    if (node.op === "id") return this.#rootOf(node, node.args);
    if (node.op !== "." && node.op !== "[]") return null;
    const [owner, part] = node.args;
    const key = typeof part === "string" ? part : part.op === "value" ? part.args : null;
    const base = typeof key === "string" || typeof key === "bigint" ? this.pathOf(owner) : null;
    // The service nests the metrics of a side; rules may write either form.
    const isNested = key === "metrics" && base?.length === 1 && SIDES.has(base[0]);
    if (isNested) this.nested.add(String(base[0]));
    return isNested ? base : base && [...base, typeof key === "string" ? key : Number(key)];
  }

  /** Takes note of bare names that stand where text could: not beside a number. */
  addMaybeTexts(nodes: readonly ASTNode[]): void {
    if (nodes.some(({ op, args }) => op === "value" && typeof args !== "string")) return;
    for (const { op, args } of nodes) if (op === "id") this.maybeTexts.add(args);
  }

  /** Returns the paths in JSON that has() certainly found where a node has this value. */
  foundWhere(node: ASTNode, value: boolean): string[] {
    if (node.op === "!_") return this.foundWhere(node.args, !value);
    if (node.op === (value ? "&&" : "||")) return node.args.flatMap((side) => this.foundWhere(side, value));
    const [tested] = value && node.op === "call" && node.args[0] === "has" ? node.args[1] : [];
    return tested ? [JSON.stringify(this.pathOf(tested))] : [];
  }

  #rootOf(node: ASTNode, name: string): MetricPath {
    const local = this.locals.get(name);
    if (local !== undefined) return [local];
    const problem = problemWith(node, name, this.options, this.maybeTexts.has(name));
    if (problem !== null) throw new RuleIssue(node, problem);
    this.roots.add(ROOTS.has(name) ? name : "metrics");
    return ROOTS.has(name) ? [name] : ["metrics", name];
  }
}

/** Returns what messages call a metric, or a part of what a macro names. */
export const nameOf = (node: ASTNode, path: MetricPath): string =>
  ROOTS.has(path[0]) ? pathText(path) : textOf(node);

/** What to write for a name that cannot exist in this mode; null for one that may. */
function problemWith(node: ASTNode, name: string, { mode, baseline }: VariableOptions, maybeText: boolean) {
  if (/^(?:true|false)$/i.test(name)) return `write ${name.toLowerCase()} for ${name}`;
  if (/^(?:none|null|nil|undefined)$/i.test(name)) return "write !has(metrics.accuracy) for an absent metric";
  if (name === "baseline" && !baseline) return "baseline needs baseline_model or baseline_evaluation_id";
  if (name === "raw_answers_count" || name === "baseline") return null;
  const member = /^\s*\.\s*(\w+)/.exec(node.input.slice(node.end))?.[1] ?? "accuracy";
  const isOfTwo = ROOTS.has(name) && name !== "metrics";
  if (isOfTwo && mode === "single") return `without model_id_2 there is no ${name}: write ${member}`;
  if (isOfTwo || mode !== "comparison") return null;
  if (maybeText) return `write "${name}" in quotes`;
  const [metric, meant] = name === "metrics" ? [member] : [name, similarName(name, ["model_1", "model_2"])];
  if (meant) return `did you mean ${meant}?`;
  return `two models are compared: write model_1.${metric} or model_2.${metric}`;
}
