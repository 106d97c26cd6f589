import { NugenClient } from "../../src/nugen/client.js";
import { TooLargeError } from "../../src/nugen/errors.js";
import {
  type HttpResponse,
  type HttpRequest,
  type OpenResponse,
  type Transport,
  MAX_RESPONSE_BYTES,
} from "../../src/nugen/http.js";

/** What a scripted transport answers; `bytes` is how large the response would be, `tookMs` how long it took. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  tookMs?: number;
  bytes?: number;
}

/** Answers without a network what a test says literally, and keeps the requests. */
export class ScriptedTransport implements Transport {
  readonly requests: HttpRequest[] = [];
  constructor(readonly answer: (request: HttpRequest) => Answer) {}

  async send(request: HttpRequest): Promise<HttpResponse> {
    const { status, headers, text, startedAt, receivedAt, bytes } = await this.#respond(request);
    if (bytes > (request.maxBytes ?? MAX_RESPONSE_BYTES))
      throw new TooLargeError(request, receivedAt - startedAt, "too large", undefined, status);
    return { status, headers, body: text, startedAt, receivedAt };
  }

  async stream<Result>(
    request: HttpRequest,
    read: (response: OpenResponse) => Promise<Result>,
  ): Promise<Result> {
    const { status, headers, text, startedAt, receivedAt } = await this.#respond(request);
    async function* chunks(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from(text));
    }
    return read({ status, headers, body: chunks(), startedAt, receivedAt });
  }

  async #respond(request: HttpRequest) {
    this.requests.push(request);
    const answer = await Promise.resolve(this.answer(request));
    const { status = 200, headers = {}, body = {}, tookMs = 100, bytes = 0 } = answer;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return { status, headers, text, bytes, startedAt: 1_000, receivedAt: 1_000 + tookMs };
  }
}

/** A client of that transport, at `https://api.nugen.in`. */
export function clientOf(transport: Transport): NugenClient {
  const options = { baseUrl: new URL("https://api.nugen.in"), apiKey: "a-secret-key-1", timeoutMs: 30_000 };
  return new NugenClient(transport, options);
}
