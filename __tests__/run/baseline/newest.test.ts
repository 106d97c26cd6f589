import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import { type Step, BENCHMARK, errors, outcome } from "../wait/helpers.js";
import { PRODUCTION, accuracy, judged } from "./helpers.js";

describe("the newest evaluation of a long list", () => {
  const DAY = 86_400_000;
  /** One evaluation a day, the newest with 0.9 and the others with 0.1; then one of another benchmark. */
  const longList = (count: number, options: Partial<Options>): Promise<Step> =>
    judged(
      {},
      (sandbox) => {
        for (let day = count; day > 0; day -= 1) {
          const metrics = accuracy(day === 1 ? 0.9 : 0.1);
          sandbox.seed({ model_id: PRODUCTION, evaluation_id: `eval-${day}`, ageMs: day * DAY, ...metrics });
        }
        sandbox.seed({ model_id: PRODUCTION, benchmark_id: "task-other", ageMs: 60_000 });
      },
      options,
    );
  const listed = ({ sandbox }: Step): number =>
    sandbox.requests.filter(({ route }) => route === "list").length;

  test.each<[string, number, Partial<Options>, number]>([
    ["newest first, on the first page", 150, {}, 1],
    ["oldest first, on the last page", 150, { listOrder: "asc" }, 3],
    ["one entry a page, which shows no order", 3, { listMaxLimit: 1, listOrder: "asc" }, 5],
    ["newest first, on a later page", 3, { listMaxLimit: 1 }, 2],
  ])("is found: %s", async (_, count, options, calls) => {
    const done = await longList(count, options);
    expect(done.report?.baseline).toMatchObject({ evaluation_id: "eval-1" });
    expect(listed(done)).toBe(calls);
  });

  test.each<[string, number, Partial<Options>, RegExp]>([
    ["goes on without end", 60, { listMaxLimit: 1, listOrder: "asc" }, /goes on after 50 pages/],
    [
      "ignores the offset",
      5,
      { listMaxLimit: 2, listOrder: "asc", listIgnoresOffset: true },
      /repeats itself/,
    ],
    [
      "is an old copy",
      2,
      {
        faults: [
          { on: "list", kind: "status", status: 200, body: { evaluations: [] }, headers: { age: "9" } },
        ],
      },
      /old copy/,
    ],
  ])("fails closed where the list %s", async (_, count, options, reason) => {
    const done = await longList(count, options);
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toMatch(reason);
  });

  test("fails closed where an evaluation that may be it has no time", async () => {
    const entry = { model_id: PRODUCTION, benchmark_id: BENCHMARK, status: "READY" };
    const evaluations = [
      { ...entry, evaluation_id: "eval-dated", created_at: "2026-01-01T00:00:00Z" },
      { ...entry, evaluation_id: "eval-undated" },
    ];
    const body = { evaluations, total: 2 };
    const done = await longList(2, { faults: [{ on: "list", kind: "status", status: 200, body, times: 2 }] });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain("eval-undated has no readable created_at");
  });

  test("fails closed, and requests nothing else, where its id would make another address", async () => {
    const entry = { model_id: PRODUCTION, benchmark_id: BENCHMARK, status: "READY", evaluation_id: ".." };
    const body = { evaluations: [{ ...entry, created_at: "2026-01-01T00:00:00Z" }], total: 1 };
    const done = await longList(1, { faults: [{ on: "list", kind: "status", status: 200, body, times: 2 }] });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain("its evaluation_id in the list is unusable");
    expect(done.sandbox.requests.filter(({ path }) => path === "/api/v3/results")).toEqual([]);
  });
});
