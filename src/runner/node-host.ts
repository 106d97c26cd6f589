import { randomUUID } from "node:crypto";
import { appendFileSync, createWriteStream, promises, readFileSync, statSync, writeFileSync } from "node:fs";
import { EOL, tmpdir } from "node:os";
import { pipeline } from "node:stream/promises";
// The package's main module also loads its OIDC client, its summary and Node's fs/promises.
import { issue, issueCommand } from "../../node_modules/@actions/core/lib/command.js";
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from "../../node_modules/@actions/core/lib/file-command.js";
import { HttpTransport } from "../nugen/transport.js";
import { type Clock, abortReason } from "../util/clock.js";
import type { Files, Host, LogSink } from "./host.js";

/** `setTimeout` holds at most this many milliseconds; longer sleeps are cut to that. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

const clock: Clock = {
  now: () => Date.now(),
  // The global `performance` loads modules of Node's that nothing else needs.
  monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(abortReason(signal));
        return;
      }
      const fail = (): void => {
        clearTimeout(timer);
        reject(abortReason(signal));
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", fail);
          resolve();
        },
        Math.min(Math.max(0, ms), MAX_TIMEOUT_MS),
      );
      signal?.addEventListener("abort", fail, { once: true });
    }),
};

const log: LogSink = {
  info: (line) => process.stdout.write(line + EOL),
  warning: (text, title) => {
    issueCommand("warning", title === undefined ? {} : { title }, text);
  },
  error: (text, title) => {
    issueCommand("error", { title }, text);
  },
  notice: (text) => {
    issue("notice", text);
  },
  debug: (text) => {
    issue("debug", text);
  },
  startGroup: (title) => {
    issue("group", title);
  },
  endGroup: () => {
    issue("endgroup");
  },
  mask: (secret) => {
    issue("add-mask", secret);
  },
  isDebug: () => process.env["RUNNER_DEBUG"] === "1",
};

/** Writes outputs; outside of GitHub there is no file for them, and they go to the log. */
function setOutputs(values: Readonly<Record<string, string>>): void {
  const outputs = Object.entries(values);
  if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
    for (const [name, value] of outputs) issueCommand("set-output", { name }, value);
  else issueFileCommand("OUTPUT", outputs.map((output) => prepareKeyValueMessage(...output)).join(EOL));
}

/** The files of this machine. */
export const nodeFiles: Files = {
  readText: (path, maxBytes = Infinity) => {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Error("it is not a file");
    if (stats.size > maxBytes) throw new Error(`it has ${stats.size} bytes, at most ${maxBytes} are read`);
    return readFileSync(path, "utf8");
  },
  writeText: (path, text) => {
    writeFileSync(path, text);
  },
  writeStream: (path, chunks) => pipeline(chunks, createWriteStream(path)),
  rename: (from, to) => promises.rename(from, to),
  remove: (path) => promises.rm(path, { force: true, maxRetries: 3 }),
};

function appendSummary(markdown: string): void {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file !== "") appendFileSync(file, markdown);
}

function onSignals(): AbortSignal {
  const controller = new AbortController();
  // On Windows the runner's second signal is Ctrl+Break; elsewhere there is no such signal, and it never comes.
  for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"] as const) {
    process.on(signal, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

function onUncaught(): AbortSignal {
  const controller = new AbortController();
  const abort = (error: unknown): void => {
    controller.abort(error);
  };
  process.on("uncaughtException", abort);
  process.on("unhandledRejection", abort);
  return controller.signal;
}

/** Since Node 26 a TLS name may be no number, and the toolkit's tunnel gives one nevertheless. */
const FIRST_NODE_TO_REFUSE_NUMBERS = 26;

/** The runner, this machine and its network. */
export function createNodeHost(): Host {
  const nodeMajor = Number.parseInt(process.versions.node, 10);
  return {
    env: process.env,
    log,
    setOutputs,
    appendSummary,
    files: nodeFiles,
    tempDir: tmpdir(),
    clock,
    random: Math.random,
    randomId: randomUUID,
    createTransport: (steady, whileWaiting) =>
      new HttpTransport(steady, {
        refusesNumericNames: nodeMajor >= FIRST_NODE_TO_REFUSE_NUMBERS,
        whileWaiting,
      }),
    cancelled: onSignals(),
    crashed: onUncaught(),
  };
}
