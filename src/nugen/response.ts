import type { Redactor } from "../util/redactor.js";
import { errorInBody, parseErrorBody, pageTitle } from "./error-body.js";
import { UnexpectedResponseError, RedirectError } from "./errors.js";
import type { HttpResponse, Target } from "./http.js";
import { tryParseJson } from "./json.js";
import { HttpStatusError } from "./status-error.js";

/**
 * Reads a whole response.
 * @param parse returns null where the response is not what was asked for
 * @param mismatch ends the sentence about a response that `parse` refuses
 * @throws {HttpStatusError} the status is 400 or above
 * @throws {RedirectError} it is a redirect
 * @throws {UnexpectedResponseError} it is not what was asked for
 */
export function readResponse<Result>(
  target: Target,
  response: HttpResponse,
  parse: (json: unknown, response: HttpResponse) => Result | null,
  mismatch: string,
  redactor: Redactor,
): Result {
  if (response.status >= 400) throw createStatusError(target, response);
  if (response.status < 200)
    throw new UnexpectedResponseError(target, response, "which is an invalid status");
  if (response.status >= 300) throw new RedirectError(target, response, formatHeader(response, "location"));
  const json = parseRedactedJson(response.body, redactor);
  const result = errorInBody(json) === null ? parse(json, response) : null;
  if (result !== null) return result;
  const quoted = json === undefined ? pageTitle(response.body) : errorInBody(json);
  const detail = json === undefined ? notJson(response) : mismatch;
  throw new UnexpectedResponseError(target, response, quoted === null ? detail : `${detail}: ${quoted}`);
}

function notJson(response: HttpResponse): string {
  const encoding = formatHeader(response, "content-encoding").toLowerCase();
  if (encoding === "" || encoding === "identity") return "not with JSON";
  return `with a body compressed as ${encoding}, which was not asked for: check what is between the runner and the API`;
}

/** An escape may have hidden the key from what redacted the text. */
function parseRedactedJson(body: string, redactor: Redactor): unknown {
  const json = tryParseJson(body);
  return json !== undefined && body.includes("\\") ? redactor.redactJson(json) : json;
}

/** Returns the error that a response of 400 or above stands for. */
export function createStatusError(target: Target, response: HttpResponse): HttpStatusError {
  const { detail, fields } = parseErrorBody(response.body);
  return new HttpStatusError(target, response, detail, fields);
}

/** Returns whether a cache made the response before our request: `Age` (RFC 9111, 5.1) is in seconds. */
export function isStale({ headers, startedAt, receivedAt }: HttpResponse): boolean {
  return Number(headers.age ?? 0) * 1_000 > receivedAt - startedAt;
}

function formatHeader(response: HttpResponse, name: string): string {
  const value = response.headers[name];
  return typeof value === "string" ? value : "";
}

/**
 * Returns where a 307 or 308 points, if that is the same address but for a trailing slash; null otherwise. A server
 * behind a proxy that ends TLS takes itself for `http`: then the address is the one with `https`.
 */
export function findSlashRedirect(from: URL, response: HttpResponse): URL | null {
  if (response.status !== 307 && response.status !== 308) return null;
  const location = formatHeader(response, "location");
  if (location === "" || !URL.canParse(location, from.href)) return null;
  const to = new URL(location, from);
  if (from.protocol === "https:" && to.protocol === "http:") to.protocol = "https:";
  const withoutSlash = (path: string): string => path.replace(/\/$/, "");
  const sameButSlash =
    to.pathname !== from.pathname && withoutSlash(to.pathname) === withoutSlash(from.pathname);
  const plain = to.username === "" && to.password === "";
  return to.origin === from.origin && plain && sameButSlash && to.search === from.search ? to : null;
}
