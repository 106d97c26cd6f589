import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { preload } from "../../support/preload.js";
import { ONE, creates, errorOf, everythingWritten, exactlyOne, failure, run } from "./helpers.js";

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
  test("no summary file, or one that can't be written, changes no verdict", async () => {
    const folder = await mkdtemp(join(tmpdir(), "no-summary-"));
    const rans = await Promise.all(
      [undefined, "", folder].map((GITHUB_STEP_SUMMARY) => run({ dist: true, env: { GITHUB_STEP_SUMMARY } })),
    );
    await rm(folder, { recursive: true, maxRetries: 5 });
    for (const ran of rans) expect(exactlyOne(ran)).toEqual(ONE);
    expect(rans.map(({ result }) => result.annotations.map(({ kind }) => kind))).toEqual([
      [],
      [],
      ["warning"],
    ]);
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
      timeoutMs: 15_000,
    });
    expect(result.exitCode).not.toBe(0);
  });

  test("an outcome is set in every run, and is one of the known ones", async () => {
    const known = /^(created|dry_run|skipped|invalid_input|api_error|create_unknown|internal_error)$/;
    const rans = await Promise.all([
      run(),
      run({ inputs: { dry_run: "true" } }),
      run({ inputs: { api_key: "", if_no_api_key: "skip" } }),
      run({ inputs: { model_id: "" } }),
      run({ inputs: { api_key: "wrong" } }),
      run({ dist: true, nodeArgs: BROKEN }),
    ]);
    for (const { result } of rans) expect(result.outputs["outcome"]).toMatch(known);
    expect(rans.map(({ result }) => result.exitCode)).toEqual([0, 0, 0, 1, 1, 1]);
    for (const { result } of rans) expect(result.summary).not.toBe("");
  });
});
