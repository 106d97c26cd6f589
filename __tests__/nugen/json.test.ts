import { expect, test } from "@jest/globals";
import { errorInBody } from "../../src/nugen/error-body.js";
import { tryParseJson } from "../../src/nugen/json.js";

test.each<[string, unknown]>([
  ['{"a": NaN, "b": 0.5}', { a: Number.NaN, b: 0.5 }],
  ['{"a": Infinity, "b": -Infinity}', { a: Number.POSITIVE_INFINITY, b: Number.NEGATIVE_INFINITY }],
  [
    '[NaN,"NaN","Infinity \\" NaN",-Infinity]',
    [Number.NaN, "NaN", 'Infinity " NaN', Number.NEGATIVE_INFINITY],
  ],
  ['{"NaN": NaN}', { NaN: Number.NaN }],
  ["NaN", Number.NaN],
])("%s, as Python writes it, is read", (body, value) => {
  expect(tryParseJson(body)).toEqual(value);
});

test.each(['{"a": NaNa}', '{"a": nan}', '{"a": +Infinity}', "{NaN: 1}", '{"a": "NaN', "<p>NaN</p>", ""])(
  "%s is not JSON",
  (body) => {
    expect(tryParseJson(body)).toBeUndefined();
  },
);

test("a text without an end takes no longer to refuse than one with it", () => {
  // Tried from each quote, this would take minutes.
  expect(tryParseJson(`{"x":NaN,"y":"${'\\"'.repeat(1_000_000)}`)).toBeUndefined();
});

test.each<[object, string | null]>([
  [{ evaluations: [], total: 0, detail: "search is unavailable" }, "search is unavailable"],
  [{ evaluations: [], error: { message: "no index" } }, "no index"],
  [{ evaluations: [], total: 0, message: "No evaluations yet" }, null],
  [{ evaluations: [], total: 0, detail: null }, null],
  [{ evaluations: [{}], detail: "deprecated" }, null],
  [{ status: "READY", message: "done" }, null],
  [{ message: "try later" }, "try later"],
])("%j has the error %j", (body, error) => {
  expect(errorInBody(body)).toBe(error);
});
