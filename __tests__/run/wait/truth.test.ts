import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
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

test("an recovered comparison whose results are of another second model gives no verdict", async () => {
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

describe("results that contradict what was said of the evaluation", () => {
  const good = { status: "READY", metrics: { accuracy: 0.99 }, raw_answers_count: 10 };
  const lost: Fault = { on: "create", kind: "reset", commits: true };

  test.each<[string, Fault[], string]>([
    [
      "name another model",
      [answered("results", { ...good, model_id: "model-z" })],
      "the results name model_id model-z, not model-a as the evaluation that was created",
    ],
    [
      "name another benchmark",
      [answered("results", { ...good, benchmark_id: "easy" })],
      "the results name benchmark_id easy, not task-abc123 as the evaluation that was created",
    ],
    [
      "name another model than the status",
      [
        answered("status", { status: "READY", model_id: "model-a v2" }),
        answered("results", { ...good, model_id: "model-a" }),
      ],
      "the results name model_id model-a, not model-a v2 as its status",
    ],
    [
      "omit the model where the status names another",
      [answered("status", { status: "READY", model_id: "model-z" }), answered("results", good)],
      "the status names model_id model-z, not model-a as the evaluation that was created",
    ],
  ])("fail the gate of a created evaluation where they %s", async (_, faults, reason) => {
    const one = await step({ faults }, { ...CREATE, gate: "accuracy > 0.5\nraw_answers_count > 0" });
    expect(outcome(one)).toEqual(["gate_failed", 1]);
    expect(one.report?.gate?.rules.map((rule) => rule.reason)).toEqual([reason, reason]);
    expect(errors(one)).toContain(reason);
  });

  test("fail the gate of an evaluation that was proven by its name", async () => {
    const faults = [lost, answered("results", { ...good, model_id: "model-z" })];
    const inputs = { ...CREATE, ...GATE, create_endpoint: "evaluations/create" };
    const one = await step({ faults, revision: "newer" }, inputs);
    expect(outcome(one)).toEqual(["gate_failed", 1]);
    expect(errors(one)).toContain("the results name model_id model-z, not model-a");
  });

  test("fail rules that only warn too", async () => {
    const faults = [answered("results", { ...good, model_id: "model-z" })];
    const one = await step({ faults }, { ...CREATE, warn: "accuracy > 0.5" });
    expect(outcome(one)).toEqual(["completed", 0]);
    expect(warnings(one)).toContain("the results name model_id model-z, not model-a");
  });

  test("pass where an alias has one full name in all of them, and a benchmark another case", async () => {
    const names = { model_id: "model-a-full", benchmark_id: "Task-ABC123" };
    const created = { evaluation_id: "eval-1", status: "CREATED", ...names };
    const faults = [
      answered("create", created),
      answered("status", { status: "READY", ...names, benchmark_id: "task-abc123" }),
      answered("results", { ...good, ...names }),
    ];
    expect(outcome(await step({ faults }, { ...CREATE, ...GATE }))).toEqual(["passed", 0]);
  });

  test("only warn where the evaluation was attached by its id", async () => {
    const faults = [answered("results", { ...good, model_id: "model-z" })];
    const one = await attached({ faults }, { ...CREATE, ...GATE });
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(warnings(one)).toContain("has model_id model-z, not model-a");
  });
});

test("an expression in a name stays text where the YAML is pasted", async () => {
  const one = await step(
    { durationMs: 60_000 },
    { ...CREATE, name: "PR ${{ secrets.NUGEN_API_KEY }}", wait: "true", timeout_minutes: "0.01" },
  );
  expect(one.log).toContain("name: \"PR ${{ '${{' }} secrets.NUGEN_API_KEY }}\"");
});

test.each<[string, Record<string, unknown>, string, number]>([
  ["the status counts questions", { raw_answers_count: 0, metrics: { accuracy: 1 } }, "gate_failed", 1],
  ["the count is omitted", { metrics: { accuracy: 1 } }, "passed", 0],
  ["there are a few", { raw_answers_count: 1, metrics: { accuracy: 1 } }, "passed", 0],
])("results of no answers are no verdict; %s", async (_, body, ...expected) => {
  const one = await attached({ faults: [answered("results", { status: "READY", ...body })] }, GATE);
  expect(outcome(one)).toEqual(expected);
  expect(errors(one).includes("the evaluation has no answers")).toBe(expected[0] === "gate_failed");
});

test("results of no answers are no verdict where only they count the questions", async () => {
  const body = { status: "READY", raw_answers_count: 0, metrics: { accuracy: 1, total_questions: 100 } };
  const one = await attached({ optionalFields: "absent", faults: [answered("results", body)] }, GATE);
  expect(outcome(one)).toEqual(["gate_failed", 1]);
  expect(errors(one)).toContain("the evaluation has no answers: raw_answers_count is 0");
});
