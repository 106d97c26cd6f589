import { expect, test } from "@jest/globals";
import type { RecordedRequest } from "../../../sandbox/options.mjs";
import { runStory, VirtualSandbox, type StoryResult } from "../../support/story.js";

const HOURS = 3_600_000;

/** A create whose response is lost, a retry, a wait and a gate; the wall clock jumps on the way. */
async function story(jumpMs: number, atMs: number): Promise<StoryResult> {
  const sandbox = new VirtualSandbox({
    durationMs: 60_000,
    faults: [
      { on: "create", kind: "reset" },
      { on: "create", kind: "reset", commits: true, commitDelayMs: 1_500 },
      { on: "status", kind: "status", status: 503, headers: { "retry-after": "7" } },
    ],
  });
  sandbox.seed({ evaluation_id: "eval-of-others", ageMs: 60_000 });
  return runStory({
    sandbox,
    onStart: ({ sandbox: { clock } }) => {
      clock.later(() => {
        clock.jump(jumpMs);
      }, atMs);
    },
    inputs: {
      api_key: "sandbox-key",
      api_url: sandbox.url,
      model_id: "model-a",
      benchmark_id: "task-abc123",
      gate: "accuracy > 0.5",
      comment: "true",
    },
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_TOKEN_DEFAULT: "sandbox-token",
      GITHUB_API_URL: `${sandbox.url}/github`,
    },
    event: { pull_request: { number: 7 } },
  });
}

/** The times that are shown: of the run's start and end, and the summary's. */
function withoutShownTimes(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, "(time)");
}

function seen(one: StoryResult): unknown {
  const asked = ({ method, path, at }: RecordedRequest): unknown => [method, path, at];
  return [
    one.exitCode,
    one.outputs,
    one.durationMs,
    one.sandbox.requests.map(asked),
    one.stdout,
    withoutShownTimes(one.summary),
    [...one.files.values()].map(withoutShownTimes),
    one.sandbox.github.comments.map(({ body }) => withoutShownTimes(body)),
  ];
}

test.each([
  ["forward while a create request is in flight", 5 * HOURS, 1],
  ["back while a create request is in flight", -5 * HOURS, 1],
  ["forward while it is searched for", 5 * HOURS, 1_000],
  ["back while it is searched for", -5 * HOURS, 1_000],
  ["forward while it is waited for", 5 * HOURS, 20_000],
  ["back while it is waited for", -5 * HOURS, 20_000],
])("a wall clock that jumps %s changes nothing but displayed times", async (_, jumpMs, atMs) => {
  const steady = await story(0, atMs);
  expect(steady.outputs["outcome"]).toBe("passed");
  expect(seen(await story(jumpMs, atMs))).toEqual(seen(steady));
});
