import { InputReader, type InputSource, type Mistake } from "./reader.js";
import { type ApiUrl, decimalOf, parseApiKey } from "./parse.js";
import type { CompiledGate } from "../gate/cel.js";
import type { CreateEndpoint, EvaluationRequest } from "../nugen/types.js";
import type { OutcomeKind } from "../result/result.js";

/** Everything a user can say, read once and checked. */
export interface Inputs {
  /** Null where there is none and `if_no_api_key` allows that. */
  apiKey: string | null;
  /** Its ids may be empty where an evaluation is attached to by its id. */
  request: EvaluationRequest;
  apiUrl: ApiUrl;
  /** Deadline of one exchange with the API, in milliseconds. */
  requestTimeoutMs: number;
  /** `auto`: today's create call, and the newer revision's where the route is missing. */
  createEndpoint: CreateEndpoint | "auto";
  /** Check everything, show the request, send nothing. */
  dryRun: boolean;
  /** Attach to this evaluation instead of creating one. */
  evaluationId: string | null;
  /** Attach to one that is younger than this, in milliseconds, where there is one. */
  reuseMs: number | null;
  /** Also true where a gate is given. */
  wait: boolean;
  /** How long to wait, in milliseconds. */
  timeoutMs: number;
  /** The rules, and their text as it was given; null where there is no gate. */
  gate: { text: string; compiled: CompiledGate } | null;
  /** Outcomes that become a warning and a green step. */
  tolerate: ReadonlySet<OutcomeKind>;
  /** Also save the full results, one record per question. */
  downloadResults: boolean;
  /** What tells this step from others; null for model(s) on benchmark. */
  name: string | null;
  /** Keep one comment on the pull request up to date. */
  comment: boolean;
  /** Set a commit status. */
  commitStatus: boolean;
  /** How many jobs the matrix has that this one belongs to; null where that is not known. */
  matrixJobs: number | null;
  /** For the comment and the commit status only; empty where there is none. */
  githubToken: string;
}

/** Every mistake at once, so that a user mends them in one go. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
  /** @param inputs as far as they can be read: a wrong id or name stands as it was given, for others a default */
  constructor(
    readonly mistakes: readonly Mistake[],
    readonly inputs: Inputs,
  ) {
    super(mistakes.map(({ input, problem }) => `${input}: ${problem}`).join("; "));
  }
}

/** There is no API key, and the user said that this is no failure. */
export class NoApiKeyError extends Error {
  override name = "NoApiKeyError";
  constructor(readonly inputs: Inputs) {
    super("no API key");
  }
}

/** The secrets, none of them empty: the API key as it was given and as it will be sent, and the GitHub token. */
export function readSecrets(get: InputSource, env: Readonly<Record<string, string | undefined>>): string[] {
  const raw = get("api_key").trim() === "" ? (env["NUGEN_API_KEY"] ?? "") : get("api_key");
  const token = get("github_token");
  return [raw, raw.trim(), parseApiKey(raw).key, token.trim()].filter((secret) => secret !== "");
}

/**
 * Reads all inputs.
 * @throws {InvalidInputError} with every mistake there is @throws {NoApiKeyError} where `if_no_api_key` is `skip`
 */
export async function readInputs(
  source: InputSource,
  env: Readonly<Record<string, string | undefined>>,
  redact: (text: string) => string = (text) => text,
): Promise<Inputs> {
  const reader = new InputReader((name) => source(name).trim(), redact);
  const ifNoApiKey = reader.choice("if_no_api_key", ["fail", "skip"], "fail");
  const apiKey = reader.apiKey(env, ifNoApiKey === "skip");
  const evaluationId = reader.evaluationId();
  const creating = evaluationId === null;
  const request: EvaluationRequest = {
    modelId: reader.id("model_id", creating) ?? "",
    benchmarkId: reader.id("benchmark_id", creating) ?? "",
    modelId2: reader.id("model_id_2", false),
    customMetricsJson: await reader.customMetrics(),
  };
  const gate = await reader.gate();
  const inputs: Inputs = {
    apiKey,
    evaluationId,
    reuseMs: reader.reuseMs(evaluationId !== null, request.customMetricsJson !== null),
    wait: reader.boolean("wait") || gate !== null,
    timeoutMs: reader.minutes("timeout_minutes", 60) * 60_000,
    gate,
    tolerate: reader.tolerate(),
    downloadResults: reader.boolean("download_results"),
    name: reader.name(),
    comment: reader.boolean("comment"),
    commitStatus: reader.boolean("commit_status"),
    matrixJobs: decimalOf(source("matrix_jobs").trim()),
    githubToken: source("github_token").trim(),
    request,
    apiUrl: reader.apiUrl(),
    requestTimeoutMs: reader.seconds("request_timeout_seconds", 30) * 1_000,
    createEndpoint: reader.choice("create_endpoint", ["auto", "evaluations", "evaluations/create"], "auto"),
    dryRun: reader.boolean("dry_run"),
  };
  // Without secrets, values made from them are missing too; a value that is there and wrong is still told.
  const skip = apiKey === null && ifNoApiKey === "skip" && !reader.keyRefused;
  const mistakes = skip ? reader.mistakes.filter(({ missing }) => missing !== true) : reader.mistakes;
  if (mistakes.length > 0) throw new InvalidInputError(mistakes, inputs);
  if (skip) throw new NoApiKeyError(inputs);
  return inputs;
}
