/**
 * `node sandbox/start.mjs [port]` starts the sandbox in the background and ends when it listens. The sandbox gets a
 * session of its own and no stream of this process, so it outlives the shell of a workflow's step on every system.
 */
import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ATTEMPTS = 100;
const PAUSE_MS = 200;

const [port = "8787"] = process.argv.slice(2);
const logFile = join(process.env["RUNNER_TEMP"] ?? tmpdir(), `sandbox-${port}.log`);
const log = openSync(logFile, "w");
const main = fileURLToPath(new URL("main.mjs", import.meta.url));
const server = spawn(process.execPath, [main, port], {
  detached: true,
  stdio: ["ignore", log, log],
  windowsHide: true,
});
server.unref();

const logged = () => readFileSync(logFile, "utf8");
for (let attempt = 1; !logged().includes("listens on"); attempt += 1) {
  if (server.exitCode !== null || attempt === ATTEMPTS) {
    console.error(`The sandbox does not listen on port ${port}.\n${logged()}`);
    process.exit(1);
  }
  await sleep(PAUSE_MS);
}
console.log(`The sandbox listens on http://127.0.0.1:${port} as process ${server.pid}. Its log: ${logFile}`);
