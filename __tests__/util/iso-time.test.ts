import { expect, test } from "@jest/globals";
import { toIsoText } from "../../src/util/iso-time.js";
import fc from "../support/fast-check.js";

test.each([0, -1, 1_700_000_000_123, Date.UTC(2024, 1, 29), Date.UTC(9999, 11, 31, 23, 59, 59, 999)])(
  "%d is written as toISOString writes it",
  (epochMs) => {
    expect(toIsoText(epochMs)).toBe(new Date(epochMs).toISOString());
  },
);

test("so is every time of four-digit years", () => {
  const [from, to] = [Date.UTC(1900), Date.UTC(9999, 11, 31)];
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (ms) => {
      expect(toIsoText(ms)).toBe(new Date(ms).toISOString());
    }),
  );
});
