// `npm run picture` makes docs/images/summary.png: the summary of the demo's scene of a gate that passes, as a page in
// GitHub's style, by the Chromium at hand (CHROMIUM says where it is; a font with emoji has to be there). Where pngquant
// is installed too, the file is made small.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAction } from "../sandbox/runner.mjs";
import { scenes } from "../sandbox/scenes.mjs";
import { startSandbox } from "../sandbox/server.mjs";
import { install } from "./tool-cache.mjs";

const WIDTH = 860;

const scene = scenes.find(({ title }) => title === "A gate that passes");
if (scene === undefined) throw new Error("The demo has no such scene any more.");
const sandbox = await startSandbox(scene.sandbox ?? {});
const run = await runAction({
  inputs: { api_key: "sandbox-key", api_url: sandbox.url, ...scene.inputs },
});
await run.dispose();
await sandbox.close();
if (run.outputs["outcome"] !== scene.expectOutcome) throw new Error(run.log);

const folder = install("marked@18.2.1", "github-markdown-css@5.9.0", "playwright-core@1.65.1");
const load = createRequire(join(folder, "index.js"));
const css = readFileSync(load.resolve("github-markdown-css/github-markdown-light.css"), "utf8");
const html = load("marked").parse(run.summary);
const browser = await load("playwright-core").chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  await page.setContent(
    `<style>${css} body { margin: 0 } main { padding: 24px }</style><main class="markdown-body">${html}</main>`,
  );
  const path = fileURLToPath(new URL("../docs/images/summary.png", import.meta.url));
  await page.locator("main").screenshot({ path });
  const quantized = spawnSync("pngquant", ["--force", "--quality", "60-90", "--output", path, path]);
  console.log(`${path} is made${quantized.status === 0 ? "" : ", and not made small"}.`);
} finally {
  await browser.close();
}
