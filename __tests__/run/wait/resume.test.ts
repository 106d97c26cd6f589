import { expect, test } from "@jest/globals";
import { VirtualSandbox, runStory } from "../../support/story.js";
import { KEY, CREATE, type Step, attached, readable, step } from "./helpers.js";

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

test("whenever a run ends without a verdict, log and summary hold the YAML that resumes it", async () => {
  const [late, refused, unread] = await Promise.all([
    step({ durationMs: 60_000 }, { ...CREATE, ...GATE }),
    step(
      { durationMs: 60_000, faults: [{ on: "status", kind: "status", status: 403, times: 9 }] },
      { ...CREATE, wait: "true" },
    ),
    attached({ faults: [{ on: "results", kind: "status", status: 401, times: 9 }] }, { gate: GATE.gate }),
  ]);
  expect(late.outputs["outcome"]).toBe("timed_out");
  expect(refused.outputs["outcome"]).toBe("api_error");
  expect(unread.outputs["outcome"]).toBe("api_error");
  const gate = ["  gate: |", ...RULES.map((line) => `    ${line}`)];
  // The timeout that was too short is left out.
  expectYaml(late, gate);
  expectYaml(refused, ["  wait: true"]);
  expectYaml(unread, gate);
});

test("a created evaluation's summary shows how to wait for it in a later job", async () => {
  const one = await step({}, CREATE);
  expect(readable(one.summary)).toContain(`evaluation_id: ${String(one.outputs["evaluation_id"])}`);
});

test("after a passed gate or a failed evaluation there is nothing to resume", async () => {
  const steps = await Promise.all([attached({}, { gate: "accuracy > 0.5" }), attached({ fails: true })]);
  for (const one of steps) {
    expect(one.log).not.toContain("evaluation_id:");
    expect(readable(one.summary)).not.toContain("evaluation_id:");
  }
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
