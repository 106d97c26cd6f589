import { expect, test } from "@jest/globals";
import { parseComparison } from "../../src/result/metrics.js";

test("the service's own comparison is read as recorded", () => {
  const rows = [
    { metric: "accuracy", base: 0.8, evaluated: 0.9, "improvement_%": 12.5 },
    { metric: "grade", base: "B", "improvement_%": "12.5" },
  ];
  expect(parseComparison({ metrics: rows, summary: { wins: 1 } })).toEqual({
    rows: [
      { metric: "accuracy", base: 0.8, evaluated: 0.9, changePercent: 12.5 },
      { metric: "grade", base: "B", evaluated: undefined, changePercent: null },
    ],
    summary: { wins: 1 },
  });
  expect(parseComparison({ metrics: [], summary: "none" })).toEqual({ rows: [], summary: {} });
});

test.each([null, "better", 0.5, [], {}, { metrics: {} }, { metrics: [{ base: 1 }] }, { metrics: ["x"] }])(
  "a comparison of another shape than the recorded one has no table: %j",
  (comparison) => {
    expect(parseComparison(comparison)).toBeNull();
  },
);
