import { expect, test } from "@jest/globals";
import { toSubject } from "../../src/report/subject.js";
import { EVALUATION } from "./helpers.js";

const REQUEST = { modelId: "asked", modelId2: null, benchmarkId: "task-0", customMetricsJson: null };
const OWN = { modelId: "model-a", modelId2: null, benchmarkId: "task-1" };
const ASKED = { modelId: "asked", modelId2: null, benchmarkId: "task-0" };

test.each([
  ["of an evaluation given by its id, its own", { origin: { kind: "given" } }, OWN],
  ["of one that was reused, those asked for", { origin: { kind: "reused" } }, ASKED],
  ["of one that was created, those asked for", {}, ASKED],
  ["before there is one, those asked for", { evaluation: null }, ASKED],
  [
    "of one that does not say its model, those asked for",
    { origin: { kind: "given" }, evaluation: { ...EVALUATION, modelId: null } },
    ASKED,
  ],
  ["where nothing is asked for, its own", { request: { ...REQUEST, modelId: "", benchmarkId: "" } }, OWN],
  [
    "of a comparison, both models",
    { request: null, evaluation: { ...EVALUATION, modelId2: "model-b" } },
    { ...OWN, modelId2: "model-b" },
  ],
  [
    "before one given by its id is known, those asked for",
    { origin: { kind: "given" }, evaluation: null },
    ASKED,
  ],
  [
    "where nothing is known, none",
    { request: null, evaluation: null },
    { modelId: null, modelId2: null, benchmarkId: null },
  ],
] as const)("the ids are, %s", (_, known, ids) => {
  const subject = toSubject({ evaluation: EVALUATION, request: REQUEST, origin: null, ...known });
  expect(subject).toMatchObject(ids);
});
