import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { START_MS } from "../../support/story.js";
import { type Scene, type Seed, recovered, other, unknown } from "./adoption-helpers.js";
import { ONE, creates, lists } from "./helpers.js";

describe("the server's clock and its spellings of time", () => {
  const clocks = [-300_000, 300_000].flatMap((clockSkewMs) =>
    (["z", "naive", "seconds"] as const).map((timestamps) => ({ clockSkewMs, timestamps })),
  );

  test.each(clocks)("ours is recovered, an older one never: %p", async (sandbox) => {
    const before = [other(1, { ageMs: 20_000 }), other(2, { ageMs: 280_000 })];
    const [was, wasNot] = await Promise.all([
      unknown({ sandbox, before, commits: true }),
      unknown({ sandbox, before, commits: false }),
    ]);
    expect(recovered(was, 2)).toEqual(ONE);
    expect(creates(was.sandbox)).toHaveLength(1);
    expect(recovered(wasNot, 2)).toEqual(ONE);
    expect(creates(wasNot.sandbox)).toHaveLength(2);
  });

  test("without a Date header a young one cannot be distinguished from ours: create_unknown", async () => {
    const { result, sandbox } = await unknown({
      sandbox: { noDate: true },
      before: [other(1, { ageMs: 60_000 })],
    });
    expect([result.exitCode, result.outputs["outcome"]]).toEqual([1, "create_unknown"]);
    expect(sandbox.evaluations).toHaveLength(1);
  });
});

describe("what is not ours is never recovered", () => {
  const pair = { model_id_2: "model-b" };

  test.each<[string, Scene]>([
    ["another benchmark", { meanwhile: [{ benchmark_id: "task-other" }] }],
    ["a comparison, where one model is asked for", { meanwhile: [{ model_id_2: "model-b" }] }],
    ["a comparison with another model", { meanwhile: [{ model_id_2: "model-c" }], inputs: pair }],
    ["one model, where a comparison is asked for", { meanwhile: [{}], inputs: pair }],
    [
      "the same models the other way round",
      {
        meanwhile: [{ model_id: "model-b", model_id_2: "model-a" }],
        inputs: pair,
        sandbox: { listIgnoresModelFilter: true },
      },
    ],
    ["a name that only begins alike", { meanwhile: [{ benchmark_id: "task-abc1234" }] }],
  ])("%s", async (_name, scene) => {
    const meanwhile = (scene.meanwhile ?? []).map((seed, index) => other(index, seed));
    const [was, wasNot] = await Promise.all([
      unknown({ ...scene, meanwhile, commits: true }),
      unknown({ ...scene, meanwhile, commits: false }),
    ]);
    expect(recovered(was, meanwhile.length)).toEqual(ONE);
    expect(creates(was.sandbox)).toHaveLength(1);
    expect(recovered(wasNot, meanwhile.length)).toEqual(ONE);
    expect(creates(wasNot.sandbox)).toHaveLength(2);
  });
});

describe("what may be ours is neither recovered nor created again", () => {
  test.each<[string, Scene]>([
    ["another spelling of the benchmark", { meanwhile: [{ benchmark_id: "TASK-ABC123" }] }],
    [
      "another model that the server returns for ours",
      { meanwhile: [{ model_id: "model-z" }], sandbox: { listIgnoresModelFilter: true } },
    ],
    ["one that is a few seconds older", { before: [{ ageMs: 5_000 }] }],
  ])("%s", async (_name, { before = [], meanwhile = [], ...scene }) => {
    const ran = await unknown({
      ...scene,
      before: before.map((seed) => other(1, seed)),
      meanwhile: meanwhile.map((seed) => other(1, seed)),
    });
    expect(ran.result.outputs["outcome"]).toBe("create_unknown");
    expect(ran.result.log).toContain("other-1");
    expect(creates(ran.sandbox)).toHaveLength(1);
  });
});

describe("a list without model_id_2", () => {
  const sandbox = { listOmitsModel2: true };
  const withModel2 = (model_id_2: string | null): Fault => ({
    on: "get",
    kind: "body",
    times: 99,
    body: { evaluation_id: "other-0", status: "PROCESSING", model_id_2 },
  });

  test("ours is recovered if it is of one model; of a comparison it is not known", async () => {
    const [single, comparison] = await Promise.all([
      unknown({ sandbox, commits: true }),
      unknown({ sandbox, commits: true, inputs: { model_id_2: "model-b" } }),
    ]);
    expect(recovered(single, 0)).toEqual(ONE);
    expect(comparison.result.outputs["outcome"]).toBe("create_unknown");
    expect(comparison.result.log).toContain(comparison.sandbox.evaluations[0]?.evaluation_id);
    expect([creates(single.sandbox).length, creates(comparison.sandbox).length]).toEqual([1, 1]);
  });

  test.each<[string, string | null, Record<string, string>]>([
    ["of another second model", "model-c", { model_id_2: "model-b" }],
    ["that says it has none", null, { model_id_2: "model-b" }],
    ["that is a comparison", "model-c", {}],
  ])("an evaluation %s is not recovered", async (_name, second, inputs) => {
    const ran = await unknown({
      sandbox: { ...sandbox, faults: [withModel2(second)] },
      meanwhile: [other(0, { model_id_2: second })],
      inputs,
    });
    expect(recovered(ran, 1)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
  });
});

describe("paging", () => {
  const crowd = (count: number, seed: Seed): Seed[] =>
    Array.from({ length: count }, (_, index) => other(index, { benchmark_id: "task-other", ...seed }));

  test("goes on until ours is found below 250 newer ones", async () => {
    const ran = await unknown({ commits: true, meanwhile: crowd(250, { ageMs: -200 }) });
    expect(recovered(ran, 250)).toEqual(ONE);
    const offsets = lists(ran.sandbox).map(({ query }) => Number(query["offset"] ?? 0));
    expect(offsets).toEqual(expect.arrayContaining([0, 100, 200]));
  });

  test("goes on to the end before anything is created again", async () => {
    const ran = await unknown({ before: crowd(250, { ageMs: 3_600_000 }) });
    expect(recovered(ran, 250)).toEqual(ONE);
    const paths = ran.sandbox.requests.map(({ method, query }) => `${method} ${query["offset"] ?? ""}`);
    expect(paths.slice(-9, -5)).toEqual(["GET 0", "GET 100", "GET 200", "GET 250"]);
  });

  test("takes small pages, and a list without a total", async () => {
    const sandbox = { listMaxLimit: 7, listOmitsTotal: true };
    const ran = await unknown({ commits: true, sandbox, meanwhile: crowd(20, { ageMs: -200 }) });
    expect(recovered(ran, 20)).toEqual(ONE);
  });

  test("takes a list with the oldest first", async () => {
    const sandbox = { listOrder: "asc" as const };
    const before = crowd(150, {}).map((seed, index) => ({ ...seed, ageMs: 3_600_000 - index }));
    const [was, wasNot] = await Promise.all([
      unknown({ sandbox, before, commits: true }),
      unknown({ sandbox, before, commits: false }),
    ]);
    expect(recovered(was, 150)).toEqual(ONE);
    expect(recovered(wasNot, 150)).toEqual(ONE);
    expect(creates(was.sandbox)).toHaveLength(1);
  });

  test("takes a page of one and the same time as no sign of the order", async () => {
    const before = crowd(150, { createdAt: START_MS - 3_600_000 });
    const ran = await unknown({ sandbox: { listOrder: "asc" }, before, commits: true });
    expect(recovered(ran, 150)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(1);
  });
});
