import { describe, expect, test } from "@jest/globals";
import { findJsonIssue } from "../../src/inputs/json-issue.js";
import {
  createDurationParser,
  parseApiKey,
  parseApiUrl,
  parseBoolean,
  parseId,
} from "../../src/inputs/parse.js";
import fc from "../support/fast-check.js";

const space = fc.constantFrom("", " ", "\n", "\r\n", "\t ");

describe("an API key", () => {
  test("is read bare, whatever stands around it", () => {
    const bare = fc.stringMatching(/^[a-z0-9]{8,}$/);
    const lower = fc.stringMatching(/^[a-z0-9][!-~]{7,30}$/).filter((key) => !/^bearer/.test(key));
    const prefix = fc.constantFrom("", "Bearer ", "bearer\t", "BEARER  ");
    fc.assert(
      fc.property(fc.oneof(lower, lower, bare), prefix, space, space, (key, bearer, before, after) => {
        expect(parseApiKey(before + bearer + key + after)).toEqual({ value: key });
      }),
    );
  });

  test("is accepted only as one printable word, and an issue never quotes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const parsed = parseApiKey(raw);
        if ("value" in parsed) expect(parsed.value).toMatch(/^[\u0021-\u007e]{8,}$/);
        else if (raw.trim().length > 8) expect(parsed.issue).not.toContain(raw.trim());
      }),
    );
  });
});

describe("an API address", () => {
  test("that is accepted has no user, query or fragment, and is https or loopback", () => {
    const part = fc.constantFrom(
      "https://",
      "http://",
      "HTTPS:",
      "localhost",
      "127.0.0.1",
      "[::1]",
      "evil.test",
      "@",
      "?",
      "#",
      "/",
      "\\",
      ":8080",
      "user:pw",
      "/api/v3",
      "/x",
      " ",
      "%40",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 7 }).map((parts) => parts.join("")),
        (value) => {
          const parsed = parseApiUrl(value);
          if ("issue" in parsed) return;
          const url = parsed.value;
          expect([url.username, url.password, url.search, url.hash]).toEqual(["", "", "", ""]);
          if (url.protocol !== "https:") expect(url.hostname).toMatch(/^(localhost|127\.[\d.]+|\[::1\])$/);
          expect(url.pathname).not.toMatch(/\/api\/v3(\/|$)/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("is accepted for every https host", () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["https"] }), (value) => {
        fc.pre(!value.includes("/api/v"));
        expect(parseApiUrl(value)).toEqual({ value: new URL(value) });
      }),
    );
  });
});

describe("plain values", () => {
  test("a boolean is true or false in any case", () => {
    fc.assert(
      fc.property(fc.mixedCase(fc.constantFrom("true", "false")), (text) => {
        expect(parseBoolean(text)).toEqual({ value: text.toLowerCase() === "true" });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^(true|false)$/i.test(text));
        expect(parseBoolean(text)).toHaveProperty("issue");
      }),
    );
  });

  test("a duration is what it is written as, and nothing else is one", () => {
    const parse = createDurationParser("seconds", 1_000, 3_600_000, "30");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_599 }), fc.nat(), (whole, fraction) => {
        expect(parse(`${whole}.${fraction}`)).toEqual({ value: Number(`${whole}.${fraction}`) * 1_000 });
        for (const bad of [
          `-${whole}`,
          `+${whole}`,
          `${whole}e1`,
          `${whole} `,
          `${whole}s`,
          `0x${whole}`,
          `${whole}.1.2`,
        ])
          expect(parse(bad)).toHaveProperty("issue");
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parse(text);
        if ("value" in parsed)
          expect([parsed.value, parsed.value > 0 && parsed.value <= 3_600_000]).toEqual([
            Number(text) * 1_000,
            true,
          ]);
      }),
    );
  });

  test("an id that is accepted has one line and no more than 512 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        if ("value" in parseId(text))
          expect(text).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{0,512}$/);
      }),
    );
  });

  test("custom metrics are accepted exactly where JSON.parse gives an object or an array", () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", "//x", '"', "\n"))
      .map(([json, at, extra]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + extra + json.slice(place);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, fc.string()), (text) => {
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          value = undefined;
        }
        const issue = findJsonIssue(text);
        if (typeof value === "object" && value !== null) expect(issue).toBeNull();
        else expect(issue).toMatch(/^line [1-9]\d*, column [1-9]\d*: it is /);
      }),
      { numRuns: 500 },
    );
  });
});
