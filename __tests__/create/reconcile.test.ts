import { describe, expect, test } from "@jest/globals";
import { settleMs } from "../../src/create/reconcile.js";
import {
  type Ended,
  type Step,
  type World,
  answer,
  errors,
  first,
  runCreate,
  unknownOf,
} from "./fake-api.js";

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
    async (commitsAfterMs) => {
      const { created, api } = await runCreate({
        steps: () => ({ fails: errors.reset(), tookMs: 30_000, commitsAfterMs }),
      });
      expect(created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: "eval-1" } });
      expect(api.creates).toHaveLength(1);
    },
  );

  test("holds whatever the wall clock does", async () => {
    for (const jumpsMs of [-3_600_000, 3_600_000]) {
      const step = { fails: errors.reset(), jumpsMs, commitsAfterMs: 9_000 };
      expect((await runCreate({ steps: () => step })).created?.evaluation.id).toBe("eval-1");
      const { api } = await runCreate({ steps: first({ fails: errors.reset(), jumpsMs }) });
      expect((api.creates[1] ?? 0) - 100).toBeGreaterThanOrEqual(10_000);
    }
  });
});

describe("what the list shows", () => {
  const lost = first({ fails: answer(502) });
  const one = (given: NonNullable<World["others"]>[number], world: Partial<World> = {}): Promise<Ended> =>
    runCreate({ steps: lost, others: [given], ...world });

  test("an old copy proves nothing: neither that it is there nor that it isn't", async () => {
    const listIsStale = (_call: number, nowMs: number): boolean => nowMs < 40_000;
    const kept = await runCreate({ steps: () => ({ fails: answer(502), commitsAfterMs: 10 }), listIsStale });
    expect(kept.created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: "eval-1" } });
    const always = await runCreate({ steps: lost, listIsStale: () => true });
    expect(unknownOf(always).message).toContain("old copy");
    expect(always.api.creates).toHaveLength(1);
  });

  test.each([
    [-11_500, 2],
    [-9_000, 1],
    [-1_500, 1],
  ])("created %d ms from the start: %d POSTs", async (atMs, posts) => {
    const ended = await one({ atMs });
    expect(ended.api.creates).toHaveLength(posts);
    expect(ended.created?.origin.kind).not.toBe("recovered");
    if (posts === 1) expect(unknownOf(ended).candidateIds).toEqual(["other-1"]);
  });

  test.each([{ modelId: "full/a-2026" }, { modelId: "A" }, { benchmarkId: "T" }])(
    "a new entry spelled like %j is possible: neither recovered nor another POST",
    async (spelling) => {
      const ended = await one({ atMs: 1_500, ...spelling });
      expect(unknownOf(ended).candidateIds).toEqual(["other-1"]);
      expect(ended.api.creates).toHaveLength(1);
    },
  );

  test("custom_metrics: recovered is create_unknown with its id", async () => {
    const request = { modelId: "a", modelId2: null, benchmarkId: "t", customMetricsJson: "[]" };
    const ended = await runCreate({
      steps: () => ({ fails: answer(502), commitsAfterMs: 9_000 }),
      options: { request },
    });
    expect(unknownOf(ended).candidateIds).toEqual(["eval-1"]);
    expect(ended.error?.message).toContain("custom_metrics");
  });
});

test("a list that says it has more than it shows proves nothing", async () => {
  const ended = await runCreate({ steps: () => ({ fails: answer(502) }), total: 1 });
  expect(unknownOf(ended)).toMatchObject({ message: expect.stringContaining("shows 0 of 1") });
  expect(ended.api.creates).toHaveLength(1);
});

describe("evaluation_name", () => {
  const newer = { options: { endpoint: "evaluations/create" } } as const;
  const twins = [{ atMs: 3_000 }, { atMs: 4_000 }];
  const steps = (): Step => ({ fails: answer(502), commitsAfterMs: 5_000 });

  test("finds ours among twins, whatever its spelling and time", async () => {
    const shows = { name: "our name", modelId: "full/z", createdAt: "2020-01-01 00:00:00" };
    const { created } = await runCreate({ steps, others: twins, shows, ...newer });
    expect(created).toMatchObject({
      origin: { kind: "recovered", isProven: true },
      evaluation: { id: "eval-1" },
    });
  });

  test("that the list omits is asked for, once for each", async () => {
    const nameOf = (id: string): string => (id === "eval-1" ? "our name" : "theirs");
    const { created, api } = await runCreate({ steps, others: twins, nameOf, ...newer });
    expect(created).toMatchObject({ origin: { isProven: true }, evaluation: { id: "eval-1" } });
    expect(api.asked).toHaveLength(new Set(api.asked).size);
  });

  test("of another is not ours: it allows another POST", async () => {
    const others = [{ atMs: 3_000, name: "theirs" }];
    const { created } = await runCreate({ steps: first({ fails: answer(502) }), others, ...newer });
    expect(created?.evaluation.id).toBe("eval-2");
  });

  test("proves nothing where it was not sent", async () => {
    const others = [{ atMs: 3_000, name: "a default" }];
    const { created } = await runCreate({ steps: first({ fails: answer(502) }), others });
    expect(created).toMatchObject({
      origin: { kind: "recovered", isProven: false },
      evaluation: { id: "other-1" },
    });
  });
});
