import { expect, test } from "@jest/globals";
import { formatDifference, formatPercent, formatRow, formatTogether } from "../../src/report/number-text.js";

test.each([
  [
    [0.87, 0.9],
    ["0.870", "0.900"],
  ],
  [
    [0.8399999999999999, 0.86],
    ["0.840", "0.860"],
  ],
  [
    [0.89996, 0.9],
    ["0.89996", "0.90000"],
  ],
  [
    [1, 0.8],
    ["1.000", "0.800"],
  ],
  [
    [12345678, 3],
    ["12345678", "3"],
  ],
  [
    [2 ** 53, -1],
    ["≈9007199254740992", "-1"],
  ],
  [
    [1240.5, 1000],
    ["1240.5", "1000.0"],
  ],
  [
    [1e15, 0.5],
    ["1000000000000000", "0.5"],
  ],
  [
    [12.3456, 9],
    ["12.35", "9.00"],
  ],
  [
    [0.00012, 0.0005],
    ["0.000120", "0.000500"],
  ],
  [
    [0.5, 0.0004],
    ["0.5000", "0.0004"],
  ],
  [
    [-0.02, 0],
    ["-0.0200", "0.0000"],
  ],
  [
    [1e-9, 2e-9],
    ["1e-9", "2e-9"],
  ],
  [
    [1.5e20, 2],
    ["≈150000000000000000000", "2"],
  ],
  [
    [1e300, 0.5],
    ["≈1e+300", "0.5"],
  ],
  [
    [2e15, 0.25],
    ["2000000000000000", "0.25"],
  ],
  [
    [1e-6, 5e-7],
    ["0.00000100", "0.00000050"],
  ],
  [
    [0.5, 1e-6],
    ["0.500", "0.000"],
  ],
  [
    [0.5, -1e-7],
    ["0.500", "0.000"],
  ],
])("%j has equal decimals, and as many as it takes", (values, texts) => {
  expect(formatTogether(values)).toEqual(texts);
});

test("numbers that rules compare as equal are shown as equal", () => {
  const [one, other] = formatTogether([0.1 + 0.2, 0.3]);
  expect(one).toBe(other);
});

test("in a row the numbers share their decimals, and anything else is in words", () => {
  expect(formatRow([0.5, "high", 1, null, undefined])).toEqual([
    "0.500",
    'text ("high")',
    "1.000",
    "null",
    "missing",
  ]);
  expect(formatRow([])).toEqual([]);
});

test.each([
  [0.9, 0.8, "-0.100 (-11.1 %)"],
  [0.84, 0.86, "+0.020 (+2.4 %)"],
  [1, 1, "±0"],
  [0.1 + 0.2, 0.3, "±0"],
  [0, 0.4, "+0.400"],
  [120, 125, "+5 (+4.2 %)"],
  [-2, -1, "+1 (+50 %)"],
  [0.9, null, "—"],
  ["0.9", 0.9, "—"],
  [0.9, Number.NaN, "—"],
])("the difference from %s to %s", (from, to, text) => {
  expect(formatDifference(from, to)).toBe(text);
});

test.each([
  [0, "±0 %"],
  [0.04, "±0 %"],
  [-13.75, "-13.8 %"],
  [25, "+25 %"],
  [10.05, "+10.1 %"],
  [999.96, "+1000 %"],
  [12345.6, "+12346 %"],
])("%s percent", (percent, text) => {
  expect(formatPercent(percent)).toBe(text);
});
