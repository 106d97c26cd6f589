/**
 * @typedef {'ended' | 'stuck' | 'late' | 'endless'} Drive
 * `stuck`: nothing is left that could wake it; `late`: past the bound of time; `endless`: past that of steps
 */

/** Waiting for the event loop is slow: first, this many turns of the microtask queue are given. */
const QUICK_TURNS = 500;

/** A virtual clock: whoever sleeps is woken at once, in the order of time, and the clock jumps there. */
export class VirtualClock {
  #nowMs;
  /** @type {Set<{at: number, wake: () => void}>} */
  #sleepers = new Set();

  /** @param {number} startMs */
  constructor(startMs) {
    this.#nowMs = startMs;
  }

  now = () => this.#nowMs;

  monotonicMs = () => this.#nowMs;

  get sleepers() {
    return this.#sleepers.size;
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
        at: this.#nowMs + Math.max(0, ms),
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
   * Lets time pass until the work is done.
   * @param {Promise<unknown>} work
   * @param {{untilMs: number, steps: number, sleepers: number}} bounds `sleepers`: so many sleep when all is at rest
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
      if (!done && this.#sleepers.size < sleepers) await new Promise((resolve) => setImmediate(resolve));
      if (done) return "ended";
      let next;
      for (const sleeper of this.#sleepers) {
        if (next === undefined || sleeper.at < next.at) next = sleeper;
      }
      if (next === undefined) return "stuck";
      if (next.at > untilMs) return "late";
      this.#sleepers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.at);
      next.wake();
    }
    return "endless";
  }
}
