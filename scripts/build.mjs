// `npm run build [-- folder]` builds dist/: tsc to lib/, then ncc on lib/index.js. The output isn't minified: people
// review it, and an uncaught error stays readable. It is CommonJS, which Node starts sooner than ES modules.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ncc from "@vercel/ncc";
import { bundledFiles, bundledPackages, missingModules } from "./bundled.mjs";
import { isMain } from "./is-main.mjs";
import { inAscii, shorten } from "./shorten.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/**
 * Builds the action.
 *
 * @param {string} out the folder to write; an older one is replaced only when everything compiles and resolves
 * @returns {Promise<import("./bundled.mjs").BundledPackage[]>} the packages whose code is in the bundle
 */
export async function build(out) {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: root, stdio: "inherit" });

  const { code, assets, stats } = await ncc(join(root, "lib", "index.js"), {
    quiet: true,
    esm: false,
    // Its cache lies outside the project, and takes an ES module of an earlier build for the CommonJS asked for here.
    cache: false,
  });
  const files = bundledFiles(stats.compilation);
  // ncc replaces a module that it can't find by a stub that throws, and says nothing.
  const missing = missingModules(files);
  if (missing.length > 0) throw new Error(`These modules can't be resolved: ${missing.join(", ")}.`);
  const packages = bundledPackages(files, root);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  // As long as it is: V8 keeps a source of more than 128 kB where no garbage collection of a start has to copy it.
  writeFileSync(join(out, "index.js"), inAscii(code));
  for (const [name, { source }] of Object.entries(assets))
    writeFileSync(join(out, name), shorten(String(source)));
  writeFileSync(join(out, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
  writeFileSync(join(out, "licenses.txt"), licenseSections(packages).join("\n"));
  return packages;
}

/**
 * Returns each licence once, below the packages that have it.
 *
 * @param {import("./bundled.mjs").BundledPackage[]} packages
 */
function licenseSections(packages) {
  /** @type {Map<string, string[]>} */
  const idsByText = new Map();
  for (const { id, license, text } of packages) {
    const words = `${license}\n\n${text}\n`;
    idsByText.set(words, [...(idsByText.get(words) ?? []), id]);
  }
  return Array.from(idsByText, ([words, ids]) => `${ids.join("\n")}\n${words}`);
}

if (isMain(import.meta.url)) {
  await build(process.argv[2] ?? join(root, "dist"));
}
