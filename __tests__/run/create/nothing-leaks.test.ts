import { describe, expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import { creates, errorOf, everythingWritten, run } from "./helpers.js";

/** A key that differs in every encoding. */
const KEY = `nk-live/7Q+rZ9="'&<x>%_END`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

const FORMS: [string, string][] = [
  ["as it is", KEY],
  ["base64", base64(KEY)],
  ["base64 after one byte", base64(`:${KEY}`)],
  ["base64 after two bytes", base64(`u:${KEY}`)],
  ["base64 within a text", base64(`Bearer ${KEY} and more`)],
  ["URI", encodeURIComponent(KEY)],
  ["JSON", JSON.stringify(KEY)],
  ["with a control character inside", `${KEY.slice(0, 9)}\u0007${KEY.slice(9)}`],
  ["with an escape sequence inside", `${KEY.slice(0, 9)}\u001b[31m${KEY.slice(9)}`],
];

/** Parts of the key that no form of it may leave behind. */
const TRACES = [
  KEY,
  encodeURIComponent(KEY),
  JSON.stringify(KEY).slice(1, -1),
  base64(KEY).slice(0, 24),
  base64(`:${KEY}`).slice(4, 24),
  base64(`u:${KEY}`).slice(4, 24),
  base64(`Bearer ${KEY} and`).slice(12, 32),
  "nk-live/7Q",
  "rZ9",
];

function traces(text: string): string[] {
  return TRACES.filter((trace) => text.includes(trace));
}

async function runWithKey(options: Partial<Options>, faults: Fault[], inputs: Record<string, string> = {}) {
  const ran = await run({
    sandbox: { apiKey: KEY, ...options, faults },
    inputs: { api_key: KEY, ...inputs },
  });
  return { ran, leaks: traces(everythingWritten(ran)) };
}

describe("a server that echoes the key", () => {
  test.each(FORMS)("in an error, %s", async (_name, form) => {
    const body = { detail: `Invalid credentials: ${form}!` };
    const { ran, leaks } = await runWithKey({}, [{ on: "create", kind: "status", status: 401, body }]);
    expect(leaks).toEqual([]);
    expect(errorOf(ran.result)).toMatch(/Invalid credentials/);
  });

  test.each(FORMS)("in a good response, %s", async (_name, form) => {
    const body = { evaluation_id: "eval-1", status: form, created_at: form, message: `for ${form}!` };
    const { ran, leaks } = await runWithKey({}, [{ on: "create", kind: "body", body }]);
    expect(leaks).toEqual([]);
    expect(ran.result.outputs["message"]).toMatch(/^for .*\*\*\*/);
  });

  test("as its Authorization header, a Location, a list entry", async () => {
    const results = await Promise.all([
      runWithKey({}, [{ on: "create", kind: "echoKey" }]),
      runWithKey({}, [
        { on: "create", kind: "redirect", location: `https://x.invalid/?k=${encodeURIComponent(KEY)}` },
      ]),
      runWithKey({}, [
        { on: "create", kind: "reset" },
        { on: "list", kind: "echoKey", status: 403 },
      ]),
    ]);
    expect(results.map(({ leaks }) => leaks)).toEqual([[], [], []]);
    expect(results.map(({ ran }) => ran.result.exitCode)).toEqual([1, 1, 1]);
  });
});

describe("the key where a user may have put it", () => {
  test("in other inputs, good or bad", async () => {
    const results = await Promise.all([
      runWithKey({}, [], { model_id: `m-${KEY}` }),
      runWithKey({}, [], { dry_run: KEY }),
      runWithKey({}, [], { dry_run: "true", custom_metrics: JSON.stringify({ key: KEY }) }),
      runWithKey({}, [], { api_url: `https://${encodeURIComponent(KEY)}@api.nugen.in` }),
      runWithKey({}, [], { model_id: `m-${base64(KEY)}`, request_timeout_seconds: KEY }),
    ]);
    expect(results.map(({ leaks }) => leaks)).toEqual([[], [], [], [], []]);
  });

  test.each([
    ["the environment", "", ` Bearer ${KEY}\n`],
    ["the environment, with a blank input", "  ", KEY],
    ["a Bearer prefix", `Bearer ${KEY}`, undefined],
  ])("from %s, echoed", async (_name, api_key, fromEnv) => {
    const ran = await run({
      sandbox: { apiKey: KEY, faults: [{ on: "create", kind: "echoKey" }] },
      inputs: { api_key },
      env: { NUGEN_API_KEY: fromEnv, RUNNER_DEBUG: "1" },
    });
    expect(creates(ran.sandbox)[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(ran.result.masks).toContain(KEY);
    expect(traces(everythingWritten(ran))).toEqual([]);
  });
});
