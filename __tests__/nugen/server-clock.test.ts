import { describe, expect, test } from "@jest/globals";
import { ServerClock } from "../../src/nugen/server-clock.js";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const date = (ms: number): string => new Date(ms).toUTCString();

describe("the server's clock", () => {
  test("is known to the second and the round trip by one Date", () => {
    const clock = new ServerClock();
    clock.observe({ headers: { date: date(NOON + 300_000) }, startedAt: NOON, receivedAt: NOON + 200 });
    expect(clock.at(NOON)).toEqual({ low: NOON + 299_800, high: NOON + 301_000 });
  });

  test("ignores a cache's copy", () => {
    const clock = new ServerClock();
    const before = clock.at(NOON);
    clock.observe({ headers: { date: date(NOON - 15_000), age: "15" }, startedAt: NOON, receivedAt: NOON });
    expect(clock.at(NOON)).toEqual(before);
  });

  test("narrows with every response", () => {
    const clock = new ServerClock();
    clock.observe({ headers: { date: date(NOON) }, startedAt: NOON + 100, receivedAt: NOON + 150 });
    clock.observe({
      headers: { date: date(NOON + 1_000) },
      startedAt: NOON + 1_800,
      receivedAt: NOON + 1_900,
    });
    expect(clock.at(NOON)).toEqual({ low: NOON - 150, high: NOON + 200 });
  });

  test("may be any where no response has a Date", () => {
    const clock = new ServerClock();
    clock.observe({ headers: {}, startedAt: NOON, receivedAt: NOON });
    clock.observe({ headers: { date: "never" }, startedAt: NOON, receivedAt: NOON });
    const { low, high } = clock.at(NOON);
    expect(low).toBeLessThanOrEqual(NOON - 300_000);
    expect(high).toBeGreaterThanOrEqual(NOON + 300_000);
  });

  test("goes by the newest response where two can't both be true", () => {
    const clock = new ServerClock();
    clock.observe({ headers: { date: date(NOON) }, startedAt: NOON, receivedAt: NOON });
    clock.observe({ headers: { date: date(NOON + 60_000) }, startedAt: NOON, receivedAt: NOON });
    expect(clock.at(NOON)).toEqual({ low: NOON + 60_000, high: NOON + 61_000 });
  });

  test("that was set meanwhile is believed at once", () => {
    const clock = new ServerClock();
    const observe = (serverMs: number, startedAt: number): void => {
      clock.observe({ headers: { date: date(serverMs) }, startedAt, receivedAt: startedAt + 100 });
    };
    observe(NOON, NOON);
    observe(NOON + 301_000, NOON + 1_000);
    expect(clock.at(NOON)).toEqual({ low: NOON + 299_900, high: NOON + 301_000 });
    observe(NOON - 3_598_000, NOON + 2_000);
    expect(clock.at(NOON)).toEqual({ low: NOON - 3_600_100, high: NOON - 3_599_000 });
  });
});
