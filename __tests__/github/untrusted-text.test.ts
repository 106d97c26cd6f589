import { expect, test } from "@jest/globals";
import { toFields } from "../../src/nugen/json.js";
import { redactResult } from "../../src/result/redact.js";
import type { RunResult } from "../../src/result/result.js";
import { createLog } from "../../src/runner/log.js";
import { Redactor } from "../../src/util/redactor.js";
import { FakeLog } from "../support/fake-log.js";
import { VirtualRun, evaluated, verdict } from "./virtual.js";

function withMetrics(metrics: Record<string, unknown>, known: Partial<RunResult>): RunResult {
  const result = evaluated("gate_failed", known);
  if (result.evaluation === null) throw new Error("no evaluation");
  const none = {
    baseModel: null,
    evalModel: null,
    comparison: null,
    method: null,
    completedAt: null,
    rawAnswersCount: null,
    secondModelField: null,
  };
  return { ...result, results: { evaluation: result.evaluation, metrics, ...none } };
}

test("untrusted text stays text: no HTML, link, image, mention, reference or end of the marker", async () => {
  const evil = "--> <img src=x> @octo/team #77777 GH-3 ![i](http://e.x/i) www.e.x | `code` <!--";
  const run = new VirtualRun();
  const result = withMetrics({ accuracy: 0.5, [evil]: 1, "@octo/team": 0.1 }, { name: evil });
  await run.publish(result, { context: { workflow: evil, job: evil } });
  const body = run.github.comments.at(-1)?.body ?? "";
  expect(body).toMatch(/^<!-- nugen-evaluation-action [0-9a-f]{64}( \w+=[\w-]+)* -->\n## /);
  const rest = body.slice(body.indexOf("\n"));
  for (const bad of ["-->", "<!--", "<img", "@octo", "#77777", "](http", "http://e.x", "`code`"]) {
    expect(rest).not.toContain(bad);
  }
  const tags = new Set([...rest.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
  expect(
    [...tags].filter(
      (tag) => !/^(table|tr|td|th|code|pre|p|a|ul|li|br|wbr|b|details|summary|h2)$/.test(tag ?? ""),
    ),
  ).toEqual([]);
  // What is left of references stands in code, where GitHub makes nothing of it.
  expect(rest.replace(/<code>.*?<\/code>/gs, "").replace(/<a href="[^"]*">/g, "")).not.toMatch(/GH-|www\./);
});

test("no form of a secret is published", async () => {
  const key = "k3y_w!th&<odd>~chars@x";
  const token = "ghs_t0ken_w!th~odd";
  const forms = [key, token].flatMap((secret) => [
    secret,
    Buffer.from(secret).toString("base64"),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  const metrics = Object.fromEntries(forms.map((form, i) => [`${i} ${form}`, i]));
  const run = new VirtualRun();
  run.redactor = new Redactor([key, token]);
  run.sandbox.set({ githubToken: token });
  const gate = verdict(`accuracy is 0.5, needs >= ${token}`);
  const odd = { accuracy: 0.5, ...metrics, [`a ${key.slice(0, 5)}\u200b${key.slice(5)}`]: 1 };
  const result = redactResult(withMetrics(odd, { ...gate, name: `job ${key} ${token}` }), run.redactor);
  await run.publish(result, {
    inputs: { githubToken: token },
    context: { workflow: key },
  });
  expect(run.writes).toHaveLength(2);
  const entity = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  for (const { body: written } of run.writes) {
    const json = toFields(JSON.parse(written));
    for (const shown of [written, entity(written), entity(String(json?.["body"] ?? json?.["description"]))]) {
      for (const form of forms) expect(shown).not.toContain(form);
    }
  }
  expect(run.github.statuses.at(-1)?.context).toBe("nugen/job *** ***");
});

test("what GitHub answers can't command the runner, nor show a secret", async () => {
  const message = "no\n::error::pwned\r##[error]pwned sandbox-token";
  const run = new VirtualRun();
  for (const on of ["github.comments.list", "github.statuses"] as const)
    run.addFault(on, { kind: "status", status: 422, body: { message } }, 9);
  const sink = new FakeLog(false);
  await run.publish(evaluated("created"), { log: createLog(sink, run.redactor) });
  const lines = sink.stdout.split(/\r\n|\r|\n/);
  expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(2);
  expect(lines.filter((line) => /^\s*::error|##\[|sandbox-token/.test(line))).toEqual([]);
});
