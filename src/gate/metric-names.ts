import type { ASTNode } from "@marcbachmann/cel-js";
import { RuleIssue } from "../cel/issues.js";
import type { Variables } from "../cel/scope.js";
import { similarName } from "../util/similar.js";
import { pathText, ROOTS, SIDES } from "./gate-metrics.js";

/** Decides which variables there are. */
export interface VariableOptions {
  /** `unknown` where only the results show whether two models are compared. */
  mode: "single" | "comparison" | "unknown";
  /** Whether the run has a baseline. */
  baseline: boolean;
}

/** Returns what rules may name. */
export function createVariables(options: VariableOptions): Variables {
  return {
    resolve: (node, name) => {
      const problem = problemWith(node, name, options);
      if (problem !== null) throw new RuleIssue(node, problem);
      return ROOTS.has(name) ? [name] : ["metrics", name];
    },
    // The service nests the metrics of a side; rules may write either form.
    isAlias: (path, key) => key === "metrics" && path.length === 1 && SIDES.has(path[0]),
    format: pathText,
  };
}

/** What to write for a name that cannot exist in this mode; null for one that may. */
function problemWith(node: ASTNode, name: string, { mode, baseline }: VariableOptions): string | null {
  if (/^(?:true|false)$/i.test(name)) return `write ${name.toLowerCase()} for ${name}`;
  if (/^(?:none|null|nil|undefined)$/i.test(name)) return "write !has(metrics.accuracy) for an absent metric";
  if (name === "baseline" && !baseline) return "baseline needs baseline_model or baseline_evaluation_id";
  if (name === "raw_answers_count" || name === "baseline") return null;
  const member = /^\s*\.\s*(\w+)/.exec(node.input.slice(node.end))?.[1] ?? "accuracy";
  const isOfTwo = ROOTS.has(name) && name !== "metrics";
  if (isOfTwo && mode === "single") return `without model_id_2 there is no ${name}: write ${member}`;
  if (isOfTwo || mode !== "comparison") return null;
  const meant = similarName(name, ["model_1", "model_2"]);
  if (meant !== null) return `did you mean ${meant}?`;
  const metric = name === "metrics" ? member : name;
  const models = `two models are compared: write model_1.${metric} or model_2.${metric}`;
  return name === "metrics" ? models : `${models}; for text, write "${name}" in quotes`;
}
