import { expect, test } from "@jest/globals";
import type { Fault, Options, Route } from "../../../sandbox/options.mjs";
import type { Story } from "../../support/story.js";
import { CREATE, type Step, asked, errors, outcome, step, warnings } from "./helpers.js";

/** Runs a step in which an error is thrown where nobody can catch it, once a request of this route has come in. */
function crashed(options: Partial<Options>, route: Route): Promise<Step> {
  return step(options, { ...CREATE, wait: "true" }, (sandbox) => ({
    onStart: ({ crash }: Story) => {
      void sandbox.arrival(route).then(() => {
        crash(new Error("a stray error"));
      });
    },
  }));
}

test("an error that nobody could catch ends a create request at once", async () => {
  const one = await crashed({ faults: [{ on: "create", kind: "hang" }] }, "create");
  expect(outcome(one)).toEqual(["internal_error", 1]);
  expect(errors(one)).toContain("Check the Nugen dashboard");
  expect(warnings(one)).toBe("");
  expect(one.sandbox.requests.map(({ route }) => route)).toEqual(["create"]);
  expect(one.durationMs).toBeLessThan(10);
});

test("an error that nobody could catch ends the wait at once", async () => {
  const one = await crashed({ durationMs: 60_000 }, "status");
  expect(outcome(one)).toEqual(["internal_error", 1]);
  expect(errors(one)).toContain("a stray error");
  const id = one.sandbox.evaluations[0]?.evaluation_id ?? "";
  expect(one.outputs["evaluation_id"]).toBe(id);
  expect(errors(one)).toContain(`set evaluation_id: ${id}`);
  expect(asked(one, "status")).toBe(1);
});

test("an error that nobody could catch, after a cancellation, makes no create request undone", async () => {
  const commits: Fault = { on: "create", kind: "hang", commits: true };
  const one = await step({ faults: [commits] }, { ...CREATE, wait: "true" }, (sandbox) => ({
    cancelAfterMs: 1_000,
    onStart: ({ crash }: Story) => {
      sandbox.clock.later(() => {
        crash(new Error("a stray error"));
      }, 1_300);
    },
  }));
  expect(outcome(one)).toEqual(["cancelled", 1]);
  expect(errors(one)).toContain("A create request may have taken effect");
});
