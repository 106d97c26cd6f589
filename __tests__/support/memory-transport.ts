import type { VirtualSandbox } from "../../sandbox/virtual/sandbox.mjs";
import { MemoryTransport } from "../../sandbox/virtual/transport.mjs";
import * as body from "../../src/nugen/body.js";
import * as errors from "../../src/nugen/errors.js";
import { MAX_RESPONSE_BYTES } from "../../src/nugen/http.js";

const PARTS = { ...body, ...errors, MAX_RESPONSE_BYTES };

/** Returns the way to a virtual sandbox, with the errors of the sources. */
export function createMemoryTransport(sandbox: VirtualSandbox): MemoryTransport {
  return new MemoryTransport(sandbox, sandbox.clock, PARTS);
}
