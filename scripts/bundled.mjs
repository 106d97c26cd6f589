/** What ncc put into a bundle: the files, the packages that they belong to, and those packages' licences. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** @typedef {{resource?: string, modules?: Iterable<WebpackModule>}} WebpackModule a module, or several joined in one */
/** @typedef {{id: string, license: string, text: string}} BundledPackage `id` is name@version, `text` the licence's */

/** What ncc resolves a module to that it can't find, followed by the module's name. */
const NOT_FOUND = "@@notfound.js?";

/**
 * Lists the files that a bundle was made of, with the query that a resolver added.
 *
 * @param {{modules: Iterable<WebpackModule>}} compilation
 * @returns {string[]}
 */
export function bundledFiles(compilation) {
  /** @type {(module: WebpackModule) => string[]} */
  const filesOf = ({ resource, modules = [] }) => [
    ...(resource === undefined ? [] : [resource]),
    ...[...modules].flatMap(filesOf),
  ];
  return [...new Set([...compilation.modules].flatMap(filesOf))].sort();
}

/**
 * Lists the modules that could not be resolved.
 *
 * @param {string[]} files
 */
export function missingModules(files) {
  return files
    .filter((file) => file.includes(NOT_FOUND))
    .map((file) => file.slice(file.indexOf(NOT_FOUND) + NOT_FOUND.length));
}

/**
 * Lists the packages of others among the files, sorted; this repository's own code is under its own licence.
 *
 * @param {string[]} files
 * @param {string} root the folder of this repository
 * @returns {BundledPackage[]}
 */
export function bundledPackages(files, root) {
  const folders = new Set(
    files.filter((file) => file.includes(`${sep}node_modules${sep}`)).map(packageFolder),
  );
  return [...folders]
    .filter((folder) => folder !== root)
    .map(readPackage)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param {string} file */
function packageFolder(file) {
  let folder = dirname(file);
  // A folder inside a package can hold a package.json that only sets the module type.
  while (!existsSync(join(folder, "package.json")) || !readManifest(folder).name) folder = dirname(folder);
  return folder;
}

/** @param {string} folder @returns {{name?: string, version?: string, license?: string}} */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** @param {string} folder @returns {BundledPackage} */
function readPackage(folder) {
  const { name, version, license } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (license === undefined || file === undefined) {
    throw new Error(`${name} has no licence, so its code can't be in dist/.`);
  }
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return { id: `${name}@${version}`, license, text };
}
