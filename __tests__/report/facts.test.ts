import { expect, test } from "@jest/globals";
import { createFactTable, formatOrigin } from "../../src/report/facts.js";
import { createEmptyResult } from "../../src/result/result.js";
import { CREATED, EVALUATION, baselineOf, compared, completed, readable, readableRows } from "./helpers.js";

test.each([
  [
    { origin: { ...CREATED, kind: "recovered", isProven: false } },
    "Recovered : the response to the create was lost, and the evaluation was found in the list. It was created once.",
  ],
  [
    { origin: { kind: "reused" } },
    "Reused : a recent evaluation of the same model and benchmark, created 2026-03-10T01:00:00Z . Nothing was created.",
  ],
  [
    { origin: { kind: "given" }, evaluation: { ...EVALUATION, createdAt: null } },
    "Existing : the evaluation that evaluation_id names. Nothing was created.",
  ],
] as const)("%j is labelled", (known, label) => {
  expect(readable(formatOrigin(completed({}, known)) ?? "").trim()).toBe(label);
});

test("an evaluation that this run created has no label", () => {
  expect(formatOrigin(completed({}, { origin: CREATED }))).toBeNull();
  expect(formatOrigin(createEmptyResult(0))).toBeNull();
});

const TIME = "Time | Run ended 00:00 UTC after 0 ms";

test("of one model the facts are ids, status and times", () => {
  const table = createFactTable(completed({}, { origin: CREATED }));
  expect(table).toMatch(/^<table>\n<tr><td>Evaluation</);
  expect(readableRows(table)).toEqual([
    "Evaluation | eval-1",
    "Status | READY",
    "Created | 2026-03-10T01:00:00Z",
    "Mode | single model",
    "Model | model-a",
    "Benchmark | task-1",
    TIME,
  ]);
});

test("of two models the facts name both, the baseline, and the newer revision's call", () => {
  const origin = { ...CREATED, endpoint: "evaluations/create" } as const;
  const baseline = baselineOf({});
  expect(readableRows(createFactTable({ ...compared({}, {}), origin, baseline })).slice(3)).toEqual([
    "Mode | comparison of two models",
    "model_1 | model-a",
    "model_2 | model-b",
    "Benchmark | task-1",
    "Baseline | evaluation eval-0 , of unknown age",
    "Create call | /api/v3/evaluations/create of the newer revision, which takes the second model as baseline_model_id",
    TIME,
  ]);
  expect(readable(createFactTable(completed({}, { origin })))).toMatch(/of the newer revision Time/);
});

test("what is not known is left out", () => {
  expect(readableRows(createFactTable(createEmptyResult(0)))).toEqual([TIME]);
  const evaluation = { ...EVALUATION, createdAt: null, modelId: null, benchmarkId: null };
  expect(readableRows(createFactTable(completed({}, { evaluation })))).toEqual([
    "Evaluation | eval-1",
    "Status | READY",
    TIME,
  ]);
});

test.each([
  ["created", true],
  ["running", true],
  ["passed", false],
  ["timed_out", false],
] as const)("after %s the evaluation's message is shown: %s", (outcome, isShown) => {
  const evaluation = { ...EVALUATION, message: "queued for execution" };
  const rows = readableRows(createFactTable(completed({}, { outcome, evaluation })));
  expect(rows.includes("Message | queued for execution")).toBe(isShown);
  const silent = readableRows(createFactTable(completed({}, { outcome })));
  expect(silent.join("\n")).not.toContain("Message");
});
