import { describe, expect, test } from "@jest/globals";
import { readable } from "../../report/helpers.js";
import { KEY, errorOf, everythingWritten, failure, run } from "./helpers.js";

describe("dry_run", () => {
  test("prints the request with the key redacted, and sends nothing", async () => {
    const ran = await run({
      inputs: { dry_run: "true", model_id_2: "model-b", custom_metrics: '{"n":12345678901234567890}' },
    });
    const { result, sandbox } = ran;
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: "dry_run", evaluation_id: "", model_id: "model-a" });
    expect(sandbox.requests).toEqual([]);
    expect(result.log).toContain(`POST ${sandbox.url}/api/v3/evaluations`);
    expect(result.log).toContain("Authorization: Bearer ***");
    expect(result.log).toContain('"model_id_2":"model-b","custom_metrics":{"n":12345678901234567890}');
    expect(result.summary).toContain("12345678901234567890");
    expect(everythingWritten(ran)).not.toContain(KEY);
  });

  test("checks everything", async () => {
    const { result, sandbox } = await run({ inputs: { dry_run: "true", custom_metrics: "[", api_key: "" } });
    expect(failure(result)).toEqual({ exitCode: 1, outcome: "invalid_input" });
    expect(errorOf(result)).toMatch(/^custom_metrics: /m);
    expect(errorOf(result)).toMatch(/^api_key: /m);
    expect(sandbox.requests).toEqual([]);
  });

  test("of an attached evaluation names it", async () => {
    const given = { evaluation_id: "eval-9", model_id: "", benchmark_id: "" };
    const { result, sandbox } = await run({ inputs: { dry_run: "true", ...given } });
    // A later step that asks for the id must not take it for an evaluation that was seen.
    expect(result.outputs).toMatchObject({ outcome: "dry_run", evaluation_id: "" });
    const heading = /^## .* · evaluation <code>eval-9<\/code>$/m;
    expect(result.summary).toMatch(heading);
    expect(sandbox.requests).toEqual([]);
    const invalid = await run({ inputs: { gate: "accuracy >=", ...given } });
    expect(invalid.result.outputs).toMatchObject({ outcome: "invalid_input", evaluation_id: "" });
    expect(invalid.result.summary).toMatch(heading);
  });

  test("shows the newer revision's request", async () => {
    const { result } = await run({
      inputs: { dry_run: "true", create_endpoint: "evaluations/create", model_id_2: "model-b" },
    });
    expect(result.log).toContain("/api/v3/evaluations/create");
    expect(result.log).toContain('"baseline_model_id":"model-b"');
  });
});

test.each([
  [{ baseline_model: "model-z" }, "the newest finished evaluation of model-z on the same benchmark"],
  [{ baseline_evaluation_id: "eval-z" }, "evaluation eval-z"],
])("a dry run mentions the baseline of %j", async (inputs, baseline) => {
  const { result } = await run({ inputs: { dry_run: "true", ...inputs } });
  expect(result.log).toContain(`The baseline would be ${baseline}.`);
  expect(readable(result.summary)).toContain(`The baseline would be ${baseline}.`);
});

describe("if_no_api_key", () => {
  test("skip ends green without a request, also where other secrets are missing", async () => {
    for (const inputs of [{}, { model_id: "" }]) {
      const { result, sandbox } = await run({ inputs: { api_key: "", if_no_api_key: "skip", ...inputs } });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ outcome: "skipped", evaluation_id: "" });
      expect(sandbox.requests).toEqual([]);
      expect(result.summary).toMatch(/skip/i);
      expect(result.annotations.filter(({ kind }) => kind === "error")).toEqual([]);
    }
  });

  test("skip changes nothing where there is a key, good or bad", async () => {
    const [good, bad] = await Promise.all([
      run({ inputs: { if_no_api_key: "skip" } }),
      run({ inputs: { if_no_api_key: "skip", api_key: "in ner" } }),
    ]);
    expect(good.result.outputs["outcome"]).toBe("created");
    expect(failure(bad.result)).toEqual({ exitCode: 1, outcome: "invalid_input" });
  });

  test("fail, the default, names the secret, the environment and forks", async () => {
    const { result, sandbox } = await run({ inputs: { api_key: " " } });
    expect(failure(result)).toEqual({ exitCode: 1, outcome: "invalid_input" });
    expect(errorOf(result)).toMatch(/NUGEN_API_KEY/);
    expect(errorOf(result)).toMatch(/forks and Dependabot/);
    expect(sandbox.requests).toEqual([]);
  });
});
