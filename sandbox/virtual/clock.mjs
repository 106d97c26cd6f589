/**
 * @typedef {'ended' | 'stuck' | 'late' | 'endless'} Drive
 * `stuck`: nothing is left that could wake it; `late`: past the bound of time; `endless`: past that of steps
 */

/** Waiting for the event loop is slow: first, this many turns of the microtask queue are given. */
const QUICK_TURNS = 500;
/** Loading a module takes turns of the event loop: this many without a change mean that all is at rest. */
const REST_TURNS = 5;
/** A module that is loaded for the first time takes as many. */
const STUCK_TURNS = 20_000;
/** What the monotonic clock shows at the start: never a time of day, so that nobody can take one for the other. */
const FIRST_MONOTONIC_MS = 5_000;

/** What the wall clock shows at first, in milliseconds since the epoch. */
export const START_MS = Date.parse("2026-03-10T10:00:00Z");

/** A virtual clock: whoever sleeps is woken at once, in the order of time, and the clock jumps there. */
export class VirtualClock {
  #startMs;
  #elapsedMs = 0;
  #wallJumpMs = 0;
  /** @type {Set<{at: number, wake: () => void, isEvent?: boolean}>} */
  #sleepers = new Set();
  /** Who drives the clock takes turns. @type {Promise<void>} */
  #turn = Promise.resolve();

  /** @param {number} [startMs] what the wall clock shows at first, in milliseconds since the epoch */
  constructor(startMs = START_MS) {
    this.#startMs = startMs;
  }

  /** The wall clock of the action, which may jump. */
  now = () => this.#startMs + this.#elapsedMs + this.#wallJumpMs;

  /** The wall clock of everyone else. */
  trueNow = () => this.#startMs + this.#elapsedMs;

  monotonicMs = () => FIRST_MONOTONIC_MS + this.#elapsedMs;

  /** Time since the start, in milliseconds. */
  get elapsedMs() {
    return this.#elapsedMs;
  }

  /** How many sleep; what is to happen at a time is not among them. */
  get sleepers() {
    return [...this.#sleepers].filter(({ isEvent }) => isEvent !== true).length;
  }

  /**
   * Sets the wall clock forward, or back.
   * @param {number} ms
   */
  jump(ms) {
    this.#wallJumpMs += ms;
  }

  /**
   * @param {number} ms
   * @param {AbortSignal} [signal]
   * @returns {Promise<void>}
   */
  sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const fail = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper = {
        at: this.#elapsedMs + Math.max(0, ms),
        wake: () => {
          signal?.removeEventListener("abort", fail);
          resolve();
        },
      };
      if (signal?.aborted) return reject(signal.reason);
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", fail, { once: true });
    });

  /**
   * Does something at a time, unless nobody drives the clock that far.
   * @param {() => void} run
   * @param {number} ms from now on
   */
  later = (run, ms) => {
    this.#sleepers.add({ at: this.#elapsedMs + Math.max(0, ms), wake: run, isEvent: true });
  };

  /**
   * Lets time pass until the work is done. Several may do so at once.
   * @template Result
   * @param {Promise<Result>} work
   * @returns {Promise<Result>}
   */
  async run(work) {
    let done = false;
    const end = () => {
      done = true;
    };
    work.then(end, end);
    while (!done) {
      const before = this.#turn;
      /** @type {() => void} */
      let release = () => {};
      this.#turn = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      try {
        for (let turn = 0; turn < REST_TURNS && !done; turn += 1) await eventLoopTurn();
        for (let turn = 0; turn < STUCK_TURNS && !done && this.#sleepers.size === 0; turn += 1)
          await eventLoopTurn();
        if (!done && !this.#wakeNext(Infinity)) throw new Error("Nobody sleeps, and the work is not done.");
      } finally {
        release();
      }
    }
    return work;
  }

  /**
   * Lets time pass until the work is done, within bounds.
   * @param {Promise<unknown>} work
   * @param {{untilMs: number, steps: number, sleepers: number}} bounds `untilMs`: since the epoch; `sleepers`: at most this many
   *   sleep when all is at rest
   * @returns {Promise<Drive>}
   */
  async drive(work, { untilMs, steps, sleepers }) {
    let done = false;
    const end = () => {
      done = true;
    };
    work.then(end, end);
    for (let step = 0; step < steps; step += 1) {
      // Everything that can happen at this moment happens before the clock goes on.
      for (let turn = 0; turn < QUICK_TURNS && !done && this.#sleepers.size < sleepers; turn += 1)
        await undefined;
      if (!done && this.#sleepers.size < sleepers) await eventLoopTurn();
      if (done) return "ended";
      if (this.#sleepers.size === 0) return "stuck";
      if (!this.#wakeNext(untilMs - this.#startMs)) return "late";
    }
    return "endless";
  }

  /**
   * @param {number} untilMs since the start
   * @returns {boolean} whether anybody sleeps until then
   */
  #wakeNext(untilMs) {
    let next;
    for (const sleeper of this.#sleepers) if (next === undefined || sleeper.at < next.at) next = sleeper;
    if (next === undefined || next.at > untilMs) return false;
    this.#sleepers.delete(next);
    this.#elapsedMs = Math.max(this.#elapsedMs, next.at);
    next.wake();
    return true;
  }
}

/** @returns {Promise<void>} */
function eventLoopTurn() {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
