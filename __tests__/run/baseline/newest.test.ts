import { describe, expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { type Step, BENCHMARK, ENDED, errors, outcome } from "../wait/helpers.js";
import { GATE, PRODUCTION, accuracy, judged } from "./helpers.js";

/** Answers every list call with the body beside it. */
const LISTED = { on: "list", kind: "status", status: 200, times: 99 } as const;

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
    ["newest first, on the first page", 150, {}, 2],
    ["oldest first, on the last page", 150, { listOrder: "asc" }, 6],
    ["one entry a page, which shows no order", 3, { listMaxLimit: 1, listOrder: "asc" }, 11],
    ["newest first, on a later page", 3, { listMaxLimit: 1 }, 5],
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
      { faults: [{ ...LISTED, body: { evaluations: [] }, headers: { age: "9" } }] },
      /old copy/,
    ],
    [
      "shows fewer than its total",
      2,
      { faults: [{ ...LISTED, body: { evaluations: [], total: 5 } }] },
      /shows 0 of 5; set baseline_evaluation_id/,
    ],
  ])("fails closed where the list %s", async (_, count, options, reason) => {
    const done = await longList(count, options);
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toMatch(reason);
  });

  test("fails closed where an evaluation that may be the baseline has no time", async () => {
    const entry = { model_id: PRODUCTION, benchmark_id: BENCHMARK, status: "READY" };
    const evaluations = [
      { ...entry, evaluation_id: "eval-dated", created_at: "2026-01-01T00:00:00Z" },
      { ...entry, evaluation_id: "eval-undated" },
    ];
    const body = { evaluations, total: 2 };
    const done = await longList(2, { faults: [{ ...LISTED, body }] });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain("eval-undated has no readable created_at");
  });

  test("fails closed, and requests nothing else, where its id would make another address", async () => {
    const entry = { model_id: PRODUCTION, benchmark_id: BENCHMARK, status: "READY", evaluation_id: ".." };
    const body = { evaluations: [{ ...entry, created_at: "2026-01-01T00:00:00Z" }], total: 1 };
    const done = await longList(1, { faults: [{ ...LISTED, body }] });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain("its evaluation_id in the list is unusable");
    expect(done.sandbox.requests.filter(({ path }) => path === "/api/v3/results")).toEqual([]);
  });
});

describe("what a list leaves open", () => {
  const GUARDED = `!has(baseline.accuracy) || ${GATE}`;
  const ENTRY = {
    ...{ evaluation_id: "eval-listed", model_id: PRODUCTION, benchmark_id: BENCHMARK, status: "READY" },
    ...{ created_at: "2026-01-01T00:00:00Z", model_id_2: null },
  };
  const judgedBy = (...evaluations: Record<string, unknown>[]): Promise<Step> =>
    judged(
      { gate: GUARDED },
      (sandbox) => sandbox.seed({ model_id: PRODUCTION, evaluation_id: "eval-listed", ...ENDED }),
      { faults: [{ ...LISTED, body: { evaluations, total: evaluations.length } }] },
    );

  test.each<[string, Record<string, unknown>, string]>([
    ["no model", { model_id: null }, "its model_id in the list is missing"],
    ["another model, perhaps by an alias", { model_id: "prod-7b" }, "its model_id in the list is prod-7b"],
    [
      "another model, and not whether there is a second one",
      { model_id: "model-x", model_id_2: undefined },
      "its model_id in the list is model-x",
    ],
    ["no benchmark", { benchmark_id: null }, "the list omits its benchmark_id"],
    ["no status", { status: null }, "the list omits its status"],
    [
      "neither model nor benchmark",
      { model_id: null, benchmark_id: null },
      "the list omits its benchmark_id and its model_id in the list is missing",
    ],
  ])("fails even a guarded rule: an entry with %s", async (_, fields, doubt) => {
    const done = await judgedBy({ ...ENTRY, ...fields });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain(
      `eval-listed may be the baseline, but ${doubt}; set baseline_evaluation_id`,
    );
  });

  test.each<[string, Record<string, unknown>]>([
    ["of another benchmark", { benchmark_id: "task-other" }],
    ["that is not finished", { status: "PROCESSING" }],
  ])("is nothing in an entry %s", async (_, fields) => {
    const done = await judgedBy({ ...ENTRY, ...fields });
    expect(outcome(done)).toEqual(["passed", 0]);
    expect(done.report?.baseline_missing).toMatch(/^there is no baseline: the list shows no finished/);
  });

  test.each<[string, Record<string, unknown>[]]>([
    ["without a time, but the only one", [{ ...ENTRY, created_at: null }]],
    ["in another case of the benchmark", [{ ...ENTRY, benchmark_id: "Task-ABC123" }]],
    [
      "beside a newer one of another model, where the server ignores the filter",
      [{ ...ENTRY, evaluation_id: "eval-x", model_id: "model-x", created_at: "2026-01-02T00:00:00Z" }, ENTRY],
    ],
    [
      "newer than one that omits its benchmark",
      [ENTRY, { ...ENTRY, evaluation_id: "eval-x", benchmark_id: null, created_at: "2025-01-01T00:00:00Z" }],
    ],
  ])("does not keep the baseline from being found: %s", async (_, entries) => {
    expect((await judgedBy(...entries)).report?.baseline).toMatchObject({ evaluation_id: "eval-listed" });
  });

  test("is everything of the model, where the benchmark of the judged evaluation is not known", async () => {
    const body = { status: "READY", metrics: { accuracy: 0.9 } };
    const own: Fault = { ...LISTED, on: "any", body, match: ({ path }) => path.includes("eval-own") };
    const inputs = { gate: GUARDED, evaluation_id: "eval-own" };
    const seedProduction = (sandbox: Pick<Sandbox, "seed">): unknown =>
      sandbox.seed({ model_id: PRODUCTION, ...ENDED });
    const done = await judged(inputs, seedProduction, { faults: [own] });
    expect(errors(done)).toContain("the benchmark of the evaluation that is judged is not known");
    expect(outcome(await judged(inputs, () => undefined, { faults: [own] }))).toEqual(["passed", 0]);
  });
});
