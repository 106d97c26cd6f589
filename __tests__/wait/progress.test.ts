import { expect, test } from "@jest/globals";
import { PollHistory } from "../../src/wait/progress.js";

const EVALUATION = {
  ...{ id: "eval-1", status: "RUNNING", modelId: null, modelId2: null, benchmarkId: null },
  ...{ createdAt: null, message: null },
};
const STATUS = {
  ...{ evaluation: EVALUATION, progress: null, questionsCompleted: 3, totalQuestions: 10 },
  ...{
    etaSeconds: null,
    avgTimePerQuestion: null,
    modelId2: undefined,
    name: undefined,
    startTime: null,
    endTime: null,
  },
};

test.each([
  [null, "3/10 questions"],
  [0, "3/10 questions"],
  [999, "3/10 questions"],
  [1_000, "3/10 questions, about 1 s left"],
  [90_000, "3/10 questions, about 2 min left"],
])("an ETA of %s ms", (etaMs, line) => {
  expect(new PollHistory().add(STATUS, etaMs, "running")).toBe(line);
});
