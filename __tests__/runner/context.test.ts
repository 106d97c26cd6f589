import { expect, test } from "@jest/globals";
import { createEvaluationName, readContext } from "../../src/runner/context.js";

test("the name of an evaluation", () => {
  const env = {
    GITHUB_REPOSITORY: "o/r",
    GITHUB_SHA: "0123456789",
    GITHUB_RUN_ID: "7",
    GITHUB_RUN_ATTEMPT: "2",
  };
  expect(createEvaluationName(readContext(env, ""), "1a2b3c4d")).toBe("o/r 0123456 run 7 attempt 2 1a2b3c4d");
  expect(createEvaluationName(readContext({}, ""), "1a2b3c4d")).not.toBe("");
});
