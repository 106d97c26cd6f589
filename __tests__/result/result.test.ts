import { describe, expect, test } from "@jest/globals";
import { OUTCOMES, isGreen } from "../../src/result/outcome.js";
import {
  type RunResult,
  canResume,
  createEmptyResult,
  hasNoEvaluation,
  partialAnswers,
  requestedModels,
} from "../../src/result/result.js";
import { CREATED, EVALUATION, STATUS, completed } from "../report/helpers.js";

test("of an empty result nothing is known but when it started", () => {
  const { startedAt, endedAt, outcome, plannedRules, tolerated, ...others } = createEmptyResult(7);
  expect([startedAt, endedAt, outcome]).toEqual([7, 7, "internal_error"]);
  expect([plannedRules, tolerated]).toEqual([[], false]);
  expect(new Set(Object.values(others))).toEqual(new Set([null]));
});

describe("an outcome", () => {
  const green = new Set(["created", "running", "completed", "passed", "dry_run", "skipped"]);
  const open = new Set(["running", "timed_out", "cancelled", "api_error", "internal_error"]);
  const unknown = { message: "answered 404", hints: [], httpStatus: 404 };

  test.each(OUTCOMES)("%s is green by itself or where it is tolerated", (outcome) => {
    expect(isGreen({ outcome, tolerated: false })).toBe(green.has(outcome));
    expect(isGreen({ outcome, tolerated: true })).toBe(true);
  });

  test.each(OUTCOMES)("%s can be resumed only where there is an evaluation without a verdict", (outcome) => {
    const created = { outcome, evaluation: EVALUATION, origin: null, lastStatus: null, error: unknown };
    expect(canResume(created)).toBe(open.has(outcome));
    expect(canResume({ ...created, evaluation: null })).toBe(false);
    const given = { ...created, origin: { kind: "given" } } as const;
    expect(canResume(given)).toBe(false);
    expect(canResume({ ...given, lastStatus: STATUS })).toBe(open.has(outcome));
    expect(canResume({ ...given, error: { ...unknown, httpStatus: 503 } })).toBe(open.has(outcome));
    expect(canResume({ ...given, error: null })).toBe(open.has(outcome));
    expect(canResume({ ...given, error: { ...unknown, httpStatus: 422 } })).toBe(false);
  });

  test.each(OUTCOMES)("%s misses no verdict only as an error of the API before an evaluation", (outcome) => {
    expect(hasNoEvaluation({ outcome, evaluation: null })).toBe(outcome === "api_error");
    expect(hasNoEvaluation({ outcome, evaluation: EVALUATION })).toBe(false);
  });
});

test.each([
  [{ endpoint: "evaluations" } as const, false],
  [{ endpoint: "evaluations/create" } as const, true],
  [null, false],
])("the models that were asked for, created by %j", (created, newerRevision) => {
  const request = { modelId: "a", modelId2: "b", benchmarkId: "t", customMetricsJson: null };
  const known = { request, origin: created && { ...CREATED, ...created } };
  expect(requestedModels(known)).toEqual({ modelId: "a", modelId2: "b", newerRevision });
  expect(requestedModels({ ...known, request: null })).toEqual({
    modelId: null,
    modelId2: null,
    newerRevision,
  });
});

describe("partial answers", () => {
  type Metrics = Readonly<Record<string, unknown>> | null;
  const answersOf = (metrics: Metrics, rawAnswersCount: number | null, status: object | null): unknown => {
    const lastStatus = status && { ...STATUS, questionsCompleted: null, totalQuestions: null, ...status };
    const { results } = completed({});
    return partialAnswers({ lastStatus, results: results && { ...results, metrics, rawAnswersCount } });
  };

  test.each<[string, Metrics, number | null, object | null]>([
    ["the status counts them", {}, null, { questionsCompleted: 8, totalQuestions: 10 }],
    ["the results count the answers", {}, 8, { totalQuestions: 10 }],
    ["both count, and the lower number holds", {}, 8, { questionsCompleted: 9, totalQuestions: 10 }],
    ["the results are a comparison's", null, 8, { totalQuestions: 10 }],
    ["the metrics have the number of questions", { total_questions: 10 }, 8, null],
    ["the status's number of questions goes first", { total_questions: 8 }, 8, { totalQuestions: 10 }],
  ])("are known where %s", (_, metrics, rawAnswersCount, status) => {
    expect(answersOf(metrics, rawAnswersCount, status)).toEqual({ answered: 8, questions: 10 });
  });

  test.each<[string, Metrics, number | null, object | null]>([
    ["all are answered", {}, 10, { questionsCompleted: 10, totalQuestions: 10 }],
    ["nothing is counted", {}, null, { totalQuestions: 10 }],
    ["the number of questions is unknown", {}, 8, {}],
    ["the number of questions is unknown and the other below zero", {}, -1, {}],
    ["the number of questions is none", { total_questions: "10" }, 8, null],
  ])("are none where %s", (_, metrics, rawAnswersCount, status) => {
    expect(answersOf(metrics, rawAnswersCount, status)).toBeNull();
  });

  test("are not known before there are results", () => {
    const lastStatus: RunResult["lastStatus"] = { ...STATUS, questionsCompleted: 1 };
    expect(partialAnswers({ lastStatus, results: null })).toBeNull();
  });
});
