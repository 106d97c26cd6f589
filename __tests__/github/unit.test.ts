import { expect, test } from "@jest/globals";
import { commentBody, MAX_COMMENT } from "../../src/github/comment-body.js";
import { pullRequestOf } from "../../src/github/event.js";
import { failureOf, mayPass } from "../../src/github/error.js";
import { marker } from "../../src/github/marker.js";
import { persist } from "../../src/github/retry.js";
import { commitStatus } from "../../src/github/commit-status.js";
import { OUTCOMES, emptyResult } from "../../src/result/result.js";
import { Redactor } from "../../src/util/redactor.js";

const CONTEXT = {
  workflow: "w",
  runUrl: "https://github.test/o/r/actions/runs/1",
  runId: "1",
  runAttempt: "1",
};

test("markers differ by workflow and name, and hold neither", () => {
  expect(marker("a", "b")).not.toBe(marker("ab", ""));
  expect(marker("a", "b")).not.toBe(marker("a", "c"));
  expect(marker("--><script>", "x")).toMatch(/^<!-- nugen-evaluation-action [0-9a-f]{64} -->$/);
});

test.each([
  ["not JSON", "{", null],
  ["empty", "{}", null],
  ["no number", '{"pull_request":{"number":"7"}}', null],
  ["a wrong number", '{"pull_request":{"number":-1}}', null],
  ["no head", '{"pull_request":{"number":7}}', { number: 7, headSha: null }],
  [
    "a head that is a path",
    '{"pull_request":{"number":7,"head":{"sha":"../x"}}}',
    { number: 7, headSha: null },
  ],
])("an event that is %s", (_, text, expected) => {
  const files = {
    readText: (path: string): string => {
      if (path === "") throw new Error("ENOENT");
      return text;
    },
  };
  const eventPath = "event.json";
  expect(pullRequestOf({ eventName: "pull_request", eventPath }, files)).toEqual(expected);
  expect(pullRequestOf({ eventName: "push", eventPath }, files)).toBeNull();
  expect(pullRequestOf({ eventName: "pull_request", eventPath: "" }, files)).toBeNull();
});

test.each(OUTCOMES)("the status of %s says no success without a verdict", (outcome) => {
  const status = commitStatus({ ...emptyResult(0), outcome, tolerated: true }, CONTEXT, new Redactor([]));
  expect(status.state === "success").toBe(outcome === "completed" || outcome === "passed");
  expect(status.description).toContain("(tolerated)");
});

test("a status is cut only once it is redacted, and never within a character", () => {
  const secret = "s3cret-".repeat(20);
  const problem = { what: `${"x".repeat(50)} ${secret} ${"😀".repeat(100)}`, next: [] };
  const result = {
    ...emptyResult(0),
    outcome: "api_error" as const,
    problem,
    name: `${"n".repeat(200)}${secret}`,
  };
  const status = commitStatus(result, { runUrl: null }, new Redactor([secret]));
  expect(status.description).toHaveLength(140);
  expect(status.description.isWellFormed()).toBe(true);
  expect(status.context.length).toBeLessThanOrEqual(255);
  expect(`${status.description}${status.context}`).not.toContain("s3cret");
});

test("a comment fits even where facts alone would not, and a short secret can't break its marker", () => {
  const long = "<".repeat(9_000);
  const evaluation = {
    ...{ id: long, status: long, modelId: long, modelId2: long, benchmarkId: long },
    ...{ createdAt: long, message: long },
  };
  const result = { ...emptyResult(0), outcome: "running" as const, evaluation, name: "n" };
  const { body, marker: hidden } = commentBody(result, CONTEXT, new Redactor(["a"]));
  expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
  expect(body.startsWith(`${hidden}\n`)).toBe(true);
  expect(hidden).toBe(marker("w", "n"));
});

function refused(status: number, headers: Record<string, string>, message = "no"): Error {
  return Object.assign(new Error(message), { status, response: { headers } });
}

test("a rate limit is told from a lack of rights, and measured by the server's clock", () => {
  expect(failureOf(refused(403, {}), 0).limitedMs).toBeNull();
  expect(failureOf(refused(403, { "retry-after": "7" }), 0).limitedMs).toBe(7_000);
  expect(failureOf(refused(403, {}, "You have exceeded a secondary rate limit"), 0).limitedMs).toBe(60_000);
  const headers = {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": "1000",
    date: new Date(990_000).toUTCString(),
  };
  expect(failureOf(refused(403, headers), 5_000_000).limitedMs).toBe(10_000);
  expect([404, 422, 403].map((status) => mayPass(failureOf(refused(status, {}), 0)))).toEqual([
    false,
    false,
    false,
  ]);
  expect([500, 503, 429].map((status) => mayPass(failureOf(refused(status, {}), 0)))).toEqual([
    true,
    true,
    true,
  ]);
});

test("it is tried again for as long as there is time, and no longer", async () => {
  let now = 0;
  const clock = {
    now: () => now,
    monotonicMs: () => now,
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
  const effort = (untilMs: number) => ({ clock, untilMs, signal: new AbortController().signal });
  let tries = 0;
  const fail = (error: Error) => () => {
    tries += 1;
    return Promise.reject(error);
  };
  await expect(persist(fail(refused(500, {})), effort(30_000))).rejects.toThrow("no");
  expect([tries, now]).toEqual([5, 7_500]);
  [tries, now] = [0, 0];
  await expect(persist(fail(refused(500, {})), effort(1_000))).rejects.toThrow("no");
  expect([tries, now]).toEqual([2, 500]);
  [tries, now] = [0, 0];
  await expect(persist(fail(refused(429, { "retry-after": "60" })), effort(30_000))).rejects.toThrow("no");
  expect([tries, now]).toEqual([1, 0]);
});
