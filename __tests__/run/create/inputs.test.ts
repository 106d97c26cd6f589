import { describe, expect, test } from "@jest/globals";
import { KEY, creates, errorOf, everythingWritten, failure, run } from "./helpers.js";

const INVALID = { exitCode: 1, outcome: "invalid_input" };

describe("invalid inputs", () => {
  test("are all reported at once, each with its name, the issue and a fix, and nothing is sent", async () => {
    const { result, sandbox } = await run({
      inputs: {
        api_key: "",
        model_id: "",
        benchmark_id: "two\nlines",
        model_id_2: "${{ matrix.model }}",
        custom_metrics: '{"a": 1,\n  "b": oops}',
        request_timeout_seconds: "soon",
        dry_run: "yes",
        if_no_api_key: "ignore",
        create_endpoint: "evals",
      },
    });
    expect(failure(result)).toEqual(INVALID);
    expect(sandbox.requests).toEqual([]);
    const lines = errorOf(result).split("\n");
    for (const [name, issue, fix] of [
      ["api_key", /no API key/, /secrets\.NUGEN_API_KEY/],
      ["model_id", /is required/, /Set it to the id/],
      ["benchmark_id", /line break/, /one line/],
      ["model_id_2", /expression/, /Set it to one id/],
      ["custom_metrics", /line 2, column 8/, /Write a JSON object or array/],
      ["request_timeout_seconds", /"soon"/, /such as 30/],
      ["dry_run", /"yes" is not a boolean/, /true or false/],
      ["if_no_api_key", /"ignore"/, /fail, skip/],
      ["create_endpoint", /"evals"/, /auto, evaluations/],
    ] as const) {
      const line = lines.find((one) => new RegExp(`^${name}[: ]`).test(one)) ?? `(nothing about ${name})`;
      expect(line).toMatch(issue);
      expect(line).toMatch(fix);
    }
    for (const name of ["api_key", "custom_metrics", "request_timeout_seconds"]) {
      expect(result.summary.replaceAll("&#95;", "_")).toContain(name);
    }
  });

  test.each([
    ["custom_metrics", '"accuracy"', /line 1, column 1: it is a string/],
    ["custom_metrics", "12", /line 1, column 1: it is a number/],
    ["custom_metrics", "null", /line 1, column 1: it is null/],
    ["custom_metrics", '{"a":1} x', /line 1, column 9/],
    ["custom_metrics", '["a",]', /line 1, column 6/],
    ["api_url", "http://api.nugen.in", /unencrypted/],
    ["api_url", "https://user:pa55@api.nugen.in", /user information/],
    ["api_url", "https://api.nugen.in/?a=b", /query/],
    ["api_url", "https://api.nugen.in/#a", /fragment/],
    ["api_url", "api.nugen.in", /not an address/],
    ["request_timeout_seconds", "0", /"0"/],
    ["request_timeout_seconds", "-3", /"-3"/],
    ["dry_run", "1", /not a boolean/],
  ])("%s: %s", async (name, value, issue) => {
    const ran = await run({ inputs: { [name]: value } });
    expect(failure(ran.result)).toEqual(INVALID);
    expect(ran.sandbox.requests).toEqual([]);
    expect(errorOf(ran.result)).toMatch(new RegExp(`^${name}:? `, "m"));
    expect(errorOf(ran.result)).toMatch(issue);
    expect(everythingWritten(ran)).not.toContain("pa55");
  });
});

describe("the API key", () => {
  test.each([
    ["a pasted Bearer prefix", `Bearer ${KEY}`, {}],
    ["white space and any case", `  bearer   ${KEY}\n`, {}],
    ["the environment's key", "", { NUGEN_API_KEY: KEY }],
    ["the environment's key with a prefix", "  ", { NUGEN_API_KEY: ` Bearer ${KEY} ` }],
    ["the input before the environment", KEY, { NUGEN_API_KEY: "other" }],
  ])("%s", async (_name, api_key, env) => {
    const ran = await run({ inputs: { api_key }, env });
    expect(ran.result.exitCode).toBe(0);
    expect(creates(ran.sandbox)[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(everythingWritten(ran)).not.toContain(KEY);
    expect(ran.result.masks).toContain(KEY);
    expect(ran.result.stdout.split("\n")[0]).toMatch(/^::add-mask::/);
  });

  test.each([
    ["a newline", "first-half\nsecond-half"],
    ["a carriage return", "first-half\rsecond-half"],
    ["a tab", "first-half\tsecond-half"],
    ["a control character", "first-half\u0007second-half"],
    ["inner white space", "first-half second-half"],
    ["a letter beyond ASCII", "first-half\u00e9second-half"],
  ])("with %s is refused, and never echoed", async (_name, api_key) => {
    const ran = await run({ inputs: { api_key } });
    expect(failure(ran.result)).toEqual(INVALID);
    expect(errorOf(ran.result)).toMatch(/^api_key: the key contains .*secret/m);
    expect(ran.sandbox.requests).toEqual([]);
    expect(ran.result.commands[0]).toMatchObject({ name: "add-mask", value: api_key });
    expect(everythingWritten(ran)).not.toMatch(/first-half|second-half/);
  });

  test("is masked before anything else, also where the inputs are wrong", async () => {
    const { result } = await run({ inputs: { model_id: "", custom_metrics: "{" } });
    expect(result.commands[0]).toMatchObject({ name: "add-mask", value: KEY });
    expect(result.stdout.startsWith("::add-mask::")).toBe(true);
  });
});

describe("booleans", () => {
  test.each(["true", "TRUE", "True", "tRuE"])("%s is true", async (dry_run) => {
    const { sandbox, result } = await run({ inputs: { dry_run } });
    expect([result.outputs["outcome"], sandbox.requests.length]).toEqual(["dry_run", 0]);
  });

  test.each(["false", "FALSE", "False"])("%s is false", async (dry_run) => {
    expect((await run({ inputs: { dry_run } })).result.outputs["outcome"]).toBe("created");
  });
});
