import { describe, expect, test } from "@jest/globals";
import type { NugenClient } from "../../src/nugen/client.js";
import { UnexpectedResponseError, StaleResponseError, TooLargeError } from "../../src/nugen/errors.js";
import { type Answer, ScriptedTransport, clientOf } from "../support/scripted-transport.js";

const REQUEST = { modelId: "a", modelId2: null, benchmarkId: "t", customMetricsJson: null };
const ENTRY = { evaluation_id: "eval-1", model_id: "a", benchmark_id: "t", status: "READY" };
const LIST = { evaluations: [ENTRY], total: 1 };

type Call = (client: NugenClient) => Promise<unknown>;
const CREATE: Call = (client) => client.create(REQUEST, "evaluations", "name");
const LIST_CALL: Call = (client) => client.list("a", 0);
const STATUS: Call = (client) => client.status("eval-1");
const READS: [string, Call][] = [
  ["list", LIST_CALL],
  ["status", STATUS],
  ["evaluation", (client) => client.evaluation("eval-1")],
  ["results", (client) => client.results("eval-1")],
];

async function errorOf(call: Call, answer: Answer): Promise<unknown> {
  try {
    await call(clientOf(new ScriptedTransport(() => answer)));
    return null;
  } catch (error) {
    return error;
  }
}

describe("headers", () => {
  test.each(READS)("%s asks for a plain and fresh response", async (_name, call) => {
    const transport = new ScriptedTransport(() => ({ body: { ...ENTRY, ...LIST } }));
    await call(clientOf(transport));
    expect(transport.requests[0]?.headers).toMatchObject({
      "accept-encoding": "identity",
      "cache-control": "no-cache",
    });
  });

  test("a create asks for a plain response, and no cache is mentioned", async () => {
    const transport = new ScriptedTransport(() => ({ body: ENTRY }));
    await CREATE(clientOf(transport));
    const headers = transport.requests[0]?.headers ?? {};
    expect(headers["accept-encoding"]).toBe("identity");
    expect(headers).not.toHaveProperty("cache-control");
  });
});

describe("a response that is older than its request", () => {
  const age = (seconds: string): Record<string, string> => ({ age: seconds });

  test.each([
    ["no Age", {}, false],
    ["Age 0", age("0"), false],
    ["as old as the request", age("2"), false],
    ["older than the request", age("3"), true],
    ["an unreadable Age", age("x"), false],
  ])("%s: stale is as expected", async (_name, headers, stale) => {
    const answer = { headers, body: LIST, tookMs: 2_000 };
    expect(await clientOf(new ScriptedTransport(() => answer)).list("a", 0)).toMatchObject({ stale });
    const failed = await errorOf(STATUS, { ...answer, body: ENTRY });
    if (stale) expect(failed).toBeInstanceOf(StaleResponseError);
    else expect(failed).toBeNull();
  });

  test.each(READS)("an error in a cache's copy proves nothing either: %s", async (_name, call) => {
    const failed = await errorOf(call, { status: 404, headers: age("60"), body: { detail: "no" } });
    expect(failed).toBeInstanceOf(StaleResponseError);
    expect(failed).toMatchObject({ retryable: true });
  });
});

describe("a list page that is too large", () => {
  const limitsOf = (transport: ScriptedTransport): (string | null)[] =>
    transport.requests.map(({ url }) => url.searchParams.get("limit"));
  const pageOf = (bytesPerEntry: number): ScriptedTransport =>
    new ScriptedTransport(({ url }) => ({
      body: LIST,
      bytes: Number(url.searchParams.get("limit")) * bytesPerEntry,
    }));

  test.each([
    [1_000, ["100"]],
    [20_000, ["100", "25"]],
    [200_000, ["100", "25", "5"]],
    [1_000_000, ["100", "25", "5", "1"]],
  ])("entries of %d bytes: limits %j, and the next page begins there", async (bytes, limits) => {
    const transport = pageOf(bytes);
    const client = clientOf(transport);
    expect((await client.list("a", 0)).entries).toHaveLength(1);
    expect(limitsOf(transport)).toEqual(limits);
    await client.list("a", 1);
    expect(limitsOf(transport)).toEqual([...limits, limits.at(-1)]);
  });

  test("one entry that is too large is an error", async () => {
    const transport = pageOf(2_000_000);
    await expect(clientOf(transport).list("a", 0)).rejects.toBeInstanceOf(TooLargeError);
    expect(limitsOf(transport)).toEqual(["100", "25", "5", "1"]);
  });
});

