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
  [null, "Status RUNNING, 3/10 questions."],
  [0, "Status RUNNING, 3/10 questions."],
  [999, "Status RUNNING, 3/10 questions."],
  [1_000, "Status RUNNING, 3/10 questions, about 1 s left."],
  [90_000, "Status RUNNING, 3/10 questions, about 2 min left."],
])("an ETA of %s ms", (etaMs, line) => {
  expect(new PollHistory().add(STATUS, etaMs, "running")).toBe(line);
});

test("a line is logged when the status changes, not on every poll", () => {
  const history = new PollHistory();
  const add = (status: string, done: number): string | null =>
    history.add(
      { ...STATUS, questionsCompleted: done, evaluation: { ...EVALUATION, status } },
      null,
      "running",
    );
  const lines = [
    add("PENDING", 0),
    add("PENDING", 0),
    add("RUNNING", 0),
    add("RUNNING", 0),
    add("RUNNING", 1),
  ];
  expect(lines).toEqual([
    "Status PENDING, 0/10 questions.",
    null,
    "Status RUNNING, 0/10 questions.",
    null,
    "Status RUNNING, 1/10 questions.",
  ]);
});
