import { expect, test } from "@jest/globals";
import { formatAge, formatBaseline, formatBaselineFact } from "../../src/report/baseline.js";
import { baselineOf } from "./helpers.js";

const BASELINE = baselineOf({}, { modelId: "model-z", createdAt: "2026-03-01T00:00:00Z" });
const NOW_MS = Date.parse("2026-03-10T12:00:00Z");

test.each([
  [{}, "evaluation <code>eval-0</code> of <code>model-z</code>, 9 days old"],
  [{ modelId: null }, "evaluation <code>eval-0</code>, 9 days old"],
  [
    { partial: { answered: 1, questions: 200 } },
    "evaluation <code>eval-0</code> of <code>model-z</code>, 9 days old, ⚠️ only 1 of 200 answers",
  ],
  [{ createdAt: null }, "evaluation <code>eval-0</code> of <code>model-z</code>, of unknown age"],
])("a baseline is labelled with what is known of id, model and age: %j", (known, label) => {
  expect(formatBaseline({ ...BASELINE, ...known }, NOW_MS).replaceAll("<wbr>", "")).toBe(label);
});

test.each([
  [null, null],
  [{ kind: "absent", reason: "the list is empty" }, "none&#58; the list is empty"],
  [{ kind: "unknown", reason: "it is <b>" }, "cannot be used&#58; it is &#60;b&#62;"],
] as const)("without a baseline, as after %j, it says why", (missingBaseline, text) => {
  expect(formatBaselineFact({ baseline: null, missingBaseline, endedAt: NOW_MS })).toBe(text);
});

const HOUR_MS = 3_600_000;
test.each([
  [-HOUR_MS, "just created"],
  [59_999, "just created"],
  [60_000, "1 min old"],
  [47 * HOUR_MS, "47 h old"],
  [48 * HOUR_MS, "2 days old"],
  [95 * HOUR_MS, "3 days old"],
])("an age of %d ms", (ms, text) => {
  expect(formatAge(ms)).toBe(text);
});
