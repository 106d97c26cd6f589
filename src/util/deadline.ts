import type { Clock } from "./clock.js";

/** A point in time after which a signal is aborted. */
export interface Deadline {
  /** Aborted at that time, with an error that says what took too long. */
  signal: AbortSignal;
  /** Must be called when the operation has ended, so that nothing keeps waiting for the deadline. */
  clear(): void;
}

/** Creates a signal that is aborted after `ms` milliseconds, with the error that `reason` then makes. */
export function createDeadline(ms: number, clock: Clock, reason: () => Error): Deadline {
  return createDeadlineAfterAbort(AbortSignal.abort(), ms, clock, reason);
}

/** Creates a signal that is aborted `graceMs` milliseconds after `signal`, with the error that `reason` then makes. */
export function createDeadlineAfterAbort(
  signal: AbortSignal,
  graceMs: number,
  clock: Clock,
  reason: () => Error,
): Deadline {
  const deadline = new AbortController();
  const timer = new AbortController();
  const start = (): void => {
    clock.sleep(graceMs, timer.signal).then(
      () => {
        deadline.abort(reason());
      },
      () => undefined,
    );
  };
  if (signal.aborted) start();
  else signal.addEventListener("abort", start, { once: true });
  return {
    signal: deadline.signal,
    clear: () => {
      signal.removeEventListener("abort", start);
      timer.abort();
    },
  };
}
