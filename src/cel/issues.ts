/** Thrown for what is wrong at a place in a rule. */
export class RuleIssue extends Error {
  constructor(
    readonly place: { readonly start: number },
    message: string,
  ) {
    super(message);
  }
}

/** An issue with the values that the rule was computed with; with others there may be none. */
export class ValueIssue extends RuleIssue {}

/** A value is not there, but the rule guards it with has(). */
export class GuardedAbsence extends ValueIssue {}
