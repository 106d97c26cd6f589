import { expect, test } from "@jest/globals";
import { CreateFailedError, CreateUnknownError } from "../../src/create/errors.js";
import { createStatusError } from "../../src/nugen/response.js";
import { createEmptyResult } from "../../src/result/result.js";
import { explain } from "../../src/run/explain.js";
import { CancelledError } from "../../src/runner/errors.js";
import { OtherEvaluationError } from "../../src/wait/errors.js";
import { EVALUATION } from "../report/helpers.js";

const apiUrl = new URL("https://api.nugen.in");
const request = { modelId: "m1", modelId2: "m2", benchmarkId: "b", customMetricsJson: null };
const KNOWN = { request, apiUrl, createEndpoint: "auto" } as const;
const page = { status: 403, headers: {}, body: "<html></html>", startedAt: 0, receivedAt: 1 };
const refusal = createStatusError({ method: "POST", url: apiUrl }, page);

test.each<[Error, string]>([
  [new CreateFailedError("foreign_refusal", refusal, null), ""],
  [new CreateUnknownError(refusal, "why", [], 0), ", created since 1970-01-01T00:00:00.000Z (UTC)"],
  [new CancelledError("possible", 1_000), ", created since 1970-01-01T00:00:01.000Z (UTC)"],
  [new OtherEvaluationError("eval-1", "model_id z, not m1", "recovered"), ""],
  [new Error("a bug"), ", created since 1970-01-01T00:00:02.000Z (UTC)"],
])("after %s the advice names what to look for", (error, since) => {
  const { hints } = explain(error, KNOWN, createEmptyResult(2_000)).error;
  expect(hints).toContain(`Check the Nugen dashboard for an evaluation of m1 and m2 on b${since}.`);
  expect(hints).toContain("If there is none, run the job again.");
});

test("without valid inputs, there is no model to name", () => {
  const { hints } = explain(new Error("a bug"), null, createEmptyResult(0)).error;
  expect(hints).toContain(
    "Check the Nugen dashboard for an evaluation, created since 1970-01-01T00:00:00.000Z (UTC).",
  );
});

test("a bug that leaves a known evaluation sends nobody to the dashboard", () => {
  const { error } = explain(new Error("a bug"), KNOWN, { evaluation: EVALUATION, startedAt: 0 });
  expect(error.message).toBe("Internal error of this action: Error: a bug");
  expect(error.hints.join()).not.toContain("dashboard");
});

test.each(["reused", "recovered"] as const)(
  "an evaluation that was %s and is another is given up",
  (kind) => {
    const error = new OtherEvaluationError("eval-1", "model_id z, not m1", kind);
    expect(explain(error, KNOWN, { evaluation: EVALUATION, startedAt: 0 })).toMatchObject({
      evaluation: null,
      origin: null,
      lastStatus: null,
    });
  },
);
