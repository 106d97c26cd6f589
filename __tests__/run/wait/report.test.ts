import { tmpdir } from "node:os";
import { expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { createReport } from "../../../src/report/report-file.js";
import { OUTCOMES } from "../../../src/result/outcome.js";
import { createEmptyResult } from "../../../src/result/result.js";
import { readContext } from "../../../src/runner/context.js";
import type { StoryOptions, VirtualSandbox } from "../../support/story.js";
import { CREATE, ENDED, KEY, type Step, attached, checked, errors, step, warnings } from "./helpers.js";

/** Cancels a step once it has asked for a status. */
function cancelWhenAsked(sandbox: VirtualSandbox): StoryOptions {
  return { cancelWhen: sandbox.arrival("status") };
}

test("each outcome's report_file lies in the temp folder and keeps to the schema", async () => {
  const LONG = { durationMs: 60_000 };
  const reset: Fault[] = [
    { on: "create", kind: "reset", times: 9 },
    { on: "list", kind: "status", status: 403, times: 9 },
  ];
  const steps = await Promise.all([
    step({}, CREATE),
    step(LONG, (sandbox) => ({ evaluation_id: sandbox.seed().evaluation_id })),
    attached({}),
    attached({}, { gate: "accuracy > 0.5" }),
    attached({}, { gate: "accuracy > 0.99\nmissing > 1" }),
    attached({ fails: true }),
    step(LONG, { ...CREATE, gate: "accuracy > 0.5", timeout_minutes: "0.005" }),
    step(LONG, { ...CREATE, wait: "true" }, cancelWhenAsked),
    step({}, { ...CREATE, dry_run: "true" }),
    step({}, { ...CREATE, api_key: "", if_no_api_key: "skip" }),
    step({}, { gate: ">" }),
    step({ apiKey: "other" }, CREATE),
    step({ faults: reset }, CREATE),
  ]);
  const seen = steps.map(({ report: one }) => one?.outcome);
  expect(seen).toEqual(OUTCOMES.filter((kind) => kind !== "internal_error"));
  for (const one of steps) {
    expect(one.report?.outcome).toBe(one.outputs["outcome"]);
    expect(one.files).toContain(one.outputs["report_file"]?.split(/[\\/]/).at(-1));
    expect(JSON.stringify(one.report)).not.toContain(KEY);
  }
  expect(steps[4].report?.gate).toMatchObject({
    passed: false,
    rules: [
      { line: 1, rule: "accuracy > 0.99", values: [{ name: "accuracy", value: 0.92 }], passed: false },
      { line: 2, rule: "missing > 1", values: [{ name: "missing", value: null }], passed: false },
    ],
  });
});

test("an internal error's report keeps to the schema too, outside of GitHub as well", async () => {
  const result = { ...createEmptyResult(0), problem: { what: "A fault", next: [] } };
  const one = await checked(JSON.stringify(createReport(result, readContext({}, tmpdir()))));
  expect(one.outcome).toBe("internal_error");
  expect(one.run["url"]).toBeNull();
});

test("the report is evidence: evaluation, models, benchmark, times, metrics, and where it was made", async () => {
  const one = await step({ timestamps: "naive" }, (sandbox) => ({
    evaluation_id: sandbox.seed({ ...ENDED, evaluation_id: "eval-7", model_id_2: "model-b" }).evaluation_id,
    gate: "eval_model.binary_correctness_mean > 0.5",
  }));
  expect(one.report).toMatchObject({
    schema_version: 1,
    evaluation_id: "eval-7",
    status: "READY",
    mode: "comparison",
    model_id: "model-a",
    model_id_2: "model-b",
    benchmark_id: "task-abc123",
    metrics: {
      base_model: { binary_correctness_mean: 1 },
      eval_model: { binary_correctness_mean: 0.8 },
      comparison: { summary: { avg_improvement: -13.75 } },
    },
    run: {
      repository: "octo/repo",
      sha: "0123456789abcdef0123456789abcdef01234567",
      ref: "refs/heads/main",
      url: "https://github.com/octo/repo/actions/runs/7000000001",
    },
  });
  for (const name of ["evaluation_started", "evaluation_ended", "completed_at"]) {
    expect(one.report?.times[name]).toMatch(/^\d{4}-\d\d-\d\dT/);
  }
});

test("the output metrics is the metrics object, or the three of a comparison", async () => {
  const [single, pair, none, running] = await Promise.all([
    attached({}),
    step({}, (sandbox) => ({
      evaluation_id: sandbox.seed({ ...ENDED, model_id_2: "model-b" }).evaluation_id,
    })),
    attached({ metrics: null }),
    attached({ durationMs: 9_000_000 }),
  ]);
  expect(JSON.parse(single.outputs["metrics"] ?? "")).toMatchObject({ accuracy: 0.92, total_questions: 10 });
  expect(Object.keys(JSON.parse(pair.outputs["metrics"] ?? "") as object)).toEqual([
    "base_model",
    "eval_model",
    "comparison",
  ]);
  expect(none.outputs["metrics"]).toBe("");
  expect(none.summary).toContain("no metrics");
  expect(running.outputs["metrics"]).toBe("");
});

test("what a metric is called stays text where the output is printed, and in the report file", async () => {
  const name = "##[error]gone\u202e\u{e0041}\u3164";
  const one = await attached({ metrics: { [name]: "::warning::x\u2028##[group]" } });
  const text = one.outputs["metrics"] ?? "";
  expect(text).toMatch(/^[\x20-\x7e]+$/);
  expect(text).not.toContain("##[");
  expect(JSON.parse(text)).toEqual({ [name]: "::warning::x\u2028##[group]" });
  expect(one.report?.metrics).toEqual({ [name]: "::warning::x\u2028##[group]" });
});

test("metrics of more than 500 kB are left out of the output with a warning; the file has them", async () => {
  const metrics = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`metric_${index}`, 0.5]));
  const small = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`metric_${index}`, 0.5]));
  const [large, fits] = await Promise.all([attached({ metrics }), attached({ metrics: small })]);
  expect(JSON.stringify(metrics).length).toBeGreaterThan(500_000);
  expect(large.outputs["metrics"]).toBe("");
  expect(warnings(large)).toContain("too large for an output");
  expect(large.report?.metrics).toEqual(metrics);
  expect(Buffer.byteLength(large.summary)).toBeLessThan(900_000);
  expect(large.summary.includes("Left out here")).toBe(true);
  expect(fits.outputs["metrics"]).toBe(JSON.stringify(small));
  expect(warnings(fits)).toBe("");
});

