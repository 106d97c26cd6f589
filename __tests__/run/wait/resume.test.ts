import { expect, test } from "@jest/globals";
import type { Fault, Options, Route } from "../../../sandbox/options.mjs";
import { VirtualSandbox, runStory } from "../../support/story.js";
import { KEY, CREATE, type Inputs, type Step, attached, readable, step } from "./helpers.js";

const RULES = ["accuracy > 0.5", "# by our agreement", "relevance > 0.5 || accuracy < 1.0"];
const GATE = { gate: RULES.join("\n"), timeout_minutes: "0.01" };

/** The YAML as it is to be pasted, with the runner's lines around it left out. */
function expectYaml(one: Step, rules: readonly string[]): void {
  const id = one.outputs["evaluation_id"] ?? "";
  expect(id).not.toBe("");
  const yaml = [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    `  api_url: ${one.sandbox.url}/`,
    `  evaluation_id: ${id}`,
    ...rules,
  ];
  expect(one.log).toContain(yaml.map((line) => `  ${line}`).join("\n"));
  const block = /<pre><code>with&#58;[\s\S]*?<\/code><\/pre>/.exec(one.summary)?.[0] ?? "";
  const pasted = block
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
  expect(pasted).toBe(yaml.join("\n"));
}

const GATE_YAML = ["  gate: |", ...RULES.map((line) => `    ${line}`)];
const refused = (on: Route, status: number): Fault => ({ on, kind: "status", status, times: 9 });

test.each<[string, () => Promise<Step>, string, string[]]>([
  [
    "a timeout",
    () => step({ durationMs: 60_000 }, { ...CREATE, ...GATE }),
    "timed_out",
    // The timeout that was too short is left out.
    GATE_YAML,
  ],
  [
    "a status that is refused",
    () => step({ durationMs: 60_000, faults: [refused("status", 403)] }, { ...CREATE, wait: "true" }),
    "api_error",
    ["  wait: true"],
  ],
  [
    "results that are refused",
    () => attached({ faults: [refused("results", 401)] }, { gate: GATE.gate }),
    "api_error",
    GATE_YAML,
  ],
])(
  "without a verdict after %s, log and summary hold the YAML that resumes it",
  async (_, play, word, rules) => {
    const one = await play();
    expect(one.outputs["outcome"]).toBe(word);
    expectYaml(one, rules);
  },
);

test("a created evaluation's summary shows how to wait for it in a later job", async () => {
  const one = await step({}, CREATE);
  expect(readable(one.summary)).toContain(`evaluation_id: ${String(one.outputs["evaluation_id"])}`);
});

test.each<[string, Partial<Options>, Inputs]>([
  ["a passed gate", {}, { gate: "accuracy > 0.5" }],
  ["a failed evaluation", { fails: true }, {}],
])("after %s there is nothing to resume", async (_, options, inputs) => {
  const one = await attached(options, inputs);
  expect(one.log).not.toContain("evaluation_id:");
  expect(readable(one.summary)).not.toContain("evaluation_id:");
});

test("after gate_failed, log and summary hold the YAML that gates the same evaluation again", async () => {
  const one = await attached({}, { gate: "accuracy > 0.99" });
  expect(one.log).toContain("To gate the same evaluation again with other rules, at no cost:");
  expectYaml(one, ["  gate: |", "    accuracy > 0.99"]);
});

test("the YAML really resumes it: the later run creates nothing and gives the verdict", async () => {
  const sandbox = new VirtualSandbox({ durationMs: 2_500 });
  const access = { api_key: KEY, api_url: sandbox.url };
  const first = await runStory({ sandbox, inputs: { ...access, ...CREATE, ...GATE } });
  const id = /^ +evaluation_id: (.*)$/m.exec(first.log)?.[1];
  const second = await runStory({
    sandbox,
    inputs: { ...access, evaluation_id: id, gate: RULES.join("\n") },
  });
  expect(second.outputs["outcome"]).toBe("passed");
  expect(sandbox.requests.filter(({ route }) => route === "create")).toHaveLength(1);
});
