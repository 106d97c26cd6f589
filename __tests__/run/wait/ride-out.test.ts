import { expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { CREATE, type Inputs, type Step, asked, attached, errors, outcome, step } from "./helpers.js";

const GATE = { gate: "accuracy > 0.9" };

function waiting(options: Partial<Options>, inputs: Inputs = {}): Promise<Step> {
  return step(options, { ...CREATE, ...GATE, ...inputs });
}

function failing(fault: Omit<Fault, "on">, inputs: Inputs = {}): Promise<Step> {
  return waiting({ faults: [{ on: "status", ...fault }] }, inputs);
}

test("one bad response is no verdict: 5xx, 429, resets, cut responses, hangs and HTML are ridden out", async () => {
  const steps = await Promise.all([
    failing({ kind: "status", status: 500, times: 2 }),
    failing({ kind: "status", status: 503 }),
    failing({ kind: "status", status: 408 }),
    failing({ kind: "status", status: 429 }),
    failing({ kind: "reset", times: 2 }),
    failing({ kind: "cutOff" }),
    failing({ kind: "hang" }, { request_timeout_seconds: "1" }),
    failing({ kind: "notJson" }),
    failing({ kind: "body", body: { evaluation_id: "x" } }),
  ]);
  for (const one of steps) {
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(asked(one, "create")).toBe(1);
    expect(asked(one, "status")).toBeGreaterThan(1);
    expect(one.log).toContain("A status request failed and will be retried");
    expect(errors(one)).toBe("");
  }
});

test("Retry-After is kept to", async () => {
  const one = await failing({ kind: "status", status: 429, headers: { "retry-after": "4" } });
  const [first, second] = one.sandbox.requests.filter(({ route }) => route === "status");
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3_950);
  expect(outcome(one)).toEqual(["passed", 0]);
});

test("the same failure again and again is one line of the log", async () => {
  const one = await failing({ kind: "status", status: 500, times: 2 });
  expect(one.log.match(/A status request failed/g)).toHaveLength(1);
});

test("/status failing again and again: the evaluation itself is asked", async () => {
  const [failed, missing, once] = await Promise.all([
    waiting({ statusFails: true }),
    failing({ kind: "status", status: 404, body: { detail: "Not Found" }, times: 99 }),
    attached({ statusFails: true }),
  ]);
  for (const one of [failed, missing]) {
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(asked(one, "get")).toBeGreaterThan(0);
  }
  expect(outcome(once)).toEqual(["completed", 0]);
});

test("results that say 400 right after READY, or fail, are asked for again", async () => {
  const [late, broken, once] = await Promise.all([
    attached({ resultsNotReady: 2 }, GATE),
    attached({ faults: [{ on: "results", kind: "status", status: 502 }] }, GATE),
    attached({ resultsNotReady: 1 }),
  ]);
  expect(outcome(late)).toEqual(["passed", 0]);
  expect(asked(late, "results")).toBe(3);
  expect(outcome(broken)).toEqual(["passed", 0]);
  expect(asked(broken, "results")).toBe(2);
  expect(outcome(once)).toEqual(["completed", 0]);
});

test("results without a status leave the status that was seen", async () => {
  const body = { evaluation_id: "eval-1", metrics: { accuracy: 0.95 } };
  const one = await attached({ faults: [{ on: "results", kind: "body", body }] }, GATE);
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(one.outputs["status"]).toBe("READY");
  expect(one.report?.status).toBe("READY");
});
