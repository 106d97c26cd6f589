/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns the value as a record; null where it is none. */
export function toFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** Returns a non-empty string; null for anything else. A number counts, since an id may come as one. */
export function toText(value: unknown): string | null {
  // Beyond this, a number has lost digits: it would be another id.
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Returns a finite number; null for anything else. */
export function toNumber(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Returns a time as a string for `parseTimestamp`. It may come as decimal seconds, which `toText` refuses as an id. */
export function toTimeText(value: unknown): string | null {
  return typeof value === "number" && Number.isFinite(value) ? String(value) : toText(value);
}

/** Deeper than any response of this API; what walks a value may recurse this far. */
const MAX_DEPTH = 100;

/** Parses JSON; returns undefined where it is none, or is nested absurdly deep. */
export function tryParseJson(body: string): unknown {
  try {
    const value = parseJson(body.replace(/^\ufeff/, ""));
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** In a list, so that it makes no name of a field. */
const NOT_A_NUMBER = "\u0000NaN";

function isNotANumber(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] === NOT_A_NUMBER;
}

/** Python servers write NaN and Infinity, which are not JSON: they are read as the numbers that they are. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!/NaN|Infinity/.test(body)) throw error;
    // A text without an end counts as one, too: to search for its end from each of its quotes would take for ever.
    const json = body.replace(/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\bInfinity\b|\bNaN\b/gs, (token) => {
      if (token.startsWith('"')) return token;
      return token === "NaN" ? JSON.stringify([NOT_A_NUMBER]) : token.replace("Infinity", "1e999");
    });
    return JSON.parse(json, (_, value: unknown) => (isNotANumber(value) ? Number.NaN : value));
  }
}

function isShallow(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap(children);
  }
  return true;
}

function children(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const values: unknown[] = Object.values(value);
  return values;
}
