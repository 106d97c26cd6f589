import { describe, expect, test } from "@jest/globals";
import { RETRY_BUDGET_MS, backoffMs, retryAfterMs } from "../../src/util/retry.js";

const NOW = Date.parse("2026-11-23T12:00:00Z");

describe("back-off", () => {
  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [5, 16_000],
    [6, 30_000],
    [60, 30_000],
  ])("after %d failures is anything from 0 to %d ms", (failures, most) => {
    expect(backoffMs(failures, () => 0)).toBe(0);
    expect(backoffMs(failures, () => 0.5)).toBe(most / 2);
    expect(backoffMs(failures, () => 1)).toBe(most);
  });

  test("goes on for five minutes", () => {
    expect(RETRY_BUDGET_MS).toBe(300_000);
  });
});

describe("Retry-After", () => {
  test.each([
    ["0", 0],
    ["120", 120_000],
    [" 7 ", 7_000],
    ["1.25", 1_250],
    ["Mon, 23 Nov 2026 12:00:30 GMT", 30_000],
    ["Mon, 23 Nov 2026 11:00:00 GMT", 0],
    ["Mon Nov 23 2026 12:00:20 GMT", 20_000],
    ["Monday, 23-Nov-26 12:00:10 GMT", 10_000],
  ])("%s", (value, ms) => {
    expect(retryAfterMs({ "retry-after": value }, NOW)).toBe(ms);
  });

  test.each(["", "soon", "-3", "1e3", "2026-11-23", "12 s", "12 Dec 2026", "Mon, 99 Foo 2026"])(
    "%j is none",
    (value) => {
      expect(retryAfterMs({ "retry-after": value }, NOW)).toBeNull();
      expect(retryAfterMs({}, NOW)).toBeNull();
    },
  );

  test("as a date counts from the server's own Date", () => {
    const headers = { "retry-after": "Mon, 23 Nov 2026 12:05:30 GMT", date: "Mon, 23 Nov 2026 12:05:00 GMT" };
    expect(retryAfterMs(headers, NOW)).toBe(30_000);
    expect(retryAfterMs({ ...headers, date: "rubbish" }, NOW)).toBe(330_000);
    expect(retryAfterMs({ ...headers, date: [headers.date] }, NOW)).toBe(330_000);
  });
});
