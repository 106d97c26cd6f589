/** One thing wrong with a gate's text. */
export interface GateProblem {
  /** The line in the gate's text, from 1; 0 when the gate as a whole is wrong. */
  line: number;
  /** The column in `expression`, from 1. */
  column: number;
  /** The rule without comment and margins; empty when the gate as a whole is wrong. */
  expression: string;
  /** The rule and below it a caret and the message, ready to print. */
  caretText: string;
  /** What is wrong, without the place. */
  message: string;
}

/** How much of a long rule is shown on either side of the caret. */
const SHOWN_BESIDE_CARET = 100;

/** Describes a broken rule; `offset` counts from 0 in the expression. */
export function brokenRule(
  rule: { line: number; expression: string },
  offset: number,
  message: string,
): GateProblem {
  const { line, expression } = rule;
  const caret = Math.max(0, Math.min(offset, expression.length));
  const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
  const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replaceAll(/\s/g, " ");
  const prefix = `line ${line}: ${from > 0 ? "…" : ""}`;
  const margin = " ".repeat(prefix.length + caret - from);
  const caretText = `${prefix}${shown}\n${margin}^ ${message}`;
  return { line, column: caret + 1, expression, caretText, message };
}

/** Describes a gate that is wrong as a whole. */
export function brokenGate(message: string): GateProblem {
  return { line: 0, column: 1, expression: "", caretText: message, message };
}

/** Thrown for a gate that cannot be used; holds everything that is wrong with it, not the first thing. */
export class GateSyntaxError extends Error {
  override readonly name = "GateSyntaxError";
  readonly problems: readonly GateProblem[];

  constructor(problems: readonly GateProblem[]) {
    const rules = problems.length === 1 ? "a rule that" : `${problems.length} rules that`;
    const broken = problems.some((problem) => problem.line > 0);
    const heading = broken ? `The gate has ${rules} cannot be used:\n` : "";
    super(heading + problems.map((problem) => problem.caretText).join("\n"));
    this.problems = problems;
  }
}
