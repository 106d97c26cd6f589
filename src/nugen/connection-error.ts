import { errorMessage } from "../util/error-message.js";

/** Why a request was never sent: decides whether trying again can help. */
export type NotSentReason = "connection" | "certificate" | "proxy_login" | "proxy" | "protocol";

const CERTIFICATE_CODES = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

const UNREACHED_CODES = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Returns why an error means that nothing was sent; null where the error alone does not prove that. */
export function classifyConnectionError(error: unknown): { reason: NotSentReason; detail: string } | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // `tunnel`, the toolkit's proxy agent, says this only in its message; it gives every failure the code ECONNRESET.
  if (/tunneling socket could not be established/i.test(error.message))
    return classifyProxyError(error.message);
  if (CERTIFICATE_CODES.has(code)) return { reason: "certificate", detail: `${code}: ${error.message}` };
  if (code === "EPROTO")
    return { reason: "protocol", detail: "the other side does not speak TLS as expected" };
  if (UNREACHED_CODES.has(code)) return { reason: "connection", detail: errorMessage(error) };
  return null;
}

function classifyProxyError(message: string): { reason: NotSentReason; detail: string } {
  const status = /statusCode=(\d+)/.exec(message)?.[1];
  if (status === "407" || status === "401") {
    return { reason: "proxy_login", detail: `the proxy refused the login, ${status}` };
  }
  if (status === "403") return { reason: "proxy_login", detail: "the proxy refused to connect, 403" };
  if (status !== undefined) return { reason: "proxy", detail: `the proxy answered ${status} to CONNECT` };
  const cause = /cause=(.+)$/s.exec(message)?.[1];
  return { reason: "proxy", detail: `the proxy can't be reached${cause === undefined ? "" : `: ${cause}`}` };
}
