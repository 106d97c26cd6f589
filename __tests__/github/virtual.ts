import type { Fault, RecordedRequest } from "../../sandbox/options.mjs";
import { VIRTUAL_URL, VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";
import type { PublishMemory, PublishOptions } from "../../src/github/publication.js";
import { publishToGitHub } from "../../src/github/publish.js";
import { createEmptyResult } from "../../src/result/result.js";
import type { RunResult } from "../../src/result/result.js";
import type { RunContext } from "../../src/runner/context.js";
import { Redactor } from "../../src/util/redactor.js";
import { createMemoryTransport } from "../support/memory-transport.js";

export const TOKEN = "sandbox-token";
export const HEAD = "c".repeat(40);
export const SHA = "0123456789abcdef0123456789abcdef01234567";
export const PULL_REQUEST = { pull_request: { number: 7, head: { sha: HEAD } } };

/** What goes wrong with a call, without the route. */
export type Failure = Omit<Fault, "on" | "times">;

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
  apiUrl: `${VIRTUAL_URL}/github`,
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

/** A run that publishes to the sandbox's GitHub in virtual time, with its log. */
export class VirtualRun {
  readonly sandbox = new VirtualSandbox();
  readonly clock = this.sandbox.clock;
  readonly github = this.sandbox.github;
  readonly transport = createMemoryTransport(this.sandbox);
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

  constructor() {
    this.sandbox.latencyMs = 0;
  }

  /** Every call, in order. */
  get calls(): RecordedRequest[] {
    return this.sandbox.requests;
  }

  /** The calls that change something, in order. */
  get writes(): RecordedRequest[] {
    return this.calls.filter(({ method }) => method !== "GET");
  }

  addFault(on: Fault["on"], failure: Failure, times = 1): void {
    this.sandbox.addFault({ on, times, ...failure });
  }

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
        transport: this.transport,
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
