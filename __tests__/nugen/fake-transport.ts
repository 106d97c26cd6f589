import { NugenClient } from "../../src/nugen/client.js";
import { TooLargeError } from "../../src/nugen/errors.js";
import type { HttpResponse, HttpRequest, Transport } from "../../src/nugen/http.js";

/** What a fake transport answers: a whole response, or `too large` where it exceeds what the request allows. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  tookMs?: number;
  bytes?: number;
}

/** Answers without a network, and keeps the requests. */
export class FakeTransport implements Transport {
  readonly requests: HttpRequest[] = [];
  constructor(readonly answer: (request: HttpRequest) => Answer) {}

  send = (request: HttpRequest): Promise<HttpResponse> => {
    this.requests.push(request);
    const { status = 200, headers = {}, body = {}, tookMs = 100, bytes = 0 } = this.answer(request);
    if (bytes > (request.maxBytes ?? 1_048_576))
      return Promise.reject(new TooLargeError(request, tookMs, "too large", undefined, status));
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return Promise.resolve({ status, headers, body: text, startedAt: 1_000, receivedAt: 1_000 + tookMs });
  };

  stream = (): Promise<never> => Promise.reject(new Error("nothing is streamed here"));
}

/** A client of that transport, at `https://api.nugen.in`. */
export function clientOf(transport: Transport): NugenClient {
  const options = { baseUrl: new URL("https://api.nugen.in"), apiKey: "a-secret-key-1", timeoutMs: 30_000 };
  return new NugenClient(transport, options);
}
