import { expect, test } from "@jest/globals";
import type { EvaluationResults } from "../../src/nugen/types.js";
import { createMetricTable } from "../../src/report/metric-table.js";
import { type MetricView, createMetricView } from "../../src/report/metric-view.js";
import type { Baseline } from "../../src/result/baseline.js";
import { type RunResult, requestedModels } from "../../src/result/result.js";
import {
  EVALUATION,
  baselineOf,
  compared,
  completed,
  readable,
  readableRows,
  ruleOf,
  verdictOf,
} from "./helpers.js";

const KNOWN = { modelId: "model-z", createdAt: "2026-03-01T00:00:00Z", questions: 200 };
const BASELINE = baselineOf({ accuracy: 0.9, total_questions: 200 }, KNOWN);

function viewOf(result: RunResult, baseline: Baseline | null = null): MetricView {
  if (result.results === null) throw new Error("no results");
  const verdicts = result.verdict === null ? [] : [result.verdict];
  return createMetricView(result.results, requestedModels(result), verdicts, baseline);
}

function rowsOf(view: MetricView): string[] {
  return createMetricTable(view)
    .split("\n")
    .map((line) => readable(line).trim())
    .filter((line) => line !== "");
}

test("one model has values and, where the number of questions is known, their intervals", () => {
  const metrics = { accuracy: 0.87, latency_ms: 1240, grade: "B", total_questions: 200 };
  expect(rowsOf(viewOf(completed(metrics)))).toEqual([
    "Metric Value (95 % interval)",
    "accuracy 0.870 (0.816 to 0.910)",
    "latency_ms 1240",
    'grade text ("B")',
    "total_questions 200",
  ]);
  expect(rowsOf(viewOf(completed({ accuracy: 0.87 })))[0]).toBe("Metric Value");
});

test("two models stand side by side under their ids, with the difference and whether it is noise", () => {
  const first = { accuracy: 0.84, correctness: 0.935, max: 1 };
  const second = { accuracy: 0.86, correctness: 0.8, max: 0 };
  const view = viewOf(compared(first, second, { rawAnswersCount: 400 }));
  expect(rowsOf(view)).toEqual([
    "Metric model-a model_1 model-b model_2 model_2 − model_1",
    "accuracy 0.840 0.860 +0.020 (+2.4 %) within noise",
    "correctness 0.935 0.800 -0.135 (-14.4 %)",
    "max 1 0 -1 (-100 %)",
  ]);
  expect(view.columns.map(({ questions }) => questions)).toEqual([200, 200]);
});

test("the response decides which model is which", () => {
  const swapped = compared(
    { accuracy: 0.1 },
    { accuracy: 0.2 },
    {
      baseModel: { modelId: "model-b", metrics: { accuracy: 0.2 } },
      evalModel: { modelId: "model-a", metrics: { accuracy: 0.1 } },
    },
  );
  expect(rowsOf(viewOf(swapped))[1]).toBe("accuracy 0.100 0.200 +0.100 (+100 %)");
  expect(viewOf(swapped).columns.map(({ side }) => side)).toEqual(["eval_model", "base_model"]);
});

test("where nothing says which side is which model, the API's own words are the headers", () => {
  const sides = { baseModel: { modelId: null, metrics: { accuracy: 0.2 } }, evalModel: null };
  expect(rowsOf(viewOf(compared({}, {}, sides)))).toEqual([
    "Metric base_model eval_model eval_model − base_model",
    "accuracy 0.200 missing —",
  ]);
});

test("metrics that a rule reads come first, however it spells them", () => {
  const metrics = { a: 1, "f1-score": 2, c: 3, deep: { d: 4 } };
  const verdict = verdictOf(
    ruleOf('metrics["f1-score"]', 2, ">", 1, true),
    ruleOf("deep.d", 4, ">", 1, true),
  );
  const { rows } = viewOf(completed(metrics, { verdict }));
  expect(rows.map(({ name, isGated }) => [name, isGated])).toEqual([
    ['metrics["f1-score"]', true],
    ["deep.d", true],
    ["a", false],
    ["c", false],
  ]);
});

test.each(["model_1", "model_2", "base_model", "eval_model", "baseline"])(
  "in a comparison a metric that a rule reads of %s comes first",
  (side) => {
    const verdict = verdictOf(ruleOf(`${side}["f1-score"]`, 2, ">", 1, true));
    const view = viewOf({ ...compared({ a: 1, "f1-score": 2 }, {}), verdict }, BASELINE);
    expect(view.rows.map(({ name }) => name)).toEqual(["f1-score", "a", "accuracy", "total_questions"]);
  },
);

