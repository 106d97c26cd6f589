import { beforeAll, expect, test } from "@jest/globals";
import { type NotifierInputs, createNotifier } from "../../src/github/notifier.js";
import type { RunResult } from "../../src/result/result.js";
import { CONTEXT, VirtualRun, PULL_REQUEST, TOKEN, evaluated, verdict } from "./virtual.js";

const INPUTS: NotifierInputs = {
  dryRun: false,
  comment: true,
  commitStatus: true,
  githubToken: TOKEN,
  matrixJobs: 1,
};
const unused = (): never => {
  throw new Error("no such file is needed");
};
const FILES = { readText: unused, writeText: unused, writeStream: unused, rename: unused, remove: unused };
const RUNNING: RunResult = evaluated("created");
const PASSED = evaluated("passed", verdict(null));

// A module that is loaded for the first time takes ticks that a virtual clock knows nothing of.
beforeAll(async () => {
  await import("../../src/github/publish.js");
});

function start() {
  const fake = new VirtualRun();
  const cancel = new AbortController();
  const files = { ...FILES, readText: () => JSON.stringify(PULL_REQUEST) };
  const host = { clock: fake.clock, files };
  const { redactor, log } = fake;
  const run = {
    result: RUNNING,
    host,
    signal: cancel.signal,
    clock: fake.clock,
    transport: fake.transport,
    context: CONTEXT,
    redactor,
    log,
  };
  const notifier = createNotifier(INPUTS, run);
  if (notifier === null) throw new Error("there is no notifier");
  const end = async (result: RunResult): Promise<void> => {
    run.result = result;
    await fake.clock.run(notifier.reportEnd());
  };
  return { fake, cancel, notifier, end };
}

test.each([
  ["neither is wanted", { ...INPUTS, comment: false, commitStatus: false }],
  ["it is a dry run", { ...INPUTS, dryRun: true }],
])("there is no notifier where %s", (_, inputs) => {
  const fake = new VirtualRun();
  const { redactor, log } = fake;
  expect(
    createNotifier(inputs, {
      result: PASSED,
      host: { clock: fake.clock, files: FILES },
      signal: new AbortController().signal,
      clock: fake.clock,
      transport: fake.transport,
      context: CONTEXT,
      redactor,
      log,
    }),
  ).toBeNull();
});

test("running is reported once, and then the verdict", async () => {
  const { fake, notifier, end } = start();
  notifier.reportRunning();
  notifier.reportRunning();
  await end(PASSED);
  notifier.reportRunning();
  expect(fake.warnings).toEqual([]);
  expect(fake.github.statuses.map(({ state }) => state)).toEqual(["pending", "success"]);
  expect(fake.github.comments).toHaveLength(1);
  expect(fake.github.comments[0]?.body).toContain("Gate passed");
});

test("one call per channel where nothing was reported before the end", async () => {
  const { fake, end } = start();
  await end(PASSED);
  expect(fake.writes.map(({ route }) => route).sort()).toEqual(["github.comments.create", "github.statuses"]);
});

test("a slow 'running' is never written after the verdict", async () => {
  const { fake, notifier, end } = start();
  fake.addFault("github.statuses", { kind: "delay", ms: 2_000 });
  fake.addFault("github.comments.create", { kind: "delay", ms: 2_000 });
  notifier.reportRunning();
  await end(PASSED);
  expect(fake.warnings).toEqual([]);
  expect(fake.github.statuses.map(({ state }) => state)).toEqual(["pending", "success"]);
  expect(fake.github.comments).toHaveLength(1);
  expect(fake.github.comments[0]?.body).toContain("Gate passed");
});

test.each<[string, number | null, number]>([
  ["for at most 30 s", null, 30_000],
  ["for 1 s where the run was cancelled before", 0, 1_000],
  ["for 1 s more where the run is cancelled meanwhile", 5_000, 6_000],
  ["for 1 s more where that happens once 'running' is given up", 15_000, 16_000],
])("GitHub that hangs holds up the end %s", async (_, cancelAfterMs, limitMs) => {
  const { fake, cancel, notifier, end } = start();
  fake.addFault("github.comments.list", { kind: "hang" }, 9);
  fake.addFault("github.statuses", { kind: "hang" }, 9);
  notifier.reportRunning();
  const abort = (): void => {
    cancel.abort();
  };
  if (cancelAfterMs === 0) abort();
  else if (cancelAfterMs !== null) fake.clock.later(abort, cancelAfterMs);
  await end(evaluated("cancelled"));
  expect(fake.clock.elapsedMs).toBe(limitMs);
  expect(fake.warnings).toHaveLength(2);
});

test("a cancelled run waits for no retry that comes too late", async () => {
  const { fake, cancel, end } = start();
  fake.addFault("github.statuses", { kind: "status", status: 503 }, 9);
  cancel.abort();
  await end(evaluated("cancelled"));
  expect(fake.clock.elapsedMs).toBe(500);
  expect(fake.warnings).toEqual([expect.stringContaining("503")]);
});

test("a cancelled run is reported", async () => {
  const { fake, cancel, notifier, end } = start();
  notifier.reportRunning();
  cancel.abort();
  await end(evaluated("cancelled"));
  expect(fake.github.statuses.at(-1)?.state).toBe("error");
  expect(fake.github.comments.map(({ body }) => body)).toEqual([expect.stringContaining("cancelled")]);
});
