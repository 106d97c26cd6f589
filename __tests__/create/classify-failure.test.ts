import { describe, expect, test } from "@jest/globals";
import { classifyCreateFailure } from "../../src/create/classify-failure.js";
import { UnusableIdError } from "../../src/create/errors.js";
import { type NotSentReason } from "../../src/nugen/connection-error.js";
import { UnexpectedResponseError, NotSentError, RedirectError } from "../../src/nugen/errors.js";
import { PAGE, answer, errors, response } from "./fake-api.js";

const target = { method: "POST", url: new URL("https://api.nugen.in/api/v3/evaluations") };
const kindOf = (error: unknown): string => classifyCreateFailure(error, 0).kind;

test.each<[NotSentReason, string]>([
  ["connection", "not_created"],
  ["proxy", "not_created"],
  ["certificate", "refused"],
  ["proxy_login", "refused"],
  ["protocol", "refused"],
])("not sent, %s: %s", (reason, kind) => {
  expect(kindOf(new NotSentError(target, reason, "x"))).toBe(kind);
});

describe("a 4xx", () => {
  const statuses = [400, 401, 402, 403, 404, 408, 409, 410, 413, 422, 425, 451, 499];
  test.each(statuses)("%d in the API's own voice is a refusal", (status) => {
    expect(kindOf(answer(status))).toBe("refused");
    expect(kindOf(answer(status, '{"detail":[{"msg":"x"}]}'))).toBe("refused");
    expect(kindOf(answer(status, '{"detail":{"message":"x"}}'))).toBe("refused");
  });

  test.each(
    statuses.flatMap((status) =>
      [PAGE, "", "no", "{}", '["detail"]', '{"detail":null}', '{"message":"x"}'].map(
        (body) => [status, body] as const,
      ),
    ),
  )("%d with %j is foreign", (status, body) => {
    expect(kindOf(answer(status, body))).toBe("foreign_refusal");
  });

  test.each(['{"detail":"slow"}', PAGE, ""])("429 did nothing in any voice: %j", (body) => {
    expect(classifyCreateFailure(answer(429, body, { "retry-after": "3" }), 0)).toEqual({
      kind: "not_created",
      retryAfterMs: 3_000,
    });
  });

  test("a missing route is one only in the API's own voice", () => {
    expect(kindOf(answer(404, '{"detail":"Not Found"}'))).toBe("route_missing");
    expect(kindOf(answer(405, '{"detail":"Method Not Allowed"}'))).toBe("route_missing");
    expect(kindOf(answer(404, '{"detail":"Model not found"}'))).toBe("refused");
    expect(kindOf(answer(405, PAGE))).toBe("foreign_refusal");
  });
});

test.each([301, 302, 303, 307, 308])("the redirect %d is foreign", (status) => {
  expect(kindOf(new RedirectError(target, response(status, ""), "/login"))).toBe("foreign_refusal");
});

describe("a 5xx", () => {
  const headers = { "retry-after": "3" };
  test.each([500, 501, 502, 504, 520, 524])(
    "%d is indeterminate in any voice, with Retry-After too",
    (status) => {
      expect(classifyCreateFailure(answer(status), 0)).toEqual({ kind: "indeterminate", broke: false });
      expect(kindOf(answer(status, PAGE, headers))).toBe("indeterminate");
    },
  );

  test("503 did nothing in the API's own voice, and may have in any other", () => {
    expect(classifyCreateFailure(answer(503, undefined, headers), 0)).toEqual({
      kind: "not_created",
      retryAfterMs: 3_000,
    });
    expect(classifyCreateFailure(answer(503), 0)).toEqual({ kind: "not_created", retryAfterMs: null });
    for (const body of [PAGE, "", '{"message":"busy"}']) {
      expect(kindOf(answer(503, body, headers))).toBe("indeterminate");
      expect(kindOf(answer(503, body))).toBe("indeterminate");
    }
  });
});

test("a 2xx was accepted, readable or not, whole or not", () => {
  expect(kindOf(errors.noId())).toBe("accepted_unreadable");
  expect(classifyCreateFailure(errors.cutOff(), 0)).toEqual({ kind: "accepted_unreadable", broke: true });
  expect(kindOf(new UnusableIdError("a b"))).toBe("accepted_unreadable");
});

test("a connection that broke is indeterminate, and so is a status that is none", () => {
  expect(classifyCreateFailure(errors.reset(), 0)).toEqual({ kind: "indeterminate", broke: true });
  expect(kindOf(new UnexpectedResponseError(target, response(101, ""), "x"))).toBe("indeterminate");
});

test("anything else is a bug of ours", () => {
  const bug = new TypeError("x");
  expect(() => classifyCreateFailure(bug, 0)).toThrow(bug);
});
