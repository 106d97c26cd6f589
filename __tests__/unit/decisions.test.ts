import { describe, expect, test } from "@jest/globals";
import { judgeCreateFailure } from "../../src/create/classify-failure.js";
import { sameEvaluation, type Candidate } from "../../src/create/candidates.js";
import {
  BadReplyError,
  NoReplyError,
  NotSentError,
  type NotSentReason,
  RedirectError,
} from "../../src/nugen/errors.js";
import { statusError } from "../../src/nugen/client.js";
import type { EvaluationRequest, ListEntry } from "../../src/nugen/types.js";
import { judgeCandidates } from "../../src/create/reconcile.js";

const target = { method: "POST", url: new URL("https://api.nugen.in/api/v3/evaluations") };
const reply = (status: number, headers: Record<string, string> = {}, body = '{"detail":"no"}') => ({
  status,
  headers,
  body,
  startedAt: 1_000,
  receivedAt: 3_500,
});
const kindOf = (error: unknown): string => judgeCreateFailure(error, 0).kind;

describe("what a failed create leaves behind", () => {
  test.each<[NotSentReason, string]>([
    ["connection", "not_created"],
    ["proxy", "not_created"],
    ["certificate", "refused"],
    ["proxy_login", "refused"],
    ["protocol", "refused"],
  ])("not sent, %s: %s", (reason, kind) => {
    expect(kindOf(new NotSentError(target, reason, "x"))).toBe(kind);
  });

  test.each([400, 401, 402, 403, 404, 409, 410, 413, 422, 451])("%d is refused", (status) => {
    expect(judgeCreateFailure(statusError(target, reply(status)), 0)).toEqual({ kind: "refused" });
  });

  test.each([408, 500, 501, 502, 503, 504, 520, 524])("%d is of unknown fate, open for 2.5 s", (status) => {
    expect(judgeCreateFailure(statusError(target, reply(status)), 0)).toEqual({
      kind: "unknown",
      openMs: 2_500,
    });
  });

  test("429 and 503 with Retry-After did nothing", () => {
    expect(judgeCreateFailure(statusError(target, reply(429)), 0)).toEqual({
      kind: "not_created",
      waitMs: null,
    });
    for (const status of [429, 503]) {
      const error = statusError(target, reply(status, { "retry-after": "3" }));
      expect(judgeCreateFailure(error, 0)).toEqual({ kind: "not_created", waitMs: 3_000 });
    }
    expect(kindOf(statusError(target, reply(503, { "retry-after": "soon" })))).toBe("unknown");
    expect(kindOf(statusError(target, reply(500, { "retry-after": "3" })))).toBe("unknown");
  });

  test("no reply, a bad one, a redirect, a missing route", () => {
    expect(judgeCreateFailure(new NoReplyError(target, 77, "x"), 0)).toEqual({ kind: "unknown", openMs: 77 });
    expect(kindOf(new BadReplyError(target, reply(200), "x"))).toBe("unknown");
    expect(kindOf(new RedirectError(target, reply(307), "/"))).toBe("refused");
    expect(kindOf(new RedirectError(target, reply(302), "/"))).toBe("refused");
    expect(kindOf(new RedirectError(target, reply(303), "/"))).toBe("unknown");
    expect(kindOf(statusError(target, reply(404, {}, '{"detail":"Not Found"}')))).toBe("route_missing");
    expect(kindOf(statusError(target, reply(405)))).toBe("route_missing");
  });

  test("anything else is a fault of our own", () => {
    const bug = new TypeError("x");
    expect(() => judgeCreateFailure(bug, 0)).toThrow(bug);
  });
});

const request: EvaluationRequest = {
  modelId: "a",
  modelId2: null,
  benchmarkId: "t",
  customMetricsJson: null,
};
const entry: ListEntry = {
  id: "e1",
  status: "READY",
  modelId: "a",
  modelId2: null,
  benchmarkId: "t",
  createdAt: null,
};

describe("the same evaluation", () => {
  test.each<[Partial<ListEntry>, Partial<EvaluationRequest>, boolean | undefined]>([
    [{}, {}, true],
    [{ modelId2: "b" }, { modelId2: "b" }, true],
    [{ modelId2: undefined }, {}, undefined],
    [{ modelId2: undefined }, { modelId2: "b" }, undefined],
    [{ modelId2: "b" }, {}, false],
    [{ modelId2: null }, { modelId2: "b" }, false],
    [{ modelId2: "c" }, { modelId2: "b" }, false],
    [{ modelId: "A" }, {}, false],
    [{ modelId: null }, {}, undefined],
    [{ modelId: null, benchmarkId: "t2" }, {}, false],
    [{ benchmarkId: "t2" }, {}, false],
    [{ benchmarkId: null }, {}, undefined],
    [{ modelId: "z", modelId2: undefined }, {}, false],
  ])("%j for %j: %p", (seen, asked, same) => {
    expect(sameEvaluation({ ...entry, ...seen }, { ...request, ...asked })).toBe(same);
  });
});

describe("judging what was seen", () => {
  const after: Candidate = { entry, age: "after", named: true, sure: true };
  const unclear: Candidate = { entry: { ...entry, id: "e2" }, age: "unclear", named: true, sure: true };
  const unnamed: Candidate = { ...after, named: false, sure: false };
  const kind = (candidates: Candidate[], spanMs: number, settled: boolean): string | undefined =>
    judgeCandidates(candidates, spanMs, settled)?.kind;

  test.each<[string, Candidate[], number, boolean, string | undefined]>([
    ["nothing yet", [], 1_000, false, undefined],
    ["nothing at the end", [], 1_000, true, "none"],
    ["one that is younger", [after], 1_000, false, "found"],
    ["two that are younger", [after, { ...after, entry: { ...entry, id: "e3" } }], 1_000, false, "unclear"],
    ["one that may be younger", [unclear], 1_000, false, undefined],
    ["one that may be younger, by close clocks, at the end", [unclear], 1_000, true, "found"],
    ["one that may be younger, by unknown clocks, at the end", [unclear], 60_000, true, "unclear"],
    ["one that doesn't tell its model", [unnamed], 1_000, false, undefined],
    ["one that doesn't tell its model, at the end", [unnamed], 1_000, true, "unclear"],
    ["one without a readable time, at the end", [{ ...after, age: "unreadable" }], 1_000, true, "unclear"],
    ["one of each", [after, unclear], 1_000, false, undefined],
    ["two that may be younger", [unclear, { ...unclear, entry }], 1_000, false, undefined],
    ["two that may be younger, at the end", [unclear, { ...unclear, entry }], 1_000, true, "unclear"],
    ["one of each, at the end", [after, unclear], 1_000, true, "unclear"],
  ])("%s", (_name, candidates, spanMs, settled, expected) => {
    expect(kind(candidates, spanMs, settled)).toBe(expected);
  });
});
