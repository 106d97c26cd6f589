import { describe, expect, test } from "@jest/globals";
import { wilsonLower, wilsonUpper } from "../../src/gate/wilson.js";

describe("the Wilson bounds", () => {
  test.each([
    [0.9, 100, 0.825632, 0.944775],
    [0.5, 10, 0.236593, 0.763407],
    [1, 10, 0.722467, 1],
    [0, 10, 0, 0.277533],
  ])("of %p in %p", (proportion, sampleSize, lower, upper) => {
    expect(wilsonLower(proportion, sampleSize)).toBeCloseTo(lower, 5);
    expect(wilsonUpper(proportion, sampleSize)).toBeCloseTo(upper, 5);
  });

  test.each([
    [-0.01, 10, "proportion"],
    [1.01, 10, "proportion"],
    [Number.NaN, 10, "proportion"],
    [0.5, 0, "number of questions"],
    [0.5, -1, "number of questions"],
    [0.5, Number.POSITIVE_INFINITY, "number of questions"],
    [0.5, Number.NaN, "number of questions"],
  ])("refuse %p in %p", (proportion, sampleSize, message) => {
    expect(() => wilsonLower(proportion, sampleSize)).toThrow(message);
    expect(() => wilsonUpper(proportion, sampleSize)).toThrow(message);
  });

  test("stay within 0 and 1", () => {
    for (const n of [1, 3, 7, 1e6]) {
      expect(wilsonLower(0, n)).toBe(0);
      expect(wilsonUpper(1, n)).toBe(1);
    }
  });
});
