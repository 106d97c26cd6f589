import { expect, test } from "@jest/globals";
import { describeContradiction, describeMismatch } from "../../src/result/mismatch.js";

const ONE = { modelId: "a", modelId2: null, benchmarkId: "t" };
const PAIR = { ...ONE, modelId2: "b" };
const SHARP_S = { ...ONE, benchmarkId: "ß" };
const UNKNOWN = { modelId: null, modelId2: null, benchmarkId: null };
const NOT_ASKED = { modelId: "", modelId2: null, benchmarkId: "" };

test.each([
  ["the same", ONE, ONE, null],
  ["the same two", PAIR, PAIR, null],
  ["what says nothing", PAIR, UNKNOWN, null],
  ["anything, where nothing is asked for", NOT_ASKED, PAIR, null],
  ["another model", ONE, { ...ONE, modelId: "x" }, "model_id x, not a"],
  ["another second model", PAIR, { ...PAIR, modelId2: "x" }, "model_id_2 x, not b"],
  ["a second model, where one is asked for", ONE, PAIR, "model_id_2 b, not none"],
  ["another benchmark", ONE, { ...ONE, benchmarkId: "x" }, "benchmark_id x, not t"],
  ["another spelling of the benchmark", ONE, { ...ONE, benchmarkId: "T" }, "benchmark_id T, not t"],
  [
    "other models",
    PAIR,
    { ...PAIR, modelId: "x", modelId2: "y" },
    "model_id x, not a and model_id_2 y, not b",
  ],
])("asked for and found: %s", (_, asked, found, mismatch) => {
  expect(describeMismatch(asked, found)).toBe(mismatch);
});

test.each([
  ["the same", PAIR, PAIR, null],
  ["what says less", PAIR, UNKNOWN, null],
  ["what says more", UNKNOWN, PAIR, null],
  ["the benchmark in another case", ONE, { ...ONE, benchmarkId: " T " }, null],
  // Their capitals are the same.
  ["a benchmark in other letters", SHARP_S, { ...SHARP_S, benchmarkId: "ss" }, "benchmark_id ss, not ß"],
  ["a model in another case", ONE, { ...ONE, modelId: "A" }, "model_id A, not a"],
  ["another second model", PAIR, { ...PAIR, modelId2: "B" }, "model_id_2 B, not b"],
  [
    "another model and benchmark",
    ONE,
    { ...ONE, modelId: "x", benchmarkId: "y" },
    "model_id x, not a and benchmark_id y, not t",
  ],
])("an earlier and a later response: %s", (_, earlier, later, contradiction) => {
  expect(describeContradiction(earlier, later)).toBe(contradiction);
});
