import { EOL } from "node:os";
import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../../sandbox/options.mjs";
import { type Ran, run } from "./helpers.js";

const EVIL = [
  "::error::owned",
  "\n::set-output name=x::y",
  "\r::add-path::/evil",
  "\r\n  ::stop-commands::t",
  "##[error]owned",
  "\n##[set-env name=A]b",
  "##\u200b[add-path]/evil",
  "\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J",
  '<img src="http://evil.example/p.png" onerror=alert(1)>',
  "<script>alert(1)</script></code></pre></td></table>",
  "[click](http://evil.example) ![pic](http://evil.example/i.png)",
  "@octo/team @octocat #1 octo/repo#2 GH-3",
  "http://evil.example www.evil.example",
  "| a | b |\n|---|---|\n# heading\n```mermaid\n``` `tick` *bold* ~~s~~ &lt;",
  "\u202eabc\u2066\u200b\u2028::warning::x\u2029::error::y\u0085::notice::z",
].join(" ");

/** The same as ids, which have one line and at most 512 characters. */
const [ID_1 = "", ID_2 = ""] = [EVIL.slice(0, 330), EVIL.slice(330)].map((text) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " "),
);

/** What is wrong with what a run wrote, by name. */
function harm({ result }: Ran): string[] {
  const { stderr, summary, commands, annotations, outputs } = result;
  // The toolkit ends its lines as the system does: on Windows that CR is no control code of others.
  const stdout = result.stdout.replaceAll(EOL, "\n");
  const ours = new Set(["add-mask", "error", "warning", "debug", "group", "endgroup"]);
  const tags = [...summary.matchAll(/<\/?([^>]*)>/g)].map(([, tag]) => tag ?? "");
  const known =
    /^(table|tr|td|th|code|pre|p|ul|li|br|wbr|b|sub|details|summary|a|a href="https&#58;\/\/github\.com\/octo\/repo\/commit\/[0-9a-f]{40}")$/;
  const text = summary.replace(/<[^>]*>/g, "");
  // GitHub makes no links and mentions within code.
  const prose = summary.replace(/<code>[^]*?<\/code>/g, "").replace(/<[^>]*>/g, "");
  const checks: [string, boolean][] = [
    ["a command that is not ours", commands.some(({ name }) => !ours.has(name))],
    [
      "an error that is not ours",
      annotations.some(({ title, kind }) => kind === "error" && !title.startsWith("Nugen")),
    ],
    ["an injected annotation", annotations.some(({ message }) => /^(owned|x|y|z)$/.test(message))],
    ["stderr", stderr !== ""],
    ["control codes", /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e\u2066]/.test(stdout)],
    ["a legacy command", stdout.includes("##[")],
    ["HTML", tags.some((tag) => !known.test(tag))],
    ["a stray bracket", /[<>]/.test(text)],
    ["Markdown", /\]\(|!\[|`|~~|\*|^\s*#(?!# )|\|/m.test(text)],
    ["a link", /:\/\/|www\./i.test(prose)],
    ["a mention or reference", /@|\w#\d|\bGH-3/.test(prose)],
    ["control codes in the summary", /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(summary)],
    [
      "control codes in outputs",
      Object.values(outputs).some((value) => /[\u0000-\u001f\u007f-\u009f\u202e]/.test(value)),
    ],
    ["a command in an output", Object.values(outputs).some((value) => /^\s*::|##\[/.test(value))],
  ];
  return checks.flatMap(([name, wrong]) => (wrong ? [name] : []));
}

function respond(status: number, body: unknown): Partial<Options> {
  return { faults: [{ on: "create", kind: "status", status, body }] };
}

const good = { evaluation_id: "eval-1", status: EVIL, created_at: EVIL, message: EVIL, model_id: EVIL };

const SCENES: [string, Partial<Options>, Record<string, string>, string][] = [
  ["every field of a good response", respond(200, good), {}, "created"],
  [
    "every field of the newer revision's response",
    { ...respond(200, good), revision: "newer" },
    {},
    "created",
  ],
  ["the message of a refusal", respond(400, { detail: EVIL }), {}, "api_error"],
  ["a validation error", respond(422, { detail: [{ loc: ["body", EVIL], msg: EVIL }] }), {}, "api_error"],
  ["an HTML page", respond(403, EVIL), {}, "api_error"],
  ["a 404 that quotes ids", respond(404, { detail: `${EVIL} model-a` }), {}, "api_error"],
  [
    "a Location",
    { faults: [{ on: "create", kind: "redirect", location: encodeURI("http://evil.example/::error::x") }] },
    {},
    "api_error",
  ],
  ["an evaluation_id", respond(200, { evaluation_id: EVIL }), {}, "create_unknown"],
  [
    "a list that can't be read",
    {
      faults: [
        { on: "create", kind: "reset" },
        { on: "list", kind: "status", status: 403, body: { detail: EVIL } },
      ],
    },
    {},
    "create_unknown",
  ],
  ["ids", {}, { model_id: ID_1, benchmark_id: ID_2, model_id_2: ID_2 }, "created"],
  ["ids that the API refuses", { knownModels: [] }, { model_id: ID_1, benchmark_id: ID_2 }, "api_error"],
  [
    "ids in a dry run",
    {},
    { model_id: ID_1, dry_run: "true", custom_metrics: JSON.stringify([EVIL]) },
    "dry_run",
  ],
  [
    "bad inputs",
    {},
    { model_id: EVIL, dry_run: EVIL, create_endpoint: EVIL, request_timeout_seconds: EVIL, api_url: EVIL },
    "invalid_input",
  ],
  ["broken custom_metrics", {}, { custom_metrics: EVIL }, "invalid_input"],
];

describe("untrusted text stays text", () => {
  test.each(SCENES)("in %s", async (_name, sandbox, inputs, outcome) => {
    for (const RUNNER_DEBUG of [undefined, "1"]) {
      const ran = await run({ sandbox, inputs, env: { RUNNER_DEBUG } });
      expect(ran.result.outputs["outcome"]).toBe(outcome);
      expect(harm(ran)).toEqual([]);
      const errors = ran.result.annotations.filter(({ kind }) => kind === "error");
      expect(errors).toHaveLength(ran.result.exitCode === 0 ? 0 : 1);
    }
  });
});

test("text that a later step may print from the report file is harmless, too", async () => {
  const { leftBehind } = await run({ sandbox: respond(200, good) });
  expect(leftBehind).toContain("owned");
  expect(leftBehind).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
  expect(leftBehind).not.toMatch(/^\s*::|##\[/m);
});

test.each(["::error::owned", "::stop-commands::t"])(
  "a status or id of %s is no command where it is echoed",
  async (text) => {
    const [status, id] = await Promise.all([
      run({ sandbox: respond(200, { ...good, message: "", created_at: "", status: text }) }),
      run({ sandbox: respond(200, { evaluation_id: text }) }),
    ]);
    expect(status.result.outputs["status"]).not.toMatch(/^::/);
    expect(id.result.outputs["evaluation_id"]).not.toMatch(/^::/);
  },
);
