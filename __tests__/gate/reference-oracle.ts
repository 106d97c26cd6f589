import { Environment } from "@marcbachmann/cel-js";
import { callFunction, isFields } from "./reference-values.js";
import type { Value } from "./reference-values.js";
import type { ReferenceInput } from "./reference.js";

/** The CEL library with our functions of numbers, and its own semantics for all else. */
const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
});
for (const [name, count] of [
  ["min", 2],
  ["max", 2],
  ["abs", 1],
  ["wilson_lower", 2],
  ["wilson_upper", 2],
  ["diff_lower", 4],
  ["diff_upper", 4],
] as const) {
  const types = Array.from({ length: count }, () => "double").join(", ");
  environment.registerFunction(`${name}(${types}): double`, (...args: Value[]) => compute(name, args));
}

environment.registerFunction("round(double, int): double", (value: number, digits: bigint) =>
  compute("round", [value, Number(digits)]),
);

function compute(name: string, args: readonly Value[]): unknown {
  const result = callFunction(name, args);
  if (result.problems) throw new Error(`${name} has no value`);
  return result.value;
}

/** The library distinguishes types by an object's constructor, which may be a metric here. */
function toMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMaps);
  if (!isFields(value)) return value;
  return new Map(Object.entries(value).map(([name, field]) => [name, toMaps(field)]));
}

/** Returns what the library makes of a rule; null where it is neither true nor false. */
export function askOracle(text: string, input: ReferenceInput): boolean | null {
  const metrics = input.variables["metrics"];
  const bare = isFields(metrics) ? metrics : {};
  const context = Object.entries({ ...bare, ...input.variables }).map(([name, value]) => {
    // A rule may write `eval_model.metrics.accuracy` for `eval_model.accuracy`.
    const isSide =
      input.mode === "comparison" && /^(model_|(base|eval)_model$)/.test(name) && isFields(value);
    return [name, toMaps(isSide ? { metrics: value, ...value } : value)] as const;
  });
  try {
    const answer: unknown = environment.evaluate(text, Object.fromEntries(context));
    return typeof answer === "boolean" ? answer : null;
  } catch {
    return null;
  }
}
