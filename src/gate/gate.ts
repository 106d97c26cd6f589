import type { ASTNode } from "@marcbachmann/cel-js";
import { Evaluator } from "./evaluator.js";
import { availablePaths, type GateMetrics, namesIn, pathText } from "./gate-metrics.js";
import { type GateIssue, GateSyntaxError, RuleIssue } from "./gate-syntax-error.js";
import { findHiddenMistake, toRuleIssue } from "./mistakes.js";
import { type RuleLine, splitRules } from "./rule-text.js";
import { BOOLEAN, TEXT } from "./values.js";
import type { VariableOptions } from "./variables.js";
import { type CompiledRule, judgeRule, type Rule, type RuleVerdict } from "./verdict.js";

export type { GateMetrics } from "./gate-metrics.js";
export { type GateIssue, GateSyntaxError } from "./gate-syntax-error.js";
export type { Rule, RuleVerdict } from "./verdict.js";

export interface CompileOptions extends VariableOptions {
  /** What messages call the text: `gate`, `warn`, or the path of a file. */
  source: string;
}

/** What became of a gate. */
export interface GateVerdict {
  passed: boolean;
  /** In the order of the lines. */
  rules: RuleVerdict[];
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
  evaluate(metrics: GateMetrics): GateVerdict;
}

type Compile = (expression: string) => Pick<CompiledRule, "root" | "names">;

const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
const MAX_RULE_LENGTH = 2_000;
/** Over how many lines one rule is searched for. */
const MAX_JOINED = 5;
/** The other names of `model_1` and `model_2`. */
const REPEATED: readonly (string | number)[] = ["base_model", "eval_model"];
const RULE_IN_COMMENT =
  /(?<![\w.])[\w.]+["')\]]*\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;

/**
 * Compiles the rules of a gate; CEL is loaded here and not before.
 * @throws {GateSyntaxError} with everything that is wrong with the text
 */
export async function compileGate(text: string, options: CompileOptions): Promise<CompiledGate> {
  const { ParseError, parseExpression } = await import("./cel-parser.js");
  const compile: Compile = (expression) => {
    const hidden = expression.length < MAX_RULE_LENGTH ? findHiddenMistake(expression) : tooLong;
    if (hidden) throw hidden;
    try {
      return compileRule(parseExpression(expression), options);
    } catch (error) {
      const { start = 0, end = 0 } = (error instanceof ParseError && error.range) || {};
      if (error instanceof ParseError) throw toRuleIssue(error.code, start, end, expression);
      throw error instanceof RangeError ? tooLong : error;
    }
  };
  const { source } = options;
  const rules: CompiledRule[] = [];
  const issues: GateIssue[] = [];
  const lines = splitRules(text);
  const count = lines.filter(({ expression }) => expression !== "").length;
  if (Buffer.byteLength(text) > MAX_BYTES) throw brokenText(source, "is longer than 64 kB");
  if (lines.length === 0) throw brokenText(source, "is set but empty; use none for no gate");
  if (count > MAX_RULES) throw brokenText(source, `has ${count} rules, at most ${MAX_RULES} are allowed`);
  for (let at = 0; at < lines.length; at++) {
    const { line = 0, expression = "", comment = "" } = lines[at] ?? {};
    const hidden = hiddenRule(expression, comment, compile);
    if (hidden) issues.push(hidden.at(source, line, `${expression} # ${comment}`.trim()));
    if (expression === "") continue;
    try {
      rules.push({ line, expression, ...compile(expression) });
    } catch (error) {
      if (!(error instanceof RuleIssue)) throw error;
      const joined = joinedRule(lines, at, error.place, compile);
      issues.push((joined?.issue ?? error).at(source, line, expression));
      at = joined?.last ?? at;
    }
  }
  if (issues.length > 0) throw new GateSyntaxError(issues);
  if (count === 0) throw brokenText(source, "has no rules, only comments");
  const variables = new Set(rules.flatMap(({ names }) => [...names.roots]));
  return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}

function evaluate(compiled: readonly CompiledRule[], metrics: GateMetrics): GateVerdict {
  const paths = availablePaths(metrics, Infinity);
  const oddNames = namesIn(metrics.variables).filter((name) => /^[A-Za-z_][\w.]*[-+*/%]/.test(name));
  const rules = compiled.map((rule) => judgeRule(rule, metrics, { paths, oddNames }));
  const repeated = paths.some(([root]) => root === "model_1" || root === "model_2") ? REPEATED : [];
  const named = paths.filter(([root = ""]) => ![...repeated, "raw_answers_count"].includes(root));
  const passed = rules.every((rule) => rule.passed);
  return { passed, rules, available: named.slice(0, 1_000).map(pathText) };
}

const tooLong = new RuleIssue({ start: 0 }, "the rule is too long or nested too deeply");

function brokenText(source: string, message: string): GateSyntaxError {
  const excerpt = [`${source} ${message}`];
  return new GateSyntaxError([{ line: 0, column: 1, expression: "", message, excerpt }]);
}

function compileRule(root: ASTNode, options: CompileOptions): ReturnType<Compile> {
  if (root.op === "value" && TEXT.is(root.args))
    throw new RuleIssue(root, `write the rule without quotes: ${root.args}`);
  const check = new Evaluator(options, null);
  check.evaluate(root, BOOLEAN);
  if (check.names.roots.size === 0) throw new RuleIssue(root, "the rule uses no metric");
  return { root, names: check.names };
}

function isRule(text: string, compile: Compile): boolean {
  try {
    return compile(text).root.start >= 0;
  } catch {
    return false;
  }
}

/** Finds a rule that a folded YAML scalar joined to a comment; a comment that is a rule as a whole is left alone. */
function hiddenRule(expression: string, comment: string, compile: Compile): RuleIssue | null {
  const found = RULE_IN_COMMENT.exec(comment);
  if (!found || (expression === "" && /^[\w(!]/.test(comment) && isRule(comment, compile))) return null;
  const start = `${expression} # `.trimStart().length + found.index;
  return new RuleIssue({ start }, "a rule in a comment: write it on its own line (gate: | keeps the lines)");
}

/** Finds the rule that goes on over several lines, around one that breaks off or begins with an operator. */
function joinedRule(lines: readonly RuleLine[], at: number, place: { start: number }, compile: Compile) {
  const { expression = "" } = lines[at] ?? {};
  const isContinuation = /^(?:&&|\|\||[?:)<>=!%/])/.test(expression);
  if (place.start < expression.length && !isContinuation) return null;
  const first = isContinuation && at > 0 ? at - 1 : at;
  for (let last = Math.max(at, first + 1); last < Math.min(first + MAX_JOINED, lines.length); last++) {
    const joined = lines.slice(first, last + 1).map((line) => line.expression);
    const issue = new RuleIssue(place, `write the rule on one line: ${joined.join(" ")}`);
    if (isRule(joined.join(" "), compile)) return { last, issue };
  }
  return null;
}
