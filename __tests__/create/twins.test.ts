import { expect, test } from "@jest/globals";
import { findTwins } from "../../src/create/twins.js";
import { type Ended, answer, errors, runCreate } from "./fake-api.js";

const lost = (commitsAfterMs: number) => (attempt: number) =>
  attempt === 1 ? { fails: answer(502), commitsAfterMs } : {};

async function twinsAfter({ api, clock, created }: Ended, waitMs: number) {
  if (created === null) throw new Error("nothing was created");
  clock.ms += waitMs;
  const warnings: string[] = [];
  const none = (): undefined => undefined;
  const log = {
    info: none,
    error: none,
    debug: none,
    notice: none,
    warning: (line: string) => void warnings.push(line),
  };
  return { ids: await findTwins(api, created, { clock, log }), warnings };
}

test("a twin that is in the list after the success is a warning with both ids", async () => {
  const { created, warnings } = await runCreate({ steps: lost(10_160) });
  expect(created).toMatchObject({ evaluation: { id: "eval-2" }, twinIds: ["eval-1"] });
  expect(warnings).toEqual([expect.stringMatching(/eval-2 may have a twin: eval-1\./)]);
});

test("a twin that the list shows only later is found at the end of a wait, and named once", async () => {
  const ended = await runCreate({ steps: lost(50), lagMs: 60_000 });
  expect(ended.created?.twinIds).toEqual([]);
  const { ids, warnings } = await twinsAfter(ended, 60_000);
  expect(ids).toEqual(["eval-1"]);
  expect(warnings).toEqual([expect.stringMatching(/eval-2 .* eval-1/)]);
  const again = await twinsAfter(
    { ...ended, created: ended.created && { ...ended.created, twinIds: ids } },
    1_000,
  );
  expect(again).toEqual({ ids: ["eval-1"], warnings: [] });
});

test("an evaluation that a later job created is no twin", async () => {
  const ended = await runCreate({ steps: lost(3_600_000 * 24), others: [{ atMs: 3_600_000 }] });
  expect((await twinsAfter(ended, 3_700_000)).ids).toEqual([]);
});

test("without an indeterminate attempt nothing is searched", async () => {
  const ended = await runCreate({
    steps: (attempt) => (attempt === 1 ? { fails: errors.connection() } : {}),
  });
  await twinsAfter(ended, 1_000);
  expect(ended.api.lists).toEqual([]);
});

test("a list that can't be read is a warning, not a failure", async () => {
  const listFails = (_call: number, nowMs: number) => (nowMs < 10_150 ? null : answer(500));
  const { created, warnings } = await runCreate({ steps: lost(3_600_000), listFails });
  expect(created?.evaluation.id).toBe("eval-2");
  expect(warnings).toEqual([expect.stringContaining("second evaluation beside eval-2")]);
});
