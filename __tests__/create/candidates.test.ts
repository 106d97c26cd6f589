import { describe, expect, test } from "@jest/globals";
import {
  type Age,
  type Candidate,
  type Match,
  classifyAge,
  judgeCandidates,
  matchEntry,
  toCandidates,
  toEvaluation,
  toSpellings,
} from "../../src/create/candidates.js";
import type { EvaluationRequest, ListEntry } from "../../src/nugen/types.js";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const sinceMs = 0;
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
  name: undefined,
};

describe("the age of an entry", () => {
  const start = { low: NOON, high: NOON + 1_200 };
  test.each<[string | null, Age]>([
    ["2026-11-23T11:59:49.999Z", "older"],
    ["2026-11-23T11:59:49", "older"],
    ["2026-11-23T11:59:50.000Z", "close"],
    ["2026-11-23T11:59:50", "close"],
    ["2026-11-23T11:59:59.999Z", "close"],
    ["2026-11-23T12:00:00", "near"],
    ["2026-11-23T12:00:01.100Z", "near"],
    ["2026-11-23T12:00:01.200791", "since"],
    ["2026-11-23T12:00:02", "since"],
    ["2026-11-23T12:02:01.200Z", "since"],
    ["2026-11-23T12:02:01.201Z", "unreadable"],
    ["2026-11-23T12:09:00", "unreadable"],
    ["no time", "unreadable"],
    [null, "unreadable"],
  ])("%s is %s", (createdAt, age) => {
    expect(classifyAge(createdAt, start, { low: NOON + 60_000, high: NOON + 61_200 })).toBe(age);
  });

  test("is since the start at any later time, where the present is not known", () => {
    expect(classifyAge("2099-01-01T00:00:00Z", start)).toBe("since");
  });
});

describe("whether an entry is what was requested", () => {
  const pair = { modelId2: "b" };
  test.each<[Partial<ListEntry>, Partial<EvaluationRequest>, Match]>([
    [{}, {}, "same"],
    [pair, pair, "same"],
    [{ modelId2: undefined }, {}, "same"],
    [{ modelId2: undefined }, pair, "possible"],
    [pair, {}, "different"],
    [{ modelId2: null }, pair, "different"],
    [{ modelId2: "c" }, pair, "different"],
    [{ modelId: null }, {}, "possible"],
    [{ benchmarkId: null }, {}, "possible"],
    [{ modelId: null, benchmarkId: "t2" }, {}, "different"],
    [{ benchmarkId: "t2" }, {}, "different"],
    // Spellings: an alias resolved to a full name, another letter case.
    [{ modelId: "A" }, {}, "possible"],
    [{ modelId: "models/full-name-of-it" }, {}, "possible"],
    [{ modelId2: "B" }, pair, "possible"],
    [{ modelId2: "vendor/b-2026" }, pair, "possible"],
    [{ benchmarkId: "T" }, {}, "possible"],
    [{ benchmarkId: " t " }, {}, "possible"],
    [{ modelId: "full-name", modelId2: "c" }, pair, "different"],
  ])("%j for %j: %s", (seen, asked, match) => {
    const wanted = { request: { ...request, ...asked }, name: null, sinceMs };
    const one = { ...entry, ...seen };
    expect(matchEntry(one, wanted, toSpellings([one], wanted.request))).toBe(match);
  });

  test.each<Partial<ListEntry>>([{ modelId: "A" }, { modelId: "full" }, { benchmarkId: "T" }])(
    "where the list shows our own spelling, %j is another",
    (seen) => {
      const wanted = { request, name: null, sinceMs };
      expect(matchEntry({ ...entry, ...seen }, wanted, toSpellings([entry], request))).toBe("different");
    },
  );

  test.each<[string | null | undefined, string | null, Match]>([
    ["ours", "ours", "named"],
    [" ours ", "ours", "named"],
    ["theirs", "ours", "different"],
    ["octo/repo abc", "octo/repo abcdef 12345678", "possible"],
    ["octo-repo-abcdef-12345678", "Octo/Repo abcdef 12345678", "possible"],
    ["octorepo", "octo/repo abcdef 12345678", "possible"],
    ["octo/re", "octo/repo abcdef 12345678", "different"],
    ["octo", "octo/repo abcdef 12345678", "different"],
    [null, "ours", "same"],
    [undefined, "ours", "same"],
    ["theirs", null, "same"],
  ])("named %j, where %j was sent: %s", (name, sent, match) => {
    const wanted = { request, name: sent, sinceMs };
    expect(matchEntry({ ...entry, name }, wanted, toSpellings([entry], request))).toBe(match);
  });

  test("a name of ours counts at any model, benchmark and age", () => {
    const named = {
      ...entry,
      name: "ours",
      modelId: "z",
      benchmarkId: "z",
      createdAt: "2020-01-01T00:00:00Z",
    };
    const span = { low: NOON, high: NOON };
    expect(
      toCandidates([named, { ...named, name: undefined }], { request, name: "ours", sinceMs }, span, span),
    ).toEqual([{ entry: named, match: "named", age: "older" }]);
  });

  test("without a name, only what may be ours at its time is kept", () => {
    const span = { low: NOON, high: NOON };
    const young = { ...entry, createdAt: "2026-11-23T12:00:00Z" };
    const entries = [young, { ...young, benchmarkId: "t2" }, { ...young, createdAt: "2020-01-01T00:00:00Z" }];
    expect(toCandidates(entries, { request, name: null, sinceMs }, span, span)).toEqual([
      { entry: young, match: "same", age: "since" },
    ]);
  });
});

