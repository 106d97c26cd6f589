import { expect, test } from "@jest/globals";
import { formatIntervalBar, toInterval, formatInterval, isWithinNoise } from "../../src/report/interval.js";

function interval(value: number, questions: number): NonNullable<ReturnType<typeof toInterval>> {
  const found = toInterval("accuracy", value, questions);
  if (found === null) throw new Error("no interval");
  return found;
}

test("a proportion of n questions has Wilson's 95 % interval in words", () => {
  expect(formatInterval(interval(0.87, 200))).toBe("0.816 to 0.910");
  expect(formatInterval(interval(1, 5))).toBe("0.566 to 1.000");
});

test.each([
  ["accuracy", 1.2, 10],
  ["accuracy", -0.1, 10],
  ["accuracy", "0.5", 10],
  ["accuracy", Number.NaN, 10],
  ["accuracy", 0.5, null],
  ["accuracy", 0.5, 0],
  ["accuracy", 0.5, 2.5],
  ["answer_relevance_std", 0.2, 10],
  ["model_1.binary_correctness_min", 0, 10],
  ["latency_mean", 0.4, 10],
  ["correct_answers", 1, 10],
  ["domain_violations", 1, 10],
  ["uncertainty", 0.2, 10],
  ["accuracy_difference", 0.2, 10],
  ["score_p95", 0.2, 10],
  ["accuracy[0]", 0.2, 10],
])("%s of %s and %s questions has none", (name, value, questions) => {
  expect(toInterval(name, value, questions)).toBeNull();
});

test.each([
  "accuracy",
  "overall_score",
  "model_1.answer_relevance_mean",
  "eval_model.metrics.binary_correctness_mean",
  'metrics["micro-F1"]',
  'metrics["pass@10"]',
  "valid_json_ratio",
  "share",
])("%s is a proportion", (name) => {
  expect(toInterval(name, 0.5, 10)).not.toBeNull();
});

test("a bar shows value, interval and limit, and its ends are written beside it", () => {
  expect(formatIntervalBar(interval(0.87, 200), 0.9)).toBe("0.8 ▒▒▒█▒┃▒░░░░ 1");
  expect(formatIntervalBar(interval(0.93, 200), 0.5)).toBe("0.5 ┃░░░░░░░▒█▒ 1");
});

test.each([
  [0.92, 0.95, "0.8 ░░░▒▒▒█┃▒░░ 1"],
  [0.81, 0.8, "0.7 ░░▒▒▒┃█▒▒░░ 0.9"],
  [0.81, 0.819, "0.7 ░░▒▒▒█┃▒▒░░ 0.9"],
  [0.8, 0.8, "0.7 ░▒▒▒▒┃█▒▒░░ 0.9"],
])("the limit hides no value, and stands on its side of it: %s against %s", (value, limit, bar) => {
  expect(formatIntervalBar(interval(value, 200), limit)).toBe(bar);
});

test("a limit just above the value is beside it", () => {
  expect(formatIntervalBar(interval(0.801, 1000), 0.803)).toBe("0.7 ░░░▒▒█┃▒░░░ 0.9");
});

test.each([
  [0, 1, 0],
  [1, 1, 1],
  [0.5, 10, 0.5],
  [0.999, 100_000, 1],
  [1, Number.MAX_SAFE_INTEGER, 1],
  [0, Number.MAX_SAFE_INTEGER, 0],
  [0.5, Number.MAX_SAFE_INTEGER, 0.5],
])("the bar of %s of %s questions at the limit %s keeps its width", (value, questions, limit) => {
  const bar = formatIntervalBar(interval(value, questions), limit);
  expect(bar).toMatch(/^[01](\.\d)? [░▒█┃]{11} [01](\.\d)?$/);
  expect(bar.match(/[█┃]/g)).toHaveLength(2);
});

test("two values are within noise of each other where their intervals overlap", () => {
  expect(isWithinNoise(interval(0.84, 200), interval(0.86, 200))).toBe(true);
  expect(isWithinNoise(interval(0.7, 200), interval(0.9, 200))).toBe(false);
  expect(isWithinNoise(interval(0.7, 200), null)).toBe(false);
  expect(isWithinNoise(null, interval(0.7, 200))).toBe(false);
  const below = { value: 0.4, lower: 0.3, upper: 0.5, questions: 9 };
  const above = { value: 0.6, lower: 0.5, upper: 0.7, questions: 9 };
  expect([isWithinNoise(below, above), isWithinNoise(above, below)]).toEqual([true, true]);
});
