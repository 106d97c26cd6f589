/** Time, passed in so that waiting can be tested without waiting. */
export interface Clock {
  /** Returns the wall clock, in milliseconds since the epoch: for times that are shown or compared with a server's. */
  now(): number;
  /** Returns a clock that never jumps, in milliseconds since some fixed moment: for every duration and deadline. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** The machine's clock. `setTimeout` holds at most 2^31-1 ms, longer sleeps are cut to that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer);
        reject(abortReason(signal));
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", fail);
          resolve();
        },
        Math.min(Math.max(0, ms), 2 ** 31 - 1),
      );
      if (signal?.aborted === true) fail();
      else signal?.addEventListener("abort", fail, { once: true });
    }),
};

/** @returns the reason an aborted signal gives, as an Error */
export function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error("aborted");
}
