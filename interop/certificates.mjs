/** A private CA made by openssl, and certificates of it. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openssl } from "./parts.mjs";

const CONFIG = `[ca]
default_ca = private
[private]
database = index.txt
unique_subject = no
serial = serial
new_certs_dir = .
default_md = sha256
policy = anything
copy_extensions = copy
[anything]
commonName = supplied
`;

/**
 * @param {string} names the right names of the server, as openssl has them: IP:... or DNS:..., separated by commas
 * @returns {{folder: string, ca: string, certificate: (kind: "good" | "expired" | "wrong-name") =>
 *   {key: string, cert: string}}}
 */
export function makeCa(names) {
  const folder = mkdtempSync(join(tmpdir(), "interop-ca-"));
  writeFileSync(join(folder, "ca.cnf"), CONFIG);
  writeFileSync(join(folder, "index.txt"), "");
  writeFileSync(join(folder, "serial"), "01\n");
  const fresh = ["req", "-newkey", "rsa:2048", "-nodes"];
  const caFiles = ["-keyout", "ca.key", "-out", "ca.pem"];
  openssl(folder, [...fresh, "-x509", "-days", "2", "-subj", "/CN=A private CA", ...caFiles]);
  return {
    folder,
    ca: join(folder, "ca.pem"),
    certificate(kind) {
      const right = kind === "wrong-name" ? "DNS:other.invalid" : names;
      const files = ["-keyout", `${kind}.key`, "-out", `${kind}.csr`];
      openssl(folder, [...fresh, "-subj", `/CN=${kind}`, "-addext", `subjectAltName=${right}`, ...files]);
      const dates =
        kind === "expired"
          ? ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"]
          : ["-days", "1"];
      const signed = ["-in", `${kind}.csr`, "-out", `${kind}.pem`, "-cert", "ca.pem", "-keyfile", "ca.key"];
      openssl(folder, ["ca", "-batch", "-notext", "-config", "ca.cnf", ...dates, ...signed]);
      return { key: join(folder, `${kind}.key`), cert: join(folder, `${kind}.pem`) };
    },
  };
}
