/** What a runner downloads and a person reviews. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { kb, row } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * @param {string} plain path of the plain toolkit bundle
 * @returns {import("./table.mjs").Row[]}
 */
export function sizes(plain) {
  const plainBytes = statSync(plain).size;
  const beside = `plain toolkit bundle, ${kb(plainBytes)}`;
  const folder = join(root, "dist");
  const files = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }));
  const rows = files.map(({ name, size }) => row(`dist/${name}`, kb(size), beside, size / plainBytes));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  rows.push(row("dist, all of it", kb(total), beside, total / plainBytes));
  // .gitattributes of that commit keeps out what a runner has no use for.
  const archive = execFileSync("git", ["archive", "--format=tar", "HEAD"], { cwd: root, maxBuffer: 2 ** 30 });
  const zipped = gzipSync(archive, { level: 9 }).length;
  const plainZipped = gzipSync(readFileSync(plain), { level: 9 }).length;
  rows.push(
    row(
      "archive of HEAD that a runner downloads, gzip -9",
      kb(zipped),
      `that bundle alone, gzip -9, ${kb(plainZipped)}`,
      zipped / plainZipped,
    ),
  );
  return rows;
}
