import { expect, test } from "@jest/globals";
import type { Fault, Route } from "../../sandbox/options.mjs";
import { startProxy } from "./proxy.js";
import {
  BOTH,
  CREATE,
  GATED,
  always,
  githubCalls,
  processStep,
  step,
  warnings,
  withRealSandbox,
  withSandbox,
} from "./helpers.js";
import { START_MS } from "../support/story.js";

const reset = String(Math.floor(START_MS / 1_000) + 3_600);
const refusals: [string, Omit<Fault, "on">, RegExp, RegExp][] = [
  [
    "403",
    { kind: "status", status: 403, body: { message: "Resource not accessible by integration" } },
    /comment on pull request #7.*permissions: pull-requests: write/,
    /commit status .*permissions: statuses: write/,
  ],
  [
    "404",
    { kind: "status", status: 404, body: { message: "Not Found" } },
    /GitHub knows no pull request #7 in octo\/repo/,
    /GitHub knows no commit c{40}/,
  ],
  [
    "a rate limit",
    {
      kind: "status",
      status: 403,
      body: { message: "API rate limit exceeded" },
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
    },
    /rate limit is used up for another (5\d min|60 min|1 h)/,
    /rate limit is used up for another (5\d min|60 min|1 h)/,
  ],
  [
    "a second kind of rate limit",
    { kind: "status", status: 429, headers: { "retry-after": "120" } },
    /another 2 min/,
    /another 2 min/,
  ],
  [
    "500",
    { kind: "status", status: 500, body: { message: "oops" } },
    /GitHub failed \(500: oops/,
    /500: oops/,
  ],
  ["a reset", { kind: "reset" }, /could not be reached/, /could not be reached/],
  ["no JSON", { kind: "notJson" }, /the reply is not JSON/, /the reply is not JSON/],
  [
    "401",
    { kind: "status", status: 401, body: { message: "Bad credentials" } },
    /refused the token/,
    /refused the token/,
  ],
];

test.each(refusals)(
  "%s: a warning each, and the step ends as the evaluation said",
  (_, fault, first, second) =>
    withSandbox({}, async (sandbox) => {
      sandbox.addFault(always("github.comments.list", fault));
      sandbox.addFault(always("github.statuses", fault));
      const [run, good] = await Promise.all([
        step(sandbox, { ...CREATE, gate: "accuracy > 1", ...BOTH }),
        step(sandbox, { ...GATED, ...BOTH }),
      ]);
      expect([run.exitCode, run.outputs["outcome"]]).toEqual([1, "gate_failed"]);
      expect(warnings(run)).toHaveLength(2);
      expect(warnings(run).join("\n")).toMatch(first);
      expect(warnings(run).join("\n")).toMatch(second);
      expect(run.durationMs).toBeLessThan(30_000);
      expect([good.exitCode, good.outputs["outcome"]]).toEqual([0, "passed"]);
    }),
);

test("a passing 5xx and a short rate limit are ridden out", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault({ on: "github.comments.create", kind: "status", status: 502 });
    sandbox.addFault({
      on: "github.statuses",
      kind: "status",
      status: 429,
      headers: { "retry-after": "1" },
    });
    const run = await step(sandbox, { ...CREATE, ...BOTH });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.comments).toHaveLength(1);
    expect(sandbox.github.statuses).toHaveLength(1);
  }));

test("no token", () =>
  withSandbox({}, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...BOTH }, { env: { GITHUB_TOKEN_DEFAULT: "" } });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([expect.stringContaining("github_token is empty")]);
    expect(githubCalls(sandbox)).toEqual([]);
  }));

test("GitHub down", () =>
  withSandbox({}, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...BOTH }, { env: { GITHUB_API_URL: "http://127.0.0.1:9" } });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toHaveLength(2);
    expect(warnings(run).join()).toMatch(/could not be reached: .*ECONNREFUSED/);
  }));

test("outside of GitHub", () =>
  withSandbox({}, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...BOTH }, { env: { GITHUB_REPOSITORY: "" } });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([expect.stringContaining("GITHUB_REPOSITORY is not set")]);
  }));

