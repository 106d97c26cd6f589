/**
 * The evaluations that the sandbox holds and how they change over time. Progress is worked out
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
 * @property {number} createdAt ms since the epoch; later than `addedAt` where another machine's clock is wrong
 * @property {number} addedAt ms since the epoch: when the service got it
 * @property {boolean} newer made by the newer revision's call
 * @property {number} statusAsked how often /status was asked
 * @property {string} [status]
 * @property {number} resultsAsked how often /results was asked after the end
 * @property {Partial<Options>} overrides
 */

const DONE = ["ready", "completed", "evaluated"];
const FAILED = ["failed", "error", "cancelled"];

/** What an evaluation of one model yields: the values of the documentation page. */
export const SINGLE_METRICS = {
  accuracy: 0.92,
  relevance: 0.88,
  average_score: 0.9,
  total_questions: 10,
  correct_answers: 9,
};
/** The page's names in the shape of the list call: flat, and no side names its model. */
const DOCUMENTED_COMPARISON = {
  base_model: { accuracy: 0.88, relevance: 0.84, average_score: 0.86, total_questions: 10 },
  eval_model: { accuracy: 0.93, relevance: 0.89, average_score: 0.91, total_questions: 10 },
  comparison: { accuracy_difference: 0.05, winner: "eval_model" },
};
/** As recorded in July 2026, for a benchmark of 5 questions. */
const RECORDED_COMPARISON = {
  base_model: {
    answer_relevance_max: 1.0,
    answer_relevance_min: 0.4,
    answer_relevance_std: 0.22449944320643647,
    answer_relevance_mean: 0.8399999999999999,
    binary_correctness_max: 1.0,
    binary_correctness_min: 1.0,
    binary_correctness_std: 0.0,
    binary_correctness_mean: 1.0,
  },
  eval_model: {
    answer_relevance_max: 1.0,
    answer_relevance_min: 0.5,
    answer_relevance_std: 0.1854723699099141,
    answer_relevance_mean: 0.86,
    binary_correctness_max: 1.0,
    binary_correctness_min: 0.0,
    binary_correctness_std: 0.4000000000000001,
    binary_correctness_mean: 0.8,
  },
  comparison: {
    metrics: [
      { base: 1.0, metric: "binary_correctness_mean", evaluated: 0.8, "improvement_%": -20.0 },
      { base: 0.0, metric: "binary_correctness_std", evaluated: 0.4, "improvement_%": 0 },
      { base: 1.0, metric: "binary_correctness_min", evaluated: 0.0, "improvement_%": -100.0 },
      { base: 1.0, metric: "binary_correctness_max", evaluated: 1.0, "improvement_%": 0.0 },
      { base: 0.84, metric: "answer_relevance_mean", evaluated: 0.86, "improvement_%": 2.38 },
      { base: 0.2245, metric: "answer_relevance_std", evaluated: 0.1855, "improvement_%": -17.38 },
      { base: 0.4, metric: "answer_relevance_min", evaluated: 0.5, "improvement_%": 25.0 },
      { base: 1.0, metric: "answer_relevance_max", evaluated: 1.0, "improvement_%": 0.0 },
    ],
    summary: { avg_improvement: -13.75, max_improvement: 25.0, min_improvement: -100.0 },
  },
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
 * A time in the spelling that the server is set to use, by the server's clock.
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
  const recorded = options.shapes === "recorded";
  // As recorded, a comparison counts both models' questions.
  const models = recorded && evaluation.model_id_2 !== null ? 2 : 1;
  const average = options.durationMs / 1000 / Math.max(1, options.questions);
  const etaSeconds = options.neverStarts ? null : eta(state.remainingMs, options.eta, machine);
  /** @type {Record<string, unknown>} */
  const extra = {
    progress: `${state.answered * models}/${options.questions * models} questions`,
    questions_completed: state.answered * models,
    total_questions: options.questions * models,
    avg_time_per_question: recorded && state.ended ? null : average,
    eta_seconds: state.ended ? (recorded ? 0 : null) : etaSeconds,
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
  if (typeof kind === "function") return Math.round(kind(remainingMs) / 1000);
  const factor = typeof kind === "number" ? kind : kind === "noisy" ? 0.3 + random() * 2.7 : 1;
  return Math.round((remainingMs / 1000) * factor);
}

/**
 * `GET /evaluations/{id}` of the newer revision, as recorded on 29 September 2026.
 * @param {Evaluation} evaluation
 * @param {Options} base
 * @param {Machine} machine
 */
export function newerView(evaluation, base, machine) {
  const state = stateOf(evaluation, base, machine);
  const { options } = state;
  /** @type {(ms: number) => string} */
  const spaced = (ms) => timestamp(ms, { ...options, timestamps: "naive" }).replace("T", " ");
  return {
    evaluation_id: evaluation.evaluation_id,
    evaluation_name: evaluation.evaluation_name,
    status: state.word,
    model_id: evaluation.model_id,
    benchmark_id: evaluation.benchmark_id,
    progress: null,
    n_samples_completed: state.answered,
    n_samples: state.started ? options.questions : 0,
    avg_time_per_sample: state.answered === 0 ? null : options.durationMs / 1000 / options.questions,
    eta_seconds: null,
    created_at: spaced(evaluation.createdAt),
    completed_at: state.ended ? spaced(state.endedAt) : null,
    updated_at: spaced(evaluation.createdAt + 856),
  };
}

/**
 * @param {Evaluation} evaluation
 * @param {Options} base
 */
export function metricsOf(evaluation, base) {
  const { metrics, shapes } = { ...base, ...evaluation.overrides };
  if (metrics !== undefined) return metrics;
  if (evaluation.model_id_2 === null) return SINGLE_METRICS;
  return shapes === "recorded" ? RECORDED_COMPARISON : DOCUMENTED_COMPARISON;
}

/**
 * An entry of the list call; `judge_provider` is there because live responses include it unasked.
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
  if (options.listShowsNames) view["evaluation_name"] = evaluation.evaluation_name;
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
  const second = evaluation.newer
    ? { baseline_model_id: evaluation.model_id_2 }
    : { model_id_2: evaluation.model_id_2 };
  if (state.options.shapes === "documented")
    return { ...shared, method: "eval-compare", ...second, ...metrics };
  // As recorded: each side nests its metrics and names its model, and both models' answers are counted.
  const { base_model, eval_model, comparison = null } = metrics ?? {};
  return {
    ...shared,
    raw_answers_count: 2 * state.options.questions,
    method: "eval-compare",
    ...second,
    metrics: null,
    base_model: side(base_model, evaluation.model_id),
    eval_model: side(eval_model, evaluation.model_id_2),
    comparison,
  };
}

/**
 * @param {unknown} metrics
 * @param {string} model_id
 */
function side(metrics, model_id) {
  return metrics === undefined || metrics === null ? null : { metrics, model_id };
}
