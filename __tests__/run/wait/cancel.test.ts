import { expect, test } from "@jest/globals";
import type { Fault, Options, Route } from "../../../sandbox/options.mjs";
import { FIRST_POLL_AT_ONCE } from "../../support/preload.js";
import { START_MS, type Story } from "../../support/story.js";
import {
  CREATE,
  type Inputs,
  type Step,
  asked,
  errors,
  outcome,
  processStep,
  readable,
  step,
} from "./helpers.js";

/** How long a create request in flight may take to end. */
const CREATE_GRACE_MS = 5_000;
const LONG = { durationMs: 60_000 };
const WAIT = { ...CREATE, wait: "true" };

/** Cancels the step once a request of this route has come in. */
function cancelled(options: Partial<Options>, inputs: Inputs, route: Route): Promise<Step> {
  return step(options, inputs, (sandbox) => ({ cancelWhen: sandbox.arrival(route) }));
}

function expectReported(one: Step): void {
  expect(outcome(one)).toEqual(["cancelled", 1]);
  expect(one.signal).toBeNull();
  expect(one.summary).toMatch(/^## 🚫 No verdict: cancelled/);
  expect(one.report?.outcome).toBe("cancelled");
  expect(errors(one)).toContain("The run was cancelled");
}

function expectResumable(one: Step): void {
  const id = one.sandbox.evaluations[0]?.evaluation_id ?? "none";
  expect(one.outputs["evaluation_id"]).toBe(id);
  expect(one.report?.evaluation_id).toBe(id);
  expect(one.log).toContain(`  evaluation_id: ${id}`);
  expect(readable(one.summary)).toContain(`evaluation_id: ${id}`);
}

/** Where to look for an evaluation that may have been created, and what to do then. */
function expectAdvice(one: Step): void {
  const since = new Date(START_MS).toISOString();
  expect(errors(one).split("\n")).toEqual([
    expect.stringMatching(/ timeout-minutes\. A create request may have taken effect\.$/),
    `Check the Nugen dashboard for an evaluation of model-a on task-abc123, created since ${since} (UTC).`,
    expect.stringMatching(/^If there is one, give its id as evaluation_id/),
    "If there is none, run the job again.",
  ]);
}

test.each(["SIGINT", "SIGTERM", "SIGBREAK"] as const)(
  "%s while waiting: cancelled, reported everywhere",
  async (signal) => {
    const one = await processStep(LONG, WAIT, (sandbox) => ({
      signal,
      nodeArgs: FIRST_POLL_AT_ONCE,
      // Elsewhere than on Windows there is no such signal.
      ...(signal === "SIGBREAK" ? { messageSignals: true } : {}),
      cancelWhen: sandbox.arrival("status"),
    }));
    expectReported(one);
    expectResumable(one);
    expect(one.outputs["status"]).not.toBe("");
  },
);

const hang = (on: Route, kind: Fault["kind"] = "hang"): Partial<Options> => ({
  faults: [{ on, kind, times: 9 }],
});

test.each<[string, Partial<Options>, Inputs, Route]>([
  ["a status is answered", LONG, WAIT, "status"],
  ["a status hangs", hang("status"), { ...CREATE, gate: "accuracy > 0.5" }, "status"],
  ["a status drips", hang("status", "drip"), WAIT, "status"],
  ["results hang", { durationMs: 0, ...hang("results") }, WAIT, "results"],
])("while %s: cancelled at once, reported everywhere", async (_, options, inputs, route) => {
  const one = await cancelled(options, inputs, route);
  expectReported(one);
  expectResumable(one);
  expect(one.outputs["status"]).not.toBe("");
  expect(one.cancelledForMs).toBe(0);
});

test("between two polls: the sleep ends at once", async () => {
  const one = await step(LONG, WAIT, { cancelAfterMs: 4_000 });
  expectReported(one);
  expectResumable(one);
  expect(one.cancelledForMs).toBe(0);
});

test.each<[string, Inputs, number]>([
  ["a wait", WAIT, 400],
  ["a wait, just in time", WAIT, 4_900],
  ["a plain create", CREATE, 4_900],
])("a create request in flight may end: %s", async (_, inputs, ms) => {
  const one = await cancelled({ ...LONG, faults: [{ on: "create", kind: "delay", ms }] }, inputs, "create");
  expectReported(one);
  expectResumable(one);
  expect(one.sandbox.requests).toHaveLength(1);
  expect(errors(one)).not.toContain("Check the Nugen dashboard");
  // The response travels for a millisecond.
  expect(one.cancelledForMs).toBe(ms + 1);
});

test.each<[string, Omit<Fault, "on">, number]>([
  ["that takes longer", { kind: "delay", ms: CREATE_GRACE_MS }, CREATE_GRACE_MS],
  ["that hangs", { kind: "hang" }, CREATE_GRACE_MS],
  ["that hangs and takes effect", { kind: "hang", commits: true }, CREATE_GRACE_MS],
  ["that is cut off", { kind: "reset", times: 9 }, 0],
])("a create request in flight %s: an evaluation may exist", async (_, fault, afterMs) => {
  const one = await cancelled({ faults: [{ on: "create", ...fault }] }, CREATE, "create");
  expectReported(one);
  expectAdvice(one);
  expect(one.outputs["evaluation_id"]).toBe("");
  expect(asked(one, "create")).toBe(1);
  expect(one.cancelledForMs).toBe(afterMs);
});

test("a create request that has not left yet is not sent", async () => {
  const one = await step(LONG, WAIT, (sandbox) => {
    sandbox.latencyMs = 60_000;
    return { cancelAfterMs: 4_000 };
  });
  expectReported(one);
  expect(one.sandbox.requests).toEqual([]);
  expect(one.report?.problem?.what).toMatch(/ timeout-minutes\. No evaluation was created\.$/);
  expect(one.cancelledForMs).toBe(0);
});

test("a create request that is redirected meanwhile is not sent again", async () => {
  const one = await cancelled(
    { trailingSlash: true, faults: [{ on: "create", kind: "delay", ms: 100 }] },
    CREATE,
    "create",
  );
  expectReported(one);
  expect(asked(one, "create")).toBe(1);
  expect(one.sandbox.evaluations).toEqual([]);
  expect(errors(one)).not.toContain("Check the Nugen dashboard");
});

test("a create request that is refused meanwhile has created nothing", async () => {
  const faults: Fault[] = [{ on: "create", kind: "delay", ms: 100 }];
  const one = await cancelled({ apiKey: "other", faults }, CREATE, "create");
  expectReported(one);
  expect(errors(one)).not.toContain("Check the Nugen dashboard");
});

test("between two attempts that created nothing: the wait for the next one ends at once", async () => {
  const headers = { "retry-after": "60" };
  const faults: Fault[] = [{ on: "create", kind: "status", status: 429, headers, times: 9 }];
  const one = await step({ faults }, WAIT, { cancelAfterMs: 5_000 });
  expectReported(one);
  expect(one.sandbox.requests.map(({ route }) => route)).toEqual(["create"]);
  expect(one.report?.problem?.what).toMatch(/ timeout-minutes\. No evaluation was created\.$/);
  expect(errors(one)).not.toContain("Check the Nugen dashboard");
  expect(one.cancelledForMs).toBe(0);
});

test("between two attempts after one that may have taken effect: an evaluation may exist", async () => {
  const one = await step({ faults: [{ on: "create", kind: "reset" }] }, WAIT, { cancelAfterMs: 5_000 });
  expectReported(one);
  expect(asked(one, "create")).toBe(1);
  expectAdvice(one);
  expect(one.cancelledForMs).toBe(0);
});

test("while a list to reuse from hangs, nothing is created any more", async () => {
  const one = await cancelled(hang("list"), { ...CREATE, reuse_hours: "2" }, "list");
  expectReported(one);
  expect(asked(one, "create")).toBe(0);
  expect(errors(one)).not.toContain("Check the Nugen dashboard");
  expect(one.cancelledForMs).toBe(0);
});

test("a cancelled download leaves no half file behind", async () => {
  const one = await step(
    { durationMs: 0, faults: [{ on: "download", kind: "drip", bytesPerSecond: 10_000 }] },
    { ...WAIT, download_results: "true" },
    {
      onStart: ({ cancel, files }: Story) => {
        files.onBegin = cancel;
      },
    },
  );
  // The verdict was known before: cancelling the download changes nothing about it.
  expect(outcome(one)).toEqual(["completed", 0]);
  expect(one.files.filter((name) => name.includes("results"))).toEqual([]);
});
