import { expect, test } from "@jest/globals";
import { CREATE, asked, attached, errors, outcome, step, warnings } from "./helpers.js";

test("evaluation_id without wait or gate is one poll: running, completed or evaluation_failed", async () => {
  const [running, completed, failed] = await Promise.all([
    step({ durationMs: 60_000 }, (sandbox) => ({ evaluation_id: sandbox.seed().evaluation_id })),
    attached({}),
    attached({ fails: true }),
  ]);
  expect(outcome(running)).toEqual(["running", 0]);
  expect(running.outputs["status"]).toBe("PROCESSING");
  expect(running.summary).toMatch(/^## ⏳ Evaluation is running/);
  expect(outcome(completed)).toEqual(["completed", 0]);
  expect(completed.outputs).toMatchObject({
    status: "READY",
    model_id: "model-a",
    benchmark_id: "task-abc123",
  });
  expect(completed.summary).toMatch(/^## ✅ Evaluation completed/);
  expect(outcome(failed)).toEqual(["evaluation_failed", 1]);
  expect(errors(failed)).toContain("ended with status FAILED");
  for (const one of [running, completed, failed]) {
    expect(asked(one, "create")).toBe(0);
    expect(asked(one, "list")).toBe(0);
    expect(asked(one, "status")).toBe(1);
    expect(one.outputs["evaluation_id"]).toBe(one.sandbox.evaluations[0]?.evaluation_id);
  }
  expect(running.sandbox.requests.map(({ route }) => route)).toEqual(["status"]);
});

test("attaching reports the evaluation's own model and benchmark, whatever the inputs say", async () => {
  const done = await attached({}, { model_id: "another-model", benchmark_id: "another-task" });
  expect(done.outputs).toMatchObject({ model_id: "model-a", benchmark_id: "task-abc123" });
  expect(done.report).toMatchObject({ model_id: "model-a", benchmark_id: "task-abc123" });
});

test("attaching with model_id_2 given doesn't make a comparison of one model", async () => {
  const done = await attached(
    {},
    { model_id: "model-a", model_id_2: "model-b", benchmark_id: "task-abc123" },
  );
  expect(done.report).toMatchObject({ mode: "single", model_id_2: null });
});

test("an invalid evaluation_id is an input error, reported before anything is sent", async () => {
  const [odd, path] = await Promise.all([
    step({}, { evaluation_id: "eval 1" }),
    step({}, { evaluation_id: "../evaluations" }),
  ]);
  for (const one of [odd, path]) {
    expect(outcome(one)).toEqual(["invalid_input", 1]);
    expect(errors(one)).toContain("is not an evaluation id");
    expect(one.sandbox.requests).toEqual([]);
  }
});

test("bad numbers, values and booleans are reported by name before anything is sent", async () => {
  const bad = { ...CREATE, timeout_minutes: "soon", reuse_hours: "0", wait: "maybe", download_results: "2" };
  const [one, negative] = await Promise.all([
    step({}, bad),
    step({}, { ...CREATE, timeout_minutes: "-1", reuse_hours: "-2", tolerate: "gate_failed,everything" }),
  ]);
  expect(outcome(one)).toEqual(["invalid_input", 1]);
  for (const name of ["timeout_minutes", "reuse_hours", "wait", "download_results"]) {
    expect(errors(one)).toContain(`${name}: `);
  }
  for (const name of ["timeout_minutes", "reuse_hours", "tolerate"]) {
    expect(errors(negative)).toContain(`${name}: `);
  }
  expect([...one.sandbox.requests, ...negative.sandbox.requests]).toEqual([]);
  expect(one.report?.outcome).toBe("invalid_input");
});

test("one poll rides out a passing failure and stops at what won't pass", async () => {
  const [passing, refused, unknown] = await Promise.all([
    attached({ faults: [{ on: "status", kind: "status", status: 503, times: 1 }] }),
    attached({ apiKey: "another-key" }),
    step({}, { evaluation_id: "eval-unknown" }),
  ]);
  expect(outcome(passing)).toEqual(["completed", 0]);
  expect(warnings(passing)).toBe("");
  expect(outcome(refused)).toEqual(["api_error", 1]);
  expect(asked(refused, "status")).toBe(1);
  expect(outcome(unknown)).toEqual(["api_error", 1]);
  expect(errors(unknown)).toContain("evaluation_id");
});
