import fc from "fast-check";
import { BOOLEANS, LISTS, NUMBERS, STRINGS } from "./reference-paths.js";
import type { Mode } from "./reference-paths.js";
import { isFields } from "./reference-values.js";
import type { Fields } from "./reference-values.js";
import type { ReferenceInput } from "./reference.js";

const GONE = Symbol("no such field");
const usualNumber = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.8399999999999999, 0.84, 0.9, 0.95, 1, 2);
const odd = fc.oneof(
  fc.constantFrom<unknown>(GONE, GONE, null, Number.NaN, Infinity, -Infinity, "0.9", "text", "", true),
  fc.constantFrom<unknown>([], {}, [1, "a"], [null, 1], { x: 1 }, { x: null }, [[0.5]]),
  fc.constantFrom<unknown>(1e308, -1e308, 5e-324, 2 ** 53 + 2, 92, -0, 0.5 + 1e-12),
  fc.double(),
);

/** Something of the usual kind, or now and then anything else. */
function mostly<T>(usual: fc.Arbitrary<T>, weight: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

function fields(weight: number): fc.Arbitrary<Record<string, unknown>> {
  const nested = fc.record({ x: mostly(usualNumber, weight) });
  const entries: [string, fc.Arbitrary<unknown>][] = [
    ...NUMBERS.map((name): [string, fc.Arbitrary<unknown>] => [
      name,
      // A hyphenated name forbids the subtraction of its parts; most runs have none.
      mostly(name === "bleu-4" ? fc.oneof(usualNumber, fc.constant(GONE)) : usualNumber, weight),
    ]),
    ...STRINGS.map((name): [string, fc.Arbitrary<unknown>] => [
      name,
      mostly(fc.constantFrom("pass", "fail"), weight),
    ]),
    ...BOOLEANS.map((name): [string, fc.Arbitrary<unknown>] => [name, mostly(fc.boolean(), weight)]),
    ...LISTS.map((name): [string, fc.Arbitrary<unknown>] => [
      name,
      mostly(fc.array(mostly(usualNumber, weight), { maxLength: 3 }), weight),
    ]),
    ["nested", mostly(nested, weight)],
    ["rows", mostly(rows(weight), weight)],
  ];
  return fc
    .tuple(...entries.map(([name, value]) => value.map((found): [string, unknown] => [name, found])))
    .map((found) => Object.fromEntries(found));
}

/** What `comparison.metrics` of a real response looks like. */
function rows(weight: number): fc.Arbitrary<unknown> {
  const change = mostly(usualNumber, Math.min(weight, 10));
  return fc.array(fc.record({ name: fc.constant("accuracy"), change }), { maxLength: 3 });
}

/** Removes what is gone, at any depth. */
function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== GONE).map(prune);
  return isFields(value) ? pruneFields(value) : value;
}

function pruneFields(all: Fields): Fields {
  const present = Object.entries(all).filter(([, value]) => value !== GONE);
  return Object.fromEntries(present.map(([name, value]) => [name, prune(value)]));
}

/** What a finished evaluation may have measured; `weight` is how rarely a value is odd. */
export function inputs(mode: Mode, weight: number): fc.Arbitrary<ReferenceInput> {
  const side = fc.oneof(
    { weight: 12, arbitrary: fields(weight) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const baseline = fc.oneof(
    { weight: 6, arbitrary: fields(weight) },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(null, null, GONE) },
  );
  const count = mostly(fc.constantFrom(10, 200, 5_000), weight);
  const comparison = mostly(
    fc.record({
      metrics: rows(weight),
      summary: fc.record({ change: mostly(usualNumber, weight) }),
    }),
    weight,
  );
  const shapes = {
    single: fc.record({ metrics: side, raw_answers_count: count, baseline }),
    comparison: fc
      .record({
        model_1: side,
        model_2: side,
        comparison,
        raw_answers_count: count,
        baseline,
      })
      // The API's own words for the two, in either order.
      .chain((all) => {
        const { model_1, model_2 } = all;
        return fc.constantFrom(
          { ...all, base_model: model_1, eval_model: model_2 },
          { ...all, base_model: model_2, eval_model: model_1 },
        );
      }),
  };
  const shape: fc.Arbitrary<Record<string, unknown>> = shapes[mode];
  return shape.chain((variables) => {
    const present = pruneFields(variables);
    return unavailableOf(Object.keys(present)).map((unavailable) => ({
      mode,
      variables: present,
      unavailable,
    }));
  });
}

function unavailableOf(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const some = fc.constantFrom(...names).map((name) => ({ [name]: "the sides cannot be distinguished" }));
  return fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some });
}
