// README.md's tables of inputs, outputs and outcomes, made from action.yml, and the one of questions.
import { format } from "prettier";
import { parse } from "yaml";

/**
 * Whether the step is green, and what each outcome means.
 * @type {Record<string, [string, string]>}
 */
const MEANINGS = {
  created: ["green", "The evaluation was created; the step did not wait for it"],
  running: ["green", "Attached without `wait`: the evaluation has not ended yet"],
  completed: ["green", "The evaluation ended successfully, and there was no gate"],
  passed: ["green", "Every rule of the gate passed"],
  gate_failed: ["red", "At least one rule did not pass, or could not be decided"],
  evaluation_failed: ["red", "The evaluation itself failed"],
  timed_out: ["red", "`timeout_minutes` elapsed; the evaluation continues, and a later run can resume it"],
  cancelled: ["red", "The job was cancelled, or its `timeout-minutes` elapsed"],
  dry_run: ["green", "`dry_run`: the inputs are valid, and nothing was sent"],
  skipped: ["green", "There is no API key, and `if_no_api_key` is `skip`"],
  invalid_input: ["red", "At least one input is invalid; nothing was sent"],
  api_error: [
    "red",
    "The API refused or could not be reached. No evaluation was created, or the existing one can be resumed",
  ],
  create_unknown: ["red", "An evaluation may have been created; the error says how to find out"],
  internal_error: ["red", "A bug in this action; please report it"],
};

/**
 * Inputs that a run cannot do without; GitHub enforces nothing, and each has an exception.
 * @type {Record<string, string>}
 */
export const REQUIRED = {
  api_key: "yes, here or as the environment's `NUGEN_API_KEY`",
  model_id: "yes, without `evaluation_id`",
  benchmark_id: "yes, without `evaluation_id`",
};

/** Observed accuracies and distances to the limit of the table of questions. */
const ACCURACIES = [0.7, 0.8, 0.9, 0.95];
const DISTANCES = [0.1, 0.05, 0.02];

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

/**
 * Returns the inputs' names by group: the comments above them in action.yml.
 * @param {string} source the text of action.yml
 */
export function inputGroups(source) {
  const [, block = ""] = /^inputs:\n((?: .*\n|\n)*)/m.exec(source) ?? [];
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [, group, name] of block.matchAll(/^ {2}(?:# (.+)|(\w+):)$/gm)) {
    if (group !== undefined) groups.set(group, []);
    else [...groups.values()].at(-1)?.push(String(name));
  }
  return groups;
}

/**
 * Returns the 95 % Wilson interval of a proportion of n questions.
 * @param {number} p
 * @param {number} n
 * @returns {[number, number]}
 */
function wilson(p, n) {
  const z = 1.959963984540054;
  const weight = z ** 2 / n;
  const centre = (p + weight / 2) / (1 + weight);
  const margin = Math.sqrt(weight * (p * (1 - p) + weight / 4)) / (1 + weight);
  return [centre - margin, centre + margin];
}

/**
 * Returns the smallest number of questions with which a rule passes at this accuracy: one on `wilson_lower` whose limit
 * is `distance` below it, or one on `diff_lower` of two equal accuracies whose limit is `-distance`.
 * @param {"wilson_lower" | "diff_lower"} rule
 * @param {number} accuracy
 * @param {number} distance
 */
export function questionsNeeded(rule, accuracy, distance) {
  for (let n = 1; ; n++) {
    const [lower, upper] = wilson(accuracy, n);
    const below = rule === "wilson_lower" ? accuracy - lower : Math.hypot(accuracy - lower, upper - accuracy);
    if (below <= distance) return n;
  }
}

/** @param {"wilson_lower" | "diff_lower"} rule */
const questionRow = (rule) => (/** @type {number} */ accuracy) => [
  accuracy.toFixed(2),
  ...DISTANCES.map((distance) => String(questionsNeeded(rule, accuracy, distance))),
];

/** @param {string} source the text of action.yml */
export function tables(source) {
  const action =
    /** @type {{inputs: Record<string, {description: string, default?: string}>, outputs: Record<string, {description: string}>}} */ (
      parse(source)
    );
  const groups = Array.from(inputGroups(source), ([group, names]) => {
    const rows = names.map((name) => {
      const { default: value, description } = action.inputs[name] ?? { description: "" };
      return [
        `\`${name}\``,
        REQUIRED[name] ?? "no",
        value === undefined ? "" : `\`${value}\``,
        codeNames(description, action),
      ];
    });
    return `### ${group}\n\n${table(["Input", "Required", "Default", "Description"], rows)}`;
  });
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [
    `\`${name}\``,
    name === "outcome" ? "How the step ended: see [Outcomes](#outcomes)" : codeNames(description, action),
  ]);
  /** @type {string[]} */
  const listed = (action.outputs["outcome"]?.description ?? "").match(/[a-z]+(_[a-z]+)*/g) ?? [];
  const missing = Object.keys(MEANINGS).filter((name) => !listed.includes(name));
  if (missing.length > 0) throw new Error(`action.yml's outcome does not list ${missing.join(", ")}`);
  const outcomes = Object.entries(MEANINGS).map(([name, [step, meaning]]) => [`\`${name}\``, step, meaning]);
  const distances = DISTANCES.map((distance) => `${distance.toFixed(2)} below`);
  return {
    inputs: groups.join("\n\n"),
    outputs: table(["Output", "Description"], outputs),
    outcomes: table(["Outcome", "Step", "Meaning"], outcomes),
    questions: table(["Accuracy", ...distances], ACCURACIES.map(questionRow("wilson_lower"))),
    differences: table(["Accuracy of both", ...distances], ACCURACIES.map(questionRow("diff_lower"))),
  };
}

/**
 * Writes the names of inputs, outputs and outcomes as code; those that are English words stay as they are.
 * @param {string} text
 * @param {{inputs: object, outputs: object}} action
 */
function codeNames(text, { inputs, outputs }) {
  const names = [...Object.keys({ ...inputs, ...outputs, ...MEANINGS }), "model_1", "model_2"];
  names.push("base_model", "eval_model");
  const coded = text.replace(/baseline\.<metric>|\[\{.*?\}\]|#(?= begins)|\/api\/v3/g, "`$&`");
  return coded.replace(/(?<![`\w/])\w+_\w+(?![`\w/])/g, (word) =>
    names.includes(word) ? `\`${word}\`` : word,
  );
}

/**
 * Returns README.md with the tables that action.yml gives, formatted.
 * @param {string} readme
 * @param {string} source the text of action.yml
 */
export async function withTables(readme, source) {
  const filled = Object.entries(tables(source)).reduce((text, [name, content]) => {
    const block = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
    if (!block.test(text)) throw new Error(`README.md has no block for ${name}`);
    return text.replace(block, (_, begin, end) => `${begin}\n${content}\n\n${end}`);
  }, readme);
  return format(filled, { parser: "markdown", printWidth: 110 });
}
