import type { ASTNode } from "@marcbachmann/cel-js";
import { MetricUses } from "./metric-uses.js";
import type { MetricPath } from "./metrics.js";
import * as tree from "./syntax-tree.js";

/** What a rule may not contain, with the place. */
export class RewriteError extends Error {
  override name = "RewriteError";
  /** Counts from 0 in the rule as it was written. */
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The function that `/` becomes: CEL would cut the quotient of whole numbers. */
export const QUOTIENT = "gate_quotient";
/** The function that `%` becomes: CEL has none for fractions. */
export const REMAINDER = "gate_remainder";

/** What the nodes above decide about a node. */
interface Surroundings {
  /** Variables that a macro has named: they are no metrics. */
  bound: ReadonlySet<string>;
  /** Whether only a number makes sense here. */
  needsNumber: boolean;
  /** Whether a whole number may not become a fraction here. */
  staysWhole: boolean;
}

/** Writes one rule out anew; `rewriteRule` is the way in. */
export class Rewriter {
  /** What is written so far. */
  text = "";
  /** Paths whose presence the rule asks for itself. */
  readonly guards: MetricPath[] = [];
  /** Offsets in `text`, ascending, and where in the rule as it was written each comes from; both from 0. */
  readonly origins: { at: number; origin: number }[] = [];
  readonly uses: MetricUses;
  readonly #isConstant: (name: string) => boolean;

  constructor(input: string, isConstant: (name: string) => boolean) {
    this.uses = new MetricUses(input);
    // Names of types are names of metrics unless the rule looks at types.
    const looksAtTypes = /\btype\s*\(/.test(input);
    this.#isConstant = (name) => looksAtTypes && isConstant(name);
  }

  /**
   * Adds a node to the text.
   * @param minimum binding looser than this, it is put in brackets
   * @throws {RewriteError} for optional access, and for a number too large for a fraction
   */
  write(node: ASTNode, around: Surroundings, minimum: number): void {
    this.origins.push({ at: this.text.length, origin: node.range.start });
    const path = this.#metricPath(node, around);
    if (path) {
      this.text += this.uses.slotFor(path, "value", around.needsNumber);
    } else if (tree.precedenceOf(node) < minimum) {
      this.text += "(";
      this.#writeNode(node, around);
      this.text += ")";
    } else {
      this.#writeNode(node, around);
    }
  }

  #metricPath(node: ASTNode, around: Surroundings): MetricPath | undefined {
    const path = tree.fixedPath(node);
    const root = path === undefined ? undefined : String(path[0]);
    return root === undefined || around.bound.has(root) || this.#isConstant(root) ? undefined : path;
  }

  #writeNode(node: ASTNode, around: Surroundings): void {
    const inner = { ...around, needsNumber: false };
    if (tree.isBinary(node)) this.#writeBinary(node, inner);
    else if (node.op === "value") this.#writeLiteral(node, around.staysWhole);
    else if (node.op === "list") this.#writeList("[", node.args, "]", inner);
    else if (node.op === "map") this.#writeMap(node.args, inner);
    else if (node.op === "call") this.#writeCall(node.args[0], node.args[1], inner);
    else if (node.op === "rcall") this.#writeMethod(node.args[0], node.args[1], node.args[2], inner);
    else if (node.op === "?:") this.#writeChoice(node.args, around);
    else this.#writeAccess(node, inner);
  }

