import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import { creates, errorOf, everythingWritten, failure, run } from "./helpers.js";

const API_ERROR = { exitCode: 1, outcome: "api_error" };
type Case = [string, Partial<Options>, Record<string, string>, RegExp[]];

function answer(status: number, body: unknown): Partial<Options> {
  return { faults: [{ on: "create", kind: "status", status, body, times: 9 }] };
}

const missing = { loc: ["body", "benchmark_id"], type: "missing", msg: "Field required", input: {} };
const pair = { model_id: "model-a", model_id_2: "model-b" };

const CASES: Case[] = [
  ["400", answer(400, { detail: "no credit left" }), {}, [/ 400: no credit left/]],
  ["402", answer(402, { detail: "no credit left" }), {}, [/ 402: no credit left/]],
  ["409", answer(409, { detail: "busy" }), {}, [/ 409: busy/]],
  [
    "401",
    { authStatus: 401, apiKey: "other" },
    {},
    [/ 401: Not authenticated/, /api_key/, /Settings, Secrets/],
  ],
  [
    "403",
    { authStatus: 403, apiKey: "other" },
    {},
    [/ 403: Not authenticated/, /api_key/, /Settings, Secrets/],
  ],
  [
    "404 of the model",
    { knownModels: ["model-x"] },
    {},
    [/ 404: Model 'model-a' not found/, /Check model_id \(model-a\)/],
  ],
  ["404 of the second model", { knownModels: ["model-a"] }, pair, [/ 404: /, /Check model_id_2 \(model-b\)/]],
  [
    "404 of the first of two",
    { knownModels: ["model-b"] },
    pair,
    [/ 404: Model 'model-a'/, /Check model_id \(model-a\)/],
  ],
  ["404 of the benchmark", { knownBenchmarks: [] }, {}, [/ 404: /, /Check benchmark_id \(task-abc123\)/]],
  ["404 that quotes no id", answer(404, { detail: "Benchmark not found" }), {}, [/Check benchmark_id/]],
  [
    "422 of pydantic 2",
    answer(422, { detail: [missing] }),
    {},
    [/ 422: benchmark_id: Field required/, /Check the input benchmark_id/],
  ],
  [
    "422 of pydantic 1",
    answer(422, {
      detail: [{ loc: ["body", "model_id_2"], type: "type_error.str", msg: "str type expected" }],
    }),
    pair,
    [/ 422: model_id_2: str type expected/, /Check the input model_id_2/],
  ],
  [
    "422 of two fields",
    answer(422, { detail: [missing, { ...missing, loc: ["body", "model_id"] }] }),
    {},
    [/Check the inputs benchmark_id, model_id/],
  ],
  [
    "custom_metrics as an array, pydantic 2",
    { customMetricsObjectOnly: true, validation: "pydantic2" },
    { custom_metrics: '["accuracy"]' },
    [
      / 422: custom_metrics: Input should be a valid dictionary/,
      /sent as an array, and this server wants an object/,
    ],
  ],
  [
    "custom_metrics as an array, pydantic 1",
    { customMetricsObjectOnly: true, validation: "pydantic1" },
    { custom_metrics: '["accuracy"]' },
    [/ 422: custom_metrics: value is not a valid dict/, /sent as an array, and this server wants an object/],
  ],
];

describe("certainly refused: stops, with the server's message, the status and a hint", () => {
  test.each(CASES)("%s", async (_name, sandboxOptions, inputs, patterns) => {
    const ran = await run({ sandbox: sandboxOptions, inputs });
    expect(failure(ran.result)).toEqual(API_ERROR);
    expect(ran.sandbox.requests).toHaveLength(1);
    for (const pattern of patterns) expect(errorOf(ran.result)).toMatch(pattern);
    expect(errorOf(ran.result)).toContain(`POST ${ran.sandbox.url}/api/v3/evaluations`);
    expect(ran.result.outputs).toMatchObject({ evaluation_id: "", status: "", model_id: "model-a" });
    expect(everythingWritten(ran)).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(ran.result.summary).toMatch(/(Model|model_1)<\/td>/);
  });

  test("an object where the server wants one is fine", async () => {
    const { result } = await run({
      sandbox: { customMetricsObjectOnly: true },
      inputs: { custom_metrics: '{"accuracy": true}' },
    });
    expect(result.outputs["outcome"]).toBe("created");
  });

  test("a refusal after attempts that did nothing", async () => {
    const { result, sandbox } = await run({
      sandbox: {
        faults: [
          { on: "create", kind: "status", status: 429 },
          { on: "create", kind: "status", status: 400, body: { detail: "no credit left" } },
        ],
      },
    });
    expect(failure(result)).toEqual(API_ERROR);
    expect(creates(sandbox)).toHaveLength(2);
    expect(errorOf(result)).toContain("no credit left");
  });

  test.each<[string, number, string, RegExp]>([
    ["413 of a proxy", 413, "<html><title>Too Large</title><p>nginx</p></html>", / 413: Too Large /],
    ["403 of a firewall", 403, "<html><h1>Denied</h1><script>x</script></html>", / 403: Denied /],
    ["418 without a body", 418, "", / 418: /],
  ])(
    "%s is not the API's: searched for, then refused with its title",
    async (_name, status, body, pattern) => {
      const [alone, everywhere] = await Promise.all([
        run({ sandbox: { faults: [{ on: "create", kind: "status", status, body }] } }),
        run({ sandbox: { faults: [{ on: "any", kind: "status", status, body, times: 9 }] } }),
      ]);
      for (const { result, sandbox } of [alone, everywhere]) {
        expect(failure(result)).toEqual(API_ERROR);
        expect(creates(sandbox)).toHaveLength(1);
        expect(errorOf(result)).toMatch(pattern);
      }
      expect(errorOf(alone.result)).toContain("firewall or a proxy");
      expect(errorOf(everywhere.result)).toContain("Check api_url");
      expect(everywhere.sandbox.requests).toHaveLength(2);
    },
  );
});
