import { describe, expect, test } from "@jest/globals";
import { findJsonIssue } from "../../src/inputs/json-issue.js";
import {
  createListParser,
  createDurationParser,
  parseApiKey,
  parseApiUrl,
  parseBoolean,
  parseEvaluationId,
  parseId,
  trimInput,
} from "../../src/inputs/parse.js";

describe("api_url", () => {
  test.each([
    ["https://api.nugen.in", "https://api.nugen.in/"],
    ["HTTPS://gateway.example:8443/nugen/", "https://gateway.example:8443/nugen/"],
    ["http://localhost:3000", "http://localhost:3000/"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"],
    ["http://127.9.9.9", "http://127.9.9.9/"],
    ["http://[::1]:80", "http://[::1]/"],
  ])("%s is valid", (text, href) => {
    expect(parseApiUrl(text)).toEqual({ value: new URL(href) });
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
  ])("%s is invalid, and never quoted", (text) => {
    const parsed = parseApiUrl(text);
    expect(parsed).toHaveProperty("issue");
    expect(JSON.stringify(parsed)).not.toContain("secret@");
  });
});

describe("the API key", () => {
  test.each([
    ["abcdefgh", "abcdefgh"],
    ["  abcdefgh\n", "abcdefgh"],
    ["Bearer abcdefgh", "abcdefgh"],
    ["bearer\tabcdefgh ", "abcdefgh"],
    ["BEARER   abcdefgh", "abcdefgh"],
    ["Bearerabcdefgh", "Bearerabcdefgh"],
    ["ng-ABC_KEY-0123", "ng-ABC_KEY-0123"],
  ])("%j is sent as %j", (text, key) => {
    expect(parseApiKey(text)).toEqual({ value: key });
  });

  test.each([
    ["first half", /white space/],
    ["first\nhalf", /line break/],
    ["first\u0000half", /control character/],
    ["first\u007fhalf", /control character/],
    ["Bearer first half", /white space/],
    ["Bearer Bearer firsthalf", /white space/],
    ["first\u00a0half", /white space/],
    ["schlüssel-1", /can't be sent in a header/],
    ['"sk-0123456789"', /in quotes/],
    ["'sk-0123456789'", /in quotes/],
    ["$NUGEN_API_KEY", /nothing has filled in/],
    ["${NUGEN_API_KEY}", /nothing has filled in/],
    ["${{secrets.NUGEN_API_KEY}}", /nothing has filled in/],
    ["secrets.NUGEN_API_KEY", /a secret's name/],
    ["NUGEN_API_KEY", /a secret's name/],
    ["MY_TOKEN", /a secret's name/],
    ["seven77", /shorter than 8 characters/],
  ])("%j is refused without being quoted", (text, issue) => {
    const parsed = parseApiKey(text);
    expect(parsed).toEqual({ issue: expect.stringMatching(issue) as unknown });
    expect("issue" in parsed && parsed.issue.replace("secrets.NUGEN_API_KEY }}", "")).not.toContain(text);
  });
});

test.each([
  ["true", true],
  ["TRUE", true],
  ["tRue", true],
  ["False", false],
])("%s is a boolean", (text, value) => {
  expect(parseBoolean(text)).toEqual({ value });
});

test.each(["yes", "1", "on", "t", "truee", "0"])("%s is not a boolean", (text) => {
  expect(parseBoolean(text)).toEqual({ issue: `"${text}" is not a boolean. Write true or false.` });
});

describe("durations", () => {
  const parse = createDurationParser("seconds", 1_000, 3_600_000, "30");

  test.each([
    ["30", 30_000],
    ["0.5", 500],
    [".5", 500],
    ["3600", 3_600_000],
  ])("%s", (text, value) => {
    expect(parse(text)).toEqual({ value });
  });

  test.each(["0", "-1", "1e3", "3601", "30s", "Infinity", "NaN", "0x10", "1,5"])("%s is refused", (text) => {
    expect(parse(text)).toEqual({ issue: expect.stringContaining(`"${text}"`) as unknown });
  });
});

describe("ids", () => {
  test.each(["a/b c:d", "-team-support", "x".repeat(512)])("%s is an id", (text) => {
    expect(parseId(text)).toEqual({ value: text });
  });

  test.each(["a\nb", "a\u0085b", "${{ matrix.model }}", "$MODEL_ID", "${MODEL_ID}", "x".repeat(513)])(
    "%j is not",
    (text) => {
      expect(parseId(text)).toHaveProperty("issue");
    },
  );

  test.each(["eval-1", "01KZZ2X0APJSP3S", "-team-x", "eval_01K:2"])("%s is an evaluation id", (text) => {
    expect(parseEvaluationId(text)).toEqual({ value: text });
  });

  test.each(["a b", "a\nb", "../x", "$ID", "`id`", "a;b", "a/b"])("%j is not an evaluation id", (text) => {
    expect(parseEvaluationId(text)).toHaveProperty("issue");
  });

  test.each(["\u00a0a-1\u200b", "\ufeffa-1", " a-1\u2003\n", "\u3000a-1"])("%j is a-1", (text) => {
    expect(trimInput(text)).toBe("a-1");
  });
});

describe("tolerate", () => {
  const parse = createListParser(["gate_failed", "timed_out"]);

  test.each([
    "gate_failed, timed_out",
    "gate_failed timed_out",
    "gate_failed\ntimed_out\n",
    "timed_out;,gate_failed",
  ])("%j is a list of both", (text) => {
    expect(parse(text)).toEqual({ value: new Set(["gate_failed", "timed_out"]) });
  });

  test("an unknown word is refused", () => {
    expect(parse("gate_failed, passed")).toEqual({
      issue: '"passed" can\'t be tolerated. Use any of gate_failed, timed_out.',
    });
  });
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
  ["", /^line 1, column 1/],
  ['["a",]', /^line 1, column 6/],
  ['{"a": 1,}', /^line 1, column 9/],
  ['{"a" 1}', /^line 1, column 6/],
  ['["a"]]', /^line 1, column 6/],
  ["[01]", /^line 1, column 3/],
  ["[1.]", /^line 1, column 3/],
  ['{"a": [tru]}', /^line 1, column 8/],
  ['[\r\n"a\nb"]', /^line 2, column 1/],
  ['["\\x"]', /^line 1, column 2/],
  ["[[1, {}], }", /^line 1, column 11/],
  ["\ufeff{}", /^line 1, column 1/],
])("the JSON %s", (text, issue) => {
  const found = findJsonIssue(text);
  if (issue === null) expect(found).toBeNull();
  else expect(found).toMatch(issue);
});
