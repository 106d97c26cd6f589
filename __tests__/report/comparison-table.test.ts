import { expect, test } from "@jest/globals";
import type { EvaluationResults } from "../../src/nugen/types.js";
import { createComparisonTable } from "../../src/report/comparison-table.js";
import { compared, readableRows } from "./helpers.js";

const RECORDED = {
  metrics: [
    { metric: "accuracy", base: 0.8, evaluated: 0.86, "improvement_%": 7.5 },
    { metric: "grade", base: "B", evaluated: null },
  ],
  summary: { avg_improvement: 7.5, winner: "eval_model" },
};
const UNNAMED = { modelId: null, metrics: null };

function rowsOf(comparison: unknown, limit = 100, known: Partial<EvaluationResults> = {}): string[] | null {
  const { results } = compared({}, {}, { comparison, ...known });
  const table = results === null ? null : createComparisonTable(results, limit);
  return table === null ? null : readableRows(table);
}

test("the recorded shape has a row per metric and per entry of the summary, below the models' ids", () => {
  expect(rowsOf(RECORDED)).toEqual([
    "Metric | model-a | model-b | Change",
    "accuracy | 0.800 | 0.860 | +7.5 %",
    'grade | text ("B") | null | —',
    "avg_improvement | | | +7.5 %",
    'winner | | | text ("eval_model")',
  ]);
});

test.each([
  ["unnamed", { baseModel: UNNAMED, evalModel: UNNAMED }],
  ["missing", { baseModel: null, evalModel: null }],
])("where the sides are %s, the API's own words are the headers", (_, sides) => {
  expect(rowsOf(RECORDED, 100, sides)?.[0]).toBe("Metric | base_model | eval_model | Change");
});

test.each<[unknown, string[]]>([
  ["eval_model wins", ["comparison | eval_model wins"]],
  [0.05, ["comparison | 0.05"]],
  [
    ["a", true],
    ["comparison[0] | a", "comparison[1] | true"],
  ],
  [
    { winner: "b", by: { points: 2, note: null } },
    ["comparison.winner | b", "comparison.by.points | 2", "comparison.by.note | null"],
  ],
])("of another shape each value is a row with its path: %j", (comparison, rows) => {
  expect(rowsOf(comparison)).toEqual(["Comparison | Value", ...rows]);
});

test("what is nested deeper than eight levels is not unfolded", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  expect(rowsOf(nested(9))).toEqual(["Comparison | Value", `comparison${".a".repeat(9)} | 1`]);
  expect(rowsOf(nested(10))).toEqual(["Comparison | Value", `comparison${".a".repeat(9)} | an object`]);
});

test("at most as many rows as wanted are shown", () => {
  expect(rowsOf(RECORDED, 3)).toHaveLength(1 + 3);
  expect(rowsOf([1, 2, 3], 2)).toHaveLength(1 + 2);
});

test.each<[unknown, number]>([
  [null, 100],
  [{}, 100],
  [RECORDED, 0],
])("there is no table of nothing: %j, %d rows", (comparison, limit) => {
  expect(rowsOf(comparison, limit)).toBeNull();
});
