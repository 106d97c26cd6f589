import { RuleIssue } from "../cel/issues.js";
import { ParseError, parseExpression } from "../cel/parser.js";
import { namesIn } from "../util/json-path.js";
import { checkRule } from "./check.js";
import { type GateIssue, GateSyntaxError, toGateIssue } from "./gate-issue.js";
import { availablePaths, type GateMetrics, pathText } from "./gate-metrics.js";
import type { VariableOptions } from "./metric-names.js";
import { findHiddenMistake, toRuleIssue } from "./mistakes.js";
import { type CompiledRule, judgeRule, type Rule, type RuleOutcome } from "./outcome.js";
import { groupLines, splitRules } from "./rule-text.js";

export type { Comparison } from "../cel/comparison.js";
export type { GateMetrics } from "./gate-metrics.js";
export { type GateIssue, GateSyntaxError } from "./gate-issue.js";
export type { Rule, RuleOutcome } from "./outcome.js";

export interface CompileOptions extends VariableOptions {
  /** What messages call the text: `gate`, `warn`, or the path of a file. */
  source: string;
}

/** What became of a gate. */
export interface GateOutcome {
  passed: boolean;
  /** In the order of the lines. */
  rules: RuleOutcome[];
  /** The metrics there are, each as a rule would write it. */
  available: string[];
}

/** A gate whose rules are known to be sound. */
export interface CompiledGate {
  /** In the order of the lines; at least one. */
  readonly rules: readonly Rule[];
  /** The root variables that the rules use. */
  readonly variables: ReadonlySet<string>;
  /** Holds the rules to the results; never throws, whatever cannot be decided is a failed rule. */
  evaluate(metrics: GateMetrics): GateOutcome;
}

type Compile = (expression: string) => Pick<CompiledRule, "root" | "scope">;

const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
const MAX_RULE_LENGTH = 2_000;
const RULE_IN_COMMENT =
  /(?<![\w.])[\w.]+["')\]]*\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;
/** The other names of `model_1` and `model_2`. */
const REPEATED: readonly unknown[] = ["base_model", "eval_model"];

/**
 * Compiles the rules of a gate.
 * @throws {GateSyntaxError} with everything that is wrong with the text
 */
export function compileGate(text: string, options: CompileOptions): CompiledGate {
  const compile: Compile = (expression) => {
    const hidden = expression.length < MAX_RULE_LENGTH ? findHiddenMistake(expression) : tooLong;
    if (hidden) throw hidden;
    try {
      const root = parseExpression(expression);
      return { root, scope: checkRule(root, options) };
    } catch (error) {
      const { start = 0, end = 0 } = (error instanceof ParseError && error.range) || {};
      if (error instanceof ParseError) throw toRuleIssue(error.code, start, end, expression);
      throw error instanceof RangeError ? tooLong : error;
    }
  };
  const rules = compileLines(text, options.source, compile);
  const variables = new Set(rules.flatMap(({ scope }) => scope.mentions.map(({ path }) => String(path[0]))));
  return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}

const tooLong = new RuleIssue({ start: 0 }, "the rule is too long or nested too deeply");

function compileLines(text: string, source: string, compile: Compile): CompiledRule[] {
  const rules: CompiledRule[] = [];
  const issues: GateIssue[] = [];
  const lines = splitRules(text);
  const { length } = lines.filter(({ expression }) => expression !== "");
  if (Buffer.byteLength(text) > MAX_BYTES) throw brokenText(source, "is longer than 64 kB");
  if (lines.length === 0) throw brokenText(source, "is set but empty; use none for no gate");
  if (length > MAX_RULES) throw brokenText(source, `has ${length} rules, at most ${MAX_RULES} are allowed`);
  const collect = (line: number, shown: string, check: () => unknown): void => {
    try {
      check();
    } catch (error) {
      // Stryker disable next-line ConditionalExpression: compiling throws nothing else
      if (!(error instanceof RuleIssue)) throw error;
      issues.push(toGateIssue(error, source, line, shown));
    }
  };
  for (const group of groupLines(lines)) {
    for (const { line, expression, comment } of group)
      collect(line, `${expression} # ${comment}`.trim(), () => {
        rejectRuleInComment(expression, comment, compile);
      });
    const joined = group.map(({ expression }) => expression).join(" ");
    const isSplit = group.length > 1 && isRule(joined, compile);
    for (const { line, expression } of isSplit ? group.slice(0, 1) : group)
      collect(line, expression, () => {
        if (isSplit)
          throw new RuleIssue({ start: expression.length }, `write the rule on one line: ${joined}`);
        if (expression !== "") rules.push({ line, expression, ...compile(expression) });
      });
  }
  if (issues.length > 0) throw new GateSyntaxError(issues);
  if (length === 0) throw brokenText(source, "has no rules, only comments");
  return rules;
}

function brokenText(source: string, words: string): GateSyntaxError {
  const message = `${source} ${words}`;
  return new GateSyntaxError([{ line: 0, column: 1, expression: "", message, excerpt: [message] }]);
}

/** Rejects a rule that a folded YAML scalar joined to a comment; a comment that is a rule as a whole is left alone. */
function rejectRuleInComment(expression: string, comment: string, compile: Compile): void {
  const found = RULE_IN_COMMENT.exec(comment);
  if (!found || (expression === "" && isRule(comment, compile))) return;
  const start = `${expression} # `.trimStart().length + found.index;
  throw new RuleIssue({ start }, "a rule in a comment: write it on its own line (gate: | keeps the lines)");
}

function isRule(text: string, compile: Compile): boolean {
  // Stryker disable BlockStatement: undefined counts as false
  try {
    return compile(text).root.start >= 0;
  } catch {
    return false;
  }
}

// Stryker restore BlockStatement
function evaluate(compiled: readonly CompiledRule[], metrics: GateMetrics): GateOutcome {
  const paths = availablePaths(metrics);
  // Stryker disable next-line Regex: a rule cannot spell any other name without quotes
  const oddNames = namesIn(metrics.variables).filter((name) => /^[A-Za-z_][\w.]*[-+*/%]/.test(name));
  const rules = compiled.map((rule) => judgeRule(rule, metrics, { paths, oddNames }));
  // Stryker disable next-line ArrayDeclaration: no variable has the name
  const repeated = paths.some(([root]) => root === "model_1" || root === "model_2") ? REPEATED : [];
  const named = paths.filter(([root]) => root !== "raw_answers_count" && !repeated.includes(root));
  const passed = rules.every((rule) => rule.passed);
  return { passed, rules, available: named.slice(0, 1_000).map(pathText) };
}
