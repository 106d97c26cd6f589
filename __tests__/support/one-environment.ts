import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `npm run mutants` runs the tests of a layer once per mutant: in one environment, which loads the modules once.
const { MUTANTS_TESTS = "" } = process.env;
const wanted = new RegExp(`^(?:${MUTANTS_TESTS})\\.test\\.ts$`);
const tests = new URL("../", import.meta.url);
// Backwards, since the first of the gate take longest and notice least.
for (const file of readdirSync(tests, { recursive: true, encoding: "utf8" }).sort().reverse()) {
  if (wanted.test(file.replaceAll("\\", "/"))) await import(fileURLToPath(new URL(file, tests)));
}
