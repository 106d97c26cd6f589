import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Options } from "../../../sandbox/options.mjs";
import { type RunOptions, type RunResult, runAction } from "../../../sandbox/runner.mjs";
import { type Sandbox, startSandbox } from "../../../sandbox/server.mjs";
import { type StoryOptions, runStory, VirtualSandbox } from "../../support/story.js";

export const KEY = "sandbox-key";
export const MODEL = "model-a";
export const BENCHMARK = "task-abc123";
/** Inputs of a plain create. */
export const CREATE = { model_id: MODEL, benchmark_id: BENCHMARK };
/** The age of an evaluation that has long ended. */
export const ENDED = { ageMs: 60_000 };

export type Inputs = Record<string, string | undefined>;
export type Step = Omit<RunResult, "dispose"> & {
  sandbox: Sandbox;
  report: Report | null;
  /** The names of the files that the step left in RUNNER_TEMP. */
  files: string[];
  /** Reads a file that the step left behind; after a step in a process, only within `inspect`. */
  read: (path: string) => string;
};
/** How to run a step: on virtual time, or `dist`, the built action in a process of its own. */
export type More = (StoryOptions & { dist?: false }) | (Omit<RunOptions, "dist"> & { dist: true });
/** The report as far as the tests inspect it; its schema is checked on each read. */
export interface Report {
  outcome: string;
  status: string | null;
  mode: string | null;
  model_id: string | null;
  model_id_2: string | null;
  benchmark_id: string | null;
  evaluation_id: string | null;
  tolerated: boolean;
  times: Record<string, string | null>;
  metrics: unknown;
  baseline: Record<string, unknown> | null;
  baseline_missing: string | null;
  gate: {
    passed: boolean;
    rules: { rule: string; passed: boolean; values: unknown[]; reason: string | null }[];
  } | null;
  problem: { what: string; next: string[] } | null;
  results_file: string | null;
  run: Record<string, string | null>;
}

const schemaFile = new URL("../../../schema/report.schema.json", import.meta.url);
let validate: ValidateFunction<Report> | null = null;

/** Holds a report to its schema. */
export async function checked(text: string): Promise<Report> {
  validate ??= new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
  }).compile<Report>(JSON.parse(await readFile(schemaFile, "utf8")) as object);
  const report: unknown = JSON.parse(text);
  if (!validate(report))
    throw new Error(`the report breaks its schema: ${JSON.stringify(validate.errors, null, 2)}`);
  return report;
}

/** One sandbox, one step; both are gone afterwards, the files' names and the report are kept. */
export async function step(
  options: Partial<Options>,
  inputs: Inputs | ((sandbox: Sandbox) => Inputs),
  more: More | ((sandbox: VirtualSandbox) => More) = {},
  inspect: (step: Step) => Promise<void> | void = () => undefined,
): Promise<Step> {
  if (typeof more !== "function" && more.dist === true) return processStep(options, inputs, more, inspect);
  const sandbox = new VirtualSandbox(options);
  const extra = typeof more === "function" ? more(sandbox) : more;
  if (extra.dist === true) throw new Error("a sandbox on virtual time has no process");
  const given = typeof inputs === "function" ? inputs(sandbox) : inputs;
  const run = await runStory({
    ...extra,
    sandbox,
    inputs: { api_key: KEY, api_url: sandbox.url, ...given },
  });
  const read = (path: string): string => run.files.get(path) ?? "";
  const path = run.outputs["report_file"] ?? "";
  const report = path === "" ? null : await checked(read(path));
  const temp = join(run.tempDir, "temp");
  const files = [...run.files.keys()].flatMap((file) => (dirname(file) === temp ? [basename(file)] : []));
  const done = { ...run, report, files, read };
  await inspect(done);
  return done;
}

/** As `step`, with the built action in a process, real sockets and real time. */
export async function processStep(
  options: Partial<Options>,
  inputs: Inputs | ((sandbox: Sandbox) => Inputs),
  more: (Omit<RunOptions, "dist"> & { dist: true }) | ((sandbox: Sandbox) => Omit<RunOptions, "dist">),
  inspect: (step: Step) => Promise<void> | void = () => undefined,
): Promise<Step> {
  const sandbox = await startSandbox(options);
  try {
    const extra = typeof more === "function" ? more(sandbox) : more;
    const given = typeof inputs === "function" ? inputs(sandbox) : inputs;
    const run = await runAction({
      ...(process.env["TEST_NODE"] === undefined ? {} : { node: process.env["TEST_NODE"] }),
      ...extra,
      dist: process.env["DIST"] ?? fileURLToPath(new URL("../../../dist/index.js", import.meta.url)),
      inputs: { api_key: KEY, api_url: sandbox.url, ...given },
    });
    try {
      const path = run.outputs["report_file"] ?? "";
      const report = path === "" ? null : await checked(await readFile(path, "utf8"));
      const read = (file: string): string => readFileSync(file, "utf8");
      const done = { ...run, sandbox, report, files: await readdir(join(run.tempDir, "temp")), read };
      await inspect(done);
      return done;
    } finally {
      await run.dispose();
    }
  } finally {
    await sandbox.close();
  }
}

/** Attaches to an evaluation that has ended, with these metrics. */
export function attached(
  options: Partial<Options>,
  inputs: Inputs = {},
  more: More = {},
  inspect?: (step: Step) => Promise<void> | void,
): Promise<Step> {
  return step(
    options,
    (sandbox) => ({ evaluation_id: sandbox.seed(ENDED).evaluation_id, ...inputs }),
    more,
    inspect,
  );
}

/** How often a route was asked. */
export function asked({ sandbox }: Step, route: string): number {
  return sandbox.requests.filter((request) => request.route === route).length;
}

export function outcome({ outputs, exitCode }: Step): [string | undefined, number | null] {
  return [outputs["outcome"], exitCode];
}

export function warnings({ annotations }: Step): string {
  return annotations.flatMap(({ kind, message }) => (kind === "warning" ? [message] : [])).join("\n");
}

export function errors({ annotations }: Step): string {
  return annotations.flatMap(({ kind, message }) => (kind === "error" ? [message] : [])).join("\n");
}
/** A summary's text as a reader sees it: tags gone, entities resolved. */
export function readable(markdown: string): string {
  return markdown
    .replaceAll("<wbr>", "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/\u200b/g, "")
    .replace(/ +/g, " ");
}
