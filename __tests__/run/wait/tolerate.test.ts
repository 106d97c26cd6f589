import { expect, test } from "@jest/globals";
import { CREATE, attached, errors, outcome, step } from "./helpers.js";

const WORDS = ["gate_failed", "evaluation_failed", "timed_out", "api_error", "create_unknown"];

test("each tolerable outcome becomes a warning and a green step; the outcome output keeps its word", async () => {
  const steps = await Promise.all([
    attached({}, { gate: "accuracy > 0.99", tolerate: "gate_failed" }),
    attached({ fails: true }, { tolerate: "evaluation_failed" }),
    step({ durationMs: 60_000 }, { ...CREATE, wait: "true", timeout_minutes: "0.01", tolerate: "timed_out" }),
    step({ apiKey: "another" }, { ...CREATE, tolerate: " api_error , timed_out" }),
    step(
      {
        faults: [
          { on: "create", kind: "reset", times: 9 },
          { on: "list", kind: "status", status: 403, times: 99 },
        ],
      },
      { ...CREATE, tolerate: WORDS.join(",") },
    ),
  ]);
  steps.forEach((one, index) => {
    expect(outcome(one)).toEqual([WORDS[index], 0]);
    const titles = one.annotations.flatMap(({ kind, title }) => (kind === "warning" ? [title] : []));
    expect(titles).toContain(`Nugen evaluation: ${String(WORDS[index])}, tolerated`);
    expect(errors(one)).toBe("");
    expect(one.summary).toMatch(/^## ⚠️ .*\(tolerated\)/);
    expect(one.report?.tolerated).toBe(true);
    expect(one.report?.outcome).toBe(WORDS[index]);
  });
});

test("an outcome that isn't named stays red", async () => {
  const one = await attached({}, { gate: "accuracy > 0.99", tolerate: "timed_out, api_error" });
  expect(outcome(one)).toEqual(["gate_failed", 1]);
  expect(one.report?.tolerated).toBe(false);
});

test("an unknown word, or an outcome that can't be tolerated, is an error that lists the words there are", async () => {
  const steps = await Promise.all(
    ["gate_fail", "cancelled", "invalid_input", "internal_error", "GATE_FAILED"].map((word) =>
      step({}, { ...CREATE, tolerate: `timed_out,${word}` }),
    ),
  );
  for (const one of steps) {
    expect(outcome(one)).toEqual(["invalid_input", 1]);
    for (const word of WORDS) expect(errors(one)).toContain(word);
    expect(one.sandbox.requests).toEqual([]);
  }
});
