/** The parts that others wrote: installed, started on this machine, and ended again. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, connect } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../scripts/tool-cache.mjs";

export const HERE = dirname(fileURLToPath(import.meta.url));
/** Debian's own, which sees Debian's packages. */
const PYTHON = "/usr/bin/python3";
const PACKAGES = ["python3-fastapi", "uvicorn", "tinyproxy-bin", "squid", "iproute2", "openssl"];

/** The way to do something as root, or null where there is none. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}

/** @param {string[]} command @returns {[string, string[]]} */
export function rootCommand(command) {
  const [program = "", ...args] = [...(asRoot() ?? []), ...command];
  return [program, args];
}

/** @returns {string | null} why the parts can't be installed, or null where they are there */
export function installParts() {
  const missing = PACKAGES.filter((name) => {
    const { status, stdout } = spawnSync("dpkg-query", ["-W", "-f=${db:Status-Status}", name], {
      encoding: "utf8",
    });
    return status !== 0 || stdout !== "installed";
  });
  if (asRoot() === null)
    return "it takes root, or sudo without a password, for the packages and the network namespace";
  if (missing.length === 0) return null;
  if (spawnSync("apt-get", ["--version"]).status !== 0) return `it takes Debian's ${missing.join(", ")}`;
  console.log(`Installing ${missing.join(", ")}`);
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...missing],
  ]) {
    const [program, all] = rootCommand(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args]);
    const { status, stderr } = spawnSync(program, all, { encoding: "utf8" });
    if (status !== 0) return `apt-get ${args[0]} failed: ${stderr.trim()}`;
  }
  return null;
}

/** @returns {Promise<number>} a port that was free a moment ago */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/**
 * Starts a server and waits until it takes connections.
 * @param {string} program
 * @param {string[]} args
 * @param {{port: number, host?: string, env?: Record<string, string>, cwd?: string}} options
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function start(program, args, { port, host = "127.0.0.1", env = {}, cwd = HERE }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => (text += chunk));
  }
  const ended = once(child, "close").catch((error) => (text += error));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  for (const until = Date.now() + 30_000; Date.now() < until && child.exitCode === null;) {
    if (await takes(port, host)) return { stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${program} did not start: ${text}`);
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function takes(port, host) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

/**
 * The FastAPI application, with TLS where a certificate is given.
 * @param {{key: string, route?: string, host?: string, tls?: {key: string, cert: string}}} options
 */
export async function startApp({ key, route, host = "127.0.0.1", tls }) {
  const port = await freePort();
  const args = ["-B", "-m", "uvicorn", "app:app", "--host", host, "--port", String(port)];
  if (tls !== undefined) args.push("--ssl-keyfile", tls.key, "--ssl-certfile", tls.cert);
  const env = { APP_KEY: key, ...(route === undefined ? {} : { APP_ROUTE: route }) };
  const { stop } = await start(PYTHON, args, { port, host, env });
  return { stop, port, url: `${tls === undefined ? "http" : "https"}://${host}:${port}` };
}

/** Prism, which checks each request against openapi.yaml and answers with its examples. */
export async function startPrism() {
  const port = await freePort();
  const prism = `${install("@stoplight/prism-cli@5.14.2")}/node_modules/@stoplight/prism-cli/dist/index.js`;
  const args = [prism, "mock", "--errors", "--port", String(port), "openapi.yaml"];
  const { stop } = await start(process.execPath, args, { port });
  return { stop, url: `http://127.0.0.1:${port}` };
}

/** @param {string} folder @param {string[]} args */
export function openssl(folder, args) {
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
}
