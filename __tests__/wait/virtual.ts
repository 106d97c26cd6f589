import { type Evaluation, statusView } from "../../sandbox/evaluations.mjs";
import { Chance } from "../../sandbox/virtual/chance.mjs";
import { VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";
import type { NugenApi } from "../../src/nugen/api.js";
import { parseStatus } from "../../src/nugen/parse.js";
import { ServerClock } from "../../src/nugen/server-clock.js";
import type { EvaluationStatus } from "../../src/nugen/types.js";
import type { Random } from "../../src/util/clock.js";
import { waitForEnd } from "../../src/wait/wait-for-end.js";

/** Random numbers that are the same in each run of the tests. */
export function seeded(seed: number): Random {
  return new Chance(seed).next;
}

/** The status of one of the sandbox's evaluations, without a transport, as these tests poll many thousands of times. */
class StatusApi implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly polls: number[] = [];
  readonly #evaluation: Evaluation;

  constructor(readonly sandbox: VirtualSandbox) {
    this.#evaluation = sandbox.seed();
  }

  status(id: string): Promise<EvaluationStatus> {
    const { clock, chance, options } = this.sandbox;
    this.polls.push(clock.elapsedMs);
    const view = statusView(this.#evaluation, options, { now: clock.trueNow, random: chance.next });
    const status = parseStatus(view, id);
    return status === null ? unused() : Promise.resolve(status);
  }
  create = unused;
  list = unused;
  evaluation = unused;
  results = unused;
  download = unused;

  get id(): string {
    return this.#evaluation.evaluation_id;
  }
}

function unused(): Promise<never> {
  return Promise.reject(new Error("waiting doesn't need this call"));
}

export interface Simulated {
  /** When the status was polled, in milliseconds from the start. */
  polls: number[];
  lagMs: number;
}

/**
 * Waits for one or more evaluations of the same duration, which start together.
 * @param eta what the sandbox makes of the time left, in milliseconds; null for a status without any progress
 */
export async function simulate(
  durationMs: number,
  eta: ((leftMs: number) => number) | null,
  random: Random,
  jobCount = 1,
): Promise<Simulated[]> {
  const progress = eta === null ? ({ optionalFields: "absent" } as const) : { eta };
  const sandbox = new VirtualSandbox({ durationMs, ...progress });
  const { clock } = sandbox;
  const ignore = (): void => undefined;
  const log = { info: ignore, warning: ignore, debug: ignore, notice: ignore, error: ignore };
  const wait = async (): Promise<Simulated> => {
    const api = new StatusApi(sandbox);
    const createdMs = clock.monotonicMs();
    const options = { id: api.id, timeoutMs: 2 * durationMs, createdMs, onStatus: ignore };
    await waitForEnd(api, options, { clock, random, log });
    return { polls: api.polls, lagMs: clock.elapsedMs - durationMs };
  };
  const jobs = Promise.all(Array.from({ length: jobCount }, wait));
  // All is at rest once each job sleeps until its next poll and its deadline; only when some have ended, turns of
  // the event loop have to show it, and those are slow.
  const end = await clock.drive(jobs, { untilMs: Infinity, steps: Infinity, sleepers: 2 * jobCount });
  if (end !== "ended") throw new Error(`The jobs are ${end}.`);
  return jobs;
}
