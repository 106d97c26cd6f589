import { describe, expect, test } from "@jest/globals";
import { COMPARISON, compileGate, errorOf, SINGLE } from "./gate-helpers.js";

describe("a rule that is true whatever the metrics are is rejected", () => {
  test.each([
    "accuracy >= 0.9 || true",
    "accuracy >= 0.9 ? true : true",
    "has(metrics.x) || true",
    "accuracy - accuracy == 0",
    "accuracy * 0 == 0",
    "max(accuracy, 0.95) >= 0.9",
    "size([accuracy]) >= 0",
    "abs(accuracy) >= 0",
    "accuracy >= 0.9 || accuracy < 0.9",
    "accuracy > 0.5 || accuracy <= 0.5",
    "accuracy == accuracy + 0",
    "metrics.accuracy == accuracy",
    "wilson_lower(accuracy, 100) >= 0",
    "wilson_upper(accuracy, n) <= 1",
    "diff_lower(accuracy, 20, f1, 20) >= -2",
    "scores.size() >= 0",
    "size(verdict) >= 0",
    'verdict.contains("")',
    'verdict == "pass" || verdict != "pass"',
    "has(metrics.a) || !has(metrics.a)",
    "scores.all(s, s > 0.5 || s <= 0.5)",
    "accuracy in [accuracy, 1]",
    "!(accuracy > 0.9 && accuracy < 0.1)",
    "accuracy > f1 || accuracy <= f1",
    "accuracy % 1 < 1",
    "round(accuracy, 2) - round(accuracy, 2) == 0",
    "[accuracy].exists(x, true)",
    "records.all(r, r.x >= 0 || true)",
    "reliable || !reliable",
    "min(accuracy, 0) <= 0",
    "0.9 <= 0.95 || accuracy > 3",
    "(accuracy > 0.9) in [true, false]",
    "!(accuracy in [])",
  ])("%s", async (rule) => {
    expect((await errorOf(rule)).issues[0]?.message).toMatch(/^the rule is true whatever \w.* (?:is|are)$/);
  });

  test("the message names the metrics, below the rule", async () => {
    expect((await errorOf("accuracy >= f1 || true")).message).toBe(
      "gate, line 1: accuracy >= f1 || true\n              ^ the rule is true whatever accuracy and f1 are",
    );
  });

  test.each(["model_1.accuracy >= model_2.accuracy || true", "raw_answers_count >= 0 || true"])(
    "in a comparison, too: %s",
    async (rule) => {
      expect((await errorOf(rule, COMPARISON)).message).toContain("the rule is true whatever");
    },
  );

  test("also where a metric that is absent is an error", async () => {
    const { message } = await errorOf("has(metrics.x) || x > 0");
    expect(message).toContain("the rule is true whatever x is");
  });
});

