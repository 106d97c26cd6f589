import type { EvaluationRequest } from "../nugen/types.js";
import { findJsonIssue } from "./json-issue.js";
import { createDurationParser, parseId } from "./parse.js";
import type { InputReader } from "./reader.js";

const HOUR_MS = 3_600_000;
const parseHours = createDurationParser("hours", HOUR_MS, 365 * 24 * HOUR_MS, "12");

/**
 * Reads what to evaluate; an id that is missing is empty.
 * @param creating whether the ids are needed: an evaluation that exists has its own
 */
export function readRequest(reader: InputReader, creating: boolean): EvaluationRequest {
  const id = (name: string, required: boolean): string | null => {
    if (reader.text(name) !== "") return reader.read<string | null>(name, parseId, null);
    if (required) {
      const attaching = reader.isGiven("evaluation_id")
        ? " evaluation_id is empty too: to attach to an evaluation, check the job that should set it."
        : "";
      reader.add(name, `it is required. Set it to the id shown in the Nugen dashboard.${attaching}`, true);
    }
    return null;
  };
  const modelId = id("model_id", creating) ?? "";
  const benchmarkId = id("benchmark_id", creating) ?? "";
  const modelId2 = id("model_id_2", false);
  const customMetrics = reader.text("custom_metrics");
  const issue = customMetrics === "" ? null : findJsonIssue(customMetrics);
  if (issue !== null) reader.add("custom_metrics", issue);
  return { modelId, benchmarkId, modelId2, customMetricsJson: customMetrics === "" ? null : customMetrics };
}

/** Reads how young an evaluation may be to be reused, in milliseconds; null where none is. */
export function readReuseMs(reader: InputReader, attaching: boolean, customMetrics: boolean): number | null {
  const reuseMs = reader.read<number | null>("reuse_hours", parseHours, null);
  if (reuseMs === null) return null;
  if (attaching)
    reader.add("reuse_hours", "it can't be used together with evaluation_id. Leave one of the two out.");
  if (customMetrics) {
    reader.add(
      "reuse_hours",
      "it can't be used together with custom_metrics, as the list of evaluations does not show which metrics were used. Leave one of the two out.",
    );
  }
  return reuseMs;
}
