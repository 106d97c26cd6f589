import type { HttpResponse } from "./http.js";

/** A span of time, in milliseconds since the epoch; the true moment lies within it. */
export interface Span {
  /** The earliest moment it may be. */
  low: number;
  /** The latest. */
  high: number;
}

/**
 * The server's clock, as far as its `Date` headers show. Each says, to the second, what time it was there at
 * some moment between our sending and our receiving; many of them narrow the difference down.
 */
export class ServerClock {
  /** Server time minus our monotonic time; null until a `Date` was seen. */
  #offset: Span | null = null;

  /** Narrows the difference by one response; one without a readable `Date` says nothing. */
  observe({
    headers,
    startedAt,
    receivedAt,
  }: Pick<HttpResponse, "headers" | "startedAt" | "receivedAt">): void {
    const date = headers.date === undefined ? Number.NaN : Date.parse(headers.date);
    // A cache's copy has an old time.
    if (Number.isNaN(date) || Number(headers.age ?? 0) > 0) return;
    const low = date - receivedAt;
    const high = date + 1_000 - startedAt;
    const narrowed = {
      low: Math.max(low, this.#offset?.low ?? low),
      high: Math.min(high, this.#offset?.high ?? high),
    };
    // A clock was set meanwhile, or a cache answered with an old date: the newest response counts alone.
    this.#offset = narrowed.low <= narrowed.high ? narrowed : { low, high };
  }

  /** Returns when a moment of our monotonic clock was, by the server's; it may be any where no `Date` was seen. */
  at(monotonicMs: number): Span {
    const { low, high } = this.#offset ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return { low: monotonicMs + low, high: monotonicMs + high };
  }
}
