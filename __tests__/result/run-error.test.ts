import { expect, test } from "@jest/globals";
import { toEvaluationError } from "../../src/result/run-error.js";
import { EVALUATION } from "../report/helpers.js";

test.each([
  [null, "The evaluation eval-1 ended with status FAILED"],
  ["out of memory", "The evaluation eval-1 ended with status FAILED: out of memory"],
])("an evaluation that failed, with the reason %j", (reason, message) => {
  const failed = { ...EVALUATION, status: "FAILED" };
  expect(toEvaluationError(failed, reason, true)).toEqual({
    message,
    hints: ["Check the Nugen dashboard for the cause. Run the job again to create a new one."],
  });
  expect(toEvaluationError(failed, reason, false)).toEqual({
    message,
    hints: [
      "Check the Nugen dashboard for the cause. " +
        "To evaluate again, run without evaluation_id (or reuse_hours): that creates a new one.",
    ],
  });
});
