import { describe, expect, test } from "@jest/globals";
import { CancelledError } from "../../src/runner/errors.js";
import { PAGE, type Step, answer, each, errors, failedOf, first, runCreate, unknownOf } from "./fake-api.js";

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
  const refusals: [string, Error][] = [
    ["a firewall's 403", answer(403, PAGE)],
    ["409 without detail", answer(409, "{}")],
    ["425", answer(425, "")],
    ["499", answer(499, "closed")],
    ["a redirect", errors.redirect()],
  ];
  test.each(refusals)("%s: what is found is recovered, late as it may be", async (_name, fails) => {
    const { created, api } = await runCreate({ steps: () => ({ fails, commitsAfterMs: 9_000 }) });
    expect(created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: "eval-1" } });
    expect(api.creates).toHaveLength(1);
  });

  test.each(refusals)(
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
    expect(found.created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: "eval-1" } });
  });
});

describe("an indeterminate attempt", () => {
  test("allows exactly one more, directly after the whole list was read", async () => {
    const others = [1, 2, 3, 4, 5].map((hours) => ({ atMs: -hours * 3_600_000 }));
    const { api, created } = await runCreate({ steps: first({ fails: answer(502) }), others });
    expect(created).toMatchObject({ origin: { kind: "created" }, evaluation: { id: "eval-2" } });
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
    expect(error.cause).toBe(fails);
    expect(error.message.startsWith(fails.message)).toBe(true);
    expect(error.message).toContain("may have been created: an earlier attempt was indeterminate");
  });

  test.each([402, 500])("is searched for once more after %d", async (status) => {
    const late = await runCreate({
      steps: each({ fails: answer(502), commitsAfterMs: 15_000 }, { fails: answer(status) }),
    });
    expect(late.created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: "eval-1" } });
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
    expect(created?.origin.endpoint).toBe("evaluations/create");
    const never = await runCreate({ steps: () => ({ fails: missing }), options });
    expect([failedOf(never).reason, never.api.creates.length]).toEqual(["refused", 2]);
  });
});

test("what is no error of the API is a bug of ours, and ends the create as it is", async () => {
  const bug = new TypeError("x");
  const ended = await runCreate({ steps: () => ({ fails: bug }) });
  expect(ended.error).toBe(bug);
  expect(ended.api.lists).toEqual([]);
});

test("a run that is cancelled while it searches for twins keeps the id of what it created", async () => {
  const ending = new AbortController();
  const listFails = (_call: number, nowMs: number): Error | null => {
    if (nowMs < 10_150) return null;
    const reason = new CancelledError("none");
    ending.abort(reason);
    return reason;
  };
  const steps = each({ fails: answer(502) }, {});
  const ended = await runCreate({ steps, listFails, options: { cancelled: ending.signal } });
  expect([ending.signal.aborted, ended.api.creates.length]).toEqual([true, 2]);
  expect(ended.created).toMatchObject({ evaluation: { id: "eval-2" }, twinIds: [] });
});
