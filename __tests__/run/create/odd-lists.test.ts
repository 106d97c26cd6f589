import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import type { Story } from "../../support/story.js";
import { recovered, other, unknown } from "./adoption-helpers.js";
import { ONE, creates, errorOf, run } from "./helpers.js";

describe("a list that omits what it should have, or is not true", () => {
  const many = Array.from({ length: 5 }, (_, index) => other(index, { ageMs: 3_600_000 + index * 60_000 }));
  test.each<[string, Partial<Options>]>([
    ["leaves out models and benchmark", { listOmitsIds: true }],
    ["counts the page as its total", { listTotalIsPage: true, listMaxLimit: 2 }],
    [
      "counts the page as its total, oldest first",
      { listTotalIsPage: true, listMaxLimit: 2, listOrder: "asc" },
    ],
    ["repeats its one page", { listIgnoresOffset: true }],
  ])("%s: ours is found all the same", async (_, sandbox) => {
    const ran = await unknown({ before: many, commits: true, sandbox });
    expect(recovered(ran, many.length)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(1);
  });

  test.each<[string, Partial<Options>, RegExp]>([
    [
      "repeats the first of its pages, oldest first",
      { listIgnoresOffset: true, listMaxLimit: 2, listOrder: "asc" },
      /repeats itself/,
    ],
    [
      "leaves out models and benchmark, as the evaluation itself does",
      { listOmitsIds: true, faults: [{ on: "get", kind: "status", status: 500, times: 99 }] },
      /one evaluation may match|evaluations match/,
    ],
  ])("%s: undecidable, and nothing is created again", async (_, sandbox, why) => {
    const ran = await unknown({ before: many, commits: true, sandbox });
    expect(ran.result.outputs["outcome"]).toBe("create_unknown");
    expect(errorOf(ran.result)).toMatch(why);
    expect(creates(ran.sandbox)).toHaveLength(1);
  });
});

test.each<[string, Partial<Options>]>([
  [
    "an error whose places are no text",
    {
      faults: [
        {
          on: "create",
          kind: "status",
          status: 500,
          commits: true,
          body: { detail: [{ loc: [{ toString: 1 }], msg: "x" }] },
        },
      ],
    },
  ],
  [
    "an entry whose id is half a letter",
    {
      faults: [
        {
          on: "list",
          kind: "body",
          body: { evaluations: [{ evaluation_id: "\ud800", status: "READY" }], total: 1 },
        },
        { on: "create", kind: "reset", commits: true },
      ],
    },
  ],
])("%s: ours is found all the same", async (_, sandbox) => {
  const ran = await run({ sandbox });
  expect(ran.result.outputs["outcome"]).toMatch(/^(created|create_unknown)$/);
  expect(creates(ran.sandbox)).toHaveLength(1);
});

test("an recovered evaluation that turns out to be of another model gives no verdict", async () => {
  const status = { status: "READY", model_id: "model-z", benchmark_id: "task-abc123" };
  const ran = await unknown({
    commits: true,
    sandbox: { faults: [{ on: "status", kind: "status", status: 200, body: status, times: 9 }] },
    inputs: { gate: "accuracy > 0.1" },
  });
  expect([ran.result.outputs["outcome"], ran.result.exitCode]).toEqual(["create_unknown", 1]);
  expect(errorOf(ran.result)).toContain("has model_id model-z, not model-a");
});

test("once a run has reported how it ended, it creates nothing any more", async () => {
  const { result, sandbox } = await run({
    sandbox: {
      faults: [
        { on: "create", kind: "status", status: 429, headers: { "retry-after": "2" } },
        { on: "github.statuses", kind: "delay", ms: 4_000 },
      ],
    },
    onStart: ({ crash, sandbox: { clock } }: Story) => {
      clock.later(() => {
        crash(new Error("stray"));
      }, 800);
    },
    inputs: { commit_status: "true" },
    env: { GITHUB_TOKEN_DEFAULT: "sandbox-token" },
  });
  expect(result.outputs["outcome"]).toBe("internal_error");
  expect(sandbox.requests.some(({ route }) => route === "github.statuses")).toBe(true);
  expect(creates(sandbox)).toHaveLength(1);
});