test("GitHub that hangs holds the step up for no more than 30 s", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault(always("github.comments.list", { kind: "hang" }));
    sandbox.addFault(always("github.statuses", { kind: "drip", bytesPerSecond: 5 }));
    const run = await step(sandbox, { ...CREATE, ...BOTH });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toHaveLength(2);
    expect(run.durationMs).toBeLessThan(32_000);
  }));

test("GitHub that hangs doesn't hold up the wait, nor a cancelled step for more than a second", () =>
  withSandbox({ neverStarts: true }, async (sandbox) => {
    sandbox.addFault(always("github.comments.list", { kind: "hang" }));
    sandbox.addFault(always("github.statuses", { kind: "hang" }));
    const run = await step(sandbox, { ...GATED, ...BOTH }, { cancelWhen: sandbox.arrival("status") });
    expect(run.outputs["outcome"]).toBe("cancelled");
    expect(run.exitCode).toBe(1);
    expect(run.cancelledForMs).toBeLessThan(2_500);
    expect(sandbox.requests.some(({ route }) => route === "status")).toBe(true);
  }));

test("a cancel while the verdict is told ends that soon", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault(always("github.comments.list", { kind: "hang" }));
    const run = await step(
      sandbox,
      { ...CREATE, comment: "true" },
      { cancelWhen: sandbox.arrival("github.comments.list") },
    );
    expect(run.outputs["outcome"]).toBe("created");
    expect(run.exitCode).toBe(0);
    expect(run.cancelledForMs).toBeLessThan(2_500);
  }));

test("a cancelled run is told", () =>
  withSandbox({ neverStarts: true }, async (sandbox) => {
    const told = (route: Route): Promise<void> => sandbox.arrival(route);
    const run = await step(
      sandbox,
      { ...GATED, ...BOTH },
      { cancelWhen: Promise.all([told("github.statuses"), told("github.comments.create"), told("status")]) },
    );
    expect(run.outputs["outcome"]).toBe("cancelled");
    expect(sandbox.github.statuses.map(({ state }) => state)).toEqual(["pending", "error"]);
    expect(sandbox.github.comments).toHaveLength(1);
    expect(sandbox.github.comments[0]?.body).toContain("cancelled");
  }));

test("a slow 'running' is never told after the verdict", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault({ on: "github.statuses", kind: "delay", ms: 2_000 });
    sandbox.addFault({ on: "github.comments.create", kind: "delay", ms: 2_000 });
    const run = await step(sandbox, { ...GATED, ...BOTH });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.statuses.map(({ state }) => state)).toEqual(["pending", "success"]);
    expect(sandbox.github.comments).toHaveLength(1);
    expect(sandbox.github.comments[0]?.body).toContain("Gate passed");
  }));

test("proxies apply", () =>
  withRealSandbox({}, async (sandbox) => {
    const proxy = await startProxy(Number(new URL(sandbox.url).port));
    try {
      const env = {
        GITHUB_API_URL: "http://api.github.test/github",
        http_proxy: proxy.url,
      };
      const run = await processStep(sandbox, { ...CREATE, ...BOTH }, { env });
      expect(warnings(run)).toEqual([]);
      expect(proxy.targets).toContain("api.github.test:80");
      expect(sandbox.github.statuses).toHaveLength(1);
      expect(sandbox.github.comments).toHaveLength(1);
    } finally {
      await proxy.close();
    }
  }));

test("the token goes to no other host, wherever the next page is said to be", () =>
  withSandbox({}, (sandbox) =>
    withSandbox({}, async (other) => {
      const link = `<http://127.0.0.1:4011/github/repos/octo/repo/issues/7/comments?page=2>; rel="next"`;
      sandbox.addFault(
        always("github.comments.list", { kind: "status", status: 200, body: [], headers: { link } }),
      );
      const run = await step(sandbox, { ...CREATE, comment: "true" });
      expect(run.exitCode).toBe(0);
      expect(other.requests).toEqual([]);
      expect(warnings(run).join()).toContain("where the token belongs");
    }),
  ));

test("odd entries in a list of comments are passed over", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault(always("github.comments.list", { kind: "status", status: 200, body: [null, 5, {}] }));
    const run = await step(sandbox, { ...CREATE, comment: "true" });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.comments).toHaveLength(1);
  }));