  #writeAccess(node: tree.AccessNode, around: Surroundings): void {
    switch (node.op) {
      case "id":
        this.text += node.args;
        break;
      case ".":
        this.write(node.args[0], around, tree.TIGHTEST);
        this.text += `.${node.args[1]}`;
        break;
      case "[]":
        this.write(node.args[0], around, tree.TIGHTEST);
        this.#writeList("[", [node.args[1]], "]", { ...around, staysWhole: true });
        break;
      case "!_":
      case "-_":
        this.text += node.op.charAt(0);
        this.write(node.args, { ...around, needsNumber: node.op === "-_" }, tree.precedenceOf(node));
        break;
      case ".?":
      case "[?]":
        throw new RewriteError("optional access is not supported", node.range.start);
    }
  }

  #writeLiteral(node: tree.LiteralNode, staysWhole: boolean): void {
    const text = tree.literalText(node.args, staysWhole);
    if (text === "Infinity") throw new RewriteError("the number is too large", node.range.start);
    this.text += text;
  }

  #writeList(open: string, nodes: readonly ASTNode[], close: string, around: Surroundings): void {
    this.text += open;
    nodes.forEach((node, index) => {
      if (index > 0) this.text += ", ";
      this.write(node, around, 0);
    });
    this.text += close;
  }

  #writeMap(entries: readonly (readonly [ASTNode, ASTNode])[], around: Surroundings): void {
    entries.forEach(([key, value], index) => {
      this.text += index > 0 ? ", " : "{";
      this.write(key, around, 0);
      this.text += ": ";
      this.write(value, around, 0);
    });
    this.text += entries.length > 0 ? "}" : "{}";
  }

  #writeCall(name: string, args: readonly ASTNode[], around: Surroundings): void {
    const tested = name === "has" && args.length === 1 ? args[0] : undefined;
    const path = tested?.op === "." ? this.#metricPath(tested, around) : undefined;
    if (path) {
      this.guards.push(path);
      this.text += this.uses.slotFor(path, "presence", false);
      return;
    }
    this.#writeArguments(name, args, { ...around, needsNumber: tree.isWilson(name) });
  }

  /** A whole number right in the brackets of a call stays one: `substring(1)`, `timestamp(0)`. */
  #writeArguments(name: string, args: readonly ASTNode[], around: Surroundings): void {
    this.text += `${name}(`;
    args.forEach((node, index) => {
      if (index > 0) this.text += ", ";
      this.write(node, { ...around, staysWhole: node.op === "value" }, 0);
    });
    this.text += ")";
  }

  #writeMethod(name: string, receiver: ASTNode, args: ASTNode[], around: Surroundings): void {
    const variable = tree.boundVariable(name, receiver, args);
    const binds = variable !== undefined && tree.isBind(name, receiver);
    if (binds) this.text += "cel";
    else this.write(receiver, around, tree.TIGHTEST);
    this.text += ".";
    if (variable === undefined) {
      this.#writeArguments(name, args, around);
      return;
    }

    const bound = new Set([...around.bound, variable]);
    this.text += `${name}(${variable}`;
    args.slice(1).forEach((node, index) => {
      this.text += ", ";
      const outside = binds && index === 0;
      this.write(node, { bound: outside ? around.bound : bound, needsNumber: false, staysWhole: false }, 0);
    });
    this.text += ")";
  }

  #writeChoice([condition, yes, no]: [ASTNode, ASTNode, ASTNode], around: Surroundings): void {
    this.write(condition, { ...around, needsNumber: false }, 2);
    this.text += " ? ";
    this.write(yes, around, 1);
    this.text += " : ";
    this.write(no, around, 1);
  }

  #writeBinary(node: tree.BinaryNode, around: Surroundings): void {
    const [left, right] = node.args;
    this.#noteGuard(node, around);
    const sides = tree.sidesNeedNumbers(node);
    const leftAround = { ...around, needsNumber: sides.left };
    const rightAround = { ...around, needsNumber: sides.right };
    const asFunction = node.op === "/" ? QUOTIENT : node.op === "%" ? REMAINDER : undefined;
    const precedence = asFunction ? 0 : tree.precedenceOf(node);
    this.text += asFunction ? `${asFunction}(` : "";
    this.write(left, leftAround, precedence);
    this.text += asFunction ? ", " : ` ${node.op} `;
    this.write(right, rightAround, asFunction ? 0 : precedence + 1);
    this.text += asFunction ? ")" : "";
  }

  /** `"name" in metrics` asks whether there is a metric of that name. */
  #noteGuard(node: tree.BinaryNode, around: Surroundings): void {
    const [name, container] = node.args;
    if (node.op !== "in" || name.op !== "value" || typeof name.args !== "string") return;
    const path = this.#metricPath(container, around);
    if (path) this.guards.push([...path, name.args]);
  }
}
