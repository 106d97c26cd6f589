import { expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { FIRST_POLL_AT_ONCE } from "../../support/preload.js";
import {
  CREATE,
  type Inputs,
  type Step,
  asked,
  attached,
  errors,
  outcome,
  processStep,
  step,
  warnings,
} from "./helpers.js";

const LIMIT = { ...CREATE, wait: "true", timeout_minutes: "0.02" };

test.each<[Inputs, string]>([
  [{ wait: "true" }, "completed"],
  [{ gate: "accuracy > 0.9" }, "passed"],
  [{ gate: "accuracy > 0.9", wait: "false" }, "passed"],
])("wait waits for the end, and gate implies it: %j", async (inputs, word) => {
  const one = await step({}, { ...CREATE, ...inputs });
  expect(outcome(one)).toEqual([word, 0]);
  expect(asked(one, "create")).toBe(1);
  expect(one.outputs["status"]).toBe("READY");
  expect(asked(one, "status")).toBeLessThanOrEqual(3);
});

test("without wait and gate a create does not poll", async () => {
  const one = await step({}, CREATE);
  expect(outcome(one)).toEqual(["created", 0]);
  expect(one.sandbox.requests.map(({ route }) => route)).toEqual(["create"]);
});

test("an ETA past the timeout is warned of at once, and once", async () => {
  const one = await step({ durationMs: 600_000 }, { ...LIMIT, timeout_minutes: "0.06" });
  expect(asked(one, "status")).toBeGreaterThan(1);
  expect(warnings(one).match(/past the timeout/g)).toHaveLength(1);
  expect(warnings(one)).toMatch(/about 10 min more, which is past the timeout of 3\.6 s \(timeout_minutes\)/);
  const lines = one.log.split("\n");
  const first = lines.findIndex((line) => line.includes("questions"));
  expect(lines[first + 1]).toContain("past the timeout");
});

test("no such warning where the ETA fits", async () => {
  expect(warnings(await step({ durationMs: 1_000 }, { ...CREATE, wait: "true" }))).toBe("");
});

test("progress is logged when it changes, with counts and what is left", async () => {
  const one = await step({ durationMs: 60_000, questions: 40, eta: 1.2 }, { ...CREATE, wait: "true" });
  const lines = one.log.split("\n").filter((line) => /\d+\/40 questions.* left/.test(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines[0]).toMatch(/^Status PROCESSING, \d+\/40 questions, about [\d.]+ (?:s|min) left\.$/);
});

test("progress is logged only when it changes", async () => {
  const one = await step({ durationMs: 600_000 }, { ...LIMIT, timeout_minutes: "0.05" });
  expect(asked(one, "status")).toBeGreaterThan(1);
  expect(one.log.match(/\/10 questions, about/g)).toHaveLength(1);
});

const statusWords = { first: "CREATED", running: "PROCESSING", done: "READY", failed: "FAILED" };

test.each<[string, Partial<Options>]>([
  ["all fields", {}],
  ["few fields", { optionalFields: "absent" }],
])("an evaluation that never left its first state is reported as never started: %s", async (_, options) => {
  const one = await step({ neverStarts: true, statusWords, ...options }, LIMIT);
  expect(outcome(one)).toEqual(["timed_out", 1]);
  expect(errors(one)).toMatch(/never started.*CREATED/);
});

test("an evaluation that left its first state is not reported as never started", async () => {
  const one = await step({ durationMs: 8_000, statusWords }, LIMIT);
  expect(outcome(one)).toEqual(["timed_out", 1]);
  expect(errors(one)).not.toContain("never started");
});

/** Kills the step hard once it has logged its first status, which is just before it sleeps. */
function killedWaiting(inputs: (sandbox: Sandbox) => Record<string, string>): Promise<Step> {
  return processStep({ durationMs: 60_000, eta: "absent" }, inputs, () => ({
    nodeArgs: FIRST_POLL_AT_ONCE,
    onStart: ({ child }) => {
      let seen = "";
      child.stdout?.on("data", (chunk: string) => {
        seen += chunk;
        if (seen.includes("Status PROCESSING")) child.kill("SIGKILL");
      });
    },
  }));
}

test.each<[string, (sandbox: Sandbox) => Record<string, string>]>([
  ["a new one", () => CREATE],
  ["a given one", (sandbox) => ({ evaluation_id: sandbox.seed().evaluation_id })],
])("a step killed hard has the evaluation_id and status that it was to wait for: %s", async (_, inputs) => {
  const one = await killedWaiting((sandbox) => ({ ...inputs(sandbox), wait: "true" }));
  expect(one.signal).toBe("SIGKILL");
  expect(one.outputs).toEqual({
    evaluation_id: one.sandbox.evaluations[0]?.evaluation_id,
    status: "PROCESSING",
  });
});

test("an evaluation that fails while it is waited for is evaluation_failed, and results aren't asked for", async () => {
  const one = await step({ fails: true }, { ...CREATE, gate: "accuracy > 0.1" });
  expect(outcome(one)).toEqual(["evaluation_failed", 1]);
  expect(one.outputs["status"]).toBe("FAILED");
  expect(asked(one, "results")).toBe(0);
  expect(await attached({}).then(outcome)).toEqual(["completed", 0]);
});
