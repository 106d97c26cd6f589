import { expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import { CREATE, asked, attached, errors, outcome, readable, step, warnings } from "./helpers.js";

test("a failed evaluation isn't explained with the words of a successful create", async () => {
  const [created, given, failed] = await Promise.all([
    step({ fails: true }, { ...CREATE, wait: "true" }),
    attached({ fails: true }),
    attached({
      fails: true,
      faults: [{ on: "status", kind: "status", status: 200, body: { status: "FAILED", message: "no GPU" } }],
    }),
  ]);
  for (const one of [created, given]) {
    expect(outcome(one)).toEqual(["evaluation_failed", 1]);
    expect(errors(one)).toMatch(/ended with status FAILED$/m);
    expect(one.summary).not.toContain("created successfully");
  }
  expect(errors(created)).toContain("Run the job again to create a new one.");
  expect(errors(given)).toContain("run without evaluation_id");
  expect(errors(failed)).toContain("ended with status FAILED: no GPU");
});

test.each([
  ["a wait", { gate: "accuracy > 0.5" }],
  ["one poll", {}],
])("an id that the API does not know is not offered for resuming: %s", async (_, inputs) => {
  const one = await step({}, { evaluation_id: "eval-none", ...inputs });
  expect(outcome(one)).toEqual(["api_error", 1]);
  expect(errors(one)).toContain("Check evaluation_id");
  expect(one.log).not.toContain("To resume");
  expect(readable(one.summary)).not.toContain("To resume");
});

test.each<[string, Partial<Options>]>([
  ["the key is refused", { apiKey: "another-key" }],
  ["the API is in trouble", { faults: [{ on: "any", kind: "status", status: 503, times: 99 }] }],
])("an id that was not answered for as %s can be resumed", async (_, options) => {
  const one = await attached(options);
  expect(outcome(one)).toEqual(["api_error", 1]);
  const id = String(one.outputs["evaluation_id"]);
  expect(errors(one)).toContain(
    `To resume this evaluation without paying for another one, set evaluation_id: ${id}`,
  );
  expect(one.log).toContain(`    evaluation_id: ${id}`);
});

test("outputs that can't be written take no evaluation with them: every error names it", async () => {
  const one = await step({}, CREATE, { env: { GITHUB_OUTPUT: "/none" } });
  const id = one.sandbox.evaluations[0]?.evaluation_id ?? "none";
  const messages = one.annotations.map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining(
      `To resume this evaluation without paying for another one, set evaluation_id: ${id}`,
    ),
    expect.stringMatching(
      new RegExp(`could not be written: Missing file at path: /none[^]*set evaluation_id: ${id}$`),
    ),
  ]);
  expect(messages.join()).not.toContain("If there is none, run the job again.");
});

test("inputs that name another model than the evaluation's are warned of, once", async () => {
  const other = await attached({}, { model_id: "model-z", gate: "accuracy > 0.5" });
  expect(outcome(other)).toEqual(["passed", 0]);
  expect(warnings(other)).toMatch(/^The evaluation eval-\S+ has model_id model-a, not model-z\. Check that/);
  const same = await attached({}, { ...CREATE, gate: "accuracy > 0.5" });
  expect(warnings(same)).toBe("");
});

test.each([
  ["download_results", "true"],
  ["baseline_model", "model-z"],
  ["baseline_evaluation_id", "eval-z"],
])("%s without anything to wait for says that it does nothing", async (input, value) => {
  const one = await step({}, { ...CREATE, [input]: value });
  expect(outcome(one)).toEqual(["created", 0]);
  expect(warnings(one)).toBe(`${input} does nothing here: without wait or gate there are no results yet.`);
  expect(asked(one, "download")).toBe(0);
});

test("a tolerated failure is logged line by line, as an error is", async () => {
  const one = await attached({}, { gate: "accuracy > 0.99", tolerate: "gate_failed" });
  expect(outcome(one)).toEqual(["gate_failed", 0]);
  expect(warnings(one).split("\n")).toEqual([
    "Gate failed: 1 of 1 rule did not pass.",
    expect.stringMatching(/^Evaluation eval-\w+, status READY\.$/),
    expect.stringMatching(/^To gate the same evaluation again .*, set evaluation_id: eval-\w+$/),
    expect.stringMatching(/^gate, line 1: accuracy > 0\.99: /),
    expect.stringMatching(/^The metrics there are: /),
  ]);
});