const UNNAMED = { modelId: null, metrics: null };
test.each<[string, Partial<EvaluationResults>, string, string | null, string[]]>([
  ["both are named", {}, "model-a", "model-b", ["model-a model_1", "model-b model_2"]],
  ["the first is unnamed", { baseModel: UNNAMED }, "asked", null, ["asked model_1", "model-b model_2"]],
  ["the second is unnamed", { evalModel: UNNAMED }, "model-a", "asked", ["model-a model_1", "asked model_2"]],
  ["the first is missing", { baseModel: null }, "asked", null, ["asked model_1", "model-b model_2"]],
  ["the second is missing", { evalModel: null }, "model-a", "asked", ["model-a model_1", "asked model_2"]],
  ["nothing is asked for", { baseModel: UNNAMED }, "", "model-b", ["own-a model_1", "model-b model_2"]],
  ["one model is asked for", { evalModel: UNNAMED }, "model-a", null, ["model-a model_1", "own-b model_2"]],
  ["they are of others", {}, "x", "y", ["model-a base_model", "model-b eval_model"]],
  ["one is of another", { baseModel: null }, "x", "y", ["base_model", "model-b eval_model"]],
  ["the other is of another", { evalModel: null }, "x", "y", ["model-a base_model", "eval_model"]],
])(
  "the headers are the models' ids as far as they are known: %s",
  (_, sides, modelId, modelId2, headings) => {
    const evaluation = { ...EVALUATION, modelId: "own-a", modelId2: "own-b" };
    const { results } = compared({}, {}, { evaluation, ...sides });
    if (results === null) throw new Error("no results");
    const { columns } = createMetricView(results, { modelId, modelId2, newerRevision: false }, [], null);
    expect(columns.map(({ heading }) => readable(heading).trim())).toEqual(headings);
  },
);

test("how many questions a proportion is of", () => {
  const questionsOf = (result: RunResult): unknown[] =>
    viewOf(result).columns.map(({ questions }) => questions);
  const answers = (count: number): Partial<EvaluationResults> => ({ rawAnswersCount: count });
  expect(questionsOf(completed({}))).toEqual([null]);
  const { results } = completed({ total_questions: 10 });
  if (results === null) throw new Error("no results");
  expect(questionsOf({ ...completed({}), results: { ...results, ...answers(8) } })).toEqual([8]);
  expect(questionsOf({ ...completed({}), results: { ...results, ...answers(12) } })).toEqual([10]);
  expect(questionsOf({ ...completed({}), results: { ...results, metrics: null, ...answers(8) } })).toEqual([
    8,
  ]);
  expect(questionsOf(compared({ total_questions: 10 }, {}, answers(30)))).toEqual([10, 15]);
  expect(questionsOf(compared({ total_questions: 10 }, {}, answers(12)))).toEqual([6, 6]);
  expect(questionsOf(compared({ total_questions: "10" }, {}))).toEqual([null, null]);
});

test("a baseline is one more column, with the difference from it", () => {
  const view = viewOf(completed({ accuracy: 0.87, total_questions: 200, new: 1 }), BASELINE);
  expect(rowsOf(view)).toEqual([
    "Metric Value (95 % interval) model-z baseline difference",
    "accuracy 0.870 (0.816 to 0.910) 0.900 -0.030 (-3.3 %) within noise",
    "total_questions 200 200 ±0",
    "new 1 missing —",
  ]);
  const unnamed = viewOf(completed({}), { ...BASELINE, modelId: null });
  expect(unnamed.columns.map(({ heading }) => heading)).toEqual(["Value", "baseline"]);
});

test("beside two models and a baseline there is no room: the differences stand below the values", () => {
  const known = { rawAnswersCount: 400 };
  const view = viewOf(compared({ accuracy: 0.5, f1: 0.1 }, { accuracy: 0.9 }, known), BASELINE);
  expect(readableRows(createMetricTable(view))).toEqual([
    "Metric | model-a / model_1 | model-b / model_2 | model-z / baseline",
    "accuracy | 0.500 | 0.900 | 0.900",
    "model_2 − model_1: +0.400 (+80 %) / model_1 − baseline: -0.400 (-44.4 %) / model_2 − baseline: ±0",
    "f1 | 0.100 | missing | missing",
    "total_questions | missing | missing | 200",
  ]);
  expect(createMetricTable(view).match(/colspan="\d+"/g)).toEqual(['colspan="4"']);
  const alike = viewOf(compared({ accuracy: 0.88 }, { accuracy: 0.5 }, known), BASELINE);
  expect(readableRows(createMetricTable(alike))[2]).toContain(
    "model_1 − baseline: -0.020 (-2.2 %), within noise /",
  );
});

test("a long text wraps", () => {
  expect(createMetricTable(viewOf(completed({ note: "N".repeat(30) })))).toContain("NNNN<wbr>NNNN");
});
