import { expect, test } from "@jest/globals";
import { type RunResult, emptyResult, requestedModels } from "../../src/result/result.js";
import { difference, metricView } from "../../src/report/metric-tables.js";
import { SUMMARY_BYTES, summary } from "../../src/report/summary.js";
import { attached, readable, step } from "./helpers.js";

const EVALUATION = {
  id: "eval-1",
  status: "READY",
  modelId: "model-a",
  benchmarkId: "task-1",
  createdAt: null,
  message: null,
};

type Metrics = Readonly<Record<string, unknown>>;
const NONE = { completedAt: null, rawAnswersCount: null, comparison: null, secondModelField: null } as const;

function completed(metrics: Metrics): RunResult {
  const evaluation = { ...EVALUATION, modelId2: null };
  const none = { method: "eval", baseModel: null, evalModel: null, ...NONE };
  return { ...emptyResult(0), outcome: "completed", evaluation, results: { evaluation, metrics, ...none } };
}

function compared(first: Metrics, second: Metrics, comparison: unknown = null): RunResult {
  const evaluation = { ...EVALUATION, modelId2: "model-b" };
  const results = {
    ...NONE,
    evaluation,
    method: null,
    metrics: null,
    baseModel: { modelId: "model-a", metrics: first },
    evalModel: { modelId: "model-b", metrics: second },
    comparison,
  };
  return { ...emptyResult(0), outcome: "completed", evaluation, results };
}

/** The view of a comparison of two models. */
function viewOf(result: RunResult): ReturnType<typeof metricView> {
  if (result.results === null) throw new Error("no results");
  return metricView(result.results, requestedModels(result));
}

function many(count: number, name = "metric"): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}_${index}`, index / count]));
}

test("the verdict comes first, then the rules, then the metrics", async () => {
  const [one, pair] = await Promise.all([
    attached({}, { gate: "accuracy > 0.9\nrelevance > 0.9" }),
    step({}, (sandbox) => ({
      evaluation_id: sandbox.seed({ ageMs: 9_000, model_id_2: "model-b" }).evaluation_id,
    })),
  ]);
  const text = readable(one.summary);
  const order = ["## ❌ Gate failed", "Rule Values seen Verdict", "accuracy > 0.9", "Metric Value", "READY"];
  const places = order.map((part) => text.replace(/\s+/g, " ").indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(text).toContain("✅ passed");
  expect(text).toMatch(/relevance > 0\.9 +relevance = 0\.88 +❌ failed/);
  const compare = readable(pair.summary).replace(/\s+/g, " ");
  expect(compare).toContain("Metric model-a model-b Difference");
  expect(compare).toContain("answer_relevance_mean 0.84 0.86 +0.02");
  expect(compare).toContain("binary_correctness_min 1 0 −1");
});

test("what the service says in `comparison` is shown, whatever its shape", () => {
  const shapes = [{ winner: "eval_model", deep: { by: 0.05 } }, "eval_model wins", ["eval_model"], 0.05];
  for (const comparison of shapes) {
    const text = readable(summary(compared({ accuracy: 0.5 }, { accuracy: 0.6 }, comparison)));
    expect(/comparison[\s\S]*(eval_model|0\.05)/i.test(text.replace("comparison of two models", ""))).toBe(
      true,
    );
  }
});

test("differences are signed, and a dash where there is none to take", () => {
  expect(difference({ name: "a", first: 0.9, second: 0.8 })).toBe("−0.1");
  expect(difference({ name: "a", first: 0.1, second: 0.3 })).toBe("+0.2");
  expect(difference({ name: "a", first: 1, second: 1 })).toBe("±0");
  for (const odd of [undefined, null, "0.9", Number.NaN, {}]) {
    expect(difference({ name: "a", first: 0.9, second: odd })).toBe("—");
    expect(difference({ name: "a", first: odd, second: 0.9 })).toBe("—");
  }
});

test("the chart has bars for proportions only: never two units on one axis", () => {
  const base = { accuracy: 0.5, count: 120, seconds: 3.5, negative: -0.2, text: "0.5" };
  const { chart } = viewOf(compared(base, { ...base, accuracy: 1 }));
  expect(readable(chart ?? "")).toContain("accuracy");
  expect(chart).toContain(`${"█".repeat(20)}${"░".repeat(20)} 0.5`);
  expect(chart).toContain(`${"█".repeat(40)} 1`);
  for (const name of ["count", "seconds", "negative", "text"]) expect(chart).not.toContain(name);
  expect(viewOf(compared({ n: 5 }, { n: 7 })).chart).toBeNull();
  expect(viewOf(completed({ accuracy: 0.5 })).chart).toBeNull();
});

test("50,000 metrics stay below 900 kB, and it says what is left out", () => {
  const single = summary(completed(many(50_000)));
  const wide = summary(completed(many(50_000, "m".repeat(300))));
  const pair = summary(compared(many(50_000), many(50_000)));
  for (const text of [single, wide, pair]) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(text.startsWith("## ✅ Evaluation completed")).toBe(true);
    expect(/Left out here:[^<]*/.exec(text)?.[0]).toMatch(/[\d,]+ of 50,?000 metrics/);
  }
  expect(single).toContain("eval-1");
});

test("a chart that shows only some of the metrics says so", () => {
  const text = readable(summary(compared(many(200), many(200))));
  expect(/(left out|first 20|20 of 200)[^\n]*/i.exec(text)?.[0]).toBeDefined();
});

test("in a comparison of many metrics both models' values are shown", () => {
  const row = readable(summary(compared(many(800), many(800)))).replace(/\s+/g, " ");
  expect(/metric_700 \S+ \S+ \S+/.exec(row)?.[0]).toBe("metric_700 0.875 0.875 ±0");
});

test("it degrades step by step: fewer metrics, then no chart, then the facts alone", () => {
  const result = compared(many(300), many(300));
  const sizes = [40_000, 16_000, 8_000, 2_500].map((limit) => {
    const text = summary(result, limit);
    expect(text).toMatch(/^## /);
    expect(/left out/i.test(text)).toBe(true);
    return Buffer.byteLength(text) <= limit;
  });
  expect(sizes).toEqual([true, true, true, true]);
  expect(summary(result, 8_000).includes("the chart")).toBe(true);
});

test("foreign names and values stay text", async () => {
  const evil =
    "</table><img src=x onerror=alert(1)>| a | **b** `c` [d](https://e.example) @octocat #1 ::error::x\n# h";
  const names = { [evil]: 0.5, other: evil };
  const steps = await Promise.all([
    attached({ metrics: names }, { gate: "other == 1" }),
    step({ metrics: { base_model: names, eval_model: names, comparison: names } }, (sandbox) => ({
      evaluation_id: sandbox.seed({ ageMs: 9_000, model_id_2: "model-b" }).evaluation_id,
    })),
  ]);
  for (const one of steps) {
    for (const part of ["<img", "**b**", "`c`", "](https", "| a |", "@octocat"]) {
      expect(one.summary).not.toContain(part);
    }
    expect(one.summary).not.toMatch(/^# h/m);
    expect(one.annotations.filter(({ message }) => message === "x")).toEqual([]);
    expect(readable(one.summary)).toContain("**b**");
  }
});
