/**
 * Proxies that want a login. The toolkit never sends loopback hosts through a proxy, so all of this happens in a
 * network namespace of its own, where the server has an address that is not a loopback one and nothing leads out, and
 * a mount namespace, where that address has a name.
 * main.mjs starts this file in there.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeCa } from "./certificates.mjs";
import { check, KEY, report } from "./check.mjs";
import { freePort, start, startApp } from "./parts.mjs";

const ADDRESS = "10.77.0.1";
const NAME = "nugen.test";
const USER = "builder";
const PASSWORD = "right-horse-19";
const WRONG = "wrong-horse-84";

execFileSync("ip", ["link", "set", "lo", "up"]);
execFileSync("ip", ["address", "add", `${ADDRESS}/32`, "dev", "lo"]);
const { folder, ca, certificate } = makeCa(`IP:${ADDRESS},DNS:${NAME}`);
writeFileSync(join(folder, "hosts"), `127.0.0.1 localhost\n${ADDRESS} ${NAME}\n`);
execFileSync("mount", ["--bind", join(folder, "hosts"), "/etc/hosts"]);
// squid gives up root and still has to read its configuration.
chmodSync(folder, 0o755);
const app = await startApp({ key: KEY, host: ADDRESS, tls: certificate("good") });
/** @type {Record<string, string>} */
const inputs = { api_url: `https://${NAME}:${app.port}` };

/** @param {number} port @param {string} password */
const through = (port, password) => ({
  inputs,
  env: { NODE_EXTRA_CA_CERTS: ca, https_proxy: `http://${USER}:${password}@127.0.0.1:${port}` },
});

/** @param {number} port */
function tinyproxy(port) {
  const lines = [
    `Port ${port}`,
    "Listen 127.0.0.1",
    `BasicAuth ${USER} ${PASSWORD}`,
    `ConnectPort ${app.port}`,
  ];
  writeFileSync(join(folder, "tinyproxy.conf"), `${lines.join("\n")}\n`);
  return start("tinyproxy", ["-d", "-c", join(folder, "tinyproxy.conf")], { port, cwd: folder });
}

/** @param {number} port */
function squid(port) {
  const hash = execFileSync("openssl", ["passwd", "-apr1", PASSWORD], { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "logins"), `${USER}:${hash}\n`);
  const lines = [
    `http_port 127.0.0.1:${port}`,
    `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${join(folder, "logins")}`,
    "acl known proxy_auth REQUIRED",
    "http_access allow known",
    "http_access deny all",
    "cache deny all",
    "access_log none",
    "cache_log /dev/null",
    "pid_filename none",
    "netdb_filename none",
    "shutdown_lifetime 0 seconds",
  ];
  writeFileSync(join(folder, "squid.conf"), `${lines.join("\n")}\n`);
  return start("squid", ["-N", "-f", join(folder, "squid.conf")], { port, cwd: folder });
}

try {
  for (const [name, startProxy] of /** @type {const} */ ([
    ["tinyproxy", tinyproxy],
    ["squid", squid],
  ])) {
    const port = await freePort();
    const proxy = await startProxy(port);
    try {
      await check(`${name}: the right login`, through(port, PASSWORD), {
        outcome: "created",
        never: [PASSWORD],
      });
      await check(
        `${name}: an API without a name`,
        { ...through(port, PASSWORD), inputs: { api_url: app.url } },
        // Since Node 26, TLS refuses what the toolkit's tunnel gives it for a name: then it has to be configured.
        Number.parseInt(process.versions.node, 10) < 26
          ? { outcome: "created", never: [PASSWORD] }
          : { outcome: "api_error", says: /no host without a name through a proxy/, never: [PASSWORD] },
      );
      await check(`${name}: a wrong login is reported, without the password`, through(port, WRONG), {
        outcome: "api_error",
        says: /the proxy refused the login/,
        never: [WRONG],
      });
    } finally {
      await proxy.stop();
    }
  }
  await check("no proxy at that address: reported as such", through(await freePort(), PASSWORD), {
    outcome: "api_error",
    says: /the proxy can't be reached/,
    never: [PASSWORD],
  });
} catch (error) {
  report("the proxies", [String(error)]);
} finally {
  await app.stop();
  execFileSync("umount", ["/etc/hosts"]);
  rmSync(folder, { recursive: true, force: true });
}
