import type { RuleIssue } from "../cel/issues.js";
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

/** Places an issue in the text that `source` names. */
export function toGateIssue(issue: RuleIssue, source: string, line: number, expression: string): GateIssue {
  const { place, message } = issue;
  const caret = Math.min(place.start, expression.length);
  const excerpt = caretExcerpt(`${source}, line ${line}: `, expression, caret, message);
  return { line, column: caret + 1, expression, message, excerpt };
}