test("no secret is in report, summary, log or outputs, echoed ones included", async () => {
  const key = "sk-very&secret/key+1==";
  const encoded = Buffer.from(`key:${key}`).toString("base64");
  const echo = { accuracy: 0.9, note: `Bearer ${key}`, [key]: encodeURIComponent(key), nested: [encoded] };
  const inspect = (one: Step): void => {
    const said = one.stdout.replaceAll(/^::add-mask::.*$/gm, "");
    const file = one.read(one.outputs["report_file"] ?? "");
    for (const text of [file, one.summary, said, JSON.stringify(one.outputs)]) {
      for (const form of [key, encodeURIComponent(key), Buffer.from(key).toString("base64").slice(0, -4)]) {
        expect(text).not.toContain(form);
      }
      expect(text).not.toContain(encoded);
    }
  };
  const gate = "accuracy > 0.95";
  const [metrics, refused] = await Promise.all([
    attached({ apiKey: key, metrics: echo }, { api_key: key, gate }, {}, inspect),
    attached(
      { apiKey: key, faults: [{ on: "status", kind: "echoKey", status: 403 }] },
      { api_key: key, gate },
      {},
      inspect,
    ),
  ]);
  expect(metrics.report?.metrics).toMatchObject({ note: "Bearer ***" });
  expect(errors(refused)).toContain("***");
});
