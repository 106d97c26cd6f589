import { expect, test } from "@jest/globals";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { FIRST_POLL_AT_ONCE } from "../../support/preload.js";
import {
  CREATE,
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

test("wait waits for the end, gate implies it, and without them a create does not poll", async () => {
  const [wait, gate, off, plain] = await Promise.all([
    step({}, { ...CREATE, wait: "true" }),
    step({}, { ...CREATE, gate: "accuracy > 0.9" }),
    step({}, { ...CREATE, gate: "accuracy > 0.9", wait: "false" }),
    step({}, CREATE),
  ]);
  expect(outcome(wait)).toEqual(["completed", 0]);
  expect(outcome(gate)).toEqual(["passed", 0]);
  expect(outcome(off)).toEqual(["passed", 0]);
  expect(outcome(plain)).toEqual(["created", 0]);
  expect(plain.sandbox.requests.map(({ route }) => route)).toEqual(["create"]);
  for (const one of [wait, gate, off]) {
    expect(asked(one, "create")).toBe(1);
    expect(one.outputs["status"]).toBe("READY");
    expect(asked(one, "status")).toBeLessThanOrEqual(3);
  }
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

test("progress is logged when it changes, with counts and what is left, and only then", async () => {
  const [moving, still] = await Promise.all([
    step({ durationMs: 60_000, questions: 40, eta: 1.2 }, { ...CREATE, wait: "true" }),
    step({ durationMs: 600_000 }, { ...LIMIT, timeout_minutes: "0.05" }),
  ]);
  const lines = moving.log.split("\n").filter((line) => /\d+\/40 questions.* left/.test(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines[0]).toMatch(/^Status PROCESSING, \d+\/40 questions, about [\d.]+ (?:s|min) left\.$/);
  expect(asked(still, "status")).toBeGreaterThan(1);
  expect(still.log.match(/\/10 questions, about/g)).toHaveLength(1);
});

test("an evaluation that never left its first state is reported as never started", async () => {
  const words = { first: "CREATED", running: "PROCESSING", done: "READY", failed: "FAILED" };
  const [never, bare, started] = await Promise.all([
    step({ neverStarts: true, statusWords: words }, LIMIT),
    step({ neverStarts: true, statusWords: words, optionalFields: "absent" }, LIMIT),
    step({ durationMs: 8_000, statusWords: words }, LIMIT),
  ]);
  for (const one of [never, bare]) {
    expect(outcome(one)).toEqual(["timed_out", 1]);
    expect(errors(one)).toMatch(/never started.*CREATED/);
  }
  expect(outcome(started)).toEqual(["timed_out", 1]);
  expect(errors(started)).not.toContain("never started");
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

test("evaluation_id and status are written before waiting: a step killed hard still has them", async () => {
  const [created, given] = await Promise.all([
    killedWaiting(() => ({ ...CREATE, wait: "true" })),
    killedWaiting((sandbox) => ({ evaluation_id: sandbox.seed().evaluation_id, wait: "true" })),
  ]);
  for (const one of [created, given]) {
    expect(one.signal).toBe("SIGKILL");
    expect(one.outputs).toEqual({
      evaluation_id: one.sandbox.evaluations[0]?.evaluation_id,
      status: "PROCESSING",
    });
  }
});

test("an evaluation that fails while it is waited for is evaluation_failed, and results aren't asked for", async () => {
  const one = await step({ fails: true }, { ...CREATE, gate: "accuracy > 0.1" });
  expect(outcome(one)).toEqual(["evaluation_failed", 1]);
  expect(one.outputs["status"]).toBe("FAILED");
  expect(asked(one, "results")).toBe(0);
  expect(await attached({}).then(outcome)).toEqual(["completed", 0]);
});
