import { expect, test } from "@jest/globals";
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
