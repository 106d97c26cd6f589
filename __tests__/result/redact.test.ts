import { expect, test } from "@jest/globals";
import { OUTCOMES } from "../../src/result/outcome.js";
import { redactResult } from "../../src/result/redact.js";
import { createEmptyResult } from "../../src/result/result.js";
import { Redactor } from "../../src/util/redactor.js";

const KEY = "nugen-key-1234";

test("a field that nobody knows today is redacted too, however deep it is, and so are names from outside", () => {
  const known = { name: "job", later: { [`metric ${KEY}`]: [{ text: `x ${KEY}` }, 1, null, true] } };
  expect(redactResult(known, new Redactor([KEY]))).toEqual({
    name: "job",
    later: { "metric ***": [{ text: "x ***" }, 1, null, true] },
  });
});

test.each([...OUTCOMES, "outcome", "evaluation", "id", "evaluations"])(
  "a key that is the word %s breaks no result",
  (key) => {
    const evaluation = {
      id: "eval-1",
      status: "READY",
      modelId: `m ${key} m`,
      modelId2: null,
      benchmarkId: "b",
      createdAt: null,
      message: key,
    };
    const known = { ...createEmptyResult(0), outcome: "created" as const, evaluation };
    const redacted = redactResult(known, new Redactor([key]));
    expect(redacted).toMatchObject({ outcome: "created", evaluation: { id: "eval-1", modelId: "m *** m" } });
  },
);

test.each(["evaluations", "evaluations/create", "POST", "kind", "endpoint", "isProven", "recovered"])(
  "a key that is the word %s changes nothing that we say of a request",
  (key) => {
    const origins = (["evaluations", "evaluations/create"] as const).map((endpoint) => ({
      origin: { kind: "recovered", endpoint, isProven: true } as const,
      dryRun: { method: "POST", url: "http://x/y", body: "{}" } as const,
    }));
    for (const known of origins) expect(redactResult(known, new Redactor([key]))).toEqual(known);
  },
);
