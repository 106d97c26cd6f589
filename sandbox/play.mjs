/** Plays a scene: each step as a runner would run it, all of them against one sandbox. */
import { readFile } from "node:fs/promises";
import { runAction } from "./runner.mjs";
import { startSandbox } from "./server.mjs";

/**
 * @typedef {object} PlayedStep
 * @property {import('./scenes.mjs').Step} step
 * @property {Record<string, string>} inputs
 * @property {import('./runner.mjs').RunResult} run its files are gone
 * @property {string} report the report file's text
 * @property {boolean} isExpected whether it ended as the scene says
 */

/**
 * @typedef {object} PlayedScene
 * @property {import('./scenes.mjs').Scene} scene
 * @property {PlayedStep[]} steps
 * @property {number} evaluations how many there are on the server at the end
 * @property {string[]} comments on the pull request
 * @property {string[]} statuses of the commit, the last one last
 */

/**
 * @param {import('./scenes.mjs').Scene} scene
 * @returns {Promise<PlayedScene>}
 */
export async function play(scene) {
  const sandbox = await startSandbox(scene.sandbox ?? {});
  try {
    /** @type {PlayedStep[]} */
    const steps = [];
    for (const step of scene.steps) {
      const resumed =
        step.resumes === undefined ? undefined : steps[step.resumes]?.run.outputs["evaluation_id"];
      const inputs = { ...(resumed === undefined ? {} : { evaluation_id: resumed }), ...step.inputs };
      steps.push(await playStep(step, inputs, sandbox));
    }
    return {
      scene,
      steps,
      evaluations: sandbox.evaluations.length,
      comments: sandbox.github.comments.map(({ body }) => body),
      statuses: sandbox.github.statuses.map(
        ({ state, context, description }) => `${state} ${context}: ${description ?? ""}`,
      ),
    };
  } finally {
    await sandbox.close();
  }
}

/**
 * @param {import('./scenes.mjs').Step} step
 * @param {Record<string, string>} inputs
 * @param {import('./server.mjs').Sandbox} sandbox
 * @returns {Promise<PlayedStep>}
 */
async function playStep(step, inputs, sandbox) {
  const { pullRequest, expectOutcome, expectExit = 0 } = step;
  const run = await runAction({
    inputs: { api_key: "sandbox-key", api_url: sandbox.url, ...inputs },
    env: {
      GITHUB_API_URL: `${sandbox.url}/github`,
      GITHUB_TOKEN_DEFAULT: "sandbox-token",
      GITHUB_EVENT_NAME: pullRequest === undefined ? "push" : "pull_request",
    },
    event: pullRequest === undefined ? {} : { pull_request: pullRequest },
  });
  const file = run.outputs["report_file"] ?? "";
  const report = file === "" ? "" : await readFile(file, "utf8");
  await run.dispose();
  const isExpected = run.outputs["outcome"] === expectOutcome && run.exitCode === expectExit;
  return { step, inputs, run, report, isExpected };
}
