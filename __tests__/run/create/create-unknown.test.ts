import { describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { creates, duringCreate, errorOf, failure, run } from "./helpers.js";

const UNKNOWN = { exitCode: 1, outcome: "create_unknown" };

describe("create_unknown", () => {
  test("where two fit: reports that, which ones, what to search for, and evaluation_id", async () => {
    let started: Sandbox | undefined;
    const { result, sandbox } = await run({
      sandbox: {
        faults: [duringCreate({ kind: "reset", commits: true }, () => started?.seed({ model_id_2: "m-2" }))],
      },
      prepare: (one) => {
        started = one;
      },
      inputs: { model_id_2: "m-2" },
    });
    expect(failure(result)).toEqual(UNKNOWN);
    expect(creates(sandbox)).toHaveLength(1);
    const error = errorOf(result);
    expect(error).toContain("may have been created");
    for (const { evaluation_id } of sandbox.evaluations) expect(error).toContain(evaluation_id);
    expect(error).toMatch(/model-a and m-2 on task-abc123, created since \d{4}-/);
    expect(error).toContain("as evaluation_id");
    expect(result.outputs["evaluation_id"]).toBe("");
    expect(result.summary).toContain("may have been created");
    for (const { evaluation_id } of sandbox.evaluations) expect(result.summary).toContain(evaluation_id);
  });

  test.each(["$(rm -rf ~)", "a b", "../../x", "`id`", "a;b", "a\n::error::b", "é", "%2e%2e"])(
    "where the evaluation_id is unusable, and the list shows none: %j",
    async (evaluation_id) => {
      const { result, sandbox } = await run({
        sandbox: { faults: [{ on: "create", kind: "body", body: { evaluation_id } }] },
      });
      expect(failure(result)).toEqual(UNKNOWN);
      expect(creates(sandbox)).toHaveLength(1);
      expect(result.outputs["evaluation_id"]).toBe("");
    },
  );
});
