import type { Evaluation as Stored } from "../../sandbox/evaluations.mjs";
import type { Fault, Options, Route } from "../../sandbox/options.mjs";
import { VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";
import { type CreateOptions, type Created, createOnce } from "../../src/create/create.js";
import { CreateFailedError, CreateUnknownError } from "../../src/create/errors.js";
import type { RunTools } from "../../src/create/reconcile.js";
import { NugenClient } from "../../src/nugen/client.js";
import { CancelledError } from "../../src/runner/errors.js";
import { bindClock } from "../../src/util/clock.js";
import { createMemoryTransport } from "../support/memory-transport.js";
// Loaded before: to load it takes real time, which virtual time can't wait for.
import "../../src/create/recovery.js";

export const PAGE = "<html><head><title>Access denied</title></head><body>Ray 7</body></html>";
export const NAME = "our name";
const API_KEY = "sandbox-key";
const REQUEST_TIMEOUT_MS = 60_000;

/** What goes wrong with a create call, without the route. */
export type Failure = Omit<Fault, "on">;

/** A response of the API to a create call, in its own voice unless there is a body. */
export function status(code: number, more: Partial<Failure> = {}): Failure {
  return { kind: "status", status: code, ...more };
}

/** An evaluation of another job: `atMs` counts from the start and may be negative. */
export type Other = Partial<Stored> & { atMs: number };

/** A create and the service that it meets. */
export interface Schedule {
  /** What goes wrong with the attempts, in order; the next one succeeds. */
  creates?: Failure[];
  /** What goes wrong with all list calls, or with those from a time on, in milliseconds from the start. */
  list?: Failure & { fromMs?: number };
  others?: Other[];
  sandbox?: Partial<Options>;
  options?: Partial<CreateOptions>;
  random?: number;
  /** Cancels the run at this time, in milliseconds from the start. */
  cancelAtMs?: number;
  /** How the wall clock jumps during each of the attempts, in milliseconds. */
  jumpsMs?: number[];
}

/** How it ended. Times are in milliseconds from the start. */
export interface Ended {
  sandbox: VirtualSandbox;
  api: NugenClient;
  tools: RunTools;
  created: Created | null;
  error: Error | null;
  elapsedMs: number;
  warnings: string[];
  /** When each create call arrived. */
  creates: number[];
  /** How long it waited between the create calls. */
  waits: number[];
  lists: { atMs: number; offset: number }[];
  /** Of all evaluations, others' included, in the order of their creation. */
  ids: string[];
}

/** Runs `createOnce` on the sandbox, in virtual time; no request takes any. */
export async function runCreate(schedule: Schedule): Promise<Ended> {
  const sandbox = createSandbox(schedule);
  const { clock } = sandbox;
  const ending = new AbortController();
  if (schedule.cancelAtMs !== undefined) {
    clock.later(() => {
      ending.abort(new CancelledError("none"));
    }, schedule.cancelAtMs);
  }
  const startMs = clock.trueNow();
  const warnings: string[] = [];
  const ignore = (): void => undefined;
  const warning = (line: string): void => void warnings.push(line);
  const log = { info: ignore, error: ignore, debug: ignore, notice: ignore, warning };
  const tools = { clock: bindClock(clock, ending.signal), random: () => schedule.random ?? 0.999, log };
  const api = new NugenClient(createMemoryTransport(sandbox), {
    baseUrl: new URL(sandbox.url),
    apiKey: API_KEY,
    timeoutMs: REQUEST_TIMEOUT_MS,
    signal: ending.signal,
  });
  const options: CreateOptions = {
    request: { modelId: "model-a", modelId2: null, benchmarkId: "task-abc123", customMetricsJson: null },
    endpoint: "evaluations",
    evaluationName: NAME,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    cancelled: ending.signal,
    ...schedule.options,
  };
  let created: Created | null = null;
  let error: Error | null = null;
  try {
    created = await clock.run(createOnce(api, options, tools));
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    error = thrown;
  }
  const of = (wanted: Route) => sandbox.requests.filter(({ route }) => route === wanted);
  const creates = of("create").map(({ at }) => at - startMs);
  return {
    ...{ sandbox, api, tools, created, error, warnings, creates, elapsedMs: clock.elapsedMs },
    waits: creates.slice(1).map((atMs, index) => atMs - (creates[index] ?? 0)),
    lists: of("list").map(({ at, query }) => ({ atMs: at - startMs, offset: Number(query["offset"]) })),
    ids: sandbox.evaluations.map(({ evaluation_id }) => evaluation_id),
  };
}

function createSandbox({ creates = [], list, others = [], jumpsMs = [], ...more }: Schedule): VirtualSandbox {
  const faults = creates.map((failure): Fault => ({ on: "create", ...failure }));
  const sandbox = new VirtualSandbox({ apiKey: API_KEY, revision: "both", ...more.sandbox, faults });
  const { clock } = sandbox;
  sandbox.latencyMs = 0;
  if (list !== undefined) {
    const { fromMs = 0, ...failure } = list;
    sandbox.addFault({ on: "list", times: 1_000, match: () => clock.elapsedMs >= fromMs, ...failure });
  }
  for (const { atMs, ...given } of others) {
    if (atMs <= 0) sandbox.seed({ ageMs: -atMs, ...given });
    else clock.later(() => void sandbox.seed(given), atMs);
  }
  for (const [index, ms] of jumpsMs.entries()) {
    void sandbox.arrival("create", index + 1).then(() => {
      clock.jump(ms);
    });
  }
  return sandbox;
}

export function failedOf({ error }: Ended): CreateFailedError {
  if (!(error instanceof CreateFailedError)) throw new Error(`not a CreateFailedError: ${String(error)}`);
  return error;
}

export function unknownOf({ error }: Ended): CreateUnknownError {
  if (!(error instanceof CreateUnknownError)) throw new Error(`not a CreateUnknownError: ${String(error)}`);
  return error;
}
