import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { differentFiles } from "../../scripts/different-files.mjs";
import { OWN_GIT_ENVIRONMENT } from "../support/git.js";

const SCRIPTS = fileURLToPath(new URL("../../scripts/", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scripts-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe("check-dist", () => {
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  test.each<[string, string, string, string[]]>([
    ["the same", "file", "one\n", []],
    ["other bytes", "file", "two\n", ["file"]],
    ["another line end", "file", "one\r\n", ["file"]],
    ["a further file", "extra", "evil\n", ["extra"]],
    ["a further file of nothing", "extra", "", ["extra"]],
    ["a further file in a folder", "extra/x.js", "evil\n", [join("extra", "x.js")]],
  ])("takes no file for another: %s", (_, name, text, different) => {
    write("one/file", "one\n");
    write("other/file", "one\n");
    write(`other/${name}`, text);
    const [one, other] = [join(folder, "one"), join(folder, "other")];
    expect(differentFiles(one, other)).toEqual(different);
    expect(differentFiles(other, one)).toEqual(different);
  });
});

test("a script started through a link does what it does by its path", () => {
  const link = join(folder, "link");
  // A junction on Windows, which needs no rights.
  symlinkSync(SCRIPTS, link, "junction");
  const { status, stderr } = spawnSync(process.execPath, [join(link, "set-owner.mjs"), "no account"]);
  expect(String(stderr)).toContain("is not a GitHub account");
  expect(status).toBe(2);
});

describe("npm run check", () => {
  const check = (): { status: number | null; stderr: string; stdout: string } => {
    mkdirSync(join(folder, "scripts"));
    copyFileSync(join(SCRIPTS, "check.mjs"), join(folder, "scripts", "check.mjs"));
    const env = { ...OWN_GIT_ENVIRONMENT, GIT_CEILING_DIRECTORIES: tmpdir() };
    const args = [join(folder, "scripts", "check.mjs"), "--installed"];
    return spawnSync(process.execPath, args, { env, encoding: "utf8" });
  };

  test("begins nothing outside of a repository, where it could not say what the checks changed", () => {
    const { status, stdout, stderr } = check();
    expect(stderr).toContain("Failed: git status is needed");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  test("begins nothing where something is changed already", () => {
    spawnSync("git", ["init", "--quiet", folder], { env: OWN_GIT_ENVIRONMENT });
    const { status, stdout, stderr } = check();
    expect(stderr).toContain("Failed: the tree is not clean.");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });
});
