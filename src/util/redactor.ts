import { removeInvisible } from "./text.js";

/** What stands in the place of a secret. */
const MASK = "***";

/** Base64 of the secret at each of the three offsets it may have inside a longer encoded text. */
function base64Forms(secret: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from("\0".repeat(shift) + secret).toString("base64");
    // The first and last quanta also hold bits of the neighbours, so they are left out of the match.
    const start = shift === 0 ? 0 : 4;
    const end = encoded.length - (encoded.endsWith("=") ? 4 : 0);
    return encoded.slice(start, end);
  });
}

/** The forms in which a runner masks a secret: as it is, line by line, and base64, JSON, URI and XML encoded. */
export function createSecretForms(secret: string): string[] {
  const lines = [secret, ...secret.split(/\r\n|\r|\n/)]
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const forms = lines.flatMap((line) => [
    line,
    Buffer.from(line).toString("base64"),
    ...base64Forms(line).filter((form) => form.length >= 8),
    Buffer.from(line).toString("base64url"),
    ...base64Forms(line)
      .filter((form) => form.length >= 8)
      .map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
    // These characters are the same in every other encoding.
    ...(/^[\w.-]*$/.test(line) ? [] : encodings(line)),
  ]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

function encodings(line: string): string[] {
  return [JSON.stringify(line).slice(1, -1), ...spellings(line), ...uriForms(line), ...markupForms(line)];
}

/** Other servers' spellings: JSON of PHP and .NET, strict percent encoding, numbers in HTML. */
function spellings(line: string): string[] {
  const each = (pattern: RegExp, spell: (code: string) => string): string[] => {
    const text = line.replace(pattern, (char) => spell((char.codePointAt(0) ?? 0).toString(16)));
    return [
      text,
      line.replace(pattern, (char) => spell((char.codePointAt(0) ?? 0).toString(16).toUpperCase())),
    ];
  };
  const decimal = line.replace(/[&<>"'+]/g, (char) => `&#${char.codePointAt(0) ?? 0};`);
  const ascii = /[!-,/:-@[-^`{-~]/g;
  return [
    JSON.stringify(line).slice(1, -1).replaceAll("/", "\\/"),
    ...each(ascii, (code) => `\\u${code.padStart(4, "0")}`),
    ...each(/["&'+<>`\\]/g, (code) => `\\u${code.padStart(4, "0")}`),
    ...each(/[!-,/:-@[-^`{-}]/g, (code) => `%${code.padStart(2, "0")}`),
    ...each(/[!-,:-@[-^`{-}]/g, (code) => `%${code.padStart(2, "0")}`),
    ...uriForms(line).map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
    decimal,
    ...each(/[&<>"'+`]/g, (code) => `&#x${code};`),
  ];
}

/** How writers of XML and HTML spell a quote, an apostrophe and a plus: XML, Go, Python, PHP, .NET. */
const MARKUP = [
  ["&quot;", "&apos;", "+"],
  ["&#34;", "&#39;", "&#43;"],
  ["&quot;", "&#x27;", "+"],
  ["&quot;", "&#39;", "+"],
  ["&quot;", "&#x27;", "&#x2B;"],
] as const;

function markupForms(line: string): string[] {
  const named = line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return MARKUP.map(([quote, apostrophe, plus]) =>
    named.replace(/"/g, quote).replace(/'/g, apostrophe).replace(/\+/g, plus),
  );
}

function uriForms(text: string): string[] {
  const wellFormed = Buffer.from(text).toString("utf8");
  return [encodeURIComponent(wellFormed), encodeURI(wellFormed)];
}

/** Adds every string in a JSON value, names included, to `texts`. */
function collectStrings(value: unknown, texts: string[]): string[] {
  if (typeof value === "string") texts.push(value);
  else if (Array.isArray(value)) for (const item of value) collectStrings(item, texts);
  else if (typeof value === "object" && value !== null)
    for (const [name, item] of Object.entries(value)) {
      texts.push(name);
      collectStrings(item, texts);
    }
  return texts;
}

/** What of a JSON value is our own, and so no secret even where a secret is the same word. */
export interface OwnText {
  /** Strings of ours. */
  words: ReadonlySet<string>;
  /** Fields that hold JSON from outside. All other names are ours. */
  outside: ReadonlySet<string>;
}

/** Takes secrets out of any text that leaves the action. */
export class Redactor {
  readonly #forms: string[];

  /**
   * Creates a redactor.
   * @param secrets empty strings are ignored
   */
  constructor(secrets: readonly string[]) {
    this.#forms = secrets.flatMap(createSecretForms);
  }

  /**
   * The text with every known form of every secret replaced by `***`. Where a secret appears only once invisible
   * characters are taken out, as they will be, the text comes back without them.
   */
  redact(text: string): string {
    const redacted = this.#replace(text);
    const visible = removeInvisible(redacted);
    return visible === redacted || this.#replace(visible) === visible ? redacted : this.#replace(visible);
  }

  #replace(text: string): string {
    return this.#forms.reduce((redacted, form) => redacted.replaceAll(form, MASK), text);
  }

  /**
   * Returns the same value with every string and every name in it redacted.
   * @param own what stays as it is; null where all of the value comes from outside
   */
  redactJson<Value>(value: Value, own?: OwnText | null): Value;
  redactJson(value: unknown, own: OwnText | null = null): unknown {
    // Many small texts take long one by one; most values hold no secret at all.
    // Joined by what ends a terminal's escape sequence, so that one left open in a text hides no other text.
    const all = collectStrings(value, []).join("\u0007");
    return this.redact(all) === all ? value : this.#redactEach(value, own);
  }

  #redactEach(value: unknown, own: OwnText | null): unknown {
    if (typeof value === "string") return own?.words.has(value) === true ? value : this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.#redactEach(item, own));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) =>
        own === null
          ? [this.redact(name), this.#redactEach(item, null)]
          : [name, this.#redactEach(item, own.outside.has(name) ? null : own)],
      ),
    );
  }
}
