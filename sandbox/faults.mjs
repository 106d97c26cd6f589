/**
 * What a bad network, a proxy or a broken server does to a request and its response. Faults come before
 * everything else that the sandbox does, as a proxy in front of the service would.
 */

/**
 * @typedef {import('./options.mjs').Fault} Fault
 * @typedef {import('./options.mjs').ResponseData} ResponseData
 * @typedef {import('./options.mjs').RecordedRequest} RecordedRequest
 */

/**
 * What a handler needs of a response: Node's, or one without a socket.
 * @typedef {object} Response
 * @property {boolean} destroyed
 * @property {{destroy: () => unknown, resetAndDestroy: () => unknown} | null} socket
 * @property {(name: string, value: string) => unknown} setHeader
 * @property {(status: number, headers: Record<string, string | number | undefined>) => unknown} writeHead
 * @property {(text: string, written?: () => void) => boolean} write
 * @property {(text?: string) => unknown} end
 * @property {(event: 'drain', listener: () => void) => unknown} once
 * @property {(reason: import('../src/nugen/connection-error.js').NotSentReason) => void} [refuse] the connection was never
 *   made; only without a socket
 */

/** @typedef {(run: () => void, ms: number) => void} Later a timer that ends with the sandbox */

/** The faults that are left, in order. */
export class FaultQueue {
  /** @type {{rule: Fault, left: number, skip: number}[]} */
  #rules = [];

  /** @param {Fault[]} faults */
  constructor(faults) {
    for (const rule of faults) this.add(rule);
  }

  /** @param {Fault} rule */
  add(rule) {
    this.#rules.push({ rule, left: rule.times ?? 1, skip: rule.skip ?? 0 });
  }

  /**
   * @param {RecordedRequest} request
   * @returns {Fault | undefined}
   */
  take(request) {
    for (const entry of this.#rules) {
      const { rule } = entry;
      const applies = (rule.on === "any" || rule.on === request.route) && (rule.match?.(request) ?? true);
      if (!applies || entry.left <= 0) continue;
      if (entry.skip > 0) {
        entry.skip--;
        continue;
      }
      entry.left--;
      return rule;
    }
    return undefined;
  }
}

/**
 * `normal` is what the server would have answered; calling it does the work (a create creates).
 * @param {Fault} fault
 * @param {RecordedRequest} request
 * @param {Response} response
 * @param {() => ResponseData} normal
 * @param {Later} later
 */
export function misbehave(fault, request, response, normal, later) {
  /** @type {ResponseData | undefined} */
  let data;
  if (request.route !== "create" && fault.kind.startsWith("cutOff")) data = normal();
  else if (fault.commits && fault.commitDelayMs === undefined) data = normal();
  else if (fault.commits) later(normal, fault.commitDelayMs ?? 0);
  if (fault.kind === "delay") return later(() => send(response, data ?? normal()), fault.ms ?? 0);
  if (fault.ms === undefined) return fail(fault, request, response, data, later);
  later(() => fail(fault, request, response, data, later), fault.ms);
}

/**
 * @param {Fault} fault
 * @param {RecordedRequest} request
 * @param {Response} response
 * @param {ResponseData | undefined} data what the server would have answered, where it has worked
 * @param {Later} later
 */
function fail(fault, request, response, data, later) {
  const socket = response.socket;
  const { status = 200 } = fault;
  switch (fault.kind) {
    case "status": {
      const code = fault.status ?? 500;
      const body = fault.body ?? { detail: `Sandbox fault ${code}` };
      return send(response, { status: code, body, headers: fault.headers ?? {} });
    }
    case "body":
      return send(response, { status, body: fault.body ?? "", headers: fault.headers ?? {} });
    case "notJson": {
      const body = fault.body ?? "<html><head><title>Welcome</title></head><body>nginx</body></html>";
      return send(response, { status, body, headers: { "content-type": "text/html", ...fault.headers } });
    }
    case "redirect":
      return send(response, {
        status: fault.status ?? 307,
        body: "",
        headers: { location: fault.location ?? "/", ...fault.headers },
      });
    case "echoKey": {
      const detail = `Invalid credentials: ${request.headers.authorization}`;
      return send(response, { status: fault.status ?? 401, body: { detail } });
    }
    case "notSent":
      if (response.refuse !== undefined) return response.refuse(fault.reason ?? "connection");
      throw new Error("a server with a socket can't undo a connection");
    case "reset":
      socket?.resetAndDestroy();
      return;
    case "hang":
      return;
    case "cutOff":
    case "cutOffChunked":
      return cutOff(response, data, fault.kind === "cutOff");
    case "drip":
      return drip(fault.bytesPerSecond ?? 10, status, request, response, later);
    case "huge":
      return huge(fault.bytes ?? Infinity, status, request, response, data);
  }
}

