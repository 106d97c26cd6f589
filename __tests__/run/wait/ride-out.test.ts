import { expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { CREATE, type Inputs, type Step, asked, attached, errors, outcome, step } from "./helpers.js";

const GATE = { gate: "accuracy > 0.9" };
const NOT_FOUND: Omit<Fault, "on"> = { kind: "status", status: 404, body: { detail: "Not Found" } };

function waiting(options: Partial<Options>, inputs: Inputs = {}): Promise<Step> {
  return step(options, { ...CREATE, ...GATE, ...inputs });
}

function failing(fault: Omit<Fault, "on">, inputs: Inputs = {}): Promise<Step> {
  return waiting({ faults: [{ on: "status", ...fault }] }, inputs);
}

test.each<[string, Omit<Fault, "on">, Inputs?]>([
  ["500, twice", { kind: "status", status: 500, times: 2 }],
  ["503", { kind: "status", status: 503 }],
  ["408", { kind: "status", status: 408 }],
  ["429", { kind: "status", status: 429 }],
  ["a reset, twice", { kind: "reset", times: 2 }],
  ["a cut response", { kind: "cutOff" }],
  ["a hang", { kind: "hang" }, { request_timeout_seconds: "1" }],
  ["HTML", { kind: "notJson" }],
  ["a body without a status", { kind: "body", body: { evaluation_id: "x" } }],
])("one bad response is no verdict, it is ridden out: %s", async (_, fault, inputs = {}) => {
  const one = await failing(fault, inputs);
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(asked(one, "create")).toBe(1);
  expect(asked(one, "status")).toBeGreaterThan(1);
  expect(one.log).toContain("A status request failed and will be retried");
  expect(errors(one)).toBe("");
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

test.each<[string, () => Promise<Step>, string]>([
  ["fails", () => waiting({ statusFails: true }), "passed"],
  ["is missing", () => failing({ ...NOT_FOUND, times: 99 }), "passed"],
  ["fails, without a wait", () => attached({ statusFails: true }), "completed"],
])("where /status %s again and again, the evaluation itself is asked", async (_, play, word) => {
  const one = await play();
  expect(outcome(one)).toEqual([word, 0]);
  expect(asked(one, "get")).toBeGreaterThan(0);
});

test.each<[string, Partial<Options>, Inputs, string, number]>([
  ["say 400 right after READY, twice", { resultsNotReady: 2 }, GATE, "passed", 3],
  ["fail", { faults: [{ on: "results", kind: "status", status: 502 }] }, GATE, "passed", 2],
  ["say 400, without a wait", { resultsNotReady: 1 }, {}, "completed", 2],
])("results that %s are asked for again", async (_, options, inputs, word, times) => {
  const one = await attached(options, inputs);
  expect(outcome(one)).toEqual([word, 0]);
  expect(asked(one, "results")).toBe(times);
});

test("results without a status leave the status that was seen", async () => {
  const body = { evaluation_id: "eval-1", metrics: { accuracy: 0.95 } };
  const one = await attached({ faults: [{ on: "results", kind: "body", body }] }, GATE);
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(one.outputs["status"]).toBe("READY");
  expect(one.report?.status).toBe("READY");
});
