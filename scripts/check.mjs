// `npm run check` runs everything that must hold before a change lands, from a clean tree, and stops at the first
// command that fails. `-- --installed` keeps node_modules as it is.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
// Random tests are repeatable in CI, and so here.
const env = { CI: "true", ...process.env };
const COMMANDS = [
  ...(process.argv.includes("--installed") ? [] : ["npm ci"]),
  "npm test",
  "npm run lint",
  "npm run typecheck",
  "node scripts/check-dist.mjs",
  "node scripts/readme.mjs --check",
  "npm run check:yaml",
  "npm run check:spelling",
  "node bench/sizes.mjs",
  "npm run demo",
];

/** @param {string} issue what it means where something is changed */
function checkClean(issue) {
  const { status, stdout, stderr } = spawnSync("git", ["status", "--porcelain"], { cwd, encoding: "utf8" });
  if (status !== 0) fail(`git status is needed, to see what the checks change.\n${stderr}`);
  if (stdout !== "") fail(`${issue}\n${stdout}`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\nFailed: ${message}`);
  process.exit(1);
}

checkClean("the tree is not clean. Commit the changes, or stash them, before the checks.");
for (const command of COMMANDS) {
  console.log(`\n> ${command}`);
  // npm is a script of the shell on Windows.
  const { status, signal } = spawnSync(command, { cwd, stdio: "inherit", shell: true, env });
  if (status !== 0) fail(`${command} (${signal ?? `exit code ${status}`}).`);
}
checkClean("the checks left the tree dirty.");
console.log("\nAll checks passed.");
