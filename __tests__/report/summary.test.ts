import { expect, test } from "@jest/globals";
import { SUMMARY_BYTES, createSummary } from "../../src/report/summary.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";
import { STATUS, compared, completed, readable, ruleOf, verdictOf } from "./helpers.js";

const FAILED = ruleOf("accuracy", 0.87, ">=", 0.9, false);

function many(count: number, name = "metric"): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}_${index}`, index / count]));
}

/** What is shown before anything is unfolded. */
function open(markdown: string): string {
  return readable(markdown.replace(/<details>[\s\S]*?<\/details>/g, ""));
}

test("the verdict comes first, then rules, gated metrics, and all else is folded", () => {
  const metrics = { other: 0.5, accuracy: 0.87 };
  const known = { outcome: "gate_failed", verdict: verdictOf(FAILED), lastStatus: STATUS } as const;
  const text = createSummary(completed(metrics, known));
  const shown = open(text);
  const order = [
    "## ❌ Gate failed: 1 of 1 rule",
    "model model-a",
    "accuracy >= 0.9",
    "0.870 < 0.900",
    "Metric",
  ];
  const places = order.map((part) => shown.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  for (const folded of ["other", "eval-1", "READY", "Finished"]) {
    expect(shown).not.toContain(folded);
    expect(readable(text)).toContain(folded);
  }
  expect(readable(text)).toContain("Finished 2026-03-10 01:11 UTC, took 14 min");
});

test("without rules the metrics are shown at once, and many are folded", () => {
  expect(open(createSummary(completed({ accuracy: 0.87 })))).toContain("accuracy 0.870");
  const text = createSummary(completed(many(25)));
  expect(open(text)).not.toContain("metric_24");
  expect(readable(text)).toContain("5 other metrics");
  expect(readable(createSummary(completed({})))).toContain("The evaluation has no metrics.");
});

test.each([[{ winner: "eval_model", deep: { by: 0.05 } }], ["eval_model wins"], [["eval_model"]], [0.05]])(
  "the service's own comparison is folded, whatever its shape: %j",
  (comparison) => {
    const text = createSummary(compared({ accuracy: 0.5 }, { accuracy: 0.6 }, { comparison }));
    expect(readable(text)).toMatch(/The service's own comparison [\s\S]*(eval_model|0\.05)/);
    expect(open(text)).not.toContain("own comparison");
  },
);

test("an error says what happened and what to do, in lines that wrap", () => {
  const error = { message: "No evaluation was created.", hints: ["Check api_url."], excerpt: [] };
  const text = createSummary({ ...createEmptyResult(0), outcome: "api_error", error });
  expect(open(text)).toContain("No evaluation was created. Check api_url.");
  expect(text).not.toContain("<pre>");
});

test("after a failed gate the YAML is offered, after a timeout it is shown", () => {
  const failed = createSummary(completed({}, { outcome: "gate_failed", verdict: verdictOf(FAILED) }));
  expect(readable(failed)).toContain("gate the same evaluation again with other rules, at no cost");
  expect(failed).toContain("evaluation&#95;id&#58; eval-1");
  expect(open(failed)).not.toContain("evaluation_id");
  const late: Partial<RunResult> = { outcome: "timed_out", error: { message: "Too late", hints: [] } };
  expect(open(createSummary(completed({}, late)))).toContain("evaluation_id: eval-1");
});

test("the YAML stays one block, whatever lines the rules have", () => {
  const options = {
    ...{ timeoutMinutes: 60, tolerate: [], comment: false, commitStatus: false, downloadResults: false },
    ...{ gate: "a > 1\n\n \n# b\nb > 1", gateFile: null, warn: null, baseline: null },
  };
  const known = { outcome: "gate_failed", verdict: verdictOf(FAILED), resumeOptions: options } as const;
  const block = /<pre>[\s\S]*<\/pre>/.exec(createSummary(completed({}, known)))?.[0] ?? "";
  expect(block).not.toMatch(/\n\s*\n/);
  expect(readable(block)).toContain("gate: | a > 1 # b b > 1");
});

test("a dry run lists its rules and the request", () => {
  const rule = { source: "gate", line: 2, expression: "accuracy >= 0.9" };
  const dryRun = { method: "POST", url: "https://api.example/x", body: '{"model_id":"m"}' } as const;
  const result = { ...createEmptyResult(0), outcome: "dry_run", dryRun, plannedRules: [rule] } as const;
  expect(open(createSummary(result))).toMatch(
    /POST https:\/\/api\.example\/x.*gate, line 2 accuracy >= 0\.9/,
  );
  expect(open(createSummary({ ...result, plannedRules: [] }))).toContain("No rules are given");
});

test.each([
  [5_000, "one model", completed(many(5_000))],
  [2_000, "long names", completed(many(2_000, "m".repeat(300)))],
  [2_000, "a comparison", compared(many(2_000), many(2_000))],
])("%d metrics of %s stay below 900 kB, and it says what is left out", (count, _, result) => {
  const text = createSummary(result);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
  expect(text.startsWith("## ✅ Evaluation completed")).toBe(true);
  expect(text).toMatch(new RegExp(`Left out here: \\d+ of ${count} metrics`));
  expect(text).toContain("eval-");
});

test("it degrades step by step: fewer metrics, fewer rules with the failed ones first, then the facts alone", () => {
  const rules = Array.from({ length: 199 }, () => ruleOf("f1", 0.8, ">", 0.1, true));
  const known = { outcome: "gate_failed", verdict: verdictOf(...rules, FAILED) } as const;
  const result = { ...compared(many(300), many(300)), ...known };
  const sizes = [1_000_000, 100_000, 40_000, 16_000, 3_000].map((maxBytes) => {
    const text = createSummary(result, { maxBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(text).toMatch(/^## ❌ Gate failed: 1 of 200 rules/);
    if (maxBytes > 10_000) expect(text).toContain("<b>0.870 &#60; 0.900</b>");
    if (maxBytes < 50_000) expect(text).toMatch(/left out/i);
    return Buffer.byteLength(text);
  });
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("untrusted names and values stay text", () => {
  const evil =
    "</table><img src=x onerror=alert(1)>| a | **b** `c` [d](https://e.example) @octocat #1 ::error::x\n# h";
  const names = { [evil]: 0.5, other: evil };
  const rule = ruleOf(evil, 0.5, ">", 0.4, true, { notices: [evil], values: [{ name: evil, value: evil }] });
  const verdict = verdictOf(rule, ruleOf(evil, 0, ">", 0, false, { decisive: null, reason: evil }));
  const planned = [{ source: evil, line: 1, expression: evil }];
  const pages = [
    completed(names, { verdict, warnVerdict: verdict, name: evil }),
    compared(names, names, { comparison: names }),
    completed(names, { error: { message: evil, hints: [evil], excerpt: [evil, `  ^ ${evil}`] } }),
    { ...createEmptyResult(0), outcome: "dry_run", plannedRules: planned } as const,
  ].map((result) => createSummary(result));
  for (const page of pages) {
    for (const part of ["<img", "**b**", "`c`", "](https", "| a |", "@octocat"])
      expect(page).not.toContain(part);
    expect(page).not.toMatch(/^# h/m);
    expect(readable(page)).toContain("**b**");
  }
});
