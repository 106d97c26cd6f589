import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { highestVersion } from "../../scripts/move-major-tag.mjs";
import { OWN_GIT_ENVIRONMENT as env } from "../support/git.js";

const SCRIPT = fileURLToPath(new URL("../../scripts/move-major-tag.mjs", import.meta.url));

test.each([
  ["v1", ["v1.2.0", "v1.10.0", "v1.9.9"], "v1.10.0"],
  ["v1", ["v1", "v2.0.0", "v10.0.0", "v1.0.0-rc.1", "latest", "v1.0.0"], "v1.0.0"],
  ["v3", ["v1.0.0"], undefined],
])("the highest version of %s among %j is %s", (major, tags, highest) => {
  expect(highestVersion(major, tags)).toBe(highest);
});

describe("with a repository", () => {
  let folder = "";
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: join(folder, "work"), env, encoding: "utf8", stdio: "pipe" }).trim();
  const move = (tag: string) => {
    const options = { cwd: join(folder, "work"), env, encoding: "utf8" } as const;
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT, tag], options);
    return { status, stdout };
  };
  const release = (tag: string): void => {
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--allow-empty", "-m", tag);
    git("tag", tag);
  };
  const remoteTag = (): string => git("ls-remote", "origin", "refs/tags/v1").split("\t")[0] ?? "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tags-"));
    execFileSync("git", ["init", "--quiet", "--bare", join(folder, "origin")], { env });
    execFileSync("git", ["init", "--quiet", join(folder, "work")], { env });
    git("remote", "add", "origin", join(folder, "origin"));
    release("v1.9.0");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("moves v1 to the highest version, again when run again, and not back", () => {
    expect(move("v1.9.0")).toMatchObject({ status: 0 });
    expect(remoteTag()).toBe(git("rev-parse", "v1.9.0"));

    release("v1.10.0");
    expect(move("v1.10.0")).toMatchObject({ status: 0 });
    expect(move("v1.10.0")).toMatchObject({ status: 0 });
    expect(move("v1.9.0")).toEqual({
      status: 0,
      stdout: "v1 stays where it is: v1.10.0 is the highest version, not v1.9.0.\n",
    });
    expect(remoteTag()).toBe(git("rev-parse", "v1.10.0"));
  });

  test("a refusal ends with one error that holds the commands for a maintainer", () => {
    const hook = join(folder, "origin", "hooks", "pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho refusing to update a workflow >&2\nexit 1\n");
    chmodSync(hook, 0o755);

    const { status, stdout } = move("v1.9.0");

    expect(status).toBe(1);
    expect(stdout.match(/^::error/gm)).toHaveLength(1);
    expect(stdout).toContain("git push --force origin refs/tags/v1");
    expect(remoteTag()).toBe("");
  });

  test("a tag that is no version is an error", () => {
    expect(move("nightly").status).toBe(1);
  });
});
