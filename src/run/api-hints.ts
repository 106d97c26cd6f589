import {
  HttpStatusError,
  NoResponseError,
  NotSentError,
  type NugenError,
  RedirectError,
  UnexpectedResponseError,
} from "../nugen/errors.js";
import { createConnectionHint } from "../nugen/hints.js";
import type { Known } from "../runner/errors.js";

function findRouteHints(known: Known): string[] {
  const url = known?.apiUrl.href ?? "the address";
  return [
    `No create call was found at ${url}: check api_url. It is the address before /api/v3, by default https://api.nugen.in.`,
  ];
}

/** Returns what to do about an error of the API or of the connection to it. */
export function findApiHints(error: NugenError | null, known: Known): string[] {
  if (error instanceof HttpStatusError) return findStatusHints(error, known);
  if (error instanceof NotSentError) return [createConnectionHint(error, "api_url")];
  if (error instanceof RedirectError)
    return [
      "Check api_url: set it to the address of the API itself. The key is not sent to where the redirect points.",
    ];
  if (error instanceof UnexpectedResponseError)
    return ["Check api_url: something that is not the Nugen API seems to answer there."];
  if (error instanceof NoResponseError)
    return ["Run the job again. If the API needs longer to answer, raise request_timeout_seconds."];
  return [];
}

function findStatusHints(error: HttpStatusError, known: Known): string[] {
  const { status, fields, detail } = error;
  if (error.routeMissing) {
    const hint = "Or set create_endpoint to auto, which finds the create call that is there.";
    return [...findRouteHints(known), ...(known?.createEndpoint === "auto" ? [] : [hint])];
  }
  switch (status) {
    case 401:
      return [KEY_HINT];
    case 403:
      return [findForbiddenHint(error)];
    case 404:
      if (error.target.method === "GET")
        return [
          "Check evaluation_id: the API does not know this evaluation, or it belongs to another account.",
        ];
      // The API speaks JSON: this may be another server's page.
      if (!error.inJson) return findRouteHints(known);
      return [
        `Check ${findUnknownId(detail, known)}: the API does not know it, or it belongs to another account.`,
      ];
    case 422:
      return findValidationHints(fields, known);
    case 429:
      return ["Too many requests for this key: run the job again later, or let fewer jobs run at once."];
    default:
      return status >= 500
        ? ["The API, or a proxy before it, is in trouble: run the job again later."]
        : [findOtherHint(status, detail)];
  }
}

const KEY_HINT =
  "The API key was not accepted: check the secret that api_key (or NUGEN_API_KEY) is set from, under Settings, Secrets and variables, Actions, and that the key is still valid.";

/** A 403 blames the key only where the API itself speaks of it: a firewall knows no key. */
function findForbiddenHint({ isOwnVoice, detail }: HttpStatusError): string {
  if (!isOwnVoice) {
    return "Something before the API, such as a firewall or a proxy, refused the request: check api_url, and that this runner's network is allowed to reach it.";
  }
  return /authen|authori[sz]|credential|token|api.?key|bearer|permission/i.test(detail)
    ? KEY_HINT
    : "The API does not allow this request: check in the Nugen dashboard what the key's account may use.";
}

function findOtherHint(status: number, detail: string): string {
  return status === 402 || /\b(credits?|balance|billing|quota|payment)\b/i.test(detail)
    ? "Check the account's credits and plan in the Nugen dashboard."
    : "Check the inputs against the server's message.";
}

/** Returns which of the ids a 404 is about: the one whose value or name it quotes. */
function findUnknownId(detail: string, known: Known): string {
  const request = known?.request;
  const ids: [string, string | null][] = [
    ["benchmark_id", request?.benchmarkId ?? null],
    ["model_id_2", request?.modelId2 ?? null],
    ["model_id", request?.modelId ?? null],
  ];
  const quoted = ids.filter(([, id]) => id !== null && id !== "" && detail.includes(id));
  if (quoted.length > 0) return quoted.map(([name, id]) => `${name} (${id ?? ""})`).join(" and ");
  if (/benchmark/i.test(detail)) return `benchmark_id (${request?.benchmarkId ?? ""})`;
  if (/model/i.test(detail))
    return request?.modelId2 ? "model_id and model_id_2" : `model_id (${request?.modelId ?? ""})`;
  return "model_id and benchmark_id";
}

function findValidationHints(fields: readonly string[], known: Known): string[] {
  const metrics = known?.request.customMetricsJson ?? null;
  if (fields.includes("custom_metrics") && metrics?.startsWith("[")) {
    return [
      'custom_metrics was sent as an array, and this server wants an object: write {"accuracy": true} instead of ["accuracy"].',
    ];
  }
  if (fields.length === 0) return ["Check the inputs against the server's message."];
  const names = fields.map((field) => (field === "baseline_model_id" ? "model_id_2" : field));
  return [`Check the input${names.length > 1 ? "s" : ""} ${[...new Set(names)].join(", ")}.`];
}
