import { describe, expect, jest, test } from "@jest/globals";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import {
  type FailedAttempt,
  RETRY_BUDGET_MS,
  backoffMs,
  pauseMs,
  retry,
  retryAfterMs,
} from "../../src/util/retry.js";

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

describe("retry", () => {
  /** An operation that fails this often, on a virtual clock. */
  function failing(times: number, failed: (count: number) => void = () => undefined) {
    let count = 0;
    const clock = new VirtualClock(NOW);
    const operation = (): Promise<string> => {
      count += 1;
      if (count > times) return Promise.resolve(`attempt ${count}`);
      failed(count);
      return Promise.reject(new Error(`failure ${count}`));
    };
    return { operation, clock };
  }

  test("waits as long as is decided from the failures, and not at all for 0", async () => {
    const { operation, clock } = failing(3);
    const sleep = jest.spyOn(clock, "sleep");
    const seen: Omit<FailedAttempt, "error">[] = [];
    const decide = ({ failures, elapsedMs }: FailedAttempt): number => {
      seen.push({ failures, elapsedMs });
      return [0, 200, 300][failures - 1] ?? 0;
    };
    expect(await clock.run(retry(operation, decide, { clock }))).toBe("attempt 4");
    expect(sleep.mock.calls.map(([ms]) => ms)).toEqual([200, 300]);
    expect(clock.elapsedMs).toBe(500);
    expect(seen.map(({ failures }) => failures)).toEqual([1, 2, 3]);
    expect(seen.map(({ elapsedMs }) => elapsedMs)).toEqual([0, 0, 200]);
  });

  test("ends with what the decision throws", async () => {
    const { operation, clock } = failing(9);
    const decide = ({ error, failures }: FailedAttempt): number => {
      if (failures === 2) throw error;
      return 1;
    };
    await expect(clock.run(retry(operation, decide, { clock }))).rejects.toThrow("failure 2");
  });

  test("ends with the signal's reason, before the next attempt and without a decision", async () => {
    const ending = new AbortController();
    const { operation, clock } = failing(9, () => {
      ending.abort(new Error("enough"));
    });
    const decide = (): number => {
      throw new Error("not asked");
    };
    const { signal } = ending;
    await expect(clock.run(retry(operation, decide, { clock, signal }))).rejects.toThrow("enough");
    expect(clock.elapsedMs).toBe(0);
  });

  test.each([
    [1, undefined, 1_000],
    [3, 1_000, 2_500],
    [3, 9_000, 9_000],
  ])("pauses after %d failures of a read, asked for %p ms: %d ms", (failures, askedMs, ms) => {
    expect(pauseMs(failures, () => 0.5, askedMs)).toBe(ms);
  });
});
