import {
  type GitHubState as State,
  GitHubState,
  createGitHubResponse,
  githubRoute,
} from "../../sandbox/github.mjs";
import { type Options, type Route, defaultOptions } from "../../sandbox/options.mjs";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import type { PublishMemory, PublishOptions } from "../../src/github/publication.js";
import { publishToGitHub } from "../../src/github/publish.js";
import type { HttpRequest, OpenResponse, Transport } from "../../src/nugen/http.js";
import { createEmptyResult } from "../../src/result/result.js";
import type { RunResult } from "../../src/result/result.js";
import type { RunContext } from "../../src/runner/context.js";
import { abortReason } from "../../src/util/clock.js";
import { Redactor } from "../../src/util/redactor.js";

export const TOKEN = "sandbox-token";
export const HEAD = "c".repeat(40);
export const SHA = "0123456789abcdef0123456789abcdef01234567";
export const PULL_REQUEST = { pull_request: { number: 7, head: { sha: HEAD } } };
const ORIGIN = "https://github.test";

/** What answers instead of GitHub: a response, an error, or nothing until the request is aborted. */
export type Fault =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | { error: Error; afterWork?: boolean }
  | { delayMs: number }
  | "hang";

interface Call {
  route: Route;
  headers: Readonly<Record<string, string>>;
  json: Record<string, unknown>;
}

/** GitHub without a network: the sandbox's handlers behind this action's transport. */
export class FakeGitHub implements Transport {
  readonly state: State;
  readonly options: Options = defaultOptions();
  readonly calls: Call[] = [];
  readonly #faults: { on: Route; fault: Fault; left: number }[] = [];

  constructor(private readonly clock: VirtualClock) {
    this.state = new GitHubState({ now: () => clock.now(), random: () => 0.5 });
  }

  addFault(on: Route, fault: Fault, times = 1): void {
    this.#faults.push({ on, fault, left: times });
  }

  /** The calls that change something, in order. */
  get writes(): Call[] {
    return this.calls.filter(({ route }) => /create|update|statuses/.test(route));
  }

  send(): Promise<never> {
    return Promise.reject(new Error("GitHub's responses are streamed"));
  }

  async stream<Result>(
    request: HttpRequest,
    read: (response: OpenResponse) => Promise<Result>,
  ): Promise<Result> {
    const path = request.url.pathname;
    const { route } = githubRoute(request.method, path);
    const json = (request.body === undefined ? {} : JSON.parse(request.body)) as Record<string, unknown>;
    this.calls.push({ route, headers: request.headers, json });
    const query = Object.fromEntries(request.url.searchParams);
    const handle = () =>
      createGitHubResponse(
        {
          ...{ method: request.method, path, query, json, route, body: request.body ?? "" },
          ...{ headers: request.headers, at: 0, sent: 0, closedAt: undefined },
        },
        { github: this.state, options: this.options, origin: ORIGIN },
      );
    const fault = this.#faults.find(({ on, left }) => on === route && left > 0);
    if (fault !== undefined) fault.left -= 1;
    const { status, body, headers = {} } = await this.#answer(fault?.fault, handle, request);
    const text = typeof body === "string" ? body : JSON.stringify(body ?? {});
    return read({
      status,
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body: streamOf(text),
      startedAt: 0,
      receivedAt: 0,
    });
  }

  async #answer(
    fault: Fault | undefined,
    handle: () => { status: number; body?: unknown; headers?: Record<string, string> },
    { signal }: HttpRequest,
  ) {
    if (fault === undefined) return handle();
    if (fault === "hang") {
      return new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => {
          reject(abortReason(signal));
        });
      });
    }
    if ("delayMs" in fault) {
      await this.clock.sleep(fault.delayMs, signal);
      return handle();
    }
    if ("error" in fault) {
      if (fault.afterWork === true) handle();
      throw fault.error;
    }
    return fault;
  }
}

/** Without timers or ticks, so that a virtual clock knows when nothing is left to do. */
async function* streamOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text));
}

export const CONTEXT: RunContext = {
  repository: "octo/repo",
  sha: SHA,
  ref: "refs/heads/main",
  workflow: "release",
  job: "evaluate",
  runId: "7000000001",
  runAttempt: "1",
  eventName: "pull_request",
  eventPath: "",
  runUrl: "https://github.com/octo/repo/actions/runs/7000000001",
  apiUrl: `${ORIGIN}/github`,
  workspace: "",
  tempDir: "",
};

/** One evaluation of `model-a`. */
export function evaluated(outcome: RunResult["outcome"], known: Partial<RunResult> = {}): RunResult {
  const ids = { modelId: "model-a", modelId2: null, benchmarkId: "task-abc123" };
  const evaluation = { id: "eval-1", status: "READY", ...ids, createdAt: null, message: null };
  const request = { ...ids, customMetricsJson: null };
  return { ...createEmptyResult(0), outcome, request, evaluation, ...known };
}

/** What the tests of GitHub don't check. */
export const RULE = { source: "gate", computed: [], decisive: null, notices: [] };

/** A gate's verdict of one rule. */
export function verdict(reason: string | null, accuracy = 0.92): Partial<RunResult> {
  const values = [{ name: "accuracy", value: accuracy }];
  const rule = { ...RULE, line: 1, expression: "accuracy >= 0.95", passed: reason === null, values, reason };
  return { verdict: { passed: reason === null, available: ["accuracy"], rules: [rule] } };
}

/** A run that publishes to GitHub, with its log. */
export class FakeRun {
  readonly clock = new VirtualClock();
  readonly github = new FakeGitHub(this.clock);
  readonly infos: string[] = [];
  readonly warnings: string[] = [];
  readonly log = {
    info: (line: string) => void this.infos.push(line),
    warning: (line: string) => void this.warnings.push(line),
    notice: (line: string) => void this.infos.push(line),
    error: (line: string) => void this.warnings.push(`error: ${line}`),
    debug: () => undefined,
  };
  memory = newMemory();
  redactor = new Redactor([TOKEN]);

  /** Publishes as one run or job does; a new memory stands for a new one. */
  publish(result: RunResult, changes: Changes = {}): Promise<void> {
    const { context, inputs, ...more } = changes;
    return this.clock.run(
      publishToGitHub({
        result,
        inputs: { comment: true, commitStatus: true, githubToken: TOKEN, matrixJobs: 1, ...inputs },
        context: { ...CONTEXT, ...context },
        event: PULL_REQUEST,
        redactor: this.redactor,
        log: this.log,
        clock: this.clock,
        transport: this.github,
        budgetMs: 30_000,
        interim: false,
        memory: this.memory,
        ...more,
      }),
    );
  }

  /** The same in another run of the workflow. */
  publishAnew(result: RunResult, changes: Changes = {}): Promise<void> {
    this.memory = newMemory();
    return this.publish(result, changes);
  }
}

export type Changes = Partial<Omit<PublishOptions, "context" | "inputs">> & {
  context?: Partial<RunContext>;
  inputs?: Partial<PublishOptions["inputs"]>;
};

export function newMemory(): PublishMemory {
  return { closed: new Set(), headSha: null, hinted: false };
}
