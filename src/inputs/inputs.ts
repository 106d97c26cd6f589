import type { CreateEndpoint, EvaluationRequest } from "../nugen/types.js";
import type { BaselineSource } from "../result/baseline.js";
import type { GateSource } from "../result/judge.js";
import type { OutcomeKind } from "../result/outcome.js";
import { readApiKey } from "./api-key.js";
import { readBaseline } from "./baseline.js";
import { readGates } from "./gates.js";
import { PLAIN_INPUTS } from "./plain-inputs.js";
import { type Environment, type InputIssue, InputReader } from "./reader.js";
import { readRequest, readReuseMs } from "./request.js";

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
  const { ifNoApiKey, ...plain } = reader.readAll(PLAIN_INPUTS);
  const apiKey = readApiKey(reader, env, ifNoApiKey === "skip");
  const keyRefused = reader.issues.some(({ input }) => input === "api_key");
  const { evaluationId } = plain;
  const request = readRequest(reader, evaluationId === null);
  const baseline = readBaseline(reader, evaluationId);
  const mode = evaluationId !== null ? "unknown" : request.modelId2 === null ? "single" : "comparison";
  const { gates, warn } = await readGates(reader, { mode, baseline: baseline !== null, readFile, redact });
  const inputs: Inputs = {
    ...plain,
    apiKey,
    request,
    reuseMs: readReuseMs(reader, evaluationId !== null, request.customMetricsJson !== null),
    wait: plain.wait || gates.length > 0 || warn !== null,
    gates,
    warn,
    baseline,
    matrixJobs: Number.parseInt(reader.text("matrix_jobs"), 10) || null,
    githubToken: reader.text("github_token"),
  };
  reader.addUnknown();
  // Without secrets, values made from them are missing too; a value that is there and wrong is still reported.
  const skip = apiKey === null && ifNoApiKey === "skip" && !keyRefused;
  const issues = skip ? reader.issues.filter(({ missing }) => missing !== true) : reader.issues;
  if (issues.length > 0) throw new InvalidInputError(issues, inputs);
  if (skip) throw new NoApiKeyError(inputs);
  return inputs;
}
