import type { CreateEndpoint, EvaluationRequest } from "./types.js";

/**
 * Creates the body of a create call. The newer revision's `baseline_model_id` and `evaluation_name` were seen in use with the live service, on no page of
 * the vendor; the other fields are those of https://docs.nugen.in, Create Evaluation.
 * @returns JSON; `custom_metrics` goes in as it was written
 */
export function createRequestBody(
  request: EvaluationRequest,
  endpoint: CreateEndpoint,
  evaluationName: string,
): string {
  const newer = endpoint === "evaluations/create";
  const fields: [string, string][] = [
    ["model_id", JSON.stringify(request.modelId)],
    ["benchmark_id", JSON.stringify(request.benchmarkId)],
  ];
  if (request.modelId2 !== null) {
    fields.push([newer ? "baseline_model_id" : "model_id_2", JSON.stringify(request.modelId2)]);
  }
  if (newer) fields.push(["evaluation_name", JSON.stringify(evaluationName)]);
  if (request.customMetricsJson !== null) fields.push(["custom_metrics", request.customMetricsJson]);
  return `{${fields.map(([name, value]) => `"${name}":${value}`).join(",")}}`;
}
