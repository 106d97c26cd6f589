import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { declaredInputs } from "../../sandbox/action-yml.mjs";
import { readSecrets } from "../../src/inputs/api-key.js";
import { type Inputs, InvalidInputError, NoApiKeyError, readInputs } from "../../src/inputs/inputs.js";

const declared = declaredInputs(readFileSync(new URL("../../action.yml", import.meta.url), "utf8"));

/** The environment as a runner makes it: every declared input is there, with its default or empty. */
function environment(given: Readonly<Record<string, string>>): Record<string, string> {
  const all = new Map(
    [...declared].map(([name, fallback]) => [name, fallback.includes("${{") ? "" : fallback]),
  );
  for (const [name, value] of Object.entries({ api_key: "0123456789", ...given })) all.set(name, value);
  return Object.fromEntries([...all].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function read(
  given: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Inputs> {
  const readFile = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  };
  return readInputs({
    env: environment(given),
    readFile,
    redact: (text) => text.replaceAll("0123456789", "***"),
  });
}

const IDS = { model_id: "model-a", benchmark_id: "task-1" };

async function issuesOf(given: Readonly<Record<string, string>>, files = {}): Promise<string[]> {
  const error: unknown = await read(given, files).catch((thrown: unknown) => thrown);
  if (!(error instanceof InvalidInputError)) throw new Error(`no invalid input: ${String(error)}`);
  return error.issues.map(({ message }) => message);
}

test("the defaults", async () => {
  expect(await read(IDS)).toEqual({
    apiKey: "0123456789",
    evaluationId: null,
    request: { modelId: "model-a", benchmarkId: "task-1", modelId2: null, customMetricsJson: null },
    reuseMs: null,
    wait: false,
    timeoutMs: 3_600_000,
    gates: [],
    warn: null,
    baseline: null,
    tolerate: new Set(),
    downloadResults: false,
    name: null,
    comment: false,
    commitStatus: false,
    matrixJobs: null,
    githubToken: "",
    apiUrl: new URL("https://api.nugen.in"),
    requestTimeoutMs: 30_000,
    createEndpoint: "auto",
    dryRun: false,
  });
});

test.each<[Record<string, string>, string[]]>([
  [
    { benchmark_id: "b" },
    [
      "model_id is required. Set it to the id shown in the Nugen dashboard. evaluation_id is empty too: to attach to an evaluation, check the job that should set it.",
    ],
  ],
  [{ ...IDS, dry_run: "yes" }, ['dry_run: "yes" is not a boolean. Write true or false.']],
  [
    { ...IDS, name: "a\nb" },
    ["name is longer than 100 characters or has more than one line. Write a short name on one line."],
  ],
  [
    { ...IDS, reuse_hours: "3", evaluation_id: "e-1" },
    ["reuse_hours can't be used together with evaluation_id. Leave one of the two out."],
  ],
  [
    { ...IDS, gate: "" },
    ["gate is set but empty. Use none for no gate; check the expression or variable that it comes from."],
  ],
  [
    { ...IDS, gate: " \n" },
    ["gate is set but empty. Use none for no gate; check the expression or variable that it comes from."],
  ],
  [
    { ...IDS, gate_file: "" },
    [
      "gate_file is set but empty. Use none for no file; check the expression or variable that it comes from.",
    ],
  ],
  [
    { ...IDS, gate_file: "rules.cel" },
    [
      "gate_file: rules.cel can't be read: ENOENT: no such file or directory, open 'rules.cel'. Check the path, and that actions/checkout runs before this step.",
    ],
  ],
  [
    { ...IDS, baseline_model: "m", baseline_evaluation_id: "e" },
    ["baseline_model can't be used together with baseline_evaluation_id. Leave one of the two out."],
  ],
  [
    { evaluation_id: "e-1", baseline_evaluation_id: "e-1" },
    [
      "baseline_evaluation_id is the same as evaluation_id. Comparing an evaluation with itself proves nothing: set it to an earlier evaluation.",
    ],
  ],
  [{ ...IDS, gates: "accuracy > 0" }, ['gates: there is no such input. Did you mean "gate"?']],
  [{ ...IDS, threshold: "0.9" }, ['threshold: there is no such input. Did you mean "gate"?']],
  [{ ...IDS, modelid: "x" }, ['modelid: there is no such input. Did you mean "model_id"?']],
  [{ ...IDS, colour: "red" }, ["colour: there is no such input. Remove it."]],
])("%j", async (given, messages) => {
  expect(await issuesOf(given)).toEqual(messages);
});

test("every issue is reported at once, and no part of the key is quoted", async () => {
  const found = await issuesOf({
    api_key: "0123456789 x",
    model_id: "",
    benchmark_id: "two\nlines",
    custom_metrics: '{"a": 1,\n  "b": oops}',
    timeout_minutes: `${"x".repeat(55)}0123456789`,
    gate: "accuracy >=",
  });
  expect(found.map((message) => message.split(/[ :,]/)[0])).toEqual([
    "timeout_minutes",
    "api_key",
    "model_id",
    "benchmark_id",
    "custom_metrics",
    "gate",
  ]);
  expect(found.join("\n")).not.toContain("01234");
});

describe("rules", () => {
  test("gate and gate_file both apply, and imply wait", async () => {
    const inputs = await read(
      { ...IDS, gate: "accuracy > 0.5", gate_file: "rules.cel" },
      { "rules.cel": "relevance > 0.5\n" },
    );
    expect(inputs.gates.map(({ source, compiled }) => [source, compiled.rules.length])).toEqual([
      ["gate", 1],
      ["rules.cel", 1],
    ]);
    expect(inputs.wait).toBe(true);
  });

  test("none is no gate", async () => {
    expect((await read({ ...IDS, gate: "none" })).gates).toEqual([]);
  });

  test.each([
    [
      "raw_answers_count > 9",
      "raw_answers_count < 900",
      ["gate: no rule reads a metric of the model. Add one, such as accuracy >= 0.9."],
    ],
    ["raw_answers_count > 9", "accuracy > 0.5", []],
    ["none", "raw_answers_count > 9", [expect.stringContaining("no rule reads a metric")]],
    ["accuracy >", "raw_answers_count > 9", [expect.stringContaining("a value is missing")]],
  ])("gate %j and a file with %j", async (gate, file, issues) => {
    const given = { ...IDS, gate, gate_file: "rules.cel" };
    const result = await issuesOf(given, { "rules.cel": file }).catch(() => []);
    expect(result).toEqual(issues);
  });

  test("warn holds rules that only warn", async () => {
    const inputs = await read({ ...IDS, warn: "accuracy > 0.5" });
    expect([inputs.gates.length, inputs.warn?.compiled.rules.length, inputs.wait]).toEqual([0, 1, true]);
  });

  test.each<[Record<string, string>, boolean]>([
    [{ gate: "model_1.accuracy > 0" }, false],
    [{ gate: "accuracy > 0", model_id_2: "model-b" }, false],
    [{ gate: "model_1.accuracy > 0", model_id_2: "model-b" }, true],
    [{ gate: "model_1.accuracy > 0", evaluation_id: "e-1" }, true],
    [{ gate: "accuracy > 0", evaluation_id: "e-1" }, true],
    [{ gate: "baseline.accuracy > 0" }, false],
    [{ gate: "accuracy > baseline.accuracy", baseline_model: "model-b" }, true],
    [{ gate: "baseline.accuracy > 0", baseline_model: "model-b" }, false],
    [{ gate: "raw_answers_count >= 200" }, false],
    [{ gate: "raw_answers_count >= 200\naccuracy > 0.5" }, true],
    [{ gate: "raw_answers_count >= 200", warn: "accuracy > 0.5" }, false],
    [{ warn: "raw_answers_count >= 200" }, true],
  ])("%j: %s", async (given, valid) => {
    const result = await read({ ...IDS, ...given }).then(
      () => true,
      () => false,
    );
    expect(result).toBe(valid);
  });
});

describe("without an API key", () => {
  test("it fails, and says where to get one", async () => {
    expect((await issuesOf({ ...IDS, api_key: "" }))[0]).toMatch(
      /^api_key: there is no API key.*if_no_api_key: skip/,
    );
  });

  test("skip is NoApiKeyError, also where ids made from secrets are missing", async () => {
    await expect(read({ api_key: " ", if_no_api_key: "skip" })).rejects.toBeInstanceOf(NoApiKeyError);
  });

  test("skip still reports a value that is wrong, and a key that is", async () => {
    expect(await issuesOf({ ...IDS, api_key: "", if_no_api_key: "skip", wait: "maybe" })).toHaveLength(1);
    expect(await issuesOf({ ...IDS, api_key: "a b", if_no_api_key: "skip" })).toHaveLength(1);
  });
});

test.each([
  [
    { INPUT_API_KEY: " Bearer secret-1 ", INPUT_GITHUB_TOKEN: "t-1" },
    [" Bearer secret-1 ", "Bearer secret-1", "secret-1", "t-1"],
  ],
  [{ INPUT_API_KEY: " ", NUGEN_API_KEY: "secret-2" }, ["secret-2"]],
  [{}, []],
])("the secrets of %j", (env, secrets) => {
  expect(readSecrets(env)).toEqual(secrets);
});
