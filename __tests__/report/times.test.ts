import { expect, test } from "@jest/globals";
import { formatElapsed, formatTimes } from "../../src/report/times.js";
import { STATUS, completed } from "./helpers.js";

const END_MS = Date.parse("2026-03-10T01:12:00Z");
/** The service says from 00:57 to 01:11; this run waited for the last minute of it. */
const RESULT = completed({}, { lastStatus: STATUS, startedAt: END_MS - 60_000, endedAt: END_MS });
const OWN = "Finished 01:11 UTC, took 14 min";
const RUNS = "Finished 01:12 UTC, took 1 min";

test.each([
  ["both times are known", {}, OWN],
  ["the start is unknown", { startTime: null }, RUNS],
  ["the end is unknown", { endTime: null }, RUNS],
  ["the end is unreadable", { endTime: "soon" }, RUNS],
  ["it ended before it started", { startTime: "2026-03-10T01:12:00Z" }, RUNS],
  ["it ended as it started", { startTime: "2026-03-10T01:11:00Z" }, "Finished 01:11 UTC, took 0 ms"],
])("the time is the evaluation's own where the service gives it, else the run's: %s", (_, known, text) => {
  expect(formatTimes({ ...RESULT, lastStatus: { ...STATUS, ...known } })).toBe(text);
});

test.each([
  ["completed", RUNS],
  ["gate_failed", RUNS],
  ["running", "Run ended 01:12 UTC, waited 1 min"],
  ["timed_out", "Run ended 01:12 UTC, waited 1 min"],
  ["cancelled", "Run ended 01:12 UTC, waited 1 min"],
  ["created", "Created 2026-03-10 01:12 UTC"],
] as const)("after %s it says what the time is of", (outcome, text) => {
  const result = { ...RESULT, lastStatus: null, outcome };
  expect(formatTimes(result)).toBe(text);
  if (outcome !== "created") expect(text).toContain(formatElapsed(result));
});

test("the date is shown where the run ended on another day", () => {
  expect(formatTimes({ ...RESULT, endedAt: END_MS + 86_400_000 })).toBe(
    "Finished 2026-03-10 01:11 UTC, took 14 min",
  );
});
