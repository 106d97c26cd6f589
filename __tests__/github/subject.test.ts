import { expect, test } from "@jest/globals";
import { readEventPayload, readSubject } from "../../src/github/event.js";
import { type Failure, VirtualRun, HEAD, SHA, evaluated } from "./virtual.js";

const OWN = { number: 7, base: { repo: { id: 1 } } };
const FOREIGN = { number: 8, base: { repo: { id: 2 } } };
const repository = { id: 1 };
const known = (sha: string) => ({ kind: "known", sha });

const pull = { pull_request: { number: 7, head: { sha: HEAD } } };
const comment = { issue: { number: 7, pull_request: { url: "x" } } };
const certain: [string, unknown, number | null, unknown][] = [
  ["pull_request", pull, 7, known(HEAD)],
  ["pull_request_target", pull, 7, known(HEAD)],
  ["pull_request_review", pull, 7, known(HEAD)],
  ["pull_request_review_comment", pull, 7, known(HEAD)],
  ["issue_comment", comment, 7, { kind: "pull_request_head", pullRequest: 7 }],
  ["workflow_run", { workflow_run: { head_sha: HEAD, pull_requests: [OWN] }, repository }, 7, known(HEAD)],
  ["workflow_run", { workflow_run: { head_sha: HEAD, pull_requests: [] } }, null, known(HEAD)],
  ["workflow_run", { workflow_run: { head_sha: HEAD, pull_requests: [OWN, OWN] } }, null, known(HEAD)],
  [
    "workflow_run",
    { workflow_run: { head_sha: HEAD, pull_requests: [FOREIGN] }, repository },
    null,
    known(HEAD),
  ],
  [
    "workflow_run",
    { workflow_run: { head_sha: HEAD, pull_requests: [FOREIGN, OWN] }, repository },
    7,
    known(HEAD),
  ],
  ["check_suite", { check_suite: { head_sha: HEAD, pull_requests: [OWN] } }, 7, known(HEAD)],
  ["check_run", { check_run: { head_sha: HEAD, pull_requests: [] } }, null, known(HEAD)],
  ["deployment", { deployment: { sha: HEAD } }, null, known(HEAD)],
  ["deployment_status", { deployment: { sha: HEAD }, deployment_status: {} }, null, known(HEAD)],
  ["status", { sha: HEAD }, null, known(HEAD)],
  ["push", { after: HEAD }, null, known(SHA)],
  ["merge_group", { merge_group: { head_sha: SHA } }, null, known(SHA)],
  ["workflow_dispatch", {}, null, known(SHA)],
  ["schedule", null, null, known(SHA)],
  ["release", {}, null, known(SHA)],
];

test.each(certain)("%s with %j", (eventName, payload, pullRequest, commit) => {
  expect(readSubject({ eventName, sha: SHA }, payload)).toEqual({ pullRequest, commit });
});

const uncertain: [string, unknown, RegExp][] = [
  ["workflow_run", {}, /the event workflow_run does not include a commit/],
  ["workflow_run", { workflow_run: { head_sha: "../x" } }, /does not include a commit/],
  ["check_suite", null, /does not include a commit/],
  ["deployment", { deployment: {} }, /does not include a commit/],
  ["pull_request", { pull_request: { number: 7 } }, /does not include a commit/],
  ["pull_request", { pull_request: { number: -1, head: { sha: "main" } } }, /does not include a commit/],
  ["issue_comment", { issue: { number: 7 } }, /on an issue, not on a pull request/],
  ["issues", { issue: { number: 7 } }, /the event issues is not about a commit/],
  ["", {}, /is not about a commit/],
];

test.each(uncertain)("%s with %j: no status, and one warning", async (eventName, event, reason) => {
  const run = new VirtualRun();
  const changes = { inputs: { comment: false }, context: { eventName }, event };
  await run.publish(evaluated("running"), { ...changes, interim: true });
  await run.publish(evaluated("passed"), changes);
  expect(run.calls).toEqual([]);
  expect(run.warnings).toEqual([expect.stringMatching(/^No commit status is set, .* is not certain: /)]);
  expect(run.warnings[0]).toMatch(reason);
});

test("a GITHUB_SHA that is no commit sets no status", async () => {
  const run = new VirtualRun();
  await run.publish(evaluated("passed"), {
    inputs: { comment: false },
    context: { eventName: "push", sha: "" },
  });
  expect(run.calls).toEqual([]);
  expect(run.warnings).toHaveLength(1);
});

const ON_COMMENT = { context: { eventName: "issue_comment" }, event: comment };

test("a comment on a pull request: the status goes to the head that was first seen", async () => {
  const run = new VirtualRun();
  const head = run.github.addPull(7, HEAD).head;
  await run.publish(evaluated("running"), { ...ON_COMMENT, interim: true });
  head.sha = "d".repeat(40);
  await run.publish(evaluated("passed"), ON_COMMENT);
  expect(run.warnings).toEqual([]);
  expect(run.github.statuses.map(({ sha }) => sha)).toEqual([HEAD, HEAD]);
  expect(run.github.comments).toMatchObject([{ issue_number: 7 }]);
  expect(run.github.comments[0]?.body).toContain("<code>ccccccc</code>");
});

test.each<[string, Failure, RegExp]>([
  [
    "an unknown pull request",
    { kind: "status", status: 404, body: { message: "Not Found" } },
    /permissions: pull-requests: read/,
  ],
  [
    "a head without a commit",
    { kind: "status", status: 200, body: { head: {} } },
    /does not include head\.sha/,
  ],
])("%s: a warning, no status, and a comment without a commit", async (_, fault, reason) => {
  const run = new VirtualRun();
  run.addFault("github.pulls.get", fault, 9);
  await run.publish(evaluated("passed"), ON_COMMENT);
  expect(run.warnings).toEqual([expect.stringMatching(reason)]);
  expect(run.warnings[0]).toContain("The head commit of pull request #7 could not be read");
  expect(run.github.statuses).toEqual([]);
  expect(run.github.comments).toHaveLength(1);
  expect(run.github.comments[0]?.body).not.toContain("commit <");
});

test.each([
  ["JSON", '{"a":1}', { a: 1 }],
  ["not JSON", "{", null],
])("a payload file that is %s", (_, text, expected) => {
  expect(readEventPayload("event.json", { readText: () => text })).toEqual(expected);
});

test("a payload file that is missing", () => {
  const readText = (): never => {
    throw new Error("ENOENT");
  };
  expect(readEventPayload("event.json", { readText })).toBeNull();
});
