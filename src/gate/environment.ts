import type { Environment } from "@marcbachmann/cel-js";
import { QUOTIENT, REMAINDER } from "./rewriter.js";
import { wilsonLower, wilsonUpper } from "./wilson.js";
import { messageOf } from "../util/error-message.js";

type NumberFunction = (left: number, right: number) => number;

/** Bounds what one rule can cost. */
const LIMITS = { maxAstNodes: 1000, maxDepth: 100 };

/** What a rule came to on its way, beside its value. */
export interface Trace {
  /** Each bound of a Wilson interval in words: the value that the rule compares is in no metric. */
  bounds: string[];
  /** What couldn't be computed: CEL forgets that where the other side of an `||` is true. */
  faults: string[];
}

/**
 * CEL as rules use it: any name may be a variable, and whole numbers mix with fractions.
 * @param trace asked for the trace of the rule that is being computed
 */
export function createEnvironment(
  cel: typeof import("@marcbachmann/cel-js"),
  trace: () => Trace,
): Environment {
  const noting = <Args extends unknown[], Result>(compute: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      try {
        return compute(...args);
      } catch (error) {
        trace().faults.push(messageOf(error));
        throw error;
      }
    };
  };
  const environment = new cel.Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: LIMITS,
  });
  const register = (name: string, compute: NumberFunction, shownAs = name) =>
    environment.registerFunction(`${name}(dyn, dyn): double`, noting(overNumbers(shownAs, compute)), {
      async: false,
    });
  for (const [name, compute] of [
    ["wilson_lower", wilsonLower],
    ["wilson_upper", wilsonUpper],
  ] as const) {
    register(name, (proportion, sampleSize) => {
      const bound = compute(proportion, sampleSize);
      trace().bounds.push(`${name}(${proportion}, ${sampleSize}) is ${Number(bound.toPrecision(6))}`);
      return bound;
    });
  }
  const quotient = dividing("/", (left, right) => left / right);
  const remainder = dividing("%", (left, right) => left % right);
  register(QUOTIENT, quotient, "/");
  register(REMAINDER, remainder, "%");
  registerMixedArithmetic(environment);
  refuseUnlikeEquality(environment);
  return environment;
}

/** size() and the like give whole numbers: they too mix with fractions. */
function registerMixedArithmetic(environment: Environment): void {
  const operators: [string, NumberFunction][] = [
    ["+", (left, right) => left + right],
    ["-", (left, right) => left - right],
    ["*", (left, right) => left * right],
  ];
  for (const whole of ["int", "uint"]) {
    for (const [operator, compute] of operators) {
      const handler = overNumbers(operator, compute);
      environment.registerOperator(`${whole} ${operator} double: double`, handler);
      environment.registerOperator(`double ${operator} ${whole}: double`, handler);
    }
    environment.registerOperator(
      `${whole} == double`,
      (left: unknown, right: unknown) => Number(left) === Number(right),
    );
  }
}

/** CEL says that text and a number are "not equal"; a rule that compares the two is in doubt. */
function refuseUnlikeEquality(environment: Environment): void {
  const kinds = { string: "text", bool: "a yes or no", null: "null" };
  for (const [type, words] of Object.entries(kinds)) {
    environment.registerOperator(`dyn<${type}> == double`, () => {
      throw new TypeError(`${words} cannot be compared with a number`);
    });
  }
}

function overNumbers(name: string, compute: NumberFunction) {
  return (left: unknown, right: unknown) => compute(asNumber(left, name), asNumber(right, name));
}

function dividing(sign: string, compute: NumberFunction): NumberFunction {
  return (left, right) => {
    if (right === 0) throw new RangeError(`${left} ${sign} 0: division by zero`);
    const result = compute(left, right);
    // Infinity is no number that a comparison could be true of.
    if (!Number.isFinite(result)) throw new RangeError(`${left} ${sign} ${right} is not a finite number`);
    return result;
  };
}

/** A number of any of CEL's kinds (an unsigned one is an object around a bigint). */
function asNumber(value: unknown, user: string): number {
  const plain = typeof value === "object" ? value?.valueOf() : value;
  if (typeof plain === "number" || typeof plain === "bigint") return Number(plain);
  throw new TypeError(`${user} takes numbers, not ${value === null ? "null" : typeof value}`);
}
