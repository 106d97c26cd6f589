import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { filesWithOwner, setOwner } from "../../scripts/set-owner.mjs";
import { GIT_ENVIRONMENT } from "../support/git.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** They say what OWNER is. */
const ABOUT = ["docs/releasing.md", "scripts/set-owner.mjs", "__tests__/docs/owner.test.ts"];

test("the script knows every file that holds the placeholder", () => {
  const out = execFileSync("git", ["grep", "-lw", "OWNER"], {
    cwd: ROOT,
    env: GIT_ENVIRONMENT,
    encoding: "utf8",
  });
  const files = out.trim().split(/\r?\n/);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => ![...filesWithOwner(), ...ABOUT].includes(file))).toEqual([]);
});

test("every placeholder is set, and no word that contains it", () => {
  const text = "uses: OWNER/action@v1, @OWNER/team, GITHUB_REPOSITORY_OWNER";
  expect(setOwner(text, "octo")).toBe("uses: octo/action@v1, @octo/team, GITHUB_REPOSITORY_OWNER");
});
