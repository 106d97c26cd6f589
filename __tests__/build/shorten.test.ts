import { runInNewContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { shorten } from "../../scripts/shorten.mjs";

/** A file of the bundle, with the statements as one module of it. */
function bundled(...statements: string[]): string {
  return ["exports.modules = {", " 7:", " ((module, exports) => {", ...statements, " })", "};", ""].join(
    "\n",
  );
}

test("takes out comments and blank lines, and leaves texts of several lines", () => {
  const code = bundled("/* one */", "", "exports.a = `", "  // two", "", "`; // three");
  expect(shorten(code)).toBe(bundled("exports.a = `", "  // two", "", "`;  "));
});

test("writes other characters than ASCII so that they mean the same", () => {
  const code = bundled("exports.a = ['µ → 🚫', `é`, /[🚫—]/u.source];");
  const short = shorten(code);
  expect(short).toMatch(/^[\0-\x7f]*$/);
  const exports = { a: [] };
  runInNewContext(`${short}; exports.modules[7](null, exports);`, { exports });
  expect([...exports.a]).toEqual(["µ → 🚫", "é", String.raw`[\ud83d\udeab\u2014]`]);
});

describe("takes out what nothing uses", () => {
  const used = "exports.a = used();\nfunction used() { return 1; }";

  test.each([
    "function gone() { return also(); }\nfunction also() { return gone(); }",
    "class Gone { #kept = new Map(); static of() { return new Gone(); } get [Symbol.toStringTag]() { return ''; } }",
    "const gone = (one) => one, also = function () {};",
    "const gone = { a: 1, b: [2, { c: 'text' }] };",
    "const gone = ( null && (['text']));",
  ])("%s", (unused) => {
    expect(shorten(bundled(unused, used))).toBe(bundled(used));
    expect(shorten(bundled(used, unused))).toBe(bundled(used));
  });

  test.each([
    "const kept = used();",
    "const { kept } = exports;",
    "const kept = { a: used() };",
    "class Kept { static a = used(); }",
    "class Kept { static { used(); } }",
    "class Kept extends used() {}",
    "class Kept { [used()]() {} }",
    "function kept() {}\nexports.b = { kept };",
    "function kept() {}\nexports.b = () => { kept(); };",
    "if (exports) {\n function kept() {}\n}",
  ])("but not %s", (kept) => {
    expect(shorten(bundled(kept, used))).toBe(bundled(kept, used));
  });
});
