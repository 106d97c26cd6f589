/** FastAPI's 422 bodies, in the dialects of pydantic 2 and of pydantic 1. */

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 */

/** One issue in both dialects: [type, message]. @type {Record<string, [string[], string[]]>} */
const DIALECTS = {
  missing: [
    ["missing", "Field required"],
    ["value_error.missing", "field required"],
  ],
  string: [
    ["string_type", "Input should be a valid string"],
    ["type_error.str", "str type expected"],
  ],
  object: [
    ["dict_type", "Input should be a valid dictionary"],
    ["type_error.dict", "value is not a valid dict"],
  ],
  json: [
    ["json_invalid", "JSON decode error"],
    ["value_error.jsondecode", "Expecting value: line 1 column 1 (char 0)"],
  ],
  low: [
    ["greater_than_equal", "Input should be greater than or equal to 1"],
    ["value_error.number.not_ge", "ensure this value is greater than or equal to 1"],
  ],
  high: [
    ["less_than_equal", "Input should be less than or equal to 100"],
    ["value_error.number.not_le", "ensure this value is less than or equal to 100"],
  ],
};

/**
 * @param {keyof typeof DIALECTS} kind
 * @param {(string | number)[]} loc
 * @param {unknown} input
 * @param {Options} options
 */
function createIssue(kind, loc, input, options) {
  const old = options.validation === "pydantic1";
  const [type, msg] = DIALECTS[kind]?.[old ? 1 : 0] ?? [];
  return old ? { loc, msg, type } : { type, loc, msg, input };
}

/**
 * @param {RecordedRequest} request
 * @param {boolean} newer
 * @param {Options} options
 */
export function validateCreate({ json }, newer, options) {
  if (json === undefined) return [createIssue("json", ["body", 0], {}, options)];
  if (!isObject(json)) return [createIssue("object", ["body"], json, options)];
  const errors = [];
  for (const name of ["model_id", "benchmark_id"]) {
    if (json[name] === undefined) errors.push(createIssue("missing", ["body", name], json, options));
    else if (typeof json[name] !== "string") {
      errors.push(createIssue("string", ["body", name], json[name], options));
    }
  }
  for (const name of newer ? ["baseline_model_id", "evaluation_name"] : ["model_id_2"]) {
    if (typeof (json[name] ?? "") !== "string") {
      errors.push(createIssue("string", ["body", name], json[name], options));
    }
  }
  const metrics = json["custom_metrics"] ?? {};
  if (!isObject(metrics) && (options.customMetricsObjectOnly || !Array.isArray(metrics))) {
    errors.push(createIssue("object", ["body", "custom_metrics"], metrics, options));
  }
  return errors;
}

/**
 * @param {Record<string, string>} query
 * @param {Options} options
 */
export function validateLimit(query, options) {
  const limit = Number(query["limit"] ?? 10);
  if (limit >= 1 && limit <= 100) return [];
  return [createIssue(limit > 100 ? "high" : "low", ["query", "limit"], query["limit"], options)];
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
