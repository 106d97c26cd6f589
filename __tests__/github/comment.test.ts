import { expect, test } from "@jest/globals";
import { CREATE, GATED, PULL_REQUEST, githubCalls, step, warnings, withSandbox, writes } from "./helpers.js";

const COMMENT = { comment: "true" };
const HUMAN = { login: "mallory", type: "User", id: 99 };
const OTHER_BOT = { login: "quoter[bot]", type: "Bot", id: 98 };

test("a comment is posted as running and becomes the verdict", () =>
  withSandbox({ durationMs: 1_500 }, async (sandbox) => {
    const run = await step(sandbox, { ...GATED, ...COMMENT });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([]);
    expect(writes(sandbox).map(({ route }) => route)).toEqual([
      "github.comments.create",
      "github.comments.update",
    ]);
    expect(writes(sandbox)[0]?.json["body"]).toContain("Evaluation is running");
    expect(sandbox.github.comments).toHaveLength(1);
    const [comment] = sandbox.github.comments;
    expect(comment?.issue_number).toBe(7);
    expect(comment?.body).toContain("Gate passed");
    expect(comment?.body).toContain("<code>accuracy");
    expect(comment?.body).toContain("octo&#47;repo".replace("&#47;", "/"));
    expect(comment?.body).toContain("/actions/runs/7000000001");
  }));

test("without waiting the comment is written once, as created", () =>
  withSandbox({}, async (sandbox) => {
    const run = await step(sandbox, { ...CREATE, ...COMMENT });
    expect(run.outputs["outcome"]).toBe("created");
    expect(writes(sandbox)).toHaveLength(1);
    expect(sandbox.github.comments[0]?.body).toContain("Evaluation created");
  }));

test("two legs of a matrix keep two comments; each run updates its own, also a re-run", () =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...COMMENT, name: "one" });
    await step(sandbox, { ...CREATE, ...COMMENT, name: "two" });
    const ids = sandbox.github.comments.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await step(sandbox, { ...GATED, ...COMMENT, name: "one" }, { env: { GITHUB_RUN_ATTEMPT: "2" } });
    expect(sandbox.github.comments.map(({ id }) => id)).toEqual(ids);
    expect(sandbox.github.comments[0]?.body).toContain("Gate passed");
    expect(sandbox.github.comments[0]?.body).toContain("attempt <code>2</code>");
    expect(sandbox.github.comments[1]?.body).toContain("Evaluation created");
  }));

test("another workflow keeps its own comment", () =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...COMMENT });
    await step(sandbox, { ...CREATE, ...COMMENT }, { env: { GITHUB_WORKFLOW: "nightly" } });
    expect(sandbox.github.comments).toHaveLength(2);
  }));

test("the comment is found on the third page", () =>
  withSandbox({}, async (sandbox) => {
    for (let i = 0; i < 205; i += 1)
      sandbox.github.addComment({ issue_number: 7, body: "lgtm", user: HUMAN });
    await step(sandbox, { ...CREATE, ...COMMENT });
    await step(sandbox, { ...GATED, ...COMMENT });
    expect(sandbox.github.comments).toHaveLength(206);
    expect(sandbox.github.comments[205]?.body).toContain("Gate passed");
    expect(githubCalls(sandbox).filter((route) => route === "github.comments.list").length).toBeGreaterThan(
      5,
    );
  }));

test.each([
  ["the job's token", false, HUMAN],
  ["a user's token, a person", true, HUMAN],
  ["a user's token, a bot", true, OTHER_BOT],
])("a marker that someone else pasted is left alone: %s", (_, githubUserAllowed, user) =>
  withSandbox({ githubUserAllowed }, async (sandbox) => {
    if (githubUserAllowed) sandbox.github.actor = { login: "release-user", type: "User", id: 5 };
    await step(sandbox, { ...CREATE, ...COMMENT });
    const [own] = sandbox.github.comments.splice(0);
    const body = own?.body ?? "";
    sandbox.github.addComment({ issue_number: 7, body, user });
    await step(sandbox, { ...CREATE, ...COMMENT });
    expect(sandbox.github.comments).toHaveLength(2);
    expect(sandbox.github.comments[0]).toMatchObject({ body, user });
    await step(sandbox, { ...GATED, ...COMMENT });
    expect(sandbox.github.comments).toHaveLength(2);
    expect(sandbox.github.comments[0]?.body).toBe(body);
    expect(sandbox.github.comments[1]?.body).toContain("Gate passed");
  }),
);

