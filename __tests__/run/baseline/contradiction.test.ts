import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { type Step, BENCHMARK, ENDED, errors, outcome } from "../wait/helpers.js";
import { type Inputs, PRODUCTION, accuracy, judged } from "./helpers.js";

describe("results of the baseline that contradict what it was chosen for", () => {
  const BODY = {
    status: "READY",
    model_id: PRODUCTION,
    benchmark_id: BENCHMARK,
    metrics: { accuracy: 0.01 },
  };
  const baseline = { model_id: PRODUCTION, evaluation_id: "eval-fixed", ...ENDED, ...accuracy(0.01) };
  const judgedWith = (inputs: Inputs, body: Record<string, unknown>): Promise<Step> => {
    const isBaseline: Fault["match"] = ({ path }) => path.includes("eval-fixed");
    const fault: Fault = { on: "results", kind: "status", status: 200, times: 99, match: isBaseline };
    const faults: Fault[] = [{ ...fault, body: { ...BODY, ...body } }];
    return judged(inputs, (sandbox) => sandbox.seed(baseline), { faults });
  };

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["say PROCESSING", { status: "PROCESSING" }, /eval-fixed is not finished: its status is PROCESSING/],
    ["say FAILED", { status: "FAILED" }, /eval-fixed is not finished: its status is FAILED/],
    ["compare two models", { model_id_2: "model-x" }, /compar/],
  ])("fail closed where they %s", async (_, body, reason) => {
    const byId = { baseline_model: "", baseline_evaluation_id: "eval-fixed" };
    for (const done of await Promise.all([judgedWith({}, body), judgedWith(byId, body)])) {
      expect(outcome(done)).toEqual(["gate_failed", 1]);
      expect(errors(done)).toMatch(reason);
    }
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["model", { model_id: "weak" }, "model_id weak, not model-production as the list does"],
    ["benchmark", { benchmark_id: "easy" }, "benchmark_id easy, not task-abc123 as the list does"],
  ])("fail closed where they name another %s than the list", async (_, body, reason) => {
    const done = await judgedWith({}, body);
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain(reason);
  });

  test("count where they only omit it", async () => {
    const done = await judgedWith({}, { status: null, model_id: null, benchmark_id: null });
    expect(outcome(done)).toEqual(["passed", 0]);
  });
});
