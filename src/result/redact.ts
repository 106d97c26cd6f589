import type { Origin } from "../create/origin.js";
import type { CreateEndpoint, EvaluationResults } from "../nugen/types.js";
import type { OwnText, Redactor } from "../util/redactor.js";
import type { MissingBaseline } from "./baseline.js";
import { OUTCOMES } from "./outcome.js";

/** What of a result and of its report is ours, and stays as it is even where a key is the same word. */
const OWN_TEXT: OwnText = {
  words: new Set<string>([
    ...OUTCOMES,
    ...["POST", "gate", "warn", "single", "comparison"],
    ...(["evaluations", "evaluations/create"] as const satisfies CreateEndpoint[]),
    ...(["created", "recovered", "given", "reused"] as const satisfies Origin["kind"][]),
    ...(["absent", "unknown"] as const satisfies MissingBaseline["kind"][]),
    ...(["model_id_2", "baseline_model_id"] as const satisfies EvaluationResults["secondModelField"][]),
  ]),
  // Metrics, also as the value that a rule saw, and the service's own comparison.
  outside: new Set(["metrics", "comparison", "value"]),
};

/**
 * Takes secrets out of what has become known of a run, before any of it is cut, escaped or encoded: after that, a
 * secret could no longer be recognised. Also out of the report, which is made of it.
 */
export function redactResult<Known extends object>(known: Known, redactor: Redactor): Known {
  return redactor.redactJson(known, OWN_TEXT);
}
