import {
  type ApiUrl,
  booleanOf,
  jsonMistake,
  parseApiKey,
  parseApiUrl,
  parseId,
  secondsOf,
} from "./input-values.js";
import type { CreateEndpoint, EvaluationRequest } from "./nugen/types.js";

/** Everything a user can say, read once and checked. */
export interface Inputs {
  /** Null where there is none and `if_no_api_key` allows that. */
  apiKey: string | null;
  request: EvaluationRequest;
  apiUrl: ApiUrl;
  requestTimeoutMs: number;
  createEndpoint: CreateEndpoint | "auto";
  dryRun: boolean;
}

/** One thing wrong with one input: what, and how to mend it. */
export interface Mistake {
  input: string;
  problem: string;
  fix: string;
  /** True where nothing was given at all. */
  missing?: boolean;
}

/** Every mistake at once, so that a user mends them in one go. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map(({ input, problem }) => `${input}: ${problem}`).join("; "));
  }
}

/** There is no API key, and the user said that this is no failure. */
export class NoApiKeyError extends Error {
  override name = "NoApiKeyError";
}

/** The text of an input, trimmed; an empty one is "not given". */
export type InputSource = (name: string) => string;

/** The key as it was given, and as it will be sent: both are secrets. */
export function readSecrets(get: InputSource, env: Readonly<Record<string, string | undefined>>): string[] {
  const raw = get("api_key") || (env["NUGEN_API_KEY"] ?? "");
  return [raw, raw.trim(), parseApiKey(raw).key].filter((secret) => secret !== "");
}

/**
 * Reads all inputs.
 * @throws {InvalidInputError} with every mistake there is @throws {NoApiKeyError} where `if_no_api_key` is `skip`
 */
export async function readInputs(
  source: InputSource,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Inputs> {
  const reader = new Reader((name) => source(name).trim());
  const ifNoApiKey = reader.choice("if_no_api_key", ["fail", "skip"], "fail");
  const apiKey = reader.apiKey(env, ifNoApiKey === "skip");
  const request: EvaluationRequest = {
    modelId: reader.id("model_id", true) ?? "",
    benchmarkId: reader.id("benchmark_id", true) ?? "",
    modelId2: reader.id("model_id_2", false),
    customMetricsJson: await reader.customMetrics(),
  };
  const inputs: Inputs = {
    apiKey,
    request,
    apiUrl: reader.apiUrl(),
    requestTimeoutMs: reader.seconds("request_timeout_seconds", 30) * 1_000,
    createEndpoint: reader.choice("create_endpoint", ["auto", "evaluations", "evaluations/create"], "auto"),
    dryRun: reader.boolean("dry_run"),
  };
  // Without secrets, values made from them are missing too; a value that is there and wrong is still told.
  const skip = apiKey === null && ifNoApiKey === "skip" && !reader.keyRefused;
  const mistakes = skip ? reader.mistakes.filter(({ missing }) => missing !== true) : reader.mistakes;
  if (mistakes.length > 0) throw new InvalidInputError(mistakes);
  if (skip) throw new NoApiKeyError("no API key");
  return inputs;
}

class Reader {
  readonly mistakes: Mistake[] = [];
  keyRefused = false;
  readonly #get: InputSource;

  constructor(get: InputSource) {
    this.#get = get;
  }

  #mistake(input: string, problem: string, fix: string, missing = false): void {
    this.mistakes.push({ input, problem, fix, missing });
  }

  apiKey(env: Readonly<Record<string, string | undefined>>, mayBeMissing: boolean): string | null {
    const { key, problem } = parseApiKey(this.#get("api_key") || (env["NUGEN_API_KEY"] ?? ""));
    if (problem !== null) {
      this.keyRefused = true;
      this.#mistake(
        "api_key",
        problem,
        "Store the bare key in a secret again, on one line, and pass it as ${{ secrets.NUGEN_API_KEY }}.",
      );
      return null;
    }
    if (key !== "") return key;
    if (!mayBeMissing) {
      const why = "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set";
      const fix =
        "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
        "Pull requests from forks and Dependabot get no secrets: `if_no_api_key: skip` lets them pass.";
      this.#mistake("api_key", why, fix);
    }
    return null;
  }

  id(name: string, required: boolean): string | null {
    const value = this.#get(name);
    if (value === "") {
      if (required)
        this.#mistake(name, "it is required", `Set ${name} to the id that the Nugen dashboard shows.`, true);
      return null;
    }
    const problem = parseId(value);
    if (problem !== null)
      this.#mistake(name, problem, `Set ${name} to one id, on one line, as the Nugen dashboard shows it.`);
    return value;
  }

  async customMetrics(): Promise<string | null> {
    const value = this.#get("custom_metrics");
    if (value === "") return null;
    const problem = await jsonMistake(value);
    if (problem !== null) {
      this.#mistake(
        "custom_metrics",
        problem,
        'Give a JSON object or array, such as {"accuracy": true} or ["accuracy"].',
      );
    }
    return value;
  }

  apiUrl(): ApiUrl {
    const parsed = parseApiUrl(this.#get("api_url"));
    if ("problem" in parsed) {
      this.#mistake(
        "api_url",
        parsed.problem,
        "Give the address before /api/v3, such as https://api.nugen.in, or leave it out.",
      );
      return { url: new URL("https://invalid.invalid") };
    }
    return parsed;
  }

  seconds(name: string, fallback: number): number {
    const value = this.#get(name);
    if (value === "") return fallback;
    const seconds = secondsOf(value);
    if (seconds !== null) return seconds;
    this.#mistake(
      name,
      `${quoted(value)} is not a number of seconds above 0 and up to 3600`,
      "Give a plain number, such as 30.",
    );
    return fallback;
  }

  boolean(name: string): boolean {
    const value = this.#get(name);
    const parsed = booleanOf(value === "" ? "false" : value);
    if (parsed === null)
      this.#mistake(name, `${quoted(value)} is neither true nor false`, "Write true or false.");
    return parsed ?? false;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.#get(name);
    if (value === "") return fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.#mistake(name, `${quoted(value)} is not one of its values`, `Use ${choices.join(", ")}.`);
    return found ?? fallback;
  }
}

/** A pasted value in a message, cut so that a whole file pasted by mistake doesn't fill the log. */
function quoted(value: string): string {
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}
