import { readAtMost } from "../nugen/body.js";
import type { Transport } from "../nugen/http.js";
import { BadGitHubResponseError } from "./error.js";

/** One page is at most 100 comments of 65,536 characters; JSON writes a character with up to 6 bytes. */
const MAX_RESPONSE_BYTES = 48 * 1_048_576;
/** How long GitHub may be silent, in milliseconds; a call that hangs leaves time for another. */
const SILENCE_MS = 10_000;

/** As much of a `Response` as octokit reads. Building a real one loads Node's HTTP client, which takes 34 ms. */
export interface FetchResponse {
  status: number;
  url: string;
  /** By their names in lower case, which is how octokit asks for them. */
  headers: ReadonlyMap<string, string>;
  text: () => Promise<string>;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** As much of `fetch` as octokit uses. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<FetchResponse>;

/**
 * Creates a fetch on this action's own transport: its proxies, its care for responses that are cut off. It throws
 * `NotSentError`, `NoResponseError` (also for a response that is too large), or the signal's reason.
 */
export function createFetch(transport: Transport, origin: string, signal: AbortSignal): Fetch {
  return async (address, { method, headers, body }) => {
    signal.throwIfAborted();
    if (method !== "GET" && method !== "POST" && method !== "PATCH")
      throw new TypeError(`unexpected method ${method}`);
    const content = body === undefined ? {} : { body };
    const url = new URL(address);
    // The next page is where a Link header says; the token goes nowhere else.
    if (url.origin !== origin) {
      const message = `${url.origin} is not ${origin}, where the token belongs`;
      throw new BadGitHubResponseError(message, false);
    }
    return transport.stream(
      { method, url, headers, timeoutMs: SILENCE_MS, signal, ...content },
      async (response) => {
        const { bytes, more } = await readAtMost(response.body, MAX_RESPONSE_BYTES);
        if (more) throw new Error(`the response is larger than ${MAX_RESPONSE_BYTES} bytes`);
        const known = Object.entries(response.headers).filter(([, value]) => typeof value === "string");
        return {
          status: response.status,
          url: address,
          headers: new Map(known.map(([name, value]) => [name, String(value)])),
          text: () => Promise.resolve(bytes.toString("utf8")),
          arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
        };
      },
    );
  };
}
