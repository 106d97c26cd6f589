import { expect, test } from "@jest/globals";
import type { Options } from "../../sandbox/options.mjs";
import { CREATE, GATED, HEAD, SHA, step, warnings, withSandbox } from "./helpers.js";

const STATUS = { commit_status: "true" };

test("pending while it runs, then the verdict, on the pull request's head commit", () =>
  withSandbox({ durationMs: 1_500 }, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...STATUS });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.statuses.map(({ state }) => state)).toEqual(["pending", "success"]);
    for (const status of sandbox.github.statuses) {
      expect(status).toMatchObject({ sha: HEAD, context: "nugen/model-a on task-abc123" });
      expect(status.target_url).toBe("https://github.com/octo/repo/actions/runs/7000000001");
    }
    expect(sandbox.github.statuses[1]?.description).toBe("Gate passed: 1 of 1 rules");
  }));

test("on other events the commit is GITHUB_SHA", () =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...STATUS }, { env: { GITHUB_EVENT_NAME: "push" }, event: {} });
    expect(sandbox.github.statuses).toMatchObject([{ sha: SHA, state: "pending" }]);
  }));

const cases: [string, Record<string, string>, Partial<Options>, string, string, number][] = [
  ["created", CREATE, {}, "pending", "created", 0],
  ["completed", { ...CREATE, wait: "true" }, {}, "success", "completed", 0],
  ["a gate that fails", { ...CREATE, gate: "accuracy > 1" }, {}, "failure", "gate_failed", 1],
  [
    "a tolerated one",
    { ...CREATE, gate: "accuracy > 1", tolerate: "gate_failed" },
    {},
    "failure",
    "gate_failed",
    0,
  ],
  ["an evaluation that fails", GATED, { fails: true }, "failure", "evaluation_failed", 1],
  [
    "no verdict in time",
    { ...GATED, timeout_minutes: "0.02" },
    { neverStarts: true },
    "error",
    "timed_out",
    1,
  ],
  ["an API that refuses", CREATE, { knownModels: [] }, "error", "api_error", 1],
];

test.each(cases)("%s", (_, inputs, options, state, outcome, exitCode) =>
  withSandbox(options, async (sandbox) => {
    const run = await step(sandbox, { ...inputs, ...STATUS });
    expect([run.outputs["outcome"], run.exitCode]).toEqual([outcome, exitCode]);
    const last = sandbox.github.statuses.at(-1);
    expect(last?.state).toBe(state);
    expect(last?.description?.length).toBeLessThanOrEqual(140);
  }),
);

test("a create job leaves it pending, and a gate job of the same name settles the same context", () =>
  withSandbox({}, async (sandbox) => {
    const created = await step(sandbox, { ...CREATE, ...STATUS, name: "release gate" });
    const evaluation_id = created.outputs["evaluation_id"];
    await step(sandbox, { evaluation_id, gate: "accuracy > 0.1", ...STATUS, name: "release gate" });
    const { statuses } = sandbox.github;
    expect(new Set(statuses.map(({ context }) => context))).toEqual(new Set(["nugen/release gate"]));
    expect(statuses[0]?.state).toBe("pending");
    expect(statuses.at(-1)?.state).toBe("success");
  }));

test("without a name, the gate job finds the models and with them the same context and comment", () =>
  withSandbox({}, async (sandbox) => {
    const both = { ...STATUS, comment: "true" };
    const created = await step(sandbox, { ...CREATE, ...both });
    const evaluation_id = created.outputs["evaluation_id"];
    await step(sandbox, { evaluation_id, gate: "accuracy > 0.1", ...both });
    const { statuses, comments } = sandbox.github;
    expect(new Set(statuses.map(({ context }) => context))).toEqual(
      new Set(["nugen/model-a on task-abc123"]),
    );
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("Gate passed");
  }));

test("a gate job with a broken rule settles what the create job left pending", () =>
  withSandbox({}, async (sandbox) => {
    const both = { ...STATUS, comment: "true", name: "release gate" };
    await step(sandbox, { ...GATED, ...both });
    const broken = await step(sandbox, { evaluation_id: "eval-1", gate: "accuracy >", ...both });
    expect([broken.outputs["outcome"], broken.exitCode]).toEqual(["invalid_input", 1]);
    const { statuses, comments } = sandbox.github;
    expect(statuses.at(-1)).toMatchObject({ state: "error", context: "nugen/release gate" });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("Wrong inputs");
    expect(comments[0]?.body).not.toContain("Gate passed");
  }));

test("a run without a key is told as skipped, under the name it would have had", () =>
  withSandbox({}, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...STATUS, api_key: "", if_no_api_key: "skip" });
    expect([run.outputs["outcome"], run.exitCode]).toEqual(["skipped", 0]);
    expect(sandbox.github.statuses).toMatchObject([
      { state: "error", context: "nugen/model-a on task-abc123", description: "Skipped: no API key" },
    ]);
  }));

test("where wrong inputs leave no name to tell by, GitHub is told nothing", () =>
  withSandbox({}, async (sandbox) => {
    const wrong = [
      { ...CREATE, model_id: "two\nlines", ...STATUS },
      { ...GATED, name: "x".repeat(101), ...STATUS },
      { evaluation_id: "eval-1", gate: "accuracy >", ...STATUS },
      { ...GATED, comment: "perhaps", ...STATUS },
      { ...GATED, dry_run: "true", ...STATUS },
    ];
    for (const run of await Promise.all(wrong.map((inputs) => step(sandbox, inputs))))
      expect(["invalid_input", "dry_run"]).toContain(run.outputs["outcome"]);
    expect(sandbox.requests).toEqual([]);
  }));

test("long and odd texts are cut to what GitHub takes", () =>
  withSandbox({}, async (sandbox) => {
    const gate = `accuracy > 1 && "${"é".repeat(300)}" != ""`;
    const run = await step(sandbox, { ...CREATE, gate, ...STATUS });
    expect(warnings(run)).toEqual([]);
    const last = sandbox.github.statuses.at(-1);
    expect(last?.description).toHaveLength(140);
    expect(last?.description).toMatch(/^Gate failed: 1 of 1 rules: accuracy > 1 .*…$/);
  }));
