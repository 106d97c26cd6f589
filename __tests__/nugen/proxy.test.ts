import { describe, expect, test } from "@jest/globals";
import { findProxyWarnings } from "../../src/nugen/proxy.js";

const URL_ = new URL("https://api.nugen.in");
const PROXY = { https_proxy: "http://proxy.example.com:3128" };
const warningsOf = (env: Record<string, string>): string[] => findProxyWarnings(URL_, env);

describe("the address of a proxy", () => {
  test.each([
    "http://proxy.example.com:3128",
    "http://[::1]:3128",
    "[2001:db8::1]:3128",
    "https://user:p%40ss@proxy.example.com",
  ])("%s is used", (address) => {
    expect(warningsOf({ https_proxy: address })).toEqual([]);
  });

  test.each(["http://", "proxy.example.com:3128", "http://::1:3128", "http://user:pa%zz@proxy.example.com"])(
    "%s is not, and its password isn't shown",
    (address) => {
      const [warning = ""] = warningsOf({ HTTPS_PROXY: address });
      expect(warning).toContain("HTTPS_PROXY is not an address");
      expect(warning).not.toContain("pa%zz");
    },
  );
});

describe("no_proxy", () => {
  test.each([
    "*",
    "api.nugen.in",
    ".nugen.in",
    "nugen.in",
    "api.nugen.in:443, localhost ,",
    "[2001:db8::1]",
    "[2001:DB8::1]:8443",
    "10.0.0.1",
    "",
  ])("%j has entries that the toolkit honours", (value) => {
    expect(warningsOf({ ...PROXY, no_proxy: value })).toEqual([]);
  });

  test.each([
    ["10.0.0.0/8", "10.0.0.0/8 (address ranges are not supported: list the hosts)"],
    ["*.example.com", "*.example.com (write .example.com)"],
    ["a.*.example.com", "wildcards are not supported"],
    ["http://example.com", "http://example.com (write the host without a scheme)"],
    ["example.com/path", "without a path"],
    ["a.example.com b.example.com", "separate entries with commas"],
    ["a.example.com;b.example.com", "separate entries with commas"],
    ["::1", "::1 (write [::1])"],
    ["[2001:db8:0:0::1]:443", "write [2001:db8::1]:443"],
    ["fe80::1%eth0", "write [fe80::1]"],
    ["2001:db8::g:443", "write an IPv6 address in brackets"],
    ["example.com.", "write example.com"],
  ])("%s is warned about", (entry, said) => {
    const warnings = warningsOf({ ...PROXY, NO_PROXY: `localhost,${entry}` });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(said);
    expect(warnings[0]).toContain("NO_PROXY");
    expect(warnings[0]).not.toContain("localhost");
  });

  test("many entries are one warning, and no password is in it", () => {
    const many = Array.from({ length: 7 }, (_, index) => `10.${index}.0.0/16`).join(",");
    const [warning, ...others] = warningsOf({ ...PROXY, no_proxy: `http://user:secret@host,${many}` });
    expect(others).toEqual([]);
    expect(warning).toContain(", and 3 more.");
    expect(warning).not.toContain("secret");
  });

  test("without a proxy it does not matter", () => {
    expect(warningsOf({ no_proxy: "10.0.0.0/8" })).toEqual([]);
  });
});
