import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { FUNCTIONS, ITERATIONS } from "../../src/cel/functions.js";
import { compileGate } from "../gate/gate-helpers.js";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
const readme = read("README.md");
const examples = readdirSync(new URL("../../examples", import.meta.url)).map((name) => `examples/${name}`);

function stepsOf(text: string): Step[] {
  const parsed = parse(text) as Workflow | Step[];
  return Array.isArray(parsed) ? parsed : Object.values(parsed.jobs).flatMap(({ steps }) => steps);
}

const snippets = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? "");
const sheets = [
  ...examples.map((path) => [path, stepsOf(read(path))] as const),
  ...snippets.map((text, index) => [`README snippet ${index + 1}`, stepsOf(text)] as const),
];

/** Compiles a step's rules as the action would. */
async function compileRules(inputs: Record<string, string>): Promise<void> {
  const mode =
    "evaluation_id" in inputs ? "unknown" : inputs["model_id_2"] === undefined ? "single" : "comparison";
  const baseline = "baseline_model" in inputs || "baseline_evaluation_id" in inputs;
  for (const source of ["gate", "warn"] as const) {
    const text = inputs[source];
    if (text !== undefined) await compileGate(text, { mode, baseline, source });
  }
}

/** Returns the first cells of the README's block, without `|` being escaped. */
function firstCells(name: string): string[] {
  const [, block = ""] =
    new RegExp(`<!-- ${name}:begin -->([\\s\\S]*?)<!-- ${name}:end -->`).exec(readme) ?? [];
  const rows = [...block.matchAll(/^\| ((?:\\\||[^|])+) \|/gm)].map(([, cell]) => (cell ?? "").trim());
  return rows.slice(2).map((cell) => cell.replaceAll("\\|", "|"));
}

describe("examples", () => {
  test.each(sheets)("%s has rules that compile", async (_name, steps) => {
    for (const { with: inputs = {} } of steps) await compileRules(inputs);
  });

  test.each(examples)("%s takes the id of the model to evaluate from elsewhere", (path) => {
    for (const { uses = "", with: inputs = {} } of stepsOf(read(path))) {
      if (!uses.includes("nugen-evaluation-action")) continue;
      expect(inputs["evaluation_id"] ?? inputs["model_id"]).toMatch(/^\$\{\{ (needs|inputs|steps)\./);
    }
  });

  test.each(sheets)("%s puts no expression into a script", (_name, steps) => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  const MAJORS = new Map([
    ["actions/checkout", "v7"],
    ["actions/upload-artifact", "v7"],
    ["actions/attest", "v4"],
  ]);

  test.each(sheets)("%s uses the current majors of other actions", (_name, steps) => {
    for (const { uses } of steps) {
      const [name = "", version] = uses?.split("@") ?? [];
      if (name.endsWith("/nugen-evaluation-action")) continue;
      if (uses !== undefined) expect([name, version]).toEqual([name, MAJORS.get(name)]);
    }
  });
});

test("the README's rules on two models read what the recorded comparison has", async () => {
  const rules = [
    ...firstCells("rules").map((cell) => cell.slice(1, -1)),
    /wilson_lower\(model_1[^`]*/.exec(readme)?.[0] ?? "",
  ].filter((rule) => rule.includes("model_1"));
  expect(rules).toHaveLength(3);
  const recorded = parse(read("__tests__/fixtures/live/comparison-results.json")) as {
    raw_answers_count: number;
    base_model: { metrics: object };
    eval_model: { metrics: object };
  };
  const { raw_answers_count, base_model, eval_model } = recorded;
  const gate = await compileGate(rules.join("\n"), { mode: "comparison", baseline: false, source: "gate" });
  const variables = { model_1: base_model.metrics, model_2: eval_model.metrics, raw_answers_count };
  const outcome = gate.evaluate({ mode: "comparison", variables, unavailable: {} });
  expect(outcome.rules.flatMap(({ error }) => error ?? [])).toEqual([]);
});

describe("cheat sheet", () => {
  test("has eight rules, and each compiles", async () => {
    const rules = firstCells("rules").map((cell) => cell.slice(1, -1));
    expect(rules).toHaveLength(8);
    for (const gate of rules) {
      const second = gate.includes("model_2") ? { model_id_2: "second" } : {};
      await compileRules({ gate, baseline_model: "first", ...second });
    }
  });

  test("has every function, as the gate writes it", () => {
    const text = firstCells("functions").join("\n");
    const signatures = FUNCTIONS.map(([signature]) => signature.replace(/^\w+(\.\w+\().*/, "$1"));
    const methods = ITERATIONS.map((name) => `.${name}(`);
    const known = [...signatures.filter((name) => !name.includes("size(")), ...methods];
    expect(["has(", "size(", ...known].filter((name) => !text.includes(name))).toEqual([]);
  });
});
