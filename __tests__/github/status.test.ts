import { expect, test } from "@jest/globals";
import { createCommitStatus } from "../../src/github/commit-status.js";
import { OUTCOMES } from "../../src/result/outcome.js";
import { Redactor } from "../../src/util/redactor.js";
import { CONTEXT, VirtualRun, HEAD, evaluated, verdict, RULE } from "./virtual.js";

const STATUS = { inputs: { comment: false } };

function statusOf(
  known: Parameters<typeof evaluated>[1],
  outcome: (typeof OUTCOMES)[number] = "gate_failed",
) {
  return createCommitStatus(evaluated(outcome, known), CONTEXT, new Redactor([]));
}

test("the verdict is a status on the pull request's head commit", async () => {
  const run = new VirtualRun();
  await run.publish(evaluated("running"), { ...STATUS, interim: true });
  await run.publish(evaluated("passed", verdict(null, 0.97)), STATUS);
  expect(run.warnings).toEqual([]);
  const target_url = "https://github.com/octo/repo/actions/runs/7000000001";
  expect(run.github.statuses).toMatchObject([
    { sha: HEAD, state: "pending", context: "nugen/evaluate", target_url },
    { sha: HEAD, state: "success", context: "nugen/evaluate", target_url },
  ]);
  expect(run.github.statuses[1]?.description).toBe("1 of 1 rules passed: accuracy 0.97");
});

test.each([
  ["passed", verdict(null), "1 of 1 rules passed: accuracy 0.92; there is no baseline: the list is empty"],
  ["completed", {}, "Completed; there is no baseline: the list is empty"],
  ["gate_failed", verdict("it has no reason"), "1 of 1 rules failed: it has no reason"],
] as const)(
  "where nothing failed for the lack of a baseline, it says so: %s",
  (outcome, known, description) => {
    const missingBaseline = { kind: "absent", reason: "the list is empty" } as const;
    expect(statusOf({ ...known, missingBaseline }, outcome).description).toBe(description);
  },
);

test.each([
  ["the name", { name: "release gate" }, CONTEXT.job, "nugen/release gate"],
  ["the job's id", {}, CONTEXT.job, "nugen/evaluate"],
  ["a fixed word outside of GitHub", {}, "", "nugen/evaluation"],
])("the context is %s and holds no model id", (_, known, job, context) => {
  const status = createCommitStatus(evaluated("created", known), { job, runUrl: null }, new Redactor([]));
  expect(status).toMatchObject({ context, targetUrl: null });
});

test.each(OUTCOMES)("the status of %s is no success without a verdict", (outcome) => {
  const status = statusOf({ tolerated: true }, outcome);
  expect(status.state === "success").toBe(outcome === "completed" || outcome === "passed");
  expect(status.description).toMatch(/^Tolerated: \S/);
  expect(status.description).not.toMatch(/(\b\w{4,}\b).*\b\1\b.*\b\1\b/);
});

const rules = [
  {
    line: 1,
    expression: "accuracy >= 0.95",
    passed: false,
    values: [],
    reason: "accuracy is 0.92, needs >= 0.95",
  },
  { line: 2, expression: "f1 > 0.5", passed: true, values: [], reason: null },
  { line: 3, expression: "latency < 9", passed: false, values: [], reason: "latency is missing" },
];

test.each([
  [1, "1 of 1 rules failed: accuracy 0.92, needs >= 0.95"],
  [2, "1 of 2 rules failed: accuracy 0.92, needs >= 0.95"],
  [3, "2 of 3 rules failed: accuracy 0.92, needs >= 0.95; latency is missing"],
])("a failed gate of %d rules is described by its values", (count, description) => {
  const of = {
    passed: false,
    available: [],
    rules: rules.slice(0, count).map((rule) => ({ ...RULE, ...rule })),
  };
  expect(statusOf({ verdict: of }).description).toBe(description);
});

test.each([
  ["timed_out", "The evaluation did not end within 1 h (3/10 questions)"],
  ["api_error", "GET https://api.nugen.in/api/v3/evaluations/e/status answered 500: oops"],
  ["evaluation_failed", "The evaluation eval-1 ended with status FAILED: out of memory"],
] as const)("%s is described by its message alone", (outcome, message) => {
  expect(statusOf({ error: { message, hints: [] } }, outcome).description).toBe(message);
});

test("invalid inputs are named", () => {
  const error = {
    message: "Nothing was sent, because one input is wrong.",
    hints: ["gate: it can't be used."],
  };
  expect(statusOf({ error }, "invalid_input").description).toBe("Invalid inputs: gate: it can't be used.");
});

test("what GitHub refuses in a status is replaced", async () => {
  const run = new VirtualRun();
  const error = { message: "bad \u{1f41b} model\r\n\u0000\u202e \ud800 é 模型", hints: [] };
  await run.publish(evaluated("api_error", { error, name: "release \u{1f680}" }), STATUS);
  expect(run.warnings).toEqual([]);
  expect(run.github.statuses).toMatchObject([
    { context: "nugen/release ?", description: "bad ? model  \ufffd é 模型" },
  ]);
});

test("a status is cut only once it is redacted, and never within a character", () => {
  const secret = "s3cret-".repeat(20);
  const error = { message: `${"x".repeat(50)} ${secret} ${"\u{1f600}".repeat(100)}`, hints: [] };
  const result = evaluated("api_error", { error, name: `${"n".repeat(200)}${secret}` });
  const status = createCommitStatus(result, { job: "", runUrl: null }, new Redactor([secret]));
  expect(status.description).toHaveLength(140);
  expect(status.description.isWellFormed()).toBe(true);
  expect(status.context.length).toBeLessThanOrEqual(255);
  expect(`${status.description}${status.context}`).not.toContain("s3cret");
});
