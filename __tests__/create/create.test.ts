import { describe, expect, test } from "@jest/globals";
import { CreateFailedError, CreateUnknownError } from "../../src/create/errors.js";
import { settleMs } from "../../src/create/reconcile.js";
import { type Ended, PAGE, type Step, type World, answer, errors, runCreate } from "./fake-api.js";

/** The first attempt does this, every other one succeeds. */
const first =
  (step: Step) =>
  (attempt: number): Step =>
    attempt === 1 ? step : {};
/** The nth attempt does the nth of these, and the last one again and again. */
const each =
  (...steps: Step[]) =>
  (attempt: number): Step =>
    steps[Math.min(attempt, steps.length) - 1] ?? {};

function failedOf({ error }: Ended): CreateFailedError {
  if (!(error instanceof CreateFailedError)) throw new Error(`not a CreateFailedError: ${String(error)}`);
  return error;
}

function unknownOf({ error }: Ended): CreateUnknownError {
  if (!(error instanceof CreateUnknownError)) throw new Error(`not a CreateUnknownError: ${String(error)}`);
  return error;
}

describe("not created", () => {
  test("is retried for five minutes, with full jitter, and never searched for", async () => {
    const ended = await runCreate({ steps: () => ({ fails: errors.connection() }), random: 1 });
    expect(ended.clock.sleeps.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(ended.clock.ms).toBeGreaterThan(270_000);
    expect(ended.clock.ms).toBeLessThanOrEqual(301_000);
    expect(failedOf(ended)).toMatchObject({ reason: "not_created" });
    expect(ended.error?.message).toMatch(/refused\) \(14 attempts in 4\.\d min|attempts in 5 min/);
    expect(ended.api.lists).toEqual([]);
  });

  test("jitter comes on top of Retry-After", async () => {
    const waits = async (random: number): Promise<number[]> => {
      const fails = answer(429, undefined, { "retry-after": "1" });
      return (await runCreate({ steps: each({ fails }, { fails }, {}), random })).clock.sleeps;
    };
    expect(await waits(0)).toEqual([1_000, 1_000]);
    expect(await waits(0.5)).toEqual([1_500, 2_000]);
    expect(await waits(0.9)).toEqual([1_900, 2_800]);
  });

  test.each(["0", "Mon, 23 Nov 2026 11:00:00 GMT"])(
    "Retry-After %s is not faster than the backoff",
    async (after) => {
      const fails = answer(503, undefined, { "retry-after": after });
      const { clock } = await runCreate({ steps: each({ fails }, { fails }, {}), random: 0.5 });
      expect(clock.sleeps).toEqual([500, 1_000]);
    },
  );

  test("Retry-After that exceeds the budget is the message", async () => {
    const ended = await runCreate({
      steps: () => ({ fails: answer(429, undefined, { "retry-after": "301" }) }),
    });
    expect([ended.api.creates.length, ended.clock.sleeps.length]).toEqual([1, 0]);
    expect(failedOf(ended).message).toMatch(
      /come back in 5 min \(Retry-After\), which is more than the 5 min left/,
    );
  });

  test.each<[string, Error]>([
    ["a refusal", answer(422)],
    ["a wrong certificate", errors.certificate()],
  ])("%s ends at once", async (_name, fails) => {
    const ended = await runCreate({ steps: () => ({ fails }) });
    expect(failedOf(ended).reason).toBe("refused");
    expect([ended.api.creates.length, ended.api.lists.length]).toEqual([1, 0]);
  });

  test("a jump of the wall clock changes no budget", async () => {
    const step = { fails: errors.connection(), jumpsMs: 3_600_000 };
    const { created, api } = await runCreate({ steps: each(step, step, {}) });
    expect(created?.evaluation.id).toBe("eval-3");
    expect(api.creates).toHaveLength(3);
  });
});

describe("a foreign refusal", () => {
  const foreign: [string, Error][] = [
    ["a firewall's 403", answer(403, PAGE)],
    ["409 without detail", answer(409, "{}")],
    ["425", answer(425, "")],
    ["499", answer(499, "closed")],
    ["a redirect", errors.redirect()],
  ];
  test.each(foreign)("%s: what is found is recovered, late as it may be", async (_name, fails) => {
    const { created, api } = await runCreate({ steps: () => ({ fails, commitsAfterMs: 9_000 }) });
    expect(created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
    expect(api.creates).toHaveLength(1);
  });

  test.each(foreign)(
    "%s: without a trace it is a refusal, and there is no further POST",
    async (_name, fails) => {
      const ended = await runCreate({ steps: () => ({ fails }) });
      expect(failedOf(ended).reason).toBe("foreign_refusal");
      expect(ended.api.creates).toHaveLength(1);
      expect(ended.api.lists.at(-1)?.atMs).toBeGreaterThanOrEqual(10_100);
    },
  );

  test("is quoted by its title", async () => {
    const { error } = await runCreate({ steps: () => ({ fails: answer(403, PAGE) }) });
    expect(error?.message).toMatch(
      /answered 403: Access denied \(the list .* shows none of this step after 10 s\)$/,
    );
  });

  test("that the list call gets too is a refusal at once", async () => {
    const ended = await runCreate({
      steps: () => ({ fails: answer(403, PAGE) }),
      listFails: () => answer(403, PAGE),
    });
    expect(failedOf(ended).reason).toBe("foreign_address");
    expect([ended.api.creates.length, ended.api.lists.length, ended.clock.sleeps.length]).toEqual([1, 1, 0]);
  });

  test("of the list call alone proves nothing", async () => {
    const ended = await runCreate({
      steps: first({ fails: answer(502) }),
      listFails: () => answer(403, PAGE),
    });
    expect(unknownOf(ended).message).toContain("the list of evaluations can't be read");
    expect(ended.api.creates).toHaveLength(1);
  });
});

describe("a 2xx is never followed by another POST", () => {
  test.each<[string, Step]>([
    ["without an id", { fails: errors.noId() }],
    ["cut off", { fails: errors.cutOff() }],
    ["with an unusable id", { id: "$(rm -rf ~)", commitsAfterMs: 60_000 }],
  ])("%s", async (_name, step) => {
    const never = await runCreate({ steps: () => step });
    expect(unknownOf(never).message).toMatch(/the API accepted the request, and the list/);
    expect(never.api.creates).toHaveLength(1);
    const found = await runCreate({ steps: () => ({ ...step, commitsAfterMs: 8_000 }) });
    expect(found.created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
  });
});

describe("an indeterminate attempt", () => {
  test("allows exactly one more, directly after the whole list was read", async () => {
    const others = [1, 2, 3, 4, 5].map((hours) => ({ atMs: -hours * 3_600_000 }));
    const { api, created } = await runCreate({ steps: first({ fails: answer(502) }), others });
    expect(created).toMatchObject({ adopted: false, evaluation: { id: "eval-2" } });
    const [, second = 0] = api.creates;
    const before = api.lists.filter(({ atMs }) => atMs <= second);
    expect(before.slice(-4).map(({ offset }) => offset)).toEqual([0, 2, 4, 5]);
    expect(before.at(-1)?.atMs).toBe(second);
  });

  test.each<[string, Error]>([
    ["another indeterminate one", answer(500, '{"detail":"boom"}')],
    ["a refusal", answer(402, '{"detail":"no credit"}')],
    ["no connection", errors.connection()],
    ["429", answer(429)],
    ["a firewall's page", answer(403, PAGE)],
    ["a missing route", answer(405)],
  ])("followed by %s is create_unknown, which starts with that error", async (_name, fails) => {
    const ended = await runCreate({
      steps: each({ fails: answer(502) }, { fails }),
      options: { endpoint: "auto" },
    });
    expect(ended.api.creates).toHaveLength(2);
    const error = unknownOf(ended);
    expect(error.lastError).toBe(fails);
    expect(error.message.startsWith(fails.message)).toBe(true);
    expect(error.message).toContain("may have been created: an earlier attempt was indeterminate");
  });

  test.each([402, 500])("is searched for once more after %d", async (status) => {
    const late = await runCreate({
      steps: each({ fails: answer(502), commitsAfterMs: 15_000 }, { fails: answer(status) }),
    });
    expect(late.created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
  });

  test("two that match are never chosen from", async () => {
    const both = each(
      { fails: answer(502), commitsAfterMs: 12_000 },
      { fails: answer(502), commitsAfterMs: 0 },
    );
    expect(unknownOf(await runCreate({ steps: both })).candidateIds).toEqual(["eval-1", "eval-2"]);
  });

  test("is where ours begins, not with the attempts before it", async () => {
    const others = [{ atMs: 30_000 }];
    const steps = each(
      { fails: answer(429, undefined, { "retry-after": "100" }) },
      { fails: answer(502) },
      {},
    );
    const { created, api } = await runCreate({ steps, others });
    expect(created?.evaluation.id).toBe("eval-3");
    expect(api.creates).toHaveLength(3);
  });

  test("without a route is none: auto switches and starts anew", async () => {
    const missing = answer(404, '{"detail":"Not Found"}');
    const options = { endpoint: "auto" } as const;
    const { api, created } = await runCreate({
      steps: each({ fails: missing }, { fails: answer(502) }, {}),
      options,
    });
    expect(api.endpoints).toEqual(["evaluations", "evaluations/create", "evaluations/create"]);
    expect(created?.endpoint).toBe("evaluations/create");
    const never = await runCreate({ steps: () => ({ fails: missing }), options });
    expect([failedOf(never).reason, never.api.creates.length]).toEqual(["refused", 2]);
  });
});

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
      expect(created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
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
    expect(kept.created).toMatchObject({ adopted: true, evaluation: { id: "eval-1" } });
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
    expect(ended.created?.adopted).not.toBe(true);
    if (posts === 1) expect(unknownOf(ended).candidateIds).toEqual(["other-1"]);
  });

  test.each([{ modelId: "full/a-2026" }, { modelId: "A" }, { benchmarkId: "T" }])(
    "a new entry spelled like %j is possible: neither adopted nor another POST",
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

describe("evaluation_name", () => {
  const newer = { options: { endpoint: "evaluations/create" } } as const;
  const twins = [{ atMs: 3_000 }, { atMs: 4_000 }];
  const steps = (): Step => ({ fails: answer(502), commitsAfterMs: 5_000 });

  test("finds ours among twins, whatever its spelling and time", async () => {
    const shows = { name: "our name", modelId: "full/z", createdAt: "2020-01-01 00:00:00" };
    const { created } = await runCreate({ steps, others: twins, shows, ...newer });
    expect(created).toMatchObject({ adopted: true, isProven: true, evaluation: { id: "eval-1" } });
  });

  test("that the list omits is asked for, once for each", async () => {
    const nameOf = (id: string): string => (id === "eval-1" ? "our name" : "theirs");
    const { created, api } = await runCreate({ steps, others: twins, nameOf, ...newer });
    expect(created).toMatchObject({ isProven: true, evaluation: { id: "eval-1" } });
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
    expect(created).toMatchObject({ adopted: true, isProven: false, evaluation: { id: "other-1" } });
  });
});
