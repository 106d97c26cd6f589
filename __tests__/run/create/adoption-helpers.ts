import type { Evaluation } from "../../../sandbox/evaluations.mjs";
import type { Options } from "../../../sandbox/options.mjs";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { type Ran, duringCreate, run } from "./helpers.js";

export type Seed = Partial<Evaluation> & { ageMs?: number };
export interface Scene {
  /** In the list from the start. */
  before?: Seed[];
  /** Created by somebody else while our create call is under way. */
  meanwhile?: Seed[];
  commits?: boolean;
  sandbox?: Partial<Options>;
  inputs?: Record<string, string>;
}

/** An indeterminate create call, and other evaluations in the list. */
export async function unknown({
  before = [],
  meanwhile = [],
  commits = false,
  sandbox,
  inputs,
}: Scene): Promise<Ran> {
  let started: Sandbox | undefined;
  const create = duringCreate({ kind: "reset", commits }, () => {
    for (const seed of meanwhile) started?.seed(seed);
  });
  return run({
    sandbox: { ...sandbox, faults: [create, ...(sandbox?.faults ?? [])] },
    prepare: (one) => {
      started = one;
      for (const seed of before) one.seed(seed);
    },
    // A connection that breaks is searched for as long as the request could have been open.
    inputs: { request_timeout_seconds: "5", ...inputs },
  });
}

/** Green, and the output is the evaluation stored last, after `others` of other people. */
export function recovered({ result, sandbox }: Ran, others: number): unknown {
  const id = result.outputs["evaluation_id"] ?? "";
  const isIt =
    !id.startsWith("other") && sandbox.evaluations.some(({ evaluation_id }) => evaluation_id === id);
  return {
    exitCode: result.exitCode,
    outcome: result.outputs["outcome"],
    stored: sandbox.evaluations.length - others,
    isIt,
  };
}

/** An evaluation of somebody else. */
export function other(index: number, seed: Seed): Seed {
  return { evaluation_id: `other-${index}`, ...seed };
}
