import { runInNewContext } from "node:vm";
import type { Trace } from "./environment.js";
import type { MetricUse } from "./metric-uses.js";
import {
  availableNames,
  availablePaths,
  canonicalPath,
  isPlainName,
  type MetricPath,
  pathText,
  toCelValue,
  valueAt,
} from "./metrics.js";
import type { GateMetrics } from "./gate-metrics.js";
import type { Rule } from "./rules.js";
import { shownValue } from "./shown-value.js";
import { messageOf } from "../util/error-message.js";

/** What became of one rule. */
export interface RuleVerdict {
  /** The line in the gate's text, from 1. */
  line: number;
  /** The rule without comment and margins. */
  expression: string;
  passed: boolean;
  /** Every metric that the rule mentions with the value it saw; undefined where there is none. */
  values: { name: string; value: unknown }[];
  /** Why the rule failed, in plain words; null when it passed. */
  reason: string | null;
}

/** A rule that can be computed. */
export interface RunnableRule extends Rule {
  /** The metrics whose slots `run` takes. */
  uses: readonly MetricUse[];
  /** Paths whose presence the rule asks for itself: a metric missing there is no fault. */
  guards: readonly MetricPath[];
  /** Computes the rule from the values of its slots, with what it came to on the way; throws when it cannot. */
  run(slots: Record<string, unknown>): { value: unknown; trace: Trace };
}

/** How many names a reason lists at most. */
const MAX_LISTED = 50;

/**
 * Computes a rule. It passes only when nothing is in doubt: what goes wrong is a failed rule.
 * @param timeoutMs how long it may take, in milliseconds: until then nothing else runs, not even a cancel
 */
export function judgeRule(rule: RunnableRule, results: GateMetrics, timeoutMs = RULE_MS): RuleVerdict {
  const { line, expression } = rule;
  const values: RuleVerdict["values"] = [];
  let reason: string | null;
  try {
    values.push(...valuesSeen(rule, results));
    reason = whyNot(rule, results, values, timeoutMs);
  } catch (error) {
    reason = `it could not be computed: ${summaryOf(error)}`;
  }
  return { line, expression, passed: reason === null, values, reason };
}

function valuesSeen(rule: RunnableRule, results: GateMetrics): RuleVerdict["values"] {
  const seen = new Map<string, unknown>();
  for (const { path } of rule.uses) seen.set(pathText(path), valueAt(path, results));
  return Array.from(seen, ([name, value]) => ({ name, value }));
}

function whyNot(
  rule: RunnableRule,
  results: GateMetrics,
  values: RuleVerdict["values"],
  timeoutMs: number,
): string | null {
  const names = availableNames(results);
  if (names.length === 0) return "the evaluation has no metrics";
  const listed = `. The metrics there are: ${listedNames(names)}`;

  const faults = rule.uses.flatMap((use) => faultOf(use, rule, results) ?? []);
  if (faults.length > 0) return faults.join("; ") + listed;

  let outcome: ReturnType<RunnableRule["run"]>;
  try {
    outcome = withinTime(() => rule.run(slotsOf(rule, results)), timeoutMs);
  } catch (error) {
    return `it could not be computed: ${inTermsOfTheRule(summaryOf(error), rule)}${listed}`;
  }
  const [fault] = outcome.trace.faults;
  if (fault !== undefined) return `it could not be computed: ${inTermsOfTheRule(fault, rule)}${listed}`;
  if (outcome.value === true) return null;
  if (outcome.value !== false) return `it is not a yes or no, it gives ${shownValue(outcome.value)}${listed}`;
  const seen = [
    ...new Set(outcome.trace.bounds.slice(0, MAX_LISTED)),
    ...values.map(({ name, value }) => `${name} is ${shownValue(value)}`),
  ];
  return seen.length > 0 ? `it does not hold: ${seen.join(", ")}` : "it does not hold";
}

/** How long one rule may take, in milliseconds: a pattern or a loop over foreign data could take for ever. */
export const RULE_MS = 1_000;

