import type { GateMetrics } from "../gate/gate-metrics.js";
import { toFields, toNumber } from "../nugen/json.js";
import type { EvaluationResults, EvaluationSide } from "../nugen/types.js";
import type { BaselineSearch } from "./baseline.js";

/** What is known of an evaluation's models apart from its results. */
export interface RequestedModels {
  /** The model that the run is about; empty or null where it is known from the results alone. */
  modelId: string | null;
  /** The second one; null for one model. */
  modelId2: string | null;
  /** True where this run created it by the newer revision's call. */
  newerRevision: boolean;
}

/** Which side of a comparison is which model; `unavailable` says why that is not known. */
export type Sides =
  | { model1: "base_model" | "eval_model"; unavailable: null }
  | {
      model1: null;
      unavailable: string;
      /** True where the results are of other models than the ones asked for. */
      isOther: boolean;
    };

const BASE_FIRST: Sides = { model1: "base_model", unavailable: null };
const EVAL_FIRST: Sides = { model1: "eval_model", unavailable: null };

/**
 * Decides by the names in the results which side is the model of `model_id`. The names `base` and `eval` say nothing:
 * in all ten recordings `base_model` was the new model.
 */
export function resolveSides(results: EvaluationResults, requested: RequestedModels): Sides {
  const first = requested.modelId || results.evaluation.modelId;
  const second =
    requested.modelId2 ?? (first === results.evaluation.modelId ? results.evaluation.modelId2 : null);
  const base = results.baseModel?.modelId ?? null;
  const evaluated = results.evalModel?.modelId ?? null;
  if (base === null && evaluated === null) return unnamedSides(results, requested);
  const fits = (name: string | null, wanted: string | null): boolean =>
    name === null || wanted === null || name === wanted;
  const named = [base, evaluated].filter((name) => name !== null).join(" and ");
  if (first === null)
    return { model1: null, unavailable: `nothing says which of ${named} is model_id`, isOther: false };
  if (fits(base, first) && fits(evaluated, second)) return BASE_FIRST;
  if (fits(base, second) && fits(evaluated, first)) return EVAL_FIRST;
  const wanted = [first, second].filter((name) => name !== null).join(" and ");
  return { model1: null, unavailable: `the results are of ${named}, not of ${wanted}`, isOther: true };
}

function unnamedSides(results: EvaluationResults, { newerRevision }: RequestedModels): Sides {
  // The documented page has `model_id_2`; the newer revision, whose sides are not documented, names a baseline.
  if (!newerRevision && results.secondModelField === "model_id_2") return BASE_FIRST;
  const unavailable =
    "the response does not say which side is which model, and this revision of the API does not define it";
  return { model1: null, unavailable, isOther: false };
}

/** Returns whether the results compare two models, or should. */
export function isComparison(results: EvaluationResults, requested: RequestedModels): boolean {
  const { baseModel, evalModel, method, evaluation } = results;
  const asked = requested.modelId2 !== null || evaluation.modelId2 !== null;
  return asked || baseModel !== null || evalModel !== null || method === "eval-compare";
}

/** Adds the baseline to what rules can read: null where there is none, unavailable where that is not known. */
export function withBaseline(metrics: GateMetrics, search: BaselineSearch): GateMetrics {
  const { variables, unavailable } = metrics;
  switch (search.kind) {
    case "found":
      return { ...metrics, variables: { ...variables, baseline: search.baseline.metrics } };
    case "absent":
      return { ...metrics, variables: { ...variables, baseline: null }, noBaseline: search.reason };
    case "unknown":
      return {
        ...metrics,
        variables: { ...variables, baseline: null },
        unavailable: { ...unavailable, baseline: search.reason },
      };
  }
}

/**
 * Returns how many questions the proportions of one model are of; null where that is not known.
 * @param models how many models `rawAnswersCount` counts the answers of, as recorded: two in a comparison
 */
export function countQuestions(
  metrics: Readonly<Record<string, unknown>> | null,
  rawAnswersCount: number | null,
  models: 1 | 2,
): number | null {
  const own = toNumber(metrics?.["total_questions"]);
  const answered = rawAnswersCount === null ? null : Math.floor(rawAnswersCount / models);
  const counts = [own, answered].filter((count) => count !== null);
  return counts.length === 0 ? null : Math.min(...counts);
}

/** Returns what rules can read of the results. */
export function gateMetrics(results: EvaluationResults, requested: RequestedModels): GateMetrics {
  const { rawAnswersCount: raw_answers_count, metrics } = results;
  if (!isComparison(results, requested))
    return { mode: "single", variables: { metrics, raw_answers_count }, unavailable: {} };
  const sides = resolveSides(results, requested);
  const { baseModel, evalModel, comparison } = results;
  const [first, second] = sides.model1 === "eval_model" ? [evalModel, baseModel] : [baseModel, evalModel];
  const values = {
    model_1: sideMetrics(first),
    model_2: sideMetrics(second),
    base_model: sideMetrics(baseModel),
    eval_model: sideMetrics(evalModel),
    comparison,
  };
  const variables = { ...values, raw_answers_count };
  if (sides.model1 !== null) return { mode: "comparison", variables, unavailable: {} };
  const distrusted = Object.keys(sides.isOther ? variables : values);
  const unavailable = Object.fromEntries(distrusted.map((name) => [name, sides.unavailable]));
  return { mode: "comparison", variables, unavailable };
}

function sideMetrics(side: EvaluationSide | null): Readonly<Record<string, unknown>> | null {
  return side?.metrics ?? null;
}

/** Returns the metrics as outputs and report hold them: one model's, or `{base_model, eval_model, comparison}`, flat. */
export function reportedMetrics(results: EvaluationResults | null, requested: RequestedModels): unknown {
  if (results === null) return null;
  if (!isComparison(results, requested)) return results.metrics;
  const { baseModel, evalModel, comparison } = results;
  return { base_model: sideMetrics(baseModel), eval_model: sideMetrics(evalModel), comparison };
}

/** One row of the service's own comparison. */
export interface ComparisonRow {
  metric: string;
  /** Of `base_model`, as the service rounds it. */
  base: unknown;
  /** Of `eval_model`. */
  evaluated: unknown;
  /** Percent, from base to evaluated; the service calls it an improvement whatever the metric means. */
  changePercent: number | null;
}

/** The service's own comparison as recorded. */
export interface ComparisonTable {
  rows: ComparisonRow[];
  /** Name to value, such as `avg_improvement`. */
  summary: Readonly<Record<string, unknown>>;
}

/** Returns the recorded shape as a table, or null where `comparison` has another shape. */
export function parseComparison(comparison: unknown): ComparisonTable | null {
  const { metrics, summary } = toFields(comparison) ?? {};
  if (!Array.isArray(metrics)) return null;
  const rows = metrics.flatMap((item): ComparisonRow[] => {
    const { metric, base, evaluated, "improvement_%": change } = toFields(item) ?? {};
    if (typeof metric !== "string") return [];
    return [{ metric, base, evaluated, changePercent: typeof change === "number" ? change : null }];
  });
  return rows.length === metrics.length ? { rows, summary: toFields(summary) ?? {} } : null;
}
