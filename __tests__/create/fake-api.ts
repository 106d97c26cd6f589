import { toEvaluation } from "../../src/create/candidates.js";
import { type CreateOptions, type Created, createOnce } from "../../src/create/create.js";
import { CreateFailedError, CreateUnknownError } from "../../src/create/errors.js";
import type { NugenApi } from "../../src/nugen/api.js";
import {
  type NugenError,
  UnexpectedResponseError,
  NoResponseError,
  NotSentError,
  RedirectError,
} from "../../src/nugen/errors.js";
import type { HttpResponse } from "../../src/nugen/http.js";
import { createStatusError } from "../../src/nugen/response.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import type { Evaluation, EvaluationStatus, ListEntry, ListPage } from "../../src/nugen/types.js";
import type { Clock } from "../../src/util/clock.js";

export const START_MS = Date.parse("2026-11-23T12:00:00Z");
const target = { method: "POST", url: new URL("https://api.nugen.in/api/v3/evaluations") };
export const PAGE = "<html><head><title>Access denied</title></head><body>Ray 7</body></html>";

/** A clock that only sleeping and the fake API move; the wall clock may also jump. */
export class VirtualClock implements Clock {
  ms = 0;
  wallOffsetMs = START_MS;
  readonly sleeps: number[] = [];
  now(): number {
    return this.ms + this.wallOffsetMs;
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

export function response(status: number, body: string, headers: Record<string, string> = {}): HttpResponse {
  return { status, body, headers, startedAt: 0, receivedAt: 0 };
}

/** An error as the client makes it of a response of 400 or above. */
export function answer(
  status: number,
  body = '{"detail":"no"}',
  headers: Record<string, string> = {},
): NugenError {
  return createStatusError(target, response(status, body, headers));
}

export const errors = {
  connection: () => new NotSentError(target, "connection", "refused"),
  certificate: () => new NotSentError(target, "certificate", "expired"),
  reset: () => new NoResponseError(target, 1, "reset"),
  cutOff: () => new NoResponseError(target, 1, "cut off", undefined, 200),
  noId: () => new UnexpectedResponseError(target, response(200, "{}"), "without an evaluation_id"),
  redirect: () => new RedirectError(target, response(302, ""), "/login"),
};

/** What one create call does. */
export interface Step {
  tookMs?: number;
  /** None: success. */
  fails?: Error;
  /** When the evaluation exists, counted from the begin of the call. */
  commitsAfterMs?: number;
  /** What the response gives as the id of a success. */
  id?: string;
  /** How the wall clock jumps during the call. */
  jumpsMs?: number;
}

/** What the service and the list are like. */
export interface World {
  steps: (attempt: number) => Step;
  /** How much later an evaluation is in the list than it exists. */
  lagMs?: number;
  /** How the list shows our own evaluations. */
  shows?: Partial<ListEntry>;
  /** Evaluations of others; the time counts from the start, by the server's clock. */
  others?: (Partial<ListEntry> & { atMs: number })[];
  /** What the nth list call throws, or null. */
  listFails?: (call: number, nowMs: number) => Error | null;
  /** What the list says it has. */
  total?: number;
  listIsStale?: (call: number, nowMs: number) => boolean;
  /** `evaluation_name` as the single evaluation includes it. */
  nameOf?: (id: string) => string | null | undefined;
  options?: Partial<CreateOptions>;
  random?: number;
}

const ENTRY = { status: "PROCESSING", modelId: "a", modelId2: null, benchmarkId: "t", name: undefined };

/** The service in the mind: what is in the list depends on the virtual clock. */
export class FakeApi implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly clock = new VirtualClock();
  readonly creates: number[] = [];
  readonly endpoints: string[] = [];
  readonly lists: { atMs: number; offset: number }[] = [];
  readonly asked: string[] = [];
  readonly #stored: { entry: ListEntry; atMs: number; isOurs: boolean }[] = [];

  constructor(readonly world: World) {
    for (const [index, { atMs, ...given }] of (world.others ?? []).entries()) {
      this.#store({ ...ENTRY, id: `other-${index + 1}`, ...given }, atMs, false);
    }
  }

  #store(entry: Omit<ListEntry, "createdAt">, atMs: number, isOurs: boolean): void {
    this.#stored.push({
      entry: { createdAt: new Date(START_MS + atMs).toISOString(), ...entry },
      atMs,
      isOurs,
    });
  }

  get stored(): number {
    return this.#stored.filter(({ isOurs }) => isOurs).length;
  }

  create(_request: unknown, endpoint: string): Promise<Evaluation> {
    const { clock } = this;
    const startMs = clock.ms;
    this.creates.push(startMs);
    this.endpoints.push(endpoint);
    const attempt = this.creates.length;
    const {
      tookMs = 100,
      fails,
      commitsAfterMs,
      jumpsMs = 0,
      id = `eval-${attempt}`,
    } = this.world.steps(attempt);
    if (fails === undefined || commitsAfterMs !== undefined) {
      const atMs = startMs + (commitsAfterMs ?? tookMs / 2);
      this.#store({ ...ENTRY, id: `eval-${attempt}`, ...this.world.shows }, atMs, true);
    }
    clock.ms += tookMs;
    clock.wallOffsetMs += jumpsMs;
    if (fails !== undefined) return Promise.reject(fails);
    const { modelId, modelId2, benchmarkId, status } = ENTRY;
    return Promise.resolve({ id, status, modelId, modelId2, benchmarkId, createdAt: null, message: null });
  }

  list(_modelId: string, offset: number): Promise<ListPage> {
    const nowMs = this.clock.ms;
    this.lists.push({ atMs: nowMs, offset });
    this.#observe();
    const error = this.world.listFails?.(this.lists.length, nowMs) ?? null;
    if (error !== null) return Promise.reject(error);
    const stale = this.world.listIsStale?.(this.lists.length, nowMs) ?? false;
    const seen = this.#stored.filter(({ atMs }) => !stale && atMs + (this.world.lagMs ?? 0) <= nowMs);
    const entries = seen.sort((one, other) => other.atMs - one.atMs).map(({ entry }) => entry);
    return Promise.resolve({
      entries: entries.slice(offset, offset + 2),
      total: this.world.total ?? null,
      stale,
    });
  }

  #observe(): void {
    const date = new Date(START_MS + this.clock.ms).toUTCString();
    this.serverClock.observe({ headers: { date }, startedAt: this.clock.ms, receivedAt: this.clock.ms });
  }

  evaluation(id: string): Promise<EvaluationStatus> {
    this.asked.push(id);
    const known = this.#stored.find(({ entry }) => entry.id === id);
    if (known === undefined || this.world.nameOf === undefined) return Promise.reject(answer(404));
    const { modelId2 } = known.entry;
    const evaluation = toEvaluation(known.entry);
    const none = {
      progress: null,
      questionsCompleted: null,
      totalQuestions: null,
      avgTimePerQuestion: null,
      etaSeconds: null,
    };
    const name = this.world.nameOf(id);
    return Promise.resolve({ evaluation, modelId2, name, ...none, startTime: null, endTime: null });
  }
  status = this.evaluation.bind(this);
  results = (): Promise<never> => Promise.reject(new Error("not used"));
  download = (): Promise<never> => Promise.reject(new Error("not used"));
}

