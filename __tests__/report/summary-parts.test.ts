import { expect, test } from "@jest/globals";
import { createSummary } from "../../src/report/summary.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";
import {
  CREATED,
  EVALUATION,
  STATUS,
  baselineOf,
  compared,
  completed,
  readableParts,
  ruleOf,
  verdictOf,
} from "./helpers.js";

const TITLE = "model-a on task-1";
const OVERVIEW = "model model-a · benchmark task-1";
const PASSED = ruleOf("accuracy", 0.92, ">=", 0.9, true);
const FAILED = ruleOf("accuracy", 0.87, ">=", 0.9, false);
const RULE_FAILED = "| Rule | Actual; ❌ | accuracy >= 0.9 | 0.870 < 0.900";
const TO_GATE_AGAIN = "To gate the same evaluation again with other rules, at no cost";
const WITH = "with: api_key: ${{ secrets.NUGEN_API_KEY }} evaluation_id: eval-1 wait: true";

/** The parts of a page, without the ids and times, which end every page. */
function partsOf(result: RunResult): string[] {
  const parts = readableParts(createSummary(result));
  expect(parts.pop()).toMatch(/^Ids and times .*(Finished|Run ended|Created) /);
  return parts;
}

test("of a run without rules: what it is, and its metrics", () => {
  expect(partsOf(completed({ accuracy: 0.87, f1: 0.5 }))).toEqual([
    `## ✅ Evaluation completed · ${TITLE}`,
    `${OVERVIEW} · waited 0 ms`,
    "Metric | Value; accuracy | 0.870; f1 | 0.500",
  ]);
});

test("of a failed gate: its rules, the metrics that they read, and the others folded", () => {
  const error = { message: "Gate failed.", hints: ["Do this."] };
  const known = { outcome: "gate_failed", verdict: verdictOf(FAILED), error } as const;
  expect(partsOf(completed({ f1: 0.5, accuracy: 0.87 }, known))).toEqual([
    `## ❌ Gate failed: 1 of 1 rule · ${TITLE}`,
    `${OVERVIEW} · waited 0 ms`,
    RULE_FAILED,
    "Metric | Value; accuracy | 0.870",
    "1 other metric Metric Value f1 0.500",
    `${TO_GATE_AGAIN} ${WITH}`,
  ]);
});

test("of rules that only warn and read no metric: all metrics folded", () => {
  const warnVerdict = verdictOf(ruleOf("raw_answers_count", 5, ">", 9, false, { source: "warn" }));
  expect(partsOf(completed({ f1: 0.5, accuracy: 0.87 }, { warnVerdict })).slice(2)).toEqual([
    "| Rule | Actual; ⚠️ | raw_answers_count > 9 | 5 <= 9",
    "2 metrics Metric Value f1 0.500 accuracy 0.870",
  ]);
});

test("where rules read every metric, none is folded", () => {
  const known = { outcome: "passed", verdict: verdictOf(PASSED) } as const;
  expect(partsOf(completed({ accuracy: 0.92 }, known)).slice(3)).toEqual([
    "Metric | Value; accuracy | 0.920",
  ]);
});

test("where the evaluation comes from, and what it is compared with, stand above the rest", () => {
  const baseline = baselineOf({ f1: 0.4 });
  expect(partsOf(completed({ f1: 0.5 }, { origin: { kind: "given" }, baseline })).slice(2)).toEqual([
    "Existing : the evaluation that evaluation_id names, created 2026-03-10T01:00:00Z . Nothing was created.",
    "Baseline : evaluation eval-0 , of unknown age.",
    "Metric | Value | baseline | difference; f1 | 0.500 | 0.400 | +0.100 (+25 %)",
  ]);
});

test("of two models: how many questions each has, and the service's own comparison folded", () => {
  const known = { rawAnswersCount: 400, comparison: "b wins" };
  expect(partsOf(compared({ loss: 0.5 }, { loss: 0.5 }, known)).slice(1)).toEqual([
    "model_1 model-a , model_2 model-b · benchmark task-1 · 200 questions · waited 0 ms",
    "Metric | model-a / model_1 | model-b / model_2 | model_2 − model_1; loss | 0.500 | 0.500 | ±0",
    "The service's own comparison Comparison Value comparison b wins",
  ]);
});

test.each([
  ["one model", null, "10 questions · "],
  ["two models, whose questions are counted together", "model-b", ""],
])("before there are results, the questions are those of the status: %s", (_, modelId2, questions) => {
  const evaluation = { ...EVALUATION, status: "PROCESSING", modelId2 };
  const known = { outcome: "running", evaluation, lastStatus: STATUS, results: null } as const;
  const [, overview] = partsOf(completed({}, known));
  expect(overview).toContain(`benchmark task-1 · ${questions}waited`);
  expect(partsOf(completed({}, { ...known, lastStatus: null }))[1]).toContain("task-1 · waited");
});

