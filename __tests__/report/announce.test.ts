import { expect, test } from "@jest/globals";
import { announce } from "../../src/report/announce.js";
import { MAX_METRICS_BYTES } from "../../src/report/outputs.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";
import { createLog } from "../../src/runner/log.js";
import { Redactor } from "../../src/util/redactor.js";
import { FakeLog } from "../support/fake-log.js";
import { EVALUATION, completed, ruleOf, verdictOf } from "./helpers.js";

const FAILED = ruleOf("accuracy", 0.87, ">=", 0.9, false);
const ERROR = {
  message: "Gate failed: 1 of 1 rule did not pass.",
  hints: ["The metrics there are: accuracy."],
};

function logged(result: RunResult): FakeLog["runner"] {
  const sink = new FakeLog(false);
  announce(result, createLog(sink, new Redactor([])));
  sink.end();
  return sink.runner;
}

const GATE_FAILED = completed(
  { accuracy: 0.87 },
  { outcome: "gate_failed", verdict: verdictOf(FAILED), error: ERROR },
);

test("the error annotation alone says what happened, to which evaluation, and how to go on", () => {
  const { annotations, lines } = logged(GATE_FAILED);
  expect(annotations).toEqual([
    { kind: "error", title: "Nugen evaluation: gate_failed", message: expect.stringContaining("eval-1") },
  ]);
  expect(annotations[0]?.message).toContain("set evaluation_id: eval-1");
  expect(lines).toContain("▼ Gate: failed, 1 of 1 rule");
  expect(lines).toContain("To gate the same evaluation again with other rules, at no cost:");
  expect(lines).toContain("    evaluation_id: eval-1");
});

test("a tolerated outcome and a rule that only warns are warnings with a title", () => {
  const { annotations } = logged({ ...GATE_FAILED, tolerated: true, warnVerdict: verdictOf(FAILED) });
  expect(annotations.map(({ kind, title }) => [kind, title])).toEqual([
    ["warning", "Nugen evaluation: warning"],
    ["warning", "Nugen evaluation: gate_failed, tolerated"],
  ]);
});

test("notices of passed rules are annotations too, and groups are closed", () => {
  const rule = ruleOf("accuracy", 92, ">=", 0.9, true, { notices: ["is it a percentage?"] });
  const { annotations, commands, lines } = logged(
    completed({}, { outcome: "passed", verdict: verdictOf(rule) }),
  );
  expect(annotations).toEqual([{ kind: "notice", title: "", message: "gate, line 1: is it a percentage?" }]);
  const groups = commands.filter(({ name }) => /group/.test(name)).map(({ name }) => name);
  expect(groups).toEqual(["group", "endgroup"]);
  expect(lines.at(-1)).toBe("Outcome: passed. Evaluation eval-1, status READY.");
});

test("an evaluation whose status nobody has asked for has none", () => {
  const evaluation = { ...EVALUATION, status: "" };
  expect(logged({ ...createEmptyResult(0), outcome: "dry_run", evaluation }).lines).toEqual([
    "Outcome: dry_run. Evaluation eval-1.",
  ]);
});

test("without a gate the metrics are logged", () => {
  expect(logged(completed({ accuracy: 0.87 })).lines).toEqual([
    "▼ Metrics: 1",
    "accuracy: 0.870",
    "Outcome: completed. Evaluation eval-1, status READY.",
  ]);
});

test.each(["created", "running"] as const)(
  "an evaluation that is %s ends in one line: nobody has asked for its end",
  (outcome) => {
    const lines = logged({ ...completed({}), results: null, outcome }).lines;
    expect(lines).toEqual([`Outcome: ${outcome}. Evaluation eval-1, status READY.`]);
  },
);

test("a run without a key says why nothing was created", () => {
  const result = { ...completed({}), results: null, evaluation: null, outcome: "skipped" as const };
  expect(logged(result).lines).toEqual([
    "No API key, and if_no_api_key is skip: no evaluation was created.",
    "Outcome: skipped.",
  ]);
});

test("a tolerated outcome says all that an error would, each line once", () => {
  const warning = logged({ ...GATE_FAILED, tolerated: true }).annotations.at(-1)?.message;
  const error = logged(GATE_FAILED).annotations.at(-1)?.message;
  expect(warning).toBe(error);
  expect(warning).toMatch(/^Gate failed: 1 of 1 rule did not pass\.\n/);
});

test.each([
  [0, []],
  [1, ["The metrics are too large for an output and were left out of it; the report file has them."]],
])("metrics that exceed an output by %d bytes", (bytes, messages) => {
  const text = "x".repeat(MAX_METRICS_BYTES + bytes - '{"text":""}'.length);
  expect(logged(completed({ text })).annotations.map(({ message }) => message)).toEqual(messages);
});
