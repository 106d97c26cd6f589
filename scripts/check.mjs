// `npm run check` runs everything that must hold before a change lands, from a clean tree, and stops at the first
// command that fails. `-- --installed` keeps node_modules as it is.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
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

for (const command of COMMANDS) {
  console.log(`\n> ${command}`);
  // npm is a script of the shell on Windows.
  const { status, signal } = spawnSync(command, { cwd, stdio: "inherit", shell: true });
  if (status !== 0) {
    console.error(`\nFailed: ${command} (${signal ?? `exit code ${status}`}).`);
    process.exit(1);
  }
}

const { stdout: changes } = spawnSync("git", ["status", "--porcelain"], { cwd, encoding: "utf8" });
if (changes !== "") {
  console.error(`\nFailed: the checks left the tree dirty.\n${changes}`);
  process.exit(1);
}
console.log("\nAll checks passed.");
