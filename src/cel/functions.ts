import type { ASTNode } from "@marcbachmann/cel-js";
import { roundTo } from "../util/numbers.js";
import { similarName } from "../util/similar.js";
import { differenceInterval, meanInterval, wilsonInterval } from "../util/statistics.js";
import { RuleIssue } from "./issues.js";
import { on, type Operation } from "./operations.js";
import { NUMBER, SIZED, TEXT } from "./types.js";

const SIZE = on(SIZED, (value) => (TEXT.is(value) ? Array.from(value) : [value].flat()).length);

/** Functions by how they are written, which also shows how many arguments they take. */
export const FUNCTIONS: readonly (readonly [signature: string, Operation])[] = [
  ["min(x, y, …)", on(NUMBER, Math.min)],
  ["max(x, y, …)", on(NUMBER, Math.max)],
  ["abs(x)", on(NUMBER, Math.abs)],
  ["round(x, digits)", on(NUMBER, roundTo)],
  ["wilson_lower(p, n)", on(NUMBER, (p, n) => wilsonInterval(p, n)[0])],
  ["wilson_upper(p, n)", on(NUMBER, (p, n) => wilsonInterval(p, n)[1])],
  ["diff_lower(p1, n1, p2, n2)", on(NUMBER, (p1, n1, p2, n2) => differenceInterval(p1, n1, p2, n2)[0])],
  ["diff_upper(p1, n1, p2, n2)", on(NUMBER, (p1, n1, p2, n2) => differenceInterval(p1, n1, p2, n2)[1])],
  ["mean_lower(mean, std, n)", on(NUMBER, (mean, std, n) => meanInterval(mean, std, n)[0])],
  ["mean_upper(mean, std, n)", on(NUMBER, (mean, std, n) => meanInterval(mean, std, n)[1])],
  ["size(list)", SIZE],
  ["list.size()", SIZE],
  ["text.startsWith(part)", on(TEXT, (text, part) => text.startsWith(part))],
  ["text.endsWith(part)", on(TEXT, (text, part) => text.endsWith(part))],
  ["text.contains(part)", on(TEXT, (text, part) => text.includes(part))],
];

/** What is done with each element of a list. */
export const ITERATIONS: readonly string[] = ["all", "exists", "exists_one", "filter", "map"];

/** What to write for the functions of other languages, by their names in lower case. */
const FOREIGN: readonly (readonly [names: string, correction: string])[] = [
  ["len length count", "size(list)"],
  ["avg average mean median sum", "the metric that holds it, such as accuracy_mean,"],
  ["float double int uint bool str string number parsefloat", "the value alone (nothing is converted)"],
  ["match matches regex test starts_with includes", "text.startsWith(part) or text.contains(part)"],
  ["floor ceil trunc", "round(x, 0)"],
  ["any some every", "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
  ["and or not", "&&, || or !"],
  ["pow sqrt exp log log2 log10 ln", "x * x (there are no other powers)"],
  ["lower upper trim tolowercase touppercase", "the text as it is"],
  ["isnan is_nan isnull is_null isdefined is_defined defined", "has(metrics.accuracy)"],
  ["metrics", 'metrics["accuracy"]'],
];

/** Finds a function or method. @throws {RuleIssue} for one that does not exist with that number of arguments */
export function functionOf(node: ASTNode, name: string, { length }: readonly ASTNode[]): Operation {
  for (const [signature, operation] of FUNCTIONS) {
    const bracket = signature.indexOf("(");
    const [called, parameters] = [signature.slice(0, bracket), signature.slice(bracket)];
    const count = parameters.split(/\w+/).length - 1;
    const isNamed = node.op === "rcall" ? called.endsWith(`.${name}`) : called === name;
    if (isNamed && (parameters.includes("…") ? length >= count : length === count)) return operation;
  }
  const methods = ITERATIONS.map((method) => `list.${method}(x, x > 0.5)`);
  const known = [...FUNCTIONS.map(([signature]) => signature), ...methods, "has(metrics.accuracy)"];
  const names = known.map((signature) => signature.replace(/\w+\.|\(.*/g, ""));
  const foreign = FOREIGN.find(([others]) => others.split(" ").includes(name.toLowerCase()))?.[1];
  const correction = known[names.indexOf(name)] ?? foreign ?? similarName(name, names);
  throw new RuleIssue(
    node,
    correction ? `write ${correction} for ${name}(…)` : `there is no function ${name}(…)`,
  );
}
