import { type Fields, toFields, toText, tryParseJson } from "./json.js";

/**
 * Parses an error body. https://docs.nugen.in, Create Evaluation, has `detail` as a list, for a 422; as a string it is
 * FastAPI's custom; an object with `message` was recorded on 29 September 2026.
 * @returns the server's own message: FastAPI's `detail`, or the start of whatever it sent; and the
 * fields that a list names
 */
export function parseErrorBody(body: string): { detail: string; fields: string[] } {
  const json = tryParseJson(body);
  const detail = toFields(json)?.["detail"];
  if (typeof detail === "string") return { detail, fields: [] };
  const message = toText(toFields(detail)?.["message"]);
  if (message !== null) return { detail: message, fields: [] };
  if (Array.isArray(detail)) {
    const issues = detail.map((item) => parseValidationError(toFields(item)));
    return {
      detail: issues.map((one) => one.message).join("; "),
      fields: issues.flatMap((one) => one.field ?? []),
    };
  }
  const title = json === undefined ? pageTitle(body) : null;
  if (title !== null) return { detail: title, fields: [] };
  // An unbounded page could keep the patterns busy for minutes.
  // Written anew, so that no escape of the server's hides a secret.
  const text = (json === undefined ? body : JSON.stringify(json))
    .slice(0, 8_192)
    .replace(/<(script|style)\b[^<>]*>[^<]*/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { detail: text === "" ? "(no text)" : text.slice(0, 500), fields: [] };
}

/** Returns the title of an HTML page, such as a firewall's; null where there is none. */
export function pageTitle(body: string): string | null {
  const title = /<title\b[^<>]*>([^<]{1,300})/i.exec(body.slice(0, 65_536))?.[1] ?? "";
  return toText(title.replace(/\s+/g, " ").trim());
}

/** What a response of this API has, of whichever call. */
const RESPONSE_FIELDS = ["evaluation_id", "evaluations", "status", "metrics", "base_model", "eval_model"];

/**
 * Returns the message of an error body, as some servers send it with a status of 200; null where the body is none.
 * @param json the parsed body
 */
export function errorInBody(json: unknown): string | null {
  const fields = toFields(json);
  if (fields === null) return null;
  const { evaluations, detail, error } = fields;
  // What failed to search may find nothing, and say so.
  const isEmptyList = Array.isArray(evaluations) && evaluations.length === 0;
  if (!isEmptyList && RESPONSE_FIELDS.some((name) => fields[name] != null)) return null;
  if (detail != null) return parseErrorBody(JSON.stringify(fields)).detail;
  const message = isEmptyList ? null : toText(fields["message"]);
  return toText(error) ?? toText(toFields(error)?.["message"]) ?? message;
}

function parseValidationError(issue: Fields | null): { message: string; field: string | null } {
  const loc = issue?.["loc"];
  const path = Array.isArray(loc)
    ? loc.flatMap((part) => toText(part) ?? []).filter((part) => part !== "body")
    : [];
  const message = toText(issue?.["msg"]) ?? "invalid";
  return { message: path.length === 0 ? message : `${path.join(".")}: ${message}`, field: path[0] ?? null };
}
