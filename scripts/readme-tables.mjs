// README.md's tables of inputs, outputs and outcomes, made from action.yml.
import { parse } from "yaml";

/**
 * What each outcome means, whether the step is green, and what to do.
 * @type {Record<string, [string, string]>}
 */
const MEANINGS = {
  created: ["green", "The evaluation was created, and nothing was waited for"],
  running: ["green", "Attached without `wait`: it has not ended yet"],
  completed: ["green", "The evaluation ended well, and there was no gate"],
  passed: ["green", "Every rule of the gate passed"],
  gate_failed: ["red", "At least one rule failed, or could not be decided"],
  evaluation_failed: ["red", "The evaluation itself ended badly"],
  timed_out: ["red", "`timeout_minutes` were over; the evaluation goes on and can be picked up again"],
  cancelled: ["red", "The job was cancelled or the step's own time was over"],
  dry_run: ["green", "`dry_run`: the inputs are good, and nothing was sent"],
  skipped: ["green", "No API key, and `if_no_api_key: skip`"],
  invalid_input: ["red", "At least one input is wrong; nothing was sent"],
  api_error: [
    "red",
    "The API refused or could not be reached; nothing was created, or the one there is can be picked up",
  ],
  create_unknown: [
    "red",
    "An evaluation may have been created, and nobody can tell; the error says what to look for",
  ],
  internal_error: ["red", "A fault of this action: please report it"],
};

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @param {string} source the text of action.yml */
export function tables(source) {
  const action =
    /** @type {{inputs: Record<string, {description: string, default?: string}>, outputs: Record<string, {description: string}>}} */ (
      parse(source)
    );
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === undefined ? "" : `\`${input.default}\``,
    input.description,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  /** @type {string[]} */
  const listed = (action.outputs["outcome"]?.description ?? "").match(/[a-z]+(_[a-z]+)*/g) ?? [];
  const missing = Object.keys(MEANINGS).filter((name) => !listed.includes(name));
  if (missing.length > 0) throw new Error(`action.yml's outcome does not list ${missing.join(", ")}`);
  const outcomes = Object.entries(MEANINGS).map(([name, [step, meaning]]) => [`\`${name}\``, step, meaning]);
  return {
    inputs: table(["Input", "Default", "Meaning"], inputs),
    outputs: table(["Output", "Meaning"], outputs),
    outcomes: table(["Outcome", "Step", "Meaning"], outcomes),
  };
}

/**
 * @param {string} readme
 * @param {string} source the text of action.yml
 */
export function withTables(readme, source) {
  return Object.entries(tables(source)).reduce((text, [name, content]) => {
    const block = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
    if (!block.test(text)) throw new Error(`README.md has no block for ${name}`);
    return text.replace(block, (_, begin, end) => `${begin}${content}\n${end}`);
  }, readme);
}
