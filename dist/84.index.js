"use strict";
exports.id = 84;
exports.ids = [84];
exports.modules = {
 4976:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  BV: () => (  SIDES),
  GH: () => (  ROOTS),
  LF: () => (  pathText),
  S: () => (  availablePaths),
  fK: () => (  valueAt)
 });
 var _util_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
const MODELS = ["model_1", "model_2", "base_model", "eval_model"];
const SIDES = new Set([...MODELS, "baseline"]);
const ROOTS = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
const PLAIN_NAME = /^(?!(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$)[A-Za-z_]\w*$/;
function pathText(path) {
  const isPlain = (key) => PLAIN_NAME.test(String(key ?? "-"));
  const isBare = path[0] === "metrics" && isPlain(path[1]) && !ROOTS.has(path[1]);
  const [root = "", ...keys] = isBare ? path.slice(1) : path;
  return `${root}${keys.map((key) => (isPlain(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}
function valueAt(path, { variables }) {
  return path.reduce(_util_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .GG, variables);
}
function availablePaths({ variables, unavailable, }) {
  const roots = Object.keys(variables).filter((root) => !Object.hasOwn(unavailable, root));
  return roots.flatMap((root) => (0,_util_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(variables[root] ?? undefined, [root]));
}
 }),
 5265:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  E: () => (  parseTimestamp)
 });
 var _util_iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::(\d{2})(?:\.(\d+))?)?\s*(?:([+-]\d{2})(?::?(\d{2}))?|([A-Z]+))?$/i;
const EPOCH = /^\d{9,13}(?:\.\d+)?$/;
const EPOCH_MS_FROM = 1e11;
const ZONES = new Map([
  ["", "+00:00"],
  ["Z", "+00:00"],
  ["UTC", "+00:00"],
  ["GMT", "+00:00"],
  ["IST", "+05:30"],
]);
function parseTimestamp(text) {
  if (text === null)
    return null;
  const written = text.trim();
  if (EPOCH.test(written))
    return parseEpoch(written);
  const match = ISO.exec(written);
  if (!match)
    return null;
  const [, second, decimals = "", hours, minutes = "00", zone = ""] = match;
  const offset = hours === undefined ? ZONES.get(zone.toUpperCase()) : `${hours}:${minutes}`;
  if (offset === undefined)
    return null;
  const [date, minute] = [written.slice(0, 10), written.slice(11, 16)];
  const ms = Date.parse(`${date}T${minute}:${second ?? "00"}.${decimals.slice(0, 3).padEnd(3, "0")}${offset}`);
  if (Number.isNaN(ms) || !isInCalendar(date))
    return null;
  return { ms, resolutionMs: second === undefined ? 60_000 : 10 ** (3 - Math.min(3, decimals.length)) };
}
function parseEpoch(written) {
  const value = Number(written);
  const fractionDigits = written.split(".")[1]?.length ?? 0;
  if (value >= EPOCH_MS_FROM)
    return { ms: Math.floor(value), resolutionMs: 1 };
  return { ms: Math.floor(value * 1_000), resolutionMs: 10 ** (3 - Math.min(3, fractionDigits)) };
}
function isInCalendar(date) {
  return (0,_util_iso_time_js__WEBPACK_IMPORTED_MODULE_0__  .U)(Date.parse(`${date}T00:00:00Z`)).startsWith(date);
}
 }),
 6084:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 announce: () => (  announce),
 createOutputs: () => (  createOutputs),
 createReport: () => (  createReport),
 createSummary: () => (  createSummary),
 formatHeading: () => (  formatHeading)
});
var judge = __webpack_require__(13);
var result_result = __webpack_require__(8648);
var util_text = __webpack_require__(8805);
; 
const UNDERSCORE = "&#95;";
const SEPARATORS = new Set([".", "-", "/", UNDERSCORE]);
const HEADING_RUN = 5;
const METRIC_RUN = 6;
function wrappingCode(text, limit = 200, run = 12) {
  const content = (0,util_text .nI)(text, limit);
  if (content.trim() === "")
    return "\u2014";
  const characters = Array.from(content.matchAll(/&#\d+;|[^]/gu), ([character]) => character);
  let length = 0;
  const breakable = characters.map((character, index) => {
    const next = characters[index + 1] ?? " ";
    length = character === " " ? 0 : length + 1;
    const isDecimalPoint = character === "." && /\d/.test(next);
    const isBreak = (SEPARATORS.has(character) && !isDecimalPoint) || (length >= run && !SEPARATORS.has(next));
    if (next === " " || !isBreak)
      return character;
    length = 0;
    return `${character}<wbr>`;
  });
  return `<code>${breakable.join("")}</code>`;
}
function paragraphCode(text, limit = 200) {
  return wrappingCode(text, limit, Infinity);
}
function createHtmlTable(head, rows) {
  const header = `<tr>${head.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;
  const body = rows.map((cells) => {
    const start = cells.length === 1 ? `<td colspan="${head.length}">` : "<td>";
    return `<tr>${cells.map((cell) => `${start}${cell}</td>`).join("")}</tr>`;
  });
  return `<table>\n${[header, ...body].join("\n")}\n</table>`;
}
function details(title, content) {
  return `<details>\n<summary>${title}</summary>\n${content.join("\n")}\n</details>`;
}
function codeLines(lines) {
  const safe = lines
    .map((line) => (0,util_text .nI)(line, 4_000))
    .map((line) => (line.trim() === "" ? "&#32;" : line));
  return `<pre><code>${safe.join("\n")}</code></pre>`;
}
; 
function toSubject({ evaluation, request, origin, }) {
  if (origin?.kind === "given" && evaluation?.modelId != null)
    return evaluation;
  return {
    modelId: (request?.modelId || evaluation?.modelId) ?? null,
    modelId2: request?.modelId2 ?? evaluation?.modelId2 ?? null,
    benchmarkId: (request?.benchmarkId || evaluation?.benchmarkId) ?? null,
  };
}
var phase = __webpack_require__(5030);
var timestamp = __webpack_require__(5265);
var iso_time = __webpack_require__(5835);
; 
function spanOf({ evaluation, lastStatus, results }) {
  if (evaluation === null || (0,phase .t)(evaluation.status) === "running")
    return null;
  const from = (0,timestamp .E)(lastStatus?.startTime ?? evaluation.createdAt);
  const to = (0,timestamp .E)(lastStatus?.endTime ?? results?.completedAt ?? null);
  return from !== null && to !== null && to.ms >= from.ms ? { fromMs: from.ms, toMs: to.ms } : null;
}
function formatElapsed(result) {
  const span = spanOf(result);
  return span === null
    ? `waited ${(0,util_text .a3)(result.endedAt - result.startedAt)}`
    : `took ${(0,util_text .a3)(span.toMs - span.fromMs)}`;
}
function formatTimes(result) {
  const span = spanOf(result);
  const ended = (0,iso_time .U)(result.endedAt);
  if (result.outcome === "created")
    return `Created ${ended.slice(0, 16).replace("T", " ")} UTC`;
  if (span === null)
    return `Run ended ${ended.slice(11, 16)} UTC after ${(0,util_text .a3)(result.endedAt - result.startedAt)}`;
  const finished = (0,iso_time .U)(span.toMs);
  const day = finished.slice(0, 10) === ended.slice(0, 10) ? "" : `${finished.slice(0, 10)} `;
  return `Finished ${day}${finished.slice(11, 16)} UTC, ${formatElapsed(result)}`;
}
; 
const TITLES = {
  created: "\u2705 Evaluation created",
  running: "\u23f3 Evaluation is running",
  completed: "\u2705 Evaluation completed",
  passed: "\u2705 Gate passed",
  gate_failed: "\u274c Gate failed",
  evaluation_failed: "\u274c Evaluation failed",
  timed_out: "\u23f0 No verdict: timed out",
  cancelled: "\ud83d\udeab No verdict: cancelled",
  dry_run: "\ud83e\uddea Dry run: nothing was sent",
  skipped: "\u23ed\ufe0f Skipped: no API key",
  invalid_input: "\u274c Invalid inputs: nothing was sent",
  api_error: "\u274c No verdict: the API refused or could not be used",
  create_unknown: "\u2753 An evaluation may have been created",
  internal_error: "\ud83d\udca5 An error of the action itself",
};
function formatHeading(result) {
  const plain = (0,result_result .Cl)(result)
    ? "\u274c No evaluation: the API refused or could not be used"
    : `${TITLES[result.outcome]}${formatDecisiveFact(result)}`;
  const title = result.tolerated ? `\u26a0\ufe0f ${plain.slice(plain.indexOf(" ") + 1)} (tolerated)` : plain;
  const about = formatHeadingSubject(result);
  return about === "" ? title : `${title} \u00b7 ${about}`;
}
function formatDecisiveFact(result) {
  const { outcome, verdict, warnVerdict } = result;
  if (outcome === "timed_out")
    return ` after ${(0,util_text .a3)(result.endedAt - result.startedAt)}`;
  const warnings = warnVerdict === null ? 0 : (0,judge .PH)(warnVerdict).length;
  const warned = warnings === 0 ? "" : `, ${formatCount(warnings, "warning")}`;
  if (verdict === null)
    return outcome === "completed" ? warned : "";
  const rules = formatCount(verdict.rules.length, "rule");
  const failed = (0,judge .PH)(verdict).length;
  return `: ${failed === 0 ? "" : `${failed} of `}${rules}${warned}`;
}
function formatCount(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function formatPartial({ answered, questions }) {
  return `\u26a0\ufe0f only ${answered} of ${questions} answers`;
}
function formatHeadingSubject(result) {
  if (result.name !== null)
    return (0,util_text .Xt)(result.name, 200);
  const { modelId, modelId2, benchmarkId } = toSubject(result);
  const evaluationId = result.evaluation?.id ?? result.givenId;
  const given = modelId === null && evaluationId !== null ? [`evaluation ${(0,util_text .Xt)(evaluationId, 100)}`] : [];
  const models = [modelId, modelId2].flatMap((id) => (id === null ? [] : [(0,util_text .Xt)(id, 100)]));
  const benchmark = benchmarkId === null ? [] : [`on ${(0,util_text .Xt)(benchmarkId, 100)}`];
  return [...given, models.join(" and "), ...benchmark].filter((part) => part !== "").join(" ");
}
function formatOverview(result, questions, commit) {
  const { modelId, modelId2, benchmarkId } = toSubject(result);
  const partial = (0,result_result .T$)(result);
  const parts = [
    ...(modelId === null ? [] : [formatModels(modelId, modelId2)]),
    ...(benchmarkId === null ? [] : [`benchmark ${paragraphCode(benchmarkId)}`]),
    ...(questions === null ? [] : [unbroken(formatCount(questions, "question"))]),
    ...(partial === null ? [] : [formatPartial(partial)]),
    ...(!result.evaluation?.status || result.outcome === "created" ? [] : [unbroken(formatElapsed(result))]),
    ...(commit === null ? [] : [formatCommit(commit)]),
  ];
  return parts.length === 0 ? "" : `<p>${parts.join(" \u00b7 ")}</p>`;
}
function unbroken(text) {
  return text.replaceAll(" ", "&#160;");
}
function formatModels(modelId, modelId2) {
  if (modelId2 === null)
    return `model ${paragraphCode(modelId)}`;
  return `model_1 ${paragraphCode(modelId)}, model_2 ${paragraphCode(modelId2)}`;
}
function formatCommit({ sha, url }) {
  const short = (0,util_text .Xt)(sha.slice(0, 7));
  return `commit ${url === null ? short : `<a href="${(0,util_text .nI)(url)}">${short}</a>`}`;
}
var statistics = __webpack_require__(4697);
; 
const TOLERANCE = 1e-9;
function formatTogether(values) {
  const largest = Math.max(...values.map(Math.abs));
  if (values.every(Number.isInteger))
    return values.map((value) => (0,util_text .ZV)(value));
  if (!(largest < 1e15) || largest < 1e-6)
    return values.map((value) => (0,util_text .ZV)(value));
  const magnitude = Math.floor(Math.log10(largest));
  let decimals = magnitude >= 0 ? Math.max(1, 3 - magnitude) : 2 - magnitude;
  while (losesNumbers(values, decimals))
    decimals += 1;
  return values.map((value) => toFixed(value, decimals));
}
function losesNumbers(values, decimals) {
  const shown = new Map();
  return values.some((value) => {
    const text = toFixed(value, decimals);
    const same = shown.get(text) ?? value;
    shown.set(text, value);
    return Math.abs(same - value) > TOLERANCE || (Number(text) === 0 && Math.abs(value) > 1e-6);
  });
}
function toFixed(value, decimals) {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}
function formatRow(values) {
  const numbers = formatTogether(values.filter(isNumber));
  return values.map((value) => (isNumber(value) ? (numbers.shift() ?? "") : (0,util_text .Fl)(value)));
}
function formatDifference(from, to) {
  if (!isNumber(from) || !isNumber(to))
    return "\u2014";
  const [, , shown = ""] = formatTogether([from, to, Number((to - from).toPrecision(12))]);
  const percent = from === 0 ? "" : ` (${formatPercent((100 * (to - from)) / Math.abs(from))})`;
  return Number(shown) === 0 ? "\u00b10" : `${withSign(shown)}${percent}`;
}
function formatPercent(percent) {
  const text = Math.abs(percent) < 1000 ? percent.toFixed(1) : percent.toFixed(0);
  return Number(text) === 0 ? "\u00b10 %" : `${withSign(text.replace(".0", ""))} %`;
}
function withSign(text) {
  return text.startsWith("-") ? text : `+${text}`;
}
function isNumber(value) {
  return Number.isFinite(value);
}
; 
const PROPORTION = /(?:accuracy|ness|relevance|coherence|score|precision|recall|f1|rate|ratio|share|match|pass@\d+)(?:_(?:mean|avg|average))?(?:"\])?$/i;
function toInterval(name, value, questions) {
  if (!isNumber(value) || value < 0 || value > 1 || !PROPORTION.test(name))
    return null;
  if (questions === null || !Number.isSafeInteger(questions) || questions < 1)
    return null;
  const [lower, upper] = (0,statistics .YV)(value, questions);
  return { value, lower, upper, questions };
}
function isWithinNoise(one, other) {
  return one !== null && other !== null && one.lower <= other.upper && other.lower <= one.upper;
}
function formatInterval({ lower, upper }) {
  return `${lower.toFixed(3)} to ${upper.toFixed(3)}`;
}
const BAR_CELLS = 10;
const LIMIT_MARK = "\u2503";
const BAR_LEGEND = `\u2588 value, \u2592 95 % interval, ${LIMIT_MARK} limit`;
function formatIntervalBar({ value, lower, upper }, limit) {
  const from = Math.floor(Math.min(lower, limit) * 10) / 10;
  const to = Math.ceil(Math.max(upper, limit) * 10) / 10;
  const scale = (point) => ((point - from) / (to - from)) * BAR_CELLS;
  const cellOf = (point) => Math.min(BAR_CELLS - 1, Math.floor(scale(point)));
  const cells = Array.from({ length: BAR_CELLS }, (_, cell) => {
    if (cell === cellOf(value))
      return "\u2588";
    return cell >= cellOf(lower) && cell <= cellOf(upper) ? "\u2592" : "\u2591";
  });
  const at = Math.round(scale(limit));
  const side = limit > value ? Math.max(at, cellOf(value) + 1) : Math.min(at, cellOf(value));
  cells.splice(side, 0, LIMIT_MARK);
  return `${Number(from.toFixed(1))} ${cells.join("")} ${Number(to.toFixed(1))}`;
}
; 
function createMetricTable({ columns, rows }) {
  const pairs = comparedColumns(columns);
  const [pair = null, ...others] = pairs;
  const ownColumn = others.length === 0 ? pair : null;
  const hasIntervals = rows.some((row) => shownInterval(row, columns, 0) !== null);
  const head = [
    "Metric",
    ...columns.map(({ heading }, index) => hasIntervals && index === 0 ? `${heading} (95 % interval)` : heading),
    ...(ownColumn === null ? [] : [ownColumn.label]),
  ];
  const body = rows.flatMap((row) => {
    const cells = [wrappingCode(row.name, 200, METRIC_RUN), ...valueCells(row, columns)];
    if (ownColumn !== null)
      return [[...cells, differenceOf(row, columns, ownColumn).join("<br>") || "\u2014"]];
    const lines = pairs.flatMap((one) => {
      const difference = differenceOf(row, columns, one);
      return difference.length === 0 ? [] : [`${one.label}: ${difference.join(", ")}`];
    });
    return lines.length === 0 ? [cells] : [cells, [lines.join("<br>")]];
  });
  return createHtmlTable(head, body);
}
function valueCells(row, columns) {
  return formatRow(row.values).map((text, index) => {
    if (!isNumber(row.values[index]))
      return wrappingCode(text);
    const interval = shownInterval(row, columns, index);
    return interval === null ? text : `${text} (${formatInterval(interval)})`;
  });
}
function comparedColumns(columns) {
  const baseline = columns.findIndex(({ root }) => root === "baseline");
  const models = columns.flatMap(({ root }, index) => (root === "baseline" ? [] : [{ root, index }]));
  const [first, second] = models;
  const pair = first?.root != null && second?.root != null
    ? [{ label: `${second.root} \u2212 ${first.root}`, from: first.index, to: second.index }]
    : [];
  const toBaseline = models.map(({ root, index }) => ({
    label: root === null ? "difference" : `${root} \u2212 baseline`,
    from: baseline,
    to: index,
  }));
  return baseline < 0 ? pair : [...pair, ...toBaseline];
}
function differenceOf(row, columns, { from, to }) {
  const difference = formatDifference(row.values[from], row.values[to]).replace(" %", "&#160;%");
  if (difference === "\u2014")
    return [];
  const isNoise = difference !== "\u00b10" && isWithinNoise(intervalIn(row, columns, from), intervalIn(row, columns, to));
  return isNoise ? [difference, "within noise"] : [difference];
}
function shownInterval(row, columns, index) {
  return columns[index]?.root === null ? intervalIn(row, columns, index) : null;
}
function intervalIn({ name, values }, columns, index) {
  return toInterval(name, values[index], columns[index]?.questions ?? null);
}
var gate_metrics = __webpack_require__(4976);
var result_metrics = __webpack_require__(3908);
; 
const ROOTS = ["model_1", "model_2", "base_model", "eval_model", "baseline"];
const SIDES = ["base_model", "eval_model"];
function createMetricView(results, requested, verdicts, baseline) {
  const models = (0,result_metrics .gP)(results, requested)
    ? comparisonColumns(results, requested)
    : [singleColumn(results)];
  const columns = baseline === null ? models : [...models, baselineColumn(baseline)];
  const read = new Set(verdicts.flatMap(({ rules }) => rules).flatMap(({ values }) => values.map(nameOf)));
  const rows = rowsOf(columns, models.length > 1, read);
  return { columns, rows: [...rows.filter(({ isGated }) => isGated), ...rows.filter((row) => !row.isGated)] };
}
const nameOf = ({ name }) => name;
function rowsOf(columns, isPair, read) {
  const paths = new Map();
  for (const { metrics } of columns) {
    for (const path of (0,gate_metrics .S)({ variables: { metrics }, unavailable: {} }))
      paths.set((0,gate_metrics .LF)(path), path.slice(1));
  }
  return Array.from(paths, ([bareName, path]) => {
    const keys = (0,gate_metrics .LF)(["", ...path]);
    return {
      name: isPair ? (0,gate_metrics .LF)(path) : bareName,
      values: columns.map(({ metrics }) => (0,gate_metrics .fK)(["metrics", ...path], { variables: { metrics } })),
      isGated: read.has(bareName) || ROOTS.some((root) => read.has(`${root}${keys}`)),
    };
  });
}
function singleColumn({ metrics, rawAnswersCount }) {
  const questions = (0,result_metrics .jN)(metrics, rawAnswersCount, 1);
  return { heading: "Value", root: null, side: null, metrics, questions };
}
function baselineColumn({ metrics, modelId, questions }) {
  const model = modelId === null ? "" : `${wrappingCode(modelId, 200, HEADING_RUN)}<br>`;
  return {
    heading: `${model}baseline`,
    root: "baseline",
    side: null,
    metrics,
    questions,
  };
}
function comparisonColumns(results, requested) {
  const { model1 } = (0,result_metrics .vD)(results, requested);
  const { baseModel, evalModel, evaluation, rawAnswersCount } = results;
  const [first, second] = model1 === "eval_model" ? [evalModel, baseModel] : [baseModel, evalModel];
  const ids = model1 === null
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
    return { heading, root, side, metrics, questions: (0,result_metrics .jN)(metrics, rawAnswersCount, 2) };
  });
}
; 
const MAX_METRICS = 50;
function createGateGroup({ verdict, warnVerdict }) {
  if (verdict === null && warnVerdict === null)
    return null;
  const lines = [
    ...(verdict?.rules ?? []).map((rule) => formatRule(rule, "FAILED")),
    ...(warnVerdict?.rules ?? []).map((rule) => formatRule(rule, "WARNING")),
  ];
  return { title: `Gate: ${formatGateTitle(verdict, warnVerdict)}`, lines };
}
function formatGateTitle(verdict, warnings) {
  const warned = warnings === null ? 0 : (0,judge .PH)(warnings).length;
  const parts = [
    ...(verdict === null ? [] : [formatVerdict(verdict)]),
    ...(warnings === null ? [] : [formatCount(warned, "warning")]),
  ];
  return parts.join(", ");
}
function formatVerdict({ rules, passed }) {
  const failed = (0,judge .PH)({ rules }).length;
  return passed
    ? `passed, ${formatCount(rules.length, "rule")}`
    : `failed, ${failed} of ${formatCount(rules.length, "rule")}`;
}
function formatRule(rule, failedWord) {
  if (!rule.passed)
    return `${failedWord}: ${(0,judge .hO)(rule)}`;
  const values = [...rule.values, ...rule.computed];
  const seen = values.map(({ name, value }) => `${name} is ${(0,util_text .Fl)(value)}`).join(", ");
  return `passed: ${rule.source}, line ${rule.line}: ${rule.expression} (${seen})`;
}
function createMetricGroup(result) {
  const { results, verdict, warnVerdict } = result;
  if (results === null || verdict !== null || warnVerdict !== null)
    return null;
  const { columns, rows } = createMetricView(results, (0,result_result .zd)(result), [], result.baseline);
  const pairs = comparedColumns(columns);
  const lines = rows.slice(0, MAX_METRICS).map(({ name, values }) => {
    const texts = formatRow(values);
    const parts = [
      ...texts.map((text, index) => `${columns[index]?.root ?? ""} ${text}`.trim()),
      ...pairs.map(({ label, from, to }) => `${label} ${formatDifference(values[from], values[to])}`),
    ];
    return `${name}: ${parts.join(", ")}`;
  });
  const more = rows.length - MAX_METRICS;
  return {
    title: rows.length === 0 ? "Metrics: none" : `Metrics: ${rows.length}`,
    lines: more > 0 ? [...lines, `and ${more} more; the report file has them all`] : lines,
  };
}
function formatErrorLines(result, resumeHint) {
  const { error, evaluation } = result;
  if (error === null)
    return [];
  return [
    error.message,
    ...(evaluation === null ? [] : formatEvaluationLines(evaluation, resumeHint)),
    ...error.hints,
    ...(error.excerpt ?? []),
  ];
}
function formatEvaluationLines({ id, status }, resumeHint) {
  const ended = status === "" ? "" : `, status ${status}`;
  const resumed = resumeHint === null ? [] : [`${resumeHint}, set evaluation_id: ${id}`];
  return [`Evaluation ${id}${ended}.`, ...resumed];
}
var evaluation_outputs = __webpack_require__(8501);
; 
const MAX_METRICS_BYTES = 500_000;
function toMetricsJson(result) {
  const { results } = result;
  const metrics = (0,result_metrics .r2)(results, (0,result_result .zd)(result));
  return metrics === null ? "" : (0,util_text .Xr)(JSON.stringify(metrics));
}
function toWarningsJson({ warnVerdict }) {
  if (warnVerdict === null)
    return "";
  const failed = (0,judge .PH)(warnVerdict).map(({ line, expression: rule, reason }) => ({
    line,
    rule,
    reason,
  }));
  return (0,util_text .Xr)(JSON.stringify(failed));
}
function createOutputs(result) {
  const { evaluation } = result;
  const ids = toSubject(result);
  const metrics = toMetricsJson(result);
  return {
    outcome: result.outcome,
    ...(evaluation === null ? { evaluation_id: "", status: "" } : (0,evaluation_outputs .v)(evaluation)),
    model_id: (0,util_text .gD)(ids.modelId ?? ""),
    model_id_2: (0,util_text .gD)(ids.modelId2 ?? ""),
    benchmark_id: (0,util_text .gD)(ids.benchmarkId ?? ""),
    created_at: (0,util_text .xk)(evaluation?.createdAt ?? ""),
    message: (0,util_text .gD)(evaluation?.message ?? ""),
    warnings: toWarningsJson(result),
    metrics: Buffer.byteLength(metrics) > MAX_METRICS_BYTES ? "" : metrics,
    report_file: result.reportFile ?? "",
    results_file: result.resultsFile ?? "",
  };
}
; 
const DEFAULT_TIMEOUT_MINUTES = 60;
const MAX_TIMEOUT_MINUTES = 20_160;
function formatResumeIntro(result) {
  if (result.evaluation === null)
    return null;
  if (result.outcome === "gate_failed")
    return "To gate the same evaluation again with other rules, at no cost";
  if (result.outcome === "created")
    return "Wait for it and gate on it in a later step or job";
  return (0,result_result .KF)(result) ? "To resume this evaluation without paying for another one" : null;
}
function formatResumeYaml(result) {
  const { evaluation, name, apiUrl, resumeOptions } = result;
  return [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    ...(apiUrl === null
      ? []
      : [`  api_url: ${/^[\w:/.[\]-]*[\w/]$/.test(apiUrl) ? apiUrl : JSON.stringify(apiUrl)}`]),
    `  evaluation_id: ${toYamlString(evaluation?.id ?? "")}`,
    ...(name === null ? [] : [`  name: ${literal(JSON.stringify(name))}`]),
    ...(resumeOptions === null
      ? ["  wait: true"]
      : [
        ...optionLines(resumeOptions, toTimeoutMinutes(result, resumeOptions)),
        ...ruleLines(resumeOptions),
      ]),
  ];
}
function ruleLines({ gate, gateFile, warn, baseline }) {
  const rules = [
    ...(gateFile === null ? [] : [`  gate_file: ${toYamlString(gateFile)}`]),
    ...(gate === null ? [] : ["  gate: |", ...indented(gate)]),
    ...(warn === null ? [] : ["  warn: |", ...indented(warn)]),
  ];
  const compared = baseline === null
    ? []
    : "modelId" in baseline
      ? [`  baseline_model: ${literal(toYamlString(baseline.modelId))}`]
      : [`  baseline_evaluation_id: ${toYamlString(baseline.evaluationId)}`];
  return [...compared, ...(rules.length === 0 ? ["  wait: true"] : rules)];
}
function indented(rules) {
  const lines = rules.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => `    ${literal(line)}`);
}
function toTimeoutMinutes({ outcome, lastStatus }, { timeoutMinutes }) {
  if (outcome !== "timed_out")
    return timeoutMinutes;
  const leftMinutes = (lastStatus?.etaSeconds ?? 0) / 60;
  const minutes = Math.max(timeoutMinutes, DEFAULT_TIMEOUT_MINUTES, Math.ceil(2 * leftMinutes));
  return Math.min(minutes, MAX_TIMEOUT_MINUTES);
}
function optionLines(options, timeoutMinutes) {
  const { tolerate, comment, commitStatus, downloadResults } = options;
  return [
    ...(timeoutMinutes === DEFAULT_TIMEOUT_MINUTES ? [] : [`  timeout_minutes: ${timeoutMinutes}`]),
    ...(tolerate.length === 0 ? [] : [`  tolerate: ${tolerate.join(", ")}`]),
    ...(downloadResults ? ["  download_results: true"] : []),
    ...(comment ? ["  comment: true"] : []),
    ...(commitStatus ? ["  commit_status: true"] : []),
  ];
}
function literal(text) {
  return text.replaceAll("${{", "${{ '${{' }}");
}
function toYamlString(text) {
  return /^[A-Za-z][\w-]*$/.test(text) && /[-_\d]/.test(text) ? text : JSON.stringify(text);
}
; 
function announce(result, log) {
  const { outcome, error } = result;
  if (outcome === "skipped")
    log.info("No API key, and if_no_api_key is skip: no evaluation was created.");
  if (Buffer.byteLength(toMetricsJson(result)) > MAX_METRICS_BYTES) {
    log.warning("The metrics are too large for an output and were left out of it; the report file has them.");
  }
  for (const group of [createGateGroup(result), createMetricGroup(result)])
    logGroup(group, log);
  reportWarnings(result, log);
  const intro = outcome === "created" || outcome === "running" ? null : formatResumeIntro(result);
  const lines = formatErrorLines(result, intro);
  if (error === null)
    log.info(formatDone(result));
  else if (result.tolerated)
    log.warning(lines[0] ?? "", { title: `Nugen evaluation: ${outcome}, tolerated`, more: lines.slice(1) });
  else
    log.error(`Nugen evaluation: ${outcome}`, lines);
  if (intro === null)
    return;
  log.info(`${intro}:`);
  for (const line of formatResumeYaml(result))
    log.info(`  ${line}`);
}
function logGroup(group, log) {
  if (group === null)
    return;
  log.startGroup(group.title);
  for (const line of group.lines)
    log.info(line);
  log.endGroup();
}
function reportWarnings({ verdict, warnVerdict }, log) {
  for (const rule of [...(verdict?.rules ?? []), ...(warnVerdict?.rules ?? [])])
    for (const notice of rule.notices)
      log.notice(`${rule.source}, line ${rule.line}: ${notice}`);
  if (warnVerdict === null)
    return;
  for (const rule of (0,judge .PH)(warnVerdict))
    log.warning((0,judge .hO)(rule), { title: "Nugen evaluation: warning" });
}
function formatDone({ outcome, evaluation }) {
  if (evaluation === null)
    return `Outcome: ${outcome}.`;
  const status = evaluation.status === "" ? "" : `, status ${evaluation.status}`;
  return `Outcome: ${outcome}. Evaluation ${evaluation.id}${status}.`;
}
var result_baseline = __webpack_require__(3174);
; 
const SCHEMA_VERSION = 1;
function createReport(result, context) {
  const { evaluation, results, lastStatus, verdict, error } = result;
  const ids = toSubject(result);
  return {
    schema_version: SCHEMA_VERSION,
    outcome: result.outcome,
    tolerated: result.tolerated,
    name: result.name,
    evaluation_id: evaluation?.id ?? null,
    status: evaluation?.status ?? null,
    mode: ids.modelId === null ? null : ids.modelId2 === null ? "single" : "comparison",
    model_id: ids.modelId,
    model_id_2: ids.modelId2,
    benchmark_id: ids.benchmarkId,
    times: {
      run_started: (0,iso_time .U)(result.startedAt),
      run_ended: (0,iso_time .U)(result.endedAt),
      created_at: evaluation?.createdAt ?? null,
      evaluation_started: lastStatus?.startTime ?? null,
      evaluation_ended: lastStatus?.endTime ?? null,
      completed_at: results?.completedAt ?? null,
    },
    metrics: (0,result_metrics .r2)(results, (0,result_result .zd)(result)),
    baseline: result.baseline && {
      evaluation_id: result.baseline.evaluationId,
      model_id: result.baseline.modelId,
      created_at: result.baseline.createdAt,
      metrics: result.baseline.metrics,
    },
    baseline_missing: result.missingBaseline && (0,result_baseline .R)(result.missingBaseline),
    gate: toGate(verdict),
    warnings: toGate(result.warnVerdict),
    problem: error && { what: error.message, next: [...error.hints, ...(error.excerpt ?? [])] },
    results_file: result.resultsFile,
    run: {
      repository: context.repository || null,
      sha: context.sha || null,
      ref: context.ref || null,
      workflow: context.workflow || null,
      job: context.job || null,
      run_id: context.runId || null,
      run_attempt: context.runAttempt || null,
      url: context.runUrl,
    },
  };
}
function toGate(verdict) {
  if (verdict === null)
    return null;
  const rules = verdict.rules.map(({ source, line, expression, passed, values, reason, notices }) => ({
    source,
    line,
    rule: expression,
    passed,
    values: values.map(({ name, value }) => ({ name, value: toJsonValue(value) })),
    reason,
    notices,
  }));
  return { passed: verdict.passed, rules };
}
function toJsonValue(value) {
  return value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value;
}
; 
const DAY_MS = 24 * 3_600_000;
function formatBaselineFact({ baseline, missingBaseline, endedAt, }) {
  if (baseline !== null)
    return formatBaseline(baseline, endedAt);
  if (missingBaseline === null)
    return null;
  const { kind, reason } = missingBaseline;
  return (0,util_text .Vw)(`${kind === "absent" ? "none" : "cannot be used"}: ${reason}`);
}
function formatBaseline({ evaluationId, modelId, createdAt, partial }, nowMs) {
  const model = modelId === null ? "" : ` of ${wrappingCode(modelId)}`;
  const created = (0,timestamp .E)(createdAt);
  const age = created === null ? "of unknown age" : formatAge(nowMs - created.ms);
  const warning = partial === null ? "" : `, ${formatPartial(partial)}`;
  return `evaluation ${wrappingCode(evaluationId)}${model}, ${age}${warning}`;
}
function formatAge(ms) {
  if (ms < 60_000)
    return "just created";
  return ms < 2 * DAY_MS ? `${(0,util_text .a3)(ms)} old` : `${Math.floor(ms / DAY_MS)} days old`;
}
; 
function createComparisonTable(results, limit) {
  const { comparison, baseModel, evalModel } = results;
  if (comparison === null || limit === 0)
    return null;
  const table = (0,result_metrics .fl)(comparison);
  if (table === null) {
    const rows = leaves(comparison, []).slice(0, limit);
    const cells = rows.map(([name, value]) => [
      wrappingCode(name),
      wrappingCode(typeof value === "string" ? value : (0,util_text .Fl)(value), 500),
    ]);
    return cells.length === 0 ? null : createHtmlTable(["Comparison", "Value"], cells);
  }
  const titles = [baseModel?.modelId ?? "base_model", evalModel?.modelId ?? "eval_model"];
  const rows = table.rows.map(({ metric, base, evaluated, changePercent }) => [
    wrappingCode(metric, 200, METRIC_RUN),
    ...formatRow([base, evaluated]).map((value) => wrappingCode(value)),
    changePercent === null ? "\u2014" : formatPercent(changePercent),
  ]);
  const summary = Object.entries(table.summary).map(([name, value]) => [
    wrappingCode(name, 200, METRIC_RUN),
    "",
    "",
    typeof value === "number" ? formatPercent(value) : wrappingCode((0,util_text .Fl)(value)),
  ]);
  const head = ["Metric", ...titles.map((title) => wrappingCode(title, 200, HEADING_RUN)), "Change"];
  return createHtmlTable(head, [...rows, ...summary].slice(0, limit));
}
function leaves(value, path) {
  if (typeof value !== "object" || value === null || path.length > 8)
    return [[(0,gate_metrics .LF)(["comparison", ...path]), value]];
  const inner = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return inner.flatMap(([key, item]) => leaves(item, [...path, key]));
}
; 
function formatError({ message, hints, excerpt = [] }) {
  const items = hints.map((line) => `<li>${(0,util_text .Vw)(line)}</li>`);
  return [
    `<p>${(0,util_text .Vw)(message)}</p>`,
    ...formatExcerpt(excerpt),
    ...(items.length === 0 ? [] : [`<ul>\n${items.join("\n")}\n</ul>`]),
  ];
}
function formatExcerpt(lines) {
  const parts = [];
  let isCaretLine = false;
  for (const [at, line] of lines.entries()) {
    if (isCaretLine) {
      isCaretLine = false;
      continue;
    }
    const below = lines[at + 1] ?? "";
    const caret = below.search(/\S/);
    isCaretLine = below.charAt(caret) === "^";
    parts.push(isCaretLine
      ? `<p>${formatMarkedLine(line, caret)}<br>\u2192 ${(0,util_text .Vw)(below.slice(caret + 1).trim())}</p>`
      : `<p>${paragraphCode(line)}</p>`);
  }
  return parts;
}
function formatMarkedLine(line, caret) {
  const place = /.*?, line \d+: /.exec(line)?.[0] ?? "";
  const word = /\s*\S+/.exec(line.slice(caret))?.[0] ?? "";
  const before = line.slice(Math.min(place.length, caret), caret);
  const [start = "", marked = "", end = ""] = [before, word, line.slice(caret + word.length)]
    .map((text) => text.trim())
    .map((text) => (text === "" ? "" : paragraphCode(text, 500)));
  return `${(0,util_text .Vw)(place)}${start}${marked === "" ? "" : ` <b>${marked}</b> `}${end}`;
}
var create_origin = __webpack_require__(5184);
; 
function formatOrigin({ origin, evaluation }) {
  const createdAt = evaluation?.createdAt ?? null;
  const when = createdAt === null ? "" : `, created ${(0,util_text .Xt)(createdAt, 100)}`;
  switch (origin?.kind) {
    case "recovered":
      return "<b>Recovered</b>: the response to the create was lost, and the evaluation was found in the list. It was created once.";
    case "reused":
      return `<b>Reused</b>: a recent evaluation of the same model and benchmark${when}. Nothing was created.`;
    case "given":
      return `<b>Existing</b>: the evaluation that evaluation_id names${when}. Nothing was created.`;
    case "created":
    case undefined:
      return null;
  }
}
function createFactTable(result) {
  const { evaluation, origin } = result;
  const baseline = formatBaselineFact(result);
  const ids = toSubject(result);
  const rows = [];
  if (evaluation !== null) {
    rows.push(["Evaluation", wrappingCode(evaluation.id)], ["Status", wrappingCode(evaluation.status)]);
    if (evaluation.createdAt !== null)
      rows.push(["Created", (0,util_text .Xt)(evaluation.createdAt)]);
    if (evaluation.message !== null && (result.outcome === "created" || result.outcome === "running"))
      rows.push(["Message", (0,util_text .Vw)(evaluation.message)]);
  }
  if (ids.modelId !== null) {
    rows.push(["Mode", ids.modelId2 === null ? "single model" : "comparison of two models"]);
    rows.push([ids.modelId2 === null ? "Model" : "model_1", wrappingCode(ids.modelId)]);
  }
  if (ids.modelId2 !== null)
    rows.push(["model_2", wrappingCode(ids.modelId2)]);
  if (ids.benchmarkId !== null)
    rows.push(["Benchmark", wrappingCode(ids.benchmarkId)]);
  if (baseline !== null)
    rows.push(["Baseline", baseline]);
  if ((0,create_origin .X)(origin) === "evaluations/create")
    rows.push(["Create call", formatNewerCall(ids.modelId2)]);
  rows.push(["Time", formatTimes(result)]);
  return createHtmlTable(["", ""], rows).replace("<tr><th></th><th></th></tr>\n", "");
}
function formatNewerCall(modelId2) {
  const sentAs = modelId2 === null ? "" : ", which takes the second model as <code>baseline_model_id</code>";
  return `<code>/api/v3/evaluations/create</code> of the newer revision${sentAs}`;
}
var numbers = __webpack_require__(5790);
; 
const MAX_VALUES = 20;
function createRuleTable(verdict, warnings, columns, limit) {
  const rows = [
    ...(verdict?.rules ?? []).map((rule) => ({ rule, failedMark: "\u274c" })),
    ...(warnings?.rules ?? []).map((rule) => ({ rule, failedMark: "\u26a0\ufe0f" })),
  ];
  const failedFirst = [...rows].sort((a, b) => Number(a.rule.passed) - Number(b.rule.passed));
  const shown = rows.length > limit ? failedFirst.slice(0, limit) : rows;
  if (shown.length === 0)
    return null;
  const body = shown.map(({ rule, failedMark }) => [
    rule.passed ? "\u2705" : failedMark,
    wrappingCode(rule.expression, 500, 10),
    [
      ...actualLines(rule),
      ...intervalLines(rule, columns),
      ...rule.notices.map((notice) => (0,util_text .Vw)(`\u2139 ${notice}`)),
    ].join("<br>"),
  ]);
  const table = createHtmlTable(["", "Rule", "Actual"], body);
  return table.includes(LIMIT_MARK) ? `${table}\n<p>${BAR_LEGEND}</p>` : table;
}
function relation({ decisive, passed }) {
  if (decisive === null)
    return null;
  const { operator, limit } = decisive;
  const [shown = "", bound = ""] = formatTogether([decisive.actual, limit]);
  return `${shown} ${passed ? operator : (numbers .$R.get(operator) ?? operator)} ${bound}`;
}
function actualLines(rule) {
  const { passed, reason } = rule;
  const compared = relation(rule);
  const lines = compared === null ? [] : [`<b>${(0,util_text .Vw)(compared)}</b>`];
  if (isPlain(rule))
    return lines;
  return passed ? [...lines, ...valueLines(rule)] : [...lines, wrappingCode(reason ?? "it is false", 500)];
}
function isPlain({ decisive, values }) {
  const [only, ...others] = values;
  return decisive !== null && others.length === 0 && only?.value === decisive.actual;
}
function valueLines({ values }) {
  const lines = values
    .slice(0, MAX_VALUES)
    .flatMap(({ name, value }) => formatRow([value]).map((text) => `${wrappingCode(name)} = ${wrappingCode(text)}`));
  return values.length > MAX_VALUES ? [...lines, `and ${values.length - MAX_VALUES} more`] : lines;
}
function intervalLines({ decisive }, columns) {
  const { metric = null, actual, limit = 0 } = decisive ?? {};
  if (metric === null || limit < 0 || limit > 1)
    return [];
  const [first = ""] = metric.split(/\W/);
  const column = columns.find(({ root, side }) => root === first || side === first) ??
    columns.find(({ root }) => root === null);
  const found = toInterval(metric, actual, column?.questions ?? null);
  if (found === null)
    return [];
  return [
    `95 % interval ${formatInterval(found)} (${formatCount(found.questions, "question")})`,
    `<code>${formatIntervalBar(found, limit).replaceAll(" ", "&#160;")}</code>`,
  ];
}
; 
const DETAILS = [
  { rules: 1_000, metrics: 1_000, compared: 1_000 },
  { rules: 1_000, metrics: 200, compared: 100 },
  { rules: 200, metrics: 50, compared: 0 },
  { rules: 50, metrics: 20, compared: 0 },
  { rules: 20, metrics: 0, compared: 0 },
];
const OPEN_METRICS = 20;
const SUMMARY_BYTES = 900_000;
function createSummary(result, options = {}) {
  const { maxBytes = SUMMARY_BYTES, commit = null } = options;
  const { results, verdict, warnVerdict, baseline } = result;
  const verdicts = [verdict, warnVerdict].filter((one) => one !== null);
  const metrics = results === null ? null : createMetricView(results, (0,result_result .zd)(result), verdicts, baseline);
  const page = { result, metrics, commit };
  for (const detail of DETAILS) {
    const text = render(page, detail);
    if (Buffer.byteLength(text) <= maxBytes)
      return text;
  }
  const facts = createFactTable(result);
  const note = "<p>The rest is left out, as it is too large to be shown here. The report file has it.</p>";
  return `## ${formatHeading(result)}\n\n${facts}\n\n${note}\n`;
}
function render(page, detail) {
  const { result, metrics, commit } = page;
  const label = formatOrigin(result);
  const baseline = formatBaselineFact(result);
  const parts = [
    `## ${formatHeading(result)}`,
    formatOverview(result, questionsOf(result, metrics), commit),
    label === null ? "" : `<p>${label}</p>`,
    baseline === null ? "" : `<p><b>Baseline</b>: ${baseline}.</p>`,
    ...rulePart(result, metrics, detail),
    ...(result.error === null || result.verdict !== null ? [] : formatError(result.error)),
    ...(metrics === null ? [] : metricPart(result, metrics, detail)),
    ...nextPart(result, detail),
    details("Ids and times", [createFactTable(result)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function questionsOf({ lastStatus, evaluation }, metrics) {
  if (metrics !== null)
    return metrics.columns[0]?.questions ?? null;
  return evaluation?.modelId2 == null ? (lastStatus?.totalQuestions ?? null) : null;
}
function rulePart({ verdict, warnVerdict }, metrics, { rules: limit }) {
  const table = createRuleTable(verdict, warnVerdict, metrics?.columns ?? [], limit);
  const count = (verdict?.rules.length ?? 0) + (warnVerdict?.rules.length ?? 0);
  const dropped = count > limit ? [leftOut(`${count - limit} of ${count} rules`)] : [];
  return table === null ? [] : [table, ...dropped];
}
function leftOut(what) {
  return `<p>Left out here: ${what}. The report file has everything.</p>`;
}
function metricPart({ results, verdict, warnVerdict }, view, detail) {
  const count = view.rows.length;
  if (count === 0)
    return ["<p>The evaluation has no metrics.</p>"];
  const shown = view.rows.slice(0, detail.metrics);
  const hasRules = verdict !== null || warnVerdict !== null;
  const open = shown.filter(({ isGated }, index) => (hasRules ? isGated : index < OPEN_METRICS));
  const folded = shown.slice(open.length);
  const noun = open.length === 0 ? "metric" : "other metric";
  const compared = results === null ? null : createComparisonTable(results, detail.compared);
  return [
    ...(open.length === 0 ? [] : [createMetricTable({ ...view, rows: open })]),
    ...(folded.length === 0
      ? []
      : [details(formatCount(folded.length, noun), [createMetricTable({ ...view, rows: folded })])]),
    ...(compared === null ? [] : [details("The service's own comparison", [compared])]),
    ...(count > shown.length ? [leftOut(`${count - shown.length} of ${count} metrics`)] : []),
  ];
}
function nextPart(result, detail) {
  const { outcome, dryRun } = result;
  if (outcome === "dry_run") {
    const request = dryRun === null
      ? []
      : [
        "<p>This request would create the evaluation:</p>",
        `<p>${wrappingCode(`${dryRun.method} ${dryRun.url}`, 4_000)}<br>${(0,util_text .Xt)(dryRun.body, 20_000)}</p>`,
      ];
    const source = result.resumeOptions?.baseline ?? null;
    const baseline = source === null ? [] : [`<p>The baseline would be ${(0,util_text .Vw)((0,result_baseline .E)(source))}.</p>`];
    return [...request, ...baseline, ...plannedPart(result.plannedRules, detail.rules)];
  }
  if (outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  const intro = formatResumeIntro(result);
  if (intro === null)
    return [];
  const yaml = codeLines(formatResumeYaml(result));
  return (0,result_result .KF)(result) || outcome === "created"
    ? [`<p>${(0,util_text .Vw)(intro)}:</p>`, yaml]
    : [details((0,util_text .Vw)(intro), [yaml])];
}
function plannedPart(rules, limit) {
  if (rules.length === 0)
    return ["<p>No rules are given: there would be no gate.</p>"];
  const rows = rules
    .slice(0, limit)
    .map(({ source, line, expression }) => [
    wrappingCode(`${source}, line ${line}`),
    wrappingCode(expression, 500),
  ]);
  const dropped = rules.length > limit ? [leftOut(`${rules.length - limit} of ${rules.length} rules`)] : [];
  return ["<p>These rules would be applied:</p>", createHtmlTable(["Source", "Rule"], rows), ...dropped];
}
; 
 }),
 13:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 PH: () => (  filterFailedRules),
 hO: () => (  formatFailedRule),
 S4: () => (  judge),
 Vl: () => (  toGateError)
});
var json = __webpack_require__(1767);
var util_text = __webpack_require__(8805);
; 
function isNumeric(comparison) {
  return [comparison.actual, comparison.limit].every((side) => typeof side === "number");
}
function toRuleVerdict(outcome, metrics) {
  const { line, expression, passed, values, computed, comparisons, decisive, error, absences } = outcome;
  const numeric = decisive && isNumeric(decisive) ? decisive : null;
  const seen = values.map(({ name, value }) => `${name} is ${(0,util_text .Fl)(value)}`).join(", ");
  const failure = decisive ? formatFailure(decisive) : `it does not hold: ${seen}`;
  const notices = [
    ...comparisons.flatMap(createPercentNotices),
    ...comparisons.flatMap(createBoundNotices),
    ...absences.map((absence) => `passed: ${absence}`),
    ...createCountNotices(computed, metrics),
  ];
  return {
    ...{ line, expression, passed, values, computed, notices },
    decisive: numeric && {
      metric: numeric.isMetric ? numeric.subject : null,
      actual: numeric.actual,
      operator: numeric.operator,
      limit: numeric.limit,
    },
    reason: passed ? null : (error ?? failure),
  };
}
function formatSides(comparison) {
  if (isNumeric(comparison))
    return (0,util_text .Sh)(comparison.actual, comparison.limit);
  return [(0,util_text .Fl)(comparison.actual), (0,util_text .Fl)(comparison.limit)];
}
function formatFailure(comparison) {
  const { subject, operator, bound, isLiteral } = comparison;
  const [shown, needed] = formatSides(comparison);
  return `${subject} is ${shown}, needs ${operator} ${needed}${isLiteral ? "" : ` (${bound})`}`;
}
function createPercentNotices(comparison) {
  if (!comparison.isMetric || !comparison.isLiteral || !isNumeric(comparison))
    return [];
  const { subject, actual, limit } = comparison;
  const [shown, needed] = formatSides(comparison);
  const notice = `${subject} is ${shown}, limit ${needed}`;
  if (actual > 1 && limit > 0 && limit <= 1)
    return [`${notice}: is it a percentage?`];
  const isPercent = actual > 0 && actual < 1 && limit > 1 && limit <= 100;
  return isPercent ? [`${notice}: is the limit a percentage? write ${limit / 100} for ${limit} %`] : [];
}
function createBoundNotices({ subject, operator }) {
  const isFloor = operator.startsWith(">");
  const isOptimistic = (isFloor ? /^\w+_upper\(/ : /^\w+_lower\(/).test(subject);
  if (!isOptimistic || !/[<>]/.test(operator))
    return [];
  const [optimistic, strict] = isFloor ? ["upper", "lower"] : ["lower", "upper"];
  const name = subject.slice(0, subject.indexOf("_"));
  return [
    `${name}_${optimistic} is the optimistic end of the interval here: ${name}_${strict} is the strict one`,
  ];
}
function createCountNotices(computed, { mode, variables }) {
  const count = variables["raw_answers_count"];
  const answered = typeof count === "number" ? count / (mode === "single" ? 1 : 2) : Infinity;
  const ofBaseline = (0,json .Lv)(variables["baseline"])?.["total_questions"];
  const countsOf = (call) => call.replace(/mean.* /, "").split(/[(,]/);
  return computed.flatMap(({ name }) => countsOf(name)
    .map(parseFloat)
    .some((n) => n > answered && n !== ofBaseline)
    ? [`${name} counts more questions than the ${answered} that were answered`]
    : []);
}
; 
function judge(sources, metrics, undecidable) {
  const outcomes = sources.map(({ source, compiled }) => ({ source, outcome: compiled.evaluate(metrics) }));
  const [first] = outcomes;
  if (first === undefined)
    return null;
  const rules = outcomes.flatMap(({ source, outcome }) => outcome.rules.map((rule) => ({ ...toRuleVerdict(rule, metrics), source })));
  const failed = { passed: false, decisive: null, reason: undecidable, notices: [] };
  return {
    passed: undecidable === null && outcomes.every(({ outcome }) => outcome.passed),
    rules: undecidable === null ? rules : rules.map((rule) => ({ ...rule, ...failed })),
    available: first.outcome.available,
  };
}
function filterFailedRules({ rules }) {
  return rules.filter(({ passed }) => !passed);
}
function formatFailedRule({ source, line, expression, reason }) {
  return `${source}, line ${line}: ${expression}: ${reason ?? "it is false"}`;
}
const MAX_LISTED = 50;
function toGateError(verdict) {
  const failed = filterFailedRules(verdict);
  const count = verdict.rules.length;
  const { available } = verdict;
  const more = available.length > MAX_LISTED ? ` and ${available.length - MAX_LISTED} more` : "";
  const listed = available.length === 0 ? "none" : available.slice(0, MAX_LISTED).join(", ") + more;
  return {
    message: `Gate failed: ${failed.length} of ${count} ${count === 1 ? "rule" : "rules"} did not pass.`,
    hints: [...failed.map(formatFailedRule), `The metrics there are: ${listed}.`],
  };
}
 }),
 3908:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  PE: () => (  gateMetrics),
  U_: () => (  withBaseline),
  fl: () => (  parseComparison),
  gP: () => (  isComparison),
  jN: () => (  countQuestions),
  r2: () => (  reportedMetrics),
  vD: () => (  resolveSides)
 });
 var _nugen_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1767);
