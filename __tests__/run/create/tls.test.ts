import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { ONE, errorOf, exactlyOne, failure, run } from "./helpers.js";

/** A certificate of 127.0.0.1 that nobody signed but itself; its key is no secret. */
const CERTIFICATE = fileURLToPath(new URL("../../support/tls/certificate.pem", import.meta.url));
const KEY = fileURLToPath(new URL("../../support/tls/key.pem", import.meta.url));
const SANDBOX = { tls: { cert: readFileSync(CERTIFICATE, "utf8"), key: readFileSync(KEY, "utf8") } };

test("a server whose certificate is in NODE_EXTRA_CA_CERTS is trusted", async () => {
  const ran = await run({ dist: true, sandbox: SANDBOX, env: { NODE_EXTRA_CA_CERTS: CERTIFICATE } });
  expect(exactlyOne(ran)).toEqual(ONE);
});

test("a server whose certificate nobody named gets nothing, and the error says what to set", async () => {
  const { result, sandbox } = await run({
    dist: true,
    sandbox: SANDBOX,
    env: { NODE_EXTRA_CA_CERTS: undefined },
  });
  expect(failure(result)).toEqual({ exitCode: 1, outcome: "api_error" });
  expect(errorOf(result)).toContain("NODE_EXTRA_CA_CERTS");
  expect(sandbox.requests).toEqual([]);
});
