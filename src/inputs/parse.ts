import type { ParseError } from "jsonc-parser";

/** A checked `api_url`: its path is what comes before `/api/v3`. */
export interface ApiUrl {
  url: URL;
}

/** Where the vendor has the API, by https://docs.nugen.in. Without a trailing slash: it is compared with an origin. */
export const DEFAULT_API_URL = "https://api.nugen.in";

/** @returns the bare key, and why it can't be one; the problem never quotes it */
export function parseApiKey(raw: string): { key: string; problem: string | null } {
  const key = raw
    .trim()
    .replace(/^bearer(\s+|$)/i, "")
    .trim();
  if (/[\u0000-\u001f\u007f-\u009f]/.test(key)) {
    return { key, problem: "the key contains a line break or another control character" };
  }
  if (/\s/.test(key)) return { key, problem: "the key contains white space" };
  if (/[^\u0021-\u007e]/.test(key))
    return { key, problem: "the key contains a character that can't be sent in a header" };
  return { key, problem: null };
}

/** @returns why a text can't be an id, or null where it can */
export function parseId(value: string): string | null {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value))
    return "it contains a line break or another control character";
  if (value.includes("${{")) return "it contains an expression that GitHub has not filled in";
  return value.length > 512 ? `it is ${value.length} characters long, an id has at most 512` : null;
}

/** @returns seconds above 0 and up to an hour, or null */
export function secondsOf(value: string): number | null {
  const seconds = decimalOf(value);
  return seconds !== null && seconds > 0 && seconds <= 3_600 ? seconds : null;
}

/** @returns a plain decimal number, or null: no sign, no exponent, no unit */
export function decimalOf(value: string): number | null {
  return /^(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : null;
}

/** @returns true or false in any case, or null for anything else */
export function booleanOf(value: string): boolean | null {
  const lower = value.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : null;
}

/** Only what the toolkit too takes for loopback: it sends everything else through a proxy, `api.localhost` as well. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** Checks an `api_url`; problems don't quote it, as it may hold a password. */
export function parseApiUrl(value: string): ApiUrl | { problem: string } {
  if (value === "") return { url: new URL(DEFAULT_API_URL) };
  if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(value))
    return { problem: "it contains white space, a control character or a backslash" };
  if (!URL.canParse(value)) return { problem: "it is not an address (it has to begin with https://)" };
  const url = new URL(value);
  if (url.username !== "" || url.password !== "" || /^[a-z]+:\/*[^/]*@/i.test(value)) {
    return { problem: "it contains user information before an @, which would be sent or logged" };
  }
  if (value.includes("?") || value.includes("#"))
    return { problem: "it contains a query or a fragment (? or #)" };
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return {
      problem: "it is http, which would send the API key unencrypted; only loopback hosts may be http",
    };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { problem: `it is ${url.protocol} instead of https:` };
  if (/\/api\/v\d+(\/|$)/.test(url.pathname))
    return { problem: "it contains /api/v3 already, which is added to it" };
  return { url };
}

/** @returns why a text is not a JSON object or array, with line and column, or null where it is */
export async function jsonMistake(text: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse(text);
    const kind = value === null ? "null" : typeof value;
    return kind === "object"
      ? null
      : `line 1, column 1: it is a ${kind}, not an object or an array`.replace("a null", "null");
  } catch {
    return `${await whereJsonBreaks(text)}: it is not valid JSON`;
  }
}

/** JSON.parse doesn't say where on every Node; the parser that does is loaded only then. */
async function whereJsonBreaks(text: string): Promise<string> {
  const { parseTree } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return "nested too deeply";
    throw error;
  }
  const offset = Math.min(...errors.map((error) => error.offset), text.length);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
