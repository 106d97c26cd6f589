import { describe, expect, test } from "@jest/globals";
import { classifyConnectionError } from "../../src/nugen/connection-error.js";
import { parseErrorBody } from "../../src/nugen/error-body.js";
import { parseEvaluation, parseList } from "../../src/nugen/parse.js";
import { createApiUrl, createRequestBody } from "../../src/nugen/request.js";
import { findSlashRedirect } from "../../src/nugen/response.js";

const request = { modelId: 'a"b', modelId2: "c", benchmarkId: "t", customMetricsJson: '{"n":1.10}' };

test("the body of both create calls", () => {
  expect(createRequestBody(request, "evaluations", "name")).toBe(
    String.raw`{"model_id":"a\"b","benchmark_id":"t","model_id_2":"c","custom_metrics":{"n":1.10}}`,
  );
  expect(createRequestBody(request, "evaluations/create", "name")).toBe(
    String.raw`{"model_id":"a\"b","benchmark_id":"t","baseline_model_id":"c","evaluation_name":"name","custom_metrics":{"n":1.10}}`,
  );
  const least = { ...request, modelId2: null, customMetricsJson: null };
  expect(JSON.parse(createRequestBody(least, "evaluations", ""))).toEqual({
    model_id: 'a"b',
    benchmark_id: "t",
  });
});

test("addresses below a base with and without a path", () => {
  const href = (base: string): string => createApiUrl(new URL(base), "evaluations").href;
  expect(href("https://api.nugen.in")).toBe("https://api.nugen.in/api/v3/evaluations");
  expect(href("https://x.example/a/b//")).toBe("https://x.example/a/b/api/v3/evaluations");
});

describe("redirects", () => {
  const from = new URL("https://api.nugen.in/api/v3/evaluations?a=b");
  const to = (status: number, location?: string): string | undefined =>
    findSlashRedirect(from, {
      status,
      headers: location === undefined ? {} : { location },
      body: "",
      startedAt: 0,
      receivedAt: 0,
    })?.href;

  test.each([
    [307, "https://api.nugen.in/api/v3/evaluations/?a=b"],
    [308, "/api/v3/evaluations/?a=b"],
    [307, "https://api.nugen.in:443/api/v3/evaluations/?a=b"],
    [307, "http://api.nugen.in/api/v3/evaluations/?a=b"],
  ])("%d to %s is followed", (status, location) => {
    expect(to(status, location)).toBe("https://api.nugen.in/api/v3/evaluations/?a=b");
  });

  test.each([
    [301, "/api/v3/evaluations/?a=b"],
    [302, "/api/v3/evaluations/?a=b"],
    [303, "/api/v3/evaluations/?a=b"],
    [307, "https://api.nugen.in:8443/api/v3/evaluations/?a=b"],
    [307, "https://api.nugen.in.evil.example/api/v3/evaluations/?a=b"],
    [307, "https://u:p@api.nugen.in/api/v3/evaluations/?a=b"],
    [307, "/api/v3/evaluations/"],
    [307, "/api/v3/evaluations?a=b"],
    [307, "/api/v3/evaluations//?a=b"],
    [307, "/API/v3/evaluations/?a=b"],
    [307, ""],
    [307, undefined],
  ])("%d to %s is not", (status, location) => {
    expect(to(status, location)).toBeUndefined();
  });
});

describe("responses", () => {
  test("an evaluation needs an id and nothing else", () => {
    expect(parseEvaluation({ evaluation_id: "e1" })).toMatchObject({
      id: "e1",
      status: "CREATED",
      createdAt: null,
    });
    expect(parseEvaluation({ evaluation_id: "e1", baseline_model_id: "b" })?.modelId2).toBe("b");
    for (const bad of [
      null,
      [],
      "x",
      {},
      { evaluation_id: "" },
      { evaluation_id: null },
      { evaluation_id: {} },
    ]) {
      expect(parseEvaluation(bad)).toBeNull();
    }
  });

  test("a list distinguishes an absent second model from none", () => {
    const page = parseList({
      evaluations: [
        { evaluation_id: "1" },
        { evaluation_id: "2", model_id_2: null },
        { evaluation_id: "3", model_id_2: "b" },
      ],
    });
    expect(page?.entries.map(({ modelId2 }) => modelId2)).toEqual([undefined, null, "b"]);
    for (const bad of [null, {}, { evaluations: {} }, { evaluations: [{}] }, { evaluations: [null] }]) {
      expect(parseList(bad)).toBeNull();
    }
  });

  test.each([
    ['{"detail":"Not authenticated"}', "Not authenticated", []],
    [
      '{"detail":[{"loc":["body","a"],"msg":"m"},{"loc":["body","b",0],"msg":"n"}]}',
      "a: m; b.0: n",
      ["a", "b"],
    ],
    ['{"detail":[{}, null]}', "invalid; invalid", []],
    ["<html><style>x</style><h1>Bad</h1>\n<p>Gateway</p></html>", "Bad Gateway", []],
    ["", "(no text)", []],
  ])("the words of %s", (body, detail, fields) => {
    expect(parseErrorBody(body)).toEqual({ detail, fields });
  });
});

test.each([
  ["ECONNREFUSED", "x", "connection"],
  ["ENOTFOUND", "x", "connection"],
  ["EAI_AGAIN", "x", "connection"],
  ["CERT_HAS_EXPIRED", "x", "certificate"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "x", "certificate"],
  ["EPROTO", "x", "protocol"],
  ["ECONNRESET", "tunneling socket could not be established, statusCode=407", "proxy_login"],
  ["ECONNRESET", "tunneling socket could not be established, statusCode=403", "proxy_login"],
  ["ECONNRESET", "tunneling socket could not be established, statusCode=502", "proxy"],
  ["ECONNRESET", "tunneling socket could not be established, cause=x", "proxy"],
  ["ECONNRESET", "socket hang up", undefined],
  ["EPIPE", "x", undefined],
])("%s (%s): %s", (errorCode, message, reason) => {
  expect(classifyConnectionError(Object.assign(new Error(message), { code: errorCode }))?.reason).toBe(
    reason,
  );
});
