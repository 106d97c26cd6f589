import { describe, expect, test } from "@jest/globals";
import { tryCreate } from "./fake-api.js";

describe("certainly not created", () => {
  test("is tried five times, with back-offs that double from a second", async () => {
    const { api, clock, error } = await tryCreate(() => ({ fails: "connection" }), 1);
    expect(api.creates).toHaveLength(5);
    expect(clock.sleeps).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(error?.name).toBe("CreateFailedError");
    expect(error?.message).toContain("tried 5 times");
    expect(api.lists).toEqual([]);
  });

  test("a certificate that is wrong is not tried again", async () => {
    expect((await tryCreate(() => ({ fails: "certificate" }))).api.creates).toHaveLength(1);
  });

  test("the fifth try may still succeed", async () => {
    const { api, created } = await tryCreate((call) => (call < 5 ? { fails: 429 } : {}));
    expect(created?.evaluation.id).toBe("eval-5");
    expect(api.stored).toBe(1);
  });

  test("Retry-After is obeyed while it fits what is left of five minutes", async () => {
    const { api, clock, error } = await tryCreate(() => ({ fails: 503, retryAfter: "140" }));
    expect(clock.sleeps).toEqual([140_000, 140_000]);
    expect(api.creates).toHaveLength(3);
    expect(error?.message).toMatch(/come back in 2 min \(Retry-After\)/);
  });

  test("Retry-After that doesn't fit is the message", async () => {
    const { api, clock, error } = await tryCreate(() => ({ fails: 429, retryAfter: "301" }));
    expect([api.creates.length, clock.sleeps.length]).toEqual([1, 0]);
    expect(error?.message).toMatch(/come back in 5 min \(Retry-After\), which is more than the 5 min left/);
  });

  test("slow failures use up the budget before the tries", async () => {
    const { api, clock, error } = await tryCreate(() => ({ fails: "connection", tookMs: 120_000 }));
    expect(api.creates.length).toBeLessThan(5);
    expect(clock.sleeps.every((ms) => ms <= 30_000)).toBe(true);
    expect(error?.message).toMatch(/tried \d times in /);
  });
});

describe("an unknown fate", () => {
  test.each([
    [100, 2_000],
    [3_000, 6_000],
    [30_000, 60_000],
  ])("open for %d ms, it is looked for during %d ms", async (tookMs, settleMs) => {
    const { api, clock } = await tryCreate((call) => (call === 1 ? { fails: "hang", tookMs } : {}));
    const [first = 0, second = 0] = api.creates;
    expect(second - first - tookMs).toBeGreaterThanOrEqual(settleMs);
    expect(second - first - tookMs).toBeLessThan(settleMs + 1_000);
    // The last look comes after the settle time, right before the next try.
    expect((api.lists.at(-1) ?? 0) - first - tookMs).toBeGreaterThanOrEqual(settleMs);
    expect(Math.max(...clock.sleeps)).toBeLessThanOrEqual(12_500);
    expect(api.stored).toBe(1);
  });

  test.each([10, 5_000, 29_000, 31_000, 60_000, 89_000])(
    "committed %d ms after the request: adopted",
    async (ms) => {
      const { api, created } = await tryCreate(() => ({ fails: "hang", tookMs: 30_000, commitsAfterMs: ms }));
      expect(created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
      expect([api.creates.length, api.stored]).toEqual([1, 1]);
    },
  );

  test("the longest of all unknown requests sets the settle time", async () => {
    const { api } = await tryCreate((call) =>
      call === 1 ? { fails: "hang", tookMs: 20_000 } : call === 2 ? { fails: 502 } : {},
    );
    const [, second = 0, third = 0] = api.creates;
    expect(third - second).toBeGreaterThanOrEqual(40_000);
  });

  test("is looked for before giving up, whatever the last try says", async () => {
    const late = { fails: "hang", tookMs: 1_000, commitsAfterMs: 3_300 } as const;
    for (const last of [
      { fails: 400 },
      { fails: "certificate" },
      { fails: 429, retryAfter: "9999" },
    ] as const) {
      const { api, created } = await tryCreate((call) => (call === 1 ? late : last), 0);
      expect(created?.evaluation.id).toBe("eval-1");
      expect(api.stored).toBe(1);
    }
    // Committed only after the first settle time was over: just the final look can see it.
    const later = { fails: "hang", tookMs: 1_000, commitsAfterMs: 3_600 } as const;
    const { created } = await tryCreate((call) => (call === 1 ? later : { fails: 400, tookMs: 1_000 }));
    expect(created?.evaluation.id).toBe("eval-1");
  });

  test("ends after five tries, and the last one is looked for, too", async () => {
    const never = await tryCreate(() => ({ fails: 500 }));
    expect(never.api.creates).toHaveLength(5);
    expect(never.error?.name).toBe("CreateFailedError");
    expect(never.api.lists.at(-1)).toBeGreaterThan(never.api.creates.at(-1) ?? 0);

    const last = await tryCreate((call) => ({
      fails: 500,
      ...(call === 5 ? { commitsAfterMs: 1_000 } : {}),
    }));
    expect(last.created?.evaluation.id).toBe("eval-5");
  });

  test("two that fit are never chosen from", async () => {
    const { api, error } = await tryCreate((call) =>
      call === 1
        ? { fails: "hang", tookMs: 1_000, commitsAfterMs: 3_600 }
        : { fails: "hang", tookMs: 1_000, commitsAfterMs: 100 },
    );
    expect(error?.name).toBe("CreateUnknownError");
    expect(api.creates).toHaveLength(2);
  });
});
