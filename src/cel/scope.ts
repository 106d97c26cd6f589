import type { ASTNode } from "@marcbachmann/cel-js";
import type { JsonPath } from "../util/json-path.js";
import { textOf } from "./source-text.js";

/** The variables that there are. */
export interface Variables {
  /** Returns the path that a name stands for. @throws {RuleIssue} for a name that cannot exist */
  resolve(node: ASTNode, name: string): JsonPath;
  /** Whether a member of a path is only another way to write the path. */
  isAlias(path: JsonPath, key: unknown): boolean;
  /** Returns how a path is written. */
  format(path: JsonPath): string;
}

/** A value that a rule reads, or asks has() about; it is needed where no has() guards it. */
export interface Mention {
  path: JsonPath;
  isRead: boolean;
  isTested: boolean;
  isNeeded: boolean;
}

/** What the names in a rule stand for, and which of them it uses. */
export class Scope {
  readonly #paths = new Map<ASTNode, JsonPath | null>();
  readonly #mentions = new Map<string, Mention>();
  readonly literals = new Set<unknown>();
  /** What macros name, with where its value is. */
  locals: ReadonlyMap<string, string> = new Map();

  constructor(readonly variables: Variables) {}

  /** Without the parts of what macros name. */
  get mentions(): Mention[] {
    return Array.from(this.#mentions.values()).filter(({ path }) => !isLocal(path));
  }

  /** What the rule asks has() about, in JSON: a path, or the last part of one in what a macro names. */
  get optional(): Set<string> {
    const tested = Array.from(this.#mentions.values()).filter(({ isTested }) => isTested);
    return new Set(tested.map(({ path }) => JSON.stringify(isLocal(path) ? path.at(-1) : path)));
  }

  note(path: JsonPath, use: "isRead" | "isTested" | "isNeeded"): void {
    const key = JSON.stringify(path);
    const mention = this.#mentions.get(key) ?? { path, isRead: false, isTested: false, isNeeded: false };
    mention[use] = true;
    this.#mentions.set(key, mention);
  }

  noteLiteral(value: unknown): unknown {
    this.literals.add(value);
    return value;
  }

  /** Returns the path that a node stands for; null where any part of it is computed. */
  pathOf(node: ASTNode): JsonPath | null {
    const known = this.#paths.get(node);
    if (known !== undefined) return known;
    const path = this.#pathOf(node);
    this.#paths.set(node, path);
    return path;
  }

  #pathOf(node: ASTNode): JsonPath | null {
    if (node.op === "id") {
      const local = this.locals.get(node.args);
      return local === undefined ? this.variables.resolve(node, node.args) : [local];
    }
    if (node.op !== "." && node.op !== "[]") return null;
    const [owner, part] = node.args;
    const key = typeof part === "string" ? part : part.op === "value" ? part.args : null;
    const base = typeof key === "string" || typeof key === "bigint" ? this.pathOf(owner) : null;
    if (base === null || this.variables.isAlias(base, key)) return base;
    return [...base, typeof key === "string" ? key : Number(key)];
  }

  /** Returns what messages call a value. */
  nameOf(node: ASTNode, path: JsonPath): string {
    return isLocal(path) ? textOf(node) : this.variables.format(path);
  }

  /** Returns the paths in JSON that has() certainly found where a node has this value. */
  foundWhere(node: ASTNode, value: boolean): string[] {
    if (node.op === "!_") return this.foundWhere(node.args, !value);
    if (node.op === (value ? "&&" : "||")) return node.args.flatMap((side) => this.foundWhere(side, value));
    const isFound = value && node.op === "call" && node.args[0] === "has";
    // Stryker disable next-line ArrayDeclaration: no path is written like that
    return isFound ? node.args[1].map((tested) => JSON.stringify(this.pathOf(tested))) : [];
  }
}

/** Whether a path begins in what a macro names. */
export const isLocal = ([root]: JsonPath): boolean => String(root).startsWith("%");
