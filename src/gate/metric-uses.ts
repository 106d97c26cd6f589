import type { MetricPath } from "./metrics.js";

/** A metric that a rule uses; the rewritten rule has the variable `slot` in its place. */
export interface MetricUse {
  /** A name that the rule itself doesn't use, such as `metric_0`. */
  slot: string;
  /** As the rule has it: of one model, with or without `metrics` at its start. */
  path: MetricPath;
  /** `presence`: only asked for with has(), the slot is then a yes or no. */
  kind: "value" | "presence";
  /** Stands where only a number makes sense. */
  needsNumber: boolean;
}

/** Collects the metrics of one rule, each once. */
export class MetricUses {
  /** In the order in which the rule first uses them. */
  readonly all: MetricUse[] = [];
  #prefix = "metric_";

  /** @param expression the rule, so that no slot has a name that the rule uses itself */
  constructor(expression: string) {
    while (expression.includes(this.#prefix)) this.#prefix += "_";
  }

  /** The slot of a metric: the one it has already, or a new one. */
  slotFor(path: MetricPath, kind: MetricUse["kind"], needsNumber: boolean): string {
    const wanted = JSON.stringify(path);
    const known = this.all.find((use) => use.kind === kind && JSON.stringify(use.path) === wanted);
    if (known) {
      known.needsNumber ||= needsNumber;
      return known.slot;
    }
    const slot = `${this.#prefix}${this.all.length}`;
    this.all.push({ slot, path, kind, needsNumber });
    return slot;
  }
}
