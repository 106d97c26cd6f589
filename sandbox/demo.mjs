/**
 * `npm run demo`: the committed dist, run as a runner would, against the sandbox. Needs Node and nothing else. Prints a
 * short story, leaves a page and the reports in a temporary folder, and ends with 1 when a scene doesn't end as it should.
 */
import { access, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderPage } from "./page.mjs";
import { play } from "./play.mjs";
import { scenes } from "./scenes.mjs";

/** With five scenes the story stays below 80 lines. */
const MAX_LOG_LINES = 7;
const MAX_LINE = 140;

/**
 * @param {import('./play.mjs').PlayedScene} played
 * @param {number} number
 */
function print({ scene, steps, evaluations, comments, statuses }, number) {
  console.log(`\n${number}. ${scene.title}`);
  for (const { inputs, run, isExpected } of steps) {
    const given = Object.entries(inputs).map(
      ([name, value]) => `${name}: ${value.trim().split("\n").join("; ")}`,
    );
    console.log(cut(`   with ${given.join(", ")}`));
    const lines = run.log.split("\n").filter((line) => !/^(?:▼|model_id |\s*$)/.test(line));
    for (const line of lines.slice(0, MAX_LOG_LINES)) console.log(cut(`   | ${line}`));
    if (lines.length > MAX_LOG_LINES) console.log(`   | … ${lines.length - MAX_LOG_LINES} more lines`);
    const mark = isExpected ? "=>" : "NOT AS EXPECTED:";
    console.log(`   ${mark} outcome ${run.outputs["outcome"]}, exit code ${run.exitCode}`);
  }
  const posted =
    comments.length === 0 ? "" : `; pull request comments: ${comments.length}; ${statuses.at(-1) ?? ""}`;
  console.log(`   evaluations on the server: ${evaluations}${posted}`);
}

/** @param {string} line */
function cut(line) {
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE - 1)}…` : line;
}

/**
 * Writes the page and every report.
 * @param {import('./play.mjs').PlayedScene[]} story
 * @returns {Promise<string>} the folder
 */
async function keep(story) {
  const folder = await mkdtemp(join(tmpdir(), "nugen-demo-"));
  const sections = story.flatMap(({ scene, steps, comments }, index) => [
    ...steps.map(({ run }) => ({
      title: `${index + 1}. ${scene.title}: job summary`,
      markdown: run.summary,
    })),
    ...comments.map((markdown) => ({ title: `${index + 1}. ${scene.title}: comment`, markdown })),
  ]);
  await writeFile(join(folder, "index.html"), renderPage("Nugen evaluation: demo", sections));
  for (const [scene, { steps }] of story.entries())
    for (const [step, { report }] of steps.entries())
      await writeFile(join(folder, `report-${scene + 1}-${step + 1}.json`), report);
  return folder;
}

await access(new URL("../dist/index.js", import.meta.url)).catch(() => {
  console.error("There is no dist/index.js: npm ci && npm run build makes it.");
  process.exit(1);
});
console.log(
  `${scenes.length} scenes on a local Nugen API; a lost response takes more than 10 seconds to recover.`,
);
// Each has a server of its own: together they take as long as the slowest.
const story = await Promise.all(scenes.map(play));
for (const [index, played] of story.entries()) print(played, index + 1);
const folder = await keep(story);
const unexpected = story.filter(({ steps }) => !steps.every(({ isExpected }) => isExpected)).length;
console.log(`\nSummaries and comment as a page: ${join(folder, "index.html")}`);
console.log(`Reports: ${join(folder, "report-*.json")}`);
console.log(
  unexpected === 0 ? "Every scene ended as expected." : `${unexpected} scene(s) did not end as expected.`,
);
process.exitCode = unexpected === 0 ? 0 : 1;
