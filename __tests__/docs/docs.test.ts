import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { tables, withTables } from "../../scripts/readme-tables.mjs";
import { OUTCOMES, TOLERABLE } from "../../src/result/result.js";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
const readme = read("README.md");
const action = read("action.yml");

describe("README", () => {
  test("has the tables that action.yml gives", () => {
    expect(withTables(readme, action)).toBe(readme);
  });

  test("would differ if an input were renamed", () => {
    expect(withTables(readme, action.replace("  timeout_minutes:", "  timeout_hours:"))).not.toBe(readme);
  });

  test("tells every outcome, and no other", () => {
    const told = [...tables(action).outcomes.matchAll(/^\| `([a-z_]+)`/gm)].map(([, name]) => name ?? "");
    expect(new Set(told)).toEqual(new Set(OUTCOMES));
    for (const name of OUTCOMES) expect(action).toMatch(new RegExp(`How the step ended:.*\\b${name}\\b`));
  });

  test("tells the outcomes that can be tolerated in action.yml", () => {
    for (const name of TOLERABLE) expect(action).toMatch(new RegExp(`green step.*\\b${name}\\b`));
  });

  test("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? "");
    const missing = links.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
    expect(links.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test("quotes errors in the words that the action has for them", () => {
    const [, section = ""] = readme.split("## Troubleshooting");
    const quotes = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell ?? "").slice(2);
    const dist = readdirSync(new URL("../../dist", import.meta.url))
      .filter((name) => name.endsWith(".js"))
      .map((name) => read(`dist/${name}`))
      .join("\n");
    expect(quotes.length).toBeGreaterThan(10);
    const parts = quotes.flatMap((quote) => quote.split(/ \/ |…/)).map((one) => one.trim());
    // A number may be put in when the error is made.
    const pattern = (part: string): string =>
      part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\d+/g, (number) => `(?:${number}|\\$\\{[^}]*\\})`);
    expect(parts.filter((part) => !new RegExp(pattern(part)).test(dist))).toEqual([]);
  });

  test("lists every example", () => {
    const examples = readdirSync(new URL("../../examples", import.meta.url));
    expect(examples.filter((name) => !readme.includes(`examples/${name}`))).toEqual([]);
  });
});

describe("workflows", () => {
  const workflows = readdirSync(new URL("../../.github/workflows", import.meta.url));

  test.each(workflows)(
    "%s pins every action to a full SHA with its version and grants nothing by default",
    (name) => {
      const text = read(`.github/workflows/${name}`);
      const uses = [...text.matchAll(/uses: (.+)$/gm)]
        .map(([, used]) => used ?? "")
        .filter((used) => used !== "./");
      expect(uses.length).toBeGreaterThan(0);
      for (const used of uses) expect(used).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      expect(text).toMatch(/^permissions: \{\}$/m);
      // An expression in a script is an injection waiting to happen.
      const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
      const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
      expect(scripts.join("\n")).not.toContain("${{");
    },
  );
});
