import type { ASTNode } from "@marcbachmann/cel-js";
import { Evaluator } from "./evaluator.js";
import { pathText } from "./gate-metrics.js";
import { RuleIssue, ValueIssue } from "./gate-syntax-error.js";
import { Names, type VariableOptions } from "./names.js";
import { Trial } from "./samples.js";
import { BOOLEAN, LIST, TEXT } from "./types.js";

/** Enough to make nearly every rule false that depends on its metrics. */
const ROUNDS = 500;

/**
 * Tries out a rule with made-up metrics, and returns what it names.
 * @throws {RuleIssue} for what no rule may contain, and where the metrics do not matter
 */
export function checkRule(root: ASTNode, options: VariableOptions): Names {
  if (root.op === "value" && TEXT.is(root.args))
    throw new RuleIssue(root, `write the rule without quotes: ${root.args}`);
  const names = new Names(options);
  const trial = new Trial(names.optional);
  let passed = false;
  for (let round = 0; round < ROUNDS; round++) {
    trial.begin(round, names.literals);
    const evaluator = new Evaluator(names, trial.variables);
    const result = tryOut(root, evaluator);
    if (names.roots.size === 0) throw new RuleIssue(root, "the rule uses no metric");
    // Made-up lists are hardly ever equal to another one.
    const comparesLists = Array.from(evaluator.compared.values()).some(({ actual }) => LIST.is(actual));
    if (result === false || comparesLists) return names;
    passed ||= result === true;
  }
  if (!passed) return names;
  const metrics = names.mentioned.map(pathText);
  const subject =
    metrics.length === 0
      ? "the metrics are"
      : `${metrics.join(" and ")} ${metrics.length > 1 ? "are" : "is"}`;
  throw new RuleIssue(root, `the rule is true whatever ${subject}`);
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
