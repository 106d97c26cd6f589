/**
 * What the runner makes of a line that a step prints: workflow commands, annotations, masks.
 * Follows the runner's ActionCommand and ActionCommandManager, traps included: leading white
 * space is ignored, a lone CR starts a line, and the legacy `##[name]` counts anywhere.
 */

/**
 * @typedef {{name: string, properties: Record<string, string>, value: string}} Command
 * @typedef {{kind: 'error' | 'warning' | 'notice' | 'debug', message: string, title: string}} Annotation
 */

const REGISTERED = new Set([
  "internal-set-repo-path",
  "set-env",
  "set-output",
  "save-state",
  "add-path",
  "add-mask",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "echo",
  "group",
  "endgroup",
  "stop-commands",
]);

/**
 * @param {string} line
 * @param {string} [resumeToken] the one that `stop-commands` set
 * @returns {Command | undefined}
 */
export function parseCommand(line, resumeToken) {
  return current(line.trimStart(), resumeToken) ?? legacy(line, resumeToken);
}

/**
 * @param {string} line
 * @param {string | undefined} resumeToken
 */
function current(line, resumeToken) {
  const end = line.startsWith("::") ? line.indexOf("::", 2) : -1;
  if (end < 0) return undefined;
  const value = unescape(line.slice(end + 2), []);
  return command(
    line.slice(2, end),
    ",",
    value,
    [
      [":", "%3A"],
      [",", "%2C"],
    ],
    resumeToken,
  );
}

/**
 * @param {string} line
 * @param {string | undefined} resumeToken
 */
function legacy(line, resumeToken) {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const escapes = /** @type {[string, string][]} */ ([
    [";", "%3B"],
    ["]", "%5D"],
  ]);
  return command(
    line.slice(start + 3, end),
    ";",
    unescape(line.slice(end + 1), escapes),
    escapes,
    resumeToken,
  );
}

/**
 * @param {string} info
 * @param {string} separator
 * @param {string} value
 * @param {[string, string][]} escapes
 * @param {string | undefined} resumeToken
 * @returns {Command | undefined}
 */
function command(info, separator, value, escapes, resumeToken) {
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name.toLowerCase()) && (resumeToken === undefined || name !== resumeToken))
    return undefined;
  /** @type {Record<string, string>} */
  const properties = {};
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties[pair.slice(0, equals)] = unescape(pair.slice(equals + 1), escapes);
  }
  return { name: name === resumeToken ? name : name.toLowerCase(), properties, value };
}

/**
 * @param {string} text
 * @param {[string, string][]} escapes
 */
function unescape(text, escapes) {
  for (const [plain, escaped] of [["\r", "%0D"], ["\n", "%0A"], ...escapes]) {
    text = text.replaceAll(String(escaped), String(plain));
  }
  return text.replaceAll("%25", "%");
}

/** Reads both streams of a step as they arrive and keeps what the runner would have made of them. */
export class RunnerLog {
  /** @type {Command[]} */
  commands = [];
  /** @type {Annotation[]} */
  annotations = [];
  /** @type {string[]} */
  masks = [];
  /** @type {string[]} */
  lines = [];
  /** @type {string[]} */
  #forms = [];
  /** @type {string | undefined} */
  #stopped;

  /** @param {string} line */
  take(line) {
    const found = parseCommand(line, this.#stopped);
    if (this.#stopped !== undefined) {
      if (found?.name === this.#stopped) this.#stopped = undefined;
      else this.lines.push(this.mask(line));
      return;
    }
    if (found === undefined) {
      this.lines.push(this.mask(line));
      return;
    }
    this.commands.push(found);
    this.#obey(found);
  }

  /** @param {Command} command */
  #obey({ name, properties, value }) {
    if (name === "add-mask") this.addMask(value);
    else if (name === "stop-commands") this.#stopped = value;
    else if (name === "error" || name === "warning" || name === "notice" || name === "debug") {
      const message = this.mask(value);
      this.annotations.push({ kind: name, message, title: properties["title"] ?? "" });
      if (name !== "debug") this.lines.push(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${message}`);
    } else if (name === "group") this.lines.push(`▼ ${this.mask(value)}`);
  }

  /** @param {string} secret */
  addMask(secret) {
    if (secret.trim() === "") return;
    this.masks.push(secret);
    const parts = [secret, ...secret.split(/\r\n|\r|\n/)].filter((part) => part.trim() !== "");
    this.#forms = [...new Set([...this.#forms, ...parts.flatMap(maskedForms)])]
      .filter((form) => form !== "")
      .sort((a, b) => b.length - a.length);
  }

  /** @param {string} text */
  mask(text) {
    for (const form of this.#forms) text = text.replaceAll(form, "***");
    return text;
  }
}

/**
 * The forms in which the runner also hides a secret.
 * @param {string} secret
 */
export function maskedForms(secret) {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => bytes.subarray(shift).toString("base64").replace(/=+$/, ""));
  return [
    secret,
    ...base64.filter((form) => form.length > 4),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;"),
  ];
}

/**
 * Splits a stream into lines as the runner does: LF, CRLF or a lone CR.
 * @param {(line: string) => void} take
 */
export function lineSplitter(take) {
  let rest = "";
  return {
    /** @param {string} chunk */
    push(chunk) {
      // A CR at the end may be half of a CRLF: wait for what follows.
      const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? "";
      for (const line of parts) take(line);
    },
    end() {
      if (rest !== "") take(rest.replace(/\r$/, ""));
      rest = "";
    },
  };
}
