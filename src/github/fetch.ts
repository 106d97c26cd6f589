import { readAtMost } from "../nugen/body.js";
import type { Transport } from "../nugen/transport.js";

/** One page is at most 100 comments of 65,536 characters; JSON writes a character with up to 6 bytes. */
const MAX_REPLY_BYTES = 48 * 1_048_576;
/** How long GitHub may be silent, in milliseconds; a call that hangs leaves time for another. */
const SILENCE_MS = 10_000;

/** As much of `fetch` as octokit uses. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Response>;

/**
 * @returns a fetch over this action's own transport: its proxies, its care for replies that are cut off. It throws
 * `NotSentError`, `NoReplyError` (also for a reply that is too large), or the signal's reason
 */
export function fetchThrough(transport: Transport, origin: string, signal: AbortSignal): Fetch {
  return async (address, { method, headers, body }) => {
    signal.throwIfAborted();
    if (method !== "GET" && method !== "POST" && method !== "PATCH")
      throw new TypeError(`no method ${method}`);
    const content = body === undefined ? {} : { body };
    const url = new URL(address);
    // The next page is where a Link header says; the token goes nowhere else.
    if (url.origin !== origin) throw new TypeError(`${url.origin} is not ${origin}, where the token belongs`);
    return transport.stream(
      { method, url, headers, timeoutMs: SILENCE_MS, signal, ...content },
      async (reply) => {
        const { bytes, more } = await readAtMost(reply.body, MAX_REPLY_BYTES);
        if (more) throw new Error(`the reply is larger than ${MAX_REPLY_BYTES} bytes`);
        const known = Object.entries(reply.headers).filter(([, value]) => typeof value === "string");
        const text = bytes.toString("utf8");
        return new Response(text === "" ? null : text, {
          status: reply.status,
          headers: known.map(([name, value]): [string, string] => [name, String(value)]),
        });
      },
    );
  };
}
