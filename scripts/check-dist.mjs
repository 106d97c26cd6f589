// Fails when dist/ is not what the source builds byte for byte, lacks a licence, or does not start.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { differentFiles } from "./different-files.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const committed = join(root, "dist");
const built = mkdtempSync(join(tmpdir(), "dist-"));
try {
  const packages = await build(built);
  const issues = [...compare(), ...checkLicenses(packages), ...[built, committed].flatMap(checkStart)];
  for (const issue of issues) console.error(issue);
  if (issues.length > 0) process.exitCode = 1;
  else
    console.log(`dist/ is what the source builds, and starts: ${packages.length} packages of others in it.`);
} finally {
  rmSync(built, { recursive: true, force: true });
}

function compare() {
  const different = differentFiles(committed, built);
  return different.length === 0
    ? []
    : [`dist/ is not what the source builds (${different.join(", ")}). Run: npm run build`];
}

/** @param {import("./bundled.mjs").BundledPackage[]} packages */
function checkLicenses(packages) {
  const licenses = readFileSync(join(committed, "licenses.txt"), "utf8");
  return packages
    .filter(({ id, text }) => !licenses.includes(`${id}\n`) || !licenses.includes(text))
    .map(({ id }) => `dist/licenses.txt lacks the licence of ${id}.`);
}

/**
 * Without inputs the action must end with its own error; Node's would name a module or a line of code.
 *
 * @param {string} folder
 */
function checkStart(folder) {
  const { PATH, SystemRoot } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "index.js")], {
    encoding: "utf8",
    env: { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }), RUNNER_TEMP: built },
  });
  return status === 1 && /^::error [^\n]*invalid_input/m.test(stdout)
    ? []
    : [`${folder} does not start: exit code ${status}.\n${stdout}${stderr}`];
}
