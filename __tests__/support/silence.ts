import type { VirtualClock } from "../../sandbox/virtual/clock.mjs";
import type { Transport } from "../../src/nugen/http.js";

/** What an action does to the world outside. */
export type Effect = "log" | "outputs" | "summary" | "request";

/** How long to wait for what may follow the outcome, in milliseconds. */
const AFTER_MS = 3_600_000;

/** Returns the transport, with a call for each request. */
export function watchRequests(transport: Transport, onRequest: () => void): Transport {
  return {
    send: (request) => {
      onRequest();
      return transport.send(request);
    },
    stream: (request, read) => {
      onRequest();
      return transport.stream(request, read);
    },
  };
}

/**
 * Checks that the run ended with its outputs, or with the error that they could not be written: after that nothing is
 * requested, logged or output, however long one waits, and no timer is left.
 * @param effects of the run, in order; those to come are added
 */
export async function expectSilence(effects: readonly Effect[], clock: VirtualClock): Promise<void> {
  const { sleepers } = clock;
  const end = effects.length - 1;
  await clock.run(clock.sleep(AFTER_MS));
  const outcome = effects.includes("outputs") ? "outputs" : "log";
  const late = effects.slice(effects[end] === outcome ? end + 1 : end);
  const found = [...late, ...(sleepers > 0 ? ["a timer"] : [])];
  if (found.length > 0) throw new Error(`After the outcome there is still: ${found.join(", ")}`);
}
