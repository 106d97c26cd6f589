import { expect, test } from "@jest/globals";
import { VirtualRun, HEAD, PULL_REQUEST, evaluated, verdict } from "./virtual.js";

const HUMAN = { login: "mallory", type: "User", id: 99 };
const OTHER_BOT = { login: "quoter[bot]", type: "Bot", id: 98 };
const JSON_TYPE = { "content-type": "application/json" };
const COMMENT = { inputs: { commitStatus: false } };
const CREATED = evaluated("created");
const PASSED = evaluated("passed", verdict(null, 0.97));

function attemptOf(runId: string, runAttempt = "1") {
  return { ...COMMENT, context: { runId, runAttempt } };
}

test("a comment is created, and updated by the verdict of the same run", async () => {
  const run = new VirtualRun();
  await run.publish(evaluated("running"), { ...COMMENT, interim: true });
  await run.publish(PASSED, COMMENT);
  expect(run.writes.map(({ route }) => route)).toEqual(["github.comments.create", "github.comments.update"]);
  const [comment] = run.github.comments;
  expect(comment?.issue_number).toBe(7);
  expect(comment?.body).toContain("Gate passed");
  expect(comment?.body).toContain(
    '//github.com/octo/repo/actions/runs/7000000001">Run <code>7000000001</code></a>',
  );
  expect(run.warnings).toEqual([]);
});

test("a comment names the commit, and its marker the run, attempt and evaluation", async () => {
  const run = new VirtualRun();
  await run.publish(PASSED, attemptOf("12", "3"));
  const body = run.github.comments[0]?.body ?? "";
  expect(body).toMatch(
    /^<!-- nugen-evaluation-action [0-9a-f]{64} run=12 attempt=3 evaluation=eval-1 -->\n## /,
  );
  expect(body).toContain(`//github.com/octo/repo/commit/${HEAD}"><code>ccccccc</code></a>`);
  expect(body).toContain("attempt <code>3</code>");
});

test.each([
  ["a newer run", "99", "1", "Evaluation created"],
  ["an attempt that is newer", "100", "2", "Evaluation created"],
  ["the same attempt", "100", "1", "Gate passed"],
  ["an older attempt", "100", "0", "Gate passed"],
  ["an older run, although its digits sort later", "9", "1", "Gate passed"],
])("the verdict of run 100 after %s", async (_, runId, runAttempt, heading) => {
  const run = new VirtualRun();
  const newer = runId === "99" ? "101" : runId;
  await run.publish(CREATED, attemptOf(newer, runAttempt));
  await run.publishAnew(PASSED, attemptOf("100"));
  expect(run.github.comments).toHaveLength(1);
  expect(run.github.comments[0]?.body).toContain(heading);
  const kept = heading === "Evaluation created";
  const log = `The comment on pull request #7 was left alone: it is of the newer run ${newer}, attempt ${runAttempt}.`;
  expect(run.infos.filter((line) => line === log)).toHaveLength(kept ? 1 : 0);
  expect(run.warnings).toEqual([]);
});

test("a run without an id, outside of GitHub, updates the comment", async () => {
  const run = new VirtualRun();
  await run.publish(CREATED, attemptOf("100"));
  await run.publishAnew(PASSED, attemptOf(""));
  expect(run.github.comments.map(({ body }) => body)).toEqual([expect.stringContaining("Gate passed")]);
});

test.each([
  ["name", { name: "one" }, { name: "two" }, {}, 2],
  ["job", {}, {}, { job: "other" }, 2],
  ["workflow", {}, {}, { workflow: "nightly" }, 2],
  ["job under one name", { name: "one" }, { name: "one" }, { job: "gate" }, 1],
  ["nothing but the model", {}, {}, {}, 1],
])("two steps that differ in their %s", async (_, first, second, context, count) => {
  const run = new VirtualRun();
  const other = { id: "eval-2", status: "READY", modelId: "model-b", modelId2: null, benchmarkId: "b" };
  await run.publish(evaluated("created", first), COMMENT);
  await run.publishAnew(
    evaluated("created", { ...second, evaluation: { ...other, createdAt: null, message: null } }),
    { ...COMMENT, context },
  );
  expect(run.github.comments).toHaveLength(count);
});

test.each([
  ["this run, for another evaluation", "7000000001", "eval-2", {}, 1],
  ["this run, for the same one", "7000000001", "eval-1", {}, 0],
  ["an older run", "7", "eval-2", {}, 0],
  ["this run under a name that was given", "7000000001", "eval-2", { name: "n" }, 0],
])("a comment of %s", async (_, runId, id, known, hints) => {
  const run = new VirtualRun();
  const evaluation = { id, status: "", modelId: null, modelId2: null, benchmarkId: null };
  const first = evaluated("created", {
    ...known,
    evaluation: { ...evaluation, createdAt: null, message: null },
  });
  await run.publish(first, attemptOf(runId));
  await run.publishAnew(evaluated("created", known), COMMENT);
  expect(run.warnings).toEqual(
    hints === 0
      ? []
      : [expect.stringContaining("was already written in this run, for the evaluation eval-2")],
  );
});

