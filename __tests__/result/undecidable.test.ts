import { describe, expect, test } from "@jest/globals";
import { explainUndecidable } from "../../src/result/undecidable.js";
import { EVALUATION, STATUS, completed } from "../report/helpers.js";

const OTHER = { ...EVALUATION, modelId: "other" };
const { results: RESULTS } = completed({});
if (RESULTS === null) throw new Error("no results");
const ALL = { created: EVALUATION, lastStatus: STATUS, results: RESULTS };
const FOREIGN = { ...RESULTS, evaluation: OTHER };

test.each([
  ["all responses are of one evaluation", ALL],
  ["this run did not create it", { ...ALL, created: null, results: FOREIGN }],
  ["no status was seen", { ...ALL, lastStatus: null }],
])("results are judged where %s", (_, responses) => {
  expect(explainUndecidable(responses)).toBeNull();
});

test.each([
  [
    "the results are of another model",
    { ...ALL, results: FOREIGN },
    "the results name model_id other, not model-a as the evaluation that was created",
  ],
  [
    "the results are of another model, and no status was seen",
    { ...ALL, lastStatus: null, results: FOREIGN },
    "the results name model_id other, not model-a as the evaluation that was created",
  ],
  [
    "the results are of another model than the status says",
    { ...ALL, created: { ...EVALUATION, modelId: null }, results: FOREIGN },
    "the results name model_id other, not model-a as its status",
  ],
  [
    "the status is of another model",
    {
      ...ALL,
      lastStatus: { ...STATUS, evaluation: OTHER },
      results: { ...RESULTS, evaluation: { ...EVALUATION, modelId: null } },
    },
    "the status names model_id other, not model-a as the evaluation that was created",
  ],
])("results are not judged where %s", (_, responses, reason) => {
  expect(explainUndecidable(responses)).toBe(reason);
});

describe("results of no answers", () => {
  const NO_ANSWERS = { ...RESULTS, rawAnswersCount: 0 };

  test("are not judged where there were questions, whoever created the evaluation", () => {
    const reason = "the evaluation has no answers: raw_answers_count is 0";
    expect(explainUndecidable({ ...ALL, results: NO_ANSWERS })).toBe(reason);
    expect(explainUndecidable({ ...ALL, created: null, results: NO_ANSWERS })).toBe(reason);
  });

  test("are judged where nothing says that there were questions, and so are some answers", () => {
    expect(explainUndecidable({ ...ALL, lastStatus: null, results: NO_ANSWERS })).toBeNull();
    expect(explainUndecidable({ ...ALL, results: { ...RESULTS, rawAnswersCount: 1 } })).toBeNull();
  });
});
