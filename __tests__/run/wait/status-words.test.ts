import { expect, test } from "@jest/globals";
import { toPhase } from "../../../src/nugen/phase.js";
import { outcome, step } from "./helpers.js";

const DONE = ["ready", "completed", "evaluated"];
const FAILED = ["failed", "error", "cancelled", "canceled"];
const RUNNING = ["processing", "pending", "created", "queued", "almost_ready", "", "completedx", "__proto__"];

function spellings(word: string): string[] {
  return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1), ` ${word} `];
}

test("every word of the service in any case; an unknown one means still running", () => {
  for (const word of DONE.flatMap(spellings)) expect([word, toPhase(word)]).toEqual([word, "done"]);
  for (const word of FAILED.flatMap(spellings)) expect([word, toPhase(word)]).toEqual([word, "failed"]);
  for (const word of RUNNING.flatMap(spellings)) expect([word, toPhase(word)]).toEqual([word, "running"]);
});

async function lookAt(status: string): Promise<[string | undefined, string | undefined]> {
  const one = await step({}, (sandbox) => ({ evaluation_id: sandbox.seed({ status }).evaluation_id }));
  return [outcome(one)[0], one.outputs["status"]];
}

test("the built action reads them so, and reports the service's own status", async () => {
  const words = ["READY", "completed", "EVALUATED", "Failed", "ERROR", "CREATED", "pending", "Hibernating"];
  const seen = await Promise.all(words.map(lookAt));
  const expected = ["completed", "completed", "completed", "evaluation_failed", "evaluation_failed"];
  expect(seen).toEqual(words.map((word, index) => [expected[index] ?? "running", word]));
});
