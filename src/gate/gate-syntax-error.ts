import { caretExcerpt } from "../util/excerpt.js";

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
    const excerpt = caretExcerpt(`${source}, line ${line}: `, expression, caret, message);
    return { line, column: caret + 1, expression, message, excerpt };
  }
}

/** An issue that depends on the values of metrics; other values may have none. */
export class ValueIssue extends RuleIssue {}

/** A value is not there, but the rule guards it with has(). */
export class GuardedAbsence extends ValueIssue {}
