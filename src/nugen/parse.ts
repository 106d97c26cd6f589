import type { Evaluation, EvaluationResults, EvaluationStatus, ListEntry, ListPage } from "./types.js";

type Fields = Readonly<Record<string, unknown>>;

/** @returns the value as a record, or null where it is none */
export function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** @returns a non-empty text; numbers count, since an id may come as one */
function text(value: unknown): string | null {
  // Beyond this, a number has lost digits: it would be another id.
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The newer revision calls the second model `baseline_model_id`, sometimes beside a `model_id_2` of null. */
function secondModel(fields: Fields): string | null | undefined {
  const given = text(fields["model_id_2"]) ?? text(fields["baseline_model_id"]);
  return given ?? ("model_id_2" in fields || "baseline_model_id" in fields ? null : undefined);
}

function evaluationName(fields: Fields): string | null | undefined {
  return "evaluation_name" in fields ? text(fields["evaluation_name"]) : undefined;
}

function entry(fields: Fields, fallbackStatus: string): Omit<ListEntry, "name"> | null {
  const id = text(fields["evaluation_id"]);
  if (id === null) return null;
  return {
    id,
    status: text(fields["status"]) ?? fallbackStatus,
    modelId: text(fields["model_id"]),
    modelId2: secondModel(fields),
    benchmarkId: text(fields["benchmark_id"]),
    createdAt: text(fields["created_at"]),
  };
}

/**
 * Of the fields that https://docs.nugen.in, Create Evaluation, lists, only `evaluation_id` is needed: of the newer
 * create call's reply nothing else is known.
 * @param fallbackStatus for a reply without a status
 * @returns the evaluation in a create, status or results reply, or null where it has no `evaluation_id`
 */
export function parseEvaluation(json: unknown, fallbackStatus = "CREATED"): Evaluation | null {
  const fields = asFields(json);
  const found = fields && entry(fields, fallbackStatus);
  if (!fields || !found) return null;
  return { ...found, modelId2: found.modelId2 ?? null, message: text(fields["message"]) };
}

/** @returns a page of the list (https://docs.nugen.in, on the list call), or null where the reply is none */
export function parseList(json: unknown): Omit<ListPage, "stale"> | null {
  const fields = asFields(json);
  const list = fields?.["evaluations"];
  if (!fields || !Array.isArray(list)) return null;
  const entries = list.flatMap((item) => {
    const itemFields = asFields(item) ?? {};
    const found = entry(itemFields, "");
    return found === null ? [] : { ...found, name: evaluationName(itemFields) };
  });
  // An entry that can't be read may be the one looked for: the page as a whole counts as unreadable.
  return entries.length === list.length ? { entries, total: number(fields["total"]) } : null;
}

/** A reply that names another evaluation is not the one asked for. */
function isOf(fields: Fields, id: string): boolean {
  const told = text(fields["evaluation_id"]);
  return told === null || told === id;
}

/** @returns the status (https://docs.nugen.in, on the status call), or null where there is none of this evaluation */
export function parseStatus(json: unknown, id: string): EvaluationStatus | null {
  const fields = asFields(json);
  if (!fields || text(fields["status"]) === null || !isOf(fields, id)) return null;
  const evaluation = parseEvaluation({ ...fields, evaluation_id: id });
  if (!evaluation) return null;
  return {
    evaluation,
    modelId2: secondModel(fields),
    name: evaluationName(fields),
    progress: text(fields["progress"]),
    questionsCompleted: number(fields["questions_completed"]),
    totalQuestions: number(fields["total_questions"]),
    etaSeconds: number(fields["eta_seconds"]),
    startTime: text(fields["start_time"]),
    endTime: text(fields["end_time"]),
  };
}

/**
 * Takes a comparison beside `metrics` (https://docs.nugen.in, on the results call) or inside it (on the list call).
 * @returns the results, or null where the reply is not an object, or is of another evaluation
 */
export function parseResults(json: unknown, id: string): EvaluationResults | null {
  const fields = asFields(json);
  if (!fields || !isOf(fields, id)) return null;
  const evaluation = parseEvaluation({ ...fields, evaluation_id: id }, "");
  if (!evaluation) return null;
  // The list call shows a comparison inside `metrics`; results may do the same.
  const inner = asFields(fields["metrics"]);
  const pick = (name: string): unknown => fields[name] ?? inner?.[name] ?? null;
  return {
    evaluation,
    method: text(fields["method"]),
    completedAt: text(fields["completed_at"]),
    metrics: fields["metrics"] ?? null,
    baseModel: pick("base_model"),
    evalModel: pick("eval_model"),
    comparison: pick("comparison"),
  };
}

/**
 * https://docs.nugen.in, Create Evaluation, has `detail` as a list, for a 422; as a text it is FastAPI's custom.
 * @returns the server's own words of an error body: FastAPI's `detail`, or the start of whatever it sent; and the
 * fields that a list names
 */
export function errorWords(body: string): { detail: string; fields: string[] } {
  const json = tryJson(body);
  const detail = asFields(json)?.["detail"];
  if (typeof detail === "string") return { detail, fields: [] };
  if (Array.isArray(detail)) {
    const problems = detail.map((item) => validationProblem(asFields(item)));
    return {
      detail: problems.map((p) => p.words).join("; "),
      fields: problems.flatMap((p) => p.field ?? []),
    };
  }
  const title = /<title\b[^<>]*>([^<]{1,300})/i.exec(body.slice(0, 65_536))?.[1]?.replace(/\s+/g, " ").trim();
  if (json === undefined && title) return { detail: title, fields: [] };
  // An unbounded page could keep the patterns busy for minutes.
  // Written anew, so that no escape of the server's hides a secret.
  const words = (json === undefined ? body : JSON.stringify(json))
    .slice(0, 8_192)
    .replace(/<(script|style)\b[^<>]*>[^<]*/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { detail: words === "" ? "(no text)" : words.slice(0, 500), fields: [] };
}

function validationProblem(problem: Fields | null): { words: string; field: string | null } {
  const loc = problem?.["loc"];
  const path = Array.isArray(loc)
    ? loc.flatMap((part) => text(part) ?? []).filter((part) => part !== "body")
    : [];
  const message = text(problem?.["msg"]) ?? "invalid";
  return { words: path.length === 0 ? message : `${path.join(".")}: ${message}`, field: path[0] ?? null };
}

/** Deeper than any reply of this API; what walks a value may recurse this far. */
const MAX_DEPTH = 100;

/** @returns the parsed JSON, or undefined where it is none, or is nested absurdly deep */
export function tryJson(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body.replace(/^\ufeff/, ""));
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap(children);
  }
  return true;
}

function children(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const values: unknown[] = Object.values(value);
  return values;
}
