import { expect, test } from "@jest/globals";
import type { Story } from "../support/story.js";
import {
  BOTH,
  CREATE,
  GATED,
  HEAD,
  always,
  githubCalls,
  processStep,
  step,
  warnings,
  withRealSandbox,
  withSandbox,
  writes,
} from "./helpers.js";
import { startProxy } from "./proxy.js";

// The built action as a step of a job: what the tests in process can't show.

test("a verdict that is waited for: first running, then the verdict, once per channel", () =>
  withSandbox({ durationMs: 60_000 }, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...BOTH });
    expect([run.exitCode, warnings(run)]).toEqual([0, []]);
    expect(sandbox.github.statuses).toMatchObject([
      { sha: HEAD, state: "pending", context: "nugen/evaluate" },
      { sha: HEAD, state: "success", context: "nugen/evaluate" },
    ]);
    expect(writes(sandbox)).toHaveLength(4);
    expect(sandbox.github.comments).toHaveLength(1);
    expect(sandbox.github.comments[0]?.body).toContain("Gate passed");
  }));

test.each(["cancel", "crash"] as const)("a %s ends what hangs with GitHub, within 1 s", (end) =>
  withSandbox(
    {
      durationMs: 60_000,
      faults: [always("github.statuses", { kind: "hang" }), always("github.comments.list", { kind: "hang" })],
    },
    async (sandbox) => {
      const onStart = (story: Story): void => {
        sandbox.clock.later(() => {
          story[end](new Error("a stray error"));
        }, 12_000);
      };
      const run = await step(sandbox, { ...GATED, ...BOTH }, { onStart });
      expect(run.outputs["outcome"]).toBe(end === "cancel" ? "cancelled" : "internal_error");
      expect(run.durationMs).toBeCloseTo(13_000);
    },
  ),
);

test("an error that nobody could catch is logged, although the verdict is known", () =>
  withSandbox(
    { durationMs: 0, faults: [{ on: "github.statuses", kind: "delay", ms: 500 }] },
    async (sandbox) => {
      const { evaluation_id } = sandbox.seed({ ageMs: 60_000 });
      const onStart = ({ crash }: Story): void => {
        void sandbox.arrival("github.statuses").then(() => {
          crash(new Error("a stray error"));
        });
      };
      const inputs = { evaluation_id, gate: "accuracy > 0.1", commit_status: "true" };
      const run = await step(sandbox, inputs, { onStart });
      expect([run.outputs["outcome"], run.exitCode]).toEqual(["passed", 0]);
      expect(warnings(run)).toEqual([
        expect.stringContaining("Internal error of this action: Error: a stray error\nIt did not change"),
      ]);
      expect(sandbox.github.statuses).toMatchObject([{ state: "success" }]);
    },
  ));

test("attaching to an evaluation that has ended: one call per channel", () =>
  withRealSandbox({}, async (sandbox) => {
    const { outputs } = await processStep(sandbox, CREATE);
    const run = await processStep(sandbox, {
      evaluation_id: outputs["evaluation_id"],
      gate: "accuracy > 0.1",
      ...BOTH,
    });
    expect(run.outputs["outcome"]).toBe("passed");
    expect(
      writes(sandbox)
        .map(({ json }) => json["state"] ?? "comment")
        .sort(),
    ).toEqual(["comment", "success"]);
  }));

test("a create job and a gate job of the same name share one context and one comment", () =>
  withRealSandbox({}, async (sandbox) => {
    const named = { ...BOTH, name: "release gate" };
    const { outputs } = await processStep(
      sandbox,
      { ...CREATE, ...named },
      { env: { GITHUB_JOB: "create" } },
    );
    const gate = { evaluation_id: outputs["evaluation_id"], gate: "accuracy > 0.1", ...named };
    await processStep(sandbox, gate, { env: { GITHUB_JOB: "gate" } });
    expect(new Set(sandbox.github.statuses.map(({ context }) => context))).toEqual(
      new Set(["nugen/release gate"]),
    );
    expect(sandbox.github.statuses.map(({ state }) => state)).toEqual(["pending", "success"]);
    expect(sandbox.github.comments).toHaveLength(1);
  }));

test.each([{}, { name: "release gate" }])("a broken rule replaces an earlier verdict, with %j", (named) =>
  withRealSandbox({}, async (sandbox) => {
    await processStep(sandbox, { ...GATED, ...BOTH, ...named });
    const broken = await processStep(sandbox, {
      evaluation_id: "eval-1",
      gate: "accuracy >",
      ...BOTH,
      ...named,
    });
    expect([broken.outputs["outcome"], broken.exitCode]).toEqual(["invalid_input", 1]);
    const { statuses, comments } = sandbox.github;
    expect(statuses.at(-1)?.state).toBe("error");
    expect(new Set(statuses.map(({ context }) => context)).size).toBe(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).not.toContain("Gate passed");
  }),
);

test("a run without a key is reported as skipped", () =>
  withRealSandbox({}, async (sandbox) => {
    const run = await processStep(sandbox, { ...GATED, ...BOTH, api_key: "", if_no_api_key: "skip" });
    expect([run.outputs["outcome"], run.exitCode]).toEqual(["skipped", 0]);
    expect(sandbox.github.statuses).toMatchObject([{ state: "error", description: "Skipped: no API key" }]);
  }));

test.each([
  ["a name that is wrong", { name: "x".repeat(101) }],
  ["a comment input that is wrong", { comment: "perhaps" }],
  ["a dry run", { dry_run: "true" }],
])("%s leaves no comment and no status", (_, inputs) =>
  withRealSandbox({}, async (sandbox) => {
    const run = await processStep(sandbox, { ...GATED, ...BOTH, ...inputs });
    expect(["invalid_input", "dry_run"]).toContain(run.outputs["outcome"]);
    expect(sandbox.requests).toEqual([]);
  }),
);

test("a comment on a pull request starts a run: the status goes to its head", () =>
  withRealSandbox({}, async (sandbox) => {
    sandbox.github.addPull(7, HEAD);
    const run = await processStep(
      sandbox,
      { ...CREATE, ...BOTH },
      {
        env: { GITHUB_EVENT_NAME: "issue_comment" },
        event: { issue: { number: 7, pull_request: {} } },
      },
    );
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.statuses).toMatchObject([{ sha: HEAD }]);
    expect(sandbox.github.comments).toMatchObject([{ issue_number: 7 }]);
  }));

test("a job of a matrix without a name is pointed out", () =>
  withRealSandbox({}, async (sandbox) => {
    const run = await processStep(sandbox, { ...CREATE, ...BOTH, matrix_jobs: "3" });
    expect(warnings(run)).toEqual([expect.stringContaining("one of 3 matrix jobs")]);
  }));

test("nothing is asked of GitHub unless it is wanted", () =>
  withRealSandbox({}, async (sandbox) => {
    await processStep(sandbox, GATED);
    expect(githubCalls(sandbox)).toEqual([]);
  }));

test("proxies apply to GitHub as well", () =>
  withRealSandbox({}, async (sandbox) => {
    const proxy = await startProxy(Number(new URL(sandbox.url).port));
    try {
      const env = { GITHUB_API_URL: "http://api.github.test/github", http_proxy: proxy.url };
      const run = await processStep(sandbox, { ...CREATE, ...BOTH }, { env });
      expect(warnings(run)).toEqual([]);
      expect(proxy.targets).toContain("api.github.test:80");
      expect(sandbox.github.statuses).toHaveLength(1);
      expect(sandbox.github.comments).toHaveLength(1);
    } finally {
      await proxy.close();
    }
  }));