describe("a rule that its metrics can make false compiles", () => {
  test.each([
    "accuracy >= 0.9",
    'metrics["f1-score"] > 0.8',
    "min(accuracy, relevance) >= 0.8",
    "!has(metrics.domain_violations) || domain_violations == 0",
    "wilson_lower(accuracy, total_questions) >= 0.55",
    "wilson_lower(accuracy, raw_answers_count) > 0.5",
    "wilson_upper(error_rate, total_questions) <= 0.1",
    "wilson_lower(correct / total, total) >= 0.8",
    "wilson_lower(accuracy / 100, n) >= 0.8",
    "mean_lower(score_mean, score_std, n) >= 3.5",
    "mean_upper(latency_mean, latency_std, n) <= 2000",
    "diff_lower(accuracy, 200, 0.9, 200) > -0.04",
    "!has(baseline.accuracy) || accuracy >= baseline.accuracy - 0.02",
    "has(baseline.accuracy) ? accuracy >= baseline.accuracy : accuracy >= 0.8",
    "accuracy >= baseline.accuracy",
    "accuracy - baseline.accuracy > -0.05",
    "abs(accuracy - baseline.accuracy) < 0.1",
    "raw_answers_count >= 200 && accuracy > 0.5",
    "raw_answers_count / 2 >= 100 && accuracy > 0.5",
    'verdict == "pass"',
    'verdict != "fail"',
    'verdict in ["pass", "ok"]',
    '!(verdict in ["fail", "error"])',
    'verdict.startsWith("pass") && accuracy > 0.1',
    '!verdict.contains("fail")',
    '!(verdict.startsWith("a") && verdict.endsWith("b"))',
    "reliable",
    "!reliable || accuracy > 0.9",
    "reliable == true",
    "scores.all(s, s >= 0.5)",
    "!scores.exists(s, s < 0.2)",
    "scores.exists_one(s, s == 1)",
    "scores.filter(s, s < 0.5).size() == 0",
    "scores.filter(s, s < 0.5).size() <= 3",
    "scores.map(s, s * 100).all(s, s > 50)",
    "size(scores) > 0",
    "size(scores) >= 10",
    "scores.size() <= 100",
    "size(scores) == 200",
    "records.all(r, r.value > 0.5)",
    "records.all(r, !has(r.value) || r.value > 0.5)",
    "records.all(r, has(r.inner.value))",
    'records.filter(r, r.name == "accuracy")[0].value > 0.9',
    'records.exists(r, r.name == "accuracy" && r.value > 0.9)',
    'rows.all(r, r.metric != "accuracy" || r.value >= 0.9)',
    "round(accuracy, 2) >= 0.9",
    "round(accuracy, 2) != 0.93",
    "abs(bias) <= 0.05",
    "max(error_a, error_b) < 0.1",
    "accuracy * 100 >= 90",
    "accuracy != 0",
    "accuracy != 0.5",
    "errors == 0",
    "errors <= 5",
    "correct / total >= 0.9",
    "(correct + partial) / total > 0.8",
    "total % 2 == 0",
    "total % 7 != 3",
    "accuracy > 0.5 ? f1 > 0.5 : recall > 0.9",
    "accuracy > 0.9 || f1 > 0.9",
    "(accuracy > 0.9 || f1 > 0.9) && toxicity < 0.01",
    '["accuracy", "f1"].all(name, metrics[name] >= 0.5)',
    "[accuracy, f1, recall].all(m, m > 0.5)",
    "accuracy > 1e-6",
    "latency_ms < 1500",
    "cost <= 12.5",
    "nested.deep.value > 3",
    'nested["odd key"] < 4',
    "scores[0] > scores[1]",
    "has(metrics.accuracy)",
    "has(metrics.accuracy) && accuracy > 0.5",
    "has(metrics.a) || has(metrics.b)",
    "has(metrics.a) == has(metrics.b)",
    "has(metrics.a) != has(metrics.b) || a > b",
    "!has(metrics.a) || !has(metrics.b) || a >= b",
    "label == verdict",
    'labels != ["a", "b", "c"]',
    'labels == ["a"]',
    "0.5 in scores",
    '!("toxic" in labels)',
    "!(a == 1 && b == 2 && c == 3)",
    "a != 1 || b != 2",
    'verdict != "fail" || label != "bad"',
    "accuracy + f1 != 1",
    "loss < 1000000",
    "perplexity < 20 && perplexity > 1",
    "total - correct <= 5",
    "total - correct != 5",
    "size(verdict) < 100",
    "accuracy <= 1",
    "accuracy >= 0",
    "accuracy * 100 != 93",
    "tokens <= 9007199254740991",
    "latency_us / 1000 < 10000000",
    "latency < 34567 || latency > 34568",
    "!(accuracy > 0.345678 && accuracy < 0.345679)",
    "scores.filter(s, s < 0.5).size() < 100",
    "records.filter(r, !r.passed).size() < 100",
    "a >= 0 || b >= 0 || c >= 0 || d >= 0 || e >= 0 || f >= 0 || g >= 0 || h >= 0",
    "a <= 1 || b <= 1 || c <= 1 || d <= 1 || e <= 1",
    "accuracy - f1 != 0.25",
    "!(accuracy >= 0.9) == false",
    "accuracy > 0.99 || errors < 3 || cost < 1",
    "5 * errors < total",
    "1 - error_rate >= 0.95",
    "accuracy / relevance > 0.8",
    "2 * precision * recall / (precision + recall) >= 0.8",
    "min(a, b, c, d, e) > 0.3",
    "mean_lower(m, s, n) - mean_upper(m2, s2, n2) > -0.5",
  ])("%s", async (rule) => {
    const options = { ...SINGLE, baseline: true };
    await expect(compileGate(rule, options)).resolves.toMatchObject({ rules: [{ expression: rule }] });
  });

  test.each([
    "model_1.accuracy >= model_2.accuracy - 0.02",
    "diff_lower(model_1.accuracy, 200, model_2.accuracy, 200) >= -0.02",
    "diff_lower(model_1.accuracy, raw_answers_count / 2, model_2.accuracy, raw_answers_count / 2) >= -0.05",
    "model_1.accuracy >= 0.95 * model_2.accuracy",
    "model_1.accuracy / model_2.accuracy >= 0.98",
    "model_1.accuracy >= max(model_2.accuracy, 0.8)",
    "model_2.metrics.accuracy == eval_model.metrics.accuracy",
    "comparison.summary.avg_improvement > 0",
    "comparison.metrics.all(m, m.evaluated >= m.base)",
    'comparison.metrics.exists(m, m.metric == "accuracy" && m.base > 0.8)',
    "comparison.metrics.filter(m, m.evaluated < m.base - 0.05).size() == 0",
    "wilson_lower(model_1.binary_correctness_mean, raw_answers_count / 2) >= 0.55",
    "model_1.f1 != model_2.f1",
    "abs(model_1.x - model_2.x) > 1e-6",
    'model_1.verdict == model_2.verdict && model_1.verdict == "pass"',
    'model_1.verdict == "pass" || model_2.verdict == "fail"',
    "wilson_lower(model_1.accuracy, 200) > wilson_upper(model_2.accuracy, 200)",
    "!has(model_1.toxicity) || model_1.toxicity <= model_2.toxicity",
    'model_1["f1-score"] >= model_2["f1-score"]',
    'comparison["improvement_%"] >= 0',
  ])("of two models: %s", async (rule) => {
    await expect(compileGate(rule, COMPARISON)).resolves.toMatchObject({ rules: [{ expression: rule }] });
  });

  test("so does one that none of the made-up metrics can decide", async () => {
    await expect(compileGate("1 / (accuracy - accuracy) > 0", SINGLE)).resolves.toBeDefined();
  });
});
