import { describe, expect, test } from "@jest/globals";
import { createOnce } from "../../src/create/create.js";
import { CancelledError } from "../../src/runner/errors.js";
import { ScriptedTransport, clientOf } from "../support/scripted-transport.js";
import { type Ended, type Failure, PAGE, failedOf, runCreate, status, unknownOf } from "./virtual.js";

const REFUSED: Failure = { kind: "notSent" };

/** The only evaluation that exists is recovered, after a single POST. */
function expectRecovered({ created, ids, creates }: Ended): void {
  expect(created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: ids[0] } });
  expect([ids.length, creates.length]).toEqual([1, 1]);
}

describe("not created", () => {
  test("is retried for five minutes, with full jitter, and never searched for", async () => {
    const ended = await runCreate({ creates: [{ ...REFUSED, times: 100 }], random: 1 });
    const half = Array.from({ length: 8 }, () => 30_000);
    expect(ended.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, ...half]);
    expect(ended.elapsedMs).toBe(271_000);
    expect(failedOf(ended)).toMatchObject({ reason: "not_created" });
    expect(ended.error?.message).toMatch(/connect ECONNREFUSED .*\) \(14 attempts in 5 min\)$/);
    expect(ended.lists).toEqual([]);
  });

  test.each([
    [0, [1_000, 1_000]],
    [0.5, [1_500, 2_000]],
    [0.9, [1_900, 2_800]],
  ])("jitter of %d comes on top of Retry-After", async (random, waits) => {
    const busy = status(429, { headers: { "retry-after": "1" } });
    expect((await runCreate({ creates: [busy, busy], random })).waits).toEqual(waits);
  });

  test.each(["0", "Tue, 10 Mar 2026 09:00:00 GMT"])(
    "Retry-After %s is not faster than the backoff",
    async (after) => {
      const busy = status(503, { headers: { "retry-after": after } });
      expect((await runCreate({ creates: [busy, busy], random: 0.5 })).waits).toEqual([500, 1_000]);
    },
  );

  test("Retry-After that exceeds the budget is the message", async () => {
    const ended = await runCreate({ creates: [status(429, { headers: { "retry-after": "301" } })] });
    expect([ended.creates, ended.elapsedMs]).toEqual([[0], 0]);
    expect(failedOf(ended).message).toMatch(
      /come back in 5 min \(Retry-After\), which is more than the 5 min left/,
    );
  });

  test.each<[string, Failure]>([
    ["a refusal", status(422)],
    ["a wrong certificate", { kind: "notSent", reason: "certificate" }],
  ])("%s ends at once", async (_name, failure) => {
    const ended = await runCreate({ creates: [failure] });
    expect(failedOf(ended).reason).toBe("refused");
    expect([ended.creates, ended.lists, ended.elapsedMs]).toEqual([[0], [], 0]);
  });

  test("a jump of the wall clock changes no budget", async () => {
    const jumpsMs = [3_600_000, 3_600_000];
    const { created, creates, ids } = await runCreate({ creates: [REFUSED, REFUSED], jumpsMs });
    expect(created?.evaluation.id).toBe(ids[0]);
    expect(creates).toHaveLength(3);
  });
});

