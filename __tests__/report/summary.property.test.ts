import { expect, test } from "@jest/globals";
import { MAX_METRICS_BYTES, createOutputs } from "../../src/report/outputs.js";
import { SUMMARY_BYTES, createSummary } from "../../src/report/summary.js";
import { OUTCOMES } from "../../src/result/outcome.js";
import { createEmptyResult } from "../../src/result/result.js";
import fc from "../support/fast-check.js";

const evaluation = {
  id: "eval-1",
  status: "READY",
  modelId: "model-a",
  modelId2: null,
  benchmarkId: "task-1",
  createdAt: "2026-03-10T10:00:00Z",
  message: null,
};
const unit = fc.constantFrom("a", "<", "&", "é", "😀", "\n", "|", "@", "`", "\u001b[1m", "::");
const name = fc.string({ unit, minLength: 1, maxLength: 40 });

const result = fc
  .record({
    outcome: fc.constantFrom(...OUTCOMES),
    names: fc.array(name, { maxLength: 40 }),
    copies: fc.constantFrom(1, 1, 30, 300),
    comparison: fc.boolean(),
    text: fc.string({ unit, maxLength: 2_000 }),
    lines: fc.array(fc.string({ unit, maxLength: 50 }), { maxLength: 20 }),
    tolerated: fc.boolean(),
  })
  .map(({ outcome, names, copies, comparison, text, lines, tolerated }) => {
    const metrics = Object.fromEntries(
      Array.from({ length: copies }, (_, copy) =>
        names.map((one): [string, unknown] => [`${one}${copy}`, 0.5]),
      ).flat(),
    );
    return {
      ...createEmptyResult(0),
      outcome,
      tolerated,
      name: text.slice(0, 50),
      evaluation: { ...evaluation, message: text, status: text },
      gate: lines.join("\n"),
      results: {
        evaluation,
        method: null,
        completedAt: null,
        metrics: comparison ? null : metrics,
        baseModel: comparison ? { modelId: text, metrics } : null,
        evalModel: comparison ? { modelId: null, metrics } : null,
        comparison: comparison ? [text, { metrics }] : null,
        rawAnswersCount: null,
        secondModelField: null,
      },
      problem: { what: text, next: lines, shown: lines },
    };
  });

test("a summary keeps to its bytes, whatever is in it, and has no tag but ours", () => {
  fc.assert(
    fc.property(result, fc.constantFrom(20_000, 100_000, SUMMARY_BYTES), (run, budget) => {
      const text = createSummary(run, { maxBytes: budget });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget);
      const escaped = text.replace(
        /<\/?(?:table|tr|th|td|code|pre|ul|li|p|br|wbr|b|details|summary)>|<td colspan="4">/g,
        "",
      );
      expect(escaped).not.toMatch(/[<>@`]|\]\(|https?:\/\//);
      expect(escaped.replace(/&#\d+;/g, "")).not.toContain("&");
    }),
    { numRuns: 150 },
  );
});

test("every output has one line but the metrics, and those keep to their bytes", () => {
  fc.assert(
    fc.property(result, (run) => {
      const { metrics = "", ...others } = createOutputs(run);
      expect(Buffer.byteLength(metrics)).toBeLessThanOrEqual(MAX_METRICS_BYTES);
      if (metrics !== "") expect(() => JSON.parse(metrics) as unknown).not.toThrow();
      for (const value of Object.values(others)) expect(value).not.toMatch(/[\u0000-\u001f]/);
      expect(others["outcome"]).toBe(run.outcome);
    }),
    { numRuns: 100 },
  );
});
