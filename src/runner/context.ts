/** What the runner reports about this run; every value may be empty outside of GitHub. */
export interface RunContext {
  /** `owner/name`. */
  repository: string;
  /** The commit; on the event `pull_request`, that of a merge which nobody reviews. */
  sha: string;
  /** In full, such as `refs/heads/main`. */
  ref: string;
  /** Its name, or its file's path where it has none. */
  workflow: string;
  /** The job's id in the workflow, not the name that people see. */
  job: string;
  /** Digits; stays the same when the run is attempted again. */
  runId: string;
  /** Digits, from 1. */
  runAttempt: string;
  eventName: string;
  /** A file with the event's payload as JSON. */
  eventPath: string;
  /** The page of this run, or null outside of GitHub. */
  runUrl: string | null;
  /** GitHub's API, such as `https://api.github.com`; not Nugen's. */
  apiUrl: string;
  /** Where the repository is checked out; empty outside of GitHub. */
  workspace: string;
  /** A folder for files that later steps may read. */
  tempDir: string;
}

/**
 * Reads the documented `GITHUB_*` and `RUNNER_*` variables.
 * @param fallbackTempDir where there is no RUNNER_TEMP
 */
export function readContext(
  env: Readonly<Record<string, string | undefined>>,
  fallbackTempDir: string,
): RunContext {
  const get = (name: string): string => env[name] ?? "";
  const server = get("GITHUB_SERVER_URL");
  const repository = get("GITHUB_REPOSITORY");
  const runId = get("GITHUB_RUN_ID");
  const complete = server !== "" && repository !== "" && runId !== "";
  return {
    repository,
    sha: get("GITHUB_SHA"),
    ref: get("GITHUB_REF"),
    workflow: get("GITHUB_WORKFLOW"),
    job: get("GITHUB_JOB"),
    runId,
    runAttempt: get("GITHUB_RUN_ATTEMPT"),
    eventName: get("GITHUB_EVENT_NAME"),
    eventPath: get("GITHUB_EVENT_PATH"),
    runUrl: complete ? `${server}/${repository}/actions/runs/${runId}` : null,
    apiUrl: get("GITHUB_API_URL"),
    workspace: get("GITHUB_WORKSPACE"),
    tempDir: get("RUNNER_TEMP") || fallbackTempDir,
  };
}

/** Returns a commit's page; null outside of GitHub. */
export function createCommitUrl({ runUrl }: Pick<RunContext, "runUrl">, sha: string): string | null {
  return runUrl?.replace(/\/actions\/runs\/[^/]*$/, `/commit/${sha}`) ?? null;
}

/**
 * Returns the `evaluation_name` of the newer revision: it finds a lost create again, so no two steps share one.
 * @param token random, at least 8 characters
 */
export function createEvaluationName(context: RunContext, token: string): string {
  const parts = [
    context.repository === "" ? "nugen-evaluation-action" : context.repository,
    context.sha.slice(0, 7),
    context.runId === "" ? "" : `run ${context.runId}`,
    context.runAttempt === "" ? "" : `attempt ${context.runAttempt}`,
    token,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