/** Only `vm` can stop code that doesn't yield. @throws after `timeoutMs` milliseconds */
function withinTime<Result>(compute: () => Result, timeoutMs: number): Result {
  const held: { result?: { value: Result } } = {};
  const keep = (): void => {
    held.result = { value: compute() };
  };
  runInNewContext("keep()", { keep }, { timeout: timeoutMs });
  if (held.result === undefined) throw new Error("it came to nothing");
  return held.result.value;
}

/** What is wrong with a metric, or undefined when the rule can use it. */
function faultOf(use: MetricUse, rule: RunnableRule, results: GateMetrics): string | undefined {
  if (use.kind === "presence") return undefined;
  const name = pathText(use.path);
  const unavailable = results.unavailable[String(use.path[0])];
  if (unavailable !== undefined) return `${name} cannot be used: ${unavailable}`;
  const value = valueAt(use.path, results);
  if (value === undefined) {
    return isGuarded(use.path, rule, results)
      ? undefined
      : `${name} is missing${hintFor(use, rule, results)}`;
  }
  if (value === null) return `${name} is null`;
  if (typeof value === "number" && !Number.isFinite(value)) return `${name} is ${value}, not a finite number`;
  // CEL's double() would make numbers of these, and a comparison with NaN is never true.
  if (typeof value === "string" && /^\s*[+-]?(nan|inf(inity)?)\s*$/i.test(value))
    return `${name} is ${value.trim()}, not a finite number`;
  if (!use.needsNumber || typeof value === "number" || typeof value === "bigint") return undefined;
  return `${name} is not a number but ${shownValue(value)}`;
}

/** Whether the rule itself asks for the presence of this metric or of what holds it. */
function isGuarded(path: MetricPath, rule: RunnableRule, results: GateMetrics): boolean {
  const wanted = canonicalPath(path, results);
  return rule.guards.some((guard) => {
    const tested = canonicalPath(guard, results);
    return tested.length > 0 && tested.every((key, index) => wanted[index] === key);
  });
}

function hintFor(use: MetricUse, rule: RunnableRule, results: GateMetrics): string {
  const odd = availablePaths(results).find((path) => isMeantBy(path, rule.expression));
  if (odd) return ` (a name like this one is written ${pathText(odd)})`;
  const root = String(use.path[0]);
  const comparing = results.mode === "comparison";
  const roots = ["model_1", "model_2", "base_model", "eval_model", "comparison"];
  if (comparing && !roots.includes(root)) return " (two models are compared: write model_1.… or model_2.…)";
  if (!comparing && roots.includes(root)) return " (one model was evaluated: write the metric's name alone)";
  return "";
}

/** Whether a rule has, bare, the name of a metric that cannot be written so: `f1-score`. */
function isMeantBy(path: MetricPath, expression: string): boolean {
  const keys = path[0] === "metrics" ? path.slice(1) : path;
  const isOdd = keys.some((key) => typeof key === "string" && !isPlainName(key));
  return isOdd && expression.includes(keys.join("."));
}

function slotsOf(rule: RunnableRule, results: GateMetrics): Record<string, unknown> {
  const slots: Record<string, unknown> = {};
  for (const { slot, path, kind } of rule.uses) {
    const value = valueAt(path, results);
    if (kind === "presence") slots[slot] = value !== undefined;
    else if (value !== undefined) slots[slot] = toCelValue(value);
  }
  return slots;
}

/** An error's words with the metrics in place of their slots. */
function inTermsOfTheRule(message: string, rule: RunnableRule): string {
  const names = new Map(rule.uses.map((use) => [use.slot, pathText(use.path)]));
  return message
    .replace(/^Unknown variable: (\w+)$/, "$1 is missing")
    .replace(/\bdyn<(\w+)>/g, "$1")
    .replace(/\w+/g, (word) => names.get(word) ?? word);
}

/** CEL's errors have a summary, without the rule and its caret. */
function summaryOf(error: unknown): string {
  const { summary } = error instanceof Error && "summary" in error ? error : { summary: null };
  return typeof summary === "string" ? summary : messageOf(error);
}

function listedNames(names: string[]): string {
  const more = names.length - MAX_LISTED;
  const listed = names
    .slice(0, MAX_LISTED)
    .map((name) => (name.length > 100 ? `${name.slice(0, 99)}…` : name));
  return listed.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
