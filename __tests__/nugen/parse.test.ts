import { describe, expect, test } from "@jest/globals";
import {
  parseEvaluation,
  parseList,
  parseMeasurements,
  parseResults,
  parseStatus,
} from "../../src/nugen/parse.js";

const FIELDS = {
  evaluation_id: "eval-1",
  status: "READY",
  model_id: "model-a",
  model_id_2: "model-b",
  benchmark_id: "task-1",
  created_at: "2026-03-10T01:00:00Z",
  message: "queued",
};
const EVALUATION = {
  id: "eval-1",
  status: "READY",
  modelId: "model-a",
  modelId2: "model-b",
  benchmarkId: "task-1",
  createdAt: "2026-03-10T01:00:00Z",
  message: "queued",
};

test("an evaluation has every field that a response has", () => {
  expect(parseEvaluation(FIELDS)).toEqual(EVALUATION);
  expect(parseEvaluation({ evaluation_id: 7 })).toEqual({
    ...{ id: "7", status: "CREATED", modelId: null, modelId2: null, benchmarkId: null },
    ...{ createdAt: null, message: null },
  });
  expect(parseEvaluation({ ...FIELDS, created_at: 1_773_104_400.5 })?.createdAt).toBe("1773104400.5");
});

test.each([null, "x", [], {}, { ...FIELDS, evaluation_id: null }, { ...FIELDS, evaluation_id: " " }])(
  "no evaluation is in %j",
  (json) => {
    expect(parseEvaluation(json)).toBeNull();
  },
);

test.each<[object, string | null | undefined]>([
  [{ model_id_2: "b" }, "b"],
  [{ baseline_model_id: "b" }, "b"],
  [{ model_id_2: null, baseline_model_id: "b" }, "b"],
  [{ model_id_2: "b", baseline_model_id: "c" }, "b"],
  [{ model_id_2: null }, null],
  [{ baseline_model_id: null }, null],
  [{}, undefined],
])("the second model of %j", (fields, modelId2) => {
  const { entries } = parseList({ evaluations: [{ evaluation_id: "eval-1", ...fields }] }) ?? { entries: [] };
  expect(entries).toEqual([expect.objectContaining({ modelId2 })]);
  expect(parseEvaluation({ evaluation_id: "eval-1", ...fields })?.modelId2).toBe(modelId2 ?? null);
});

describe("a list", () => {
  test("has its entries, with their names, and how many there are in all", () => {
    const named = { ...FIELDS, evaluation_name: "nightly" };
    const unnamed = { evaluation_id: "eval-2", evaluation_name: null };
    const { message, ...entry } = EVALUATION;
    expect(message).toBe("queued");
    expect(parseList({ evaluations: [named, unnamed, FIELDS], total: 30 })).toEqual({
      entries: [
        { ...entry, name: "nightly" },
        {
          ...{ id: "eval-2", status: "", modelId: null, modelId2: undefined, benchmarkId: null },
          ...{ createdAt: null, name: null },
        },
        { ...entry, name: undefined },
      ],
      total: 30,
    });
    expect(parseList({ evaluations: [] })).toEqual({ entries: [], total: null });
  });

  test.each([null, "x", [], {}, { evaluations: {} }, { evaluations: [FIELDS, {}] }, { evaluations: [null] }])(
    "is unreadable as a whole: %j",
    (json) => {
      expect(parseList(json)).toBeNull();
    },
  );
});

describe("a status", () => {
  const TIMES = { start_time: "2026-03-10T00:57:00Z", end_time: 1_773_105_060 };

  test("has every field as documented", () => {
    const counted = {
      ...{ questions_completed: 3, total_questions: 10, avg_time_per_question: 2.5, eta_seconds: 18 },
    };
    const fields = {
      ...FIELDS,
      ...TIMES,
      ...counted,
      progress: "3/10 questions",
      evaluation_name: "nightly",
    };
    expect(parseStatus(fields, "eval-1")).toEqual({
      ...{ evaluation: EVALUATION, modelId2: "model-b", name: "nightly", progress: "3/10 questions" },
      ...{ questionsCompleted: 3, totalQuestions: 10, avgTimePerQuestion: 2.5, etaSeconds: 18 },
      ...{ startTime: "2026-03-10T00:57:00Z", endTime: "1773105060" },
    });
  });

  test("of the newer revision counts samples", () => {
    const counted = { n_samples_completed: 3, n_samples: 10, avg_time_per_sample: 2.5 };
    expect(parseStatus({ status: "READY", ...counted }, "eval-1")).toMatchObject({
      ...{ questionsCompleted: 3, totalQuestions: 10, avgTimePerQuestion: 2.5 },
    });
  });

  test("may have nothing but the status", () => {
    expect(parseStatus({ status: "READY" }, "eval-1")).toEqual({
      evaluation: {
        ...{ id: "eval-1", status: "READY", modelId: null, modelId2: null, benchmarkId: null },
        ...{ createdAt: null, message: null },
      },
      ...{ modelId2: undefined, name: undefined, progress: null, questionsCompleted: null },
      ...{ totalQuestions: null, avgTimePerQuestion: null, etaSeconds: null, startTime: null, endTime: null },
    });
  });

  test.each([
    null,
    [],
    {},
    { evaluation_id: "eval-1" },
    { status: " " },
    { ...FIELDS, evaluation_id: "eval-2" },
  ])("is none of this evaluation: %j", (json) => {
    expect(parseStatus(json, "eval-1")).toBeNull();
  });
});

