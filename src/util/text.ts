// Sanitizes untrusted text: whatever a server or an input says leaves through one of these functions.

/** C0 and C1 controls, DEL, line and paragraph separators, and characters that reorder or hide text. */
const UNPRINTABLE =
  // eslint-disable-next-line no-misleading-character-class -- each is meant by itself
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/gu;

/** Terminal escape sequences are removed whole, so that no `[31m` is left behind. */
const ESCAPE_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;

/** Removes terminal escapes, control characters and characters that hide or reorder text. */
export function removeInvisible(text: string): string {
  return text.replace(ESCAPE_SEQUENCE, "").replace(UNPRINTABLE, "");
}

/** Returns the text on one line, without control characters, at most `limit` characters long. */
export function toSingleLine(text: string, limit = 2_000): string {
  const visible = text
    .slice(0, limit * 4)
    .replace(ESCAPE_SEQUENCE, "")
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, " ")
    .replace(UNPRINTABLE, "")
    .toWellFormed();
  return visible.length > limit ? `${visible.slice(0, limit).toWellFormed()}…` : visible;
}

/**
 * Returns one line that the runner can't read as a workflow command: `::name::` counts at the start of
 * a line, `##[name]` anywhere in it.
 */
export function toLogLine(text: string): string {
  return toSingleLine(text, 8_000)
    .replace(/##\[/g, "## [")
    .replace(/^(\s*):(?=:)/, "$1: ");
}

/** Returns text in which no character can start a tag, an entity or Markdown. */
function escapeHtml(text: string): string {
  return text.replace(/[^A-Za-z0-9 .,;()%+=…—/-]/gu, (char) => {
    // Most texts are ASCII, and a literal is set up while the file is read: that of all letters takes long.
    // Stryker disable next-line ConditionalExpression,EqualityOperator,StringLiteral: no letter of ASCII gets here
    const isLetter = char > "\x7f" && new RegExp("[\\p{L}\\p{N}]", "u").test(char);
    return isLetter ? char : `&#${char.codePointAt(0) ?? 63};`;
  });
}

/**
 * Returns text for HTML prose. A zero-width space keeps GitHub from making a mention, a reference or a link
 * of it, which it does after Markdown, on the finished page.
 */
export function toHtml(text: string, limit = 2_000): string {
  const apart = toSingleLine(text, limit).replace(/[@#]|:(?=\/\/)|www(?=\.)|GH(?=-)/gi, "$&\u200b");
  return escapeHtml(apart);
}

/** Returns text on one line for HTML, also for an attribute's value between double quotes. */
export function toEscapedLine(text: string, limit = 2_000): string {
  return escapeHtml(toSingleLine(text, limit));
}

/** Returns untrusted text as code, where GitHub makes no link, image, mention or reference of it */
export function toCode(text: string, limit = 2_000): string {
  const content = toEscapedLine(text, limit);
  return content.trim() === "" ? "—" : `<code>${content}</code>`;
}

/** Returns a word that is safe to paste into a shell or a file name: anything unusual becomes `_`. */
export function toSafeWord(text: string, limit = 200): string {
  return toSingleLine(text, limit).replace(/[^A-Za-z0-9_.:+@~-]|:(?=:)|^\.+$/g, "_");
}

/** Returns the same JSON, harmless also where it is printed to a log: what is not visible is escaped, and `##[`. */
export function toPrintableJson(json: string): string {
  const escaped = (hidden: string): string =>
    hidden
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join("");
  // Its own line breaks stay; inside of its strings, JSON has none.
  const lines = json.split("\n").map((line) => line.replace(UNPRINTABLE, escaped));
  return lines.join("\n").replace(/##(?=\[)/g, "#\\u0023");
}

const YEAR_MS = 365 * 24 * 3_600_000;

/** Formats a duration: `850 ms`, `12.3 s`, `4 min`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (!(ms < YEAR_MS)) return "more than a year";
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 60_000) return `${Number((ms / 1_000).toFixed(1))} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** How much of a text is shown as a value. */
const MAX_VALUE_LENGTH = 80;

/**
 * Formats a number with six significant digits, its integer part in full and with one decimal.
 * @param digits how many digits instead of six
 */
export function formatNumber(value: number, digits = 6): string {
  // JSON holds larger integers than a number can.
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : `≈${value}`;
  if (!Number.isFinite(value)) return String(value);
  const { length } = Math.trunc(Math.abs(value)).toFixed();
  return String(Number(value.toPrecision(Math.max(digits, length + 1))));
}

/**
 * Returns two numbers with as many digits as it takes to see that they differ.
 * @param digits how many at least; 17 are all that a number has
 */
export function formatNumbersApart(one: number, other: number, digits = 6): [string, string] {
  const pair: [string, string] = [formatNumber(one, digits), formatNumber(other, digits)];
  return pair[0] !== pair[1] || digits === 17 ? pair : formatNumbersApart(one, other, digits + 1);
}

/** Formats a value in brief: `0.9`, `text ("high")`, `an object`. */
export function formatValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    const text = JSON.stringify(value);
    return `text (${text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text})`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
