import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { VirtualSandbox, runStory } from "../support/story.js";

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
const files = [".github/workflows", "examples"].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).map((name) => `${folder}/${name}`),
);
const snippets = [...read("README.md").matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
const sheets = [
  ...files.map((path) => [path, read(path)] as const),
  ...snippets.map(([, text = ""], index) => [`README snippet ${index + 1}`, text] as const),
];

/** Every step that uses this action, in the order in which a runner would come to it. */
const steps = sheets.flatMap(([name, text]) => {
  const parsed = parse(text) as Step[] | { jobs: Record<string, { steps: Step[] }> };
  const all = Array.isArray(parsed) ? parsed : Object.values(parsed.jobs).flatMap((job) => job.steps);
  const ours = all.filter(({ uses = "" }) => uses === "./" || uses.includes("/nugen-evaluation-action@"));
  return ours.map(({ with: inputs = {} }, index) => [name, index + 1, inputs] as const);
});

const GIVEN = "eval-xyz789";
const BASELINE = "nugen-flash-instruct";
const BENCHMARK = "task-abc123";

/** Puts what a runner would put in the place of an expression. */
function evaluateExpressions(value: unknown): string {
  return String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    if (expression === "secrets.NUGEN_API_KEY") return "sandbox-key";
    if (expression === "matrix.benchmark") return BENCHMARK;
    if (expression.endsWith(".evaluation_id")) return GIVEN;
    if (/\.(model_id|outputs\.id)$/.test(expression)) return "aligned-model-01kmqm4nrn9fw6r";
    throw new Error(`the test has no value for ${expression}`);
  });
}

describe("a step as it is written, played against the sandbox as it starts,", () => {
  test.each(steps)("ends well and asks for nothing: %s, step %i", async (_name, _index, written) => {
    const sandbox = new VirtualSandbox();
    const ended = { benchmark_id: BENCHMARK, ageMs: 3_600_000 };
    sandbox.seed({ ...ended, evaluation_id: GIVEN });
    sandbox.seed({ ...ended, model_id: BASELINE });
    const inputs = Object.fromEntries(
      Object.entries(written).map(([input, value]) => [input, evaluateExpressions(value)]),
    );
    const { gate_file: gateFile } = inputs;
    const { outputs, annotations } = await runStory({
      sandbox,
      inputs: { ...inputs, api_url: sandbox.url },
      env: {
        GITHUB_API_URL: `${sandbox.url}/github`,
        GITHUB_TOKEN_DEFAULT: "sandbox-token",
        GITHUB_EVENT_NAME: "pull_request",
      },
      event: { pull_request: { number: 1, head: { sha: "c0ffee0123456789c0ffee0123456789c0ffee01" } } },
      onStart: ({ files: { texts } }) => {
        if (gateFile !== undefined) texts.set(join("/runner/workspace", gateFile), "accuracy >= 0.90\n");
      },
    });
    expect(annotations.filter(({ kind }) => kind !== "notice")).toEqual([]);
    const hasGate = ["gate", "gate_file"].some((input) => input in inputs);
    expect(outputs["outcome"]).toBe(hasGate ? "passed" : "created");
    expect(outputs["evaluation_id"]).not.toBe("");
  });

  test("covers CI's own step and every example", () => {
    const played = new Set(steps.map(([name]) => name));
    expect(files.filter((path) => !played.has(path))).toEqual([
      ".github/workflows/codeql.yml",
      ".github/workflows/release.yml",
    ]);
  });
});
