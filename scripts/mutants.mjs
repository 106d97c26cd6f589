// Plants one mistake after another in a copy of the pure modules and sees whether the tests find it.
// Ends with an error below 90 %, or where a survivor has no reason in mutants-data.mjs.
// Arguments: only mutants whose file or text contains one of them.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MUTANTS, SURVIVORS, TESTS } from "./mutants-data.mjs";

/** @typedef {import('./mutants-data.mjs').Mutant} Mutant */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LANES = 2;
const WANTED = 0.9;
const COPIED = ["src", "__tests__", "sandbox", "soak", "jest.config.mjs", "package.json", "action.yml"];

/** @param {Mutant} mutant */
const nameOf = ([file, search, replacement]) =>
  `${file}: ${replacement === "" ? `without ${search}` : replacement}`;

/** @param {string} dir */
async function copyProject(dir) {
  await mkdir(dir);
  for (const name of COPIED) await cp(join(root, name), join(dir, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(dir, "node_modules"), "junction");
}

/**
 * @param {string} dir
 * @param {readonly string[]} patterns
 * @returns {Promise<{passed: boolean, text: string}>}
 */
function runTests(dir, patterns) {
  const jest = join("node_modules", "jest", "bin", "jest.js");
  const args = ["--experimental-vm-modules", "--no-warnings", jest, "--bail", "--runInBand", "--silent"];
  // The whole process is bounded: a mutant may loop for ever.
  const child = spawn(process.execPath, [...args, ...patterns], { cwd: dir, timeout: 180_000 });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, text }));
  });
}

/** @param {string} file */
function testsFor(file) {
  return TESTS.find(({ prefix }) => file.startsWith(prefix))?.tests ?? [];
}

/**
 * @param {string} dir
 * @param {Mutant} mutant
 */
async function survives(dir, [file, search, replacement]) {
  const path = join(dir, "src", file);
  const source = await readFile(path, "utf8");
  const times = source.split(search).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times, not once: ${search}`);
  await writeFile(
    path,
    source.replace(search, () => replacement),
  );
  try {
    return (await runTests(dir, testsFor(file))).passed;
  } finally {
    await writeFile(path, source);
  }
}

const only = process.argv.slice(2);
const chosen = MUTANTS.filter(
  (mutant) => only.length === 0 || only.some((part) => mutant.join(" ").includes(part)),
);
const base = await mkdtemp(join(tmpdir(), "mutants-"));
/** @type {string[]} */
const survivors = [];
/** @type {string[]} */
const faults = [];
try {
  const dirs = Array.from({ length: LANES }, (_, lane) => join(base, String(lane)));
  for (const dir of dirs) await copyProject(dir);
  const [first = base] = dirs;
  const files = new Set(chosen.map(([file]) => testsFor(file)));
  for (const patterns of files) {
    const { passed, text } = await runTests(first, patterns);
    if (!passed) throw new Error(`Without any mutant, these tests fail: ${patterns.join(" ")}\n${text}`);
  }
  const queue = [...chosen];
  await Promise.all(
    dirs.map(async (dir) => {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const name = nameOf(mutant);
        try {
          const alive = await survives(dir, mutant);
          if (alive) survivors.push(name);
          console.log(`${alive ? "SURVIVED" : "killed  "} ${name}`);
        } catch (error) {
          faults.push(String(error));
        }
      }
    }),
  );
} finally {
  await rm(base, { recursive: true, force: true });
}

const killed = chosen.length - survivors.length - faults.length;
const share = killed / Math.max(1, chosen.length - faults.length);
console.log(`\n${killed} of ${chosen.length} mutants killed (${(share * 100).toFixed(1)} %).`);
for (const name of survivors) console.log(`Survivor: ${name}: ${SURVIVORS.get(name) ?? "NO REASON GIVEN"}`);
for (const fault of faults) console.log(`Can't be planted: ${fault}`);
const unexplained = survivors.filter((name) => !SURVIVORS.has(name));
process.exitCode = share >= WANTED && unexplained.length === 0 && faults.length === 0 ? 0 : 1;