test.each([
  ["running", "## ⏳ Evaluation is running", "To resume this evaluation without paying for another one:"],
  ["created", "## ✅ Evaluation created", "Wait for it and gate on it in a later step or job:"],
] as const)("after %s the YAML to resume with is shown", (outcome, title, intro) => {
  const known = { outcome, origin: CREATED, results: null } as const;
  const [heading, , ...parts] = partsOf(completed({}, known));
  expect(heading).toBe(`${title} · ${TITLE}`);
  expect(parts).toEqual([intro, WITH]);
});

test("of a run that failed before there was an evaluation: what happened and what to do", () => {
  const error = { message: "No evaluation was created.", hints: ["Check api_url."] };
  expect(partsOf({ ...createEmptyResult(0), outcome: "api_error", error })).toEqual([
    "## ❌ No evaluation: the API refused or could not be used",
    "No evaluation was created.",
    "Check api_url.",
  ]);
});

test("of a run that was skipped: why", () => {
  expect(partsOf({ ...createEmptyResult(0), outcome: "skipped" })).toEqual([
    "## ⏭️ Skipped: no API key",
    "This run has no API key, and if_no_api_key: skip lets it pass without an evaluation.",
  ]);
});

test("of a dry run: the request, and the rules that would be applied", () => {
  const dryRun = { method: "POST", url: "https://api.example/x", body: '{"model_id":"m"}' } as const;
  const plannedRules = [{ source: "gate", line: 2, expression: "accuracy >= 0.9" }];
  const result: RunResult = { ...createEmptyResult(0), outcome: "dry_run", dryRun, plannedRules };
  expect(partsOf(result).slice(1)).toEqual([
    "This request would create the evaluation:",
    'POST https://api.example/x {"model_id":"m"}',
    "These rules would be applied:",
    "Source | Rule; gate, line 2 | accuracy >= 0.9",
  ]);
  expect(partsOf({ ...result, dryRun: null, plannedRules: [] }).slice(1)).toEqual([
    "No rules are given: there would be no gate.",
  ]);
});

const LEFT_OUT = "Left out here: 1 of 1001 rules. The report file has everything.";
const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

test("of more than a thousand rules the rest is left out, and it says so", () => {
  const passed = verdictOf(...times(1_000, PASSED));
  const known = { outcome: "passed", verdict: passed } as const;
  expect(partsOf(completed({ accuracy: 0.92 }, known))).not.toContainEqual(
    expect.stringContaining("Left out"),
  );
  const warned = completed({}, { ...known, warnVerdict: verdictOf(PASSED) });
  expect(partsOf(warned)).toContain(LEFT_OUT);
});

test("of more than a thousand planned rules the rest is left out, and it says so", () => {
  const plannedRules = times(1_001, { source: "gate", line: 2, expression: "a > 1" });
  const result: RunResult = { ...createEmptyResult(0), outcome: "dry_run", plannedRules };
  const parts = partsOf(result);
  expect(parts).toContain(LEFT_OUT);
  expect(parts.join().match(/a > 1/g)).toHaveLength(1_000);
  expect(partsOf({ ...result, plannedRules: plannedRules.slice(1) })).not.toContainEqual(
    expect.stringContaining("Left out"),
  );
});

test("of more than a thousand metrics the rest is left out, and it says so", () => {
  const metrics = times(1_001, null).map((_, index): [string, number] => [`m${index}`, index]);
  const note = "Left out here: 1 of 1001 metrics. The report file has everything.";
  const parts = partsOf(completed(Object.fromEntries(metrics)));
  expect(parts).toContain(note);
  expect(parts.join().match(/\bm\d+ /g)).toHaveLength(1_000);
  expect(partsOf(completed(Object.fromEntries(metrics.slice(1))))).toHaveLength(4);
});

test("a page may be as large as its limit, and one byte less makes it shorter", () => {
  const metrics = times(300, null).map((_, index): [string, number] => [`m${index}`, index]);
  const result = completed(Object.fromEntries(metrics));
  const page = createSummary(result);
  const maxBytes = Buffer.byteLength(page);
  expect(createSummary(result, { maxBytes })).toBe(page);
  expect(createSummary(result, { maxBytes: maxBytes - 1 })).toContain("Left out here: 100 of 300 metrics");
});

test("of a gate on answers that are counted: the interval of what it read", () => {
  const metrics = { accuracy: 0.87, total_questions: 200 };
  const parts = partsOf(completed(metrics, { outcome: "gate_failed", verdict: verdictOf(FAILED) }));
  expect(parts[2]).toContain("0.870 < 0.900 / 95 % interval 0.816 to 0.910 (200 questions)");
});

test("of a dry run with a baseline: which one it would be", () => {
  const resumeOptions = {
    ...{ timeoutMinutes: 60, tolerate: [], comment: false, commitStatus: false, downloadResults: false },
    ...{ gate: null, gateFile: null, warn: null, baseline: { modelId: "prod" } },
  };
  expect(partsOf({ ...createEmptyResult(0), outcome: "dry_run", resumeOptions })).toContain(
    "The baseline would be the newest finished evaluation of prod on the same benchmark.",
  );
});
