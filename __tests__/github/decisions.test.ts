import { expect, test } from "@jest/globals";
import { RequestError } from "@octokit/request-error";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import { createCommentBody, MAX_COMMENT } from "../../src/github/comment-body.js";
import { classifyFailure, isPermanent, isRetryable } from "../../src/github/error.js";
import { createMarker, formatMarker, isNewer, parseMarker } from "../../src/github/marker.js";
import { retryCall } from "../../src/github/retry.js";
import { Redactor } from "../../src/util/redactor.js";
import { CONTEXT, evaluated } from "./virtual.js";

const NAMED = evaluated("created", { name: "n" });

test("a marker can be read back, and holds neither workflow nor name", () => {
  const marker = createMarker(evaluated("created", { name: "--><script>" }), CONTEXT);
  const line = formatMarker(marker);
  expect(line).toMatch(
    /^<!-- nugen-evaluation-action [0-9a-f]{64} run=7000000001 attempt=1 evaluation=eval-1 -->$/,
  );
  expect(parseMarker(`${line}\nbody`)).toEqual(marker);
  expect(parseMarker(`> ${line}`)).toBeNull();
});

test.each([
  ["workflow", { workflow: "a" }, { workflow: "b" }],
  ["job", { job: "a" }, { job: "b" }],
  ["workflow and job at another border", { workflow: "ab", job: "c" }, { workflow: "a", job: "bc" }],
])("markers differ by %s", (_, first, second) => {
  const [a, b] = [first, second].map((change) =>
    createMarker(evaluated("created"), { ...CONTEXT, ...change }),
  );
  expect(a?.key).not.toBe(b?.key);
});

test.each(["--> <b>", "a--b", "", "x".repeat(101), "***"])("the id %j is not put into a marker", (id) => {
  const { evaluation } = NAMED;
  const odd = evaluation === null ? null : { ...evaluation, id };
  expect(createMarker({ name: null, evaluation: odd }, CONTEXT).evaluationId).toBeNull();
});

test("a marker of an earlier version is older than every run", () => {
  const ours = createMarker(NAMED, CONTEXT);
  const stored = parseMarker(`<!-- nugen-evaluation-action ${ours.key} -->`);
  expect(stored).toEqual({ ...ours, runId: null, evaluationId: null });
  expect(stored !== null && isNewer(stored, ours)).toBe(false);
});

test("a comment fits even where facts alone would not, and a short secret can't break its marker", async () => {
  const long = "<".repeat(9_000);
  const evaluation = {
    ...{ id: long, status: long, modelId: long, modelId2: long, benchmarkId: long },
    ...{ createdAt: long, message: long },
  };
  const result = evaluated("running", { evaluation, name: "n" });
  const { body, marker } = await createCommentBody(result, CONTEXT, null, new Redactor(["a"]));
  expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
  expect(body.startsWith(`${formatMarker(marker)}\n`)).toBe(true);
  expect(marker).toEqual({ ...createMarker(NAMED, CONTEXT), evaluationId: null });
});

function refused(status: number, headers: Record<string, string> = {}, message = "no"): RequestError {
  const request = { method: "GET", url: "https://github.test", headers: {} } as const;
  const response = { status, headers, url: request.url, data: {}, retryCount: 0 };
  return new RequestError(message, status, { request, response });
}

test.each([
  ["no limit", {}, "no", null],
  ["a Retry-After", { "retry-after": "7" }, "no", 7_000],
  ["words alone", {}, "You have exceeded a secondary rate limit", 60_000],
  [
    "a reset by the server's clock",
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000", date: new Date(990_000).toUTCString() },
    "no",
    10_000,
  ],
])("a 403 with %s", (_, headers, message, waitMs) => {
  const failure = classifyFailure(refused(403, headers, message), 5_000_000);
  expect(failure.retryAfterMs).toBe(waitMs);
  expect(failure.kind).toBe(waitMs === null ? "forbidden" : "rate_limited");
});

test.each([
  [401, false, true],
  [403, false, true],
  [404, false, true],
  [410, false, false],
  [422, false, false],
  [429, true, false],
  [500, true, false],
  [503, true, false],
])("%d: retryable %s, permanent %s", (status, retryable, permanent) => {
  const failure = classifyFailure(refused(status), 0);
  expect([isRetryable(failure), isPermanent(failure)]).toEqual([retryable, permanent]);
});

test.each([
  ["five times with growing pauses", refused(500), 30_000, 5, 7_500],
  ["until no pause fits", refused(500), 1_000, 2, 500],
  ["not at all where the limit is longer", refused(429, { "retry-after": "60" }), 30_000, 1, 0],
  ["not at all where it can't help", refused(422), 30_000, 1, 0],
])("an operation is attempted %s", async (_, error, budgetMs, attempts, elapsedMs) => {
  let count = 0;
  const clock = new VirtualClock();
  const deadlineMs = clock.monotonicMs() + budgetMs;
  const fail = (): Promise<never> => {
    count += 1;
    return Promise.reject(error);
  };
  const options = { clock, deadlineMs, signal: new AbortController().signal };
  await expect(clock.run(retryCall(fail, options))).rejects.toBe(error);
  expect([count, clock.elapsedMs]).toEqual([attempts, elapsedMs]);
});
