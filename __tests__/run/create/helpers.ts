import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault, Options, RecordedRequest } from "../../../sandbox/options.mjs";
import { runAction, type RunOptions, type RunResult } from "../../../sandbox/runner.mjs";
import { startSandbox, type Sandbox } from "../../../sandbox/server.mjs";
import { type StoryOptions, runStory, VirtualSandbox } from "../../support/story.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const KEY = "sandbox-key";

/** What is different from a plain good run; an input of `undefined` is left out. */
export type Setup = Common &
  ((Omit<StoryOptions, "sandbox"> & { dist?: false }) | (Omit<RunOptions, "dist" | "node"> & { dist: true }));

interface Common {
  sandbox?: Partial<Options>;
  /** Called before the action starts. */
  prepare?: (sandbox: Sandbox) => void;
}

/** What a run in a process and one on virtual time have in common. */
export type Result = Omit<RunResult, "dispose">;

export interface Ran {
  result: Result;
  sandbox: Sandbox;
  /** All that the action left in RUNNER_TEMP, the report file among it. */
  leftBehind: string;
}

/** Runs the built action with a given set of inputs, as a runner would. DIST and TEST_NODE say which, and on what. */
export async function runDist(
  options: Omit<RunOptions, "dist"> & { dist?: unknown },
): Promise<{ result: RunResult; leftBehind: string }> {
  const { DIST, TEST_NODE } = process.env;
  const result = await runAction({
    ...options,
    dist: resolve(ROOT, DIST ?? "dist/index.js"),
    ...(TEST_NODE === undefined ? {} : { node: TEST_NODE }),
  });
  try {
    const temp = join(result.tempDir, "temp");
    const files = await Promise.all(
      (await readdir(temp)).map((name) => readFile(join(temp, name), "utf8").catch(() => "")),
    );
    return { result, leftBehind: files.join("\n") };
  } finally {
    await result.dispose();
  }
}

/** One run against a sandbox of its own: a good single-model run, but for what `setup` says. */
export async function run(setup: Setup = {}): Promise<Ran> {
  return setup.dist === true ? runProcess(setup) : runVirtual(setup);
}

async function runVirtual(setup: Extract<Setup, { dist?: false }>): Promise<Ran> {
  const { sandbox: options, prepare, inputs, env, ...rest } = setup;
  const sandbox = new VirtualSandbox(options);
  prepare?.(sandbox);
  const result = await runStory({
    ...rest,
    sandbox,
    env: { GITHUB_API_URL: `${sandbox.url}/github`, ...env },
    inputs: { ...goodInputs(sandbox), ...inputs },
  });
  return { result, sandbox, leftBehind: [...result.files.values()].join("\n") };
}

function goodInputs(sandbox: Sandbox): Record<string, string> {
  return { api_key: KEY, api_url: sandbox.url, model_id: "model-a", benchmark_id: "task-abc123" };
}

async function runProcess(setup: Extract<Setup, { dist: true }>): Promise<Ran> {
  const { sandbox: sandboxOptions, prepare, inputs, ...rest } = setup;
  const sandbox = await startSandbox(sandboxOptions ?? {});
  try {
    prepare?.(sandbox);
    const { result, leftBehind } = await runDist({
      ...rest,
      env: { GITHUB_API_URL: `${sandbox.url}/github`, ...rest.env },
      inputs: { ...goodInputs(sandbox), ...inputs },
    });
    return { result, sandbox, leftBehind };
  } finally {
    await sandbox.close();
  }
}

export function creates(sandbox: Sandbox): RecordedRequest[] {
  return sandbox.requests.filter(({ route }) => route === "create");
}

export function lists(sandbox: Sandbox): RecordedRequest[] {
  return sandbox.requests.filter(({ route }) => route === "list");
}

/** The error annotation of a run, of which there has to be one. */
export function errorOf(result: Result): string {
  const errors = result.annotations.filter(({ kind }) => kind === "error");
  if (errors.length !== 1) throw new Error(`${errors.length} error annotations:\n${result.stdout}`);
  return errors[0]?.message ?? "";
}

/** What a user sees and other steps get; without the mask commands, which have to hold the key. */
export function everythingWritten({ result, leftBehind }: Ran): string {
  const { stdout, stderr, outputs, summary } = result;
  const printed = `${stdout}\n${stderr}`.replace(/^::add-mask::.*$/gm, "");
  return [printed, JSON.stringify(outputs), Object.values(outputs).join("\n"), summary, leftBehind].join(
    "\n",
  );
}

/** A failed run: red, with this outcome, one error, and no evaluation id. */
export function failure(result: Result): { exitCode: number | null; outcome: string | undefined } {
  errorOf(result);
  const id = result.outputs["evaluation_id"] ?? "";
  if (id !== "") throw new Error(`a failed run with evaluation_id ${id}`);
  return { exitCode: result.exitCode, outcome: result.outputs["outcome"] };
}

/** A fault of the first create call that first lets `during` happen, while the call is under way. */
export function duringCreate(fault: Omit<Fault, "on" | "match">, during: () => void): Fault {
  let done = false;
  const match = (): boolean => {
    if (!done) during();
    done = true;
    return true;
  };
  return { on: "create", ...fault, match };
}

/** The one stored evaluation is the one that the outputs name, and the step is green. */
export function exactlyOne({ result, sandbox }: Ran): {
  exitCode: number | null;
  outcome: string | undefined;
  stored: number;
  isIt: boolean;
} {
  return {
    exitCode: result.exitCode,
    outcome: result.outputs["outcome"],
    stored: sandbox.evaluations.length,
    isIt: sandbox.evaluations.at(-1)?.evaluation_id === result.outputs["evaluation_id"],
  };
}

export const ONE = { exitCode: 0, outcome: "created", stored: 1, isIt: true };
