import { describe, expect, test } from "@jest/globals";
import { parseCommand } from "../../sandbox/commands.mjs";
import { Redactor, createSecretForms } from "../../src/util/redactor.js";
import {
  toEscapedLine,
  toCode,
  formatDuration,
  toHtml,
  toLogLine,
  toSingleLine,
  toSafeWord,
} from "../../src/util/text.js";
import fc from "../support/fast-check.js";

/** Text made of what is dangerous somewhere. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        ..."::|##[|]|error|set-output name=x|add-mask|stop-commands|\r|\n|\u0085|\u2028|\t| |\u200b|\u001b[31m|\u001b]8;;x\u0007|\u009b1m".split(
          "|",
        ),
        ..."<|>|&|&lt;|&#x3c;|\"|'|`|```|</code>|</pre>|<script>|<!--|javascript:|@octocat|#12|GH-1|a/b#3|owner/repo@0123456".split(
          "|",
        ),
        ..."https://x.example|http://|www.x.example|![a](b)|[a](b)|\\|*|_|~~|x@y.example|$(id)|;rm".split(
          "|",
        ),
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

function isWellMade(text: string): void {
  expect(text).not.toMatch(CONTROLS);
  expect(text.isWellFormed()).toBe(true);
}

/** Every `&` begins a whole numeric entity: none is left open, none is of another kind. */
function hasOnlyOurEntities(text: string): void {
  expect(text.replace(/&#\d{1,7};/g, "")).not.toContain("&");
}

describe("a log line", () => {
  test("is never a workflow command, by the runner's rules", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = toLogLine(text);
        expect(parseCommand(line)).toBeUndefined();
        expect(line.trimStart().startsWith("::")).toBe(false);
        expect(line).not.toContain("##[");
        isWellMade(line);
      }),
      { numRuns: 3_000 },
    );
  });

  test("keeps harmless text as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc XYZ0189.,\-/=]*$/), (text) => {
        expect(toLogLine(text)).toBe(text);
      }),
    );
  });
});

test("a single line keeps to its limit", () => {
  fc.assert(
    fc.property(nasty, fc.integer({ min: 1, max: 50 }), (text, limit) => {
      const line = toSingleLine(text, limit);
      expect(line.length).toBeLessThanOrEqual(limit + 1);
      isWellMade(line);
    }),
  );
});

describe("text in the summary", () => {
  test("as prose, has no tag, no Markdown, no open entity, no mention and no link", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const prose = toHtml(text);
        expect(prose).not.toMatch(/[<>"'`*_~[\]\\@!$|{}\n]/);
        hasOnlyOurEntities(prose);
        isWellMade(prose);
        // What the browser shows, and GitHub's filters read.
        const shown = prose.replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
        expect(shown).not.toMatch(/@[a-z0-9]/i);
        expect(shown).not.toMatch(/#\d/);
        expect(shown).not.toMatch(/gh-\d/i);
        expect(shown).not.toMatch(/:\/\/|www\./i);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ["code", toCode, /^<code>([^<>]*)<\/code>$|^—$/],
    ["a line of a block, or an attribute", toEscapedLine, /^([^<>]*)$/],
  ] as const)("as %s, has no tag but ours", (_, make, shape) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const made = make(text);
        expect(made).toMatch(shape);
        const inner = made.replace(/<\/?(pre|code)>/g, "");
        expect(inner).not.toMatch(/[<>"'`*_~[\]\\@!$|{}\n]/);
        hasOnlyOurEntities(inner);
        isWellMade(made);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("a word is safe in a shell and in a file name, and a word stays the same word", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(toSafeWord(text)).toMatch(/^[A-Za-z0-9_.:+@~-]*…?_?$/);
      expect(toSafeWord(toSafeWord(text))).toBe(toSafeWord(text));
    }),
  );
});

test("a duration is short and never a broken number", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: Number.POSITIVE_INFINITY }), (ms) => {
      expect(formatDuration(ms)).toMatch(/^(\d+(\.\d)? (ms|s|min|h)( \d{1,2} min)?|more than a year)$/);
    }),
  );
});

describe("a secret", () => {
  const secret = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((c) => String.fromCharCode(c)),
    minLength: 12,
    maxLength: 60,
  });
  const around = fc.string({ maxLength: 30 });

  test("survives in no form", () => {
    fc.assert(
      fc.property(secret, around, around, (key, before, after) => {
        const redactor = new Redactor([key]);
        const gone = (text: string, form: string): void => {
          fc.pre(!"***".includes(form));
          expect(redactor.redact(text)).not.toContain(form);
        };
        for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key), encodeURI(key)]) {
          gone(`${before}${form}${after}`, form);
        }
        const xml = key.replace(
          /[&<>"']/g,
          (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? "&apos;",
        );
        gone(`${before}${xml}${after}`, xml);
        for (const form of createSecretForms(key)) gone(form, form);
      }),
    );
  });

  test("survives base64 at none of the three offsets", () => {
    fc.assert(
      fc.property(
        secret,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        (key, before, after) => {
          const encoded = Buffer.from("x".repeat(before) + key + "y".repeat(after)).toString("base64");
          const redacted = new Redactor([key]).redact(encoded);
          expect(redacted).toContain("***");
          // No more than the first and last bytes, which share their letters with the neighbours, can be read.
          const left = redacted.split("***").map((part) => Buffer.from(part, "base64").toString("latin1"));
          for (const part of left) expect(part).not.toContain(key.slice(2, -2));
        },
      ),
    );
  });

  test("is taken out of JSON, keys included, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const redactor = new Redactor(["a-secret-that-is-nowhere"]);
        expect(JSON.stringify(redactor.redactJson(plain))).toBe(JSON.stringify(plain));
      }),
    );
    fc.assert(
      fc.property(secret, (key) => {
        const redacted = new Redactor([key]).redactJson({ [key]: [key, { a: `x${key}` }] });
        expect(redacted).toEqual({ "***": ["***", { a: "x***" }] });
      }),
    );
  });
});
