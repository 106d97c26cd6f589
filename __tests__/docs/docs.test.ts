import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { REQUIRED, inputGroups, questionsNeeded, tables, withTables } from "../../scripts/readme-tables.mjs";
import { InvalidInputError, readInputs } from "../../src/inputs/inputs.js";
import { OUTCOMES, TOLERABLE } from "../../src/result/outcome.js";
import { differenceInterval, wilsonInterval } from "../../src/util/statistics.js";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
const readme = read("README.md");
const action = read("action.yml");
const dist = readdirSync(new URL("../../dist", import.meta.url))
  .filter((name) => name.endsWith(".js"))
  .map((name) => read(`dist/${name}`))
  .join("\n");

/** Returns the first cells of the table below a heading, without its head. */
function firstCells(heading: string): string[] {
  const [, rest = ""] = readme.split(`\n## ${heading}\n`);
  const [section = ""] = rest.split("\n## ");
  return [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => (cell ?? "").trim()).slice(2);
}

describe("README", () => {
  test("leads with one sentence, the picture and a complete workflow, and then goes from use to reference", () => {
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "A complete workflow",
      "Rules",
      "Recipes",
      "Inputs",
      "Outputs",
      "Outcomes",
      "Exactly one evaluation",
      "Questions",
      "Troubleshooting",
      "Versions and pinning",
      "Permissions and data",
      "Development",
    ]);
    expect(readme).toMatch(
      /^# .+\n\n[^.\n]+\.\n\n!\[[^\]]+\]\(docs\/images\/summary\.png\)\n\n## A complete workflow\n\n```yaml\n/,
    );
    const [, workflow = ""] = /^```yaml\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    expect(Object.keys(parse(workflow) as object)).toEqual(["name", "on", "permissions", "jobs"]);
    expect(readme.indexOf("npm run demo")).toBeLessThan(readme.indexOf("npm cit"));
  });

  test("has the tables that action.yml gives, formatted", async () => {
    expect(await withTables(readme, action)).toBe(readme);
  });

  test("would differ if an input were renamed", async () => {
    const renamed = action.replace("  timeout_minutes:", "  timeout_hours:");
    expect(await withTables(readme, renamed)).not.toBe(readme);
  });

  test("groups every input", () => {
    const { inputs } = parse(action) as { inputs: object };
    const groups = inputGroups(action);
    expect([...groups.values()].flat()).toEqual(Object.keys(inputs));
    expect([...groups.values()].every((names) => names.length > 0)).toBe(true);
  });

  test("marks as required the inputs that a run without any of them misses", async () => {
    const sources = { env: {}, readFile: () => "", redact: (text: string) => text };
    const error: unknown = await readInputs(sources).catch((reason: unknown) => reason);
    if (!(error instanceof InvalidInputError)) throw error;
    expect(error.issues.map(({ input }) => input)).toEqual(Object.keys(REQUIRED));
  });

  test("explains every outcome, and no other", () => {
    const explained = [...tables(action).outcomes.matchAll(/^\| `([a-z_]+)`/gm)].map(
      ([, name]) => name ?? "",
    );
    expect(new Set(explained)).toEqual(new Set(OUTCOMES));
    for (const name of OUTCOMES) expect(action).toMatch(new RegExp(`How the step ended:.*\\b${name}\\b`));
  });

  test("names the outcomes that can be tolerated in action.yml", () => {
    for (const name of TOLERABLE) expect(action).toMatch(new RegExp(`green step.*\\b${name}\\b`));
  });

  test.each([
    [0.7, 0.02],
    [0.9, 0.05],
    [0.95, 0.1],
  ])("counts the questions that a rule needs as the gate does (%d, %d)", (accuracy, distance) => {
    const [first, second] = (["wilson_lower", "diff_lower"] as const).map((rule) =>
      questionsNeeded(rule, accuracy, distance),
    );
    const wilson = (n: number): number => wilsonInterval(accuracy, n)[0];
    const difference = (n: number): number => differenceInterval(accuracy, n, accuracy, n)[0];
    const isNeeded = (n = 0, bound: (n: number) => number, limit: number): boolean =>
      bound(n) >= limit && bound(n - 1) < limit;
    expect(isNeeded(first, wilson, accuracy - distance)).toBe(true);
    expect(isNeeded(second, difference, -distance)).toBe(true);
  });

  test("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)(?:#[\w-]+)?\)/g)].map(([, path]) => path ?? "");
    const missing = links.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
    expect(links.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  test("quotes errors as the action spells them", () => {
    const quotes = firstCells("Troubleshooting");
    expect(quotes.length).toBeGreaterThan(15);
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

  test("has no badge", () => {
    expect(readme).not.toMatch(/shields\.io|badge\.svg/);
  });

  test("agrees with the hint and the example on where NODE_EXTRA_CA_CERTS is set", () => {
    const place = "in the environment of the runner or the job";
    expect(read("src/nugen/hints.ts")).toMatch(new RegExp(`NODE_EXTRA_CA_CERTS .*${place}`));
    expect(readme).toMatch(new RegExp(`NODE_EXTRA_CA_CERTS.*${place}`));
    expect(read("examples/proxy.yml")).toContain(place);
    const { jobs } = parse(read("examples/proxy.yml")) as { jobs: { evaluate: { env: object } } };
    expect(Object.keys(jobs.evaluate.env)).toContain("NODE_EXTRA_CA_CERTS");
  });
});

describe("workflows", () => {
  const workflows = readdirSync(new URL("../../.github/workflows", import.meta.url));

  test("of CI run every command of npm run check", () => {
    const commands = [...read("scripts/check.mjs").matchAll(/"((?:npm|node) [^"]+)"/g)].map(
      ([, one = ""]) => one,
    );
    expect(commands.length).toBeGreaterThan(8);
    const { jobs } = parse(read(".github/workflows/ci.yml")) as {
      jobs: Record<string, { steps: { run?: string }[] }>;
    };
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    // It installs and tests.
    const known = [...runs, ...(runs.includes("npm cit") ? ["npm ci", "npm test"] : [])];
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

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
