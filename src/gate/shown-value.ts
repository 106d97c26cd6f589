const MAX_LENGTH = 80;

/** A value in a few words for a person to read: `0.9`, `text ("high")`, `an object`. */
export function shownValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "bigint") return value.toString();
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "string") return `text (${shortened(JSON.stringify(value))})`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return "an object";
}

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
