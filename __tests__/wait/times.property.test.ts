import { describe, expect, test } from "@jest/globals";
import { toPhase } from "../../src/nugen/phase.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import { parseTimestamp } from "../../src/nugen/timestamp.js";
import { backoffMs, retryAfterMs } from "../../src/util/retry.js";
import { estimateEtaMs, nextPollMs } from "../../src/wait/poll-interval.js";
import fc from "../support/fast-check.js";

describe("times", () => {
  const moment = fc.date({
    min: new Date(0),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });

  test("a timestamp survives each form in which it is written", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, zone) => {
        const iso = date.toISOString();
        const ms = date.getTime();
        for (const form of [
          iso,
          iso.slice(0, 23),
          `${iso.slice(0, 23)}791`,
          iso.replace("T", " "),
          iso.toLowerCase(),
          ` ${iso} `,
        ]) {
          expect(parseTimestamp(form)).toEqual({ ms, resolutionMs: 1 });
        }
        expect(parseTimestamp(`${iso.slice(0, 19)}Z`)).toEqual({
          ms: ms - (ms % 1_000),
          resolutionMs: 1_000,
        });
        expect(parseTimestamp(`${iso.slice(0, 21)}Z`)).toEqual({ ms: ms - (ms % 100), resolutionMs: 100 });
        const shifted = new Date(ms + zone * 60_000);
        fc.pre(shifted.getTime() >= 0 && shifted.getUTCFullYear() < 10_000);
        const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
        const sign = zone < 0 ? "-" : "+";
        const offset = [two(Math.abs(zone) / 60), two(Math.abs(zone) % 60)];
        const local = shifted.toISOString().slice(0, 23);
        expect(parseTimestamp(`${local}${sign}${offset.join(":")}`)?.ms).toBe(ms);
        expect(parseTimestamp(`${local}${sign}${offset.join("")}`)?.ms).toBe(ms);
      }),
    );
  });

  test("what is no timestamp is none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTimestamp(text)).toBeNull();
      }),
    );
    expect(parseTimestamp(null)).toBeNull();
  });

  test("Retry-After is read as seconds or as a date, by the server's clock", () => {
    fc.assert(
      fc.property(fc.nat(100_000), moment, fc.integer({ min: -1e6, max: 1e6 }), (seconds, date, skewMs) => {
        expect(retryAfterMs({ "retry-after": ` ${seconds} ` }, 0)).toBe(seconds * 1_000);
        fc.pre(date.getUTCFullYear() < 9_999);
        const at = { "retry-after": new Date(date.getTime() + seconds * 1_000).toUTCString() };
        const nowMs = date.getTime() - (date.getTime() % 1_000) + skewMs;
        expect(retryAfterMs({ ...at, date: date.toUTCString() }, nowMs)).toBe(seconds * 1_000);
        expect(retryAfterMs(at, nowMs)).toBe(Math.max(0, seconds * 1_000 - skewMs));
      }),
    );
    fc.assert(
      fc.property(fc.string(), moment, (text, now) => {
        const waitMs = retryAfterMs({ "retry-after": text }, now.getTime());
        if (waitMs !== null) expect(waitMs).toBeGreaterThanOrEqual(0);
        if (!/\d/.test(text)) expect(waitMs).toBeNull();
      }),
    );
  });

  test("backoff never exceeds what its step allows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, share) => {
          const most = Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1));
          expect(backoffMs(failures, () => share)).toBeCloseTo(share * most, 6);
        },
      ),
    );
  });

  test("the server's clock always holds the true time", () => {
    const observation = fc.record({
      gapMs: fc.nat(60_000),
      upMs: fc.nat(5_000),
      downMs: fc.nat(5_000),
      dated: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -900_000, max: 900_000 }),
        fc.array(observation),
        (skewMs, observations) => {
          const clock = new ServerClock();
          let nowMs = Date.parse("2026-03-10T10:00:00Z");
          const startMs = nowMs;
          let narrowest = Number.POSITIVE_INFINITY;
          for (const { gapMs, upMs, downMs, dated } of observations) {
            nowMs += gapMs;
            const date = dated ? { date: new Date(nowMs + upMs + skewMs).toUTCString() } : {};
            clock.observe({ headers: date, startedAt: nowMs, receivedAt: nowMs + upMs + downMs });
            if (dated) narrowest = Math.min(narrowest, 1_000 + upMs + downMs);
            nowMs += upMs + downMs;
            const { low, high } = clock.at(startMs);
            expect(low <= startMs + skewMs && startMs + skewMs <= high).toBe(true);
            expect(high - low).toBeLessThanOrEqual(narrowest);
          }
        },
      ),
    );
  });
});

describe("pace", () => {
  const number = (max: number) => fc.double({ min: 0, max, noNaN: true });

  test("the next poll is never too soon, and never farther away than 120 s, 8 % or, without an ETA, 5 minutes", () => {
    fc.assert(
      fc.property(number(1e8), fc.option(number(1e12)), number(1), (waitedMs, etaMs, random) => {
        const next = nextPollMs({ waitedMs, etaMs, random });
        expect(next).toBeGreaterThanOrEqual(1_599.999);
        const longest = etaMs === null ? Math.min(300_000, 0.08 * waitedMs) + 10_000 : 0.05 * waitedMs;
        expect(next).toBeLessThanOrEqual(Math.max(120_000, longest) + 1e-6);
        // With an ETA, a poll lies before the end, or so near that it can't be missed by much.
        if (etaMs !== null)
          expect(next).toBeLessThanOrEqual(Math.max(0.75 * etaMs, 2_000, 0.03 * waitedMs) + 1e-3);
      }),
    );
  });

  test("an ETA made of counts is what is left at the speed so far", () => {
    const evaluation = {
      id: "e",
      status: "PROCESSING",
      modelId: null,
      modelId2: null,
      benchmarkId: null,
      createdAt: null,
      message: null,
    };
    const count = fc.integer({ min: -3, max: 1_000 });
    const status = {
      evaluation,
      modelId2: undefined,
      progress: null,
      avgTimePerQuestion: null,
      etaSeconds: null,
      startTime: null,
      endTime: null,
      name: undefined,
    };
    fc.assert(
      fc.property(fc.option(count), fc.option(count), number(1e9), (done, total, waitedMs) => {
        const eta = estimateEtaMs({ ...status, questionsCompleted: done, totalQuestions: total }, waitedMs);
        if (done === null || total === null || done <= 0 || done >= total) expect(eta).toBeNull();
        else expect(eta).toBeCloseTo((waitedMs / done) * (total - done), 0);
      }),
    );
  });

  test("an unknown word is still running", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\s*(ready|completed|evaluated|failed|error|cancelled)\s*$/i.test(text));
        expect(toPhase(text)).toBe("running");
      }),
    );
  });
});
