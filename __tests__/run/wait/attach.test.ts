import { expect, test } from "@jest/globals";
import type { Options, Route } from "../../../sandbox/options.mjs";
import { CREATE, type Inputs, asked, attached, errors, outcome, step, warnings } from "./helpers.js";

test.each<[string, number, Partial<Options>, Inputs, RegExp, Route[]]>([
  [
    "running",
    0,
    { durationMs: 600_000 },
    { status: "PROCESSING" },
    /^## ⏳ Evaluation is running/,
    ["status"],
  ],
  [
    "completed",
    0,
    {},
    { status: "READY", model_id: "model-a", benchmark_id: "task-abc123" },
    /^## ✅ Evaluation completed/,
    ["status", "results"],
  ],
  ["evaluation_failed", 1, { fails: true }, { status: "FAILED" }, /^## ❌ /, ["status"]],
])(
  "evaluation_id without wait or gate is one poll: %s",
  async (word, exitCode, options, outputs, heading, routes) => {
    const one = await attached(options);
    expect(outcome(one)).toEqual([word, exitCode]);
    expect(one.outputs).toMatchObject({
      ...outputs,
      evaluation_id: one.sandbox.evaluations[0]?.evaluation_id,
    });
    expect(one.summary).toMatch(heading);
    expect(errors(one)).toMatch(exitCode === 0 ? /^$/ : /ended with status FAILED/);
    expect(one.sandbox.requests.map(({ route }) => route)).toEqual(routes);
  },
);

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

test.each(["eval 1", "../evaluations"])(
  "evaluation_id %j is an input error, reported before anything is sent",
  async (id) => {
    const one = await step({}, { evaluation_id: id });
    expect(outcome(one)).toEqual(["invalid_input", 1]);
    expect(errors(one)).toContain("is not an evaluation id");
    expect(one.sandbox.requests).toEqual([]);
  },
);

test.each<[string, Inputs]>([
  ["of a wrong kind", { timeout_minutes: "soon", reuse_hours: "0", wait: "maybe", download_results: "2" }],
  ["out of range", { timeout_minutes: "-1", reuse_hours: "-2", tolerate: "gate_failed,everything" }],
])("values %s are reported by name before anything is sent", async (_, bad) => {
  const one = await step({}, { ...CREATE, ...bad });
  expect(outcome(one)).toEqual(["invalid_input", 1]);
  for (const name of Object.keys(bad)) expect(errors(one)).toContain(`${name}: `);
  expect(one.sandbox.requests).toEqual([]);
  expect(one.report?.outcome).toBe("invalid_input");
});

test("one poll rides out a passing failure", async () => {
  const one = await attached({ faults: [{ on: "status", kind: "status", status: 503, times: 1 }] });
  expect(outcome(one)).toEqual(["completed", 0]);
  expect(warnings(one)).toBe("");
});

test("one poll stops at a key that is refused", async () => {
  const one = await attached({ apiKey: "another-key" });
  expect(outcome(one)).toEqual(["api_error", 1]);
  expect(asked(one, "status")).toBe(1);
});

test("one poll stops at an id that is unknown", async () => {
  const one = await step({}, { evaluation_id: "eval-unknown" });
  expect(outcome(one)).toEqual(["api_error", 1]);
  expect(errors(one)).toContain("evaluation_id");
});
