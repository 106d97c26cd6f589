import { describe, expect, test } from "@jest/globals";
import {
  UnexpectedResponseError,
  NoResponseError,
  NotSentError,
  type NugenError,
  RedirectError,
  StaleResponseError,
  TooLargeError,
} from "../../src/nugen/errors.js";
import { createStatusError } from "../../src/nugen/response.js";
import { PollFailures } from "../../src/wait/poll-failures.js";

const target = { method: "GET", url: new URL("https://api.nugen.in/api/v3/evaluations/e/status") };
const response = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: '{"detail":"no"}',
  startedAt: 0,
  receivedAt: 1,
});
const answered = (status: number): NugenError => createStatusError(target, response(status));
const redirected = new RedirectError(target, response(302), "/login");

const PASSING: [string, NugenError][] = [
  ["500", answered(500)],
  ["503", answered(503)],
  ["408", answered(408)],
  ["429", answered(429)],
  ["no response", new NoResponseError(target, 1, "x")],
  ["a bad response", new UnexpectedResponseError(target, response(200), "x")],
  ["a stale response", new StaleResponseError(target, response(200, { age: "9" }))],
  ["no connection", new NotSentError(target, "connection", "x")],
];
const ODD: [string, NugenError][] = [
  ["400", answered(400)],
  ["401", answered(401)],
  ["403", answered(403)],
  ["404", answered(404)],
  ["a redirect", redirected],
  ["a large response", new TooLargeError(target, 1, "x")],
  ["a certificate", new NotSentError(target, "certificate", "x")],
];

describe("before any good poll", () => {
  test.each(PASSING)("%s is never the end", (_name, error) => {
    const polls = new PollFailures(0, false);
    expect(Array.from({ length: 10 }, () => polls.isFinal(error, 1))).not.toContain(true);
  });

  test.each(ODD)("%s is the end", (_name, error) => {
    expect(new PollFailures(0, false).isFinal(error, 1)).toBe(true);
  });

  test("a 404 is not, while the evaluation is young; anything else is", () => {
    const polls = new PollFailures(60_000, false);
    for (const nowMs of [0, 1, 30_000, 59_999]) expect(polls.isFinal(answered(404), nowMs)).toBe(false);
    expect(polls.isFinal(answered(404), 60_000)).toBe(true);
    expect(new PollFailures(60_000, false).isFinal(answered(401), 0)).toBe(true);
  });
});

describe("after a good poll", () => {
  test.each(ODD)("%s is the end the third time in a row", (_name, error) => {
    const polls = new PollFailures(0, false);
    polls.addSuccess();
    expect([1, 2, 3].map(() => polls.isFinal(error, 1))).toEqual([false, false, true]);
  });

  test("another good poll begins a new row; a failure that says nothing does not", () => {
    const polls = new PollFailures(0, true);
    const odd = (): boolean => polls.isFinal(answered(401), 1);
    expect([odd(), odd()]).toEqual([false, false]);
    polls.addSuccess();
    expect([odd(), odd()]).toEqual([false, false]);
    expect(polls.isFinal(answered(503), 1)).toBe(false);
    expect(odd()).toBe(true);
  });

  test("odd answers of all kinds are one row", () => {
    const polls = new PollFailures(0, true);
    const row = [answered(404), redirected, answered(403)];
    expect(row.map((error) => polls.isFinal(error, 1))).toEqual([false, false, true]);
  });
});

test("an error knows how long the server asks to wait", () => {
  expect(createStatusError(target, response(429, { "retry-after": "7" })).retryAfterMs(0)).toBe(7_000);
  expect(answered(503).retryAfterMs(0)).toBeNull();
  expect(new NoResponseError(target, 1, "x").retryAfterMs(0)).toBeNull();
});
