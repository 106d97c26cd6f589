import type { CreateEndpoint, EvaluationRequest } from "../nugen/types.js";
import type { GateSource } from "../result/judge.js";
import { type BaselineSource, type OutcomeKind, TOLERABLE } from "../result/result.js";
import { readBaseline } from "./baseline.js";
import { readGates } from "./gates.js";
import { findJsonIssue } from "./json-issue.js";
import {
  DEFAULT_API_URL,
  toBareKey,
  createChoiceParser,
  createListParser,
  createNumberParser,
  parseApiKey,
  parseApiUrl,
  parseBoolean,
  parseEvaluationId,
  parseId,
  parseName,
} from "./parse.js";
import { type Environment, type InputIssue, InputReader, readRawInput } from "./reader.js";

/** Everything a user can set, read once and checked. */
export interface Inputs {
  /** Null where there is none and `if_no_api_key` allows that. */
  apiKey: string | null;
  /** Its ids may be empty where an evaluation is attached to by its id. */
  request: EvaluationRequest;
  /** What comes before `/api/v3`. */
  apiUrl: URL;
  /** Deadline of one request to the API, in milliseconds. */
  requestTimeoutMs: number;
  /** `auto`: today's create call, and the newer revision's where the route is missing. */
  createEndpoint: CreateEndpoint | "auto";
  /** Check everything, show the request, send nothing. */
  dryRun: boolean;
  /** Attach to this evaluation instead of creating one. */
  evaluationId: string | null;
  /** Attach to one that is younger than this, in milliseconds, where there is one. */
  reuseMs: number | null;
  /** Also true where rules are given. */
  wait: boolean;
  /** How long to wait, in milliseconds. */
  timeoutMs: number;
  /** The rules of `gate` and of `gate_file`: all of them apply. Empty where there is no gate. */
  gates: readonly GateSource[];
  /** Rules that only warn; null where there are none. */
  warn: GateSource | null;
  /** What rules read as `baseline`; null where nothing is compared with. */
  baseline: BaselineSource | null;
  /** Outcomes that become a warning and a green step. */
  tolerate: ReadonlySet<OutcomeKind>;
  /** Also save the full results, one record per question. */
  downloadResults: boolean;
  /** Distinguishes this step from others; null for model(s) on benchmark. */
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

/** Every issue at once, so that a user fixes them in one go. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
  /**
   * Creates the error.
   * @param inputs as far as they can be read: a wrong one has its default
   */
  constructor(
    readonly issues: readonly InputIssue[],
    readonly inputs: Inputs,
  ) {
    super(issues.map(({ message }) => message).join("\n"));
  }
}

/** There is no API key, and `if_no_api_key` allows that. */
export class NoApiKeyError extends Error {
  override name = "NoApiKeyError";
  constructor(readonly inputs: Inputs) {
    super("There is no API key.");
  }
}

const ENDPOINTS = ["auto", "evaluations", "evaluations/create"] as const;
const MAX_WAIT_MINUTES = 24 * 60 * 14;

/** Returns the secrets, each once and none of them empty: the API key as it was given and as it is sent, and the GitHub token. */
export function readSecrets(env: Environment): string[] {
  const given = readRawInput(env, "api_key") ?? "";
  const raw = given.trim() === "" ? (env["NUGEN_API_KEY"] ?? "") : given;
  const token = readRawInput(env, "github_token") ?? "";
  const secrets = new Set([raw, raw.trim(), toBareKey(raw), token.trim()]);
  return [...secrets].filter((secret) => secret !== "");
}

/** What reading inputs needs of the outside. */
export interface InputSources {
  env: Environment;
  /** Reads a file of the workspace. Throws the file system's error. */
  readFile: (path: string) => string;
  redact: (text: string) => string;
}

/**
 * Reads all inputs.
 * @throws {InvalidInputError} with every issue there is
 * @throws {NoApiKeyError} where `if_no_api_key` is `skip`
 */
