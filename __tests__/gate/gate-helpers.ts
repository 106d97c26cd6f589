import {
  type CompiledGate,
  compileGate as compileNow,
  type CompileOptions,
  type GateMetrics,
  GateSyntaxError,
} from "../../src/gate/gate.js";
import { type RuleVerdict, toRuleVerdict } from "../../src/result/rule-verdict.js";

export const SINGLE: CompileOptions = { mode: "single", baseline: false, source: "gate" };
export const COMPARISON: CompileOptions = { mode: "comparison", baseline: false, source: "gate" };

type Metrics = Record<string, unknown> | null;

/** Compiles a gate; rejects with what is wrong with it. */
export async function compileGate(text: string, options: CompileOptions): Promise<CompiledGate> {
  return Promise.resolve(compileNow(text, options));
}

interface GateVerdict {
  passed: boolean;
  rules: RuleVerdict[];
  available: string[];
}

/** Holds a compiled gate to metrics, with the verdicts in words. */
export function evaluateGate(gate: CompiledGate, metrics: GateMetrics): GateVerdict {
  const outcome = gate.evaluate(metrics);
  return { ...outcome, rules: outcome.rules.map((rule) => toRuleVerdict(rule, metrics)) };
}

/** Holds a gate to the metrics of one model. */
export async function judgeOne(text: string, metrics: Metrics, more: Metrics = {}): Promise<GateVerdict> {
  const gate = await compileGate(text, { ...SINGLE, baseline: more !== null && "baseline" in more });
  return evaluateGate(gate, { mode: "single", variables: { metrics, ...more }, unavailable: {} });
}

/** The verdict on a gate of one rule. */
export async function judgeRule(rule: string, metrics: Metrics, more: Metrics = {}): Promise<RuleVerdict> {
  const [verdict] = (await judgeOne(rule, metrics, more)).rules;
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

/** Holds a gate to a comparison. */
export async function judgeTwo(
  text: string,
  variables: Record<string, unknown>,
  unavailable: Record<string, string> = {},
): Promise<GateVerdict> {
  const gate = await compileGate(text, { ...COMPARISON, baseline: "baseline" in variables });
  return evaluateGate(gate, { mode: "comparison", variables, unavailable });
}

/** The error of a gate that has to be rejected. */
export async function errorOf(text: string, options: Partial<CompileOptions> = {}): Promise<GateSyntaxError> {
  try {
    await compileGate(text, { ...SINGLE, ...options });
  } catch (error) {
    if (error instanceof GateSyntaxError) return error;
    throw error;
  }
  throw new Error(`no error for ${text}`);
}

/** Metrics of which most are odd. */
export const ODD_METRICS: Record<string, unknown> = {
  accuracy: 0.9,
  nothing: null,
  note: "0.95",
  word: "high",
  flag: true,
  infinite: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
  zero: 0,
  tiny: 5e-324,
  list: [1, null, Number.NaN],
  nans: [1, Number.NaN],
  mixed: [1, "1"],
  numbers: [1, 2],
  empty: [],
  nested: { gone: null, text: "x" },
  records: [{ name: "a", value: 1 }, { name: "b" }],
  f1: 0.5,
  "f1-score": 0.4,
};