const BASE_FIRST = { model1: "base_model", unavailable: null };
const EVAL_FIRST = { model1: "eval_model", unavailable: null };
function resolveSides(results, requested) {
  const first = requested.modelId || results.evaluation.modelId;
  const second = requested.modelId2 ?? (first === results.evaluation.modelId ? results.evaluation.modelId2 : null);
  const base = results.baseModel?.modelId ?? null;
  const evaluated = results.evalModel?.modelId ?? null;
  if (base === null && evaluated === null)
    return unnamedSides(results, requested);
  const fits = (name, wanted) => name === null || wanted === null || name === wanted;
  const named = [base, evaluated].filter((name) => name !== null).join(" and ");
  if (first === null)
    return { model1: null, unavailable: `nothing says which of ${named} is model_id`, isOther: false };
  if (fits(base, first) && fits(evaluated, second))
    return BASE_FIRST;
  if (fits(base, second) && fits(evaluated, first))
    return EVAL_FIRST;
  const wanted = [first, second].filter((name) => name !== null).join(" and ");
  return { model1: null, unavailable: `the results are of ${named}, not of ${wanted}`, isOther: true };
}
function unnamedSides(results, { newerRevision }) {
  if (!newerRevision && results.secondModelField === "model_id_2")
    return BASE_FIRST;
  const unavailable = "the response does not say which side is which model, and this revision of the API does not define it";
  return { model1: null, unavailable, isOther: false };
}
function isComparison(results, requested) {
  const { baseModel, evalModel, method, evaluation } = results;
  const asked = requested.modelId2 !== null || evaluation.modelId2 !== null;
  return asked || baseModel !== null || evalModel !== null || method === "eval-compare";
}
function withBaseline(metrics, search) {
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
function countQuestions(metrics, rawAnswersCount, models) {
  const own = (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Ro)(metrics?.["total_questions"]);
  const answered = rawAnswersCount === null ? null : Math.floor(rawAnswersCount / models);
  const counts = [own, answered].filter((count) => count !== null);
  return counts.length === 0 ? null : Math.min(...counts);
}
function gateMetrics(results, requested) {
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
  if (sides.model1 !== null)
    return { mode: "comparison", variables, unavailable: {} };
  const distrusted = Object.keys(sides.isOther ? variables : values);
  const unavailable = Object.fromEntries(distrusted.map((name) => [name, sides.unavailable]));
  return { mode: "comparison", variables, unavailable };
}
function sideMetrics(side) {
  return side?.metrics ?? null;
}
function reportedMetrics(results, requested) {
  if (results === null)
    return null;
  if (!isComparison(results, requested))
    return results.metrics;
  const { baseModel, evalModel, comparison } = results;
  return { base_model: sideMetrics(baseModel), eval_model: sideMetrics(evalModel), comparison };
}
function parseComparison(comparison) {
  const { metrics, summary } = (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(comparison) ?? {};
  if (!Array.isArray(metrics))
    return null;
  const rows = metrics.flatMap((item) => {
    const { metric, base, evaluated, "improvement_%": change } = (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(item) ?? {};
    if (typeof metric !== "string")
      return [];
    return [{ metric, base, evaluated, changePercent: typeof change === "number" ? change : null }];
  });
  return rows.length === metrics.length ? { rows, summary: (0,_nugen_json_js__WEBPACK_IMPORTED_MODULE_0__  .Lv)(summary) ?? {} } : null;
}
 }),
 5835:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  U: () => (  toIsoText)
 });
