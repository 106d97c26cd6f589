/** A point in time as a server wrote it. */
export interface Timestamp {
  /** Milliseconds since the epoch: the earliest moment that is written like this. */
  ms: number;
  /** How much later it may have been, in milliseconds: 1000 where fractions of a second are not written. */
  resolutionMs: number;
}

const RFC3339 = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads the two forms seen from the service: with `Z` (`2024-01-15T10:30:00Z`), or naive, in UTC, with
 * microseconds (`2026-03-10T10:43:12.826791`).
 * @returns null where the text is no timestamp
 */
export function parseTimestamp(text: string | null): Timestamp | null {
  const match = RFC3339.exec(text?.trim() ?? "");
  if (!match) return null;
  const [, date, time, fraction = "", zone = "Z"] = match;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const millis = fraction.slice(0, 3).padEnd(3, "0");
  const ms = Date.parse(`${date ?? ""}T${time ?? ""}.${millis}${offset}`);
  if (Number.isNaN(ms)) return null;
  return { ms, resolutionMs: 10 ** (3 - Math.min(3, fraction.length)) };
}
