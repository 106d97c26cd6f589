import type { ASTNode } from "@marcbachmann/cel-js";
import type { MetricUse } from "./metric-uses.js";
import type { MetricPath } from "./metrics.js";
import { Rewriter } from "./rewriter.js";

/** A rule in which all numbers are fractions and each metric is a variable of its own. */
export interface RewrittenRule {
  /** What CEL is given to compute. */
  text: string;
  /** The metrics whose values, or presence, CEL needs. */
  uses: readonly MetricUse[];
  /** Paths whose presence the rule asks for itself, with has() or `in`. */
  guards: readonly MetricPath[];
  /** Where in the rule as it was written an offset in `text` comes from. */
  originalOffset(offset: number): number;
}

/**
 * Rewrites a parsed rule so that plain CEL computes it the way a gate means it.
 * @param isConstant whether CEL itself has a value by this name
 * @throws {RewriteError} for optional access, and for a number too large for a fraction
 */
export function rewriteRule(root: ASTNode, isConstant: (name: string) => boolean): RewrittenRule {
  const rewriter = new Rewriter(root.input, isConstant);
  rewriter.write(root, { bound: new Set(), needsNumber: false, staysWhole: false }, 0);
  return {
    text: rewriter.text,
    uses: rewriter.uses.all,
    guards: rewriter.guards,
    originalOffset: (offset) => rewriter.origins.findLast(({ at }) => at <= offset)?.origin ?? 0,
  };
}
