/** What rules can read of a finished evaluation. */
export interface GateMetrics {
  mode: "single" | "comparison";
  /**
   * Root variables by name. One model: `metrics` (metric name to value as the service sent it, or null). Two models:
   * `model_1`, `model_2`, `base_model`, `eval_model` (flat metric objects or null) and `comparison` (any JSON). Both:
   * `raw_answers_count` (a number or null).
   */
  variables: Readonly<Record<string, unknown>>;
  /** Root variables that cannot be trusted, each with the reason: a rule that uses one fails and shows it. */
  unavailable: Readonly<Record<string, string>>;
}
