import { describe, expect, test } from "@jest/globals";
import { settleMs } from "../../src/create/reconcile.js";
import { type Ended, type Other, type Schedule, NAME, runCreate, status, unknownOf } from "./virtual.js";

const LOST = status(502);

/** That evaluation is recovered, after a single POST. */
function expectRecovered({ created, creates }: Ended, id: string | undefined, isProven = false): void {
  expect(created).toMatchObject({ origin: { kind: "recovered", isProven }, evaluation: { id } });
  expect(creates).toHaveLength(1);
}

describe("the settle time", () => {
  test.each([
    [100, false, 30_000, 10_000],
    [6_000, false, 30_000, 12_000],
    [100, true, 30_000, 30_000],
    [20_000, true, 30_000, 40_000],
    [30_000, true, 30_000, 60_000],
    [100, true, 5_000, 10_000],
  ])("open for %d ms, broken %p, deadline %d ms: %d ms", (openMs, broke, timeoutMs, expected) => {
    expect(settleMs(openMs, broke, timeoutMs)).toBe(expected);
  });

  test.each([10, 5_000, 29_000, 59_000, 89_000])(
    "a commit %d ms after the request is recovered",
    async (commitDelayMs) => {
      const reset = { kind: "reset", ms: 30_000, commits: true, commitDelayMs } as const;
      const ended = await runCreate({ creates: [reset] });
      expectRecovered(ended, ended.ids[0]);
    },
  );

  test.each([-3_600_000, 3_600_000])("holds where the wall clock jumps by %d ms", async (ms) => {
    const step = { kind: "reset", ms: 10 } as const;
    const found = await runCreate({
      creates: [{ ...step, commits: true, commitDelayMs: 9_000 }],
      jumpsMs: [ms],
    });
    expectRecovered(found, found.ids[0]);
    const { creates } = await runCreate({ creates: [step], jumpsMs: [ms] });
    expect(creates).toEqual([0, 60_011]);
  });
});

describe("what the list shows", () => {
  const one = (other: Other, more: Schedule = {}): Promise<Ended> =>
    runCreate({ creates: [LOST], others: [other], ...more });

  test("an old copy does not prove that it isn't there", async () => {
    const late = status(502, { commits: true, commitDelayMs: 10 });
    const listCache = { forMs: 50_000, ageMs: 10_000 };
    const kept = await runCreate({ creates: [late], sandbox: { listCache } });
    expectRecovered(kept, kept.ids[0]);
    expect(kept.elapsedMs).toBeGreaterThan(40_000);
  });

  test("nothing but old copies prove nothing", async () => {
    const listCache = { forMs: Infinity, ageMs: 10_000 };
    const always = await runCreate({ creates: [LOST], sandbox: { listCache } });
    expect(unknownOf(always).message).toContain("old copy");
    expect(always.creates).toHaveLength(1);
  });

  test.each([
    [-11_500, 2],
    [-9_000, 1],
    [-1_500, 1],
  ])("created %d ms from the start: %d POSTs", async (atMs, posts) => {
    const ended = await one({ atMs });
    expect(ended.creates).toHaveLength(posts);
    expect(ended.created?.origin.kind).not.toBe("recovered");
    if (posts === 1) expect(unknownOf(ended).candidateIds).toEqual(ended.ids);
  });

  test.each([{ model_id: "full/a-2026" }, { model_id: "MODEL-A" }, { benchmark_id: "TASK-ABC123" }])(
    "a new entry spelled like %j is possible: neither recovered nor another POST",
    async (spelling) => {
      const ended = await one({ atMs: 1_500, ...spelling }, { sandbox: { listIgnoresModelFilter: true } });
      expect(unknownOf(ended).candidateIds).toEqual(ended.ids);
      expect(ended.creates).toHaveLength(1);
    },
  );

  test("custom_metrics: recovered is create_unknown with its id", async () => {
    const request = {
      modelId: "model-a",
      modelId2: null,
      benchmarkId: "task-abc123",
      customMetricsJson: "[]",
    };
    const ended = await runCreate({
      creates: [status(502, { commits: true, commitDelayMs: 9_000 })],
      options: { request },
    });
    expect(unknownOf(ended).candidateIds).toEqual(ended.ids);
    expect(ended.ids).toHaveLength(1);
    expect(ended.error?.message).toContain("custom_metrics");
  });
});

test("a list that says it has more than it shows proves nothing", async () => {
  const ended = await runCreate({
    creates: [LOST],
    list: { kind: "body", body: { evaluations: [], total: 1 } },
  });
  expect(unknownOf(ended)).toMatchObject({ message: expect.stringContaining("shows 0 of 1") });
  expect(ended.creates).toHaveLength(1);
});

describe("evaluation_name", () => {
  const newer = { options: { endpoint: "evaluations/create" } } as const;
  const shown = { sandbox: { listShowsNames: true } };
  const twins = [{ atMs: 3_000 }, { atMs: 4_000 }];
  const late = status(502, { commits: true, commitDelayMs: 5_000 });

  test("finds ours among twins, whatever its spelling and time", async () => {
    const odd = {
      ...{ evaluation_id: "eval-ours", evaluation_name: NAME },
      ...{ model_id: "full/z", createdAt: Date.parse("2020-01-01T00:00:00Z") },
    };
    const ended = await runCreate({
      ...newer,
      creates: [LOST],
      others: [...twins, { atMs: 5_000, ...odd }],
      sandbox: { listShowsNames: true, listIgnoresModelFilter: true },
    });
    expectRecovered(ended, "eval-ours", true);
  });

  test("that the list omits is asked for, once for each", async () => {
    const theirs = { newer: true, evaluation_name: "theirs" };
    const others = twins.map((twin) => ({ ...twin, ...theirs }));
    const ended = await runCreate({ ...newer, creates: [late], others });
    const asked = ended.sandbox.requests.filter(({ route }) => route === "get").map(({ path }) => path);
    expectRecovered(ended, ended.ids[2], true);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked).toHaveLength(3);
  });

  test("of another is not ours: it allows another POST", async () => {
    const others = [{ atMs: 3_000, evaluation_name: "theirs" }];
    const ended = await runCreate({ ...newer, ...shown, creates: [LOST], others });
    expect(ended.created).toMatchObject({ origin: { kind: "created" }, evaluation: { id: ended.ids[1] } });
  });

  test("proves nothing where it was not sent", async () => {
    const others = [{ atMs: 3_000, evaluation_name: "a default" }];
    const ended = await runCreate({ ...shown, creates: [LOST], others });
    expectRecovered(ended, ended.ids[0]);
  });
});
