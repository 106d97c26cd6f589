import type { Inputs } from "../inputs/inputs.js";
import type { Transport } from "../nugen/http.js";
import type { RunResult } from "../result/result.js";
import type { RunContext } from "../runner/context.js";
import type { Log } from "../runner/log.js";
import type { Clock } from "../util/clock.js";
import type { Redactor } from "../util/redactor.js";
import type { GitHubClient } from "./api.js";
import { type Failure, classifyFailure, isPermanent } from "./error.js";
import type { EventSubject } from "./event.js";
import { type GitHubOperation, describeFailure } from "./failure-message.js";
import type { CallOptions } from "./retry.js";

/** Where a result is shown on GitHub. */
export type Channel = "comment" | "status";

/** What one call must know of those before it in the same run. */
export interface PublishMemory {
  /** Channels that nothing more is sent to: why has been logged. */
  closed: Set<Channel>;
  /** The head commit of the pull request, as it was first seen: later commits are not what was evaluated. */
  headSha: string | null;
  /** Whether it was pointed out that several jobs share one name. */
  hinted: boolean;
}

/** What to publish, where, and how long it may take. */
export interface PublishOptions {
  result: RunResult;
  inputs: Pick<Inputs, "comment" | "commitStatus" | "githubToken" | "matrixJobs">;
  context: RunContext;
  /** The event's payload; null where it could not be read. */
  event: unknown;
  redactor: Redactor;
  log: Log;
  clock: Clock;
  transport: Transport;
  /** How long all of it may take, in milliseconds. */
  budgetMs: number;
  /** Ends it at once. */
  signal?: AbortSignal;
  /** The verdict follows: what fails now is attempted again then, and is not a warning yet. */
  interim: boolean;
  memory: PublishMemory;
}

/** What both channels need. */
export interface Publication {
  client: GitHubClient;
  callOptions: CallOptions;
  owner: string;
  repo: string;
  subject: EventSubject;
  options: PublishOptions;
}

/** Runs one channel's calls; each channel fails by itself. */
export async function attempt(
  { callOptions, options }: Publication,
  channel: Channel,
  operation: GitHubOperation,
  call: () => Promise<void>,
): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { signal, clock } = callOptions;
    if (options.interim && signal.aborted) return;
    const cause: unknown = signal.aborted ? signal.reason : error;
    reportFailure(options, channel, classifyFailure(cause, clock.now()), operation);
  }
}

function reportFailure(
  { log, interim, memory }: PublishOptions,
  channel: Channel,
  failure: Failure,
  operation: GitHubOperation,
): void {
  const line = describeFailure(failure, operation);
  if (isPermanent(failure)) memory.closed.add(channel);
  if (interim && !isPermanent(failure)) log.info(`${line} It will be attempted again at the end.`);
  else log.warning(line);
}
