// `npm run mutants [-- gate src/util/retry.ts]` breaks the modules that decide and touch nothing outside, one place at a
// time, and prints how many of these mutants their own tests notice. It fails where a part is below 90 %.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The files of each part, and a pattern of the tests that must notice every mistake in them: not those of whole runs,
 * nor the property tests, since what only chance finds has no test of its own.
 *
 * @type {Record<string, {files: string[], tests: string}>}
 */
const PARTS = {
  cel: { files: ["*.ts", "!*.d.ts"], tests: "gate/[^.]+" },
  create: { files: ["classify-failure.ts", "candidates.ts"], tests: "create/(candidates|classify-failure)" },
  gate: { files: ["*.ts"], tests: "gate/[^.]+" },
  nugen: { files: ["parse.ts", "phase.ts", "timestamp.ts"], tests: "nugen/(parse|phase|timestamp)" },
  report: { files: ["*.ts", "!report-file.ts"], tests: "report/[^.]+" },
  // The words of a verdict are tested with the rules that lead to them.
  result: { files: ["*.ts"], tests: "(result/[^.]+|gate/(evaluate|messages|notices|verdict))" },
  util: {
    files: ["retry.ts", "similar.ts", "statistics.ts", "text.ts"],
    tests: "util/[^.]+",
  },
  wait: { files: ["poll-interval.ts"], tests: "wait/poll-interval" },
};
const LEAST = 90;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const stryker = join(dirname(require.resolve("@stryker-mutator/core/package.json")), "bin", "stryker.js");

/**
 * Runs Stryker, which prints the mutants that survive.
 *
 * @param {string} part
 * @param {string[]} files
 * @param {string} tests
 * @returns {{noticed: number, all: number}}
 */
function score(part, files, tests) {
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", "stryker.config.mjs", "--mutate", files.join(",")],
    { cwd: root, stdio: "inherit", env: { ...process.env, MUTANTS_TESTS: tests } },
  );
  if (status !== 0) {
    console.error(`Stryker ended with exit code ${status} in ${part}.`);
    process.exit(1);
  }
  /** @type {{files: Record<string, {mutants: {status: string}[]}>}} */
  const report = JSON.parse(readFileSync(join(root, ".stryker-tmp", "mutants.json"), "utf8"));
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = statuses.filter((status) => ["Killed", "Timeout", "RuntimeError"].includes(status)).length;
  const missed = statuses.filter((status) => ["Survived", "NoCoverage"].includes(status)).length;
  return { noticed, all: noticed + missed };
}

const given = process.argv.slice(2);
const partOf = (/** @type {string} */ name) => name.split("/").at(name.includes("/") ? 1 : 0) ?? "";
const unknown = given.filter((name) => !(partOf(name) in PARTS));
if (unknown.length > 0) {
  console.error(
    `No part of the mutants: ${unknown.join(", ")}. The parts: ${Object.keys(PARTS).join(", ")}.`,
  );
  process.exit(2);
}

const wanted = Object.entries(PARTS).filter(
  ([part]) => given.length === 0 || given.some((name) => partOf(name) === part),
);
const scores = wanted.map(([part, { files, tests }]) => {
  const paths = given.filter((name) => name.includes("/") && partOf(name) === part);
  const all = files.map((file) => file.replace(/^(!?)/, `$1src/${part}/`));
  return { part, ...score(part, paths.length > 0 ? paths : all, tests) };
});
const sum = (/** @type {"noticed" | "all"} */ key) => scores.reduce((all, one) => all + one[key], 0);
const rows = [...scores, { part: "together", noticed: sum("noticed"), all: sum("all") }];
const isLow = ({ noticed = 0, all = 0 }) => noticed * 100 < all * LEAST;
for (const row of rows) {
  const percent = row.all === 0 ? "no mutants" : `${((row.noticed / row.all) * 100).toFixed(1)} %`;
  console.log(`${row.part.padEnd(8)} ${percent}: ${row.noticed} of ${row.all} mutants noticed`);
}
if (rows.some(isLow)) {
  console.error(`A part is below ${LEAST} %.`);
  process.exit(1);
}
