import { describe, expect, test } from "@jest/globals";
import {
  booleanOf,
  jsonMistake,
  parseApiKey,
  parseApiUrl,
  parseId,
  secondsOf,
} from "../../src/inputs/parse.js";

describe("api_url", () => {
  test.each([
    ["", "https://api.nugen.in/"],
    ["https://api.nugen.in", "https://api.nugen.in/"],
    ["HTTPS://gateway.example:8443/nugen/", "https://gateway.example:8443/nugen/"],
    ["http://localhost:3000", "http://localhost:3000/"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"],
    ["http://127.9.9.9", "http://127.9.9.9/"],
    ["http://[::1]:80", "http://[::1]/"],
  ])("%s is good", (value, href) => {
    const parsed = parseApiUrl(value);
    expect("url" in parsed ? parsed.url.href : parsed.problem).toBe(href);
  });

  test.each([
    "http://api.nugen.in",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://notlocalhost",
    "http://api.localhost",
    "http://0.0.0.0",
    "ftp://api.nugen.in",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "api.nugen.in",
    "//api.nugen.in",
    "https://",
    "https://user@api.nugen.in",
    "https://:secret@api.nugen.in",
    "https://@api.nugen.in",
    "https://api.nugen.in?",
    "https://api.nugen.in/?a=1",
    "https://api.nugen.in#",
    "https://api.nugen.in/#a",
    "https://api.nugen.in/a b",
    "https:\\\\api.nugen.in",
    "https://api.nugen.in/api/v3",
  ])("%s is not", (value) => {
    const parsed = parseApiUrl(value);
    expect(parsed).toHaveProperty("problem");
    expect(JSON.stringify(parsed)).not.toContain("secret@");
  });
});

describe("the key", () => {
  test.each([
    ["abc", "abc"],
    ["  abc\n", "abc"],
    ["Bearer abc", "abc"],
    ["bearer\tabc ", "abc"],
    ["BEARER   abc", "abc"],
    ["Bearerabc", "Bearerabc"],
    ["Bearer", ""],
    ["", ""],
  ])("%j is %j", (raw, key) => {
    expect(parseApiKey(raw)).toEqual({ key, problem: null });
  });

  test.each([
    "a b",
    "a\nb",
    "a\u0000b",
    "a\u007fb",
    "Bearer a b",
    "Bearer Bearer a",
    "a\u00a0b",
    "schlüssel",
  ])("%j is refused without being quoted", (raw) => {
    const { problem } = parseApiKey(raw);
    expect(problem).toMatch(/^the key contains /);
    expect(problem).not.toContain(raw);
  });
});

describe("smaller values", () => {
  test("booleans", () => {
    expect(["true", "TRUE", "tRue", "false", "False"].map(booleanOf)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(["yes", "1", "on", "", "t", "truee", "0"].map(booleanOf)).toEqual(Array(7).fill(null));
  });

  test("seconds", () => {
    expect(["30", "0.5", ".5", "3600"].map(secondsOf)).toEqual([30, 0.5, 0.5, 3_600]);
    expect(["0", "-1", "1e3", "3601", "30s", "Infinity", "NaN", "0x10", "1,5"].map(secondsOf)).toEqual(
      Array(9).fill(null),
    );
  });

  test("ids", () => {
    expect([parseId("a/b c:d"), parseId("x".repeat(512))]).toEqual([null, null]);
    for (const bad of ["a\nb", "a\u0085b", "${{ matrix.model }}", "x".repeat(513)])
      expect(parseId(bad)).not.toBeNull();
  });

  test.each([
    ["{}", null],
    ["[1e400, 12345678901234567890]", null],
    ["true", /^line 1, column 1: .*boolean/],
    ["null", /^line 1, column 1: it is null/],
    ['{"a": }', /^line 1, column 7/],
    ["{\n\n  a: 1}", /^line 3, column 3/],
    ["[1, 2", /^line 1, column 6/],
    ['{"a": 1} // x', /^line 1, column 10/],
    ["{'a': 1}", /^line 1, column 2/],
  ])("the JSON %s", async (text, problem) => {
    const found = await jsonMistake(text);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});
