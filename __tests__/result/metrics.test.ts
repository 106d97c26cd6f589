import { describe, expect, test } from "@jest/globals";
import { parseResults } from "../../src/nugen/parse.js";
import type { EvaluationResults } from "../../src/nugen/types.js";
import {
  type RequestedModels,
  gateMetrics,
  isComparison,
  reportedMetrics,
  resolveSides,
  withBaseline,
  countQuestions,
} from "../../src/result/metrics.js";
import { baselineOf } from "../report/helpers.js";

const ID = "eval-1";
const ASKED: RequestedModels = { modelId: "new", modelId2: "old", newerRevision: false };

function results(fields: object): EvaluationResults {
  const parsed = parseResults({ evaluation_id: ID, status: "READY", ...fields }, ID);
  if (parsed === null) throw new Error("unreadable");
  return parsed;
}

function side(model_id: string | undefined, accuracy: number): object {
  return model_id === undefined ? { metrics: { accuracy } } : { model_id, metrics: { accuracy } };
}

/** With the new model as `eval_model`. */
const SIDES = { base_model: side("old", 0.8), eval_model: side("new", 0.9) };

describe("one shape, nested or flat", () => {
  const nested = { base_model: side("new", 0.9), eval_model: side("old", 0.8) };
  const flat = {
    base_model: { model_id: "new", accuracy: 0.9 },
    eval_model: { model_id: "old", accuracy: 0.8 },
  };
  const inside = { metrics: flat };
  const keyed = {
    model_id: "new",
    model_id_2: "old",
    metrics: { new: { accuracy: 0.9 }, old: { accuracy: 0.8 } },
  };
  const keyedBaseline = { ...keyed, model_id_2: null, baseline_model_id: "old" };

  test.each(Object.entries({ nested, flat, inside, keyed, keyedBaseline }))("%s", (_, fields) => {
    const { variables, unavailable } = gateMetrics(results(fields), ASKED);
    expect(unavailable).toEqual({});
    expect(variables).toMatchObject({
      model_1: { accuracy: 0.9 },
      model_2: { accuracy: 0.8 },
      base_model: { accuracy: 0.9 },
      eval_model: { accuracy: 0.8 },
    });
    expect(reportedMetrics(results(fields), ASKED)).toEqual({
      base_model: { accuracy: 0.9 },
      eval_model: { accuracy: 0.8 },
      comparison: null,
    });
    expect(resolveSides(results(fields), ASKED)).toEqual({ model1: "base_model", unavailable: null });
  });
});

describe("sides by name, never by role", () => {
  const accuracies = (fields: object, asked = ASKED): unknown[] => {
    const { variables, unavailable } = gateMetrics(results(fields), asked);
    return [variables["model_1"], variables["model_2"], Object.keys(unavailable).length > 0];
  };

  test.each<[string, object, RequestedModels]>([
    ["as recorded", { base_model: side("new", 0.9), eval_model: side("old", 0.8) }, ASKED],
    ["the other way round", SIDES, ASKED],
    ["as a baseline", { ...SIDES, baseline_model_id: "old" }, { ...ASKED, newerRevision: true }],
    ["one side named", { base_model: side(undefined, 0.8), eval_model: side("new", 0.9) }, ASKED],
    ["the other side named", { base_model: side("old", 0.8), eval_model: side(undefined, 0.9) }, ASKED],
    [
      "of one asked for, with any other",
      { base_model: side("new", 0.9), eval_model: side("x", 0.8) },
      { ...ASKED, modelId2: null },
    ],
    [
      "of one asked for, by a response that is of others",
      { base_model: side("new", 0.9), eval_model: side("x", 0.8), model_id: "y", model_id_2: "z" },
      { ...ASKED, modelId2: null },
    ],
    [
      "attached to by id",
      { ...SIDES, model_id: "new", model_id_2: "old" },
      { ...ASKED, modelId: "", modelId2: null },
    ],
    [
      "unnamed, by today's call",
      { base_model: side(undefined, 0.9), eval_model: side(undefined, 0.8), model_id_2: "old" },
      ASKED,
    ],
  ])("%s", (_, fields, asked) => {
    expect(accuracies(fields, asked)).toEqual([{ accuracy: 0.9 }, { accuracy: 0.8 }, false]);
  });

  test.each<[string, object, RequestedModels, RegExp]>([
    [
      "other models",
      { base_model: side("x", 1), eval_model: side("old", 0.8) },
      ASKED,
      /results are of x and old, not of new and old/,
    ],
    [
      "another model than the second one of the response",
      { base_model: side("x", 1), eval_model: side("new", 0.8), model_id: "new", model_id_2: "old" },
      { ...ASKED, modelId2: null },
      /results are of x and new, not of new and old/,
    ],
    [
      "one side of another model than the only one asked for",
      { base_model: side("x", 1), eval_model: side("y", 1) },
      { ...ASKED, modelId2: null },
      /^the results are of x and y, not of new$/,
    ],
    [
      "another model on the only named side",
      { base_model: side("x", 1), eval_model: side(undefined, 1) },
      ASKED,
      /^the results are of x, not of new and old$/,
    ],
    [
      "the same model twice",
      { base_model: side("new", 1), eval_model: side("new", 0.8) },
      ASKED,
      /not of new and old/,
    ],
    [
      "unnamed, by the newer call",
      { base_model: side(undefined, 1), eval_model: side(undefined, 1), model_id_2: "old" },
      { ...ASKED, newerRevision: true },
      /which side is which/,
    ],
    [
      "unnamed, with a baseline",
      { base_model: side(undefined, 1), eval_model: side(undefined, 1), baseline_model_id: "old" },
      ASKED,
      /which side is which/,
    ],
    [
      "unnamed, of an unknown revision",
      { base_model: side(undefined, 1), eval_model: side(undefined, 1) },
      ASKED,
      /which side is which/,
    ],
    [
      "nothing says which is first",
      SIDES,
      { modelId: "", modelId2: null, newerRevision: false },
      /which of old and new/,
    ],
  ])("%s: every side is unavailable, with the reason", (_, fields, asked, reason) => {
    const { unavailable } = gateMetrics(results(fields), asked);
    for (const name of ["model_1", "model_2", "base_model", "eval_model", "comparison"])
      expect(unavailable[name]).toMatch(reason);
    expect(resolveSides(results(fields), asked).unavailable).toMatch(reason);
  });

  test("results of other models fail every rule, also one that uses no side", () => {
    const { unavailable } = gateMetrics(
      results({ base_model: side("x", 1), eval_model: side("y", 1) }),
      ASKED,
    );
    expect(unavailable["raw_answers_count"]).toMatch(/not of new and old/);
  });
});

