import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileGate } from "../../src/gate/cel.js";
import { wilsonLower, wilsonUpper } from "../../src/gate/wilson.js";

const NAMES = ["a", "b", "c"] as const;
const value = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  // No number so small that one divided by it is infinite.
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => (Math.abs(number) < 1e-6 ? 0 : number)),
  fc.constantFrom(0, 1, 0.5, 0.1, 3),
);
const values = fc.record({ a: value, b: value, c: value });

interface Sum {
  text: string;
  of: (metrics: Record<string, number>) => number;
}

/** JavaScript's own arithmetic beside the text of the same sum. */
const { sum } = fc.letrec<{ sum: Sum; leaf: Sum; node: Sum }>((tie) => ({
  leaf: fc.oneof(
    fc
      .constantFrom(...NAMES)
      .map((name): Sum => ({ text: name, of: (metrics) => metrics[name] ?? Number.NaN })),
    fc.nat(99).map((number): Sum => ({ text: String(number), of: () => number })),
    fc.constantFrom(0.25, 1.5, 0.1).map((number): Sum => ({ text: String(number), of: () => number })),
  ),
  node: fc
    .tuple(fc.constantFrom("+", "-", "*", "/", "%"), tie("sum"), tie("sum"))
    .map(([sign, left, right]): Sum => ({
      text: `(${left.text} ${sign} ${right.text})`,
      of: (metrics) => {
        const [x, y] = [left.of(metrics), right.of(metrics)];
        // A division by zero is no number, and whatever is made of it neither.
        if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
        if (sign === "/") return y === 0 ? Number.NaN : x / y;
        if (sign === "%") return y === 0 ? Number.NaN : x % y;
        return sign === "+" ? x + y : sign === "-" ? x - y : x * y;
      },
    })),
  sum: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("node")),
}));

const COMPARISONS = {
  "<": (x: number, y: number) => x < y,
  "<=": (x: number, y: number) => x <= y,
  ">": (x: number, y: number) => x > y,
  ">=": (x: number, y: number) => x >= y,
  "==": (x: number, y: number) => x === y,
  "!=": (x: number, y: number) => x !== y,
} as const;
const comparison = fc.constantFrom(...(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]));

describe("a rule", () => {
  test("computes what JavaScript computes, and a division by zero never passes", async () => {
    await fc.assert(
      fc.asyncProperty(values, sum, sum, comparison, async (metrics, left, right, sign) => {
        const gate = await compileGate(`${left.text} ${sign} ${right.text}`);
        const [x, y] = [left.of(metrics), right.of(metrics)];
        const holds = !Number.isNaN(x) && !Number.isNaN(y) && COMPARISONS[sign](x, y);
        expect(
          gate.evaluate({ mode: "single", variables: { metrics: metrics }, unavailable: {} }).passed,
        ).toBe(holds);
      }),
      { numRuns: 500 },
    );
  });

  test("binds as it does without brackets in JavaScript", async () => {
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.constantFrom("+", "-", "*"),
        fc.constantFrom("+", "-", "*"),
        async (metrics, first, second) => {
          const { a, b, c } = metrics;
          const times = (x: number, sign: string, y: number) =>
            sign === "+" ? x + y : sign === "-" ? x - y : x * y;
          const later = second === "*" && first !== "*";
          const expected = later ? times(a, first, b * c) : times(times(a, first, b), second, c);
          const gate = await compileGate(`a ${first} b ${second} c == wanted`);
          expect(
            gate.evaluate({
              mode: "single",
              variables: { metrics: { ...metrics, wanted: expected } },
              unavailable: {},
            }).passed,
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("fails where a metric is missing, null or no number, however it is used", async () => {
    const odd = fc.constantFrom<unknown>(
      undefined,
      null,
      "0.9",
      true,
      [],
      {},
      Number.NaN,
      Number.POSITIVE_INFINITY,
    );
    await fc.assert(
      fc.asyncProperty(
        values,
        odd,
        comparison,
        fc.constantFrom("a - b", "b", "b * 2", "wilson_lower(b, 10)"),
        async (metrics, bad, sign, text) => {
          const gate = await compileGate(`${text} ${sign} 0.5`);
          expect(
            gate.evaluate({ mode: "single", variables: { metrics: { ...metrics, b: bad } }, unavailable: {} })
              .passed,
          ).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("either is refused with a place, or gives a verdict: it never throws anything else", async () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      " ",
      "(",
      ")",
      "[",
      "]",
      ".",
      "==",
      ">=",
      "&&",
      "||",
      "!",
      "?",
      ":",
      "'x'",
      "1",
      "0.5",
      "has(",
      "metrics",
      "in",
      "#",
      ",",
      "size(",
      "/",
      "{",
      "}",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
        async (text) => {
          const gate = await compileGate(text).catch((error: unknown) => {
            expect(error).toMatchObject({ name: "GateSyntaxError" });
            return null;
          });
          const verdict = gate?.evaluate({
            mode: "single",
            variables: { metrics: { a: 1, b: 0.5 } },
            unavailable: {},
          });
          for (const rule of verdict?.rules ?? []) expect(rule.passed).toBe(rule.reason === null);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("the Wilson bounds hold the proportion, stay within 0 and 1, and close in as the sample grows", () => {
  const proportion = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(proportion, fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (p, n) => {
      const [lower, upper] = [wilsonLower(p, n), wilsonUpper(p, n)];
      expect(0 <= lower && upper <= 1).toBe(true);
      expect(lower).toBeLessThanOrEqual(p + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(p - 1e-12);
      expect(wilsonUpper(p, n * 2) - wilsonLower(p, n * 2)).toBeLessThanOrEqual(upper - lower + 1e-12);
      expect(lower).toBeCloseTo(1 - wilsonUpper(1 - p, n), 9);
    }),
  );
});
