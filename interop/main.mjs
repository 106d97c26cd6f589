/** `npm run test:interop`: the built dist/ against servers and proxies that others wrote, on this machine only. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { checkFastApi, checkPrism } from "./api.mjs";
import { report, tally } from "./check.mjs";
import { HERE, installParts, rootCommand } from "./parts.mjs";
import { checkTls } from "./tls.mjs";

/** The proxies, in network and mount namespaces; what they come to is read off the lines that they print. */
async function checkProxies() {
  const [program, args] = rootCommand([
    "unshare",
    "--net",
    "--mount",
    process.execPath,
    join(HERE, "proxy.mjs"),
  ]);
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
    text += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(child, "close");
  tally.passed += text.match(/^PASS /gm)?.length ?? 0;
  tally.failed += text.match(/^FAIL /gm)?.length ?? 0;
  if (code !== 0 || text === "") report("the proxies", [`their process ended with ${code}`]);
}

const impossible = installParts();
if (impossible !== null) {
  console.error(`The real parts can't be installed here: ${impossible}.`);
  process.exit(1);
}
for (const [name, run] of /** @type {const} */ ([
  ["FastAPI", checkFastApi],
  ["Prism", checkPrism],
  ["TLS", checkTls],
  ["the proxies", checkProxies],
])) {
  await run().catch((error) => report(name, [String(error)]));
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
if (tally.failed > 0) process.exitCode = 1;