test.each<[string, object, RequestedModels]>([
  ["nothing says which side is first", SIDES, { ...ASKED, modelId: "", modelId2: null }],
  ["no side is named", { base_model: { accuracy: 1 }, eval_model: { accuracy: 1 } }, ASKED],
])("where %s, a rule that uses no side can still be decided", (_, fields, asked) => {
  const { unavailable } = gateMetrics(results(fields), asked);
  expect(Object.keys(unavailable)).toEqual(["model_1", "model_2", "base_model", "eval_model", "comparison"]);
});

const ALONE: RequestedModels = { ...ASKED, modelId2: null };
test.each<[string, object, RequestedModels, boolean]>([
  ["one model", { metrics: { accuracy: 1 }, method: "eval" }, ALONE, false],
  ["two models asked for", {}, ASKED, true],
  ["a second model in the response", { model_id_2: "old" }, ALONE, true],
  ["the first side alone", { base_model: { accuracy: 1 } }, ALONE, true],
  ["the second side alone", { eval_model: { accuracy: 1 } }, ALONE, true],
  ["the method of a comparison", { method: "eval-compare" }, ALONE, true],
])("results are a comparison by any sign of two models: %s", (_, fields, asked, isPair) => {
  expect(isComparison(results(fields), asked)).toBe(isPair);
  expect(gateMetrics(results(fields), asked).mode).toBe(isPair ? "comparison" : "single");
});

test("what outputs and report hold of one model, and of none", () => {
  expect(reportedMetrics(results({ metrics: { accuracy: 0.9 } }), ALONE)).toEqual({ accuracy: 0.9 });
  expect(reportedMetrics(null, ASKED)).toBeNull();
});

test("a baseline is one more variable: null with the reason, and unavailable where it is not known", () => {
  const metrics = { mode: "single", variables: { metrics: { a: 1 } }, unavailable: { x: "gone" } } as const;
  expect(withBaseline(metrics, { kind: "found", baseline: baselineOf({ a: 0 }) })).toEqual({
    ...metrics,
    variables: { metrics: { a: 1 }, baseline: { a: 0 } },
  });
  const variables = { metrics: { a: 1 }, baseline: null };
  expect(withBaseline(metrics, { kind: "absent", reason: "the list is empty" })).toEqual({
    ...{ ...metrics, variables, noBaseline: "the list is empty" },
  });
  expect(withBaseline(metrics, { kind: "unknown", reason: "it is not finished" })).toEqual({
    ...{ mode: "single", variables },
    unavailable: { x: "gone", baseline: "it is not finished" },
  });
});

test.each([
  [{ total_questions: 200 }, null, 1, 200],
  [{ total_questions: 200 }, 150, 1, 150],
  [{}, 200, 1, 200],
  [null, 41, 2, 20],
  [{ total_questions: "200" }, null, 1, null],
  [{ total_questions: Infinity }, 150, 1, 150],
  [{ total_questions: NaN }, 150, 1, 150],
  [null, null, 2, null],
] as const)("%j with %p answers of %d are of %p questions each", (metrics, answers, models, questions) => {
  expect(countQuestions(metrics, answers, models)).toBe(questions);
});

test("raw_answers_count can be read in both modes", () => {
  const one = results({ metrics: { accuracy: 0.9 }, raw_answers_count: 10 });
  expect(gateMetrics(one, { ...ASKED, modelId2: null }).variables).toEqual({
    metrics: { accuracy: 0.9 },
    raw_answers_count: 10,
  });
  expect(gateMetrics(results({ raw_answers_count: 10 }), ASKED).variables["raw_answers_count"]).toBe(10);
});
