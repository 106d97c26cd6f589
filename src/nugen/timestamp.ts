import { toIsoText } from "../util/iso-time.js";

/** A point in time as a server wrote it. */
export interface Timestamp {
  /** Milliseconds since the epoch: the earliest moment that is written like this. */
  ms: number;
  /** How much later it may have been, in milliseconds: 1000 where the seconds are an integer. */
  resolutionMs: number;
}

const ISO =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::(\d{2})(?:\.(\d+))?)?\s*(?:([+-]\d{2})(?::?(\d{2}))?|([A-Z]+))?$/i;
const EPOCH = /^\d{9,13}(?:\.\d+)?$/;
/** Below this a number counts seconds, from it on milliseconds: the year 5138, and 1973. */
const EPOCH_MS_FROM = 1e11;

/** Zone names with one meaning; a recording has IST, which is India's there. Any other name could be guessed wrong. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["", "+00:00"],
  ["Z", "+00:00"],
  ["UTC", "+00:00"],
  ["GMT", "+00:00"],
  ["IST", "+05:30"],
]);

/**
 * Reads a time as the service was recorded to write it: `2024-01-15T10:30:00Z`, naive in UTC with `T` or a space
 * (`2026-07-15T05:12:11.352993`), with an offset or a zone's name (`2026-08-31 12:38:59 IST`), or as seconds or
 * milliseconds since the epoch.
 * @returns null where the text is no timestamp, or names a zone that is not known for certain
 */
export function parseTimestamp(text: string | null): Timestamp | null {
  if (text === null) return null;
  const written = text.trim();
  if (EPOCH.test(written)) return parseEpoch(written);
  const match = ISO.exec(written);
  if (!match) return null;
  const [, second, decimals = "", hours, minutes = "00", zone = ""] = match;
  const offset = hours === undefined ? ZONES.get(zone.toUpperCase()) : `${hours}:${minutes}`;
  // Stryker disable next-line ConditionalExpression: `undefined` is no offset to Date.parse, but the compiler objects
  if (offset === undefined) return null;
  const [date, minute] = [written.slice(0, 10), written.slice(11, 16)];
  // Of more than nine decimals, `Date.parse` misreads those that begin with a zero.
  const ms = Date.parse(
    `${date}T${minute}:${second ?? "00"}.${decimals.slice(0, 3).padEnd(3, "0")}${offset}`,
  );
  if (Number.isNaN(ms) || !isInCalendar(date)) return null;
  return { ms, resolutionMs: second === undefined ? 60_000 : 10 ** (3 - Math.min(3, decimals.length)) };
}

function parseEpoch(written: string): Timestamp {
  const value = Number(written);
  const fractionDigits = written.split(".")[1]?.length ?? 0;
  if (value >= EPOCH_MS_FROM) return { ms: Math.floor(value), resolutionMs: 1 };
  return { ms: Math.floor(value * 1_000), resolutionMs: 10 ** (3 - Math.min(3, fractionDigits)) };
}

/** `Date.parse` takes the 30th of February for the 2nd of March. */
function isInCalendar(date: string): boolean {
  return toIsoText(Date.parse(`${date}T00:00:00Z`)).startsWith(date);
}
