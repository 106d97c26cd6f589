import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Options, Route } from "../../sandbox/options.mjs";
import { CREATE, type Inputs, type Step, asked, errors, outcome, readable, step } from "./helpers.js";

interface When {
  route?: Route;
  signal?: NodeJS.Signals;
  messageSignals?: boolean;
}

/** Cancels the step once a request of this route has come in. */
function cancelled(
  options: Partial<Options>,
  inputs: Inputs,
  { route = "status", ...more }: When = {},
): Promise<Step> {
  return step(options, inputs, (sandbox) => ({ ...more, cancelWhen: sandbox.arrival(route) }));
}

function expectTold(one: Step): void {
  expect(outcome(one)).toEqual(["cancelled", 1]);
  expect(one.signal).toBeNull();
  expect(one.cancelledForMs).toBeLessThan(2_000);
  expect(one.summary).toMatch(/^## 🚫 No verdict: cancelled/);
  expect(one.report?.outcome).toBe("cancelled");
  expect(errors(one)).toContain("The run was cancelled");
}

function expectPickUp(one: Step): void {
  const id = one.sandbox.evaluations[0]?.evaluation_id ?? "none";
  expect(one.outputs["evaluation_id"]).toBe(id);
  expect(one.log).toContain(`  evaluation_id: ${id}`);
  expect(readable(one.summary)).toContain(`evaluation_id: ${id}`);
}

test("SIGINT, SIGTERM and Ctrl+Break while waiting: cancelled, told everywhere, gone within 2 s", async () => {
  const long = { durationMs: 60_000 };
  const steps = await Promise.all([
    cancelled(long, { ...CREATE, wait: "true" }),
    cancelled(long, { ...CREATE, wait: "true" }, { signal: "SIGTERM" }),
    cancelled(long, { ...CREATE, wait: "true" }, { signal: "SIGBREAK", messageSignals: true }),
    cancelled({ faults: [{ on: "status", kind: "hang", times: 9 }] }, { ...CREATE, gate: "accuracy > 0.5" }),
    cancelled({ faults: [{ on: "status", kind: "drip", times: 9 }] }, { ...CREATE, wait: "true" }),
    cancelled(
      { durationMs: 0, faults: [{ on: "results", kind: "hang", times: 9 }] },
      { ...CREATE, wait: "true" },
      { route: "results" },
    ),
  ]);
  for (const one of steps) {
    expectTold(one);
    expectPickUp(one);
    expect(one.outputs["status"]).not.toBe("");
  }
});

test("during the create call: a reply that comes soon still gives its id, and nothing else is created", async () => {
  const [soon, never, term, plain] = await Promise.all([
    cancelled(
      { faults: [{ on: "create", kind: "delay", ms: 400 }], durationMs: 60_000 },
      { ...CREATE, wait: "true" },
      { route: "create" },
    ),
    cancelled({ faults: [{ on: "create", kind: "hang" }] }, CREATE, { route: "create" }),
    cancelled({ faults: [{ on: "create", kind: "hang", commits: true }] }, CREATE, {
      route: "create",
      signal: "SIGTERM",
    }),
    cancelled({ faults: [{ on: "create", kind: "reset", times: 9 }] }, CREATE, { route: "create" }),
  ]);
  expectTold(soon);
  expectPickUp(soon);
  for (const one of [never, term, plain]) {
    expectTold(one);
    expect(errors(one)).toContain("look in the Nugen dashboard");
    expect(asked(one, "create")).toBe(1);
  }
});

test("while a list to reuse from hangs, nothing is created any more", async () => {
  const one = await cancelled(
    { faults: [{ on: "list", kind: "hang" }] },
    { ...CREATE, reuse_hours: "2" },
    { route: "list" },
  );
  expectTold(one);
  expect(asked(one, "create")).toBe(0);
  expect(errors(one)).not.toContain("look in the Nugen dashboard");
});

test("a cancelled download leaves no half file behind", async () => {
  const one = await step(
    { durationMs: 0, faults: [{ on: "download", kind: "drip", bytesPerSecond: 10_000 }] },
    { ...CREATE, wait: "true", download_results: "true" },
    {
      onStart: ({ cancel, tempDir }) => {
        const timer = setInterval(() => {
          if (!readdirSync(join(tempDir, "temp")).some((name) => name.includes("results"))) return;
          clearInterval(timer);
          cancel();
        }, 10);
      },
    },
  );
  expectTold(one);
  expect(one.files.filter((name) => name.includes("results"))).toEqual([]);
});
