// `npm run picture` makes docs/images/summary.png: the summary of the demo's scene of a gate that fails, in GitHub's own
// style. It needs a built dist, npm's registry, Chromium (CHROMIUM is its path, by default /usr/bin/chromium), a
// sans-serif and a monospace font and one with emoji; on Debian: chromium fonts-liberation fonts-noto-color-emoji.
// Where pngquant is installed too, the file is made small.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { play } from "../sandbox/play.mjs";
import { scenes } from "../sandbox/scenes.mjs";
import { install } from "./tool-cache.mjs";

const WIDTH = 860;

const scene = scenes.find(({ title }) => title.startsWith("A gate fails"));
if (scene === undefined) throw new Error("The demo has no such scene any more.");
const { steps } = await play(scene);
const [played] = steps;
if (!played?.isExpected) throw new Error(played?.run.log ?? "The scene has no step.");

const folder = install("marked@18.2.1", "github-markdown-css@5.9.0", "playwright-core@1.65.1");
const load = createRequire(join(folder, "index.js"));
const css = readFileSync(load.resolve("github-markdown-css/github-markdown-light.css"), "utf8");
const html = load("marked").parse(played.run.summary);
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
