import { Sample, type SampleSource } from "../cel/sample.js";
import type { Scope } from "../cel/scope.js";
import { BOOLEAN, LIST, NUMBER, OBJECT, TEXT, type Type } from "../cel/types.js";
import { type MetricPath, ROOTS } from "./gate-metrics.js";

/** A proportion as well as a count, far too low, far too high, then what metrics and counts are like. */
// Stryker disable next-line UnaryOperator: any number serves that is like a metric
const NUMBERS = [1, -1e18, 1e18, 0, 0.5, 0.05, 0.1, 0.9, 0.99, -0.5, 2, 3, 10, 100, 1_000];
const LENGTHS = [2, 0, 1, 3, 10];
const MAX_LENGTH = 5_001;
// Stryker disable next-line StringLiteral: any three texts serve
const TEXTS = ["text", "", "x".repeat(MAX_LENGTH)];
/** In the first rounds metrics are alike, each of the first numbers once, then low and high in turns. */
const ROUNDS_ALIKE = 3;
const SIMPLE_ROUNDS = 5;

/** Makes up the metrics that a rule is tried out with: others in each round, but always the same. */
export class Trial implements SampleSource {
  /** Samples in place of the root variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly #types = new Map<string, Type>();
  readonly #ordinals = new Map<string, number>();
  #optional: ReadonlySet<string> = new Set();
  #round = 0;
  #numbers = NUMBERS;
  #texts = TEXTS;
  #lengths = LENGTHS;

  constructor() {
    const roots = Array.from(ROOTS, String);
    this.variables = Object.fromEntries(roots.map((root) => [root, new Sample([root], this)]));
  }

  /** Begins a round: metrics may be what the rule compares with, or just beside it, and absent where it asks has(). */
  begin(round: number, { literals, optional }: Scope): void {
    this.#round = round;
    this.#optional = optional;
    // Stryker disable next-line MethodExpression: a text among the numbers is one that no rule can compute
    const numbers = Array.from(literals).filter(NUMBER.is);
    const texts = Array.from(literals).filter(TEXT.is);
    // Stryker disable next-line ArithmeticOperator: the numbers between any two serve
    const between = numbers.map((n, index) => (n + (numbers[index + 1] ?? n)) / 2);
    const beside = between.concat(numbers.flatMap((n) => [n, -n, n - 1, n + 1, n - 1e-3, n + 1e-3, n / 100]));
    // Stryker disable next-line EqualityOperator: half of the rounds, whichever
    const isExact = round > SIMPLE_ROUNDS && round % 2 === 0;
    this.#numbers = isExact ? [...numbers, 0, 1] : [...NUMBERS, ...beside];
    this.#texts = [...TEXTS, ...texts, texts.join(""), texts.toReversed().join("")];
    // Stryker disable next-line ConditionalExpression,LogicalOperator,MethodExpression: a longer list only takes longer
    this.#lengths = [...LENGTHS, ...beside.filter((n) => Number.isInteger(n) && n <= MAX_LENGTH)];
  }

  typeOf(path: MetricPath): Type | undefined {
    const isWhole = path.length === 1 && path[0] !== "comparison" && path[0] !== "raw_answers_count";
    return isWhole ? OBJECT : this.#types.get(JSON.stringify(path));
  }

  isThere(path: MetricPath): boolean | undefined {
    const isOptional = [path, path.at(-1)].some((one) => this.#optional.has(JSON.stringify(one)));
    return !isOptional || this.#choose(`has ${path.join()}`, [true, false]);
  }

  valueOf(path: MetricPath, needed: Type): unknown {
    const key = JSON.stringify(path);
    const type = this.#types.get(key) ?? needed.of?.[0] ?? needed;
    if (!needed.of) this.#types.set(key, type);
    if (type === NUMBER) return this.#choose(key, this.#numbers);
    if (type === BOOLEAN) return this.#choose(key, [true, false]);
    if (type !== LIST) return this.#choose(key, this.#texts);
    const length = this.#choose(key, this.#lengths) ?? 0;
    return Array.from({ length }, (_, index) => new Sample([...path, index], this));
  }

  #choose<Value>(key: string, options: readonly Value[]): Value | undefined {
    const known = this.#ordinals.get(key) ?? this.#ordinals.size;
    this.#ordinals.set(key, known);
    // Many metrics, or all of a long list, are hardly ever too low by chance.
    // Stryker disable next-line ConditionalExpression,EqualityOperator: only how often all metrics are alike
    const ordinal = this.#round > SIMPLE_ROUNDS && this.#round % 5 === 0 ? 0 : known;
    let mixed = Math.imul(this.#round, 0x9e3779b1) ^ Math.imul(ordinal, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 8;
    // Stryker disable next-line ArithmeticOperator,EqualityOperator: low and high in turns, in any order
    const inTurns = this.#round < SIMPLE_ROUNDS ? 1 + ((this.#round + ordinal) % 2) : mixed;
    // Stryker disable next-line ConditionalExpression: metrics that are alike only make a rule false sooner
    return options[(this.#round < ROUNDS_ALIKE ? this.#round : inTurns) % options.length];
  }
}
