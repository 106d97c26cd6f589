// `npm run readme` writes README's tables from action.yml; with --check it only reports whether they differ.
import { readFileSync, writeFileSync } from "node:fs";
import { withTables } from "./readme-tables.mjs";

const file = new URL("../README.md", import.meta.url);
const readme = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
const wanted = await withTables(readme, readFileSync(new URL("../action.yml", import.meta.url), "utf8"));
if (!process.argv.includes("--check")) writeFileSync(file, wanted);
else if (wanted !== readme) {
  console.error("README.md's tables differ from action.yml. Run: npm run readme");
  process.exitCode = 1;
}
