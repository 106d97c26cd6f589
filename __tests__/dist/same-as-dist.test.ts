import { EOL } from "node:os";
import { expect, test } from "@jest/globals";
import type { Options } from "../../sandbox/options.mjs";
import { type Ran, run } from "../run/create/helpers.js";
import { FIRST_POLL_AT_ONCE } from "../support/preload.js";

/** Takes out what differs from run to run: addresses, ids, times and paths. */
function comparable(text: string, { sandbox, result }: Ran): string {
  return text
    .replaceAll(JSON.stringify(EOL).slice(1, -1), "\\n")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/<wbr>|\u200b/g, "")
    .replaceAll(/(Created|Finished|Run ended) [-\d: ]+ UTC/g, "$1 (time)")
    .replaceAll(/(took|waited|after) [\d.]+ m?s/g, "$1 (time)")
    .replaceAll(sandbox.url, "(url)")
    .replaceAll(/(attempt 1) [\w-]{1,8}(?=\W)/g, "$1 (token)")
    // In JSON, a path of Windows has two backslashes for each.
    .replaceAll(/\\+/g, "/")
    .replaceAll(result.tempDir.replaceAll("\\", "/"), "(temp)")
    .replaceAll(/(eval-|evaluation_)[0-9a-f]{16}/g, "$1(id)")
    .replaceAll(/(report|results-[^ ]*)-[0-9a-f-]{36}|(report|results-[^ ]*)-id-\d/g, "(file)")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "(time)");
}

function written(ran: Ran): unknown {
  const { exitCode, stdout, outputs, summary, annotations, masks, commands, log } = ran.result;
  const seen = JSON.stringify(
    { exitCode, stdout, outputs, summary, annotations, masks, commands, log },
    null,
    1,
  );
  return comparable(seen, ran);
}

const ECHO = "::error::injected\n##[set-output name=x]y\r::warning::z %0A100%";

test.each<[string, Partial<Options>, Record<string, string>]>([
  ["a create", {}, {}],
  [
    "a comparison by the newer call",
    { revision: "newer" },
    { model_id_2: "model-b", create_endpoint: "auto" },
  ],
  ["a gate that passes", { durationMs: 0 }, { gate: "accuracy > 0.5" }],
  ["a gate that fails", { durationMs: 0 }, { gate: "accuracy > 0.99\nrelevance > 0.1" }],
  ["wrong inputs", {}, { model_id: "", reuse_hours: "soon" }],
  ["a dry run", {}, { dry_run: "true" }],
  [
    "a refusal that injects commands",
    { faults: [{ on: "create", kind: "status", status: 400, body: { detail: ECHO } }] },
    {},
  ],
  ["a refusal that echoes the key", { faults: [{ on: "create", kind: "echoKey" }] }, {}],
  ["a trailing slash", { trailingSlash: true }, {}],
])("the built action says the same as a story on virtual time: %s", async (_, sandbox, inputs) => {
  const [story, process] = await Promise.all([
    run({ sandbox, inputs }),
    run({ dist: true, nodeArgs: FIRST_POLL_AT_ONCE, sandbox, inputs }),
  ]);
  expect(written(process)).toEqual(written(story));
  const asked = ({ sandbox: { requests } }: Ran): unknown =>
    requests.map(({ method, path, body }) => [method, path, body]);
  expect(comparable(JSON.stringify(asked(process)), process)).toEqual(
    comparable(JSON.stringify(asked(story)), story),
  );
});