describe("a foreign refusal", () => {
  const refusals: [string, Failure][] = [
    ["a firewall's 403", status(403, { body: PAGE })],
    ["409 without detail", status(409, { body: "{}" })],
    ["425", status(425, { body: "" })],
    ["499", status(499, { body: "closed" })],
    ["a redirect", { kind: "redirect", status: 302, location: "/login" }],
  ];
  test.each(refusals)("%s: what is found is recovered, late as it may be", async (_name, failure) => {
    expectRecovered(await runCreate({ creates: [{ ...failure, commits: true, commitDelayMs: 9_000 }] }));
  });

  test.each(refusals)(
    "%s: without a trace it is a refusal, and there is no further POST",
    async (_name, failure) => {
      const ended = await runCreate({ creates: [failure] });
      expect(failedOf(ended).reason).toBe("foreign_refusal");
      expect(ended.creates).toEqual([0]);
      expect(ended.lists.at(-1)?.atMs).toBe(10_001);
    },
  );

  test("is quoted by its title", async () => {
    const { error } = await runCreate({ creates: [status(403, { body: PAGE })] });
    expect(error?.message).toMatch(
      /answered 403: Access denied \(the list .* shows none of this step after 10 s\)$/,
    );
  });

  test("that the list call gets too is a refusal at once", async () => {
    const page = status(403, { body: PAGE });
    const ended = await runCreate({ creates: [page], list: page });
    expect(failedOf(ended).reason).toBe("foreign_address");
    expect([ended.creates.length, ended.lists.length, ended.elapsedMs]).toEqual([1, 1, 0]);
  });

  test("of the list call alone proves nothing", async () => {
    const ended = await runCreate({ creates: [status(502)], list: status(403, { body: PAGE }) });
    expect(unknownOf(ended).message).toContain("the list of evaluations can't be read");
    expect(ended.creates).toHaveLength(1);
  });
});

describe("a 2xx is never followed by another POST", () => {
  const accepted: [string, Failure][] = [
    ["without an id", { kind: "body", body: {} }],
    ["cut off", { kind: "cutOff" }],
    ["with an unusable id", { kind: "body", body: { evaluation_id: "$(rm -rf ~)", status: "PROCESSING" } }],
  ];
  test.each(accepted)("%s: what the list never shows is unknown", async (_name, failure) => {
    const never = await runCreate({ creates: [{ ...failure, commits: true, commitDelayMs: 100_000 }] });
    expect(unknownOf(never).message).toMatch(/the API accepted the request, and the list/);
    expect(never.creates).toHaveLength(1);
  });

  test.each(accepted)("%s: what the list shows is recovered", async (_name, failure) => {
    expectRecovered(await runCreate({ creates: [{ ...failure, commits: true, commitDelayMs: 8_000 }] }));
  });
});

describe("an indeterminate attempt", () => {
  test("allows exactly one more, directly after the whole list was read", async () => {
    const others = [1, 2, 3, 4, 5].map((hours) => ({ atMs: -hours * 3_600_000 }));
    const ended = await runCreate({ creates: [status(502)], others, sandbox: { listMaxLimit: 2 } });
    const { created, creates, lists, ids } = ended;
    expect(created).toMatchObject({ origin: { kind: "created" }, evaluation: { id: ids[5] } });
    expect(creates).toEqual([0, 10_001]);
    const before = lists.filter(({ atMs }) => atMs <= 10_001).slice(-8, -4);
    expect(before).toEqual([0, 2, 4, 5].map((offset) => ({ atMs: 10_001, offset })));
  });

  test.each<[string, Failure, string]>([
    ["another indeterminate one", status(500, { body: { detail: "boom" } }), "answered 500: boom"],
    ["a refusal", status(402, { body: { detail: "no credit" } }), "answered 402: no credit"],
    ["no connection", REFUSED, "no connection (connect ECONNREFUSED"],
    ["429", status(429), "answered 429: Sandbox fault 429"],
    ["a firewall's page", status(403, { body: PAGE }), "answered 403: Access denied"],
    ["a missing route", status(405), "answered 405: Sandbox fault 405"],
  ])("followed by %s is create_unknown, which starts with that error", async (_name, failure, says) => {
    const ended = await runCreate({ creates: [status(502), failure], options: { endpoint: "auto" } });
    expect(ended.creates).toHaveLength(2);
    const { cause, message } = unknownOf(ended);
    const first = cause instanceof Error ? cause.message : "";
    expect(first).toContain(says);
    expect(message.startsWith(first)).toBe(true);
    expect(message).toContain("may have been created: an earlier attempt was indeterminate");
  });

  test.each([402, 500])("is searched for once more after %d", async (code) => {
    const late = status(502, { commits: true, commitDelayMs: 15_000 });
    const { created, ids } = await runCreate({ creates: [late, status(code)] });
    expect(created).toMatchObject({ origin: { kind: "recovered" }, evaluation: { id: ids[0] } });
    expect(ids).toHaveLength(1);
  });

  test("two that match are never chosen from", async () => {
    const late = status(502, { commits: true, commitDelayMs: 12_000 });
    const ended = await runCreate({ creates: [late, status(502, { commits: true })] });
    expect(ended.ids).toHaveLength(2);
    // The list is newest first.
    expect(unknownOf(ended).candidateIds).toEqual(ended.ids.toReversed());
  });

  test("is where ours begins, not with the attempts before it", async () => {
    const busy = status(429, { headers: { "retry-after": "100" } });
    const ended = await runCreate({ creates: [busy, status(502)], others: [{ atMs: 30_000 }] });
    expect(ended.created?.evaluation.id).toBe(ended.ids[1]);
    expect(ended.creates).toHaveLength(3);
  });

  test("without a route is none: auto switches and starts anew", async () => {
    const { created, sandbox } = await runCreate({
      creates: [status(404, { body: { detail: "Not Found" } }), status(502)],
      options: { endpoint: "auto" },
    });
    const base = "/api/v3/evaluations";
    expect(sandbox.requests.filter(({ route }) => route === "create").map(({ path }) => path)).toEqual([
      base,
      `${base}/create`,
      `${base}/create`,
    ]);
    expect(created?.origin.endpoint).toBe("evaluations/create");
  });

  test("without any route is a refusal", async () => {
    const never = await runCreate({ options: { endpoint: "auto" }, sandbox: { revision: "none" } });
    expect([failedOf(never).reason, never.creates.length]).toEqual(["refused", 2]);
  });
});

