import { expect, test } from "@jest/globals";
import { formatElapsed, formatTimes } from "../../src/report/times.js";
import { EVALUATION, STATUS, completed } from "./helpers.js";

const END_MS = Date.parse("2026-03-10T01:12:00Z");
/** The service says from 00:57 to 01:11; this run waited for the last minute of it. */
const RESULT = completed({}, { lastStatus: STATUS, startedAt: END_MS - 60_000, endedAt: END_MS });
const OWN = "Finished 01:11 UTC, took 14 min";
const RUNS = "Run ended 01:12 UTC after 1 min";

test.each([
  ["both times are known", {}, OWN],
  [
    "the start is unknown, but when it was created is not",
    { startTime: null },
    "Finished 01:11 UTC, took 11 min",
  ],
  ["the end is unknown", { endTime: null }, RUNS],
  ["the end is unreadable", { endTime: "soon" }, RUNS],
  ["it ended before it started", { startTime: "2026-03-10T01:12:00Z" }, RUNS],
  ["it ended as it started", { startTime: "2026-03-10T01:11:00Z" }, "Finished 01:11 UTC, took 0 ms"],
])("the time is the evaluation's own where the service gives it, else the run's: %s", (_, known, text) => {
  expect(formatTimes({ ...RESULT, lastStatus: { ...STATUS, ...known } })).toBe(text);
});

test("without a status the times of creation and completion count", () => {
  const results = RESULT.results && { ...RESULT.results, completedAt: "2026-03-10T01:05:00Z" };
  expect(formatTimes({ ...RESULT, lastStatus: null, results })).toBe("Finished 01:05 UTC, took 5 min");
});

test("an end without a start is not enough", () => {
  const evaluation = { ...EVALUATION, createdAt: null };
  expect(formatTimes({ ...RESULT, evaluation, lastStatus: { ...STATUS, startTime: null } })).toBe(RUNS);
});

test.each([
  ["READY", "took 14 min", OWN],
  ["FAILED", "took 14 min", OWN],
  ["PROCESSING", "waited 1 min", RUNS],
  ["", "waited 1 min", RUNS],
])("of an evaluation that is %s: %s", (status, elapsed, text) => {
  const result = { ...RESULT, evaluation: { ...EVALUATION, status } };
  expect([formatElapsed(result), formatTimes(result)]).toEqual([elapsed, text]);
});

test("without an evaluation the time is the run's, and after a create it says so", () => {
  expect(formatTimes({ ...RESULT, evaluation: null })).toBe(RUNS);
  expect(formatTimes({ ...RESULT, outcome: "created" })).toBe("Created 2026-03-10 01:12 UTC");
});

test("the date is shown where the run ended on another day", () => {
  expect(formatTimes({ ...RESULT, endedAt: END_MS + 86_400_000 })).toBe(
    "Finished 2026-03-10 01:11 UTC, took 14 min",
  );
});
