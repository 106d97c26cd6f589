import type { CompiledGate, GateMetrics } from "../gate/gate.js";
import { type RuleVerdict, toRuleVerdict } from "./rule-verdict.js";
import type { RunError } from "./run-error.js";

/** Rules of one source, known to be sound. */
export interface GateSource {
  /** As messages call it: `gate`, `warn`, or the path of the file. */
  source: string;
  /** As it was written, to gate the same evaluation again. */
  text: string;
  compiled: CompiledGate;
}

/** What became of one rule, and where it stands. */
export interface SourcedRuleVerdict extends RuleVerdict {
  source: string;
}

/** What became of every rule of one or more sources. */
export interface Verdict {
  passed: boolean;
  /** In the order of the sources and their lines. */
  rules: readonly SourcedRuleVerdict[];
  /** The metrics there are, each as a rule would write it. */
  available: readonly string[];
}

/**
 * Holds the rules of every source to the metrics; null where there are no rules.
 * @param undecidable why no rule can be decided, so that all fail; null where they can
 */
export function judge(
  sources: readonly GateSource[],
  metrics: GateMetrics,
  undecidable: string | null,
): Verdict | null {
  const outcomes = sources.map(({ source, compiled }) => ({ source, outcome: compiled.evaluate(metrics) }));
  const [first] = outcomes;
  if (first === undefined) return null;
  const rules = outcomes.flatMap(({ source, outcome }) =>
    outcome.rules.map((rule) => ({ ...toRuleVerdict(rule, metrics), source })),
  );
  const failed = { passed: false, decisive: null, reason: undecidable, notices: [] };
  return {
    passed: undecidable === null && outcomes.every(({ outcome }) => outcome.passed),
    rules: undecidable === null ? rules : rules.map((rule) => ({ ...rule, ...failed })),
    available: first.outcome.available,
  };
}

/** Returns the rules that did not pass. */
export function filterFailedRules({ rules }: Pick<Verdict, "rules">): SourcedRuleVerdict[] {
  return rules.filter(({ passed }) => !passed);
}

/** Returns a rule that did not pass in one line: where it stands, the rule, and why. */
export function formatFailedRule({ source, line, expression, reason }: SourcedRuleVerdict): string {
  return `${source}, line ${line}: ${expression}: ${reason ?? "it is false"}`;
}

/** How many names an error lists. */
const MAX_LISTED = 50;

/** Describes a gate that did not pass. */
export function toGateError(verdict: Verdict): RunError {
  const failed = filterFailedRules(verdict);
  const count = verdict.rules.length;
  const { available } = verdict;
  const more = available.length > MAX_LISTED ? ` and ${available.length - MAX_LISTED} more` : "";
  const listed = available.length === 0 ? "none" : available.slice(0, MAX_LISTED).join(", ") + more;
  return {
    message: `Gate failed: ${failed.length} of ${count} ${count === 1 ? "rule" : "rules"} did not pass.`,
    hints: [...failed.map(formatFailedRule), `The metrics there are: ${listed}.`],
  };
}