export interface Ended {
  api: FakeApi;
  clock: VirtualClock;
  created: Created | null;
  error: Error | null;
  warnings: string[];
  log: string[];
}

/** Runs `createOnce` in virtual time. */
export async function runCreate(world: World): Promise<Ended> {
  const api = new FakeApi(world);
  const { clock } = api;
  const log: string[] = [];
  const warnings: string[] = [];
  const write = (line: string): void => void log.push(line);
  const tools = {
    clock,
    random: () => world.random ?? 0.999,
    log: {
      info: write,
      error: write,
      debug: write,
      notice: write,
      warning: (line: string) => void warnings.push(line),
    },
  };
  const request = { modelId: "a", modelId2: null, benchmarkId: "t", customMetricsJson: null };
  const options: CreateOptions = {
    request,
    endpoint: "evaluations",
    evaluationName: "our name",
    requestTimeoutMs: 1_000,
    ...world.options,
  };
  try {
    const created = await createOnce(api, options, tools);
    return { api, clock, created, error: null, warnings, log };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { api, clock, created: null, error, warnings, log };
  }
}

/** The first attempt does this, every other one succeeds. */
export const first =
  (step: Step) =>
  (attempt: number): Step =>
    attempt === 1 ? step : {};
/** The nth attempt does the nth of these, and the last one again and again. */
export const each =
  (...steps: Step[]) =>
  (attempt: number): Step =>
    steps[Math.min(attempt, steps.length) - 1] ?? {};

export function failedOf({ error }: Ended): CreateFailedError {
  if (!(error instanceof CreateFailedError)) throw new Error(`not a CreateFailedError: ${String(error)}`);
  return error;
}

export function unknownOf({ error }: Ended): CreateUnknownError {
  if (!(error instanceof CreateUnknownError)) throw new Error(`not a CreateUnknownError: ${String(error)}`);
  return error;
}
