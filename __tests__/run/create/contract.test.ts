import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { VIRTUAL_URL } from "../../support/story.js";
import { KEY, ONE, ROOT, creates, exactlyOne, run } from "./helpers.js";

const quickStart = { model_id: "aligned-model-01kmqm4nrn9fw6r", benchmark_id: "task-abc123" };

describe("the quick start", () => {
  test("creates one evaluation and hands on what the API says", async () => {
    const ran = await run({ inputs: quickStart });
    const { result, sandbox } = ran;
    expect(exactlyOne(ran)).toEqual(ONE);
    const [stored] = sandbox.evaluations;
    expect(result.outputs).toMatchObject({
      outcome: "created",
      evaluation_id: stored?.evaluation_id,
      status: "PROCESSING",
      ...quickStart,
      model_id_2: "",
      created_at: new Date(stored?.createdAt ?? 0).toISOString(),
      message: "Evaluation created successfully and queued for execution",
    });
    expect(result.annotations).toEqual([]);
    expect(result.stderr).toBe("");
  });

  test("sends one request, and nothing but what was asked for", async () => {
    const { sandbox } = await run({ inputs: quickStart });
    expect(sandbox.requests).toHaveLength(1);
    expect(sandbox.requests[0]).toMatchObject({
      method: "POST",
      path: "/api/v3/evaluations",
      query: {},
      json: quickStart,
    });
    expect(sandbox.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      "content-type": "application/json",
    });
  });

  test("shows mode, model, benchmark, id, status, time and the next step in the summary", async () => {
    const { result } = await run({ inputs: quickStart });
    const id = result.outputs["evaluation_id"] ?? "?";
    for (const shown of ["single model", "aligned-model-01kmqm4nrn9fw6r", "task-abc123", id, "PROCESSING"]) {
      expect(result.summary.replaceAll("<wbr>", "")).toContain(shown);
    }
    expect(result.summary).toMatch(/Time<\/td><td>Created \d{4}-\d\d-\d\d/);
    expect(result.summary).toContain("Wait for it and gate on it in a later step or job:");
    expect(result.summary).toMatch(/evaluation(_|&#95;)id(:|&#58;) eval-/);
  });
});

describe("comparison mode", () => {
  test("sends the second model, and reports both", async () => {
    const ran = await run({ inputs: { ...quickStart, model_id_2: "nugen-flash-instruct" } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)[0]?.json).toEqual({ ...quickStart, model_id_2: "nugen-flash-instruct" });
    expect(ran.result.outputs["model_id_2"]).toBe("nugen-flash-instruct");
    expect(ran.result.summary).toContain("comparison");
    expect(ran.result.summary).toContain("nugen-flash-instruct");
  });
});

describe("custom_metrics", () => {
  test.each([
    '{"big":12345678901234567890,"price":1.10,"huge":1e400,"tiny":1.0E-3,"text":"\\u00e9"}',
    '["accuracy", "relevance"]',
    '{\n  "a": [1.0, {"b": null}]\n}',
    "{}",
    "[]",
  ])("goes into the body as it was written: %s", async (metrics) => {
    const ran = await run({ inputs: { custom_metrics: `\n  ${metrics} ` } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)[0]?.body).toContain(`"custom_metrics":${metrics}`);
    expect(creates(ran.sandbox)[0]?.json).toMatchObject({ custom_metrics: JSON.parse(metrics) as unknown });
  });

  test("is left out where none is given", async () => {
    const { sandbox } = await run({ inputs: { custom_metrics: "  " } });
    expect(creates(sandbox)[0]?.body).not.toContain("custom_metrics");
  });
});

describe("the address and the outputs", () => {
  test("api_url may have a path prefix, with or without a slash at its end", async () => {
    for (const end of ["", "/"]) {
      const { sandbox, result } = await run({
        sandbox: { prefix: "/gateway/nugen" },
        inputs: { api_url: `${VIRTUAL_URL}/gateway/nugen${end}` },
      });
      expect(result.exitCode).toBe(0);
      expect(sandbox.requests.map(({ path }) => path)).toEqual(["/gateway/nugen/api/v3/evaluations"]);
    }
  });

  test("every declared output is written, by good and by bad runs, and no other", async () => {
    const text = await readFile(`${ROOT}action.yml`, "utf8");
    const declared = [...(/^outputs:\n((?: .*\n)+)/m.exec(text)?.[1] ?? "").matchAll(/^ {2}(\w+):/gm)].map(
      ([, name]) => name,
    );
    const [good, bad] = await Promise.all([run(), run({ inputs: { model_id: "" } })]);
    expect(Object.keys(good.result.outputs).sort()).toEqual([...declared].sort());
    expect(Object.keys(bad.result.outputs).sort()).toEqual([...declared].sort());
  });

  test("values are trimmed, and an empty one is not given", async () => {
    const { sandbox, result } = await run({
      inputs: {
        model_id: "  model-a\n",
        benchmark_id: "\ttask-abc123 ",
        model_id_2: "   ",
        dry_run: " ",
        create_endpoint: "",
        request_timeout_seconds: " 20 ",
        if_no_api_key: "",
      },
    });
    expect(result.exitCode).toBe(0);
    expect(creates(sandbox)[0]?.json).toEqual({ model_id: "model-a", benchmark_id: "task-abc123" });
    expect(result.outputs["model_id"]).toBe("model-a");
  });

  test("status is the API's own word", async () => {
    const statusWords = { first: "Queued", running: "RUN", done: "READY", failed: "FAILED" };
    const { result } = await run({ sandbox: { statusWords } });
    expect(result.outputs["status"]).toBe("Queued");
  });
});
