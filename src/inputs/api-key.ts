import { parseApiKey, toBareKey } from "./parse.js";
import { type Environment, type InputReader, readRawInput } from "./reader.js";

/** Returns the secrets, each once and none of them empty: the API key as it was given and as it is sent, and the GitHub token. */
export function readSecrets(env: Environment): string[] {
  const given = readRawInput(env, "api_key") ?? "";
  const raw = given.trim() === "" ? (env["NUGEN_API_KEY"] ?? "") : given;
  const token = readRawInput(env, "github_token") ?? "";
  const secrets = new Set([raw, raw.trim(), toBareKey(raw), token.trim()]);
  return [...secrets].filter((secret) => secret !== "");
}

const NO_KEY =
  "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set. " +
  "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
  "Pull requests from forks and Dependabot get no secrets: if_no_api_key: skip lets them pass.";

/** Reads the API key, of which the environment may hold one too; null where there is none. */
export function readApiKey(reader: InputReader, env: Environment, mayBeMissing: boolean): string | null {
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
