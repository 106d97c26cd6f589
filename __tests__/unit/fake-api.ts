import type { Clock } from "../../src/util/clock.js";
import { type CreateOptions, type Created, createOnce } from "../../src/create/create.js";
import { type NugenApi, statusError } from "../../src/nugen/client.js";
import { NoReplyError, NotSentError } from "../../src/nugen/errors.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import type { Evaluation, EvaluationStatus, ListEntry, ListPage } from "../../src/nugen/types.js";

const target = { method: "POST", url: new URL("https://api.nugen.in/api/v3/evaluations") };

/** A clock that only sleeping and the fake API move. */
export class VirtualClock implements Clock {
  ms = Date.parse("2026-11-23T12:00:00Z");
  readonly sleeps: number[] = [];
  now(): number {
    return this.ms;
  }
  monotonicMs(): number {
    return this.ms;
  }
  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.ms += ms;
    return Promise.resolve();
  }
}

/** What one create call does: how long it takes, how it fails (if at all) and when it commits (if at all). */
export interface Step {
  tookMs?: number;
  fails?: "connection" | "certificate" | "hang" | number;
  retryAfter?: string;
  /** Counted from the begin of the call. */
  commitsAfterMs?: number;
}

/** The API in the mind: what is in the list depends on the virtual clock. */
export class FakeApi implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly creates: number[] = [];
  readonly lists: number[] = [];
  readonly #commits: { entry: ListEntry; atMs: number }[] = [];

  constructor(
    readonly clock: VirtualClock,
    readonly steps: (call: number) => Step,
  ) {}

  get stored(): number {
    return this.#commits.length;
  }

  create(): Promise<Evaluation> {
    const startedAt = this.clock.now();
    this.creates.push(startedAt);
    const { tookMs = 100, fails, retryAfter, commitsAfterMs } = this.steps(this.creates.length);
    const id = `eval-${this.creates.length}`;
    const atMs = startedAt + (commitsAfterMs ?? tookMs / 2);
    const entry = { id, status: "PROCESSING", modelId: "a", modelId2: null, benchmarkId: "t" };
    const createdAt = new Date(atMs).toISOString();
    if (fails === undefined || commitsAfterMs !== undefined) {
      this.#commits.push({ entry: { ...entry, createdAt }, atMs });
    }
    this.clock.ms += tookMs;
    const receivedAt = this.clock.now();
    if (fails === undefined) return Promise.resolve({ ...entry, createdAt, message: null });
    if (typeof fails === "number") {
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      return Promise.reject(statusError(target, { status: fails, headers, body: "", startedAt, receivedAt }));
    }
    if (fails === "hang") return Promise.reject(new NoReplyError(target, tookMs, "no whole reply"));
    return Promise.reject(new NotSentError(target, fails, "x"));
  }

  list(): Promise<ListPage> {
    const startedAt = this.clock.now();
    this.lists.push(startedAt);
    const date = new Date(startedAt).toUTCString();
    this.serverClock.observe({ headers: { date }, startedAt, receivedAt: startedAt });
    const entries = this.#commits.filter(({ atMs }) => atMs <= startedAt).map(({ entry }) => entry);
    return Promise.resolve({ entries: entries.reverse(), total: entries.length });
  }

  evaluation(): Promise<EvaluationStatus> {
    return Promise.reject(new Error("not used"));
  }
  status = this.evaluation.bind(this);
  results = (): Promise<never> => Promise.reject(new Error("not used"));
  download = (): Promise<never> => Promise.reject(new Error("not used"));
}

export interface Tried {
  api: FakeApi;
  clock: VirtualClock;
  created: Created | null;
  error: Error | null;
}

/** Runs `createOnce` in virtual time. @param random 1: the longest back-off there may be */
export async function tryCreate(steps: (call: number) => Step, random = 0.999): Promise<Tried> {
  const clock = new VirtualClock();
  const api = new FakeApi(clock, steps);
  const silent = (): undefined => undefined;
  const log = { info: silent, warning: silent, error: silent, debug: silent, notice: silent };
  const request = { modelId: "a", modelId2: null, benchmarkId: "t", customMetricsJson: null };
  const options: CreateOptions = { request, endpoint: "auto", evaluationName: "n" };
  try {
    const created = await createOnce(api, options, { clock, random: () => random, log });
    return { api, clock, created, error: null };
  } catch (error) {
    return { api, clock, created: null, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
