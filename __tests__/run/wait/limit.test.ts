import { expect, test } from "@jest/globals";
import { CREATE, type Step, errors, outcome, step } from "./helpers.js";

const LIMIT = { ...CREATE, wait: "true", timeout_minutes: "0.02" };
const LIMIT_MS = 1_200;

/** How long was waited, from the response to the create call to the end. */
function waitedMs({ sandbox, report }: Step): number {
  const created = sandbox.requests.find(({ route }) => route === "create")?.at ?? Number.NaN;
  return Date.parse(report?.times["run_ended"] ?? "") - created;
}

test("timeout_minutes takes fractions and is kept to within a second, whatever the service does", async () => {
  const steps = await Promise.all([
    step({ durationMs: 600_000 }, LIMIT),
    step({ durationMs: 600_000, eta: "absent" }, LIMIT),
    step({ faults: [{ on: "status", kind: "hang", times: 99 }] }, LIMIT),
    step({ faults: [{ on: "status", kind: "drip", times: 99 }] }, LIMIT),
    step({ faults: [{ on: "status", kind: "status", status: 500, times: 99 }] }, LIMIT),
    step(
      {
        faults: [
          { on: "status", kind: "status", status: 429, headers: { "retry-after": "3600" }, times: 99 },
        ],
      },
      LIMIT,
    ),
  ]);
  for (const one of steps) {
    expect(outcome(one)).toEqual(["timed_out", 1]);
    expect(waitedMs(one)).toBeGreaterThanOrEqual(LIMIT_MS - 20);
    expect(waitedMs(one)).toBeLessThanOrEqual(LIMIT_MS + 1_000);
    expect(one.summary).toMatch(/^## ⏰ No verdict/);
    expect(errors(one)).toContain("1.2 s");
  }
});

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
