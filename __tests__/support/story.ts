import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotation, Command } from "../../sandbox/commands.mjs";
import { runnerEnvironment, runnerPaths } from "../../sandbox/environment.mjs";
import { VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";
import { MemoryTransport } from "../../sandbox/virtual/transport.mjs";
import * as body from "../../src/nugen/body.js";
import * as errors from "../../src/nugen/errors.js";
import { MAX_RESPONSE_BYTES, type Transport } from "../../src/nugen/http.js";
import { run } from "../../src/run/run.js";
import type { Host } from "../../src/runner/host.js";
import { FakeFiles } from "./fake-files.js";
import { FakeLog } from "./fake-log.js";
import { type Effect, expectSilence, watchRequests } from "./silence.js";
// Loaded by the action only when they are needed; loading takes real time, which virtual time can't wait for.
import "../../src/baseline/find-baseline.js";
import "../../src/create/recovery.js";
import "../../src/report/report.js";
import "../../src/run/dry-run.js";
import "../../src/run/explain.js";
import "../../src/create/reuse.js";
import "../../src/gate/gate.js";
import "../../src/github/publish.js";
import "../../src/nugen/proxy-agent.js";
import "../../src/wait/download-results.js";
import "../../src/wait/follow.js";

export { START_MS } from "../../sandbox/virtual/clock.mjs";
export { VIRTUAL_URL, VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";

const TEMP_DIR = join("/", "runner");
const MAX_SUMMARY_BYTES = 1_048_576;
const ACTION_YML = readFileSync(new URL("../../action.yml", import.meta.url), "utf8");
const PARTS = { ...body, ...errors, MAX_RESPONSE_BYTES };

/** As `runAction` of the sandbox takes them, as far as they make sense without a process. */
export interface StoryOptions {
  sandbox?: VirtualSandbox;
  inputs?: Record<string, string | undefined>;
  env?: Record<string, string | undefined>;
  event?: unknown;
  secrets?: string[];
  /** Cancels the step once this has resolved. */
  cancelWhen?: Promise<unknown>;
  /** Cancels the step after this time, in virtual milliseconds. */
  cancelAfterMs?: number;
  /** Called before the action starts. */
  onStart?: (story: Story) => void;
}

/** A story while it goes on. */
export interface Story {
  sandbox: VirtualSandbox;
  files: FakeFiles;
  cancel: () => void;
  /** Throws an error where nobody can catch it. */
  crash: (error: Error) => void;
}

/** As `runAction` of the sandbox gives it; times are virtual. */
export interface StoryResult {
  exitCode: number | null;
  signal: null;
  stdout: string;
  stderr: string;
  log: string;
  outputs: Record<string, string>;
  summary: string;
  annotations: Annotation[];
  masks: string[];
  commands: Command[];
  tempDir: string;
  durationMs: number;
  cancelledForMs: number;
  /** What the action left behind: texts by path. */
  files: Map<string, string>;
  sandbox: VirtualSandbox;
  dispose: () => Promise<void>;
}

/** Runs the action in this process, on virtual time and without sockets. */
export async function runStory(options: StoryOptions = {}): Promise<StoryResult> {
  const { sandbox = new VirtualSandbox() } = options;
  const { clock } = sandbox;
  const host = new FakeHost(options, sandbox);
  const startMs = clock.elapsedMs;
  options.onStart?.(host.story);
  const { cancel } = host.story;
  if (options.cancelAfterMs !== undefined) clock.later(cancel, options.cancelAfterMs);
  options.cancelWhen?.then(cancel, cancel);
  const exitCode = await clock.run(run(host));
  const endedMs = clock.elapsedMs;
  const { cancelledAtMs } = host;
  await expectSilence(host.effects, clock);
  const { log, outputs, files, summary } = host;
  log.end();
  const { runner, stdout } = log;
  const tooLarge = Buffer.byteLength(summary) > MAX_SUMMARY_BYTES;
  if (tooLarge) {
    const message = "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k";
    runner.annotations.push({ kind: "error", message, title: "" });
  }
  const { annotations, masks, commands } = runner;
  return {
    exitCode,
    signal: null,
    stdout,
    stderr: "",
    log: runner.lines.join("\n"),
    outputs,
    summary: tooLarge ? "" : summary,
    annotations,
    masks,
    commands,
    tempDir: TEMP_DIR,
    durationMs: endedMs - startMs,
    cancelledForMs: endedMs - cancelledAtMs,
    files: new Map([...files.texts].filter(([path]) => path !== host.env["GITHUB_EVENT_PATH"])),
    sandbox,
    dispose: () => Promise.resolve(),
  };
}

class FakeHost implements Host {
  readonly env: Record<string, string>;
  readonly log: FakeLog;
  readonly files = new FakeFiles();
  readonly tempDir = join(TEMP_DIR, "elsewhere");
  readonly outputs: Record<string, string> = {};
  readonly effects: Effect[] = [];
  summary = "";
  /** In virtual milliseconds; NaN where nothing was cancelled. */
  cancelledAtMs = Number.NaN;
  readonly story: Story;
  readonly cancelled: AbortSignal;
  readonly crashed: AbortSignal;
  readonly clock: Host["clock"];
  readonly random: Host["random"];
  readonly #sandbox: VirtualSandbox;
  #ids = 0;

  constructor({ inputs = {}, env = {}, event = {}, secrets = [] }: StoryOptions, sandbox: VirtualSandbox) {
    this.#sandbox = sandbox;
    this.clock = sandbox.clock;
    this.random = sandbox.chance.next;
    this.log = new FakeLog(env["RUNNER_DEBUG"] === "1", () => this.effects.push("log"));
    for (const secret of secrets) this.log.runner.addMask(secret);
    const paths = runnerPaths(TEMP_DIR);
    const given = { GITHUB_STEP_SUMMARY: "summary", ...env };
    this.env = runnerEnvironment({ inputs, env: given, actionYml: ACTION_YML }, paths, this.log.runner);
    this.files.writeText(paths.event, JSON.stringify(event));
    const cancelling = new AbortController();
    const crashing = new AbortController();
    this.cancelled = cancelling.signal;
    this.crashed = crashing.signal;
    const cancel = (): void => {
      if (Number.isNaN(this.cancelledAtMs)) this.cancelledAtMs = sandbox.clock.elapsedMs;
      cancelling.abort();
    };
    const crash = (error: Error): void => {
      crashing.abort(error);
    };
    this.story = { sandbox, files: this.files, cancel, crash };
  }

  setOutputs(values: Readonly<Record<string, string>>): void {
    const path = this.env["GITHUB_OUTPUT"];
    if (path !== undefined) throw new Error(`Missing file at path: ${path}`);
    Object.assign(this.outputs, values);
    this.effects.push("outputs");
  }

  appendSummary(markdown: string): void {
    this.effects.push("summary");
    if ((this.env["GITHUB_STEP_SUMMARY"] ?? "") !== "") this.summary += markdown;
  }

  randomId(): string {
    this.#ids += 1;
    return `id-${this.#ids}`;
  }

  createTransport(clock: Host["clock"]): Transport {
    const transport = new MemoryTransport(this.#sandbox, clock, PARTS);
    return watchRequests(transport, () => this.effects.push("request"));
  }
}
