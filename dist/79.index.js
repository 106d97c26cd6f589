export const id = 79;
export const ids = [79];
export const modules = {
 8406:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  KY: () => (  ResultsNotFinalError),
  On: () => (  TimedOutError),
  RB: () => (  OtherEvaluationError),
  f5: () => (  PollFailedError)
 });
 var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
class TimedOutError extends Error {
  name = "TimedOutError";
}
class PollFailedError extends Error {
  lastError;
  name = "PollFailedError";
  constructor(lastError) {
    super(lastError.message, { cause: lastError });
    this.lastError = lastError;
  }
}
class OtherEvaluationError extends Error {
  adopted;
  name = "OtherEvaluationError";
  constructor(id, mismatch, adopted) {
    super(`The evaluation ${id} was found in the list, but it is another: it has ${mismatch}`);
    this.adopted = adopted;
  }
}
class ResultsNotFinalError extends _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .S2 {
  name = "ResultsNotFinalError";
  constructor(status) {
    super(`they say that the evaluation is ${status}`);
  }
}
 }),
 79:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 follow: () => (  follow)
});
var nugen_phase = __webpack_require__(5030);
var evaluation_failed = __webpack_require__(3637);
var judge = __webpack_require__(8558);
var result_metrics = __webpack_require__(1527);
var mismatch = __webpack_require__(3785);
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
    const contradiction = (0,mismatch .v)(earlier, later);
    if (contradiction !== null)
      return `${subject} ${contradiction} ${as}`;
  }
  return null;
}
var errors = __webpack_require__(8406);
var nugen_errors = __webpack_require__(8282);
var util_deadline = __webpack_require__(5586);
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
    if (error.retryable || (isNotFound(error) && nowMs < this.#youngUntilMs))
      return false;
    this.#oddAnswers += 1;
    return !this.#hadSuccess || this.#oddAnswers >= MAX_ODD_RESPONSES;
  }
}
function isNotFound(error) {
  return error instanceof nugen_errors .F9 && error.status === 404;
}
var util_clock = __webpack_require__(8394);
var retry = __webpack_require__(9294);
; 
const MIN_WAIT_MS = 500;
async function retry_retry(operation, onFailure, { clock, random }, signal) {
  for (let failures = 1;; failures += 1) {
    try {
      return await operation();
    }
    catch (error) {
      if (signal?.aborted === true)
        throw (0,util_clock .Js)(signal);
      if (!(error instanceof nugen_errors .S2))
        throw error;
      const askedMs = error.retryAfterMs(clock.now()) ?? 0;
      const waitMs = Math.max(askedMs, MIN_WAIT_MS + (0,retry .jo)(failures, random));
      onFailure({ error, failures, waitMs });
      await clock.sleep(waitMs, signal);
    }
  }
}
; 
async function readResults(api, id, leftMs, { clock, random, log }) {
  let last = "no response";
  const deadline = (0,util_deadline .d)(leftMs, clock, () => new errors .On(`The evaluation is done, but its results could not be read before the deadline: ${last}`));
  const polls = new PollFailures(clock.monotonicMs() + Math.min(YOUNG_MS, leftMs / 2), true);
  const onFailure = ({ error }) => {
    last = error.message;
    const isEarly = error instanceof errors .KY || (error instanceof nugen_errors .F9 && error.status === 400);
    if (!isEarly && polls.isFinal(error, clock.monotonicMs()))
      throw new errors .f5(error);
    log.info(isEarly
      ? "The results are not ready yet; asking again."
      : `The results could not be read, asking again: ${last}`);
  };
  try {
    return await retry_retry(() => readFinal(api, id, deadline.signal), onFailure, { clock, random }, deadline.signal);
  }
  finally {
    deadline.clear();
  }
}
async function readFinal(api, id, signal) {
  const results = await api.results(id, signal);
  const { status } = results.evaluation;
  if (status !== "" && (0,nugen_phase .t)(status) === "running")
    throw new errors .KY(status);
  return results;
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
      const routeMissing = error instanceof nugen_errors .F9 && error.routeMissing;
      if (!(error instanceof nugen_errors .S2))
        throw error;
      const keepsFailing = this.failures + 1 >= FALLBACK_AFTER && error.retryable && !(error instanceof nugen_errors .SD);
      if (!routeMissing && !keepsFailing)
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
      const refused = error instanceof nugen_errors .F9 && [401, 403].includes(error.status);
      if (refused || !(error instanceof nugen_errors .S2))
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
  const onFailure = ({ error, failures, waitMs }) => {
    const isTooMuch = (error.retryable && failures >= MAX_FAILURES) || waitMs > LONGEST_WAIT_MS;
    if (isTooMuch || polls.isFinal(error, clock.monotonicMs()))
      throw new errors .f5(error);
    log.info(`A status request failed and will be retried: ${error.message}`);
  };
  return retry_retry(() => poller.poll(), onFailure, { clock, random });
}
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
  const { questionsCompleted: done, totalQuestions: total, avgTimePerQuestion: seconds } = status;
  if (done !== null && total !== null && done < total && seconds !== null && seconds > 0)
    return seconds * 1_000 * (total - done);
  if (done === null || total === null || done <= 0 || done >= total)
    return null;
  return (waitedMs * (total - done)) / done;
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
    this.#deadline = (0,util_deadline .d)(timeoutMs, tools.clock, () => new errors .On(this.#history.formatTimeout(timeoutMs)));
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
        throw (0,util_clock .Js)(this.#deadline.signal);
      if (!(error instanceof nugen_errors .S2))
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
      throw new errors .f5(error);
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
async function follow(api, options, tools) {
  const { evaluation, update } = options;
  const created = options.createdMs !== null;
  const startMs = tools.clock.monotonicMs();
  let current = evaluation;
  let message = null;
  let polled = null;
  const onStatus = (lastStatus) => {
    refuseOther(lastStatus.evaluation, options.found);
    polled = lastStatus;
    message = lastStatus.evaluation.message;
    current = merge(current, lastStatus.evaluation);
    update({ lastStatus, evaluation: current });
  };
  const { id } = evaluation;
  let phase;
  if (options.wait) {
    const { timeoutMs, createdMs } = options;
    phase = await waitForEnd(api, { id, timeoutMs, createdMs, onStatus }, tools);
  }
  else {
    const status = await pollOnce(api, id, tools);
    onStatus(status);
    phase = (0,nugen_phase .t)(status.evaluation.status);
  }
  if (phase === "running") {
    update({ outcome: "running" });
    return;
  }
  if (phase === "failed") {
    update({ outcome: "evaluation_failed", error: (0,evaluation_failed .Y)(current, message, created) });
    return;
  }
  const leftMs = options.wait
    ? Math.max(0, startMs + options.timeoutMs - tools.clock.monotonicMs())
    : ONE_POLL_RESULTS_MS;
  const results = await readResults(api, id, leftMs, tools);
  refuseOther(results.evaluation, options.found);
  current = merge(current, results.evaluation);
  update({ results, evaluation: current });
  if ((0,nugen_phase .t)(results.evaluation.status) === "failed") {
    const error = (0,evaluation_failed .Y)(current, results.evaluation.message ?? message, created);
    update({ outcome: "evaluation_failed", error });
    return;
  }
  reportSides(results, options.requested, tools.log);
  const undecidable = explainUndecidable({
    created: created ? evaluation : null,
    lastStatus: polled,
    results,
  });
  update(decide(await readMetrics(api, results, current, options, tools), undecidable, options));
}
function refuseOther(actual, found) {
  if (found === null)
    return;
  const other = (0,mismatch ._)(found.request, actual);
  if (other !== null)
    throw new errors .RB(actual.id, other, found.adopted);
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
  const search = await findBaseline(api, { source, benchmarkId, evaluationId: id }, { clock, random });
  if (search.kind === "found") {
    const { baseline } = search;
    update({ baseline });
    log.info(`The baseline is evaluation ${baseline.evaluationId} of ${baseline.createdAt ?? "unknown time"}.`);
    return (0,result_metrics .U_)(metrics, baseline.metrics, null);
  }
  log.warning(`There is no baseline: ${search.reason}.`);
  return (0,result_metrics .U_)(metrics, null, search.kind === "unknown" ? search.reason : null);
}
function decide(metrics, undecidable, { gates, warn }) {
  const warnVerdict = warn === null ? null : (0,judge .S4)([warn], metrics, undecidable);
  const verdict = (0,judge .S4)(gates, metrics, undecidable);
  if (verdict === null)
    return { outcome: "completed", warnVerdict };
  if (verdict.passed)
    return { outcome: "passed", verdict, warnVerdict };
  return { outcome: "gate_failed", verdict, warnVerdict, error: (0,judge .Vl)(verdict) };
}
 })
};
