/** TLS as openssl and uvicorn do it. */
import { rmSync } from "node:fs";
import { makeCa } from "./certificates.mjs";
import { check, KEY } from "./check.mjs";
import { startApp } from "./parts.mjs";

/** A private CA, known and unknown; an expired certificate; one of another name. */
export async function checkTls() {
  const { folder, ca, certificate } = makeCa("IP:127.0.0.1");
  const known = { NODE_EXTRA_CA_CERTS: ca };
  try {
    /** @type {["good" | "expired" | "wrong-name", string, Record<string, string>, string, RegExp][]} */
    const cases = [
      ["good", "a private CA in NODE_EXTRA_CA_CERTS", known, "created", /eval-1/],
      ["good", "a private CA that nobody named", {}, "api_error", /NODE_EXTRA_CA_CERTS/],
      ["expired", "an expired certificate", known, "api_error", /CERT_HAS_EXPIRED|expired/],
      [
        "wrong-name",
        "a certificate of another name",
        known,
        "api_error",
        /ERR_TLS_CERT_ALTNAME_INVALID|other\.invalid/,
      ],
    ];
    for (const [kind, name, env, outcome, says] of cases) {
      const app = await startApp({ key: KEY, tls: certificate(kind) });
      try {
        await check(`TLS: ${name}`, { inputs: { api_url: app.url }, env }, { outcome, says });
      } finally {
        await app.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
