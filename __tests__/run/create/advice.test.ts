import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { ONE, errorOf, everythingWritten, exactlyOne, failure, run } from "./helpers.js";

const PAGE = "<html><body><h1>Welcome to nginx!</h1></body></html>";
const page = (status: number): Fault => ({ on: "create", kind: "status", status, body: PAGE, times: 9 });

describe("a web server where the API should be", () => {
  test("a page with 404 points at api_url, not at the ids", async () => {
    const { result } = await run({ sandbox: { faults: [page(404)] } });
    expect(failure(result)).toEqual({ exitCode: 1, outcome: "api_error" });
    expect(errorOf(result)).toContain("check api_url");
    expect(errorOf(result)).not.toContain("Check model_id");
    expect(result.summary).toMatch(/^## ❌ No evaluation: /);
  });

  test("a page with 200, and no list to search, points at api_url too", async () => {
    const list: Fault = { on: "list", kind: "status", status: 404, body: PAGE, times: 9 };
    const { result } = await run({ sandbox: { faults: [page(200), list] } });
    expect(failure(result)).toEqual({ exitCode: 1, outcome: "create_unknown" });
    expect(errorOf(result)).toContain("Check the Nugen dashboard");
    expect(errorOf(result)).toContain("Check api_url");
  });
});

test("an account without credits gets a hint", async () => {
  const faults: Fault[] = [
    { on: "create", kind: "status", status: 400, body: { detail: "Insufficient credits" } },
  ];
  const { result } = await run({ sandbox: { faults } });
  expect(errorOf(result)).toContain("Check the account's credits");
});

test.each([
  ["proxy.example.com:3128", true],
  ["user:Secret-word@proxy.example.com:3128", true],
  ["http://user:Secret word@", true],
  ["http://127.0.0.1:9", false],
  ["127.0.0.1", false],
])("http_proxy: %s", async (http_proxy, complains) => {
  const ran = await run({ env: { http_proxy } });
  expect(exactlyOne(ran)).toEqual(ONE);
  const warned = ran.result.annotations.map(({ message }) => message).join("\n");
  expect(warned.includes("http_proxy is not an address like http://proxy.example.com:3128")).toBe(complains);
  expect(ran.result.log).not.toContain("Secret");
});

test("an id that holds the key behind an escape is refused, and written nowhere", async () => {
  const key = "abcd+efgh@ijkl";
  const body = '{"evaluation_id":"eval-abcd\\u002befgh\\u0040ijkl","status":"PROCESSING"}';
  const ran = await run({
    sandbox: { apiKey: key, faults: [{ on: "create", kind: "body", body }] },
    inputs: { api_key: key },
  });
  expect(failure(ran.result).outcome).toBe("create_unknown");
  expect(everythingWritten(ran)).not.toMatch(/abcd.{0,6}efgh/);
});

test("metrics nested too deeply to be read are an error of the input", async () => {
  const { result, sandbox } = await run({ inputs: { custom_metrics: "[".repeat(50_000) } });
  expect(failure(result)).toEqual({ exitCode: 1, outcome: "invalid_input" });
  expect(sandbox.requests).toEqual([]);
});
