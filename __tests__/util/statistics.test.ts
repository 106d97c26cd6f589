import { describe, expect, test } from "@jest/globals";
import { differenceInterval, meanInterval, wilsonInterval } from "../../src/util/statistics.js";
import fc from "../support/fast-check.js";

describe("the Wilson score interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %p in %p, as published", (seen, n, lower, upper) => {
    const interval = wilsonInterval(seen / n, n);
    expect(interval[0]).toBeCloseTo(lower, 4);
    expect(interval[1]).toBeCloseTo(upper, 4);
  });

  test.each([
    [0.9, 100, 0.825632, 0.944775],
    [0.5, 10, 0.236593, 0.763407],
    [1, 10, 0.722467, 1],
    [0, 10, 0, 0.277533],
  ])("of %p in %p", (proportion, n, lower, upper) => {
    const interval = wilsonInterval(proportion, n);
    expect(interval[0]).toBeCloseTo(lower, 5);
    expect(interval[1]).toBeCloseTo(upper, 5);
  });

  test.each([
    [-0.01, 10, "proportion"],
    [1.01, 10, "proportion"],
    [Number.NaN, 10, "proportion"],
    [0.5, 0, "number of questions"],
    [0.5, -1, "number of questions"],
    [0.5, 10.5, "number of questions"],
    [0.5, Number.POSITIVE_INFINITY, "number of questions"],
    [0.5, Number.NaN, "number of questions"],
  ])("refuses %p in %p", (proportion, n, message) => {
    expect(() => wilsonInterval(proportion, n)).toThrow(message);
    expect(() => differenceInterval(proportion, n, 0.5, 10)).toThrow(message);
    expect(() => differenceInterval(0.5, 10, proportion, n)).toThrow(message);
  });

  test.each([1, 3, 7, 10, 1e6])("stays within 0 and 1 for %p", (n) => {
    expect(wilsonInterval(0, n)[0]).toBe(0);
    expect(wilsonInterval(1, n)[1]).toBe(1);
  });

  test("holds the proportion, and closes in as the sample grows", () => {
    const proportion = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(proportion, fc.integer({ min: 1, max: 1e9 }), (p, n) => {
        const [lower, upper] = wilsonInterval(p, n);
        expect(0 <= lower && upper <= 1).toBe(true);
        expect(lower).toBeLessThanOrEqual(p + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(p - 1e-12);
        const [closerLower, closerUpper] = wilsonInterval(p, n * 2);
        expect(closerUpper - closerLower).toBeLessThanOrEqual(upper - lower + 1e-12);
        expect(lower).toBeCloseTo(1 - wilsonInterval(1 - p, n)[1], 9);
      }),
    );
  });
});

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("Newcombe's interval of %p/%p - %p/%p, as published", (seen1, n1, seen2, n2, lower, upper) => {
  const interval = differenceInterval(seen1 / n1, n1, seen2 / n2, n2);
  expect(interval[0]).toBeCloseTo(lower, 4);
  expect(interval[1]).toBeCloseTo(upper, 4);
});

describe("the t interval of a mean", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2: critical values of Student's t, 0.975.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [19, 2.093],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [99, 1.984],
    [100, 1.984],
    [1_000_000, 1.96],
  ])("has the published quantile for %p degrees of freedom", (degrees, quantile) => {
    const n = degrees + 1;
    const [lower, upper] = meanInterval(0, Math.sqrt(n), n);
    expect(upper).toBeCloseTo(quantile, 3);
    expect(lower).toBe(-upper);
  });

  // By numerical integration of the density.
  test.each([
    [200, 1.9718962],
    [201, 1.9718365],
    [250, 1.9694984],
    [1_000, 1.9623391],
  ])("has the quantile to six decimals for %p degrees of freedom", (degrees, quantile) => {
    const n = degrees + 1;
    expect(meanInterval(0, Math.sqrt(n), n)[1]).toBeCloseTo(quantile, 6);
  });

  test("goes over from sum to expansion without a step", () => {
    const quantileOf = (degrees: number): number => meanInterval(0, Math.sqrt(degrees + 1), degrees + 1)[1];
    const [before, at, after] = [199, 200, 201].map(quantileOf);
    expect((before ?? 0) - (at ?? 0)).toBeCloseTo((at ?? 0) - (after ?? 0), 5);
  });

  test.each([
    [0.5, -0.1, 10, "standard deviation"],
    [0.5, Number.NaN, 10, "standard deviation"],
    [0.5, 0.1, 1, "at least 2"],
    [0.5, 0.1, 2.5, "integer"],
  ])("refuses %p ± %p of %p", (mean, deviation, n, message) => {
    expect(() => meanInterval(mean, deviation, n)).toThrow(message);
  });

  test("of equal values is their mean", () => {
    expect(meanInterval(0.7, 0, 5)).toEqual([0.7, 0.7]);
  });
});
