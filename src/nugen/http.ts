import type { IncomingHttpHeaders } from "node:http";

/** Where a request went: for messages, never with a query that could hold a secret. */
export interface Target {
  method: string;
  url: URL;
}

/** One request to the API. */
export interface HttpRequest extends Target {
  method: "GET" | "POST" | "PATCH";
  headers: Readonly<Record<string, string>>;
  /** Sent as UTF-8. */
  body?: string;
  /** Deadline for the whole request, in milliseconds: connecting, a proxy's CONNECT, sending, reading the response. */
  timeoutMs: number;
  /** Ends the request early, with the signal's reason as the error. */
  signal?: AbortSignal;
  /** Ends the request as `signal` does, but only while no byte of it has left. */
  unsentSignal?: AbortSignal;
  /** How large the response may be where it is read as a whole, in bytes; {@link MAX_RESPONSE_BYTES} where it is absent. */
  maxBytes?: number;
}

/** One whole response, of any status. */
export interface HttpResponse {
  status: number;
  /** By their names in lower case. */
  headers: IncomingHttpHeaders;
  /** Read as UTF-8, at most `maxBytes` of the request. */
  body: string;
  /** When the request began and when the response was complete, in milliseconds of our monotonic clock. */
  startedAt: number;
  receivedAt: number;
}

/** A response whose body is still to come: `receivedAt` is when its headers were there. */
export interface OpenResponse extends Omit<HttpResponse, "body"> {
  body: AsyncIterable<Buffer>;
}

/** One request with the API, and nothing more: no retry, no redirect. */
export interface Transport {
  /**
   * Sends a request and reads its whole response.
   * @throws {NotSentError} nothing was sent
   * @throws {NoResponseError} it may have been sent, or the response broke off
   * @throws the reason of the signal that ended it
   */
  send(request: HttpRequest): Promise<HttpResponse>;
  /**
   * Sends a request as `send` does, but hands the body to `read` while it streams; the deadline is for being idle. What `read` throws
   * comes as the cause of a `NoResponseError`, unless it is a `NugenError`.
   */
  stream<Result>(request: HttpRequest, read: (response: OpenResponse) => Promise<Result>): Promise<Result>;
}

/** A response of the API is a few kilobytes; one that is larger than this is refused while it streams. */
export const MAX_RESPONSE_BYTES = 1_048_576;
