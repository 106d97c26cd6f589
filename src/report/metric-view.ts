import { type MetricPath, availablePaths, pathText, valueAt } from "../gate/gate-metrics.js";
import type { EvaluationResults } from "../nugen/types.js";
import type { Baseline } from "../result/baseline.js";
import type { Verdict } from "../result/judge.js";
import { type RequestedModels, countQuestions, isComparison, resolveSides } from "../result/metrics.js";
import { HEADING_RUN, wrappingCode } from "./markup.js";

/** What a metric belongs to, where a rule doesn't use its bare name. */
const ROOTS = ["model_1", "model_2", "base_model", "eval_model", "baseline"];

const SIDES = ["base_model", "eval_model"] as const;

/** One column of values: a model's, or the baseline's. */
export interface MetricColumn {
  /** HTML. */
  heading: string;
  /** As rules call it; null where they use the bare names. */
  root: string | null;
  /** As the API calls it; null for one model and for the baseline. */
  side: "base_model" | "eval_model" | null;
  metrics: Readonly<Record<string, unknown>> | null;
  /** How many questions each proportion is of; null where that is not known. */
  questions: number | null;
}

/** One metric, with a value for every column; undefined where a column does not have it. */
export interface MetricRow {
  /** As a rule would write it, without the model. */
  name: string;
  values: readonly unknown[];
  /** Whether a rule reads it. */
  isGated: boolean;
}

/** The metrics of a result, prepared once for every level of detail that is attempted. */
export interface MetricView {
  columns: readonly MetricColumn[];
  /** Gated metrics first, the others in the order of the response. */
  rows: readonly MetricRow[];
}

/** Returns the metrics of one model or two, and of the baseline where there is one. */
export function createMetricView(
  results: EvaluationResults,
  requested: RequestedModels,
  verdicts: readonly Verdict[],
  baseline: Baseline | null,
): MetricView {
  const models = isComparison(results, requested)
    ? comparisonColumns(results, requested)
    : [singleColumn(results)];
  const columns = baseline === null ? models : [...models, baselineColumn(baseline)];
  const read = new Set(verdicts.flatMap(({ rules }) => rules).flatMap(({ values }) => values.map(nameOf)));
  const rows = rowsOf(columns, models.length > 1, read);
  return { columns, rows: [...rows.filter(({ isGated }) => isGated), ...rows.filter((row) => !row.isGated)] };
}

const nameOf = ({ name }: { name: string }): string => name;

function rowsOf(columns: readonly MetricColumn[], isPair: boolean, read: ReadonlySet<string>): MetricRow[] {
  const paths = new Map<string, MetricPath>();
  for (const { metrics } of columns) {
    for (const path of availablePaths({ variables: { metrics }, unavailable: {} }))
      paths.set(pathText(path), path.slice(1));
  }
  return Array.from(paths, ([bareName, path]) => {
    const keys = pathText(["", ...path]);
    return {
      name: isPair ? pathText(path) : bareName,
      values: columns.map(({ metrics }) => valueAt(["metrics", ...path], { variables: { metrics } })),
      isGated: read.has(bareName) || ROOTS.some((root) => read.has(`${root}${keys}`)),
    };
  });
}

function singleColumn({ metrics, rawAnswersCount }: EvaluationResults): MetricColumn {
  const questions = countQuestions(metrics, rawAnswersCount, 1);
  return { heading: "Value", root: null, side: null, metrics, questions };
}

function baselineColumn({ metrics, modelId, questions }: Baseline): MetricColumn {
  const model = modelId === null ? "" : `${wrappingCode(modelId, 200, HEADING_RUN)}<br>`;
  return {
    heading: `${model}baseline`,
    root: "baseline",
    side: null,
    metrics,
    questions,
  };
}

/** The headers are the models' ids: the API's names for the sides mislead. */
function comparisonColumns(results: EvaluationResults, requested: RequestedModels): MetricColumn[] {
  const { model1 } = resolveSides(results, requested);
  const { baseModel, evalModel, evaluation, rawAnswersCount } = results;
  const [first, second] = model1 === "eval_model" ? [evalModel, baseModel] : [baseModel, evalModel];
  const ids =
    model1 === null
      ? [first?.modelId, second?.modelId]
      : [
          first?.modelId ?? (requested.modelId || evaluation.modelId),
          second?.modelId ?? requested.modelId2 ?? evaluation.modelId2,
        ];
  const sides = model1 === "eval_model" ? SIDES.toReversed() : SIDES;
  return sides.map((side, index) => {
    const root = model1 === null ? side : `model_${index + 1}`;
    const metrics = (index === 0 ? first : second)?.metrics ?? null;
    const id = ids[index] ?? null;
    const heading = id === null ? root : `${wrappingCode(id, 200, HEADING_RUN)}<br>${root}`;
    return { heading, root, side, metrics, questions: countQuestions(metrics, rawAnswersCount, 2) };
  });
}
