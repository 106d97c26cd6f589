/**
 * What a runner downloads and a person reviews. `node bench/sizes.mjs` fails where something is larger than its target.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { isMain } from "../scripts/is-main.mjs";
import { kb } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** @typedef {{name: string, bytes: number, targetBytes: number}} Size */

/** Measures dist/ as it is, and the archive of HEAD. @returns {Size[]} */
export function sizes() {
  const folder = join(root, "dist");
  const files = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  // .gitattributes of that commit keeps out what a runner has no use for.
  const archive = execFileSync("git", ["archive", "--format=tar", "HEAD"], { cwd: root, maxBuffer: 2 ** 30 });
  return [
    { name: "dist/", bytes: files.reduce((sum, size) => sum + size, 0), targetBytes: 600_000 },
    { name: "dist/index.js", bytes: statSync(join(folder, "index.js")).size, targetBytes: 230_000 },
    { name: "archive (gzip -9)", bytes: gzipSync(archive, { level: 9 }).length, targetBytes: 170_000 },
  ];
}

if (isMain(import.meta.url)) {
  for (const { name, bytes, targetBytes } of sizes()) {
    const isMet = bytes <= targetBytes;
    console.log(`${isMet ? "ok" : "TOO LARGE"}: ${name} is ${kb(bytes)}, target ${kb(targetBytes)}.`);
    if (!isMet) process.exitCode = 1;
  }
}
