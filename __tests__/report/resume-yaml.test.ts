import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { formatResumeIntro, formatResumeYaml } from "../../src/report/resume-yaml.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";
import { STATUS } from "./helpers.js";

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

test.each<[Partial<RunResult>, string | null]>([
  [{ outcome: "gate_failed" }, "To gate the same evaluation again with other rules, at no cost"],
  [{ outcome: "created" }, "Wait for it and gate on it in a later step or job"],
  [{ outcome: "running" }, "To resume this evaluation without paying for another one"],
  [{ outcome: "timed_out" }, "To resume this evaluation without paying for another one"],
  [{ outcome: "passed" }, null],
  [{ outcome: "created", evaluation: null }, null],
])("what can be resumed says what for: %j", (known, intro) => {
  expect(formatResumeIntro({ ...createEmptyResult(0), evaluation: EVALUATION, ...known })).toBe(intro);
});

test.each([
  "eval-1",
  "e_x",
  "a1",
  "1e5",
  "1-2",
  "null",
  "true",
  "a b-1",
  "a-1: b",
  "-a1",
  "é-1",
  "a-1 #b",
  "",
])("the id %j is read as it is", (id) => {
  const options = { ...DEFAULTS, baseline: { evaluationId: id }, gateFile: id };
  const yaml = resume({ evaluation: { ...EVALUATION, id }, resumeOptions: options });
  expect(yaml).toEqual({
    with: { ...KEY, evaluation_id: id, baseline_evaluation_id: id, gate_file: id },
  });
});

test.each(["eval-1", "e_x", "a1"])("a usual id such as %s needs no quotes", (id) => {
  const lines = formatResumeYaml({ ...createEmptyResult(0), evaluation: { ...EVALUATION, id } });
  expect(lines).toContain(`  evaluation_id: ${id}`);
});

test.each([
  ["https://api.example/a", "  api_url: https://api.example/a"],
  ["https://[::1]:80/a-b", "  api_url: https://[::1]:80/a-b"],
  ["https://api.example:", '  api_url: "https://api.example:"'],
  ["https://x/?a #b", '  api_url: "https://x/?a #b"'],
  ["'x", `  api_url: "'x"`],
])("an address of its own is carried over: %s", (apiUrl, line) => {
  const result = { ...createEmptyResult(0), evaluation: EVALUATION, apiUrl };
  expect(formatResumeYaml(result)).toContain(line);
  expect(resume({ apiUrl })).toMatchObject({ with: { api_url: apiUrl } });
});

test("an expression that came as text stays text where it is pasted", () => {
  const resumeOptions = { ...DEFAULTS, gate: "x > ${{ a }}", baseline: { modelId: "${{ b }}" } };
  const lines = formatResumeYaml({
    ...{ ...createEmptyResult(0), evaluation: EVALUATION, name: "${{ c }}", resumeOptions },
  });
  expect(lines.filter((line) => /[abc] \}\}/.test(line))).toEqual([
    `  name: "\${{ '\${{' }} c }}"`,
    `  baseline_model: "\${{ '\${{' }} b }}"`,
    `    x > \${{ '\${{' }} a }}`,
  ]);
});

test.each([
  ["timed_out", 0.5, null, undefined],
  ["timed_out", 90, null, 90],
  ["timed_out", 90, 600, 90],
  ["timed_out", 1, 10_020, 334],
  ["timed_out", 90, 3_001, 101],
  ["timed_out", 1, 1e300, 20_160],
  ["timed_out", 20_160, null, 20_160],
  ["cancelled", 0.5, 10_020, 0.5],
] as const)(
  "after %s with %d minutes and an ETA of %p s, the timeout is %p",
  (outcome, timeoutMinutes, etaSeconds, expected) => {
    const resumeOptions = { ...DEFAULTS, timeoutMinutes };
    const known = { outcome, resumeOptions, lastStatus: { ...STATUS, etaSeconds } };
    expect(resume(known)).toEqual({
      with: { ...KEY, wait: true, ...(expected === undefined ? {} : { timeout_minutes: expected }) },
    });
  },
);

test("a rule on each line, without empty ones", () => {
  const resumeOptions = { ...DEFAULTS, gate: "\n a > 1\r\n\r b > 1\n" };
  const lines = formatResumeYaml({ ...createEmptyResult(0), evaluation: EVALUATION, resumeOptions });
  expect(lines.slice(3)).toEqual(["  gate: |", "    a > 1", "    b > 1"]);
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

test("after a timeout before any status the timeout is the default", () => {
  const resumeOptions = { ...DEFAULTS, timeoutMinutes: 1 };
  expect(resume({ outcome: "timed_out", lastStatus: null, resumeOptions })).toEqual({
    with: { ...KEY, wait: true },
  });
});
