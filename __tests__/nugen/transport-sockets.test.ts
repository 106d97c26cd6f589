import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  createServer as createRawServer,
  type AddressInfo,
  type Server as RawServer,
  type Socket,
} from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import { NoResponseError, NotSentError } from "../../src/nugen/errors.js";
import { type HttpRequest } from "../../src/nugen/http.js";
import { HttpTransport } from "../../src/nugen/transport.js";

const servers: (Server | RawServer)[] = [];

afterEach(() => {
  delete process.env["https_proxy"];
  for (const server of servers.splice(0)) {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  }
});

async function portOf(server: Server | RawServer): Promise<number> {
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** One request to a server that answers as `answer` does, its response a step further each time that is called. */
async function request(answer: (response: ServerResponse) => void, more: Partial<HttpRequest> = {}) {
  const clock = new VirtualClock();
  const transport = new HttpTransport(clock, { refusesNumericNames: false });
  const server = createServer();
  const url = new URL(`http://127.0.0.1:${await portOf(server)}/`);
  const arrived = once(server, "request") as Promise<[IncomingMessage, ServerResponse]>;
  const given = { method: "GET", url, headers: {}, timeoutMs: 30_000, ...more } as const;
  const work = transport.send(given);
  work.catch(() => undefined);
  const [message, response] = await arrived;
  const gone = once(message.socket, "close");
  answer(response);
  return { clock, work, gone };
}

test("a request that is never answered ends at its deadline, and hangs up", async () => {
  const { clock, work, gone } = await request(() => undefined);
  const error: unknown = await clock.run(work).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoResponseError);
  expect(error).toMatchObject({ openMs: 30_000 });
  expect(String(error)).toContain("no whole response within 30 s");
  expect(clock.elapsedMs).toBe(30_000);
  expect(clock.sleepers).toBe(0);
  await gone;
});

test("a response that stops half-way ends at the request's deadline", async () => {
  const { clock, work, gone } = await request((response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half");
  });
  await expect(clock.run(work)).rejects.toThrow("no whole response within 30 s");
  await gone;
});

test("an aborted signal ends a request at once, with its reason", async () => {
  const stop = new AbortController();
  const { clock, work, gone } = await request(
    () => {
      stop.abort(new Error("the run is over"));
    },
    { signal: stop.signal },
  );
  await expect(work).rejects.toThrow("the run is over");
  expect(clock.elapsedMs).toBe(0);
  expect(clock.sleepers).toBe(0);
  await gone;
});

test.each(["signal", "unsentSignal"])("nothing is sent once the %s is aborted", async (name) => {
  const transport = new HttpTransport(new VirtualClock(), { refusesNumericNames: false });
  const signals = { [name]: AbortSignal.abort(new Error("the run is over")) };
  const url = new URL("http://127.0.0.1:9/");
  await expect(transport.send({ method: "GET", url, headers: {}, timeoutMs: 1, ...signals })).rejects.toThrow(
    "the run is over",
  );
});

test("a request that was sent may end, although its unsentSignal is aborted", async () => {
  const stop = new AbortController();
  const { clock, work } = await request(
    (response) => {
      stop.abort(new Error("the run is over"));
      response.end("{}");
    },
    { method: "POST", body: "{}", unsentSignal: stop.signal },
  );
  expect((await work).status).toBe(200);
  expect(clock.sleepers).toBe(0);
});

/** A POST to a peer that accepts the connection and says nothing: the API over TLS, or a proxy on the way there. */
async function unanswered(peer: "API" | "proxy", more: Partial<HttpRequest> = {}) {
  const server = createRawServer((one) => one.on("error", () => undefined));
  const port = await portOf(server);
  if (peer === "proxy") process.env["https_proxy"] = `http://127.0.0.1:${port}`;
  const connected = once(server, "connection") as Promise<[Socket]>;
  const clock = new VirtualClock();
  const transport = new HttpTransport(clock, { refusesNumericNames: false });
  const url = new URL(peer === "proxy" ? "https://api.nugen.invalid/" : `https://127.0.0.1:${port}/`);
  const given = { method: "POST", url, headers: {}, body: "{}", timeoutMs: 30_000, ...more } as const;
  const work = transport.send(given);
  work.catch(() => undefined);
  const [socket] = await connected;
  return { clock, work, socket };
}

test.each(["API", "proxy"] as const)(
  "an unsentSignal ends what waits for the %s to connect",
  async (peer) => {
    const stop = new AbortController();
    const { clock, work, socket } = await unanswered(peer, { unsentSignal: stop.signal });
    stop.abort(new Error("the run is over"));
    await expect(work).rejects.toThrow("the run is over");
    expect(clock.sleepers).toBe(0);
    socket.destroy();
  },
);

test("a proxy that never answers CONNECT: nothing was sent, and the deadline ends it", async () => {
  const { clock, work, socket } = await unanswered("proxy");
  const error: unknown = await clock.run(work).catch((thrown: unknown) => thrown);
  socket.destroy();
  expect(error).toBeInstanceOf(NotSentError);
  expect(error).toMatchObject({ reason: "connection" });
  expect(String(error)).toContain("not connected within 30 s");
});
