import { expect, test } from "@jest/globals";
import { MAX_METRICS_BYTES, createOutputs, toMetricsJson } from "../../src/report/outputs.js";
import { createEmptyResult } from "../../src/result/result.js";
import { EVALUATION, compared, completed, ruleOf, verdictOf } from "./helpers.js";

test("every output of a run that knows nothing is empty but the outcome", () => {
  expect(createOutputs(createEmptyResult(0))).toEqual({
    ...{ outcome: "internal_error", evaluation_id: "", status: "", created_at: "", message: "" },
    ...{ model_id: "", model_id_2: "", benchmark_id: "", metrics: "", warnings: "" },
    ...{ report_file: "", results_file: "" },
  });
});

test("every output of a comparison with warnings", () => {
  const warnVerdict = verdictOf(
    ruleOf("f1", 0.8, ">=", 0.9, false, { line: 3, source: "warn" }),
    ruleOf("accuracy", 0.9, ">=", 0.9, true),
  );
  const result = {
    ...compared({ accuracy: 0.9 }, { accuracy: 0.8 }, { comparison: { by: 1 } }),
    ...{ warnVerdict, reportFile: "/tmp/report.json", resultsFile: "/tmp/results.json" },
    evaluation: { ...EVALUATION, modelId2: "model-b", message: "all\ndone" },
  };
  expect(createOutputs(result)).toEqual({
    ...{ outcome: "completed", evaluation_id: "eval-1", status: "READY" },
    ...{ model_id: "model-a", model_id_2: "model-b", benchmark_id: "task-1" },
    ...{ created_at: "2026-03-10T01:00:00Z", message: "all done" },
    warnings: '[{"line":3,"rule":"f1 >= 0.9","reason":"f1 is 0.8, needs >= 0.9"}]',
    metrics: '{"base_model":{"accuracy":0.9},"eval_model":{"accuracy":0.8},"comparison":{"by":1}}',
    ...{ report_file: "/tmp/report.json", results_file: "/tmp/results.json" },
  });
});

test("where every rule of warn passed, the warnings are an empty list", () => {
  const warnVerdict = verdictOf(ruleOf("accuracy", 0.9, ">=", 0.9, true));
  expect(createOutputs(completed({}, { warnVerdict }))).toMatchObject({ warnings: "[]" });
});

test("metrics are measured by their bytes, not by their letters", () => {
  const metrics = { note: "é".repeat(MAX_METRICS_BYTES / 2) };
  expect(JSON.stringify(metrics).length).toBeLessThan(MAX_METRICS_BYTES);
  expect(createOutputs(completed(metrics))["metrics"]).toBe("");
});

test("metrics larger than the limit are left to the report file", () => {
  const noteOf = (length: number): string => {
    const result = completed({ note: "x".repeat(length) });
    expect(toMetricsJson(result)).toHaveLength(length + '{"note":""}'.length);
    return createOutputs(result)["metrics"] ?? "";
  };
  const largest = MAX_METRICS_BYTES - '{"note":""}'.length;
  expect(noteOf(largest)).toHaveLength(MAX_METRICS_BYTES);
  expect(noteOf(largest + 1)).toBe("");
});
