// `node scripts/move-major-tag.mjs vX.Y.Z` moves vX on origin to that version, if it is the highest of its major.
import { spawnSync } from "node:child_process";
import { isMain } from "./is-main.mjs";

const VERSION = /^v(\d+)\.(\d+)\.(\d+)$/;

/**
 * Returns the highest version of a major.
 *
 * @param {string} major such as v1
 * @param {string[]} tags in any order; others than vX.Y.Z are left out
 * @returns {string | undefined}
 */
export function highestVersion(major, tags) {
  return tags
    .filter((tag) => VERSION.test(tag) && tag.startsWith(`${major}.`))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .at(-1);
}

/**
 * Returns the error of a workflow's step for a move that was refused.
 *
 * @param {string} major
 * @param {string} tag
 */
export function refusal(major, tag) {
  const lines = [
    `${tag} is released, but ${major} could not be moved to it; git says why above. GitHub can refuse the token of a`,
    "workflow when a workflow file has changed. A maintainer then moves the tag:",
    "  git fetch --tags --force origin",
    `  git tag --force ${major} ${tag}^{commit}`,
    `  git push --force origin refs/tags/${major}`,
  ];
  return `::error title=Move ${major} by hand::${lines.join("%0A")}`;
}

/** @param {...string} args */
function git(...args) {
  const { status, stdout, stderr } = spawnSync("git", args, { encoding: "utf8" });
  process.stderr.write(stderr);
  return { ok: status === 0, text: stdout.trim() };
}

/** @param {string} tag @returns {string | null} the error of the step */
function move(tag) {
  const major = `v${VERSION.exec(tag)?.[1] ?? ""}`;
  if (major === "v") return `::error::${JSON.stringify(tag)} is not a version. Write vX.Y.Z.`;
  const highest = highestVersion(major, git("tag", "--list").text.split("\n"));
  if (highest !== tag) {
    console.log(`${major} stays where it is: ${highest ?? "none"} is the highest version, not ${tag}.`);
    return null;
  }
  const done =
    git("tag", "--force", major, `${tag}^{commit}`).ok &&
    git("push", "--force", "origin", `refs/tags/${major}`).ok;
  if (!done) return refusal(major, tag);
  console.log(`${major} is ${tag} now.`);
  return null;
}

if (isMain(import.meta.url)) {
  const error = move(process.argv[2] ?? "");
  if (error !== null) {
    console.log(error);
    process.exitCode = 1;
  }
}
