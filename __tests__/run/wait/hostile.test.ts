import { expect, test } from "@jest/globals";
import type { VirtualSandbox } from "../../support/story.js";
import { run } from "../create/helpers.js";
import { attached, errors, outcome } from "./helpers.js";

const ID = "eval-1";

/** A gate on an attached evaluation whose results are `body`. */
async function judged(gate: string, body: unknown, inputs: Record<string, string> = {}) {
  const faults = [{ on: "results" as const, kind: "body" as const, body, times: 99 }];
  const prepare = ({ seed }: Pick<VirtualSandbox, "seed">): void => {
    seed({ evaluation_id: ID, ageMs: 60_000, status: "READY" });
  };
  const { result } = await run({
    sandbox: { faults },
    prepare,
    inputs: { evaluation_id: ID, gate, ...inputs },
  });
  return result;
}

test("a pattern, which a metric could make run for ever, is no rule", async () => {
  const metrics = { judge: `${"a".repeat(40)}!` };
  const result = await judged('judge.matches("^(a+)+$")', { status: "READY", metrics });
  expect([result.outputs["outcome"], result.exitCode]).toEqual(["invalid_input", 1]);
});

test("results that say that the evaluation failed pass no gate", async () => {
  const result = await judged("accuracy > 0.5", { status: "FAILED", metrics: { accuracy: 0.99 } });
  expect([result.outputs["outcome"], result.exitCode]).toEqual(["evaluation_failed", 1]);
});

test.each([
  ["of another evaluation", { evaluation_id: "eval-other", status: "READY" }],
  ["that are not final", { status: "PROCESSING" }],
])("results %s pass no gate", async (_, fields) => {
  const limit = { timeout_minutes: "0.05" };
  const result = await judged("accuracy > 0.5", { ...fields, metrics: { accuracy: 0.99 } }, limit);
  expect([result.outputs["outcome"], result.exitCode]).toEqual(["timed_out", 1]);
});

test("a text that would be no number passes no gate", async () => {
  const body = { status: "READY", metrics: { accuracy: "NaN" } };
  const result = await judged("!(accuracy < 0.9)", body);
  expect([result.outputs["outcome"], result.exitCode]).toEqual(["gate_failed", 1]);
});

test("an error page of a million brackets doesn't hold the step", async () => {
  const page = "<".repeat(1_000_000);
  const { result } = await run({
    sandbox: { faults: [{ on: "create", kind: "status", status: 401, body: page }] },
  });
  expect([result.outputs["outcome"], result.exitCode]).toEqual(["api_error", 1]);
});

test("an evaluation from the future is neither recovered nor paid for again", async () => {
  const { result, sandbox } = await run({
    sandbox: { faults: [{ on: "create", kind: "reset" }] },
    prepare: ({ seed }) => void seed({ evaluation_id: "eval-old", ageMs: -3_600_000 }),
  });
  expect([result.outputs["outcome"], sandbox.evaluations.length]).toEqual(["create_unknown", 1]);
});

test.each(["x", "rules", "values", "metrics", "single"])(
  "a token that is the word %s takes no verdict, output or report apart",
  async (token) => {
    const env = { GITHUB_TOKEN_DEFAULT: token };
    const one = await attached({}, { gate: "accuracy >= 0.95" }, { env });
    expect(outcome(one)).toEqual(["gate_failed", 1]);
    expect(errors(one)).toContain("Gate failed: 1 of 1");
    expect(one.outputs["metrics"]).not.toBe("");
    // The report is held to its schema.
    expect(one.report?.gate?.passed).toBe(false);
  },
);
