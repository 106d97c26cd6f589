import { type MetricPath, ROOTS } from "./gate-metrics.js";
import { BOOLEAN, LIST, NUMBER, OBJECT, TEXT, type Type } from "./types.js";

/** A proportion, far too low, far too high, then what metrics and counts are like. */
const NUMBERS = [0.5, -1e9, 1e9, 0, 1, 0.05, 0.1, 0.9, 0.99, -0.5, 2, 3, 10, 100, 1_000];
const LENGTHS = [2, 0, 1, 3, 10];
const MAX_LENGTH = 5_001;
/** In these rounds all metrics have the same value. */
const UNIFORM_ROUNDS = 3;

/** Stands for a value of a rule that is tried out; its type is what the rule first needs it to be. */
export class Sample {
  constructor(
    readonly path: MetricPath,
    readonly trial: Trial,
  ) {}

  get type(): Type | undefined {
    return this.trial.types.get(JSON.stringify(this.path));
  }

  as(needed: Type): unknown {
    return this.trial.valueOf(this, needed);
  }

  /** Returns what stands for a part of it; undefined where the part is absent. */
  child(key: unknown): Sample | undefined {
    const step = typeof key === "number" ? key : key instanceof Sample ? key.path.join() : String(key);
    const path = [...this.path, step];
    return this.trial.isThere(path) ? new Sample(path, this.trial) : undefined;
  }
}

/** Makes up the metrics that a rule is tried out with: others in each round, but always the same. */
export class Trial {
  readonly types = new Map<string, Type>();
  readonly variables: Readonly<Record<string, unknown>>;
  readonly #ordinals = new Map<string, number>();
  #round = 0;
  #numbers = NUMBERS;
  #texts = ["text"];

  /** @param optional the names that the rule asks has() about */
  constructor(readonly optional: ReadonlySet<unknown>) {
    this.variables = Object.fromEntries(
      Array.from(ROOTS, (root) => [root, new Sample([String(root)], this)]),
    );
    for (const root of ROOTS)
      if (root !== "comparison" && root !== "raw_answers_count") this.types.set(`["${root}"]`, OBJECT);
  }

  /** Begins a round. What the rule compares with, and what is just beside it, may be the values of its metrics. */
  begin(round: number, literals: Iterable<unknown>): void {
    const known = Array.from(literals);
    const numbers = known.filter(NUMBER.is);
    const texts = known.filter(TEXT.is);
    this.#round = round;
    this.#numbers = [
      ...NUMBERS,
      ...numbers.flatMap((n) => [n, -n, n - 1, n + 1, n - 1e-3, n + 1e-3, n / 100]),
    ];
    this.#texts = ["text", "", "x".repeat(MAX_LENGTH), ...texts, texts.join(""), texts.toReversed().join("")];
  }

  isThere(path: MetricPath): boolean {
    return !this.optional.has(path.at(-1)) || this.#choose(`has ${path.join()}`, [true, false]) === true;
  }

  valueOf(sample: Sample, needed: Type): unknown {
    const key = JSON.stringify(sample.path);
    const type = sample.type ?? needed.of?.[0] ?? needed;
    if (!needed.of) this.types.set(key, type);
    if (type === NUMBER) return this.#choose(key, this.#numbers);
    if (type === BOOLEAN) return this.#choose(key, [true, false]);
    if (type !== LIST) return this.#choose(key, this.#texts);
    const lengths = this.#numbers.filter((n) => Number.isInteger(n) && n >= 0 && n <= MAX_LENGTH);
    const length = this.#choose(key, [...LENGTHS, ...lengths]) ?? 0;
    return Array.from({ length }, (_, index) => sample.child(index));
  }

  #choose<Value>(key: string, options: readonly Value[]): Value | undefined {
    const ordinal = this.#ordinals.get(key) ?? this.#ordinals.size + 1;
    this.#ordinals.set(key, ordinal);
    let mixed = Math.imul(this.#round, 0x9e3779b1) ^ Math.imul(ordinal, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 8;
    const index = this.#round < UNIFORM_ROUNDS ? this.#round : mixed;
    return options[index % options.length];
  }
}
