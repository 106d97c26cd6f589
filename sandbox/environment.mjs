import { join } from "node:path";
import { declaredInputs } from "./action-yml.mjs";

/** What a process needs of the machine, on any system, to start at all. */
const ESSENTIAL = [
  "PATH",
  "SystemRoot",
  "SystemDrive",
  "windir",
  "ComSpec",
  "PATHEXT",
  "TEMP",
  "TMP",
  "TMPDIR",
  "HOME",
  "USERPROFILE",
  "PROGRAMDATA",
  "LANG",
];

/** The variables that a process needs of this machine. */
export function essentialEnvironment() {
  return Object.fromEntries(ESSENTIAL.map((name) => [name, process.env[name]]));
}

/**
 * Where a runner has its files.
 * @param {string} tempDir
 */
export function runnerPaths(tempDir) {
  const [event, temp, workspace] = ["event.json", "temp", "workspace"].map((name) => join(tempDir, name));
  return { event: String(event), temp: String(temp), workspace: String(workspace) };
}

/**
 * The environment that a runner gives to a step: every declared input, the empty string where nothing was given.
 * @param {object} options
 * @param {Record<string, string | undefined>} [options.inputs] as under `with:`
 * @param {Record<string, string | undefined>} [options.env] on top of the runner's; undefined removes
 * @param {string} options.actionYml text of action.yml
 * @param {ReturnType<typeof runnerPaths>} paths
 * @param {import('./commands.mjs').RunnerLog} log
 * @returns {Record<string, string>}
 */
export function runnerEnvironment({ inputs = {}, env = {}, actionYml }, paths, log) {
  const { GITHUB_TOKEN_DEFAULT = "", ...extra } = env;
  /** @type {Record<string, string | undefined>} */
  const all = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: paths.workspace,
    GITHUB_ACTOR: "octocat",
    GITHUB_REPOSITORY: "octo/repo",
    GITHUB_REPOSITORY_OWNER: "octo",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_RUN_ID: "7000000001",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_NUMBER: "42",
    GITHUB_WORKFLOW: "release",
    GITHUB_JOB: "evaluate",
    GITHUB_ACTION: "evaluation",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: paths.event,
    RUNNER_TEMP: paths.temp,
    RUNNER_OS: process.platform === "win32" ? "Windows" : process.platform === "darwin" ? "macOS" : "Linux",
    RUNNER_ARCH: "X64",
  };
  const declared = declaredInputs(actionYml);
  for (const [name, fallback] of declared) {
    const expression = /^\$\{\{\s*([\w.-]+)\s*\}\}$/.exec(fallback)?.[1];
    /** @type {Record<string, string>} a job without a matrix counts as one */
    const contexts = { "github.token": GITHUB_TOKEN_DEFAULT, "strategy.job-total": "1" };
    all[variable(name)] = expression === undefined ? fallback : (contexts[expression] ?? "");
  }
  for (const [name, value] of Object.entries(inputs)) {
    if (value === undefined) continue;
    all[variable(name)] = value;
    if (declared.has(name)) continue;
    const message = `Unexpected input(s) '${name}', valid inputs are [${[...declared.keys()].join(", ")}]`;
    log.annotations.push({ kind: "warning", message, title: "" });
  }
  /** @type {[string, string][]} */
  const set = [];
  for (const [name, value] of Object.entries({ ...all, ...extra }))
    if (value !== undefined) set.push([name, value]);
  return Object.fromEntries(set);
}

/**
 * The environment variable of an input.
 * @param {string} name
 */
export function variable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