test("what is no error of the API is a bug of ours, and ends the create as it is", async () => {
  const bug = new TypeError("x");
  const transport = new ScriptedTransport(() => {
    throw bug;
  });
  const { tools } = await runCreate({});
  const request = { modelId: "a", modelId2: null, benchmarkId: "t", customMetricsJson: null };
  const options = { request, endpoint: "auto", evaluationName: "n", requestTimeoutMs: 1_000 } as const;
  await expect(createOnce(clientOf(transport), options, tools)).rejects.toBe(bug);
  expect(transport.requests).toHaveLength(1);
});

describe("a run that is cancelled", () => {
  test.each<[string, Failure, number, CancelledError["evaluation"]]>([
    ["while it waits for the next attempt", { ...REFUSED, times: 100 }, 1_234, "none"],
    ["while it searches the list", status(502), 1_234, "possible"],
  ])("%s ends at once, and nothing is sent any more", async (_name, failure, cancelAtMs, evaluation) => {
    const ended = await runCreate({ creates: [failure], cancelAtMs });
    expect(ended.error).toBeInstanceOf(CancelledError);
    expect(ended.error).toMatchObject({ evaluation });
    expect(ended.elapsedMs).toBe(cancelAtMs);
    expect(ended.sandbox.clock.sleepers).toBe(0);
  });

  test("while a list call hangs ends that, too", async () => {
    const ended = await runCreate({ creates: [status(502)], list: { kind: "hang" }, cancelAtMs: 1_234 });
    expect(ended.error).toMatchObject({ evaluation: "possible" });
    expect([ended.elapsedMs, ended.lists]).toEqual([1_234, [{ atMs: 0, offset: 0 }]]);
  });

  test("while it searches for twins keeps the id of what it created", async () => {
    const list = { kind: "hang", fromMs: 10_002 } as const;
    const schedule = { creates: [status(502), { kind: "delay", ms: 100 } as const], list };
    const ended = await runCreate({ ...schedule, cancelAtMs: 11_000 });
    expect([ended.elapsedMs, ended.creates.length]).toEqual([11_000, 2]);
    expect(ended.created).toMatchObject({ evaluation: { id: ended.ids[0] }, twinIds: [] });
  });
});
