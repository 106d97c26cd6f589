"use strict";
exports.id = 544;
exports.ids = [544];
exports.modules = {
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
 explain: () => (  explain),
 logCauses: () => (  logCauses)
});
var inputs = __webpack_require__(3717);
var errors = __webpack_require__(1267);
var nugen_errors = __webpack_require__(8282);
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
  if (error instanceof nugen_errors .Lx)
    return [
      "Check api_url: set it to the address of the API itself. The key is not sent to where the redirect points.",
    ];
  if (error instanceof nugen_errors .dk)
    return ["Check api_url: something that is not the Nugen API seems to answer there."];
  if (error instanceof nugen_errors .hg)
    return ["Run the job again. If the API needs longer to answer, raise request_timeout_seconds."];
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
      if (error.target.method === "GET")
        return [
          "Check evaluation_id: the API does not know this evaluation, or it belongs to another account.",
        ];
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
  if (!(error instanceof errors .f))
    return { outcome: "internal_error", error: explainInternal(error) };
  const { outcome, message, apiError } = error;
  const hints = [...(error.hints?.(known) ?? []), ...findApiHints(apiError, known)];
  return { outcome, error: { message, hints } };
}
function explainInput({ issues }) {
  return {
    message: "Invalid input; nothing was sent to the API.",
    hints: issues.flatMap(({ message, excerpt }) => (excerpt === undefined ? [message] : [])),
    excerpt: issues.flatMap(({ excerpt }) => excerpt ?? []),
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
function logCauses(error, { host, log }) {
  if (!host.log.isDebug())
    return;
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0)
      for (const line of (cause.stack ?? "").split("\n").slice(1))
        log.debug(line);
    cause = cause.cause;
  }
}
 })
};
;