function toIsoText(epochMs) {
  const date = new Date(epochMs);
  const pad = (value, length = 2) => String(value).padStart(length, "0");
  const day = [pad(date.getUTCFullYear(), 4), pad(date.getUTCMonth() + 1), pad(date.getUTCDate())].join("-");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    .map((one) => pad(one))
    .join(":");
  return `${day}T${time}.${pad(date.getUTCMilliseconds(), 3)}Z`;
}
 }),
 5566:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $0: () => (  leafPaths),
  GG: () => (  childOf),
  wX: () => (  namesIn)
 });
const MAX_DEPTH = 8;
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}
function leafPaths(value, path) {
  if (value === undefined)
    return [];
  if (!isRecord(value) || path.length >= MAX_DEPTH)
    return [path];
  return Object.entries(value).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}
function namesIn(value) {
  const names = new Set();
  const found = [value];
  for (const inner of found) {
    if (isRecord(inner))
      for (const name of Object.keys(inner))
        names.add(name);
    if (typeof inner === "object" && inner !== null)
      for (const part of Object.values(inner))
        found.push(part);
  }
  return Array.from(names);
}
 }),
 5790:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $R: () => (  NEGATED),
  GB: () => (  roundTo),
  HQ: () => (  isNear)
 });
const NEGATED = new Map(Object.entries({ "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" }));
function isNear(left, right) {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
function roundTo(value, digits) {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
 }),
 4697:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Ly: () => (  differenceInterval),
  VO: () => (  meanInterval),
  YV: () => (  wilsonInterval)
 });
