// Runs the tests that start the built dist/ with every supported Node: `npm run test:nodes [-- 22 24]`.
// Jest itself stays on the Node at hand, which passes to the tests in TEST_NODE what to start dist/ with.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NODES, nodeBinary } from "./tool-cache.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ["__tests__/run", "__tests__/dist", "__tests__/github"];
const asked = process.argv.slice(2);
const unknown = asked.filter((major) => !NODES.has(major));
if (unknown.length > 0) {
  console.error(`No such Node here: ${unknown.join(", ")}. Take any of: ${[...NODES.keys()].join(", ")}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
/** @param {string} name @param {string} node */
function test(name, node) {
  console.log(`\n=== dist/ on Node ${name}`);
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  const args = ["--experimental-vm-modules", "--no-warnings", jest, "--forceExit", ...FOLDERS];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TEST_NODE: node },
  });
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`${status === 0 ? "PASS" : "FAIL"} dist/ on Node ${name}`);
}

let skipped = 0;
for (const [major, version] of NODES) {
  if (asked.length > 0 && !asked.includes(major)) continue;
  const node = nodeBinary(version);
  if (node === null) skipped += 1;
  else test(version, node);
}
if (passed + failed === 0) {
  console.log(`There are packages of Node for Linux on x64 only; here the Node at hand is tested.`);
  skipped = 0;
  test(process.version.slice(1), process.execPath);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0) process.exitCode = 1;
