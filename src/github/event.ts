import type { Files } from "../runner/host.js";
import type { RunContext } from "../runner/context.js";

/** Events whose payload is about one pull request. */
const EVENTS = new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
]);

/** The pull request that a run is about. */
export interface PullRequest {
  number: number;
  /** The commit that people see in the pull request; GITHUB_SHA is a merge of it that nobody looks at. */
  headSha: string | null;
}

/** @returns the pull request that the event is about, or null where there is none or it can't be read */
export function pullRequestOf(
  { eventName, eventPath }: Pick<RunContext, "eventName" | "eventPath">,
  files: Pick<Files, "readText">,
): PullRequest | null {
  if (!EVENTS.has(eventName)) return null;
  const pull = field(readJson(eventPath, files), "pull_request");
  const number = field(pull, "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) return null;
  const sha = field(field(pull, "head"), "sha");
  return { number, headSha: typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null };
}

/** @returns a field of a JSON object, or undefined */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function readJson(path: string, files: Pick<Files, "readText">): unknown {
  try {
    return JSON.parse(files.readText(path));
  } catch {
    return null;
  }
}
