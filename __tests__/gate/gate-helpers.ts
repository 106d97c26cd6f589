import { compileGate, type GateVerdict } from "../../src/gate/cel.js";
import type { RuleVerdict } from "../../src/gate/verdict.js";

/** Holds a gate to the metrics of one model. */
export async function judgeOne(gate: string, metrics: Record<string, unknown> | null): Promise<GateVerdict> {
  return (await compileGate(gate)).evaluate({
    mode: "single",
    variables: { metrics: metrics },
    unavailable: {},
  });
}

/** The verdict on a gate of one rule. */
export async function judgeRule(rule: string, metrics: Record<string, unknown> | null): Promise<RuleVerdict> {
  const [verdict] = (await judgeOne(rule, metrics)).rules;
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

/** Holds a gate to a comparison. */
export async function judgeTwo(
  gate: string,
  base: unknown,
  evaluated: unknown,
  comparison: unknown = {},
): Promise<GateVerdict> {
  return (await compileGate(gate)).evaluate({
    mode: "comparison",
    variables: { base_model: base, eval_model: evaluated, model_1: base, model_2: evaluated, comparison },
    unavailable: {},
  });
}
