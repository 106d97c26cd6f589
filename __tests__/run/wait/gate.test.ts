import { expect, test } from "@jest/globals";
import { CREATE, type Step, attached, errors, outcome, readable, step } from "./helpers.js";

/** Attaches to an evaluation whose results response is exactly this text. */
function gated(gate: string, metricsJson: string): Promise<Step> {
  const body = `{"model_id":"model-a","benchmark_id":"task-abc123","status":"READY","metrics":${metricsJson}}`;
  return attached({ faults: [{ on: "results", kind: "body", body }] }, { gate });
}

function compared(gate: string, shapes: "recorded" | "documented"): Promise<Step> {
  return step({ shapes }, (sandbox) => ({
    evaluation_id: sandbox.seed({ ageMs: 60_000, model_id_2: "model-b" }).evaluation_id,
    gate,
  }));
}

const METRICS =
  '{"accuracy":0.92,"f1-score":0.8,"by_topic":{"law":0.7},"domain_violations":2,"total_questions":500}';

test("rules of one model, of nested metrics and of odd names pass", async () => {
  const passing = [
    "accuracy >= 0.90",
    '# a comment\nmetrics["f1-score"] > 0.7',
    "by_topic.law > 0.6",
    "metrics.accuracy > 0.9",
    "accuracy - 1 < 0",
    "2 * accuracy > 1",
    "domain_violations - 1 == 1",
    "wilson_lower(accuracy, total_questions) >= 0.85",
    "wilson_upper(accuracy, total_questions) < 0.95",
  ];
  const one = await gated(passing.join("\n"), METRICS);
  expect(outcome(one)).toEqual(["passed", 0]);
  expect(one.report?.gate?.rules).toHaveLength(passing.length);
  expect(one.summary).toMatch(/^## ✅ Gate passed/);
});

test.each(["accuracy >= 0.93", "wilson_lower(accuracy, total_questions) >= 0.92", "by_topic.law > 0.7"])(
  "a rule beside one that passes fails the gate: %s",
  async (rule) => {
    const one = await gated(`accuracy > 0.5\n${rule}`, METRICS);
    expect(outcome(one)).toEqual(["gate_failed", 1]);
    expect(one.report?.gate?.rules.map(({ passed }) => passed)).toEqual([true, false]);
    expect(errors(one)).toContain(`line 2: ${rule}`);
  },
);

test.each(["recorded", "documented"] as const)(
  "a comparison in the %s shape has its sides and comparison",
  async (shapes) => {
    const [metric, difference] =
      shapes === "recorded"
        ? ["binary_correctness_mean", "comparison.summary.avg_improvement < 0"]
        : ["accuracy", 'comparison.winner == "eval_model"'];
    const good = [
      `model_1.${metric} >= 0.80`,
      `model_2.metrics.${metric} <= 1`,
      `base_model.${metric} == model_1.${metric}`,
      `eval_model.${metric} == model_2.${metric}`,
      difference,
    ];
    const [passes, fails] = await Promise.all([
      compared(good.join("\n"), shapes),
      compared(`model_1.${metric} == model_2.${metric}`, shapes),
    ]);
    expect(outcome(passes)).toEqual(["passed", 0]);
    expect(outcome(fails)).toEqual(["gate_failed", 1]);
    expect(passes.log).toContain("base_model is model_1");
  },
);

test("the newer revision is gated by the names of the sides", async () => {
  const inputs = { ...CREATE, model_id_2: "model-b" };
  const gate = "model_1.binary_correctness_mean == 1\nmodel_2.binary_correctness_mean == 0.8";
  const [named, unnamed] = await Promise.all([
    step({ revision: "newer" }, { ...inputs, gate }),
    step({ revision: "newer", shapes: "documented" }, { ...inputs, gate: "base_model.accuracy > 0" }),
  ]);
  expect(outcome(named)).toEqual(["passed", 0]);
  expect(outcome(unnamed)).toEqual(["gate_failed", 1]);
  expect(errors(unnamed)).toContain("does not say which side is which model");
});

function expectUncreated(one: Step): void {
  expect(outcome(one)).toEqual(["invalid_input", 1]);
  expect(one.sandbox.requests).toEqual([]);
  expect(errors(one)).toMatch(/^gate[ ,]/m);
}

test("a gate without rules is reported before anything is created", async () => {
  expectUncreated(await step({}, { ...CREATE, gate: "# only a comment" }));
});

test.each(["accuracy >=", "  accuracy >> 0.5", 'accuracy > "high'])(
  "a broken rule is reported with line and caret before anything is created: %s",
  async (rule) => {
    const one = await step({}, { ...CREATE, gate: `accuracy > 0.5\n${rule}` });
    expectUncreated(one);
    expect(errors(one)).toMatch(/line 2/);
    const lines = errors(one).split("\n");
    const caret = lines.findIndex((line) => /^\s*\|?\s*\^/.test(line));
    expect(caret).toBeGreaterThan(0);
    expect(lines[caret - 1]).toContain("accuracy");
    const column = lines[caret]?.indexOf("^") ?? -1;
    expect(column).toBeLessThanOrEqual((lines[caret - 1] ?? "").length);
    expect(readable(one.summary)).toMatch(/line 2: .*→ /);
  },
);

test.each([
  ["accuracy > 0.5", '{"relevance":0.9}', /no metric named accuracy.*relevance/],
  ["accuracy > 0.5", '{"accuracy":null,"relevance":0.9}', /accuracy.*null.*relevance/],
  ["accuracy > 0.5", '{"accuracy":"0.99","relevance":0.9}', /accuracy is a number in quotes.*relevance/],
  ["accuracy > 0.5", '{"accuracy":1e999,"relevance":0.9}', /not a finite number.*relevance/],
  ["accuracy < 0.5", '{"accuracy":-1e999,"relevance":0.9}', /not a finite number.*relevance/],
  ["accuracy", '{"accuracy":1,"relevance":0.9}', /not true or false.*relevance/],
  ["accuracy > 0.5", "{}", /no metrics/],
  ["accuracy > 0.5", "null", /no metrics/],
  ["accuracy > 0.5", '"none"', /no metrics/],
  ["accuracy > 0.5", "[0.9]", /no metrics/],
  ["accuracy > 0.5 || relevance > 0.5", '{"relevance":0.9}', /no metric named accuracy/],
  ["accuracy / 0 > 0.5", '{"accuracy":0.9}', /line 1/],
  ["accuracy > 0.5", '{"accuracy":{"mean":0.9}}', /accuracy/],
  ["accuracy > 0.5", '{"accuracy":true}', /accuracy/],
  ["accuracy > 0.5", '{"accuracy":[0.9]}', /accuracy/],
])("it fails closed, says why and lists the metrics there are: %s of %s", async (gate, metrics, error) => {
  const one = await gated(gate, metrics);
  expect(outcome(one)).toEqual(["gate_failed", 1]);
  expect(errors(one).replaceAll("\n", " ")).toMatch(error);
});

test("the error names each failed rule with the values it saw; the ones that held are left out", async () => {
  const one = await gated(
    "accuracy >= 0.95\nrelevance > 0.1\nrelevance >= accuracy + 0.1",
    '{"accuracy":0.9,"relevance":0.8}',
  );
  expect(errors(one)).toContain("2 of 3 rules");
  expect(errors(one)).toMatch(/line 1: accuracy >= 0\.95.*accuracy is 0\.9/);
  expect(errors(one)).toMatch(/line 3: relevance >= accuracy \+ 0\.1.*relevance is 0\.8/);
  expect(errors(one)).not.toContain("line 2");
  expect(readable(one.summary)).toMatch(/✅ +relevance > 0\.1 +0\.800 > 0\.100/);
});

test("metrics named like JavaScript's own parts do no harm, and make no rule pass", async () => {
  const evil =
    '{"__proto__":{"accuracy":1},"constructor":1,"toString":0.5,"hasOwnProperty":2,"relevance":0.9}';
  const [inherited, named, own] = await Promise.all([
    gated("accuracy > 0.5", evil),
    gated('metrics["__proto__"]["accuracy"] == 1\nrelevance > 0.5\nmetrics["toString"] == 0.5', evil),
    gated("valueOf > 0", evil),
  ]);
  expect(outcome(inherited)).toEqual(["gate_failed", 1]);
  expect(outcome(own)).toEqual(["gate_failed", 1]);
  expect(outcome(named)).toEqual(["passed", 0]);
  const metrics = JSON.parse(named.outputs["metrics"] ?? "null") as object;
  expect(Object.keys(metrics)).toContain("__proto__");
  expect(Object.keys(named.report?.metrics ?? {})).toContain("__proto__");
});
