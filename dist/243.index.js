"use strict";
exports.id = 243;
exports.ids = [243,174];
exports.modules = {
 3174:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  E: () => (  describeBaselineSource),
  R: () => (  describeMissingBaseline)
 });
function describeBaselineSource(source) {
  return "evaluationId" in source
    ? `evaluation ${source.evaluationId}`
    : `the newest finished evaluation of ${source.modelId} on the same benchmark`;
}
function describeMissingBaseline({ kind, reason }) {
  return kind === "absent" ? `there is no baseline: ${reason}` : `the baseline cannot be used: ${reason}`;
}
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
 3785:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  I6: () => (  isSameBenchmark),
  _e: () => (  describeMismatch),
  vD: () => (  describeContradiction)
 });
function describeMismatch({ modelId, modelId2, benchmarkId }, evaluation) {
  const pairs = [
    ["model_id", modelId, evaluation.modelId],
    ["model_id_2", modelId === "" ? "" : (modelId2 ?? "none"), evaluation.modelId2],
    ["benchmark_id", benchmarkId, evaluation.benchmarkId],
  ];
  const different = pairs.flatMap(([name, asked, real]) => asked !== "" && real !== null && asked !== real ? [`${name} ${real}, not ${asked}`] : []);
  return different.length === 0 ? null : different.join(" and ");
}
function describeContradiction(earlier, later) {
  const isSame = (one, other) => one === null || other === null ? null : one === other;
  const fields = [
    ["model_id", earlier.modelId, later.modelId, isSame],
    ["model_id_2", earlier.modelId2, later.modelId2, isSame],
    ["benchmark_id", earlier.benchmarkId, later.benchmarkId, isSameBenchmark],
  ];
  const different = fields.flatMap(([name, before, after, compare]) => compare(before, after) === false ? [`${name} ${String(after)}, not ${String(before)}`] : []);
  return different.length === 0 ? null : different.join(" and ");
}
function isSameBenchmark(one, other) {
  if (one === null || other === null)
    return null;
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
 }),
 1243:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 follow: () => (  follow)
});
var origin = __webpack_require__(5184);
var nugen_phase = __webpack_require__(5030);
var mismatch = __webpack_require__(3785);
var run_error = __webpack_require__(2811);
var result = __webpack_require__(8648);
; 
function explainUndecidable({ created, lastStatus, results }) {
  const other = created === null
    ? null
    : describeForeignResults(created, lastStatus?.evaluation ?? created, results.evaluation);
  if (other !== null)
    return other;
  const hasNoAnswers = results.rawAnswersCount === 0 && (0,result .T$)({ lastStatus, results }) !== null;
  return hasNoAnswers ? "the evaluation has no answers: raw_answers_count is 0" : null;
}
function describeForeignResults(created, polled, read) {
  const sources = [
    [created, read, "the results name", "as the evaluation that was created"],
    [polled, read, "the results name", "as its status"],
    [created, polled, "the status names", "as the evaluation that was created"],
  ];
  for (const [earlier, later, subject, as] of sources) {
    const contradiction = (0,mismatch .vD)(earlier, later);
    if (contradiction !== null)
      return `${subject} ${contradiction} ${as}`;
  }
  return null;
}
var errors = __webpack_require__(8282);
var hints = __webpack_require__(383);
var runner_errors = __webpack_require__(1267);
; 
class TimedOutError extends runner_errors .f {
  name = "TimedOutError";
  outcome = "timed_out";
}
class PollFailedError extends runner_errors .f {
  apiError;
  name = "PollFailedError";
  outcome = "api_error";
  constructor(apiError) {
    super(apiError.message, { cause: apiError });
    this.apiError = apiError;
  }
}
class OtherEvaluationError extends runner_errors .f {
  origin;
  name = "OtherEvaluationError";
  isOther = true;
  constructor(id, mismatch, origin) {
    super(`The evaluation ${id} was found in the list, but it is another: it has ${mismatch}`);
    this.origin = origin;
  }
  get outcome() {
    return this.origin === "recovered" ? "create_unknown" : "api_error";
  }
  hints(known) {
    return this.origin === "recovered"
      ? ["The response of the create call was lost.", ...(0,hints .Z)(known, null)]
      : ["Run without reuse_hours to create an evaluation of your own."];
  }
}
class ResultsNotFinalError extends errors .S2 {
  name = "ResultsNotFinalError";
  status = 400;
  constructor(status) {
    super(`they say that the evaluation is ${status}`);
  }
}
var util_deadline = __webpack_require__(5586);
var retry = __webpack_require__(9294);
; 
const YOUNG_MS = 60_000;
const MAX_ODD_RESPONSES = 3;
class PollFailures {
  #youngUntilMs;
  #hadSuccess;
  #oddAnswers = 0;
  constructor(youngUntilMs, hadSuccess) {
    this.#youngUntilMs = youngUntilMs;
    this.#hadSuccess = hadSuccess;
  }
  addSuccess() {
    this.#hadSuccess = true;
    this.#youngUntilMs = Number.NEGATIVE_INFINITY;
    this.#oddAnswers = 0;
  }
  isFinal(error, nowMs) {
    if (error.retryable || (error.status === 404 && nowMs < this.#youngUntilMs))
      return false;
    this.#oddAnswers += 1;
    return !this.#hadSuccess || this.#oddAnswers >= MAX_ODD_RESPONSES;
  }
}
; 
async function readResults(api, id, leftMs, { clock, random, log }) {
  let last = "no response";
  const deadline = (0,util_deadline .d)(leftMs, clock, () => new TimedOutError(`The evaluation is done, but its results could not be read before the deadline: ${last}`));
  const polls = new PollFailures(clock.monotonicMs() + Math.min(YOUNG_MS, leftMs / 2), true);
  const decide = ({ error, failures }) => {
    if (!(error instanceof errors .S2))
      throw error;
    last = error.message;
    const isEarly = error.status === 400;
    if (!isEarly && polls.isFinal(error, clock.monotonicMs()))
      throw new PollFailedError(error);
    log.info(isEarly
      ? "The results are not ready yet; asking again."
      : `The results could not be read, asking again: ${last}`);
    return (0,retry .rV)(failures, random, error.retryAfterMs(clock.now()) ?? 0);
  };
  try {
    const { signal } = deadline;
    return await (0,retry .L5)(() => readFinal(api, id, signal), decide, { clock, signal });
  }
  finally {
    deadline.clear();
  }
}
async function readFinal(api, id, signal) {
  const results = await api.results(id, signal);
  const { status } = results.evaluation;
  if (status !== "" && (0,nugen_phase .t)(status) === "running")
    throw new ResultsNotFinalError(status);
  return results;
}
var baseline = __webpack_require__(3174);
var judge = __webpack_require__(13);
var result_metrics = __webpack_require__(3908);
; 
async function judgeResults(api, results, evaluation, undecidable, options, tools) {
  reportSides(results, options.requested, tools.log);
  const metrics = await readMetrics(api, results, evaluation, options, tools);
  const warnVerdict = options.warn === null ? null : (0,judge .S4)([options.warn], metrics, undecidable);
  const verdict = (0,judge .S4)(options.gates, metrics, undecidable);
  if (verdict === null)
    return { outcome: "completed", warnVerdict };
  if (verdict.passed)
    return { outcome: "passed", verdict, warnVerdict };
  return { outcome: "gate_failed", verdict, warnVerdict, error: (0,judge .Vl)(verdict) };
}
function reportSides(results, requested, log) {
  if (!(0,result_metrics .gP)(results, requested))
    return;
  const { model1, unavailable } = (0,result_metrics .vD)(results, requested);
  if (model1 === null) {
    log.info(`The sides of the comparison are not known: ${unavailable}.`);
    return;
  }
  const [base, evaluated] = model1 === "base_model" ? ["model_1", "model_2"] : ["model_2", "model_1"];
  const { baseModel, evalModel } = results;
  log.info(`base_model is ${base}${named(baseModel)}; eval_model is ${evaluated}${named(evalModel)}.`);
}
function named(side) {
  return side?.modelId == null ? "" : ` (${side.modelId})`;
}
async function readMetrics(api, results, { id, benchmarkId }, { requested, baseline: source, update }, { clock, random, log }) {
  const metrics = (0,result_metrics .PE)(results, requested);
  if (source === null)
    return metrics;
  const { findBaseline } = await __webpack_require__.e(  171).then(__webpack_require__.bind(__webpack_require__, 8171));
  const wanted = { source, benchmarkId, judgedModelId: requested.modelId, evaluationId: id };
  const search = await findBaseline(api, wanted, { clock, random });
  update(search.kind === "found" ? { baseline: search.baseline } : { missingBaseline: search });
  reportBaseline(search, log);
  return (0,result_metrics .U_)(metrics, search);
}
function reportBaseline(search, log) {
  const title = "Nugen evaluation: baseline";
  if (search.kind !== "found") {
    log.warning(`${toSentence((0,baseline .R)(search))}.`, { title });
    return;
  }
  const { evaluationId, createdAt, partial } = search.baseline;
  log.info(`The baseline is evaluation ${evaluationId} of ${createdAt ?? "unknown time"}.`);
  if (partial === null)
    return;
  const { answered, questions } = partial;
  log.warning(`The baseline is partial: only ${answered} of ${questions} questions were answered.`, {
    title,
  });
}
function toSentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
; 
const FALLBACK_AFTER = 3;
class StatusPoller {
  #api;
  #id;
  #statusFails = false;
  failures = 0;
  constructor(api, id) {
    this.#api = api;
    this.#id = id;
  }
  async poll(signal) {
    try {
      const status = await this.#poll(signal);
      this.failures = 0;
      return status;
    }
    catch (error) {
      this.failures += 1;
      throw error;
    }
  }
  async #poll(signal) {
    if (this.#statusFails) {
      try {
        return await this.#api.evaluation(this.#id, signal);
      }
      catch (error) {
        this.#statusFails = false;
        throw error;
      }
    }
    try {
      return await this.#api.status(this.#id, signal);
    }
    catch (error) {
      if (!(error instanceof errors .S2))
        throw error;
      const keepsFailing = this.failures + 1 >= FALLBACK_AFTER && error.retryable && error.wasSent;
      if (!error.routeMissing && !keepsFailing)
        throw error;
      return this.#fallBack(error, signal);
    }
  }
  async #fallBack(statusError, signal) {
    try {
      const status = await this.#api.evaluation(this.#id, signal);
      this.#statusFails = true;
      return status;
    }
    catch (error) {
      if (!(error instanceof errors .S2) || error.status === 401 || error.status === 403)
        throw error;
      throw statusError;
    }
  }
}
; 
const MAX_FAILURES = 5;
const LONGEST_WAIT_MS = 60_000;
async function pollOnce(api, id, { clock, random, log }) {
  const poller = new StatusPoller(api, id);
  const polls = new PollFailures(clock.monotonicMs() + YOUNG_MS, false);
  const decide = ({ error, failures }) => {
    if (!(error instanceof errors .S2))
      throw error;
    const waitMs = (0,retry .rV)(failures, random, error.retryAfterMs(clock.now()) ?? 0);
    const isTooMuch = (error.retryable && failures >= MAX_FAILURES) || waitMs > LONGEST_WAIT_MS;
    if (isTooMuch || polls.isFinal(error, clock.monotonicMs()))
      throw new PollFailedError(error);
    log.info(`A status request failed and will be retried: ${error.message}`);
    return waitMs;
  };
  return (0,retry .L5)(() => poller.poll(), decide, { clock });
}
var clock = __webpack_require__(8394);
var util_text = __webpack_require__(8805);
; 
const SHORTEST_MS = 2_000;
const LAG_SHARE = 0.03;
const ETA_SHARE = 0.75;
const LONGEST_MS = 120_000;
const LONGEST_SHARE = 0.05;
const JITTER_SHARE = 0.2;
const SHORTEST_SLOT_MS = 10_000;
const SLOT_SHARE = 0.08;
const LONGEST_SLOT_MS = 300_000;
const FIRST_SPREAD_MS = SHORTEST_SLOT_MS;
function nextPollMs({ waitedMs, etaMs, random }) {
  if (etaMs === null) {
    return Math.max(SHORTEST_MS, nextSlotMs(waitedMs) + FIRST_SPREAD_MS * random - waitedMs);
  }
  const lag = Math.max(SHORTEST_MS, LAG_SHARE * waitedMs);
  const longest = Math.max(LONGEST_MS, LONGEST_SHARE * waitedMs);
  return Math.min(longest, Math.max(lag, ETA_SHARE * etaMs)) * (1 - JITTER_SHARE * random);
}
function nextSlotMs(waitedMs) {
  let startMs = 0;
  while (startMs <= waitedMs) {
    const slotMs = Math.max(SHORTEST_SLOT_MS, SLOT_SHARE * startMs);
    if (slotMs >= LONGEST_SLOT_MS) {
      return startMs + LONGEST_SLOT_MS * (1 + Math.floor((waitedMs - startMs) / LONGEST_SLOT_MS));
    }
    startMs += slotMs;
  }
  return startMs;
}
function estimateEtaMs(status, waitedMs) {
  if (status.etaSeconds !== null)
    return Math.max(0, status.etaSeconds) * 1_000;
  const { questionsCompleted: done, totalQuestions: total } = status;
  const seconds = status.avgTimePerQuestion ?? 0;
  if (done === null || total === null || done >= total)
    return null;
  if (seconds > 0)
    return seconds * 1_000 * (total - done);
  return done > 0 ? (waitedMs * (total - done)) / done : null;
}
; 
const WAITING_STATUSES = new Set(["created", "pending", "queued", "submitted"]);
function parseLeadingNumber(text) {
  const digits = /^\s*(\d+)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
class PollHistory {
  #firstStatus = null;
  #started = false;
  #lastLine = "";
  #lastError = null;
  add(status, etaMs, phase) {
    const name = status.evaluation.status;
    this.#firstStatus ??= name;
    this.#lastError = null;
    const answered = status.questionsCompleted ?? parseLeadingNumber(status.progress);
    const working = answered === null ? !WAITING_STATUSES.has(name.toLowerCase()) : answered > 0;
    if (name !== this.#firstStatus || working || status.startTime !== null)
      this.#started = true;
    const { questionsCompleted: done, totalQuestions: total } = status;
    const counts = done !== null && total !== null && total > 0 ? `${done}/${total} questions` : status.progress;
    const line = counts === null ? name : `${name}, ${counts}`;
    const seen = line === this.#lastLine;
    this.#lastLine = line;
    if (phase !== "running")
      return `Status ${line}.`;
    if (seen)
      return null;
    const left = etaMs === null || etaMs < 1_000 ? "" : `, about ${(0,util_text .a3)(etaMs)} left`;
    return `Status ${line}${left}.`;
  }
  addFailure(error) {
    const seen = this.#lastError?.message === error.message;
    this.#lastError = error;
    return seen ? null : `A status request failed and will be retried: ${error.message}`;
  }
  formatTimeout(timeoutMs) {
    const period = `within ${(0,util_text .a3)(timeoutMs)}`;
    if (this.#lastError !== null)
      return `No end was seen ${period}; the last status request failed: ${this.#lastError.message}`;
    const line = this.#lastLine === "" ? "" : ` (${this.#lastLine})`;
    if (this.#firstStatus === null)
      return `No status could be read ${period}`;
    if (!this.#started)
      return `The evaluation never started: its status was still ${this.#firstStatus}, with no questions answered, ${period}`;
    return `The evaluation did not end ${period}${line}`;
  }
}
; 
const LAST_POLL_MS = 1_000;
function waitForEnd(api, options, tools) {
  return new Wait(api, options, tools).untilEnd();
}
class Wait {
  #options;
  #tools;
  #poller;
  #history = new PollHistory();
  #startMs;
  #deadline;
  #failures;
  #phase;
  #warned = false;
  constructor(api, options, tools) {
    const { timeoutMs } = options;
    this.#options = options;
    this.#tools = tools;
    this.#poller = new StatusPoller(api, options.id);
    this.#startMs = tools.clock.monotonicMs();
    this.#failures = new PollFailures((options.createdMs ?? this.#startMs) + YOUNG_MS, false);
    this.#phase = tools.random();
    this.#deadline = (0,util_deadline .d)(timeoutMs, tools.clock, () => new TimedOutError(this.#history.formatTimeout(timeoutMs)));
  }
  async untilEnd() {
    const { timeoutMs, createdMs } = this.#options;
    const { clock } = this.#tools;
    try {
      if (createdMs !== null)
        await clock.sleep(Math.min(FIRST_SPREAD_MS, timeoutMs / 2) * this.#phase, this.#deadline.signal);
      for (;;) {
        const waitedMs = clock.monotonicMs() - this.#startMs;
        const result = await this.#poll(waitedMs);
        if (typeof result !== "number")
          return result;
        const leftMs = timeoutMs - (clock.monotonicMs() - this.#startMs);
        const lastPollMs = leftMs - Math.min(LAST_POLL_MS, timeoutMs / 10);
        await clock.sleep(lastPollMs > 0 ? Math.min(result, lastPollMs) : result, this.#deadline.signal);
      }
    }
    finally {
      this.#deadline.clear();
    }
  }
  async #poll(waitedMs) {
    try {
      const status = await this.#poller.poll(this.#deadline.signal);
      this.#failures.addSuccess();
      return this.#afterPoll(status, waitedMs);
    }
    catch (error) {
      if (this.#deadline.signal.aborted)
        throw (0,clock .Js)(this.#deadline.signal);
      if (!(error instanceof errors .S2))
        throw error;
      return this.#afterFailure(error, waitedMs);
    }
  }
  #afterPoll(status, waitedMs) {
    const { log } = this.#tools;
    const { timeoutMs, onStatus } = this.#options;
    onStatus(status);
    const phase = (0,nugen_phase .t)(status.evaluation.status);
    const etaMs = estimateEtaMs(status, waitedMs);
    const line = this.#history.add(status, etaMs, phase);
    if (line !== null)
      log.info(line);
    if (phase !== "running")
      return phase;
    if (etaMs !== null && waitedMs + etaMs > timeoutMs && !this.#warned) {
      this.#warned = true;
      log.warning(`The evaluation will take about ${(0,util_text .a3)(etaMs)} more, which is past the timeout of ${(0,util_text .a3)(timeoutMs)} (timeout_minutes).`);
    }
    return this.#nextPollMs(waitedMs, etaMs);
  }
  #afterFailure(error, waitedMs) {
    const { clock, random, log } = this.#tools;
    if (this.#failures.isFinal(error, clock.monotonicMs()))
      throw new PollFailedError(error);
    const line = this.#history.addFailure(error);
    if (line !== null)
      log.info(line);
    const askedMs = error.retryAfterMs(clock.now()) ?? (0,retry .jo)(this.#poller.failures, random);
    return Math.max(askedMs, this.#nextPollMs(waitedMs, null));
  }
  #nextPollMs(waitedMs, etaMs) {
    return nextPollMs({ waitedMs, etaMs, random: etaMs === null ? this.#phase : this.#tools.random() });
  }
}
; 
const ONE_POLL_RESULTS_MS = 30_000;
function follow(api, options, tools) {
  return new Follower(api, options, tools).toVerdict();
}
class Follower {
  api;
  options;
  tools;
  #evaluation;
  #lastStatus = null;
  #mismatch = null;
  #startMs;
  #isOwn;
  constructor(api, options, tools) {
    this.api = api;
    this.options = options;
    this.tools = tools;
    this.#evaluation = options.evaluation;
    this.#startMs = tools.clock.monotonicMs();
    this.#isOwn = (0,origin .X)(options.origin) !== null;
  }
  async toVerdict() {
    const { api, options, tools } = this;
    const { evaluation, update } = options;
    const phase = await this.#poll();
    if (phase === "running") {
      update({ outcome: "running" });
      return;
    }
    if (phase === "failed") {
      this.#reportFailed(null);
      return;
    }
    const results = await readResults(api, evaluation.id, this.#leftMs(), tools);
    this.#add(results.evaluation);
    update({ results, evaluation: this.#evaluation });
    if ((0,nugen_phase .t)(results.evaluation.status) === "failed") {
      this.#reportFailed(results.evaluation.message);
      return;
    }
    const created = this.#isOwn ? evaluation : null;
    const undecidable = explainUndecidable({ created, lastStatus: this.#lastStatus, results });
    update(await judgeResults(api, results, this.#evaluation, undecidable, options, tools));
  }
  async #poll() {
    const { wait, timeoutMs, update, evaluation } = this.options;
    const onStatus = (lastStatus) => {
      this.#add(lastStatus.evaluation);
      this.#lastStatus = lastStatus;
      update({ lastStatus, evaluation: this.#evaluation });
    };
    if (wait) {
      const createdMs = this.#isOwn ? this.#startMs : null;
      return waitForEnd(this.api, { id: evaluation.id, timeoutMs, createdMs, onStatus }, this.tools);
    }
    const status = await pollOnce(this.api, evaluation.id, this.tools);
    onStatus(status);
    return (0,nugen_phase .t)(status.evaluation.status);
  }
  #leftMs() {
    const { wait, timeoutMs } = this.options;
    if (!wait)
      return ONE_POLL_RESULTS_MS;
    return Math.max(0, this.#startMs + timeoutMs - this.tools.clock.monotonicMs());
  }
  #reportFailed(message) {
    const reason = message ?? this.#lastStatus?.evaluation.message ?? null;
    const error = (0,run_error .Y)(this.#evaluation, reason, this.#isOwn);
    this.options.update({ outcome: "evaluation_failed", error });
  }
  #add(seen) {
    const { origin, request } = this.options;
    const isFound = origin.kind === "reused" || (origin.kind === "recovered" && !origin.isProven);
    const other = isFound ? (0,mismatch ._e)(request, seen) : null;
    if (other !== null)
      throw new OtherEvaluationError(seen.id, other, origin.kind);
    this.#evaluation = merge(this.#evaluation, seen);
    if (isFound || this.#mismatch !== null)
      return;
    this.#mismatch = (0,mismatch ._e)(request, this.#evaluation);
    if (this.#mismatch === null)
      return;
    const { id } = this.#evaluation;
    this.tools.log.warning(`The evaluation ${id} has ${this.#mismatch}. Check that it is the one to judge.`);
  }
}
function merge(known, seen) {
  return {
    id: known.id,
    status: seen.status || known.status,
    modelId: seen.modelId ?? known.modelId,
    modelId2: seen.modelId2 ?? known.modelId2,
    benchmarkId: seen.benchmarkId ?? known.benchmarkId,
    createdAt: seen.createdAt ?? known.createdAt,
    message: seen.message ?? known.message,
  };
}
 })
};
;