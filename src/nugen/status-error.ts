import { type Effect, NugenError, formatTarget } from "./errors.js";
import type { Known } from "./hints.js";
import type { HttpResponse, Target } from "./http.js";
import { toFields, tryParseJson } from "./json.js";

/** A whole response whose status is 400 or above. */
export class HttpStatusError extends NugenError {
  override name = "HttpStatusError";
  override readonly status: number;
  override readonly retryable: boolean;
  override readonly effect: Effect;
  override readonly isOwnVoice: boolean;
  override readonly isForeign: boolean;
  override readonly routeMissing: boolean;
  /** Whether the response is the JSON object that this API's errors are, whatever it says. */
  readonly inJson: boolean;
  constructor(
    readonly target: Target,
    readonly response: HttpResponse,
    /** The server's own message: untrusted text. */
    readonly detail: string,
    /** Fields that a 422 names, such as `custom_metrics`. */
    readonly fields: readonly string[],
  ) {
    super(`${formatTarget(target)} answered ${response.status}: ${detail}`);
    const { status } = response;
    const json = toFields(tryParseJson(response.body));
    this.status = status;
    this.retryable = status >= 500 || status === 408 || status === 429;
    this.inJson = json !== null;
    this.isOwnVoice = (json?.["detail"] ?? null) !== null;
    this.isForeign = !this.isOwnVoice && status < 500 && status !== 429;
    this.routeMissing = status === 405 ? this.isOwnVoice : status === 404 && json?.["detail"] === "Not Found";
    // Retry-After says when, not whether: caches put it on every error page.
    // A server that gives up on its own work says 408, too.
    const isKnown = this.isOwnVoice && status !== 408;
    const isRefusal = status === 429 || (isKnown && (status < 500 || status === 503));
    this.effect = isRefusal ? "none" : "possible";
  }

  override hints(known: Known): string[] {
    return findStatusHints(this, known);
  }

  protected override get headers(): HttpResponse["headers"] {
    return this.response.headers;
  }
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

function findRouteHints(known: Known): string[] {
  const url = known?.apiUrl.href ?? "the address";
  return [
    `No create call was found at ${url}: check api_url. It is the address before /api/v3, by default https://api.nugen.in.`,
  ];
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
