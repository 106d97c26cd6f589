import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { START_MS } from "../../support/story.js";
import { ONE, creates, errorOf, exactlyOne, failure, lists, run } from "./helpers.js";

/** Milliseconds between the first create call and the last. */
function waited(requests: readonly { at: number }[]): number {
  return (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0);
}

function fault(status: number, headers: Record<string, string> = {}, times = 1): Fault {
  return { on: "create", kind: "status", status, headers, times };
}

describe("certainly not created: attempted again, without a search", () => {
  test("a server that comes up only after the first try", async () => {
    const ran = await run({ sandbox: { faults: [{ on: "create", kind: "notSent" }] } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
    expect(lists(ran.sandbox)).toHaveLength(0);
    expect(ran.result.log).toContain("ECONNREFUSED");
  });

  test("429 without Retry-After", async () => {
    const ran = await run({ sandbox: { faults: [fault(429, {}, 2)] } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(3);
    expect(lists(ran.sandbox)).toHaveLength(0);
  });

  test.each([
    ["429, seconds", 429, "2", 1_950, 4_000],
    ["503, seconds", 503, "1", 950, 3_000],
    ["503, no time at all", 503, "0", 0, 2_000],
  ])("Retry-After is obeyed: %s", async (_name, status, after, low, high) => {
    const ran = await run({ sandbox: { faults: [fault(status, { "retry-after": after })] } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
    expect(lists(ran.sandbox)).toHaveLength(0);
    expect(waited(creates(ran.sandbox))).toBeGreaterThanOrEqual(low);
    expect(waited(creates(ran.sandbox))).toBeLessThan(high);
  });

  test.each([-300_000, 0, 300_000])("Retry-After as a date of a clock %d ms off", async (skew) => {
    const at = new Date(START_MS + skew + 4_000).toUTCString();
    const ran = await run({
      sandbox: { clockSkewMs: skew, faults: [fault(503, { "retry-after": at })] },
    });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
    expect(lists(ran.sandbox)).toHaveLength(0);
    expect(waited(creates(ran.sandbox))).toBeGreaterThan(1_000);
    expect(waited(creates(ran.sandbox))).toBeLessThan(6_000);
  });

  test("Retry-After beyond the budget is the message, and nothing is tried again", async () => {
    const later = new Date(START_MS + 7_200_000).toUTCString();
    const rans = await Promise.all([
      run({ sandbox: { faults: [fault(429, { "retry-after": "86400" }, 9)] } }),
      run({ sandbox: { faults: [fault(503, { "retry-after": "301" }, 9)] } }),
      run({ sandbox: { faults: [fault(503, { "retry-after": later }, 9)] } }),
    ]);
    for (const { result, sandbox } of rans) {
      expect(failure(result)).toEqual({ exitCode: 1, outcome: "api_error" });
      expect(sandbox.requests).toHaveLength(1);
      expect(errorOf(result)).toContain("Retry-After");
      expect(errorOf(result)).toContain("No evaluation was created");
    }
    expect(rans.map(({ result }) => /come back in (\d+ \w+)/.exec(errorOf(result))?.[1])).toEqual([
      "24 h",
      "5 min",
      expect.stringMatching(/^(2 h|120 min)$/),
    ]);
  });
});
