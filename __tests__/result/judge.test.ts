import { describe, expect, test } from "@jest/globals";
import {
  type GateSource,
  filterFailedRules,
  formatFailedRule,
  judge,
  toGateError,
} from "../../src/result/judge.js";
import { compileGate } from "../gate/gate-helpers.js";
import { ruleOf, verdictOf } from "../report/helpers.js";

const METRICS = { mode: "single", variables: { metrics: { a: 1, b: 2 } }, unavailable: {} } as const;

async function sourceOf(source: string, text: string): Promise<GateSource> {
  return { source, text, compiled: await compileGate(text, { mode: "single", baseline: false, source }) };
}

describe("the rules of several sources", () => {
  test("are judged together, each with its source and line", async () => {
    const sources = [await sourceOf("gate", "a > 0\nb > 5"), await sourceOf("gate.cel", "\na == 1")];
    const verdict = judge(sources, METRICS, null);
    expect(verdict?.passed).toBe(false);
    expect(verdict?.rules.map(({ source, line, passed }) => [source, line, passed])).toEqual([
      ["gate", 1, true],
      ["gate", 2, false],
      ["gate.cel", 2, true],
    ]);
    expect(verdict?.available).toEqual(["a", "b"]);
  });

  test("pass where all of them pass", async () => {
    const passing = await sourceOf("gate", "a > 0");
    const failing = await sourceOf("file", "a > 1");
    expect(judge([passing, passing], METRICS, null)?.passed).toBe(true);
    expect(judge([passing, failing], METRICS, null)?.passed).toBe(false);
  });

  test("all fail where nothing can be decided, each with the reason alone", async () => {
    const verdict = judge([await sourceOf("gate", "a > 0\nb > 1")], METRICS, "no answers");
    expect(verdict?.passed).toBe(false);
    for (const rule of verdict?.rules ?? [])
      expect(rule).toMatchObject({ passed: false, decisive: null, reason: "no answers", notices: [] });
    expect(verdict?.rules).toHaveLength(2);
  });

  test("have no verdict where there are none", () => {
    expect(judge([], METRICS, null)).toBeNull();
  });
});

const PASSED = ruleOf("a", 1, ">", 0, true);
const FAILED = ruleOf("b", 2, ">", 5, false, { line: 3, source: "gate.cel" });

test("a rule that failed is named by its place, its text and the reason", () => {
  expect(filterFailedRules(verdictOf(PASSED, FAILED))).toEqual([FAILED]);
  expect(formatFailedRule(FAILED)).toBe("gate.cel, line 3: b > 5: b is 2, needs > 5");
  expect(formatFailedRule({ ...FAILED, reason: null })).toBe("gate.cel, line 3: b > 5: it is false");
});

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index}`);
test.each([
  [[], "none"],
  [["a", "b"], "a, b"],
  [namesOf(50), namesOf(50).join(", ")],
  [namesOf(52), `${namesOf(50).join(", ")} and 2 more`],
])("the error of a failed gate has the failed rules and the metrics that there are", (available, listed) => {
  expect(toGateError({ ...verdictOf(PASSED, FAILED), available })).toEqual({
    message: "Gate failed: 1 of 2 rules did not pass.",
    hints: ["gate.cel, line 3: b > 5: b is 2, needs > 5", `The metrics there are: ${listed}.`],
  });
});

test("the error of a gate of one rule counts it as one", () => {
  expect(toGateError(verdictOf(FAILED)).message).toBe("Gate failed: 1 of 1 rule did not pass.");
});
