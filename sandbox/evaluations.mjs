/**
 * The evaluations that the sandbox holds and how they look over time. Progress is worked out
 * from the clock when someone asks, so there is no timer that could drift or leak.
 */

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./machine.mjs').Machine} Machine
 */

/**
 * `overrides` beat the sandbox's options for this one evaluation; `status` fixes its word.
 * @typedef {object} Evaluation
 * @property {string} evaluation_id
 * @property {string} model_id
 * @property {string | null} model_id_2
 * @property {string | null} baseline_model_id
 * @property {string | null} evaluation_name
 * @property {string} benchmark_id
 * @property {any} custom_metrics
 * @property {number} createdAt ms since the epoch
 * @property {string} [status]
 * @property {number} resultsAsked how often /results was asked after the end
 * @property {Partial<Options>} overrides
 */

const DONE = ["ready", "completed", "evaluated"];
const FAILED = ["failed", "error", "cancelled"];

const SINGLE_METRICS = {
  accuracy: 0.92,
  relevance: 0.88,
  average_score: 0.9,
  total_questions: 10,
  correct_answers: 9,
};
const COMPARISON_METRICS = {
  base_model: { accuracy: 0.88, relevance: 0.84, average_score: 0.86, total_questions: 10 },
  eval_model: { accuracy: 0.93, relevance: 0.89, average_score: 0.91, total_questions: 10 },
  comparison: { accuracy_difference: 0.05, winner: "eval_model" },
};

/**
 * @param {'eval-' | 'evaluation_'} prefix
 * @param {Machine} machine
 */
export function newId(prefix, { random }) {
  const digits = Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16));
  return prefix + digits.join("");
}

/**
 * A time in the spelling that the server is told to use, by the server's clock.
 * @param {number} ms
 * @param {Options} options
 */
export function timestamp(ms, options) {
  const iso = new Date(ms + options.clockSkewMs).toISOString();
  if (options.timestamps === "seconds") return `${iso.slice(0, 19)}Z`;
  if (options.timestamps === "naive") return `${iso.slice(0, 23)}791`;
  return iso;
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} base
 * @param {Machine} machine
 */
export function stateOf(evaluation, base, machine) {
  const options = { ...base, ...evaluation.overrides };
  const { first, running, done, failed } = options.statusWords;
  const now = machine.now();
  const startedAt = evaluation.createdAt + options.startDelayMs;
  const elapsed = now - startedAt;
  let word = first;
  let share = 0;
  if (!options.neverStarts && elapsed >= 0) {
    share = options.durationMs > 0 ? Math.min(1, elapsed / options.durationMs) : 1;
    word = share < 1 ? running : options.fails ? failed : done;
  }
  if (evaluation.status !== undefined) word = evaluation.status;
  const lower = word.toLowerCase();
  const complete = DONE.includes(lower) || lower === done.toLowerCase();
  const broken = FAILED.includes(lower) || lower === failed.toLowerCase();
  if (complete) share = 1;
  return {
    options,
    word,
    complete,
    ended: complete || broken,
    answered: Math.floor(share * options.questions),
    started: !options.neverStarts && elapsed >= 0,
    startedAt,
    endedAt: Math.min(now, startedAt + options.durationMs),
    remainingMs: Math.max(0, startedAt + options.durationMs - now),
  };
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} base
 * @param {Machine} machine
 */
export function statusView(evaluation, base, machine) {
  const state = stateOf(evaluation, base, machine);
  const { options } = state;
  /** @type {Record<string, unknown>} */
  const extra = {
    progress: `${state.answered}/${options.questions} questions`,
    questions_completed: state.answered,
    total_questions: options.questions,
    avg_time_per_question: options.durationMs / 1000 / Math.max(1, options.questions),
    eta_seconds: state.ended || options.neverStarts ? null : eta(state.remainingMs, options.eta, machine),
    start_time: state.started ? timestamp(state.startedAt, options) : null,
    end_time: state.ended ? timestamp(state.endedAt, options) : null,
  };
  if (options.eta === "absent") {
    delete extra["eta_seconds"];
    delete extra["avg_time_per_question"];
  }
  if (options.optionalFields === "null") for (const name of Object.keys(extra)) extra[name] = null;
  return {
    evaluation_id: evaluation.evaluation_id,
    status: state.word,
    benchmark_id: evaluation.benchmark_id,
    ...(options.optionalFields === "absent" ? {} : extra),
  };
}

/**
 * @param {number} remainingMs
 * @param {Options['eta']} kind
 * @param {Machine} machine
 */
function eta(remainingMs, kind, { random }) {
  const factor = typeof kind === "number" ? kind : kind === "noisy" ? 0.3 + random() * 2.7 : 1;
  return Math.round((remainingMs / 1000) * factor);
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} base
 */
export function metricsOf(evaluation, base) {
  const { metrics } = { ...base, ...evaluation.overrides };
  if (metrics !== undefined) return metrics;
  return evaluation.model_id_2 === null ? SINGLE_METRICS : COMPARISON_METRICS;
}

/**
 * An entry of the list call; `judge_provider` is there because live replies carry it unasked.
 * @param {Evaluation} evaluation
 * @param {Options} options
 * @param {Machine} machine
 */
export function listView(evaluation, options, machine) {
  const state = stateOf(evaluation, options, machine);
  /** @type {Record<string, unknown>} */
  const view = {
    evaluation_id: evaluation.evaluation_id,
    ...(options.listOmitsIds ? {} : { model_id: evaluation.model_id, benchmark_id: evaluation.benchmark_id }),
    status: state.word,
    created_at: timestamp(evaluation.createdAt, options),
    judge_provider: "sandbox",
    metrics: state.complete ? metricsOf(evaluation, options) : null,
  };
  if (!options.listOmitsModel2 && !options.listOmitsIds) view["model_id_2"] = evaluation.model_id_2;
  return view;
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} options
 * @param {Machine} machine
 */
export function resultsView(evaluation, options, machine) {
  const state = stateOf(evaluation, options, machine);
  const metrics = metricsOf(evaluation, options);
  const shared = {
    evaluation_id: evaluation.evaluation_id,
    model_id: evaluation.model_id,
    benchmark_id: evaluation.benchmark_id,
    status: state.word,
    raw_answers_count: state.options.questions,
    completed_at: timestamp(state.endedAt, options),
  };
  if (evaluation.model_id_2 === null) return { ...shared, method: "eval", metrics };
  return { ...shared, method: "eval-compare", model_id_2: evaluation.model_id_2, ...metrics };
}