test.each([
  [3, null, 1],
  [1, null, 0],
  [null, null, 0],
  [3, "named", 0],
])("%s matrix jobs with the name %s", async (matrixJobs, name, hints) => {
  const run = new VirtualRun();
  await run.publish(evaluated("running", { name }), { inputs: { matrixJobs }, interim: true });
  await run.publish(evaluated("created", { name }), { inputs: { matrixJobs } });
  expect(run.warnings).toEqual(
    hints === 0 ? [] : [expect.stringMatching(/one of 3 matrix jobs, .* as nugen\/evaluate: .*Set name/)],
  );
});

test("the comment is found on the third page", async () => {
  const run = new VirtualRun();
  for (let i = 0; i < 205; i += 1) run.github.addComment({ issue_number: 7, body: "lgtm", user: HUMAN });
  await run.publish(CREATED, COMMENT);
  await run.publish(PASSED, COMMENT);
  expect(run.github.comments).toHaveLength(206);
  expect(run.github.comments[205]?.body).toContain("Gate passed");
  expect(run.calls.filter(({ route }) => route === "github.comments.list")).toHaveLength(6);
});

test.each([
  ["the job's token", false, HUMAN],
  ["a user's token, a person", true, HUMAN],
  ["a user's token, a bot", true, OTHER_BOT],
])("a marker that someone else pasted is left alone: %s", async (_, githubUserAllowed, user) => {
  const run = new VirtualRun();
  const { github: state } = run;
  run.sandbox.set({ githubUserAllowed });
  if (githubUserAllowed) state.actor = { login: "release-user", type: "User", id: 5 };
  await run.publish(CREATED, COMMENT);
  const body = state.comments.splice(0)[0]?.body ?? "";
  state.addComment({ issue_number: 7, body, user });
  await run.publish(CREATED, COMMENT);
  await run.publish(PASSED, COMMENT);
  expect(state.comments).toHaveLength(2);
  expect(state.comments[0]).toMatchObject({ body, user });
  expect(state.comments[1]?.body).toContain("Gate passed");
});

test("a comment that quotes the marker further down is not ours", async () => {
  const run = new VirtualRun();
  await run.publish(CREATED, COMMENT);
  const [own] = run.github.comments.splice(0);
  run.github.addComment({ issue_number: 7, body: `> ${own?.body ?? ""}` });
  await run.publish(CREATED, COMMENT);
  expect(run.github.comments).toHaveLength(2);
});

test("a comment that was deleted is posted anew", async () => {
  const run = new VirtualRun();
  run.addFault("github.comments.update", { kind: "status", status: 404, body: { message: "Not Found" } });
  await run.publish(CREATED, COMMENT);
  await run.publish(PASSED, COMMENT);
  expect(run.github.comments.at(-1)?.body).toContain("Gate passed");
});

test("a create whose response was lost makes no second comment", async () => {
  const run = new VirtualRun();
  run.addFault("github.comments.create", { kind: "cutOff" });
  await run.publish(CREATED, COMMENT);
  expect(run.warnings).toEqual([]);
  expect(run.github.comments).toHaveLength(1);
});

test("a list that can't be read is not taken for an empty one", async () => {
  const run = new VirtualRun();
  await run.publish(CREATED, COMMENT);
  run.addFault("github.comments.list", { kind: "reset" });
  run.addFault("github.comments.list", { kind: "body", body: "<html>", headers: JSON_TYPE });
  run.addFault("github.comments.list", { kind: "body", body: "", headers: JSON_TYPE });
  run.addFault("github.comments.list", { kind: "status", status: 200, body: {} });
  await run.publish(CREATED, COMMENT);
  expect(run.warnings).toEqual([]);
  expect(run.github.comments).toHaveLength(1);
});

test("odd entries in a list of comments are skipped", async () => {
  const run = new VirtualRun();
  run.addFault("github.comments.list", {
    kind: "status",
    status: 200,
    body: [null, 5, {}, { id: 1, body: null }],
  });
  await run.publish(CREATED, COMMENT);
  expect(run.warnings).toEqual([]);
  expect(run.github.comments).toHaveLength(1);
});

test("a page of large comments is read", async () => {
  const run = new VirtualRun();
  for (let i = 0; i < 60; i += 1)
    run.github.addComment({ issue_number: 7, body: "é".repeat(65_536), user: HUMAN });
  await run.publish(CREATED, COMMENT);
  expect(run.warnings).toEqual([]);
  expect(run.github.comments).toHaveLength(61);
});

test("without a pull request nothing is posted, and the log says so once", async () => {
  const run = new VirtualRun();
  const push = { ...COMMENT, context: { eventName: "push" }, event: PULL_REQUEST };
  await run.publish(evaluated("running"), { ...push, interim: true });
  await run.publish(PASSED, push);
  expect(run.calls).toEqual([]);
  expect(run.infos).toEqual(["No comment is posted: the event push is not about a pull request."]);
  expect(run.warnings).toEqual([]);
});

test("at most 65,536 characters, with less detail where it is too long", async () => {
  const run = new VirtualRun();
  const metrics = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, i) => [`metric_number_${i}_with_a_long_name`, i / 3_000]),
  );
  const { evaluation } = PASSED;
  if (evaluation === null) throw new Error("no evaluation");
  const none = {
    baseModel: null,
    evalModel: null,
    comparison: null,
    method: null,
    completedAt: null,
    rawAnswersCount: null,
    secondModelField: null,
  };
  await run.publish({ ...PASSED, results: { evaluation, metrics, ...none } }, COMMENT);
  const body = run.github.comments[0]?.body ?? "";
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toContain("Left out here");
  expect(body).toContain("/actions/runs/7000000001");
});