export async function readInputs({ env, readFile, redact }: InputSources): Promise<Inputs> {
  const reader = new InputReader(env, redact);
  const ifNoApiKey = reader.read("if_no_api_key", createChoiceParser(["fail", "skip"]), "fail");
  const apiKey = readApiKey(reader, env, ifNoApiKey === "skip");
  const keyRefused = reader.issues.some(({ input }) => input === "api_key");
  const evaluationId = reader.read("evaluation_id", parseEvaluationId, null);
  const request = readRequest(reader, evaluationId === null);
  const baseline = readBaseline(reader, evaluationId);
  const mode = evaluationId !== null ? "unknown" : request.modelId2 === null ? "single" : "comparison";
  const { gates, warn } = await readGates(reader, { mode, baseline: baseline !== null, readFile, redact });
  const flag = (name: string): boolean => reader.read(name, parseBoolean, false);
  const inputs: Inputs = {
    apiKey,
    evaluationId,
    request,
    reuseMs: readReuseMs(reader, evaluationId !== null, request.customMetricsJson !== null),
    wait: flag("wait") || gates.length > 0 || warn !== null,
    timeoutMs:
      reader.read("timeout_minutes", createNumberParser("minutes", MAX_WAIT_MINUTES, "60"), 60) * 60_000,
    gates,
    warn,
    baseline,
    tolerate: reader.read("tolerate", createListParser<OutcomeKind>(TOLERABLE), new Set()),
    downloadResults: flag("download_results"),
    name: reader.read<string | null>("name", parseName, null),
    comment: flag("comment"),
    commitStatus: flag("commit_status"),
    matrixJobs: Number.parseInt(reader.text("matrix_jobs"), 10) || null,
    githubToken: reader.text("github_token"),
    apiUrl: reader.read("api_url", parseApiUrl, new URL(DEFAULT_API_URL)),
    requestTimeoutMs:
      reader.read("request_timeout_seconds", createNumberParser("seconds", 3_600, "30"), 30) * 1_000,
    createEndpoint: reader.read("create_endpoint", createChoiceParser(ENDPOINTS), "auto"),
    dryRun: flag("dry_run"),
  };
  reader.addUnknown();
  // Without secrets, values made from them are missing too; a value that is there and wrong is still reported.
  const skip = apiKey === null && ifNoApiKey === "skip" && !keyRefused;
  const issues = skip ? reader.issues.filter(({ missing }) => missing !== true) : reader.issues;
  if (issues.length > 0) throw new InvalidInputError(issues, inputs);
  if (skip) throw new NoApiKeyError(inputs);
  return inputs;
}

const NO_KEY =
  "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set. " +
  "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
  "Pull requests from forks and Dependabot get no secrets: if_no_api_key: skip lets them pass.";

function readApiKey(reader: InputReader, env: Environment, mayBeMissing: boolean): string | null {
  const given = reader.text("api_key") || (env["NUGEN_API_KEY"] ?? "").trim();
  if (toBareKey(given) === "") {
    if (!mayBeMissing) reader.add("api_key", NO_KEY);
    return null;
  }
  const parsed = parseApiKey(given);
  if ("value" in parsed) return parsed.value;
  reader.add("api_key", parsed.issue);
  return null;
}

function readRequest(reader: InputReader, creating: boolean): EvaluationRequest {
  const id = (name: string, required: boolean): string | null => {
    if (reader.text(name) !== "") return reader.read<string | null>(name, parseId, null);
    if (required) {
      const attaching = reader.isGiven("evaluation_id")
        ? " evaluation_id is empty too: to attach to an evaluation, check the job that should set it."
        : "";
      reader.add(name, `it is required. Set it to the id shown in the Nugen dashboard.${attaching}`, true);
    }
    return null;
  };
  const modelId = id("model_id", creating) ?? "";
  const benchmarkId = id("benchmark_id", creating) ?? "";
  const modelId2 = id("model_id_2", false);
  const customMetrics = reader.text("custom_metrics");
  const issue = customMetrics === "" ? null : findJsonIssue(customMetrics);
  if (issue !== null) reader.add("custom_metrics", issue);
  return { modelId, benchmarkId, modelId2, customMetricsJson: customMetrics === "" ? null : customMetrics };
}

function readReuseMs(reader: InputReader, attaching: boolean, customMetrics: boolean): number | null {
  const hours = reader.read<number | null>("reuse_hours", createNumberParser("hours", 24 * 365, "12"), null);
  if (hours === null) return null;
  if (attaching)
    reader.add("reuse_hours", "it can't be used together with evaluation_id. Leave one of the two out.");
  if (customMetrics) {
    reader.add(
      "reuse_hours",
      "it can't be used together with custom_metrics, as the list of evaluations does not show which metrics were used. Leave one of the two out.",
    );
  }
  return hours * 3_600_000;
}
