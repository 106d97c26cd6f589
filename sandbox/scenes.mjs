/** What the demo shows, and the picture in the README. */

/**
 * One run of the action. `evaluationOf` takes the evaluation of an earlier step of the scene.
 * @typedef {object} Step
 * @property {Record<string, string>} inputs
 * @property {string} expectOutcome
 * @property {number} [expectExit] default 0
 * @property {number} [resumes] gives the evaluation of that step, from 0, as evaluation_id
 * @property {{number: number, head: {sha: string}}} [pullRequest] of the event that starts the run
 */

/**
 * One story on a sandbox of its own.
 * @typedef {object} Scene
 * @property {string} title
 * @property {Step[]} steps
 * @property {Partial<import('./options.mjs').Options>} [sandbox]
 */

const single = { model_id: "support-assistant-01kmqm4nrn9fw6r", benchmark_id: "task-support-faq" };
const comparison = { ...single, model_id_2: "nugen-flash-instruct" };
const pullRequest = { number: 1, head: { sha: "c0ffee0123456789c0ffee0123456789c0ffee01" } };
/** As the live service was recorded, of a benchmark of 200 questions. */
const comparisonMetrics = {
  base_model: {
    answer_relevance_mean: 0.8399999999999999,
    answer_relevance_std: 0.2245,
    binary_correctness_mean: 0.935,
  },
  eval_model: { answer_relevance_mean: 0.82, answer_relevance_std: 0.1855, binary_correctness_mean: 0.8 },
  comparison: {
    metrics: [
      { base: 0.935, metric: "binary_correctness_mean", evaluated: 0.8, "improvement_%": -14.44 },
      { base: 0.84, metric: "answer_relevance_mean", evaluated: 0.82, "improvement_%": -2.38 },
    ],
    summary: { avg_improvement: -8.41 },
  },
};

/** @type {Scene[]} */
export const scenes = [
  { title: "An evaluation is created", steps: [{ inputs: single, expectOutcome: "created" }] },
  {
    title: "The response to the create is lost: the evaluation is found, and is the only one",
    sandbox: { faults: [{ on: "create", kind: "reset", commits: true }] },
    steps: [{ inputs: { ...single, request_timeout_seconds: "10" }, expectOutcome: "created" }],
  },
  {
    title: "A gate on a comparison of two models passes",
    sandbox: { questions: 200, metrics: comparisonMetrics },
    steps: [
      {
        inputs: {
          ...comparison,
          gate:
            "model_1.binary_correctness_mean >= 0.90\n" +
            "model_1.answer_relevance_mean >= model_2.answer_relevance_mean - 0.05\n" +
            "wilson_lower(model_1.binary_correctness_mean, raw_answers_count / 2) >= 0.85\n",
        },
        expectOutcome: "passed",
      },
    ],
  },
  {
    title: "A gate fails on a pull request, with a comment and a commit status",
    sandbox: {
      questions: 200,
      metrics: { accuracy: 0.87, relevance: 0.91, latency_ms: 1240, total_questions: 200 },
    },
    steps: [
      {
        inputs: {
          ...single,
          gate: "accuracy >= 0.90\nrelevance >= 0.80\n",
          warn: "latency_ms <= 1000",
          comment: "true",
          commit_status: "true",
        },
        expectOutcome: "gate_failed",
        expectExit: 1,
        pullRequest,
      },
    ],
  },
  {
    title: "The wait times out; a later job resumes it and pays nothing again",
    sandbox: { durationMs: 6_000 },
    steps: [
      {
        inputs: { ...single, gate: "accuracy >= 0.90", timeout_minutes: "0.05" },
        expectOutcome: "timed_out",
        expectExit: 1,
      },
      { inputs: { gate: "accuracy >= 0.90" }, resumes: 0, expectOutcome: "passed" },
    ],
  },
];
