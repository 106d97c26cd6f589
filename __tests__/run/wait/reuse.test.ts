import { expect, test } from "@jest/globals";
import type { Evaluation } from "../../../sandbox/evaluations.mjs";
import type { Options } from "../../../sandbox/options.mjs";
import {
  CREATE,
  type Inputs,
  type Step,
  asked,
  errors,
  outcome,
  readable,
  step,
  warnings,
} from "./helpers.js";

const HOUR = 3_600_000;
type Seed = Partial<Evaluation> & { ageMs?: number };

/** A step with `reuse_hours: 2` where these evaluations are there already. */
function reuse(seeds: Seed[], inputs: Inputs = {}, options: Partial<Options> = {}): Promise<Step> {
  return step(options, (sandbox) => {
    for (const seed of seeds) sandbox.seed(seed);
    return { ...CREATE, reuse_hours: "2", ...inputs };
  });
}

test("reuse_hours attaches to a young evaluation of the same model and benchmark", async () => {
  const [done, running, pair, naive] = await Promise.all([
    reuse([
      { evaluation_id: "eval-old", ageMs: 1.5 * HOUR },
      { evaluation_id: "eval-young", ageMs: HOUR },
    ]),
    reuse([{ evaluation_id: "eval-young", ageMs: 1_000 }], {}, { durationMs: HOUR }),
    reuse([{ evaluation_id: "eval-young", model_id_2: "model-b", ageMs: HOUR }], { model_id_2: "model-b" }),
    reuse(
      [{ evaluation_id: "eval-young", ageMs: HOUR }],
      {},
      { timestamps: "naive", clockSkewMs: -5 * HOUR },
    ),
  ]);
  for (const one of [done, running, pair, naive]) {
    expect(asked(one, "create")).toBe(0);
    expect(one.outputs["evaluation_id"]).toBe("eval-young");
    expect(one.log).toContain("Reusing evaluation eval-young");
  }
  expect(outcome(done)).toEqual(["completed", 0]);
  expect(outcome(running)).toEqual(["running", 0]);
  expect(pair.report?.mode).toBe("comparison");
});

test("fractions of an hour count", async () => {
  const [young, old] = await Promise.all([
    reuse([{ ageMs: 0.2 * HOUR }], { reuse_hours: "0.25" }),
    reuse([{ ageMs: 0.3 * HOUR }], { reuse_hours: "0.25" }),
  ]);
  expect([asked(young, "create"), asked(old, "create")]).toEqual([0, 1]);
});

test("a failed, older or other evaluation is not reused", async () => {
  const steps = await Promise.all([
    reuse([{ status: "FAILED", ageMs: HOUR }]),
    reuse([{ status: "cancelled", ageMs: HOUR }]),
    reuse([{ ageMs: 3 * HOUR }]),
    reuse([{ model_id: "model-b", ageMs: HOUR }], {}, { listIgnoresModelFilter: true }),
    reuse([{ benchmark_id: "task-other", ageMs: HOUR }]),
    reuse([{ model_id_2: "model-b", ageMs: HOUR }]),
    reuse([{ ageMs: HOUR }], { model_id_2: "model-b" }),
    reuse([{ model_id_2: "model-c", ageMs: HOUR }], { model_id_2: "model-b" }),
    reuse([]),
  ]);
  for (const one of steps) {
    expect(outcome(one)).toEqual(["created", 0]);
    expect(asked(one, "create")).toBe(1);
  }
});

test("a list that omits the second model is no ground for reuse", async () => {
  const one = await reuse([{ model_id_2: "model-b", ageMs: HOUR }], {}, { listOmitsModel2: true });
  expect(asked(one, "create")).toBe(1);
});

test("a list that fails is a warning, and a new evaluation is created", async () => {
  const one = await reuse(
    [{ ageMs: HOUR }],
    {},
    {
      faults: [{ on: "list", kind: "status", status: 500, times: 99 }],
    },
  );
  expect(outcome(one)).toEqual(["created", 0]);
  expect(asked(one, "create")).toBe(1);
  expect(warnings(one)).toContain("a new one is created");
});

test("with custom_metrics or evaluation_id it is an input error, and nothing is sent", async () => {
  const [metrics, id] = await Promise.all([
    reuse([], { custom_metrics: '["accuracy"]' }),
    reuse([], { evaluation_id: "eval-1" }),
  ]);
  for (const one of [metrics, id]) {
    expect(outcome(one)).toEqual(["invalid_input", 1]);
    expect(errors(one)).toContain("reuse_hours can't be used together with");
    expect(one.sandbox.requests).toEqual([]);
  }
  expect(errors(metrics)).toContain("custom_metrics");
  expect(errors(id)).toContain("evaluation_id");
});

test.each(["status", "results"] as const)(
  "one whose %s says that it is another is none of the run's",
  async (on) => {
    const body = {
      evaluation_id: "eval-other",
      status: "READY",
      model_id: "model-z",
      metrics: { accuracy: 1 },
    };
    const one = await reuse(
      [{ evaluation_id: "eval-other", ageMs: HOUR }],
      { gate: "accuracy > 0.9" },
      { faults: [{ on, kind: "body", body }] },
    );
    expect(outcome(one)).toEqual(["api_error", 1]);
    expect(asked(one, "create")).toBe(0);
    expect(errors(one)).toBe(
      "The evaluation eval-other was found in the list, but it is another: it has model_id model-z, not model-a\n" +
        "Run without reuse_hours to create an evaluation of your own.",
    );
    expect(one.log).not.toContain("evaluation_id: eval-other");
    expect(readable(one.summary)).not.toContain("evaluation_id: eval-other");
    expect([one.outputs["evaluation_id"], one.report?.evaluation_id]).toEqual(["", null]);
  },
);

test("a reused evaluation is waited for and gated like a new one", async () => {
  const one = await reuse([{ ageMs: HOUR }], { gate: "accuracy > 0.9" });
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(asked(one, "create")).toBe(0);
});
