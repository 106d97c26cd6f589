import type { Sandbox } from "../../../sandbox/server.mjs";
import { type Step, ENDED, step } from "../wait/helpers.js";

export const PRODUCTION = "model-production";
export const GATE = "accuracy >= baseline.accuracy - 0.02";

export type Inputs = Record<string, string>;

/** Attaches to an ended evaluation of the new model, with what `prepare` puts beside it. */
export function judged(
  inputs: Inputs,
  prepare: (sandbox: Pick<Sandbox, "seed">) => void,
  options = {},
): Promise<Step> {
  return step(options, (sandbox) => {
    prepare(sandbox);
    const { evaluation_id } = sandbox.seed(ENDED);
    return { evaluation_id, gate: GATE, baseline_model: PRODUCTION, ...inputs };
  });
}

/** Returns what gives a seeded evaluation this accuracy. */
export function accuracy(value: number): { overrides: { metrics: Record<string, number> } } {
  return { overrides: { metrics: { accuracy: value } } };
}
