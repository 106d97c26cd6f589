import type { Clock, Random } from "../../src/util/clock.js";
import { abortReason } from "../../src/util/clock.js";
import { waitForEnd } from "../../src/wait/wait-for-end.js";
import type { NugenApi } from "../../src/nugen/client.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import type { EvaluationStatus } from "../../src/nugen/types.js";

/** A clock that jumps from sleeper to sleeper. */
export class VirtualClock implements Clock {
  #now = 0;
  #sleepers: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  monotonicMs(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + Math.max(0, ms), wake: resolve };
      this.#sleepers.push(sleeper);
      const stop = (): void => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(abortReason(signal));
      };
      if (signal?.aborted === true) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    });
  }

  /** Lets time pass until the work is done. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    const state = { ended: false };
    const end = (): void => {
      state.ended = true;
    };
    work.then(end, end);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (state.ended) return work;
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (next === undefined) throw new Error("nobody sleeps, and the work is not done");
      this.#now = next.at;
      next.wake();
    }
  }
}

/** Random numbers that are the same in each run of the tests. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const EVALUATION = {
  id: "eval-1",
  modelId: null,
  modelId2: null,
  benchmarkId: null,
  createdAt: null,
  message: null,
};

function status(word: string, etaSeconds: number | null): EvaluationStatus {
  const none = {
    progress: null,
    questionsCompleted: null,
    totalQuestions: null,
    avgTimePerQuestion: null,
    modelId2: undefined,
  };
  return { evaluation: { ...EVALUATION, status: word }, ...none, etaSeconds, startTime: null, endTime: null };
}

/** A service that knows one evaluation, which ends after `durationMs`. */
class FakeApi implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly looks: number[] = [];
  constructor(
    private readonly clock: Clock,
    private readonly durationMs: number,
    private readonly eta: (leftMs: number) => number | null,
  ) {}

  status(): Promise<EvaluationStatus> {
    const now = this.clock.now();
    this.looks.push(now);
    const left = this.durationMs - now;
    const etaMs = left <= 0 ? null : this.eta(left);
    return Promise.resolve(
      status(left <= 0 ? "READY" : "PROCESSING", etaMs === null ? null : Math.round(etaMs / 1_000)),
    );
  }
  create = unused;
  list = unused;
  evaluation = unused;
  results = unused;
  download = unused;
}

function unused(): Promise<never> {
  return Promise.reject(new Error("waiting doesn't need this call"));
}

export interface Simulated {
  looks: number[];
  lagMs: number;
  log: string[];
}

/** Waits for one or more evaluations of the same duration, which start together. */
export async function simulate(
  durationMs: number,
  eta: (leftMs: number) => number | null,
  random: Random,
  legs = 1,
): Promise<Simulated[]> {
  const clock = new VirtualClock();
  const wait = async (): Promise<Simulated> => {
    const api = new FakeApi(clock, durationMs, eta);
    const log: string[] = [];
    const take = (line: string): void => void log.push(line);
    await waitForEnd(
      api,
      { id: "eval-1", timeoutMs: 2 * durationMs, createdMs: 0, onStatus: () => undefined },
      { clock, random, log: { info: take, warning: take, debug: take, error: take } },
    );
    return { looks: api.looks, lagMs: clock.now() - durationMs, log };
  };
  return clock.run(Promise.all(Array.from({ length: legs }, wait)));
}