test.each([
  [16 * 1_048_576, true],
  [16 * 1_048_576 + 1, false],
])("results of %d bytes are accepted: %p", async (bytes, accepted) => {
  const failed = await errorOf((client) => client.results("eval-1"), { body: ENTRY, bytes });
  expect(failed instanceof TooLargeError).toBe(!accepted);
});

test("a status of more than 1 MiB is not accepted", async () => {
  expect(await errorOf(STATUS, { body: ENTRY, bytes: 1_048_577 })).toBeInstanceOf(TooLargeError);
});

describe("a 200 with an error body is quoted", () => {
  test.each<[string, Call, unknown, string]>([
    ["detail", CREATE, { detail: "Quota exceeded" }, "without an evaluation_id: Quota exceeded"],
    ["a list of details", CREATE, { detail: [{ loc: ["body", "x"], msg: "bad" }] }, "x: bad"],
    ["error", STATUS, { error: "No such evaluation" }, "without a status: No such evaluation"],
    ["an error object", LIST_CALL, { error: { message: "boom" } }, "evaluations: boom"],
    ["message", CREATE, { message: "Try later", evaluation_id: null }, "evaluation_id: Try later"],
    ["results", (client) => client.results("e"), { detail: "not yet" }, "not with results: not yet"],
    ["a page", STATUS, "<html><title> Sign\n in </title></html>", "not with JSON: Sign in"],
    ["the key", CREATE, { detail: "key a-secret-key-1" }, "key ***"],
  ])("%s", async (_name, call, body, quoted) => {
    const failed = await errorOf(call, { body });
    expect(failed).toBeInstanceOf(UnexpectedResponseError);
    expect(String(failed)).toContain(quoted);
  });

  test.each([
    ["gzip", "with a body compressed as gzip, which was not asked for"],
    ["identity", "not with JSON"],
  ])("what is no JSON with the encoding %s", async (encoding, quoted) => {
    const failed = await errorOf(STATUS, { body: "\u001f\ufffd", headers: { "content-encoding": encoding } });
    expect(String(failed)).toContain(quoted);
  });

  test("a message beside an id is no error", async () => {
    expect(await errorOf(CREATE, { body: { ...ENTRY, message: "Evaluation started" } })).toBeNull();
  });
});

describe("a slash redirect of a server behind a proxy that ends TLS", () => {
  const redirecting = (location: string): ScriptedTransport =>
    new ScriptedTransport(({ url }) =>
      url.pathname.endsWith("/") ? { body: ENTRY } : { status: 307, headers: { location } },
    );

  test.each([
    "http://api.nugen.in/api/v3/evaluations/",
    "http://api.nugen.in:443/api/v3/evaluations/",
    "http://api.nugen.in:80/api/v3/evaluations/",
  ])("%s: the create is sent again over https, and nothing over http", async (location) => {
    const transport = redirecting(location);
    await CREATE(clientOf(transport));
    expect(transport.requests.map(({ url }) => url.href)).toEqual([
      "https://api.nugen.in/api/v3/evaluations",
      "https://api.nugen.in/api/v3/evaluations/",
    ]);
    expect(transport.requests[1]).toMatchObject({ method: "POST", body: transport.requests[0]?.body });
  });

  test.each([
    "http://api.nugen.in/api/v3/evaluations",
    "http://api.nugen.in:8080/api/v3/evaluations/",
    "http://other.nugen.in/api/v3/evaluations/",
    "http://user:word@api.nugen.in/api/v3/evaluations/",
  ])("%s is not followed", async (location) => {
    const transport = redirecting(location);
    await expect(CREATE(clientOf(transport))).rejects.toThrow("a redirect to");
    expect(transport.requests).toHaveLength(1);
  });
});