test("an entry of any age shows a spelling of ours", () => {
  const pair = { ...request, modelId2: "b" };
  const ours = { ...entry, modelId2: "b" };
  const other = { ...entry, modelId: "x", modelId2: "y", benchmarkId: "z" };
  const all = { modelId: true, modelId2: true, benchmarkId: true };
  expect(toSpellings([other, ours], pair)).toEqual(all);
  expect(toSpellings([other], pair)).toEqual({ modelId: false, modelId2: false, benchmarkId: false });
  expect(toEvaluation(ours)).toMatchObject({ id: entry.id, modelId2: "b", message: null });
});

describe("judging what a search saw", () => {
  const ours: Candidate = { entry, match: "same", age: "since" };
  const other: Candidate = { ...ours, entry: { ...entry, id: "e2" } };
  const near: Candidate = { ...ours, age: "near" };
  const judge = (candidates: Candidate[], asked = request, spanMs = 1_000) =>
    judgeCandidates(candidates, { request: asked }, { low: NOON, high: NOON + spanMs });

  test.each<[string, Candidate[], string]>([
    ["nothing", [], "none"],
    ["one that is younger", [ours], "found"],
    ["two that are younger", [ours, other], "unclear"],
    ["one that may be younger", [near], "found"],
    ["two that may be younger", [near, { ...other, age: "near" }], "unclear"],
    ["one younger, one that may be", [ours, { ...other, age: "near" }], "unclear"],
    ["one that is older by less than the margin", [{ ...ours, age: "close" }], "unclear"],
    ["one younger, one close", [ours, { ...other, age: "close" }], "unclear"],
    ["one without a readable time", [{ ...ours, age: "unreadable" }], "unclear"],
    ["one that may be another", [{ ...ours, match: "possible" }], "unclear"],
    ["one with our name", [{ ...ours, match: "named", age: "older" }], "found"],
    ["one with our name among twins", [other, { ...ours, match: "named" }], "found"],
    ["one with an unusable id", [{ ...ours, entry: { ...entry, id: "a b" } }], "unclear"],
  ])("%s", (_name, candidates, kind) => {
    expect(judge(candidates).kind).toBe(kind);
  });

  test.each([
    [{ ...ours, age: "unreadable" as const }, "its time cannot be compared with ours"],
    [{ ...ours, entry: { ...entry, id: "a b" } }, "its evaluation_id is unusable"],
  ])("why it is unclear: %#", (candidate, why) => {
    expect(judge([candidate])).toMatchObject({ why: `one evaluation matches, but ${why}` });
  });

  test("one that is found without a name has no twins", () => {
    const found = { kind: "found", entry, isProven: false, twinIds: [] };
    expect(judge([near], request, 3_000)).toEqual(found);
  });

  test("what is unclear names every id", () => {
    expect(judge([ours, other])).toEqual({
      kind: "unclear",
      why: "2 evaluations match",
      ids: ["e1", "e2"],
    });
    expect(judge([{ ...ours, age: "close" }])).toMatchObject({
      why: expect.stringContaining("10 s before"),
      ids: ["e1"],
    });
    expect(judge([{ ...ours, match: "possible" }])).toMatchObject({
      why: expect.stringContaining("spelled differently"),
    });
  });

  test("clocks that are not known well enough leave it open", () => {
    expect(judge([near], request, 3_001)).toMatchObject({ kind: "unclear", ids: ["e1"] });
  });

  test("custom_metrics can't be distinguished: never judged, but for the name", () => {
    const metrics = { ...request, customMetricsJson: "{}" };
    const why = "one evaluation matches, but the list does not show custom_metrics";
    expect(judge([ours], metrics)).toEqual({ kind: "unclear", why, ids: ["e1"] });
    expect(judge([near], metrics)).toMatchObject({ kind: "unclear", ids: ["e1"] });
    expect(judge([{ ...ours, match: "named" }], metrics)).toMatchObject({ kind: "found" });
  });

  test("two with our name are twins", () => {
    const named = [
      { ...ours, match: "named" as const },
      { ...other, match: "named" as const },
    ];
    expect(judge(named)).toMatchObject({ kind: "found", isProven: true, twinIds: ["e2"] });
  });
});
