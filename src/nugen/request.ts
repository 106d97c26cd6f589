import type { HttpRequest } from "./http.js";
import type { CreateEndpoint, EvaluationRequest } from "./types.js";

/** Where the API is, and how to call it. */
export interface ClientOptions {
  /** Where `/api/v3` begins, without a trailing slash. */
  baseUrl: URL;
  /** The bare key, without `Bearer`. */
  apiKey: string;
  /** Deadline of one request, in milliseconds. */
  timeoutMs: number;
  /** Ends every request but a create call that was sent. */
  signal?: AbortSignal;
  /** Ends a create call that was sent: later than `signal`, as the id of what was created is worth a wait. */
  createSignal?: AbortSignal;
}

/** What differs from call to call. */
export interface CallOptions {
  body?: string;
  signal?: AbortSignal | undefined;
  unsentSignal?: AbortSignal | undefined;
  /** How large the response may be. */
  maxBytes?: number;
  /** Whether a stale 200 is parsed, and not an error. */
  takesStale?: boolean;
}

/** Returns the address of an API path below the base URL. */
export function createApiUrl(baseUrl: URL, path: string): URL {
  return new URL(`${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}/api/v3/${path}`);
}

/**
 * Creates the body of a create call. The newer revision's `baseline_model_id` and `evaluation_name` were seen in use with
 * the live service, on no page of the vendor; the other fields are those of https://docs.nugen.in, Create Evaluation.
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

/** Creates the request of one API call. */
export function createRequest(
  { baseUrl, apiKey, timeoutMs }: ClientOptions,
  method: HttpRequest["method"],
  path: string,
  { body, signal, unsentSignal, maxBytes }: CallOptions,
): HttpRequest {
  return {
    method,
    url: createApiUrl(baseUrl, path),
    headers: {
      accept: "application/json",
      "accept-encoding": "identity",
      authorization: `Bearer ${apiKey}`,
      "user-agent": "nugen-evaluation-action",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "GET" ? { "cache-control": "no-cache" } : {}),
    },
    timeoutMs,
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
    ...(unsentSignal === undefined ? {} : { unsentSignal }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  };
}
