export const id = 544;
export const ids = [544];
export const modules = {
 383:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  s: () => (  createConnectionHint)
 });
function createConnectionHint({ reason, target }, addressName) {
  switch (reason) {
    case "certificate":
      return `The certificate of ${target.url.host} is not trusted by this machine. Behind a private CA, set NODE_EXTRA_CA_CERTS to its certificate file in the environment of the runner or the job; otherwise check ${addressName}.`;
    case "proxy_login":
      return "Check the user and password in https_proxy (URL-encoded) and whether the proxy allows this host; no_proxy takes a host past the proxy.";
    case "proxy":
      return "Check https_proxy and no_proxy on this runner.";
    case "protocol":
      return `Check the scheme and the port of ${addressName}.`;
    case "connection":
      return `Check that this runner reaches ${target.url.host} (firewall, DNS, https_proxy) and that ${addressName} is right.`;
  }
}
 }),
 544:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 explain: () => (  explain)
});
var errors = __webpack_require__(3989);
var inputs = __webpack_require__(3717);
var nugen_errors = __webpack_require__(8282);
var cancelled_error = __webpack_require__(5724);
var wait_errors = __webpack_require__(8406);
var hints = __webpack_require__(383);
; 
function findRouteHints(known) {
  const url = known?.apiUrl.href ?? "the address";
  return [
    `No create call was found at ${url}: check api_url. It is the address before /api/v3, by default https://api.nugen.in.`,
  ];
}
function findApiHints(error, known) {
  if (error instanceof nugen_errors .F9)
    return findStatusHints(error, known);
  if (error instanceof nugen_errors .SD)
    return [(0,hints .s)(error, "api_url")];
  if (error instanceof nugen_errors .Lx) {
    return [
      "Check api_url: set it to the address of the API itself. The key is not sent to where the redirect points.",
    ];
  }
  if (error instanceof nugen_errors .dk)
    return ["Check api_url: something that is not the Nugen API seems to answer there."];
  if (error instanceof nugen_errors .hg) {
    return ["Run the job again. If the API needs longer to answer, raise request_timeout_seconds."];
  }
  return [];
}
function findStatusHints(error, known) {
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
      if (error.target.method === "GET") {
        return [
          "Check evaluation_id: the API does not know this evaluation, or it belongs to another account.",
        ];
      }
      if (!error.inJson)
        return findRouteHints(known);
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
const KEY_HINT = "The API key was not accepted: check the secret that api_key (or NUGEN_API_KEY) is set from, under Settings, Secrets and variables, Actions, and that the key is still valid.";
function findForbiddenHint({ isOwnVoice, detail }) {
  if (!isOwnVoice) {
    return "Something before the API, such as a firewall or a proxy, refused the request: check api_url, and that this runner's network is allowed to reach it.";
  }
  return /authen|authori[sz]|credential|token|api.?key|bearer|permission/i.test(detail)
    ? KEY_HINT
    : "The API does not allow this request: check in the Nugen dashboard what the key's account may use.";
}
function findOtherHint(status, detail) {
  return status === 402 || /\b(credits?|balance|billing|quota|payment)\b/i.test(detail)
    ? "Check the account's credits and plan in the Nugen dashboard."
    : "Check the inputs against the server's message.";
}
function findUnknownId(detail, known) {
  const request = known?.request;
  const ids = [
    ["benchmark_id", request?.benchmarkId ?? null],
    ["model_id_2", request?.modelId2 ?? null],
    ["model_id", request?.modelId ?? null],
  ];
  const quoted = ids.filter(([, id]) => id !== null && id !== "" && detail.includes(id));
  if (quoted.length > 0)
    return quoted.map(([name, id]) => `${name} (${id ?? ""})`).join(" and ");
  if (/benchmark/i.test(detail))
    return `benchmark_id (${request?.benchmarkId ?? ""})`;
  if (/model/i.test(detail))
    return request?.modelId2 ? "model_id and model_id_2" : `model_id (${request?.modelId ?? ""})`;
  return "model_id and benchmark_id";
}
function findValidationHints(fields, known) {
  const metrics = known?.request.customMetricsJson ?? null;
  if (fields.includes("custom_metrics") && metrics?.startsWith("[")) {
    return [
      'custom_metrics was sent as an array, and this server wants an object: write {"accuracy": true} instead of ["accuracy"].',
    ];
  }
  if (fields.length === 0)
    return ["Check the inputs against the server's message."];
  const names = fields.map((field) => (field === "baseline_model_id" ? "model_id_2" : field));
  return [`Check the input${names.length > 1 ? "s" : ""} ${[...new Set(names)].join(", ")}.`];
}
; 
function explain(error, known) {
  if (error instanceof inputs .oC)
    return { outcome: "invalid_input", error: explainInput(error) };
  if (error instanceof errors .Pr)
    return { outcome: "create_unknown", error: explainCreateUnknown(error, known) };
  if (error instanceof errors ._p) {
    const message = `No evaluation was created. ${error.message}`;
    return { outcome: "api_error", error: { message, hints: findCreateHints(error, known) } };
  }
  if (error instanceof wait_errors .On)
    return { outcome: "timed_out", error: { message: error.message, hints: [] } };
  if (error instanceof wait_errors .f5) {
    return {
      outcome: "api_error",
      error: { message: error.message, hints: findApiHints(error.lastError, known) },
    };
  }
  if (error instanceof wait_errors .RB) {
    return {
      outcome: error.adopted ? "create_unknown" : "api_error",
      error: { message: error.message, hints: [findOtherEvaluationHint(error)] },
    };
  }
  if (error instanceof cancelled_error .c)
    return { outcome: "cancelled", error: explainCancel(error) };
  return { outcome: "internal_error", error: explainInternal(error) };
}
function explainCancel({ indeterminate }) {
  const message = "The run was cancelled: by hand, by a newer run of its concurrency group, or by timeout-minutes";
  if (!indeterminate)
    return { message, hints: [] };
  const hint = "The create call was under way: check the Nugen dashboard for an evaluation before you run this step again.";
  return { message, hints: [hint] };
}
function findOtherEvaluationHint({ adopted }) {
  return adopted
    ? "The response of the create call was lost: check the Nugen dashboard for an evaluation of this run before you run it again, and give its id as evaluation_id."
    : "Run without reuse_hours to create an evaluation of your own.";
}
function explainInput({ issues }) {
  return {
    message: "Invalid input; nothing was sent to the API.",
    hints: issues.flatMap(({ message, excerpt }) => (excerpt === undefined ? [message] : [])),
    excerpt: issues.flatMap(({ excerpt }) => excerpt ?? []),
  };
}
function findCreateHints({ reason, lastError }, known) {
  switch (reason) {
    case "foreign_refusal":
      return [
        "The response is not the Nugen API's: something between this runner and the API refuses the request, such as a firewall or a proxy. Ask who runs it to allow POST requests to this address, and check api_url: it is the address before /api/v3, by default https://api.nugen.in.",
        "Check the Nugen dashboard for an evaluation before you run this step again.",
      ];
    case "foreign_address":
      return [
        `Check api_url: something that is not the Nugen API answers at ${known?.apiUrl.href ?? "this address"}. By default it is https://api.nugen.in.`,
      ];
    case "refused":
    case "not_created":
      return findApiHints(lastError, known);
  }
}
function explainCreateUnknown(error, known) {
  const request = known?.request;
  const models = request === undefined
    ? ""
    : [request.modelId, request.modelId2].filter((id) => id !== null).join(" and ");
  const ids = error.candidateIds.length === 0 ? "" : ` These may be it: ${error.candidateIds.join(", ")}.`;
  return {
    message: `${error.message}${ids}`,
    hints: [
      `Check the Nugen dashboard for an evaluation of ${models} on ${request?.benchmarkId ?? "this benchmark"}, created since ${new Date(error.sinceMs).toISOString()} (UTC).`,
      "If there is one, give its id as evaluation_id to this action instead of running this step again: that attaches to it and creates nothing.",
      "If there is none, run the job again.",
      ...(error.lastError instanceof nugen_errors .dk ? findApiHints(error.lastError, known) : []),
    ],
  };
}
function explainInternal(error) {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message: `Internal error of this action: ${name}`,
    hints: [
      "Please report it to the maintainers of nugen-evaluation-action with this message; run the job again with debug logging for more.",
      "An evaluation may exist: check the Nugen dashboard before you run this step again.",
    ],
  };
}
 }),
 8406:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  KY: () => (  ResultsNotFinalError),
  On: () => (  TimedOutError),
  RB: () => (  OtherEvaluationError),
  f5: () => (  PollFailedError)
 });
 var _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
class TimedOutError extends Error {
  name = "TimedOutError";
}
class PollFailedError extends Error {
  lastError;
  name = "PollFailedError";
  constructor(lastError) {
    super(lastError.message, { cause: lastError });
    this.lastError = lastError;
  }
}
class OtherEvaluationError extends Error {
  adopted;
  name = "OtherEvaluationError";
  constructor(id, mismatch, adopted) {
    super(`The evaluation ${id} was found in the list, but it is another: it has ${mismatch}`);
    this.adopted = adopted;
  }
}
class ResultsNotFinalError extends _nugen_errors_js__WEBPACK_IMPORTED_MODULE_0__  .S2 {
  name = "ResultsNotFinalError";
  constructor(status) {
    super(`they say that the evaluation is ${status}`);
  }
}
 })
};
