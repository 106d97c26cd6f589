import { type Fields, toFields, toNumber, toText, toTimeText } from "./json.js";
import type {
  Evaluation,
  EvaluationResults,
  EvaluationSide,
  EvaluationStatus,
  ListEntry,
  ListPage,
  Measurements,
} from "./types.js";

/** The newer revision calls the second model `baseline_model_id`, sometimes beside a `model_id_2` of null. */
function parseSecondModel(fields: Fields): string | null | undefined {
  const given = toText(fields["model_id_2"]) ?? toText(fields["baseline_model_id"]);
  return given ?? ("model_id_2" in fields || "baseline_model_id" in fields ? null : undefined);
}

function parseEvaluationName(fields: Fields): string | null | undefined {
  return "evaluation_name" in fields ? toText(fields["evaluation_name"]) : undefined;
}

function parseEntry(fields: Fields, id: string, fallbackStatus = ""): Omit<ListEntry, "name"> {
  return {
    id,
    status: toText(fields["status"]) ?? fallbackStatus,
    modelId: toText(fields["model_id"]),
    modelId2: parseSecondModel(fields),
    benchmarkId: toText(fields["benchmark_id"]),
    createdAt: toTimeText(fields["created_at"]),
  };
}

function toEvaluation(fields: Fields, id: string, fallbackStatus?: string): Evaluation {
  const entry = parseEntry(fields, id, fallbackStatus);
  return { ...entry, modelId2: entry.modelId2 ?? null, message: toText(fields["message"]) };
}

/**
 * Parses the response of a create call. Of the fields that https://docs.nugen.in, Create Evaluation, lists, only
 * `evaluation_id` is needed: of the newer call's response nothing else is known.
 * @returns null where there is no `evaluation_id`
 */
export function parseEvaluation(json: unknown): Evaluation | null {
  const fields = toFields(json);
  const id = toText(fields?.["evaluation_id"]);
  return fields && id !== null ? toEvaluation(fields, id, "CREATED") : null;
}

/** Parses a page of the list (https://docs.nugen.in, on the list call); returns null where the response is none. */
export function parseList(json: unknown): Omit<ListPage, "stale"> | null {
  const fields = toFields(json);
  const list = fields?.["evaluations"];
  if (!fields || !Array.isArray(list)) return null;
  const entries = list.flatMap((item) => {
    const itemFields = toFields(item) ?? {};
    const id = toText(itemFields["evaluation_id"]);
    return id === null ? [] : { ...parseEntry(itemFields, id), name: parseEvaluationName(itemFields) };
  });
  // An entry that can't be read may be the one searched for: the page as a whole counts as unreadable.
  return entries.length === list.length ? { entries, total: toNumber(fields["total"]) } : null;
}

/** A response that names another evaluation is not the one asked for. */
function isOf(fields: Fields, id: string): boolean {
  const actual = toText(fields["evaluation_id"]);
  return actual === null || actual === id;
}

/** Parses a status (https://docs.nugen.in, on the status call); returns null where there is none of this evaluation. */
export function parseStatus(json: unknown, id: string): EvaluationStatus | null {
  const fields = toFields(json);
  if (!fields || toText(fields["status"]) === null || !isOf(fields, id)) return null;
  return {
    evaluation: toEvaluation(fields, id),
    modelId2: parseSecondModel(fields),
    name: parseEvaluationName(fields),
    progress: toText(fields["progress"]),
    // The newer revision counts samples (recorded on 29 September 2026).
    questionsCompleted: toNumber(fields["questions_completed"]) ?? toNumber(fields["n_samples_completed"]),
    totalQuestions: toNumber(fields["total_questions"]) ?? toNumber(fields["n_samples"]),
    avgTimePerQuestion: toNumber(fields["avg_time_per_question"]) ?? toNumber(fields["avg_time_per_sample"]),
    etaSeconds: toNumber(fields["eta_seconds"]),
    startTime: toTimeText(fields["start_time"]),
    endTime: toTimeText(fields["end_time"]),
  };
}

/**
 * Reads results (https://docs.nugen.in, on the results call; recorded in July 2026).
 * @returns null where the response is not an object, or is of another evaluation
 */
export function parseResults(json: unknown, id: string): EvaluationResults | null {
  const fields = toFields(json);
  if (!fields || !isOf(fields, id)) return null;
  const has = (name: string): boolean => toText(fields[name]) !== null;
  return {
    evaluation: toEvaluation(fields, id),
    ...parseMeasurements(fields),
    method: toText(fields["method"]),
    completedAt: toTimeText(fields["completed_at"]),
    rawAnswersCount: toNumber(fields["raw_answers_count"]),
    secondModelField: has("baseline_model_id")
      ? "baseline_model_id"
      : has("model_id_2")
        ? "model_id_2"
        : null,
    comparison: fields["comparison"] ?? toFields(fields["metrics"])?.["comparison"] ?? null,
  };
}

/**
 * Finds the metrics of one model or of two: a comparison stands beside `metrics` (recorded), inside it (the list call),
 * or is keyed by model id in it (a list entry of August 2026).
 */
export function parseMeasurements(fields: Fields): Measurements {
  const inner = toFields(fields["metrics"]);
  const baseModel = parseSide(fields["base_model"] ?? inner?.["base_model"]);
  const evalModel = parseSide(fields["eval_model"] ?? inner?.["eval_model"]);
  if (baseModel !== null || evalModel !== null) return { metrics: null, baseModel, evalModel };
  return sidesByModelId(fields, inner) ?? { metrics: inner, baseModel, evalModel };
}

function parseSide(value: unknown): EvaluationSide | null {
  const fields = toFields(value);
  if (fields === null) return null;
  const { model_id: modelId, metrics, ...flat } = fields;
  const nested = metrics === undefined ? flat : toFields(metrics);
  return { modelId: toText(modelId), metrics: nested };
}

function sidesByModelId(fields: Fields, inner: Fields | null): Measurements | null {
  const first = toText(fields["model_id"]);
  const second = parseSecondModel(fields);
  if (inner === null || first === null || second == null) return null;
  const keyed = [first, second].map((modelId) => ({
    modelId,
    metrics: Object.hasOwn(inner, modelId) ? toFields(inner[modelId]) : null,
  }));
  const [baseModel = null, evalModel = null] = keyed;
  return keyed.every(({ metrics }) => metrics === null) ? null : { metrics: null, baseModel, evalModel };
}