test("a comment that quotes the marker further down is not ours", () =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...COMMENT });
    const [own] = sandbox.github.comments.splice(0);
    sandbox.github.addComment({ issue_number: 7, body: `> ${own?.body ?? ""}` });
    await step(sandbox, { ...CREATE, ...COMMENT });
    expect(sandbox.github.comments).toHaveLength(2);
  }));

test("a comment that was deleted is posted anew", () =>
  withSandbox({ durationMs: 1_500 }, async (sandbox) => {
    sandbox.addFault({
      on: "github.comments.update",
      kind: "status",
      status: 404,
      body: { message: "Not Found" },
    });
    await step(sandbox, { ...GATED, ...COMMENT });
    expect(sandbox.github.comments.at(-1)?.body).toContain("Gate passed");
  }));

test("a create whose reply was lost makes no second comment", () =>
  withSandbox({}, async (sandbox) => {
    sandbox.addFault({ on: "github.comments.create", kind: "cutOff" });
    const run = await step(sandbox, { ...CREATE, ...COMMENT });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.comments).toHaveLength(1);
  }));

test("a list that is cut off is not taken for an empty one", () =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...COMMENT });
    sandbox.addFault({ on: "github.comments.list", kind: "cutOff" });
    sandbox.addFault({ on: "github.comments.list", kind: "notJson" });
    sandbox.addFault({ on: "github.comments.list", kind: "body", body: "" });
    const run = await step(sandbox, { ...CREATE, ...COMMENT });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.comments).toHaveLength(1);
  }));

test("a page of large comments is read", () =>
  withSandbox({}, async (sandbox) => {
    for (let i = 0; i < 60; i += 1)
      sandbox.github.addComment({ issue_number: 7, body: "é".repeat(65_536), user: HUMAN });
    const run = await step(sandbox, { ...CREATE, ...COMMENT });
    expect(warnings(run)).toEqual([]);
    expect(sandbox.github.comments).toHaveLength(61);
  }));

test("on other events nothing is posted and the log says so", () =>
  withSandbox({}, async (sandbox) => {
    const env = { GITHUB_EVENT_NAME: "push" };
    const run = await step(sandbox, { ...GATED, ...COMMENT }, { env, event: PULL_REQUEST });
    expect(run.exitCode).toBe(0);
    expect(githubCalls(sandbox)).toEqual([]);
    expect(run.log.match(/No comment is posted: the event push is not about a pull request\./g)).toHaveLength(
      1,
    );
    expect(warnings(run)).toEqual([]);
  }));

test.each(["pull_request_target", "pull_request_review"])("%s has a pull request too", (event) =>
  withSandbox({}, async (sandbox) => {
    await step(sandbox, { ...CREATE, ...COMMENT }, { env: { GITHUB_EVENT_NAME: event } });
    expect(sandbox.github.comments).toHaveLength(1);
  }),
);

test("at most 65,536 characters, degrading as the summary does", () =>
  withSandbox({}, async (sandbox) => {
    const metrics = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, i) => [`metric_number_${i}_with_a_long_name`, i / 3_000]),
    );
    sandbox.set({ metrics });
    const run = await step(sandbox, { ...CREATE, ...COMMENT, wait: "true" });
    expect(run.summary.length).toBeGreaterThan(65_536);
    const body = sandbox.github.comments[0]?.body ?? "";
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("Left out here");
    expect(body).toContain("/actions/runs/7000000001");
  }));

test("nothing is asked of GitHub, and its code isn't loaded, unless asked for; nor in a dry run", () =>
  withSandbox({}, async (sandbox) => {
    for (const inputs of [
      CREATE,
      GATED,
      { ...CREATE, ...COMMENT, dry_run: "true" },
      { ...COMMENT, wait: "x" },
    ]) {
      await step(sandbox, inputs);
    }
    expect(githubCalls(sandbox)).toEqual([]);
  }));
