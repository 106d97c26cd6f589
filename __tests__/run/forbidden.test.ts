import { expect, test } from "@jest/globals";
import { createStatusError } from "../../src/nugen/response.js";
import { createEmptyResult } from "../../src/result/result.js";
import { explain } from "../../src/run/explain.js";
import { PollFailedError } from "../../src/wait/errors.js";

const target = { method: "GET", url: new URL("https://api.nugen.in/api/v3/evaluations/e/status") };

function hintOf(status: number, body: string): { message: string; hint: string } {
  const error = createStatusError(target, { status, headers: {}, body, startedAt: 0, receivedAt: 1 });
  const { error: explained } = explain(new PollFailedError(error), null, createEmptyResult(0));
  return { message: explained.message, hint: explained.hints.join(" ") };
}

test.each([
  [401, "anything"],
  [401, '{"detail":"no"}'],
  [403, '{"detail":"Not authenticated"}'],
  [403, '{"detail":"Invalid API key"}'],
  [403, '{"detail":{"message":"The token has expired"}}'],
  [403, '{"detail":"You do not have permission"}'],
])("%d %s is about the key", (status, body) => {
  expect(hintOf(status, body).hint).toContain("The API key was not accepted");
});

test("a 403 of the API that speaks of something else does not blame the key", () => {
  const { hint } = hintOf(403, '{"detail":"This model is not on your plan"}');
  expect(hint).not.toContain("API key");
  expect(hint).toContain("dashboard");
});

test("a firewall's 403 points at the network, and its title is quoted", () => {
  const page = "<html><head><title>Access denied | Example Shield</title></head><body>token</body></html>";
  const { message, hint } = hintOf(403, page);
  expect(message).toContain("answered 403: Access denied | Example Shield");
  expect(hint).not.toContain("API key");
  expect(hint).toMatch(/api_url.*network/);
});
