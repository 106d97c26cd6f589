import { describe, expect, test } from "@jest/globals";
import { Redactor, createSecretForms } from "../../src/util/redactor.js";
import {
  toEscapedLine,
  toCode,
  formatDuration,
  removeInvisible,
  toHtml,
  toLogLine,
  toSingleLine,
  toPrintableJson,
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

  test("may be as long as its limit, and is cut where it is longer", () => {
    expect(toSingleLine("abc", 3)).toBe("abc");
    expect(toSingleLine("abcd", 3)).toBe("abc…");
    expect(toSingleLine("x".repeat(5_000))).toHaveLength(2_001);
    expect(toSingleLine("😀".repeat(10), 3).isWellFormed()).toBe(true);
  });
});

test("what is invisible is removed, and line breaks too", () => {
  expect(removeInvisible("\u001b[31mred\u001b[0m\u0000 text\n\u202eend")).toBe("red textend");
  expect(removeInvisible("a\u001b]0;open")).toBe("a");
});

test("of a very long text, invisible characters count where it is cut", () => {
  expect(toSingleLine(`${"\u0000".repeat(11)}abc`, 3)).toBe("a");
  expect(toSingleLine(`${"\u0000".repeat(12)}abc`, 3)).toBe("");
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

  test("that would be a command is set apart", () => {
    expect(toLogLine("##[error]x")).toBe("## [error]x");
    expect(toLogLine(" ::error::x")).toBe(" : :error::x");
  });

  test("keeps what is harmless", () => {
    expect(toLogLine("POST http://x/y: a::b #1 [c]")).toBe("POST http://x/y: a::b #1 [c]");
  });
});

describe("text in the summary", () => {
  const evil = '<img src=x> [x](http://e.io) @team #1 a|b `c` *d* & "e" ~f~ www.e.io\n# g ![h](i)';

  test.each([
    ["html", toHtml(evil)],
    ["code", toCode(evil).replace(/^<code>|<\/code>$/g, "")],
    ["a line of a block, or an attribute", toEscapedLine(evil)],
  ])("%s has nothing that acts", (_name, text) => {
    expect(text.replace(/&#\d+;/g, "")).not.toMatch(/[<>[\]|`*~@#&"!\n\\_:]/);
  });

  test("prose has no mention, link or reference after entities are read", () => {
    const read = toHtml(evil).replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)));
    expect(read).not.toMatch(/@team|#1|:\/\/|www\.e/);
    expect(read.replaceAll("\u200b", "")).toBe(toSingleLine(evil));
  });

  test.each([
    ["@team", "&#64;&#8203;team"],
    ["#1", "&#35;&#8203;1"],
    ["GH-1", "GH&#8203;-1"],
    ["gh-1 GH1", "gh&#8203;-1 GH1"],
    ["www.x", "www&#8203;.x"],
    ["http://x", "http&#58;&#8203;//x"],
    ["a: b", "a&#58; b"],
  ])("in prose %s is taken apart", (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  test("letters and digits of every script stay, all else is escaped", () => {
    expect(toEscapedLine("Zürich 漢字 ٣ aZ09 ☃ €")).toBe("Zürich 漢字 ٣ aZ09 &#9731; &#8364;");
  });

  test("code is code", () => {
    expect(toCode("a|b")).toBe("<code>a&#124;b</code>");
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
  ["v1.2:rc+1@x~y-z", "v1.2:rc+1@x~y-z"],
  ["::error::x", "_:error_:x"],
  [".", "_"],
  ["..", "_"],
  [".env", ".env"],
  ["x..", "x.."],
])("%s as a word", (text, expected) => {
  expect(toSafeWord(text)).toBe(expected);
});

test.each([
  ['{"a":[1,"é 漢字"]}', '{"a":[1,"é 漢字"]}'],
  ['{\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['"\u202e\u00ad"', String.raw`"\u202e\u00ad"`],
  ['"\u{e0001}"', String.raw`"\udb40\udc01"`],
  ['"##[error]# ##"', String.raw`"#\u0023[error]# ##"`],
])("the JSON %j has nothing in it that is invisible or a command, and stays the same", (json, printable) => {
  expect(toPrintableJson(json)).toBe(printable);
  expect(JSON.parse(printable)).toEqual(JSON.parse(json));
});

const YEAR_MS = 365 * 86_400_000;
test.each([
  [0, "0 ms"],
  [850, "850 ms"],
  [12_340, "12.3 s"],
  [240_000, "4 min"],
  [7_500_000, "2 h 5 min"],
  [-5, "0 ms"],
  [999.4, "999 ms"],
  [1_000, "1 s"],
  [59_999, "60 s"],
  [60_000, "1 min"],
  [59 * 60_000, "59 min"],
  [3_600_000, "1 h"],
  [86_400_000, "24 h"],
  [YEAR_MS - 1, "8760 h"],
  [YEAR_MS, "more than a year"],
  [Number.NaN, "more than a year"],
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
