import { describe, expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { CREATE, type Inputs, type Step, asked, attached, errors, outcome, step } from "./helpers.js";

const GATE = { gate: "accuracy > 0.9" };
const LONG = { durationMs: 60_000, eta: "absent" } as const;
type Odd = Omit<Fault, "on">;

/** Creates, waits, and has its status polls answered oddly. */
function waiting(odd: Odd, options: Partial<Options> = LONG, inputs: Inputs = {}): Promise<Step> {
  return step({ ...options, faults: [{ on: "status", ...odd }] }, { ...CREATE, ...GATE, ...inputs });
}

const ODD: [string, Odd][] = [
  ...[400, 401, 403, 404].map((status): [string, Odd] => [String(status), { kind: "status", status }]),
  ["a redirect", { kind: "redirect", status: 302, location: "/login" }],
];

describe("after one good poll", () => {
  test.each(ODD)("one or two answers of %s are ridden out", async (_name, odd) => {
    for (const times of [1, 2]) {
      const one = await waiting({ ...odd, skip: 1, times });
      expect(outcome(one)).toEqual(["passed", 0]);
      expect(errors(one)).toBe("");
    }
  });

  test.each(ODD)("three of %s are the end", async (_name, odd) => {
    const one = await waiting({ ...odd, skip: 1, times: 3 }, { ...LONG, durationMs: 600_000 });
    expect(outcome(one)).toEqual(["api_error", 1]);
    expect(asked(one, "status")).toBe(4);
    expect(asked(one, "create")).toBe(1);
  });
});

describe("before any good poll", () => {
  test.each(ODD.filter(([name]) => name !== "404"))("one answer of %s is the end", async (_name, odd) => {
    const one = await waiting({ ...odd, times: 9 });
    expect(outcome(one)).toEqual(["api_error", 1]);
    expect(asked(one, "status")).toBe(1);
  });

  test("a 404 is asked again for a minute after the create", async () => {
    const [young, missing] = await Promise.all([
      waiting({ kind: "status", status: 404, times: 4 }),
      waiting({ kind: "status", status: 404, times: 99 }),
    ]);
    expect(outcome(young)).toEqual(["passed", 0]);
    expect(outcome(missing)).toEqual(["api_error", 1]);
    expect(missing.durationMs).toBeGreaterThan(60_000);
    expect(missing.durationMs).toBeLessThan(80_000);
  });

  test.each([{}, { wait: "true" }])("and for a minute when a later job attaches: %j", async (inputs) => {
    const late = { faults: [{ on: "status", kind: "status", status: 404, times: 4 }] } as const;
    const [young, missing] = await Promise.all([
      attached({ faults: [...late.faults] }, inputs),
      step({}, { evaluation_id: "eval-unknown", ...inputs }),
    ]);
    expect(outcome(young)).toEqual(["completed", 0]);
    expect(outcome(missing)).toEqual(["api_error", 1]);
    expect(errors(missing)).toContain("evaluation_id");
    expect(missing.durationMs).toBeGreaterThan(60_000);
    expect(missing.durationMs).toBeLessThan(120_000);
  });
});

describe("results", () => {
  const results = (fault: Odd, inputs: Inputs = {}): Promise<Step> =>
    attached({ faults: [{ on: "results", ...fault }] }, { ...GATE, ...inputs });

  test.each(ODD)("right after READY, %s is asked again", async (_name, odd) => {
    const one = await results({ ...odd, times: 2 });
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(asked(one, "results")).toBe(3);
  });

  test.each(ODD.filter(([name]) => !["400", "404"].includes(name)))(
    "three of %s are the end",
    async (_name, odd) => {
      const one = await results({ ...odd, times: 9 });
      expect(outcome(one)).toEqual(["api_error", 1]);
      expect(asked(one, "results")).toBe(3);
    },
  );

  test("a 404 is one for longer, and not for ever", async () => {
    const [late, missing] = await Promise.all([
      results({ kind: "status", status: 404, times: 5 }),
      results({ kind: "status", status: 404, times: 999 }),
    ]);
    expect(outcome(late)).toEqual(["passed", 0]);
    expect(outcome(missing)).toEqual(["api_error", 1]);
    expect(missing.durationMs).toBeGreaterThan(30_000);
  });
});

test.each(["status", "results"] as const)("a cache's old answer of %s proves nothing", async (on) => {
  const fault: Fault = { on, kind: "status", status: 404, headers: { age: "600" }, times: 2 };
  const one = await attached({ faults: [fault] }, GATE);
  expect(outcome(one)).toEqual(["passed", 0]);
});

test("401 from the evaluation itself is the end too, where /status breaks", async () => {
  const one = await step(
    {
      ...LONG,
      durationMs: 600_000,
      statusFails: true,
      faults: [{ on: "get", kind: "status", status: 401, times: 99 }],
    },
    { ...CREATE, ...GATE },
  );
  expect(outcome(one)).toEqual(["api_error", 1]);
  expect(errors(one)).toContain("401");
});
