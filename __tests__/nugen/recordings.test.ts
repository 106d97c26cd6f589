// Every recorded response of the live service goes through the client, the gate and the summary.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { NugenClient } from "../../src/nugen/client.js";
import { toFields } from "../../src/nugen/json.js";
import { parseList, parseMeasurements, parseResults } from "../../src/nugen/parse.js";
import { toPhase } from "../../src/nugen/phase.js";
import { HttpStatusError } from "../../src/nugen/status-error.js";
import { parseTimestamp } from "../../src/nugen/timestamp.js";
import { createSummary } from "../../src/report/summary.js";
import {
  type RequestedModels,
  gateMetrics,
  parseComparison,
  reportedMetrics,
} from "../../src/result/metrics.js";
import { createEmptyResult } from "../../src/result/result.js";
import { compileGate } from "../gate/gate-helpers.js";
import { ScriptedTransport, clientOf } from "../support/scripted-transport.js";

function recording(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/live/${name}.json`, import.meta.url), "utf8"));
}

/** A client whose server has one response to everything. */
function clientFor(status: number, body: unknown): NugenClient {
  return clientOf(new ScriptedTransport(() => ({ status, body })));
}

const OPTIONS = { mode: "comparison", baseline: false, source: "gate" } as const;

const COMPARISON = {
  id: "eval_01KZZ2X0APJSP3S",
  modelId: "-team-support-alignment-01kzz82fjj98aa1",
  modelId2: "llama-v3p2-3b-reasoning",
  newerRevision: false,
};

describe("comparison-results.json", () => {
  const read = () => clientFor(200, recording("comparison-results")).results(COMPARISON.id);

  test("is one shape, and holds no model id among the metrics", async () => {
    const results = await read();
    const metrics = reportedMetrics(results, COMPARISON);
    expect(metrics).toMatchObject({
      base_model: { binary_correctness_mean: 1, answer_relevance_mean: 0.8399999999999999 },
      eval_model: { binary_correctness_mean: 0.8, answer_relevance_mean: 0.86 },
    });
    expect(toFields(toFields(metrics)?.["base_model"])).not.toHaveProperty("model_id");
    expect(toFields(toFields(metrics)?.["base_model"])).not.toHaveProperty("metrics");
  });

  test.each<[string, boolean, Partial<RequestedModels>]>([
    ["model_1.binary_correctness_mean == 1", true, {}],
    ["model_2.binary_correctness_mean == 0.8", true, {}],
    ["model_1.metrics.binary_correctness_mean == 1", true, {}],
    ["eval_model.binary_correctness_mean == 0.8", true, {}],
    ["eval_model.metrics.binary_correctness_mean == 0.8", true, {}],
    [
      "model_1.binary_correctness_mean == 0.8",
      true,
      { modelId: COMPARISON.modelId2, modelId2: COMPARISON.modelId },
    ],
    ["model_1.binary_correctness_mean >= model_2.binary_correctness_mean", true, {}],
    ["wilson_lower(model_1.binary_correctness_mean, raw_answers_count / 2) >= 0.55", true, {}],
    ["raw_answers_count == 10", true, {}],
    ["model_1.accuracy >= 0", false, {}],
    ["model_1.binary_correctness_mean == 1", false, { modelId: "another" }],
    ["eval_model.binary_correctness_mean == 0.8", false, { modelId2: "another" }],
  ])("%s: %s", async (rule, passes, asked) => {
    const gate = await compileGate(rule, OPTIONS);
    expect(gate.evaluate(gateMetrics(await read(), { ...COMPARISON, ...asked })).passed).toBe(passes);
  });

  test("its comparison is a table, never raw JSON", async () => {
    const results = await read();
    expect(parseComparison(results.comparison)?.rows).toHaveLength(8);
    const evaluation = { ...results.evaluation };
    const text = createSummary({ ...createEmptyResult(0), outcome: "completed", results, evaluation });
    expect(
      text
        .replaceAll("<wbr>", "")
        .replace(/<[^>]*>/g, " ")
        .replace(/&#95;/g, "_")
        .replace(/ +/g, " "),
    ).toMatch(/answer_relevance_mean 0\.840 0\.860 \+2\.4 %/);
    expect(text).not.toMatch(/\{|&#123;/);
  });
});

test("comparison-status.json", async () => {
  const status = await clientFor(200, recording("comparison-status")).status(COMPARISON.id);
  expect(status).toMatchObject({
    questionsCompleted: 10,
    totalQuestions: 10,
    etaSeconds: 0,
    avgTimePerQuestion: null,
  });
  expect(toPhase(status.evaluation.status)).toBe("done");
  expect(parseTimestamp(status.startTime)?.ms).toBe(Date.parse("2026-07-15T05:09:57.220Z"));
});

test("newer-evaluation.json: samples count as questions", async () => {
  const status = await clientFor(200, recording("newer-evaluation")).evaluation(
    "evaluation_01m9ptzh4gn430aa",
  );
  expect(status).toMatchObject({
    questionsCompleted: 0,
    totalQuestions: 0,
    avgTimePerQuestion: null,
    etaSeconds: null,
  });
  expect(toPhase(status.evaluation.status)).toBe("running");
  expect(parseTimestamp(status.evaluation.createdAt)?.ms).toBe(Date.parse("2026-09-29T15:01:54.409Z"));
});

test("newer-results-not-ready.json: the message of the detail is what people read", async () => {
  const recorded = toFields(recording("newer-results-not-ready"));
  const read = clientFor(Number(recorded?.["http_status"]), recorded?.["body"]).results(
    "evaluation_01m9ptzh4gn430aa",
  );
  const error: unknown = await read.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HttpStatusError);
  expect(error).toMatchObject({ status: 400, detail: "Evaluation is not completed yet" });
});

describe("model-evaluation-data.json", () => {
  const data = toFields(recording("model-evaluation-data")) ?? {};
  const asked = {
    modelId: "model_support-v2-aligned_alignment_01m9b9sab6s1aaa",
    modelId2: "llama-v3p2-3b-reasoning",
    newerRevision: true,
  };

  test("the baseline is model_2, though it is called eval_model", async () => {
    const results = parseResults(data, "eval_01M9B9YZE0MGAAA");
    if (results === null) throw new Error("unreadable");
    const gate = await compileGate(
      "model_1.binary_correctness_mean == 0.95\nmodel_2.binary_correctness_mean == 0.875",
      OPTIONS,
    );
    expect(gate.evaluate(gateMetrics(results, asked)).passed).toBe(true);
    expect(parseTimestamp(results.completedAt)?.ms).toBe(Date.parse("2026-08-31T07:08:59Z"));
  });

  test("an entry of its list keys the metrics by model id", () => {
    const [entry] = parseList({ evaluations: data["all_evaluations"] })?.entries ?? [];
    expect(entry).toMatchObject({ id: "eval_01M9B9YZE0MGAAA", modelId2: "llama-v3p2-3b-reasoning" });
    const [raw] = Array.isArray(data["all_evaluations"]) ? data["all_evaluations"].map(toFields) : [];
    expect(parseMeasurements(raw ?? {})).toMatchObject({
      baseModel: { modelId: asked.modelId, metrics: { binary_correctness_mean: 0.95 } },
      evalModel: { modelId: asked.modelId2, metrics: { binary_correctness_mean: 0.875 } },
    });
  });
});

test("newer-model.json lists evaluations without their benchmark", () => {
  const data = toFields(toFields(recording("newer-model"))?.["evaluation_data"]);
  const page = parseList({ evaluations: data?.["all_evaluations"] });
  expect(page?.entries).toEqual([
    expect.objectContaining({ id: "evaluation_01m9ptzh4gn430aa", benchmarkId: null }),
  ]);
});
