import type { ASTNode } from "@marcbachmann/cel-js";
import { RuleCompiler, type VariableOptions } from "./compile-rule.js";
import { availablePaths, type GateMetrics, pathText } from "./gate-metrics.js";
import { type GateIssue, GateSyntaxError, RuleIssue } from "./gate-syntax-error.js";
import { findHiddenMistake, toRuleIssue } from "./mistakes.js";
import { type RuleLine, splitRules } from "./rule-text.js";
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

type Parse = (expression: string) => ASTNode;

const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
/** Over how many lines one rule is looked for. */
const MAX_JOINED = 5;
const RULE_IN_COMMENT = /[\w)\]"']\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;

/**
 * Compiles the rules of a gate; CEL is loaded here and not before.
 * @throws {GateSyntaxError} with everything that is wrong with the text
 */
export async function compileGate(text: string, options: CompileOptions): Promise<CompiledGate> {
  const { ParseError, parseExpression } = await import("./cel-parser.js");
  const parse = (expression: string): ASTNode => {
    try {
      return parseExpression(expression);
    } catch (error) {
      const { code, range } = error instanceof ParseError ? error : { code: "limit_exceeded" };
      throw toRuleIssue(code, range ?? { start: 0, end: 0 }, expression);
    }
  };
  const rules: CompiledRule[] = [];
  const issues: GateIssue[] = [];
  const lines = splitRules(text);
  const count = lines.filter(({ expression }) => expression !== "").length;
  if (Buffer.byteLength(text) > MAX_BYTES) throw brokenText(options.source, "is longer than 64 kB");
  if (lines.length === 0) throw brokenText(options.source, "is set but empty; use none for no gate");
  if (count > MAX_RULES)
    throw brokenText(options.source, `has ${count} rules, at most ${MAX_RULES} are allowed`);
  for (let at = 0; at < lines.length; at++) {
    const { line = 0, expression = "", comment = "" } = lines[at] ?? {};
    const hidden = hiddenRule(expression, comment, parse);
    if (hidden) issues.push(hidden.at(options.source, line, `${expression} # ${comment}`.trim()));
    if (expression === "") continue;
    try {
      rules.push(compileRule({ line, expression }, parse, options));
    } catch (error) {
      if (!(error instanceof RuleIssue)) throw error;
      const joined = joinedRule(lines, at, error.offset, parse);
      issues.push((joined?.issue ?? error).at(options.source, line, expression));
      at = joined?.last ?? at;
    }
  }
  if (issues.length > 0) throw new GateSyntaxError(issues);
  if (count === 0) throw brokenText(options.source, "has no rules, only comments");
  const variables = new Set(rules.flatMap(({ roots }) => [...roots]));
  return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}

function evaluate(compiled: readonly CompiledRule[], metrics: GateMetrics): GateVerdict {
  const paths = availablePaths(metrics);
  const rules = compiled.map((rule) => judgeRule(rule, metrics, paths));
  const isNamed = paths.some(([root]) => root === "model_1" || root === "model_2");
  const named = paths.filter(([root]) => !isNamed || (root !== "base_model" && root !== "eval_model"));
  return {
    passed: rules.length > 0 && rules.every(({ passed }) => passed),
    rules,
    available: named.map(pathText),
  };
}

function brokenText(source: string, message: string): GateSyntaxError {
  return new GateSyntaxError([
    { line: 0, column: 1, expression: "", message, excerpt: [`${source} ${message}`] },
  ]);
}

function compileRule(rule: Rule, parse: Parse, options: CompileOptions): CompiledRule {
  const hidden = findHiddenMistake(rule.expression);
  if (hidden) throw hidden;
  const compiler = new RuleCompiler(options);
  const root = compiler.compileRule(parse(rule.expression));
  const { reads, guards, roots, maybeTexts } = compiler;
  return { ...rule, root, reads, guards, roots, maybeTexts };
}

function canParse(text: string, parse: Parse): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Finds a rule that a folded YAML scalar joined to a comment; a comment that is a rule as a whole is left alone. */
function hiddenRule(expression: string, comment: string, parse: Parse): RuleIssue | null {
  const found = RULE_IN_COMMENT.exec(comment);
  if (!found || (expression === "" && /^[\w(!]/.test(comment) && canParse(comment, parse))) return null;
  const offset = `${expression} # `.trimStart().length + found.index;
  return new RuleIssue(
    offset,
    "a rule in a comment: write it on its own line (gate: | keeps lines, gate: > joins them)",
  );
}

/** Finds the rule that goes on over several lines, around one that breaks off or begins with an operator. */
function joinedRule(lines: readonly RuleLine[], at: number, offset: number, parse: Parse) {
  const { expression = "" } = lines[at] ?? {};
  const isContinuation = /^(?:&&|\|\||[?:)<>=!%/+*])/.test(expression);
  if (offset < expression.length && !isContinuation) return null;
  const first = isContinuation && at > 0 ? at - 1 : at;
  for (let last = Math.max(at, first + 1); last < Math.min(first + MAX_JOINED, lines.length); last++) {
    const joined = lines.slice(first, last + 1).map((line) => line.expression);
    const issue = new RuleIssue(offset, `write the rule on one line: ${joined.join(" ")}`);
    if (canParse(joined.join(" "), parse)) return { last, issue };
  }
  return null;
}
