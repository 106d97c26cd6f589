import { createServer, type Server, type Socket } from "node:net";
import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { KEY, creates, errorOf, failure, run, runDist } from "./helpers.js";

const API_ERROR = { exitCode: 1, outcome: "api_error" };
const UNKNOWN = { exitCode: 1, outcome: "create_unknown" };

/** A server of raw sockets on a free port of this machine. */
async function listen(onSocket: (socket: Socket) => void): Promise<{ server: Server; port: number }> {
  const server = createServer(onSocket);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port };
}

const ids = { api_key: KEY, model_id: "model-a", benchmark_id: "task-abc123" };

describe("what stays wrong", () => {
  test("a proxy that wants a login is reported at once", async () => {
    const { server, port } = await listen((socket) => {
      // What isn't read to its end stays open.
      socket.on("error", () => undefined).resume();
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    });
    const { result } = await runDist({
      inputs: { ...ids, api_url: "https://api.nugen.invalid" },
      env: { https_proxy: `http://127.0.0.1:${port}` },
    });
    server.close();
    expect(failure(result)).toEqual(API_ERROR);
    expect(errorOf(result)).toMatch(/407/);
    expect(errorOf(result)).toMatch(/https_proxy/);
    expect(result.log).not.toMatch(/Attempt 1 failed/);
  });
});

describe("it is not known", () => {
  const lists: [string, Omit<Fault, "on">][] = [
    ["fails with 403", { kind: "status", status: 403, body: { detail: "no listing" } }],
    ["keeps failing with 500", { kind: "status", status: 500, body: { detail: "no listing" } }],
    ["keeps being cut off", { kind: "cutOff" }],
  ];

  test.each(
    lists.flatMap(([name, fault]) => [true, false].map((commits) => [name, commits, fault] as const)),
  )("where the list %s, and a lost create took effect: %s", async (_, commits, fault) => {
    const create: Fault = { on: "create", kind: "reset", commits };
    const { result, sandbox } = await run({
      sandbox: { faults: [create, { on: "list", ...fault, times: 99 }] },
    });
    expect(failure(result)).toEqual(UNKNOWN);
    expect(creates(sandbox)).toHaveLength(1);
    expect(errorOf(result)).toContain("the list of evaluations can't be read");
    if (fault.kind === "status") expect(errorOf(result)).toContain("no listing");
    expect(errorOf(result)).toContain("as evaluation_id");
  });

  test("where every response breaks off: never green, no hang", async () => {
    const { result, sandbox } = await run({
      sandbox: { faults: [{ on: "any", kind: "cutOff", times: 999, commits: true }] },
    });
    expect(failure(result)).toEqual(UNKNOWN);
    expect(sandbox.evaluations).toHaveLength(1);
  });
});
