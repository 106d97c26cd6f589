import type { NugenError } from "../nugen/errors.js";

/** What a failed create call proves, and so what may follow. */
export type CreateFailure =
  /** It did nothing, and another attempt may succeed. */
  | "not_created"
  /** It did nothing, and never will. */
  | "refused"
  /** This revision of the service has another create call. */
  | "route_missing"
  /** Something that isn't the API refused it: before or after the API saw it. */
  | "foreign_refusal"
  /** A 2xx without a usable id: an evaluation was created, and must not be created again. */
  | "accepted_unreadable"
  /** It may have taken effect. */
  | "indeterminate";

/** Decides by what the error says of the request alone. */
export function classifyCreateFailure(error: NugenError): CreateFailure {
  if (error.effect === "accepted") return "accepted_unreadable";
  if (error.effect === "possible") return error.isForeign ? "foreign_refusal" : "indeterminate";
  if (error.routeMissing) return "route_missing";
  return error.retryable ? "not_created" : "refused";
}
