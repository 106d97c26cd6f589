import { execFile } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { ROOT } from "../run/create/helpers.js";
import { GIT_ENVIRONMENT } from "../support/git.js";

const exec = promisify(execFile);
const read = (name: string): Promise<string> => readFile(join(ROOT, name), "utf8");
const main = resolve(ROOT, process.env["DIST"] ?? "dist/index.js");

describe("action.yml", () => {
  test("runs on node24, with branding and a description that the Marketplace takes", async () => {
    const text = await read("action.yml");
    expect(text).toMatch(/^ {2}using: node24$/m);
    expect(text).toMatch(/^ {2}main: dist\/index\.js$/m);
    expect(text).toMatch(
      /^branding:\n {2}icon: [a-z-]+\n {2}color: (white|black|yellow|blue|green|orange|red|purple|gray-dark)$/m,
    );
    const description = /^description: (.*)$/m.exec(text)?.[1] ?? "";
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThan(125);
  });

  test("declares the inputs and defaults of the contract", async () => {
    const text = await read("action.yml");
    const defaultOf = (name: string): string | undefined =>
      new RegExp(`^  ${name}:\\n(?:    .*\\n)*?    default: "?([^"\\n]*)"?$`, "m").exec(text)?.[1];
    for (const name of ["api_key", "model_id", "benchmark_id", "model_id_2", "custom_metrics"]) {
      expect(text).toMatch(new RegExp(`^  ${name}:$`, "m"));
    }
    expect(defaultOf("api_url")).toBe("https://api.nugen.in");
    expect(defaultOf("request_timeout_seconds")).toBe("30");
    expect(defaultOf("dry_run")).toBe("false");
    expect(defaultOf("if_no_api_key")).toBe("fail");
    expect(defaultOf("create_endpoint")).toBe("auto");
  });
});

describe("the package", () => {
  test("dist is small, readable, and loads neither undici nor @actions/github to create", async () => {
    const text = await readFile(main, "utf8");
    expect((await stat(main)).size).toBeLessThan(230_000);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(5_000);
    expect((await readdir(dirname(main))).length).toBeGreaterThan(2);
    expect(text).not.toMatch(/class GitHub\b|Octokit\.defaults/);
  });

  test("the archive leaves out what a runner doesn't need", async () => {
    const paths = ["__tests__", "sandbox", "src", "node_modules", "bench", "docs", "dist", "action.yml"];
    const { stdout } = await exec("git", ["check-attr", "export-ignore", "--", ...paths], { cwd: ROOT, env: GIT_ENVIRONMENT });
    const left = stdout.split("\n").filter((line) => line.endsWith(": set"));
    const out = left.map((line) => line.split(":")[0]);
    expect(out).toEqual(expect.arrayContaining(["__tests__", "sandbox", "src"]));
    expect(out).not.toContain("dist");
    expect(out).not.toContain("action.yml");
  });

  test("npm run demo needs nothing installed", async () => {
    const files = (await readdir(join(ROOT, "sandbox"), { recursive: true })).filter((f) =>
      f.endsWith(".mjs"),
    );
    const texts = await Promise.all(files.map((file) => read(join("sandbox", file))));
    const imported = texts.flatMap((text) =>
      Array.from(text.matchAll(/^.*? from "([^"]+)";$/gm), ([, name]) => name),
    );
    expect(imported.length).toBeGreaterThan(20);
    expect(imported.filter((name) => !/^(node:|\.)/.test(name ?? ""))).toEqual([]);
  });
});
