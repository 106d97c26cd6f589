import fc from "fast-check";
import { literal, member, referencesIn } from "./reference-paths.js";
import type { Mode } from "./reference-paths.js";
import {
  ARITHMETIC,
  binary,
  call,
  choose,
  COMPARISONS,
  countOf,
  guarded,
  infix,
  loop,
  loopOverRows,
  MACROS,
  not,
  number,
  share,
  text,
  whole,
} from "./reference-shapes.js";
import type { Macro, Node, PrintStyle } from "./reference-tree.js";

type Types = Record<"num" | "bool" | "str" | "list" | "any", Node>;

/** Rules whose operations fit the usual types of their metrics. */
export function typedRules(mode: Mode): fc.Arbitrary<Node> {
  return rules(mode).bool;
}

/** Rules that mix types at random. */
export function mixedRules(mode: Mode): fc.Arbitrary<Node> {
  return rules(mode).any;
}

function rules(mode: Mode): fc.LetrecValue<Types> {
  const refs = referencesIn(mode);
  return fc.letrec<Types>((tie) => ({
    num: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      { weight: 6, arbitrary: refs.number },
      { weight: 3, arbitrary: number.map(literal) },
      { weight: 4, arbitrary: arithmetic(tie("num")) },
      { weight: 2, arbitrary: functions(refs.number, tie("num"), tie("list")) },
      { weight: 1, arbitrary: fc.tuple(tie("bool"), tie("num"), tie("num")).map((a) => choose(...a)) },
    ),
    list: fc.oneof(
      { depthSize: "small", maxDepth: 2 },
      { weight: 3, arbitrary: refs.list },
      { weight: 2, arbitrary: listOf(fc.oneof(number.map(literal), refs.number)) },
      { weight: 1, arbitrary: loop(tie("list"), "map", refs, "num") },
      { weight: 1, arbitrary: loop(tie("list"), "filter", refs, "bool") },
    ),
    str: fc.oneof(refs.string, text.map(literal)),
    bool: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      { weight: 6, arbitrary: comparison(refs.number, tie("num")) },
      { weight: 1, arbitrary: refs.boolean },
      { weight: 3, arbitrary: guarded(refs, tie("bool")) },
      { weight: 2, arbitrary: strings(refs.string, tie("str")) },
      { weight: 2, arbitrary: logic(tie("bool")) },
      { weight: 1, arbitrary: tie("bool").map(not) },
      { weight: 1, arbitrary: fc.tuple(tie("num"), tie("list")).map(([a, b]) => binary(a, "in", b)) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...MACROS).chain((name) => loop(tie("list"), name, refs, "bool")),
      },
      { weight: 1, arbitrary: loopOverRows(refs) },
      { weight: 1, arbitrary: fc.tuple(tie("bool"), tie("bool"), tie("bool")).map((a) => choose(...a)) },
    ),
    any: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      { weight: 2, arbitrary: tie("bool") },
      { weight: 1, arbitrary: tie("num") },
      { weight: 1, arbitrary: tie("str") },
      { weight: 1, arbitrary: tie("list") },
      { weight: 1, arbitrary: refs.odd },
      { weight: 6, arbitrary: anything(tie("any")) },
    ),
  }));
}

function arithmetic(num: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.oneof(
    { weight: 5, arbitrary: infix(num, ARITHMETIC, num) },
    { weight: 1, arbitrary: num.map((of): Node => ({ is: "minus", of })) },
  );
}

function functions(
  ref: fc.Arbitrary<Node>,
  num: fc.Arbitrary<Node>,
  list: fc.Arbitrary<Node>,
): fc.Arbitrary<Node> {
  const proportion = fc.oneof(ref, ref, share);
  const side = fc.constantFrom("lower", "upper");
  return fc.oneof(
    fc.tuple(fc.constantFrom("min", "max"), num, num).map((a) => call(...a)),
    num.map((a) => call("abs", a)),
    fc.tuple(num, fc.nat(3)).map(([a, digits]) => call("round", a, whole(digits))),
    fc.tuple(side, proportion, countOf).map(([of, p, n]) => call(`wilson_${of}`, p, n)),
    fc
      .tuple(side, proportion, countOf, proportion, countOf)
      .map(([of, ...args]) => call(`diff_${of}`, ...args)),
    list.map((a) => call("size", a)),
  );
}

function listOf(item: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.array(item, { maxLength: 3 }).map((items): Node => ({ is: "list", items }));
}

function comparison(ref: fc.Arbitrary<Node>, num: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.oneof(
    { weight: 3, arbitrary: infix(ref, COMPARISONS, number.map(literal)) },
    { weight: 2, arbitrary: infix(num, COMPARISONS, num) },
  );
}

function logic(bool: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return infix(bool, ["&&", "||"], bool);
}

function strings(ref: fc.Arbitrary<Node>, str: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  const name = fc.constantFrom("startsWith", "endsWith", "contains");
  return fc.oneof(
    infix(ref, ["==", "!="], str),
    fc.tuple(name, ref, str).map(([method, of, arg]): Node => ({ is: "method", name: method, of, arg })),
    fc.tuple(ref, listOf(text.map(literal))).map(([a, items]) => binary(a, "in", items)),
  );
}

function anything(any: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  const names = ["min", "max", "abs", "round", "size", "wilson_lower", "diff_upper"];
  const macros: Macro[] = ["all", "exists", "exists_one", "filter", "map"];
  return fc.oneof(
    { weight: 4, arbitrary: infix(any, [...COMPARISONS, "in"], any) },
    { weight: 2, arbitrary: infix(any, ["&&", "||"], any) },
    { weight: 2, arbitrary: infix(any, ARITHMETIC, any) },
    { weight: 1, arbitrary: any.map(not) },
    { weight: 1, arbitrary: fc.tuple(any, any, any).map((a) => choose(...a)) },
    { weight: 1, arbitrary: listOf(any) },
    { weight: 1, arbitrary: fc.tuple(any, any).map(([of, key]): Node => ({ is: "index", of, key })) },
    { weight: 1, arbitrary: any.map((of) => member(of, "x")) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), fc.array(any, { maxLength: 4 }))
        .map(([name, args]) => call(name, ...args)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...macros), any, any)
        .map(([name, of, body]): Node => ({ is: "macro", name, of, variable: "x", body })),
    },
  );
}

export const printStyles: fc.Arbitrary<PrintStyle> = fc.record({
  brackets: fc.constantFrom("always", "minimal"),
  tight: fc.boolean(),
  doubles: fc.boolean(),
});
