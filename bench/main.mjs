/**
 * `npm run bench [-- --quick] [-- --write] [-- --check]`: what the built dist/ costs. `--write` keeps the figures in
 * docs/benchmarks.md, `--check` fails where a target is missed.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { NODES, nodeBinary } from "../scripts/tool-cache.mjs";
import { download } from "./download.mjs";
import { polling } from "./polling.mjs";
import { sizes } from "./sizes.mjs";
import { startUp } from "./start-up.mjs";
import { kb, median, ms, spread, table, times } from "./table.mjs";

const { values: flags } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

/** The Node that action.yml asks for. */
const wanted = String(NODES.get("24"));
const node = nodeBinary(wanted) ?? process.execPath;
const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
const rounds = flags.quick ? 7 : 41;
/** @type {string[]} */
const missed = [];

/** @param {boolean} isMet @param {string} name @param {string} target */
function judge(isMet, name, target) {
  if (!isMet) missed.push(name);
  return `${target} ${isMet ? "✓" : "✗"}`;
}

const speed = (await startUp({ node, rounds })).map(({ name, requests, oursMs, floorMs, target }) => {
  // Each run over the floor's of the same round: the machine's speed changes, the ratio less so.
  const ratios = oursMs.map((value, round) => value / Number(floorMs[round]));
  const isMet = median(ratios) <= target;
  return [
    `${name} (requests: ${requests})`,
    ms(median(oursMs)),
    ms(median(floorMs)),
    spread(ratios, times),
    judge(isMet, name, times(target)),
  ];
});
const space = sizes().map(({ name, bytes, targetBytes }) => [
  name,
  kb(bytes),
  judge(bytes <= targetBytes, name, kb(targetBytes)),
]);
const saved = await download({ node, rounds: flags.quick ? 1 : 5, bytes: 500_000_000 });
const [cpu] = cpus();
const machine = `Node ${version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}`;

const page = `# Benchmarks

Whole processes, from start to end. The floor is a CommonJS script that makes the same requests to the same local server
with \`node:http\`. Medians of ${rounds} runs that took turns; of the ratio also the smallest and the largest.

${table(["Run", "Action", "Floor", "Ratio", "Target"], speed)}

${table(["Size", "Bytes", "Target"], space)}

${saved}

Polls of the status until the end is seen, simulated:

${table(["Evaluation", "With an ETA", "Without", "Every 5 s"], await polling())}

${machine}. Repeat: \`npm run bench\`.
`;
console.log(page);
if (flags.write) writeFileSync(fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url)), page);
if (missed.length > 0) {
  console.log(`Missed: ${missed.join("; ")}.`);
  if (flags.check) process.exitCode = 1;
}
