import { expect, test } from "@jest/globals";
import { BOTH, CREATE, GATED, step, withSandbox, writes } from "./helpers.js";

test("foreign text stays text: no HTML, link, image, mention, reference or end of the marker", () =>
  withSandbox({}, async (sandbox) => {
    const evil = "--> <img src=x> @octo/team #77777 GH-3 ![i](http://e.x/i) www.e.x | `code` <!--";
    sandbox.set({ metrics: { accuracy: 0.5, [evil]: 1, "@octo/team": 0.1 } });
    await step(sandbox, { ...GATED, ...BOTH, name: evil }, { env: { GITHUB_WORKFLOW: evil } });
    const body = sandbox.github.comments.at(-1)?.body ?? "";
    expect(body).toMatch(/^<!-- nugen-evaluation-action [0-9a-f]{64} -->\n## /);
    const rest = body.slice(body.indexOf("\n"));
    for (const bad of ["-->", "<!--", "<img", "@octo", "#77777", "](http", "http://e.x", "`code`"]) {
      expect(rest).not.toContain(bad);
    }
    const tags = new Set([...rest.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
    expect(
      [...tags].filter((tag) => !/^(table|tr|td|th|code|pre|p|a|ul|li|br|details|summary)$/.test(tag ?? "")),
    ).toEqual([]);
    // What is left of references stands in code, where GitHub makes nothing of it.
    expect(rest.replace(/<code>.*?<\/code>/gs, "").replace(/<a href="[^"]*">/g, "")).not.toMatch(/GH-|www\./);
  }));

test("no form of a secret is published, on GitHub or in the log", () =>
  withSandbox({ apiKey: "k3y_w!th&<odd>~chars@x" }, async (sandbox) => {
    const key = "k3y_w!th&<odd>~chars@x";
    const token = "ghs_t0ken_w!th~odd";
    sandbox.set({ githubToken: token });
    const forms = [key, token].flatMap((secret) => [
      secret,
      Buffer.from(secret).toString("base64"),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]);
    const metrics = Object.fromEntries(forms.map((form, i) => [`${i} ${form}`, i]));
    sandbox.set({ metrics: { accuracy: 0.5, ...metrics, [`a ${key.slice(0, 5)}\u200b${key.slice(5)}`]: 1 } });
    const inputs = { ...CREATE, gate: `accuracy > 1 && "${token}" != ""`, ...BOTH, github_token: token };
    const run = await step(sandbox, { ...inputs, api_key: key, name: `leg ${key} ${token}` });
    expect(run.outputs["outcome"]).toBe("gate_failed");
    expect(writes(sandbox).length).toBeGreaterThanOrEqual(2);
    const entity = (text: string): string =>
      text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    for (const { json } of writes(sandbox)) {
      for (const shown of [
        JSON.stringify(json),
        entity(JSON.stringify(json)),
        entity(String(json["body"] ?? json["description"])),
      ]) {
        for (const form of forms) expect(shown).not.toContain(form);
      }
    }
    expect(sandbox.github.comments).toHaveLength(1);
    expect(sandbox.github.statuses.at(-1)?.context).toBe("nugen/leg *** ***");
  }));

test("what GitHub answers can't command the runner, nor show a secret", () =>
  withSandbox({}, async (sandbox) => {
    const message = "no\n::error::pwned\r##[error]pwned sandbox-token sandbox-key";
    for (const on of ["github.comments.list", "github.statuses"] as const)
      sandbox.addFault({ on, kind: "status", status: 422, body: { message }, times: 9 });
    const run = await step(sandbox, { ...CREATE, ...BOTH });
    expect(run.annotations.filter(({ kind }) => kind === "error")).toEqual([]);
    expect(run.stdout).not.toMatch(/^##\[|^::error|\n::error/);
    expect(run.stdout.replace(/::add-mask::.*/g, "")).not.toMatch(/sandbox-token|sandbox-key/);
  }));
