import { expect, test } from "@jest/globals";
import { RequestError } from "@octokit/request-error";
import { createGitHubClient } from "../../src/github/api.js";
import { createFetch } from "../../src/github/fetch.js";
import { ScriptedTransport } from "../support/scripted-transport.js";

/** Octokit on a transport that gives one response, whatever is asked. */
function clientFor(status: number, headers: Record<string, string>, body: string) {
  const transport = new ScriptedTransport(() => ({ status, headers, body }));
  const signal = new AbortController().signal;
  const fetch = createFetch(transport, "https://github.test", signal);
  return createGitHubClient("token", "https://github.test/", fetch);
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

test("octokit reads status, headers and JSON from a plain object", async () => {
  const client = clientFor(200, { ...JSON_TYPE, "x-a": "b" }, '{"login":"é"}');
  const response = await client.request("GET /user");
  expect(response).toMatchObject({ status: 200, url: "https://github.test/user", data: { login: "é" } });
  expect(response.headers).toMatchObject({ "x-a": "b" });
});

test.each([
  ["JSON", 422, JSON_TYPE, '{"message":"no","errors":[{"code":"custom"}]}', /^no: \{"code":"custom"\}$/],
  ["text", 502, { "content-type": "text/html" }, "<h1>", /^<h1>$/],
  ["bytes", 500, { "content-type": "application/octet-stream" }, "abc", /^Unknown error$/],
  ["no type", 500, {}, "abc", /^abc$/],
])("octokit reads the message of an error in %s", async (_, status, headers, body, message) => {
  const error = await clientFor(status, headers, body)
    .request("GET /user")
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toMatchObject({ status });
  expect(error instanceof Error ? error.message : "").toMatch(message);
});

test.each([
  ["bytes", 200, { "content-type": "application/octet-stream" }, "[]"],
  ["text", 200, { "content-type": "text/plain" }, "[]"],
  ["nothing", 204, {}, ""],
  ["a redirect", 302, JSON_TYPE, "[]"],
])("a response of %s is not taken for data", async (_, status, headers, body) => {
  await expect(clientFor(status, headers, body).request("GET /user")).rejects.toMatchObject({
    name: "BadGitHubResponseError",
  });
});

test("a deprecated route writes nothing to the console", async () => {
  const client = clientFor(200, { ...JSON_TYPE, deprecation: "true" }, "{}");
  await expect(client.request("GET /user")).resolves.toMatchObject({ status: 200 });
});

test("a method that this action has no use for is refused", async () => {
  const client = clientFor(200, JSON_TYPE, "{}");
  await expect(client.request("DELETE /user/following/{username}", { username: "x" })).rejects.toThrow(
    "unexpected method DELETE",
  );
});
