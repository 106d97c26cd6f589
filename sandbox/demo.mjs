/**
 * `npm run demo`: the committed dist, run as a runner would, against the sandbox. Needs Node and
 * nothing else. Ends with 1 when a scene doesn't end as it should.
 */
import { access, readFile } from "node:fs/promises";
import { declaredInputs } from "./action-yml.mjs";
import { runAction } from "./runner.mjs";
import { scenes } from "./scenes.mjs";
import { startSandbox } from "./server.mjs";

/**
 * @param {string} heading
 * @param {string} text
 */
function show(heading, text) {
  console.log(`\n--- ${heading} ${"-".repeat(Math.max(0, 70 - heading.length))}\n${text.trim()}`);
}

/**
 * @param {import('./scenes.mjs').Scene} scene
 * @returns {Promise<boolean>} whether it ended as expected
 */
async function play({ title, inputs, expectOutcome, expectExit = 0, sandbox: options = {}, pullRequest }) {
  console.log(`\n${"=".repeat(76)}\n${title}\n${"=".repeat(76)}`);
  const sandbox = await startSandbox(options);
  try {
    const given = { api_key: "sandbox-key", api_url: sandbox.url, ...inputs };
    const env = { GITHUB_API_URL: `${sandbox.url}/github`, GITHUB_TOKEN_DEFAULT: "sandbox-token" };
    const event = pullRequest === undefined ? {} : { pull_request: pullRequest };
    const name = pullRequest === undefined ? "push" : "pull_request";
    const run = await runAction({ inputs: given, env: { ...env, GITHUB_EVENT_NAME: name }, event });
    show(
      "with",
      Object.entries({ ...given, api_key: "***" })
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n"),
    );
    show("log", run.log);
    show(
      "outputs",
      Object.entries(run.outputs)
        .map(([name, value]) => `${name}=${value}`)
        .join("\n"),
    );
    show("summary", run.summary);
    for (const comment of sandbox.github.comments) show("comment on the pull request", comment.body);
    for (const { state, context, description } of sandbox.github.statuses) {
      show("commit status", `${state} ${context}: ${description ?? ""}`);
    }
    await run.dispose();
    const outcome = run.outputs["outcome"];
    const good = outcome === expectOutcome && run.exitCode === expectExit;
    const expected = good ? "" : ` (expected ${expectOutcome}, exit code ${expectExit})`;
    console.log(
      `\n${good ? "OK" : "NOT AS EXPECTED"}: outcome ${outcome}, exit code ${run.exitCode}${expected}`,
    );
    return good;
  } finally {
    await sandbox.close();
  }
}

await access(new URL("../dist/index.js", import.meta.url)).catch(() => {
  console.error("There is no dist/index.js: npm ci && npm run build makes it.");
  process.exit(1);
});
// A scene that needs an input which this version doesn't have is left out.
const declared = declaredInputs(await readFile(new URL("../action.yml", import.meta.url), "utf8"));
let bad = 0;
for (const scene of scenes) {
  if (!Object.keys(scene.inputs).every((name) => declared.has(name))) continue;
  if (!(await play(scene))) bad++;
}
console.log(bad === 0 ? "\nEvery scene ended as expected." : `\n${bad} scene(s) did not end as expected.`);
process.exitCode = bad === 0 ? 0 : 1;
