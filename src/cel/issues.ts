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

/** Throws the first issue among values; one that has() does not guard comes first. */
export function throwIssues(values: readonly unknown[]): void {
  let guarded: ValueIssue | null = null;
  for (const value of values) {
    if (value instanceof ValueIssue && !(value instanceof GuardedAbsence)) throw value;
    if (value instanceof GuardedAbsence) guarded ??= value;
  }
  if (guarded !== null) throw guarded;
}
