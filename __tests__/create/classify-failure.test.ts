import { describe, expect, test } from "@jest/globals";
import { classifyCreateFailure } from "../../src/create/classify-failure.js";
import { UnusableIdError } from "../../src/create/errors.js";
import { type NotSentReason } from "../../src/nugen/connection-error.js";
import {
  NoResponseError,
  NotSentError,
  RedirectError,
  UnexpectedResponseError,
} from "../../src/nugen/errors.js";
import type { HttpResponse } from "../../src/nugen/http.js";
import { createStatusError } from "../../src/nugen/response.js";
import type { HttpStatusError } from "../../src/nugen/status-error.js";

const target = { method: "POST", url: new URL("https://api.nugen.in/api/v3/evaluations") };
const PAGE = "<html><head><title>Access denied</title></head><body>Ray 7</body></html>";
const RESET = new NoResponseError(target, 1, "reset");
const CUT_OFF = new NoResponseError(target, 1, "cut off", undefined, 200);

function response(status: number, body: string, headers: Record<string, string> = {}): HttpResponse {
  return { status, body, headers, startedAt: 0, receivedAt: 0 };
}

/** An error as the client makes it of a response of 400 or above. */
function answer(
  status: number,
  body = '{"detail":"no"}',
  headers: Record<string, string> = {},
): HttpStatusError {
  return createStatusError(target, response(status, body, headers));
}

test.each<[NotSentReason, string]>([
  ["connection", "not_created"],
  ["proxy", "not_created"],
  ["certificate", "refused"],
  ["proxy_login", "refused"],
  ["protocol", "refused"],
])("not sent, %s: %s", (reason, kind) => {
  expect(classifyCreateFailure(new NotSentError(target, reason, "x"))).toBe(kind);
});

describe("a 4xx", () => {
  const statuses = [400, 401, 402, 403, 404, 409, 410, 413, 422, 425, 451, 499];
  test.each(statuses)("%d in the API's own voice is a refusal", (status) => {
    expect(classifyCreateFailure(answer(status))).toBe("refused");
    expect(classifyCreateFailure(answer(status, '{"detail":[{"msg":"x"}]}'))).toBe("refused");
    expect(classifyCreateFailure(answer(status, '{"detail":{"message":"x"}}'))).toBe("refused");
  });

  test.each(
    [...statuses, 408].flatMap((status) =>
      [PAGE, "", "no", "{}", '["detail"]', '{"detail":null}', '{"message":"x"}'].map(
        (body) => [status, body] as const,
      ),
    ),
  )("%d with %j is foreign", (status, body) => {
    expect(classifyCreateFailure(answer(status, body))).toBe("foreign_refusal");
  });

  test("408 in the API's own voice is indeterminate: the server may have begun", () => {
    expect(classifyCreateFailure(answer(408))).toBe("indeterminate");
  });

  test.each(['{"detail":"slow"}', PAGE, ""])("429 did nothing in any voice: %j", (body) => {
    const busy = answer(429, body, { "retry-after": "3" });
    expect([classifyCreateFailure(busy), busy.retryAfterMs(0)]).toEqual(["not_created", 3_000]);
  });

  test("a missing route is one only in the API's own voice", () => {
    expect(classifyCreateFailure(answer(404, '{"detail":"Not Found"}'))).toBe("route_missing");
    expect(classifyCreateFailure(answer(405, '{"detail":"Method Not Allowed"}'))).toBe("route_missing");
    expect(classifyCreateFailure(answer(404, '{"detail":"Model not found"}'))).toBe("refused");
    expect(classifyCreateFailure(answer(405, PAGE))).toBe("foreign_refusal");
  });
});

test.each([301, 302, 303, 307, 308])("the redirect %d is foreign", (status) => {
  expect(classifyCreateFailure(new RedirectError(target, response(status, ""), "/login"))).toBe(
    "foreign_refusal",
  );
});

describe("a 5xx", () => {
  const headers = { "retry-after": "3" };
  test.each([500, 501, 502, 504, 520, 524])(
    "%d is indeterminate in any voice, with Retry-After too",
    (status) => {
      expect(classifyCreateFailure(answer(status))).toBe("indeterminate");
      expect(answer(status).isBroken).toBe(false);
      expect(classifyCreateFailure(answer(status, PAGE, headers))).toBe("indeterminate");
    },
  );

  test("503 did nothing in the API's own voice, and may have in any other", () => {
    const busy = answer(503, undefined, headers);
    expect([classifyCreateFailure(busy), busy.retryAfterMs(0)]).toEqual(["not_created", 3_000]);
    expect([classifyCreateFailure(answer(503)), answer(503).retryAfterMs(0)]).toEqual(["not_created", null]);
    for (const body of [PAGE, "", '{"message":"busy"}']) {
      expect(classifyCreateFailure(answer(503, body, headers))).toBe("indeterminate");
      expect(classifyCreateFailure(answer(503, body))).toBe("indeterminate");
    }
  });
});

test("a 2xx was accepted, readable or not, whole or not", () => {
  const noId = new UnexpectedResponseError(target, response(200, "{}"), "without an evaluation_id");
  expect(classifyCreateFailure(noId)).toBe("accepted_unreadable");
  expect(classifyCreateFailure(CUT_OFF)).toBe("accepted_unreadable");
  expect(CUT_OFF.isBroken).toBe(true);
  expect(classifyCreateFailure(new UnusableIdError("a b"))).toBe("accepted_unreadable");
});

test("a connection that broke is indeterminate, and so is a status that is none", () => {
  expect(classifyCreateFailure(RESET)).toBe("indeterminate");
  expect(RESET.isBroken).toBe(true);
  expect(classifyCreateFailure(new UnexpectedResponseError(target, response(101, ""), "x"))).toBe(
    "indeterminate",
  );
});
