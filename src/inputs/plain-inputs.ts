import type { CreateEndpoint } from "../nugen/types.js";
import { type OutcomeKind, TOLERABLE } from "../result/outcome.js";
import {
  DEFAULT_API_URL,
  type Parser,
  createChoiceParser,
  createDurationParser,
  createListParser,
  parseApiUrl,
  parseBoolean,
  parseEvaluationId,
  parseName,
} from "./parse.js";

/** An input that says all by itself. */
export interface PlainInput<Value> {
  /** As in `action.yml`. */
  name: string;
  parse: Parser<Value>;
  /** Its value where it is empty or wrong; the same as in `action.yml`. */
  fallback: Value;
}

const MINUTE_MS = 60_000;
const TWO_WEEKS_MS = 14 * 24 * 60 * MINUTE_MS;

/** The inputs that depend on no other, by what they are called in the program. */
export const PLAIN_INPUTS = {
  ifNoApiKey: input<"fail" | "skip">("if_no_api_key", createChoiceParser(["fail", "skip"]), "fail"),
  evaluationId: input<string | null>("evaluation_id", parseEvaluationId, null),
  wait: input("wait", parseBoolean, false),
  timeoutMs: input(
    "timeout_minutes",
    createDurationParser("minutes", MINUTE_MS, TWO_WEEKS_MS, "60"),
    60 * MINUTE_MS,
  ),
  tolerate: input<ReadonlySet<OutcomeKind>>("tolerate", createListParser(TOLERABLE), new Set()),
  downloadResults: input("download_results", parseBoolean, false),
  name: input<string | null>("name", parseName, null),
  comment: input("comment", parseBoolean, false),
  commitStatus: input("commit_status", parseBoolean, false),
  apiUrl: input("api_url", parseApiUrl, new URL(DEFAULT_API_URL)),
  requestTimeoutMs: input(
    "request_timeout_seconds",
    createDurationParser("seconds", 1_000, 60 * MINUTE_MS, "30"),
    30_000,
  ),
  createEndpoint: input<CreateEndpoint | "auto">(
    "create_endpoint",
    createChoiceParser(["auto", "evaluations", "evaluations/create"]),
    "auto",
  ),
  dryRun: input("dry_run", parseBoolean, false),
};

function input<Value>(name: string, parse: Parser<Value>, fallback: Value): PlainInput<Value> {
  return { name, parse, fallback };
}