describe("results", () => {
  test("have every field as recorded", () => {
    const more = { metrics: { a: 1 }, method: "eval", completed_at: 1_773_105_060.5, raw_answers_count: 10 };
    const { status, ...fields } = FIELDS;
    expect(status).toBe("READY");
    expect(parseResults({ ...fields, ...more, model_id_2: null }, "eval-1")).toEqual({
      evaluation: { ...EVALUATION, modelId2: null, status: "" },
      ...{ metrics: { a: 1 }, baseModel: null, evalModel: null, method: "eval", completedAt: "1773105060.5" },
      ...{ rawAnswersCount: 10, secondModelField: null, comparison: null },
    });
  });

  test.each<[object, string | null]>([
    [{ model_id_2: "b" }, "model_id_2"],
    [{ baseline_model_id: "b" }, "baseline_model_id"],
    [{ model_id_2: "b", baseline_model_id: "b" }, "baseline_model_id"],
    [{ model_id_2: "b", baseline_model_id: null }, "model_id_2"],
    [{ model_id_2: null }, null],
  ])("say by which field they name the second model: %j", (fields, name) => {
    expect(parseResults(fields, "eval-1")?.secondModelField).toBe(name);
  });

  test.each<[object, unknown]>([
    [{ comparison: { by: 1 } }, { by: 1 }],
    [{ metrics: { comparison: { by: 2 } } }, { by: 2 }],
    [{ comparison: { by: 1 }, metrics: { comparison: { by: 2 } } }, { by: 1 }],
  ])("have the service's own comparison beside the metrics, or in them: %j", (fields, comparison) => {
    expect(parseResults(fields, "eval-1")?.comparison).toEqual(comparison);
  });

  test.each([null, [], "x", { evaluation_id: "eval-2" }])("are none of this evaluation: %j", (json) => {
    expect(parseResults(json, "eval-1")).toBeNull();
  });
});

describe("measurements", () => {
  const A = { modelId: "a", metrics: { x: 1 } };
  const B = { modelId: "b", metrics: { x: 2 } };
  const KEYED = { model_id: "a", model_id_2: "b" };

  test.each<[string, object, object]>([
    [
      "two sides",
      { base_model: { model_id: "a", metrics: { x: 1 } }, eval_model: { model_id: "b", x: 2 } },
      { metrics: null, baseModel: A, evalModel: B },
    ],
    ["the first side alone", { base_model: { x: 1 } }, { baseModel: { modelId: null, metrics: { x: 1 } } }],
    ["the second side alone", { eval_model: { x: 2 } }, { evalModel: { modelId: null, metrics: { x: 2 } } }],
    [
      "the first side beside metrics of none",
      { base_model: { x: 1 }, metrics: { y: 3 } },
      { baseModel: { modelId: null, metrics: { x: 1 } } },
    ],
    [
      "the second side beside metrics of none",
      { eval_model: { x: 2 }, metrics: { y: 3 } },
      { evalModel: { modelId: null, metrics: { x: 2 } } },
    ],
    [
      "sides inside of the metrics",
      { metrics: { base_model: { model_id: "a", x: 1 }, eval_model: { model_id: "b", x: 2 } } },
      { metrics: null, baseModel: A, evalModel: B },
    ],
    [
      "a side whose metrics are none",
      { base_model: { model_id: "a", metrics: "none" } },
      { baseModel: { modelId: "a", metrics: null } },
    ],
    [
      "sides by model id",
      { ...KEYED, metrics: { a: { x: 1 }, b: { x: 2 } } },
      { baseModel: A, evalModel: B },
    ],
    [
      "one side by model id",
      { ...KEYED, metrics: { b: { x: 2 } } },
      { baseModel: { modelId: "a", metrics: null }, evalModel: B },
    ],
    [
      "names of models that are metrics of one",
      { ...KEYED, metrics: { a: 1, b: 2 } },
      { metrics: { a: 1, b: 2 } },
    ],
    [
      "a model that has a name of every object",
      { model_id: "toString", model_id_2: "b", metrics: { x: 1 } },
      { metrics: { x: 1 } },
    ],
    ["one model", { model_id: "a", metrics: { a: { x: 1 } } }, { metrics: { a: { x: 1 } } }],
    ["no first model", { model_id_2: "b", metrics: { b: { x: 1 } } }, { metrics: { b: { x: 1 } } }],
    ["two models without metrics", KEYED, {}],
  ])("of %s", (_, fields, measured) => {
    const none = { metrics: null, baseModel: null, evalModel: null };
    expect(parseMeasurements({ ...fields })).toEqual({ ...none, ...measured });
  });
});
