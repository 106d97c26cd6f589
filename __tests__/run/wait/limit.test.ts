import { expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { CREATE, type Step, errors, outcome, step } from "./helpers.js";

const LIMIT = { ...CREATE, wait: "true", timeout_minutes: "0.02" };
const LIMIT_MS = 1_200;

/** How long was waited, from the response to the create call to the end. */
function waitedMs({ sandbox, report }: Step): number {
  const created = sandbox.requests.find(({ route }) => route === "create")?.at ?? Number.NaN;
  return Date.parse(report?.times["run_ended"] ?? "") - created;
}

const always = (fault: Omit<Fault, "on">): Partial<Options> => ({
  faults: [{ on: "status", times: 99, ...fault }],
});

test.each<[string, Partial<Options>]>([
  ["is slow", { durationMs: 600_000 }],
  ["says no ETA", { durationMs: 600_000, eta: "absent" }],
  ["hangs", always({ kind: "hang" })],
  ["drips", always({ kind: "drip" })],
  ["fails", always({ kind: "status", status: 500 })],
  ["asks to wait", always({ kind: "status", status: 429, headers: { "retry-after": "3600" } })],
])(
  "timeout_minutes takes fractions and is kept to within a second where the service %s",
  async (_, options) => {
    const one = await step(options, LIMIT);
    expect(outcome(one)).toEqual(["timed_out", 1]);
    expect(waitedMs(one)).toBeGreaterThanOrEqual(LIMIT_MS - 20);
    expect(waitedMs(one)).toBeLessThanOrEqual(LIMIT_MS + 1_000);
    expect(one.summary).toMatch(/^## ⏰ No verdict/);
    expect(errors(one)).toContain("1.2 s");
  },
);

test("the end is seen even where it comes just before the deadline", async () => {
  const one = await step({ durationMs: 1_500, eta: 100 }, { ...LIMIT, timeout_minutes: "0.04" });
  expect(outcome(one)).toEqual(["completed", 0]);
});

test("results that hang past the deadline don't keep the step", async () => {
  const one = await step({ faults: [{ on: "results", kind: "hang", times: 99 }] }, (sandbox) => ({
    evaluation_id: sandbox.seed({ ageMs: 9_000 }).evaluation_id,
    wait: "true",
    timeout_minutes: "0.02",
    request_timeout_seconds: "2",
  }));
  expect(outcome(one)).toEqual(["timed_out", 1]);
  expect(one.durationMs).toBeLessThan(LIMIT_MS + 2_000);
});
