import type { ASTNode } from "@marcbachmann/cel-js";
import { Evaluator } from "../cel/evaluator.js";
import { RuleIssue, ValueIssue } from "../cel/issues.js";
import { Scope } from "../cel/scope.js";
import { BOOLEAN, LIST, TEXT } from "../cel/types.js";
import { pathText } from "./gate-metrics.js";
import { createVariables, type VariableOptions } from "./metric-names.js";
import { mentionedMetrics } from "./outcome.js";
import { Trial } from "./trial.js";

/** Enough to make nearly every rule false that depends on its metrics; long lists take many steps. */
const [ROUNDS, MAX_STEPS] = [400, 200_000];

/**
 * Tries out a rule with made-up metrics, and returns what it names.
 * @throws {RuleIssue} for what no rule may contain, and where the metrics do not matter
 */
export function checkRule(root: ASTNode, options: VariableOptions): Scope {
  if (root.op === "value" && TEXT.is(root.args))
    throw new RuleIssue(root, `write the rule without quotes: ${root.args}`);
  const scope = new Scope(createVariables(options));
  const trial = new Trial();
  let [passed, steps] = [false, 0];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: bounds the time, and what took too long counts below
  for (let round = 0; round < ROUNDS && steps < MAX_STEPS; round++) {
    trial.begin(round, scope);
    const evaluator = new Evaluator(scope, trial.variables);
    const result = tryOut(root, evaluator);
    if (scope.mentions.length === 0) throw new RuleIssue(root, "the rule uses no metric");
    // Made-up lists are hardly ever equal to another one.
    const comparesLists = Array.from(evaluator.compared.values()).some(({ values }) => LIST.is(values[0]));
    if (result === false || comparesLists) return scope;
    passed ||= result === true;
    steps += evaluator.steps;
  }
  // Stryker disable next-line EqualityOperator: one step more or less
  if (!passed || steps >= MAX_STEPS) return scope;
  const metrics = mentionedMetrics(scope).map(pathText);
  const are = metrics.length > 1 ? "are" : "is";
  throw new RuleIssue(root, `the rule is true whatever ${metrics.join(" and ")} ${are}`);
}

/** Returns null where the rule cannot be computed with these metrics. */
function tryOut(root: ASTNode, evaluator: Evaluator): unknown {
  try {
    return evaluator.evaluate(root, BOOLEAN);
  } catch (error) {
    if (error instanceof RuleIssue && !(error instanceof ValueIssue)) throw error;
    return null;
  }
}
