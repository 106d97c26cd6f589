import { Chance } from "../../sandbox/virtual/chance.mjs";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import type { NugenApi } from "../../src/nugen/api.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import type { EvaluationStatus } from "../../src/nugen/types.js";
import type { Random } from "../../src/util/clock.js";
import { waitForEnd } from "../../src/wait/wait-for-end.js";

/** Random numbers that are the same in each run of the tests. */
export function seeded(seed: number): Random {
  return new Chance(seed).next;
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
    name: undefined,
  };
  return { evaluation: { ...EVALUATION, status: word }, ...none, etaSeconds, startTime: null, endTime: null };
}

/** A service that knows one evaluation, which ends after `durationMs`. */
class FakeApi implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly polls: number[] = [];
  constructor(
    private readonly clock: VirtualClock,
    private readonly durationMs: number,
    private readonly eta: (leftMs: number) => number | null,
  ) {}

  status(): Promise<EvaluationStatus> {
    const now = this.clock.elapsedMs;
    this.polls.push(now);
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
  polls: number[];
  lagMs: number;
  log: string[];
}

/** Waits for one or more evaluations of the same duration, which start together. */
export async function simulate(
  durationMs: number,
  eta: (leftMs: number) => number | null,
  random: Random,
  jobCount = 1,
): Promise<Simulated[]> {
  const clock = new VirtualClock();
  const wait = async (): Promise<Simulated> => {
    const api = new FakeApi(clock, durationMs, eta);
    const log: string[] = [];
    const take = (line: string): void => void log.push(line);
    await waitForEnd(
      api,
      { id: "eval-1", timeoutMs: 2 * durationMs, createdMs: clock.monotonicMs(), onStatus: () => undefined },
      { clock, random, log: { info: take, warning: take, debug: take, notice: take, error: take } },
    );
    return { polls: api.polls, lagMs: clock.elapsedMs - durationMs, log };
  };
  const jobs = Promise.all(Array.from({ length: jobCount }, wait));
  // All is at rest once each job sleeps until its next poll and its deadline; only when some have ended, turns of
  // the event loop have to show it, and those are slow.
  const end = await clock.drive(jobs, { untilMs: Infinity, steps: Infinity, sleepers: 2 * jobCount });
  if (end !== "ended") throw new Error(`The jobs are ${end}.`);
  return jobs;
}
