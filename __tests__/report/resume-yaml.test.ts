import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { formatResumeYaml } from "../../src/report/resume-yaml.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";

const EVALUATION = {
  ...{ id: "eval-1", status: "RUNNING", modelId: "m", modelId2: null, benchmarkId: "b" },
  ...{ createdAt: null, message: null },
};
const DEFAULTS = {
  timeoutMinutes: 60,
  tolerate: [],
  comment: false,
  commitStatus: false,
  downloadResults: false,
  gate: null,
  gateFile: null,
  warn: null,
  baseline: null,
};

function resume(known: Partial<RunResult>): unknown {
  const lines = formatResumeYaml({ ...createEmptyResult(0), evaluation: EVALUATION, ...known });
  return parse(`${lines.join("\n")}\n`);
}

const KEY = { api_key: "${{ secrets.NUGEN_API_KEY }}", evaluation_id: "eval-1" };

test.each([
  ["unknown options", null],
  ["defaults", DEFAULTS],
])("%s are left out", (_, resumeOptions) => {
  expect(resume({ resumeOptions })).toEqual({ with: { ...KEY, wait: true } });
});

test("every option and the rules are carried over", () => {
  const yaml = resume({
    name: "release: gate #1",
    resumeOptions: {
      gate: "accuracy >= 0.9\r\n  f1 > 0.5 # half",
      gateFile: ".github/gate.cel",
      warn: "latency < 2",
      baseline: { modelId: "model-b" },
      timeoutMinutes: 0.5,
      tolerate: ["timed_out", "api_error"],
      comment: true,
      commitStatus: true,
      downloadResults: true,
    },
  });
  expect(yaml).toEqual({
    with: {
      ...KEY,
      name: "release: gate #1",
      timeout_minutes: 0.5,
      tolerate: "timed_out, api_error",
      download_results: true,
      comment: true,
      commit_status: true,
      baseline_model: "model-b",
      gate_file: ".github/gate.cel",
      gate: "accuracy >= 0.9\nf1 > 0.5 # half\n",
      warn: "latency < 2\n",
    },
  });
});
