import type { Comparison, GateMetrics, Rule, RuleOutcome } from "../gate/gate.js";
import { toFields } from "../nugen/json.js";
import { formatNumbersApart, formatValue } from "../util/text.js";

/** What became of one rule, in words. */
export interface RuleVerdict extends Rule {
  passed: boolean;
  /** Every metric that the rule mentions with the value it saw; undefined where there is none. */
  values: { name: string; value: unknown }[];
  /** The bounds of intervals, such as `wilson_lower(0.92, 10)`. */
  computed: { name: string; value: number }[];
  /** The comparison of numbers that decided it, and the metric that is compared as it is; null where there is none. */
  decisive: { metric: string | null; actual: number; operator: string; limit: number } | null;
  /** Why it failed; null where it passed. */
  reason: string | null;
  /** What is odd about it; passed rules have notices too. */
  notices: string[];
}

interface NumericComparison extends Comparison {
  actual: number;
  limit: number;
}

function isNumeric(comparison: Comparison): comparison is NumericComparison {
  // Stryker disable next-line MethodExpression: both are of one type, the compiler does not know
  return [comparison.actual, comparison.limit].every((side) => typeof side === "number");
}

/** Puts what became of a rule into words. */
export function toRuleVerdict(outcome: RuleOutcome, metrics: GateMetrics): RuleVerdict {
  const { line, expression, passed, values, computed, comparisons, decisive, error, absences } = outcome;
  const numeric = decisive && isNumeric(decisive) ? decisive : null;
  const seen = values.map(({ name, value }) => `${name} is ${formatValue(value)}`).join(", ");
  const failure = decisive ? formatFailure(decisive) : `it does not hold: ${seen}`;
  const notices = [
    ...comparisons.flatMap(createPercentNotices),
    ...comparisons.flatMap(createBoundNotices),
    ...absences.map((absence) => `passed: ${absence}`),
    ...createCountNotices(computed, metrics),
  ];
  return {
    ...{ line, expression, passed, values, computed, notices },
    decisive: numeric && {
      metric: numeric.isMetric ? numeric.subject : null,
      actual: numeric.actual,
      operator: numeric.operator,
      limit: numeric.limit,
    },
    reason: passed ? null : (error ?? failure),
  };
}

/** Returns the two sides with as many digits as it takes to see that they differ. */
function formatSides(comparison: Comparison): [string, string] {
  if (isNumeric(comparison)) return formatNumbersApart(comparison.actual, comparison.limit);
  return [formatValue(comparison.actual), formatValue(comparison.limit)];
}

function formatFailure(comparison: Comparison): string {
  const { subject, operator, bound, isLiteral } = comparison;
  const [shown, needed] = formatSides(comparison);
  return `${subject} is ${shown}, needs ${operator} ${needed}${isLiteral ? "" : ` (${bound})`}`;
}

/** Asks about percentages where a metric is compared with a limit of another magnitude. */
function createPercentNotices(comparison: Comparison): string[] {
  if (!comparison.isMetric || !comparison.isLiteral || !isNumeric(comparison)) return [];
  const { subject, actual, limit } = comparison;
  const [shown, needed] = formatSides(comparison);
  const notice = `${subject} is ${shown}, limit ${needed}`;
  if (actual > 1 && limit > 0 && limit <= 1) return [`${notice}: is it a percentage?`];
  const isPercent = actual > 0 && actual < 1 && limit > 1 && limit <= 100;
  return isPercent ? [`${notice}: is the limit a percentage? write ${limit / 100} for ${limit} %`] : [];
}

/** Says so where the end of an interval is compared that makes a rule easier to pass. */
function createBoundNotices({ subject, operator }: Comparison): string[] {
  const isFloor = operator.startsWith(">");
  const isOptimistic = (isFloor ? /^\w+_upper\(/ : /^\w+_lower\(/).test(subject);
  if (!isOptimistic || !/[<>]/.test(operator)) return [];
  const [optimistic, strict] = isFloor ? ["upper", "lower"] : ["lower", "upper"];
  const name = subject.slice(0, subject.indexOf("_"));
  return [
    `${name}_${optimistic} is the optimistic end of the interval here: ${name}_${strict} is the strict one`,
  ];
}

/**
 * Says so where an interval is computed for more questions than were answered; a comparison counts both models. Only the
 * baseline's own number may be greater.
 */
function createCountNotices(computed: RuleVerdict["computed"], { mode, variables }: GateMetrics): string[] {
  const count = variables["raw_answers_count"];
  const answered = typeof count === "number" ? count / (mode === "single" ? 1 : 2) : Infinity;
  const ofBaseline = toFields(variables["baseline"])?.["total_questions"];
  // Only the other parameters of a mean can be greater than a count: all proportions are 1 at most.
  const countsOf = (call: string): string[] => call.replace(/mean.* /, "").split(/[(,]/);
  return computed.flatMap(({ name }) =>
    countsOf(name)
      .map(parseFloat)
      .some((n) => n > answered && n !== ofBaseline)
      ? [`${name} counts more questions than the ${answered} that were answered`]
      : [],
  );
}
