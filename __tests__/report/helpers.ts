import type { EvaluationResults, EvaluationStatus } from "../../src/nugen/types.js";
import type { Baseline } from "../../src/result/baseline.js";
import type { SourcedRuleVerdict, Verdict } from "../../src/result/judge.js";
import { type RunResult, createEmptyResult } from "../../src/result/result.js";

export const EVALUATION = {
  ...{ id: "eval-1", status: "READY", modelId: "model-a", modelId2: null, benchmarkId: "task-1" },
  ...{ createdAt: "2026-03-10T01:00:00Z", message: null },
};
export const CREATED = { kind: "created", endpoint: "evaluations" } as const;
export const STATUS: EvaluationStatus = {
  ...{ evaluation: EVALUATION, name: null, modelId2: undefined, progress: null, questionsCompleted: 10 },
  ...{ totalQuestions: 10, avgTimePerQuestion: null, etaSeconds: null },
  ...{ startTime: "2026-03-10T00:57:00Z", endTime: "2026-03-10T01:11:00Z" },
};
type Metrics = Readonly<Record<string, unknown>>;
const NONE = { completedAt: null, comparison: null, secondModelField: null } as const;

/** A run over one model's results. */
export function completed(metrics: Metrics, known: Partial<RunResult> = {}): RunResult {
  const none = { method: "eval", baseModel: null, evalModel: null, rawAnswersCount: null, ...NONE };
  const results: EvaluationResults = { evaluation: EVALUATION, metrics, ...none };
  return { ...createEmptyResult(0), outcome: "completed", evaluation: EVALUATION, results, ...known };
}

/** A run over a comparison of model-a and model-b in the recorded shape. */
export function compared(first: Metrics, second: Metrics, known: Partial<EvaluationResults> = {}): RunResult {
  const evaluation = { ...EVALUATION, modelId2: "model-b" };
  const results = {
    ...{ ...NONE, evaluation, method: null, metrics: null, rawAnswersCount: null },
    baseModel: { modelId: "model-a", metrics: first },
    evalModel: { modelId: "model-b", metrics: second },
    ...known,
  };
  return { ...createEmptyResult(0), outcome: "completed", evaluation, results };
}

/** A baseline of which only its id and metrics are known. */
export function baselineOf(metrics: Metrics, known: Partial<Baseline> = {}): Baseline {
  const none = { modelId: null, createdAt: null, questions: null, partial: null };
  return { evaluationId: "eval-0", metrics, ...none, ...known };
}

/** A rule that holds one metric to a limit. */
export function ruleOf(
  name: string,
  actual: number,
  operator: string,
  limit: number,
  passed: boolean,
  known: Partial<SourcedRuleVerdict> = {},
): SourcedRuleVerdict {
  return {
    ...{ source: "gate", line: 1, expression: `${name} ${operator} ${limit}`, passed, notices: [] },
    ...{
      values: [{ name, value: actual }],
      computed: [],
      decisive: { metric: name, actual, operator, limit },
    },
    reason: passed ? null : `${name} is ${actual}, needs ${operator} ${limit}`,
    ...known,
  };
}

export function verdictOf(...rules: SourcedRuleVerdict[]): Verdict {
  return { passed: rules.every(({ passed }) => passed), rules, available: ["accuracy"] };
}

/** A page's text as a reader sees it: tags gone, entities resolved, spaces collapsed. */
export function readable(markdown: string): string {
  return markdown
    .replaceAll("<wbr>", "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/\u200b/g, "")
    .replace(/[\s\u00a0]+/g, " ");
}

/** A table's rows as a reader sees them, with `|` between the cells and `/` between the lines of one. */
export function readableRows(table: string): string[] {
  const rows = table.match(/<tr>.*?<\/tr>/gs) ?? [];
  return rows.map((row) =>
    row
      .split(/<\/t[dh]>(?=<t)/)
      .map((cell) => readable(cell.replaceAll("<br>", " / ")).trim())
      .join(" | ")
      .replace(/ +/g, " ")
      .trim(),
  );
}

/** The parts of a page as a reader sees them: its headings, paragraphs and tables. */
export function readableParts(markdown: string): string[] {
  return markdown
    .trimEnd()
    .split("\n\n")
    .map((part) => (part.startsWith("<table>") ? readableRows(part).join("; ") : readable(part).trim()));
}
