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

/**
 * Returns a clock whose wall time advances with the monotonic clock, so that a jump of the machine's clock moves no
 * moment of a run against another.
 */
export function createSteadyClock(clock: Clock): Clock {
  const offsetMs = clock.now() - clock.monotonicMs();
  return {
    now: () => offsetMs + clock.monotonicMs(),
    monotonicMs: () => clock.monotonicMs(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
  };
}

/** Returns the clock with a signal that ends every sleep. */
export function bindClock(clock: Clock, signal: AbortSignal): Clock {
  return {
    now: () => clock.now(),
    monotonicMs: () => clock.monotonicMs(),
    sleep: (ms, own) => clock.sleep(ms, anySignal(signal, own)),
  };
}

/** Returns a signal that is aborted with the first of the given ones. */
export function anySignal(signal: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other === undefined || other === signal ? signal : AbortSignal.any([signal, other]);
}

/** Returns the reason of an aborted signal as an Error. */
export function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error("aborted");
}
