import fc from "fast-check";
import type { Node } from "./reference-tree.js";

export type Mode = "single" | "comparison";

export const NUMBERS = ["accuracy", "f1", "loss", "recall", "bleu", "bleu-4", "constructor", "__proto__"];
const ABSENT = ["missing", "toString", "accurracy"];
export const STRINGS = ["verdict", "label"];
export const BOOLEANS = ["ok", "reviewed"];
export const LISTS = ["scores", "tries"];

export const literal = (value: number | string | boolean): Node => ({ is: "literal", value });
export const member = (of: Node, name: string): Node => ({ is: "member", of, name });
const named = (name: string): Node => ({ is: "name", name });
const index = (of: Node, key: Node): Node => ({ is: "index", of, key });
const whole = (value: number): Node => ({ is: "literal", value, integer: true });
const isWord = (name: string): boolean => /^\w+$/.test(name);

/** The ways in which a rule may name what an evaluation measured, by the usual type of the value. */
export function referencesIn(mode: Mode): Record<Kind, fc.Arbitrary<Node>> {
  const path = mode === "single" ? singlePath : comparisonPath;
  const frequent = fc.constantFrom(...NUMBERS.slice(0, 3), ...NUMBERS);
  const special = fc.constantFrom(...(mode === "single" ? SINGLE_NUMBERS : COMPARISON_NUMBERS));
  const item = fc.tuple(path(fc.constantFrom(...LISTS)), fc.nat(3)).map(([of, at]) => index(of, whole(at)));
  return {
    number: fc.oneof(
      { weight: 12, arbitrary: path(frequent) },
      { weight: 2, arbitrary: special },
      { weight: 1, arbitrary: item },
      { weight: 1, arbitrary: path(fc.constantFrom(...ABSENT)) },
    ),
    guardable: path(fc.constantFrom(...NUMBERS, ...ABSENT, ...ABSENT)),
    string: path(fc.constantFrom(...STRINGS)),
    boolean: path(fc.constantFrom(...BOOLEANS)),
    list: path(fc.constantFrom(...LISTS)),
    rows: mode === "single" ? path(fc.constant("rows")) : fc.constant(COMPARISON_ROWS),
    odd: fc.constantFrom(...ODD_NAMES.map(named)),
  };
}

type Kind = "rows" | "number" | "guardable" | "string" | "boolean" | "list" | "odd";

/** A subtraction, or the metric `bleu-4` where there is one. */
const hyphenated = (of: Node): Node => ({ is: "binary", operator: "-", left: of, right: whole(4) });

const SINGLE_NUMBERS = [
  hyphenated(named("bleu")),
  named("raw_answers_count"),
  member(named("nested"), "x"),
  member(member(named("metrics"), "nested"), "x"),
  member(named("baseline"), "accuracy"),
  member(named("baseline"), "f1"),
];
const COMPARISON_ROWS = member(named("comparison"), "metrics");
const COMPARISON_NUMBERS = [
  hyphenated(member(named("model_2"), "bleu")),
  named("raw_answers_count"),
  member(member(named("comparison"), "summary"), "change"),
  member(index(COMPARISON_ROWS, whole(0)), "change"),
  member(named("baseline"), "accuracy"),
];
const ODD_NAMES = [
  "metrics",
  "nested",
  "baseline",
  "model_1",
  "model_2",
  "eval_model",
  "comparison",
  "accuracy",
  "hasOwnProperty",
];

function singlePath(names: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  return fc.tuple(names, fc.constantFrom("bare", "bare", "member", "index")).map(([name, form]) => {
    if (form === "bare" && isWord(name)) return named(name);
    if (form === "member" && isWord(name)) return member(named("metrics"), name);
    return index(named("metrics"), literal(name));
  });
}

function comparisonPath(names: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  const side = fc.constantFrom("model_1", "model_2", "model_2", "base_model", "eval_model");
  return fc.tuple(names, side, fc.nat(5)).map(([name, of, form]) => {
    const from = form === 0 ? member(named(of), "metrics") : named(of);
    return isWord(name) && form !== 1 ? member(from, name) : index(from, literal(name));
  });
}