/**
 * @param {Response} response
 * @param {ResponseData} data
 */
export function send(response, data) {
  if (response.destroyed) return;
  const text = typeof data.body === "string" ? data.body : JSON.stringify(data.body ?? null);
  const type = typeof data.body === "string" ? "text/plain; charset=utf-8" : "application/json";
  const length = data.stream === undefined ? Buffer.byteLength(text) : data.length;
  response.writeHead(data.status, { "content-type": type, "content-length": length, ...data.headers });
  if (data.stream === undefined) response.end(text);
  else pump(response, data.stream, () => response.end());
}

/**
 * Writes as fast as the client reads and no faster.
 * @param {Response} response
 * @param {Iterable<string>} chunks
 * @param {() => void} done
 */
function pump(response, chunks, done) {
  const iterator = chunks[Symbol.iterator]();
  const step = () => {
    while (!response.destroyed) {
      const next = iterator.next();
      if (next.done) return done();
      if (!response.write(next.value)) {
        response.once("drain", step);
        return;
      }
    }
  };
  step();
}

/**
 * Half of the body and then a closed socket; `promised` says with Content-Length how much it
 * should have been.
 * @param {Response} response
 * @param {ResponseData | undefined} data
 * @param {boolean} promised
 */
function cutOff(response, data, promised) {
  const body = data?.stream === undefined ? JSON.stringify(data?.body ?? { evaluation_id: "eval-cut" }) : "";
  const total = data?.length ?? Buffer.byteLength(body);
  /** @type {Record<string, string>} */
  const headers = { "content-type": "application/json", ...data?.headers };
  if (promised) headers["content-length"] = String(total);
  response.writeHead(data?.status ?? 200, headers);
  const half = data?.stream === undefined ? [body.slice(0, body.length / 2)] : upTo(data.stream, total / 2);
  pump(response, half, () => response.write(" ", () => response.socket?.destroy()));
}

/**
 * @param {Iterable<string>} chunks
 * @param {number} bytes
 */
function* upTo(chunks, bytes) {
  let made = 0;
  for (const chunk of chunks) {
    if (made >= bytes) return;
    made += chunk.length;
    yield chunk.slice(0, Math.max(1, chunk.length / 2));
  }
}

/**
 * @param {number} rate
 * @param {number} status
 * @param {RecordedRequest} request
 * @param {Response} response
 * @param {Later} later
 */
function drip(rate, status, request, response, later) {
  response.writeHead(status, { "content-type": "application/json" });
  const pause = Math.max(20, 1000 / rate);
  const size = Math.max(1, Math.round((rate * pause) / 1000));
  const step = () => {
    if (response.destroyed) return;
    response.write(" ".repeat(size));
    request.sent += size;
    later(step, pause);
  };
  step();
}

/**
 * @param {number} bytes
 * @param {number} status
 * @param {RecordedRequest} request
 * @param {Response} response
 * @param {ResponseData | undefined} data
 */
function huge(bytes, status, request, response, data) {
  const head = `${JSON.stringify(data?.body ?? { detail: "x" }).slice(0, -1)},"filler":"`;
  response.writeHead(status, { "content-type": "application/json" });
  function* filler() {
    yield head;
    for (let left = bytes - head.length - 2; left > 0; left -= 65_536) {
      const size = Math.min(65_536, left);
      request.sent += size;
      yield "x".repeat(size);
    }
    yield '"}';
  }
  pump(response, filler(), () => response.end());
}
