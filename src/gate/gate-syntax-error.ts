/** One thing that is wrong with a gate's text. */
export interface GateIssue {
  /** From 1; 0 for the text as a whole. */
  line: number;
  /** In `expression`, from 1. */
  column: number;
  /** The rule without comment and margins. */
  expression: string;
  /** What to write instead. */
  message: string;
  /** The rule, and below it a caret and the message, ready to print. */
  excerpt: string[];
}

/** Thrown for a gate that cannot be used; holds everything that is wrong with it. */
export class GateSyntaxError extends Error {
  override readonly name = "GateSyntaxError";
  constructor(readonly issues: readonly GateIssue[]) {
    super(issues.flatMap(({ excerpt }) => excerpt).join("\n"));
  }
}

/** How much of a long rule is shown on either side of the caret. */
const SHOWN_BESIDE_CARET = 100;

/** Thrown inside of one rule, for what is wrong at a place in it. */
export class RuleIssue extends Error {
  constructor(
    readonly place: { readonly start: number },
    message: string,
  ) {
    super(message);
  }

  /** Places the issue in the text that `source` names. */
  at(source: string, line: number, expression: string): GateIssue {
    const { message } = this;
    const caret = Math.min(this.place.start, expression.length);
    const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
    const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replace(/\s/g, " ");
    const prefix = `${source}, line ${line}: ${from > 0 ? "…" : ""}`;
    const excerpt = [prefix + shown, `${" ".repeat(prefix.length + caret - from)}^ ${message}`];
    return { line, column: caret + 1, expression, message, excerpt };
  }
}

/** A value is not there, but the rule guards it with has(). */
export class GuardedAbsence extends RuleIssue {}
