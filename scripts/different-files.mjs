import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Lists the files, those of subfolders too, that two folders don't both have with the same bytes.
 *
 * @param {string} one
 * @param {string} other
 */
export function differentFiles(one, other) {
  const [ofOne, ofOther] = [filesOf(one), filesOf(other)];
  const names = new Set([...ofOne.keys(), ...ofOther.keys()]);
  return [...names].filter((name) => ofOne.get(name) !== ofOther.get(name));
}

/** @param {string} folder */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  // One character for each byte.
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}
