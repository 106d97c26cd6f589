import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { ONE, creates, errorOf, exactlyOne, failure, run } from "./helpers.js";

const NEWER = "/api/v3/evaluations/create";
const API_ERROR = { exitCode: 1, outcome: "api_error" };
const NAME = /^octo\/repo 0123456 run 7000000001 attempt 1 [\w-]{1,8}$/;

describe("create_endpoint: auto", () => {
  test.each([[404 as const], [405 as const]])("finds the newer call after %d", async (missingRoute) => {
    const ran = await run({
      sandbox: { revision: "newer", missingRoute },
      inputs: { model_id_2: "model-b" },
    });
    expect(exactlyOne(ran)).toEqual(ONE);
    const { requests } = ran.sandbox;
    expect(requests.map(({ path }) => path)).toEqual(["/api/v3/evaluations", NEWER]);
    expect(requests[1]?.json).toEqual({
      model_id: "model-a",
      benchmark_id: "task-abc123",
      baseline_model_id: "model-b",
      evaluation_name: expect.stringMatching(NAME) as unknown,
    });
    expect(ran.result.outputs).toMatchObject({
      status: "CREATED",
      model_id: "model-a",
      model_id_2: "model-b",
      benchmark_id: "task-abc123",
      created_at: "",
      message: "",
    });
    expect(ran.result.log).toContain("baseline_model_id");
    expect(ran.result.summary).toContain("baseline_model_id");
    expect(ran.result.summary).toContain(NEWER);
    expect(ran.result.annotations).toEqual([]);
  });

  test("without a second model, and with custom_metrics: sent, with a warning", async () => {
    const ran = await run({ sandbox: { revision: "newer" }, inputs: { custom_metrics: '{"n":1.10}' } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)[1]?.body).toContain('"custom_metrics":{"n":1.10}');
    expect(creates(ran.sandbox)[1]?.body).not.toContain("baseline_model_id");
    expect(ran.result.annotations).toEqual([
      expect.objectContaining({
        kind: "warning",
        message: expect.stringMatching(/custom_metrics.*may ignore/) as unknown,
      }),
    ]);
  });

  test("is not needed where today's call is there", async () => {
    const { sandbox, result } = await run({ sandbox: { revision: "both" } });
    expect(sandbox.requests.map(({ path }) => path)).toEqual(["/api/v3/evaluations"]);
    expect(result.log).not.toContain("newer");
  });

  test.each([
    ["an unknown model", { detail: "Model 'model-a' not found" }],
    ["other words", { detail: "Benchmark Not Found" }],
    ["a list of details", { detail: [{ msg: "Not Found" }] }],
  ])("is no answer to a 404 of %s", async (_name, body) => {
    const fault: Fault = { on: "create", kind: "status", status: 404, body };
    const { result, sandbox } = await run({ sandbox: { revision: "both", faults: [fault] } });
    expect(failure(result)).toEqual(API_ERROR);
    expect(sandbox.requests).toHaveLength(1);
  });

  test("both routes missing points at api_url", async () => {
    const { result, sandbox } = await run({ sandbox: { revision: "none" } });
    expect(failure(result)).toEqual(API_ERROR);
    expect(creates(sandbox)).toHaveLength(2);
    expect(errorOf(result)).toMatch(/check api_url/);
    expect(errorOf(result)).toContain(sandbox.url);
  });
});

describe("an explicit create_endpoint", () => {
  test("evaluations/create posts there at once", async () => {
    const ran = await run({
      sandbox: { revision: "both" },
      inputs: { create_endpoint: "evaluations/create" },
    });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(ran.sandbox.requests.map(({ path }) => path)).toEqual([NEWER]);
  });

  test.each([
    ["evaluations", "newer" as const],
    ["evaluations/create", "current" as const],
  ])("%s never posts elsewhere", async (create_endpoint, revision) => {
    const { result, sandbox } = await run({ sandbox: { revision }, inputs: { create_endpoint } });
    expect(failure(result)).toEqual(API_ERROR);
    expect(sandbox.requests).toHaveLength(1);
    expect(errorOf(result)).toMatch(/api_url/);
    expect(errorOf(result)).toMatch(/create_endpoint/);
  });
});

describe("everything else holds for the newer call too", () => {
  const sandbox = { revision: "newer" as const };
  const atNewer = (fault: Omit<Fault, "on">): Fault => ({
    on: "create",
    ...fault,
    match: ({ path }) => path.endsWith("/create"),
  });

  test("exactly one, also for a comparison that the list includes", async () => {
    const inputs = { model_id_2: "model-b" };
    const fault = { kind: "status", status: 502 } as const;
    const [was, wasNot] = await Promise.all([
      run({ sandbox: { ...sandbox, faults: [atNewer({ ...fault, commits: true })] }, inputs }),
      run({ sandbox: { ...sandbox, faults: [atNewer(fault)] }, inputs }),
    ]);
    expect(exactlyOne(was)).toEqual(ONE);
    expect(exactlyOne(wasNot)).toEqual(ONE);
    expect([creates(was.sandbox).length, creates(wasNot.sandbox).length]).toEqual([2, 3]);
  });

  test("429 and refusals, whose field is named as the input is", async () => {
    const detail = [{ loc: ["body", "baseline_model_id"], type: "string_type", msg: "no string" }];
    const [late, refused] = await Promise.all([
      run({ sandbox: { ...sandbox, faults: [atNewer({ kind: "status", status: 429 })] } }),
      run({ sandbox: { ...sandbox, faults: [atNewer({ kind: "status", status: 422, body: { detail } })] } }),
    ]);
    expect(exactlyOne(late)).toEqual(ONE);
    expect(failure(refused.result)).toEqual(API_ERROR);
    expect(errorOf(refused.result)).toContain("Check the input model_id_2.");
  });

  test("the missing route takes nothing from the five attempts, and is asked for once", async () => {
    const fault = atNewer({ kind: "status", status: 503, headers: { "retry-after": "0" }, times: 4 });
    const ran = await run({ sandbox: { ...sandbox, faults: [fault] } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(6);
  });
});
