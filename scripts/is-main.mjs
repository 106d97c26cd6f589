import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Returns whether Node.js was started with a module, by its path or through a link.
 *
 * @param {string} url `import.meta.url` of the module
 */
export function isMain(url) {
  const [, started = ""] = process.argv;
  return existsSync(started) && realpathSync(started) === fileURLToPath(url);
}
