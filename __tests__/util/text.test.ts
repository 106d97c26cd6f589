import { describe, expect, test } from "@jest/globals";
import { Redactor, createSecretForms } from "../../src/util/redactor.js";
import {
  toCodeBlock,
  toCode,
  formatDuration,
  toHtml,
  toLogLine,
  toSingleLine,
  toSafeWord,
} from "../../src/util/text.js";

describe("one line", () => {
  test.each([
    ["a\r\nb\rc\nd\te\u2028f\u0085g", "a b c d e f g"],
    ["\u001b[31mred\u001b[0m \u001b]0;title\u0007x \u009b1my", "red x y"],
    ["a\u0000b\u0007c\u202ed\u200be\ufefff\u00adg", "abcdefg"],
    ["lone \ud800 half", "lone \ufffd half"],
    ["plain é 漢字 😀", "plain é 漢字 😀"],
  ])("%j", (text, line) => {
    expect(toSingleLine(text)).toBe(line);
  });

  test("is cut", () => {
    expect(toSingleLine("x".repeat(5_000))).toHaveLength(2_001);
    expect(toSingleLine("😀".repeat(10), 3).isWellFormed()).toBe(true);
  });
});

describe("a line of the log", () => {
  test.each([
    "::error::x",
    "  ::error::x",
    "\u200b::error::x",
    "\r::error::x",
    "\t::add-mask::x",
    ":::error::x",
  ])("%j is no command", (text) => {
    expect(toLogLine(text)).not.toMatch(/^\s*::/);
  });

  test.each(["##[error]x", "a ##[group]x", "##\u200b[error]x", "###[error]x", "##\u001b[0m[error]"])(
    "%j is no legacy command",
    (text) => {
      expect(toLogLine(text)).not.toContain("##[");
    },
  );

  test("keeps what is harmless", () => {
    expect(toLogLine("POST http://x/y: a::b #1 [c]")).toBe("POST http://x/y: a::b #1 [c]");
  });
});

describe("text in the summary", () => {
  const evil = '<img src=x> [x](http://e.io) @team #1 a|b `c` *d* & "e" ~f~ www.e.io\n# g ![h](i)';

  test.each([
    ["html", toHtml(evil)],
    ["code", toCode(evil).replace(/^<code>|<\/code>$/g, "")],
    ["block", toCodeBlock(evil).replace(/^<pre><code>|<\/code><\/pre>$/g, "")],
  ])("%s has nothing that acts", (_name, text) => {
    expect(text.replace(/&#\d+;/g, "")).not.toMatch(/[<>[\]|`*~@#&"!\n\\_:]/);
  });

  test("prose has no mention, link or reference after entities are read", () => {
    const read = toHtml(evil).replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)));
    expect(read).not.toMatch(/@team|#1|:\/\/|www\.e/);
    expect(read.replaceAll("\u200b", "")).toBe(toSingleLine(evil));
  });

  test("empty code is a dash", () => {
    expect([toCode(""), toCode(" \u0007")]).toEqual(["—", "—"]);
  });
});

test.each([
  ["eval-xyz789", "eval-xyz789"],
  ["evaluation_01m3ptzh4gn430gz", "evaluation_01m3ptzh4gn430gz"],
  ["$(rm -rf ~/*)", "__rm_-rf_~___"],
  ["a`b`;c|d&e<f>'g\"", "a_b__c_d_e_f__g_"],
])("%s as a word", (text, expected) => {
  expect(toSafeWord(text)).toBe(expected);
});

test.each([
  [0, "0 ms"],
  [850, "850 ms"],
  [12_340, "12.3 s"],
  [240_000, "4 min"],
  [7_500_000, "2 h 5 min"],
  [86_400_000, "24 h"],
])("%d ms are %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

describe("the redactor", () => {
  const key = `k&7"/+ü=z_9`;
  const redactor = new Redactor([key]);
  const base64 = (text: string): string => Buffer.from(text).toString("base64");

  test.each([
    ["as it is", key],
    ["base64", base64(key)],
    ["base64 at offset 1", base64(`:${key}`).slice(4, -4)],
    ["base64 at offset 2", base64(`ab${key}`).slice(4, -4)],
    ["URI", encodeURIComponent(key)],
    ["URI, as a whole", encodeURI(key)],
    ["JSON", JSON.stringify(key).slice(1, -1)],
    ["XML", "k&amp;7&quot;/+ü=z_9"],
  ])("takes it out, %s", (_name, form) => {
    expect(redactor.redact(`a ${form} b ${form}`)).toBe("a *** b ***");
  });

  test("takes out every line of a secret, and every secret", () => {
    const several = new Redactor(["line-one\nline-two", "other", ""]);
    expect(several.redact("line-two; line-one; other; none")).toBe("***; ***; ***; none");
    expect(createSecretForms("")).toEqual([]);
  });

  test("takes it out of JSON values and names", () => {
    expect(redactor.redactJson({ [key]: [key, 1, null, { a: `x${key}` }] })).toEqual({
      "***": ["***", 1, null, { a: "x***" }],
    });
  });
});

test.each([
  ["abcd+efgh/ijkl==", "abcd+efgh\\/ijkl=="],
  ["abcd+efgh/ijkl==", "abcd\\u002Befgh\\u002Fijkl\\u003D\\u003D"],
  ["abcd+efgh/ijkl==", "abcd\\u002befgh/ijkl=="],
  ["abcd+efgh/ijkl==", "abcd&#43;efgh/ijkl=="],
  ["abcd+efgh/ijkl==", "abcd&#x2B;efgh/ijkl=="],
  ["abcd+efgh/ijkl==", "abcd%2befgh%2fijkl%3d%3d"],
  ["sk'ab!cd~ef", "sk%27ab%21cd~ef"],
  ["sk'ab!cd~ef", "sk&#x27;ab!cd~ef"],
  ["sk'ab!cd~ef", "sk&#39;ab!cd~ef"],
  ['sk"ab<cd', "sk&quot;ab&lt;cd"],
  ["sk+\"ab'cd<ef&gh", "sk+&quot;ab&#x27;cd&lt;ef&amp;gh"],
  ['sk"ab<cd', "sk&#34;ab&lt;cd"],
])("%s is redacted in another server's spelling too: %s", (secret, spelling) => {
  expect(new Redactor([secret]).redact(`bad key ${spelling}!`)).toBe("bad key ***!");
});

test("a secret is redacted in every text and every name of a JSON value, and only there", () => {
  const redactor = new Redactor(["secret-key"]);
  const clean = { a: ["b", 1, null], c: { d: true } };
  expect(redactor.redactJson(clean)).toBe(clean);
  expect(redactor.redactJson({ "secret-key": ["secret-key", { x: "a secret-key b" }], y: 1 })).toEqual({
    "***": ["***", { x: "a *** b" }],
    y: 1,
  });
});

test("an escape sequence that is left open in one text of a JSON value hides no secret in another", () => {
  const redactor = new Redactor(["secret-key"]);
  expect(redactor.redactJson(["\u001b]0;", "secret\u200b-key"])).toEqual(["\u001b]0;", "***"]);
});
