import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { type Inputs, type Step, asked, attached, outcome, step, warnings } from "./helpers.js";

const SAVE = { download_results: "true" };
const MB = 1_048_576;
/** No disk takes longer. */
const DISK_MS = 600_000;

test.each<[string, number, Inputs]>([
  ["completed", 0, {}],
  ["gate_failed", 1, { gate: "accuracy > 0.99" }],
])(
  "download_results saves the full results in the runner's temp folder: %s",
  async (word, exitCode, inputs) => {
    const inspect = (one: Step): void => {
      const file = one.outputs["results_file"] ?? "";
      expect(file.startsWith(one.tempDir)).toBe(true);
      const records: unknown = JSON.parse(one.read(file));
      expect(records).toHaveLength(10);
      expect(one.report?.results_file).toBe(file);
      expect(one.files.filter((name) => name.includes("part"))).toEqual([]);
    };
    expect(outcome(await attached({}, { ...SAVE, ...inputs }, {}, inspect))).toEqual([word, exitCode]);
  },
);

test("download_results saves those of a comparison, too", async () => {
  const one = await step({}, (sandbox) => ({
    ...SAVE,
    evaluation_id: sandbox.seed({ ageMs: 9_000, model_id_2: "model-b" }).evaluation_id,
  }));
  expect(one.outputs["results_file"]).not.toBe("");
});

test.each<[string, Partial<Options>, Inputs]>([
  ["it isn't asked for", {}, {}],
  ["the evaluation failed", { fails: true }, SAVE],
  ["the evaluation is running", { durationMs: 9_000_000 }, SAVE],
])("nothing is downloaded where %s", async (_, options, inputs) => {
  const one = await attached(options, inputs);
  expect(asked(one, "download")).toBe(0);
  expect(one.outputs["results_file"]).toBe("");
});

test.each([50, 500])(
  "large results are streamed: %d MB, with 64 MB of heap",
  async (megabytes) => {
    // With a heap this small, V8's background compilers may wait for a collection that never comes once the process
    // is on its way out (seen on Node 24 and 26).
    const nodeArgs = [
      "--max-old-space-size=64",
      "--max-semi-space-size=8",
      "--no-concurrent-sparkplug",
      "--no-concurrent-recompilation",
    ];
    const bytes = megabytes * MB;
    const one = await attached(
      { downloadBytes: bytes },
      { ...SAVE, wait: "true" },
      { dist: true, nodeArgs, timeoutMs: DISK_MS },
      async (run) => {
        expect((await stat(run.outputs["results_file"] ?? "")).size).toBe(bytes);
      },
    );
    expect(outcome(one)).toEqual(["completed", 0]);
  },
  DISK_MS,
);

test.each<[string, Omit<Fault, "on">, number | null]>([
  ["cut off, of 5 MB", { kind: "cutOff" }, 5 * MB],
  ["cut off between chunks, of 5 MB", { kind: "cutOffChunked" }, 5 * MB],
  ["cut off", { kind: "cutOff" }, null],
  ["reset", { kind: "reset" }, null],
  ["hanging", { kind: "hang" }, null],
  ["500", { kind: "status", status: 500 }, null],
  ["404", { kind: "status", status: 404 }, null],
  ["a redirect", { kind: "redirect", location: "https://elsewhere.invalid/" }, null],
])(
  "a broken download leaves no half file, and changes no verdict but for a warning: %s",
  async (_, fault, bytes) => {
    const one = await attached(
      { downloadBytes: bytes, faults: [{ on: "download", times: 99, ...fault }] },
      { ...SAVE, gate: "accuracy > 0.5", request_timeout_seconds: "1" },
    );
    expect(outcome(one)).toEqual(["passed", 0]);
    expect(warnings(one)).toContain("the verdict stands");
    expect(one.outputs["results_file"]).toBe("");
    expect(one.report?.results_file).toBeNull();
    expect(one.files.filter((name) => name.includes("results"))).toEqual([]);
  },
);

test("a folder that can't be written to changes no verdict", async () => {
  const env = { RUNNER_TEMP: join(fileURLToPath(import.meta.url), "below-a-file") };
  const one = await attached({}, { ...SAVE, gate: "accuracy > 0.5" }, { dist: true, env });
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(warnings(one)).toContain("the verdict stands");
  expect(warnings(one)).toContain("The report file could not be written");
  expect(one.outputs).toMatchObject({ results_file: "", report_file: "" });
});
