import { expect, test } from "@jest/globals";
import type { Created } from "../../src/create/create.js";
import { findTwins } from "../../src/create/twins.js";
import { type Ended, type Failure, type Schedule, runCreate, status } from "./virtual.js";

const lost = (commitDelayMs: number): Failure => status(502, { commits: true, commitDelayMs });

/** The second attempt takes this long, so that the search for twins begins after what is created meanwhile. */
const SECOND: Failure = { kind: "delay", ms: 100 };

function create(commitDelayMs: number, more: Schedule = {}): Promise<Ended> {
  return runCreate({ creates: [lost(commitDelayMs), SECOND], ...more });
}

/** Searches once more after a wait, for what `created` may have as twins. */
async function twinsAfter({ api, tools, sandbox, warnings }: Ended, created: Created | null, waitMs: number) {
  if (created === null) throw new Error("nothing was created");
  const { clock } = sandbox;
  await clock.run(clock.sleep(waitMs));
  const before = warnings.length;
  const ids = await clock.run(findTwins(api, created, tools));
  return { ids, warnings: warnings.slice(before) };
}

test("a twin that is in the list after the success is a warning with both ids", async () => {
  const { created, warnings, ids } = await create(10_060);
  const [twin = "", ours = ""] = ids;
  expect(created).toMatchObject({ evaluation: { id: ours }, twinIds: [twin] });
  expect(warnings).toEqual([expect.stringContaining(`${ours} may have a twin: ${twin}.`)]);
});

test("a twin that the list shows only later is found at the end of a wait, and named once", async () => {
  const ended = await create(50, { sandbox: { listLagMs: 60_000 } });
  const [twin = "", ours = ""] = ended.ids;
  expect(ended.created).toMatchObject({ evaluation: { id: ours }, twinIds: [] });
  const { ids, warnings } = await twinsAfter(ended, ended.created, 60_000);
  expect(ids).toEqual([twin]);
  expect(warnings).toEqual([expect.stringContaining(`${ours} may have a twin: ${twin}.`)]);
  const known = ended.created && { ...ended.created, twinIds: ids };
  expect(await twinsAfter(ended, known, 1_000)).toEqual({ ids: [twin], warnings: [] });
});

test("an evaluation that a later job created is no twin", async () => {
  const ended = await create(24 * 3_600_000, { others: [{ atMs: 3_600_000 }] });
  expect(await twinsAfter(ended, ended.created, 3_700_000)).toEqual({ ids: [], warnings: [] });
  expect(ended.sandbox.evaluations).toHaveLength(2);
});

test("without an indeterminate attempt nothing is searched", async () => {
  const ended = await runCreate({ creates: [{ kind: "notSent" }] });
  await twinsAfter(ended, ended.created, 1_000);
  expect(ended.sandbox.requests.map(({ route }) => route)).toEqual(["create", "create"]);
});

test("a list that can't be read is a warning, not a failure", async () => {
  const { created, warnings, ids } = await create(3_600_000, { list: { ...status(500), fromMs: 10_002 } });
  const [ours = ""] = ids;
  expect(created?.evaluation.id).toBe(ours);
  expect(warnings).toEqual([expect.stringContaining(`second evaluation beside ${ours}`)]);
});
