import type { ASTNode } from "@marcbachmann/cel-js";
import { similarName } from "../util/similar.js";
import { textOf } from "./expression.js";
import { RuleIssue } from "./gate-syntax-error.js";
import { differenceInterval, meanInterval, wilsonInterval } from "./statistics.js";

/** Rounds half away from zero, and takes 1.005 for what it looks like. */
function round(value: number, digits = 0): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

type Compute = (...numbers: number[]) => number;
type Interval = (...numbers: [number, number, number, number]) => [number, number];
const bound = (interval: Interval, side: 0 | 1): Compute => {
  return (a = NaN, b = NaN, c = NaN, d = NaN) => interval(a, b, c, d)[side];
};

/** Every function of numbers: how it is written, its least and greatest number of arguments, and how it is computed. */
export const NUMBER_FUNCTIONS: ReadonlyMap<string, readonly [string, number, number, Compute]> = new Map([
  ["min", ["min(x, y)", 2, 32, Math.min]],
  ["max", ["max(x, y)", 2, 32, Math.max]],
  ["abs", ["abs(x)", 1, 1, Math.abs]],
  ["round", ["round(x, digits)", 1, 2, round]],
  ["wilson_lower", ["wilson_lower(p, n)", 2, 2, bound(wilsonInterval, 0)]],
  ["wilson_upper", ["wilson_upper(p, n)", 2, 2, bound(wilsonInterval, 1)]],
  ["diff_lower", ["diff_lower(p1, n1, p2, n2)", 4, 4, bound(differenceInterval, 0)]],
  ["diff_upper", ["diff_upper(p1, n1, p2, n2)", 4, 4, bound(differenceInterval, 1)]],
  ["mean_lower", ["mean_lower(mean, std, n)", 3, 3, bound(meanInterval, 0)]],
  ["mean_upper", ["mean_upper(mean, std, n)", 3, 3, bound(meanInterval, 1)]],
]);
/** What is asked of a text, and of a list. */
export const TEXT_METHODS = ["startsWith", "endsWith", "contains"] as const;
export const LIST_METHODS: readonly string[] = ["all", "exists", "exists_one", "filter", "map"];

/** What to write for the functions of other languages. */
const FOREIGN: readonly [names: RegExp, correction: string][] = [
  [/^(len|length|count)$/, "size(x)"],
  [/^(avg|average|mean|median|sum)$/, "the metric that holds it, such as accuracy_mean"],
  [/^(float|double|u?int|bool|str|string|number|parsefloat)$/, "the value alone, nothing is converted"],
  [
    /^(match(es)?|regex|test|starts_with|ends_with|includes)$/,
    'x.startsWith("y"), x.endsWith("y") or x.contains("y")',
  ],
  [/^(floor|ceil|trunc)$/, "round(x, 0)"],
  [/^(any|some|every)$/, "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
  [/^(and|or|not)$/, "&&, || or !"],
];

/** Rejects a function that does not exist, or not so, with what to write instead. */
export function rejectFunction(
  node: ASTNode,
  name: string,
  args: readonly ASTNode[],
  receiver?: ASTNode,
): never {
  const [first = "x", second = '"y"'] = [...(receiver ? [receiver] : []), ...args].map((argument) =>
    textOf({ node: argument }),
  );
  const known = [...NUMBER_FUNCTIONS.keys(), ...TEXT_METHODS, ...LIST_METHODS, "size", "has"];
  const asMethod = LIST_METHODS.includes(name)
    ? `${first}.${name}(x, x > 0.5)`
    : `${first}.${name}(${second})`;
  const isMethod = [...TEXT_METHODS, ...LIST_METHODS].some((method) => method === name);
  const foreign = FOREIGN.find(([names]) => names.test(name.toLowerCase()))?.[1];
  const correction =
    NUMBER_FUNCTIONS.get(name)?.[0] ?? (isMethod ? asMethod : (foreign ?? similarName(name, known)));
  throw new RuleIssue(
    node.start,
    correction ? `write ${correction} for ${name}()` : `there is no function ${name}()`,
  );
}
