import { expect, test } from "@jest/globals";
import { OUTCOMES } from "../../src/result/outcome.js";
import { redactResult } from "../../src/result/redact.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";
import { Redactor } from "../../src/util/redactor.js";
import { CREATED, STATUS, baselineOf, compared, ruleOf, verdictOf } from "../report/helpers.js";

const KEY = "nugen-key-1234";

/** Everything that a run can know, with JSON from outside in every place for it. */
function createFullResult(outside: Record<string, unknown>): RunResult {
  const values = [{ name: "list", value: outside }];
  const rule = ruleOf("accuracy", 0.87, ">=", 0.9, false, { values });
  const done = compared(outside, outside, { metrics: outside, comparison: outside });
  return {
    ...done,
    origin: CREATED,
    lastStatus: STATUS,
    request: { modelId: "m", modelId2: null, benchmarkId: "b", customMetricsJson: null },
    baseline: baselineOf(outside, { partial: { answered: 1, questions: 2 } }),
    missingBaseline: { kind: "absent", reason: "text" },
    verdict: verdictOf(rule),
    warnVerdict: verdictOf(rule),
    dryRun: { method: "POST", url: "https://api.nugen.in", body: "{}" },
    plannedRules: [{ source: "gate", line: 1, expression: "accuracy > 0" }],
    error: { message: "text", hints: [], excerpt: [], httpStatus: null },
  };
}

/** Returns every name in a value, however deep. */
function namesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(namesOf)];
}

test("a text that nobody knows today is redacted too, however deep it is", () => {
  const known = { name: "job", later: { text: [{ text: `x ${KEY}` }, 1, null, true] } };
  expect(redactResult(known, new Redactor([KEY]))).toEqual({
    name: "job",
    later: { text: [{ text: "x ***" }, 1, null, true] },
  });
});

test("so are names from outside, wherever they are", () => {
  const full = createFullResult({ list: [{ [`metric ${KEY}`]: 1 }] });
  expect(namesOf(full).filter((name) => name.includes(KEY))).toHaveLength(7);
  expect(redactResult(full, new Redactor([KEY]))).toEqual(createFullResult({ list: [{ "metric ***": 1 }] }));
});

test.each(["x", "r", ...new Set(namesOf(createFullResult({})))])(
  "a key that is the name %s, or a part of it, renames nothing of ours",
  (key) => {
    const full = createFullResult({});
    expect(namesOf(redactResult(full, new Redactor([key])))).toEqual(namesOf(full));
  },
);

test.each([...OUTCOMES, "outcome", "evaluation", "id", "evaluations", "absent", "unknown"])(
  "a key that is the word %s breaks no result",
  (key) => {
    const evaluation = {
      id: "eval-1",
      status: "READY",
      modelId: `m ${key} m`,
      modelId2: null,
      benchmarkId: "b",
      createdAt: null,
      message: key,
    };
    const known = { ...createEmptyResult(0), outcome: "created" as const, evaluation };
    const redacted = redactResult(known, new Redactor([key]));
    expect(redacted).toMatchObject({ outcome: "created", evaluation: { id: "eval-1", modelId: "m *** m" } });
  },
);

test.each(["evaluations", "evaluations/create", "POST", "kind", "endpoint", "isProven", "recovered"])(
  "a key that is the word %s changes nothing that we say of a request",
  (key) => {
    const origins = (["evaluations", "evaluations/create"] as const).map((endpoint) => ({
      origin: { kind: "recovered", endpoint, isProven: true } as const,
      dryRun: { method: "POST", url: "http://x/y", body: "{}" } as const,
    }));
    for (const known of origins) expect(redactResult(known, new Redactor([key]))).toEqual(known);
  },
);
