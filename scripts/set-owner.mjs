// `node scripts/set-owner.mjs <account>` puts the account that publishes the action in the place of OWNER.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { isMain } from "./is-main.mjs";

const ROOT = new URL("../", import.meta.url);
const ACCOUNT = /^[a-z\d]+(-[a-z\d]+)*$/i;

/** Lists the files that name the account, relative to the root of the repository. */
export function filesWithOwner() {
  const examples = readdirSync(new URL("examples", ROOT)).map((name) => `examples/${name}`);
  return ["README.md", "SECURITY.md", ".github/CODEOWNERS", ...examples];
}

/**
 * Puts an account in the place of every OWNER.
 *
 * @param {string} text
 * @param {string} account
 */
export function setOwner(text, account) {
  return text.replace(/\bOWNER\b/g, account);
}

if (isMain(import.meta.url)) {
  const [account = ""] = process.argv.slice(2);
  if (!ACCOUNT.test(account) || account.length > 39) {
    console.error(
      `${JSON.stringify(account)} is not a GitHub account. Write: node scripts/set-owner.mjs octo-org`,
    );
    process.exit(2);
  }
  for (const file of filesWithOwner()) {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    const set = setOwner(text, account);
    if (set === text) continue;
    writeFileSync(new URL(file, ROOT), set);
    console.log(file);
  }
}
