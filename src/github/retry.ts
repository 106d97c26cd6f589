import type { Clock } from "../util/clock.js";
import { failureOf, mayPass } from "./error.js";

const TRIES = 5;
const FIRST_PAUSE_MS = 500;

/** How long the effort may go on. */
export interface Effort {
  clock: Clock;
  /** In milliseconds of the monotonic clock. */
  untilMs: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/**
 * Does it again while that may help: 5xx, no reply, rate limits. `work` must be safe to repeat as a whole.
 * @throws what `work` threw last, at once where no pause is left or it is of no use
 */
export async function persist<T>(work: () => Promise<T>, { clock, untilMs, signal }: Effort): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error, clock.now());
      const pause = failure.limitedMs ?? FIRST_PAUSE_MS * 2 ** (tries - 1);
      const over = signal.aborted || tries >= TRIES || clock.monotonicMs() + pause >= untilMs;
      if (over || !mayPass(failure)) throw error;
      await clock.sleep(pause, signal);
    }
  }
}
