import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { type Step, asked, attached, outcome, step, warnings } from "./helpers.js";

const SAVE = { download_results: "true" };
const MB = 1_048_576;

test("download_results saves the full results in the runner's temp folder", async () => {
  const inspect = (one: Step): void => {
    const file = one.outputs["results_file"] ?? "";
    expect(file.startsWith(one.tempDir)).toBe(true);
    const records: unknown = JSON.parse(one.read(file));
    expect(records).toHaveLength(10);
    expect(one.report?.results_file).toBe(file);
    expect(one.files.filter((name) => name.includes("part"))).toEqual([]);
  };
  const [single, gated, off] = await Promise.all([
    attached({}, SAVE, {}, inspect),
    attached({}, { ...SAVE, gate: "accuracy > 0.99" }, {}, inspect),
    attached({}),
  ]);
  expect(outcome(single)).toEqual(["completed", 0]);
  expect(outcome(gated)).toEqual(["gate_failed", 1]);
  expect(asked(off, "download")).toBe(0);
  expect(off.outputs["results_file"]).toBe("");
});

test("of a comparison too; and nothing is downloaded where there is nothing", async () => {
  const [pair, failed, running] = await Promise.all([
    step({}, (sandbox) => ({
      ...SAVE,
      evaluation_id: sandbox.seed({ ageMs: 9_000, model_id_2: "model-b" }).evaluation_id,
    })),
    attached({ fails: true }, SAVE),
    attached({ durationMs: 9_000_000 }, SAVE),
  ]);
  expect(pair.outputs["results_file"]).not.toBe("");
  expect([asked(failed, "download"), asked(running, "download")]).toEqual([0, 0]);
});

test("large results are streamed: 50 MB, and 500 MB, with 64 MB of heap", async () => {
  // With a heap this small, V8's background compilers may wait for a collection that never comes once the process
  // is on its way out (seen on Node 24 and 26).
  const nodeArgs = [
    "--max-old-space-size=64",
    "--max-semi-space-size=8",
    "--no-concurrent-sparkplug",
    "--no-concurrent-recompilation",
  ];
  for (const bytes of [50 * MB, 500 * MB]) {
    const one = await attached(
      { downloadBytes: bytes },
      { ...SAVE, wait: "true" },
      { dist: true, nodeArgs },
      async (run) => {
        expect((await stat(run.outputs["results_file"] ?? "")).size).toBe(bytes);
      },
    );
    expect(outcome(one)).toEqual(["completed", 0]);
  }
});

function broken(fault: Omit<Fault, "on">, downloadBytes: number | null = null): Promise<Step> {
  const faults: Fault[] = [{ on: "download", times: 99, ...fault }];
  return attached(
    { downloadBytes, faults },
    { ...SAVE, gate: "accuracy > 0.5", request_timeout_seconds: "1" },
  );
}

test("a download that breaks leaves no half file, and changes no verdict but for a warning", async () => {
  const steps = await Promise.all([
    broken({ kind: "cutOff" }, 5 * MB),
    broken({ kind: "cutOffChunked" }, 5 * MB),
    broken({ kind: "cutOff" }),
    broken({ kind: "reset" }),
    broken({ kind: "hang" }),
    broken({ kind: "status", status: 500 }),
    broken({ kind: "status", status: 404 }),
    broken({ kind: "redirect", location: "https://elsewhere.invalid/" }),
  ]);
  for (const one of steps) {
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(warnings(one)).toContain("the verdict stands");
    expect(one.outputs["results_file"]).toBe("");
    expect(one.report?.results_file).toBeNull();
    expect(one.files.filter((name) => name.includes("results"))).toEqual([]);
  }
});

test("a folder that can't be written to changes no verdict", async () => {
  const env = { RUNNER_TEMP: join(fileURLToPath(import.meta.url), "below-a-file") };
  const one = await attached({}, { ...SAVE, gate: "accuracy > 0.5" }, { dist: true, env });
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(warnings(one)).toContain("the verdict stands");
  expect(warnings(one)).toContain("The report file could not be written");
  expect(one.outputs).toMatchObject({ results_file: "", report_file: "" });
});
