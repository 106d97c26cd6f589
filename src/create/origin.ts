import type { CreateEndpoint, Evaluation } from "../nugen/types.js";

/** How a run created its evaluation. */
export type CreateOrigin =
  /** `endpoint`: the call that was attempted last. */
  | { kind: "created"; endpoint: CreateEndpoint }
  /** The response was lost, and the list shows it. `isProven`: by the name that was sent, whatever else it says. */
  | { kind: "recovered"; endpoint: CreateEndpoint; isProven: boolean };

/** How a run came to its evaluation, with what only that way knows. */
export type Origin =
  | CreateOrigin
  /** `evaluation_id` names it. */
  | { kind: "given" }
  /** It is as young as `reuse_hours` allows. */
  | { kind: "reused" };

/** An evaluation, and how a run came to it. */
export interface Obtained {
  evaluation: Evaluation;
  origin: Origin;
}

/** Returns the call that this run created its evaluation by; null where it created none. */
export function endpointOf(origin: Origin | null): CreateEndpoint | null {
  return origin !== null && "endpoint" in origin ? origin.endpoint : null;
}
