/**
 * Runs the built action the way GitHub's runner does: every declared input as an environment
 * string (the empty one where nothing was given), a clean environment, command files, and a log
 * whose workflow commands are obeyed. The demo and the tests see what a user would see.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseOutputs } from "./command-files.mjs";
import { lineSplitter, RunnerLog } from "./commands.mjs";
import { essentialEnvironment, runnerEnvironment, runnerPaths } from "./environment.mjs";

const ROOT = new URL("../", import.meta.url);
const MAX_SUMMARY = 1_048_576;
const FILES = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH"];
/** Makes a signal of each message. */
const MESSAGE_SIGNALS = `data:text/javascript,${encodeURIComponent(
  "process.on('message', (signal) => process.emit(signal, signal)); process.channel.unref();",
)}`;

/**
 * @typedef {object} RunOptions
 * @property {string} [dist] default: the committed dist/index.js
 * @property {string} [actionFile] default: the action.yml of this project
 * @property {Record<string, string | undefined>} [inputs] as under `with:`
 * @property {Record<string, string | undefined>} [env] on top of the runner's; undefined removes.
 *   GITHUB_TOKEN_DEFAULT is what `${{ github.token }}` stands for.
 * @property {unknown} [event] the webhook event that GITHUB_EVENT_PATH holds
 * @property {string[]} [secrets] masked from the start, as `${{ secrets.X }}` would be
 * @property {string} [node]
 * @property {string[]} [nodeArgs]
 * @property {Promise<unknown>} [cancelWhen] cancels the step once this has resolved
 * @property {NodeJS.Signals} [signal] what a cancel begins with; default SIGINT
 * @property {boolean} [messageSignals] signals come as messages, as on Windows, where no process could catch one
 * @property {(step: {child: import('node:child_process').ChildProcess, cancel: () => void,
 *   tempDir: string}) => void} [onStart]
 * @property {number} [timeoutMs] past this the run is an error of the test, not of the action
 */

/**
 * `annotations` and `summary` are as the runner takes them, except that its limits of 10
 * annotations a kind and 4,096 characters each are left for the tests to inspect.
 * @typedef {object} RunResult
 * @property {number | null} exitCode
 * @property {NodeJS.Signals | null} signal
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} log both streams as the runner shows them
 * @property {Record<string, string>} outputs
 * @property {string} summary
 * @property {import('./commands.mjs').Annotation[]} annotations
 * @property {string[]} masks
 * @property {import('./commands.mjs').Command[]} commands
 * @property {string} tempDir
 * @property {number} durationMs
 * @property {number} cancelledForMs from the cancel to the end; NaN where nothing was cancelled
 * @property {() => Promise<void>} dispose removes tempDir
 */

/**
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export async function runAction(options = {}) {
  const tempDir = await mkdtemp(join(tmpdir(), "runner-"));
  const dispose = () => rm(tempDir, { recursive: true, force: true, maxRetries: 10 });
  try {
    const log = new RunnerLog();
    for (const secret of options.secrets ?? []) log.addMask(secret);
    const files = await commandFiles(tempDir);
    const env = await environment(options, tempDir, files, log);
    const ended = await execute(options, tempDir, env, log);
    /** @type {(name: string) => Promise<string>} */
    const read = (name) => readFile(String(files[name]), "utf8");
    let summary = await read("GITHUB_STEP_SUMMARY");
    if (Buffer.byteLength(summary) > MAX_SUMMARY) {
      const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k`;
      log.annotations.push({ kind: "error", message, title: "" });
      summary = "";
    }
    return {
      ...ended,
      log: log.lines.join("\n"),
      outputs: parseOutputs(await read("GITHUB_OUTPUT")),
      summary,
      annotations: log.annotations,
      masks: log.masks,
      commands: log.commands,
      tempDir,
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** @param {string} tempDir */
async function commandFiles(tempDir) {
  /** @type {Record<string, string>} */
  const files = {};
  await mkdir(join(tempDir, "commands"));
  for (const name of FILES) {
    const path = join(tempDir, "commands", name.toLowerCase());
    files[name] = path;
    await writeFile(path, "");
  }
  return files;
}

/**
 * @param {RunOptions} options
 * @param {string} tempDir
 * @param {Record<string, string>} files
 * @param {RunnerLog} log
 */
async function environment({ inputs = {}, env = {}, event = {}, actionFile }, tempDir, files, log) {
  const paths = runnerPaths(tempDir);
  await writeFile(paths.event, JSON.stringify(event));
  await mkdir(paths.temp);
  await mkdir(paths.workspace);
  const actionYml = await readFile(actionFile ?? new URL("action.yml", ROOT), "utf8");
  return runnerEnvironment(
    { inputs, env: { ...essentialEnvironment(), ...files, ...env }, actionYml },
    paths,
    log,
  );
}

/**
 * @param {RunOptions} options
 * @param {string} tempDir
 * @param {Record<string, string | undefined>} env
 * @param {RunnerLog} log
 * @returns {Promise<Pick<RunResult, 'exitCode' | 'signal' | 'stdout' | 'stderr' | 'durationMs' | 'cancelledForMs'>>}
 */
function execute(options, tempDir, env, log) {
  const dist = options.dist ?? fileURLToPath(new URL("dist/index.js", ROOT));
  const { node = process.execPath, nodeArgs = [], timeoutMs = 60_000 } = options;
  const { messageSignals = process.platform === "win32" } = options;
  const preload = messageSignals ? ["--import", MESSAGE_SIGNALS] : [];
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let cancelledAt = Number.NaN;
    const child = spawn(node, [...preload, ...nodeArgs, dist], {
      env,
      cwd: join(tempDir, "workspace"),
      stdio: ["ignore", "pipe", "pipe", ...(messageSignals ? /** @type {const} */ (["ipc"]) : [])],
      windowsHide: true,
    });
    const text = { stdout: "", stderr: "" };
    let late = false;
    /** @param {NodeJS.Signals} name */
    const signal = (name) => {
      if (!messageSignals) child.kill(name);
      else if (child.connected) child.send(name, () => {});
    };
    const cancel = () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      cancelledAt = performance.now();
      signal(options.signal ?? "SIGINT");
      // GitHub's runner sends SIGTERM after 7.5 s and kills after 10 s. Here, a busy machine may need longer.
    };
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    const splitters = /** @type {const} */ (["stdout", "stderr"]).map((name) => {
      const splitter = lineSplitter((line) => log.take(line));
      child[name]?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
        text[name] += chunk;
        splitter.push(chunk);
      });
      return splitter;
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (exitCode, signalCode) => {
      clearTimeout(timer);
      for (const splitter of splitters) splitter.end();
      const endedAt = performance.now();
      const times = { durationMs: endedAt - startedAt, cancelledForMs: endedAt - cancelledAt };
      if (late)
        reject(new Error(`The action did not end within ${timeoutMs} ms:\n${text.stdout}${text.stderr}`));
      else resolve({ exitCode, signal: signalCode, ...text, ...times });
    });
    options.cancelWhen?.then(cancel, reject);
    options.onStart?.({ child, cancel, tempDir });
  });
}
