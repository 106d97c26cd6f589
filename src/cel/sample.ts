import type { JsonPath } from "../util/json-path.js";
import type { Type } from "./types.js";

/** Makes up values. */
export interface SampleSource {
  typeOf(path: JsonPath): Type | undefined;
  isThere(path: JsonPath): boolean | undefined;
  valueOf(path: JsonPath, needed: Type): unknown;
}

/** Stands for a value of a rule that is tried out; its type is what the rule first needs it to be. */
export class Sample {
  constructor(
    readonly path: JsonPath,
    readonly source: SampleSource,
  ) {}

  get type(): Type | undefined {
    return this.source.typeOf(this.path);
  }

  as(needed: Type): unknown {
    return this.source.valueOf(this.path, needed);
  }

  /** Returns what stands for a part of it; undefined where the part is absent. */
  child(key: unknown): Sample | undefined {
    const step = typeof key === "number" ? key : key instanceof Sample ? key.path.join() : String(key);
    const path = [...this.path, step];
    return this.source.isThere(path) ? new Sample(path, this.source) : undefined;
  }
}
