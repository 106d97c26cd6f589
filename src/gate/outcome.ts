import type { ASTNode } from "@marcbachmann/cel-js";
import { type Compared, type Comparison, toComparison } from "../cel/comparison.js";
import { Evaluator } from "../cel/evaluator.js";
import type { Scope } from "../cel/scope.js";
import { BOOLEAN } from "../cel/types.js";
import { errorMessage } from "../util/error-message.js";
import { absenceOf, type Available, doubtsAbout } from "./doubts.js";
import { type GateMetrics, type MetricPath, pathText, valueAt } from "./gate-metrics.js";

/** One rule of a gate: its line in the text, from 1, and what it says without comment and margins. */
export interface Rule {
  line: number;
  expression: string;
}

/** A rule that was checked. */
export interface CompiledRule extends Rule {
  root: ASTNode;
  scope: Scope;
}

/** What became of one rule. */
export interface RuleOutcome extends Rule {
  passed: boolean;
  /** Every metric that the rule mentions with the value it saw; undefined where there is none. */
  values: { name: string; value: unknown }[];
  /** The bounds of intervals, such as `wilson_lower(0.92, 10)`. */
  computed: { name: string; value: number }[];
  comparisons: Comparison[];
  /** The comparison that decided the rule; null where there is none. */
  decisive: Comparison | null;
  /** Why the rule could not be computed; null where it could. */
  error: string | null;
  /** The absent metrics without which it passed, each with the reason. */
  absences: string[];
}

/** Computes a rule. It passes only where nothing is in doubt: whatever goes wrong is a failed rule. */
export function judgeRule(rule: CompiledRule, metrics: GateMetrics, available: Available): RuleOutcome {
  const { line, expression, root, scope } = rule;
  const evaluator = new Evaluator(scope, metrics.variables);
  let passed = false;
  let error: string | null = null;
  try {
    const doubts = doubtsAbout(expression, scope, metrics, available);
    if (doubts.length > 0) throw new Error(Array.from(new Set(doubts)).join("; "));
    passed = evaluator.evaluate(root, BOOLEAN) === true;
  } catch (thrown) {
    error = errorMessage(thrown);
  }
  const { absent, bounds, compared } = evaluator;
  const valueOf = (node: ASTNode): unknown => tryOut(node, new Evaluator(scope, metrics.variables));
  const decisive = error === null && decidingIn(root, compared, passed, valueOf);
  // Stryker disable next-line ConditionalExpression,EqualityOperator: only saves computing it again
  const isAbsenceDecisive = passed && absent.size > 0 && !holdsWithout(rule, metrics);
  const absences = Array.from(isAbsenceDecisive ? absent : [], ([name, path]) =>
    absenceOf(name, path, metrics, available, expression),
  );
  return {
    ...{ line, expression, passed, error },
    values: mentionedMetrics(scope).map((path) => ({ name: pathText(path), value: valueAt(path, metrics) })),
    computed: Array.from(bounds, ([name, value]) => ({ name, value })),
    comparisons: Array.from(compared.values(), (one) => toComparison(one, scope)),
    decisive: decisive ? toComparison(decisive, scope) : null,
    absences: Array.from(new Set(absences)),
  };
}

/** Whether a rule would also pass if has() found what it asks for. */
function holdsWithout({ root, scope }: CompiledRule, { variables }: GateMetrics): boolean {
  return tryOut(root, new Evaluator(scope, variables, true)) === true;
}

/** Returns what a part of a rule is by itself; undefined where it cannot be computed. */
function tryOut(node: ASTNode, evaluator: Evaluator): unknown {
  // Stryker disable BlockStatement: it returns undefined either way
  try {
    return evaluator.evaluate(node);
  } catch {
    return undefined;
  }
}

// Stryker restore BlockStatement
/**
 * Returns the first comparison that decides a rule: of the parts with the result of the whole, however deep. An `&&` that
 * holds has none.
 */
function decidingIn(
  node: ASTNode,
  compared: ReadonlyMap<ASTNode, Compared>,
  passed: boolean,
  valueOf: (node: ASTNode) => unknown,
): Compared | undefined {
  if (node.op !== "||" && (node.op !== "&&" || passed)) return compared.get(node);
  for (const part of node.args) {
    const found = valueOf(part) === passed ? decidingIn(part, compared, passed, valueOf) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the metrics that a rule mentions, without whole objects. */
export function mentionedMetrics({ mentions }: Scope): MetricPath[] {
  const shown = mentions.filter(({ isRead, isTested }) => isRead || isTested).map(({ path }) => path);
  return shown.filter(({ length, 0: root }) => length > 1 || root === "raw_answers_count");
}