const Z = 1.959963984540054;
function requireCount(n, least) {
  if (Number.isInteger(n) && n >= least)
    return;
  throw new RangeError(`the number of questions must be an integer of at least ${least}, it is ${n}`);
}
function wilsonInterval(p, n) {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`the proportion must be between 0 and 1, it is ${p}`);
  requireCount(n, 1);
  const weight = Z ** 2 / n;
  const centre = (p + weight / 2) / (1 + weight);
  const margin = Math.sqrt(weight * (p * (1 - p) + weight / 4)) / (1 + weight);
  return [Math.max(0, centre - margin), p === 1 ? 1 : Math.min(1, centre + margin)];
}
function differenceInterval(p1, n1, p2, n2) {
  const [lower1, upper1] = wilsonInterval(p1, n1);
  const [lower2, upper2] = wilsonInterval(p2, n2);
  return [p1 - p2 - Math.hypot(p1 - lower1, upper2 - p2), p1 - p2 + Math.hypot(upper1 - p1, p2 - lower2)];
}
function meanInterval(mean, deviation, n) {
  if (!(deviation >= 0))
    throw new RangeError(`the standard deviation must be at least 0, it is ${deviation}`);
  requireCount(n, 2);
  const margin = (studentQuantile(n - 1) * deviation) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}
function studentQuantile(degrees) {
  if (degrees > 200) {
    const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
    return Z + (Z ** 3 + Z) / 4 / degrees + second / degrees ** 2;
  }
  let [low, high] = [0, Math.PI / 2];
  for (let halving = 0; halving < 60; halving++) {
    const angle = (low + high) / 2;
    if (studentCoverage(angle, degrees) < 0.95)
      low = angle;
    else
      high = angle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}
function studentCoverage(angle, degrees) {
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
 })
};
;