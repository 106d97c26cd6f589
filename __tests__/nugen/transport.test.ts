import http from "node:http";
import { type AddressInfo, type Socket, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import { createAgent } from "../../src/nugen/agents.js";
import { NoResponseError, NotSentError } from "../../src/nugen/errors.js";
import { type HttpRequest } from "../../src/nugen/http.js";
import { HttpTransport } from "../../src/nugen/transport.js";

/** Nobody drives it: no deadline passes here. */
const clock = new VirtualClock();

interface Seen {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  socket: number;
}

/** A server that numbers its connections. */
class Server {
  readonly seen: Seen[] = [];
  readonly sockets: Socket[] = [];
  /** Called with each request; returns false where it has answered, or never will. */
  intercept: (seen: Seen, socket: Socket) => boolean = () => true;
  readonly #server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers, socket } = request;
      const body = Buffer.concat(chunks).toString("utf8");
      const seen = { method, path: url, headers, body, socket: this.sockets.indexOf(socket) };
      this.seen.push(seen);
      if (this.intercept(seen, socket)) response.end(`{"path":"${url}"}`);
    });
  });

  async listen(): Promise<number> {
    this.#server.on("connection", (socket) => this.sockets.push(socket));
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return portOf(this.#server);
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) =>
      this.#server.close(() => {
        resolve();
      }),
    );
  }
}

function portOf(server: http.Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

let server: Server;
let port = 0;
let transport: HttpTransport;
const requestTo = (path: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url: new URL(`http://127.0.0.1:${port}${path}`),
  headers: {},
  timeoutMs: 60_000,
  ...more,
});

beforeEach(async () => {
  server = new Server();
  port = await server.listen();
  transport = new HttpTransport(clock, { refusesNumericNames: false });
});

afterEach(() => server.close());

describe("connections", () => {
  test("reads share one; a create has its own and closes it", async () => {
    await transport.send(requestTo("/1"));
    await transport.send(requestTo("/2"));
    await transport.send(requestTo("/3", { method: "POST", body: '{"a":"ü"}' }));
    await transport.send(requestTo("/4"));
    expect(server.seen.map(({ socket }) => socket)).toEqual([0, 0, 1, 0]);
    expect(server.seen[2]).toMatchObject({ method: "POST", body: '{"a":"ü"}' });
    expect(server.seen[2]?.headers).toMatchObject({ connection: "close", "content-length": "10" });
    expect(server.seen[0]?.headers.connection).toBe("keep-alive");
  });

  test("a read on one that was closed meanwhile is sent once more, on a new one", async () => {
    await transport.send(requestTo("/1"));
    server.intercept = ({ path, socket: number }, socket) => {
      if (path === "/2" && number === 0) socket.destroy();
      return true;
    };
    const response = await transport.send(requestTo("/2"));
    expect(response.body).toBe('{"path":"/2"}');
    expect(server.seen.map(({ path, socket }) => [path, socket])).toEqual([
      ["/1", 0],
      ["/2", 0],
      ["/2", 1],
    ]);
  });

  test("once only: a new one that is closed, too, is an error", async () => {
    await transport.send(requestTo("/1"));
    server.intercept = (_seen, socket) => {
      socket.destroy();
      return false;
    };
    await expect(transport.send(requestTo("/2"))).rejects.toBeInstanceOf(NoResponseError);
    expect(server.seen).toHaveLength(3);
  });

  test.each(["GET", "POST"] as const)("a %s on a first connection is never sent again", async (method) => {
    server.intercept = (_seen, socket) => {
      socket.destroy();
      return false;
    };
    await expect(transport.send(requestTo("/1", { method, body: "{}" }))).rejects.toBeInstanceOf(
      NoResponseError,
    );
    expect(server.seen).toHaveLength(1);
  });

  test("a response that was half read doesn't leave its connection to the next request", async () => {
    await transport.stream(requestTo("/1"), () => Promise.resolve());
    await transport.send(requestTo("/2"));
    expect(server.seen.map(({ socket }) => socket)).toEqual([0, 1]);
  });
});

test("a request may allow a larger response, or a smaller one", async () => {
  await expect(transport.send(requestTo("/1", { maxBytes: 5 }))).rejects.toThrow("larger than 5 bytes");
  expect((await transport.send(requestTo("/2", { maxBytes: 100 }))).status).toBe(200);
});

test("a response that switches to another protocol is none", async () => {
  server.intercept = (_seen, socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: foo\r\nConnection: Upgrade\r\n\r\n");
    return false;
  };
  const error = await transport.send(requestTo("/1", { method: "POST" })).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoResponseError);
  expect(error).toMatchObject({ message: expect.stringContaining("101") });
});

test("nobody listens: nothing was sent", async () => {
  // A port that was free a moment ago may be another program's by now; the first is nobody's.
  const failed = transport.send(requestTo("", { url: new URL("http://127.0.0.1:1/") }));
  await expect(failed).rejects.toBeInstanceOf(NotSentError);
});

test("while it waits for the first response, it does what takes time, once", async () => {
  const seen: string[] = [];
  const whileWaiting = (): void => void seen.push("loaded");
  transport = new HttpTransport(clock, { refusesNumericNames: false, whileWaiting });
  server.intercept = ({ path }) => seen.push(path) > 0;
  await transport.send(requestTo("/1", { method: "POST", body: "{}" }));
  await transport.send(requestTo("/2"));
  expect(seen).toHaveLength(3);
  expect(seen).toContain("loaded");
});

test("what is aborted before its agent is there is not sent", async () => {
  const ending = new AbortController();
  const sent = transport.send(requestTo("/1", { method: "POST", body: "{}", signal: ending.signal }));
  ending.abort(new Error("over"));
  await expect(sent).rejects.toThrow("over");
  expect(server.sockets).toEqual([]);
});

describe("a proxy", () => {
  afterEach(() => {
    delete process.env["http_proxy"];
  });

  test("at an IPv6 address in brackets gets the address without them", async () => {
    process.env["http_proxy"] = "http://[2001:db8::1]:3128";
    expect(await createAgent(new URL("http://api.example.com/"))).toMatchObject({
      proxyOptions: { host: "2001:db8::1", port: "3128" },
    });
  });

  test("at [::1] is used, for reads and for creates", async () => {
    const tunnels: string[] = [];
    const proxy = http.createServer().on("connect", (request, socket) => {
      tunnels.push(request.url ?? "");
      const target = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        target.pipe(socket).pipe(target);
      });
      for (const end of [target, socket]) end.on("error", () => undefined);
    });
    const hasIpv6 = await new Promise<boolean>((resolve) => {
      proxy.once("error", () => {
        resolve(false);
      });
      proxy.listen(0, "::1", () => {
        resolve(true);
      });
    });
    // Without IPv6 on this machine the options above have to do.
    if (!hasIpv6) return;
    process.env["http_proxy"] = `http://[::1]:${portOf(proxy)}`;
    const url = new URL("http://api.example.com/x");
    expect((await transport.send(requestTo("", { url }))).body).toBe('{"path":"/x"}');
    expect((await transport.send(requestTo("", { url, method: "POST", body: "{}" }))).status).toBe(200);
    expect(tunnels).toEqual(["api.example.com:80", "api.example.com:80"]);
    proxy.close();
  });
});
