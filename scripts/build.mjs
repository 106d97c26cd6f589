// Builds dist/: tsc to lib/, then ncc on lib/index.js. TypeScript 7 has no JavaScript compiler API, so ncc can't
// compile TypeScript itself. The output isn't minified: people review it, and an uncaught error stays readable.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2] ?? join(root, "dist");
const require = createRequire(import.meta.url);

/**
 * @param {string} script path of a JavaScript file
 * @param {string[]} args
 */
function node(script, args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
}

rmSync(join(root, "lib"), { recursive: true, force: true });
node(join(dirname(require.resolve("typescript/package.json")), "bin", "tsc"), ["-p", "tsconfig.json"]);
// Only a source that compiles replaces the old build.
rmSync(out, { recursive: true, force: true });
node(require.resolve("@vercel/ncc/dist/ncc/cli.js"), [
  "build",
  join(root, "lib", "index.js"),
  "--out",
  out,
  "--license",
  "licenses.txt",
  "--quiet",
]);
