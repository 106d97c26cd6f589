import { expect, test } from "@jest/globals";
import type { Fault } from "../../sandbox/options.mjs";
import { CREATE, attached, errors, outcome, step, warnings } from "./helpers.js";

const GATE = { gate: "accuracy > 0.5" };
const answered = (on: Fault["on"], body: Record<string, unknown>): Fault => ({
  on,
  kind: "status",
  status: 200,
  body,
  times: 99,
});

test("results that say in any word that they go on are no verdict", async () => {
  const faults = [answered("results", { status: "IN_PROGRESS", metrics: { accuracy: 0.99 } })];
  const one = await attached({ faults }, { ...GATE, timeout_minutes: "0.03" });
  expect(outcome(one)).toEqual(["timed_out", 1]);
});

test("an adopted comparison whose results are of another second model gives no verdict", async () => {
  const faults: Fault[] = [
    { on: "create", kind: "reset", commits: true },
    answered("results", {
      status: "READY",
      model_id: "model-a",
      model_id_2: "model-c",
      base_model: { accuracy: 1 },
    }),
  ];
  const one = await step({ faults }, { ...CREATE, model_id_2: "model-b", gate: "base_model.accuracy > 0.5" });
  expect(outcome(one)).toEqual(["create_unknown", 1]);
  expect(errors(one)).toContain("model_id_2 model-c, not model-b");
});

test("a comparison with the metrics of one model can't be decided", async () => {
  const faults = [
    answered("results", { status: "READY", model_id_2: "model-b", metrics: { accuracy: 0.99 } }),
  ];
  const one = await step({ faults }, { ...CREATE, model_id_2: "model-b", gate: "model_1.accuracy > 0.5" });
  expect(outcome(one)).toEqual(["gate_failed", 1]);
});

test("an evaluation that was created and says that it is of another model is warned of", async () => {
  const other = { status: "READY", model_id: "model-z" };
  const faults = [answered("status", other), answered("results", { ...other, metrics: { accuracy: 0.9 } })];
  const one = await step({ faults }, { ...CREATE, ...GATE });
  expect(warnings(one)).toContain("has model_id model-z, not model-a");
});

test("an expression in a name stays text where the YAML is pasted", async () => {
  const one = await step(
    { durationMs: 60_000 },
    { ...CREATE, name: "PR ${{ secrets.NUGEN_API_KEY }}", wait: "true", timeout_minutes: "0.01" },
  );
  expect(one.log).toContain("name: \"PR ${{ '${{' }} secrets.NUGEN_API_KEY }}\"");
});
