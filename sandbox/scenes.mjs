/** What the demo shows, and the picture in the README. */

/**
 * @typedef {object} Scene
 * @property {string} title
 * @property {Record<string, string>} inputs
 * @property {string} expectOutcome
 * @property {number} [expectExit] default 0
 * @property {Partial<import('./options.mjs').Options>} [sandbox]
 * @property {{number: number, head: {sha: string}}} [pullRequest] of the event that starts the run
 */

const single = { model_id: "aligned-model-01kmqm4nrn9fw6r", benchmark_id: "task-abc123" };
const comparison = {
  model_id: "aligned-model-01kmqm4nrn9fw6r",
  model_id_2: "nugen-flash-instruct",
  benchmark_id: "task-abc123",
};

/** @type {Scene[]} */
export const scenes = [
  {
    title: "One model",
    inputs: { ...single, custom_metrics: '["accuracy", "relevance"]' },
    expectOutcome: "created",
  },
  { title: "Two models side by side", inputs: comparison, expectOutcome: "created" },
  {
    title: "A gate that passes",
    inputs: {
      ...comparison,
      gate:
        "model_1.answer_relevance_mean >= 0.80\n" +
        "model_1.answer_relevance_mean >= model_2.answer_relevance_mean - 0.05\n" +
        "wilson_lower(model_1.binary_correctness_mean, raw_answers_count / 2) >= 0.55\n",
    },
    expectOutcome: "passed",
  },
  {
    title: "A gate that fails",
    inputs: { ...single, gate: "accuracy >= 0.95\nrelevance >= 0.80\n" },
    expectOutcome: "gate_failed",
    expectExit: 1,
  },
  {
    title: "On a pull request: the comment and the commit status that it would post",
    inputs: {
      ...comparison,
      gate: "model_1.binary_correctness_mean >= 0.90",
      comment: "true",
      commit_status: "true",
    },
    expectOutcome: "passed",
    pullRequest: { number: 1, head: { sha: "c0ffee0123456789c0ffee0123456789c0ffee01" } },
  },
];
