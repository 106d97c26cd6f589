import { expect, test } from "@jest/globals";
import { formatNumber, formatNumbersApart, formatValue } from "../../src/util/text.js";

test.each([
  [0.9, "0.9"],
  [1 / 3, "0.333333"],
  [1234.5678, "1234.57"],
  [123456789, "123456789"],
  [1234567.891, "1234567.9"],
  [-123456.78, "-123456.8"],
  [2 ** 53, "≈9007199254740992"],
  [2 ** 53 - 1, "9007199254740991"],
  [1e-9, "1e-9"],
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
])("the number %p has six digits, and its integer part in full", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [0.9, 0.8, "0.9", "0.8"],
  [1 / 3, 2 / 3, "0.333333", "0.666667"],
  [0.1234561, 0.1234562, "0.1234561", "0.1234562"],
  [0.1 + 0.2, 0.3, "0.30000000000000004", "0.3"],
  [1 / 3, 1 / 3, "0.3333333333333333", "0.3333333333333333"],
])("%p and %p have as many digits as it takes to see that they differ", (one, other, first, second) => {
  expect(formatNumbersApart(one, other)).toEqual([first, second]);
});

test.each([
  [undefined, "missing"],
  [null, "null"],
  [0.5, "0.5"],
  [12n, "12"],
  [true, "true"],
  ["high", 'text ("high")'],
  ['say "x"', String.raw`text ("say \"x\"")`],
  ["x".repeat(78), `text ("${"x".repeat(78)}")`],
  ["x".repeat(79), `text ("${"x".repeat(78)}…)`],
  [[1, 2], "a list of 2"],
  [{}, "an object"],
])("%p in brief", (value, text) => {
  expect(formatValue(value)).toBe(text);
});
