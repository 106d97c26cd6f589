import type { Fault, Options } from "../../sandbox/options.mjs";
import { type RunOptions, type RunResult, runAction } from "../../sandbox/runner.mjs";
import { type Sandbox, startSandbox } from "../../sandbox/server.mjs";
import { FIRST_POLL_AT_ONCE } from "../support/preload.js";
import { type StoryOptions, type StoryResult, runStory, VirtualSandbox } from "../support/story.js";
import { HEAD, PULL_REQUEST, SHA, TOKEN } from "./virtual.js";

export { HEAD, PULL_REQUEST, SHA, TOKEN };
export const CREATE = { model_id: "model-a", benchmark_id: "task-abc123" };
export const GATED = { ...CREATE, gate: "accuracy > 0.1" };
export const BOTH = { comment: "true", commit_status: "true" };

type Given = Record<string, string | undefined>;

/** A sandbox on virtual time for one test. */
export async function withSandbox(
  options: Partial<Options>,
  test: (sandbox: VirtualSandbox) => Promise<void>,
): Promise<void> {
  await test(new VirtualSandbox(options));
}

/** A sandbox with sockets for the time of one test; its evaluations end at once, lest anyone wait in real time. */
export async function withRealSandbox(
  options: Partial<Options>,
  test: (sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ durationMs: 0, ...options });
  try {
    await test(sandbox);
  } finally {
    await sandbox.close();
  }
}

/** One step of a job for a pull request, unless `more` has another event. */
export async function step(
  sandbox: VirtualSandbox,
  inputs: Given,
  more: StoryOptions = {},
): Promise<StoryResult> {
  const { env = {}, event = PULL_REQUEST, ...rest } = more;
  return runStory({
    ...rest,
    sandbox,
    event,
    env: { ...jobEnv(sandbox), ...env },
    inputs: { ...access(sandbox), ...inputs },
  });
}

function jobEnv({ url }: Sandbox): Given {
  return { GITHUB_API_URL: `${url}/github`, GITHUB_TOKEN_DEFAULT: TOKEN, GITHUB_EVENT_NAME: "pull_request" };
}

function access({ url }: Sandbox): Given {
  return { api_key: "sandbox-key", api_url: url };
}

/** As `step`, with the built action in a process of its own. */
export async function processStep(
  sandbox: Sandbox,
  inputs: Given,
  more: RunOptions = {},
): Promise<RunResult> {
  const { env = {}, event = PULL_REQUEST, ...rest } = more;
  const run = await runAction({
    ...(process.env["DIST"] === undefined ? {} : { dist: process.env["DIST"] }),
    ...(process.env["TEST_NODE"] === undefined ? {} : { node: process.env["TEST_NODE"] }),
    nodeArgs: FIRST_POLL_AT_ONCE,
    ...rest,
    event,
    env: { ...jobEnv(sandbox), ...env },
    inputs: { ...access(sandbox), ...inputs },
  });
  await run.dispose();
  return run;
}

/** The same failure for as often as GitHub is asked. */
export function always(on: Fault["on"], fault: Omit<Fault, "on">): Fault {
  return { on, times: 1_000, ...fault };
}

export function warnings(run: Pick<RunResult, "annotations">): string[] {
  return run.annotations.filter(({ kind }) => kind === "warning").map(({ message }) => message);
}

/** What was written to GitHub, in order: the calls that change something. */
export function writes(sandbox: Sandbox): { route: string; json: Record<string, unknown> }[] {
  return sandbox.requests
    .filter(({ route, method }) => route.startsWith("github.") && method !== "GET")
    .map(({ route, json }) => ({ route, json: json as Record<string, unknown> }));
}

export function githubCalls(sandbox: Sandbox): string[] {
  return sandbox.requests.map(({ route }) => route).filter((route) => route.startsWith("github."));
}
