/**
 * `npm run bench [-- --quick] [-- --write]`: what the built dist/ costs, each figure beside another one
 * taken in the same run. `--write` keeps the table in docs/benchmarks.md.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { download } from "./download.mjs";
import { polling } from "./polling.mjs";
import { sizes } from "./sizes.mjs";
import { plainBundle, startUp } from "./start-up.mjs";
import { table } from "./table.mjs";
import { NODES, nodeBinary } from "../scripts/tool-cache.mjs";

const { values: flags } = parseArgs({
  options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});

/** The Node that action.yml asks for. */
const wanted = String(NODES.get("24"));
const packaged = nodeBinary(wanted);
const node = packaged ?? process.execPath;
if (packaged === null)
  console.log(`There is no package of Node ${wanted} for this machine: measured on the Node at hand.`);
const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
const rounds = flags.quick ? 7 : 41;
const plain = plainBundle();

const rows = [
  ...(await startUp({ node, rounds, plain })),
  ...sizes(plain),
  ...(await download({ node, rounds: flags.quick ? 1 : 5, bytes: 500_000_000 })),
  ...(await polling()),
];
const text = table(rows);
const [cpu] = cpus();
const about = `Node ${version} on ${process.platform} ${process.arch}, ${cpus().length} x ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}; medians of ${rounds} runs that took turns.`;
console.log(`${text}\n\n${about}`);

if (flags.write) {
  const page = `# Benchmarks

Each row is a ratio: this action over something else that was measured in the same run, on the same machine,
so that it means the same elsewhere. Times are of whole processes, from the start to the end, against a server
on the same machine. "Looks" are simulated with the action's own pacing: how often it asks for the status, how
late it sees the end (and that as a share of the duration), and the most requests in any one second, the looks
at the very start left out. Medians everywhere.

${text}

${about}

Repeat it with \`npm ci && npm run bench\` (\`-- --quick\` for fewer runs, \`-- --write\` to write this page).
The first time, it installs Node ${wanted} and the plain toolkit from npm into the system's temporary folder.
`;
  writeFileSync(fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url)), page);
}
