import type { Environment } from "@marcbachmann/cel-js";
import { celFault } from "./cel-errors.js";
import { type Trace, createEnvironment } from "./environment.js";
import { availableNames } from "./metrics.js";
import type { GateMetrics } from "./gate-metrics.js";
import { type RewrittenRule, rewriteRule } from "./rewrite.js";
import { RewriteError } from "./rewriter.js";
import { parseGate, type Rule } from "./rules.js";
import { brokenGate, brokenRule, type GateProblem, GateSyntaxError } from "./syntax-error.js";
import { judgeRule, RULE_MS, type RuleVerdict, type RunnableRule } from "./verdict.js";

/** What became of a gate. */
export interface GateVerdict {
  /** Whether every rule passed. */
  passed: boolean;
  /** In the order of the gate's lines. */
  rules: RuleVerdict[];
  /** The metrics that there are, each as a rule would write it. */
  available: string[];
}

/** A gate whose rules are known to be sound. */
export interface CompiledGate {
  /** In the order of the gate's lines; at least one. */
  readonly rules: readonly Rule[];
  /** Holds the rules to the results; never throws, whatever is in doubt is a failed rule. */
  evaluate(results: GateMetrics): GateVerdict;
}

/** Hands each rule a trace of its own: the environment is one for all of them. */
class Tracer {
  current: Trace = { bounds: [], faults: [] };

  during(compute: () => unknown): { value: unknown; trace: Trace } {
    const trace: Trace = { bounds: [], faults: [] };
    this.current = trace;
    return { value: compute(), trace };
  }
}

/** How long all rules may take together, in milliseconds. */
const GATE_MS = 4_000;
const MAX_GATE_BYTES = 64 * 1024;
const MAX_RULES = 200;

/**
 * Compiles the rules of a gate; CEL is loaded here and not before.
 * @throws GateSyntaxError with everything that is wrong with the gate
 */
export async function compileGate(text: string): Promise<CompiledGate> {
  const rules = rulesWithinBounds(text);
  const tracer = new Tracer();
  const environment = createEnvironment(await import("@marcbachmann/cel-js"), () => tracer.current);
  const problems: GateProblem[] = [];
  const runnable: RunnableRule[] = [];
  for (const rule of rules) {
    const compiled = compileRule(rule, environment, tracer);
    if ("problem" in compiled) problems.push(compiled.problem);
    else runnable.push(compiled.rule);
  }
  if (problems.length > 0) throw new GateSyntaxError(problems);
  return { rules, evaluate: (results) => judge(runnable, results) };
}

function judge(runnable: RunnableRule[], results: GateMetrics): GateVerdict {
  const untilMs = performance.now() + GATE_MS;
  const rules = runnable.map((rule) => {
    const leftMs = Math.ceil(untilMs - performance.now());
    return judgeRule(rule, results, Math.max(1, Math.min(RULE_MS, leftMs)));
  });
  return { passed: rules.every((rule) => rule.passed), rules, available: availableNames(results) };
}

function rulesWithinBounds(text: string): Rule[] {
  if (Buffer.byteLength(text) > MAX_GATE_BYTES) {
    throw new GateSyntaxError([brokenGate("The gate is longer than 64 kB")]);
  }
  const rules = parseGate(text);
  if (rules.length === 0) throw new GateSyntaxError([brokenGate("The gate has no rules")]);
  if (rules.length > MAX_RULES) {
    throw new GateSyntaxError([
      brokenGate(`The gate has ${rules.length} rules, at most ${MAX_RULES} are allowed`),
    ]);
  }
  return rules;
}

function compileRule(
  rule: Rule,
  environment: Environment,
  tracer: Tracer,
): { rule: RunnableRule } | { problem: GateProblem } {
  let rewritten: RewrittenRule;
  try {
    const tree = environment.parse(rule.expression).ast;
    rewritten = rewriteRule(tree, (name) => environment.hasVariable(name));
  } catch (error) {
    if (error instanceof RewriteError) return { problem: brokenRule(rule, error.offset, error.message) };
    const { message, offset } = celFault(error, rule.expression);
    return { problem: brokenRule(rule, offset, message) };
  }
  return compileRewritten(rule, rewritten, environment, tracer);
}

function compileRewritten(rule: Rule, rewritten: RewrittenRule, environment: Environment, tracer: Tracer) {
  const { text, uses, guards } = rewritten;
  try {
    const program = environment.parse(text);
    const check = program.check();
    if (check.error) throw check.error;
    const run = (slots: Record<string, unknown>): { value: unknown; trace: Trace } =>
      tracer.during(() => program(slots));
    return { rule: { ...rule, uses, guards, run } };
  } catch (error) {
    const { message, offset } = celFault(error, text);
    return { problem: brokenRule(rule, rewritten.originalOffset(offset), message) };
  }
}
