export const id = 908;
export const ids = [908];
export const modules = {
 2908:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 createSummary: () => (  createSummary)
});
var result_result = __webpack_require__(8648);
var util_text = __webpack_require__(8805);
var timestamp = __webpack_require__(5265);
; 
const DAY_MS = 24 * 3_600_000;
function formatBaseline({ evaluationId, modelId, createdAt }, nowMs) {
  const model = modelId === null ? "" : ` of ${(0,util_text .Xt)(modelId, 200)}`;
  const created = (0,timestamp .E)(createdAt);
  const age = created === null ? "of unknown age" : formatAge(nowMs - created.ms);
  return `evaluation ${(0,util_text .Xt)(evaluationId, 200)}${model}, ${age}`;
}
function formatAge(ms) {
  if (ms < 60_000)
    return "just created";
  return ms < 2 * DAY_MS ? `${(0,util_text .a3)(ms)} old` : `${Math.floor(ms / DAY_MS)} days old`;
}
var gate_metrics = __webpack_require__(4976);
var metrics = __webpack_require__(1527);
var format_value = __webpack_require__(2209);
var markup = __webpack_require__(8916);
var number_text = __webpack_require__(5557);
; 
function createComparisonTable(results, limit) {
  const { comparison, baseModel, evalModel } = results;
  if (comparison === null || limit === 0)
    return null;
  const table = (0,metrics .fl)(comparison);
  if (table === null) {
    const rows = leaves(comparison, []).slice(0, limit);
    const cells = rows.map(([name, value]) => [
      (0,markup .i8)(name),
      (0,util_text .Xt)(typeof value === "string" ? value : (0,format_value .Fl)(value), 500),
    ]);
    return cells.length === 0 ? null : (0,markup .Wo)(["Comparison", "Value"], cells);
  }
  const titles = [baseModel?.modelId ?? "base_model", evalModel?.modelId ?? "eval_model"];
  const rows = table.rows.map(({ metric, base, evaluated, changePercent }) => [
    (0,markup .i8)(metric),
    ...(0,number_text .iZ)([base, evaluated]).map((value) => (0,util_text .Xt)(value)),
    changePercent === null ? "—" : (0,number_text .l9)(changePercent),
  ]);
  const summary = Object.entries(table.summary).map(([name, value]) => [
    (0,markup .i8)(name),
    "",
    "",
    typeof value === "number" ? (0,number_text .l9)(value) : (0,util_text .Xt)((0,format_value .Fl)(value)),
  ]);
  const head = ["Metric", ...titles.map((title) => (0,markup .i8)(title)), "Change"];
  return (0,markup .Wo)(head, [...rows, ...summary].slice(0, limit));
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
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const caret = /^( *)\^+ ?(.*)$/.exec(lines[at + 1] ?? "");
    if (caret === null) {
      parts.push(`<p>${(0,markup .Oe)(line)}</p>`);
      continue;
    }
    at += 1;
    const [, margin = "", message = ""] = caret;
    parts.push(`<p>${formatMarkedLine(line, margin.length)}<br>→ ${(0,util_text .Vw)(message)}</p>`);
  }
  return parts;
}
function formatMarkedLine(line, caret) {
  const [place = ""] = /^.*?, line \d+: /.exec(line) ?? [];
  const word = /^\s*\S+/.exec(line.slice(caret))?.[0] ?? "";
  const before = line.slice(Math.min(place.length, caret), caret);
  const texts = [before, word, line.slice(caret + word.length)];
  const [start, marked, end] = texts.map((text) => text.trim() === "" ? "" : (0,markup .Oe)(text.trim(), 500));
  return `${(0,util_text .Vw)(place)}${start ?? ""}${marked === "" ? "" : ` <b>${marked ?? ""}</b> `}${end ?? ""}`;
}
var subject = __webpack_require__(2542);
var times = __webpack_require__(3908);
; 
function formatOrigin({ created, attached, evaluation }) {
  const createdAt = evaluation?.createdAt ?? null;
  const when = createdAt === null ? "" : `, created ${(0,util_text .Xt)(createdAt, 100)}`;
  if (created?.adopted === true)
    return "<b>Recovered</b>: the response to the create was lost, and the evaluation was found in the list. It was created once.";
  if (attached === "reused")
    return `<b>Reused</b>: a recent evaluation of the same model and benchmark${when}. Nothing was created.`;
  if (attached === "given")
    return `<b>Existing</b>: the evaluation that evaluation_id names${when}. Nothing was created.`;
  return null;
}
function createFactTable(result) {
  const { evaluation, created, baseline } = result;
  const ids = (0,subject .O)(result);
  const rows = [];
  if (evaluation !== null) {
    rows.push(["Evaluation", (0,markup .i8)(evaluation.id)], ["Status", (0,util_text .Xt)(evaluation.status)]);
    if (evaluation.createdAt !== null)
      rows.push(["Created", (0,util_text .Xt)(evaluation.createdAt)]);
    if (evaluation.message !== null && (result.outcome === "created" || result.outcome === "running"))
      rows.push(["Message", (0,util_text .Vw)(evaluation.message)]);
  }
  if (ids.modelId !== null) {
    rows.push(["Mode", ids.modelId2 === null ? "single model" : "comparison of two models"]);
    rows.push([ids.modelId2 === null ? "Model" : "model_1", (0,markup .i8)(ids.modelId)]);
  }
  if (ids.modelId2 !== null)
    rows.push(["model_2", (0,markup .i8)(ids.modelId2)]);
  if (ids.benchmarkId !== null)
    rows.push(["Benchmark", (0,markup .i8)(ids.benchmarkId)]);
  if (baseline !== null)
    rows.push(["Baseline", formatBaseline(baseline, result.endedAt)]);
  if (created?.endpoint === "evaluations/create")
    rows.push(["Create call", formatNewerCall(ids.modelId2)]);
  rows.push(["Time", (0,times .m)(result)]);
  return (0,markup .Wo)(["", ""], rows).replace("<tr><th></th><th></th></tr>\n", "");
}
function formatNewerCall(modelId2) {
  const sentAs = modelId2 === null ? "" : ", which takes the second model as <code>baseline_model_id</code>";
  return `<code>/api/v3/evaluations/create</code> of the newer revision${sentAs}`;
}
var headline = __webpack_require__(5916);
var metric_table = __webpack_require__(2561);
var metric_view = __webpack_require__(4872);
var resume_yaml = __webpack_require__(3859);
var interval = __webpack_require__(7329);
; 
const MAX_VALUES = 20;
const NEGATED = new Map([
  ["<", ">="],
  ["<=", ">"],
  [">", "<="],
  [">=", "<"],
  ["==", "!="],
  ["!=", "=="],
]);
function createRuleTable(verdict, warnings, columns, limit) {
  const rows = [
    ...(verdict?.rules ?? []).map((rule) => ({ rule, failedMark: "❌" })),
    ...(warnings?.rules ?? []).map((rule) => ({ rule, failedMark: "⚠️" })),
  ];
  const failedFirst = [...rows].sort((a, b) => Number(a.rule.passed) - Number(b.rule.passed));
  const shown = rows.length > limit ? failedFirst.slice(0, limit) : rows;
  if (shown.length === 0)
    return null;
  const body = shown.map(({ rule, failedMark }) => [
    rule.passed ? "✅" : failedMark,
    (0,markup .i8)(rule.expression, 500, 10),
    [
      ...actualLines(rule),
      ...intervalLines(rule, columns),
      ...rule.notices.map((notice) => (0,util_text .Vw)(`ℹ ${notice}`)),
    ].join("<br>"),
  ]);
  const table = (0,markup .Wo)(["", "Rule", "Actual"], body);
  return table.includes(interval .YV) ? `${table}\n<p><sub>${interval .Cf}</sub></p>` : table;
}
function relation({ decisive, passed }) {
  if (decisive === null)
    return null;
  const { operator, limit } = decisive;
  const [shown = "", bound = ""] = (0,number_text ._M)([decisive.actual, limit]);
  return `${shown} ${passed ? operator : (NEGATED.get(operator) ?? operator)} ${bound}`;
}
function actualLines(rule) {
  const { passed, reason } = rule;
  const compared = relation(rule);
  const lines = compared === null ? [] : [`<b>${(0,util_text .Vw)(compared)}</b>`];
  if (compared !== null && isPlainMetric(rule))
    return lines;
  return passed ? [...lines, ...valueLines(rule)] : [...lines, (0,markup .i8)(reason ?? "it is false", 500)];
}
function isPlainMetric({ decisive, values }) {
  const [only, ...others] = values;
  return decisive !== null && others.length === 0 && only?.value === decisive.actual;
}
function valueLines({ values }) {
  const shown = values.slice(0, MAX_VALUES);
  const lines = shown.map(({ name, value }) => `${(0,markup .i8)(name)} = ${(0,number_text .iZ)([value])
    .map((text) => (0,util_text .Xt)(text, 200))
    .join("")}`);
  return values.length > MAX_VALUES ? [...lines, `and ${values.length - MAX_VALUES} more`] : lines;
}
function intervalLines(rule, columns) {
  const { decisive, values } = rule;
  const [metric] = values;
  if (decisive === null || metric === undefined || !isPlainMetric(rule))
    return [];
  const column = columns.find(({ root }) => root === null
    ? !/^(?:model_[12]|base_model|eval_model|baseline)\b/.test(metric.name)
    : metric.name.startsWith(root));
  const found = (0,interval .ZQ)(metric.name, metric.value, column?.questions ?? null);
  if (found === null)
    return [];
  return [
    `95 % interval ${(0,interval .vy)(found)} (${found.questions} questions)`,
    `<code>${(0,interval ._o)(found, decisive.limit).replaceAll(" ", "&#160;")}</code>`,
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
  const metrics = results === null ? null : (0,metric_view .S)(results, (0,result_result .zd)(result), verdicts, baseline);
  const page = { result, metrics, commit };
  for (const detail of DETAILS) {
    const text = render(page, detail);
    if (Buffer.byteLength(text) <= maxBytes)
      return text;
  }
  const facts = createFactTable(result);
  const note = "<p>The rest is left out, as it is too large to be shown here. The report file has it.</p>";
  return `## ${(0,headline ._4)(result)}\n\n${facts}\n\n${note}\n`;
}
function render(page, detail) {
  const { result, metrics, commit } = page;
  const label = formatOrigin(result);
  const parts = [
    `## ${(0,headline ._4)(result)}`,
    (0,headline .V2)(result, questionsOf(result, metrics), commit),
    label === null ? "" : `<p>${label}</p>`,
    result.baseline === null
      ? ""
      : `<p><b>Baseline</b>: ${formatBaseline(result.baseline, result.endedAt)}.</p>`,
    ...rulePart(result, metrics, detail),
    ...(result.error === null || result.verdict !== null ? [] : formatError(result.error)),
    ...(metrics === null ? [] : metricPart(result, metrics, detail)),
    ...nextPart(result, detail),
    (0,markup .zH)("Ids and times", [createFactTable(result)]),
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
    ...(open.length === 0 ? [] : [(0,metric_table .F)({ ...view, rows: open })]),
    ...(folded.length === 0
      ? []
      : [(0,markup .zH)((0,headline .B4)(folded.length, noun), [(0,metric_table .F)({ ...view, rows: folded })])]),
    ...(compared === null ? [] : [(0,markup .zH)("The service's own comparison", [compared])]),
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
        `<p>${(0,markup .i8)(`${dryRun.method} ${dryRun.url}`, 4_000)}<br>${(0,util_text .Xt)(dryRun.body, 20_000)}</p>`,
      ];
    return [...request, ...plannedPart(result.plannedRules, detail.rules)];
  }
  if (outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  const intro = (0,resume_yaml .P)(result);
  if (intro === null)
    return [];
  const yaml = (0,markup .zo)((0,resume_yaml .w)(result));
  return (0,result_result .KF)(result) || outcome === "created"
    ? [`<p>${(0,util_text .Vw)(intro)}:</p>`, yaml]
    : [(0,markup .zH)((0,util_text .Vw)(intro), [yaml])];
}
function plannedPart(rules, limit) {
  if (rules.length === 0)
    return ["<p>No rules are given: there would be no gate.</p>"];
  const rows = rules
    .slice(0, limit)
    .map(({ source, line, expression }) => [
    (0,markup .i8)(`${source}, line ${line}`),
    (0,markup .i8)(expression, 500),
  ]);
  const dropped = rules.length > limit ? [leftOut(`${rules.length - limit} of ${rules.length} rules`)] : [];
  return ["<p>These rules would be applied:</p>", (0,markup .Wo)(["Source", "Rule"], rows), ...dropped];
}
 })
};
