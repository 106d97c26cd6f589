import { expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import type { Story } from "../../support/story.js";
import { type Inputs, type Step, asked, attached, outcome, step, warnings } from "./helpers.js";

const SAVE = { gate: "accuracy > 0.9", download_results: "true" };

/** Cancels the step while the results are downloaded. */
function cancelled(inputs: Inputs, faults: Fault[]): Promise<Step> {
  return step(
    { faults },
    (sandbox) => ({ evaluation_id: sandbox.seed({ ageMs: 60_000 }).evaluation_id, ...inputs }),
    (sandbox) => ({ cancelWhen: sandbox.arrival("download") }),
  );
}

test.each([
  ["passed", 0, "accuracy > 0.9"],
  ["gate_failed", 1, "accuracy > 0.99"],
])("cancelled during the download: the outcome stays %s", async (expected, exitCode, gate) => {
  const one = await cancelled({ ...SAVE, gate }, [{ on: "download", kind: "hang" }]);
  expect(outcome(one)).toEqual([expected, exitCode]);
  expect(warnings(one)).toContain("could not be saved; the verdict stands: the run was cancelled");
  expect(one.outputs["results_file"]).toBe("");
  expect(one.cancelledForMs).toBeLessThan(2_000);
  expect(one.files.filter((name) => name.includes("results"))).toEqual([]);
});

test("the verdict is logged and known before the download begins, and its time is that of the verdict", async () => {
  const slow: Fault = { on: "download", kind: "delay", ms: 20_000 };
  const one = await attached({ faults: [slow] }, SAVE);
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(one.outputs["results_file"]).not.toBe("");
  const requested = one.sandbox.requests.find(({ route }) => route === "download")?.at ?? 0;
  expect(Date.parse(one.report?.times["run_ended"] ?? "")).toBeLessThanOrEqual(requested);
});

test("an error that nobody caught ends the download; the verdict stands", async () => {
  const one = await attached({ faults: [{ on: "download", kind: "hang" }] }, SAVE, {
    onStart: ({ sandbox, crash }: Story) => {
      void sandbox.arrival("download").then(() => {
        crash(new Error("boom"));
      });
    },
  });
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(warnings(one)).toContain("could not be saved; the verdict stands: boom");
  expect(warnings(one)).toContain("Internal error of this action: Error: boom");
  expect(one.durationMs).toBeLessThan(10);
});

test("an evaluation that failed is not downloaded", async () => {
  expect(asked(await attached({ fails: true }, SAVE), "download")).toBe(0);
});
