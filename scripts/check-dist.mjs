// Fails when dist/ is not what the source builds, byte for byte.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = mkdtempSync(join(tmpdir(), "dist-"));
try {
  execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), built], { stdio: "inherit" });
  const committed = join(root, "dist");
  const names = new Set([...readdirSync(committed), ...readdirSync(built)]);
  const different = [...names].filter((name) => read(committed, name) !== read(built, name));
  if (different.length > 0) {
    console.error(`dist/ is not what the source builds (${different.join(", ")}). Run: npm run build`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the source builds: ${names.size} files.`);
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {string} name
 */
function read(folder, name) {
  try {
    return readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}
