import { expect, test } from "@jest/globals";
import { VIRTUAL_URL } from "../../sandbox/virtual/sandbox.mjs";
import { type NotSentReason } from "../../src/nugen/connection-error.js";
import { NotSentError } from "../../src/nugen/errors.js";
import { createConnectionHint } from "../../src/nugen/hints.js";
import { ScriptedTransport } from "../support/scripted-transport.js";
import { type Failure, VirtualRun, TOKEN, evaluated, newMemory, verdict } from "./virtual.js";

const JSON_TYPE = { "content-type": "application/json" };
const GITHUB = { method: "POST", url: new URL("https://github.test/github/x?secret") };
const PASSED = evaluated("passed", verdict(null));

function refusal(status: number, message: string, headers: Record<string, string> = {}): Failure {
  return { kind: "status", status, body: { message }, headers };
}

function notSent(reason: NotSentReason): Failure {
  return { kind: "notSent", reason };
}

const LOCKED = "Unable to create comment because issue is locked.";
const FORBIDDEN = "Resource not accessible by integration";
const REJECTED = /GitHub refused the token .*Check github_token; leave it out/;
const SAML = /SAML single sign-on .*Authorize the token .*Configure SSO/;

/** Name, fault, what the comment's and the status's warnings say. */
const permanent: [string, Failure, RegExp, RegExp][] = [
  ["403", refusal(403, FORBIDDEN), /permissions: pull-requests: write/, /permissions: statuses: write/],
  ["404", refusal(404, "Not Found"), /not know pull request #7 in octo\/repo/, /not know commit c{40}/],
  ["401", refusal(401, "Bad credentials"), REJECTED, REJECTED],
  ["SAML", refusal(403, "Resource protected", { "x-github-sso": "required; url=https://x" }), SAML, SAML],
  ["a locked conversation", refusal(403, LOCKED), /conversation is locked .*Unlock it/, /is locked/],
  ["a certificate", notSent("certificate"), /certificate\. .*NODE_EXTRA_CA_CERTS/, /NODE_EXTRA_CA_CERTS/],
  ["a proxy's login", notSent("proxy_login"), /user and password in https_proxy/, /https_proxy/],
  ["a wrong protocol", notSent("protocol"), /port of GITHUB_API_URL/, /port of GITHUB_API_URL/],
];

test.each(permanent)(
  "%s: not retried, nor attempted again, one warning each",
  async (_, fault, first, second) => {
    const run = new VirtualRun();
    run.addFault("github.comments.list", fault, 9);
    run.addFault("github.statuses", fault, 9);
    await run.publish(evaluated("running"), { interim: true });
    await run.publish(PASSED);
    expect(run.calls).toHaveLength(2);
    expect(run.infos).toEqual([]);
    const [onComment, onStatus] = run.warnings.sort();
    expect(run.warnings).toHaveLength(2);
    const wrapped =
      /^The (comment on pull request #7|commit status nugen\/evaluate) could not be written: .*does not change\.$/;
    for (const [line, expected] of [
      [onComment, first],
      [onStatus, second],
    ] as const) {
      expect(line).toMatch(wrapped);
      expect(line).toMatch(expected);
    }
  },
);

const passing: [string, Failure, RegExp, number][] = [
  ["500", refusal(500, "oops"), /GitHub failed \(500: oops/, 5],
  ["a reset", { kind: "reset" }, /not be reached: read ECONNRESET/, 5],
  [
    "DNS",
    notSent("connection"),
    /not be reached: connect ECONNREFUSED .*\. Check that this runner reaches/,
    5,
  ],
  ["no JSON", { kind: "body", body: "<html>", headers: JSON_TYPE }, /the response is not JSON/, 5],
  ["a long rate limit", refusal(429, "slow", { "retry-after": "120" }), /used up for another 2 min/, 1],
  ["a redirect", refusal(301, "moved"), /answered 301, a redirect/, 1],
  ["422", refusal(422, "Validation Failed"), /GitHub refused it \(422: Validation Failed/, 1],
];

test.each(passing)("%s: at first a log line, in the end a warning", async (_, fault, expected, attempts) => {
  const run = new VirtualRun();
  const status = { inputs: { comment: false } };
  run.addFault("github.statuses", fault, 99);
  await run.publish(evaluated("running"), { ...status, interim: true });
  expect(run.warnings).toEqual([]);
  expect(run.infos).toEqual([expect.stringMatching(/It will be attempted again at the end\.$/)]);
  expect(run.infos[0]).toMatch(expected);
  expect(run.calls).toHaveLength(attempts);
  await run.publish(PASSED, status);
  expect(run.warnings).toEqual([expect.stringMatching(expected)]);
  expect(run.calls).toHaveLength(2 * attempts);
});

test("an error without a message is named by its class", async () => {
  const run = new VirtualRun();
  const transport = new ScriptedTransport(() => {
    throw new AggregateError([], "");
  });
  await run.publish(PASSED, { inputs: { comment: false }, transport });
  expect(run.warnings).toEqual([expect.stringMatching(/not be reached: AggregateError/)]);
  expect(transport.requests).toHaveLength(5);
});

test("a 5xx and a short rate limit that pass are waited for", async () => {
  const run = new VirtualRun();
  run.addFault("github.comments.create", refusal(502, "oops"));
  run.addFault("github.statuses", refusal(429, "slow", { "retry-after": "1" }));
  await run.publish(PASSED);
  expect(run.warnings).toEqual([]);
  expect(run.github.comments).toHaveLength(1);
  expect(run.github.statuses).toHaveLength(1);
});

test("a conversation is locked by GitHub's own words", async () => {
  const run = new VirtualRun();
  run.github.addPull(7, "c".repeat(40)).locked = true;
  await run.publish(PASSED, { inputs: { commitStatus: false } });
  expect(run.warnings).toEqual([expect.stringContaining("the conversation is locked (403")]);
});

test.each([
  ["an empty token", { githubToken: "" }, {}, /github_token is empty/],
  ["a token in quotes", { githubToken: '"ghp_x"' }, {}, /github_token is in quotes/],
  ["a variable's name", { githubToken: "$GITHUB_TOKEN" }, {}, /is the name of a variable/],
  ["a token with a line break", { githubToken: "ghp_x\nghp_y" }, {}, /contains white space or a line break/],
  ["a token that no header takes", { githubToken: "ghp_\u00fc" }, {}, /can't be sent in a header/],
  ["no repository", {}, { repository: "" }, /GITHUB_REPOSITORY is not set/],
])("%s: one warning, and nothing is sent", async (_, inputs, context, expected) => {
  const run = new VirtualRun();
  await run.publish(evaluated("running"), { inputs, context, interim: true });
  await run.publish(PASSED, { inputs, context });
  expect(run.calls).toEqual([]);
  expect(run.warnings).toEqual([expect.stringMatching(expected)]);
  expect(run.warnings.join()).not.toContain("ghp_");
});

test("GitHub that hangs takes no longer than its budget", async () => {
  const run = new VirtualRun();
  run.addFault("github.comments.list", { kind: "hang" }, 9);
  run.addFault("github.statuses", { kind: "hang" }, 9);
  await run.publish(PASSED);
  expect(run.clock.elapsedMs).toBe(30_000);
  expect(run.warnings).toEqual([
    expect.stringContaining("no response within 30 s"),
    expect.stringContaining("no response within 30 s"),
  ]);
});

test("one call that hangs is made again after 10 s", async () => {
  const run = new VirtualRun();
  run.addFault("github.statuses", { kind: "hang" });
  await run.publish(PASSED);
  expect(run.clock.elapsedMs).toBe(10_500);
  expect(run.warnings).toEqual([]);
  expect(run.github.statuses).toHaveLength(1);
});

test("the token goes to no other host, wherever the next page is said to be", async () => {
  const run = new VirtualRun();
  const link = '<https://elsewhere.test/page/2>; rel="next"';
  run.addFault("github.comments.list", { kind: "status", status: 200, body: [], headers: { link } }, 9);
  await run.publish(PASSED, { inputs: { commitStatus: false }, memory: newMemory() });
  expect(run.calls).toHaveLength(1);
  expect(run.warnings.join()).toContain(`https://elsewhere.test is not ${VIRTUAL_URL}`);
});

test("the token is sent as GitHub documents it", async () => {
  const run = new VirtualRun();
  await run.publish(PASSED);
  for (const { headers } of run.calls) expect(headers["authorization"]).toBe(`token ${TOKEN}`);
});

test("both APIs share one hint about a private certificate authority", () => {
  const error = new NotSentError(GITHUB, "certificate", "no");
  const hint = createConnectionHint(error, "api_url");
  expect(hint).toMatch(/certificate of github\.test .*NODE_EXTRA_CA_CERTS .*otherwise check api_url\.$/);
  expect(createConnectionHint(error, "GITHUB_API_URL")).toBe(hint.replace("api_url", "GITHUB_API_URL"));
});
