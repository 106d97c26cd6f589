import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { preload } from "../../support/preload.js";
import { ONE, type Setup, creates, errorOf, everythingWritten, exactlyOne, failure, run } from "./helpers.js";

/** A machine on which the request can't even be made up. */
const BROKEN = preload(`
  const stringify = JSON.stringify;
  JSON.stringify = (value, ...rest) => {
    if (value === "model-a") throw new TypeError("a bug of ours");
    return stringify(value, ...rest);
  };
`);
const STACK = /^\s*(::debug::)?\s+at .*:\d+/m;

describe("an internal error", () => {
  test("is internal_error, asks to report it, and shows no stack", async () => {
    const ran = await run({ dist: true, nodeArgs: BROKEN });
    expect(failure(ran.result)).toEqual({ exitCode: 1, outcome: "internal_error" });
    expect(errorOf(ran.result)).toContain("a bug of ours");
    expect(errorOf(ran.result)).toMatch(/report it/);
    expect(everythingWritten(ran)).not.toMatch(STACK);
    expect(ran.sandbox.requests).toEqual([]);
  });
});

describe("RUNNER_DEBUG", () => {
  const sandbox = { faults: [{ on: "create" as const, kind: "status" as const, status: 400 }] };

  test("1 shows the cause chain", async () => {
    const { result } = await run({ sandbox, env: { RUNNER_DEBUG: "1" } });
    const debug = result.annotations.flatMap(({ kind, message }) => (kind === "debug" ? message : []));
    expect(debug.filter((line) => line.startsWith("caused by: "))).toEqual([
      expect.stringMatching(/HttpStatusError.* 400/),
    ]);
    expect(debug[0]).toMatch(/^error: /);
  });

  test("without it there is neither a chain nor a stack", async () => {
    const ran = await run({ sandbox });
    expect(ran.result.annotations.filter(({ kind }) => kind === "debug")).toEqual([]);
    expect(everythingWritten(ran)).not.toMatch(STACK);
    expect(everythingWritten(ran)).not.toContain("caused by");
  });
});

describe("the runner's files", () => {
  test.each<[string, string | undefined, string[]]>([
    ["that is not named", undefined, []],
    ["that is named by nothing", "", []],
    ["that is a folder", dirname(fileURLToPath(import.meta.url)), ["warning"]],
  ])("a summary file %s changes no verdict", async (_, GITHUB_STEP_SUMMARY, kinds) => {
    const ran = await run({ dist: true, env: { GITHUB_STEP_SUMMARY } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(ran.result.annotations.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("an output file that can't be written makes the step red", async () => {
    const { result } = await run({
      dist: true,
      env: { GITHUB_OUTPUT: join(fileURLToPath(import.meta.url), "below", "a-file") },
    });
    expect(result.exitCode).toBe(1);
    expect(result.annotations.some(({ kind }) => kind === "error")).toBe(true);
    expect(result.stdout).not.toMatch(STACK);
  });

  test("outside of GitHub, with nothing but the inputs, it works", async () => {
    const none = Object.fromEntries(
      ["GITHUB_REPOSITORY", "GITHUB_SHA", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_SERVER_URL"].map(
        (name) => [name, undefined],
      ),
    );
    const ran = await run({ env: none, sandbox: { revision: "newer" } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)[1]?.json).toMatchObject({
      evaluation_name: expect.stringMatching(/./) as unknown,
    });
  });
});

describe("never green without an evaluation", () => {
  test("where the process has nothing left to do before the response is read", async () => {
    // What a response cut off half-way does to a client that only waits for its end.
    const code =
      'process.once("beforeExit", () => {}); globalThis.setTimeout = () => ({ unref() {}, ref() {} });';
    const { result } = await run({
      dist: true,
      nodeArgs: preload(code),
      sandbox: { faults: [{ on: "create", kind: "reset" }] },
    });
    expect(result.exitCode).not.toBe(0);
  });

  test.each<[string, number, Setup]>([
    ["created", 0, {}],
    ["dry_run", 0, { inputs: { dry_run: "true" } }],
    ["skipped", 0, { inputs: { api_key: "", if_no_api_key: "skip" } }],
    ["invalid_input", 1, { inputs: { model_id: "" } }],
    ["api_error", 1, { sandbox: { apiKey: "another-key" } }],
    ["internal_error", 1, { dist: true, nodeArgs: BROKEN }],
  ])("an outcome is set in every run: %s", async (outcome, exitCode, setup) => {
    const { result } = await run(setup);
    expect(result).toMatchObject({ exitCode, outputs: { outcome } });
    expect(result.summary).not.toBe("");
  });
});
